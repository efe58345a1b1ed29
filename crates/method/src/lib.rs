//! The page "Method and sources": the model in words and in equations, every number with its reason, the article's claims and where each
//! enters, findings, limits, how it was checked, how to cite.
//!
//! Data in, one HTML document out: its tables are the model's own, and what it says in numbers the model computes while it is written. It
//! is not for the browser (a page of text needs no code there) and holds no number of its own that the model has too.

pub mod check;
pub mod equation;
pub mod measured;
pub mod model_runs;
pub mod publication;
pub mod symbol;
pub mod trace;
pub mod worth;

mod math;
mod section;

use maud::{DOCTYPE, PreEscaped, html};
use words::colours;

/// The mark that the builder of the site replaces by the document's security policy.
const POLICY: &str = "<!-- policy -->";

/// The mark that the builder of the site replaces by the script that every document runs before it is painted.
const SCRIPT: &str = "<!-- script -->";

/// The page as an HTML document. `stylesheet` is the address of its style sheet, relative to it; the page of curves is expected at `../`.
pub fn document(stylesheet: &str) -> String {
    let sections = section::all();
    let document = html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                (PreEscaped(POLICY))
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Method and sources · Iran and Pakistan, January 2024" }
                meta name="description" content="Every equation, number, source and known weakness of a model of the January 2024 Iran–Pakistan crisis. An illustration of an argument, not a forecast.";
                (PreEscaped(SCRIPT))
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(stylesheet);
            }
            body {
                a.skip href="#what" { "Skip to the text" }
                header {
                    p { a href="../" { "← Back to the curves" } }
                    h1 { "Method and sources" }
                    p.lead {
                        "What stands behind the curves: the model in words and in equations, every number with its reason, the article’s claims and where each \
                         enters, what is weak about it, and how it was checked."
                    }
                }
                nav aria-labelledby="contents" {
                    h2 id="contents" { "Contents" }
                    ol { @for section in &sections { li { a href={ "#" (section.id) } { (section.title) } } } }
                }
                main {
                    @for section in &sections {
                        section id=(section.id) aria-labelledby={ (section.id) "-title" } {
                            h2 id={ (section.id) "-title" } { (section.title) }
                            (section.body)
                        }
                    }
                }
                footer {
                    p { a href="../" { "← Back to the curves" } " · " a href="#contents" { "Contents" } }
                    // Shown by the script that makes it work.
                    div id="colours" hidden {
                        fieldset.filters {
                            legend { (words::en::TEXTS.still.colours) }
                            @for (value, name) in colours::offered(words::en::TEXTS.still) {
                                label { input type="radio" name="colours" value=(value); (name) }
                            }
                        }
                    }
                }
                p.note id="address" hidden {}
            }
        }
    };
    document.into_string()
}
