//! The question and the picture: which outcome by which day, which view, which days, what really happened.

use model::Outcome;
use protocol::link::Link;
use protocol::question::{Focus, History, Span, View};
use yew::prelude::*;

use crate::control::{Offer, choice, some_of};
use crate::dom;
use crate::state::Action;
use words::{date, event};

const VIEWS: [Offer; 3] = [
    Offer { value: "events", label: "Events" },
    Offer { value: "ladder", label: "Ladder" },
    Offer { value: "consequences", label: "Consequences" },
];

const SPANS: [Offer; 2] = [Offer { value: "whole", label: "Four weeks" }, Offer { value: "ten", label: "First ten days" }];

/// The tools.
pub fn tools(link: &Link, dispatch: &Callback<Action>) -> Html {
    let on_look = some_of(dispatch, |value: String| View::ALL.into_iter().find(|view| view.key() == value).map(Action::Look));
    let on_span = dispatch.reform(|value: String| Action::Show(if value == "ten" { Span::FirstTen } else { Span::Whole }));
    let shown = link.history == History::Shown;
    let on_reveal = dispatch.reform(move |_: MouseEvent| Action::Reveal(if shown { History::Hidden } else { History::Shown }));
    html! {
        <div class="tools">
            { choice("view", "View", &VIEWS, link.view.key(), &on_look) }
            { choice("span", "Days", &SPANS, if link.span == Span::FirstTen { "ten" } else { "whole" }, &on_span) }
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
    let offered = if link.view == View::Consequences { event::CONSEQUENCES } else { event::ASKED };
    let outcomes = offered.iter().copied().chain((!offered.contains(&focus.outcome)).then_some(focus.outcome));
    html! {
        <div class="question">
            <label>
                <span>{ if event::is_chance(focus.outcome) { "How likely is" } else { "How high is" } }</span>
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
