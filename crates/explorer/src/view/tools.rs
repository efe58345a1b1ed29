//! The question and the picture: which outcome by which day, which view, which days, what really happened.

use model::Outcome;
use protocol::link::Link;
use protocol::question::{Focus, History, Span, View};
use yew::prelude::*;

use crate::control::{Choice, Offer, some_of};
use crate::dom;
use crate::state::Action;
use crate::words::{date, event};

/// What the tools are given.
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// What the reader has chosen.
    pub link: Link,
    /// Where choices go.
    pub dispatch: Callback<Action>,
}

fn offer(value: &'static str, label: &'static str) -> Offer {
    Offer { value: value.into(), label: label.into() }
}

/// The tools.
#[component]
pub fn Tools(ToolsProps { link, dispatch }: &ToolsProps) -> Html {
    let on_look = some_of(dispatch, |value: AttrValue| View::ALL.into_iter().find(|view| view.key() == value).map(Action::Look));
    let on_span = dispatch.reform(|value: AttrValue| Action::Show(if value == "ten" { Span::FirstTen } else { Span::Whole }));
    let shown = link.history == History::Shown;
    let on_reveal = dispatch.reform(move |_: MouseEvent| Action::Reveal(if shown { History::Hidden } else { History::Shown }));
    html! {
        <div class="tools">
            <Choice
                name="view"
                legend="View"
                options={vec![offer("events", "Events"), offer("ladder", "Ladder")]}
                chosen={link.view.key()}
                on_choose={on_look}
            />
            <Choice
                name="span"
                legend="Days"
                options={vec![offer("whole", "Four weeks"), offer("ten", "First ten days")]}
                chosen={if link.span == Span::FirstTen { "ten" } else { "whole" }}
                on_choose={on_span}
            />
            <button type="button" class="toggle" aria-pressed={if shown { "true" } else { "false" }} onclick={on_reveal}>
                { "What really happened" }
            </button>
            { question(link, dispatch) }
        </div>
    }
}

/// The question as two lists to choose from.
fn question(link: &Link, dispatch: &Callback<Action>) -> Html {
    let (from, focus) = (link.scenario.from, link.focus);
    let on_outcome = some_of(dispatch, move |changed: Event| {
        let key = dom::event::value(&changed)?;
        let outcome = Outcome::ALL.iter().find(|outcome| outcome.key() == key)?;
        Some(Action::Ask(Focus { outcome: *outcome, day: focus.day }))
    });
    let on_day = some_of(dispatch, move |changed: Event| {
        let day = dom::event::value(&changed)?.parse().ok()?;
        Some(Action::Ask(Focus { outcome: focus.outcome, day }))
    });
    let outcomes = event::ASKED.iter().copied().chain((!event::ASKED.contains(&focus.outcome)).then_some(focus.outcome));
    html! {
        <div class="question">
            <label>
                <span>{ "How likely is" }</span>
                <select id="question-outcome" onchange={on_outcome}>
                    { for outcomes.map(|outcome| html! {
                        <option key={outcome.key()} value={outcome.key()} selected={outcome == focus.outcome}>
                            { event::in_sentence(outcome, from) }
                        </option>
                    }) }
                </select>
            </label>
            <label>
                <span>{ event::preposition(focus.outcome) }</span>
                <select id="question-day" onchange={on_day}>
                    { for (1..=model::NIGHTS).map(|day| html! {
                        <option key={day} value={day.to_string()} selected={day == usize::from(focus.day)}>
                            { date::long(from, day) }
                        </option>
                    }) }
                </select>
                <span>{ "?" }</span>
            </label>
        </div>
    }
}
