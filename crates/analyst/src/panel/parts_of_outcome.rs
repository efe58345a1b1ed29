//! What an outcome is made of: strikes by what stood open when the first came, rungs by whether a move or an accident led there.

use maud::{Markup, html};
use model::whole::parts_of;
use model::{Outcome, Outcomes, Vantage};
use words::event;
use words::text::{analyst_text, text};

use crate::subject::Subject;

/// A part: what it is called, and the outcomes that sum to it.
type Part = (&'static str, Vec<Outcome>);

/// The parts of `outcome`, which sum to it; none where it is not made of parts. Those of one name are one.
fn parts(outcome: Outcome) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for part in parts_of(outcome) {
        let name = name(*part);
        match parts.last_mut() {
            Some((last, outcomes)) if *last == name => outcomes.push(*part),
            _ => parts.push((name, vec![*part])),
        }
    }
    parts
}

/// What a part is called beside its whole.
fn name(part: Outcome) -> &'static str {
    let texts = analyst_text();
    match part {
        Outcome::IranStrikesAnswering => texts.pakistans_unanswered,
        Outcome::IranStrikesAfterAttack => texts.after_attack,
        Outcome::PakistanStrikesAnswering => texts.irans_unanswered,
        Outcome::IranStrikesForMotive | Outcome::IranStrikesUnprovoked | Outcome::PakistanStrikesUnprovoked => {
            texts.nothing_to_answer
        }
        Outcome::WidenedByChoice | Outcome::CampaignByChoice | Outcome::OpenWarByChoice => texts.by_choice,
        Outcome::WidenedByAccident | Outcome::CampaignByAccident | Outcome::OpenWarByAccident => texts.by_accident,
        other => event::in_sentence(other, Vantage::Jan18),
    }
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
                            @if let Some(start) = start { td { (value(start, &part)) } }
                            td { (value(now, &part)) }
                        }
                    }
                }
            }
            p.note { (analyst_text().rounded) }
        }
    }
}
