//! What the analyst says beside the sliders: where they tip the answer, and the grounds of their assumptions.

use model::Key;
use protocol::inquiry::{Panel, TippingPoint};
use protocol::part::Part;

use crate::shared::Shared;
use crate::state::State;

/// What the analyst says beside the sliders.
#[derive(Debug)]
pub struct LeverNotes {
    explained: [bool; Key::ALL.len()],
    grounds: [Option<Shared<Panel>>; Key::ALL.len()],
    tipping: Option<Shared<Vec<TippingPoint>>>,
    is_pending: bool,
    waiting: &'static str,
}

/// What the analyst says beside one slider.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverNote {
    /// Whether its grounds are open, and what they are as far as they are known.
    pub grounds: Option<Option<Shared<Panel>>>,
    /// Where it first tips the answer.
    pub tipping: Option<TippingPoint>,
    /// Whether that is of another state than the one shown.
    pub is_pending: bool,
    /// What stands where something is still to be found.
    pub waiting: &'static str,
}

impl LeverNotes {
    /// The notes in `state`.
    pub fn of(state: &State) -> LeverNotes {
        let found = state.findings.tipping.as_ref();
        let is_pending = found.is_some_and(|found| !found.key.is_same_for(Part::OffRamps, state.finding_key()));
        let tipping = found.map(|found| found.value.clone());
        LeverNotes {
            explained: state.explained,
            grounds: state.findings.grounds.clone(),
            tipping,
            is_pending,
            waiting: state.findings.waiting(),
        }
    }

    /// The note beside the slider of `key`.
    pub fn on(&self, key: Key) -> LeverNote {
        let place = key as usize;
        let mut points = self.tipping.iter().flat_map(|points| points.iter());
        LeverNote {
            grounds: self.explained[place].then(|| self.grounds[place].clone()),
            tipping: points.find(|point| usize::from(point.key) == place).cloned(),
            is_pending: self.is_pending,
            waiting: self.waiting,
        }
    }
}
