//! The answer over any two assumptions, as a map.

use chart::map::{Contour, MapAxis, Spot};
use chart::{MapFigure, Tick};
use model::analysis::Grid;
use model::{Assumptions, Key};

use words::text::{analyst_text, fill, text};
use words::value::setting;
use words::{decimal, named};

use crate::scenario_question::ScenarioQuestion;

/// The shares at which contours run.
const LEVELS: [f64; 9] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// How near to the line that matters no other is drawn, as a share.
const CLEAR: f64 = 0.02;

/// The map, `width` CSS px wide. The contour at the answer `line`, which matters most, is drawn heavier.
pub fn figure(question: ScenarioQuestion, width: u32, grid: &Grid, line: f64) -> MapFigure {
    let contour = |level: f64, label: String| Contour {
        level,
        label,
        lines: grid
            .contour(level * question.top())
            .into_iter()
            .map(|line| line.into_iter().map(|[x, y]| (x, y)).collect())
            .collect(),
    };
    let tipping = question.share(line);
    let (start, now) = (question.start, question.scenario.assumptions);
    let spot = |assumptions: &Assumptions, label: &str| Spot { at: place(grid, assumptions), label: label.into() };
    MapFigure {
        width,
        x: axis(grid.x),
        y: axis(grid.y),
        side: grid.side,
        values: grid.values.iter().map(|value| question.share(*value)).collect(),
        contours: LEVELS
            .into_iter()
            .filter(|level| CLEAR < (level - tipping).abs())
            .map(|level| contour(level, question.share_text(level)))
            .collect(),
        tipping: Some(contour(tipping, fill(analyst_text().map_line, &[&question.answer_text(line)]))),
        now: Some(spot(&now, analyst_text().now)),
        is_overlaid: false,
        start: (now != start).then(|| spot(&start, text().starting_point)),
    }
}

fn place(grid: &Grid, assumptions: &Assumptions) -> (f64, f64) {
    let share = |key: Key| f64::from(key.row().grid_index(assumptions[key])) * 1e-3;
    (share(grid.x), share(grid.y))
}

fn axis(key: Key) -> MapAxis {
    let (low, high) = key.row().range;
    let tick = |at: f64| Tick { at, label: setting(key, low + at * (high - low)) };
    MapAxis { name: named::assumption(key).into(), ticks: [0.0, 0.5, 1.0].map(tick).into() }
}

/// The sentence on the map: the answer now, and at the four corners.
pub fn sentence(question: ScenarioQuestion, grid: &Grid, now: f64) -> String {
    let last = grid.side - 1;
    let at = |x: usize, y: usize| question.answer_text(grid.values[y * grid.side + x]);
    let [across, upwards] = [grid.x, grid.y].map(|key| named::quoted(named::assumption(key)));
    let answers = [at(0, 0), at(last, last), at(last, 0), at(0, last)];
    let [both_low, both_high, only_across, only_upwards] = &answers;
    let (name, now) = (question.answer_name(), question.answer_text(now));
    fill(analyst_text().map_sentence, &[&name, &now, &across, &upwards, both_low, both_high, only_across, only_upwards])
}

/// How many runs of the model the map is made of.
pub fn runs_note(grid: &Grid) -> String {
    fill(analyst_text().map_runs, &[&decimal::whole(grid.side as u32)])
}

/// The note on the heavier line: which answer it stands at.
pub fn line_note(figure: &MapFigure) -> &'static str {
    if figure.tipping.as_ref().is_some_and(|tipping| !tipping.lines.is_empty()) {
        analyst_text().map_line_there
    } else {
        analyst_text().map_line_away
    }
}
