//! Forwards: where play stands, for each pair of types, and what each side infers of the other from it.

use crate::chances::Chances;
pub(crate) use crate::couple::Masses;
use crate::couple::{Couple, Couples, all, spread, totals};
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
    // Whole beliefs are far the most frequent, and need no mixing.
    if weight == 1.0 {
        update::<OWN>(&prior, masses, beliefs, |_, new| new)
    } else {
        let weight = Couple::both(weight);
        update::<OWN>(&prior, masses, beliefs, |old, new| old + weight * (new - old))
    }
}

#[inline(always)]
fn update<const OWN: usize>(
    prior: &Couples,
    masses: &Masses<1>,
    beliefs: &mut Beliefs,
    mixed: impl Fn(Couple, Couple) -> Couple,
) -> f64 {
    let nearly_nothing = prior.map(|prior| prior * Couple::both(UNREACHED));
    let one = Couple::both(1.0);
    let mut largest = Couple::both(0.0);
    for (belief, mass) in beliefs.iter_mut().zip(masses) {
        let joint: Couples = std::array::from_fn(|motive| prior[motive] * mass[0][motive] + nearly_nothing[motive]);
        // Two divisions where there are three totals: the first two go side by side.
        let shares = match totals::<OWN>(&joint) {
            totals if OWN == LEADERSHIPS => [one / totals[0]; MOTIVES],
            [first, second, third] => {
                let [first, second] = (one / Couple::new(first.numbers()[0], second.numbers()[0])).numbers().map(Couple::both);
                [first, second, one / third]
            }
        };
        let mut changes = all(0.0);
        for motive in 0..MOTIVES {
            let (old, new) = (belief[motive], joint[motive] * shares[motive]);
            changes[motive] = (new - old).abs();
            belief[motive] = mixed(old, new);
        }
        // First among themselves, since each waits for the largest so far.
        largest = largest.larger(changes[0].larger(changes[1].larger(changes[2])));
    }
    largest.numbers().into_iter().fold(0.0, f64::max)
}
