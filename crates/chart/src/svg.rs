//! Figures as SVG: for the screen, in CSS variables that follow the page's theme; for a file of its own, in colours.
//!
//! No `style` attribute is ever written, so that the drawing shows under a strict content security policy.

use plotters::style::FontFamily;

use crate::backend::{Area, area};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::frame::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::{Ink, Theme};
use crate::sizes::{EXPORT_LINE, EXPORT_MARGIN, EXPORT_SMALL, EXPORT_SMALL_LINE, EXPORT_TITLE};
use crate::text::{Weight, wrap};
use crate::vector::{Palette, SUBPIXELS, Vector, push_escaped};

/// The fonts of a drawing that stands alone.
const EXPORT_FONTS: &str = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif";

/// The fonts on a page: its own, if it names them in `--sans`.
const SCREEN_FONTS: &str = "var(--sans, system-ui, sans-serif)";

/// An inline `<svg>` for a page that defines the properties of [`crate::css_variables`]. It has a `viewBox` and no
/// width or height: the page's CSS decides how large it is.
pub fn screen(figure: &impl Draw) -> String {
    screen_with(figure, &[])
}

/// The same, with attributes of the page's choice on the root element, such as `role` and `aria-labelledby`.
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
    let (width, height) = figure.size();
    let room = f64::from(width);
    let title = wrap(title, room, EXPORT_TITLE, Weight::Bold);
    let notes = citation.iter().map(AsRef::as_ref).chain([link]);
    let notes: Vec<String> = notes.flat_map(|note| wrap(note, room, EXPORT_SMALL, Weight::Regular)).collect();
    let above = (title.len() as f64 * EXPORT_LINE + 10.0) as u32;
    let below = (notes.len() as f64 * EXPORT_SMALL_LINE + 14.0) as u32;
    let margin = EXPORT_MARGIN as u32;
    let size = (width + 2 * margin, above + height + below + 2 * margin);

    let (w, h) = (size.0.to_string(), size.1.to_string());
    let root = [("xmlns", "http://www.w3.org/2000/svg"), ("width", w.as_str()), ("height", h.as_str())];
    let mut svg = String::with_capacity(CAPACITY);
    open_root(&mut svg, size, EXPORT_FONTS, &root);
    draw(&mut svg, size, Palette::Colours(theme), |area| {
        let page = Rect { left: 0.0, top: 0.0, right: f64::from(size.0), bottom: f64::from(size.1) };
        Canvas::new(area, page.right).rect(page, Ink::Ground)?;
        let edge = (margin * SUBPIXELS) as i32;
        let area = area.margin(edge, edge, edge, edge);
        let canvas = Canvas::new(&area, room);
        let serif = Letters { family: FontFamily::Serif, ..Letters::new(Ink::Ink, EXPORT_TITLE).weight(Weight::Bold) };
        for (row, line) in (1..).zip(&title) {
            canvas.text(line, (0.0, f64::from(row) * EXPORT_LINE - 6.0), Anchor::Start, serif)?;
        }
        let (_, rest) = area.split_vertically((above * SUBPIXELS) as i32);
        let (plot, _) = rest.split_vertically((height * SUBPIXELS) as i32);
        figure.draw(&plot)?;
        let small = Letters::new(Ink::Muted, EXPORT_SMALL);
        for (row, line) in (1..).zip(&notes) {
            let baseline = f64::from(above + height) + 10.0 + f64::from(row) * EXPORT_SMALL_LINE;
            canvas.text(line, (0.0, baseline), Anchor::Start, small)?;
        }
        Ok(())
    });
    svg.push_str("</svg>\n");
    svg
}

/// Room for a figure's text, so that it need not grow while it is written.
const CAPACITY: usize = 1 << 14;

/// Writes a drawing of this size in CSS px to the end of `svg`.
#[allow(clippy::expect_used, reason = "a string takes whatever is written into it, and figures never share an area")]
fn draw(svg: &mut String, size: (u32, u32), palette: Palette, draw: impl for<'a> FnOnce(&Area<Vector<'a>>) -> Drawn<Vector<'a>>) {
    draw(&area(Vector::new(svg, size, palette))).expect("writing to a string cannot fail");
}

/// Opens the root element, on which everything stands that holds for most elements.
fn open_root(svg: &mut String, (width, height): (u32, u32), fonts: &str, attributes: &[(&str, &str)]) {
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
