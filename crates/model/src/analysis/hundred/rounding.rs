//! Controlled rounding of a flow: every flow between two cells, and every cell, becomes its floor or its ceiling in whole dots.
//!
//! Where some flows are fractions of a dot, those flows contain a cycle, for what enters a cell leaves it. Along a cycle, taken in one
//! direction on flows with the days and in the other on flows against them, as much can be moved as makes one of them whole, and nothing is
//! lost anywhere. Moved often enough, all are whole: flows on networks can always be rounded so (the integrality of flows; for tables, Cox
//! 1987, doi:10.1080/01621459.1987.10478456). Of the two ways round a cycle that one is taken which leaves the sums that readers see, the
//! dots on each rung and the filled ones, nearer to their shares.

use super::cell::{ByCell, CELLS};
use super::network::{DOT, Network};
use crate::ladder::RUNGS;
use crate::outcome::NIGHTS;

/// A junction of the network: where flows enter a cell on a day, where they leave it, or the end of all.
type Junction = usize;

/// The junction after the last day.
const END: Junction = 2 * CELLS * (NIGHTS + 1);

/// How little it counts that a flow is left between two whole numbers, beside what sums miss.
const NEARER: f64 = 1e-3;

/// What flows from a junction to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stretch {
    /// Through a cell on a day.
    Through(usize, usize),
    /// From a cell in the evening of a day to a cell of the next.
    Between(usize, usize, usize),
}

impl Stretch {
    fn from(self) -> Junction {
        match self {
            Stretch::Through(day, cell) => enters(day, cell),
            Stretch::Between(day, from, _) => leaves(day, from),
        }
    }

    fn to(self) -> Junction {
        match self {
            Stretch::Through(NIGHTS, _) => END,
            Stretch::Through(day, cell) => leaves(day, cell),
            Stretch::Between(day, _, to) => enters(day + 1, to),
        }
    }
}

const fn enters(day: usize, cell: usize) -> Junction {
    2 * (CELLS * day + cell)
}

const fn leaves(day: usize, cell: usize) -> Junction {
    enters(day, cell) + 1
}

/// Rounds the flow.
pub(super) fn round(network: &mut Network) {
    let mut rounding = Rounding {
        fractions: Fractions::of(network),
        misses: vec![[0; RUNGS + 1]; NIGHTS + 1],
        places: vec![0; END + 1],
        on_way: OnWay::default(),
        way: Vec::new(),
        cycle: Vec::new(),
        network,
    };
    rounding.run();
}

/// Which flows are fractions of a dot: bits by cell.
struct Fractions {
    /// By night and the cell before it, the cells after it.
    out: Vec<ByCell<u16>>,
    /// By night and the cell after it, the cells before it.
    into: Vec<ByCell<u16>>,
}

impl Fractions {
    fn of(network: &Network) -> Fractions {
        let nights = network.flows.len();
        let mut fractions = Fractions { out: vec![[0; CELLS]; nights], into: vec![[0; CELLS]; nights] };
        for (night, flows) in network.flows.iter().enumerate() {
            for (from, flows) in flows.iter().enumerate() {
                for (to, units) in flows.iter().enumerate() {
                    if !is_whole(*units) {
                        fractions.out[night][from] |= 1 << to;
                        fractions.into[night][to] |= 1 << from;
                    }
                }
            }
        }
        fractions
    }
}

/// Which junctions are on the way: bits by cell.
struct OnWay {
    entering: [u16; NIGHTS + 1],
    leaving: [u16; NIGHTS + 1],
    end: bool,
}

impl Default for OnWay {
    fn default() -> OnWay {
        OnWay { entering: [0; NIGHTS + 1], leaving: [0; NIGHTS + 1], end: false }
    }
}

impl OnWay {
    fn set(&mut self, junction: Junction, is_on_way: bool) {
        if junction == END {
            self.end = is_on_way;
            return;
        }
        let (day, cell) = (junction / (2 * CELLS), junction / 2 % CELLS);
        let bits = if junction.is_multiple_of(2) { &mut self.entering[day] } else { &mut self.leaving[day] };
        *bits = *bits & !(1 << cell) | u16::from(is_on_way) << cell;
    }

