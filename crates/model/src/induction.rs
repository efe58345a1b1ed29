//! One move of backward induction: what the mover chooses, given its beliefs, and what each state is then worth to both sides.
//!
//! The parts stay functions of their own in machine code (`inline(never)`, here and in what the solver calls besides): browsers are
//! slow with one large function of everything, and native code is no faster with it.
//!
//! Q(a) = u(s,a) + b·Σ belief·V(k+1,s') over the other side's types, σ ∝ exp λQ, and V = Σσ(u + b·V(k+1,s')) for each pair of types.

use crate::couple::{Couple, Couples, all, sums};
use crate::motive::MOTIVES;
use crate::occupancy::Beliefs;
use crate::policy::{ByAction, Decision, Policy};
use crate::response::{Change, respond_with_reason, respond_without_reason, revise_with_reason, revise_without_reason};
use crate::seat::Seat;
use crate::state::STATES;

/// What each state is worth to one side for each pair of types, already discounted by b to the move before.
pub(crate) type Worth = [Couples; STATES];

/// Nothing is at stake.
pub(crate) const NOTHING: Worth = [all(0.0); STATES];

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
#[inline(never)]
pub(crate) fn induce<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    behaviour: Behaviour,
    pass: Pass,
    beliefs: &Beliefs,
    decision: &mut Decision<OWN>,
    room: &mut ByAction<OWN>,
    step: Step<'_>,
) {
    let Decision { policy, log_odds } = decision;
    compare_actions(seat, beliefs, step.own_after, room);
    let change = update_log_odds(seat, behaviour.precision, room, log_odds);
    choose(seat, if pass == Pass::First { Change::Large } else { change }, room, log_odds, policy);
    let Step { own_after, other_after, own_before, other_before } = step;
    take_stock(seat, behaviour.discount, policy, own_after, other_after, own_before, other_before);
}

/// The policy that answers to `log_odds`: revised where they moved by no large `changes`, else from nothing.
fn choose<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    change: Change,
    changes: &ByAction<OWN>,
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
    match change {
        Change::Small => {
            revise_with_reason(chances, changes.with_reason(reasons));
            revise_without_reason(down, hold, changes.without_reason(reasons..choosing));
        }
        Change::Large => {
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
    beliefs: &Beliefs,
    after: &Worth,
    more: &mut ByAction<OWN>,
) {
    let reasons = seat.with_reason().len();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let (belief, hold) = (&beliefs[usize::from(point.state)], &after[usize::from(point.state)]);
        more.down[place] = beyond(belief, hold, &after[usize::from(point.down)]);
        more.limited[place] = beyond(belief, hold, &after[usize::from(point.limited)]);
        more.wide[place] = beyond(belief, hold, &after[usize::from(point.wide)]);
    }
    for (place, point) in (reasons..).zip(seat.without_reason()) {
        let (belief, hold) = (&beliefs[usize::from(point.state)], &after[usize::from(point.state)]);
        more.down[place] = beyond(belief, hold, &after[usize::from(point.down)]);
    }
}

/// By how much the mean of `worth` over the other side's types is beyond that of `hold`, as each of the mover's types sees it.
#[inline(always)]
fn beyond<const OWN: usize>(belief: &Couples, hold: &Couples, worth: &Couples) -> [f64; OWN] {
    sums(std::array::from_fn(|motive| belief[motive] * (worth[motive] - hold[motive])))
}

