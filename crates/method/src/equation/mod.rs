//! The equations of the model, each with the sentence of what it says, its symbols, the files that compute it and whose form it is.

mod after;
mod payoff;
mod reading;
mod solution;
mod statistics;
mod time;

use maud::{Markup, html};

use crate::math;
use crate::publication::Publication;
use crate::symbol::Symbol;

pub use after::ANALYSIS;
pub use payoff::{NIGHT, PAYOFFS};
pub use reading::{CONSEQUENCES, OUTCOMES};
pub use solution::SOLUTION;
pub use statistics::STATISTICS;
pub use time::TIME;

/// One equation, or a few that say one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Equation {
    /// The id of its element, for links.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What the equation says in plain words; `$…$` is mathematics.
    pub says: &'static str,
    /// The lines of the equation, in LaTeX.
    pub lines: &'static [&'static str],
    /// The symbols that the equation uses, to be explained below it.
    pub symbols: &'static [Symbol],
    /// The files of the repository that compute the equation.
    pub code: &'static [&'static str],
    /// The publications from which the form of the equation is taken.
    pub after: &'static [Publication],
}

/// All groups of equations, in the order of the page.
pub const GROUPS: [&[Equation]; 8] = [&TIME, &STATISTICS, &PAYOFFS, &NIGHT, &SOLUTION, &OUTCOMES, &CONSEQUENCES, &ANALYSIS];

impl Equation {
    /// The equation as HTML: heading, sentence, lines, symbols, code and publications.
    pub fn shown(&self) -> Markup {
        html! {
            div.equation id=(self.id) {
                div.says {
                    h4 { a.anchor href={ "#" (self.id) } { (self.title) } }
                    p { (math::sentence(self.says)) }
                }
                div.lines tabindex="0" role="group" aria-label={ "Equation: " (self.title) } {
                    @for line in self.lines { (math::display(line)) }
                }
                @if !self.symbols.is_empty() {
                    p.symbols {
                        @for (place, symbol) in self.symbols.iter().enumerate() {
                            @if 0 < place { " · " }
                            (symbol.linked())
                        }
                    }
                }
                p.origin {
                    "Computed in "
                    @for (place, file) in self.code.iter().enumerate() { @if 0 < place { ", " } code { (file) } }
                    @if !self.after.is_empty() {
                        ". After "
                        @for (place, work) in self.after.iter().enumerate() { @if 0 < place { "; " } (work.cited()) }
                    }
                    "."
                }
            }
        }
    }
}
