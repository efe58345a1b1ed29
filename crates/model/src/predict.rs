//! Where a warm start begins: the beliefs of the last game, moved on along the line through the last two.
//!
//! While a slider is dragged, the games lie on a line, and so, nearly, do their beliefs. This is the predictor step of path following
//! (Turocy 2005 traces the logit equilibrium so, doi:10.1016/j.geb.2004.04.003); the sweeps that follow are the corrector, and decide.

use crate::game::Rules;
use crate::ladder::STATES;
use crate::motive::MOTIVES;
use crate::night::StateLanes;

/// A game's numbers as one point: what beliefs depend on.
type Point = [f64; Rules::NUMBERS];

/// The farthest the line is followed, in steps between the last two games.
const FARTHEST: f64 = 3.0;

/// How near to the line, as the cosine of the angle to it, a game must lie for the line to say anything.
const ALIGNED: f64 = 0.98;

/// Remembers the last two games and the beliefs of the older one; those of the newer are the solver's own.
#[derive(Debug, Default)]
pub(crate) struct Predictor {
    newer: Option<Point>,
    step: Option<Point>,
    older_beliefs: Vec<StateLanes<MOTIVES>>,
}

impl Predictor {
    /// Forgets everything: the beliefs start afresh at those of `rules`.
    pub(crate) fn restart(&mut self, rules: &Rules, places: usize) {
        self.newer = Some(rules.numbers());
        self.step = None;
        self.older_beliefs.resize(places, [[0.0; MOTIVES]; STATES]);
    }

    /// Moves `beliefs`, those of the last game, on towards `rules`, as far as the line through the last two games reaches.
    pub(crate) fn advance(&mut self, rules: &Rules, beliefs: &mut [StateLanes<MOTIVES>]) {
        let point = rules.numbers();
        let Some(newer) = self.newer.replace(point) else { return };
        let step: Point = std::array::from_fn(|place| point[place] - newer[place]);
        let factor = self.step.map_or(0.0, |last| along(&step, &last));
        if step.iter().any(|moved| *moved != 0.0) {
            self.step = Some(step);
            let older = self.older_beliefs.as_flattened_mut().as_flattened_mut();
            for (belief, older) in beliefs.as_flattened_mut().as_flattened_mut().iter_mut().zip(older) {
                let newer = *belief;
                *belief += factor * (newer - *older);
                *older = newer;
            }
        }
    }
}

/// How many times `last` the step goes along it; 0 where it goes elsewhere.
fn along(step: &Point, last: &Point) -> f64 {
    let dot = |left: &Point, right: &Point| -> f64 { left.iter().zip(right).map(|(left, right)| left * right).sum() };
    let (square, last_square, product) = (dot(step, step), dot(last, last), dot(step, last));
    let aligned = ALIGNED * ALIGNED * square * last_square <= product * product;
    let factor = product / last_square;
    if aligned && factor.abs() <= FARTHEST { factor } else { 0.0 }
}
