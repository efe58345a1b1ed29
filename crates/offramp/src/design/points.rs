//! Points of the unit cube: Latin hypercube, Sobol', or independent. The same seed gives the same points on every machine.

use std::ops::Range;

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

/// How points are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Each coordinate's range is cut into as many equal parts as there are points, and each part has one (McKay, Beckman & Conover
    /// 1979, doi:10.2307/1268522).
    Lhs,
    /// Sobol' points under Owen's scrambling, which fill the cube evenly.
    Sobol,
    /// Independent of each other.
    Random,
}

impl Method {
    /// All, with their names.
    pub const ALL: [(&str, Method); 3] = [("lhs", Method::Lhs), ("sobol", Method::Sobol), ("random", Method::Random)];

    /// Its name.
    pub fn name(self) -> &'static str {
        Method::ALL.into_iter().find(|(_, method)| *method == self).map_or("", |(name, _)| name)
    }

    /// The most points there may be: Sobol's sequence ends, and a Latin hypercube is held in memory.
    pub const fn most(self) -> u32 {
        match self {
            Method::Lhs => 1_000_000,
            Method::Sobol => 1 << 16,
            Method::Random => u32::MAX,
        }
    }
}

/// Those of `number` points that stand in `rows`, with `dimensions` coordinates, each from 0 up to but not including 1. A generator that
/// draws one coordinate after the other is put forward to the first of them.
pub fn points(
    method: Method,
    number: u32,
    dimensions: usize,
    seed: u32,
    rows: Range<usize>,
) -> Box<dyn Iterator<Item = Vec<f64>> + Send> {
    let mut random = Pcg64::seed_from_u64(u64::from(seed));
    let drawn_before = (rows.start as u128) * (dimensions as u128);
    match method {
        Method::Sobol => Box::new(rows.map(move |index| {
            let coordinate = |dimension| f64::from(sobol_burley::sample(index as u32, dimension as u32, seed));
            (0..dimensions).map(coordinate).collect()
        })),
        Method::Random => {
            random.advance(drawn_before);
            Box::new(rows.map(move |_| (0..dimensions).map(|_| random.random::<f64>()).collect()))
        }
        Method::Lhs => {
            let mut shuffled = || {
                let mut parts: Vec<u32> = (0..number).collect();
                parts.shuffle(&mut random);
                parts
            };
            let parts: Vec<Vec<u32>> = (0..dimensions).map(|_| shuffled()).collect();
            random.advance(drawn_before);
            Box::new(rows.map(move |point| {
                let within = |parts: &Vec<u32>| (f64::from(parts[point]) + random.random::<f64>()) / f64::from(number);
                parts.iter().map(within).collect()
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_hypercube_has_one_point_in_each_part_of_every_range() {
        let points: Vec<Vec<f64>> = points(Method::Lhs, 50, 3, 1, 0..50).collect();
        for dimension in 0..3 {
            let mut parts: Vec<usize> = points.iter().map(|point| (50.0 * point[dimension]) as usize).collect();
            assert_ne!(parts, (0..50).collect::<Vec<_>>(), "the parts come in no order");
            parts.sort_unstable();
            assert_eq!(parts, (0..50).collect::<Vec<_>>());
        }
    }

    #[test]
    fn sobol_points_fill_every_half_and_quarter_evenly() {
        let points: Vec<Vec<f64>> = points(Method::Sobol, 64, 25, 9, 0..64).collect();
        for dimension in 0..25 {
            for quarter in 0..4 {
                let inside = points.iter().filter(|point| (4.0 * point[dimension]) as usize == quarter);
                assert_eq!(inside.count(), 16, "dimension {dimension}, quarter {quarter}");
            }
        }
    }

    #[test]
    fn random_numbers_are_those_of_the_named_generator_for_ever() {
        // The generator's output for the seed 0, shifted to 53 bits and divided by 2⁵³.
        let mut generator = Pcg64::seed_from_u64(0);
        let expected: Vec<f64> =
            (0..4).map(|_| (rand::Rng::next_u64(&mut generator) >> 11) as f64 / (1_u64 << 53) as f64).collect();
        let drawn: Vec<f64> = points(Method::Random, 2, 2, 0, 0..2).flatten().collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn other_seeds_give_other_points_and_the_same_seed_the_same() {
        for (name, method) in Method::ALL {
            let drawn = |seed| points(method, 8, 2, seed, 0..8).collect::<Vec<_>>();
            assert_eq!(drawn(5), drawn(5), "{name}");
            assert_ne!(drawn(5), drawn(6), "{name}");
        }
    }
}
