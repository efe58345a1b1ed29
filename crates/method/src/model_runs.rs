//! Runs of the model for the numbers in the page's sentences and tables, made while the page is written.

use model::analysis::{Band, BandJob, run_to_end};
use model::catalogue::CATALOGUE;
use model::coefficient::Coefficient;
use model::deterrence_test::DeterrenceTest;
use model::motive::Motive;
use model::outcome::Outcomes;
use model::{Assumptions, Coefficients, Key, NIGHTS, Outcome, Scenario, Solver, Start, Vantage};
use words::chance::CERTAIN;

/// Runs the model on the default assumptions with some of them changed.
#[derive(Debug, Default)]
pub struct ModelRuns(Solver);

/// The five assumptions that restrain a side; the page sets them to 0 together, and to their highest together.
pub const RESTRAINTS: [Key; 5] = [Key::Mediation, Key::Overstretch, Key::MilitaryEdge, Key::DeterrenceWorry, Key::FaceSaving];

/// Pakistan's two other fronts and its stress at home: the three-front dilemma, which the page sets together.
pub const DILEMMA: [Key; 3] = [Key::IndiaFront, Key::AfghanFront, Key::DomesticStress];

/// All weight on one motive.
pub const fn only(motive: Motive) -> (Key, f64) {
    match motive {
        Motive::CounterTerror => (Key::MotiveCounterTerror, 1.0),
        Motive::Broaden => (Key::MotiveBroaden, 1.0),
        Motive::Coerce => (Key::MotiveCoerce, 1.0),
    }
}

/// The default assumptions with the values of `changes` in place of theirs, seen from `from`.
pub fn changed(from: Vantage, changes: &[(Key, f64)]) -> Scenario {
    let assumptions = changes.iter().fold(Assumptions::default(), |all, (key, value)| all.with_clamped(*key, *value));
    Scenario { from, assumptions }
}

impl ModelRuns {
    /// All outcomes seen from `from`, with the values of `changes` in place of the defaults. The solver starts cold, so that the digits are
    /// those of the page of curves at rest.
    pub fn outcomes(&mut self, from: Vantage, changes: &[(Key, f64)]) -> Outcomes {
        self.0.evaluate(&changed(from, changes), &Coefficients::default(), Start::Cold)
    }

    /// The same with one coefficient set to 0, which makes it an altered model.
    pub fn without(&mut self, term: Coefficient, from: Vantage, changes: &[(Key, f64)]) -> Outcomes {
        let coefficients = Coefficients::default().scaled(|other| if other == term { 0.0 } else { 1.0 });
        self.0.evaluate(&changed(from, changes), &coefficients, Start::Cold)
    }

    /// What an answer does, seen from 16 January, from which Pakistan moves first.
    pub fn deterrence(&mut self, changes: &[(Key, f64)]) -> Option<DeterrenceTest> {
        self.outcomes(Vantage::Jan16, changes).deterrence_test
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

/// The quantiles that some outcomes have at settings near the default ones, seen from `from`.
pub fn bands(from: Vantage, outcomes: &[Outcome]) -> Vec<Band> {
    run_to_end(BandJob::new(&Scenario::default_from(from), &Coefficients::default(), outcomes), &mut Solver::new())
}

/// The number of the day that is `(month, day of the month)` of 2024, seen from `from`; the last one shown if it is none of them.
pub fn day(from: Vantage, (month, of_month): (i8, i8)) -> usize {
    let is_it = |day: &usize| (from.date(*day).month(), from.date(*day).day()) == (month, of_month);
    (0..=NIGHTS).find(is_it).unwrap_or(NIGHTS)
}

/// A chance in per cent with one decimal, as the tables have it. What is not nothing or not all never looks as if it were.
pub fn percent(chance: f64) -> String {
    match format!("{:.1}%", 100.0 * chance).as_str() {
        "0.0%" if 0.0 < chance => "<0.1%".into(),
        "100.0%" if chance < CERTAIN => ">99.9%".into(),
        "-0.0%" => "0.0%".into(),
        shown => shown.into(),
    }
}

/// A chance in whole per cent, as sentences have it.
pub fn whole(chance: f64) -> String {
    words::chance::percent(chance)
}

/// A chance in whole per cent, or a dash where its condition cannot be met.
pub fn whole_if(chance: Option<f64>) -> String {
    chance.map_or_else(|| "–".to_owned(), whole)
}

/// How many percentage points lie between two chances, as sentences have them.
pub fn points(from: f64, to: f64) -> String {
    format!("{:.0}", 100.0 * (to - from).abs())
}

/// A number of log-odds points, rungs or strikes, with two decimals and a minus sign of its own.
pub fn decimals(number: f64) -> String {
    let shown = format!("{number:.2}");
    match shown.strip_prefix('-') {
        Some("0.00") => "0.00".to_owned(),
        Some(rest) => format!("−{rest}"),
        None => shown,
    }
}

/// A count with a comma at the thousands.
pub fn thousands(count: usize) -> String {
    if count < 1_000 { count.to_string() } else { format!("{},{:03}", count / 1_000, count % 1_000) }
}
