//! What a side does at one move: the chance of every action at each of its points, by its own type.

use std::ops::Range;

use crate::private::LEADERSHIPS;
use crate::state::LIVE_STATES;

/// How many places a table has: one for each state below open war, and two more, so that points with a reason to strike can take an
/// even number of them and no two numbers at once reach beyond the end.
pub(crate) const PLACES: usize = LIVE_STATES + 2;

const _: () = assert!(PLACES.is_multiple_of(2));

/// Choice probabilities of one side at one move, by the point's place in its seat and by its own type. Where an action is never
/// open its number means nothing.
#[derive(Clone, Debug)]
pub(crate) struct Policy<const OWN: usize> {
    pub down: [[f64; OWN]; PLACES],
    pub hold: [[f64; OWN]; PLACES],
    pub limited: [[f64; OWN]; PLACES],
    pub wide: [[f64; OWN]; PLACES],
}

impl<const OWN: usize> Policy<OWN> {
    pub(crate) const BLANK: Policy<OWN> = Policy {
        down: [[0.0; OWN]; PLACES],
        hold: [[0.0; OWN]; PLACES],
        limited: [[0.0; OWN]; PLACES],
        wide: [[0.0; OWN]; PLACES],
    };
}

/// A number for each action but holding, by the point's place in its seat and by type.
#[derive(Clone, Debug)]
pub(crate) struct ByAction<const TYPES: usize> {
    pub down: [[f64; TYPES]; PLACES],
    pub limited: [[f64; TYPES]; PLACES],
    pub wide: [[f64; TYPES]; PLACES],
}

impl<const TYPES: usize> ByAction<TYPES> {
    pub(crate) const ZERO: ByAction<TYPES> =
        ByAction { down: [[0.0; TYPES]; PLACES], limited: [[0.0; TYPES]; PLACES], wide: [[0.0; TYPES]; PLACES] };

    /// Of stepping down, a limited and a wide strike.
    #[inline(always)]
    pub(crate) fn each(&self) -> [&[[f64; TYPES]; PLACES]; 3] {
        [&self.down, &self.limited, &self.wide]
    }
}

/// What is known of one move of one side: the log-odds that its policy answers to.
#[derive(Clone, Debug)]
pub(crate) struct Decision<const OWN: usize> {
    pub policy: Policy<OWN>,
    /// λ(Q(a) − Q(hold)), in bits.
    pub log_odds: ByAction<OWN>,
}

impl<const OWN: usize> Decision<OWN> {
    pub(crate) const BLANK: Decision<OWN> = Decision { policy: Policy::BLANK, log_odds: ByAction::ZERO };
}

/// The numbers of some places of a table, two at once.
#[inline(always)]
pub(crate) fn two_at_once<const TYPES: usize>(table: &[[f64; TYPES]; PLACES], places: Range<usize>) -> &[[f64; 2]] {
    &table.as_flattened().as_chunks().0[twos::<TYPES>(places)]
}

/// The same to write to.
#[inline(always)]
pub(crate) fn two_at_once_mut<const TYPES: usize>(table: &mut [[f64; TYPES]; PLACES], places: Range<usize>) -> &mut [[f64; 2]] {
    &mut table.as_flattened_mut().as_chunks_mut().0[twos::<TYPES>(places)]
}

/// Where the numbers of these places are, two at once, from an even place on; the last of a place beyond may be with them.
#[inline(always)]
fn twos<const TYPES: usize>(places: Range<usize>) -> Range<usize> {
    places.start * TYPES / 2..(places.end * TYPES).div_ceil(2)
}

/// The mover's own type in a pair: the side with [`LEADERSHIPS`] types is Pakistan, the other is Iran.
#[inline(always)]
pub(crate) const fn own<const OWN: usize>(pair: usize) -> usize {
    if OWN == LEADERSHIPS { pair % LEADERSHIPS } else { pair / LEADERSHIPS }
}

/// The other side's type in a pair.
#[inline(always)]
pub(crate) const fn other<const OWN: usize>(pair: usize) -> usize {
    if OWN == LEADERSHIPS { pair / LEADERSHIPS } else { pair % LEADERSHIPS }
}
