//! The map: a probability over two assumptions at once, shaded in steps of a tenth, with contour lines, the tipping line, and marks for the
//! present settings and the starting point.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::contour::{beside, crosses, gap, without};
use crate::draw::{Draw, Drawn};
use crate::frame::Tick;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::{Dash, Paint};
use crate::region::Grid;
use crate::sizes::{BED_ALPHA, CONTOUR_ALPHA, HAIRLINE, Sizes, TICK, TIPPING_BED, TIPPING_STROKE};
use crate::spot::{MarkKind, PlaneMark};
use crate::text::{Weight, shorten, widest, width};

/// The figure of a map. Coordinates on it are shares of each axis, 0 to 1, y upwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapFigure {
    /// Width in CSS px; the height follows.
    pub width: u32,
    /// The assumption that grows to the right.
    pub x: MapAxis,
    /// The assumption that grows upwards.
    pub y: MapAxis,
    /// How many nodes the grid has in each direction, the ends of the axes included.
    pub side: usize,
    /// The probabilities at the nodes, 0 to 1, row by row from the lowest y up. What is missing or not finite stays blank.
    pub values: Vec<f64>,
    /// The contour lines, without the tipping line.
    pub contours: Vec<Contour>,
    /// The tipping line, heavier and dashed: the contour at the level that matters most.
    pub tipping: Option<Contour>,
    /// The present settings: a ring with a cross hair.
    pub now: Option<Spot>,
    /// Whether the page draws that ring itself, over the figure, so that it can follow a pointer: then only its room is kept free.
    pub is_overlaid: bool,
    /// The starting point: a small hollow diamond.
    pub start: Option<Spot>,
}

/// One axis of the map, for one assumption.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapAxis {
    /// The assumption's name.
    pub name: String,
    /// The labelled places on the axis, 0 to 1, with the assumption's values there; usually the two ends.
    pub ticks: Vec<Tick>,
}

/// A contour: all lines on which the probability is at one level.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contour {
    /// The level: a probability, 0 to 1.
    pub level: f64,
    /// The level in words or digits, set into a line where there is room.
    pub label: String,
    /// The lines, each a series of points in the map's coordinates.
    pub lines: Vec<Vec<(f64, f64)>>,
}

/// A marked point of the map, with its label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// The point in the map's coordinates.
    pub at: (f64, f64),
    /// The point's label.
    pub label: String,
}

/// The geometry of a map: its place in the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapGeometry {
    /// Width of the whole figure in CSS px.
    pub width: f64,
    /// Height of the whole figure in CSS px.
    pub height: f64,
    /// The plot: from the low ends of both axes, at the left and the bottom, to the high ends.
    pub plot: Rect,
}

/// The number of steps of shade.
const STEPS: u8 = 10;

impl MapGeometry {
    /// The place in CSS px of a point in the map's coordinates.
    pub fn point(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.plot.left + x * self.plot.width(), self.plot.bottom - y * self.plot.height())
    }

    /// The map's coordinates of a place in CSS px; outside the map, those of the nearest point on it.
    pub fn unit(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let within = |share: f64| share.max(0.0).min(1.0);
        (within((x - self.plot.left) / self.plot.width()), within((self.plot.bottom - y) / self.plot.height()))
    }
}

impl MapFigure {
    /// The geometry of the map, which stays the same while values, contours and marks change.
    pub fn geometry(&self) -> MapGeometry {
        let (figure_width, sizes) = (f64::from(self.width), self.sizes());
        let gutter = widest(self.y.ticks.iter().map(|tick| tick.label.as_str()), sizes.tick, Weight::Regular) + TICK + 4.0;
        let left = gutter.min(0.4 * figure_width).ceil() + 0.5;
        let right = (figure_width - 1.5).max(left + 1.0);
        let side = right - left;
        // A square up to a phone's width; beyond it a landscape, so that map and sliders fit a screen together.
        let height = if side <= SQUARE { side } else { SQUARE + 0.45 * (side - SQUARE) };
        let top = (1.5 * sizes.label).ceil() + 0.5;
        let bottom = top + height.floor();
        let below = TICK + 1.2 * sizes.tick + 1.4 * sizes.label + 2.0;
        MapGeometry { width: figure_width, height: (bottom + below).ceil(), plot: Rect { left, top, right, bottom } }
    }

