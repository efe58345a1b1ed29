//! Closes in on where an answer crosses a level: the method ITP of Oliveira and Takahashi, "An enhancement of the bisection method average
//! performance preserving minmax optimality" (ACM Transactions on Mathematical Software 47, 2020).
//!
//! It needs about a third of the evaluations that halving does, and never more than one beyond them.

/// To what share of the first bracket it closes in: halved twenty times.
const PRECISION: f64 = 1.0 / 1_048_576.0;

/// How many evaluations halving would need for that, and one more, which the method may spend to be quicker elsewhere.
pub(crate) const MOST: usize = 21;

/// How far the straight line's crossing is moved towards the middle: this share of the square of the bracket's width.
const TRUNCATION: f64 = 0.2;

/// Two values with the level between their answers, and how far the work on them has got.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Crossing {
    /// The ends of the first bracket.
    ends: [f64; 2],
    /// The present bracket, in shares of the first.
    at: [f64; 2],
    /// How far the answers at the present ends are above the level.
    above: [f64; 2],
    /// How many answers were looked at.
    looks: usize,
}

impl Crossing {
    /// The crossing between two values; their answers are so far `above` the level, one below it or on it and one above.
    pub(crate) const fn between(ends: [f64; 2], above: [f64; 2]) -> Crossing {
        Crossing { ends, at: [0.0, 1.0], above, looks: 0 }
    }

    /// Whether nothing is left to look at.
    pub(crate) fn is_closed(&self) -> bool {
        self.width() <= PRECISION || MOST <= self.looks
    }

    /// How many more answers it can take at most.
    pub(crate) fn most_left(&self) -> usize {
        if self.is_closed() { 0 } else { MOST - self.looks }
    }

    /// The middle of the present bracket.
    pub(crate) fn middle(&self) -> f64 {
        self.value(0.5 * (self.at[0] + self.at[1]))
    }

    /// The value whose answer is wanted next.
    pub(crate) fn next(&self) -> f64 {
        self.value(self.next_at())
    }

    /// Takes the answer at [`Crossing::next`], so far above the level.
    pub(crate) fn take(&mut self, above: f64) {
        let end = usize::from((0.0 <= above) == (0.0 <= self.above[1]));
        self.at[end] = self.next_at();
        self.above[end] = above;
        self.looks += 1;
    }

    fn width(&self) -> f64 {
        self.at[1] - self.at[0]
    }

    fn value(&self, at: f64) -> f64 {
        self.ends[0] + (self.ends[1] - self.ends[0]) * at
    }

    /// Where the straight line between the ends crosses, moved towards the middle, and from the middle no further than leaves as narrow a
    /// bracket as halving would.
    fn next_at(&self) -> f64 {
        let [low, high] = self.at;
        let [below, above] = self.above;
        let middle = 0.5 * (low + high);
        // What the middle may be missed by, so that as many halvings as are left still suffice.
        let left = (self.looks..MOST).fold(0.5 * PRECISION, |width, _| 2.0 * width);
        let radius = (left - 0.5 * self.width()).max(0.0);
        let straight = (above * low - below * high) / (above - below);
        let towards = if straight <= middle { 1.0 } else { -1.0 };
        let truncation = TRUNCATION * self.width() * self.width();
        let distance = (middle - straight).abs();
        if distance < truncation {
            middle
        } else if distance - truncation <= radius {
            straight + towards * truncation
        } else {
            middle - towards * radius
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The crossing of `function` between `ends`, and how many evaluations it took.
    fn found(ends: [f64; 2], function: impl Fn(f64) -> f64) -> (f64, usize) {
        let mut crossing = Crossing::between(ends, ends.map(&function));
        while !crossing.is_closed() {
            let most = crossing.most_left();
            crossing.take(function(crossing.next()));
            assert!(crossing.most_left() < most);
        }
        (crossing.middle(), crossing.looks)
    }

    /// A function of one number.
    type Function = fn(f64) -> f64;

    #[test]
    fn crossings_of_smooth_curves_are_found_in_a_third_of_the_halvings() {
        let curves: [(&str, Function, f64); 4] = [
            ("straight", |x| x - 0.3, 0.3),
            ("falling", |x| 0.7 - x, 0.7),
            ("bent", |x| x * x - 0.2, libm::sqrt(0.2)),
            ("logistic", |x| 1.0 / (1.0 + libm::exp(4.0 - 9.0 * x)) - 0.4, (4.0 - libm::log(1.5)) / 9.0),
        ];
        for (name, curve, expected) in curves {
            let (at, looks) = found([0.0, 1.0], curve);
            assert!((at - expected).abs() <= PRECISION, "{name}: {at}");
            assert!(looks <= 7, "{name}: {looks} evaluations");
        }
    }

    #[test]
    fn the_worst_curve_takes_one_evaluation_more_than_halving() {
        for jump in [1e-7, 0.123_456_789, 0.5, 0.999] {
            let (at, looks) = found([0.0, 1.0], |x| if x < jump { -1e-9 } else { 1.0 });
            assert!((at - jump).abs() <= PRECISION && looks <= MOST, "{jump}: {at} after {looks}");
        }
    }

    #[test]
    fn an_answer_on_the_level_closes_in_on_its_value() {
        let (at, _) = found([2.0, 4.0], |x| x - 4.0);
        assert!((at - 4.0).abs() <= 2.0 * PRECISION, "{at}");
        let (at, _) = found([2.0, 4.0], |x| 2.0 - x);
        assert!((at - 2.0).abs() <= 2.0 * PRECISION, "{at}");
    }
}
