//! What an answer does to what comes after: Iran's further strikes if Pakistan struck in its first two moves and if not, what Iran
//! then believes of its resolve, and the same by Pakistan's first move. Conditional chances, so they mix what an answer signals with
//! who gives it.

use crate::chain::{add, total};
use crate::chances::Chances;
use crate::couple::{all, by_pair};
use crate::course::{Course, Overnight};
use crate::deterrence_test::DeterrenceTest;
use crate::induction::{NOTHING, Worth};
use crate::ladder::Side;
use crate::motive::MOTIVES;
use crate::occupancy::{Masses, add_times, carry, nowhere};
use crate::outcome::NIGHTS;
use crate::private::{ByPair, PAIRS, mean, pair};
use crate::seat::{PakistanSeat, PointKind, Seat};
use crate::state::State;

/// Moves within which an answer counts: Pakistan's and Iran's of the first two days.
const ANSWERING_MOVES: usize = 4;

/// The test on a course; `None` where Iran moves first.
#[inline(never)]
pub(crate) fn test_deterrence<C: Course>(course: &C) -> Option<DeterrenceTest> {
    let game = course.game();
    if game.mover(0) == Side::Iran {
        return None;
    }
    let weights = course.pairs();
    let mean = |numbers: &ByPair| mean(&weights, numbers);
    let [after_first, after_answers] = iran_strikes_later(course);

    let start = game.rules().start;
    let firsts = first_chances(&course.seats().pakistan, course.pakistan(0), start);
    let targets = crate::action::Action::ALL.map(|action| start.after(Side::Pakistan, action).index());
    let by_first = |action: usize| {
        let after_first = by_pair(&after_first[targets[action]]);
        let struck = std::array::from_fn(|pair| firsts[action][pair] * after_first[pair]);
        ratio(mean(&struck), mean(&firsts[action]))
    };

    let masses = first_two_days(course);
    // By whether Pakistan has struck.
    let ends = [0, 2].map(|calm| {
        let struck = calm + 1;
        let (calm_mass, struck_mass) = (total(&masses, calm), total(&masses, struck));
        let (calm_later, struck_later) = (met(&masses, calm, &after_answers), met(&masses, struck, &after_answers));
        let mut mass = calm_mass;
        add(&mut mass, &struck_mass);
        let resolved = (0..MOTIVES).map(|motive| pair(motive, 1)).map(|pair| weights[pair] * mass[pair]).sum::<f64>();
        let any = mean(&struck_mass) + mean(&calm_later);
        let later = mean(&calm_later) + mean(&struck_later);
        let of = mean(&mass);
        (of, [any, later, resolved].map(|part| ratio(part, of)))
    });
    let [(_, [iran_if_not_struck, later_if_not_struck, resolved_if_not]), (struck, if_struck)] = ends;
    let [iran_if_struck, later_if_struck, resolved_if_struck] = if_struck;
    Some(DeterrenceTest {
        struck,
        iran_if_struck,
        iran_if_not_struck,
        later_if_struck,
        later_if_not_struck,
        resolved_if_struck,
        resolved_if_not,
        p_down: mean(&firsts[0]),
        p_hold: mean(&firsts[1]),
        p_limited: mean(&firsts[2]),
        p_wide: mean(&firsts[3]),
        after_down: by_first(0),
        after_hold: by_first(1),
        after_limited: by_first(2),
        after_wide: by_first(3),
    })
}

/// Chance of an Iranian strike in the moves still to come within the nights shown, by state and pair: after the first move and
/// after the moves within which an answer counts.
fn iran_strikes_later<C: Course>(course: &C) -> [Worth; 2] {
    let (game, seats) = (course.game(), course.seats());
    let (mut chance, mut before) = (NOTHING, NOTHING);
    let mut after_answers = NOTHING;
    for at in (1..game.moves_by(NIGHTS)).rev() {
        match game.mover(at) {
            Side::Pakistan => {
                expect(&seats.pakistan, course.pakistan(at), false, &chance, &mut before);
            }
            Side::Iran => {
                if let Some(night) = course.night(at) {
                    night.fold(&mut chance);
                }
                expect(&seats.iran, course.iran(at), true, &chance, &mut before);
            }
        }
        std::mem::swap(&mut chance, &mut before);
        if at == ANSWERING_MOVES {
            after_answers = chance;
        }
    }
    [chance, after_answers]
}

