//! What a side does at one move: the chance of every action at each of its points, by its own type.

use super::private::{LEADERSHIPS, PAIRS};
use super::seat::LIVE_STATES;

/// Choice probabilities of one side at one move, by the point's place in its seat and by its own type. Where an action is never
/// open its number means nothing.
#[derive(Clone, Debug)]
pub(super) struct Policy<const OWN: usize> {
    pub down: [[f64; OWN]; LIVE_STATES],
    pub hold: [[f64; OWN]; LIVE_STATES],
    pub limited: [[f64; OWN]; LIVE_STATES],
    pub wide: [[f64; OWN]; LIVE_STATES],
}

impl<const OWN: usize> Policy<OWN> {
    pub(super) const BLANK: Policy<OWN> = Policy {
        down: [[0.0; OWN]; LIVE_STATES],
        hold: [[0.0; OWN]; LIVE_STATES],
        limited: [[0.0; OWN]; LIVE_STATES],
        wide: [[0.0; OWN]; LIVE_STATES],
    };
}

/// The mover's own type in a pair: the side with [`LEADERSHIPS`] types is Pakistan, the other is Iran.
#[inline(always)]
pub(super) const fn own<const OWN: usize>(pair: usize) -> usize {
    if OWN == LEADERSHIPS { pair % LEADERSHIPS } else { pair / LEADERSHIPS }
}

/// The other side's type in a pair.
#[inline(always)]
pub(super) const fn other<const OWN: usize>(pair: usize) -> usize {
    if OWN == LEADERSHIPS { pair / LEADERSHIPS } else { pair % LEADERSHIPS }
}

/// A number for each of the mover's types, spread over the pairs.
#[inline(always)]
pub(super) fn spread<const OWN: usize>(by_type: &[f64; OWN]) -> [f64; PAIRS] {
    std::array::from_fn(|pair| by_type[own::<OWN>(pair)])
}
