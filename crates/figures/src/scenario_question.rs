//! A question about a scenario, and how it and its answers are written in figures and in the sections around them.

use chart::Ink;
use model::Scenario;
use model::analysis::Focus;
use words::decimal::Sign;
use words::text::{analyst_text, fill};
use words::{chance, date, decimal, event};

use crate::picture;

/// A question and the scenario that it is asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioQuestion {
    /// The vantage point and the assumptions.
    pub scenario: Scenario,
    /// The outcome asked about, and the day by whose end.
    pub focus: Focus,
}

impl ScenarioQuestion {
    /// An answer as the reader's language writes it: "23%" for a chance, "2.31" for a level.
    pub fn answer_text(&self, answer: f64) -> String {
        event::value(self.focus.outcome, answer)
    }

    /// A difference between two answers: "+4 points" for chances, "+0.12" for levels.
    pub fn difference_text(&self, difference: f64) -> String {
        let sign = decimal::sign(if difference < 0.0 { Sign::Minus } else { Sign::Plus });
        if event::is_chance(self.focus.outcome) {
            let points = 100.0 * difference.abs();
            let places = usize::from(points < 9.95);
            fill(analyst_text().points, &[&format!("{sign}{}", decimal::text(points, places))])
        } else {
            format!("{sign}{}", decimal::text(difference.abs(), 2))
        }
    }

    /// The event asked about and its date: "another Iranian strike by 14 February".
    pub fn question_text(&self) -> String {
        let (from, focus) = (self.scenario.from, self.focus);
        event::dated(focus.outcome, from, &date::long(from, focus.night))
    }

    /// "The chance of another Iranian strike by 14 February", or "The level of …".
    pub fn answer_name(&self) -> String {
        let texts = analyst_text();
        let measure = if event::is_chance(self.focus.outcome) { texts.chance_of } else { texts.level_of };
        fill(measure, &[&self.question_text()])
    }

    /// An answer divided by the highest possible one, for an axis from 0 to 1.
    pub fn share(&self, answer: f64) -> f64 {
        answer / self.top()
    }

    /// The label of such a share on an axis: the answer that it stands for.
    pub fn share_text(&self, share: f64) -> String {
        if event::is_chance(self.focus.outcome) { chance::percent(share) } else { decimal::text(share * self.top(), 2) }
    }

    /// The answer that stands at 1 on such an axis.
    pub fn top(&self) -> f64 {
        self.focus.top().max(1.0)
    }

    /// The ink of the outcome's curve.
    pub fn ink(&self) -> Ink {
        picture::manner(self.focus.outcome).0
    }
}
