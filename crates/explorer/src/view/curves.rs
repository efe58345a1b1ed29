//! The figure in one of its views. Pointer, touch and arrow keys read out a day; a click or Enter makes that day and the nearest curve
//! the question.

use chart::{Figure, Geometry};
use figures::Bands;
use figures::caption;
use figures::picture::{self, FigureOptions};
use model::Outcome;
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};
use yew::prelude::*;

use super::Width;
use super::readout;
use crate::answer::Answer;
use crate::dom;
use crate::dom::event::{KeyCommand, Place};
use crate::findings::Found;
use crate::shared::Shared;
use crate::state::Action;
use words::text::{fill, sentences, text};
use words::{date, event};

/// What the figure shows, and where its actions go.
#[derive(Properties, PartialEq)]
pub struct CurvesProps {
    /// The outcomes that are drawn, and those compared with.
    pub answer: Shared<Answer>,
    /// The question, whose curve and day are marked.
    pub focus: Question,
    /// Which figure is drawn.
    pub view: View,
    /// How many days are drawn.
    pub span: Span,
    /// Whether what really happened is drawn.
    pub history: History,
    /// The ranges that the curves have at nearby settings, once they are known.
    pub bands: Option<Found<Vec<Ranges>>>,
    /// Called with the question that a reader chooses in the figure.
    pub dispatch: Callback<Action>,
}

/// The width of the widest figure, in CSS px.
const WIDEST: f64 = 760.0;

/// How many days the page keys move by.
const WEEK: usize = 7;

struct Drawing {
    svg: AttrValue,
    geometry: Geometry,
}

/// Draws the figure at `width`.
fn draw(CurvesProps { answer, focus, view, span, history, bands, .. }: &CurvesProps, width: &Width) -> Drawing {
    let look = FigureOptions { width: width.px(), focus: *focus, span: *span, history: *history };
    // The ranges belong to one vantage point's curves; to another's they say nothing.
    let bands = bands.as_ref().filter(|found| found.key.scenario.from == answer.scenario.from);
    let bands = bands.map(|found| Bands { ranges: &found.value, settled: found.key.scenario == answer.scenario });
    match view {
        View::Events => drawn(&picture::events(&answer.seen(), &look, bands)),
        View::Consequences => drawn(&picture::consequences(&answer.seen(), &look)),
        View::Ladder => drawn(&picture::ladder(&answer.seen(), &look)),
    }
}

fn drawn(figure: &impl Figure) -> Drawing {
    Drawing { svg: chart::svg::screen_with(figure, &[("aria-hidden", "true")]).into(), geometry: figure.geometry() }
}

/// The question that a choice at `place` asks: the day there, and in the events view the curve nearest to it.
fn question_at(place: Place, geometry: &Geometry, answer: &Answer, view: View, asked: Outcome) -> Question {
    let day = (geometry.nearest_day(place.x) as usize).max(1);
    let away = |outcome: &Outcome| (geometry.y(event::height(*outcome, answer.now.series(*outcome)[day])) - place.y).abs();
    let nearest = picture::drawn(view).iter().copied().min_by(|one, other| away(one).total_cmp(&away(other)));
    Question { outcome: nearest.unwrap_or(asked), day: day as u8 }
}

/// The day that `command` leads to from `day`, or from the day of the question if none is read out.
fn moved(command: KeyCommand, day: usize, last: usize) -> Option<usize> {
    match command {
        KeyCommand::Previous => Some(day.saturating_sub(1)),
        KeyCommand::Next => Some((day + 1).min(last)),
        KeyCommand::WeekBack => Some(day.saturating_sub(WEEK)),
        KeyCommand::WeekOn => Some((day + WEEK).min(last)),
        KeyCommand::First => Some(0),
        KeyCommand::Last => Some(last),
        KeyCommand::Choose | KeyCommand::Escape | KeyCommand::Undo | KeyCommand::Redo => None,
    }
}

