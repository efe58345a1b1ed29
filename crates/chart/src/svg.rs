//! Figures as SVG: for the screen, in CSS variables that follow the page's theme; for a file of its own, in colours.
//!
//! No `style` attribute is ever written, so that the drawing shows under a strict content security policy.

use plotters::style::FontFamily;

use crate::backend::{Area, area};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::frame::Figure;
use crate::geometry::{Geometry, Rect};
use crate::ink::{Ink, Theme};
use crate::pen::{Pen, StringPen};
use crate::sizes::{EXPORT_LINE, EXPORT_MARGIN, EXPORT_SMALL, EXPORT_SMALL_LINE, EXPORT_TITLE};
use crate::text::{self, Weight, wrap};
use crate::vector::{Palette, SUBPIXELS, Vector};

/// The fonts of a drawing that stands alone.
const EXPORT_FONTS: &str = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif";

/// The fonts on a page: its own, if it names them in `--sans`.
const SCREEN_FONTS: &str = "var(--sans, system-ui, sans-serif)";

/// An inline `<svg>` for a page that defines the properties of [`crate::css_variables`]. It has a `viewBox` and no
/// width or height: the page's CSS decides how large it is.
pub fn screen(figure: &impl Draw) -> String {
    screen_with(figure, &[])
}

/// An inline `<svg>` as [`screen`] makes it, with more attributes on the root element, such as `role` and `aria-labelledby`.
pub fn screen_with(figure: &impl Draw, attributes: &[(&'static str, &str)]) -> String {
    let mut pen = StringPen::new();
    screen_by(&mut pen, figure.size(), attributes, |area| figure.draw(area));
    let mut svg = pen.finish();
    svg.pop();
    svg
}

/// Draws a figure over days with `pen`, as [`screen_with`] does, and returns where its days and probabilities are.
pub fn screen_figure(pen: &mut dyn Pen, figure: &impl Figure, attributes: &[(&'static str, &str)]) -> Geometry {
    let layout = figure.layout();
    screen_by(pen, figure.size(), attributes, |area| figure.draw_laid_out(area, &layout));
    layout.geometry
}

pub(crate) fn screen_by(
    pen: &mut dyn Pen,
    size: (u32, u32),
    attributes: &[(&'static str, &str)],
    drawing: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>,
) {
    open_root(pen, size, SCREEN_FONTS, attributes);
    draw(pen, size, Palette::Variables, drawing);
    pen.close();
}

/// An SVG document in the colours of a theme, with a title above the figure, which is its name for programs too, and below it lines that
/// say what it is and whose, and the link that opens the same state. Long lines are broken. Where the title is written from right to left,
/// so is all of that.
pub fn export(figure: &impl Draw, theme: Theme, title: &str, citation: &[impl AsRef<str>], link: &str) -> String {
    let layout = ExportLayout::around(figure.size(), title, citation, link);
    document(layout.size(), theme, title, |area| {
        layout.draw_head(area)?;
        let (_, rest) = layout.inside(area).split_vertically((layout.above * SUBPIXELS) as i32);
        let (plot, _) = rest.split_vertically((layout.figure.1 * SUBPIXELS) as i32);
        figure.draw(&plot)?;
        layout.draw_foot(area)
    })
}

/// The document that [`export`] makes, around a figure taken from a page: `screen` is the text of its `<svg>`, as [`screen`] wrote it or
/// as a browser writes it in XML. None if it is no such text.
pub fn export_screen(screen: &str, theme: Theme, title: &str, citation: &[impl AsRef<str>], link: &str) -> Option<String> {
    let (_, rest) = screen.split_once("<svg")?;
    let (root, rest) = rest.split_once('>')?;
    let (content, _) = rest.rsplit_once("</svg>")?;
    let (_, view) = root.split_once("viewBox=\"0 0 ")?;
    let (width, height) = view.split_once('"')?.0.split_once(' ')?;
    let layout = ExportLayout::around((width.parse().ok()?, height.parse().ok()?), title, citation, link);
    let mut pen = begun(layout.size(), theme, title, |area| {
        layout.draw_head(area)?;
        layout.draw_foot(area)
    });
    let (left, top) = (layout.margin, layout.margin + layout.above);
    pen.open("g");
    pen.attribute("transform", &format!("translate({left} {top})"));
    pen.markup(&coloured(content, theme)?);
    pen.close();
    pen.close();
    Some(pen.finish())
}

/// `content` with every custom property of the page replaced by its colour. None if it has one that no ink has.
fn coloured(content: &str, theme: Theme) -> Option<String> {
    let mut parts = content.split("var(--");
    let mut svg = parts.next()?.to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')')?;
        svg.push_str(Ink::hex_of_property(name, theme)?);
        svg.push_str(rest);
    }
    Some(svg)
}

/// The layout of an exported document: the title above the figure, the notes below it.
struct ExportLayout {
    figure: (u32, u32),
    title: Vec<String>,
    notes: Vec<String>,
    margin: u32,
    above: u32,
    below: u32,
    is_right_to_left: bool,
}

impl ExportLayout {
    fn around(figure: (u32, u32), title: &str, citation: &[impl AsRef<str>], link: &str) -> ExportLayout {
        let room = f64::from(figure.0);
        let is_right_to_left = text::begins_right_to_left(title);
        let title = wrap(title, room, EXPORT_TITLE, Weight::Bold);
        let notes = citation.iter().map(AsRef::as_ref).chain([link]);
        let notes: Vec<String> = notes.flat_map(|note| wrap(note, room, EXPORT_SMALL, Weight::Regular)).collect();
        let above = (title.len() as f64 * EXPORT_LINE + 10.0) as u32;
        let below = (notes.len() as f64 * EXPORT_SMALL_LINE + 14.0) as u32;
        ExportLayout { figure, title, notes, margin: EXPORT_MARGIN as u32, above, below, is_right_to_left }
    }

    /// The document's width and height in CSS px.
    fn size(&self) -> (u32, u32) {
        let (width, height) = self.figure;
        (width + 2 * self.margin, self.above + height + self.below + 2 * self.margin)
    }

    /// The part of the document's area within the margins.
    fn inside<'a>(&self, area: &Area<Vector<'a>>) -> Area<Vector<'a>> {
        let edge = (self.margin * SUBPIXELS) as i32;
        area.margin(edge, edge, edge, edge)
    }

    /// Draws the paper and the title.
    fn draw_head<'a>(&self, area: &Area<Vector<'a>>) -> Drawn<Vector<'a>> {
        let (width, height) = self.size();
        let page = Rect { left: 0.0, top: 0.0, right: f64::from(width), bottom: f64::from(height) };
        Canvas::new(area, page.right).rect(page, Ink::Ground)?;
        let inside = self.inside(area);
        let canvas = Canvas::new(&inside, f64::from(self.figure.0));
        let serif = Letters { family: FontFamily::Serif, ..Letters::new(Ink::Ink, EXPORT_TITLE).weight(Weight::Bold) };
        for (row, line) in (1..).zip(&self.title) {
            self.write(&canvas, line, f64::from(row) * EXPORT_LINE - 6.0, serif)?;
        }
        Ok(())
    }

    /// Draws the notes below the figure.
    fn draw_foot<'a>(&self, area: &Area<Vector<'a>>) -> Drawn<Vector<'a>> {
        let inside = self.inside(area);
        let canvas = Canvas::new(&inside, f64::from(self.figure.0));
        let small = Letters::new(Ink::Muted, EXPORT_SMALL);
        for (row, line) in (1..).zip(&self.notes) {
            let baseline = f64::from(self.above + self.figure.1) + 10.0 + f64::from(row) * EXPORT_SMALL_LINE;
            self.write(&canvas, line, baseline, small)?;
        }
        Ok(())
    }

    /// Writes a line of the title or the notes, flush with the edge at which it begins.
    fn write<'a>(&self, canvas: &Canvas<Vector<'a>>, line: &str, baseline: f64, letters: Letters) -> Drawn<Vector<'a>> {
        if !self.is_right_to_left {
            return canvas.text(line, (0.0, baseline), Anchor::Start, letters);
        }
        // An address stays as it is.
        let is_written_so = line.chars().any(text::is_right_to_left);
        let line = if is_written_so { format!("{}{line}{}", text::RIGHT_TO_LEFT, text::END_OF_ISOLATE) } else { line.to_owned() };
        canvas.text(&line, (f64::from(self.figure.0), baseline), Anchor::End, letters)
    }
}

