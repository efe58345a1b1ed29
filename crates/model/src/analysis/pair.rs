//! Pairs of changes that bring the answer to the better side of a line where no single one does.

use crate::analysis::question::{Case, ROUGH, ROUGHLY_RESOLVED};
use crate::analysis::tipping::with;
use crate::anchor::Anchor;
use crate::assumption::GRID;
use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::outcome::Wish;
use crate::solve::{Solver, TOLERANCE};

/// The most pairs that are offered: those that go furthest beyond the line at their best.
const MOST: usize = 6;

/// How often the way to a pair's best is halved: it has at most [`GRID`] steps, which are fewer than 2¹⁰.
const HALVINGS: usize = 10;

/// How many grid points from the crossing on are tried from a cold start.
const TRIES: usize = 2;

/// A change of one assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The assumption.
    pub key: Key,
    /// The value that it is set to, a point of the page's grid.
    pub value: f64,
    /// How far that is from where it is set, as a share of its range.
    pub moved: f64,
}

impl Change {
    /// The change of `key` to `value` from where `set` has it.
    pub(crate) fn of(set: &Assumptions, key: Key, value: f64) -> Change {
        let (low, high) = key.row().range;
        Change { key, value, moved: (value - set[key]).abs() / (high - low) }
    }

    /// `assumptions` with it made.
    pub(crate) fn made(self, assumptions: &Assumptions) -> Assumptions {
        with(assumptions, self.key, self.value)
    }
}

/// Two changes that do together what no change does alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The changes: each moves the same share of its range, but for one that has reached the value at which it helps most.
    pub changes: [Change; 2],
    /// The answer with both, from a cold start, as the page will show it.
    pub outcome: f64,
}

impl Pair {
    /// How far both move, as shares of their ranges, added.
    pub fn moved(&self) -> f64 {
        self.changes.iter().map(|change| change.moved).sum()
    }
}

/// How far one assumption can help by itself: the grid point where it is set, and the one at which it helps most.
#[derive(Clone, Copy, Debug)]
struct Help {
    key: Key,
    from: u16,
    to: u16,
}

impl Help {
    /// The grid point `steps` on the way, or its end.
    fn place(self, steps: u16) -> u16 {
        if self.from < self.to { (self.from + steps).min(self.to) } else { self.from.saturating_sub(steps).max(self.to) }
    }
}

/// Looks at every pair at its best, then goes back from there to the line.
#[derive(Clone, Debug)]
pub(crate) struct PairSearch {
    case: Case,
    anchor: Anchor,
    wish: Wish,
    line: f64,
    /// The pairs that are looked at, and of those that reach the line the answer at their best.
    looked_at: Vec<([Help; 2], Option<f64>)>,
    /// The pairs that are kept, once all were looked at.
    kept: Vec<[Help; 2]>,
    /// Of the pair at hand, how many steps are too few, and how many are enough.
    bracket: (u16, u16),
    found: Vec<Pair>,
    done: usize,
}

impl PairSearch {
    /// Searches the pairs of the assumptions that help, by `scanned`: what the answer was at some values of each.
    pub(crate) fn new(case: Case, anchor: Anchor, wish: Wish, [now, line]: [f64; 2], scanned: &[(Key, f64, f64)]) -> PairSearch {
        let mut helps: Vec<(Help, f64)> = Vec::new();
        for &(key, value, answer) in scanned {
            let row = key.row();
            let help = Help { key, from: row.grid_index(case.scenario.assumptions[key]), to: row.grid_index(value) };
            if !wish.is_met(answer, wish.beyond(now, ROUGHLY_RESOLVED)) || help.from == help.to {
                continue;
            }
            match helps.last_mut() {
                Some((last, best)) if last.key == key => {
                    if wish.is_met(answer, *best) {
                        (*last, *best) = (help, answer);
                    }
                }
                _ => helps.push((help, answer)),
            }
        }
        let pair = |(place, (first, _)): (usize, &(Help, f64))| {
            let first = *first;
            helps[place + 1..].iter().map(move |(second, _)| ([first, *second], None)).collect::<Vec<_>>()
        };
        let looked_at: Vec<_> = helps.iter().enumerate().flat_map(pair).collect();
        PairSearch { case, anchor, wish, line, looked_at, kept: Vec::new(), bracket: (0, GRID), found: Vec::new(), done: 0 }
    }

