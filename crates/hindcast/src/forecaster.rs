//! Who says how a crisis will go on: the model, and what it is held against.

use model::consequence::Context;
use model::game::{Game, Rules};
use model::ladder::{Grievance, RUNGS};
use model::motive::{Motive, Prior};
use model::state::{State, Track};
use model::{Assumptions, Coefficients, NIGHTS, Solver, Start, Vantage};

use crate::crisis::Crisis;
use crate::outlook::Outlook;

/// Someone who says how a crisis will go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forecaster {
    /// The model, with the crisis's settings.
    Model,
    /// The model with all weight on counter-terror.
    MotivesOff,
    /// Everything stays as it is.
    Persistence,
    /// Every rung is alike, and every day.
    Uniform,
    /// It goes as the other crises went.
    BaseRates,
}

impl Forecaster {
    /// All of them, the model first.
    pub const ALL: [Forecaster; 5] =
        [Forecaster::Model, Forecaster::MotivesOff, Forecaster::Persistence, Forecaster::Uniform, Forecaster::BaseRates];

    /// Its name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Forecaster::Model => "model",
            Forecaster::MotivesOff => "motives_off",
            Forecaster::Persistence => "persistence",
            Forecaster::Uniform => "uniform",
            Forecaster::BaseRates => "base_rates",
        }
    }

    /// What tables call it.
    pub const fn label(self) -> &'static str {
        match self {
            Forecaster::Model => "model",
            Forecaster::MotivesOff => "motives off",
            Forecaster::Persistence => "persistence",
            Forecaster::Uniform => "uniform",
            Forecaster::BaseRates => "base rates",
        }
    }

    /// What it says of `crisis`, one of `all`, on the evening of the first strike.
    pub fn outlook(self, crisis: &Crisis, all: &[Crisis]) -> Outlook {
        match self {
            Forecaster::Model => played(crisis, &crisis.assumptions()),
            Forecaster::MotivesOff => {
                played(crisis, &crisis.assumptions().with_motives(Prior::EVEN.with(Motive::CounterTerror, 1.0)))
            }
            Forecaster::Persistence => persistence(crisis),
            Forecaster::Uniform => uniform(),
            Forecaster::BaseRates => base_rates(all.iter().filter(|other| other.key != crisis.key)),
        }
    }
}

/// The game of a crisis: as from 16 January, but from the rung on which the first strike left it.
pub fn game(crisis: &Crisis, assumptions: &Assumptions) -> Game {
    let seen = Game::seen_from(Vantage::Jan16, assumptions, &Coefficients::default());
    let start = State::new(crisis.first_strike.aim.first_rung(), Grievance::Pakistan, Track::LetPass);
    Game::new(Rules { start, ..*seen.rules() }).unwrap_or(seen)
}

fn played(crisis: &Crisis, assumptions: &Assumptions) -> Outlook {
    let outcomes = Solver::new().play(&game(crisis, assumptions), &Context::new(assumptions), Start::Cold);
    Outlook {
        rungs: outcomes.rungs,
        answer: outcomes.pakistan_strikes,
        new_strike: outcomes.iran_strikes,
        settled: outcomes.settled,
    }
}

fn persistence(crisis: &Crisis) -> Outlook {
    let mut stays = [0.0; RUNGS];
    stays[crisis.first_strike.aim.first_rung().index()] = 1.0;
    let never = [0.0; NIGHTS + 1];
    Outlook { rungs: [stays; NIGHTS + 1], answer: never, new_strike: never, settled: true }
}

/// Each rung alike; each of the days alike, and none of them like a day more.
fn uniform() -> Outlook {
    let by = std::array::from_fn(|day| day as f64 / (NIGHTS + 1) as f64);
    Outlook { rungs: [[1.0 / RUNGS as f64; RUNGS]; NIGHTS + 1], answer: by, new_strike: by, settled: true }
}