    fn has(&self, junction: Junction) -> bool {
        if junction == END {
            return self.end;
        }
        let (day, cell) = (junction / (2 * CELLS), junction / 2 % CELLS);
        let bits = if junction.is_multiple_of(2) { self.entering[day] } else { self.leaving[day] };
        bits & 1 << cell != 0
    }
}

/// A flow that is being rounded.
struct Rounding<'n> {
    network: &'n mut Network,
    fractions: Fractions,
    /// By day, by how many units each rung has more than its share, and the filled dots together.
    misses: Vec<[i64; RUNGS + 1]>,
    /// The place on the way of each junction that is on it.
    places: Vec<u16>,
    on_way: OnWay,
    /// The way walked so far: junctions, with the stretch by which each was reached.
    way: Vec<(Junction, Option<Stretch>)>,
    /// The cycle that has closed, each stretch with the direction in which it is gone through.
    cycle: Vec<(Stretch, i64)>,
}

/// What of some units is more than whole dots.
const fn fraction(units: i64) -> i64 {
    units & (DOT - 1)
}

const fn is_whole(units: i64) -> bool {
    fraction(units) == 0
}

/// The lowest cell in a set that is not empty.
fn first(cells: u16) -> Option<usize> {
    (cells != 0).then(|| cells.trailing_zeros() as usize)
}

