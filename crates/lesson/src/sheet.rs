//! The sheet to print: one page with a place for every exercise to write on, and without answers.

use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, Ghost};
use maud::{Markup, PreEscaped, html};
use model::Scenario;
use prerender::cited;
use protocol::question::{History, Span};
use story::count::parts;
use story::runs::Runs;
use words::decimal::whole;
use words::text::{LessonText, StillText, text};
use words::texts::lesson::ExerciseName;

use crate::exercise::EXERCISES;

/// The size of the empty figure in CSS px.
const FIGURE: (u32, u32) = (328, 178);

/// The id of the sheet.
pub const ID: &str = "sheet";

/// The sheet, with its heading and how it is printed, which stay on the screen.
pub fn sheet(texts: &LessonText, still: &StillText, runs: &mut Runs) -> Markup {
    html! {
        section id=(ID) {
            h2 { (texts.sheet) }
            p { (texts.sheet_how) }
            div.sheet {
                h3 { (texts.sheet_title) }
                p { (texts.sheet_crisis) }
                ol {
                    @for name in ExerciseName::ALL {
                        li.figured[name == ExerciseName::Guess] {
                            h4 { (whole(name as u32 + 1)) ". " (texts.titles[name as usize]) }
                            @for line in parts(texts.sheets[name as usize]) { p { (blanks(line)) } }
                            @if name == ExerciseName::Guess {
                                figure { (empty_figure(runs)) figcaption { (texts.sheet_scale) } }
                            }
                        }
                    }
                }
                p.caution { strong { (still.about_not) } (text().gap) (cited(still, None)) }
            }
        }
    }
}

/// A line with its blanks, each row of it that is filled to its end by itself.
fn blanks(line: &str) -> Markup {
    let (rows, last) = line.rsplit_once("__").unwrap_or(("", line));
    html! {
        @if rows.len() < line.len() - last.len() {
            @for row in rows.split("__") { span.row { @if !row.trim().is_empty() { span { (short_blanks(row)) } } span.rest {} } }
        }
        (short_blanks(last))
    }
}

fn short_blanks(text: &str) -> Markup {
    html! {
        @for (place, words) in text.trim().split('_').enumerate() {
            @if 0 < place { span.blank {} }
            (words)
        }
    }
}

/// The axes of the first exercise's figure, on which the class draws its own curve.
fn empty_figure(runs: &mut Runs) -> Markup {
    let shown = EXERCISES[ExerciseName::Guess as usize].opened[0].shown;
    let scenario: Scenario = shown.scenario();
    let outcomes = runs.outcomes(scenario);
    let comparison =
        Comparison { scenario: &scenario, now: outcomes, start: outcomes, ghost: Ghost::StartingPoint, is_changed: false };
    let (width, curves) = (f64::from(FIGURE.0), CurvesShown::All);
    let options = FigureOptions { width, focus: shown.question(), span: Span::Whole, history: History::Hidden, curves };
    let mut figure = picture::events(&comparison, &options, None);
    figure.curves.clear();
    figure.frame.height = FIGURE.1;
    PreEscaped(chart::svg::screen_with(&figure, &[("aria-hidden", "true")]))
}
