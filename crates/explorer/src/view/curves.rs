//! The figure in one of its views. Pointer, touch and arrow keys read out a day; a click or Enter makes that day and the nearest curve
//! the question.

use chart::svg::screen_figure;
use chart::{Geometry, Rect, strokes};
use figures::Bands;
use figures::caption;
use figures::picture::{self, CurvesShown, FigureOptions};
use model::Vantage;
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};
use yew::prelude::*;

use super::day::moved;
use super::{Button, Width};
use super::{crises, readout};
use crate::answer::Answer;
use crate::dom;
use crate::dom::event::{KeyCommand, Place};
use crate::dom::picture::Picture;
use crate::findings::Found;
use crate::shared::Shared;
use crate::state::{Action, State};
use crate::tag::tag;
use words::date;
use words::text::{fill, sentences, text};

/// The width of the widest figure, in CSS px.
const WIDEST: f64 = 760.0;

/// The question that a choice at `place` asks: the day there, and the outcome that is meant.
fn question_at(place: Place, geometry: &Geometry, answer: &Answer, view: View, look: &FigureOptions) -> Question {
    let day = (geometry.nearest_day(place.x) as usize).max(1);
    let meant = picture::meant(&answer.seen(), view, look, geometry, day, place.y);
    Question { outcome: meant.unwrap_or(look.focus.outcome), day: day as u8 }
}

/// The figure with its read-out: what stands of it in the document, and where.
pub struct Curves {
    /// The width of the figure.
    pub width: Width,
    /// The day that is read out, if one is.
    pub read: Option<usize>,
    picture: Picture,
    geometry: Geometry,
    /// How the figure is drawn.
    pub look: FigureOptions,
}

impl Curves {
    /// A figure that is not drawn yet.
    pub fn new() -> Curves {
        let plot = Rect { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };
        let geometry = Geometry { width: 0.0, height: 0.0, plot, strip: None, last_day: 0 };
        let look = FigureOptions {
            width: 0.0,
            focus: Question::first_from(Vantage::Jan18),
            span: Span::Whole,
            history: History::Hidden,
            curves: CurvesShown::All,
        };
        let mut width = Width::at_most(WIDEST);
        // The figure is as wide as the still one in whose place it comes: drawn at once at that width, nothing below it moves.
        if let Some(still) = dom::still_figure_width() {
            width.take(still);
        }
        Curves { width, read: None, picture: Picture::default(), geometry, look }
    }

    /// Draws the figure of `state` with its outcomes, and with the ranges that its curves have at nearby settings, once they are known. The
    /// hundred crises are drawn as the analyst has drawn them.
    pub fn draw(&mut self, answer: &Answer, state: &State, bands: Option<&Found<Vec<Ranges>>>) {
        let (link, width) = (&state.link, self.width.px());
        if link.view == View::Crises {
            if let Some(crises) = &state.findings.crises {
                self.picture.draw(|pen| strokes::repeat(&crises.strokes, pen));
            }
            return;
        }
        // The ranges belong to one vantage point's curves; to another's they say nothing.
        let bands = bands.filter(|found| found.key.scenario.from == answer.scenario.from);
        let bands = bands.map(|found| Bands { ranges: &found.value, settled: found.key.scenario == answer.scenario });
        let kept = match self.look.curves {
            CurvesShown::Asked { top } if state.is_moving() => Some(top),
            _ => None,
        };
        let mut look =
            FigureOptions { width, focus: link.focus, span: link.span, history: link.history, curves: CurvesShown::All };
        if state.shows_one_curve(width) {
            look.curves = CurvesShown::Asked { top: picture::top_alone(&answer.seen(), &look, bands, kept) };
        }
        self.look = look;
        let hidden = [("aria-hidden", "true")];
        let drawn = self.picture.draw(|pen| match link.view {
            View::Events => screen_figure(pen, &picture::events(&answer.seen(), &look, bands), &hidden),
            View::Consequences => screen_figure(pen, &picture::consequences(&answer.seen(), &look), &hidden),
            View::Ladder | View::Crises => screen_figure(pen, &picture::ladder(&answer.seen(), &look), &hidden),
        });
        self.geometry = drawn.unwrap_or(self.geometry);
    }

