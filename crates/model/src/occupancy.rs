//! Forwards: where play stands, for each pair of types, and what each side infers of the other from it.

use crate::night::StateLanes;
use crate::policy::{Policy, other, own, spread};
use crate::private::{ByPair, PAIRS};
use crate::seat::{Point, Seat};
use crate::state::{LIVE_STATES, STATES};

/// Below this a public state counts as unreached, and beliefs there are the prior.
const UNREACHED: f64 = 1e-280;

/// The states of open war.
pub(crate) const WAR: std::ops::Range<usize> = 28..32;

const _: () = assert!(WAR.end - WAR.start + LIVE_STATES == STATES);

/// Probability of each state for each pair of types; a part of it where only some paths are counted.
pub(crate) type Mass = StateLanes<PAIRS>;

/// All of it in one state.
pub(crate) fn all_in(state: usize) -> Mass {
    let mut mass = [[0.0; PAIRS]; STATES];
    if let Some(lanes) = mass.get_mut(state) {
        *lanes = [1.0; PAIRS];
    }
    mass
}

/// One move: where `mass` goes under the chances of each action.
#[inline(never)]
pub(crate) fn carry<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &Policy<OWN>,
    mass: &Mass,
    after: &mut Mass,
) {
    stay_or_step_down(seat, policy, mass, after);
    for (place, point) in seat.with_reason().iter().enumerate() {
        let here = &mass[usize::from(point.state)];
        add_share(&mut after[usize::from(point.limited)], here, &policy.limited[place]);
        add_share(&mut after[usize::from(point.wide)], here, &policy.wide[place]);
    }
}

/// The part of one move that is no strike; what `after` held before is gone.
#[inline(always)]
pub(crate) fn stay_or_step_down<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &Policy<OWN>,
    mass: &Mass,
    after: &mut Mass,
) {
    *after = [[0.0; PAIRS]; STATES];
    after[WAR].copy_from_slice(&mass[WAR]);
    let stepping = seat.with_reason().len() + seat.without_reason().len();
    for (place, point) in seat.all()[..stepping].iter().enumerate() {
        let here = &mass[usize::from(point.state)];
        add_share(&mut after[usize::from(point.state)], here, &policy.hold[place]);
        add_share(&mut after[usize::from(point.down)], here, &policy.down[place]);
    }
    for Point { state, .. } in seat.holding() {
        let state = usize::from(*state);
        for pair in 0..PAIRS {
            after[state][pair] += mass[state][pair];
        }
    }
}

/// Adds the share of `mass` that the mover's types send to `target`.
#[inline(always)]
pub(crate) fn add_share<const OWN: usize>(target: &mut ByPair, mass: &ByPair, chance: &[f64; OWN]) {
    let chance = spread(chance);
    for pair in 0..PAIRS {
        target[pair] += mass[pair] * chance[pair];
    }
}

/// Bayes' rule for each of the mover's types in every state that it can stand in: belief of the other side's type ∝ prior × `mass`.
/// The new belief is mixed with the old one as 1 to (1 − `weight`); returns the largest difference between the two before that.
#[inline(never)]
pub(crate) fn infer<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    prior: &[f64; OTHER],
    mass: &Mass,
    weight: f64,
    beliefs: &mut StateLanes<PAIRS>,
) -> f64 {
    let prior: ByPair = std::array::from_fn(|pair| prior[other::<OWN>(pair)]);
    let mut largest = [0.0_f64; PAIRS];
    let points = seat.all().iter().map(|point| usize::from(point.state));
    for state in points.chain(WAR) {
        let (before, mass) = (beliefs[state], mass[state]);
        let joint: ByPair = std::array::from_fn(|pair| prior[pair] * mass[pair]);
        let total: [f64; OWN] = total_of(&joint);
        // Without a branch: where nothing is reached the joint weighs nothing and the prior everything.
        let scale = spread(&total.map(|total| if UNREACHED < total { 1.0 / total } else { 0.0 }));
        let otherwise = spread(&total.map(|total| if UNREACHED < total { 0.0 } else { 1.0 }));
        let updated: ByPair = std::array::from_fn(|pair| joint[pair] * scale[pair] + prior[pair] * otherwise[pair]);
        let change: ByPair = std::array::from_fn(|pair| (updated[pair] - before[pair]).abs());
        largest = std::array::from_fn(|pair| if largest[pair] < change[pair] { change[pair] } else { largest[pair] });
        beliefs[state] = std::array::from_fn(|pair| weight * updated[pair] + (1.0 - weight) * before[pair]);
    }
    largest.into_iter().fold(0.0, f64::max)
}

/// The sum over the other side's types, for each of the mover's.
#[inline(always)]
fn total_of<const OWN: usize>(joint: &ByPair) -> [f64; OWN] {
    let mut total = [0.0; OWN];
    for pair in 0..PAIRS {
        total[own::<OWN>(pair)] += joint[pair];
    }
    total
}
