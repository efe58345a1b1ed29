//! The signs that the model claims (`law`), over random settings of the readers' box: raising what a row names moves the outcome so, but
//! for the share of exceptions that it allows. And that the rows are those of the file they were measured in.

use model::action::Action;
use model::law::{DRAWS as MEASURED_ON, Direction, LAWS, Law, NO_LAWS, Place, Raised, TILTS, TILTS_ON_PAKISTAN, Watched};
use model::motive::Motive;
use model::{Assumptions, Coefficients, Key, NIGHTS, Outcomes, Scenario, Solver, Start, Vantage};
use serde_json::Value;

use crate::dice::Dice;
use crate::oracle;
use crate::readers::{self, draw, draws};

/// How many draws each law is held to in an ordinary run.
const DRAWS: usize = 400;

/// How one law has stood up to the draws.
struct Record {
    law: &'static Law,
    exceptions: usize,
    /// The largest move the right way.
    best: f64,
}

/// The lower and the higher of two random numbers between `low` and `high`.
fn two(dice: &mut Dice, low: f64, high: f64) -> [f64; 2] {
    let [one, other] = [0; 2].map(|_| low + dice.roll() * (high - low));
    [one.min(other), one.max(other)]
}

/// `base` with the weight of a motive set, the other two scaled to fill the rest.
fn others_scaled(base: &Assumptions, motive: Motive, weight: f64) -> Assumptions {
    base.with_motives(base.motives().with(motive, weight))
}

/// `base` with the weight of a motive set at the expense of counter-terror's.
fn counter_terror_pays(base: &Assumptions, motive: Motive, weight: f64) -> Assumptions {
    let mut weights = base.motives().weights();
    weights[motive.index()] = weight;
    let [_, broaden, coerce] = weights;
    base.with_motives(readers::motives([(1.0 - broaden - coerce).max(0.0), broaden, coerce]))
}

/// Two settings that differ by what is raised, lower first, drawn from `base`; `None` where a law compares conditions within one game.
fn pair(raised: Raised, place: Place, base: &Assumptions, dice: &mut Dice) -> Option<[Assumptions; 2]> {
    Some(match raised {
        Raised::OthersScaled(motive) => two(dice, 0.0, 1.0).map(|weight| others_scaled(base, motive, weight)),
        Raised::CounterTerrorPays(motive) => {
            let weights = base.motives().weights();
            let most = weights[Motive::CounterTerror.index()] + weights[motive.index()];
            two(dice, 0.0, most).map(|weight| counter_terror_pays(base, motive, weight))
        }
        Raised::BroadenNotCoerce => {
            [Motive::Coerce, Motive::Broaden].map(|certain| base.with_motives(base.motives().with(certain, 1.0)))
        }
        Raised::Assumption(key) => {
            let mut base = *base;
            if place == Place::ChinaOnPakistan {
                let [low, high] = TILTS_ON_PAKISTAN;
                base = base.with_clamped(Key::MediationTilt, low + dice.roll() * (high - low));
            }
            let (low, high) = key.row().range;
            // What was drawn for it already is one of two random values, unless it was drawn from less than its range.
            let [low, high] = if key == Key::MediationTilt {
                two(dice, low, high)
            } else {
                let (one, other) = (base[key], low + dice.roll() * (high - low));
                [one.min(other), one.max(other)]
            };
            [low, high].map(|value| base.with_clamped(key, value))
        }
        Raised::LimitedFirst(_) | Raised::StruckOrNot | Raised::Struck | Raised::NotStruck => return None,
    })
}

/// The numbers that a law compares within one game, lower first.
fn within(law: &Law, assumptions: &Assumptions, outcomes: &Outcomes) -> [f64; 2] {
    let test = outcomes.deterrence_test.expect("Pakistan moves first");
    let numbers = match (law.raised, law.watched) {
        (Raised::LimitedFirst(Action::Hold), _) => [test.after_hold, test.after_limited],
        (Raised::LimitedFirst(Action::StepDown), _) => [test.after_down, test.after_limited],
        (Raised::StruckOrNot, Watched::By(_)) => [test.iran_if_not_struck, test.iran_if_struck],
        (Raised::StruckOrNot, _) => [test.later_if_not_struck, test.later_if_struck],
        (Raised::Struck, _) => [Some(assumptions[Key::Reputation]), test.resolved_if_struck],
        (Raised::NotStruck, _) => [Some(assumptions[Key::Reputation]), test.resolved_if_not],
        _ => panic!("not within one game: {law:?}"),
    };
    numbers.map(|number| number.expect("a condition that can be met"))
}

