//! The signs that are claimed, with their exceptions, from the model's table of laws.

use maud::{Markup, html};
use model::Vantage;
use model::action::Action;
use model::law::{
    DRAWS, Direction, FIRST_MOVES, LAWS, Law, Place, Raised, SIGNALS, STRAIN_LATER, TILTS, TILTS_ON_PAKISTAN, Watched,
};
use model::motive::Motive;

use crate::model_runs::percent;

/// The section on signs and their exceptions.
pub fn body() -> Markup {
    let [low, high] = TILTS;
    html! {
        p {
            "Which way each lever pushes, and how often it does not. Each row was measured on " (DRAWS) " random settings for each \
             vantage point: every assumption even over its range, the motive weights even over all that sum to one, China’s tilt \
             between " (low) " and " (high) " where nothing else is said. One lever then moves between two random values. An \
              exception is a setting in which the outcome goes the wrong way, at any of the nights, by more than a tenth of a \
              percentage point (the mean rung: by more than 0.005)."
        }
        p {
            "A sign with exceptions in at most one setting in a hundred is called a law here; the others hold “in at least so many \
             settings”. Tests hold the model to at most twice the share of exceptions below, rounded up to a whole per cent, on other \
             random settings. What is not in the table is " a href="#unclaimed" { "not claimed" } "."
        }
        (table())
        p.note {
            "Nights 14 and 28; Pakistan’s strikes from 16 January also night 2 (with China mostly on Pakistan nights 2 and 28); the \
             three-front strain night 2 only. “At most” is how far the worst exception went."
        }
        (counted_again())
        h3 id="signals" { "Does an answer deter?" }
        (deterring())
        h3 { "Where the exceptions lie" }
        (exceptions())
    }
}

/// What is raised, and where: a row of the table.
fn rows() -> Vec<(Raised, Place)> {
    let mut rows = Vec::new();
    for law in LAWS.iter().filter(|law| !is_within_one_game(law)) {
        if !rows.contains(&(law.raised, law.place)) {
            rows.push((law.raised, law.place));
        }
    }
    rows
}

/// Whether a law compares conditions within one game: those stand in sentences.
fn is_within_one_game(law: &Law) -> bool {
    matches!(law.raised, Raised::LimitedFirst(_) | Raised::StruckOrNot | Raised::Struck | Raised::NotStruck)
}

fn table() -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of signs" {
            table.wordy.laws {
                thead { tr { th scope="col" { "Raising" } th scope="col" { "seen from 18 January" } th scope="col" { "seen from 16 January" } } }
                tbody {
                    @for (raised, place) in rows() {
                        tr {
                            th scope="row" { (raised_in_words(raised)) @if place == Place::ChinaOnPakistan { br; span.note { (place_in_words(place)) } } }
                            @for from in [Vantage::Jan18, Vantage::Jan16] { td { (cell(from, raised, place)) } }
                        }
                    }
                }
            }
        }
    }
}

fn cell(from: Vantage, raised: Raised, place: Place) -> Markup {
    let laws = LAWS.iter().filter(|law| (law.from, law.raised, law.place) == (from, raised, place));
    html! {
        ul { @for law in laws { li { (watched_in_words(law.watched)) " " (verb(law)) (but_for(law)) } } }
    }
}

fn verb(law: &Law) -> &'static str {
    match law.direction {
        Direction::Falls => "falls",
        Direction::Rises => "rises",
    }
}

/// The exceptions of a law; nothing where there are none.
fn but_for(law: &Law) -> Markup {
    html! {
        @if 0 < law.exceptions {
            span.note {
                @if law.is_firm() { ", but for " (law.exceptions) } @else { " in at least " (share_kept(law)) ": not in " (law.exceptions) }
                " (at most " (size(law)) ")"
            }
        }
    }
}

/// The share of settings in which a sign holds, rounded down.
fn share_kept(law: &Law) -> String {
    format!("{:.0}%", (100.0 * (1.0 - law.share())).floor())
}

/// How far the worst exception went: percentage points, or rungs for the mean rung.
fn size(law: &Law) -> String {
    match law.watched {
        Watched::By(model::Outcome::MeanRung) => format!("{:.3} rungs", law.largest),
        _ => format!("{:.1} points", 100.0 * law.largest),
    }
}

/// What a law raises, in words.
pub fn raised_in_words(raised: Raised) -> String {
    match raised {
        Raised::Assumption(key) => key.row().wording().label.to_owned(),
        Raised::OthersScaled(motive) => format!("{}, the other two motives scaled", weight(motive)),
        Raised::CounterTerrorPays(motive) => format!("{}, at the expense of “against the militants”", weight(motive)),
        Raised::BroadenNotCoerce => {
            "All weight on the motive to widen the conflict instead of all on bending Pakistan’s alignment".to_owned()
        }
        Raised::LimitedFirst(Action::Hold) => "A limited strike first instead of holding".to_owned(),
        Raised::LimitedFirst(_) => "A limited strike first instead of stepping down".to_owned(),
        Raised::StruckOrNot => "Pakistan has struck by 18 January instead of not".to_owned(),
        Raised::Struck => "Pakistan has struck by 18 January".to_owned(),
        Raised::NotStruck => "Pakistan has not struck by 18 January".to_owned(),
    }
}

