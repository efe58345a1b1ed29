//! Notes of the analyst beside the sliders: their tipping points, and the grounds of their assumptions.

use model::Key;
use protocol::inquiry::{Panel, TippingMark};
use protocol::part::Part;

use crate::shared::Shared;
use crate::state::State;

/// The notes beside all sliders.
#[derive(Debug)]
pub struct LeverNotes {
    explained: [bool; Key::ALL.len()],
    grounds: [Option<Shared<Panel>>; Key::ALL.len()],
    tipping: Option<Shared<Vec<TippingMark>>>,
    is_pending: bool,
    waiting: &'static str,
}

/// The note beside one slider.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverNote {
    /// The grounds of its assumption: none while they are closed, `Some(None)` while they are open and still being worked out.
    pub grounds: Option<Option<Shared<Panel>>>,
    /// The first value at which it brings the answer across the line.
    pub tipping: Option<TippingMark>,
    /// Whether the tipping point is that of another state than the one shown.
    pub is_pending: bool,
    /// The line of text in place of grounds that are still being worked out.
    pub waiting: &'static str,
}

impl LeverNotes {
    /// The notes that `state` shows.
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
