//! What really happened, in a figure of what might have: events above the plot, a strip of rungs below it, both in words.

use plotters_backend::DrawingBackend;

use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::Drawn;
use crate::geometry::{Geometry, Rect};
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{HAIRLINE, MARK_ALPHA, MARK_GAP, MARK_STROKE, Sizes};
use crate::text::{Weight, width};

/// An event that really happened: a line down from its date and a few words.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// The day of the event, which may be a fraction.
    pub day: f64,
    /// Its date and what happened, in a few words.
    pub label: String,
}

/// A row of cells, one a day, coloured by rung.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// The name of the strip, in a few words.
    pub label: String,
    /// The rung of each day from day 0 on, 0 to 7.
    pub rungs: Vec<u8>,
    /// The eight rungs' names, each after its number and a space: the number stands in the strip, both below it, in a row for each run of
    /// days.
    pub names: [String; 8],
}

/// How far down the line of an event mark goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Down to the baseline, through curves.
    Baseline,
    /// Above the plot only: nothing that really happened is drawn into shares of what might have.
    Edge,
}

/// The height of a row of words, in CSS px. Each event has one above the plot, and each run of days on one rung one below the strip.
pub(crate) fn row_height(sizes: Sizes) -> f64 {
    sizes.tick + 3.0
}

/// The rungs of the days of a strip that are shown.
fn shown(strip: &Strip, last_day: u32) -> &[u8] {
    &strip.rungs[..strip.rungs.len().min(last_day as usize + 1)]
}

/// How many runs of days on one rung are shown.
pub(crate) fn runs(strip: &Strip, last_day: u32) -> usize {
    shown(strip, last_day).chunk_by(u8::eq).count()
}

/// Draws an event, in the row at that place. The earliest has the highest, so that no line runs through the words of another; those that
/// would be cut off at the right begin farther left.
pub(crate) fn draw_mark<DB: DrawingBackend>(
    mark: &EventMark,
    place: usize,
    canvas: &Canvas<DB>,
    geometry: &Geometry,
    reach: Reach,
) -> Drawn<DB> {
    let (plot, sizes) = (geometry.plot, Sizes::of(geometry.width));
    let (x, baseline) = (geometry.x(mark.day), (place + 1) as f64 * row_height(sizes) - 3.0);
    let end = if reach == Reach::Baseline { plot.bottom } else { plot.top };
    canvas.path(&[(x, baseline - 0.8 * sizes.tick), (x, end)], MARK_STROKE, Paint::shape(Ink::Muted), MARK_ALPHA)?;
    let room = (geometry.width - width(&mark.label, sizes.tick, Weight::Regular)).floor();
    let left = (x + MARK_GAP).min(room).max(0.0);
    canvas.text_on_ground(&mark.label, (left, baseline), Anchor::Start, Letters::new(Ink::Ink, sizes.tick))
}

/// Draws the strip where the layout has a place for it: each run of days on one rung is a block with its number at the left, and
/// thin lines cut the blocks into days. What the number stands for is written below the block.
pub(crate) fn draw_strip<DB: DrawingBackend>(strip: &Strip, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
    let Some(cells) = geometry.strip else { return Ok(()) };
    let sizes = Sizes::of(geometry.width);
    let muted = Letters::new(Ink::Muted, sizes.tick);
    canvas.text(&strip.label, (0.0, cells.top - 4.5), Anchor::Start, muted)?;
    let rungs = shown(strip, geometry.last_day);
    let edge = |day: usize| cells.left + geometry.day_width() * day as f64;
    let mut first = 0;
    for run in rungs.chunk_by(u8::eq) {
        let block = Rect { left: edge(first), right: edge(first + run.len()), ..cells };
        canvas.rect(block, Ink::Ramp(run[0]))?;
        first += run.len();
    }
    let cuts = (1..rungs.len()).map(edge);
    canvas.path(&winding(cuts, cells), HAIRLINE, Paint::shape(Ink::Ground), 1.0)?;
    let size = (geometry.day_width() * 1.5).min(sizes.tick - 1.0);
    let baseline = (cells.top + cells.bottom) / 2.0 + 0.36 * size;
    let (mut first, mut below) = (0, cells.bottom);
    for run in rungs.chunk_by(u8::eq) {
        let letters = Letters::new(Ink::on_rung(run[0]), size).weight(Weight::Bold);
        let name = &strip.names[usize::from(run[0])];
        let number = name.split_once(' ').map_or(name.as_str(), |(number, _)| number);
        canvas.text(number, (geometry.x(first as f64), baseline), Anchor::Middle, letters)?;
        below += row_height(sizes);
        canvas.text(name, (edge(first), below - 1.0), Anchor::Start, muted)?;
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
