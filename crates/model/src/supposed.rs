//! Outcomes given a supposition, beside those without it, and how likely every supposition is.

use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::course::{Course, Played};
use crate::game::Game;
use crate::given::Given;
use crate::ladder::{Rung, Side};
use crate::night::Nightfall;
use crate::occupancy::{Masses, carry};
use crate::outcome::{NIGHTS, Outcome, Outcomes, Reading, Series};
use crate::passage::from_start;
use crate::private::{ByLeadership, ByMotive, mean};
use crate::scenario::{Scenario, read_off};
use crate::single::{read_as, read_one};
use crate::solve::{Solution, Solver, Start};
use crate::supposition::{LEAST_CHANCE, SUPPOSABLE, Supposed, Supposition, Unsupposable};

/// What follows from a supposition.
#[derive(Clone, Debug, PartialEq)]
pub struct Conditional {
    /// What is supposed.
    pub supposition: Supposition,
    /// How likely that is, at least [`LEAST_CHANCE`], at most 1.
    pub chance: f64,
    /// The outcomes given that.
    pub outcomes: Outcomes,
    /// The outcomes without it.
    pub unconditional: Outcomes,
    /// How likely Iran's motives are without it, and to one who has seen it come true.
    pub motives: [ByMotive; 2],
    /// The same of Pakistan's leaderships.
    pub leaderships: [ByLeadership; 2],
}

impl Outcomes {
    /// The numbers of the outcomes that are read with the curves, series by series, and of the rungs: what figures draw.
    pub fn curves(&self) -> Vec<f64> {
        self.clone().each_curve().map(|number| *number).collect()
    }

    /// Outcomes with such numbers, as many as there are, and the ceiling on US–Pakistan cooperation of these; settled as these are. What is not
    /// read with the curves is left blank.
    #[must_use]
    pub fn with_curves(&self, numbers: &[f64]) -> Outcomes {
        let mut with = Outcomes { us_ceiling: self.us_ceiling, settled: self.settled, ..Outcomes::BLANK };
        with.each_curve().zip(numbers).for_each(|(own, number)| *own = *number);
        with
    }

    fn each_curve(&mut self) -> impl Iterator<Item = &mut f64> {
        let series = [
            &mut self.iran_strikes,
            &mut self.pakistan_strikes,
            &mut self.widened,
            &mut self.campaign,
            &mut self.open_war,
            &mut self.mean_rung,
            &mut self.functional,
            &mut self.talks,
            &mut self.active_front,
            &mut self.division,
            &mut self.three_front_strain,
            &mut self.iran_deterrence,
            &mut self.us_cooperation,
            &mut self.us_threat_reading,
            &mut self.ct_cooperation,
        ];
        series.into_iter().flatten().chain(self.rungs.as_flattened_mut())
    }
}

impl Solver {
    /// How likely `supposition` is at the scenario, from a cold start.
    pub fn chance_of(&mut self, scenario: &Scenario, coefficients: &Coefficients, supposition: Supposition) -> f64 {
        let game = scenario.game(coefficients);
        self.solve(&game, Start::Cold);
        Given::of(self, &game, &supposition.condition(), supposition.day()).map_or(0.0, |given| given.chance())
    }

    /// Solves the scenario and reads off what follows from `supposition`, from a cold start.
    ///
    /// # Errors
    /// The supposition is less likely than [`LEAST_CHANCE`].
    pub fn suppose(
        &mut self,
        scenario: &Scenario,
        coefficients: &Coefficients,
        supposition: Supposition,
    ) -> Result<Conditional, Unsupposable> {
        let (game, context) = (scenario.game(coefficients), Context::new(&scenario.assumptions));
        let solution = self.solve(&game, Start::Cold);
        let given = Given::of(self, &game, &supposition.condition(), NIGHTS);
        let chance = given.as_ref().map_or(0.0, Given::chance);
        let Some(given) = given.filter(|_| LEAST_CHANCE <= chance) else { return Err(Unsupposable::TooUnlikely { chance }) };
        let played = Played::of(self, &game);
        Ok(Conditional {
            supposition,
            chance,
            outcomes: read_off(&given, &context, solution),
            unconditional: read_off(&played, &context, solution),
            motives: [played.motives(), given.motives()],
            leaderships: [played.leaderships(), given.leaderships()],
        })
    }

