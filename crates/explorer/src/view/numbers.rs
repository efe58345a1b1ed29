//! The figure's numbers as a table.

use protocol::question::{Span, View};
use yew::prelude::*;

use crate::answer::Answer;
use crate::shared::Shared;
use crate::words::{chance, date, event};

/// What the table is given.
#[derive(Properties, PartialEq)]
pub struct NumbersProps {
    /// The answer.
    pub answer: Shared<Answer>,
    /// The picture it belongs to.
    pub view: View,
    /// The days shown.
    pub span: Span,
}

/// The table, behind a disclosure; it is made only once opened.
#[component]
pub fn Numbers(NumbersProps { answer, view, span }: &NumbersProps) -> Html {
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="numbers">
            <button type="button" class="quiet" aria-expanded={if *open { "true" } else { "false" }} {onclick}>
                { "The numbers as a table" }
            </button>
            if *open {
                <div class="table-frame" tabindex="0" role="region" aria-label="The numbers as a table">
                    { table(answer, *view, *span) }
                </div>
            }
        </div>
    }
}

fn table(answer: &Answer, view: View, span: Span) -> Html {
    let from = answer.scenario.from;
    let heads: Vec<String> = match view {
        View::Events => event::ASKED.iter().map(|outcome| event::label(*outcome, from)).collect(),
        View::Ladder => model::ladder::Rung::ALL.iter().map(|rung| rung.label().to_owned()).collect(),
    };
    let cells = |day: usize| -> Vec<f64> {
        match view {
            View::Events => event::ASKED.iter().map(|outcome| answer.now.series(*outcome)[day]).collect(),
            View::Ladder => answer.now.rungs[day].to_vec(),
        }
    };
    html! {
        <table>
            <caption>{ "Chance by, or on, the end of each day" }</caption>
            <thead>
                <tr><th scope="col">{ "Day" }</th>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr>
            </thead>
            <tbody>
                { for (0..=span.last_day()).map(|day| html! {
                    <tr key={day}>
                        <th scope="row">{ date::long(from, day) }</th>
                        { for cells(day).into_iter().map(|value| html! { <td>{ chance::percent(value) }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
