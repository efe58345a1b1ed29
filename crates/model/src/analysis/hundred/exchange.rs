//! Exchanges: a dot goes another way for some days, where that brings counts nearer to their shares.
//!
//! Rounding leaves every flow and every cell within a dot of its share, but readers see sums: the dots on a rung, filled and outlined, and
//! the filled ones on all rungs. One dot taken from its cells on the days between two, and put into others that it can reach, changes each
//! of those days by itself, so that the best of all exchanges is found in one pass over the days. They are made one after another until none
//! helps.

use super::cell::{ByCell, CELLS};
use super::network::{DOT, Network};
use crate::ladder::RUNGS;
use crate::outcome::NIGHTS;

/// Exchanges made at most: far more than any state of the box has needed.
const MOST: usize = 64;

/// What is gained by less than this is not worth an exchange.
const LEAST: f64 = 0.2;

/// What a miss beyond a dot counts more than one within.
const BEYOND: f64 = 3000.0;

/// What the miss of a cell counts beside that of a sum.
const OF_CELL: f64 = 0.125;

/// What a miss of a flow between two rungs counts beside that of a sum of cells.
const OF_FLOW: f64 = 0.125;

/// What it costs that a day has one dot less here, and one more there: how much worse its misses become.
struct Costs {
    /// By cell, its own miss and its rung's: with one dot less, with one more.
    cells: [ByCell<f64>; 2],
    rungs: [[f64; RUNGS]; 2],
    /// The miss of the filled dots.
    filled: [f64; 2],
    /// By the rung in the evening before and on the day, the miss of the flow.
    flows: [[[f64; RUNGS]; RUNGS]; 2],
}

impl Costs {
    /// Of the day after that night.
    fn after(night: usize, real: &Network, now: &Network) -> Costs {
        let miss = |now: i64, real: i64| (now - real) as f64 / DOT as f64;
        let of_cell: ByCell<f64> = std::array::from_fn(|cell| miss(now.cells[night + 1][cell], real.cells[night + 1][cell]));
        let of_rung: [f64; RUNGS] = std::array::from_fn(|rung| of_cell[rung] + of_cell[RUNGS + rung]);
        let of_filled: f64 = of_cell[RUNGS..].iter().sum();
        let mut of_flow = [[0.0; RUNGS]; RUNGS];
        for from in 0..CELLS {
            for to in 0..CELLS {
                let units = real.flows[night][from][to];
                if units != 0 {
                    of_flow[from % RUNGS][to % RUNGS] += miss(now.flows[night][from][to], units);
                }
            }
        }
        let grown = |by: f64| move |miss: f64| bad(miss + by) - bad(miss);
        let both = [-1.0, 1.0];
        Costs {
            cells: both.map(|by| of_cell.map(|miss| OF_CELL * grown(by)(miss))),
            rungs: both.map(|by| of_rung.map(grown(by))),
            filled: both.map(|by| grown(by)(of_filled)),
            flows: both.map(|by| of_flow.map(|from| from.map(|miss| OF_FLOW * grown(by)(miss)))),
        }
    }

    /// Of a dot that is in the second cell and no longer in the first.
    fn of_pair(&self, gone: usize, come: usize) -> f64 {
        let mut cost = self.cells[0][gone] + self.cells[1][come];
        if gone % RUNGS != come % RUNGS {
            cost += self.rungs[0][gone % RUNGS] + self.rungs[1][come % RUNGS];
        }
        match (RUNGS <= gone, RUNGS <= come) {
            (true, false) => cost + self.filled[0],
            (false, true) => cost + self.filled[1],
            _ => cost,
        }
    }

    /// Of a dot that goes the second way and no longer the first.
    fn of_ways(&self, less: (usize, usize), more: (usize, usize)) -> f64 {
        let [less, more] = [less, more].map(|(from, to)| (from % RUNGS, to % RUNGS));
        if less == more { 0.0 } else { self.flows[0][less.0][less.1] + self.flows[1][more.0][more.1] }
    }
}

/// How bad a miss is.
fn bad(miss: f64) -> f64 {
    let beyond = (miss.abs() - 1.0).max(0.0);
    miss * miss + BEYOND * beyond
}

/// Which flows an exchange may change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bounds {
    /// Those that stay the floor or the ceiling of their shares.
    Strict,
    /// Any that has a share; leaving those bounds costs [`OUTSIDE`].
    Loose,
}

/// What it costs to take a flow beyond the floor or the ceiling of its share.
const OUTSIDE: f64 = 0.3;

/// Brings the sums of a rounded flow nearer to those of the real one.
pub(super) fn improve(real: &Network, network: &mut Network) {
    let mut search = Search::new(real);
    let mut made = 0;
    while made < MOST && search.exchange(network, Bounds::Strict) {
        made += 1;
    }
    // Where a sum is still further than a dot from its share, a flow between two cells may be.
    made = 0;
    while made < MOST && is_beyond(real, network) && search.exchange(network, Bounds::Loose) {
        made += 1;
    }
}

/// Whether a rung, or the filled dots, miss their share by more than a dot on some day.
fn is_beyond(real: &Network, network: &Network) -> bool {
    let mut days = real.cells.iter().zip(&network.cells);
    days.any(|(real, now)| {
        let missed: ByCell<i64> = std::array::from_fn(|cell| now[cell] - real[cell]);
        let of_filled: i64 = missed[RUNGS..].iter().sum();
        DOT < of_filled.abs() || (0..RUNGS).any(|rung| DOT < (missed[rung] + missed[RUNGS + rung]).abs())
    })
}