/// How often it was so in `others` and in one crisis more, which is spread evenly. A crisis that has ended stays on its last rung.
fn base_rates<'a>(others: impl Iterator<Item = &'a Crisis>) -> Outlook {
    let mut outlook = uniform();
    let mut counted = 1.0;
    for other in others {
        counted += 1.0;
        let rungs = other.rungs();
        let start = other.first_strike.aim.first_rung();
        for day in 0..=NIGHTS {
            let on = |day: usize| rungs.get(day.wrapping_sub(1)).or(rungs.last());
            let rung = if day == 0 { Some(&start) } else { on(day) };
            outlook.rungs[day][rung.unwrap_or(&start).index()] += 1.0;
            let by = |came: Option<usize>| if came.is_some_and(|came| came <= day) { 1.0 } else { 0.0 };
            outlook.answer[day] += by(other.answer());
            outlook.new_strike[day] += by(other.new_strike());
        }
    }
    let share = |number: &mut f64| *number /= counted;
    outlook.rungs.iter_mut().flatten().for_each(share);
    outlook.answer.iter_mut().chain(&mut outlook.new_strike).for_each(share);
    outlook
}

#[cfg(test)]
mod tests {
    use model::ladder::Rung;

    use super::*;
    use crate::crises;

    #[test]
    fn the_chances_of_the_rungs_sum_to_one_whoever_speaks_and_a_strike_never_becomes_less_likely() {
        for crisis in crises() {
            for forecaster in Forecaster::ALL {
                let outlook = forecaster.outlook(crisis, crises());
                assert!(outlook.settled, "{} {}", crisis.key, forecaster.key());
                for shares in outlook.rungs {
                    assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{} {}", crisis.key, forecaster.key());
                }
                for by in [outlook.answer, outlook.new_strike] {
                    assert_eq!(by[0], 0.0);
                    assert!(by.windows(2).all(|pair| pair[0] <= pair[1] + 1e-15) && by[NIGHTS] <= 1.0);
                }
            }
        }
    }

    #[test]
    fn the_model_starts_where_the_first_strike_left_the_crisis_and_with_the_struck_side() {
        for crisis in crises() {
            let assumptions = crisis.assumptions();
            let game = game(crisis, &assumptions);
            let rules = game.rules();
            assert_eq!(rules.start.rung(), crisis.first_strike.aim.first_rung().index(), "{}", crisis.key);
            assert_eq!((rules.start.grievance(), rules.first_mover), (Grievance::Pakistan, model::ladder::Side::Pakistan));
            let january = Game::seen_from(Vantage::Jan16, &assumptions, &Coefficients::default());
            assert_eq!(Rules { start: january.rules().start, ..*rules }, *january.rules());
            let outlook = Forecaster::Model.outlook(crisis, crises());
            let there = outlook.rungs[0][crisis.first_strike.aim.first_rung().index()];
            assert!((there - 1.0).abs() < 1e-15, "{}", crisis.key);
        }
    }

    #[test]
    fn base_rates_count_the_other_crises_and_one_that_is_spread_evenly() {
        let [left_out, first, second] = [&crises()[0], &crises()[1], &crises()[2]];
        // The second of these crises has been functional since day 11 and is counted there ever after.
        assert_eq!((first.last_day(), first.rungs()[10]), (11, Rung::FunctionalRelations));
        let three = [left_out.clone(), first.clone(), second.clone()];
        let outlook = Forecaster::BaseRates.outlook(left_out, &three);
        let expected = |counted: f64, of_even: f64| (counted + of_even) / 3.0;
        assert!((outlook.rungs[28][0] - expected(1.0, 0.125)).abs() < 1e-15);
        assert!((outlook.rungs[28][2] - expected(1.0, 0.125)).abs() < 1e-15);
        assert!((outlook.rungs[28][3] - expected(0.0, 0.125)).abs() < 1e-15);
        // Answers on day 1 and on day 5.
        assert_eq!((first.answer(), second.answer()), (Some(1), Some(5)));
        assert!((outlook.answer[4] - expected(1.0, 4.0 / 29.0)).abs() < 1e-15);
        assert!((outlook.answer[5] - expected(2.0, 5.0 / 29.0)).abs() < 1e-15);
    }

    #[test]
    fn without_its_motives_a_first_striker_strikes_again_less_often() {
        for crisis in crises() {
            let [on, off] = [Forecaster::Model, Forecaster::MotivesOff].map(|forecaster| forecaster.outlook(crisis, crises()));
            assert!(off.new_strike[NIGHTS] < on.new_strike[NIGHTS], "{}", crisis.key);
        }
    }
}
