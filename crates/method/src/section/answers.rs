//! Does striking back deter, and what moves Pakistan's answer and Iran's next strike: tables computed while the page is written.

use maud::{Markup, html};
use model::Outcome::{
    Functional, IranStrikes, IranStrikesAfterAttack, IranStrikesAnswering, IranStrikesForMotive, PakistanStrikes,
    ThreeFrontStrain, Widened,
};
use model::Vantage::{Jan16, Jan18};
use model::catalogue::CATALOGUE;
use model::coefficient::Coefficient;
use model::deterrence_test::DeterrenceTest;
use model::law::{Direction, LAWS, Law, Place, Raised, Watched};
use model::outcome::Outcomes;
use model::{Key, NIGHTS, Outcome, Vantage};

use crate::model_runs::{DILEMMA, ModelRuns, day, percent};

const EVE: (i8, i8) = (1, 18);
const END_OF_JANUARY: (i8, i8) = (1, 31);
const THE_WEEK_AFTER: (i8, i8) = (1, 26);

/// China pressing only Pakistan, with all it has.
const ONLY_PAKISTAN: [(Key, f64); 2] = [(Key::Mediation, 1.0), (Key::MediationTilt, 0.0)];

/// The section on deterrence and signalling.
pub fn deterrence() -> Markup {
    let mut runs = ModelRuns::default();
    let (default, silent) = (runs.deterrence(&[]), runs.deterrence(&[(Key::Reputation, 0.0)]));
    html! {
        p {
            "Seen from 16 January, at the default. “Struck” means that Pakistan has struck by the end of 18 January. The chances are \
             conditional: they mix what an answer does with who gives it, which is how a signal works. How often an answer deters \
             at other settings is told under " a href="#signals" { "signs and their exceptions" } "."
        }
        @if let (Some(default), Some(silent)) = (default, silent) { (deterrence_table(&default, &silent)) }
    }
}

fn deterrence_table(default: &DeterrenceTest, silent: &DeterrenceTest) -> Markup {
    let heads = ["struck", "not struck", "first limited", "first wide", "first hold", "first down"];
    let rows = [
        (
            "How likely that is",
            [
                Some(default.struck),
                Some(1.0 - default.struck),
                Some(default.p_limited),
                Some(default.p_wide),
                Some(default.p_hold),
                Some(default.p_down),
            ],
        ),
        (
            "A new Iranian strike by 13 February",
            [
                default.iran_if_struck,
                default.iran_if_not_struck,
                default.after_limited,
                default.after_wide,
                default.after_hold,
                default.after_down,
            ],
        ),
        ("… from 19 January on", [default.later_if_struck, default.later_if_not_struck, None, None, None, None]),
        ("Pakistan’s leadership is resolved", [default.resolved_if_struck, default.resolved_if_not, None, None, None, None]),
        (
            "With nothing to signal (reputation 0): a new Iranian strike by 13 February",
            [
                silent.iran_if_struck,
                silent.iran_if_not_struck,
                silent.after_limited,
                silent.after_wide,
                silent.after_hold,
                silent.after_down,
            ],
        ),
        ("… from 19 January on", [silent.later_if_struck, silent.later_if_not_struck, None, None, None, None]),
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of the deterrence test" {
            table.figures id="deterrence-test" {
                thead { tr { th scope="col" { "If Pakistan has" } @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for (label, chances) in rows {
                        tr { th scope="row" { (label) } @for chance in chances { td { (chance.map(percent).unwrap_or_default()) } } }
                    }
                }
            }
        }
    }
}

/// What a table of levers asks: an outcome by the end of a day, with each lever at either end of its range.
struct Question {
    from: Vantage,
    outcome: Outcome,
    date: (i8, i8),
}

const ANSWER: Question = Question { from: Jan16, outcome: PakistanStrikes, date: EVE };
const NEXT_STRIKE: Question = Question { from: Jan18, outcome: IranStrikes, date: END_OF_JANUARY };

/// The levers of Pakistan's answer.
const ON_THE_ANSWER: [Key; 13] = [
    Key::IndiaFront,
    Key::AfghanFront,
    Key::DomesticStress,
    Key::Precedent,
    Key::IndianBacking,
    Key::Resolve,
    Key::Reputation,
    Key::UsPosture,
    Key::FaceSaving,
    Key::Publicity,
    Key::Mediation,
    Key::MediationTilt,
    Key::MilitaryEdge,
];

