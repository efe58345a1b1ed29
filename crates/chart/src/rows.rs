//! The layout of figures that have a row for each assumption: names, the plot beside or below them, the axis at the foot.
//!
//! On a phone each name stands above its bar, so that the bars have the whole width; elsewhere the names are a column at
//! the left.

use plotters_backend::DrawingBackend;

use crate::axis::Axis;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::Drawn;
use crate::frame::Tick;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::sizes::{DATE_GAP, HAIRLINE, Sizes, TICK};
use crate::text::{Weight, shorten, width, wrap};

/// The texts and sizes from which a row is laid out.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    pub name: &'a str,
    /// The text behind the row's name, in a fainter ink; may be empty.
    pub detail: &'a str,
    /// The height kept free above the bar, in CSS px.
    pub above: f64,
    /// The height of the bar's strip, in CSS px.
    pub strip: f64,
    /// The labels at the ends of the bar.
    pub ends: Vec<EndLabel>,
}

/// A label at the end of a bar, written outwards from the bar's value there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EndLabel {
    pub at: f64,
    pub side: Side,
    /// The length of the text and its distance from the value.
    pub length: f64,
}

/// The side of its bar on which a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// The layout of all rows, in CSS px.
#[derive(Clone, Debug)]
pub(crate) struct Rows {
    pub width: f64,
    pub height: f64,
    /// From the axis's low end to its high end, from the top of the first row to the bottom of what stands below the last.
    pub plot: Rect,
    pub rows: Vec<RowPlace>,
    pub sizes: Sizes,
    low: f64,
    high: f64,
}

/// The layout of one row.
#[derive(Clone, Debug)]
pub(crate) struct RowPlace {
    /// The rectangle of the row, from margin to margin.
    pub whole: Rect,
    /// The strip of the row's bar, as wide as the plot.
    pub strip: Rect,
    /// The pieces of the row's name.
    words: Vec<(String, Point, Ink)>,
}

/// The share of the figure's width that the column of names may take.
const NAMES_SHARE: f64 = 0.36;

/// The distance from the column of names to the plot.
const NAMES_GAP: f64 = 16.0;

/// The distance from a name above its bar to the bar.
const NAME_ABOVE: f64 = 4.0;

impl Rows {
    /// The layout of `rows` in a figure of this width, with room above the first row and below the last.
    pub fn new(figure_width: u32, axis: &Axis, (head, foot): (f64, f64), rows: &[Row]) -> Self {
        let sizes = Sizes::of(f64::from(figure_width));
        let figure_width = f64::from(figure_width);
        let limit = if sizes.is_narrow { figure_width } else { NAMES_SHARE * figure_width };
        let names: Vec<Vec<Vec<NamePiece>>> = rows.iter().map(|row| lines(row, limit, sizes)).collect();
        let widest =
            names.iter().flatten().map(|line| line.last().map_or(0.0, |piece| piece.x + piece.length)).fold(0.0, f64::max);
        // The labels of the axis reach beyond its ends.
        let half = |tick: Option<&Tick>| tick.map_or(0.0, |tick| width(&tick.label, sizes.tick, Weight::Regular) / 2.0);
        let outer = (if sizes.is_narrow { 0.0 } else { widest + NAMES_GAP }, figure_width);
        let left = if sizes.is_narrow { half(axis.ticks.first()).max(5.0) } else { outer.0 };
        let span = (left.ceil() + 0.5, (figure_width - half(axis.ticks.last()).max(5.0)).floor() - 0.5);

        let ends = rows.iter().flat_map(|row| row.ends.iter().copied());
        let (left, right) = inset(span, outer, ends, |value| share(value, axis.low, axis.high));
        let gap = if sizes.is_narrow { 13.0 } else { 12.0 };
        let mut top = head;
        let mut places = Vec::with_capacity(rows.len());
        for (row, lines) in rows.iter().zip(names) {
            let text = sizes.line * lines.len() as f64;
            let (first, strip_top, bottom) = if sizes.is_narrow {
                let strip_top = top + gap / 2.0 + text + NAME_ABOVE + row.above;
                (top + gap / 2.0, strip_top, strip_top + row.strip + gap / 2.0)
            } else {
                let content = text.max(row.strip);
                let middle = top + gap / 2.0 + row.above + content / 2.0;
                (middle - text / 2.0, middle - row.strip / 2.0, middle + content / 2.0 + gap / 2.0)
            };
            let baseline = |line: usize| first + sizes.line * (line as f64 + 0.5) + 0.36 * sizes.label;
            let words = (0..).zip(lines).flat_map(|(line, pieces)| {
                pieces.into_iter().map(move |piece| (piece.text, (piece.x, baseline(line)), piece.ink))
            });
            let strip = Rect { left, top: strip_top, right, bottom: strip_top + row.strip };
            let whole = Rect { left: 0.0, top, right: figure_width, bottom };
            places.push(RowPlace { whole, strip, words: words.collect() });
            top = bottom;
        }
        let plot = Rect { left, top: head, right, bottom: top + foot };
        let height = (plot.bottom + TICK + sizes.tick + 5.0).ceil();
        Self { width: figure_width, height, plot, rows: places, sizes, low: axis.low, high: axis.high }
    }

