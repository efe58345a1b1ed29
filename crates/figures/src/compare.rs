//! Scenarios that are compared: the curve of the question in each of them, and the words that say the same.

use chart::{Axis, Curve, Dash, Emphasis, Frame, Ink, Marker, ReferenceValue, ScenariosFigure, Tick, WaterfallFigure, waterfall};
use model::analysis::{Attribution, Factor, Share};
use model::{Assumptions, Outcome, Vantage};
use protocol::comparison::{Compared, Comparing, MOST};
use protocol::question::{Question, Span};
use words::text::{analyst_text, compare_text, fill, joined, text};
use words::value::setting;
use words::{chance, date, decimal, event, named};

use crate::picture::{PHONE, dates, manner};
use crate::scenario_question::ScenarioQuestion;

/// The ink, the stroke pattern and the marker of the scenario at each place: the first has the ink of the question's curve, the others
/// inks that stand for no side.
fn manner_at(place: usize, outcome: Outcome) -> (Ink, Dash, Marker) {
    let (ink, ..) = manner(outcome);
    // Open war has the colour of the text.
    let last = if ink == Ink::War { Ink::Muted } else { Ink::Ink };
    let manners: [_; MOST] = [
        (ink, Dash::Solid, Marker::Circle),
        (Ink::Heat(6), Dash::Long, Marker::Square),
        (Ink::Ramp(4), Dash::Short, Marker::Triangle),
        (last, Dash::DashDot, Marker::Diamond),
    ];
    manners[place.min(MOST - 1)]
}

/// The figure: the curves of the question on the calendar of the first scenario, so many CSS px wide.
pub fn figure(comparing: Comparing, width: f64, span: Span) -> ScenariosFigure {
    let (outcome, last_day) = (comparing.focus.outcome, span.last_day());
    let curves = comparing.scenarios.iter().enumerate().map(|(place, compared)| {
        let (ink, dash, marker) = manner_at(place, outcome);
        let on = |day: usize| comparing.outcome_on(place, outcome, day);
        let values: Vec<f64> = (0..=last_day).map(|day| on(day).unwrap_or(f64::NAN)).collect();
        let last = (0..=last_day).rev().find_map(on);
        Curve {
            ink,
            dash,
            marker,
            label: compared.name.clone(),
            value_label: last.map_or_else(String::new, |value| event::value(outcome, value)),
            values: values.iter().map(|value| value / outcome.row().measure.top(model::NIGHTS)).collect(),
            ghost: None,
            bands: Vec::new(),
            emphasis: if place == 0 { Emphasis::Focus } else { Emphasis::Plain },
        }
    });
    let day = comparing.focus.night;
    let asked = (day < last_day).then_some(day);
    ScenariosFigure { frame: frame(comparing.scenarios[0].scenario.from, outcome, width, span), curves: curves.collect(), asked }
}

/// The frame of the curves of an outcome, so many CSS px wide.
pub(crate) fn frame(from: Vantage, outcome: Outcome, width: f64, span: Span) -> Frame {
    let (last_day, is_phone) = (span.last_day(), width < PHONE);
    let level = |at: f64| decimal::text(at, if at.fract() == 0.0 { 0 } else { 1 + usize::from(at != 0.5) });
    let label = |at: f64| if event::is_chance(outcome) { chance::percent(at) } else { level(at) };
    Frame {
        width: width.round() as u32,
        height: if is_phone { 262 } else { 380 },
        last_day: last_day as u32,
        x_ticks: dates(from, span, is_phone),
        y_ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: label(at) }).into(),
        ..Frame::default()
    }
}

/// The question that is asked of scenario `place`, with the day on which it asks about the same date.
pub fn question(comparing: Comparing, place: usize) -> Option<Question> {
    let day = comparing.day(place, comparing.focus.night)?;
    Some(Question { outcome: comparing.focus.outcome, day: day as u8 })
}

/// The question as the first scenario is asked it.
fn asked(comparing: Comparing) -> ScenarioQuestion {
    let scenario = comparing.scenarios[0].scenario;
    ScenarioQuestion { scenario, focus: comparing.focus, start: scenario.assumptions }
}

/// An answer, or that there is none because beliefs do not settle, or none on that date.
fn said(comparing: Comparing, place: usize, outcome: Outcome) -> String {
    match comparing.outcome(place, outcome) {
        Some(value) => event::value(outcome, value),
        None if comparing.scenarios[place].outcomes.settled => analyst_text().no_number.to_owned(),
        None => text().unsettled_mark.to_owned(),
    }
}

/// The finding in a sentence: what is asked, and each scenario's answer.
pub fn sentence(comparing: Comparing) -> String {
    let item = |place: usize| {
        let name = named::quoted_given(&comparing.scenarios[place].name);
        fill(text().named_value, &[&name, &said(comparing, place, comparing.focus.outcome)])
    };
    let items: Vec<String> = (0..comparing.scenarios.len()).map(item).collect();
    fill(compare_text().listed, &[&asked(comparing).answer_name(), &joined(&items, text().semicolon)])
}

/// The heads of tables with a column for each scenario.
pub fn heads(comparing: Comparing, first: &str) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(comparing.scenarios.iter().map(|compared| compared.name.clone())).collect()
}

