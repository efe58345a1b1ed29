//! One move of backward induction: what the mover chooses, given its beliefs, and what each state is then worth to both sides.
//!
//! Q(a) = u(s,a) + b·Σ belief·V(k+1,s') over the other side's types, σ ∝ exp λQ, and V = Σσ(u + b·V(k+1,s')) for each pair of types.

use super::night::StateLanes;
use super::policy::{Policy, other, own, spread};
use super::private::{ByPair, PAIRS};
use super::response::{respond_with_reason, respond_without_reason};
use super::seat::Seat;
use super::state::STATES;

/// What each state is worth to one side for each pair of types, already discounted by b to the move before.
pub(super) type Worth = StateLanes<PAIRS>;

/// Nothing is at stake.
pub(super) const NOTHING: Worth = [[0.0; PAIRS]; STATES];

/// λ, and b = √β, the weight of the next move against this one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Behaviour {
    pub precision: f64,
    pub discount: f64,
}

/// What comes after the move, and what is worked out from it, to the mover and to the other side.
pub(super) struct Step<'a> {
    pub own_after: &'a Worth,
    pub other_after: &'a Worth,
    pub own_before: &'a mut Worth,
    pub other_before: &'a mut Worth,
}

/// Works out one move of the side in `seat`. States that it cannot stand in keep what they had.
#[inline(always)]
pub(super) fn induce<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    behaviour: Behaviour,
    beliefs: &StateLanes<PAIRS>,
    policy: &mut Policy<OWN>,
    step: Step<'_>,
) {
    weigh_actions(seat, behaviour.precision, beliefs, step.own_after, policy);
    let (reasons, choosing) = (seat.with_reason().len(), seat.with_reason().len() + seat.without_reason().len());
    respond_with_reason(
        [
            policy.down[..reasons].as_flattened_mut(),
            policy.hold[..reasons].as_flattened_mut(),
            policy.limited[..reasons].as_flattened_mut(),
            policy.wide[..reasons].as_flattened_mut(),
        ],
        [seat.may_step_down[..reasons].as_flattened(), seat.may_strike[..reasons].as_flattened()],
    );
    respond_without_reason(policy.down[reasons..choosing].as_flattened_mut(), policy.hold[reasons..choosing].as_flattened_mut());
    take_stock(seat, behaviour.discount, policy, step);
}

/// Log-odds of each action against holding.
#[inline(never)]
fn weigh_actions<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    precision: f64,
    beliefs: &StateLanes<PAIRS>,
    after: &Worth,
    policy: &mut Policy<OWN>,
) {
    let reasons = seat.with_reason().len();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let belief = &beliefs[usize::from(point.state)];
        let expect = |target: u8| expected::<OWN>(belief, &after[usize::from(target)]);
        let hold = expect(point.state);
        let [down, limited, wide] = &seat.stages[place];
        let log_odds = |stage: &[f64; OWN], later: [f64; OWN]| -> [f64; OWN] {
            std::array::from_fn(|own| precision * (stage[own] + (later[own] - hold[own])))
        };
        policy.down[place] = log_odds(&down.own, expect(point.down));
        policy.limited[place] = log_odds(&limited.own, expect(point.limited));
        policy.wide[place] = log_odds(&wide.own, expect(point.wide));
    }
    for (place, point) in seat.without_reason().iter().enumerate() {
        let belief = &beliefs[usize::from(point.state)];
        let expect = |target: u8| expected::<OWN>(belief, &after[usize::from(target)]);
        let (hold, later) = (expect(point.state), expect(point.down));
        let stage = &seat.stages[reasons + place][0].own;
        policy.down[reasons + place] = std::array::from_fn(|own| precision * (stage[own] + (later[own] - hold[own])));
    }
}

/// The mean over the other side's types, as each of the mover's types sees it.
#[inline(always)]
fn expected<const OWN: usize>(belief: &ByPair, worth: &ByPair) -> [f64; OWN] {
    let mut sum = [0.0; OWN];
    for pair in 0..PAIRS {
        sum[own::<OWN>(pair)] += belief[pair] * worth[pair];
    }
    sum
}

/// What each state is worth before the move, given what the mover chooses.
#[inline(never)]
fn take_stock<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    discount: f64,
    policy: &Policy<OWN>,
    step: Step<'_>,
) {
    let Step { own_after, other_after, own_before, other_before } = step;
    let reasons = seat.with_reason().len();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let state = usize::from(point.state);
        let hold = spread(&policy.hold[place]);
        let mut to_own: ByPair = times(&hold, &own_after[state]);
        let mut to_other: ByPair = times(&hold, &other_after[state]);
        let actions = [
            (&policy.down[place], point.down, &seat.stages[place][0]),
            (&policy.limited[place], point.limited, &seat.stages[place][1]),
            (&policy.wide[place], point.wide, &seat.stages[place][2]),
        ];
        for (chance, target, stage) in actions {
            let (own_later, other_later) = (&own_after[usize::from(target)], &other_after[usize::from(target)]);
            for pair in 0..PAIRS {
                let chance = chance[own::<OWN>(pair)];
                to_own[pair] += chance * (stage.own[own::<OWN>(pair)] + own_later[pair]);
                to_other[pair] += chance * (stage.other[other::<OWN>(pair)] + other_later[pair]);
            }
        }
        own_before[state] = to_own.map(|worth| discount * worth);
        other_before[state] = to_other.map(|worth| discount * worth);
    }
    for (place, point) in seat.without_reason().iter().enumerate() {
        let (state, target) = (usize::from(point.state), usize::from(point.down));
        let (down, hold) = (&policy.down[reasons + place], &policy.hold[reasons + place]);
        let stage = &seat.stages[reasons + place][0];
        for pair in 0..PAIRS {
            let (mine, theirs) = (own::<OWN>(pair), other::<OWN>(pair));
            let to_own = hold[mine] * own_after[state][pair] + down[mine] * (stage.own[mine] + own_after[target][pair]);
            let to_other = hold[mine] * other_after[state][pair] + down[mine] * (stage.other[theirs] + other_after[target][pair]);
            own_before[state][pair] = discount * to_own;
            other_before[state][pair] = discount * to_other;
        }
    }
    for point in seat.holding() {
        let state = usize::from(point.state);
        own_before[state] = own_after[state].map(|worth| discount * worth);
        other_before[state] = other_after[state].map(|worth| discount * worth);
    }
}

#[inline(always)]
fn times(chance: &ByPair, worth: &ByPair) -> ByPair {
    std::array::from_fn(|pair| chance[pair] * worth[pair])
}
