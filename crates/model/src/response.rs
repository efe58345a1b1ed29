//! The quantal response at many decision points at once: σ(a) ∝ exp λQ(a) over what is open (McKelvey & Palfrey 1998,
//! doi:10.1023/A:1009905800005), from the log-odds λ(Q(a) − Q(hold)) against holding, which is always open; in bits, that is to the base 2,
//! where many points are answered at once.
//!
//! Two at a time, without a branch; the exponential is the crate's own, the same to the last bit everywhere.

use crate::couple::{Couple, each};
use crate::exponential::exp2_fraction;
use std::f64::consts::{LN_2, LOG2_E};

/// Above this log-odds all are lowered by the excess, which alters no probability above 10⁻²⁶⁰ and keeps everything finite.
const HIGHEST: f64 = 865.0;

/// Two numbers of a table.
type Two = [f64; 2];

/// From the log-odds, in bits, of stepping down, a limited and a wide strike to the probabilities of stepping down, holding, a limited and a
/// wide strike. `open` is 1 where stepping down, and striking, is open to the mover and 0 where it is not.
#[inline(always)]
fn respond([d, l, w]: [Couple; 3], [may_step_down, may_strike]: [Couple; 2]) -> [Couple; 4] {
    let nothing = Couple::both(0.0);
    let excess = (d.larger(l.larger(w)) - Couple::both(HIGHEST)).larger(nothing);
    let (d, under_d) = exp2_fraction(d - excess);
    let (l, under_l) = exp2_fraction(l - excess);
    let (w, under_w) = exp2_fraction(w - excess);
    let under_strikes = under_l * under_w;
    let d = may_step_down * d * under_strikes;
    let under_d_open = may_strike * under_d;
    let l = under_d_open * l * under_w;
    let w = under_d_open * w * under_l;
    let h = under_d * under_strikes;
    let scale = Couple::both(1.0) / (h + d + (l + w));
    [d * scale, h * scale, l * scale, w * scale]
}

/// The same at many points where a reason to strike may be open. All of one length.
#[inline(never)]
pub(crate) fn respond_with_reason(
    [down, hold, limited, wide]: [&mut [Two]; 4],
    log_odds: [&[Two]; 3],
    [may_step_down, may_strike]: [&[Two]; 2],
) {
    let points = hold.len();
    let (down, limited, wide) = (&mut down[..points], &mut limited[..points], &mut wide[..points]);
    let (may_step_down, may_strike) = (&may_step_down[..points], &may_strike[..points]);
    let log_odds = log_odds.map(|log_odds| &log_odds[..points]);
    for point in 0..points {
        let open = [may_step_down[point], may_strike[point]].map(Couple::from);
        let chances = respond(log_odds.map(|log_odds| Couple::from(log_odds[point])), open);
        [down[point], hold[point], limited[point], wide[point]] = chances.map(Couple::numbers);
    }
}

/// Choice probabilities in the order step down, hold, strike limited, strike wide, at one decision point.
///
/// `log_odds` are λ(Q(a) − Q(hold)) of stepping down and of the two strikes; `open` is 1 where stepping down, and striking, is open to
/// the mover and 0 where it is not. Log-odds of any finite size are safe.
pub fn quantal_response(log_odds: [f64; 3], open: [f64; 2]) -> [f64; 4] {
    respond(log_odds.map(|log_odds| Couple::both(LOG2_E * log_odds)), open.map(Couple::both)).map(|chance| chance.numbers()[0])
}

/// Where stepping down and holding are all there is.
#[inline(never)]
pub(crate) fn respond_without_reason(down: &mut [Two], hold: &mut [Two], log_odds: &[Two]) {
    for ((down, hold), log_odds) in down.iter_mut().zip(hold).zip(log_odds) {
        let log_odds = Couple::from(*log_odds);
        let excess = (log_odds - Couple::both(HIGHEST)).larger(Couple::both(0.0));
        let (d, under_d) = exp2_fraction(log_odds - excess);
        let scale = Couple::both(1.0) / (under_d + d);
        (*down, *hold) = ((d * scale).numbers(), (under_d * scale).numbers());
    }
}

/// How far log-odds have changed at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// By no more than [`TINY`].
    Tiny,
    /// By no more than [`SMALL`].
    Small,
    /// By more.
    Large,
}

impl Change {
    /// What a change of that size is.
    pub(crate) fn of(size: f64) -> Change {
        if size <= TINY {
            Change::Tiny
        } else if size <= SMALL {
            Change::Small
        } else {
            Change::Large
        }
    }
}

/// The largest tiny change of log-odds, in bits: [`IF_TINY`] terms of [`exp2_of_small`] leave out less than 3·10⁻¹⁷.
const TINY: f64 = 1.0 / 131_072.0;

/// The largest small change of log-odds, in bits: [`IF_SMALL`] terms of [`exp2_of_small`] leave out less than 10⁻¹⁷.
const SMALL: f64 = 1.0 / 64.0;

/// How many terms a tiny change needs.
pub(crate) const IF_TINY: usize = 3;

/// How many terms a small change needs.
pub(crate) const IF_SMALL: usize = 7;

