//! Forwards: where play stands, for each pair of types, and what each side infers of the other from it.

use crate::chances::Chances;
pub(crate) use crate::couple::Masses;
use crate::couple::{Couple, Couples, all, spread};
use crate::ladder::{RUNGS, Rung};
use crate::motive::MOTIVES;
use crate::private::LEADERSHIPS;
use crate::seat::Seat;
use crate::state::{LIVE_STATES, STATES};

/// What every state is taken to be reached with besides: it alters nothing where play comes, and where play never comes beliefs are
/// the prior.
const UNREACHED: f64 = 1e-280;

/// The states of open war.
pub(crate) const WAR: std::ops::Range<usize> = 28..32;

const _: () = assert!(WAR.end - WAR.start + LIVE_STATES == STATES);

/// The lowest rung that a strike leads to.
const LOWEST: usize = Rung::OneSidedStrike.index();

/// How many rungs strikes lead to.
const LANDINGS: usize = RUNGS - LOWEST;

/// What the mover of one move believes in each state: for each pair of types, the chance of the other side's given its own.
pub(crate) type Beliefs = [Couples; STATES];

/// Nothing anywhere.
pub(crate) const fn nowhere<const KINDS: usize>() -> Masses<KINDS> {
    [[all(0.0); KINDS]; STATES]
}

/// What struck in one move, by the rung that it leads to, not yet put there.
pub(crate) struct Struck<const KINDS: usize> {
    /// Limited strikes.
    pub limited: [[Couples; KINDS]; LANDINGS],
    /// Wide strikes.
    pub wide: [[Couples; KINDS]; LANDINGS],
}

impl<const KINDS: usize> Struck<KINDS> {
    /// No strike.
    const NONE: Struck<KINDS> = Struck { limited: [[all(0.0); KINDS]; LANDINGS], wide: [[all(0.0); KINDS]; LANDINGS] };

    /// Puts what struck where it leads, the mover having opened the grievance in this place.
    #[inline(never)]
    pub(crate) fn land(&self, victim: u8, masses: &mut Masses<KINDS>) {
        for (landing, (limited, wide)) in self.limited.iter().zip(&self.wide).enumerate() {
            let target = masses[4 * (LOWEST + landing) + usize::from(victim % 4)].as_flattened_mut();
            for ((target, limited), wide) in target.iter_mut().zip(limited.as_flattened()).zip(wide.as_flattened()) {
                *target = *target + (*limited + *wide);
            }
        }
    }
}

/// One move, in place: what holds stays, what steps down is added to the rung below; what strikes is returned. Downwards moves end on
/// states that have been dealt with, because points are taken from the lowest rung upwards.
#[inline(never)]
pub(crate) fn carry<const OWN: usize, const OTHER: usize, const KINDS: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &impl Chances,
    masses: &mut Masses<KINDS>,
) -> Struck<KINDS> {
    let mut struck = Struck::NONE;
    for (place, point) in seat.upwards() {
        let (state, below) = (point.state.index(), point.down.index());
        let (down, hold) = (policy.down(place), policy.hold(place));
        if place < seat.with_reason().len() {
            let (limited, wide) = (policy.limited(place), policy.wide(place));
            let [limited_so_far, wide_so_far] =
                [&mut struck.limited[point.limited.rung() - LOWEST], &mut struck.wide[point.wide.rung() - LOWEST]];
            for kind in 0..KINDS {
                for motive in 0..MOTIVES {
                    let here = masses[state][kind][motive];
                    masses[state][kind][motive] = here * hold[motive];
                    add(&mut masses[below][kind][motive], here * down[motive]);
                    add(&mut limited_so_far[kind][motive], here * limited[motive]);
                    add(&mut wide_so_far[kind][motive], here * wide[motive]);
                }
            }
        } else {
            for kind in 0..KINDS {
                for motive in 0..MOTIVES {
                    let here = masses[state][kind][motive];
                    masses[state][kind][motive] = here * hold[motive];
                    add(&mut masses[below][kind][motive], here * down[motive]);
                }
            }
        }
    }
    struck
}

#[inline(always)]
fn add(target: &mut Couple, more: Couple) {
    *target = *target + more;
}

/// Adds the product of `mass` and `chance` to `sum`.
#[inline(always)]
pub(crate) fn add_times(sum: &mut Couples, mass: &Couples, chance: &Couples) {
    for motive in 0..MOTIVES {
        add(&mut sum[motive], mass[motive] * chance[motive]);
    }
}

/// Bayes' rule for each of the mover's types in every state: belief of the other side's type ∝ prior × `mass`.
/// The new belief is mixed with the old one as 1 to (1 − `weight`); returns the largest difference between the two before that.
#[inline(never)]
pub(crate) fn infer<const OWN: usize, const OTHER: usize>(
    prior: &[f64; OTHER],
    masses: &Masses<1>,
    weight: f64,
    beliefs: &mut Beliefs,
) -> f64 {
    let prior = spread(prior);
    let nearly_nothing = prior.map(|prior| prior * Couple::both(UNREACHED));
    let (one, weight) = (Couple::both(1.0), Couple::both(weight));
    let mut largest = Couple::both(0.0);
    for (belief, mass) in beliefs.iter_mut().zip(masses) {
        let before = *belief;
        let joint: Couples = std::array::from_fn(|motive| prior[motive] * mass[0][motive] + nearly_nothing[motive]);
        // The sums over the other side's types, for each of the mover's.
        let totals = if OWN == LEADERSHIPS {
            [one / (joint[0] + joint[1] + joint[2]); MOTIVES]
        } else {
            let [first, second, third] = joint.map(|joint| joint.numbers().into_iter().sum());
            let ([first, second], third) = ((one / Couple::new(first, second)).numbers(), 1.0 / third);
            [first, second, third].map(Couple::both)
        };
        let updated: Couples = std::array::from_fn(|motive| joint[motive] * totals[motive]);
        for motive in 0..MOTIVES {
            let change = updated[motive] - before[motive];
            largest = largest.larger(change.abs());
            belief[motive] = before[motive] + weight * change;
        }
    }
    largest.numbers().into_iter().fold(0.0, f64::max)
}
