//! Readers' settings by the names of the method: from files, and drawn at random from the box.

use model::Vantage;
use model::crisis::Settings;
use serde_json::Value;

use crate::dice::Dice;
use crate::oracle;

/// Every assumption that is one number of its own, with the ends of its range.
pub const LEVERS: [(&str, [f64; 2]); 23] = [
    ("mediation", [0.0, 1.0]),
    ("mediation_tilt", [0.0, 1.0]),
    ("overstretch", [0.0, 1.0]),
    ("military_edge", [0.0, 1.0]),
    ("deterrence_worry", [0.0, 1.0]),
    ("face_saving", [0.0, 1.0]),
    ("precedent", [0.0, 1.0]),
    ("indian_backing", [0.0, 1.0]),
    ("resolve", [0.0, 1.0]),
    ("reputation", [0.0, 1.0]),
    ("india_front", [0.0, 1.0]),
    ("afghan_front", [0.0, 1.0]),
    ("domestic_stress", [0.0, 1.0]),
    ("regional_tension", [0.0, 1.0]),
    ("us_posture", [0.0, 1.0]),
    ("functional_ties", [0.0, 1.0]),
    ("publicity", [0.25, 1.0]),
    ("militant_attacks", [0.0, 0.1]),
    ("grievance_fading", [0.1, 0.4]),
    ("accidents", [0.0, 0.05]),
    ("decision_precision", [0.6, 1.2]),
    ("foresight", [0.6, 0.9]),
    ("indo_pacific_priority", [0.0, 1.0]),
];

/// The setting of that name.
pub fn lever<'a>(settings: &'a mut Settings, key: &str) -> &'a mut f64 {
    match key {
        "mediation" => &mut settings.mediation,
        "mediation_tilt" => &mut settings.mediation_tilt,
        "overstretch" => &mut settings.overstretch,
        "motive_counter_terror" => &mut settings.motives[0],
        "motive_broaden" => &mut settings.motives[1],
        "motive_coerce" => &mut settings.motives[2],
        "military_edge" => &mut settings.military_edge,
        "deterrence_worry" => &mut settings.deterrence_worry,
        "face_saving" => &mut settings.face_saving,
        "precedent" => &mut settings.precedent,
        "indian_backing" => &mut settings.indian_backing,
        "resolve" => &mut settings.resolve,
        "reputation" => &mut settings.reputation,
        "india_front" => &mut settings.india_front,
        "afghan_front" => &mut settings.afghan_front,
        "domestic_stress" => &mut settings.domestic_stress,
        "regional_tension" => &mut settings.regional_tension,
        "us_posture" => &mut settings.us_posture,
        "functional_ties" => &mut settings.functional_ties,
        "publicity" => &mut settings.publicity,
        "militant_attacks" => &mut settings.militant_attacks,
        "grievance_fading" => &mut settings.grievance_fading,
        "accidents" => &mut settings.accidents,
        "decision_precision" => &mut settings.decision_precision,
        "foresight" => &mut settings.foresight,
        "indo_pacific_priority" => &mut settings.indo_pacific_priority,
        _ => panic!("no assumption is called {key}"),
    }
}

/// The ends of the range of the lever of that name.
pub fn range(key: &str) -> [f64; 2] {
    LEVERS.into_iter().find(|(name, _)| *name == key).map(|(_, range)| range).expect("a lever of that name")
}

/// The default with some levers set.
pub fn with(values: &[(&str, f64)]) -> Settings {
    let mut settings = Settings::default();
    for (key, value) in values {
        *lever(&mut settings, key) = *value;
    }
    settings
}

/// The default with these assumptions by name.
pub fn from_json(assumptions: &Value) -> Settings {
    let mut settings = Settings::default();
    for (key, value) in assumptions.as_object().expect("assumptions by name") {
        *lever(&mut settings, key) = oracle::number(value);
    }
    settings
}

/// The vantage point of that key.
pub fn vantage(key: &Value) -> Vantage {
    Vantage::from_key(key.as_str().expect("a vantage point's key")).expect("a known vantage point")
}

/// Settings anywhere in the box, China's tilt within `tilts`: each evenly over its range, motive weights evenly over the simplex.
pub fn draw(dice: &mut Dice, tilts: [f64; 2]) -> Settings {
    let mut settings = Settings::default();
    for (key, range) in LEVERS {
        let [low, high] = if key == "mediation_tilt" { tilts } else { range };
        *lever(&mut settings, key) = low + dice.roll() * (high - low);
    }
    // Exponential weights, normalised, are even over the simplex.
    let weights = [0; 3].map(|_| 1e-12 - (1.0 - dice.roll()).ln());
    let sum: f64 = weights.iter().sum();
    settings.motives = weights.map(|weight| weight / sum);
    settings
}

/// How many draws an ordinary run makes of `full`: all, or the share that `OFFRAMP_DRAWS_SHARE` asks for, from 0 to 1.
pub fn draws(full: usize) -> usize {
    let share = std::env::var("OFFRAMP_DRAWS_SHARE").map_or(1.0, |share| share.parse().expect("a number from 0 to 1"));
    (full as f64 * share) as usize
}