/// The levers of Iran's next strike.
const ON_THE_NEXT_STRIKE: [Key; 15] = [
    Key::Mediation,
    Key::MediationTilt,
    Key::Overstretch,
    Key::MilitaryEdge,
    Key::DeterrenceWorry,
    Key::FaceSaving,
    Key::FunctionalTies,
    Key::Precedent,
    Key::IndianBacking,
    Key::Resolve,
    Key::Reputation,
    Key::RegionalTension,
    Key::UsPosture,
    Key::Publicity,
    Key::MilitantAttacks,
];

/// The section on what moves either side's next move.
pub fn levers() -> Markup {
    let mut runs = ModelRuns::default();
    let quiet = runs.chance(Jan16, &DILEMMA.map(|key| (key, 0.0)), PakistanStrikes, EVE);
    let hot = runs.chance(Jan16, &DILEMMA.map(|key| (key, 1.0)), PakistanStrikes, EVE);
    let tilted = |mediation: f64| [(Key::Mediation, mediation), (Key::MediationTilt, 0.0)];
    let [no_china, china] = [0.0, 1.0].map(|mediation| runs.chance(Jan16, &tilted(mediation), PakistanStrikes, EVE));
    html! {
        p { "One lever at a time, from the low to the high end of its range, the others at their defaults. The last column has \
            the sign that is claimed, if any, and its exceptions among random settings." }
        (lever_table("What moves Pakistan’s answer: a strike by 18 January, seen from 16 January", &mut runs, &ANSWER, &ON_THE_ANSWER, &[
            ("Both fronts and stress together", [quiet, hot], String::new()),
            (
                "Chinese mediation that bears on Pakistan alone",
                [no_china, china],
                claimed(&ANSWER, Key::Mediation, Place::ChinaOnPakistan),
            ),
        ]))
        (strain(&mut runs))
        (lever_table("What moves Iran’s next strike: by 31 January, seen from 18 January", &mut runs, &NEXT_STRIKE, &ON_THE_NEXT_STRIKE, &[]))
        h3 id="one-sided-mediation" { "China pressing only Pakistan" }
        p {
            "China reaches Pakistan twice: its displeasure is a price of each Pakistani strike, its leverage a price of each rung. \
             The rows below set mediation to its highest and all of it on Pakistan; the last two take one of the two prices out of \
             the model by setting its coefficient to 0."
        }
        (one_sided(&mut runs))
        (freer(&mut runs))
        p {
            "At the default, China in Islamabad alone settles the crisis faster and makes Iran freer to strike: the price of a \
             strike takes the answer away, the price of a rung brings Pakistan down the ladder, and both leave Iran less to fear. \
             Across random settings only the answer has a sign; the " a href="#unclaimed" { "other effects go both ways" } "."
        }
    }
}

fn lever_table(
    caption: &str,
    runs: &mut ModelRuns,
    question: &Question,
    keys: &[Key],
    more: &[(&str, [f64; 2], String)],
) -> Markup {
    let rows = keys.iter().map(|key| (*key, runs.ends(question.from, *key, question.outcome, question.date)));
    html! {
        div.scroll tabindex="0" role="group" aria-label=(caption) {
            table.figures {
                caption { (caption) }
                thead { tr { @for head in ["Lever", "low end", "high end", "claimed"] { th scope="col" { (head) } } } }
                tbody {
                    @for (key, ends) in rows {
                        tr {
                            th scope="row" { (key.row().wording().label) @if key.row().range != (0.0, 1.0) { " " span.note { (range(key)) } } }
                            @for chance in ends { td { (percent(chance)) } }
                            td { (claimed(question, key, Place::TheBox)) }
                        }
                    }
                    @for (label, ends, sign) in more {
                        tr { th scope="row" { (label) } @for chance in ends { td { (percent(*chance)) } } td { (sign) } }
                    }
                }
            }
        }
    }
}

