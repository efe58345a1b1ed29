//! What an answer does to what comes after: Iran's further strikes if Pakistan struck in its first two moves and if not, what Iran
//! then believes of its resolve, and the same by Pakistan's first move. Conditional chances, so they mix what an answer signals with
//! who gives it.

use crate::chain::{add, total};
use crate::couple::{all, by_pair, spread};
use crate::deterrence_test::DeterrenceTest;
use crate::game::Game;
use crate::induction::{NOTHING, Worth};
use crate::ladder::Side;
use crate::motive::MOTIVES;
use crate::night::Nightfall;
use crate::occupancy::{Masses, add_times, carry, nowhere};
use crate::outcome::NIGHTS;
use crate::policy::Policy;
use crate::private::{ByPair, LEADERSHIPS, mean, pair};
use crate::seat::{PointKind, Seat};
use crate::solve::Solver;

/// Moves within which an answer counts: Pakistan's and Iran's of the first two days.
const ANSWERING_MOVES: usize = 4;

impl Solver {
    /// The test on the game solved last; `None` where Iran moves first.
    #[inline(never)]
    pub(crate) fn test_deterrence(&self, game: &Game) -> Option<DeterrenceTest> {
        if game.mover(0) == Side::Iran {
            return None;
        }
        let weights = game.pairs();
        let mean = |numbers: &ByPair| mean(&weights, numbers);
        let [after_first, after_answers] = self.iran_strikes_later(game);

        let start = game.rules().start;
        let first = |action: usize| -> ByPair {
            std::array::from_fn(|pair| {
                let chances = self.choice(game, 0, start, pair / LEADERSHIPS, pair % LEADERSHIPS);
                chances.map_or(0.0, |chances| chances[action])
            })
        };
        let firsts: [ByPair; 4] = std::array::from_fn(first);
        let targets = crate::action::Action::ALL.map(|action| start.after(Side::Pakistan, action).index());
        let by_first = |action: usize| {
            let after_first = by_pair(&after_first[targets[action]]);
            let struck = std::array::from_fn(|pair| firsts[action][pair] * after_first[pair]);
            ratio(mean(&struck), mean(&firsts[action]))
        };

        let masses = self.first_two_days(game);
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
    fn iran_strikes_later(&self, game: &Game) -> [Worth; 2] {
        let night = Nightfall::of(game.rules().night);
        let (mut chance, mut before) = (NOTHING, NOTHING);
        let mut after_answers = NOTHING;
        for at in (1..game.moves_by(NIGHTS)).rev() {
            match game.mover(at) {
                Side::Pakistan => {
                    let policy = &self.pakistan_decisions[at / 2].policy;
                    expect(&self.seats.pakistan, policy, false, &chance, &mut before);
                }
                Side::Iran => {
                    if let Some(night) = &night {
                        night.fold_values(&mut chance, 0.0, 0.0);
                    }
                    expect(&self.seats.iran, &self.iran_decisions[at / 2].policy, true, &chance, &mut before);
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
    fn first_two_days(&self, game: &Game) -> Masses<4> {
        let night = Nightfall::of(game.rules().night);
        let mut masses = nowhere();
        masses[game.rules().start.index()][0] = all(1.0);
        for at in 0..ANSWERING_MOVES.min(game.rules().moves) {
            match game.mover(at) {
                Side::Pakistan => {
                    let seat = &self.seats.pakistan;
                    let mut struck = carry(seat, &self.pakistan_decisions[at / 2].policy, &mut masses);
                    for (from, to) in [(0, 2), (1, 3)] {
                        struck.pass_limited(from, to);
                        struck.pass_wide(from, to);
                    }
                    struck.land(seat.victim(), &mut masses);
                }
                Side::Iran => {
                    let seat = &self.seats.iran;
                    let mut struck = carry(seat, &self.iran_decisions[at / 2].policy, &mut masses);
                    for (from, to) in [(0, 1), (2, 3)] {
                        struck.pass_limited(from, to);
                        struck.pass_wide(from, to);
                    }
                    struck.land(seat.victim(), &mut masses);
                    if let Some(night) = &night {
                        night.carry(&mut masses);
                    }
                }
            }
        }
        masses
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
    policy: &Policy<OWN>,
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
        let (down, hold) = (spread(&policy.down[place]), spread(&policy.hold[place]));
        let below = &after[point.down.index()];
        before[state] = std::array::from_fn(|motive| hold[motive] * after[state][motive] + down[motive] * below[motive]);
        if kind == PointKind::WithReason {
            let (limited, wide) = (spread(&policy.limited[place]), spread(&policy.wide[place]));
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
