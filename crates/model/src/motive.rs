//! Iran's motive: known to Iran, inferred by Pakistan, disputed by the article's author and everyone since.

/// How many motives there are.
pub const MOTIVES: usize = 3;

/// Why Iran struck on 16 January 2024. The article names all three and weighs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Motive {
    /// Against the militants, as Iran said.
    CounterTerror,
    /// To widen the regional conflict and draw Pakistan in.
    Broaden,
    /// To bend Pakistan's alignment with the United States.
    Coerce,
}

impl Motive {
    /// Every motive, in the order in which weights are listed.
    pub const ALL: [Motive; MOTIVES] = [Motive::CounterTerror, Motive::Broaden, Motive::Coerce];

    /// Its name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Motive::CounterTerror => "counter_terror",
            Motive::Broaden => "broaden",
            Motive::Coerce => "coerce",
        }
    }

    /// Its place in lists of weights.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Weights on the three motives: none negative, summing to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior([f64; MOTIVES]);

impl Prior {
    /// A third each: the article gives no weights.
    pub const EVEN: Prior = Prior([1.0 / 3.0; MOTIVES]);

    /// The weights in proportion to `weights`, or `None` unless all are finite, none is negative and their sum is positive.
    #[inline]
    pub fn in_proportion(weights: [f64; MOTIVES]) -> Option<Prior> {
        let sum: f64 = weights.iter().sum();
        let usable = weights.iter().all(|weight| 0.0 <= *weight && weight.is_finite()) && 0.0 < sum && sum.is_finite();
        // Dividing weights that already sum to 1 could move a last bit, and a saved state would no longer be itself.
        let is_one = (sum - 1.0).abs() < 1e-12;
        usable.then(|| if is_one { Prior(weights) } else { Prior(weights.map(|weight| weight / sum)) })
    }

    /// The weights in thousandths that sum to 1000: rounded down, then one more for the largest remainders.
    #[inline]
    pub fn thousandths(self) -> [u16; MOTIVES] {
        let exact = self.0.map(|weight| 1000.0 * weight);
        // A product such as 1000 × 0.29 falls just short of a whole number.
        let mut shares = exact.map(|share| (share + 1e-9).floor() as u16);
        while shares.iter().sum::<u16>() < 1000 {
            let remainder = |place: &usize| exact[*place] - f64::from(shares[*place]);
            let largest = (0..MOTIVES).reduce(|best, next| if remainder(&best) < remainder(&next) { next } else { best });
            shares[largest.unwrap_or(0)] += 1;
        }
        shares
    }

    /// The weights of three shares in thousandths, or `None` if all are 0. The three that are nearest a third each *are* a third
    /// each, so that the default can always be set back to exactly.
    #[inline]
    pub fn from_thousandths(shares: [u16; MOTIVES]) -> Option<Prior> {
        if shares == Prior::EVEN.thousandths() {
            return Some(Prior::EVEN);
        }
        let sum: f64 = shares.iter().map(|share| f64::from(*share)).sum();
        (0.0 < sum).then(|| Prior(shares.map(|share| f64::from(share) / sum)))
    }

    /// The weights, counter-terror first, then broaden, then coerce.
    pub const fn weights(self) -> [f64; MOTIVES] {
        self.0
    }

    /// A copy with one motive's weight set (0 to 1) and the others scaled to fill the rest, equally if both were 0.
    #[inline]
    pub fn with(self, motive: Motive, weight: f64) -> Prior {
        let weight = weight.clamp(0.0, 1.0);
        let rest = 1.0 - self.0[motive.index()];
        let others = |other: f64| if 0.0 < rest { other / rest } else { 0.5 };
        let mut weights = self.0.map(|other| (1.0 - weight) * others(other));
        weights[motive.index()] = weight;
        Prior(weights)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_one_weight_scales_the_others_and_splits_evenly_from_nothing() {
        let prior = Prior::in_proportion([2.0, 1.0, 1.0]).expect("positive weights");
        assert_eq!(prior.with(Motive::CounterTerror, 0.2).weights(), [0.2, 0.4, 0.4]);
        let certain = prior.with(Motive::Broaden, 1.0);
        assert_eq!(certain.weights(), [0.0, 1.0, 0.0]);
        assert_eq!(certain.with(Motive::Broaden, 0.0).weights(), [0.5, 0.0, 0.5]);
    }

    #[test]
    fn thousandths_always_sum_to_a_thousand_and_come_back_exactly() {
        for first in 0..=100 {
            for second in 0..=100 - first {
                let shares = [10 * first, 10 * second, 1000 - 10 * first - 10 * second];
                let prior = Prior::from_thousandths(shares).expect("a positive sum");
                assert_eq!(prior.thousandths(), shares);
            }
        }
        assert_eq!(Prior::EVEN.thousandths(), [334, 333, 333]);
        assert_eq!(Prior::from_thousandths([334, 333, 333]), Some(Prior::EVEN));
        assert_eq!(Prior::from_thousandths([0; 3]), None);
    }

    #[test]
    fn weights_that_are_no_weights_are_refused() {
        assert_eq!(Prior::in_proportion([0.7, 0.2, 0.1]).map(Prior::weights), Some([0.7, 0.2, 0.1]));
        for weights in [[0.0; 3], [-1.0, 1.0, 1.0], [f64::NAN, 1.0, 0.0], [f64::INFINITY, 0.0, 0.0], [f64::MAX; 3]] {
            assert_eq!(Prior::in_proportion(weights), None, "{weights:?}");
        }
    }
}
