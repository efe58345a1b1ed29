//! Suppositions: the list of those that can be chosen, each with its chance; and what follows from the one that is chosen, for the page's figure.

use chart::{Axis, ChanceRow, ChancesFigure, Figure, Ink, SupposedMark};
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, Ghost, motive};
use maud::{Markup, PreEscaped, html};
use model::private::Leadership;
use model::supposition::LEAST_CHANCE;
use model::{Conditional, NIGHTS, Solver, Supposed, Supposition};
use protocol::inquiry::{self, Panel};
use protocol::question::View;
use words::text::{fill, suppose_text};
use words::{chance, date, event, suppose};

use super::{NARROWEST, drawn, table};
use crate::subject::Subject;

/// What stands in a button's change in place of an assumption, where it chooses a supposition: there is no assumption with that place.
const NO_ASSUMPTION: u8 = u8::MAX;

/// A button that chooses the supposition of that number; 0 lifts it.
fn chooser(number: u16, says: &str, is_offered: bool) -> Markup {
    html! {
        button type="button" class="offer" data-change=(format!("{NO_ASSUMPTION} {number}")) disabled[!is_offered] { (says) }
    }
}

/// What the page needs of the state's supposition, with a figure so many CSS px wide that has those curves.
pub fn supposed(subject: &Subject, width: u16, curves: CurvesShown, solver: &mut Solver) -> inquiry::Supposed {
    let Some(supposition) = subject.link.supposition else { return inquiry::Supposed::default() };
    let (from, texts) = (subject.scenario().from, suppose_text());
    let found = solver.suppose(subject.scenario(), &subject.coefficients, supposition);
    let chance = match &found {
        Ok(found) => found.chance,
        Err(_) => solver.chance_of(subject.scenario(), &subject.coefficients, supposition),
    };
    let without = found.as_ref().ok().map(|found| {
        let value = event::value(subject.focus().outcome, subject.focus().read(&found.unconditional));
        fill(texts.without, &[&value])
    });
    // On the first day there is none before it but the start.
    let is_smoothed = found.is_ok() && 1 < supposition.day() && subject.link.view != View::Crises;
    let said = html! {
        p {
            strong { (suppose::supposing(supposition, from, chance)) }
            @if let Some(without) = without { " " (without) }
        }
        p.steps { (chooser(0, texts.lift, true)) }
        @if is_smoothed { p.note { (fill(texts.smoothed, &[&date::long(from, supposition.day())])) } }
    };
    inquiry::Supposed {
        curves: found.as_ref().map_or_else(|_| Vec::new(), |found| found.outcomes.curves()),
        overlay: found.map_or_else(|_| String::new(), |found| overlay(subject, width, curves, &found)),
        said: said.into_string(),
    }
}

/// The mark of the supposed day, to be laid over the figure; nothing over the hundred crises, which are of one day.
fn overlay(subject: &Subject, width: u16, curves: CurvesShown, found: &Conditional) -> String {
    let link = &subject.link;
    let options = FigureOptions {
        width: f64::from(width.max(NARROWEST)),
        focus: link.focus,
        span: link.span,
        history: link.history,
        curves,
    };
    let comparison = Comparison {
        scenario: subject.scenario(),
        now: &found.outcomes,
        start: &found.unconditional,
        ghost: Ghost::Unsupposed,
        is_changed: false,
    };
    let geometry = match link.view {
        View::Events => picture::events(&comparison, &options, None).geometry(),
        View::Ladder => picture::ladder(&comparison, &options).geometry(),
        View::Consequences => picture::consequences(&comparison, &options).geometry(),
        View::Crises => return String::new(),
    };
    let mark = SupposedMark { geometry, day: found.supposition.day(), label: suppose_text().mark.into() };
    chart::svg::screen_with(&mark, &[("aria-hidden", "true")])
}