/// Where play stands after the moves within which an answer counts, on paths of four kinds: both sides calm, Iran struck only,
/// Pakistan only, both.
fn first_two_days<C: Course>(course: &C) -> Masses<4> {
    let (game, seats) = (course.game(), course.seats());
    let mut masses = nowhere();
    masses[game.rules().start.index()][0] = all(1.0);
    for at in 0..ANSWERING_MOVES.min(game.rules().moves) {
        match game.mover(at) {
            Side::Pakistan => {
                let seat = &seats.pakistan;
                let mut struck = carry(seat, course.pakistan(at), &mut masses);
                for (from, to) in [(0, 2), (1, 3)] {
                    struck.pass_limited(from, to);
                    struck.pass_wide(from, to);
                }
                struck.land(seat.victim(), &mut masses);
            }
            Side::Iran => {
                let seat = &seats.iran;
                let mut struck = carry(seat, course.iran(at), &mut masses);
                for (from, to) in [(0, 1), (2, 3)] {
                    struck.pass_limited(from, to);
                    struck.pass_wide(from, to);
                }
                struck.land(seat.victim(), &mut masses);
                if let Some(night) = course.night(at) {
                    night.carry(&mut masses);
                }
            }
        }
    }
    masses
}

/// Pakistan's first move: the chance of every action, in the order of `Action::ALL`.
fn first_chances(seat: &PakistanSeat, policy: &impl Chances, start: State) -> [ByPair; 4] {
    let nothing = [ByPair::default(); 4];
    let Some(place) = seat.place_of(start) else { return nothing };
    let [down, hold] = [policy.down(place), policy.hold(place)].map(|chance| by_pair(&chance));
    match seat.kind(place) {
        PointKind::WithReason => [down, hold, by_pair(&policy.limited(place)), by_pair(&policy.wide(place))],
        PointKind::WithoutReason => [down, hold, nothing[0], nothing[0]],
        PointKind::Holding => [nothing[0], [1.0; PAIRS], nothing[0], nothing[0]],
    }
}

/// Divides, unless there is nothing to divide by.
fn ratio(part: f64, whole: f64) -> Option<f64> {
    (0.0 < whole).then(|| part / whole)
}

/// Σ mass × chance over the states, on paths of one kind.
fn met(masses: &Masses<4>, kind: usize, chance: &Worth) -> ByPair {
    let mut sum = all(0.0);
    for (by_kind, chance) in masses.iter().zip(chance) {
        add_times(&mut sum, &by_kind[kind], chance);
    }
    by_pair(&sum)
}

/// One move backwards of the chance of an event; `counts` says whether a strike in this move is it.
fn expect<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &impl Chances,
    counts: bool,
    after: &Worth,
    before: &mut Worth,
) {
    for (place, point) in seat.all() {
        let state = point.state.index();
        let kind = seat.kind(place);
        if kind == PointKind::Holding {
            before[state] = after[state];
            continue;
        }
        let (down, hold) = (policy.down(place), policy.hold(place));
        let below = &after[point.down.index()];
        before[state] = std::array::from_fn(|motive| hold[motive] * after[state][motive] + down[motive] * below[motive]);
        if kind == PointKind::WithReason {
            let (limited, wide) = (policy.limited(place), policy.wide(place));
            let (on_limited, on_wide) = (&after[point.limited.index()], &after[point.wide.index()]);
            for motive in 0..MOTIVES {
                let struck = if counts {
                    limited[motive] + wide[motive]
                } else {
                    limited[motive] * on_limited[motive] + wide[motive] * on_wide[motive]
                };
                before[state][motive] = before[state][motive] + struck;
            }
        }
    }
}
