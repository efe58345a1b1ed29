//! What the page asks the analyst, and the client that sends it.

mod client;

use model::outcome::EVENT_CURVES;
use model::{Key, MODEL_VERSION, Scenario, Vantage};
use protocol::inquiry::{CrisesWant, Section, Want};
use protocol::link::Link;
use protocol::part::Part;
use protocol::question::View;

use crate::dom;
use crate::findings::FindingKey;
use crate::state::State;
pub use client::AnalystClient;

/// What the page asks the analyst about: the state shown, and what is wanted about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Inquiry {
    /// The version of the model that answers.
    pub model: u32,
    /// The key of findings about the state.
    pub key: FindingKey,
    /// The link code of the state, with the starting point of the link's author behind it.
    pub code: String,
    /// The scenario before the last change.
    pub before: Option<Scenario>,
    /// What is to be found out about the state, the most urgent first.
    pub wants: Vec<Want>,
    /// The width of figures in the parts below, in CSS px.
    pub width: u16,
}

impl Inquiry {
    /// The inquiry about what `state` shows, with figures `width` CSS px wide, the main one `main_width`.
    pub fn of(state: &State, width: f64, main_width: f64) -> Inquiry {
        let link = &state.link;
        // Nothing above a hand may move under it: it gets what is drawn and the part that it is in, the rest when it lets go.
        let held = state.in_hand();
        let is_asked = |part: Part| held.is_none_or(|drag| drag.part() == Some(part));
        let explained = (0..Key::ALL.len()).filter(|key| held.is_none() && state.explained[*key]);
        let explained = explained.map(|key| Section::Grounds(key as u8));
        let open = Part::ALL.into_iter().filter(|part| state.unfolded[*part as usize] && is_asked(*part));
        let open = open.map(|part| part.section(state.map_axes));
        // What takes longest comes last.
        let (slow, quick): (Vec<Section>, Vec<Section>) =
            explained.chain(open).partition(|section| matches!(section, Section::OffRamps | Section::Map(_)));
        let panels = |sections: Vec<Section>| sections.into_iter().map(Want::Panel);
        let mut wants = Vec::new();
        if link.view == View::Crises {
            let (width, followed) = (main_width as u16, state.followed);
            wants.push(Want::Crises(CrisesWant { width, followed, is_still: dom::wants_stillness() }));
        }
        if link.supposition.is_some() {
            let want = if state.shows_one_curve(main_width) { Want::SupposedAlone } else { Want::Supposed };
            wants.push(want(main_width as u16));
        }
        wants.push(Want::Bands);
        wants.extend(panels(quick));
        wants.extend(held.is_none().then_some(Want::TippingPoints));
        wants.extend(panels(slow));
        // While days pass, each is shown for less time than all else would take.
        if state.is_playing {
            wants.truncate(1);
        }
        // What this version does not know is of no use to the analyst, nor what is nowhere shown.
        let mut code = Link { seed: None, unknown: Vec::new(), ..link.clone() }.encode();
        if !state.home.is_ours() {
            code.push_str("&h=");
            code.push_str(&state.home.code);
        }
        Inquiry { model: link.model, key: state.finding_key(), code, before: state.before, wants, width: width as u16 }
    }

    /// Whether this inquiry and `other` differ in nothing but what is wanted.
    fn is_alike(&self, other: &Inquiry) -> bool {
        (&self.code, self.before, self.width, self.key.line) == (&other.code, other.before, other.width, other.key.line)
    }

    /// Whether the page has all that is wanted without the analyst: the ranges around our starting point of the curve that is asked about at
    /// first, while nothing is open.
    fn is_known(&self) -> bool {
        let start = FindingKey::first_from(Vantage::Jan18);
        let asked = self.key.focus.outcome;
        let has_ranges = asked == start.focus.outcome || !EVENT_CURVES.contains(&asked);
        self.wants == [Want::Bands, Want::TippingPoints]
            && self.model == MODEL_VERSION
            && self.key.scenario == start.scenario
            && has_ranges
    }
}
