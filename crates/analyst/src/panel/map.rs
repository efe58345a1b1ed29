//! The answer over two assumptions.

use chart::map::{Contour, MapAxis, Spot};
use chart::{MapFigure, Tick};
use model::analysis::Grid;
use model::{Assumptions, Key};
use protocol::inquiry::{Panel, Plane};
use words::decimal;

use super::{answer_named, drawn, named, notes, said, scaled, setting, table};
use crate::task::Subject;

/// The shares at which contours run.
const LEVELS: [f64; 9] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// The section for a map that is as fine as `grid`; `now` is the answer at the present settings.
pub fn panel(subject: &Subject, grid: &Grid, now: f64) -> Panel {
    let (scale, label) = scaled(subject);
    let focus = subject.focus();
    let line = subject.line(now);
    let top = focus.top().max(1.0);
    let contour = |level: f64, label: String| Contour {
        level,
        label,
        lines: grid.contour(level * top).into_iter().map(|line| line.into_iter().map(|[x, y]| (x, y)).collect()).collect(),
    };
    let spot = |assumptions: &Assumptions, label: &str| Spot { at: place(grid, assumptions), label: label.into() };
    let start = Assumptions::default();
    let figure = MapFigure {
        width: subject.width.min(460),
        x: axis(grid.x),
        y: axis(grid.y),
        side: grid.side,
        values: grid.values.iter().map(|value| scale(*value)).collect(),
        contours: LEVELS
            .into_iter()
            .filter(|level| (level - scale(line)).abs() > 0.02)
            .map(|level| contour(level, label(level)))
            .collect(),
        tipping: Some(contour(scale(line), format!("line: {}", said(subject, line)))),
        // The page draws the present point itself, so that it follows the finger.
        now: None,
        start: (subject.scenario().assumptions != start).then(|| spot(&start, "starting point")),
    };
    let plot = figure.geometry().plot;
    let plane = Plane::Box {
        keys: [grid.x as u8, grid.y as u8],
        rect: [plot.left, plot.top, plot.right, plot.bottom].map(|edge| edge as f32),
    };
    let has_line = figure.tipping.as_ref().is_some_and(|tipping| !tipping.lines.is_empty());
    let text = notes(&[
        "The ring is where you are: drag it, or move it with the arrow keys, and both assumptions change.",
        if has_line { "The dashed line is that of the off-ramps." } else { "The line of the off-ramps does not cross this map." },
        if grid.side < 41 {
            "A coarse map for now; a finer one is being drawn."
        } else {
            "41 × 41 runs of the model, all other assumptions as they are set."
        },
    ]);
    Panel {
        sentence: sentence(subject, grid, now),
        figure: drawn(&figure),
        plane: Some(plane),
        text: text.into_string(),
        table: numbers(subject, grid),
    }
}

fn place(grid: &Grid, assumptions: &Assumptions) -> (f64, f64) {
    let share = |key: Key| f64::from(key.row().grid_index(assumptions[key])) * 1e-3;
    (share(grid.x), share(grid.y))
}

fn axis(key: Key) -> MapAxis {
    let (low, high) = key.row().range;
    let tick = |at: f64| Tick { at, label: setting(key, low + at * (high - low)) };
    MapAxis { name: key.row().label.into(), ticks: [0.0, 0.5, 1.0].map(tick).into() }
}

/// What the map shows, in words: the answer now and at its corners.
fn sentence(subject: &Subject, grid: &Grid, now: f64) -> String {
    let last = grid.side - 1;
    let at = |x: usize, y: usize| said(subject, grid.values[y * grid.side + x]);
    let [across, upwards] = [grid.x, grid.y].map(|key| named(key.row().label));
    format!(
        "{} is {} now. With both {across} and {upwards} at their lowest it is {}, with both at their highest {}; with only {across} at its \
         highest {}, with only {upwards} {}.",
        answer_named(subject),
        said(subject, now),
        at(0, 0),
        at(last, last),
        at(last, 0),
        at(0, last)
    )
}

/// Every tenth of both ranges.
fn numbers(subject: &Subject, grid: &Grid) -> String {
    let stride = (grid.side - 1) / 10;
    let value = |key: Key, tenth: usize| {
        let (low, high) = key.row().range;
        setting(key, low + (high - low) * tenth as f64 / 10.0)
    };
    let mut heads = vec![format!("{} ↓ {} →", grid.y.row().label, grid.x.row().label)];
    heads.extend((0..=10).map(|tenth| value(grid.x, tenth)));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let row = |tenth: usize| {
        let cells = (0..=10).map(|across| said(subject, grid.values[tenth * stride * grid.side + across * stride]));
        std::iter::once(value(grid.y, tenth)).chain(cells).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = (0..=10).rev().map(row).collect();
    let caption = format!("{} over both assumptions, {} steps", answer_named(subject), decimal::text(10.0, 0));
    table(&caption, &heads, &rows)
}
