//! Off-ramps: single changes that would bring the answer to the better side of the line.

use figures::asked::setting;
use maud::html;
use model::analysis::{OffRamp, OffRamps, Wish};
use protocol::inquiry::Panel;
use words::{chance, decimal, event};

use super::{button, notes, table};
use crate::task::Subject;

/// The section.
pub fn panel(subject: &Subject, found: &OffRamps) -> Panel {
    let text = html! {
        @if !found.ramps.is_empty() {
            ol.offers {
                @for ramp in &found.ramps {
                    li {
                        (button(ramp.key, ramp.value))
                        span { " brings it to " (reached(subject, found, ramp)) " (moves " (share(ramp.moved)) " of its range)" }
                    }
                }
            }
        }
        (notes(&["Single changes from where the assumptions stand now, the smallest first. How closely choices follow payoffs, foresight and \
                  the like are left out, and so are Iran’s motives: they are not anybody’s to change. A change in a model is not a policy."]))
    };
    Panel {
        sentence: sentence(subject, found),
        figure: String::new(),
        plane: None,
        text: text.into_string(),
        table: numbers(subject, found),
    }
}

/// The answer then, which may look like the line that it crosses.
fn reached(subject: &Subject, found: &OffRamps, ramp: &OffRamp) -> String {
    let answer = subject.asked().said(ramp.outcome);
    match found.wish {
        _ if answer != subject.asked().said(found.line) => answer,
        Wish::Less => format!("just under {answer}"),
        Wish::More => format!("just over {answer}"),
    }
}

fn share(moved: f64) -> String {
    format!("{}%", decimal::text(100.0 * moved, 0))
}

fn sentence(subject: &Subject, found: &OffRamps) -> String {
    let side = match found.wish {
        Wish::Less => "below",
        Wish::More => "above",
    };
    let line = if event::is_chance(subject.focus().outcome) {
        format!("{} ({})", subject.asked().said(found.line), chance::frequency(found.line))
    } else {
        subject.asked().said(found.line)
    };
    let count = match found.ramps.len() {
        0 => "no single change".into(),
        1 => "one single change".into(),
        many => format!("{many} single changes"),
    };
    let now = format!("{} is {} now", subject.asked().answer_named(), subject.asked().said(found.now));
    if found.wish.is_met(found.now, found.line) {
        format!("{now}, {side} {line} already.")
    } else {
        format!("{now}; {count} would bring it {side} {line}.")
    }
}

fn numbers(subject: &Subject, found: &OffRamps) -> String {
    let now = subject.scenario().assumptions;
    let row = |ramp: &OffRamp| {
        let key = ramp.key;
        vec![
            key.row().label.to_owned(),
            setting(key, now[key]),
            setting(key, ramp.value),
            share(ramp.moved),
            subject.asked().said(ramp.outcome),
        ]
    };
    let rows: Vec<Vec<String>> = found.ramps.iter().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    table("Single changes that would do", &["Assumption", "Now", "To", "Share of range", "The answer then"], &rows)
}
