//! The question and the picture: which outcome by which day, which view, which days, what really happened.

use model::Outcome;
use model::outcome::{CONSEQUENCE_CURVES, EVENT_CURVES};
use protocol::address::code_of;
use protocol::link::Link;
use protocol::question::{History, Question, Span, View};
use yew::prelude::*;

use super::Button;
use crate::control::{Offer, Pick, choice, pick, some_of};
use crate::dom;
use crate::state::Action;
use words::text::text;
use words::{date, event};

/// The tools.
pub fn tools(link: &Link, dispatch: &Callback<Action>) -> Html {
    let on_look = some_of(dispatch, |value: String| View::ALL.into_iter().find(|view| view.key() == value).map(Action::Look));
    let on_span = dispatch.reform(|value: String| Action::Show(if value == "ten" { Span::FirstTen } else { Span::Whole }));
    let shown = link.history == History::Shown;
    let views = offers(["events", "ladder", "consequences"], text().views);
    let spans = offers(["whole", "ten"], text().spans);
    let history = Button { class: "toggle", says: text().history.into(), pressed: Some(shown), ..Button::default() };
    let reveal = Action::Reveal(if shown { History::Hidden } else { History::Shown });
    html! {
        <div class="tools">
            { choice("view", text().view, &views, link.view.key(), &on_look) }
            { choice("span", text().span, &spans, if link.span == Span::FirstTen { "ten" } else { "whole" }, &on_span) }
            { history.sending(reveal, dispatch) }
            { question(link, dispatch) }
            { share(link, dispatch) }
        </div>
    }
}

fn offers<const COUNT: usize>(values: [&'static str; COUNT], labels: [&'static str; COUNT]) -> [Offer; COUNT] {
    std::array::from_fn(|place| Offer { value: values[place], label: labels[place] })
}

/// The button of the share dialog, and a place to say that it cannot be had.
fn share(link: &Link, dispatch: &Callback<Action>) -> Html {
    let (link, dispatch) = (link.clone(), dispatch.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let dispatch = dispatch.clone();
        dom::share::open(&code_of(&link).unwrap_or_default(), move |code| dispatch.emit(Action::Open(code)));
    });
    let says = text().share.into();
    let button = Button { id: Some("share"), class: "toggle", says, opens: Some("dialog"), ..Button::default() };
    html! {
        <>
            { button.calling(onclick) }
            <span class="note" id={dom::share::FAULT} role="status" />
        </>
    }
}

/// The question as two lists to choose from.
fn question(link: &Link, dispatch: &Callback<Action>) -> Html {
    let (from, focus) = (link.scenario.from, link.focus);
    let on_outcome = some_of(dispatch, move |key: String| {
        let outcome = Outcome::from_key(&key)?;
        Some(Action::Ask(Question { outcome, day: focus.day }))
    });
    let on_day =
        some_of(dispatch, move |day: String| Some(Action::Ask(Question { outcome: focus.outcome, day: day.parse().ok()? })));
    let offered: &[Outcome] = if link.view == View::Consequences { &CONSEQUENCE_CURVES } else { &EVENT_CURVES };
    let outcomes = offered.iter().copied().chain((!offered.contains(&focus.outcome)).then_some(focus.outcome));
    let outcomes = Pick {
        id: Some("question-outcome"),
        class: "",
        before: if event::is_chance(focus.outcome) { text().how_likely } else { text().how_high },
        after: "",
        options: outcomes.map(|outcome| (outcome.key().into(), event::in_sentence(outcome, from).into())).collect(),
        chosen: focus.outcome.key().into(),
    };
    let value = |day: usize| AttrValue::from(day.to_string());
    let days = Pick {
        id: Some("question-day"),
        class: "",
        before: if event::is_counted(focus.outcome) { text().by_day } else { text().on_day },
        after: text().question_mark,
        options: (1..=model::NIGHTS).map(|day| (value(day), date::long(from, day).into())).collect(),
        chosen: value(usize::from(focus.day)),
    };
    html! { <div class="question">{ pick(outcomes, &on_outcome) }{ pick(days, &on_day) }</div> }
}
