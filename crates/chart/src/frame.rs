//! What every figure over days shares: its size, its axes, what really happened, and the layout that follows from them.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters};
use crate::column::Column;
use crate::draw::{Draw, Drawn};
use crate::geometry::{Geometry, Rect};
use crate::history::{self, EventMark, Reach, Strip};
use crate::ink::Ink;
use crate::sizes::{DATE_GAP, HAIRLINE, Sizes, TICK, VEIL_ALPHA};
use crate::text::{Weight, widest, width};

/// A drawing of probabilities over days. What it is made of depends on its frame and its labels alone, never on its numbers: what they leave
/// no room or no reason for is drawn as nothing, so that a drawing that stands somewhere can be changed into another.
pub trait Figure: Draw {
    /// Where everything has its place, which must be known to draw.
    fn layout(&self) -> Layout;

    /// Draws as [`Draw::draw`] does, where the layout is known already.
    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB>;

    /// The places of days and probabilities in the drawing.
    fn geometry(&self) -> Geometry {
        self.layout().geometry
    }
}

/// The layout of a figure over days.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// The places of days and probabilities.
    pub geometry: Geometry,
    /// The labels at the right.
    pub(crate) column: Column,
}

/// The frame of a figure: size, axes and what really happened. Days are counted from day 0 at the left edge of the plot; probabilities go
/// from 0 at the baseline to 1 at the top, always.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Width in CSS px; from 320 on is comfortable.
    pub width: u32,
    /// Height in CSS px; from 130 on is comfortable.
    pub height: u32,
    /// The last day shown: 28, or 10 for the first ten days.
    pub last_day: u32,
    /// Dates below the baseline, in order. Where not all have room, every second is written, or every third; the last
    /// always is.
    pub x_ticks: Vec<Tick>,
    /// Percentages, each above its gridline. The gridline at 0 is the baseline.
    pub y_ticks: Vec<Tick>,
    /// The widest label of a value that there can be, for which the column at the right has room; empty for the longest percentage.
    pub widest_value: String,
    /// Events that really happened, as thin lines with words above, in the order of their days; empty hides them.
    pub marks: Vec<EventMark>,
    /// What really happened by rung, below the chart.
    pub strip: Option<Strip>,
    /// Whether curves and areas are drawn faint, because what they show is not sure.
    pub is_faint: bool,
}

/// A labelled place on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The place on the axis: a day, or a probability from 0 to 1.
    pub at: f64,
    /// The date or percentage, as the reader's language writes it.
    pub label: String,
}

