//! Where a warm start begins: the beliefs of the last game, moved on along the curve through the last three.
//!
//! While a slider is dragged, the games lie on a line, and so, nearly, do their beliefs. This is the predictor step of path following
//! (Turocy 2005 traces the logit equilibrium so, doi:10.1016/j.geb.2004.04.003); the sweeps that follow are the corrector, and decide.

use crate::couple::{Couple, all};
use crate::occupancy::Beliefs;
use crate::state::STATES;

/// The farthest the line is followed, in steps between the last two games.
const FARTHEST: f64 = 3.0;

/// How near to the line, as the cosine of the angle to it, a game must lie for the last ones to say anything of it.
const ALIGNED: f64 = 0.98;

/// How long the step before the last may have been, beside the last, for the curve through three games to say more than the line
/// through two: a shorter one makes a small difference of large numbers.
const ALIKE: [f64; 2] = [0.2, 5.0];

/// Remembers the last three games, each as one point of the numbers that beliefs depend on, and the beliefs of the older two;
/// those of the newest are the solver's own.
#[derive(Debug, Default)]
pub(crate) struct Predictor<const NUMBERS: usize> {
    newest: Option<[f64; NUMBERS]>,
    last_step: Option<[f64; NUMBERS]>,
    /// How long the last step was, in steps before it, where the three games lie on a line.
    growth: Option<f64>,
    older: Vec<Beliefs>,
    oldest: Vec<Beliefs>,
}

impl<const NUMBERS: usize> Predictor<NUMBERS> {
    /// Forgets everything: the beliefs, of so many places, start afresh at those of the game at `point`.
    pub(crate) fn restart(&mut self, point: [f64; NUMBERS], places: usize) {
        self.newest = Some(point);
        self.last_step = None;
        self.growth = None;
        self.older.resize(places, [all(0.0); STATES]);
        self.oldest.resize(places, [all(0.0); STATES]);
    }

    /// Moves `beliefs`, those of the last game, on towards the game at `point`, as far as the curve through the last games reaches.
    #[inline(always)]
    pub(crate) fn advance(&mut self, point: [f64; NUMBERS], beliefs: &mut [Beliefs]) {
        let Some(newest) = self.newest.replace(point) else { return };
        let step: [f64; NUMBERS] = std::array::from_fn(|place| point[place] - newest[place]);
        if step.iter().all(|moved| *moved == 0.0) {
            return;
        }
        let factor = self.last_step.and_then(|last| along(&step, &last));
        let weights = factor.map_or([1.0, 0.0, 0.0], |factor| weights(factor, self.growth));
        let [newest_weight, older_weight, oldest_weight] = weights.map(Couple::both);
        let older = self.older.as_flattened_mut().as_flattened_mut();
        let oldest = self.oldest.as_flattened_mut().as_flattened_mut();
        for ((belief, older), oldest) in beliefs.as_flattened_mut().as_flattened_mut().iter_mut().zip(older).zip(oldest) {
            let known = [*belief, *older, *oldest];
            *belief = newest_weight * known[0] + older_weight * known[1] + oldest_weight * known[2];
            [*older, *oldest] = [known[0], known[1]];
        }
        self.growth = factor.filter(|factor| *factor != 0.0);
        self.last_step = Some(step);
    }
}

/// Lagrange's weights of the newest, the older and the oldest of three games, for a game `factor` last steps beyond the newest; the
/// last step was `growth` times the one before it. Without a usable `growth`, the line through the newest two.
fn weights(factor: f64, growth: Option<f64>) -> [f64; 3] {
    match growth {
        Some(growth) if ALIKE[0] <= growth && growth <= ALIKE[1] => {
            let oldest = 1.0 + 1.0 / growth;
            [
                (factor + 1.0) * (factor + oldest) / oldest,
                -factor * (factor + oldest) / (oldest - 1.0),
                factor * (factor + 1.0) / (oldest * (oldest - 1.0)),
            ]
        }
        _ => [1.0 + factor, -factor, 0.0],
    }
}

/// How many times `last` the step goes along it; `None` where it goes elsewhere, or too far.
fn along(step: &[f64], last: &[f64]) -> Option<f64> {
    let dot = |left: &[f64], right: &[f64]| -> f64 { left.iter().zip(right).map(|(left, right)| left * right).sum() };
    let (square, last_square, product) = (dot(step, step), dot(last, last), dot(step, last));
    let aligned = ALIGNED * ALIGNED * square * last_square <= product * product;
    let factor = product / last_square;
    (aligned && factor.abs() <= FARTHEST).then_some(factor)
}
