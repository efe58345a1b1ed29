//! What the page and the model are, in plain words.

use maud::{Markup, html};
use model::claim::{ARTICLE, ARTICLE_ADDRESS};
use model::coefficient::COEFFICIENTS;
use model::ladder::Rung;
use model::{Key, NIGHTS};

use crate::publication::{FEARON, HARSANYI, KREPS_WILSON, POWELL, SCHELLING};

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
             exactly, and how often each lever pushes the way the article says. What cannot be checked is whether a chance of \
             25% was the true one: the crisis happened once. What the model gets wrong or leaves out is told under "
            a href="#limits" { "known limits" } " and " a href="#unclaimed" { "what is not claimed" } "."
        }
    }
}

/// The section that tells the model in words.
pub fn in_words() -> Markup {
    html! {
        p {
            "Two sides, Iran and Pakistan, stand on a ladder of eight rungs. They move in turn, Pakistan first, then Iran, one \
             move each a day. Each may step down, hold, strike militants on the other’s soil (a limited strike) or strike the \
             state or its military (a wide one). Both look ahead, beyond the " (NIGHTS) " nights that are shown, and weigh \
              tomorrow a little less than today. Both choose what pays better more often, but never with certainty."
        }
        h3 id="ladder" { "The ladder" }
        ol.ladder start=(Rung::OpenWar.index()) reversed {
            @for rung in Rung::ALL.iter().rev() { li { (rung.label()) @if let Some(note) = rung_note(*rung) { span.note { " " (note) } } } }
        }
        p { "The mapping of events to rungs is ours, not the article’s." }
        h3 id="grievances" { "Grievances" }
        p {
            "Beside the rung there may be one " strong { "open grievance" } ": Pakistan’s after an Iranian strike, Iran’s \
             after a Pakistani strike, or Iran’s after a fresh militant attack such as the one on Rask. Answering a grievance \
             is worth something; stepping down waives one’s own, at a price; left alone it may fade in a night. A strike "
            a href="#actions" { "needs a reason" } ", most often an open grievance."
        }
        h3 id="track" { "What is remembered" }
        p {
            "On the rungs without fire (0 to 2) both sides remember one thing, the " strong { "track" } ": whether the last \
             strike was let pass or answered. It changes no payoff. It says whether the strike can be repeated: an Iran whose \
             motive is more than to fight the militants may repeat a strike that was let pass, even after relations are \
             repaired; one that was answered is closed."
        }
        h3 { "What each side keeps to itself" }
        p {
            "Iran knows why it struck: against the militants, to broaden the regional conflict, or to bend Pakistan’s alignment. \
             Pakistan knows whether its army leadership is resolved, to which an answer is worth more than the precedent alone, \
             or wavering. Neither knows the other’s secret (" (HARSANYI.cited()) "). Each starts from the chances that readers \
              set, which both sides know, and infers from what it sees, by Bayes’ rule: what the other side would do more often \
              under one motive, or with one leadership, makes that one likelier. So an answer tells Iran something of Pakistan’s \
              resolve, and letting a strike pass does too (" (KREPS_WILSON.cited()) ")."
        }
        h3 { "What holds back, what drives" }
        p {
            "Restraint comes from what a rung costs each side: what both gain from working relations, Chinese mediation and, for \
             Iran, its overstretch and Pakistan’s edge; from what each Pakistani strike costs besides, on two other fronts, at \
             home and with China; from the cost of force, of each further exchange, and of open war. Escalation comes from \
             grievances and from motives that a strike serves, both of which publicity makes larger; from the cost of stepping \
             down, part of which is an audience’s (" (FEARON.cited()) "); and from accidents, which may lift a hot crisis by a \
              rung that nobody chose (" (SCHELLING.cited()) ", " (POWELL.cited()) "). Outcomes tell choice and accident apart."
        }
        h3 { "Two vantage points" }
        p {
            "On " strong { "16 January" } " Iran has struck and Pakistan decides: rung 3, the grievance Pakistan’s. On "
            strong { "18 January" } ", the article’s own, Pakistan has struck back and Iran decides: rung 4, the grievance \
             Iran’s. The model starts after the first strike and does not explain it. Pakistan’s reputation is what readers set \
             at the vantage point: on 18 January nothing is inferred from the answer already given."
        }
    }
}

fn rung_note(rung: Rung) -> Option<&'static str> {
    match rung {
        Rung::DiplomaticRupture => Some("envoys gone, no fire"),
        Rung::TitForTat => Some("both have fired; it may repeat without climbing"),
        Rung::WidenedStrikes => Some("state and military targets"),
        Rung::OpenWar => Some("never left again"),
        _ => None,
    }
}
