//! The normal distribution and its inverse, with the same last bits natively and in WebAssembly.

use std::f64::consts::FRAC_1_SQRT_2;

/// Φ(x), the chance that a standard normal number is at most `x`.
pub fn below(x: f64) -> f64 {
    0.5 * libm::erfc(-x * FRAC_1_SQRT_2)
}

/// Φ⁻¹(p) for 0 < p < 1, to about 1 part in 10¹⁵: algorithm AS 241, routine PPND16 (Wichura 1988, doi:10.2307/2347330).
pub fn quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * horner(&CENTRE.0, r) / horner(&CENTRE.1, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let size = if r <= 5.0 {
        horner(&SHOULDER.0, r - 1.6) / horner(&SHOULDER.1, r - 1.6)
    } else {
        horner(&TAIL.0, r - 5.0) / horner(&TAIL.1, r - 5.0)
    };
    if q < 0.0 { -size } else { size }
}

/// The quantile `p` of a normal number with mean 0 and sd 1 that is cut off below `low` and above `high`; `low` ≤ 0 ≤ `high`.
pub fn truncated_quantile(p: f64, low: f64, high: f64) -> f64 {
    let (under, over) = (below(low), below(high));
    quantile(under + p * (over - under)).max(low).min(high)
}

/// A polynomial, its constant first.
fn horner(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// Numerator and denominator, lowest power first.
type Ratio = ([f64; 8], [f64; 8]);

const CENTRE: Ratio = (
    [
        3.387_132_872_796_366_6,
        1.331_416_678_917_843_8e2,
        1.971_590_950_306_551_3e3,
        1.373_169_376_550_946e4,
        4.592_195_393_154_987e4,
        6.726_577_092_700_87e4,
        3.343_057_558_358_813e4,
        2.509_080_928_730_122_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091e1,
        6.871_870_074_920_579e2,
        5.394_196_021_424_751e3,
        2.121_379_430_158_659_7e4,
        3.930_789_580_009_271e4,
        2.872_908_573_572_194_3e4,
        5.226_495_278_852_854e3,
    ],
);

const SHOULDER: Ratio = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        2.417_807_251_774_506e-1,
        2.272_384_498_926_918_4e-2,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        6.897_673_349_851e-1,
        1.481_039_764_274_800_8e-1,
        1.519_866_656_361_645_7e-2,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);

const TAIL: Ratio = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        2.965_605_718_285_048_7e-1,
        2.653_218_952_657_612_4e-2,
        1.242_660_947_388_078_4e-3,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        5.998_322_065_558_879e-1,
        1.369_298_809_227_358e-1,
        1.487_536_129_085_061_5e-2,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_wichuras_check_and_of_the_tables() {
        // Wichura's own check values, and the usual table of two-sided levels.
        for (p, x) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-20, -9.262_340_089_798_408),
            (0.5, 0.0),
            (0.95, 1.644_853_626_951_472_2),
            (0.975, 1.959_963_984_540_054),
            (0.995, 2.575_829_303_548_901),
        ] {
            assert!((quantile(p) - x).abs() <= 2e-15 * x.abs(), "{p}: {} for {x}", quantile(p));
        }
    }

    #[test]
    fn the_quantile_undoes_the_distribution_in_all_three_pieces() {
        for step in -370_i32..=370 {
            let x = f64::from(step) / 10.0;
            if x < -36.0 || 5.0 < x {
                continue;
            }
            // Near 1 the distribution itself has lost digits: an error of one unit there is that over the density in x.
            let lost = 2.0 * f64::EPSILON / (libm::exp(-0.5 * x * x) / 2.506_628_274_631_000_7).max(1e-300);
            let slack = 4e-15 * x.abs().max(1.0) + if 0.0 < x { lost } else { 0.0 };
            let back = quantile(below(x));
            assert!((back - x).abs() <= slack, "{x} came back as {back}");
        }
    }

    #[test]
    fn a_truncated_quantile_keeps_to_its_range_and_cuts_symmetrically() {
        assert_eq!(truncated_quantile(0.5, -2.0, 2.0), 0.0);
        assert!((truncated_quantile(0.1, -1.0, 1.0) + truncated_quantile(0.9, -1.0, 1.0)).abs() < 1e-15);
        for p in [6e-8, 0.3, 1.0 - 6e-8] {
            let x = truncated_quantile(p, -0.7, 0.0);
            assert!(-0.7 <= x && x <= 0.0, "{x}");
        }
        // Half of a half-normal lies within its upper quartile.
        assert!((truncated_quantile(0.5, -50.0, 0.0) - quantile(0.25)).abs() < 1e-15);
    }
}
