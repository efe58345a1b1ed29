//! Every dot's history: which of the dots in a cell go which way, and where on its rung each stands.
//!
//! Dots that stay where they are keep their place. On a rung the filled dots come first, then the others; who comes takes a place that is
//! free, and those in the last places leave first, so that hardly a dot moves that need not.

use super::cell::{CELLS, cell};
use super::filling::Filling;
use super::network::{DOT, DOTS, Network};
use crate::ladder::RUNGS;
use crate::outcome::NIGHTS;

/// One imagined crisis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// The cell at the end of each day.
    cells: [u8; NIGHTS + 1],
    /// The place among the dots on the rung, from 0, at the end of each day.
    places: [u8; NIGHTS + 1],
}

impl Dot {
    /// The rung at the end of that day.
    pub fn rung(&self, day: usize) -> usize {
        usize::from(self.cells[day.min(NIGHTS)]) % RUNGS
    }

    /// Whether it is filled at the end of that day.
    pub fn is_filled(&self, day: usize) -> bool {
        RUNGS <= usize::from(self.cells[day.min(NIGHTS)])
    }

    /// Its place among the dots on its rung, from 0: filled dots come first.
    pub fn place(&self, day: usize) -> usize {
        usize::from(self.places[day.min(NIGHTS)])
    }

    /// The day by whose end it is filled for the first time, if it ever is.
    pub fn filled_since(&self) -> Option<usize> {
        (0..=NIGHTS).find(|day| self.is_filled(*day))
    }
}

/// The dots of a flow in whole dots, in the order of their histories: first those whose rung is lower on the first day on which two differ.
pub(super) fn dots(network: &Network, filling: Filling) -> Vec<Dot> {
    let start = network.cells[0].iter().position(|units| 0 < *units).unwrap_or(0);
    let blank = Dot { cells: [start as u8; NIGHTS + 1], places: [0; NIGHTS + 1] };
    let mut dots: Vec<Dot> = (0..DOTS as u8)
        .map(|place| {
            let mut dot = blank.clone();
            dot.places[0] = place;
            dot
        })
        .collect();
    for night in 0..NIGHTS {
        go(&mut dots, network, night);
        take_places(&mut dots, night + 1);
    }
    // What a rung decides alone adds nothing to the order.
    let rank = |cell: &u8| (usize::from(*cell) % RUNGS, filling.is_lasting() && RUNGS <= usize::from(*cell));
    dots.sort_by(|one, other| one.cells.iter().map(rank).cmp(other.cells.iter().map(rank)));
    dots
}

/// Sends the dots of each cell on their ways through a night: the first stay, the last go lowest.
fn go(dots: &mut [Dot], network: &Network, night: usize) {
    for from in 0..CELLS {
        let mut here: Vec<usize> = (0..dots.len()).filter(|dot| usize::from(dots[*dot].cells[night]) == from).collect();
        here.sort_by_key(|dot| dots[*dot].places[night]);
        let mut here = here.into_iter();
        let filled = cell(from % RUNGS, true);
        let others = (0..CELLS).rev().filter(|to| *to != from && *to != filled);
        // Who stays, who is filled where it stands, who goes: from the highest rung downwards.
        let stay = [from].into_iter().chain((from != filled).then_some(filled));
        for to in stay.chain(others) {
            for dot in here.by_ref().take((network.flows[night][from][to] / DOT) as usize) {
                dots[dot].cells[night + 1] = to as u8;
            }
        }
    }
}

/// Gives the dots on every rung their places at the end of a day.
fn take_places(dots: &mut [Dot], day: usize) {
    for rung in 0..RUNGS {
        let on = |dot: &Dot, is_filled: bool| usize::from(dot.cells[day]) == cell(rung, is_filled);
        let filled = dots.iter().filter(|dot| on(dot, true)).count();
        let all = filled + dots.iter().filter(|dot| on(dot, false)).count();
        for (is_filled, places) in [(true, 0..filled), (false, filled..all)] {
            let mut taken = [false; DOTS];
            let mut homeless = Vec::new();
            for dot in dots.iter_mut().filter(|dot| on(dot, is_filled)) {
                let before = usize::from(dot.places[day - 1]);
                let stays = dot.rung(day - 1) == rung && places.contains(&before) && !taken[before];
                if stays {
                    taken[before] = true;
                    dot.places[day] = before as u8;
                } else {
                    homeless.push(dot);
                }
            }
            let free = places.filter(|place| !taken[*place]);
            for (dot, place) in homeless.into_iter().zip(free) {
                dot.places[day] = place as u8;
            }
        }
    }
}