/// What the more Iranian strikes are made of where China presses only Pakistan.
fn freer(runs: &mut ModelRuns) -> Markup {
    let [none, pressed] = [&[(Key::Mediation, 0.0)][..], &ONLY_PAKISTAN].map(|changes| runs.outcomes(Jan18, changes));
    let both = |outcome: Outcome| {
        let [none, pressed] = [&none, &pressed].map(|outcomes| percent(outcomes.series(outcome)[NIGHTS]));
        html! { (none) " → " (pressed) }
    };
    html! {
        p {
            "The more Iranian strikes from 18 January are answers (" (both(IranStrikesAnswering)) ") and strikes after attacks (" (both(IranStrikesAfterAttack)) "), \
             less those for the motive alone (" (both(IranStrikesForMotive)) "): Pakistan answers a new strike less often (another Pakistani strike " (both(PakistanStrikes)) ", \
              on " (both(IranStrikes)) " new Iranian ones), so Iran can afford to."
        }
    }
}

/// The range of a lever that does not run from 0 to 1.
fn range(key: Key) -> String {
    let (low, high) = CATALOGUE[key as usize].range;
    format!("{low} to {high}")
}

/// The sign that is claimed of a lever there, with its exceptions.
fn claimed(question: &Question, key: Key, place: Place) -> String {
    let is_it = |law: &&Law| {
        (law.from, law.raised, law.place) == (question.from, Raised::Assumption(key), place)
            && law.watched == Watched::By(question.outcome)
    };
    match LAWS.iter().find(is_it) {
        Some(law) => {
            let arrow = if law.direction == Direction::Rises { "↑" } else { "↓" };
            if law.exceptions == 0 { arrow.to_owned() } else { format!("{arrow} but for {}", law.exceptions) }
        }
        None => "none".to_owned(),
    }
}

/// The three-front strain on 18 January, which the answer itself raises.
fn strain(runs: &mut ModelRuns) -> Markup {
    let keys = [Key::Precedent, Key::Resolve, Key::Reputation];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of the three-front strain" {
            table.figures {
                caption { "The three-front strain on the evening of 18 January, seen from 16 January: the front that answering opens" }
                thead { tr { @for head in ["Lever", "low end", "high end"] { th scope="col" { (head) } } } }
                tbody {
                    @for key in keys {
                        tr {
                            th scope="row" { (key.row().wording().label) }
                            @for level in runs.ends(Jan16, key, ThreeFrontStrain, EVE) { td { (percent(level)) } }
                        }
                    }
                }
            }
        }
    }
}

fn one_sided(runs: &mut ModelRuns) -> Markup {
    let none = [(Key::Mediation, 0.0)];
    let both = |label, outcomes: &mut dyn FnMut(Vantage) -> Outcomes| (label, outcomes(Jan18), outcomes(Jan16));
    let rows = [
        both("does not mediate", &mut |from| runs.outcomes(from, &none)),
        both("sets both prices", &mut |from| runs.outcomes(from, &ONLY_PAKISTAN)),
        both("sets the price of a strike only", &mut |from| runs.without(Coefficient::ChinaLeverage, from, &ONLY_PAKISTAN)),
        both("sets the price of a rung only", &mut |from| runs.without(Coefficient::ChinaDispleasure, from, &ONLY_PAKISTAN)),
    ];
    let heads = [
        "China",
        "Iran strikes by 14 Feb",
        "functional on 26 Jan",
        "widened by 14 Feb",
        "Pakistan strikes by 18 Jan",
        "… by 13 Feb",
        "Iran strikes by 13 Feb",
        "widened by 13 Feb",
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of one-sided mediation" {
            table.figures {
                caption { "The first three seen from 18 January, the others from 16 January" }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for (label, late, early) in &rows {
                        tr {
                            th scope="row" { (label) }
                            td { (percent(late.series(IranStrikes)[NIGHTS])) }
                            td { (percent(late.series(Functional)[day(Jan18, THE_WEEK_AFTER)])) }
                            td { (percent(late.series(Widened)[NIGHTS])) }
                            td { (percent(early.series(PakistanStrikes)[day(Jan16, EVE)])) }
                            td { (percent(early.series(PakistanStrikes)[NIGHTS])) }
                            td { (percent(early.series(IranStrikes)[NIGHTS])) }
                            td { (percent(early.series(Widened)[NIGHTS])) }
                        }
                    }
                }
            }
        }
    }
}