    /// The figure as HTML. `read` is called with the day that a reader points at, or none any more; `dispatch` with the question that is
    /// chosen.
    pub fn html(
        &self,
        answer: &Shared<Answer>,
        state: &State,
        read: &Callback<Option<usize>>,
        dispatch: &Callback<Action>,
    ) -> Html {
        let link = &state.link;
        let (view, focus, geometry, look) = (link.view, link.focus, self.geometry, self.look);
        if view == View::Crises {
            return crises::figure(&self.picture, self.width.place(), state, dispatch);
        }
        let last = link.span.last_day();
        let day = self.read.unwrap_or(usize::from(focus.day)).min(last);
        let mark = state.supposed().filter(|found| found.key.view == view && found.key.span == link.span);

        let on_pointer = read.reform(move |event: PointerEvent| Some(geometry.nearest_day(dom::event::place(&event).x) as usize));
        let on_leave = read.reform(|_: PointerEvent| None);
        let on_blur = read.reform(|_: FocusEvent| None);
        let on_choose = {
            let answer = answer.clone();
            dispatch.reform(move |click: MouseEvent| {
                Action::ChooseQuestion(question_at(dom::event::place(&click), &geometry, &answer, view, &look))
            })
        };
        let on_key = {
            let (read, dispatch, outcome) = (read.clone(), dispatch.clone(), focus.outcome);
            Callback::from(move |event: KeyboardEvent| {
                let Some(command) = dom::event::key_command(&event) else { return };
                match command {
                    KeyCommand::Choose => dispatch.emit(Action::ChooseQuestion(Question { outcome, day: day.max(1) as u8 })),
                    KeyCommand::Escape => read.emit(None),
                    command => match moved(command, day, last) {
                        None => return,
                        there => read.emit(there),
                    },
                }
                event.prevent_default();
            })
        };
        let overlay = self.read.map(|day| readout::overlay(answer, view, &look, &geometry, day.min(last)));
        let keys = &[
            "class",
            "id",
            "tabindex",
            "role",
            "aria-valuemin",
            "aria-label",
            "aria-valuemax",
            "aria-valuenow",
            "aria-valuetext",
            "title",
        ];
        let reader = tag("div", keys, &["reader", "reader", "0", "slider", "0"])
            .is(text().read_out_label)
            .owns(last.to_string())
            .owns(day.to_string())
            .owns(caption::read_out(&answer.seen(), view, day))
            .owns(fill(text().question_day, &[&date::long(answer.scenario.from, usize::from(focus.day))]))
            .onpointermove(on_pointer.clone())
            .onpointerdown(on_pointer)
            .onpointerleave(on_leave)
            .onclick(on_choose)
            .onkeydown(on_key)
            .onblur(on_blur);
        let veil = tag("div", &["class", "innerHTML"], &["veil"]).property(mark.map_or("", |found| &found.value.overlay));
        let frame = tag("div", &["class"], &["figure-frame"])
            .at(self.width.place())
            .html(self.picture.html())
            .with(veil)
            .with(tag("div", &["class"], &["overlay"]).html(overlay.unwrap_or_default()))
            .with(reader);
        let note = (view != View::Events).then(|| {
            let note = if view == View::Ladder { text().ladder_note } else { text().levels_note };
            let seen = answer.seen();
            let room = sentences(note, &caption::ghost_named(seen.ghost));
            let note = sentences(note, &caption::ghost_note(&seen));
            tag("p", &["class", "aria-hidden", "data-room", "textContent"], &["note", "true"]).owns(room).property(&note)
        });
        let caption = caption::caption(&answer.seen(), view, link.span);
        let caption = tag("figcaption", &["id", "class", "textContent"], &["figure-caption", "unseen"]).property(&caption);
        let all = state.all_curves.filter(|_| state.chooses_curves(self.width.px())).map(|all| {
            let says = text().all_curves.into();
            let button = Button { id: Some("all-curves"), class: "toggle", says, pressed: Some(all), ..Button::default() };
            button.sending(Action::ShowAllCurves(!all), dispatch)
        });
        tag("figure", &["class", "aria-labelledby"], &["curves", "figure-caption"])
            .with(frame)
            .html(all.unwrap_or_default())
            .maybe(note)
            .with(caption)
            .done()
    }
}
