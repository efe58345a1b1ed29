//! The last change once more: curves and sliders go from where they were to where they are. Nothing is changed by it.

use model::motive::{MOTIVES, Prior};
use model::{Key, Scenario};
use yew::prelude::*;

use crate::dom;
use crate::state::{Action, State};

/// How many pictures a replay has, and how long each is shown, in milliseconds.
const FRAMES: u8 = 48;
const FRAME: u32 = 25;

/// How long a reader who wants no motion is shown where things were, in milliseconds.
const STILL: u32 = 1800;

/// Moves the replay on while it runs; the scenario to show in place of the present one.
#[hook]
pub fn use_replay(state: &State, dispatch: &Callback<Action>) -> Option<Scenario> {
    let dispatch = dispatch.clone();
    use_effect_with(state.replay, move |place| {
        let timer = place.map(|place| {
            let (wait, next) = match (dom::wants_stillness(), place) {
                (true, _) => (STILL, None),
                (false, place) => (FRAME, (place < FRAMES).then_some(place + 1)),
            };
            dom::time::after(wait, move || dispatch.emit(Action::Replay(next)))
        });
        move || drop(timer)
    });
    let (before, place) = state.before.zip(state.replay)?;
    Some(between(&before, &state.link.scenario, f64::from(place) / f64::from(FRAMES)))
}

/// The scenario that far from one to the other.
fn between(before: &Scenario, now: &Scenario, share: f64) -> Scenario {
    let mix = |from: f64, to: f64| from + share * (to - from);
    let mut assumptions = now.assumptions;
    for key in Key::ALL.iter().copied().filter(|key| key.motive().is_none()) {
        assumptions = assumptions.with_clamped(key, mix(before.assumptions[key], now.assumptions[key]));
    }
    let [from, to] = [before, now].map(|scenario| scenario.assumptions.motives().weights());
    let weights: [f64; MOTIVES] = std::array::from_fn(|motive| mix(from[motive], to[motive]));
    Scenario { assumptions: assumptions.with_motives(Prior::in_proportion(weights).unwrap_or(Prior::EVEN)), ..*now }
}

#[cfg(test)]
mod tests {
    use model::Vantage;

    use super::*;

    #[test]
    fn a_replay_begins_where_things_were_and_ends_where_they_are() {
        let before = Scenario::default_from(Vantage::Jan18);
        let assumptions = before.assumptions.with_clamped(Key::Mediation, 0.9).with_clamped(Key::MotiveBroaden, 0.5);
        let now = Scenario { assumptions, ..before };
        assert_eq!(between(&before, &now, 1.0), now);
        let start = between(&before, &now, 0.0).assumptions;
        assert_eq!(start[Key::Mediation], 0.5);
        assert!((start[Key::MotiveBroaden] - 1.0 / 3.0).abs() < 1e-15);
        assert_eq!(between(&before, &now, 0.5).assumptions[Key::Mediation], 0.7);
    }
}
