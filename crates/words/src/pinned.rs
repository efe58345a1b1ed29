//! What pinned scenarios are called.

use model::preset::PRESETS;
use model::{Assumptions, Scenario};

use crate::decimal::{self, Sign, whole};
use crate::text::{fill, text};
use crate::{named, value};

/// The name of a pinned scenario: the one that its reader gave it; without one, what it is made of.
pub fn name(given: &str, scenario: &Scenario) -> String {
    if given.trim().is_empty() { made_of(scenario) } else { given.to_owned() }
}

/// The scenario by what it is made of: a preset's name, or the first assumption that differs from our starting point with its value, and
/// how many more do, the three motives as one: "Chinese mediation 80 +2".
pub fn made_of(scenario: &Scenario) -> String {
    let (start, there) = (Assumptions::default(), &scenario.assumptions);
    // Our starting point is the first preset, whichever day it is seen from.
    if let Some(place) = PRESETS.iter().position(|preset| preset.scenario().assumptions == *there) {
        return text().presets[place].to_owned();
    }
    let mut others = there.differing_from(&start).filter(|key| key.motive().is_none());
    let mut name = match others.next() {
        Some(key) => fill(text().moved, &[named::assumption(key), &value::setting(key, there[key])]),
        None => return text().motives.to_owned(),
    };
    let more = others.count() + usize::from(there.motives() != start.motives());
    if 0 < more {
        name.push(' ');
        name.push_str(decimal::sign(Sign::Plus));
        name.push_str(&whole(more as u32));
    }
    name
}

#[cfg(test)]
mod tests {
    use model::motive::{Motive, Prior};
    use model::{Key, Vantage};

    use super::*;

    fn with(changes: &[(Key, f64)]) -> Scenario {
        let start = Scenario::default_from(Vantage::Jan18);
        let assumptions = changes.iter().fold(start.assumptions, |all, (key, value)| all.with_clamped(*key, *value));
        Scenario { assumptions, ..start }
    }

    #[test]
    fn a_scenario_without_a_name_is_called_after_what_it_is_made_of() {
        let motives = with(&[]).assumptions.with_motives(Prior::EVEN.with(Motive::Broaden, 0.7));
        let said = [
            with(&[]),
            Scenario::default_from(Vantage::Jan16),
            with(&[(Key::Mediation, 0.0)]),
            with(&[(Key::Mediation, 0.8)]),
            with(&[(Key::Mediation, 0.8), (Key::Overstretch, 0.3), (Key::Resolve, 0.1)]),
            Scenario { assumptions: motives, ..with(&[]) },
            Scenario { assumptions: motives.with_clamped(Key::Mediation, 0.8), ..with(&[]) },
        ]
        .map(|scenario| name(" ", &scenario));
        let expected = [
            "Our starting point",
            "Our starting point",
            "No mediation",
            "Chinese mediation 80",
            "Chinese mediation 80 +2",
            "Why Iran struck",
            "Chinese mediation 80 +1",
        ];
        assert_eq!(said, expected);
        assert_eq!(name("Mine", &with(&[])), "Mine");
    }
}
