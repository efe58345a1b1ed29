//! The panel on Iran's motive: the three weights as a triangle, what Pakistan would infer about it from quiet and from a new strike, and
//! what Iran would infer about Pakistan's resolve.

use chart::TriangleFigure;
use figures::motive::{self, labels};
use maud::html;
use model::Outcomes;
use model::motive::MOTIVES;
use model::private::ByMotive;
use protocol::inquiry::{Panel, Plane};
use words::text::{analyst_text, fill};
use words::{chance, date, named};

use super::resolve::{self, DAYS};
use super::{drawn, notes, table, unsettled};
use crate::subject::Subject;

/// The panel for the `outcomes` at the present settings.
pub fn panel(subject: &Subject, outcomes: &Outcomes) -> Panel {
    let figure = motive::figure(&subject.scenario().assumptions, subject.width.min(400));
    // The page draws the present point itself, so that it follows the finger.
    let figure = TriangleFigure { is_overlaid: true, ..figure };
    let corners = figure.geometry().corners.map(|(x, y)| [x as f32, y as f32]);
    let note = notes(&[analyst_text().motive_note]);
    let (figure, plane) = (drawn(&figure), Some(Plane::Triangle { corners }));
    if !outcomes.settled {
        // The weights are the reader's own and stay; what follows from them is not known.
        return Panel { figure, plane, text: note.into_string(), ..unsettled() };
    }
    let text = html! { (inference(subject, outcomes)) (note) (resolve::inference(subject, outcomes)) };
    Panel {
        sentence: sentence(subject, outcomes),
        figure,
        plane,
        text: text.into_string(),
        table: numbers(subject, outcomes) + &resolve::numbers(subject, outcomes),
    }
}

/// The place of the largest weight; the first of equal ones.
fn most(weights: [f64; MOTIVES]) -> usize {
    (1..MOTIVES).fold(0, |best, next| if weights[best] < weights[next] { next } else { best })
}

/// The sentence on the motive that is likeliest after quiet until the day of the question, and after a first new strike on it; or, where
/// the motive is certain, on that.
fn sentence(subject: &Subject, outcomes: &Outcomes) -> String {
    let (from, day) = (subject.scenario().from, subject.focus().night.max(1));
    let weights = subject.scenario().assumptions.motives().weights();
    if let Some(certain) = weights.iter().position(|weight| *weight == 1.0) {
        return fill(analyst_text().motive_known, &[&named::quoted(labels()[certain])]);
    }
    let told = |weights: Option<ByMotive>| {
        let Some(weights) = weights else { return analyst_text().no_number.to_owned() };
        let place = most(weights);
        let chances = weights.map(chance::percent);
        let alike = chances.iter().filter(|other| **other == chances[place]).count();
        if 1 < alike {
            fill(analyst_text().motive_even, &[&chances[place]])
        } else {
            fill(analyst_text().motive_named, &[&named::quoted(labels()[place]), &chances[place]])
        }
    };
    let (quiet, struck) = (outcomes.motive_if_quiet[day], Some(outcomes.motive_if_struck[day]));
    fill(analyst_text().motive_sentence, &[&date::long(from, day), &told(quiet), &told(struck)])
}

/// The small table of weights: at first, and by the day of the question after quiet and after a new strike.
fn inference(subject: &Subject, outcomes: &Outcomes) -> maud::Markup {
    let (from, day) = (subject.scenario().from, subject.focus().night.max(1));
    let columns = [outcomes.motive_if_quiet[0], outcomes.motive_if_quiet[day], Some(outcomes.motive_if_struck[day])];
    html! {
        h3 { (fill(analyst_text().infer_heading, &[&date::long(from, day)])) }
        table.inference {
            thead { tr { @for head in analyst_text().infer_heads { th scope="col" { (head) } } } }
            tbody {
                @for (place, label) in labels().into_iter().enumerate() {
                    tr {
                        th scope="row" { (label) }
                        @for weights in columns { td { (percent(weights, place)) } }
                    }
                }
            }
        }
        p.note { (analyst_text().rounded) }
    }
}

/// A motive's weight in per cent; a few words where what it depends on cannot happen.
fn percent(weights: Option<ByMotive>, place: usize) -> String {
    weights.map_or_else(|| analyst_text().no_number.to_owned(), |weights| chance::percent(weights[place]))
}

/// The weights after quiet and after a new strike, as a table by day.
fn numbers(subject: &Subject, outcomes: &Outcomes) -> String {
    let from = subject.scenario().from;
    let row = |day: usize| {
        let weights = [outcomes.motive_if_quiet[day], Some(outcomes.motive_if_struck[day])];
        let cells = weights.into_iter().flat_map(|weights| (0..MOTIVES).map(move |place| percent(weights, place)));
        std::iter::once(date::long(from, day)).chain(cells).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = DAYS.into_iter().map(row).collect();
    let (heads, texts) = (labels(), analyst_text());
    let heads: Vec<String> =
        [texts.after_quiet, texts.after_strike].iter().flat_map(|when| heads.map(|label| fill(when, &[label]))).collect();
    let heads: Vec<&str> = std::iter::once(texts.motive_by).chain(heads.iter().map(String::as_str)).collect();
    table(texts.motive_caption, &heads, &rows)
}
