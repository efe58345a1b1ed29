//! The course that a solved game takes: how likely each pair of types is, what each side then does at every move, and what the nights do.
//! What readers of a game follow, so that they follow it alike as it was solved ([`Played`]) and given what is supposed (`given`).

use crate::chances::Chances;
use crate::couple::Masses;
use crate::game::Game;
use crate::induction::Worth;
use crate::motive::MOTIVES;
use crate::night::Nightfall;
use crate::policy::Policy;
use crate::private::{ByLeadership, ByMotive, ByPair, LEADERSHIPS};
use crate::seat::Seats;
use crate::solve::Solver;

/// What a night does.
pub(crate) trait Overnight {
    /// Carries probabilities (or any masses) from the evening to the morning.
    fn carry<const KINDS: usize>(&self, masses: &mut Masses<KINDS>);

    /// What the morning's `values` are worth in the evening.
    fn fold(&self, values: &mut Worth);
}

/// The course of a game.
pub(crate) trait Course {
    /// What Pakistan does at a move.
    type Pakistan: Chances;
    /// What Iran does at a move.
    type Iran: Chances;
    /// What a night does.
    type Night: Overnight;

    /// The game that it is the course of.
    fn game(&self) -> &Game;

    /// The points of both sides.
    fn seats(&self) -> &Seats;

    /// Chances of the six pairs of types.
    fn pairs(&self) -> ByPair;

    /// Chances of Iran's motives.
    fn motives(&self) -> ByMotive;

    /// Chances of Pakistan's leaderships.
    fn leaderships(&self) -> ByLeadership;

    /// What Pakistan does at move `at`, which is its own.
    fn pakistan(&self, at: usize) -> &Self::Pakistan;

    /// What Iran does at move `at`, which is its own.
    fn iran(&self, at: usize) -> &Self::Iran;

    /// The night after Iran's move `at`, if one falls.
    fn night(&self, at: usize) -> Option<&Self::Night>;
}

/// The course of a game as it was solved.
pub(crate) struct Played<'a> {
    solver: &'a Solver,
    game: &'a Game,
    night: Option<Nightfall>,
}

impl<'a> Played<'a> {
    /// That of `game`, which `solver` solved last.
    #[inline(always)]
    pub(crate) fn of(solver: &'a Solver, game: &'a Game) -> Played<'a> {
        Played { solver, game, night: Nightfall::of(game.rules().night) }
    }
}

impl Course for Played<'_> {
    type Pakistan = Policy<LEADERSHIPS>;
    type Iran = Policy<MOTIVES>;
    type Night = Nightfall;

    #[inline(always)]
    fn game(&self) -> &Game {
        self.game
    }

    #[inline(always)]
    fn seats(&self) -> &Seats {
        &self.solver.seats
    }

    #[inline(always)]
    fn pairs(&self) -> ByPair {
        self.game.pairs()
    }

    fn motives(&self) -> ByMotive {
        self.game.rules().motives
    }

    fn leaderships(&self) -> ByLeadership {
        self.game.leaderships()
    }

    #[inline(always)]
    fn pakistan(&self, at: usize) -> &Policy<LEADERSHIPS> {
        &self.solver.pakistan_decisions[at / 2].policy
    }

    #[inline(always)]
    fn iran(&self, at: usize) -> &Policy<MOTIVES> {
        &self.solver.iran_decisions[at / 2].policy
    }

    #[inline(always)]
    fn night(&self, _: usize) -> Option<&Nightfall> {
        self.night.as_ref()
    }
}

impl Overnight for Nightfall {
    #[inline(always)]
    fn carry<const KINDS: usize>(&self, masses: &mut Masses<KINDS>) {
        self.carry(masses);
    }

    fn fold(&self, values: &mut Worth) {
        self.fold_values(values, 0.0, 0.0);
    }
}
