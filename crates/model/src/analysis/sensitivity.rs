//! Global sensitivity: which assumptions matter over the whole box of what readers may assume, whatever the others are.

use crate::analysis::bands::quantile;
use crate::analysis::dice::Dice;
use crate::analysis::job::Job;
use crate::analysis::question::{Case, Factor, Focus, ROUGHLY_RESOLVED, SAMPLED};
use crate::analysis::saltelli::{Design, Indices, Runs};
use crate::anchor::Anchor;
use crate::assumptions::Assumptions;
use crate::coefficient::Coefficients;
use crate::motive::Prior;
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;
use crate::vantage::Vantage;

/// How many times the points are drawn anew, with replacement, for the intervals.
const RESAMPLES: usize = 200;

/// The seed of those draws, fixed for ever.
const SEED: u64 = 1993;

/// Sobol' indices of an answer over every assumption's whole range.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// How many evaluations it took.
    pub runs: usize,
    /// The mean of the answers.
    pub mean: f64,
    /// Their variance; 0 where they differ by no more than the arithmetic leaves.
    pub variance: f64,
    /// Every factor's indices, in the order of the catalogue; all 0 where nothing varies.
    pub indices: Vec<Index>,
}

impl Sensitivity {
    /// Whether anything moves the answer.
    pub const fn is_moved(&self) -> bool {
        0.0 < self.variance
    }
}

/// How much of the variance is due to one factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Index {
    /// The factor.
    pub factor: Factor,
    /// The share that would go, on average, if it were known.
    pub first: Estimate,
    /// The share that would stay if everything else were known: with all interactions.
    pub total: Estimate,
}

/// A number known by sampling.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate itself.
    pub value: f64,
    /// Low end of the 95% interval.
    pub low: f64,
    /// Its high end.
    pub high: f64,
}

/// Estimates the Sobol' indices of every factor: assumptions evenly over their ranges, the motive weights evenly over all that sum to
/// 1, as one factor. Intervals by bootstrap over points (Archer, Saltelli & Sobol' 1997, doi:10.1080/00949659708811825), between the
/// quantiles 2.5 and 97.5.
#[derive(Debug)]
pub struct SensitivityJob {
    case: Case,
    factors: Vec<Factor>,
    design: Design,
    answers: Vec<f64>,
    anchor: Anchor,
    runs: Option<Runs>,
    dice: Dice,
    resampled: usize,
    /// For each factor, its first-order and total indices in all resamples so far, in order.
    spread: Vec<[Vec<f64>; 2]>,
}

impl SensitivityJob {
    /// The usual number of points.
    pub const POINTS: usize = 512;

    /// Asks what matters to `focus`, seen from `from`, by `points` points (a power of two; others are rounded up, to at most 2¹⁶).
    pub fn new(from: Vantage, coefficients: &Coefficients, focus: Focus, points: usize) -> SensitivityJob {
        let factors: Vec<Factor> = Factor::all().collect();
        let coordinates: Vec<usize> = factors.iter().map(|factor| if *factor == Factor::Motives { 2 } else { 1 }).collect();
        let design = Design::new(points, &coordinates);
        SensitivityJob {
            case: Case::new(&Scenario::default_from(from), coefficients, focus),
            spread: vec![[Vec::new(), Vec::new()]; factors.len()],
            factors,
            answers: Vec::with_capacity(design.runs()),
            design,
            anchor: Anchor::default(),
            runs: None,
            dice: Dice::new(SEED),
            resampled: 0,
        }
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> SensitivityJob {
        self.case.given = supposition;
        self
    }

    /// How many evaluations it takes.
    pub const fn runs(&self) -> usize {
        self.design.runs()
    }

    /// The next run. All runs of a point differ from its first in one factor, and start from that one's beliefs.
    fn evaluate(&mut self, solver: &mut Solver) {
        let run = self.answers.len();
        let assumptions = at(&self.factors, &self.design.row(run));
        let first_of_point = run.is_multiple_of(self.design.runs_per_point());
        if first_of_point {
            self.anchor = Anchor::default();
        }
        self.answers.push(self.case.near(assumptions, &self.anchor, SAMPLED, solver));
        if first_of_point {
            self.anchor = solver.anchor(&self.case.game(&assumptions));
        }
    }

    /// The indices once more, from as many points drawn with replacement.
    fn resample(&mut self, runs: &Runs) {
        let points: Vec<usize> = (0..runs.points()).map(|_| self.dice.roll(runs.points())).collect();
        for (spread, indices) in self.spread.iter_mut().zip(runs.indices(&points)) {
            for (sorted, value) in spread.iter_mut().zip([indices.first, indices.total]) {
                sorted.insert(sorted.partition_point(|other| *other < value), value);
            }
        }
        self.resampled += 1;
    }
}

impl Job for SensitivityJob {
    type Finding = Sensitivity;

    fn steps(&self) -> usize {
        self.design.runs() + RESAMPLES
    }

    fn done(&self) -> usize {
        self.answers.len() + self.resampled
    }

    fn step(&mut self, solver: &mut Solver) {
        if self.answers.len() < self.design.runs() {
            self.evaluate(solver);
        } else if self.resampled < RESAMPLES {
            let runs = self.runs.take().or_else(|| Runs::of(&self.design, &told_apart(&self.answers)));
            if let Some(runs) = &runs {
                self.resample(runs);
            }
            self.runs = runs;
        }
    }

    fn finding(&self) -> Option<Sensitivity> {
        let runs = self.runs.as_ref().filter(|_| self.resampled == RESAMPLES)?;
        let points: Vec<usize> = (0..runs.points()).collect();
        let index = |((factor, Indices { first, total }), spread): ((&Factor, Indices), &[Vec<f64>; 2])| {
            let estimate = |value: f64, sorted: &[f64]| Estimate {
                value,
                low: quantile(sorted, 0.025).min(value),
                high: quantile(sorted, 0.975).max(value),
            };
            Index { factor: *factor, first: estimate(first, &spread[0]), total: estimate(total, &spread[1]) }
        };
        Some(Sensitivity {
            runs: self.runs(),
            mean: runs.mean(),
            variance: runs.variance(&points),
            indices: self.factors.iter().zip(runs.indices(&points)).zip(&self.spread).map(index).collect(),
        })
    }
}

/// The answers; where they differ by no more than the arithmetic leaves, the first in place of each, for else its noise would be shared out.
fn told_apart(answers: &[f64]) -> Vec<f64> {
    let [low, high] =
        answers.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], answer| [low.min(*answer), high.max(*answer)]);
    match answers.first() {
        Some(first) if high - low <= ROUGHLY_RESOLVED => vec![*first; answers.len()],
        _ => answers.to_vec(),
    }
}

/// The assumptions at a point of the unit cube. Two even numbers u, v make weights that are even over all that sum to 1:
/// 1−√u, √u(1−v), √u·v.
fn at(factors: &[Factor], coordinates: &[f64]) -> Assumptions {
    let mut assumptions = Assumptions::default();
    let mut coordinates = coordinates.iter().copied();
    let mut next = || coordinates.next().unwrap_or(0.0);
    for factor in factors {
        match factor {
            Factor::One(key) => {
                let (low, high) = key.row().range;
                assumptions = assumptions.with_clamped(*key, low + next() * (high - low));
            }
            Factor::Motives => {
                let (root, split) = (next().sqrt(), next());
                let weights = [1.0 - root, root * (1.0 - split), root * split];
                assumptions = assumptions.with_motives(Prior::in_proportion(weights).unwrap_or(Prior::EVEN));
            }
        }
    }
    assumptions
}
