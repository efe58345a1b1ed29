//! An anchor: the beliefs of a solved game, kept so that many nearby games can start from them.
//!
//! A warm start begins wherever the last game ended, so that its last digits depend on what came before. A start from an anchor
//! does not: the same game from the same anchor always gives the same digits, in whatever order the games come.

use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::couple::{by_pair, couples};
use crate::course::Played;
use crate::game::Game;
use crate::ladder::Side;
use crate::occupancy::Beliefs;
use crate::outcome::Outcomes;
use crate::private::{ByPair, LEADERSHIPS, PAIRS};
use crate::scenario::{Scenario, read_off};
use crate::solve::{Solution, Solver, Start};
use crate::state::State;

/// A copy of the beliefs of a solved game. The default has none, and a solution from it starts at the priors.
#[derive(Clone, Debug, Default)]
pub struct Anchor(Option<Kept>);

/// What is kept of a game: its beliefs by move, the chances of the pairs of types at its start, and how it opens and how long it lasts.
#[derive(Clone, Debug)]
struct Kept {
    beliefs: Vec<Beliefs>,
    priors: [ByPair; 2],
    opening: Option<(State, Side, usize)>,
}

impl Solver {
    /// A copy of the beliefs of `game`, which is the one solved last.
    pub fn anchor(&self, game: &Game) -> Anchor {
        Anchor(Some(Kept { beliefs: self.beliefs.clone(), priors: game.priors(), opening: self.last }))
    }

    /// Solves `game` from `anchor` until no belief changes by `tolerance` in a sweep. An anchor of another opening or length, or one that
    /// ruled out a type which this game allows, says nothing, and beliefs start at the priors.
    pub fn solve_from(&mut self, game: &Game, anchor: &Anchor, tolerance: f64) -> Solution {
        let pass = self.prepare(game, Start::Cold);
        if let Some(kept) = &anchor.0
            && kept.opening == self.last
        {
            let (now, then) = (game.priors(), &kept.priors);
            if now == *then {
                self.beliefs.clone_from(&kept.beliefs);
            } else if now.as_flattened().iter().zip(then.as_flattened()).all(|(now, then)| *now == 0.0 || 0.0 < *then) {
                self.tilt(game, &kept.beliefs, &now, then);
            }
        }
        self.settle(game, tolerance, pass)
    }

    /// Solves the scenario from `anchor` to `tolerance` and reads off its outcomes.
    pub fn evaluate_from(
        &mut self,
        scenario: &Scenario,
        coefficients: &Coefficients,
        anchor: &Anchor,
        tolerance: f64,
    ) -> Outcomes {
        let game = scenario.game(coefficients);
        let solution = self.solve_from(&game, anchor, tolerance);
        read_off(&Played::of(self, &game), &Context::new(&scenario.assumptions), solution)
    }

    /// The kept beliefs with their priors exchanged: by Bayes' rule the odds between two types of the other side change as the priors'
    /// do. `now` and `then` are the priors of this game and of the anchor's.
    fn tilt(&mut self, game: &Game, kept: &[Beliefs], now: &[ByPair; 2], then: &[ByPair; 2]) {
        let ratio = |at: usize| -> ByPair {
            std::array::from_fn(|lane| if 0.0 < then[at][lane] { now[at][lane] / then[at][lane] } else { 0.0 })
        };
        let ratios = [ratio(0), ratio(1)];
        for (at, (beliefs, kept)) in self.beliefs.iter_mut().zip(kept).enumerate() {
            let mover = game.mover(at);
            let ratio = &ratios[mover as usize];
            for (belief, kept) in beliefs.iter_mut().zip(kept) {
                let kept = by_pair(kept);
                let joint: ByPair = std::array::from_fn(|lane| kept[lane] * ratio[lane]);
                let mut tilted = by_pair(belief);
                for lane in 0..PAIRS {
                    let total: f64 = same_mover(mover, lane).map(|other| joint[other]).sum();
                    if 0.0 < total {
                        tilted[lane] = joint[lane] / total;
                    }
                }
                *belief = couples(&tilted);
            }
        }
    }
}

/// The pairs in which the mover's own type is that of `lane`.
fn same_mover(mover: Side, lane: usize) -> impl Iterator<Item = usize> {
    let (motive, leadership) = (lane / LEADERSHIPS, lane % LEADERSHIPS);
    (0..PAIRS).filter(move |other| match mover {
        Side::Pakistan => other % LEADERSHIPS == leadership,
        Side::Iran => other / LEADERSHIPS == motive,
    })
}
