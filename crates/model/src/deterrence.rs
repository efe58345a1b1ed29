//! What an answer does to what comes after: Iran's further strikes if Pakistan struck in its first two moves and if not, what Iran
//! then believes of its resolve, and the same by Pakistan's first move. Conditional chances, so they mix what an answer signals with
//! who gives it.

use crate::chain::{Keep, add, add_limited, moved};
use crate::deterrence_test::DeterrenceTest;
use crate::game::Game;
use crate::induction::{NOTHING, Worth};
use crate::ladder::Side;
use crate::motive::MOTIVES;
use crate::night::Nightfall;
use crate::occupancy::{Mass, all_in};
use crate::outcome::NIGHTS;
use crate::policy::{Policy, spread};
use crate::private::{ByPair, LEADERSHIPS, PAIRS, pair};
use crate::seat::{PointKind, Seat};
use crate::solve::Solver;

/// Moves within which an answer counts: Pakistan's and Iran's of the first two days.
const ANSWERING_MOVES: usize = 4;

impl Solver {
    /// The test on the game solved last; `None` where Iran moves first.
    pub(crate) fn test_deterrence(&self, game: &Game) -> Option<DeterrenceTest> {
        if game.mover(0) == Side::Iran {
            return None;
        }
        let weights = game.pairs();
        let mean = |by_pair: &ByPair| -> f64 { weights.iter().zip(by_pair).map(|(weight, number)| weight * number).sum() };
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
            let struck = std::array::from_fn(|pair| firsts[action][pair] * after_first[targets[action]][pair]);
            ratio(mean(&struck), mean(&firsts[action]))
        };

        // By whether Pakistan has struck, then by whether Iran has.
        let layers = self.first_two_days(game);
        let ends = layers.each_ref().map(|[calm, struck]| {
            let calm_mass = crate::chain::total(calm);
            let struck_mass = crate::chain::total(struck);
            let (calm_later, struck_later) = (met(calm, &after_answers), met(struck, &after_answers));
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

    /// Where play stands after the moves within which an answer counts, by whether Pakistan has struck and whether Iran has.
    fn first_two_days(&self, game: &Game) -> [[Mass; 2]; 2] {
        let night = Nightfall::of(game.rules().night);
        let mut layers = [[NOTHING; 2]; 2];
        layers[0][0] = all_in(game.rules().start.index());
        for at in 0..ANSWERING_MOVES.min(game.rules().moves) {
            let mut after = [[NOTHING; 2]; 2];
            for (pakistan, iran) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                let mass = &layers[pakistan][iran];
                let mut calm = NOTHING;
                let mut struck = NOTHING;
                let (to_pakistan, to_iran) = match game.mover(at) {
                    Side::Pakistan => {
                        split(&self.seats.pakistan, &self.pakistan_decisions[at / 2].policy, mass, &mut calm, &mut struck);
                        (1, iran)
                    }
                    Side::Iran => {
                        split(&self.seats.iran, &self.iran_decisions[at / 2].policy, mass, &mut calm, &mut struck);
                        (pakistan, 1)
                    }
                };
                join(&mut after[pakistan][iran], &calm);
                join(&mut after[to_pakistan][to_iran], &struck);
            }
            if let (Side::Iran, Some(night)) = (game.mover(at), &night) {
                after.iter_mut().flatten().for_each(|mass| night.carry(mass));
            }
            layers = after;
        }
        layers
    }
}

/// Divides, unless there is nothing to divide by.
fn ratio(part: f64, whole: f64) -> Option<f64> {
    (0.0 < whole).then(|| part / whole)
}

/// Σ mass × chance over the states.
fn met(mass: &Mass, chance: &Worth) -> ByPair {
    let mut sum = [0.0; PAIRS];
    for (mass, chance) in mass.iter().zip(chance) {
        for pair in 0..PAIRS {
            sum[pair] += mass[pair] * chance[pair];
        }
    }
    sum
}

fn join(mass: &mut Mass, more: &Mass) {
    for (lanes, more) in mass.iter_mut().zip(more) {
        add(lanes, more);
    }
}

/// One move, those who strike apart from the others.
fn split<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &Policy<OWN>,
    mass: &Mass,
    calm: &mut Mass,
    struck: &mut Mass,
) {
    moved(seat, policy, Keep::NONE, mass, calm);
    add_limited(seat, policy, mass, struck);
    for (place, point) in seat.with_reason().iter().enumerate() {
        let wide = spread(&policy.wide[place]);
        for pair in 0..PAIRS {
            struck[usize::from(point.wide)][pair] += mass[usize::from(point.state)][pair] * wide[pair];
        }
    }
}

/// One move backwards of the chance of an event; `counts` says whether a strike in this move is it.
fn expect<const OWN: usize, const OTHER: usize>(
    seat: &Seat<OWN, OTHER>,
    policy: &Policy<OWN>,
    counts: bool,
    after: &Worth,
    before: &mut Worth,
) {
    for (place, point) in seat.all().iter().enumerate() {
        let state = usize::from(point.state);
        let kind = seat.kind(place);
        if kind == PointKind::Holding {
            before[state] = after[state];
            continue;
        }
        let (down, hold) = (spread(&policy.down[place]), spread(&policy.hold[place]));
        let below = &after[usize::from(point.down)];
        before[state] = std::array::from_fn(|pair| hold[pair] * after[state][pair] + down[pair] * below[pair]);
        if kind == PointKind::WithReason {
            let (limited, wide) = (spread(&policy.limited[place]), spread(&policy.wide[place]));
            let (on_limited, on_wide) = (&after[usize::from(point.limited)], &after[usize::from(point.wide)]);
            for pair in 0..PAIRS {
                before[state][pair] += if counts {
                    limited[pair] + wide[pair]
                } else {
                    limited[pair] * on_limited[pair] + wide[pair] * on_wide[pair]
                };
            }
        }
    }
}
