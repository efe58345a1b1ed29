//! Figures as SVG: for the screen, in CSS variables that follow the page's theme; for a file of its own, in colours.
//!
//! No `style` attribute is ever written, so that the drawing shows under a strict content security policy.

use plotters::style::FontFamily;

use crate::backend::{Area, area};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::{Ink, Theme};
use crate::sizes::{EXPORT_LINE, EXPORT_MARGIN, EXPORT_SMALL, EXPORT_SMALL_LINE, EXPORT_TITLE};
use crate::text::{Weight, wrap};
use crate::vector::{Palette, SUBPIXELS, Vector, push_escaped};

/// The fonts of a drawing that stands alone.
pub(crate) const EXPORT_FONTS: &str = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif";

/// The fonts on a page: its own, if it names them in `--sans`.
const SCREEN_FONTS: &str = "var(--sans, system-ui, sans-serif)";

/// An inline `<svg>` for a page that defines the properties of [`crate::css_variables`]. It has a `viewBox` and no
/// width or height: the page's CSS decides how large it is.
pub fn screen(figure: &impl Draw) -> String {
    screen_with(figure, &[])
}

/// An inline `<svg>` as [`screen`] makes it, with more attributes on the root element, such as `role` and `aria-labelledby`.
pub fn screen_with(figure: &impl Draw, attributes: &[(&str, &str)]) -> String {
    let (width, height) = figure.size();
    let mut svg = String::with_capacity(CAPACITY);
    open_root(&mut svg, (width, height), SCREEN_FONTS, attributes);
    draw(&mut svg, (width, height), Palette::Variables, |area| figure.draw(area));
    svg.push_str("</svg>");
    svg
}

/// An SVG document in the colours of a theme, with a title above the figure, and below it lines that say what it is and
/// whose, and the link that opens the same state. Long lines are broken.
pub fn export(figure: &impl Draw, theme: Theme, title: &str, citation: &[impl AsRef<str>], link: &str) -> String {
    let layout = ExportLayout::around(figure.size(), title, citation, link);
    document(layout.size(), theme, |area| {
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
    let mut svg = document(layout.size(), theme, |area| {
        layout.draw_head(area)?;
        layout.draw_foot(area)
    });
    let (left, top) = (layout.margin, layout.margin + layout.above);
    svg.truncate(svg.len() - END.len());
    svg.push_str(&format!("<g transform=\"translate({left} {top})\">"));
    push_coloured(&mut svg, content, theme)?;
    svg.push_str("</g>\n");
    svg.push_str(END);
    Some(svg)
}

/// Writes `content` with every custom property of the page replaced by its colour. None if it has one that no ink has.
fn push_coloured(svg: &mut String, content: &str, theme: Theme) -> Option<()> {
    let mut parts = content.split("var(--");
    svg.push_str(parts.next()?);
    for part in parts {
        let (name, rest) = part.split_once(')')?;
        svg.push_str(Ink::hex_of_property(name, theme)?);
        svg.push_str(rest);
    }
    Some(())
}

/// The layout of an exported document: the title above the figure, the notes below it.
struct ExportLayout {
    figure: (u32, u32),
    title: Vec<String>,
    notes: Vec<String>,
    margin: u32,
    above: u32,
    below: u32,
}

impl ExportLayout {
    fn around(figure: (u32, u32), title: &str, citation: &[impl AsRef<str>], link: &str) -> ExportLayout {
        let room = f64::from(figure.0);
        let title = wrap(title, room, EXPORT_TITLE, Weight::Bold);
        let notes = citation.iter().map(AsRef::as_ref).chain([link]);
        let notes: Vec<String> = notes.flat_map(|note| wrap(note, room, EXPORT_SMALL, Weight::Regular)).collect();
        let above = (title.len() as f64 * EXPORT_LINE + 10.0) as u32;
        let below = (notes.len() as f64 * EXPORT_SMALL_LINE + 14.0) as u32;
        ExportLayout { figure, title, notes, margin: EXPORT_MARGIN as u32, above, below }
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
            canvas.text(line, (0.0, f64::from(row) * EXPORT_LINE - 6.0), Anchor::Start, serif)?;
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
            canvas.text(line, (0.0, baseline), Anchor::Start, small)?;
        }
        Ok(())
    }
}

/// An SVG document of this size in CSS px, in the colours of a theme.
pub(crate) fn document(
    size: (u32, u32),
    theme: Theme,
    drawing: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>,
) -> String {
    let (w, h) = (size.0.to_string(), size.1.to_string());
    let root = [("xmlns", "http://www.w3.org/2000/svg"), ("width", w.as_str()), ("height", h.as_str())];
    let mut svg = String::with_capacity(CAPACITY);
    open_root(&mut svg, size, EXPORT_FONTS, &root);
    draw(&mut svg, size, Palette::Colours(theme), drawing);
    svg.push_str(END);
    svg
}

/// The closing tag at the end of a document.
const END: &str = "</svg>\n";

/// The capacity of a figure's string, in bytes, so that it need not grow while it is written.
pub(crate) const CAPACITY: usize = 1 << 14;

/// Writes a drawing of this size in CSS px to the end of `svg`.
pub(crate) fn draw(
    svg: &mut String,
    size: (u32, u32),
    palette: Palette,
    draw: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>,
) {
    let drawn = draw(&area(Vector::new(svg, size, palette)));
    // A string takes whatever is written into it, and figures never share an area. To say so in the page as well would bring along the
    // words of every error there could be.
    debug_assert!(drawn.is_ok(), "writing to a string cannot fail");
}

/// Writes the opening tag of the root element, with the attributes that hold for most elements.
pub(crate) fn open_root(svg: &mut String, (width, height): (u32, u32), fonts: &str, attributes: &[(&str, &str)]) {
    let own = format!(
        "<svg viewBox=\"0 0 {width} {height}\" fill=\"none\" stroke-linejoin=\"round\" direction=\"ltr\" \
         text-anchor=\"start\" font-family=\"{fonts}\""
    );
    svg.push_str(&own);
    for (key, value) in attributes {
        for part in [" ", key, "=\""] {
            svg.push_str(part);
        }
        push_escaped(svg, value);
        svg.push('"');
    }
    svg.push_str(">\n");
}
