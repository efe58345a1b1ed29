//! Random settings of the readers' box.

use model::motive::Prior;
use model::{Assumptions, Key};

use crate::dice::Dice;

/// So many settings as a Latin hypercube (McKay, Beckman & Conover 1979, doi:10.1080/00401706.1979.10489755): each assumption evenly
/// over its range, one value in each of as many equal parts, and motive weights evenly over the simplex. Shares of all settings scatter
/// less over these than over settings drawn one by one.
pub fn spread(count: usize, dice: &mut Dice) -> Vec<Assumptions> {
    let columns: Vec<Vec<f64>> = Key::ALL.iter().map(|_| shares(count, dice)).collect();
    let setting = |row: usize| {
        let mut weights = Vec::new();
        let mut drawn = Assumptions::default();
        for (key, column) in Key::ALL.iter().zip(&columns) {
            let (low, high) = key.row().range;
            match key.motive() {
                // Exponential weights, normalised, are even over the simplex.
                Some(_) => weights.push(1e-12 - (1.0 - column[row]).ln()),
                None => drawn = drawn.with_clamped(*key, low + column[row] * (high - low)),
            }
        }
        let weights = weights.try_into().expect("three motives");
        drawn.with_motives(Prior::in_proportion(weights).expect("positive weights"))
    };
    (0..count).map(setting).collect()
}

/// A number from each of `count` equal parts of 0 to 1, in random order.
fn shares(count: usize, dice: &mut Dice) -> Vec<f64> {
    let mut parts: Vec<usize> = (0..count).collect();
    for place in (1..count).rev() {
        parts.swap(place, (dice.roll() * (place + 1) as f64) as usize);
    }
    parts.into_iter().map(|part| (part as f64 + dice.roll()) / count as f64).collect()
}
