//! One move of backward induction: what the mover chooses, given its beliefs, and what each state is then worth to both sides.
//!
//! The parts stay functions of their own in machine code (`inline(never)`, here and in what the solver calls besides): browsers are
//! slow with one large function of everything, and native code is no faster with it.
//!
//! Q(a) = u(s,a) + b·Σ belief·V(k+1,s') over the other side's types, σ ∝ exp λQ, and V = Σσ(u + b·V(k+1,s')) for each pair of types.

use crate::night::StateLanes;
use crate::policy::{ByAction, Decision, Policy, other, own, spread};
use crate::private::{ByPair, PAIRS};
use crate::response::{SMALL, respond_with_reason, respond_without_reason, revise_with_reason, revise_without_reason};
use crate::seat::Seat;
use crate::state::STATES;

/// What each state is worth to one side for each pair of types, already discounted by b to the move before.
pub(crate) type Worth = StateLanes<PAIRS>;

/// Nothing is at stake.
pub(crate) const NOTHING: Worth = [[0.0; PAIRS]; STATES];

/// λ, and b = √β, the weight of the next move against this one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Behaviour {
    pub precision: f64,
    pub discount: f64,
}

/// What comes after the move, and what is worked out from it, to the mover and to the other side.
pub(crate) struct Step<'a> {
    pub own_after: &'a Worth,
    pub other_after: &'a Worth,
    pub own_before: &'a mut Worth,
    pub other_before: &'a mut Worth,
}

/// Whether a decision starts afresh or goes on from what it was in the sweep before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    /// Nothing is known of it.
    First,
    /// Its log-odds and policy are those of the last sweep.
    Later,
}

/// Works out one move of the side in `seat`, with `room` to work in. States that it cannot stand in keep what they had.
pub(crate) fn induce<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    behaviour: Behaviour,
    pass: Pass,
    beliefs: &StateLanes<PAIRS>,
    decision: &mut Decision<OWN>,
    room: &mut ByAction<OWN>,
    step: Step<'_>,
) {
    let Decision { policy, log_odds } = decision;
    compare_actions(seat, beliefs, step.own_after, room);
    let is_small = update_log_odds(seat, behaviour.precision, room, log_odds);
    let changes = if pass == Pass::Later && is_small { Some(&*room) } else { None };
    choose(seat, changes, log_odds, policy);
    take_stock(seat, behaviour.discount, policy, step);
}

/// The policy that answers to `log_odds`: revised where they moved by small `changes` only, else from nothing.
fn choose<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    changes: Option<&ByAction<OWN>>,
    log_odds: &ByAction<OWN>,
    policy: &mut Policy<OWN>,
) {
    let (reasons, choosing) = (seat.with_reason().len(), seat.with_reason().len() + seat.without_reason().len());
    let Policy { down, hold, limited, wide } = policy;
    let (down, down_without) = down[..choosing].split_at_mut(reasons);
    let (hold, hold_without) = hold[..choosing].split_at_mut(reasons);
    let chances = [
        down.as_flattened_mut(),
        hold.as_flattened_mut(),
        limited[..reasons].as_flattened_mut(),
        wide[..reasons].as_flattened_mut(),
    ];
    let (down, hold) = (down_without.as_flattened_mut(), hold_without.as_flattened_mut());
    match changes {
        Some(changes) => {
            revise_with_reason(chances, changes.with_reason(reasons));
            revise_without_reason(down, hold, changes.without_reason(reasons..choosing));
        }
        None => {
            let open = [seat.may_step_down[..reasons].as_flattened(), seat.may_strike[..reasons].as_flattened()];
            respond_with_reason(chances, log_odds.with_reason(reasons), open);
            respond_without_reason(down, hold, log_odds.without_reason(reasons..choosing));
        }
    }
}

