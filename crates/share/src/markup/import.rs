//! The section "Open a file": the field, and the list of faults or of rounded values.

use maud::{Markup, html};
use protocol::field::FieldError;
use words::date;
use words::decimal::localized;
use words::text::share_text;

use super::name::id;
use crate::import::{Opened, Rounded};
use crate::text;

/// The most letters of a file that are shown back.
const SHOWN: usize = 160;

/// The section of the dialog that opens a file.
pub(super) fn import() -> Markup {
    html! {
        p.note { (share_text().open_note) }
        label.share-drop for=(id::FILE) {
            span { (share_text().file_field) }
            input id=(id::FILE) type="file" accept=".json,application/json";
        }
        div.share-status id=(id::OPENED) role="status" {}
    }
}

/// The list of all that is wrong with a file.
pub fn faults(faults: &[FieldError]) -> Markup {
    html! {
        p { (share_text().faults) }
        ul.share-faults {
            @for fault in faults {
                li { code { (short(&fault.path)) } ": " (text::fault(&short(&fault.expected), &short(&fault.received))) }
            }
        }
    }
}

/// The sentence on what was opened, the coefficients that were ignored, and the list of the values that were rounded.
pub fn opened(opened: &Opened) -> Markup {
    let scenario = &opened.link.scenario;
    let changed = scenario.assumptions.differing_from(&model::Assumptions::default()).count();
    html! {
        p { (text::opened(&date::vantage(scenario.from), changed)) }
        @if !opened.gone.is_empty() {
            p { (text::gone(&opened.gone)) }
        }
        @if !opened.rounded.is_empty() {
            p { (text::rounded(opened.rounded.len())) }
            ul.share-faults {
                @for Rounded { key, given, used } in &opened.rounded {
                    li { (words::named::assumption(*key)) ": " (words::text::fill(words::text::text().change, &[&localized(&given.to_string()), &localized(&used.to_string())])) }
                }
            }
        }
    }
}

fn short(text: &str) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
