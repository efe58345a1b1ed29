//! The exponential that all choices rest on.

use crate::couple::{Couple, each};

/// Two to the power of either `x` as a fraction (numerator, denominator), to about two units in the last place, for powers of at most
/// 1000: below −1000 it stays there, so that it is never zero.
///
/// It is made of exact IEEE operations without a branch or a table, so that two go through it at once, and so that native code and
/// WebAssembly give the same last bit, which the platforms' own exponentials do not. To the base 2, taking off the integer is exact. The
/// rational approximation is that of Cephes (S. L. Moshier, `exp2.c`): 2ʳ = (Q(r²) + rP(r²))/(Q(r²) − rP(r²)) for |r| ≤ ½. The
/// fraction is left undivided because a choice divides anyway, and division is the slowest of these operations.
#[inline(always)]
pub(crate) fn exp2_fraction(x: Couple) -> (Couple, Couple) {
    // Adding 1.5·2⁵² rounds to an integer and leaves it in the low bits.
    const ROUND: Couple = Couple::both(6_755_399_441_055_744.0);
    const P: [Couple; 3] = each([2.309_334_770_573_452_3e-2, 2.020_206_566_931_653e1, 1.513_906_801_156_151e3]);
    const Q: [Couple; 2] = each([2.331_842_117_223_149e2, 4.368_211_668_792_106e3]);
    let x = x.larger(Couple::both(-1000.0));
    let shifted = x + ROUND;
    let r = x - (shifted - ROUND);
    let r2 = r * r;
    let p = r * ((P[0] * r2 + P[1]) * r2 + P[2]);
    let q = (r2 + Q[0]) * r2 + Q[1];
    ((q + p).times_two_to(shifted), q - p)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exp2(x: f64) -> f64 {
        let (numerator, denominator) = exp2_fraction(Couple::both(x));
        (numerator / denominator).numbers()[0]
    }

    #[test]
    fn the_exponential_agrees_with_libm_to_three_units_in_the_last_place() {
        let mut worst: f64 = 0.0;
        for step in -1_000_000..=1_000_000 {
            let x = f64::from(step) * 1e-3;
            let (ours, theirs) = (exp2(x), libm::exp2(x));
            worst = worst.max(((ours - theirs) / theirs).abs());
        }
        assert!(worst < 6.7e-16, "worst relative error {worst:e}");
    }

    #[test]
    fn the_exponential_of_integers_is_exact_and_never_nothing() {
        for x in [-1000_i16, -1, 0, 1, 52, 1000] {
            assert_eq!(exp2(f64::from(x)), libm::exp2(f64::from(x)), "2 to the power {x}");
        }
        assert_eq!(exp2(-1e300), exp2(-1000.0));
    }
}
