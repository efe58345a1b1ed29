//! The panel on why the answer moved: each changed assumption's share of the way from the starting point, what the answer is made of, and
//! the last change in a sentence.

use figures::why;
use maud::{Markup, html};
use model::analysis::{Attribution, Share};
use model::preset::PRESETS;
use model::{Outcomes, Scenario, Solver};
use protocol::inquiry::Panel;
use words::text::{analyst_text, fill, sentences};
use words::{change, named};

use super::quotation::quotation;
use super::{drawn, notes, parts_of_outcome, table};
use crate::subject::Subject;

/// The panel for the shares `found`; where nothing is changed, a sentence that says so.
pub fn panel(subject: &Subject, found: &Attribution) -> Panel {
    let last = html! { p.last-change { (last_change(subject)) } };
    let now = solved(subject, subject.scenario());
    if found.shares.is_empty() {
        let sentence = sentences(analyst_text().unchanged, analyst_text().unchanged_try);
        let text = html! { (last) (parts_of_outcome::table(subject, None, &now)) };
        return Panel { sentence, text: text.into_string(), ..Panel::default() };
    }
    let asked = subject.asked();
    let start = solved(subject, &subject.start());
    let text = html! {
        @if let Some(said) = said_by_the_article(subject.scenario()) { p { (analyst_text().article_says) } (said) }
        (parts_of_outcome::table(subject, Some(&start), &now))
        (last)
        (notes(&why::notes(found)))
    };
    Panel {
        sentence: why::sentence(asked, found),
        figure: drawn(&why::figure(asked, subject.width, found)),
        plane: None,
        text: text.into_string(),
        table: numbers(subject, found),
    }
}

/// The sentence of the article that the settings stand for, where they are a preset's.
fn said_by_the_article(scenario: &Scenario) -> Option<Markup> {
    let preset = PRESETS.iter().find(|preset| preset.scenario() == *scenario)?;
    preset.claims.first().and_then(|number| quotation(*number))
}

fn solved(subject: &Subject, scenario: &Scenario) -> Outcomes {
    Solver::new().evaluate_given(scenario, &subject.coefficients, subject.given)
}

/// The sentence on the last change; empty if no change led here, or one from settings without an answer.
fn last_change(subject: &Subject) -> String {
    let now = subject.scenario();
    let Some(before) = subject.before else {
        // A link opens a state to which nobody came by a change.
        let untouched = *now == subject.start();
        return if untouched { analyst_text().nothing_yet.into() } else { String::new() };
    };
    if before.from != now.from {
        return fill(analyst_text().last_vantage, &[&words::date::vantage(now.from)]);
    }
    let outcomes = [&before, now].map(|scenario| solved(subject, scenario));
    let is_known = outcomes.iter().all(|outcomes| outcomes.settled);
    let answers = outcomes.each_ref().map(|outcomes| subject.focus().read(outcomes));
    let sentence = change::sentence(&before, now, subject.link.focus, answers).filter(|_| is_known);
    sentence.map_or_else(String::new, |sentence| fill(analyst_text().last_change, &[&sentence]))
}

/// The shares as a table, with each assumption's change, its effect alone and the standard error.
fn numbers(subject: &Subject, found: &Attribution) -> String {
    let asked = subject.asked();
    let difference = |difference| asked.difference_text(difference);
    let row = |share: &Share| {
        let error = if 0.0 < share.standard_error { difference(share.standard_error) } else { analyst_text().exact.into() };
        vec![
            named::factor(share.factor).to_owned(),
            why::change(asked, share.factor),
            difference(share.share),
            difference(share.alone),
            error,
        ]
    };
    let rows: Vec<Vec<String>> = found.shares.iter().map(row).collect();
    table(analyst_text().why_caption, &analyst_text().why_heads, &rows)
}