    /// Solves the scenario, from a cold start, and reads off its outcomes given `supposition`, however unlikely that is; without it where
    /// there is none or where it cannot come true at all.
    pub fn evaluate_given(
        &mut self,
        scenario: &Scenario,
        coefficients: &Coefficients,
        supposition: Option<Supposition>,
    ) -> Outcomes {
        let (game, context) = (scenario.game(coefficients), Context::new(&scenario.assumptions));
        let solution = self.solve(&game, Start::Cold);
        self.read_as_given(Reading::Part, &game, &context, solution, supposition)
    }

    /// How likely every supposition is at the scenario, from a cold start: for each of [`Supposed::ALL`], by day. 0 on day 0.
    pub fn chances_of_suppositions(&mut self, scenario: &Scenario, coefficients: &Coefficients) -> [Series; SUPPOSABLE] {
        let game = scenario.game(coefficients);
        let solution = self.solve(&game, Start::Cold);
        let played = Played::of(self, &game);
        let curves = read_as(Reading::Curve, &played, &Context::new(&scenario.assumptions), solution);
        let first_on =
            |curve: &Series| -> Series { std::array::from_fn(|day| if 0 < day { curve[day] - curve[day - 1] } else { 0.0 }) };
        let from_first =
            |number: &dyn Fn(usize) -> f64| -> Series { std::array::from_fn(|day| if 0 < day { number(day) } else { 0.0 }) };
        let calm = self.calm(&game);
        Supposed::ALL.map(|event| match event {
            Supposed::IranStrikes => first_on(&curves.iran_strikes),
            Supposed::PakistanStrikes => first_on(&curves.pakistan_strikes),
            Supposed::NoStrike => from_first(&|day| calm[day]),
            Supposed::Talks => from_first(&|day| curves.talks[day]),
            Supposed::Functional => from_first(&|day| curves.functional[day]),
            Supposed::Widened => from_first(&|day| curves.rungs[day][Rung::WidenedStrikes.index()..].iter().sum()),
        })
    }

    /// How likely it is that neither side has struck anew by the end of each day.
    fn calm(&self, game: &Game) -> Series {
        let (night, weights) = (Nightfall::of(game.rules().night), game.pairs());
        let mut masses: Masses<1> = from_start(game);
        let mut at = 0;
        std::array::from_fn(|day| {
            while at < game.moves_by(day) {
                match game.mover(at) {
                    Side::Pakistan => {
                        carry(&self.seats.pakistan, &self.pakistan_decisions[at / 2].policy, &mut masses);
                    }
                    Side::Iran => {
                        carry(&self.seats.iran, &self.iran_decisions[at / 2].policy, &mut masses);
                        if let Some(night) = &night {
                            night.carry(&mut masses);
                        }
                    }
                }
                at += 1;
            }
            mean(&weights, &crate::chain::total(&masses, 0))
        })
    }

    /// The outcomes of `game`, solved last, that are read so, given `supposition`; as [`Solver::evaluate_given`].
    pub(crate) fn read_as_given(
        &self,
        reading: Reading,
        game: &Game,
        context: &Context,
        solution: Solution,
        supposition: Option<Supposition>,
    ) -> Outcomes {
        match supposition.and_then(|supposition| Given::of(self, game, &supposition.condition(), NIGHTS)) {
            Some(given) => read_as(reading, &given, context, solution),
            None => read_as(reading, &Played::of(self, game), context, solution),
        }
    }

    /// One outcome of them by the end of day `night`.
    pub(crate) fn read_one_given(
        &self,
        game: &Game,
        context: &Context,
        (outcome, night): (Outcome, usize),
        solution: Solution,
        supposition: Option<Supposition>,
    ) -> f64 {
        match supposition.and_then(|supposition| Given::of(self, game, &supposition.condition(), NIGHTS)) {
            Some(given) => read_one(&given, context, outcome, night, solution),
            None => read_one(&Played::of(self, game), context, outcome, night, solution),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::CURVES;
    use crate::vantage::Vantage;

    #[test]
    fn every_curve_is_among_the_numbers_in_its_order_and_comes_back_from_them() {
        let [one, other] = Vantage::ALL.map(|from| crate::scenario::evaluate(&Scenario::default_from(from)));
        let numbers = one.curves();
        let series: Vec<f64> = CURVES.iter().flat_map(|outcome| one.series(*outcome)).copied().collect();
        assert_eq!(numbers[..series.len()], series);
        assert_eq!(numbers[series.len()..], *one.rungs.as_flattened());
        let taken = other.with_curves(&numbers);
        assert!(CURVES.iter().all(|outcome| taken.series(*outcome) == one.series(*outcome)) && taken.rungs == one.rungs);
    }
}
