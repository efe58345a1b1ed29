//! The solver: the agent quantal response equilibrium by backward induction, exact forward occupancy and Bayes' rule, repeated
//! until neither side's beliefs about the other change.
//!
//! Solution concept: McKelvey & Palfrey 1998, doi:10.1023/A:1009905800005, with two-sided private information (Harsanyi 1967,
//! doi:10.1287/mnsc.14.3.159). Only the mover's beliefs matter, and are kept, at a move. It fails to settle in rare corners of the
//! readers' box, and says so.

use crate::couple::{all, by_pair, couples};
use crate::game::{Game, Rules};
use crate::induction::{NOTHING, Pass, Step, induce};
use crate::ladder::Side;
use crate::motive::MOTIVES;
use crate::night::Nightfall;
use crate::occupancy::{Beliefs, Masses, carry, infer, nowhere};
use crate::policy::{ByAction, Decision, Policy};
use crate::predict::Predictor;
use crate::private::{ByPair, LEADERSHIPS};
use crate::seat::{PointKind, Seats};
use crate::state::{STATES, State};

/// Beliefs have settled when none changes by this much in a sweep.
pub const TOLERANCE: f64 = 1e-10;

/// The same for a frame of a drag, whose curves are then right to about 10⁻⁸.
const FRAME: f64 = 1e-7;

/// Sweeps after which the solver stops whatever the beliefs do.
pub const MAX_SWEEPS: usize = 200;

/// How much of a new belief the next sweep is handed, the rest being the old one: from which sweep on (counted from 1), and how much.
const DAMPING: [(usize, f64); 4] = [(65, 0.15), (33, 0.4), (9, 0.7), (1, 1.0)];

/// Where beliefs start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At the prior: the same game always gives the same digits.
    Cold,
    /// At the beliefs of the last games solved here, moved on along the line through them, where the last began in the same state
    /// with the same mover and had as many moves; for frames of a drag. Agrees with a cold start to about the tolerance.
    Warm,
}

impl Start {
    /// To what the page's curves settle that start so.
    #[inline]
    pub(crate) const fn tolerance(self) -> f64 {
        match self {
            Start::Cold => TOLERANCE,
            Start::Warm => FRAME,
        }
    }
}

/// How a solution was reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Solution {
    /// How many sweeps of backward induction, forward occupancy and Bayes it took.
    pub sweeps: usize,
    /// Whether beliefs came to rest; if not, the answer is that of the last of [`MAX_SWEEPS`] sweeps, and no number of it should
    /// be shown as if it were sure.
    pub settled: bool,
    /// The largest change of a belief in the last sweep.
    pub residual: f64,
}

/// Solves games one after another without allocating, once the longest has been seen.
#[derive(Debug)]
pub struct Solver {
    pub(crate) seats: Seats,
    pub(crate) pakistan_decisions: Vec<Decision<LEADERSHIPS>>,
    pub(crate) iran_decisions: Vec<Decision<MOTIVES>>,
    /// What the mover of each move believes, by state and pair of types.
    pub(crate) beliefs: Vec<Beliefs>,
    predictor: Predictor<{ Rules::NUMBERS }>,
    /// Room to work out a move of Pakistan's and one of Iran's.
    rooms: (ByAction<LEADERSHIPS>, ByAction<MOTIVES>),
    pub(crate) last: Option<(State, Side, usize)>,
}

impl Default for Solver {
    fn default() -> Solver {
        Solver::new()
    }
}

impl Solver {
    /// A solver that has solved nothing yet.
    pub fn new() -> Solver {
        Solver {
            seats: Seats::new(),
            pakistan_decisions: Vec::new(),
            iran_decisions: Vec::new(),
            beliefs: Vec::new(),
            predictor: Predictor::default(),
            rooms: (ByAction::ZERO, ByAction::ZERO),
            last: None,
        }
    }

