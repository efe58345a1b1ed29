//! An anchor: the beliefs of a solved game, kept so that many nearby games can start from them.
//!
//! A warm start begins wherever the last game ended, so that its last digits depend on what came before. A start from an anchor
//! does not: the same game from the same anchor always gives the same digits, in whatever order the games come.

use crate::coefficient::Coefficients;
use crate::game::Game;
use crate::ladder::Side;
use crate::motive::{MOTIVES, Prior};
use crate::night::StateLanes;
use crate::outcome::Outcomes;
use crate::scenario::Scenario;
use crate::solve::{Solution, Solver, Start};
use crate::statistics;

/// A copy of the beliefs of a solved game. The default has none, and a solution from it starts at the prior.
#[derive(Clone, Debug, Default)]
pub struct Anchor {
    beliefs: Vec<StateLanes<MOTIVES>>,
    prior: Option<Prior>,
    shape: Option<(Side, usize)>,
}

impl Solver {
    /// A copy of the beliefs of `game`, which is the one solved last.
    pub fn anchor(&self, game: &Game) -> Anchor {
        Anchor { beliefs: self.beliefs.clone(), prior: Some(game.rules().prior), shape: self.last_shape }
    }

    /// Solves `game` from `anchor` until no belief changes by `tolerance` in a sweep. An anchor of other moves, or one that ruled out
    /// a motive which this game allows, says nothing, and beliefs start at the prior.
    pub fn solve_from(&mut self, game: &Game, anchor: &Anchor, tolerance: f64) -> Solution {
        self.prepare(game, Start::Cold);
        let prior = game.rules().prior;
        if let (Some(before), true) = (anchor.prior, anchor.shape == self.last_shape) {
            let (now, then) = (prior.weights(), before.weights());
            if now == then {
                self.beliefs.clone_from(&anchor.beliefs);
            } else if now.iter().zip(&then).all(|(now, then)| *now == 0.0 || 0.0 < *then) {
                self.tilt(anchor, now, then);
            }
        }
        self.settle(game, tolerance)
    }

    /// Solves the scenario from `anchor` to `tolerance` and reads off its outcomes.
    pub fn evaluate_from(
        &mut self,
        scenario: &Scenario,
        coefficients: &Coefficients,
        anchor: &Anchor,
        tolerance: f64,
    ) -> Outcomes {
        let game = statistics::game(&scenario.assumptions, coefficients, scenario.from);
        let sweeps = self.solve_from(&game, anchor, tolerance).sweeps;
        self.read_off(&game, &statistics::context(&scenario.assumptions), sweeps)
    }

    /// The anchor's beliefs with its prior exchanged: by Bayes' rule the odds between two motives change as the prior's do.
    fn tilt(&mut self, anchor: &Anchor, now: [f64; MOTIVES], then: [f64; MOTIVES]) {
        let ratio: [f64; MOTIVES] = std::array::from_fn(|lane| if 0.0 < then[lane] { now[lane] / then[lane] } else { 0.0 });
        for (belief, kept) in self.beliefs.as_flattened_mut().iter_mut().zip(anchor.beliefs.as_flattened()) {
            let joint: [f64; MOTIVES] = std::array::from_fn(|lane| kept[lane] * ratio[lane]);
            let total = joint[0] + joint[1] + joint[2];
            if 0.0 < total {
                *belief = joint.map(|joint| joint / total);
            }
        }
    }
}