/// A message to the figure.
pub enum Message {
    /// Reads out that day, or none any more.
    ReadOut(Option<usize>),
    /// Takes note of the figure's width, in CSS px.
    Width(f64),
}

/// The figure with its read-out. It is drawn again when its properties change, and not when another day is read out.
pub struct Curves {
    width: Width,
    /// The day that is read out, if one is.
    read: Option<usize>,
    on_read: Callback<Option<usize>>,
    drawing: Drawing,
}

impl Component for Curves {
    type Message = Message;
    type Properties = CurvesProps;

    fn create(context: &Context<Curves>) -> Curves {
        let width = Width::at_most(WIDEST);
        let drawing = draw(context.props(), &width);
        Curves { width, read: None, on_read: context.link().callback(Message::ReadOut), drawing }
    }

    fn changed(&mut self, context: &Context<Curves>, _: &CurvesProps) -> bool {
        self.drawing = draw(context.props(), &self.width);
        true
    }

    fn update(&mut self, context: &Context<Curves>, message: Message) -> bool {
        match message {
            Message::ReadOut(day) => std::mem::replace(&mut self.read, day) != day,
            Message::Width(found) => {
                let is_new = self.width.take(found);
                if is_new {
                    self.drawing = draw(context.props(), &self.width);
                }
                is_new
            }
        }
    }

    fn rendered(&mut self, context: &Context<Curves>, first: bool) {
        if first {
            self.width.watch(context.link().callback(Message::Width));
        }
    }

    fn view(&self, context: &Context<Curves>) -> Html {
        let CurvesProps { answer, focus, view, span, history, dispatch, .. } = context.props();
        let geometry = self.drawing.geometry;
        let last = span.last_day();
        let day = self.read.unwrap_or(usize::from(focus.day)).min(last);
        let read = &self.on_read;
        let frame = if *history == History::Shown { "figure-frame with-strip" } else { "figure-frame" };

        let on_pointer = read.reform(move |event: PointerEvent| Some(geometry.nearest_day(dom::event::place(&event).x) as usize));
        let on_leave = read.reform(|_: PointerEvent| None);
        let on_blur = read.reform(|_: FocusEvent| None);
        let on_choose = {
            let (answer, view, asked) = (answer.clone(), *view, focus.outcome);
            dispatch.reform(move |click: MouseEvent| {
                Action::ChooseQuestion(question_at(dom::event::place(&click), &geometry, &answer, view, asked))
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
        html! {
            <figure class="curves" aria-labelledby="figure-caption">
                <div Class={frame} ref={self.width.place()}>
                    { Html::from_html_unchecked(self.drawing.svg.clone()) }
                    <div class="overlay">
                        if let Some(day) = self.read {
                            { readout::overlay(answer, *view, *history, &geometry, day.min(last)) }
                        }
                    </div>
                    <div
                        class="reader"
                        id="reader"
                        tabindex="0"
                        role="slider"
                        aria-label={text().read_out_label}
                        aria-valuemin="0"
                        aria-valuemax={last.to_string()}
                        aria-valuenow={day.to_string()}
                        aria-valuetext={caption::read_out(&answer.seen(), *view, day)}
                        title={fill(text().question_day, &[&date::long(answer.scenario.from, usize::from(focus.day))])}
                        onpointermove={on_pointer.clone()}
                        onpointerdown={on_pointer}
                        onpointerleave={on_leave}
                        onclick={on_choose}
                        onkeydown={on_key}
                        onblur={on_blur}
                    />
                </div>
                if *view == View::Ladder {
                    <p class="note" aria-hidden="true">
                        { sentences(text().ladder_note, &caption::ghost_note(&answer.seen())) }
                    </p>
                }
                <figcaption id="figure-caption" class="unseen">{ caption::caption(&answer.seen(), *view, *span) }</figcaption>
            </figure>
        }
    }
}
