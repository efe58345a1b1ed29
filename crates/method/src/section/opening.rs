//! What the page and the model are, in plain words.

use maud::{Markup, html};
use model::claim::{ARTICLE, ARTICLE_ADDRESS};
use model::coefficient::COEFFICIENTS;
use model::ladder::Rung;
use model::{Key, NIGHTS};

/// The section on what the page is and is not.
pub fn what() -> Markup {
    html! {
        p {
            "On 16 January 2024 Iran struck targets in Pakistan’s Baluchistan; on 18 January Pakistan struck targets in Iran’s \
             Sistan-Baluchistan. An analysis written that week, " a href=(ARTICLE_ADDRESS) { (ARTICLE) } ", explains why each \
              acted and what could lead the two up or down the ladder of escalation. Here that argument is turned into a small \
              model whose assumptions readers can change."
        }
        p {
            strong { "It illustrates an argument; it does not predict." }
            " Every one of its " (Key::ALL.len()) " assumptions and " (COEFFICIENTS.len()) " coefficients is a judgement of \
             ours, chosen knowing how the crisis ended. None is estimated from data. The article’s author gave no numbers and \
             has not endorsed these."
        }
        p {
            "What can be checked is that the curves follow from the assumptions by the rules below, that the rules are solved \
             exactly, and that each lever pushes the way the article says. What cannot be checked is whether a chance of 25% \
             was the true one: the crisis happened once."
        }
    }
}

/// The section that tells the model in words.
pub fn in_words() -> Markup {
    html! {
        p {
            "Two sides, Iran and Pakistan, stand on a ladder of eight rungs. They move in turn, Pakistan first, then Iran, one \
             move each a day. Each may step one rung down, hold, or strike, which leads at least one rung up. Both look ahead, \
             beyond the " (NIGHTS) " nights that are shown, and weigh tomorrow a little less than today. Both choose what pays \
              better more often, but never with certainty."
        }
        h3 id="ladder" { "The ladder" }
        ol.ladder start=(Rung::OpenWar.index()) reversed {
            @for rung in Rung::ALL.iter().rev() { li { (rung.label()) @if let Some(note) = rung_note(*rung) { span.note { " " (note) } } } }
        }
        p {
            "Beside the rung there may be one " strong { "open grievance" } ": Pakistan’s after an Iranian strike, Iran’s \
             after a Pakistani strike, or Iran’s after a fresh militant attack such as the one on Rask. Answering a grievance \
             is worth something; stepping down waives one’s own, at a price; left alone it may fade in a night. With no \
             grievance of one’s own, a strike is only possible from rung 2 on."
        }
        p {
            "Iran knows why it struck: against the militants, to widen the regional conflict, or to bend Pakistan’s alignment. \
             Pakistan does not. It starts from the weights that readers set and infers from what it sees, by Bayes’ rule. A \
             motive under which Iran would strike more readily gains weight with every new strike, and loses it with every \
             quiet day."
        }
        p {
            "Restraint comes from what a rung costs each side: what both gain from working relations, Chinese mediation, \
             Iran’s overstretch and Pakistan’s edge, Pakistan’s other fronts and its stress at home; and from the cost of open \
             war. Escalation comes from grievances, which publicity makes larger (audience costs, Fearon 1994), from motives \
             that a strike serves, and from accidents, which may lift a hot crisis by a rung that nobody chose (Schelling \
             1960, Powell 1990)."
        }
        p {
            "There are two points from which one can look ahead. On " strong { "16 January" } " Iran has struck and Pakistan \
             decides: rung 3, the grievance Pakistan’s. On " strong { "18 January" } ", the article’s own, Pakistan has struck \
              back and Iran decides: rung 4, the grievance Iran’s."
        }
    }
}

fn rung_note(rung: Rung) -> Option<&'static str> {
    match rung {
        Rung::DiplomaticRupture => Some("envoys gone, no fire"),
        Rung::WidenedStrikes => Some("a second round, or state and military targets"),
        Rung::OpenWar => Some("never left again"),
        _ => None,
    }
}
