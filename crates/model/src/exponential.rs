//! The exponential that all choices rest on.

use crate::couple::{Couple, each};

/// The exponential of either `x` as a fraction (numerator, denominator), to about two units in the last place, for arguments of any
/// size: below −708 it stays at exp(−708) and above 700 at exp(700), so that it is never zero or infinite.
///
/// It is made of exact IEEE operations without a branch or a table, so that two go through it at once, and so that native code and
/// WebAssembly give the same last bit, which the platforms' own exponentials do not. Argument reduction and the rational
/// approximation are those of Cephes (S. L. Moshier, `exp.c`): exp r = (Q(r²) + rP(r²))/(Q(r²) − rP(r²)) for |r| ≤ ½ ln 2. The
/// fraction is left undivided because a choice divides anyway, and division is the slowest of these operations.
#[inline(always)]
pub(crate) fn exp_fraction(x: Couple) -> (Couple, Couple) {
    // Adding 1.5·2⁵² rounds to an integer and leaves it in the low bits.
    const ROUND: Couple = Couple::both(6_755_399_441_055_744.0);
    const LOG2_E: Couple = Couple::both(std::f64::consts::LOG2_E);
    const LN2_HIGH: Couple = Couple::both(6.931_457_519_531_25e-1);
    const LN2_LOW: Couple = Couple::both(1.428_606_820_309_417_2e-6);
    const P: [Couple; 3] = each([1.261_771_930_748_105_9e-4, 3.029_944_077_074_419_6e-2, 1.0]);
    const Q: [Couple; 4] = each([3.001_985_051_386_644_6e-6, 2.524_483_403_496_841e-3, 2.272_655_482_081_550_3e-1, 2.0]);
    let x = x.larger(Couple::both(-708.0)).smaller(Couple::both(700.0));
    let shifted = x * LOG2_E + ROUND;
    let power = shifted - ROUND;
    let r = (x - power * LN2_HIGH) - power * LN2_LOW;
    let r2 = r * r;
    let p = r * ((P[0] * r2 + P[1]) * r2 + P[2]);
    let q = ((Q[0] * r2 + Q[1]) * r2 + Q[2]) * r2 + Q[3];
    ((q + p).times_two_to(shifted), q - p)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exp(x: f64) -> f64 {
        let (numerator, denominator) = exp_fraction(Couple::both(x));
        (numerator / denominator).numbers()[0]
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
}
