//! The quantal response: how a side chooses among stepping down, holding and striking, and the exponential it rests on.
//!
//! A logit choice σ(a) ∝ exp λQ(a) (McKelvey & Palfrey 1998, doi:10.1023/A:1009905800005) is computed from the log-odds of
//! stepping down and of striking against holding, which is always possible.

/// The exponential of `x` as a fraction (numerator, denominator), to about two units in the last place, for arguments of any
/// size: below −708 it stays at exp(−708) and above 700 at exp(700), so that it is never zero or infinite.
///
/// It is made of exact IEEE operations without a branch or a table, so that it vectorises, and so that native code and
/// WebAssembly give the same last bit, which the platforms' own exponentials do not. Argument reduction and the rational
/// approximation are those of Cephes (S. L. Moshier, `exp.c`): exp r = (Q(r²) + rP(r²))/(Q(r²) − rP(r²)) for |r| ≤ ½ ln 2. The
/// fraction is left undivided because a choice divides anyway, and division is the slowest of these operations.
#[inline(always)]
pub(crate) fn exp_fraction(x: f64) -> (f64, f64) {
    // Adding 1.5·2⁵² rounds to an integer and leaves it in the low bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    const LN2_HIGH: f64 = 6.931_457_519_531_25e-1;
    const LN2_LOW: f64 = 1.428_606_820_309_417_2e-6;
    const P: [f64; 3] = [1.261_771_930_748_105_9e-4, 3.029_944_077_074_419_6e-2, 1.0];
    const Q: [f64; 4] = [3.001_985_051_386_644_6e-6, 2.524_483_403_496_841e-3, 2.272_655_482_081_550_3e-1, 2.0];
    let x = if x < -708.0 { -708.0 } else { x };
    let x = if 700.0 < x { 700.0 } else { x };
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let power = shifted - ROUND;
    let r = (x - power * LN2_HIGH) - power * LN2_LOW;
    let r2 = r * r;
    let p = r * ((P[0] * r2 + P[1]) * r2 + P[2]);
    let q = ((Q[0] * r2 + Q[1]) * r2 + Q[2]) * r2 + Q[3];
    let scaled = f64::from_bits((q + p).to_bits().wrapping_add(shifted.to_bits() << 52));
    (scaled, q - p)
}

/// Choice probabilities in the order step down, hold, strike.
///
/// `log_odds` are λ(Q(step down) − Q(hold)) and λ(Q(strike) − Q(hold)); `open` is 1 where stepping down, and striking, is
/// open to the mover and 0 where it is not. Log-odds of any finite size are safe: where one exceeds 600 both are lowered by the
/// excess, which alters no probability above 10⁻²⁶⁰.
#[inline(always)]
pub fn quantal_response(log_odds: [f64; 2], open: [f64; 2]) -> [f64; 3] {
    let [down, strike] = log_odds;
    let larger = if down < strike { strike } else { down };
    let excess = if larger < 600.0 { 0.0 } else { larger - 600.0 };
    let (down, under_down) = exp_fraction(down - excess);
    let (strike, under_strike) = exp_fraction(strike - excess);
    let down = open[0] * down * under_strike;
    let strike = open[1] * strike * under_down;
    let hold = under_down * under_strike;
    let scale = 1.0 / (hold + down + strike);
    [down * scale, hold * scale, strike * scale]
}

/// [`quantal_response`] at many decision points at once, in place: `down` and `strike` come in as log-odds against holding and
/// go out, with `hold`, as probabilities. All slices have one length.
#[inline(always)]
pub(crate) fn quantal_responses(down: &mut [f64], hold: &mut [f64], strike: &mut [f64], open: [&[f64]; 2]) {
    let points = hold.len();
    let (down, strike, open) = (&mut down[..points], &mut strike[..points], open.map(|open| &open[..points]));
    for point in 0..points {
        let response = quantal_response([down[point], strike[point]], [open[0][point], open[1][point]]);
        [down[point], hold[point], strike[point]] = response;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exp(x: f64) -> f64 {
        let (numerator, denominator) = exp_fraction(x);
        numerator / denominator
    }

    #[test]
    fn the_exponential_agrees_with_libm_to_three_units_in_the_last_place() {
        let mut worst: f64 = 0.0;
        for step in -708_000..=700_000 {
            let x = f64::from(step) * 1e-3;
            let (ours, theirs) = (exp(x), libm::exp(x));
            worst = worst.max(((ours - theirs) / theirs).abs());
        }
        assert!(worst < 6.7e-16, "worst relative error {worst:e}");
    }

    #[test]
    fn the_exponential_of_zero_is_one_and_extremes_stay_finite_and_positive() {
        assert_eq!(exp(0.0), 1.0);
        for x in [-1e300, -709.0, 710.0, 1e300] {
            assert!(0.0 < exp(x) && exp(x).is_finite(), "exp({x})");
        }
    }

    #[test]
    fn enormous_log_odds_still_choose_the_better_of_two() {
        let probabilities = quantal_response([1000.0, 800.0], [1.0, 1.0]);
        assert!(0.999_999 < probabilities[0] && probabilities[2] < 1e-80, "{probabilities:?}");
        let closed = quantal_response([1000.0, 2.0], [0.0, 1.0]);
        assert_eq!(closed[0], 0.0);
        assert!(closed.iter().all(|p| p.is_finite()));
    }

    #[test]
    fn equal_payoffs_are_coin_tosses_over_what_is_open() {
        assert_eq!(quantal_response([0.0, 0.0], [1.0, 1.0]), [1.0 / 3.0; 3]);
        assert_eq!(quantal_response([0.0, 0.0], [0.0, 1.0]), [0.0, 0.5, 0.5]);
    }
}