impl Frame {
    /// The layout when the labels at the right have these names, of that weight at most.
    pub(crate) fn layout<'a>(&self, names: impl Iterator<Item = &'a str> + Clone, weight: Weight) -> Layout {
        let widest = if self.widest_value.is_empty() { widest_label(&self.y_ticks) } else { &self.widest_value };
        let column = Column::new(names, weight, widest, self.sizes());
        Layout { geometry: self.geometry(0.0, column.margin()), column }
    }

    /// The geometry when the plot begins no farther left than `left`, and labels at the right take `column` CSS px.
    pub(crate) fn geometry(&self, left: f64, column: f64) -> Geometry {
        let (sizes, figure_width, figure_height) = (self.sizes(), f64::from(self.width), f64::from(self.height));
        // The uppermost percentage stands above the plot, where only the lines of events could be in its way.
        let in_gutter = self.y_ticks.iter().filter(|tick| tick.at < 1.0 || !self.marks.is_empty());
        let in_gutter = in_gutter.map(|tick| tick.label.as_str());
        let gutter = (widest(in_gutter, sizes.tick, Weight::Regular) + 5.0).max(left);
        // Half pixels, so that the baseline is one crisp row; a height of whole quarters, so that gridlines are too.
        let [above, below_strip] = self.history_rows();
        let top = (sizes.tick * 1.3 + above).ceil() + 0.5;
        let strip_height = sizes.tick + 10.0 + sizes.cell + below_strip;
        let below = axis_height(sizes) + self.strip.as_ref().map_or(0.0, |_| strip_height);
        let quarters = ((figure_height - top - below) / 4.0).floor().max(1.0);
        let bottom = top + 4.0 * quarters;
        let right = (figure_width - column).floor().max(gutter + 1.0);
        let plot = Rect { left: gutter.ceil(), top, right, bottom };
        let mut geometry = Geometry { width: figure_width, height: figure_height, plot, strip: None, last_day: self.last_day };
        geometry.strip = self.strip.as_ref().map(|_| {
            let half_day = geometry.day_width() / 2.0;
            let bottom = figure_height - 2.0 - below_strip;
            Rect { left: plot.left - half_day, top: bottom - sizes.cell, right: plot.right + half_day, bottom }
        });
        geometry
    }

    /// The letter sizes that suit the figure's width.
    pub(crate) fn sizes(&self) -> Sizes {
        Sizes::of(f64::from(self.width))
    }

    /// Draws the gridlines from margin to margin, without the baseline.
    pub(crate) fn draw_gridlines<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
        for tick in self.y_ticks.iter().filter(|tick| tick.at != 0.0) {
            let y = geometry.y(tick.at);
            canvas.hairline((0.0, y), (geometry.plot.right, y), HAIRLINE, Ink::Rule)?;
        }
        Ok(())
    }

    /// Draws the baseline, the percentages and the dates.
    pub(crate) fn draw_axes<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
        let (sizes, plot) = (self.sizes(), geometry.plot);
        canvas.hairline((0.0, plot.bottom), (plot.right, plot.bottom), HAIRLINE, Ink::Ink)?;
        let mut drawn: Vec<f64> = Vec::new();
        for tick in &self.y_ticks {
            let baseline = geometry.y(tick.at) - 3.5;
            // In a low figure not every percentage has room.
            if drawn.iter().all(|other| 1.1 * sizes.tick <= (other - baseline).abs()) {
                canvas.text(&tick.label, (0.0, baseline), Anchor::Start, Letters::new(Ink::Muted, sizes.tick))?;
                drawn.push(baseline);
            }
        }
        self.draw_dates(canvas, geometry)
    }

    /// Draws what really happened, if it is shown: the marks above the plot and the strip below it.
    pub(crate) fn draw_history<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry, reach: Reach) -> Drawn<DB> {
        for (place, mark) in self.marks_shown().enumerate() {
            history::draw_mark(mark, place, canvas, geometry, reach)?;
        }
        match &self.strip {
            Some(strip) => history::draw_strip(strip, canvas, geometry),
            None => Ok(()),
        }
    }

    /// The heights of the words for what really happened, in CSS px: those of events, above the plot, and those of rungs, below the strip.
    fn history_rows(&self) -> [f64; 2] {
        let runs = self.strip.as_ref().map_or(0, |strip| history::runs(strip, self.last_day));
        [self.marks_shown().count(), runs].map(|count| count as f64 * history::row_height(self.sizes()))
    }

    /// How much higher a figure is for the words for what really happened, in whole CSS px.
    pub fn words_height(&self) -> u32 {
        let [above, below] = self.history_rows();
        (above + below) as u32
    }

    /// The events that happened within the days shown.
    pub(crate) fn marks_shown(&self) -> impl Iterator<Item = &EventMark> {
        let last = f64::from(self.last_day);
        self.marks.iter().filter(move |mark| 0.0 <= mark.day && mark.day <= last)
    }

    /// Draws a veil in the colour of the ground over the plot, if what is drawn there is to be faint.
    pub(crate) fn draw_veil<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
        // Markers at the ends of curves reach beyond the plot.
        let (Rect { left, top, right, bottom }, margin) = (geometry.plot, 2.0 * self.sizes().marker);
        let [left, right] = [left - margin, right + margin];
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        canvas.polygon(if self.is_faint { &corners } else { &[] }, Ink::Ground, VEIL_ALPHA)
    }

    /// Draws the dates below the baseline, with their ticks.
    pub(crate) fn draw_dates<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
        let (size, bottom) = (self.sizes().tick, geometry.plot.bottom);
        let shown = |tick: &&Tick| (0.0..=f64::from(self.last_day)).contains(&tick.at);
        let mut dates: Vec<Date> = Vec::new();
        // From the last day backwards: it is the one whose date matters most.
        for tick in self.x_ticks.iter().filter(shown).rev() {
            let (x, half) = (geometry.x(tick.at), width(&tick.label, size, Weight::Regular) / 2.0);
            canvas.hairline((x, bottom), (x, bottom + TICK), HAIRLINE, Ink::Ink)?;
            dates.push(Date { label: &tick.label, centre: x.min(geometry.width - half).max(half), half });
        }
        let every = (1..dates.len()).find(|&every| have_room(&dates, every)).unwrap_or(dates.len().max(1));
        for date in dates.iter().step_by(every) {
            let below = (date.centre, bottom + TICK + size);
            canvas.text(date.label, below, Anchor::Middle, Letters::new(Ink::Muted, size))?;
        }
        Ok(())
    }
}

/// A date below the baseline: the middle of its text and half of its width.
struct Date<'a> {
    label: &'a str,
    centre: f64,
    half: f64,
}

/// Whether dates have room beside each other if one in `every` is written, starting with the last; `dates` go from right to left.
fn have_room(dates: &[Date], every: usize) -> bool {
    let drawn: Vec<&Date> = dates.iter().step_by(every).collect();
    drawn.windows(2).all(|pair| pair[1].centre + pair[1].half + DATE_GAP <= pair[0].centre - pair[0].half)
}

/// The label that is widest on an axis of percentages: no label of a value is wider.
fn widest_label(ticks: &[Tick]) -> &str {
    let longest = ticks.iter().max_by_key(|tick| tick.label.len());
    longest.map_or("100%", |tick| tick.label.as_str())
}

fn axis_height(sizes: Sizes) -> f64 {
    TICK + sizes.tick + 4.0
}
