//! Bands: between which values the curves lie at nearby settings.
//!
//! No statement of likelihood: the draws say how far the answer depends on numbers that nobody knows exactly.

use crate::analysis::job::Job;
use crate::analysis::nearby::{DRAWS, draw};
use crate::analysis::question::{Case, Focus, SAMPLED};
use crate::anchor::Anchor;
use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::outcome::{NIGHTS, Outcome, Reading, Series};
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;

/// Where one outcome lies at nearby settings, at the end of each day.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The outcome.
    pub outcome: Outcome,
    /// At the settings themselves: the curve.
    pub centre: Series,
    /// The tenth percentile over nearby settings.
    pub tenth: Series,
    /// The lower quartile.
    pub quarter: Series,
    /// The upper quartile.
    pub three_quarters: Series,
    /// The ninetieth percentile.
    pub nine_tenths: Series,
    /// How many of the 256 nearby settings are left out, because the two sides' beliefs do not settle there.
    pub left_out: usize,
}

impl Band {
    /// The range in which half of the nearby settings lie, at the end of day `night`.
    pub fn half(&self, night: usize) -> (f64, f64) {
        let night = night.min(NIGHTS);
        (self.quarter[night], self.three_quarters[night])
    }

    /// The range in which four fifths of them lie.
    pub fn four_fifths(&self, night: usize) -> (f64, f64) {
        let night = night.min(NIGHTS);
        (self.tenth[night], self.nine_tenths[night])
    }
}

/// Draws the bands of some outcomes: one step for the settings themselves, then one for each draw.
#[derive(Debug)]
pub struct BandJob {
    case: Case,
    /// How the outcomes asked for are read.
    reading: Reading,
    anchor: Anchor,
    done: u32,
    curves: Vec<Curve>,
}

/// An outcome's values in all draws so far, in order, day by day.
#[derive(Debug)]
struct Curve {
    outcome: Outcome,
    centre: Series,
    drawn: [Vec<f64>; NIGHTS + 1],
}

impl BandJob {
    /// Asks for the bands of `outcomes` about `scenario`.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, outcomes: &[Outcome]) -> BandJob {
        let room = || std::array::from_fn(|_| Vec::with_capacity(DRAWS as usize));
        let curve = |outcome: &Outcome| Curve { outcome: *outcome, centre: [0.0; NIGHTS + 1], drawn: room() };
        let focus = Focus::first_from(scenario.from);
        BandJob {
            case: Case::new(scenario, coefficients, focus),
            reading: Reading::of(outcomes),
            anchor: Anchor::default(),
            done: 0,
            curves: outcomes.iter().map(curve).collect(),
        }
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> BandJob {
        self.case.given = supposition;
        self
    }
}

impl Job for BandJob {
    type Finding = Vec<Band>;

    fn steps(&self) -> usize {
        DRAWS as usize + 1
    }

    fn done(&self) -> usize {
        self.done as usize
    }

    fn step(&mut self, solver: &mut Solver) {
        let Case { scenario, coefficients, .. } = &self.case;
        if self.done == 0 {
            let (outcomes, anchor) = self.case.settle(self.reading, solver);
            self.anchor = anchor;
            for curve in &mut self.curves {
                curve.centre = *outcomes.series(curve.outcome);
            }
        } else if self.done <= DRAWS {
            let (assumptions, coefficients) = draw(self.done - 1, &scenario.assumptions, coefficients);
            let nearby = Scenario { assumptions, ..*scenario };
            let game = nearby.game(&coefficients);
            let solution = solver.solve_from(&game, &self.anchor, SAMPLED);
            let outcomes = solver.read_as_given(self.reading, &game, &Context::new(&assumptions), solution, self.case.given);
            // Curves of beliefs that do not settle are not known.
            let curves = if outcomes.settled { &mut self.curves[..] } else { &mut [] };
            for curve in curves {
                for (drawn, value) in curve.drawn.iter_mut().zip(outcomes.series(curve.outcome)) {
                    drawn.insert(drawn.partition_point(|other| other < value), *value);
                }
            }
        } else {
            return;
        }
        self.done += 1;
    }

    fn finding(&self) -> Option<Vec<Band>> {
        (self.done() == self.steps()).then(|| self.curves.iter().map(Curve::band).collect())
    }
}

impl Curve {
    fn band(&self) -> Band {
        let at = |share: f64| std::array::from_fn(|day| quantile(&self.drawn[day], share));
        Band {
            outcome: self.outcome,
            centre: self.centre,
            tenth: at(0.10),
            quarter: at(0.25),
            three_quarters: at(0.75),
            nine_tenths: at(0.90),
            left_out: DRAWS as usize - self.drawn[0].len(),
        }
    }
}

/// The quantile `share` (0 to 1) of `sorted`, linear between order statistics: definition 7 of Hyndman & Fan (1996,
/// doi:10.2307/2684934). 0 where there is nothing.
pub(crate) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let below = (place as usize).min(last);
    let above = (below + 1).min(last);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn quantiles_are_linear_between_order_statistics() {
        // numpy.quantile([1, 2, 4, 8], [0, .1, .25, .5, .9, 1]).
        let expected = [1.0, 1.3, 1.75, 3.0, 6.8, 8.0];
        for (share, value) in [0.0, 0.1, 0.25, 0.5, 0.9, 1.0].into_iter().zip(expected) {
            assert!((quantile(&[1.0, 2.0, 4.0, 8.0], share) - value).abs() < 1e-14, "{share}");
        }
        assert_eq!(quantile(&[3.0], 0.9), 3.0);
        assert_eq!(quantile(&[], 0.5), 0.0);
    }
}
