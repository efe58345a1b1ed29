//! The article's other outcomes over days: a small panel for each, one below the other, with its own title, sentence and scale. The days
//! run through all of them alike.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::column::Column;
use crate::draw::{Draw, Drawn};
use crate::events::{Curve, Emphasis, EventsFigure};
use crate::frame::{Figure, Layout, Tick};
use crate::geometry::{Geometry, Rect};
use crate::history::Reach;
use crate::ink::Ink;
use crate::level::{self, Level};
use crate::paint::{Dash, Paint};
use crate::sizes::{GHOST_ALPHA, GHOST_STROKE, HAIRLINE, MARK_ALPHA, MARK_STROKE, Sizes};
use crate::text::{self, Weight, fitting, shorten, widest};

/// Panels of one curve each, on one frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsequencesFigure {
    /// The frame, and the curve of each panel from the top down. A curve's values are shares of its own panel's scale; its label and that
    /// of its value are not drawn, and neither is that of the ghosts: say beside the figure what dotted lines are.
    pub events: EventsFigure,
    /// What stands in each panel beside its curve, in the same order.
    pub panels: Vec<Panel>,
}

/// What stands in a panel beside its curve.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// What is drawn there.
    pub title: String,
    /// What the curve says, in one sentence. There is room for about forty letters on a phone, and for twice as many elsewhere.
    pub sentence: String,
    /// The places of lines across the panel, as shares of its scale. Both ends have one anyway.
    pub grid: Vec<f64>,
    /// What values are called, each at its place on the scale, as a share of it.
    pub scale: Vec<Tick>,
    /// The lines that the curve cannot pass, with their labels.
    pub levels: Vec<Level>,
}

/// The share of a wide figure that titles and sentences take at the left; on a phone they stand above their curves.
const TEXT_SHARE: f64 = 0.4;

/// The distance between texts at the left and the plot, and between the plot and the names of its scale, in CSS px.
const GAP: f64 = 8.0;

/// The distance between two panels, in CSS px.
const BETWEEN: f64 = 14.0;

/// How many lines a sentence has at most.
const LINES: usize = 2;

/// The height that title and sentence take above a curve.
fn head(sizes: Sizes) -> f64 {
    if sizes.is_narrow { 2.0 * sizes.line + 6.0 } else { 0.0 }
}

/// The geometry of the panel at `place`, from the top down, of as many as there are, in the figure whose geometry is given: probabilities
/// in it are shares of the panel's scale.
pub fn panel(figure: &Geometry, place: usize, count: usize) -> Geometry {
    let plot = figure.plot;
    let step = (plot.height() + BETWEEN) / count.max(1) as f64;
    // Half pixels, so that both ends are crisp rows.
    let bottom = (plot.top + step * (place + 1) as f64 - BETWEEN).floor() + 0.5;
    let height = (step - BETWEEN - head(Sizes::of(figure.width))).floor().max(1.0);
    Geometry { plot: Rect { top: bottom - height, bottom, ..plot }, ..*figure }
}

/// The panel nearest to a y, its title included: its place from the top down.
pub fn panel_at(figure: &Geometry, y: f64, count: usize) -> usize {
    let below = |place: &usize| panel(figure, *place, count).plot.bottom + BETWEEN / 2.0 < y;
    (0..count.saturating_sub(1)).take_while(below).count()
}

impl Figure for ConsequencesFigure {
    fn layout(&self) -> Layout {
        let frame = &self.events.frame;
        let sizes = frame.sizes();
        let names = self.panels.iter().flat_map(|panel| &panel.scale).map(|tick| tick.label.as_str());
        let left = if sizes.is_narrow { 0.0 } else { TEXT_SHARE * f64::from(frame.width) };
        let right = GAP + widest(names, sizes.tick, Weight::Regular) + 1.0;
        Layout { geometry: frame.geometry(left, right), column: Column::new(std::iter::empty(), Weight::Regular, "", sizes) }
    }

    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB> {
        let (figure, frame) = (&layout.geometry, &self.events.frame);
        let canvas = Canvas::new(area, figure.width);
        frame.draw_dates(&canvas, figure)?;
        frame.draw_history(&canvas, figure, Reach::Edge)?;
        let all = || self.events.curves.iter().zip(&self.panels).enumerate();
        let of = |place: usize| panel(figure, place, self.panels.len());
        for (place, (curve, panel)) in all() {
            self.draw_curve(&canvas, &of(place), curve, panel)?;
        }
        frame.draw_veil(&canvas, figure)?;
        for (place, (_, panel)) in all() {
            panel.draw_texts(&canvas, &of(place), frame.sizes())?;
        }
        Ok(())
    }
}

