//! The panel that compares the present scenario with the pinned ones: the curves of the question, why answers differ, the controls of pins,
//! what differs in assumptions and outcomes, the hundred crises of each.

use std::rc::Rc;

use figures::compare;
use figures::crises::AskedHundred;
use maud::{Markup, PreEscaped, html};
use model::analysis::Hundred;
use protocol::comparison::{Comparing, Difference};
use protocol::inquiry::Panel;
use protocol::link::{LONGEST_NAME, MOST_PINS, Pin};
use protocol::pin_command::PinCommand;
use words::text::{analyst_text, compare_text, fill, text};
use words::{date, named, pinned};

use super::{drawn, table};
use crate::subject::Subject;

/// How wide the hundred crises of each are drawn, in CSS px.
const SMALL: f64 = 280.0;

/// The panel; `differences` are none while they are still being worked out. Where nothing is pinned, a sentence that says how it is done.
pub fn panel(
    subject: &Subject,
    comparing: Comparing,
    hundreds: &[Rc<Hundred>],
    differences: Option<&[Difference]>,
    styles: &str,
) -> Panel {
    let pins = &subject.link.pins;
    if pins.is_empty() {
        return Panel { sentence: compare_text().empty.into(), ..Panel::default() };
    }
    let span = subject.link.span;
    let figure = html! {
        (PreEscaped(drawn(&compare::figure(comparing, f64::from(subject.width), span))))
        @if comparing.is_apart() { p.note { (compare_text().apart) } }
        (reasons(subject, comparing, differences))
    };
    let text = html! {
        (style_sheet(styles))
        (controls(subject))
        (differing(comparing))
        (outcomes(subject, comparing))
        (hundred(subject, comparing, hundreds))
    };
    let heads = compare::heads(comparing, analyst_text().day);
    let caption = fill(compare_text().curves, &[words::event::label(subject.focus().outcome, subject.scenario().from)]);
    Panel {
        sentence: compare::sentence(comparing),
        figure: figure.into_string(),
        plane: None,
        text: text.into_string(),
        table: table(&caption, &refs(&heads), &compare::days(comparing, span)),
    }
}

/// The link to the style sheet, where there is one.
pub(super) fn style_sheet(styles: &str) -> Markup {
    html! { @if !styles.is_empty() { link rel="stylesheet" href=(styles); } }
}

/// What differs in the assumptions, as a table.
pub(super) fn differing(comparing: Comparing) -> Markup {
    let (rows, heads) = (compare::assumptions(comparing), compare::heads(comparing, analyst_text().why_heads[0]));
    html! {
        @if rows.is_empty() { p.note { (compare_text().same) } }
        @else { (framed(&table(compare_text().assumptions, &refs(&heads), &rows), compare_text().assumptions)) }
    }
}

/// The outcomes on the date that is asked about, as a table.
fn outcomes(subject: &Subject, comparing: Comparing) -> Markup {
    let date = date::long(subject.scenario().from, subject.focus().night);
    let caption = fill(compare_text().outcomes, &[&date]);
    let heads = compare::heads(comparing, compare_text().outcome);
    framed(&table(&caption, &refs(&heads), &compare::outcomes(comparing)), &caption)
}

/// A table that scrolls by itself where it is wider than the page.
fn framed(table: &str, label: &str) -> Markup {
    html! { div.table-frame tabindex="0" role="group" aria-label=(label) { (PreEscaped(table)) } }
}

fn refs(heads: &[String]) -> Vec<&str> {
    heads.iter().map(String::as_str).collect()
}

/// Why the answer of each pinned scenario is not that of the present one.
fn reasons(subject: &Subject, comparing: Comparing, differences: Option<&[Difference]>) -> Markup {
    let Some(differences) = differences else { return html! { p.note { (text().waiting) } } };
    let name = |place: usize| named::quoted_given(&comparing.scenarios[place].name);
    // Where beliefs do not settle there is no answer to explain.
    let is_sure = |difference: &&Difference| difference.between.iter().all(|place| comparing.scenarios[*place].outcomes.settled);
    html! {
        @for Difference { between, found } in differences.iter().filter(is_sure) {
            section.reason {
                h3 { (fill(compare_text().why, &[&name(between[0]), &name(between[1])])) }
                p { (compare::why(comparing, *between, found.as_ref())) }
                @if let Some(found) = found.as_ref().filter(|found| 1 < found.shares.len()) {
                    (PreEscaped(drawn(&compare::why_figure(comparing, *between, subject.width, found))))
                }
            }
        }
    }
}

/// The controls of each pinned scenario.
fn controls(subject: &Subject) -> Markup {
    let (texts, pins) = (compare_text(), &subject.link.pins);
    // Dotted lines of another day would stand on other dates than the curves.
    let can_be_shown = |pin: &Pin| pin.scenario.from == subject.scenario().from;
    let button = |command: PinCommand, place: usize, says: &str, of: &str| {
        html! {
            button type="button" class="offer" data-change=(command.written(place)) value=(of) aria-label=(fill(texts.of, &[says, of])) { (says) }
        }
    };
    html! {
        ul.pins {
            @for (place, pin) in pins.iter().enumerate() {
                @let name = pinned::name(&pin.name, &pin.scenario);
                li {
                    input type="text" data-pin=(place) value=(pin.name) placeholder=(pinned::made_of(&pin.scenario))
                        maxlength=(LONGEST_NAME) aria-label=(fill(texts.of, &[texts.rename, &name])) autocomplete="off" dir="auto";
                    (button(PinCommand::Open, place, texts.open, &name))
                    (button(PinCommand::Remove, place, texts.remove, &name))
                    @if can_be_shown(pin) { (button(PinCommand::Show, place, texts.base, &name)) }
                }
            }
        }
        // There is no pinned scenario at that place.
        button type="button" class="offer" data-change=(PinCommand::Show.written(MOST_PINS)) { (texts.base_start) }
        @if pins.len() == MOST_PINS { p.note { (texts.full) } }
    }
}

/// The hundred crises of each on the date that is asked about, side by side.
fn hundred(subject: &Subject, comparing: Comparing, hundreds: &[Rc<Hundred>]) -> Markup {
    let date = date::long(subject.scenario().from, subject.focus().night);
    html! {
        section.hundreds {
            h3 { (fill(compare_text().hundred, &[&date])) }
            div.hundreds-row {
                @for (place, (one, hundred)) in comparing.scenarios.iter().zip(hundreds).enumerate() {
                    figure {
                        figcaption { strong { (one.name) } }
                        @if let Some(focus) = compare::question(comparing, place) {
                            @let asked = AskedHundred { scenario: &one.scenario, hundred, focus, history: subject.link.history };
                            (PreEscaped(drawn(&asked.figure(SMALL, None))))
                            p.unseen { (asked.caption()) }
                        } @else {
                            p.note { (analyst_text().no_number) }
                        }
                    }
                }
            }
        }
    }
}
