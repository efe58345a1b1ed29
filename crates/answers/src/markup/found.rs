//! What was found in the text: how many answers, what could not be used, and of a spreadsheet the columns to choose from.

use maud::{Markup, html};
use protocol::class::{Answer, Fault, FaultKind, MOST, Reading};
use words::decimal::whole;
use words::notice;
use words::plural::counted;
use words::text::{class_text, fill};

use super::id;

/// What was found; `labels` is the number of the column that names are read from.
pub fn found(reading: &Reading, labels: Option<usize>) -> Markup {
    let texts = class_text();
    let notes = notes(reading);
    let supposing = reading.answers.iter().filter(|answer| answer.pasted.link.supposition.is_some()).count();
    html! {
        @if let Some(column) = reading.column { (columns(&reading.heads, column, labels)) }
        p.told { (counted(&texts.found, reading.answers.len() as u32)) }
        @if 0 < reading.without { p.note { (counted(&texts.without, reading.without as u32)) } }
        @if 0 < supposing { p.note { (counted(&texts.supposed, supposing as u32)) } }
        @if !notes.is_empty() {
            details.notes open[reading.answers.is_empty()] {
                summary { (counted(&texts.faults, notes.len() as u32)) }
                ul { @for said in &notes { li { (said) } } }
            }
        }
    }
}

fn columns(heads: &[String], links: usize, labels: Option<usize>) -> Markup {
    let texts = class_text();
    html! {
        div.question {
            label { span { (texts.column) }
                select id=(id::COLUMN) {
                    @for (place, head) in heads.iter().enumerate() { option value=(place) selected[place == links] { (head) } }
                }
            }
            label { span { (texts.names) }
                select id=(id::NAMES) {
                    option value="" { (texts.no_names) }
                    @for (place, head) in heads.iter().enumerate() {
                        option value=(place) selected[labels == Some(place + 1)] { (head) }
                    }
                }
            }
        }
    }
}

/// A sentence for everything that could not be used, or not as it was, in the order of the lines.
fn notes(reading: &Reading) -> Vec<String> {
    let mut notes: Vec<(usize, String)> = reading.faults.iter().map(|fault| (fault.line, wrong(fault))).collect();
    for Answer { line, pasted, .. } in &reading.answers {
        let repaired = pasted.repaired.iter().map(|code| fill(class_text().repaired, &[code]));
        notes.extend(repaired.chain(pasted.notices.iter().map(notice::notice)).map(|said| (*line, said)));
    }
    notes.sort_by_key(|(line, _)| *line);
    notes.iter().map(|(line, said)| fill(class_text().on_line, &[&whole(*line as u32), said])).collect()
}

fn wrong(Fault { came, kind, .. }: &Fault) -> String {
    match kind {
        FaultKind::NoState => fill(class_text().no_state, &[came]),
        FaultKind::Unreadable(why) => notice::unreadable(why),
        FaultKind::TooMany(further) => {
            let numbers = [MOST, MOST + 1 + further].map(|count| whole(count as u32));
            fill(class_text().too_many, &numbers.each_ref().map(String::as_str))
        }
    }
}
