//! The headline: the answer to the question in focus.

use protocol::question::Focus;
use yew::prelude::*;

use crate::answer::Answer;
use crate::shared::Shared;
use crate::words;

/// What the headline is given.
#[derive(Properties, PartialEq)]
pub struct HeadlineProps {
    /// The answer.
    pub answer: Shared<Answer>,
    /// The question.
    pub focus: Focus,
}

/// The sentence, its figure set apart.
#[component]
pub fn Headline(HeadlineProps { answer, focus }: &HeadlineProps) -> Html {
    let value = answer.now.series(focus.outcome)[usize::from(focus.day)];
    let words::headline::Headline { lead, frequency, figure } =
        words::headline::Headline::new(answer.scenario.from, *focus, value);
    html! {
        <p class="headline" id="headline">
            { lead }{ " " }
            if let Some(frequency) = frequency {
                <>{ frequency }{ ": " }</>
            }
            <strong>{ figure }</strong>{ "." }
        </p>
    }
}