    /// How many steps there are; before all pairs were looked at, the most that there can be.
    pub(crate) fn steps(&self) -> usize {
        let looked_at = self.looked_at.len();
        let kept = if self.done < looked_at { MOST } else { self.kept.len() };
        looked_at + kept * (HALVINGS + TRIES)
    }

    pub(crate) const fn done(&self) -> usize {
        self.done
    }

    /// What was found, the pair that moves least first, once every step is done.
    pub(crate) fn finding(&self) -> Option<&[Pair]> {
        (self.done == self.steps()).then_some(&self.found)
    }

    pub(crate) fn step(&mut self, solver: &mut Solver) {
        match self.done.checked_sub(self.looked_at.len()) {
            None => self.look(solver),
            Some(step) => {
                let Some(pair) = self.kept.get(step / (HALVINGS + TRIES)).copied() else { return };
                self.approach(pair, step % (HALVINGS + TRIES), solver);
            }
        }
        self.done += 1;
        if self.done == self.looked_at.len() {
            self.keep();
        }
    }

    /// Looks at the next pair at its best.
    fn look(&mut self, solver: &mut Solver) {
        let (pair, _) = self.looked_at[self.done];
        let answer = self.near(pair, GRID, ROUGH, solver);
        if self.wish.is_met(answer, self.line) {
            self.looked_at[self.done].1 = Some(answer);
        }
    }

    /// Keeps the pairs that go furthest beyond the line.
    fn keep(&mut self) {
        let mut kept: Vec<([Help; 2], f64)> = Vec::new();
        for (pair, best) in self.looked_at.iter().filter_map(|(pair, best)| Some((*pair, (*best)?))) {
            let place = kept.partition_point(|(_, other)| !self.wish.is_met(best, *other));
            if place < MOST {
                kept.insert(place, (pair, best));
                kept.truncate(MOST);
            }
        }
        self.kept = kept.into_iter().map(|(pair, _)| pair).collect();
    }

    /// Halves the way to the best of `pair`, then tries the grid points from the crossing on.
    fn approach(&mut self, pair: [Help; 2], step: usize, solver: &mut Solver) {
        if step == 0 {
            self.bracket = (0, GRID);
        }
        let (few, enough) = self.bracket;
        match step.checked_sub(HALVINGS) {
            None if 1 < enough - few => {
                let middle = few + (enough - few) / 2;
                let meets = self.wish.is_met(self.near(pair, middle, TOLERANCE, solver), self.line);
                self.bracket = if meets { (few, middle) } else { (middle, enough) };
            }
            None => {}
            Some(tried) => {
                let is_new = self.found.iter().all(|found| pair.map(|help| help.key) != found.changes.map(|change| change.key));
                if is_new {
                    self.attempt(pair, enough.saturating_add(tried as u16).min(GRID), solver);
                }
            }
        }
    }

    /// Offers `pair` after `steps` if that is enough from a cold start.
    fn attempt(&mut self, pair: [Help; 2], steps: u16, solver: &mut Solver) {
        let changes = self.changes(pair, steps);
        let outcome = self.case.cold(self.with(changes), solver);
        if self.wish.is_met(outcome, self.line) {
            let found = Pair { changes, outcome };
            let place = self.found.partition_point(|other| other.moved() <= found.moved());
            self.found.insert(place, found);
        }
    }

    fn near(&self, pair: [Help; 2], steps: u16, tolerance: f64, solver: &mut Solver) -> f64 {
        self.case.near(self.with(self.changes(pair, steps)), &self.anchor, tolerance, solver)
    }

    fn changes(&self, pair: [Help; 2], steps: u16) -> [Change; 2] {
        let set = &self.case.scenario.assumptions;
        pair.map(|help| Change::of(set, help.key, help.key.row().grid_value(help.place(steps))))
    }

    fn with(&self, changes: [Change; 2]) -> Assumptions {
        changes.into_iter().fold(self.case.scenario.assumptions, |all, change| change.made(&all))
    }
}
