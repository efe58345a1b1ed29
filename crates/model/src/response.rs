//! The quantal response at many decision points at once: σ(a) ∝ exp λQ(a) over what is open (McKelvey & Palfrey 1998,
//! doi:10.1023/A:1009905800005), from the log-odds λ(Q(a) − Q(hold)) against holding, which is always open.
//!
//! Written without a branch, so that it vectorises; the exponential is the crate's own, the same to the last bit everywhere.

use crate::exponential::exp_fraction;

/// Above this log-odds all are lowered by the excess, which alters no probability above 10⁻²⁶⁰ and keeps everything finite.
const HIGHEST: f64 = 600.0;

/// Where a reason to strike may be open: from `log_odds` of stepping down, a limited and a wide strike to the probabilities of these
/// and of holding. `may_step_down` and `may_strike` are 1 where that is open to the mover and 0 where it is not. All of one length.
#[inline(never)]
pub(crate) fn respond_with_reason(
    [down, hold, limited, wide]: [&mut [f64]; 4],
    log_odds: [&[f64]; 3],
    [may_step_down, may_strike]: [&[f64]; 2],
) {
    let points = hold.len();
    let (down, limited, wide) = (&mut down[..points], &mut limited[..points], &mut wide[..points]);
    let (may_step_down, may_strike) = (&may_step_down[..points], &may_strike[..points]);
    let log_odds = log_odds.map(|log_odds| &log_odds[..points]);
    for point in 0..points {
        let [d, l, w] = [log_odds[0][point], log_odds[1][point], log_odds[2][point]];
        let largest = larger(d, larger(l, w));
        let excess = larger(largest - HIGHEST, 0.0);
        let (d, under_d) = exp_fraction(d - excess);
        let (l, under_l) = exp_fraction(l - excess);
        let (w, under_w) = exp_fraction(w - excess);
        let under_strikes = under_l * under_w;
        let d = may_step_down[point] * d * under_strikes;
        let under_d_open = may_strike[point] * under_d;
        let l = under_d_open * l * under_w;
        let w = under_d_open * w * under_l;
        let h = under_d * under_strikes;
        let scale = 1.0 / (h + d + (l + w));
        down[point] = d * scale;
        hold[point] = h * scale;
        limited[point] = l * scale;
        wide[point] = w * scale;
    }
}

/// Choice probabilities in the order step down, hold, strike limited, strike wide, at one decision point.
///
/// `log_odds` are λ(Q(a) − Q(hold)) of stepping down and of the two strikes; `open` is 1 where stepping down, and striking, is open to
/// the mover and 0 where it is not. Log-odds of any finite size are safe.
pub fn quantal_response(log_odds: [f64; 3], open: [f64; 2]) -> [f64; 4] {
    let [mut down, mut hold, mut limited, mut wide] = [[0.0]; 4];
    let chances = [&mut down[..], &mut hold, &mut limited, &mut wide];
    let log_odds = log_odds.map(|log_odds| [log_odds]);
    respond_with_reason(chances, log_odds.each_ref().map(|odds| &odds[..]), [&[open[0]], &[open[1]]]);
    [down[0], hold[0], limited[0], wide[0]]
}

/// The same where stepping down and holding are all there is.
pub(crate) fn respond_without_reason(down: &mut [f64], hold: &mut [f64], log_odds: &[f64]) {
    for ((down, hold), log_odds) in down.iter_mut().zip(hold).zip(log_odds) {
        let excess = larger(*log_odds - HIGHEST, 0.0);
        let (d, under_d) = exp_fraction(*log_odds - excess);
        let scale = 1.0 / (under_d + d);
        *down = d * scale;
        *hold = under_d * scale;
    }
}

/// How far log-odds have changed at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// By no more than [`SMALL`].
    Small,
    /// By more.
    Large,
}

impl Change {
    /// What a change of that size is.
    pub(crate) fn of(size: f64) -> Change {
        if size <= SMALL { Change::Small } else { Change::Large }
    }
}

/// The largest small change of log-odds, for [`revise_with_reason`] and [`revise_without_reason`].
const SMALL: f64 = 1.0 / 192.0;

