//! Readers' settings by the names of the method: from files, and drawn at random from the box.

use model::motive::Prior;
use model::{Assumptions, Key, Vantage};
use serde_json::Value;

use crate::dice::Dice;
use crate::oracle;

/// Every assumption that is one number of its own, in the order of the method's table, in which draws are made.
const LEVERS: [Key; 23] = [
    Key::Mediation,
    Key::MediationTilt,
    Key::Overstretch,
    Key::MilitaryEdge,
    Key::DeterrenceWorry,
    Key::FaceSaving,
    Key::Precedent,
    Key::IndianBacking,
    Key::Resolve,
    Key::Reputation,
    Key::IndiaFront,
    Key::AfghanFront,
    Key::DomesticStress,
    Key::RegionalTension,
    Key::UsPosture,
    Key::FunctionalTies,
    Key::Publicity,
    Key::MilitantAttacks,
    Key::GrievanceFading,
    Key::Accidents,
    Key::DecisionPrecision,
    Key::Foresight,
    Key::IndoPacificPriority,
];

/// The assumption of that name.
pub fn key(name: &str) -> Key {
    Key::from_name(name).unwrap_or_else(|| panic!("no assumption is called {name}"))
}

/// The weights of three motives, in proportion.
pub fn motives(weights: [f64; 3]) -> Prior {
    Prior::in_proportion(weights).expect("positive weights")
}

/// `base` with some assumptions set; of motive weights all three or none.
pub fn changed(base: &Assumptions, values: &[(&str, f64)]) -> Assumptions {
    let weights = ["motive_counter_terror", "motive_broaden", "motive_coerce"]
        .map(|name| values.iter().find(|(key, _)| *key == name).map(|(_, weight)| *weight));
    let base = match weights {
        [Some(first), Some(second), Some(third)] => base.with_motives(motives([first, second, third])),
        _ => *base,
    };
    let others = values.iter().filter(|(name, _)| key(name).motive().is_none());
    others.fold(base, |base, (name, value)| base.with(key(name), *value).expect("a value in its range"))
}

/// The default with some assumptions set.
pub fn with(values: &[(&str, f64)]) -> Assumptions {
    changed(&Assumptions::default(), values)
}

/// The assumptions of a case by name; those that lie outside the readers' box stand at the default, and are returned besides.
pub fn from_json(assumptions: &Value) -> (Assumptions, Vec<(Key, f64)>) {
    let values = assumptions.as_object().expect("assumptions by name").iter();
    let values: Vec<(&str, f64)> = values.map(|(name, value)| (name.as_str(), oracle::number(value))).collect();
    let is_within = |(name, value): &(&str, f64)| {
        let (low, high) = key(name).row().range;
        low <= *value && *value <= high
    };
    let (within, outside): (Vec<_>, Vec<_>) = values.into_iter().partition(is_within);
    (with(&within), outside.into_iter().map(|(name, value)| (key(name), value)).collect())
}

/// The vantage point of that key.
pub fn vantage(key: &Value) -> Vantage {
    Vantage::from_key(key.as_str().expect("a vantage point's key")).expect("a known vantage point")
}

/// Assumptions anywhere in the box, China's tilt within `tilts`: each evenly over its range, motive weights evenly over the simplex.
pub fn draw(dice: &mut Dice, tilts: [f64; 2]) -> Assumptions {
    let mut drawn = Assumptions::default();
    for key in LEVERS {
        let (low, high) = if key == Key::MediationTilt { tilts.into() } else { key.row().range };
        drawn = drawn.with_clamped(key, low + dice.roll() * (high - low));
    }
    // Exponential weights, normalised, are even over the simplex.
    drawn.with_motives(motives([0; 3].map(|_| 1e-12 - (1.0 - dice.roll()).ln())))
}

/// How many draws an ordinary run makes of `full`: all, or the share that `OFFRAMP_DRAWS_SHARE` asks for, from 0 to 1.
pub fn draws(full: usize) -> usize {
    let share = std::env::var("OFFRAMP_DRAWS_SHARE").map_or(1.0, |share| share.parse().expect("a number from 0 to 1"));
    (full as f64 * share) as usize
}
