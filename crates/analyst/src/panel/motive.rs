//! Iran's motive: the three weights as a triangle, and what Pakistan should infer from quiet and from a new strike.

use chart::TriangleFigure;
use figures::motive::{self, labels};
use maud::html;
use model::Outcomes;
use model::motive::MOTIVES;
use protocol::inquiry::{Panel, Plane};
use words::{chance, date};

use super::{drawn, notes, table};
use crate::task::Subject;

/// The days of the short table.
const DAYS: [usize; 6] = [1, 3, 7, 10, 14, 28];

/// The section.
pub fn panel(subject: &Subject, outcomes: &Outcomes) -> Panel {
    let figure = motive::figure(&subject.scenario().assumptions, subject.width.min(400));
    // The page draws the present point itself, so that it follows the finger.
    let figure = TriangleFigure { now: None, ..figure };
    let corners = figure.geometry().corners.map(|(x, y)| [x as f32, y as f32]);
    let text = html! {
        (inference(subject, outcomes))
        (notes(&["Drag the ring, or move it with the arrow keys. Only the ratio of the three weights counts. From 18 January a further Iranian \
                  strike always widens the conflict, where the alignment motive gains nothing, so there it behaves almost like the \
                  militant motive; it matters from 16 January."]))
    };
    Panel {
        sentence: sentence(subject, outcomes),
        figure: drawn(&figure),
        plane: Some(Plane::Triangle { corners }),
        text: text.into_string(),
        table: numbers(subject, outcomes),
    }
}

fn most(weights: [f64; MOTIVES]) -> usize {
    (1..MOTIVES).fold(0, |best, next| if weights[best] < weights[next] { next } else { best })
}

fn sentence(subject: &Subject, outcomes: &Outcomes) -> String {
    let (from, day) = (subject.scenario().from, subject.focus().night.max(1));
    let (quiet, struck) = (outcomes.motive_if_quiet[day], outcomes.motive_if_struck[1]);
    let named = |weights: [f64; MOTIVES]| {
        let place = most(weights);
        format!("“{}” ({})", labels()[place].to_lowercase(), chance::percent(weights[place]))
    };
    format!(
        "Pakistan does not know why Iran struck. If no new Iranian strike has come by {}, the likeliest motive is {}; if one comes on {}, it is {}.",
        date::long(from, day),
        named(quiet),
        date::long(from, 1),
        named(struck)
    )
}

/// What to infer by the day of the question, beside the triangle.
fn inference(subject: &Subject, outcomes: &Outcomes) -> maud::Markup {
    let (from, day) = (subject.scenario().from, subject.focus().night.max(1));
    let columns = [outcomes.motive_if_quiet[0], outcomes.motive_if_quiet[day], outcomes.motive_if_struck[day]];
    html! {
        h3 { "What Pakistan should infer by " (date::long(from, day)) }
        table.inference {
            thead { tr { th scope="col" { "Motive" } th scope="col" { "Before" } th scope="col" { "If quiet" } th scope="col" { "If struck that day" } } }
            tbody {
                @for (place, label) in labels().into_iter().enumerate() {
                    tr {
                        th scope="row" { (label) }
                        @for weights in columns { td { (chance::percent(weights[place])) } }
                    }
                }
            }
        }
    }
}

fn numbers(subject: &Subject, outcomes: &Outcomes) -> String {
    let from = subject.scenario().from;
    let row = |day: usize| {
        let cells = outcomes.motive_if_quiet[day].into_iter().chain(outcomes.motive_if_struck[day]).map(chance::percent);
        std::iter::once(date::long(from, day)).chain(cells).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = DAYS.into_iter().map(row).collect();
    let heads = labels();
    let heads: Vec<String> =
        ["after quiet", "after a strike"].iter().flat_map(|when| heads.map(|label| format!("{label}, {when}"))).collect();
    let heads: Vec<&str> = std::iter::once("By").chain(heads.iter().map(String::as_str)).collect();
    table("Pakistan’s beliefs about Iran’s motive", &heads, &rows)
}
