//! Scores: how far what was said lies from what came. 0 is best in each.

use model::ladder::RUNGS;

/// The ranked probability score (Epstein 1969, doi:10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2) of chances of the rungs where the one
/// at `place` came: Σ (P(at most k) − \[place ≤ k\])² over k = 0 … 6, divided by 7 so that it goes from 0 to 1. A miss by many rungs costs
/// more than one by few.
pub fn ranked_probability(chances: &[f64; RUNGS], place: usize) -> f64 {
    let mut at_most = 0.0;
    let mut sum = 0.0;
    for (rung, chance) in chances[..RUNGS - 1].iter().enumerate() {
        at_most += chance;
        let was = if place <= rung { 1.0 } else { 0.0 };
        sum += (at_most - was) * (at_most - was);
    }
    sum / (RUNGS - 1) as f64
}

/// The logarithmic score (Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x): −ln of the chance that was given to what came. Infinite where
/// that was none.
pub fn logarithmic(chance: f64) -> f64 {
    // No chance above 1, nor a minus sign before nothing.
    if 1.0 <= chance { 0.0 } else { -libm::log(chance) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVEN: [f64; RUNGS] = [1.0 / RUNGS as f64; RUNGS];

    /// All on one rung.
    fn certain(place: usize) -> [f64; RUNGS] {
        std::array::from_fn(|rung| if rung == place { 1.0 } else { 0.0 })
    }

    #[test]
    fn a_certain_rung_scores_how_many_sevenths_of_the_ladder_it_is_off() {
        for said in 0..RUNGS {
            for came in 0..RUNGS {
                let off = said.abs_diff(came) as f64 / 7.0;
                assert!((ranked_probability(&certain(said), came) - off).abs() < 1e-15, "{said} {came}");
            }
        }
    }

    #[test]
    fn rungs_that_are_alike_score_as_worked_out_by_hand() {
        // At rung 0 every step should be 1: (7² + 6² + … + 1²)/8² = 140/64, over 7.
        assert!((ranked_probability(&EVEN, 0) - 140.0 / 64.0 / 7.0).abs() < 1e-15);
        assert!((ranked_probability(&EVEN, 7) - 140.0 / 64.0 / 7.0).abs() < 1e-15);
        // At rung 3 the first three should be 0 and the other four 1: (1 + 4 + 9 + 16 + 9 + 4 + 1)/64 = 44/64, over 7.
        assert!((ranked_probability(&EVEN, 3) - 44.0 / 64.0 / 7.0).abs() < 1e-15);
    }

    #[test]
    fn what_is_said_scores_on_average_the_sum_of_f_times_one_less_f_where_it_is_true() {
        let said = [0.05, 0.1, 0.3, 0.0, 0.25, 0.2, 0.1, 0.0];
        let on_average: f64 = said.iter().enumerate().map(|(came, chance)| chance * ranked_probability(&said, came)).sum();
        let mut at_most = 0.0;
        let mut expected = 0.0;
        for chance in &said[..RUNGS - 1] {
            at_most += chance;
            expected += at_most * (1.0 - at_most) / 7.0;
        }
        assert!((on_average - expected).abs() < 1e-15);
        // Whoever says something else scores worse on average: the score is proper.
        for other in [EVEN, certain(2), certain(4)] {
            let dishonest: f64 = said.iter().enumerate().map(|(came, chance)| chance * ranked_probability(&other, came)).sum();
            assert!(on_average < dishonest);
        }
    }

    #[test]
    fn a_chance_scores_minus_its_logarithm() {
        assert!((logarithmic(0.5) - std::f64::consts::LN_2).abs() < 1e-15);
        assert_eq!(logarithmic(1.0), 0.0);
        assert!(logarithmic(1.0).is_sign_positive());
        assert_eq!(logarithmic(0.0), f64::INFINITY);
        assert!((logarithmic(0.25) - 2.0 * logarithmic(0.5)).abs() < 1e-15);
    }
}
