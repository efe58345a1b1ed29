//! From what plotters' SVG backend writes to what is shown: sentinels become colours and dashes, tenths of a CSS px
//! become CSS px, and what the root says already is left out. One pass.

use crate::ink::Role;
use crate::paint::Paint;

/// Units of the backend in one CSS px: its coordinates are whole numbers, too coarse for curves.
pub(crate) const SUBPIXELS: u32 = 10;

/// The most attributes plotters writes on one element, and some more.
const MOST_ATTRIBUTES: usize = 12;

/// Copies the elements of `drawing`, without its root, to `svg`; `colour` writes the colour of a paint.
pub(crate) fn rewrite(drawing: &str, svg: &mut String, colour: impl Fn(&mut String, Paint)) {
    let mut rest = drawing;
    while let Some((text, after)) = rest.split_once('<') {
        svg.push_str(text.trim());
        let Some((tag, after)) = after.split_once('>') else { break };
        rest = after;
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        match name {
            "svg" | "/svg" => {}
            "/text" => svg.push_str("</text>\n"),
            _ => {
                svg.push('<');
                svg.push_str(name);
                write_attributes(svg, attributes, &colour);
                svg.push_str(if attributes.ends_with('/') { "/>\n" } else { ">" });
            }
        }
    }
}

fn write_attributes(svg: &mut String, text: &str, colour: &impl Fn(&mut String, Paint)) {
    let mut attributes = [("", ""); MOST_ATTRIBUTES];
    let mut count = 0;
    for attribute in parse(text).take(MOST_ATTRIBUTES) {
        attributes[count] = attribute;
        count += 1;
    }
    let attributes = &attributes[..count];
    let value = |name: &str| attributes.iter().find(|(key, _)| *key == name).map(|&(_, value)| value);
    let stroked = value("stroke").is_some_and(|stroke| stroke != "none");
    for &(key, shown) in attributes {
        match (key, shown) {
            // The root's, or what is meant anyway.
            ("fill" | "stroke", "none") | ("opacity", "1") | ("text-anchor", "start") | ("dy", _) | ("stroke-width", "10") => {}
            ("stroke-width", _) if !stroked => {}
            ("font-family", family) => write_family(svg, family),
            ("fill" | "stroke", hex) => write_paint(svg, key, hex, colour),
            ("y", y) if value("dy").is_some() => write_tenths(svg, "y", number(y) + shift(value("dy"), value("font-size"))),
            ("points", points) => write_points(svg, points),
            (
                "x" | "y" | "x1" | "y1" | "x2" | "y2" | "cx" | "cy" | "r" | "width" | "height" | "stroke-width" | "font-size",
                length,
            ) => {
                write_tenths(svg, key, number(length));
            }
            _ => {
                open(svg, key);
                svg.push_str(shown);
                svg.push('"');
            }
        }
    }
}

/// The attributes of a tag; plotters escapes quotes in values.
fn parse(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (key, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some((key.trim_start(), value))
    })
}

/// How far below its y a text's baseline lies, in tenths of a CSS px.
fn shift(dy: Option<&str>, font_size: Option<&str>) -> f64 {
    let em = dy.and_then(|dy| dy.strip_suffix("em")).map_or(0.0, number);
    em * font_size.map_or(0.0, number)
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or(0.0)
}

fn open(svg: &mut String, key: &str) {
    svg.push(' ');
    svg.push_str(key);
    svg.push_str("=\"");
}

fn write_family(svg: &mut String, family: &str) {
    if family == "serif" {
        svg.push_str(" font-family=\"Georgia, 'Times New Roman', serif\"");
    }
}

fn write_paint(svg: &mut String, key: &str, hex: &str, colour: &impl Fn(&mut String, Paint)) {
    open(svg, key);
    let paint = sentinel(hex).and_then(Paint::from_sentinel);
    match paint {
        Some(paint) => colour(svg, paint),
        None => svg.push_str(hex),
    }
    svg.push('"');
    if let Some(paint) = paint.filter(|paint| key == "stroke" && paint.role == Role::Shape) {
        svg.push_str(paint.dash.attributes());
    }
}

