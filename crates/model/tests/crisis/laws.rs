//! The 91 signs that the method claims, over random settings of the readers' box: raising what is named moves the outcome so, but for
//! the share of exceptions that the file allows.
//!
//! Each draw moves one lever between two random values of its range. China's tilt lies in [.4, .9] where nothing else is said.

use std::collections::BTreeMap;

use model::{Assumptions, Coefficients, Key, Outcome, Outcomes, Scenario, Solver, Start, Vantage};
use serde_json::Value;

use crate::dice::Dice;
use crate::oracle;
use crate::readers::{self, draw, draws};

/// How many draws each law is held to in an ordinary run.
const DRAWS: usize = 400;

const TILTS: [f64; 2] = [0.4, 0.9];

/// Where the file's 601 draws were lucky: of 3,000 others 34 were exceptions, so that 1% would be too little. Twice that is allowed,
/// rounded up, as for every row.
const MEASURED_AGAIN: [(&str, &str, f64); 1] = [("face_saving", "iran_limited", 0.03)];

/// One row of the file and how it has stood up to the draws.
struct Law {
    row: Value,
    exceptions: usize,
    /// The largest move the right way.
    best: f64,
}

/// Two settings that differ by what is raised, lower first, drawn from `base`; `None` where a law compares conditions within one game.
fn pair(raise: &str, place: &str, base: &Assumptions, dice: &mut Dice) -> Option<[Assumptions; 2]> {
    let mut two = |low: f64, high: f64| {
        let [one, other] = [0; 2].map(|_| low + dice.roll() * (high - low));
        [one.min(other), one.max(other)]
    };
    let others_scaled = |motive: usize, weight: f64| {
        let weights = base.motives().weights();
        let rest = 1.0 - weights[motive];
        let mut motives = weights.map(|other| other / rest * (1.0 - weight));
        motives[motive] = weight;
        base.with_motives(readers::motives(motives))
    };
    let at_counter_terrors_expense = |motive: usize, weight: f64| {
        let mut motives = base.motives().weights();
        motives[motive] = weight;
        motives[0] = (1.0 - motives[1] - motives[2]).max(0.0);
        base.with_motives(readers::motives(motives))
    };
    match raise {
        "motive_broaden (others scaled)" => Some(two(0.0, 1.0).map(|weight| others_scaled(1, weight))),
        "motive_coerce (others scaled)" => Some(two(0.0, 1.0).map(|weight| others_scaled(2, weight))),
        "motive_broaden at counter-terror's expense" => {
            Some(two(0.0, 1.0 - base.motives().weights()[2]).map(|weight| at_counter_terrors_expense(1, weight)))
        }
        "motive_coerce at counter-terror's expense" => {
            Some(two(0.0, 1.0 - base.motives().weights()[1]).map(|weight| at_counter_terrors_expense(2, weight)))
        }
        "Iran all broaden instead of all coerce" => {
            Some([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0]].map(|motives| base.with_motives(readers::motives(motives))))
        }
        name if !name.contains(' ') => {
            let mut base = *base;
            if place == "mediation_tilt in [0, .3]" {
                let [tilt, _] = two(0.0, 0.3);
                base = base.with_clamped(Key::MediationTilt, tilt);
            }
            let key = readers::key(name);
            let (low, high) = key.row().range;
            // What was drawn for it already is one of two random values, unless it was drawn from less than its range.
            let is_narrow = key == Key::MediationTilt;
            let [low, high] = if is_narrow {
                two(low, high)
            } else {
                let (one, [other, _]) = (base[key], two(low, high));
                [one.min(other), one.max(other)]
            };
            Some([low, high].map(|value| base.with_clamped(key, value)))
        }
        _ => None,
    }
}

/// The numbers that a law compares on `night`, lower first, where they stand within one game.
fn within(raise: &str, outcome: &str, settings: &Assumptions, outcomes: &Outcomes) -> [f64; 2] {
    let test = outcomes.deterrence_test.expect("Pakistan moves first");
    let known = |number: Option<f64>| number.expect("a condition that can be met");
    match (raise, outcome) {
        ("Pakistan strikes limited instead of holding on 17 January", _) => [test.after_hold, test.after_limited].map(known),
        ("Pakistan strikes limited instead of stepping down on 17 January", _) => {
            [test.after_down, test.after_limited].map(known)
        }
        ("Pakistan has struck by the end of 18 January instead of not", "iran_strikes") => {
            [test.iran_if_not_struck, test.iran_if_struck].map(known)
        }
        ("Pakistan has struck by the end of 18 January instead of not", "iran_strikes from 19 January") => {
            [test.later_if_not_struck, test.later_if_struck].map(known)
        }
        ("Pakistan has struck by the end of 18 January", _) => [settings[Key::Reputation], known(test.resolved_if_struck)],
        ("Pakistan has not struck by the end of 18 January", _) => [settings[Key::Reputation], known(test.resolved_if_not)],
        _ => panic!("no law is known that raises {raise} for {outcome}"),
    }
}

