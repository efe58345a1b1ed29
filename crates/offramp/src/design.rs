//! Which scenarios are gone through, and in which order: a grid or a sample. Any of its rows can be had by itself.

mod points;

use std::ops::Range;

use model::analysis::Factor;
use model::motive::Prior;
use model::{Assumptions, Key};
use protocol::field::FieldError;
use protocol::finding::name;
use serde_json::{Value, json};

use points::{Method, points};

use crate::question_options::{assumption, whole};

/// The scenarios that are gone through.
#[derive(Clone, Debug, PartialEq)]
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

    /// The assumptions of the scenarios in these rows, in order; what does not vary is that of `set`. Any rows are the same that they are
    /// among all.
    pub fn scenarios(&self, set: Assumptions, rows: Range<usize>) -> Box<dyn Iterator<Item = Assumptions> + Send + '_> {
        match self {
            Design::Grid(axes) => Box::new(rows.map(move |place| {
                let mut rest = place;
                axes.iter().rev().fold(set, |assumptions, axis| {
                    let step = rest % axis.steps;
                    rest /= axis.steps;
                    assumptions.with_clamped(axis.key, axis.value(step))
                })
            })),
            Design::Sample(sample) => {
                let dimensions = sample.factors.iter().map(|factor| coordinates(*factor)).sum();
                let points = points(sample.method, sample.number, dimensions, sample.seed, rows);
                Box::new(points.map(move |point| at(&sample.factors, set, &point)))
            }
        }
    }
}

impl Design {
    /// The design for programs: the axes of a grid, or a sample's method, size and seed, and what varies in it.
    pub fn described(&self) -> Value {
        match self {
            Design::Grid(axes) => {
                let axis = |axis: &Axis| json!({ "assumption": axis.key.row().key, "low": axis.low, "high": axis.high, "steps": axis.steps });
                json!({ "grid": axes.iter().map(axis).collect::<Vec<Value>>() })
            }
            Design::Sample(Sample { method, number, seed, factors }) => {
                let vary: Vec<&str> = factors.iter().copied().map(name).collect();
                json!({ "sample": method.name(), "points": number, "seed": seed, "vary": vary })
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

/// Reads where a sample's random numbers start.
///
/// # Errors
/// If it is no whole number of 32 bits.
pub fn seed(text: &str) -> Result<u32, FieldError> {
    whole(text, 0, u64::from(u32::MAX)).map(|seed| seed as u32)
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
        let seen: Vec<[f64; 2]> = design
            .scenarios(Assumptions::default(), 0..design.len())
            .map(|set| [set[Key::Mediation], set[Key::Resolve]])
            .collect();
        let middle = 0.1 + (0.7 - 0.1) * 0.5;
        assert_eq!(seen, [[0.1, 0.0], [0.1, 1.0], [middle, 0.0], [middle, 1.0], [0.7, 0.0], [0.7, 1.0]]);
        assert_eq!(design.len(), 6);
    }

    #[test]
    fn a_motive_weight_that_varies_shows_all_three() {
        let design = Design::grid(vec![Axis::read("motive_broaden=0:1:3").expect("an axis")]).expect("a grid");
        assert_eq!(design.columns(), [Key::MotiveCounterTerror, Key::MotiveBroaden, Key::MotiveCoerce]);
        let weights: Vec<[f64; 3]> =
            design.scenarios(Assumptions::default(), 0..design.len()).map(|set| set.motives().weights()).collect();
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
        for set in design.scenarios(Assumptions::default(), 0..design.len()) {
            for key in Key::ALL {
                let (low, high) = key.row().range;
                assert!(low <= set[*key] && set[*key] <= high, "{} {}", key.row().key, set[*key]);
            }
            assert!((set.motives().weights().iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn any_rows_are_the_same_that_they_are_among_all() {
        let words = |method: &str| [method.to_owned(), "23".to_owned()];
        let vary = [Factor::One(Key::Mediation), Factor::Motives, Factor::One(Key::Resolve)];
        let samples =
            ["lhs", "sobol", "random"].map(|method| Design::Sample(Sample::read(&words(method), &vary, 9).expect("a sample")));
        let axes = ["mediation=0:1:6", "motive_coerce=0:0.9:4"].map(|text| Axis::read(text).expect("an axis"));
        for design in samples.into_iter().chain([Design::grid(axes.to_vec()).expect("a grid")]) {
            let set = |rows| design.scenarios(Assumptions::default(), rows).collect::<Vec<_>>();
            let all = set(0..design.len());
            for (from, to) in [(0, 1), (0, 7), (7, 8), (5, 23), (22, 23), (9, 9)] {
                assert_eq!(set(from..to), all[from..to], "{from}..{to} of {design:?}");
            }
        }
    }
}