fn sentinel(hex: &str) -> Option<(u8, u8, u8)> {
    let channel = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some((channel(1)?, channel(3)?, channel(5)?))
}

fn write_points(svg: &mut String, points: &str) {
    open(svg, "points");
    for (index, point) in points.split_ascii_whitespace().enumerate() {
        if index > 0 {
            svg.push(' ');
        }
        for (axis, coordinate) in point.split(',').enumerate() {
            if axis > 0 {
                svg.push(',');
            }
            push_tenths(svg, coordinate.parse().unwrap_or(0));
        }
    }
    svg.push('"');
}

fn write_tenths(svg: &mut String, key: &str, tenths: f64) {
    open(svg, key);
    push_tenths(svg, tenths.round() as i32);
    svg.push('"');
}

/// Writes tenths as a decimal number, with no more characters than it needs.
fn push_tenths(svg: &mut String, tenths: i32) {
    if tenths < 0 {
        svg.push('-');
    }
    let (whole, tenth) = (tenths.unsigned_abs() / SUBPIXELS, tenths.unsigned_abs() % SUBPIXELS);
    if whole > 0 || tenth == 0 {
        push_whole(svg, whole);
    }
    if tenth > 0 {
        svg.push('.');
        push_whole(svg, tenth);
    }
}

fn push_whole(svg: &mut String, whole: u32) {
    if whole > 9 {
        push_whole(svg, whole / 10);
    }
    svg.push(char::from(b'0' + (whole % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::Ink;
    use crate::paint::Dash;

    fn rewritten(drawing: &str) -> String {
        let mut svg = String::new();
        rewrite(drawing, &mut svg, |svg, paint| svg.push_str(&format!("{:?}", paint.ink)));
        svg
    }

    fn hex(paint: Paint) -> String {
        let (red, green, blue) = paint.sentinel();
        format!("#{red:02X}{green:02X}{blue:02X}")
    }

    #[test]
    fn tenths_are_written_as_short_as_they_can_be() {
        for (tenths, text) in [(0, "0"), (5, ".5"), (-5, "-.5"), (10, "1"), (-2431, "-243.1"), (32800, "3280")] {
            let mut svg = String::new();
            push_tenths(&mut svg, tenths);
            assert_eq!(svg, text);
        }
    }

    #[test]
    fn a_dashed_curve_becomes_one_line_with_a_dash_array() {
        let stroke = hex(Paint::shape(Ink::Iran).dashed(Dash::Long));
        let drawing = format!(r#"<polyline fill="none" opacity="1" stroke="{stroke}" stroke-width="25" points="0,10 15,-5 "/>"#);
        assert_eq!(
            rewritten(&drawing),
            "<polyline stroke=\"Iran\" stroke-dasharray=\"9 3\" stroke-width=\"2.5\" points=\"0,1 1.5,-.5\"/>\n"
        );
    }

    #[test]
    fn a_text_stands_on_its_baseline_and_keeps_its_escapes() {
        let fill = hex(Paint::text(Ink::Muted));
        let drawing = format!(
            "<text x=\"100\" y=\"200\" dy=\"0.76em\" text-anchor=\"start\" font-family=\"sans-serif\" \
             font-size=\"110\" opacity=\"1\" fill=\"{fill}\">\na &lt; b &amp; c\n</text>\n"
        );
        assert_eq!(rewritten(&drawing), "<text x=\"10\" y=\"28.4\" font-size=\"11\" fill=\"Muted\">a &lt; b &amp; c</text>\n");
    }

    #[test]
    fn a_colour_that_is_no_sentinel_stays_as_it_is() {
        assert_eq!(
            rewritten(r##"<circle cx="10" cy="10" r="5" fill="#FF0000" stroke="none" stroke-width="1"/>"##),
            "<circle cx=\"1\" cy=\"1\" r=\".5\" fill=\"#FF0000\"/>\n"
        );
    }
}
