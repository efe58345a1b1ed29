//! The controls below the figure: the view, the days, what really happened, the question, and the share dialog's button.

use model::Outcome;
use model::outcome::{CONSEQUENCE_CURVES, EVENT_CURVES};
use protocol::address::code_of;
use protocol::link::Link;
use protocol::question::{History, Question, Span, View};
use yew::prelude::*;

use super::Button;
use crate::control::{RadioOption, Select, radio_group, select, some_of};
use crate::dom;
use crate::state::Action;
use crate::tag::{list, tag};
use words::text::text;
use words::{date, event};

/// All of these controls, showing what `link` carries.
pub fn tools(link: &Link, dispatch: &Callback<Action>) -> Html {
    let on_look =
        some_of(dispatch, |value: String| View::ALL.into_iter().find(|view| view.key() == value).map(Action::ChooseView));
    let on_span = dispatch
        .reform(|value: String| Action::ChooseSpan(if value == span_key(Span::FirstTen) { Span::FirstTen } else { Span::Whole }));
    let shown = link.history == History::Shown;
    let views = View::ALL.map(|view| RadioOption { value: view.key(), label: text().views[view as usize] });
    let spans = Span::ALL.map(|span| RadioOption { value: span_key(span), label: text().spans[span as usize] });
    let history = Button { class: "toggle", says: text().history.into(), pressed: Some(shown), ..Button::default() };
    let reveal = Action::ShowHistory(if shown { History::Hidden } else { History::Shown });
    tag("div", &["class"], &["tools"])
        .html(radio_group("view", text().view, &views, link.view.key(), &on_look))
        .html(radio_group("span", text().span, &spans, span_key(link.span), &on_span))
        .html(history.sending(reveal, dispatch))
        .html(question(link, dispatch))
        .html(share(link, dispatch))
        .done()
}

/// The value of the radio button for `span`.
fn span_key(span: Span) -> &'static str {
    match span {
        Span::Whole => "whole",
        Span::FirstTen => "ten",
    }
}

/// The button of the share dialog, and an empty element for the message that its script cannot be fetched.
fn share(link: &Link, dispatch: &Callback<Action>) -> Html {
    let (link, dispatch) = (link.clone(), dispatch.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let dispatch = dispatch.clone();
        dom::share::open(&code_of(&link).unwrap_or_default(), move |address| dispatch.emit(Action::OpenLink(address)));
    });
    let says = text().share.into();
    let button = Button { id: Some("share"), class: "toggle", says, opens: Some("dialog"), ..Button::default() };
    let fault = tag("span", &["class", "role", "id"], &["note", "status", dom::share::FAULT]);
    list(vec![button.calling(onclick), fault.done()])
}

/// The question as two selects: the outcome and the day.
fn question(link: &Link, dispatch: &Callback<Action>) -> Html {
    let (from, focus) = (link.scenario.from, link.focus);
    let on_outcome = some_of(dispatch, move |key: String| {
        let outcome = Outcome::from_key(&key)?;
        Some(Action::ChooseQuestion(Question { outcome, day: focus.day }))
    });
    let on_day = some_of(dispatch, move |day: String| {
        Some(Action::ChooseQuestion(Question { outcome: focus.outcome, day: day.parse().ok()? }))
    });
    let offered: &[Outcome] = if link.view == View::Consequences { &CONSEQUENCE_CURVES } else { &EVENT_CURVES };
    let outcomes = offered.iter().copied().chain((!offered.contains(&focus.outcome)).then_some(focus.outcome));
    let outcomes = Select {
        id: Some("question-outcome"),
        class: "",
        before: if event::is_chance(focus.outcome) { text().how_likely } else { text().how_high },
        after: "",
        options: outcomes.map(|outcome| (outcome.key().into(), event::in_sentence(outcome, from).into())).collect(),
        chosen: focus.outcome.key().into(),
    };
    let value = |day: usize| AttrValue::from(day.to_string());
    let days = Select {
        id: Some("question-day"),
        class: "",
        before: if event::is_counted(focus.outcome) { text().by_day } else { text().on_day },
        after: text().question_mark,
        options: (usize::from(0 < focus.day)..=model::NIGHTS).map(|day| (value(day), date::long(from, day).into())).collect(),
        chosen: value(usize::from(focus.day)),
    };
    tag("div", &["class"], &["question"]).html(select(outcomes, &on_outcome)).html(select(days, &on_day)).done()
}
