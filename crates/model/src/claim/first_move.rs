//! What follows each of Pakistan's first moves from 16 January, where no outcome of the model tells it.

use crate::action::Action;
use crate::assumptions::Assumptions;
use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::couple::{by_pair, couples};
use crate::game::Game;
use crate::ladder::{RUNGS, Side};
use crate::night::Nightfall;
use crate::occupancy::{Masses, carry, nowhere};
use crate::outcome::{NIGHTS, Outcomes, Series};
use crate::private::{ByPair, LEADERSHIPS};
use crate::scenario::Scenario;
use crate::solve::{Solver, Start};
use crate::state::State;
use crate::vantage::Vantage;

/// The strain on Pakistan's three fronts on the evening of each day, the first on, after each of its first moves.
pub(super) fn strain_after(solver: &mut Solver, assumptions: &Assumptions, tolerance: f64) -> [Series; 4] {
    let game = Scenario { from: Vantage::Jan16, assumptions: *assumptions }.game(&Coefficients::default());
    solver.solve_to(&game, Start::Cold, tolerance);
    Action::ALL.map(|first| {
        let mut outcomes = Outcomes { rungs: rungs_after(solver, &game, first), ..Outcomes::BLANK };
        Context::new(assumptions).follow(&mut outcomes);
        outcomes.three_front_strain
    })
}

/// Share of probability on each rung on the evening of each day, the first on, given Pakistan's first move in the game solved last.
fn rungs_after(solver: &Solver, game: &Game, first: Action) -> [[f64; RUNGS]; NIGHTS + 1] {
    let (start, weights) = (game.rules().start, game.pairs());
    let moving: ByPair = std::array::from_fn(|pair| {
        let chances = solver.choice(game, 0, start, pair / LEADERSHIPS, pair % LEADERSHIPS);
        weights[pair] * chances.map_or(0.0, |chances| chances[first as usize])
    });
    let all: f64 = moving.iter().sum();
    let mut masses: Masses<1> = nowhere();
    masses[start.after(Side::Pakistan, first).index()] = [couples(&moving.map(|share| share / all))];

    let night = Nightfall::of(game.rules().night);
    let mut rungs = [[0.0; RUNGS]; NIGHTS + 1];
    for at in 1..game.moves_by(NIGHTS) {
        match game.mover(at) {
            Side::Pakistan => {
                let seat = &solver.seats.pakistan;
                carry(seat, &solver.pakistan_decisions[at / 2].policy, &mut masses).land(seat.victim(), &mut masses);
            }
            Side::Iran => {
                let seat = &solver.seats.iran;
                carry(seat, &solver.iran_decisions[at / 2].policy, &mut masses).land(seat.victim(), &mut masses);
                if let Some(night) = &night {
                    night.carry(&mut masses);
                }
                for state in State::all() {
                    rungs[at / 2 + 1][state.rung()] += by_pair(&masses[state.index()][0]).iter().sum::<f64>();
                }
            }
        }
    }
    rungs
}
