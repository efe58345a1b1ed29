//! The controls: the leading sliders, undo and redo, and every assumption in its group.

use model::assumption::Group as Heading;
use model::{Assumptions, Key};
use words::text::text;
use yew::prelude::*;

use crate::lever_notes::LeverNotes;
use crate::state::{Action, State};
use crate::tag::tag;
use crate::view::{Button, Levers, group, is_leading};

/// The sliders that stand above all others.
pub fn leading(levers: &mut Levers, assumptions: &Assumptions, notes: &LeverNotes, dispatch: &Callback<Action>) -> Html {
    let keys = &["class", "id", "tabindex", "aria-labelledby"];
    tag("section", keys, &["leading", "controls", "-1", "leading-heading"])
        .key("leading")
        .with(tag("h2", &["id"], &["leading-heading"]).text(match notes.home().offer {
            None => text().invitation,
            Some(_) => text().assumptions_label,
        }))
        .all(
            Key::ALL
                .iter()
                .filter(|key| is_leading(notes.home(), **key))
                .map(|key| levers.lever(*key, assumptions, notes, dispatch)),
        )
        .done()
}

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

/// Every assumption in its group; `changed` are those that differ from the starting point. Nothing where the link's author hides
/// those that are not offered.
pub fn groups(
    levers: &mut Levers,
    assumptions: &Assumptions,
    changed: &[Key],
    notes: &LeverNotes,
    dispatch: &Callback<Action>,
) -> Html {
    if !notes.home().shows_others() {
        return Html::default();
    }
    let using = |used: bool| dispatch.reform(move |_: FocusEvent| Action::FocusGroups(used));
    tag("section", &["class", "aria-labelledby"], &["groups", "groups-heading"])
        .onfocusin(using(true))
        .onfocusout(using(false))
        .with(tag("h2", &["id"], &["groups-heading"]).text(text().every_assumption))
        .all(Heading::ALL.iter().map(|heading| group(*heading, levers, assumptions, changed, notes, dispatch)))
        .done()
}