    /// Solves `game` to [`TOLERANCE`]. The policies and beliefs stay here to be read, and for a warm start.
    #[inline]
    pub fn solve(&mut self, game: &Game, start: Start) -> Solution {
        self.solve_to(game, start, TOLERANCE)
    }

    /// Solves `game` until no belief changes by `tolerance` in a sweep.
    #[inline]
    pub fn solve_to(&mut self, game: &Game, start: Start, tolerance: f64) -> Solution {
        let pass = self.prepare(game, start);
        self.settle(game, tolerance, pass)
    }

    /// Sweeps until no belief changes by `tolerance`, from the beliefs that are there, the first time by `pass`.
    #[inline]
    pub(crate) fn settle(&mut self, game: &Game, tolerance: f64, mut pass: Pass) -> Solution {
        let mut sweeps = 0;
        loop {
            sweeps += 1;
            self.sweep_backward(game, pass);
            pass = Pass::Later;
            let weight = DAMPING.into_iter().find(|(from, _)| *from <= sweeps).map_or(1.0, |(_, weight)| weight);
            let residual = self.sweep_forward(game, weight);
            let settled = residual < tolerance;
            if settled || sweeps == MAX_SWEEPS {
                return Solution { sweeps, settled, residual };
            }
        }
    }

    /// Chances with which the mover of move `at` steps down, holds, strikes in a limited way and strikes wide in `state`, in the
    /// game solved last; `motive` and `leadership` (places in their lists) are the mover's own type and the other's, which does
    /// not matter. `None` where play cannot stand in that state at that side's moves, or there is no such move or type.
    pub fn choice(&self, game: &Game, at: usize, state: State, motive: usize, leadership: usize) -> Option<[f64; 4]> {
        if game.rules().moves <= at || MOTIVES <= motive || LEADERSHIPS <= leadership {
            return None;
        }
        if state.is_war() {
            return Some([0.0, 1.0, 0.0, 0.0]);
        }
        match game.mover(at) {
            Side::Pakistan => {
                let place = self.seats.pakistan.place_of(state)?;
                chances(&self.pakistan_decisions.get(at / 2)?.policy, self.seats.pakistan.kind(place), place, leadership)
            }
            Side::Iran => {
                let place = self.seats.iran.place_of(state)?;
                chances(&self.iran_decisions.get(at / 2)?.policy, self.seats.iran.kind(place), place, motive)
            }
        }
    }

    /// What the mover of move `at` believes in `state`, in the game solved last: for each pair, the chance of the other side's type
    /// given the mover's own. `None` if there is no such move.
    pub fn belief(&self, at: usize, state: State) -> Option<ByPair> {
        Some(by_pair(&self.beliefs.get(at)?[state.index()]))
    }

    /// Makes room for `game` and starts its beliefs as `start` says; how the first sweep is to decide.
    #[inline]
    pub(crate) fn prepare(&mut self, game: &Game, start: Start) -> Pass {
        let rules = game.rules();
        let opening = (rules.start, rules.first_mover, rules.moves);
        self.seats.fill(rules);
        self.pakistan_decisions.resize(rules.moves / 2 + 1, Decision::BLANK);
        self.iran_decisions.resize(rules.moves / 2 + 1, Decision::BLANK);
        self.beliefs.resize(rules.moves, [all(0.0); STATES]);
        let pass = if start == Start::Cold || self.last != Some(opening) {
            let priors = game.priors().map(|prior| couples(&prior));
            for (at, beliefs) in self.beliefs.iter_mut().enumerate() {
                *beliefs = [priors[game.mover(at) as usize]; STATES];
            }
            self.predictor.restart(rules.numbers(), rules.moves);
            Pass::First
        } else {
            self.predict(rules.numbers());
            Pass::Later
        };
        self.last = Some(opening);
        pass
    }

    /// Moves the beliefs on towards the game of these numbers.
    #[inline(never)]
    fn predict(&mut self, numbers: [f64; Rules::NUMBERS]) {
        self.predictor.advance(numbers, &mut self.beliefs);
    }

