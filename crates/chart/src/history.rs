//! What really happened, in a figure of what might have: event marks above the plot, a strip of rungs below it.

use plotters_backend::DrawingBackend;

use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::Drawn;
use crate::geometry::{Geometry, Rect};
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{HAIRLINE, MARK_ALPHA, MARK_STROKE, Sizes, TICK};
use crate::text::{Weight, width};

/// An event that really happened, marked with a letter above its day.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// The day of the event, which may be a fraction.
    pub day: f64,
    /// The letter or two of the mark; the list of events explains them.
    pub label: String,
}

/// A row of cells, one a day, coloured by rung.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// The name of the strip, in a few words.
    pub label: String,
    /// The rung of each day from day 0 on, 0 to 7.
    pub rungs: Vec<u8>,
    /// The eight rungs' numbers, as the reader's language writes them.
    pub numbers: [String; 8],
}

/// How far down the line of an event mark goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Down to the baseline, through curves.
    Baseline,
    /// Above the plot only: nothing that really happened is drawn into shares of what might have.
    Edge,
}

/// The height that a strip takes below the dates, in CSS px.
pub(crate) fn strip_height(sizes: Sizes) -> f64 {
    sizes.tick + 10.0 + sizes.cell
}

/// Draws the event marks. Letters of close events are put side by side, none to the left of `free_from`.
pub(crate) fn draw_marks<DB: DrawingBackend>(
    marks: &[EventMark],
    mut free_from: f64,
    size: f64,
    canvas: &Canvas<DB>,
    geometry: &Geometry,
    reach: Reach,
) -> Drawn<DB> {
    let plot = geometry.plot;
    let letters = Letters::new(Ink::Ink, size).weight(Weight::Bold);
    let shown = |mark: &&EventMark| 0.0 <= mark.day && mark.day <= f64::from(geometry.last_day);
    for mark in marks.iter().filter(shown) {
        let x = geometry.x(mark.day);
        let end = if reach == Reach::Baseline { plot.bottom } else { plot.top };
        canvas.path(&[(x, plot.top - TICK), (x, end)], MARK_STROKE, Paint::shape(Ink::Muted), MARK_ALPHA)?;
        let half = width(&mark.label, size, Weight::Bold) / 2.0;
        let centre = x.max(free_from + half);
        free_from = centre + half + 1.0;
        canvas.text(&mark.label, (centre, plot.top - TICK - 2.0), Anchor::Middle, letters)?;
    }
    Ok(())
}

/// Draws the strip where the layout has a place for it: each run of days on one rung is a block with its number at the left, and
/// thin lines cut the blocks into days.
pub(crate) fn draw_strip<DB: DrawingBackend>(strip: &Strip, sizes: Sizes, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
    let Some(cells) = geometry.strip else { return Ok(()) };
    canvas.text(&strip.label, (0.0, cells.top - 4.5), Anchor::Start, Letters::new(Ink::Muted, sizes.tick))?;
    let days = strip.rungs.iter().take(geometry.last_day as usize + 1).map(|&rung| rung.min(7));
    let rungs: Vec<u8> = days.collect();
    let edge = |day: usize| cells.left + geometry.day_width() * day as f64;
    let mut first = 0;
    for run in rungs.chunk_by(|one, other| one == other) {
        let block = Rect { left: edge(first), right: edge(first + run.len()), ..cells };
        canvas.rect(block, Ink::Ramp(run[0]))?;
        first += run.len();
    }
    let cuts = (1..rungs.len()).map(edge);
    canvas.path(&winding(cuts, cells), HAIRLINE, Paint::shape(Ink::Ground), 1.0)?;
    let size = (geometry.day_width() * 1.5).min(sizes.tick - 1.0);
    let baseline = (cells.top + cells.bottom) / 2.0 + 0.36 * size;
    let mut first = 0;
    for run in rungs.chunk_by(|one, other| one == other) {
        let letters = Letters::new(Ink::on_rung(run[0]), size).weight(Weight::Bold);
        let number = &strip.numbers[usize::from(run[0])];
        canvas.text(number, (geometry.x(first as f64), baseline), Anchor::Middle, letters)?;
        first += run.len();
    }
    Ok(())
}

/// All vertical lines between cells as one path: down at one x, up at the next. It turns outside the cells, where it is not seen.
fn winding(xs: impl Iterator<Item = f64>, cells: Rect) -> Vec<Point> {
    let (above, below) = (cells.top - HAIRLINE, cells.bottom + HAIRLINE);
    let turns = xs.enumerate();
    turns.flat_map(|(turn, x)| if turn % 2 == 0 { [(x, above), (x, below)] } else { [(x, below), (x, above)] }).collect()
}
