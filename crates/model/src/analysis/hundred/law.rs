//! The joint law of today's cell and tomorrow's, exact, for every day: the chain followed for one day from each of today's cells, all at once.

use super::cell::{ByCell, CELLS, Flows, cell};
use super::filling::Filling;
use crate::chain::{add_couples, sum};
use crate::chances::Chances;
use crate::couple::{Couples, all};
use crate::course::{Course, Overnight};
use crate::ladder::{RUNGS, Side};
use crate::occupancy::{Masses, Struck, carry, nowhere};
use crate::outcome::NIGHTS;
use crate::private::{ByPair, mean};
use crate::seat::Seat;

/// The law of the cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Law {
    /// The chance of each cell at the end of each day.
    pub cells: Vec<ByCell<f64>>,
    /// For each night, by today's cell and tomorrow's, the chance of both.
    pub flows: Vec<Flows<f64>>,
}

/// The kinds of paths of one day where an event can come true: by the rung in the evening before, those on which it has not come true,
/// those on which it did today, and those on which it had already.
const EVENT_KINDS: usize = 3 * RUNGS;

/// The place among kinds where the paths begin on which the event came true today.
const TODAY: usize = RUNGS;

/// The same of those on which it had before.
const BEFORE: usize = 2 * RUNGS;

/// One day of the chain, for the paths of `KINDS` kinds: [`EVENT_KINDS`], or one for each rung.
struct Day<const KINDS: usize> {
    filling: Filling,
    masses: Box<Masses<KINDS>>,
}

/// The law of a course, with what fills a dot.
pub(super) fn read_law<C: Course>(course: &C, filling: Filling) -> Law {
    match filling {
        Filling::Strike { .. } | Filling::Reach(_) => follow_days::<C, EVENT_KINDS>(course, filling),
        Filling::Stands { .. } | Filling::Nothing => follow_days::<C, RUNGS>(course, filling),
    }
}

fn follow_days<C: Course, const KINDS: usize>(course: &C, filling: Filling) -> Law {
    let (game, seats) = (course.game(), course.seats());
    let mut day: Day<KINDS> = Day { filling, masses: Box::new(nowhere()) };
    let start = game.rules().start;
    day.masses[start.index()][start.rung()] = all(1.0);
    let mut first = [0.0; CELLS];
    first[cell(start.rung(), filling.holds_on(start.rung()))] = 1.0;
    let mut law = Law { cells: vec![first], flows: Vec::with_capacity(NIGHTS) };
    let mut at = 0;
    for tomorrow in 1..=NIGHTS {
        day.begin();
        while at < game.moves_by(tomorrow) {
            match game.mover(at) {
                Side::Pakistan => {
                    day.step(Side::Pakistan, &seats.pakistan, course.pakistan(at));
                }
                Side::Iran => {
                    day.step(Side::Iran, &seats.iran, course.iran(at));
                    if let Some(night) = course.night(at) {
                        night.carry(&mut day.masses);
                        day.take_reached();
                    }
                }
            }
            at += 1;
        }
        let flows = day.flows(&course.pairs());
        law.cells.push(std::array::from_fn(|to| flows.iter().map(|from| from[to]).sum()));
        law.flows.push(flows);
    }
    law
}

impl<const KINDS: usize> Day<KINDS> {
    /// Whether these are the kinds of an event.
    const IS_EVENT: bool = KINDS == EVENT_KINDS;

    /// Begins a day: every path is of the kind of the rung where it stands now.
    fn begin(&mut self) {
        for (state, by_kind) in self.masses.iter_mut().enumerate() {
            let rung = state / 4 % RUNGS;
            let gathered = |kinds: &[Couples]| {
                let mut sum = all(0.0);
                kinds.iter().for_each(|kind| add_couples(&mut sum, kind));
                sum
            };
            let (waiting, filled) = (gathered(&by_kind[..RUNGS]), gathered(&by_kind[RUNGS..]));
            *by_kind = [all(0.0); KINDS];
            by_kind[rung] = waiting;
            if Self::IS_EVENT {
                by_kind[BEFORE + rung] = filled;
            }
        }
    }

    fn step<const OWN: usize, const OTHER: usize>(&mut self, mover: Side, seat: &Seat<OWN, OTHER>, policy: &impl Chances) {
        let mut struck: Struck<KINDS> = carry(seat, policy, &mut self.masses);
        if let Filling::Strike { by, limited, wide } = self.filling
            && by == mover
        {
            for rung in 0..RUNGS {
                if limited {
                    struck.pass_limited(rung, TODAY + rung);
                }
                if wide {
                    struck.pass_wide(rung, TODAY + rung);
                }
            }
        }
        struck.land(seat.victim(), &mut self.masses);
        self.take_reached();
    }

    /// Passes on what has reached its rung.
    fn take_reached(&mut self) {
        let Filling::Reach(rung) = self.filling else { return };
        for by_kind in &mut self.masses[4 * rung.index()..4 * RUNGS] {
            for from in 0..RUNGS {
                let reached = std::mem::replace(&mut by_kind[from], all(0.0));
                add_couples(&mut by_kind[TODAY + from], &reached);
            }
        }
    }

    /// The joint law of the cell in the evening before and now.
    fn flows(&self, weights: &ByPair) -> Flows<f64> {
        let mut flows = [[0.0; CELLS]; CELLS];
        for to in 0..RUNGS {
            for kind in 0..KINDS {
                let states = self.masses.iter().enumerate().filter(|(state, _)| state / 4 % RUNGS == to);
                let share = mean(weights, &sum(states.map(|(_, by_kind)| &by_kind[kind])));
                let from = kind % RUNGS;
                let (was_filled, is_filled) = match kind / RUNGS {
                    0 if Self::IS_EVENT => (false, false),
                    1 => (false, true),
                    2 => (true, true),
                    _ => (self.filling.holds_on(from), self.filling.holds_on(to)),
                };
                flows[cell(from, was_filled)][cell(to, is_filled)] = share;
            }
        }
        flows
    }
}
