//! Which scenarios a sweep goes through, and in which order.

use model::analysis::Factor;
use model::motive::Prior;
use model::{Assumptions, Key};
use protocol::field::FieldError;
use protocol::finding::name;

use super::points::{Method, points};
use crate::question_options::{assumption, whole};

/// The scenarios of a sweep.
pub enum Design {
    /// Every combination of some values of each assumption, the last named changing fastest.
    Grid(Vec<Axis>),
    /// Points scattered over ranges.
    Sample(Sample),
}

/// Evenly spaced values of one assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    key: Key,
    low: f64,
    high: f64,
    steps: usize,
}

/// What is sampled, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    method: Method,
    number: u32,
    seed: u32,
    factors: Vec<Factor>,
}

impl Design {
    /// A grid over these axes.
    ///
    /// # Errors
    /// If an assumption or more than one motive weight is among them twice, or there would be more scenarios than can be counted.
    pub fn grid(axes: Vec<Axis>) -> Result<Design, FieldError> {
        distinct("--grid", axes.iter().map(|axis| Factor::One(axis.key)))?;
        let number = axes.iter().try_fold(1_usize, |number, axis| number.checked_mul(axis.steps));
        match number {
            Some(_) => Ok(Design::Grid(axes)),
            None => Err(FieldError::new("--grid", "fewer scenarios", "more than can be counted")),
        }
    }

    /// How many scenarios there are.
    pub fn len(&self) -> usize {
        match self {
            Design::Grid(axes) => axes.iter().map(|axis| axis.steps).product(),
            Design::Sample(sample) => sample.number as usize,
        }
    }

    /// The assumptions that vary: all three motive weights if one does.
    pub fn columns(&self) -> Vec<Key> {
        let factors: Vec<Factor> = match self {
            Design::Grid(axes) => axes.iter().map(|axis| Factor::One(axis.key)).collect(),
            Design::Sample(sample) => sample.factors.clone(),
        };
        let weights = || Key::ALL.iter().copied().filter(|key| key.motive().is_some());
        let keys = factors.into_iter().map(|factor| match factor {
            Factor::One(key) if key.motive().is_none() => vec![key],
            Factor::One(_) | Factor::Motives => weights().collect(),
        });
        keys.flatten().collect()
    }

    /// The scenarios' assumptions in order; what does not vary is that of `set`.
    pub fn scenarios(&self, set: Assumptions) -> Box<dyn Iterator<Item = Assumptions> + '_> {
        match self {
            Design::Grid(axes) => Box::new((0..self.len()).map(move |place| {
                let mut rest = place;
                axes.iter().rev().fold(set, |assumptions, axis| {
                    let step = rest % axis.steps;
                    rest /= axis.steps;
                    assumptions.with_clamped(axis.key, axis.value(step))
                })
            })),
            Design::Sample(sample) => {
                let dimensions = sample.factors.iter().map(|factor| coordinates(*factor)).sum();
                let points = points(sample.method, sample.number, dimensions, sample.seed);
                Box::new(points.map(move |point| at(&sample.factors, set, &point)))
            }
        }
    }
}

impl Axis {
    /// Reads `mediation=0:1:11`.
    ///
    /// # Errors
    /// If it has not that form, there is no such assumption, or the values are not within its range.
    pub fn read(text: &str) -> Result<Axis, FieldError> {
        let form = || FieldError::new("", "key=low:high:steps, such as mediation=0:1:11", format!("{text:?}"));
        let (key, values) = text.split_once('=').ok_or_else(form)?;
        let [low, high, steps] = values.split(':').collect::<Vec<_>>().try_into().map_err(|_| form())?;
        let key = assumption(key.trim())?;
        let number = |text: &str| text.trim().parse::<f64>().map_err(|_| form());
        let (low, high) = (number(low)?, number(high)?);
        let (least, most) = key.row().range;
        if !(least <= low && low < high && high <= most) {
            let expected = format!("rising values of {} from {least} to {most}", key.row().key);
            return Err(FieldError::new("", expected, format!("{low} to {high}")));
        }
        let steps = whole(steps, 2, u64::from(u32::MAX))?;
        Ok(Axis { key, low, high, steps: steps as usize })
    }

    /// The value at a step; the ends are exact.
    fn value(&self, step: usize) -> f64 {
        let last = self.steps - 1;
        if step == last { self.high } else { self.low + (self.high - self.low) * (step as f64 / last as f64) }
    }
}

