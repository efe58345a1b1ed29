//! What the answer of a step shows: bars for what was compared, or the figure that the page of curves shows in the same state.

use chart::{Axis, ChanceRow, ChancesFigure};
use figures::crises::AskedHundred;
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, Ghost};
use maud::{Markup, PreEscaped};
use model::Scenario;
use model::analysis::Hundred;
use protocol::question::{Span, View};
use words::chance;

use crate::runs::Runs;
use crate::step::{Bars, Step};

/// The width of figures in CSS px: that of the figure on a phone of 360 px.
const WIDTH: u32 = 328;

/// The answer's figure: with bars of these `numbers` named by `names`, or that of the state that is shown. Readers of the screen hear the
/// answer beside it.
pub fn figure(step: &Step, numbers: &[f64], names: &[&str], runs: &mut Runs) -> Markup {
    if let Some(shown) = step.bars {
        return drawn(&bars(shown, numbers, names));
    }
    let scenario = step.shown.scenario();
    let focus = step.shown.question();
    let history = step.shown.history;
    let (curves, width) = (CurvesShown::All, f64::from(WIDTH));
    let options = FigureOptions { width, focus, span: Span::Whole, history, curves };
    let [start, now] = [Scenario::default_from(scenario.from), scenario].map(|scenario| runs.outcomes(scenario).clone());
    let is_changed = scenario != Scenario::default_from(scenario.from);
    let comparison = Comparison { scenario: &scenario, now: &now, start: &start, ghost: Ghost::StartingPoint, is_changed };
    match step.shown.view {
        View::Events => drawn(&picture::events(&comparison, &options, None)),
        View::Ladder => drawn(&picture::ladder(&comparison, &options)),
        View::Consequences => drawn(&picture::consequences(&comparison, &options)),
        View::Crises => {
            let hundred: Hundred = runs.hundred(&scenario, focus.outcome);
            let asked = AskedHundred { scenario: &scenario, hundred: &hundred, focus, history };
            drawn(&asked.figure(f64::from(WIDTH), None))
        }
    }
}

fn bars(shown: Bars, numbers: &[f64], names: &[&str]) -> ChancesFigure {
    let row = |(place, name): (&usize, &&str)| {
        let value = numbers[*place];
        ChanceRow { label: (*name).into(), value: Some(value), value_label: chance::percent(value), ..ChanceRow::default() }
    };
    let rows: Vec<ChanceRow> = shown.numbers.iter().zip(names).map(row).collect();
    let highest = rows.iter().filter_map(|row| row.value).fold(0.0, f64::max);
    let (ink, ..) = picture::manner(shown.of);
    ChancesFigure { width: WIDTH, ink, axis: Axis::around((0.0, highest), 5, chance::percent), rows, mark_label: String::new() }
}

fn drawn(figure: &impl chart::Draw) -> Markup {
    PreEscaped(chart::svg::screen_with(figure, &[("aria-hidden", "true")]))
}
