//! The hundred crises on the day of the question: the drawing, its caption, and a dot's history.

use chart::strokes::strokes;
use figures::crises::{AskedHundred, DAYS};
use maud::{Markup, PreEscaped, html};
use model::analysis::Hundred;
use model::analysis::hundred::DOTS;
use protocol::inquiry::{Crises, CrisesWant, Followed};
use words::date;
use words::text::crises_text;

use super::NARROWEST;
use crate::subject::Subject;

/// How wide the figures of other days are drawn, in CSS px.
const SMALL: f64 = 200.0;

impl Subject {
    /// The hundred crises with the question that is asked of them.
    pub(super) fn asked_of<'a>(&'a self, hundred: &'a Hundred) -> AskedHundred<'a> {
        AskedHundred { scenario: self.scenario(), hundred, focus: self.link.focus, history: self.link.history }
    }
}

/// What the page shows of the hundred crises; `styles` is the address of the style sheet.
pub fn crises(subject: &Subject, hundred: &Hundred, want: CrisesWant, styles: &str) -> Crises {
    let asked = subject.asked_of(hundred);
    let mut figure = asked.figure(f64::from(want.width.max(NARROWEST)), None);
    figure.followed = match want.followed {
        Followed::None => None,
        Followed::Dot(place) => Some(usize::from(place) % DOTS),
        Followed::At(x, y) => figure.dot_at((f64::from(x), f64::from(y))),
    };
    let text = html! {
        @if want.is_still { (other_days(asked)) }
        @if let Some(dot) = figure.followed { (history(asked, dot)) } @else { p.note { (crises_text().hint) } }
        p.note { (crises_text().note) }
    };
    Crises {
        strokes: strokes(&figure),
        wanted: want.followed,
        followed: figure.followed.map_or(Followed::None, |place| Followed::Dot(place as u8)),
        caption: asked.caption(),
        date: date::long(subject.scenario().from, usize::from(subject.link.focus.day)),
        controls: [crises_text().day, crises_text().play, crises_text().pause].map(str::to_owned),
        text: text.into_string(),
        styles: styles.to_owned(),
    }
}

/// A dot's history, day by day.
fn history(asked: AskedHundred, dot: usize) -> Markup {
    html! {
        section.crisis role="status" {
            h2 { (asked.heading(dot)) }
            ol { @for line in asked.history(dot) { li { (line) } } }
        }
    }
}

/// Small figures of some days, one beside the other.
fn other_days(asked: AskedHundred) -> Markup {
    html! {
        div.crises-days role="group" aria-label=(crises_text().days) {
            @for day in DAYS {
                figure {
                    (PreEscaped(super::drawn(&asked.on(day).figure(SMALL, None))))
                    figcaption { (date::long(asked.scenario.from, day)) }
                }
            }
        }
    }
}
