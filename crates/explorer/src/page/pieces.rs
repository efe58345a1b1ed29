//! The pieces of the page that a moving hand cannot change: they are kept as they were built.

use model::Scenario;
use protocol::embed::Embed;
use protocol::link::{Home, MOST_PINS};
use protocol::part::Part;
use words::decimal::whole;
use words::text::{fill, text};
use yew::prelude::*;

use super::lower_controls::{groups, leading, steps};
use super::vantage::vantage_switch;
use super::{embed, parts};
use crate::answer::Answer;
use crate::kept::Kept;
use crate::lever_notes::LeverNotes;
use crate::state::{Action, Drag, State};
use crate::tag::{list, tag};
use crate::view::panel::{panel, part};
use crate::view::{Button, Levers, differences, is_leading, link_notices, presets, tools};

/// The pieces that are kept as they were built last.
#[derive(Default)]
pub struct Pieces {
    /// The sliders above all others.
    pub leading: Html,
    /// Between the headline and the figure.
    pub above: Kept,
    /// Below the figure.
    pub foot: Kept,
    /// The steps back and forth, and the presets; in an embed, what differs from the starting point.
    pub steps: Kept,
    /// Every assumption in its group.
    pub groups: Kept,
    /// The parts that the analyst writes.
    pub parts: Kept,
    levers: Levers,
}

/// Which pieces are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of them.
    All,
    /// Those in which something moves with the hand.
    Moving,
}

impl Pieces {
    /// Builds pieces anew, after the state or the answer has changed. `rested` is the scenario when no hand moved anything; `embed` what an
    /// embed shows, in one.
    pub fn build(
        &mut self,
        extent: Extent,
        state: &State,
        (answer, rested): (&Answer, &Scenario),
        embed: Option<&Embed>,
        dispatch: &Callback<Action>,
    ) {
        let all = extent == Extent::All;
        let (changes, home, notes) = (state.changed(&rested.assumptions), &state.home, LeverNotes::of(state));
        let levers = &mut self.levers;
        self.leading = match embed {
            Some(embed) => embed::levers(embed, levers, state, &notes, dispatch),
            None => leading(levers, &answer.scenario.assumptions, &notes, dispatch),
        };
        if all {
            let notices = link_notices(&state.link_notices, dispatch);
            let numbers = numbers(state, dispatch);
            if embed.is_some() {
                self.above.keep(notices);
                self.foot.keep(numbers);
                self.steps.keep(differences(&rested.assumptions, home.assumptions(), &changes));
            } else {
                self.above.keep(list(vec![notices, vantage_switch(rested.from, dispatch)]));
                let foot = tag("div", &["class"], &["figure-foot"]).html(tools(&state.link, dispatch)).html(pin(state, dispatch));
                self.foot.keep(foot.html(numbers).done());
                // A preset would move what is not offered.
                let differences = differences(&rested.assumptions, home.assumptions(), &changes);
                let presets = if home.offer.is_none() { presets(rested, differences, dispatch) } else { differences };
                self.steps.keep({
                    let is_changed = state.link.scenario != state.start() || state.link.supposition.is_some();
                    list(vec![steps(state, is_changed, dispatch), presets])
                });
            }
        }
        let is_leading = state.replay.is_none() && state.drag.is_some_and(|drag| moves_leading(drag, home));
        if embed.is_none() && (all || !is_leading) {
            self.groups.keep(groups(levers, &answer.scenario.assumptions, &changes, &notes, dispatch));
        }
        if all || matches!(state.drag, Some(Drag::Point | Drag::Motives)) {
            self.parts.keep(match embed {
                Some(embed) => embed::parts(embed, |part| parts::content(part, state, dispatch)),
                None => parts::parts(state, dispatch),
            });
        }
    }
}

/// Whether it moves one of the sliders that stand above all groups.
pub fn moves_leading(drag: Drag, home: &Home) -> bool {
    matches!(drag, Drag::Slider(key) if is_leading(home, key))
}

/// The button that pins the present scenario.
fn pin(state: &State, dispatch: &Callback<Action>) -> Html {
    let [pinned, most] = [state.link.pins.len(), MOST_PINS].map(|count| whole(count as u32));
    let says = fill(text().pin, &[&pinned, &most]).into();
    Button { id: Some("pin"), class: "offer", says, ..Button::default() }.sending(Action::Pin, dispatch)
}

/// The part with the figure's numbers.
fn numbers(state: &State, dispatch: &Callback<Action>) -> Html {
    let key = state.finding_key();
    let found = state.findings.panels[Part::Numbers as usize].as_ref();
    part(Part::Numbers, state.unfolded[Part::Numbers as usize], dispatch, || {
        panel(found, state.findings.waiting(), Part::Numbers, &key, dispatch)
    })
}
