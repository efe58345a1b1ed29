//! The mini-figure: the answer, small, while a slider far below the figure is used on a phone.

use protocol::question::{Question, Span};
use yew::prelude::*;

use crate::answer::Answer;
use crate::dom;
use figures::picture::{self, FigureOptions};
use words::headline::Headline as Words;

/// The small figure with the answer in a number, fixed to the top of the window. It is hidden from screen readers, which hear the full one.
pub fn mini(answer: &Answer, focus: Question, span: Span) -> Html {
    let width = dom::window_width().unwrap_or(360.0) - 32.0;
    let look = FigureOptions { width, focus, span, history: protocol::question::History::Hidden };
    let svg = chart::svg::screen(&picture::mini(&answer.seen(), &look));
    let words = Words::answering(answer.scenario.from, focus, &answer.now);
    html! {
        <div class="mini" aria-hidden="true">
            <p><strong>{ words.figure }</strong>{ " " }{ words.frequency }</p>
            { Html::from_html_unchecked(svg.into()) }
        </div>
    }
}
