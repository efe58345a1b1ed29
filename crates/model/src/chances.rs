//! What a side does at one move, however it was found: as the game was solved, or given what is supposed.

use crate::couple::{Couples, spread};
use crate::policy::Policy;

/// What a side does at one move: the chance of every action at a point, by its place in the seat, for each pair of types.
pub(crate) trait Chances {
    /// Of stepping down.
    fn down(&self, place: usize) -> Couples;
    /// Of holding.
    fn hold(&self, place: usize) -> Couples;
    /// Of a limited strike; at a point without a reason to strike it means nothing.
    fn limited(&self, place: usize) -> Couples;
    /// Of a wide strike; the same.
    fn wide(&self, place: usize) -> Couples;
}

impl<const OWN: usize> Chances for Policy<OWN> {
    #[inline(always)]
    fn down(&self, place: usize) -> Couples {
        spread(&self.down[place])
    }

    #[inline(always)]
    fn hold(&self, place: usize) -> Couples {
        spread(&self.hold[place])
    }

    #[inline(always)]
    fn limited(&self, place: usize) -> Couples {
        spread(&self.limited[place])
    }

    #[inline(always)]
    fn wide(&self, place: usize) -> Couples {
        spread(&self.wide[place])
    }
}
