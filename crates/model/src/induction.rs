//! One move of backward induction: what the mover chooses, given its beliefs, and what each state is then worth to both sides.
//!
//! The parts stay functions of their own in machine code (`inline(never)`, here and in what the solver calls besides): browsers are
//! slow with one large function of everything, and native code is no faster with it.
//!
//! Q(a) = u(s,a) + b·Σ belief·V(k+1,s') over the other side's types, σ ∝ exp λQ, and V = Σσ(u + b·V(k+1,s')) for each pair of types.

use crate::couple::{Couple, Couples, all, sums};
use crate::motive::MOTIVES;
use crate::occupancy::Beliefs;
use crate::policy::{ByAction, Decision, Policy, two_at_once, two_at_once_mut};
use crate::response::{
    Change, IF_SMALL, IF_TINY, respond_with_reason, respond_without_reason, revise_with_reason, revise_without_reason,
};
use crate::seat::Seat;
use crate::state::{STATES, State};

/// What each state is worth to one side for each pair of types, already discounted by b to the move before, in bits of log-odds.
pub(crate) type Worth = [Couples; STATES];

/// Nothing is at stake.
pub(crate) const NOTHING: Worth = [all(0.0); STATES];

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
    /// Its log-odds and policy are those of the last sweep, be it of this game or of one like it.
    Later,
}

/// Works out one move of the side in `seat`, with `room` to work in; `discount` is b = √β, the weight of the next move against this one.
/// States that it cannot stand in keep what they had.
#[inline(never)]
pub(crate) fn induce<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    discount: f64,
    pass: Pass,
    beliefs: &Beliefs,
    decision: &mut Decision<OWN>,
    room: &mut ByAction<OWN>,
    step: Step<'_>,
) {
    let Decision { policy, log_odds } = decision;
    compare_actions(seat, beliefs, step.own_after, room);
    let change = update_log_odds(seat, room, log_odds);
    choose(seat, if pass == Pass::First { Change::Large } else { change }, room, log_odds, policy);
    let Step { own_after, other_after, own_before, other_before } = step;
    take_stock(seat, discount, policy, own_after, other_after, own_before, other_before);
}

/// The policy that answers to `log_odds`: revised where they moved by no large `changes`, else from nothing.
fn choose<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    change: Change,
    changes: &ByAction<OWN>,
    log_odds: &ByAction<OWN>,
    policy: &mut Policy<OWN>,
) {
    let [reasons, others] = seat.places();
    let Policy { down, hold, limited, wide } = policy;
    let chances = [&mut *down, &mut *hold, limited, wide].map(|table| two_at_once_mut(table, reasons.clone()));
    let of = |table| two_at_once(table, reasons.clone());
    match change {
        Change::Tiny => revise_with_reason::<IF_TINY>(chances, changes.each().map(of)),
        Change::Small => revise_with_reason::<IF_SMALL>(chances, changes.each().map(of)),
        Change::Large => {
            respond_with_reason(chances, log_odds.each().map(of), [&seat.may_step_down, &seat.may_strike].map(of));
        }
    }
    let (down, hold) = (two_at_once_mut(down, others.clone()), two_at_once_mut(hold, others.clone()));
    match change {
        Change::Tiny => revise_without_reason::<IF_TINY>(down, hold, two_at_once(&changes.down, others)),
        Change::Small => revise_without_reason::<IF_SMALL>(down, hold, two_at_once(&changes.down, others)),
        Change::Large => respond_without_reason(down, hold, two_at_once(&log_odds.down, others)),
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
    let [_, others] = seat.places();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let (belief, hold) = (&beliefs[point.state.index()], &after[point.state.index()]);
        more.down[place] = beyond(belief, hold, &after[point.down.index()]);
        more.limited[place] = beyond(belief, hold, &after[point.limited.index()]);
        more.wide[place] = beyond(belief, hold, &after[point.wide.index()]);
    }
    // What takes part though there is no point must not change.
    for table in [&mut more.down, &mut more.limited, &mut more.wide] {
        table[seat.with_reason().len()] = [0.0; OWN];
    }
    more.down[others.end] = [0.0; OWN];
    for (place, point) in others.zip(seat.without_reason()) {
        let (belief, hold) = (&beliefs[point.state.index()], &after[point.state.index()]);
        more.down[place] = beyond(belief, hold, &after[point.down.index()]);
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
    more: &mut ByAction<OWN>,
    log_odds: &mut ByAction<OWN>,
) -> Change {
    let [reasons, others] = seat.places();
    let own = seat.own.each().map(|own| two_at_once(own, reasons.clone()));
    let ByAction { down: more_down, limited: more_limited, wide: more_wide } = more;
    let ByAction { down, limited, wide } = log_odds;
    let [first, second, third] = [&mut *more_down, more_limited, more_wide].map(|more| two_at_once_mut(more, reasons.clone()));
    let [down_odds, limited_odds, wide_odds] =
        [&mut *down, limited, wide].map(|log_odds| two_at_once_mut(log_odds, reasons.clone()));
    let mut largest = Couple::both(0.0);
    let strikes = own[1].iter().zip(second).zip(limited_odds).zip(own[2].iter().zip(third).zip(wide_odds));
    for (((own, more), log_odds), (limited, wide)) in own[0].iter().zip(first).zip(down_odds).zip(strikes) {
        let changes = [renew(own, more, log_odds), renew(limited.0.0, limited.0.1, limited.1), renew(wide.0.0, wide.0.1, wide.1)];
        // First among themselves, since each waits for the largest so far.
        largest = largest.larger(changes[0].larger(changes[1].larger(changes[2])));
    }
    let (own, more) = (two_at_once(&seat.own.down, others.clone()), two_at_once_mut(more_down, others.clone()));
    for ((own, more), log_odds) in own.iter().zip(more).zip(two_at_once_mut(down, others)) {
        largest = largest.larger(renew(own, more, log_odds));
    }
    Change::of(largest.numbers().into_iter().fold(0.0, f64::max))
}

/// Two log-odds from what the action is worth at once and how much `more` it is worth later, in whose place stays how much they have
/// changed; and how far that is.
#[inline(always)]
fn renew(own: &[f64; 2], more: &mut [f64; 2], log_odds: &mut [f64; 2]) -> Couple {
    let now = Couple::from(*own) + Couple::from(*more);
    let change = now - Couple::from(*log_odds);
    (*more, *log_odds) = (change.numbers(), now.numbers());
    change.abs()
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
    let [_, others] = seat.places();
    for (place, point) in seat.with_reason().iter().enumerate() {
        let [state, down, limited, wide] = [point.state, point.down, point.limited, point.wide].map(State::index);
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
    for (place, point) in others.zip(seat.without_reason()) {
        let (state, below) = (point.state.index(), point.down.index());
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
        let state = point.state.index();
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
