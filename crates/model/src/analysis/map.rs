//! The map: the answer over the ranges of any two assumptions, coarse at once and fine when there is time.

use crate::analysis::contour::{Polyline, contour};
use crate::analysis::job::Job;
use crate::analysis::question::{Case, Focus, ROUGH};
use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::motive::Prior;
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;

/// How fine a map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fineness {
    /// 11 × 11: within a tenth of a second.
    Coarse,
    /// 21 × 21.
    Middle,
    /// 41 × 41.
    Fine,
}

impl Fineness {
    /// All, the coarsest first. Each holds every point of the one before.
    pub const ALL: [Fineness; 3] = [Fineness::Coarse, Fineness::Middle, Fineness::Fine];

    /// How many points a side has.
    pub const fn side(self) -> usize {
        (10 << self as usize) + 1
    }
}

/// The answer over two assumptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The assumption that grows along rows.
    pub x: Key,
    /// The assumption that grows along columns.
    pub y: Key,
    /// How many points each side has, evenly over the range.
    pub side: usize,
    /// The answers, row by row: first the row where `y` is lowest, and in it first the one where `x` is lowest.
    pub values: Vec<f64>,
}

impl Grid {
    /// The lines along which the answer is `level`, in shares of the two ranges, 0 to 1.
    pub fn contour(&self, level: f64) -> Vec<Polyline> {
        contour(&self.values, self.side, self.side, level)
    }
}

/// Evaluates a map: the settings themselves first, then the coarse grid, then the points that each finer one adds, row by row there and
/// back. Each point starts from its neighbour's beliefs, in a solver of the map's own, so that it has the same digits everywhere.
#[derive(Debug)]
pub struct MapJob {
    case: Case,
    x: Key,
    y: Key,
    finest: Fineness,
    solver: Solver,
    /// Places in the finest grid, in the order of evaluation.
    order: Vec<usize>,
    values: Vec<f64>,
    done: usize,
}

impl MapJob {
    /// Asks for `focus` over `x` and `y`, two different assumptions, all others as in `scenario`.
    ///
    /// A motive weight scales the others to fill the rest. Where both are motive weights the third fills the rest, and where they
    /// exceed 1 together, they count by their ratio.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus, x: Key, y: Key, finest: Fineness) -> MapJob {
        let side = finest.side();
        let mut order = Vec::with_capacity(side * side);
        for fineness in Fineness::ALL.into_iter().filter(|fineness| *fineness <= finest) {
            let stride = (side - 1) / (fineness.side() - 1);
            let on =
                |place: &usize, stride: usize| (place / side).is_multiple_of(stride) && (place % side).is_multiple_of(stride);
            let coarser = |place: &usize| fineness != Fineness::Coarse && on(place, 2 * stride);
            for row in (0..side).step_by(stride) {
                let there = (row * side..(row + 1) * side).filter(|place| on(place, stride) && !coarser(place));
                let from = order.len();
                order.extend(there);
                if !(row / stride).is_multiple_of(2) {
                    order[from..].reverse();
                }
            }
        }
        let case = Case::new(scenario, coefficients, focus);
        MapJob { case, x, y, finest, solver: Solver::new(), order, values: vec![0.0; side * side], done: 0 }
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> MapJob {
        self.case.given = supposition;
        self
    }

    /// The finest grid that is complete, if any is.
    pub fn so_far(&self) -> Option<Grid> {
        let known = self.done.saturating_sub(1);
        let complete = Fineness::ALL.into_iter().rfind(|fineness| fineness.side() * fineness.side() <= known)?;
        let complete = complete.min(self.finest);
        let stride = (self.finest.side() - 1) / (complete.side() - 1);
        let row = |row: usize| self.values[row * stride * self.finest.side()..].iter().step_by(stride).take(complete.side());
        let values = (0..complete.side()).flat_map(row).copied().collect();
        Some(Grid { x: self.x, y: self.y, side: complete.side(), values })
    }

    /// The assumptions at a place of the finest grid.
    fn at(&self, place: usize) -> Assumptions {
        let side = self.finest.side();
        let value = |key: Key, step: usize| {
            let (low, high) = key.row().range;
            low + (high - low) * (step as f64 / (side - 1) as f64)
        };
        on_map(&self.case.scenario.assumptions, self.x, value(self.x, place % side), self.y, value(self.y, place / side))
    }
}

/// `assumptions` with `x` and `y` set, as on a map.
pub fn on_map(assumptions: &Assumptions, x: Key, x_value: f64, y: Key, y_value: f64) -> Assumptions {
    let (Some(one), Some(other)) = (x.motive(), y.motive()) else {
        return assumptions.with_clamped(x, x_value).with_clamped(y, y_value);
    };
    if one == other {
        return assumptions.with_clamped(y, y_value);
    }
    let mut weights = [(1.0 - x_value - y_value).max(0.0); crate::motive::MOTIVES];
    weights[one.index()] = x_value;
    weights[other.index()] = y_value;
    assumptions.with_motives(Prior::in_proportion(weights).unwrap_or(assumptions.motives()))
}

impl Job for MapJob {
    type Finding = Grid;

    fn steps(&self) -> usize {
        1 + self.order.len()
    }

    fn done(&self) -> usize {
        self.done
    }

    fn step(&mut self, _: &mut Solver) {
        match self.done.checked_sub(1) {
            None => _ = self.case.cold(self.case.scenario.assumptions, &mut self.solver),
            Some(known) => {
                let Some(place) = self.order.get(known).copied() else { return };
                self.values[place] = self.case.next(self.at(place), ROUGH, &mut self.solver);
            }
        }
        self.done += 1;
    }

    fn finding(&self) -> Option<Grid> {
        if self.done == self.steps() { self.so_far() } else { None }
    }
}
