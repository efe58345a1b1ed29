//! The Markov chain that the policies induce, followed for several kinds of paths at once, with some strikes counted and some of what
//! struck taken out: what first passages are made of.
//!
//! None of it is inlined: each is short, called in many places, and not where the time goes, while readers download every copy.

use crate::chances::Chances;
use crate::couple::{Couple, Couples, all, by_pair};
use crate::occupancy::{Masses, Struck, add_times};
use crate::private::ByPair;
use crate::seat::Seat;

impl<const KINDS: usize> Struck<KINDS> {
    /// The limited strikes on paths of that kind.
    #[inline(never)]
    pub(crate) fn all_limited(&self, kind: usize) -> ByPair {
        sum(self.limited.iter().map(|by_kind| &by_kind[kind]))
    }

    /// The wide strikes on paths of that kind.
    #[inline(never)]
    pub(crate) fn all_wide(&self, kind: usize) -> ByPair {
        sum(self.wide.iter().map(|by_kind| &by_kind[kind]))
    }

    /// Goes on following only these shares of what struck; 0 ends a path at its first such strike.
    #[inline(never)]
    pub(crate) fn keep(&mut self, kind: usize, limited: f64, wide: f64) {
        for (strikes, share) in [(&mut self.limited, limited), (&mut self.wide, wide)] {
            strikes.iter_mut().for_each(|by_kind| by_kind[kind] = by_kind[kind].map(|mass| Couple::both(share) * mass));
        }
    }

    /// From now on, the limited strikes on paths of one kind are on paths of the other.
    pub(crate) fn pass_limited(&mut self, from: usize, to: usize) {
        pass(&mut self.limited, from, to);
    }

    /// The same of the wide strikes.
    pub(crate) fn pass_wide(&mut self, from: usize, to: usize) {
        pass(&mut self.wide, from, to);
    }
}

#[inline(never)]
fn pass<const KINDS: usize>(strikes: &mut [[Couples; KINDS]], from: usize, to: usize) {
    for by_kind in strikes {
        let passed = std::mem::replace(&mut by_kind[from], all(0.0));
        add_couples(&mut by_kind[to], &passed);
    }
}

/// What will strike on paths of one kind, in either way, by what stands open (the grievance's place).
#[inline(never)]
pub(crate) fn about_to_strike<const OWN: usize, const OTHER: usize, const KINDS: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &impl Chances,
    masses: &Masses<KINDS>,
    kind: usize,
) -> [ByPair; 4] {
    let mut by_open = [all(0.0); 4];
    for (place, point) in seat.with_reason().iter().enumerate() {
        let (limited, wide) = (policy.limited(place), policy.wide(place));
        let either = std::array::from_fn(|motive| limited[motive] + wide[motive]);
        let mass = &masses[point.state.index()][kind];
        add_times(&mut by_open[point.state.grievance() as usize], mass, &either);
    }
    by_open.map(|struck| by_pair(&struck))
}

/// What will make a limited strike that does not change the rung.
#[inline(never)]
pub(crate) fn about_to_repeat<const OWN: usize, const OTHER: usize, const KINDS: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &impl Chances,
    masses: &Masses<KINDS>,
    kind: usize,
) -> ByPair {
    let mut repeats = all(0.0);
    for (place, point) in seat.with_reason().iter().enumerate() {
        if point.limited.rung() == point.state.rung() {
            add_times(&mut repeats, &masses[point.state.index()][kind], &policy.limited(place));
        }
    }
    by_pair(&repeats)
}

/// Takes out what stands on `rung` or above.
#[inline(never)]
pub(crate) fn take_from_rung<const KINDS: usize>(masses: &mut Masses<KINDS>, kind: usize, rung: usize) -> ByPair {
    let mut taken = all(0.0);
    for by_kind in &mut masses[4 * rung..32] {
        add_couples(&mut taken, &std::mem::replace(&mut by_kind[kind], all(0.0)));
    }
    by_pair(&taken)
}

/// All paths of one kind.
#[inline(never)]
pub(crate) fn total<const KINDS: usize>(masses: &Masses<KINDS>, kind: usize) -> ByPair {
    sum(masses.iter().map(|by_kind| &by_kind[kind]))
}

/// The sum of the parts.
pub(crate) fn sum<'a>(parts: impl Iterator<Item = &'a Couples>) -> ByPair {
    let mut sum = all(0.0);
    parts.for_each(|part| add_couples(&mut sum, part));
    by_pair(&sum)
}

/// Adds `more` to `sum`, for each pair of types.
#[inline(always)]
pub(crate) fn add_couples(sum: &mut Couples, more: &Couples) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum = *sum + *more;
    }
}

/// Adds `more` to `sum`.
#[inline(never)]
pub(crate) fn add(sum: &mut ByPair, more: &ByPair) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}
