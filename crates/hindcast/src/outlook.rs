//! What can be said of a crisis on its first evening: where it will stand night by night, and when either side will strike.

use model::NIGHTS;
use model::ladder::RUNGS;
use model::outcome::Series;

/// What one forecaster says of one crisis.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The chance of each rung on the evening of each day, 0 to 28.
    pub rungs: [[f64; RUNGS]; NIGHTS + 1],
    /// The chance that the struck side has struck by the end of each day.
    pub answer: Series,
    /// The chance that the side which struck first has struck again by the end of each day.
    pub new_strike: Series,
    /// Whether the model's beliefs came to rest; always so where no model speaks.
    pub settled: bool,
}

/// The chance that a series of chances "by the end of the day" gives to what happened: on day `came`, or not by the end of day `last`.
pub fn chance(by: &Series, came: Option<usize>, last: usize) -> f64 {
    let upto = |day: usize| by[day.min(NIGHTS)];
    match came {
        Some(day) => (upto(day) - upto(day.saturating_sub(1))).max(0.0),
        None => (1.0 - upto(last)).max(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chances_of_every_day_and_of_none_sum_to_one() {
        let by: Series = std::array::from_fn(|day| 0.9 * (1.0 - 0.8_f64.powi(day as i32)));
        let days: f64 = (1..=NIGHTS).map(|day| chance(&by, Some(day), NIGHTS)).sum();
        assert!((days + chance(&by, None, NIGHTS) - 1.0).abs() < 1e-15);
        assert!((chance(&by, Some(1), NIGHTS) - 0.9 * 0.2).abs() < 1e-15);
        assert!((chance(&by, None, 2) - (1.0 - 0.9 * 0.36)).abs() < 1e-15);
    }
}