impl Record {
    /// Enters how far the right way the outcome moved on its worst night.
    fn enter(&mut self, rises: impl Iterator<Item = f64>) {
        let sign = if self.law.direction == Direction::Rises { 1.0 } else { -1.0 };
        let (mut worst, mut best) = (f64::INFINITY, f64::NEG_INFINITY);
        for rise in rises {
            worst = worst.min(sign * rise);
            best = best.max(sign * rise);
        }
        self.exceptions += usize::from(worst < -self.law.tolerance());
        self.best = self.best.max(best);
    }
}

/// Holds the laws of one vantage point to random draws.
fn hold(from: Vantage, seed: u64) -> usize {
    let mut groups: Vec<((Raised, Place), Vec<Record>)> = Vec::new();
    for law in LAWS.iter().filter(|law| law.from == from) {
        let (group, record) = ((law.raised, law.place), Record { law, exceptions: 0, best: 0.0 });
        match groups.iter_mut().find(|(of, _)| *of == group) {
            Some((_, records)) => records.push(record),
            None => groups.push((group, vec![record])),
        }
    }
    let (mut solver, mut dice) = (Solver::new(), Dice::new(seed));
    let mut evaluate = |assumptions: Assumptions| {
        let outcomes = solver.evaluate(&Scenario { from, assumptions }, &Coefficients::default(), Start::Cold);
        assert!(outcomes.settled, "{assumptions:?}");
        outcomes
    };
    for _ in 0..draws(DRAWS) {
        let base = draw(&mut dice, TILTS);
        let of_base = evaluate(base);
        for ((raised, place), records) in &mut groups {
            let Some(ends) = pair(*raised, *place, &base, &mut dice) else {
                for record in records {
                    let [low, high] = within(record.law, &base, &of_base);
                    record.enter(std::iter::once(high - low));
                }
                continue;
            };
            let [low, high] = ends.map(|end| if end == base { of_base.clone() } else { evaluate(end) });
            for record in records {
                let Watched::By(outcome) = record.law.watched else { panic!("not a series: {:?}", record.law) };
                let rise = |night: &usize| high.series(outcome)[*night] - low.series(outcome)[*night];
                record.enter(record.law.nights.iter().map(rise));
            }
        }
    }
    for Record { law, exceptions, best } in groups.iter().flat_map(|(_, records)| records) {
        let allowed = law.allowed_share() * draws(DRAWS).max(DRAWS) as f64;
        assert!(*exceptions as f64 <= allowed, "{exceptions} exceptions, {allowed} allowed: {law:?}");
        // A sign that never shows would be no sign.
        assert!(10.0 * law.tolerance().max(1e-3) < *best, "hardly moves ({best}): {law:?}");
    }
    groups.iter().map(|(_, records)| records.len()).sum()
}

#[test]
fn every_sign_claimed_from_18_january_holds_over_the_box() {
    assert_eq!(hold(Vantage::Jan18, 18), 62);
}

#[test]
fn every_sign_claimed_from_16_january_holds_over_the_box() {
    assert_eq!(hold(Vantage::Jan16, 16), 29);
}

/// What a law raises, as the file says it.
fn raised_in_the_file(raised: Raised) -> String {
    match raised {
        Raised::Assumption(key) => key.row().key.to_owned(),
        Raised::OthersScaled(motive) => format!("motive_{} (others scaled)", motive.key()),
        Raised::CounterTerrorPays(motive) => format!("motive_{} at counter-terror's expense", motive.key()),
        Raised::BroadenNotCoerce => "Iran all broaden instead of all coerce".to_owned(),
        Raised::LimitedFirst(Action::Hold) => "Pakistan strikes limited instead of holding on 17 January".to_owned(),
        Raised::LimitedFirst(_) => "Pakistan strikes limited instead of stepping down on 17 January".to_owned(),
        Raised::StruckOrNot => "Pakistan has struck by the end of 18 January instead of not".to_owned(),
        Raised::Struck => "Pakistan has struck by the end of 18 January".to_owned(),
        Raised::NotStruck => "Pakistan has not struck by the end of 18 January".to_owned(),
    }
}