impl Draw for ConsequencesFigure {
    fn size(&self) -> (u32, u32) {
        self.events.size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.draw_laid_out(area, &self.layout())
    }
}

impl ConsequencesFigure {
    /// Draws the lines across and upright of a panel, its ceilings, its ghost and its curve.
    fn draw_curve<DB: DrawingBackend>(
        &self,
        canvas: &Canvas<DB>,
        geometry: &Geometry,
        curve: &Curve,
        panel: &Panel,
    ) -> Drawn<DB> {
        let (plot, frame) = (geometry.plot, &self.events.frame);
        for at in panel.grid.iter().chain(&[1.0]) {
            let y = geometry.y(*at);
            canvas.hairline((plot.left, y), (plot.right, y), HAIRLINE, Ink::Rule)?;
        }
        canvas.hairline((plot.left, plot.bottom), (plot.right, plot.bottom), HAIRLINE, Ink::Ink)?;
        for mark in frame.marks_shown() {
            let x = geometry.x(mark.day);
            canvas.path(&[(x, plot.top), (x, plot.bottom)], MARK_STROKE, Paint::shape(Ink::Muted), MARK_ALPHA)?;
        }
        // The curve that is asked about has a mark of its own on the day.
        if let Some(day) = self.events.asked.filter(|_| curve.emphasis == Emphasis::Plain) {
            let x = geometry.x(day as f64);
            canvas.hairline((x, plot.top), (x, plot.bottom), HAIRLINE, Ink::Muted)?;
        }
        let lines: [Vec<Point>; 2] = [geometry.line(&curve.values), geometry.line(self.events.ghost(curve))];
        level::draw_levels(&panel.levels, frame, &lines, canvas, geometry)?;
        canvas.path(&lines[1], GHOST_STROKE, Paint::shape(curve.ink).dashed(Dash::Fine), GHOST_ALPHA)?;
        self.events.draw_curve(canvas, geometry, curve, &lines[0])
    }
}

impl Panel {
    /// Writes title, sentence and the names of values. What is written from right to left ends where the room for it does.
    fn draw_texts<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry, sizes: Sizes) -> Drawn<DB> {
        let plot = geometry.plot;
        for tick in &self.scale {
            // Those of the ends stay beside the panel.
            let baseline = (geometry.y(tick.at) + 0.36 * sizes.tick).max(plot.top + 0.75 * sizes.tick).min(plot.bottom);
            canvas.text(&tick.label, (plot.right + GAP, baseline), Anchor::Start, Letters::new(Ink::Muted, sizes.tick))?;
        }
        let room = if sizes.is_narrow { geometry.width } else { plot.left - GAP };
        let (x, anchor) = if text::begins_right_to_left(&self.title) { (room, Anchor::End) } else { (0.0, Anchor::Start) };
        let top = plot.top - head(sizes);
        let row = |row: f64| (x, top + row * sizes.line - 2.0);
        let title = shorten(&self.title, room, sizes.label, Weight::Bold);
        canvas.text(&title, row(1.0), anchor, Letters::new(Ink::Ink, sizes.label).weight(Weight::Bold))?;
        let mut rest = self.sentence.as_str();
        let lines = if sizes.is_narrow { 1 } else { LINES };
        for line in 1..=lines {
            let end = if line == lines { rest.len() } else { fitting(rest, room, sizes.tick, Weight::Regular) };
            let text = shorten(&rest[..end], room, sizes.tick, Weight::Regular);
            canvas.text(&text, row(1.0 + line as f64), anchor, Letters::new(Ink::Ink, sizes.tick))?;
            rest = &rest[end..];
        }
        Ok(())
    }
}