    fn sizes(&self) -> Sizes {
        Sizes::of(f64::from(self.width))
    }

    fn draw_shades<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &MapGeometry) -> Drawn<DB> {
        let grid = Grid { side: self.side, values: &self.values };
        for step in 0..STEPS {
            // The lowest step holds everything there is.
            let level = if step == 0 { f64::MIN } else { f64::from(step) / f64::from(STEPS) };
            let outlines = grid.at_least(level);
            let Some(&first) = outlines.first().and_then(|outline| outline.first()) else { continue };
            // One polygon for all: from the end of each outline back to one point, by ways without area.
            let closed = outlines.iter().flat_map(|outline| outline.iter().chain(outline.first()).copied().chain([first]));
            let closed: Vec<Point> = closed.map(|place| geometry.point(place)).collect();
            canvas.polygon(&closed, Ink::Heat(step), 1.0)?;
        }
        Ok(())
    }

    fn draw_axes<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &MapGeometry) -> Drawn<DB> {
        let (plot, size, label) = (geometry.plot, self.sizes().tick, self.sizes().label);
        canvas.path(
            &[(plot.left, plot.top), (plot.left, plot.bottom), (plot.right, plot.bottom)],
            HAIRLINE,
            Paint::shape(Ink::Ink),
            1.0,
        )?;
        let letters = Letters::new(Ink::Muted, size);
        let mut free_from = f64::NEG_INFINITY;
        for tick in &self.x.ticks {
            let (x, half) = (geometry.point((tick.at, 0.0)).0, width(&tick.label, size, Weight::Regular) / 2.0);
            canvas.hairline((x, plot.bottom), (x, plot.bottom + TICK), HAIRLINE, Ink::Ink)?;
            let centre = x.min(geometry.width - half).max(half);
            if free_from <= centre - half {
                canvas.text(&tick.label, (centre, plot.bottom + TICK + size + 0.5), Anchor::Middle, letters)?;
                free_from = centre + half + 4.0;
            }
        }
        for tick in &self.y.ticks {
            let y = geometry.point((0.0, tick.at)).1;
            canvas.hairline((plot.left - TICK, y), (plot.left, y), HAIRLINE, Ink::Ink)?;
            let baseline = (y + 0.36 * size).max(plot.top + 0.6 * size).min(plot.bottom);
            let text = shorten(&tick.label, plot.left - TICK - 2.0, size, Weight::Regular);
            canvas.text(&text, (plot.left - TICK - 3.0, baseline), Anchor::End, letters)?;
        }
        let letters = Letters::new(Ink::Ink, label);
        let name = shorten(&self.y.name, geometry.width, label, Weight::Regular);
        canvas.text(&name, (0.0, plot.top - 0.55 * label), Anchor::Start, letters)?;
        let name = shorten(&self.x.name, geometry.width, label, Weight::Regular);
        let middle = (plot.left + plot.right) / 2.0;
        let half = width(&name, label, Weight::Regular) / 2.0;
        let at = (middle.min(geometry.width - half).max(half), geometry.height - 0.4 * label);
        canvas.text(&name, at, Anchor::Middle, letters)
    }

    /// The marks, that of the starting point first, so that the present one is drawn over it.
    fn marks(&self, geometry: &MapGeometry) -> Vec<PlaneMark<'_>> {
        let spots = [(MarkKind::Start, &self.start), (MarkKind::Now, &self.now)];
        let shown = spots.into_iter().filter_map(|(look, spot)| Some((look, spot.as_ref()?)));
        let finite: Vec<(MarkKind, &Spot)> = shown.filter(|(_, spot)| spot.at.0.is_finite() && spot.at.1.is_finite()).collect();
        let inside = |spot: &Spot| geometry.point((spot.at.0.max(0.0).min(1.0), spot.at.1.max(0.0).min(1.0)));
        let mut taken: Vec<Rect> = finite.iter().map(|(look, spot)| look.bounds(inside(spot))).collect();
        let tipping: Vec<Vec<Point>> = self.tipping.iter().flat_map(|contour| in_px(contour, geometry)).collect();
        let mut marks = Vec::new();
        for (look, spot) in finite.into_iter().rev().filter(|&(look, _)| look == MarkKind::Start || !self.is_overlaid) {
            let is_free = |place: &Rect| {
                !taken.iter().any(|other| other.overlaps(place)) && !tipping.iter().any(|line| crosses(line, *place))
            };
            let mark = PlaneMark::new(look, inside(spot), (&spot.label, self.sizes().label), geometry.plot, is_free);
            taken.push(mark.place);
            marks.insert(0, mark);
        }
        marks
    }

    fn draw_contours<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &MapGeometry, mut taken: Vec<Rect>) -> Drawn<DB> {
        let size = self.sizes().tick;
        // The tipping line chooses its gap first and is drawn last.
        let contours = self.tipping.iter().map(|contour| (contour, Weight::Bold));
        let contours = contours.chain(self.contours.iter().map(|contour| (contour, Weight::Regular)));
        let drawn: Vec<(&Contour, Weight, Vec<Vec<Point>>)> =
            contours.map(|(contour, weight)| (contour, weight, in_px(contour, geometry))).collect();
        let mut labels: Vec<Option<Rect>> = Vec::new();
        for (index, (contour, weight, lines)) in drawn.iter().enumerate() {
            let others = drawn.iter().enumerate().filter(|(other, _)| *other != index);
            let others: Vec<&[Point]> = others.flat_map(|(_, (_, _, lines))| lines.iter().map(Vec::as_slice)).collect();
            let extent = (width(&contour.label, size, *weight) + 7.0, 1.35 * size);
            let place = if contour.label.is_empty() { None } else { gap(lines, extent, geometry.plot, &taken, &others) };
            let place =
                if *weight == Weight::Bold { place.or_else(|| beside(lines, extent, geometry.plot, &taken)) } else { place };
            taken.extend(place);
            labels.push(place);
        }
        for ((contour, weight, lines), place) in drawn.iter().zip(labels).rev() {
            let pieces = lines.iter().flat_map(|line| without(line, place.unwrap_or(Rect::NONE)));
            let step = (contour.level * f64::from(STEPS) + 1e-9).max(0.0) as u8;
            let ink = if *weight == Weight::Bold { Ink::Ink } else { Ink::on_heat(step) };
            for piece in pieces {
                if *weight == Weight::Bold {
                    canvas.path(&piece, TIPPING_BED, Paint::shape(Ink::Ground), BED_ALPHA)?;
                    canvas.path(&piece, TIPPING_STROKE, Paint::shape(ink).dashed(Dash::Long), 1.0)?;
                } else {
                    canvas.path(&piece, HAIRLINE, Paint::shape(ink), CONTOUR_ALPHA)?;
                }
            }
            if let Some(place) = place {
                let at = ((place.left + place.right) / 2.0, (place.top + place.bottom) / 2.0 + 0.36 * size);
                let letters = Letters::new(ink, size).weight(*weight);
                match weight {
                    Weight::Bold => canvas.text_on_ground(&contour.label, at, Anchor::Middle, letters)?,
                    Weight::Regular => canvas.text(&contour.label, at, Anchor::Middle, letters)?,
                }
            }
        }
        Ok(())
    }
}

impl Draw for MapFigure {
    fn size(&self) -> (u32, u32) {
        (self.width, self.geometry().height as u32)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let geometry = self.geometry();
        let canvas = Canvas::new(area, geometry.width);
        self.draw_shades(&canvas, &geometry)?;
        let marks = self.marks(&geometry);
        let taken = marks.iter().flat_map(|mark| [mark.place, mark.kind.bounds(mark.at)]).collect();
        self.draw_contours(&canvas, &geometry, taken)?;
        self.draw_axes(&canvas, &geometry)?;
        marks.iter().try_for_each(|mark| mark.draw(&canvas))
    }
}

/// The lines of a contour in CSS px.
fn in_px(contour: &Contour, geometry: &MapGeometry) -> Vec<Vec<Point>> {
    let line = |line: &Vec<(f64, f64)>| line.iter().map(|&place| geometry.point(place)).collect();
    contour.lines.iter().map(line).collect()
}

/// The largest side, in CSS px, with which the plot is a square.
const SQUARE: f64 = 320.0;