/// How much more each action is expected to be worth later than holding.
#[inline(never)]
fn compare_actions<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    beliefs: &StateLanes<PAIRS>,
    after: &Worth,
    more: &mut ByAction<OWN>,
) {
    let reasons = seat.with_reason().len();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let belief = beliefs[usize::from(point.state)];
        let hold = expected::<OWN>(&belief, &after[usize::from(point.state)]);
        let beyond = |target: u8| less(expected::<OWN>(&belief, &after[usize::from(target)]), &hold);
        more.down[place] = beyond(point.down);
        more.limited[place] = beyond(point.limited);
        more.wide[place] = beyond(point.wide);
    }
    for (place, point) in seat.without_reason().iter().enumerate() {
        let belief = beliefs[usize::from(point.state)];
        let hold = expected::<OWN>(&belief, &after[usize::from(point.state)]);
        more.down[reasons + place] = less(expected::<OWN>(&belief, &after[usize::from(point.down)]), &hold);
    }
}

#[inline(always)]
fn less<const OWN: usize>(left: [f64; OWN], right: &[f64; OWN]) -> [f64; OWN] {
    std::array::from_fn(|own| left[own] - right[own])
}

/// Log-odds of each action against holding, from how much `more` it is worth later; leaves in its place how much the log-odds have
/// changed, and tells whether none has by more than [`SMALL`].
#[inline(never)]
fn update_log_odds<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    precision: f64,
    more: &mut ByAction<OWN>,
    log_odds: &mut ByAction<OWN>,
) -> bool {
    let (reasons, choosing) = (seat.with_reason().len(), seat.with_reason().len() + seat.without_reason().len());
    let tables = [
        (&seat.own.down[..choosing], &mut more.down[..choosing], &mut log_odds.down[..choosing]),
        (&seat.own.limited[..reasons], &mut more.limited[..reasons], &mut log_odds.limited[..reasons]),
        (&seat.own.wide[..reasons], &mut more.wide[..reasons], &mut log_odds.wide[..reasons]),
    ];
    let mut large = 0_u64;
    for (own, more, log_odds) in tables {
        let (own, more, log_odds) = (own.as_flattened(), more.as_flattened_mut(), log_odds.as_flattened_mut());
        for ((own, more), log_odds) in own.iter().zip(more).zip(log_odds) {
            let now = precision * (own + *more);
            *more = now - *log_odds;
            *log_odds = now;
            large |= u64::from(SMALL < more.abs());
        }
    }
    large == 0
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
            (&policy.down, point.down, &seat.own.down, &seat.other.down),
            (&policy.limited, point.limited, &seat.own.limited, &seat.other.limited),
            (&policy.wide, point.wide, &seat.own.wide, &seat.other.wide),
        ];
        let mut at_once = [0.0; OWN];
        for (chance, target, own_now, other_now) in actions {
            let (own_later, other_later) = (own_after[usize::from(target)], other_after[usize::from(target)]);
            let other_now = &other_now[place];
            at_once = std::array::from_fn(|own| at_once[own] + chance[place][own] * own_now[place][own]);
            let chance = spread(&chance[place]);
            to_own = std::array::from_fn(|pair| to_own[pair] + chance[pair] * own_later[pair]);
            to_other =
                std::array::from_fn(|pair| to_other[pair] + chance[pair] * (other_now[other::<OWN>(pair)] + other_later[pair]));
        }
        let at_once = spread(&at_once);
        let to_own: ByPair = std::array::from_fn(|pair| to_own[pair] + at_once[pair]);
        own_before[state] = to_own.map(|worth| discount * worth);
        other_before[state] = to_other.map(|worth| discount * worth);
    }
    for (place, point) in seat.without_reason().iter().enumerate() {
        let (state, target) = (usize::from(point.state), usize::from(point.down));
        let place = reasons + place;
        let (own_now, other_now) = (spread(&seat.own.down[place]), &seat.other.down[place]);
        let (down, hold) = (spread(&policy.down[place]), spread(&policy.hold[place]));
        let (own_here, own_below) = (own_after[state], own_after[target]);
        let (other_here, other_below) = (other_after[state], other_after[target]);
        own_before[state] =
            std::array::from_fn(|pair| discount * (hold[pair] * own_here[pair] + down[pair] * (own_now[pair] + own_below[pair])));
        other_before[state] = std::array::from_fn(|pair| {
            let other_now = other_now[other::<OWN>(pair)];
            discount * (hold[pair] * other_here[pair] + down[pair] * (other_now + other_below[pair]))
        });
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
