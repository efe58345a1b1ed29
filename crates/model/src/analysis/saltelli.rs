//! Sobol' indices: how much of the variance of an answer is due to each factor, alone and with all its interactions.
//!
//! Of two independent samples A and B of n points each, A_B^i is A with factor i taken from B. With f centred on its mean over all
//! runs and V its variance over A and B,
//! S_i = (1/n) Σ f(B)(f(A_B^i) − f(A)) / V (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018) and
//! T_i = (1/2n) Σ (f(A) − f(A_B^i))² / V (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4).
//! The points are Sobol's, unscrambled, from the origin on, with the direction numbers of Joe & Kuo (2008, doi:10.1137/070709359): A's
//! coordinates are the first dimensions and B's the next.

use sobol_burley::NUM_DIMENSIONS;
use sobol_burley::parts::sobol_rev;

/// How many points the sequence has, and the most that a design takes.
pub const MAX_POINTS: usize = 1 << 16;

/// Coordinate `dimension` of point `index` of the Sobol' sequence, in the order of Antonov & Saleev (1979), which makes one flip of a
/// bit of each step; from 0 up to but not including 1.
pub fn sobol(index: usize, dimension: usize) -> f64 {
    let gray = (index ^ (index >> 1)) as u32;
    f64::from(sobol_rev(gray.reverse_bits(), dimension as u32).reverse_bits()) / 4_294_967_296.0
}

/// Which runs to make: for each point A, then A_B^i for each factor i, then B.
#[derive(Clone, Debug)]
pub struct Design {
    points: usize,
    /// To which factor each coordinate belongs: factors are counted from 0, and one may have several coordinates.
    factor_of: Vec<usize>,
    factors: usize,
}

impl Design {
    /// A design of `points` points (a power of two; others are rounded up, to at most [`MAX_POINTS`]) for factors with these numbers of
    /// coordinates, at most 128 in all.
    pub fn new(points: usize, coordinates: &[usize]) -> Design {
        let factor_of: Vec<usize> = coordinates
            .iter()
            .enumerate()
            .flat_map(|(factor, number)| std::iter::repeat_n(factor, *number))
            .take(NUM_DIMENSIONS as usize / 2)
            .collect();
        Design { points: points.clamp(1, MAX_POINTS).next_power_of_two(), factor_of, factors: coordinates.len() }
    }

    /// How many runs that is: a run for A, for B and for each factor at every point.
    pub const fn runs(&self) -> usize {
        self.points * self.runs_per_point()
    }

    pub(crate) const fn runs_per_point(&self) -> usize {
        self.factors + 2
    }

    /// The coordinates of run `run`, each from 0 up to but not including 1.
    pub fn row(&self, run: usize) -> Vec<f64> {
        let (point, place) = (run / self.runs_per_point(), run % self.runs_per_point());
        let coordinates = self.factor_of.len();
        let from_b = |factor: usize| place == factor + 1 || place == self.factors + 1;
        let coordinate = |(own, factor): (usize, &usize)| if from_b(*factor) { coordinates + own } else { own };
        self.factor_of.iter().enumerate().map(|pair| sobol(point, coordinate(pair))).collect()
    }
}

/// The answers of all runs of a design.
#[derive(Clone, Debug)]
pub struct Runs {
    /// Less their mean.
    centred: Vec<f64>,
    mean: f64,
    per_point: usize,
}

/// A factor's first-order and total index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indices {
    /// S, the share of variance that would go, on average, if the factor were known.
    pub first: f64,
    /// T, the share that would stay if everything else were known.
    pub total: f64,
}

impl Runs {
    /// Takes the answers in the order of the runs; `None` unless there is one for every run.
    pub fn of(design: &Design, answers: &[f64]) -> Option<Runs> {
        // The mean of many equal numbers can differ from them in its last digit.
        let first = answers.first()?;
        let is_constant = answers.iter().all(|answer| answer == first);
        let mean = if is_constant { *first } else { answers.iter().sum::<f64>() / answers.len() as f64 };
        let centred = || answers.iter().map(|answer| answer - mean).collect();
        (answers.len() == design.runs()).then(|| Runs { centred: centred(), mean, per_point: design.runs_per_point() })
    }

    /// The mean of all answers.
    pub const fn mean(&self) -> f64 {
        self.mean
    }

    /// How many points there are.
    pub const fn points(&self) -> usize {
        self.centred.len() / self.per_point
    }

    /// The indices of every factor, from `points` only (each below [`Runs::points`]; a point may come more than once); all 0 where
    /// nothing varies.
    pub fn indices(&self, points: &[usize]) -> Vec<Indices> {
        let factors = self.per_point - 2;
        let mut sums = vec![Indices { first: 0.0, total: 0.0 }; factors];
        for point in points {
            let [a, mixed @ .., b] = self.at(*point) else { continue };
            for (sum, mixed) in sums.iter_mut().zip(mixed) {
                sum.first += b * (mixed - a);
                sum.total += (a - mixed) * (a - mixed);
            }
        }
        let scale = match self.variance(points) {
            0.0 => 0.0,
            variance => 1.0 / (points.len() as f64 * variance),
        };
        sums.into_iter().map(|sum| Indices { first: sum.first * scale, total: 0.5 * sum.total * scale }).collect()
    }

    /// The variance of the answers to A and B at `points`.
    pub fn variance(&self, points: &[usize]) -> f64 {
        let ends = || points.iter().flat_map(|point| [self.at(*point)[0], self.at(*point)[self.per_point - 1]]);
        let number = 2.0 * points.len() as f64;
        let mean = ends().sum::<f64>() / number;
        ends().map(|answer| (answer - mean) * (answer - mean)).sum::<f64>() / number
    }

    fn at(&self, point: usize) -> &[f64] {
        &self.centred[point * self.per_point..][..self.per_point]
    }
}