impl Sample {
    /// Reads the method and the number of points; without anything to vary, all is.
    ///
    /// # Errors
    /// If there is no such method, too few or too many points, or something varies twice.
    pub fn read(words: &[String], vary: &[Factor], seed: u32) -> Result<Sample, FieldError> {
        let option = |fault: FieldError| FieldError { path: "--sample".into(), ..fault };
        // The parser of options takes care that there are two words each time.
        let [method, number] = words else {
            return Err(FieldError::new("--sample", "one method and number", format!("{} words", words.len())));
        };
        let found = Method::ALL.into_iter().find(|(name, _)| name == method);
        let unknown = || FieldError::new("--sample", "lhs, sobol or random", format!("{method:?}"));
        let (_, method) = found.ok_or_else(unknown)?;
        let number = whole(number, 1, u64::from(method.most())).map_err(option)? as u32;
        distinct("--vary", vary.iter().copied())?;
        let factors = if vary.is_empty() { Factor::all().collect() } else { vary.to_vec() };
        Ok(Sample { method, number, seed, factors })
    }
}

/// Reads what may be sampled: an assumption, or `motives`.
///
/// # Errors
/// If there is none of that name.
pub fn factor(text: &str) -> Result<Factor, FieldError> {
    if text == name(Factor::Motives) { Ok(Factor::Motives) } else { assumption(text).map(Factor::One) }
}

/// Each factor once, and one motive weight at most, for each scales the others.
fn distinct(option: &str, factors: impl Iterator<Item = Factor>) -> Result<(), FieldError> {
    let mut seen = Vec::new();
    for factor in factors {
        if seen.contains(&factor) {
            return Err(FieldError::new(option, format!("{} once", name(factor)), "it twice"));
        }
        seen.push(factor);
    }
    let weights: Vec<&str> = seen.into_iter().filter(|factor| factor.key().motive().is_some()).map(name).collect();
    match weights.as_slice() {
        [] | [_] => Ok(()),
        several => Err(FieldError::new(option, "at most one motive weight, for it scales the others", several.join(" and "))),
    }
}

/// How many coordinates of a point a factor takes.
const fn coordinates(factor: Factor) -> usize {
    match factor {
        Factor::One(_) => 1,
        Factor::Motives => 2,
    }
}

/// `set` with the factors at a point of the unit cube. Two even numbers u, v make weights that are even over all that sum to 1:
/// 1−√u, √u(1−v), √u·v.
fn at(factors: &[Factor], set: Assumptions, point: &[f64]) -> Assumptions {
    let mut point = point.iter().copied();
    let mut next = || point.next().unwrap_or(0.0);
    factors.iter().fold(set, |assumptions, factor| match factor {
        Factor::One(key) => {
            let (low, high) = key.row().range;
            assumptions.with_clamped(*key, low + next() * (high - low))
        }
        Factor::Motives => {
            let (root, split) = (next().sqrt(), next());
            let weights = [1.0 - root, root * (1.0 - split), root * split];
            assumptions.with_motives(Prior::in_proportion(weights).unwrap_or(Prior::EVEN))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_has_every_combination_with_exact_ends_the_last_axis_fastest() {
        let axes = ["mediation=0.1:0.7:3", "resolve=0:1:2"].map(|text| Axis::read(text).expect("an axis"));
        let design = Design::grid(axes.to_vec()).expect("a grid");
        let seen: Vec<[f64; 2]> =
            design.scenarios(Assumptions::default()).map(|set| [set[Key::Mediation], set[Key::Resolve]]).collect();
        let middle = 0.1 + (0.7 - 0.1) * 0.5;
        assert_eq!(seen, [[0.1, 0.0], [0.1, 1.0], [middle, 0.0], [middle, 1.0], [0.7, 0.0], [0.7, 1.0]]);
        assert_eq!(design.len(), 6);
    }

    #[test]
    fn a_motive_weight_that_varies_shows_all_three() {
        let design = Design::grid(vec![Axis::read("motive_broaden=0:1:3").expect("an axis")]).expect("a grid");
        assert_eq!(design.columns(), [Key::MotiveCounterTerror, Key::MotiveBroaden, Key::MotiveCoerce]);
        let weights: Vec<[f64; 3]> = design.scenarios(Assumptions::default()).map(|set| set.motives().weights()).collect();
        // A third and a third of the rest are not exactly halves of it.
        let expected = [[0.5, 0.0, 0.5], [0.25, 0.5, 0.25], [0.0, 1.0, 0.0]];
        for (weight, expected) in weights.as_flattened().iter().zip(expected.as_flattened()) {
            assert!((weight - expected).abs() < 1e-15, "{weights:?}");
        }
        assert_eq!(weights.len(), 3);
    }

    #[test]
    fn a_sample_of_everything_has_a_column_for_every_assumption_and_stays_in_range() {
        let words = ["lhs".to_owned(), "40".to_owned()];
        let design = Design::Sample(Sample::read(&words, &[], 3).expect("a sample"));
        assert_eq!(design.columns(), Key::ALL);
        for set in design.scenarios(Assumptions::default()) {
            for key in Key::ALL {
                let (low, high) = key.row().range;
                assert!(low <= set[*key] && set[*key] <= high, "{} {}", key.row().key, set[*key]);
            }
            assert!((set.motives().weights().iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
