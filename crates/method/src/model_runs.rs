//! Runs of the model for the numbers in the page's sentences and tables, made while the page is written.

use model::analysis::{Band, BandJob, run_to_end};
use model::catalogue::CATALOGUE;
use model::outcome::Outcomes;
use model::{Assumptions, Coefficients, Key, NIGHTS, Outcome, Scenario, Solver, Start, Vantage};

/// Runs the model on the default assumptions with some of them changed.
#[derive(Debug, Default)]
pub struct ModelRuns(Solver);

/// The five assumptions that restrain a side; the page sets them to 0 together, and to their highest together.
pub const RESTRAINTS: [Key; 5] = [Key::Mediation, Key::Overstretch, Key::MilitaryEdge, Key::DeterrenceWorry, Key::FaceSaving];

impl ModelRuns {
    /// All outcomes seen from `from`, with the values of `changes` in place of the defaults. The solver starts cold, so that the digits are
    /// those of the page of curves at rest.
    pub fn outcomes(&mut self, from: Vantage, changes: &[(Key, f64)]) -> Outcomes {
        let assumptions = changes.iter().fold(Assumptions::default(), |all, (key, value)| all.with_clamped(*key, *value));
        self.0.evaluate(&Scenario { from, assumptions }, &Coefficients::default(), Start::Cold)
    }

    /// One outcome at the end of the day `date`, `(month, day of the month)` of 2024.
    pub fn chance(&mut self, from: Vantage, changes: &[(Key, f64)], outcome: Outcome, date: (i8, i8)) -> f64 {
        self.outcomes(from, changes).series(outcome)[day(from, date)]
    }

    /// One outcome at the end of the day `date`, with the assumption `key` at the low end and at the high end of its range.
    pub fn ends(&mut self, from: Vantage, key: Key, outcome: Outcome, date: (i8, i8)) -> [f64; 2] {
        let (low, high) = CATALOGUE[key as usize].range;
        [low, high].map(|value| self.chance(from, &[(key, value)], outcome, date))
    }
}

/// The quantiles that one outcome has at settings near the default ones, seen from `from`.
pub fn band(from: Vantage, outcome: Outcome) -> Option<Band> {
    let job = BandJob::new(&Scenario::default_from(from), &Coefficients::default(), &[outcome]);
    run_to_end(job, &mut Solver::new()).into_iter().next()
}

/// The number of the day that is `(month, day of the month)` of 2024, seen from `from`; the last one shown if it is none of them.
pub fn day(from: Vantage, (month, of_month): (i8, i8)) -> usize {
    let is_it = |day: &usize| (from.date(*day).month(), from.date(*day).day()) == (month, of_month);
    (0..=NIGHTS).find(is_it).unwrap_or(NIGHTS)
}

/// A chance in per cent with one decimal, as the tables have it.
pub fn percent(chance: f64) -> String {
    format!("{:.1}%", 100.0 * chance)
}

/// A chance in whole per cent, as sentences have it.
pub fn whole(chance: f64) -> String {
    words::chance::percent(chance)
}