/// The panel with the list of suppositions, and with what is inferred from the one that is chosen.
pub fn panel(subject: &Subject, solver: &mut Solver) -> Panel {
    let chances = solver.chances_of_suppositions(subject.scenario(), &subject.coefficients);
    let chance_of = |supposition: Supposition| chances[supposition.event() as usize][supposition.day()];
    let from = subject.scenario().from;
    let chosen = subject.link.supposition;
    let texts = suppose_text();
    let choice = |supposition: Supposition| {
        let (on, likely) = (date::long(from, supposition.day()), chance_of(supposition));
        chooser(supposition.number(), &fill(texts.choice, &[&on, &chance::percent(likely)]), LEAST_CHANCE <= likely)
    };
    let days = |event: Supposed| (1..=NIGHTS).filter_map(move |day| Supposition::new(event, day).ok());
    let asked = asked(subject);
    let text = html! {
        @if chosen.is_some() { p.steps { (chooser(0, texts.lift, true)) } }
        @if let Some(asked) = asked {
            p.steps {
                (texts.asked) " "
                (chooser(
                    asked.number(),
                    &fill(texts.choice, &[&suppose::event(asked, from), &chance::percent(chance_of(asked))]),
                    LEAST_CHANCE <= chance_of(asked),
                ))
            }
        }
        @for event in Supposed::ALL {
            details name="suppose" open[chosen.is_some_and(|chosen| chosen.event() == event)] {
                summary { (suppose::kind(event, from)) }
                p.steps { @for supposition in days(event) { (choice(supposition)) " " } }
                @if days(event).any(|supposition| chance_of(supposition) < LEAST_CHANCE) {
                    p.note { (fill(texts.refused, &[&chance::percent(LEAST_CHANCE)])) }
                }
            }
        }
    };
    let found = subject.given.and_then(|given| solver.suppose(subject.scenario(), &subject.coefficients, given).ok());
    Panel {
        sentence: chosen.map_or_else(|| texts.intro.to_owned(), |chosen| suppose::supposing(chosen, from, chance_of(chosen))),
        figure: found.as_ref().map(|found| bars(subject, found)).unwrap_or_default(),
        plane: None,
        text: text.into_string(),
        table: found.as_ref().map(numbers).unwrap_or_default(),
    }
}

/// What is inferred from the state's supposition, as a table under a heading; nothing where nothing is supposed.
pub fn inferred_from_it(subject: &Subject, solver: &mut Solver) -> String {
    let found = subject.given.and_then(|given| solver.suppose(subject.scenario(), &subject.coefficients, given).ok());
    let Some(found) = found else { return String::new() };
    html! {
        h3 { (suppose_text().infer_motive) }
        p { (suppose::supposing(found.supposition, subject.scenario().from, found.chance)) }
        (PreEscaped(numbers(&found)))
    }
    .into_string()
}

/// The supposition that comes to what the question asks about, on its day; none for an outcome that cannot be supposed.
fn asked(subject: &Subject) -> Option<Supposition> {
    let focus = subject.focus();
    let event = Supposed::ALL.into_iter().find(|event| event.outcome() == Some(focus.outcome))?;
    Supposition::new(event, focus.night).ok()
}

/// Each belief, before and given what is supposed: Iran's motives as Pakistan would infer them, and Pakistan's resolve as Iran would.
fn beliefs(found: &Conditional) -> [(&'static str, [f64; 2]); 4] {
    let [first, second, third] = motive::labels();
    let weight = |place: usize| found.motives.map(|weights| weights[place]);
    let resolved = found.leaderships.map(|weights| weights[Leadership::Resolved.index()]);
    [(first, weight(0)), (second, weight(1)), (third, weight(2)), (suppose_text().resolved, resolved)]
}

/// The bars under their heading.
fn bars(subject: &Subject, found: &Conditional) -> String {
    let heading = html! { h3 { (suppose_text().infer_motive) } };
    heading.into_string() + &drawn(&inferred(subject.width, found))
}

/// The beliefs as bars, with a diamond for what each was before.
fn inferred(width: u32, found: &Conditional) -> ChancesFigure {
    let texts = suppose_text();
    let row = |(label, [before, after]): (&str, [f64; 2])| ChanceRow {
        label: label.into(),
        detail: String::new(),
        value: Some(after),
        value_label: fill(texts.change, &[&chance::percent(before), &chance::percent(after)]),
        mark: Some(before),
    };
    ChancesFigure {
        width,
        ink: Ink::Iran,
        axis: Axis::around((0.0, 1.0), 5, chance::percent),
        rows: beliefs(found).map(row).into(),
        mark_label: texts.before.into(),
    }
}

/// The beliefs as a table.
fn numbers(found: &Conditional) -> String {
    let row = |(label, chances): (&str, [f64; 2])| {
        std::iter::once(label.to_owned()).chain(chances.map(chance::percent)).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = beliefs(found).map(row).into();
    table(suppose_text().table, &suppose_text().heads, &rows)
}
