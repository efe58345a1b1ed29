//! What is asked, in the words that figures and the sections around them share.

use chart::Ink;
use model::Scenario;
use model::analysis::Focus;
use words::decimal::Sign;
use words::text::{analyst_text, fill};
use words::{chance, date, decimal, event};

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
        let sign = decimal::sign(if difference < 0.0 { Sign::Minus } else { Sign::Plus });
        if event::is_chance(self.focus.outcome) {
            let points = 100.0 * difference.abs();
            let places = usize::from(points < 9.95);
            fill(analyst_text().points, &[&format!("{sign}{}", decimal::text(points, places))])
        } else {
            format!("{sign}{}", decimal::text(difference.abs(), 2))
        }
    }

    /// What is asked: "another Iranian strike by 14 February".
    pub fn question(&self) -> String {
        let (from, focus) = (self.scenario.from, self.focus);
        event::dated(focus.outcome, from, &date::long(from, focus.night))
    }

    /// "The chance of another Iranian strike by 14 February", or "The level of …".
    pub fn answer_named(&self) -> String {
        let texts = analyst_text();
        let measure = if event::is_chance(self.focus.outcome) { texts.chance_of } else { texts.level_of };
        fill(measure, &[&self.question()])
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