/// An SVG document of this size in CSS px, in the colours of a theme, under a name for programs.
pub(crate) fn document(
    size: (u32, u32),
    theme: Theme,
    name: &str,
    drawing: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>,
) -> String {
    let mut pen = begun(size, theme, name, drawing);
    pen.close();
    pen.finish()
}

/// An SVG document of this size in CSS px, in the colours of a theme, under a name for programs, whose root element is still open.
pub(crate) fn begun(
    size: (u32, u32),
    theme: Theme,
    name: &str,
    drawing: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>,
) -> StringPen {
    let (w, h) = (size.0.to_string(), size.1.to_string());
    let root = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", w.as_str()),
        ("height", h.as_str()),
        ("role", "img"),
        ("aria-label", name),
    ];
    let mut pen = StringPen::new();
    open_root(&mut pen, size, EXPORT_FONTS, &root);
    pen.open("title");
    pen.text(name);
    pen.close();
    draw(&mut pen, size, Palette::Colours(theme), drawing);
    pen
}

/// Writes a drawing of this size in CSS px with `pen`.
pub(crate) fn draw(
    pen: &mut dyn Pen,
    size: (u32, u32),
    palette: Palette,
    draw: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>,
) {
    let drawn = draw(&area(Vector::new(pen, size, palette)));
    // A pen takes whatever is written with it, and figures never share an area. To say so in the page as well would bring along the
    // words of every error there could be.
    debug_assert!(drawn.is_ok(), "writing with a pen cannot fail");
}

/// Begins the root element, with the attributes that hold for most elements.
fn open_root(pen: &mut dyn Pen, (width, height): (u32, u32), fonts: &str, attributes: &[(&'static str, &str)]) {
    pen.open("svg");
    pen.attribute("viewBox", &["0 0 ", &width.to_string(), " ", &height.to_string()].concat());
    let own =
        [("fill", "none"), ("stroke-linejoin", "round"), ("direction", "ltr"), ("text-anchor", "start"), ("font-family", fonts)];
    for (key, value) in own.iter().chain(attributes) {
        pen.attribute(key, value);
    }
}
