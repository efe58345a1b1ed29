//! Whether an answer deters: new Iranian strikes if Pakistan has struck back and if it has not, and by its first move.

use chart::{Axis, ChanceRow, ChancesFigure, Ink};
use model::deterrence_test::DeterrenceTest;
use model::{NIGHTS, Vantage};

use words::text::{analyst_text, fill, text};
use words::{chance, date, decimal};

/// How many conditions there are: that Pakistan has struck or has not, and its four first moves.
pub const CONDITIONS: usize = 6;

/// What is known under one condition on what Pakistan does; chances from 0 to 1. A chance is missing where the condition cannot be met, or
/// where the model does not say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// The condition in words.
    pub name: &'static str,
    /// How likely it is that it is met.
    pub likely: f64,
    /// A new Iranian strike by the last day.
    pub strike: Option<f64>,
    /// An Iranian strike from the third day on.
    pub later: Option<f64>,
    /// That Pakistan's leadership is resolved, as Iran then believes.
    pub resolved: Option<f64>,
}

/// The conditions in the order of the figure.
pub fn conditions(test: &DeterrenceTest) -> [Condition; CONDITIONS] {
    let names = analyst_text().deterrence_rows;
    let answer = |name, likely, [strike, later, resolved]: [Option<f64>; 3]| Condition { name, likely, strike, later, resolved };
    let first = |name, likely, strike| Condition { name, likely, strike, later: None, resolved: None };
    [
        answer(names[0], test.struck, [test.iran_if_struck, test.later_if_struck, test.resolved_if_struck]),
        answer(
            names[1],
            chance::complement(test.struck),
            [test.iran_if_not_struck, test.later_if_not_struck, test.resolved_if_not],
        ),
        first(names[2], test.p_limited, test.after_limited),
        first(names[3], test.p_wide, test.after_wide),
        first(names[4], test.p_hold, test.after_hold),
        first(names[5], test.p_down, test.after_down),
    ]
}

/// A chance in per cent, or that there is no number.
pub fn percent(chance: Option<f64>) -> String {
    chance.map_or_else(|| analyst_text().no_number.to_owned(), chance::percent)
}

/// The last day counted, as a date.
fn last_day() -> String {
    date::long(Vantage::Jan16, NIGHTS)
}

/// The heads of the table's columns.
pub fn heads() -> [String; 5] {
    analyst_text().deterrence_heads.map(|head| fill(head, &[&last_day()]))
}

/// The figure, `width` CSS px wide: behind each condition how likely it is, the bar a new Iranian strike, the diamond one from the third day
/// on.
pub fn figure(width: u32, test: &DeterrenceTest) -> ChancesFigure {
    let rows = conditions(test).map(|condition| ChanceRow {
        label: condition.name.into(),
        detail: fill(text().named_value, &[analyst_text().deterrence_heads[1], &chance::percent(condition.likely)]),
        value: condition.strike,
        value_label: percent(condition.strike),
        mark: condition.later,
    });
    let highest = rows.iter().flat_map(|row| [row.value, row.mark]).flatten().fold(0.0, f64::max);
    ChancesFigure {
        width,
        ink: Ink::Iran,
        axis: Axis::around((0.0, highest), 5, chance::percent),
        rows: rows.into(),
        mark_label: analyst_text().deterrence_heads[3].into(),
    }
}

/// The figure's finding in a sentence.
pub fn sentence(test: &DeterrenceTest) -> String {
    let chances = [test.iran_if_struck, test.iran_if_not_struck].map(percent);
    fill(analyst_text().deterrence_sentence, &[&last_day(), &chances[0], &chances[1]])
}

/// Of how much an answer makes a new strike less likely, how much is left where it tells Iran nothing: `without` is the same test with
/// Pakistan's reputation for resolve at 0. None where one of the chances is missing.
pub fn learnt(test: &DeterrenceTest, without: &DeterrenceTest) -> Option<String> {
    let points = |test: &DeterrenceTest| {
        let difference = 100.0 * (test.iran_if_not_struck? - test.iran_if_struck?);
        Some(decimal::text(difference, 0))
    };
    Some(fill(analyst_text().deterrence_learnt, &[&points(test)?, &points(without)?]))
}

#[cfg(test)]
mod tests {
    use model::{Key, Scenario, evaluate};

    use super::*;

    #[test]
    fn an_answer_makes_another_strike_half_as_likely_at_our_starting_point() {
        let outcomes = evaluate(&Scenario::default_from(Vantage::Jan16));
        let test = outcomes.deterrence_test.expect("Pakistan moves first");
        let said = sentence(&test);
        let expected =
            "If Pakistan has struck by 18 January, a new Iranian strike by 13 February has a chance of 29%; if it has not, 58%.";
        assert_eq!(said, expected);
        let conditions = conditions(&test);
        assert!((conditions[0].likely + conditions[1].likely - 1.0).abs() < 1e-12);
        let first_moves: f64 = conditions[2..].iter().map(|condition| condition.likely).sum();
        assert!((first_moves - 1.0).abs() < 1e-12);
        let figure = figure(328, &test);
        let labels: Vec<&str> = figure.rows.iter().map(|row| row.value_label.as_str()).collect();
        assert_eq!(labels, ["29%", "58%", "25%", "37%", "52%", "53%"]);
        assert_eq!((figure.axis.low, figure.axis.ticks.first().map(|tick| tick.label.as_str())), (0.0, Some("0%")));
    }

    #[test]
    fn most_of_what_an_answer_does_is_left_where_it_tells_iran_nothing() {
        let start = Scenario::default_from(Vantage::Jan16);
        let untold = Scenario { assumptions: start.assumptions.with_clamped(Key::Reputation, 0.0), ..start };
        let [test, without] = [start, untold].map(|scenario| evaluate(&scenario).deterrence_test.expect("Pakistan moves first"));
        let said = learnt(&test, &without).expect("both can happen");
        assert!(said.starts_with("Without an answer a new Iranian strike is 29 points likelier."), "{said}");
        assert!(said.contains("it would be 21 points"), "{said}");
        assert_eq!(learnt(&DeterrenceTest { iran_if_struck: None, ..test }, &without), None);
    }

    #[test]
    fn a_condition_that_cannot_be_met_has_no_bar_and_says_so() {
        let outcomes = evaluate(&Scenario::default_from(Vantage::Jan16));
        let test = outcomes.deterrence_test.expect("Pakistan moves first");
        let test = DeterrenceTest { p_wide: 0.0, after_wide: None, ..test };
        let row = &figure(328, &test).rows[3];
        assert_eq!((row.value, row.value_label.as_str(), row.detail.as_str()), (None, "no number", "How likely 0%"));
    }
}