    #[inline(never)]
    fn sweep_backward(&mut self, game: &Game, pass: Pass) {
        let rules = game.rules();
        let night = Nightfall::of(rules.night);
        let discount = rules.foresight.sqrt();
        // Worth is discounted already and in bits, so what the night costs must be.
        let cost = discount * rules.bits();
        let mut room = [[NOTHING; 2]; 2];
        let [first, second] = &mut room;
        let ([mut pakistan, mut iran], [mut pakistan_before, mut iran_before]) = (first.each_mut(), second.each_mut());
        for at in (0..rules.moves).rev() {
            match game.mover(at) {
                Side::Pakistan => {
                    let step =
                        Step { own_after: pakistan, other_after: iran, own_before: pakistan_before, other_before: iran_before };
                    induce(
                        &self.seats.pakistan,
                        discount,
                        pass,
                        &self.beliefs[at],
                        &mut self.pakistan_decisions[at / 2],
                        &mut self.rooms.0,
                        step,
                    );
                }
                Side::Iran => {
                    if let Some(night) = &night {
                        let costs = &rules.statistics;
                        night.fold_values(pakistan, cost * costs.pakistan_rung, cost * costs.pakistan_war);
                        night.fold_values(iran, cost * costs.iran_rung, cost * costs.iran_war);
                    }
                    let step =
                        Step { own_after: iran, other_after: pakistan, own_before: iran_before, other_before: pakistan_before };
                    induce(
                        &self.seats.iran,
                        discount,
                        pass,
                        &self.beliefs[at],
                        &mut self.iran_decisions[at / 2],
                        &mut self.rooms.1,
                        step,
                    );
                }
            }
            std::mem::swap(&mut pakistan, &mut pakistan_before);
            std::mem::swap(&mut iran, &mut iran_before);
        }
    }

    /// Follows play forwards and updates beliefs; returns the largest change.
    #[inline(never)]
    fn sweep_forward(&mut self, game: &Game, weight: f64) -> f64 {
        let rules = game.rules();
        let night = Nightfall::of(rules.night);
        let leaderships = game.leaderships();
        let mut masses: Masses<1> = nowhere();
        masses[rules.start.index()] = [all(1.0)];
        let mut largest = 0.0_f64;
        for at in 0..rules.moves {
            let beliefs = &mut self.beliefs[at];
            let change = match game.mover(at) {
                Side::Pakistan => {
                    let seat = &self.seats.pakistan;
                    let change = infer::<LEADERSHIPS, MOTIVES>(&rules.motives, &masses, weight, beliefs);
                    carry(seat, &self.pakistan_decisions[at / 2].policy, &mut masses).land(seat.victim(), &mut masses);
                    change
                }
                Side::Iran => {
                    let seat = &self.seats.iran;
                    let change = infer::<MOTIVES, LEADERSHIPS>(&leaderships, &masses, weight, beliefs);
                    carry(seat, &self.iran_decisions[at / 2].policy, &mut masses).land(seat.victim(), &mut masses);
                    if let Some(night) = &night {
                        night.carry(&mut masses);
                    }
                    change
                }
            };
            largest = largest.max(change);
        }
        largest
    }
}

/// What is chosen at one point by one type, in the order of `Action::ALL`.
fn chances<const OWN: usize>(policy: &Policy<OWN>, kind: PointKind, place: usize, own: usize) -> Option<[f64; 4]> {
    let of = |table: &[[f64; OWN]]| table.get(place).and_then(|row| row.get(own)).copied();
    let [down, hold] = [of(&policy.down)?, of(&policy.hold)?];
    match kind {
        PointKind::WithReason => Some([down, hold, of(&policy.limited)?, of(&policy.wide)?]),
        PointKind::WithoutReason => Some([down, hold, 0.0, 0.0]),
        PointKind::Holding => Some([0.0, 1.0, 0.0, 0.0]),
    }
}