/// The assumptions in which they differ, a row each with every scenario's value; first the day from which they look ahead, if that does.
pub fn assumptions(comparing: Comparing) -> Vec<Vec<String>> {
    let row = |name: &str, cell: &dyn Fn(&Compared) -> String| {
        std::iter::once(name.to_owned()).chain(comparing.scenarios.iter().map(cell)).collect()
    };
    let from = comparing.is_apart().then(|| row(text().vantage, &|one| date::vantage(one.scenario.from)));
    let differing = comparing.differing();
    let factors = differing.iter().map(|factor| row(named::factor(*factor), &|one| value(*factor, &one.scenario.assumptions)));
    from.into_iter().chain(factors).collect()
}

/// A factor's value: a setting, or the three weights on Iran's motive.
fn value(factor: Factor, assumptions: &Assumptions) -> String {
    match factor {
        Factor::One(key) => setting(key, assumptions[key]),
        Factor::Motives => assumptions.motives().weights().map(|weight| decimal::text(100.0 * weight, 0)).join(decimal::slash()),
    }
}

/// What the events view and the consequences view draw, on the date that is asked about, a row each with every scenario's value; before them
/// what is asked, where neither draws it.
pub fn outcomes(comparing: Comparing) -> Vec<Vec<String>> {
    let from = comparing.scenarios[0].scenario.from;
    let drawn = [model::outcome::EVENT_CURVES, model::outcome::CONSEQUENCE_CURVES].concat();
    let asked = Some(comparing.focus.outcome).filter(|outcome| !drawn.contains(outcome));
    let row = |outcome: Outcome| {
        let cells = (0..comparing.scenarios.len()).map(|place| said(comparing, place, outcome));
        std::iter::once(event::label(outcome, from).to_owned()).chain(cells).collect()
    };
    asked.into_iter().chain(drawn).map(row).collect()
}

/// The curves' numbers, a row for each day with every scenario's value.
pub fn days(comparing: Comparing, span: Span) -> Vec<Vec<String>> {
    let (from, outcome) = (comparing.scenarios[0].scenario.from, comparing.focus.outcome);
    let cell = |place: usize, day: usize| {
        comparing.outcome_on(place, outcome, day).map_or_else(String::new, |value| event::value(outcome, value))
    };
    let row = |day: usize| {
        let cells = (0..comparing.scenarios.len()).map(|place| cell(place, day));
        std::iter::once(date::long(from, day)).chain(cells).collect()
    };
    (0..=span.last_day()).map(row).collect()
}

/// From which share of the way on one assumption is said to have done most of it, if none has as large a share against it.
const MOST_OF_IT: f64 = 0.5;

/// Why two scenarios' answers differ, in a sentence: `found` are the shares on the way from the first to the second.
pub fn why(comparing: Comparing, [from, to]: [usize; 2], found: Option<&Attribution>) -> String {
    let texts = compare_text();
    let names = [from, to].map(|place| named::quoted_given(&comparing.scenarios[place].name));
    let [one, other] = &names;
    let Some(found) = found else { return fill(texts.why_apart, &[one, other]) };
    let asked = asked(comparing);
    let [before, after] = [found.baseline, found.current].map(|answer| asked.answer_text(answer));
    let way = found.current - found.baseline;
    let part = |share: &Share| share.share / way;
    let largest = found.shares.iter().max_by(|one, other| part(one).total_cmp(&part(other)));
    let Some(largest) = largest.filter(|_| before != after) else {
        return fill(texts.why_even, &[one, &before, other, &after]);
    };
    let template = match found.shares.len() {
        1 => texts.why_one,
        _ if MOST_OF_IT < part(largest) && found.shares.iter().all(|share| -MOST_OF_IT < part(share)) => texts.why_most,
        _ => texts.why_many,
    };
    let factor = named::quoted(named::factor(largest.factor));
    fill(template, &[one, &before, other, &after, &factor, &asked.difference_text(largest.share)])
}

/// The same as a waterfall, so many CSS px wide.
pub fn why_figure(comparing: Comparing, [from, to]: [usize; 2], width: u32, found: &Attribution) -> WaterfallFigure {
    let question = asked(comparing);
    let end = |place: usize, answer: f64| ReferenceValue {
        value: question.share(answer),
        label: fill(text().named_value, &[&comparing.scenarios[place].name, &question.answer_text(answer)]),
    };
    let step = |share: &Share| {
        let [before, after] = [from, to].map(|place| value(share.factor, &comparing.scenarios[place].scenario.assumptions));
        waterfall::Step {
            label: named::factor(share.factor).into(),
            change: fill(text().change, &[&before, &after]),
            share: question.share(share.share),
            value_label: question.difference_text(share.share),
            alone: Some(question.share(share.alone)),
            error: (0.0 < share.standard_error).then(|| question.share(share.standard_error)),
        }
    };
    let mut figure = WaterfallFigure {
        width,
        ink: question.ink(),
        axis: Axis::default(),
        start: end(from, found.baseline),
        now: end(to, found.current),
        steps: found.shares.iter().map(step).collect(),
        alone_label: compare_text().alone.into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| question.share_text(share));
    figure
}