fn outcome(key: &str) -> Outcome {
    Outcome::ALL.iter().copied().find(|outcome| outcome.key() == key).unwrap_or_else(|| panic!("no outcome is called {key}"))
}

impl Law {
    /// Enters how far the right way the outcome moved on its worst night.
    fn enter(&mut self, rises: impl Iterator<Item = f64>) {
        let sign = if self.row["direction"] == "up" { 1.0 } else { -1.0 };
        let (mut worst, mut best) = (f64::INFINITY, f64::NEG_INFINITY);
        for rise in rises {
            worst = worst.min(sign * rise);
            best = best.max(sign * rise);
        }
        self.exceptions += usize::from(worst < -oracle::number(&self.row["tolerance"]));
        self.best = self.best.max(best);
    }

    /// The most exceptions that there may be in a full run.
    fn allowed(&self) -> f64 {
        let is_row = |(raise, outcome, _): &&(&str, &str, f64)| self.row["raise"] == *raise && self.row["outcome"] == *outcome;
        let again = MEASURED_AGAIN.iter().find(is_row).map(|(_, _, share)| *share);
        again.unwrap_or_else(|| oracle::number(&self.row["allowed_share"])) * DRAWS as f64
    }

    fn nights(&self) -> Vec<usize> {
        oracle::numbers(&self.row["nights"]).into_iter().map(|night| night as usize).collect()
    }
}

fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().expect("a text")
}

/// Holds the laws of one vantage point to random draws.
fn hold(from: Vantage, name: &str, seed: u64) -> usize {
    let file = oracle::read(include_str!("../data/laws.json"));
    let rows = file.as_array().expect("rows").iter().filter(|row| text(row, "vantage") == name);
    let mut groups: BTreeMap<(String, String), Vec<Law>> = BTreeMap::new();
    for row in rows {
        let group = (text(row, "raise").to_owned(), text(row, "where").to_owned());
        groups.entry(group).or_default().push(Law { row: row.clone(), exceptions: 0, best: 0.0 });
    }
    let (mut solver, mut dice) = (Solver::new(), Dice::new(seed));
    let mut evaluate = |settings: &Assumptions| {
        let scenario = Scenario { from, assumptions: *settings };
        let outcomes = solver.evaluate(&scenario, &Coefficients::default(), Start::Cold);
        assert!(outcomes.settled, "{settings:?}");
        outcomes
    };
    for _ in 0..draws(DRAWS) {
        let base = draw(&mut dice, TILTS);
        let of_base = evaluate(&base);
        for ((raise, place), laws) in &mut groups {
            let Some(ends) = pair(raise, place, &base, &mut dice) else {
                for law in laws {
                    let [low, high] = within(raise, text(&law.row, "outcome"), &base, &of_base);
                    law.enter(std::iter::once(high - low));
                }
                continue;
            };
            let ends = ends.map(|end| if end == base { of_base.clone() } else { evaluate(&end) });
            for law in laws {
                let [low, high] = ends.each_ref().map(|outcomes| outcomes.series(outcome(text(&law.row, "outcome"))));
                law.enter(law.nights().into_iter().map(|night| high[night] - low[night]));
            }
        }
    }
    let mut count = 0;
    for law in groups.values().flatten() {
        let allowed = law.allowed();
        assert!(law.exceptions as f64 <= allowed, "{} exceptions, {allowed} allowed: {}", law.exceptions, law.row);
        // A sign that never shows would be no sign.
        let shows = 10.0 * oracle::number(&law.row["tolerance"]).max(1e-3);
        assert!(shows < law.best, "hardly moves ({}): {}", law.best, law.row);
        count += 1;
    }
    count
}

#[test]
fn every_sign_claimed_from_18_january_holds_over_the_box() {
    assert_eq!(hold(Vantage::Jan18, "18 January", 18), 62);
}

#[test]
fn every_sign_claimed_from_16_january_holds_over_the_box() {
    assert_eq!(hold(Vantage::Jan16, "16 January", 16), 29);
}
