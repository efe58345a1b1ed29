//! The controls below the leading sliders: undo and redo, and every assumption in its group.

use model::assumption::Group as Heading;
use model::{Assumptions, Key};
use words::text::text;
use yew::prelude::*;

use crate::lever_notes::LeverNotes;
use crate::state::{Action, State};
use crate::tag::tag;
use crate::view::{Button, group};

/// The buttons that take back changes or make them again.
pub fn steps(state: &State, is_changed: bool, dispatch: &Callback<Action>) -> Html {
    let step = |id: &'static str, says: &'static str, action: Action, can_be: bool| {
        Button { id: Some(id), says: says.into(), disabled: !can_be, ..Button::default() }.sending(action, dispatch)
    };
    tag("div", &["class", "role", "aria-label"], &["steps", "group"])
        .is(text().changes)
        .html(step("undo", text().undo, Action::Undo, state.can_undo()))
        .html(step("redo", text().redo, Action::Redo, state.can_redo()))
        .html(step("reset-all", text().reset_all, Action::ResetAll, is_changed))
        .done()
}

/// Every assumption in its group; `changed` are those that differ from our starting point.
pub fn groups(assumptions: &Assumptions, changed: &[Key], notes: &LeverNotes, dispatch: &Callback<Action>) -> Html {
    let using = |used: bool| dispatch.reform(move |_: FocusEvent| Action::FocusGroups(used));
    tag("section", &["class", "aria-labelledby"], &["groups", "groups-heading"])
        .onfocusin(using(true))
        .onfocusout(using(false))
        .with(tag("h2", &["id"], &["groups-heading"]).text(text().every_assumption))
        .all(Heading::ALL.iter().map(|heading| group(*heading, assumptions, changed, notes, dispatch)))
        .done()
}
