//! What a side does at one move: the chance of every action at each of its points, by its own type.

use crate::private::LEADERSHIPS;
use crate::state::LIVE_STATES;

/// Choice probabilities of one side at one move, by the point's place in its seat and by its own type. Where an action is never
/// open its number means nothing.
#[derive(Clone, Debug)]
pub(crate) struct Policy<const OWN: usize> {
    pub down: [[f64; OWN]; LIVE_STATES],
    pub hold: [[f64; OWN]; LIVE_STATES],
    pub limited: [[f64; OWN]; LIVE_STATES],
    pub wide: [[f64; OWN]; LIVE_STATES],
}

impl<const OWN: usize> Policy<OWN> {
    pub(crate) const BLANK: Policy<OWN> = Policy {
        down: [[0.0; OWN]; LIVE_STATES],
        hold: [[0.0; OWN]; LIVE_STATES],
        limited: [[0.0; OWN]; LIVE_STATES],
        wide: [[0.0; OWN]; LIVE_STATES],
    };
}

/// A number for each action but holding, by the point's place in its seat and by type.
#[derive(Clone, Debug)]
pub(crate) struct ByAction<const TYPES: usize> {
    pub down: [[f64; TYPES]; LIVE_STATES],
    pub limited: [[f64; TYPES]; LIVE_STATES],
    pub wide: [[f64; TYPES]; LIVE_STATES],
}

impl<const TYPES: usize> ByAction<TYPES> {
    pub(crate) const ZERO: ByAction<TYPES> =
        ByAction { down: [[0.0; TYPES]; LIVE_STATES], limited: [[0.0; TYPES]; LIVE_STATES], wide: [[0.0; TYPES]; LIVE_STATES] };

    /// Of stepping down, a limited and a wide strike at the first `reasons` points, in one list each.
    pub(crate) fn with_reason(&self, reasons: usize) -> [&[f64]; 3] {
        [&self.down, &self.limited, &self.wide].map(|table| table[..reasons].as_flattened())
    }

    /// Of stepping down at the points of these places, in one list.
    pub(crate) fn without_reason(&self, places: std::ops::Range<usize>) -> &[f64] {
        self.down[places].as_flattened()
    }
}

/// What is known of one move of one side: the log-odds that its policy answers to.
#[derive(Clone, Debug)]
pub(crate) struct Decision<const OWN: usize> {
    pub policy: Policy<OWN>,
    /// λ(Q(a) − Q(hold)).
    pub log_odds: ByAction<OWN>,
}

impl<const OWN: usize> Decision<OWN> {
    pub(crate) const BLANK: Decision<OWN> = Decision { policy: Policy::BLANK, log_odds: ByAction::ZERO };
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
