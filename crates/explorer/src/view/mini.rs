//! The mini-figure: the answer, small, while a slider far below the figure is used on a phone.

use protocol::question::Question;
use yew::prelude::*;

use crate::answer::Answer;
use crate::dom;
use crate::dom::picture::Picture;
use crate::tag::tag;
use figures::picture::{self, FigureOptions};
use words::headline::Headline as Words;

/// The small figure with the answer in a number, fixed to the top of the window. It is hidden from screen readers, which hear the full one.
#[derive(Default)]
pub struct Mini {
    picture: Picture,
}

impl Mini {
    /// Draws the curve of the question, as the full figure has it.
    pub fn draw(&mut self, answer: &Answer, look: &FigureOptions) {
        let width = dom::window_width().unwrap_or(360.0) - 32.0;
        let look = FigureOptions { width, ..*look };
        self.picture.draw(|pen| chart::svg::screen_figure(pen, &picture::mini(&answer.seen(), &look), &[]));
    }

    /// The mini-figure as HTML.
    pub fn html(&self, answer: &Answer, focus: Question) -> Html {
        let words = Words::answering(answer.scenario.from, focus, &answer.now);
        let said = |name: &'static str, text: &str| tag(name, &["textContent"], &[]).property(text);
        let answer = tag("p", &[], &[]).with(said("strong", &words.figure)).text(" ").with(said("span", &words.frequency));
        tag("div", &["class", "aria-hidden"], &["mini", "true"]).with(answer).html(self.picture.html()).done()
    }
}
