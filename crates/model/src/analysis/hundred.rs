//! The hundred crises: a solved game as a hundred imagined crises, each with a rung for every day.
//!
//! The chances are the exact ones; only the counts are rounded. What is rounded is not each day by itself but the flow from day to day, so
//! that every one of the hundred has a history that the model allows from one day to the next: `law` reads the joint law of today's and
//! tomorrow's cell off the chain, `network` turns it into a flow of whole numbers, `rounding` and `exchange` round that to whole
//! dots, and `paths` gives every dot its history. No step draws at random.
//!
//! A cell is a rung, and for events whether the event has come true. Rounding makes every flow between two cells its share of a hundred rounded
//! down or up, and every cell too. What readers see are sums: the dots on a rung, filled or not, and the filled dots on all rungs. Where the
//! rung alone decides what is filled, rungs are cells and miss by less than a dot. For events two groupings of the same cells cannot both be
//! held so in every state; `exchange` brings both within a dot of their shares, but for about one day in ten thousand, where one misses by up
//! to 1.1 (the test `hundred` holds ten thousand states of the whole box to that). A dot's days are honest in pairs: a history passes only between
//! cells that the model passes between from one day to the next; what the model remembers besides is not followed.

mod cell;
mod exchange;
mod filling;
mod law;
mod network;
mod paths;
mod rounding;

use crate::coefficient::Coefficients;
use crate::course::Played;
use crate::given::Given;
use crate::ladder::RUNGS;
use crate::outcome::{NIGHTS, Outcome};
use crate::scenario::Scenario;
use crate::solve::{Solver, Start};
use crate::supposition::Supposition;
use cell::cell;
pub use filling::Filling;
use law::{Law, read_law};
pub use network::DOTS;
use network::Network;
pub use paths::Dot;

/// A flow from a rung to a rung of the day after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// The rung in the evening before.
    pub from: usize,
    /// The rung on the day.
    pub to: usize,
    /// How many of the hundred go that way.
    pub count: usize,
    /// The chance of going that way, 0 to 1.
    pub share: f64,
}

/// A scenario as a hundred crises.
#[derive(Clone, Debug, PartialEq)]
pub struct Hundred {
    /// What a filled dot says.
    pub filling: Filling,
    /// The dots, in the order of their histories; each keeps its place in this list on every day.
    pub dots: Vec<Dot>,
    /// Whether the two sides' beliefs came to rest; if not, no number here is sure.
    pub settled: bool,
    law: Law,
}

impl Hundred {
    /// The hundred crises of `scenario`, dots filled by what `outcome` asks.
    pub fn of(scenario: &Scenario, coefficients: &Coefficients, outcome: Outcome, start: Start, solver: &mut Solver) -> Hundred {
        Hundred::given(None, scenario, coefficients, outcome, start, solver)
    }

    /// The hundred crises given `supposition`: it comes true in each of them. Without it where there is none or where it cannot come true at
    /// all.
    pub fn given(
        supposition: Option<Supposition>,
        scenario: &Scenario,
        coefficients: &Coefficients,
        outcome: Outcome,
        start: Start,
        solver: &mut Solver,
    ) -> Hundred {
        let game = scenario.game(coefficients);
        let solution = solver.solve_to(&game, start, start.tolerance());
        let filling = Filling::of(outcome);
        let law = match supposition.and_then(|supposition| Given::of(solver, &game, &supposition.condition(), NIGHTS)) {
            Some(given) => read_law(&given, filling),
            None => read_law(&Played::of(solver, &game), filling),
        };
        let mut network = Network::of(&law);
        let real = network.clone();
        rounding::round(&mut network);
        exchange::improve(&real, &mut network);
        Hundred { filling, dots: paths::dots(&network, filling), settled: solution.settled, law }
    }

    /// How many dots stand on each rung at the end of that day.
    pub fn counts(&self, day: usize) -> [usize; RUNGS] {
        let mut counts = [0; RUNGS];
        self.dots.iter().for_each(|dot| counts[dot.rung(day)] += 1);
        counts
    }

    /// The exact chance of each rung at the end of that day.
    pub fn shares(&self, day: usize) -> [f64; RUNGS] {
        let cells = &self.law.cells[day.min(NIGHTS)];
        std::array::from_fn(|rung| cells[cell(rung, false)] + cells[cell(rung, true)])
    }

    /// How many dots are filled at the end of that day.
    pub fn filled(&self, day: usize) -> usize {
        self.dots.iter().filter(|dot| dot.is_filled(day)).count()
    }

    /// The exact chance that a dot is filled at the end of that day.
    pub fn filled_share(&self, day: usize) -> f64 {
        self.law.cells[day.min(NIGHTS)][RUNGS..].iter().sum()
    }

    /// The flows from the evening before to that day, from the lowest rung upwards: those with a dot or with a chance above 0. Day 0 has none.
    pub fn flows(&self, day: usize) -> Vec<Flow> {
        let Some((before, law)) = day.checked_sub(1).and_then(|before| Some((before, self.law.flows.get(before)?))) else {
            return Vec::new();
        };
        let mut flows = Vec::new();
        for from in 0..RUNGS {
            for to in 0..RUNGS {
                let between = [(false, false), (false, true), (true, false), (true, true)];
                let share = between.into_iter().map(|(left, right)| law[cell(from, left)][cell(to, right)]).sum();
                let goes = |dot: &&Dot| dot.rung(before) == from && dot.rung(day) == to;
                let count = self.dots.iter().filter(goes).count();
                if 0.0 < share || 0 < count {
                    flows.push(Flow { from, to, count, share });
                }
            }
        }
        flows
    }

    /// The exact chance of going from one rung and filling to those of the next day, by which every step of a dot is judged.
    pub fn chance_of_step(&self, dot: &Dot, before: usize) -> f64 {
        let at = |day: usize| cell(dot.rung(day), dot.is_filled(day));
        self.law.flows.get(before).map_or(0.0, |law| law[at(before)][at(before + 1)])
    }
}