impl Rounding<'_> {
    fn run(&mut self) {
        // The first day's cell is whole, and so is every sum over a day: fractions begin at a cell's evening and join it to another's.
        for day in 0..NIGHTS {
            for from in 0..CELLS {
                if self.fractions.out[day][from] != 0 {
                    self.walk(leaves(day, from));
                }
            }
        }
    }

    /// Walks along fractions from `start`, and makes a stretch of every cycle that closes whole, until none leaves `start`.
    fn walk(&mut self, start: Junction) {
        self.go_to(start, None);
        while let Some((here, came_by)) = self.way.last().copied() {
            let Some(next) = self.next(here, came_by) else {
                self.turn_back(self.way.len() - 1);
                continue;
            };
            let there = if next.from() == here { next.to() } else { next.from() };
            if !self.on_way.has(there) {
                self.go_to(there, Some(next));
                continue;
            }
            let place = usize::from(self.places[there]);
            let mut junction = there;
            self.cycle.clear();
            for (reached, by) in &self.way[place + 1..] {
                self.cycle.extend(by.map(|by| (by, if by.from() == junction { 1 } else { -1 })));
                junction = *reached;
            }
            self.cycle.push((next, if next.from() == here { 1 } else { -1 }));
            self.cancel();
            self.turn_back(place + 1);
        }
    }

    fn go_to(&mut self, junction: Junction, by: Option<Stretch>) {
        self.places[junction] = self.way.len() as u16;
        self.on_way.set(junction, true);
        self.way.push((junction, by));
    }

    /// Forgets the way from this place on.
    fn turn_back(&mut self, place: usize) {
        for (junction, _) in self.way.drain(place..) {
            self.on_way.set(junction, false);
        }
    }

    /// A fraction at `here` by which one has not come: one that closes a cycle, else one between days, else one through a cell.
    fn next(&self, here: Junction, came_by: Option<Stretch>) -> Option<Stretch> {
        if here == END {
            let is_open = |cell: &usize| {
                let through = Stretch::Through(NIGHTS, *cell);
                Some(through) != came_by && !is_whole(self.network.cells[NIGHTS][*cell])
            };
            let closing = (0..CELLS).find(|cell| is_open(cell) && self.on_way.has(enters(NIGHTS, *cell)));
            return closing.or_else(|| (0..CELLS).find(is_open)).map(|cell| Stretch::Through(NIGHTS, cell));
        }
        let (day, cell) = (here / (2 * CELLS), here / 2 % CELLS);
        let is_leaving = here == leaves(day, cell);
        let others = match (is_leaving, day.checked_sub(1)) {
            (true, _) => self.fractions.out.get(day).map_or(0, |out| out[cell]),
            (false, Some(before)) => self.fractions.into[before][cell],
            (false, None) => 0,
        };
        let (others, there) = match (is_leaving, came_by) {
            (true, Some(Stretch::Between(night, from, to))) if (night, from) == (day, cell) => (others & !(1 << to), day + 1),
            (false, Some(Stretch::Between(night, from, to))) if (night + 1, to) == (day, cell) => (others & !(1 << from), day),
            (is_leaving, _) => (others, day + usize::from(is_leaving)),
        };
        let between = |other: usize| {
            if is_leaving { Stretch::Between(day, cell, other) } else { Stretch::Between(day - 1, other, cell) }
        };
        let met = if is_leaving {
            self.on_way.entering.get(there).copied().unwrap_or(0)
        } else {
            day.checked_sub(1).map_or(0, |before| self.on_way.leaving[before])
        };
        if let Some(closing) = first(others & met) {
            return Some(between(closing));
        }
        let through = Stretch::Through(day, cell);
        let beyond = if is_leaving { enters(day, cell) } else { through.to() };
        let is_open = Some(through) != came_by && !is_whole(self.network.cells[day][cell]);
        match first(others) {
            Some(other) if !(is_open && self.on_way.has(beyond)) => Some(between(other)),
            _ => is_open.then_some(through),
        }
    }

    fn units(&self, stretch: Stretch) -> i64 {
        match stretch {
            Stretch::Through(day, cell) => self.network.cells[day][cell],
            Stretch::Between(day, from, to) => self.network.flows[day][from][to],
        }
    }

    /// Moves along the cycle what makes a stretch whole, in the way that leaves sums nearer to their shares.
    fn cancel(&mut self) {
        let room = |way: i64| {
            let room = |(stretch, sign): &(Stretch, i64)| {
                let above_floor = fraction(self.units(*stretch));
                if way * *sign < 0 { above_floor } else { DOT - above_floor }
            };
            self.cycle.iter().map(room).min().unwrap_or(0)
        };
        let (there, back) = (room(1), -room(-1));
        let by = if self.worth(there) <= self.worth(back) { there } else { back };
        for (stretch, sign) in &self.cycle {
            match *stretch {
                Stretch::Through(day, cell) => {
                    self.network.cells[day][cell] += sign * by;
                    let misses = &mut self.misses[day];
                    misses[cell % RUNGS] += sign * by;
                    if RUNGS <= cell {
                        misses[RUNGS] += sign * by;
                    }
                }
                Stretch::Between(day, from, to) => {
                    let units = &mut self.network.flows[day][from][to];
                    *units += sign * by;
                    if is_whole(*units) {
                        self.fractions.out[day][from] &= !(1 << to);
                        self.fractions.into[day][to] &= !(1 << from);
                    }
                }
            }
        }
    }

    /// By how much the sum of the squared misses grows if `by` units are moved along the cycle.
    fn worth(&self, by: i64) -> f64 {
        let dots = |units: i64| units as f64 / DOT as f64;
        let mut worth = 0.0;
        // A cycle comes to a day's cells more than once; each change is judged by what the day misses so far, and by its own size.
        for (stretch, sign) in &self.cycle {
            if let Stretch::Through(day, cell) = *stretch {
                let (misses, more) = (&self.misses[day], dots(sign * by));
                worth += more * (2.0 * dots(misses[cell % RUNGS]) + more);
                if RUNGS <= cell {
                    worth += more * (2.0 * dots(misses[RUNGS]) + more);
                }
            } else if let Stretch::Between(day, from, to) = *stretch {
                let above = dots(fraction(self.network.flows[day][from][to]));
                let after = above + dots(sign * by);
                // Of equal ways, that which leaves a flow where it is nearer.
                worth += NEARER * (after * (1.0 - after) - above * (1.0 - above));
            }
        }
        worth
    }
}
