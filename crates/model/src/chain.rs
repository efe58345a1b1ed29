//! The Markov chain that the policies induce, with some strikes counted and some of the struck mass taken out: what first passages
//! are made of.

use crate::occupancy::{Mass, add_share, stay_or_step_down};
use crate::policy::{Policy, spread};
use crate::private::{ByPair, PAIRS};
use crate::seat::{Point, Seat};

/// How much of the mass that strikes goes on being followed: 0 ends a path at its first such strike.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keep {
    pub limited: f64,
    pub wide: f64,
}

impl Keep {
    pub(crate) const ALL: Keep = Keep { limited: 1.0, wide: 1.0 };
    pub(crate) const NONE: Keep = Keep { limited: 0.0, wide: 0.0 };
    pub(crate) const LIMITED: Keep = Keep { limited: 1.0, wide: 0.0 };
    pub(crate) const WIDE: Keep = Keep { limited: 0.0, wide: 1.0 };

    /// The share `left` of all.
    pub(crate) const fn share(left: f64) -> Keep {
        Keep { limited: left, wide: left }
    }
}

/// The mass that struck in one move, by what stood open before (the grievance's place) and pair of types.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Struck {
    /// Limited strikes that change the rung.
    pub limited: [ByPair; 4],
    /// Limited strikes that do not.
    pub repeated: [ByPair; 4],
    /// Wide strikes.
    pub wide: [ByPair; 4],
}

impl Struck {
    /// Strikes of either kind while `grievance` (its place) stood open.
    pub(crate) fn over(&self, grievance: usize) -> ByPair {
        std::array::from_fn(|pair| self.limited[grievance][pair] + self.repeated[grievance][pair] + self.wide[grievance][pair])
    }

    /// Limited strikes.
    pub(crate) fn all_limited(&self) -> ByPair {
        std::array::from_fn(|pair| (0..4).map(|open| self.limited[open][pair] + self.repeated[open][pair]).sum())
    }

    /// Limited strikes that did not change the rung.
    pub(crate) fn all_repeated(&self) -> ByPair {
        std::array::from_fn(|pair| (0..4).map(|open| self.repeated[open][pair]).sum())
    }

    /// Wide strikes.
    pub(crate) fn all_wide(&self) -> ByPair {
        std::array::from_fn(|pair| (0..4).map(|open| self.wide[open][pair]).sum())
    }
}

/// One move of the chain: `after` receives what goes on, and what struck is returned, whether it goes on or not.
pub(crate) fn moved<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &Policy<OWN>,
    keep: Keep,
    mass: &Mass,
    after: &mut Mass,
) -> Struck {
    stay_or_step_down(seat, policy, mass, after);
    let mut struck = Struck::default();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let here = &mass[usize::from(point.state)];
        let grievance = usize::from(point.state % 4);
        let (limited, wide) = (spread(&policy.limited[place]), spread(&policy.wide[place]));
        let repeats = point.limited / 4 == point.rung;
        let limited_so_far = if repeats { &mut struck.repeated[grievance] } else { &mut struck.limited[grievance] };
        let wide_so_far = &mut struck.wide[grievance];
        for pair in 0..PAIRS {
            let limited = here[pair] * limited[pair];
            let wide = here[pair] * wide[pair];
            limited_so_far[pair] += limited;
            wide_so_far[pair] += wide;
            after[usize::from(point.limited)][pair] += keep.limited * limited;
            after[usize::from(point.wide)][pair] += keep.wide * wide;
        }
    }
    struck
}

/// Adds to `after` the mass that makes a limited strike.
pub(crate) fn add_limited<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &Policy<OWN>,
    mass: &Mass,
    after: &mut Mass,
) {
    for (place, Point { state, limited, .. }) in seat.with_reason().iter().enumerate() {
        add_share(&mut after[usize::from(*limited)], &mass[usize::from(*state)], &policy.limited[place]);
    }
}

/// Takes out what stands on `rung` or above.
pub(crate) fn take_from_rung(mass: &mut Mass, rung: usize) -> ByPair {
    let mut taken = [0.0; PAIRS];
    for lanes in &mut mass[4 * rung..32] {
        for pair in 0..PAIRS {
            taken[pair] += lanes[pair];
            lanes[pair] = 0.0;
        }
    }
    taken
}

/// All of it.
pub(crate) fn total(mass: &Mass) -> ByPair {
    let mut sum = [0.0; PAIRS];
    for lanes in mass {
        for pair in 0..PAIRS {
            sum[pair] += lanes[pair];
        }
    }
    sum
}

/// Adds `more` to `sum`.
pub(crate) fn add(sum: &mut ByPair, more: &ByPair) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}
