//! The panel with the map: the answer over two assumptions.

use chart::MapFigure;
use figures::map;
use model::Key;
use model::analysis::Grid;
use protocol::inquiry::{Panel, Plane};
use words::named;
use words::text::{analyst_text, fill};
use words::value::setting;

use super::{drawn, notes, table};
use crate::subject::Subject;

/// The panel for the map of `grid`, coarse or fine; `now` is the answer at the present settings.
pub fn panel(subject: &Subject, grid: &Grid, now: f64) -> Panel {
    let figure = map::figure(subject.asked(), subject.width.min(460), grid, subject.line(now));
    // The page draws the present point itself, so that it follows the finger.
    let figure = MapFigure { is_overlaid: true, ..figure };
    let plot = figure.geometry().plot;
    let plane = Plane::Box {
        keys: [grid.x as u8, grid.y as u8],
        rect: [plot.left, plot.top, plot.right, plot.bottom].map(|edge| edge as f32),
    };
    let text = notes(&[analyst_text().map_ring, map::line_note(&figure), &map::runs_note(grid)]);
    Panel {
        sentence: map::sentence(subject.asked(), grid, now),
        figure: drawn(&figure),
        plane: Some(plane),
        text: text.into_string(),
        table: numbers(subject, grid),
    }
}

/// The map as a table: the answer at every tenth of both ranges.
fn numbers(subject: &Subject, grid: &Grid) -> String {
    let (stride, asked) = ((grid.side - 1) / 10, subject.asked());
    let value = |key: Key, tenth: usize| {
        let (low, high) = key.row().range;
        setting(key, low + (high - low) * tenth as f64 / 10.0)
    };
    let mut heads = vec![fill(analyst_text().map_corner, &[named::assumption(grid.y), named::assumption(grid.x)])];
    heads.extend((0..=10).map(|tenth| value(grid.x, tenth)));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let row = |tenth: usize| {
        let cells = (0..=10).map(|across| asked.answer_text(grid.values[tenth * stride * grid.side + across * stride]));
        std::iter::once(value(grid.y, tenth)).chain(cells).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = (0..=10).rev().map(row).collect();
    let caption = fill(analyst_text().map_caption, &[&asked.answer_name()]);
    table(&caption, &heads, &rows)
}
