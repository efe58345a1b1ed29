//! The replay of the last change: curves and sliders go again from the scenario before to the present one, which stays the reader's.

use model::motive::{MOTIVES, Prior};
use model::{Key, Scenario};
use yew::Callback;

use super::latest::Latest;
use super::message::{Message, after};
use crate::dom;
use crate::dom::time::Timeout;
use crate::state::{Action, State};

/// How many frames a replay has, and how long each is shown, in milliseconds.
const FRAMES: u8 = 48;
const FRAME: u32 = 25;

/// How long the scenario before is shown to a reader who wants no motion, in milliseconds.
const STILL: u32 = 1800;

/// The timer that sends the next frame of a replay while it runs.
pub struct ReplayTimer {
    latest: Latest<Option<u8>>,
    timer: Option<Timeout>,
}

impl ReplayTimer {
    /// No replay runs.
    pub fn new() -> ReplayTimer {
        ReplayTimer { latest: Latest::none(), timer: None }
    }

    /// Sets the timer for the frame after the one that `state` shows, if a replay runs.
    pub fn follow(&mut self, state: &State, tell: &Callback<Message>) {
        if self.latest.becomes(state.replay) {
            self.timer = state.replay.map(|place| {
                let is_still = dom::wants_stillness();
                let next = (!is_still && place < FRAMES).then_some(place + 1);
                after(if is_still { STILL } else { FRAME }, tell, Message::Do(Action::ShowReplayFrame(next)))
            });
        }
    }
}

/// The scenario to show in place of the present one, while a replay runs.
pub fn replayed(state: &State) -> Option<Scenario> {
    let (before, place) = state.before.zip(state.replay)?;
    Some(between(&before, &state.link.scenario, f64::from(place) / f64::from(FRAMES)))
}

/// The scenario between two: `before` at a `share` of 0, `now` at 1.
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