/// Two to the power of a small change either way: the first terms of Taylor's series.
#[inline(always)]
fn exp2_of_small<const TERMS: usize>(x: Couple) -> Couple {
    const COEFFICIENTS: [Couple; IF_SMALL] = {
        let mut coefficients = [1.0; IF_SMALL];
        let mut place = 1;
        while place < IF_SMALL {
            coefficients[place] = coefficients[place - 1] * LN_2 / place as f64;
            place += 1;
        }
        each(coefficients)
    };
    let mut sum = COEFFICIENTS[TERMS - 1];
    for place in (0..TERMS - 1).rev() {
        sum = sum * x + COEFFICIENTS[place];
    }
    sum
}

/// What [`respond_with_reason`] would say once log-odds have changed by `changes` (down, limited, wide), from what it said before:
/// σ(a) ∝ σ_before(a) 2^change. A fraction of the work; an action that was closed stays so.
#[inline(never)]
pub(crate) fn revise_with_reason<const TERMS: usize>([down, hold, limited, wide]: [&mut [Two]; 4], changes: [&[Two]; 3]) {
    let points = hold.len();
    let (down, limited, wide) = (&mut down[..points], &mut limited[..points], &mut wide[..points]);
    let changes = changes.map(|changes| &changes[..points]);
    for point in 0..points {
        let [d, l, w] = [(&down, changes[0]), (&limited, changes[1]), (&wide, changes[2])]
            .map(|(before, change)| Couple::from(before[point]) * exp2_of_small::<TERMS>(Couple::from(change[point])));
        let h = Couple::from(hold[point]);
        let scale = Couple::both(1.0) / (h + d + (l + w));
        [down[point], hold[point], limited[point], wide[point]] = [d, h, l, w].map(|chance| (chance * scale).numbers());
    }
}

/// The same where stepping down and holding are all there is.
#[inline(never)]
pub(crate) fn revise_without_reason<const TERMS: usize>(down: &mut [Two], hold: &mut [Two], changes: &[Two]) {
    for ((down, hold), change) in down.iter_mut().zip(hold).zip(changes) {
        let (d, h) = (Couple::from(*down) * exp2_of_small::<TERMS>(Couple::from(*change)), Couple::from(*hold));
        let scale = Couple::both(1.0) / (h + d);
        (*down, *hold) = ((d * scale).numbers(), (h * scale).numbers());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_payoffs_are_coin_tosses_over_what_is_open() {
        assert_eq!(quantal_response([0.0; 3], [1.0, 1.0]), [0.25; 4]);
        assert_eq!(quantal_response([0.0; 3], [1.0, 0.0]), [0.5, 0.5, 0.0, 0.0]);
        assert_eq!(quantal_response([0.0; 3], [0.0, 0.0]), [0.0, 1.0, 0.0, 0.0]);
        let (mut down, mut hold) = ([[0.0; 2]], [[0.0; 2]]);
        respond_without_reason(&mut down, &mut hold, &[[0.0; 2]]);
        assert_eq!([down, hold], [[[0.5; 2]]; 2]);
    }

    #[test]
    fn odds_are_the_exponentials_of_log_odds() {
        let [down, hold, limited, wide] = quantal_response([-1.5, 2.0, 0.25], [1.0, 1.0]);
        for (ours, log_odds) in [(down, -1.5), (limited, 2.0), (wide, 0.25)] {
            assert!((ours / hold - libm::exp(log_odds)).abs() < 1e-14);
        }
        assert!((down + hold + limited + wide - 1.0).abs() < 1e-15);
    }

    fn revised<const TERMS: usize>(before: [f64; 3], changes: [f64; 3]) -> [f64; 4] {
        let [mut down, mut hold, mut limited, mut wide] = quantal_response(before, [1.0, 1.0]).map(|chance| [[chance; 2]]);
        let revised = [&mut down[..], &mut hold, &mut limited, &mut wide];
        revise_with_reason::<TERMS>(revised, changes.map(|change| [[change; 2]]).each_ref().map(|change| &change[..]));
        [down, hold, limited, wide].map(|[[chance, _]]| chance)
    }

    fn revising_agrees<const TERMS: usize>(largest: f64) {
        for step in -32..=32 {
            let change = f64::from(step) / 32.0 * largest;
            let (before, changes) = ([-1.5, 2.0, 0.25], [change, -0.5 * change, 0.25 * change]);
            let after = std::array::from_fn(|action| before[action] + LN_2 * changes[action]);
            let expected = quantal_response(after, [1.0, 1.0]);
            for (ours, expected) in revised::<TERMS>(before, changes).into_iter().zip(expected) {
                assert!((ours - expected).abs() < 4e-16, "{ours} and {expected} after {change}");
            }
        }
    }

    #[test]
    fn revising_a_response_gives_the_response_to_the_new_log_odds() {
        revising_agrees::<IF_TINY>(TINY);
        revising_agrees::<IF_SMALL>(SMALL);
    }

    #[test]
    fn enormous_log_odds_still_choose_the_best() {
        for log_odds in [[1e6, 2e6, 3e6], [-1e6, -2e6, 3e6], [800.0, 900.0, 1000.0]] {
            let [down, hold, limited, wide] = quantal_response(log_odds, [1.0, 1.0]);
            assert!(0.999_999 < wide && [down, hold, limited].iter().all(|p| *p < 1e-30), "{log_odds:?}");
        }
        assert_eq!(quantal_response([-1e9; 3], [1.0, 1.0])[1], 1.0);
    }
}
