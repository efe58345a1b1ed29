//! The panel on off-ramps: changes that would bring the answer to the better side of the line, single ones or two together.

use maud::{Markup, html};
use model::analysis::{Change, OffRamp, OffRamps, Pair, Wish};
use model::{Key, Scenario};
use protocol::address::with_code;
use protocol::inquiry::Panel;
use protocol::link::Link;
use words::plural::counted;
use words::text::{analyst_text, fill, text};
use words::value::setting;
use words::{chance, event, named};

use super::{button, changed_to, notes, table};
use crate::subject::Subject;

/// The panel for the off-ramps `found`, each with a button that makes the change; a pair has a link that makes both.
pub fn panel(subject: &Subject, found: &OffRamps) -> Panel {
    let is_met = found.wish.is_met(found.now, found.line);
    let text = html! {
        @if !found.ramps.is_empty() {
            ol.offers {
                @for ramp in &found.ramps {
                    li {
                        (change(subject, ramp.key, ramp.value))
                        span { " " (fill(analyst_text().brings, &[&reached(subject, found, ramp.outcome), &share(ramp.moved)])) }
                    }
                }
            }
        } @else if !found.pairs.is_empty() {
            p { (analyst_text().pairs) }
            ol.offers { @for pair in &found.pairs { li { (offer(subject, pair)) span { " " (together(subject, found, pair)) } } } }
        } @else if !is_met {
            p { (analyst_text().no_pair) }
        }
        (notes(&[analyst_text().off_ramps_note]))
    };
    Panel {
        sentence: sentence(subject, found),
        figure: String::new(),
        plane: None,
        text: text.into_string(),
        table: numbers(subject, found),
    }
}

/// The link that makes both changes of a pair: it opens the state that has them. The empty mark of a change lets the keyboard's focus stay
/// in the panel, as behind a button.
fn offer(subject: &Subject, pair: &Pair) -> Markup {
    let set = subject.scenario().assumptions;
    let assumptions = pair.changes.iter().fold(set, |all, change| all.with_clamped(change.key, change.value)).on_grid();
    let link = Link { scenario: Scenario { assumptions, ..*subject.scenario() }, ..subject.link.clone() };
    let home = if subject.home.is_ours() { String::new() } else { format!("h={}", subject.home.code) };
    html! {
        @let says = both(pair, text().semicolon, |change| changed_to(change.key, change.value));
        @if pair.changes.iter().all(|change| subject.home.offers(change.key)) {
            a.offer data-change="" href={ "#" (with_code(&home, Some(&link.encode()))) } { (says) }
        } @else { (says) }
    }
}

/// The button that makes a change; where the link's author does not offer it, what it would say.
fn change(subject: &Subject, key: Key, to: f64) -> Markup {
    if subject.home.offers(key) {
        button(key, to)
    } else {
        html! { (changed_to(key, to)) }
    }
}

/// What both changes of a pair say, with `between` between.
fn both(pair: &Pair, between: &str, say: impl Fn(&Change) -> String) -> String {
    let [one, other] = pair.changes.each_ref().map(say);
    [one, between.to_owned(), other].concat()
}

/// What a pair brings.
fn together(subject: &Subject, found: &OffRamps, pair: &Pair) -> String {
    let [one, other] = pair.changes.map(|change| share(change.moved));
    fill(analyst_text().brings_together, &[&reached(subject, found, pair.outcome), &one, &other])
}

/// The answer `outcome` after a change in words. One that rounds to the same text as the line is said to be just under or over it.
fn reached(subject: &Subject, found: &OffRamps, outcome: f64) -> String {
    let answer = subject.asked().answer_text(outcome);
    match found.wish {
        _ if answer != subject.asked().answer_text(found.line) => answer,
        Wish::Less => fill(analyst_text().just_under, &[&answer]),
        Wish::More => fill(analyst_text().just_over, &[&answer]),
    }
}

/// How far an off-ramp moves its assumption, as a percentage of its range.
fn share(moved: f64) -> String {
    chance::percent(moved)
}

/// The sentence on the side of the line that the answer is on, and how many single changes would bring it across.
fn sentence(subject: &Subject, found: &OffRamps) -> String {
    let (asked, texts) = (subject.asked(), analyst_text());
    let mut line = asked.answer_text(found.line);
    if event::is_chance(subject.focus().outcome) {
        line = fill(texts.line_with_frequency, &[&line, &chance::frequency(found.line)]);
    }
    let template = match (found.wish, found.wish.is_met(found.now, found.line)) {
        (Wish::Less, true) => texts.below_already,
        (Wish::More, true) => texts.above_already,
        (Wish::Less, false) => texts.would_bring_below,
        (Wish::More, false) => texts.would_bring_above,
    };
    let count = counted(&texts.single_changes, found.ramps.len() as u32);
    fill(template, &[&asked.answer_name(), &asked.answer_text(found.now), &line, &count])
}

/// The off-ramps as a table; empty if there are none.
fn numbers(subject: &Subject, found: &OffRamps) -> String {
    let now = subject.scenario().assumptions;
    let row = |ramp: &OffRamp| {
        let key = ramp.key;
        vec![
            named::assumption(key).to_owned(),
            setting(key, now[key]),
            setting(key, ramp.value),
            share(ramp.moved),
            subject.asked().answer_text(ramp.outcome),
        ]
    };
    let pair_row = |pair: &Pair| {
        let between = text().semicolon;
        vec![
            both(pair, between, |change| named::assumption(change.key).to_owned()),
            both(pair, between, |change| setting(change.key, now[change.key])),
            both(pair, between, |change| setting(change.key, change.value)),
            both(pair, between, |change| share(change.moved)),
            subject.asked().answer_text(pair.outcome),
        ]
    };
    let rows: Vec<Vec<String>> = found.ramps.iter().map(row).chain(found.pairs.iter().map(pair_row)).collect();
    let caption = if found.pairs.is_empty() { analyst_text().off_ramps_caption } else { analyst_text().pairs_caption };
    if rows.is_empty() { String::new() } else { table(caption, &analyst_text().off_ramps_heads, &rows) }
}