    /// The figure's size in whole CSS px.
    pub fn size(&self) -> (u32, u32) {
        (self.width as u32, self.height as u32)
    }

    /// The x of a value; values beyond the axis are drawn at its ends.
    pub fn x(&self, value: f64) -> f64 {
        self.plot.left + share(value, self.low, self.high) * self.plot.width()
    }

    /// The rectangle of each row, for a page that makes rows buttons.
    pub fn boxes(&self) -> Vec<Rect> {
        self.rows.iter().map(|row| row.whole).collect()
    }

    /// Draws the gridlines and the labels below them.
    pub fn draw_axis<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, axis: &Axis) -> Drawn<DB> {
        let (size, plot) = (self.sizes.tick, self.plot);
        canvas.hairline((plot.left, plot.bottom), (plot.right, plot.bottom), HAIRLINE, Ink::Ink)?;
        let mut free_from = f64::NEG_INFINITY;
        for tick in axis.ticks.iter().filter(|tick| axis.low <= tick.at && tick.at <= axis.high) {
            let (x, half) = (self.x(tick.at), width(&tick.label, size, Weight::Regular) / 2.0);
            canvas.hairline((x, plot.top), (x, plot.bottom), HAIRLINE, Ink::Rule)?;
            canvas.hairline((x, plot.bottom), (x, plot.bottom + TICK), HAIRLINE, Ink::Ink)?;
            let centre = x.min(self.width - half).max(half);
            if free_from <= centre - half {
                let below = (centre, plot.bottom + TICK + size + 0.5);
                canvas.text(&tick.label, below, Anchor::Middle, Letters::new(Ink::Muted, size))?;
                free_from = centre + half + DATE_GAP;
            }
        }
        Ok(())
    }

    /// Draws the rows' names, over whatever lines run through them.
    pub fn draw_names<DB: DrawingBackend>(&self, canvas: &Canvas<DB>) -> Drawn<DB> {
        for (text, at, ink) in self.rows.iter().flat_map(|row| &row.words) {
            canvas.text_on_ground(text, *at, Anchor::Start, Letters::new(*ink, self.sizes.label))?;
        }
        Ok(())
    }

    /// The middle of a text of this length that is to stand at `x`: as near as the figure's edges allow.
    pub fn centre(&self, x: f64, length: f64) -> f64 {
        x.min(self.width - length / 2.0).max(length / 2.0)
    }
}

/// A piece of a line of a row's name, in one ink.
struct NamePiece {
    text: String,
    x: f64,
    length: f64,
    ink: Ink,
}

/// The lines of a row's name: the detail behind the name if that fits, else below it.
fn lines(row: &Row, limit: f64, sizes: Sizes) -> Vec<Vec<NamePiece>> {
    let length = |text: &str| width(text, sizes.label, Weight::Regular);
    let mut name = wrap(row.name, limit, sizes.label, Weight::Regular);
    if 2 < name.len() {
        let rest = name.split_off(1).join(" ");
        name.push(shorten(&rest, limit, sizes.label, Weight::Regular));
    }
    let piece = |text: String, x: f64, ink: Ink| NamePiece { length: length(&text), text, x, ink };
    let mut lines: Vec<Vec<NamePiece>> = name.into_iter().map(|line| vec![piece(line, 0.0, Ink::Ink)]).collect();
    if row.detail.is_empty() {
        return lines;
    }
    let behind = lines.last().and_then(|line| line.last()).map_or(0.0, |last| last.length + 0.6 * sizes.label);
    match lines.last_mut() {
        Some(last) if behind + length(row.detail) <= limit => last.push(piece(row.detail.to_owned(), behind, Ink::Muted)),
        _ => lines.push(vec![piece(shorten(row.detail, limit, sizes.label, Weight::Regular), 0.0, Ink::Muted)]),
    }
    lines
}

/// Where a value lies between the ends of an axis, 0 to 1.
fn share(value: f64, low: f64, high: f64) -> f64 {
    let share = (value - low) / (high - low);
    if share.is_finite() { share.max(0.0).min(1.0) } else { 0.0 }
}

/// The ends of a plot within `span` that leave every label room within `outer`. Moving an end moves all labels, those near
/// the other end least; a few rounds come as near as matters.
fn inset(
    (left, right): (f64, f64),
    outer: (f64, f64),
    ends: impl Iterator<Item = EndLabel> + Clone,
    share: impl Fn(f64) -> f64,
) -> (f64, f64) {
    let (mut from, mut to) = (left, right);
    for _ in 0..8 {
        let (mut over_left, mut over_right): (f64, f64) = (0.0, 0.0);
        for end in ends.clone() {
            let x = from + share(end.at) * (to - from);
            match end.side {
                Side::Left => over_left = over_left.max(outer.0 - (x - end.length)),
                Side::Right => over_right = over_right.max(x + end.length - outer.1),
            }
        }
        (from, to) = ((from + over_left).min(right - 1.0), to - over_right);
        to = to.max(from + 1.0);
    }
    (from.ceil() + 0.5, to.floor() - 0.5)
}
