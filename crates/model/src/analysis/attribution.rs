//! Attribution: how much of a change in the answer each changed assumption accounts for.
//!
//! The players of a Shapley game are the changed assumptions; a set of them is worth the answer with those changes made and no others.

use crate::analysis::job::Job;
use crate::analysis::question::{Case, Factor, Focus};
use crate::analysis::shapley::{Orders, from_worths, mean_and_error};
use crate::assumptions::Assumptions;
use crate::coefficient::Coefficients;
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;

/// Up to so many changed factors, shares are exact; beyond, orders are sampled.
pub const EXACT_PLAYERS: usize = 12;

/// How many pairs of an order and its reverse are sampled.
const PAIRS: usize = 96;

/// The seed of the sampled orders, fixed for ever.
const SEED: u64 = 1953;

/// What a change in the answer is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The answer under the baseline's assumptions.
    pub baseline: f64,
    /// The answer now.
    pub current: f64,
    /// What each changed factor accounts for, in the order of the catalogue; together, the whole change.
    pub shares: Vec<Share>,
}

/// What one changed factor accounts for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The factor.
    pub factor: Factor,
    /// Its Shapley share of the change, in the outcome's own unit.
    pub share: f64,
    /// What it would change alone, from the baseline.
    pub alone: f64,
    /// The standard error of the share: 0 where it is exact.
    pub standard_error: f64,
}

/// Attributes the change from a baseline to a scenario. Every step is one evaluation from a cold start, so that both ends show the
/// same digits as the page.
#[derive(Debug)]
pub struct AttributionJob {
    case: Case,
    baseline: Assumptions,
    factors: Vec<Factor>,
    done: usize,
    way: Way,
}

#[derive(Debug)]
enum Way {
    /// The worth of every set so far.
    Exact {
        worths: Vec<f64>,
    },
    Sampled(Sampling),
}

/// Orders walked so far: in each, every player is worth what the answer changes by when it comes.
#[derive(Debug)]
struct Sampling {
    ends: [f64; 2],
    alone: Vec<f64>,
    orders: Orders,
    /// How many players of the current order have come, and the answer with them.
    come: usize,
    answer: f64,
    /// Whether the current order is a drawn one or its reverse.
    walk: Walk,
    /// What each player was worth in this pair of orders, then summed over pairs, then its squares.
    pair: Vec<f64>,
    sum: Vec<f64>,
    squares: Vec<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Walk {
    There,
    Back,
}

impl AttributionJob {
    /// Asks what the change of `focus` from `baseline` to `current` is made of, both seen from `current`'s vantage point.
    pub fn new(baseline: &Assumptions, current: &Scenario, coefficients: &Coefficients, focus: Focus) -> AttributionJob {
        let factors: Vec<Factor> = Factor::all().filter(|factor| factor.differs(baseline, &current.assumptions)).collect();
        let players = factors.len();
        let way = if players <= EXACT_PLAYERS {
            Way::Exact { worths: Vec::with_capacity(1 << players) }
        } else {
            let nothing = vec![0.0; players];
            let mut orders = Orders::of(players, SEED);
            orders.draw();
            Way::Sampled(Sampling {
                ends: [0.0; 2],
                alone: nothing.clone(),
                orders,
                come: 0,
                answer: 0.0,
                walk: Walk::There,
                pair: nothing.clone(),
                sum: nothing.clone(),
                squares: nothing,
            })
        };
        let case = Case::new(current, coefficients, focus);
        AttributionJob { case, baseline: *baseline, factors, done: 0, way }
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> AttributionJob {
        self.case.given = supposition;
        self
    }
}

impl Job for AttributionJob {
    type Finding = Attribution;

    fn steps(&self) -> usize {
        let players = self.factors.len();
        match self.way {
            Way::Exact { .. } => 1 << players,
            // Both ends, each factor alone, and each order but for its last player, who brings it to the other end.
            Way::Sampled(_) => 2 + players + 2 * PAIRS * (players - 1),
        }
    }

    fn done(&self) -> usize {
        self.done
    }

    fn step(&mut self, solver: &mut Solver) {
        if self.done == self.steps() {
            return;
        }
        let (case, baseline, factors) = (&self.case, self.baseline, &self.factors);
        let mut answer = |set: u32| {
            let copied = factors.iter().enumerate().filter(|(player, _)| set & (1 << player) != 0);
            let source = &case.scenario.assumptions;
            case.cold(copied.fold(baseline, |onto, (_, factor)| factor.copied(source, onto)), solver)
        };
        match &mut self.way {
            Way::Exact { worths } => worths.push(answer(self.done as u32)),
            Way::Sampled(sampling) => sampling.step(self.done, &mut answer),
        }
        self.done += 1;
    }

    fn finding(&self) -> Option<Attribution> {
        if self.done < self.steps() {
            return None;
        }
        let shares = |share: &dyn Fn(usize) -> (f64, f64, f64)| {
            let shares = self.factors.iter().enumerate().map(|(player, factor)| {
                let (share, alone, standard_error) = share(player);
                Share { factor: *factor, share, alone, standard_error }
            });
            shares.collect()
        };
        Some(match &self.way {
            Way::Exact { worths } => {
                let (baseline, exact) = (worths[0], from_worths(worths));
                let shares = shares(&|player| (exact[player], worths[1 << player] - baseline, 0.0));
                Attribution { baseline, current: worths[worths.len() - 1], shares }
            }
            Way::Sampled(sampling) => {
                let [baseline, current] = sampling.ends;
                let shares = shares(&|player| {
                    let (share, error) = mean_and_error(PAIRS as f64, sampling.sum[player], sampling.squares[player]);
                    (share, sampling.alone[player], error)
                });
                Attribution { baseline, current, shares }
            }
        })
    }
}

impl Sampling {
    /// Step `step`: the two ends first, then each factor alone, then order after order.
    fn step(&mut self, step: usize, answer: &mut impl FnMut(u32) -> f64) {
        let players = self.alone.len();
        match step {
            0 => {
                self.ends[0] = answer(0);
                self.answer = self.ends[0];
            }
            1 => self.ends[1] = answer((1 << players) - 1),
            _ if step < 2 + players => self.alone[step - 2] = answer(1 << (step - 2)) - self.ends[0],
            _ => {
                let here = self.orders.current()[..=self.come].iter().fold(0, |set, player| set | 1 << player);
                self.arrive(answer(here));
                if self.come + 1 == players {
                    self.arrive(self.ends[1]);
                    self.turn();
                }
            }
        }
    }

    /// The next player of the order has come, and the answer is now `answer`.
    fn arrive(&mut self, answer: f64) {
        self.pair[self.orders.current()[self.come]] += 0.5 * (answer - self.answer);
        self.answer = answer;
        self.come += 1;
    }

    /// The order is walked to its end: its reverse is next, or a new one.
    fn turn(&mut self) {
        self.come = 0;
        self.answer = self.ends[0];
        match self.walk {
            Walk::There => {
                self.orders.reverse();
                self.walk = Walk::Back;
            }
            Walk::Back => {
                for (player, worth) in self.pair.iter_mut().enumerate() {
                    self.sum[player] += *worth;
                    self.squares[player] += *worth * *worth;
                    *worth = 0.0;
                }
                self.orders.draw();
                self.walk = Walk::There;
            }
        }
    }
}