/// Log-odds of each action against holding, from how much `more` it is worth later; leaves in its place how much the log-odds have
/// changed, and tells how far at most.
#[inline(never)]
fn update_log_odds<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    precision: f64,
    more: &mut ByAction<OWN>,
    log_odds: &mut ByAction<OWN>,
) -> Change {
    let (reasons, choosing) = (seat.with_reason().len(), seat.with_reason().len() + seat.without_reason().len());
    let tables = [
        (&seat.own.down[..choosing], &mut more.down[..choosing], &mut log_odds.down[..choosing]),
        (&seat.own.limited[..reasons], &mut more.limited[..reasons], &mut log_odds.limited[..reasons]),
        (&seat.own.wide[..reasons], &mut more.wide[..reasons], &mut log_odds.wide[..reasons]),
    ];
    let both = Couple::both(precision);
    let mut largest = Couple::both(0.0);
    for (own, more, log_odds) in tables {
        let ((own, odd_own), (more, odd_more)) = (own.as_flattened().as_chunks(), more.as_flattened_mut().as_chunks_mut());
        let (log_odds, odd_log_odds) = log_odds.as_flattened_mut().as_chunks_mut();
        for ((own, more), log_odds) in own.iter().zip(more).zip(log_odds) {
            let now = both * (Couple::from(*own) + Couple::from(*more));
            let change = now - Couple::from(*log_odds);
            largest = largest.larger(change.abs());
            (*more, *log_odds) = (change.numbers(), now.numbers());
        }
        for ((own, more), log_odds) in odd_own.iter().zip(odd_more).zip(odd_log_odds) {
            let now = precision * (own + *more);
            *more = now - *log_odds;
            *log_odds = now;
            largest = largest.larger(Couple::both(*more).abs());
        }
    }
    Change::of(largest.numbers().into_iter().fold(0.0, f64::max))
}

/// What each state is worth before the move, given what the mover chooses.
#[inline(never)]
fn take_stock<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    discount: f64,
    policy: &Policy<OWN>,
    own_after: &Worth,
    other_after: &Worth,
    own_before: &mut Worth,
    other_before: &mut Worth,
) {
    let discount = Couple::both(discount);
    let reasons = seat.with_reason().len();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let [state, down, limited, wide] = [point.state, point.down, point.limited, point.wide].map(usize::from);
        for motive in 0..MOTIVES {
            let chances = [&policy.hold, &policy.down, &policy.limited, &policy.wide];
            let chances = chances.map(|chance| Couple::of(motive, &chance[place]));
            let now = [&seat.own.down, &seat.own.limited, &seat.own.wide].map(|now| Couple::of(motive, &now[place]));
            let later = [state, down, limited, wide].map(|target| own_after[target][motive]);
            own_before[state][motive] = discount * mean(chances, now, later);
            let now = [&seat.other.down, &seat.other.limited, &seat.other.wide].map(|now| Couple::of(motive, &now[place]));
            let later = [state, down, limited, wide].map(|target| other_after[target][motive]);
            other_before[state][motive] = discount * mean(chances, now, later);
        }
    }
    for (place, point) in (reasons..).zip(seat.without_reason()) {
        let (state, below) = (usize::from(point.state), usize::from(point.down));
        for motive in 0..MOTIVES {
            let [hold, down] = [&policy.hold, &policy.down].map(|chance| discount * Couple::of(motive, &chance[place]));
            let now = Couple::of(motive, &seat.own.down[place]);
            let later = [state, below].map(|target| own_after[target][motive]);
            own_before[state][motive] = hold * later[0] + down * (now + later[1]);
            let now = Couple::of(motive, &seat.other.down[place]);
            let later = [state, below].map(|target| other_after[target][motive]);
            other_before[state][motive] = hold * later[0] + down * (now + later[1]);
        }
    }
    for point in seat.holding() {
        let state = usize::from(point.state);
        for motive in 0..MOTIVES {
            own_before[state][motive] = discount * own_after[state][motive];
            other_before[state][motive] = discount * other_after[state][motive];
        }
    }
}

/// Of holding, stepping down, a limited and a wide strike: what follows, and but for holding what is gained at once.
#[inline(always)]
fn mean(chances: [Couple; 4], now: [Couple; 3], later: [Couple; 4]) -> Couple {
    (chances[0] * later[0] + chances[1] * (now[0] + later[1]))
        + (chances[2] * (now[1] + later[2]) + chances[3] * (now[2] + later[3]))
}
