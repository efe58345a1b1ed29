//! The figure as a reader sees it: its curves, its labels and its read-out.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

/// A point of a curve, in the drawing's own units: y grows downwards.
pub type Point = (f64, f64);

/// Which of the two lines of an ink is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// The curve on the present assumptions.
    Curve,
    /// The dotted line of the starting point.
    Ghost,
}

/// One row of the read-out's card: the name of a curve or rung, and its value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reading(pub String, pub String);

/// The card that reads out a day: its date, and a row for each curve or rung.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// The day's date in full.
    pub day: String,
    /// The card's rows, from top to bottom.
    pub readings: Vec<Reading>,
    /// The line below the rows on what really happened; empty if it is hidden.
    pub below: String,
}

/// A band of nearby settings around a curve.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Band {
    /// The points of the band's outline: its upper edge from left to right, then its lower edge back.
    pub outline: Vec<Point>,
    /// The opacity with which the band is drawn, 0 to 1.
    pub alpha: f64,
}

/// Returns whether the table of numbers is that of the view and the days shown.
const FITS: &str = "
    const captions = { events: 'Chance by', ladder: 'Share of probability', consequences: 'Level on' };
    const view = document.querySelector('input[name=view]:checked').value;
    const table = document.querySelector('#part-numbers table');
    const days = Number(document.getElementById('reader').getAttribute('aria-valuemax'));
    return table.caption.textContent.startsWith(captions[view]) && table.rows.length === days + 2;";

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
    pub async fn curve(&self, ink: &str) -> Result<Vec<Point>> {
        self.line(ink, Line::Curve).await?.with_context(|| format!("the figure has no curve of the ink {ink}"))
    }

    /// The dotted line of the starting point in that ink, where it differs from the curve.
    pub async fn ghost(&self, ink: &str) -> Result<Option<Vec<Point>>> {
        self.line(ink, Line::Ghost).await
    }

    /// The colour in which the browser paints the curve of an ink, such as `rgb(213, 94, 0)`, and its pattern of dashes.
    pub async fn paint(&self, ink: &str) -> Result<(String, String)> {
        let script = format!(
            "const line = {}; const style = getComputedStyle(line); return [style.stroke, style.strokeDasharray];",
            find(ink, Line::Curve)
        );
        self.page.evaluate(&script).await
    }

    /// The texts in the figure, in the order of drawing.
    pub async fn texts(&self) -> Result<Vec<String>> {
        self.page
            .evaluate(
                "return [...document.querySelectorAll('#live figure.curves .figure-frame > svg text')].map(text => text.textContent)",
            )
            .await
    }

    /// Scrolls the figure into view and returns the place of a day of a curve in the window, in CSS pixels.
    pub async fn place(&self, ink: &str, day: usize) -> Result<Point> {
        let curve = self.curve(ink).await?;
        let (x, y) = *curve.get(day).with_context(|| format!("the curve of {ink} has no day {day}"))?;
        let script = format!(
            "const svg = document.querySelector('#live figure.curves .figure-frame > svg');
             svg.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const place = new DOMPoint({x}, {y}).matrixTransform(svg.getScreenCTM());
             return [place.x, place.y];"
        );
        self.page.evaluate(&script).await
    }

    /// Moves the mouse over a day of a curve.
    pub async fn point_at(&self, ink: &str, day: usize) -> Result<()> {
        let (x, y) = self.place(ink, day).await?;
        self.page.driver.action_chain().move_to(x.round() as i64, y.round() as i64).perform().await?;
        self.page.wait_for_frame().await
    }

    /// Clicks with the mouse on a day of a curve.
    pub async fn click_at(&self, ink: &str, day: usize) -> Result<()> {
        let (x, y) = self.place(ink, day).await?;
        self.page.driver.action_chain().move_to(x.round() as i64, y.round() as i64).click().perform().await?;
        self.page.wait_for_frame().await
    }

    /// What screen readers say of the day that is read out.
    pub async fn spoken(&self) -> Result<String> {
        self.page.evaluate("return document.getElementById('reader').getAttribute('aria-valuetext')").await
    }

    /// The number of the day that is read out.
    pub async fn day(&self) -> Result<usize> {
        self.page.evaluate("return Number(document.getElementById('reader').getAttribute('aria-valuenow'))").await
    }

    /// The card beside the line at a day, while a day is read out.
    pub async fn card(&self) -> Result<Option<Card>> {
        let script = "
            const card = document.querySelector('.readout .card');
            if (!card) { return null; }
            const text = element => element?.textContent ?? '';
            const [head, below] = card.querySelectorAll(':scope > p');
            const readings = [...card.querySelectorAll('dl > div')].map(row => [text(row.querySelector('dt')), text(row.querySelector('dd'))]);
            return { day: text(head), readings, below: text(below) };";
        self.page.evaluate(script).await
    }

    /// The table of the numbers, opened if it is not, once it is that of the picture shown: its head and its body, row by row.
    pub async fn table(&self) -> Result<Vec<Vec<String>>> {
        let numbers = self.page.part("numbers");
        numbers.open().await?;
        numbers.wait().await?;
        self.page.wait_for(FITS, true).await?;
        let rows = numbers.table().await?;
        ensure!(1 < rows.len(), "the table of the numbers is empty");
        Ok(rows)
    }

    /// The bands drawn around the curve of an ink, the wider one first.
    pub async fn bands(&self, ink: &str) -> Result<Vec<Band>> {
        let script = format!(
            "const areas = [...document.querySelectorAll({})].map(area => {{
                 const steps = area.getAttribute('d').match(/-?[\\d.]+/g).map(Number);
                 let [x, y] = [0, 0];
                 const outline = [];
                 while (steps.length) outline.push([(x += steps.shift()), (y += steps.shift())].map(end => Math.round(10 * end) / 10));
                 return {{ outline, alpha: Number(area.getAttribute('opacity')) }};
             }});
             return areas.filter(area => 20 < area.outline.length);",
            json!(format!("#live figure.curves .figure-frame > svg path[fill=\"var(--{ink})\"]"))
        );
        self.page.evaluate(&script).await
    }

    async fn line(&self, ink: &str, line: Line) -> Result<Option<Vec<Point>>> {
        let script = format!(
            "const line = {};
             return line && [...line.points].map(point => [point.x, point.y]);",
            find(ink, line)
        );
        self.page.evaluate(&script).await
    }
}

/// A JavaScript expression that finds the line of an ink. Axes and markers have few points, a curve has one a day; only ghosts are
/// dotted, and thinner than they the edges of ranges that are still to be worked out.
fn find(ink: &str, line: Line) -> String {
    let lines = json!(format!("#live figure.curves .figure-frame > svg polyline[stroke=\"var(--{ink})\"]"));
    let negation = if line == Line::Ghost { "" } else { "!" };
    format!(
        "[...document.querySelectorAll({lines})].find(line =>
             10 < line.points.length && 1.3 < Number(line.getAttribute('stroke-width')) && {negation}(line.getAttribute('stroke-dasharray') ?? '').startsWith('0 '))"
    )
}