/// A pair of cells on a day: the one that a dot leaves, and the one that it comes to instead.
type Pair = (u8, u8);

/// The search for the best exchange.
struct Search<'n> {
    real: &'n Network,
    /// By day and pair, the least cost so far of an exchange that is under way there.
    least: Vec<[[f64; CELLS]; CELLS]>,
    /// The pair of the day before from which that comes.
    from: Vec<[[Pair; CELLS]; CELLS]>,
}

impl<'n> Search<'n> {
    fn new(real: &'n Network) -> Search<'n> {
        let days = NIGHTS + 1;
        Search { real, least: vec![[[f64::INFINITY; CELLS]; CELLS]; days], from: vec![[[(0, 0); CELLS]; CELLS]; days] }
    }

    /// Makes the exchange that helps most; whether there was one.
    fn exchange(&mut self, network: &mut Network, bounds: Bounds) -> bool {
        let mut best: (f64, usize, Pair) = (-LEAST, 0, (0, 0));
        for table in &mut self.least {
            *table = [[f64::INFINITY; CELLS]; CELLS];
        }
        for day in 0..NIGHTS {
            let costs = Costs::after(day, self.real, network);
            let ways = Ways::on(day, self.real, network, bounds);
            for leaves in 0..CELLS {
                for comes in 0..CELLS {
                    // An exchange begins where both are one.
                    let so_far = if leaves == comes { 0.0 } else { self.least[day][leaves][comes] };
                    if so_far == f64::INFINITY {
                        continue;
                    }
                    for gone in ways.less(leaves) {
                        for come in ways.more(comes) {
                            let mut so_far = so_far + costs.of_ways((leaves, gone), (comes, come));
                            if bounds == Bounds::Loose {
                                so_far += ways.outside((leaves, gone), (comes, come));
                            }
                            if gone == come {
                                if leaves != comes && so_far < best.0 {
                                    best = (so_far, day + 1, (gone as u8, come as u8));
                                    self.from[day + 1][gone][come] = (leaves as u8, comes as u8);
                                }
                                continue;
                            }
                            let cost = so_far + costs.of_pair(gone, come);
                            if cost < self.least[day + 1][gone][come] {
                                self.least[day + 1][gone][come] = cost;
                                self.from[day + 1][gone][come] = (leaves as u8, comes as u8);
                            }
                        }
                    }
                }
            }
        }
        for leaves in 0..CELLS {
            for comes in 0..CELLS {
                if self.least[NIGHTS][leaves][comes] < best.0 {
                    best = (self.least[NIGHTS][leaves][comes], NIGHTS, (leaves as u8, comes as u8));
                }
            }
        }
        if best.1 == 0 {
            return false;
        }
        self.make(network, best.1, best.2);
        true
    }

    /// Makes the exchange that ends with that pair on that day.
    fn make(&self, network: &mut Network, mut day: usize, mut pair: Pair) {
        loop {
            let (gone, come) = (usize::from(pair.0), usize::from(pair.1));
            let before = self.from[day][gone][come];
            let (leaves, comes) = (usize::from(before.0), usize::from(before.1));
            network.cells[day][gone] -= DOT;
            network.cells[day][come] += DOT;
            network.flows[day - 1][leaves][gone] -= DOT;
            network.flows[day - 1][comes][come] += DOT;
            if leaves == comes {
                return;
            }
            (day, pair) = (day - 1, before);
        }
    }
}

/// Which flows of a night can lose a dot, and which can gain one: bits by cell.
struct Ways {
    /// So that each stays its share's floor or ceiling.
    within: [ByCell<u16>; 2],
    /// Within the bounds at hand.
    open: [ByCell<u16>; 2],
}

impl Ways {
    fn on(night: usize, real: &Network, network: &Network, bounds: Bounds) -> Ways {
        let (mut within, mut with_share) = ([[0; CELLS]; 2], [[0; CELLS]; 2]);
        for from in 0..CELLS {
            for to in 0..CELLS {
                let (share, now) = (real.flows[night][from][to], network.flows[night][from][to]);
                within[0][from] |= u16::from(share < now) << to;
                within[1][from] |= u16::from(now < share) << to;
                with_share[0][from] |= u16::from(0 < now) << to;
                with_share[1][from] |= u16::from(0 < share) << to;
            }
        }
        Ways { within, open: if bounds == Bounds::Strict { within } else { with_share } }
    }

    /// What it costs that the first flow loses a dot and the second gains one, where that takes them out of their bounds.
    fn outside(&self, less: (usize, usize), more: (usize, usize)) -> f64 {
        let is_outside = |cells: u16, to: usize| if cells & 1 << to == 0 { OUTSIDE } else { 0.0 };
        is_outside(self.within[0][less.0], less.1) + is_outside(self.within[1][more.0], more.1)
    }

    fn less(&self, from: usize) -> impl Iterator<Item = usize> + use<> {
        cells_of(self.open[0][from])
    }

    fn more(&self, from: usize) -> impl Iterator<Item = usize> + use<> {
        cells_of(self.open[1][from])
    }
}

/// The cells whose bits are set, the lowest first.
fn cells_of(mut bits: u16) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let cell = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(cell)
    })
}
