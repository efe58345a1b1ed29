//! The controls below the leading sliders: undo and redo, presets, every assumption in its group; and below these the analyst's parts.

use model::assumption::Group as Heading;
use words::text::text;
use yew::prelude::*;

use super::window::Window;
use crate::answer::Answer;
use crate::lever_notes::LeverNotes;
use crate::state::{Action, State};
use crate::view::{Button, group, mini, presets};

/// These controls as HTML, and below them `parts`, those that the analyst writes.
pub fn lower_controls(
    state: &State,
    answer: &Answer,
    window: Window,
    notes: &LeverNotes,
    parts: Html,
    dispatch: &Callback<Action>,
) -> Html {
    let using = |used: bool| dispatch.reform(move |_: FocusEvent| Action::FocusGroups(used));
    let scenario = answer.scenario;
    let step = |id: &'static str, says: &'static str, action: Action, can_be: bool| {
        Button { id: Some(id), says: says.into(), disabled: !can_be, ..Button::default() }.sending(action, dispatch)
    };
    html! {
        <>
            <div class="steps" role="group" aria-label={text().changes}>
                { step("undo", text().undo, Action::Undo, state.can_undo()) }
                { step("redo", text().redo, Action::Redo, state.can_redo()) }
                { step("reset-all", text().reset_all, Action::ResetAll, answer.is_changed()) }
            </div>
            { presets(&scenario, dispatch) }
            <section class="groups" aria-labelledby="groups-heading" onfocusin={using(true)} onfocusout={using(false)}>
                <h2 id="groups-heading">{ text().every_assumption }</h2>
                { for Heading::ALL.iter().map(|heading| group(*heading, &scenario.assumptions, notes, dispatch)) }
            </section>
            <div class="mini-place">
                if state.groups_in_use && !window.figure_in_view {
                    { mini(answer, state.link.focus, state.link.span) }
                }
            </div>
            { parts }
        </>
    }
}