/// The exponential of a small change either way: Taylor's series, whose next term is below 3·10⁻¹⁷.
#[inline(always)]
fn exp_of_small(x: f64) -> f64 {
    const OVER_FACTORIAL: [f64; 4] = [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5];
    let [fifth, fourth, third, second] = OVER_FACTORIAL;
    ((((fifth * x + fourth) * x + third) * x + second) * x + 1.0) * x + 1.0
}

/// What [`respond_with_reason`] would say once log-odds have changed by `changes` (down, limited, wide), from what it said before:
/// σ(a) ∝ σ_before(a) exp(change). A fraction of the work; an action that was closed stays so.
#[inline(never)]
pub(crate) fn revise_with_reason([down, hold, limited, wide]: [&mut [f64]; 4], changes: [&[f64]; 3]) {
    let points = hold.len();
    let (down, limited, wide) = (&mut down[..points], &mut limited[..points], &mut wide[..points]);
    let changes = changes.map(|changes| &changes[..points]);
    for point in 0..points {
        let d = down[point] * exp_of_small(changes[0][point]);
        let l = limited[point] * exp_of_small(changes[1][point]);
        let w = wide[point] * exp_of_small(changes[2][point]);
        let scale = 1.0 / (hold[point] + d + (l + w));
        down[point] = d * scale;
        hold[point] *= scale;
        limited[point] = l * scale;
        wide[point] = w * scale;
    }
}

/// The same where stepping down and holding are all there is.
#[inline(always)]
pub(crate) fn revise_without_reason(down: &mut [f64], hold: &mut [f64], changes: &[f64]) {
    for ((down, hold), change) in down.iter_mut().zip(hold).zip(changes) {
        let d = *down * exp_of_small(*change);
        let scale = 1.0 / (*hold + d);
        *down = d * scale;
        *hold *= scale;
    }
}

#[inline(always)]
fn larger(left: f64, right: f64) -> f64 {
    if left < right { right } else { left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_payoffs_are_coin_tosses_over_what_is_open() {
        assert_eq!(quantal_response([0.0; 3], [1.0, 1.0]), [0.25; 4]);
        assert_eq!(quantal_response([0.0; 3], [1.0, 0.0]), [0.5, 0.5, 0.0, 0.0]);
        assert_eq!(quantal_response([0.0; 3], [0.0, 0.0]), [0.0, 1.0, 0.0, 0.0]);
        let (mut down, mut hold) = ([0.0], [0.0]);
        respond_without_reason(&mut down, &mut hold, &[0.0]);
        assert_eq!([down, hold], [[0.5]; 2]);
    }

    #[test]
    fn odds_are_the_exponentials_of_log_odds() {
        let [down, hold, limited, wide] = quantal_response([-1.5, 2.0, 0.25], [1.0, 1.0]);
        for (ours, log_odds) in [(down, -1.5), (limited, 2.0), (wide, 0.25)] {
            assert!((ours / hold - libm::exp(log_odds)).abs() < 1e-14);
        }
        assert!((down + hold + limited + wide - 1.0).abs() < 1e-15);
    }

    fn revised(before: [f64; 3], changes: [f64; 3]) -> [f64; 4] {
        let [mut down, mut hold, mut limited, mut wide] = quantal_response(before, [1.0, 1.0]).map(|chance| [chance]);
        let revised = [&mut down[..], &mut hold, &mut limited, &mut wide];
        revise_with_reason(revised, [&[changes[0]], &[changes[1]], &[changes[2]]]);
        [down[0], hold[0], limited[0], wide[0]]
    }

    #[test]
    fn revising_a_response_gives_the_response_to_the_new_log_odds() {
        for step in -32..=32 {
            let change = f64::from(step) / 32.0 * SMALL;
            let (before, changes) = ([-1.5, 2.0, 0.25], [change, -0.5 * change, 0.25 * change]);
            let expected = quantal_response(std::array::from_fn(|action| before[action] + changes[action]), [1.0, 1.0]);
            for (ours, expected) in revised(before, changes).into_iter().zip(expected) {
                assert!((ours - expected).abs() < 4e-16, "{ours} and {expected} after {change}");
            }
        }
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