fn weight(motive: Motive) -> &'static str {
    match motive {
        Motive::CounterTerror => "Weight of the motive against the militants",
        Motive::Broaden => "Weight of the motive to widen the conflict",
        Motive::Coerce => "Weight of the motive to bend Pakistan’s alignment",
    }
}

/// Where in the box, in words.
pub fn place_in_words(place: Place) -> String {
    let [low, high] = TILTS_ON_PAKISTAN;
    match place {
        Place::TheBox => String::new(),
        Place::ChinaOnPakistan => format!("where China presses mostly Pakistan: tilt {low} to {high}"),
    }
}

fn watched_in_words(watched: Watched) -> &'static str {
    match watched {
        Watched::By(outcome) => outcome.label(),
        Watched::LaterIranStrikes => "An Iranian strike from 19 January on",
        Watched::BeliefResolved => "Iran’s belief that Pakistan is resolved",
    }
}

/// The rows that were counted again on more settings.
fn counted_again() -> Markup {
    html! {
        p.note {
            @for law in &LAWS {
                @if let Some((exceptions, draws)) = law.measured_again() {
                    "Counted again, because the first settings had been lucky: " (raised_in_words(law.raised)) ", “" (watched_in_words(law.watched)) " " (verb(law)) "”: \
                     " (exceptions) " exceptions among " (draws) " settings. "
                }
            }
        }
    }
}

/// Of how many settings a comparison within one game holds.
fn holds(raised: Raised, watched: impl Fn(Watched) -> bool) -> String {
    let law = LAWS.iter().find(|law| law.raised == raised && watched(law.watched));
    law.map_or_else(String::new, |law| format!("{} ({})", DRAWS - law.exceptions, percent(1.0 - law.share())))
}

fn deterring() -> Markup {
    let any = |_: Watched| true;
    let by_night_28 = |watched| matches!(watched, Watched::By(_));
    let later = |watched| watched == Watched::LaterIranStrikes;
    let first_move = |action: Action| match action {
        Action::StepDown => "stepping down",
        Action::Hold => "holding",
        Action::Limited => "a limited strike",
        Action::Wide => "a wide strike",
    };
    html! {
        p { "Seen from 16 January, in how many of the " (DRAWS) " settings a new Iranian strike by 13 February is rarer, without any tolerance:" }
        ul {
            li { "after a limited strike as Pakistan’s first move than after holding: " (holds(Raised::LimitedFirst(Action::Hold), any)) }
            li { "after a limited strike first than after openly stepping down: " (holds(Raised::LimitedFirst(Action::StepDown), any)) }
            li { "if Pakistan has struck by the end of 18 January than if it has not: " (holds(Raised::StruckOrNot, by_night_28)) "; counting only \
                 strikes from 19 January: " (holds(Raised::StruckOrNot, later)) }
            @for (better, worse, settings) in FIRST_MOVES {
                li { "after " (first_move(better)) " first than after " (first_move(worse)) ": " (settings) " (" (percent(f64::from(settings) / f64::from(DRAWS))) ")" }
            }
            li { "Iran’s belief that Pakistan is resolved rises after a strike in " (holds(Raised::Struck, any)) " and falls without one in " (holds(Raised::NotStruck, any)) }
        }
        div.scroll tabindex="0" role="group" aria-label="Table of deterrence by what there is to signal" {
            table.figures {
                caption { "The same by what there is to signal" }
                thead {
                    tr { @for head in ["Among settings with", "settings", "struck than not", "limited than hold", "from 19 January"] { th scope="col" { (head) } } }
                }
                tbody {
                    @for signal in SIGNALS {
                        tr {
                            th scope="row" { (signal.among) }
                            @for count in [signal.settings, signal.struck, signal.limited, signal.later] { td { (count) } }
                        }
                    }
                }
            }
        }
        p {
            "So an answer deters almost as often where it signals nothing: then only because what was answered is closed. It fails \
             where Iran mostly wants to fight the militants, publicity is high, and mediation, overstretch or resolve are low."
        }
    }
}

fn exceptions() -> Markup {
    html! {
        ul {
            li {
                "Motives, at the expense of “against the militants”: all exceptions lie at publicity below .4 with militant attacks of \
                 4% a day or more. There all gains are small and attacks frequent, and the reason that an attack gives a \
                 counter-terror Iran weighs as much as the others’ gains. With the other two motives scaled there are more, since \
                 the move also shifts weight between those two. Widening, campaign and open war rise with the motive to widen in \
                 every setting."
            }
            li { "Open war: at publicity of .89 or more and precision of 1.05 or more." }
            li {
                "The three-front strain rises with precedent, resolve and reputation on night 2 in every setting. Later an answer that \
                 has deterred can also lower it:"
                @for (nights, fewest, most) in STRAIN_LATER {
                    " on " @if nights.len() == 1 { "night " } @else { "nights " }
                    @for (place, night) in nights.iter().enumerate() { @if 0 < place { " and " } (night) }
                    " in " (fewest) " to " (most) " settings;"
                }
                " so the sign is claimed for 18 January, not for the end."
            }
        }
    }
}
