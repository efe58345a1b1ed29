//! What is asked, in the words that figures and the sections around them share.

use chart::Ink;
use model::analysis::Focus;
use model::{Key, Scenario};
use words::{chance, date, decimal, event, value};

use crate::picture;

/// The question at hand, and the settings at which it is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// From when one looks ahead, and what is assumed.
    pub scenario: Scenario,
    /// The outcome, and the day by whose end it is asked.
    pub focus: Focus,
}

impl Asked {
    /// An answer in the reader's words.
    pub fn said(&self, answer: f64) -> String {
        event::value(self.focus.outcome, answer)
    }

    /// A difference of answers: "+4 points" for chances, "+0.12" for levels.
    pub fn said_difference(&self, difference: f64) -> String {
        let sign = if difference < 0.0 { "−" } else { "+" };
        if event::is_chance(self.focus.outcome) {
            let points = 100.0 * difference.abs();
            let places = usize::from(points < 9.95);
            format!("{sign}{} points", decimal::text(points, places))
        } else {
            format!("{sign}{}", decimal::text(difference.abs(), 2))
        }
    }

    /// What is asked: "another Iranian strike by 14 February".
    pub fn question(&self) -> String {
        let (from, focus) = (self.scenario.from, self.focus);
        let when = event::preposition(focus.outcome);
        let outcome = event::in_sentence(focus.outcome, from);
        // What is a level has a name, not a phrase.
        let outcome = if event::is_chance(focus.outcome) { outcome.to_owned() } else { named(outcome) };
        format!("{outcome} {when} {}", date::long(from, focus.night))
    }

    /// "The chance of another Iranian strike by 14 February", or "The level of …".
    pub fn answer_named(&self) -> String {
        let measure = if event::is_chance(self.focus.outcome) { "chance" } else { "level" };
        format!("The {measure} of {}", self.question())
    }

    /// An answer as a share of the most it can be, for an axis from 0 to 1.
    pub fn share(&self, answer: f64) -> f64 {
        answer / self.top()
    }

    /// A label for such a share.
    pub fn share_said(&self, share: f64) -> String {
        if event::is_chance(self.focus.outcome) { chance::percent(share) } else { decimal::text(share * self.top(), 2) }
    }

    /// The answer that stands at 1 on such an axis.
    pub fn top(&self) -> f64 {
        self.focus.top().max(1.0)
    }

    /// The ink of what is asked: that of its curve.
    pub fn ink(&self) -> Ink {
        picture::manner(self.focus.outcome).0
    }
}

/// An assumption's name within a sentence.
pub fn named(label: &str) -> String {
    format!("“{label}”")
}

/// A value of an assumption with its unit: "50", "2% a day".
pub fn setting(key: Key, at: f64) -> String {
    format!("{}{}", value::number(key, at), value::suffix(key))
}
