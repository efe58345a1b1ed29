//! What an outcome is made of: strikes by what stood open when the first came, rungs by whether a move or an accident led there.

use maud::{Markup, html};
use model::{Outcome, Outcomes};
use words::text::{analyst_text, text};

use crate::subject::Subject;

/// A part: what it is called, and the outcomes that sum to it.
type Part = (&'static str, &'static [Outcome]);

/// The parts of `outcome`, which sum to it; none where it is not made of parts.
fn parts(outcome: Outcome) -> Vec<Part> {
    let texts = analyst_text();
    match outcome {
        Outcome::IranStrikes => vec![
            (texts.pakistans_unanswered, &[Outcome::IranStrikesAnswering]),
            (texts.after_attack, &[Outcome::IranStrikesAfterAttack]),
            (texts.nothing_to_answer, &[Outcome::IranStrikesForMotive, Outcome::IranStrikesUnprovoked]),
        ],
        Outcome::PakistanStrikes => vec![
            (texts.irans_unanswered, &[Outcome::PakistanStrikesAnswering]),
            (texts.nothing_to_answer, &[Outcome::PakistanStrikesUnprovoked]),
        ],
        Outcome::Widened => by_cause(&[Outcome::WidenedByChoice], &[Outcome::WidenedByAccident]),
        Outcome::Campaign => by_cause(&[Outcome::CampaignByChoice], &[Outcome::CampaignByAccident]),
        Outcome::OpenWar => by_cause(&[Outcome::OpenWarByChoice], &[Outcome::OpenWarByAccident]),
        _ => Vec::new(),
    }
}

fn by_cause(choice: &'static [Outcome], accident: &'static [Outcome]) -> Vec<Part> {
    vec![(analyst_text().by_choice, choice), (analyst_text().by_accident, accident)]
}

/// The parts of the outcome asked about as a small table: at our starting point and now, or, where `start` is none, only now. Nothing where
/// the outcome has no parts.
pub fn table(subject: &Subject, start: Option<&Outcomes>, now: &Outcomes) -> Markup {
    let (focus, asked) = (subject.focus(), subject.asked());
    let parts = parts(focus.outcome);
    let value = |outcomes: &Outcomes, part: &[Outcome]| {
        let sum: f64 = part.iter().map(|outcome| outcomes.series(*outcome)[focus.night]).sum();
        asked.answer_text(sum)
    };
    html! {
        @if !parts.is_empty() {
            table.inference {
                caption { (asked.answer_name()) }
                thead {
                    tr {
                        td {}
                        @if start.is_some() { th scope="col" { (text().starting_point) } }
                        th scope="col" { (analyst_text().now) }
                    }
                }
                tbody {
                    @for (name, part) in parts {
                        tr {
                            th scope="row" { (name) }
                            @if let Some(start) = start { td { (value(start, part)) } }
                            td { (value(now, part)) }
                        }
                    }
                }
            }
        }
    }
}
