//! Notes of the analyst beside the sliders: their tipping points, and the grounds of their assumptions.

use model::Key;
use protocol::inquiry::{Panel, TippingMark};
use protocol::link::Home;
use protocol::part::Part;

use crate::control::Draft;
use crate::shared::Shared;
use crate::state::State;

/// The notes beside all sliders.
#[derive(Debug)]
pub struct LeverNotes<'a> {
    state: &'a State,
    is_pending: bool,
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
    /// Its value at the starting point.
    pub start: f64,
    /// Whether the link's author has locked it.
    pub is_locked: bool,
    /// What is being typed into its field.
    pub draft: Draft,
    /// The line of text in place of grounds that are still being worked out.
    pub waiting: &'static str,
}

impl LeverNotes<'_> {
    /// The notes that `state` shows.
    pub fn of(state: &State) -> LeverNotes<'_> {
        let found = state.findings.tipping.as_ref();
        LeverNotes { state, is_pending: found.is_some_and(|found| !found.key.is_same_for(Part::OffRamps, state.finding_key())) }
    }

    /// The starting point, and what its author offers.
    pub fn home(&self) -> &Home {
        &self.state.home
    }

    /// The note beside the slider of `key`.
    pub fn on(&self, key: Key) -> LeverNote {
        let (place, findings) = (key as usize, &self.state.findings);
        let mut points = findings.tipping.iter().flat_map(|found| found.value.iter());
        let home = &self.state.home;
        LeverNote {
            start: home.assumptions()[key],
            is_locked: !home.offers(key),
            grounds: self.state.explained[place].then(|| findings.grounds[place].clone()),
            tipping: points.find(|point| usize::from(point.key) == place).cloned(),
            is_pending: self.is_pending,
            draft: self.state.drafts[place].clone(),
            waiting: findings.waiting(),
        }
    }
}
