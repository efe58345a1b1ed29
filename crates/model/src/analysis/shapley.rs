//! The Shapley value: what each player adds to a game, averaged over all orders in which they could have come.
//!
//! φ_i = Σ_{S∌i} |S|! (n−|S|−1)!/n! · [v(S∪{i}) − v(S)] (Shapley 1953, doi:10.1515/9781400881970-018). It is the only rule that
//! shares out exactly v(all) − v(none), treats equal players equally, gives a player who changes nothing nothing, and adds up over sums
//! of games.

use crate::analysis::dice::Dice;

/// The most players for whom every set is counted: a set of players is a bit each of 32, and 2²⁰ worths are the most anyone will wait for.
pub const MAX_EXACT: usize = 20;

/// Each player's Shapley value in the game where `worth` tells what a set of players is worth, bit i standing for player i.
/// Exact, by all 2ⁿ sets; at most [`MAX_EXACT`] players are counted.
pub fn shapley(players: usize, worth: impl FnMut(u32) -> f64) -> Vec<f64> {
    let worths: Vec<f64> = (0..1_u32 << players.min(MAX_EXACT)).map(worth).collect();
    from_worths(&worths)
}

/// The same from the worths of all sets, 2ⁿ of them in the order of their bits.
pub(crate) fn from_worths(worths: &[f64]) -> Vec<f64> {
    let players = worths.len().trailing_zeros() as usize;
    let weights = weights(players);
    let share = |player: usize| {
        let without = (0..worths.len()).filter(|set| set & (1 << player) == 0);
        without.map(|set| weights[set.count_ones() as usize] * (worths[set | 1 << player] - worths[set])).sum()
    };
    (0..players).map(share).collect()
}

/// How much a set of each size counts: |S|! (n−|S|−1)!/n! = 1/(n·C(n−1, |S|)).
fn weights(players: usize) -> Vec<f64> {
    let mut orders = players as f64;
    let mut weights = Vec::with_capacity(players);
    for size in 0..players {
        weights.push(1.0 / orders);
        orders = orders * (players - 1 - size) as f64 / (size + 1) as f64;
    }
    weights
}

/// Orders of players to sample from: each random one is followed by its reverse, whose errors tend to be opposite (Mitchell, Cooper,
/// Frank & Holmes 2022, Journal of Machine Learning Research 23, 43).
#[derive(Debug)]
pub(crate) struct Orders {
    dice: Dice,
    order: Vec<usize>,
}

impl Orders {
    pub(crate) fn of(players: usize, seed: u64) -> Orders {
        Orders { dice: Dice::new(seed), order: (0..players).collect() }
    }

    /// The order now.
    pub(crate) fn current(&self) -> &[usize] {
        &self.order
    }

    /// Draws a new order.
    pub(crate) fn draw(&mut self) {
        self.dice.shuffle(&mut self.order);
    }

    /// Turns the order round.
    pub(crate) fn reverse(&mut self) {
        self.order.reverse();
    }
}

/// The mean and its standard error of independent values, from their number, sum and sum of squares.
pub(crate) fn mean_and_error(number: f64, sum: f64, squares: f64) -> (f64, f64) {
    let mean = sum / number;
    let variance = ((squares - number * mean * mean) / (number - 1.0)).max(0.0);
    (mean, (variance / number).sqrt())
}