fn is_row(law: &Law, row: &Value) -> bool {
    let watched = match law.watched {
        Watched::By(outcome) => outcome.key(),
        Watched::LaterIranStrikes => "iran_strikes from 19 January",
        Watched::BeliefResolved => "Iran's belief that Pakistan is resolved",
    };
    let vantage = if law.from == Vantage::Jan18 { "18 January" } else { "16 January" };
    let direction = if law.direction == Direction::Rises { "up" } else { "down" };
    let on_pakistan = row["where"] == "mediation_tilt in [0, .3]";
    row["vantage"] == vantage
        && row["raise"] == raised_in_the_file(law.raised)
        && row["outcome"] == watched
        && row["direction"] == direction
        && on_pakistan == (law.place == Place::ChinaOnPakistan)
}

#[test]
fn the_laws_are_those_that_were_measured_with_their_exceptions() {
    let file = oracle::read(include_str!("../data/laws.json"));
    let rows = file.as_array().expect("rows");
    assert_eq!(rows.len(), LAWS.len());
    for (law, row) in LAWS.iter().zip(rows) {
        assert!(is_row(law, row), "{law:?} and {row}");
        let number = |key: &str| oracle::number(&row[key]);
        let nights: Vec<f64> = law.nights.iter().map(|night| *night as f64).collect();
        assert_eq!(oracle::numbers(&row["nights"]), nights, "{row}");
        let ours = [law.tolerance(), f64::from(MEASURED_ON), f64::from(law.exceptions), law.largest];
        assert_eq!(ours, ["tolerance", "draws", "exceptions", "largest"].map(number), "{row}");
        let (theirs, ours) = (number("allowed_share"), law.allowed_share());
        assert!(if law.measured_again().is_some() { theirs < ours } else { (theirs - ours).abs() < 1e-12 }, "{row}");
    }
}

/// How many draws are made of what goes both ways.
const DRAWS_BOTH_WAYS: usize = 150;

#[test]
fn what_goes_both_ways_is_claimed_nowhere_and_does_so_about_as_often_as_measured() {
    let (mut solver, mut dice) = (Solver::new(), Dice::new(13));
    for no_law in NO_LAWS {
        let is_claimed = |law: &Law| {
            (law.from, law.raised, law.place) == (no_law.from, no_law.raised, no_law.place)
                && law.watched == Watched::By(no_law.outcome)
        };
        assert!(!LAWS.iter().any(is_claimed), "{no_law:?}");
        let tolerance = if no_law.raised == Raised::BroadenNotCoerce { 0.0 } else { 1e-3 };
        let made = draws(DRAWS_BOTH_WAYS).max(20);
        let mut seen = [0; 2];
        for _ in 0..made {
            let base = draw(&mut dice, TILTS);
            let ends = pair(no_law.raised, no_law.place, &base, &mut dice).expect("two settings");
            let [low, high] = ends.map(|assumptions| {
                let scenario = Scenario { from: no_law.from, assumptions };
                solver.evaluate(&scenario, &Coefficients::default(), Start::Cold).series(no_law.outcome)[NIGHTS]
            });
            seen[0] += usize::from(tolerance < high - low);
            seen[1] += usize::from(tolerance < low - high);
        }
        for (seen, measured) in seen.into_iter().zip([no_law.rises, no_law.falls]) {
            let (seen, measured) = (seen as f64 / made as f64, f64::from(measured) / f64::from(MEASURED_ON));
            // Of the difference of two counts four standard errors, and a little where nothing or all was seen.
            let error = (measured * (1.0 - measured) * (1.0 / made as f64 + 1.0 / f64::from(MEASURED_ON))).sqrt();
            assert!((seen - measured).abs() < 4.0 * error + 0.01, "{seen} and {measured}: {no_law:?}");
        }
    }
}
