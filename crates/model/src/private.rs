//! What each side keeps to itself: Iran its motive, Pakistan whether its leadership is resolved; and the six pairs of the two.

use crate::motive::MOTIVES;

/// How many types Pakistan's leadership has.
pub const LEADERSHIPS: usize = 2;

/// How many pairs of a motive and a leadership there are.
pub const PAIRS: usize = MOTIVES * LEADERSHIPS;

/// What Pakistan's army leadership is: it knows, Iran infers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Leadership {
    /// An answer is worth the precedent to it and nothing beyond.
    Wavering,
    /// An answer is worth more to it than the precedent.
    Resolved,
}

impl Leadership {
    /// Both, in the order in which weights are listed.
    pub const ALL: [Leadership; LEADERSHIPS] = [Leadership::Wavering, Leadership::Resolved];

    /// Its place in lists of weights.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// One number for each motive, in the order of `Motive::ALL`.
pub type ByMotive = [f64; MOTIVES];

/// One number for each leadership, in the order of [`Leadership::ALL`].
pub type ByLeadership = [f64; LEADERSHIPS];

/// One number for each pair, motive by motive: wavering and resolved under counter-terror come first.
pub type ByPair = [f64; PAIRS];

/// The place of a pair.
pub const fn pair(motive: usize, leadership: usize) -> usize {
    LEADERSHIPS * motive + leadership
}

/// The mean of `numbers` over the pairs. (Called from dozens of places, so that inlining it would cost readers kilobytes.)
#[inline(never)]
pub(crate) fn mean(weights: &ByPair, numbers: &ByPair) -> f64 {
    weights.iter().zip(numbers).map(|(weight, number)| weight * number).sum()
}

/// Probabilities of the pairs at the start: the two sides' types are independent.
pub fn weights(motives: &ByMotive, leaderships: &ByLeadership) -> ByPair {
    std::array::from_fn(|pair| motives[pair / LEADERSHIPS] * leaderships[pair % LEADERSHIPS])
}
