//! A question about a scenario, and how it and its answers are written in figures and in the sections around them.

use chart::Ink;
use model::analysis::Focus;
use model::{Assumptions, Scenario};
use words::decimal::Sign;
use words::text::{analyst_text, fill};
use words::{chance, date, decimal, event};

use crate::picture;

/// A question, the scenario that it is asked about, and the starting point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioQuestion {
    /// The vantage point and the assumptions.
    pub scenario: Scenario,
    /// The outcome asked about, and the day by whose end.
    pub focus: Focus,
    /// The assumptions with which those of the scenario are compared.
    pub start: Assumptions,
}

impl ScenarioQuestion {
    /// An answer as the reader's language writes it: "23%" for a chance, "2.31" for a level.
    pub fn answer_text(&self, answer: f64) -> String {
        event::value(self.focus.outcome, answer)
    }

    /// A difference between two answers: "+4 points" for chances, "+0.12" for levels. What rounds to nothing has no sign.
    pub fn difference_text(&self, difference: f64) -> String {
        let is_chance = event::is_chance(self.focus.outcome);
        let size = if is_chance { 100.0 * difference.abs() } else { difference.abs() };
        let places = if is_chance { usize::from(size < 9.95) } else { 2 };
        let sign = match decimal::plain(size, places).bytes().all(|digit| matches!(digit, b'0' | b'.')) {
            true => "",
            false => decimal::sign(if difference < 0.0 { Sign::Minus } else { Sign::Plus }),
        };
        let signed = format!("{sign}{}", decimal::text(size, places));
        if is_chance { fill(analyst_text().points, &[&signed]) } else { signed }
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

#[cfg(test)]
mod tests {
    use model::{Outcome, Vantage};

    use super::*;

    #[test]
    fn a_difference_has_a_sign_unless_it_rounds_to_nothing() {
        let asked = |outcome| ScenarioQuestion {
            scenario: Scenario::default_from(Vantage::Jan18),
            focus: Focus { outcome, night: 28 },
            start: Assumptions::default(),
        };
        let said =
            [0.061, -0.061, 0.12, 0.0004, -0.0004, 0.0].map(|difference| asked(Outcome::IranStrikes).difference_text(difference));
        assert_eq!(said, ["+6.1 points", "−6.1 points", "+12 points", "0.0 points", "0.0 points", "0.0 points"]);
        let said = [0.5, -0.5, -0.004].map(|difference| asked(Outcome::Division).difference_text(difference));
        assert_eq!(said, ["+0.50", "−0.50", "0.00"]);
    }
}
