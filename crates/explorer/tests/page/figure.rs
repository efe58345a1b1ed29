//! The figure: its curves, its labels and its read-out.

use web_sys::Element;

use crate::browser;
use crate::page::Page;

/// A point of a curve, in the drawing's own units: y grows downwards.
pub type Point = (f64, f64);

/// A CSS selector that finds the figure's `svg` element.
const DRAWING: &str = "#live figure.curves .figure-frame > svg";

/// The card that reads out a day: its date, and a row for each curve or rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The day's date in full.
    pub day: String,
    /// The card's rows from top to bottom: the name of a curve or rung, and its value.
    pub readings: Vec<(String, String)>,
    /// The line below the rows on what really happened; empty if it is hidden.
    pub below: String,
}

/// A band of nearby settings around a curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The points of the band's outline: its upper edge from left to right, then its lower edge back.
    pub outline: Vec<Point>,
    /// The opacity with which the band is drawn, 0 to 1.
    pub alpha: f64,
}

/// The page's figure.
pub struct Figure<'page> {
    page: &'page Page,
}

impl Page {
    /// The page's figure.
    pub fn figure(&self) -> Figure<'_> {
        Figure { page: self }
    }
}

impl Figure<'_> {
    /// The points of the curve drawn with an ink such as `iran`, one a day.
    pub fn curve(&self, ink: &str) -> Vec<Point> {
        let curve = self.lines(ink).find(|line| !is_dotted(line));
        points(&curve.unwrap_or_else(|| panic!("the figure has no curve of the ink {ink}")))
    }

    /// How the curve drawn with an ink is dashed; empty if it is not.
    pub fn dash(&self, ink: &str) -> String {
        let curve = self.lines(ink).find(|line| !is_dotted(line));
        curve.and_then(|curve| curve.get_attribute("stroke-dasharray")).unwrap_or_default()
    }

    /// Whether a curve is drawn with that ink.
    pub fn has_curve(&self, ink: &str) -> bool {
        self.lines(ink).any(|line| !is_dotted(&line))
    }

    /// The dotted line of the starting point in that ink, where it differs from the curve.
    pub fn ghost(&self, ink: &str) -> Option<Vec<Point>> {
        self.lines(ink).find(is_dotted).as_ref().map(points)
    }

    /// What the figure has otherwise than a drawing in writing; empty if nothing is.
    pub fn difference(&self, written: &str) -> String {
        browser::difference(&self.page.find(DRAWING), written)
    }

    /// Every piece of text in the figure, in the order of drawing.
    pub fn texts(&self) -> Vec<String> {
        self.page.texts(&format!("{DRAWING} text"))
    }

    /// How many elements of the drawing a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.page.count(&format!("{DRAWING} {selector}"))
    }

    /// An attribute of every element of the drawing that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.page.all(&format!("{DRAWING} {selector}")).iter().filter_map(|element| element.get_attribute(name)).collect()
    }

    /// What screen readers say of the day that is read out.
    pub fn spoken(&self) -> String {
        self.page.attribute("#reader", "aria-valuetext").expect("the figure speaks")
    }

    /// The number of the day that is read out.
    pub fn day(&self) -> usize {
        let day = self.page.attribute("#reader", "aria-valuenow");
        day.and_then(|day| day.parse().ok()).expect("the figure has a day")
    }

    /// The card beside the line at a day, while a day is read out.
    pub fn card(&self) -> Option<Card> {
        let part = |selector: &str| self.page.texts(&format!(".readout .card {selector}"));
        let day = part("> p").first()?.clone();
        let below = part("> p").get(1).cloned().unwrap_or_default();
        Some(Card { day, readings: part("dt").into_iter().zip(part("dd")).collect(), below })
    }

    /// The table of the numbers, opened if it is not, once it is that of the picture shown: its head and its body, row by row.
    pub async fn table(&self) -> Vec<Vec<String>> {
        let numbers = self.page.part("numbers");
        numbers.read().await;
        numbers.table()
    }

    /// The bands drawn around the curve of an ink, the wider one first.
    pub fn bands(&self, ink: &str) -> Vec<Band> {
        let areas = self.page.all(&format!("{DRAWING} path[fill=\"var(--{ink})\"]"));
        let bands = areas
            .iter()
            .map(|area| Band { outline: outline(&area.get_attribute("d").unwrap_or_default()), alpha: number(area, "opacity") });
        bands.filter(|band| 20 < band.outline.len()).collect()
    }

    /// The lines of an ink that have a point a day. Axes and markers have few points; the edges of ranges that are still to be worked out
    /// are thinner.
    fn lines(&self, ink: &str) -> impl Iterator<Item = Element> {
        let lines = self.page.all(&format!("{DRAWING} polyline[stroke=\"var(--{ink})\"]"));
        lines.into_iter().filter(|line| 10 < points(line).len() && 1.3 < number(line, "stroke-width"))
    }
}

/// Whether a line is dotted, as only those of the starting point are.
fn is_dotted(line: &Element) -> bool {
    line.get_attribute("stroke-dasharray").is_some_and(|dashes| dashes.starts_with("0 "))
}

fn number(element: &Element, attribute: &str) -> f64 {
    element.get_attribute(attribute).and_then(|number| number.parse().ok()).unwrap_or(0.0)
}

/// The points of a polyline.
fn points(line: &Element) -> Vec<Point> {
    let all = line.get_attribute("points").unwrap_or_default();
    let place = |text: &str| text.parse().expect("a place is a number");
    all.split_whitespace().filter_map(|point| point.split_once(',')).map(|(x, y)| (place(x), place(y))).collect()
}

/// The corners of an area whose path goes by relative steps, to a tenth.
fn outline(path: &str) -> Vec<Point> {
    let steps: Vec<f64> =
        path.split(|character: char| !(character.is_ascii_digit() || "-.".contains(character))).flat_map(split_signs).collect();
    let mut here = (0.0, 0.0);
    let tenth = |end: f64| (10.0 * end).round() / 10.0;
    let mut corner = |step: &[f64]| {
        here = (here.0 + step[0], here.1 + step[1]);
        (tenth(here.0), tenth(here.1))
    };
    steps.chunks_exact(2).map(&mut corner).collect()
}

/// The numbers in text such as `1.5-2`, in which a sign begins the next.
fn split_signs(text: &str) -> Vec<f64> {
    let spaced = text.replace('-', " -");
    spaced.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}
