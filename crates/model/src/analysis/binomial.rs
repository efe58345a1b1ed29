//! The binomial distribution: how likely so many successes or more are by chance.

/// The chance of `least` or more successes in `trials`, each with chance `chance`. Terms are added from the first on until the rest is lost
/// in rounding; right to about 10⁻¹⁰ for a million trials.
pub(crate) fn at_least(least: usize, trials: usize, chance: f64) -> f64 {
    if least == 0 {
        return 1.0;
    }
    if trials < least || chance <= 0.0 {
        return 0.0;
    }
    if 1.0 <= chance {
        return 1.0;
    }
    let (n, first, odds) = (trials as f64, least as f64, chance / (1.0 - chance));
    // On the nearer side of the mean the other tail is the shorter sum.
    if first <= n * chance {
        return (1.0 - up_to(least - 1, trials, chance)).max(0.0).min(1.0);
    }
    let mut term = libm::exp(log_term(first, n, chance));
    let mut sum = 0.0;
    let mut successes = first;
    while successes <= n && sum + term != sum {
        sum += term;
        term *= (n - successes) / (successes + 1.0) * odds;
        successes += 1.0;
    }
    sum.min(1.0)
}

/// The chance of `most` or fewer successes, where that is at most their mean.
fn up_to(most: usize, trials: usize, chance: f64) -> f64 {
    let (n, odds) = (trials as f64, (1.0 - chance) / chance);
    let mut successes = most as f64;
    let mut term = libm::exp(log_term(successes, n, chance));
    let mut sum = 0.0;
    while 0.0 <= successes && sum + term != sum {
        sum += term;
        term *= successes / (n - successes + 1.0) * odds;
        successes -= 1.0;
    }
    sum
}

/// The logarithm of the chance of just so many successes.
fn log_term(successes: f64, trials: f64, chance: f64) -> f64 {
    let failures = trials - successes;
    libm::lgamma(trials + 1.0) - libm::lgamma(successes + 1.0) - libm::lgamma(failures + 1.0)
        + successes * libm::log(chance)
        + failures * libm::log1p(-chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_near(found: f64, expected: f64) {
        assert!((found - expected).abs() <= 1e-9 * expected.abs() + 1e-300, "{found} is not {expected}");
    }

    #[test]
    fn small_numbers_are_those_worked_out_by_hand() {
        // Three coins: heads twice or more in 4 of 8 ways, once or more in 7, three times in 1.
        for (least, expected) in [(0, 1.0), (1, 7.0 / 8.0), (2, 4.0 / 8.0), (3, 1.0 / 8.0), (4, 0.0)] {
            assert_near(at_least(least, 3, 0.5), expected);
        }
        // Two or more sixes in four throws: 1 − (5/6)⁴ − 4·(1/6)(5/6)³ = 171/1296.
        assert_near(at_least(2, 4, 1.0 / 6.0), 171.0 / 1296.0);
        assert_eq!([at_least(5, 5, 1.0), at_least(1, 5, 0.0), at_least(0, 0, 0.5)], [1.0, 0.0, 1.0]);
    }

    #[test]
    fn the_two_tails_make_one_on_either_side_of_the_mean() {
        for (trials, chance) in [(10, 0.3), (1000, 0.02), (50_000, 0.7)] {
            let mean = (trials as f64 * chance) as usize;
            for least in [mean / 2, mean, mean + 1, mean + mean / 10] {
                // So many failures or more are the complement of so many successes or more.
                let other = at_least(trials - least + 1, trials, 1.0 - chance);
                assert!((at_least(least, trials, chance) + other - 1.0).abs() < 1e-9, "{least} of {trials} by {chance}");
            }
        }
    }
}
