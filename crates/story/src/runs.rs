//! The model's runs that the steps need, each made once.

use model::analysis::{Band, BandJob, Hundred, run_to_end};
use model::deterrence_test::DeterrenceTest;
use model::{Coefficients, NIGHTS, Outcome, Outcomes, Scenario, Solver, Start, Supposed, Supposition, Vantage};

/// Runs of the model as it is, remembered.
pub struct Runs {
    solver: Solver,
    known: Vec<(Scenario, Outcomes)>,
    bands: Vec<(Scenario, Band)>,
}

impl Default for Runs {
    /// No run yet.
    fn default() -> Runs {
        Runs { solver: Solver::new(), known: Vec::new(), bands: Vec::new() }
    }
}

impl Runs {
    /// The outcomes of a scenario.
    pub fn outcomes(&mut self, scenario: Scenario) -> &Outcomes {
        let place = self.known.iter().position(|(known, _)| *known == scenario).unwrap_or_else(|| {
            let outcomes = self.solver.evaluate(&scenario, &Coefficients::default(), Start::Cold);
            self.known.push((scenario, outcomes));
            self.known.len() - 1
        });
        &self.known[place].1
    }

    /// An outcome of a scenario at the end of a day.
    pub fn at(&mut self, scenario: Scenario, outcome: Outcome, day: u8) -> f64 {
        self.outcomes(scenario).series(outcome)[usize::from(day)]
    }

    /// What an answer does to what comes after, in a scenario from 16 January.
    ///
    /// # Panics
    /// In a scenario from 18 January, when Pakistan has answered already.
    pub fn test(&mut self, scenario: Scenario) -> DeterrenceTest {
        self.outcomes(scenario).deterrence_test.expect("seen from 16 January Pakistan moves first")
    }

    /// Between which values half of nearby settings lie, for an outcome at the end of a day.
    pub fn nearby(&mut self, scenario: &Scenario, outcome: Outcome, day: u8) -> (f64, f64) {
        let is_it = |(known, band): &(Scenario, Band)| known == scenario && band.outcome == outcome;
        let place = self.bands.iter().position(is_it).unwrap_or_else(|| {
            let job = BandJob::new(scenario, &Coefficients::default(), &[outcome]);
            self.bands.extend(run_to_end(job, &mut self.solver).into_iter().map(|band| (*scenario, band)));
            self.bands.len() - 1
        });
        self.bands[place].1.half(usize::from(day))
    }

    /// A scenario as a hundred crises, filled by what `outcome` asks.
    pub fn hundred(&mut self, scenario: &Scenario, outcome: Outcome) -> Hundred {
        Hundred::of(scenario, &Coefficients::default(), outcome, Start::Cold, &mut self.solver)
    }

    /// The chance that it goes on from 18 January as it really did, at our starting point: neither side strikes again by the last night, and
    /// relations are functional on that day.
    ///
    /// # Panics
    /// If quiet to the last night were next to impossible at our starting point.
    pub fn as_it_happened(&mut self) -> f64 {
        let start = Scenario::default_from(Vantage::Jan18);
        let quiet = Supposition::new(Supposed::NoStrike, NIGHTS).expect("the last night is shown");
        let found = self.solver.suppose(&start, &Coefficients::default(), quiet).expect("quiet is likely");
        found.chance * found.outcomes.functional[NIGHTS]
    }
}
