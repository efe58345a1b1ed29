//! Below the leading sliders: undo and redo, presets, every assumption in its group, what really happened, what this is.

use model::assumption::Group as Heading;
use yew::prelude::*;

use super::about::about;
use crate::answer::Answer;
use crate::dom;
use crate::findings::Notes;
use crate::state::{Action, State};
use crate::view::{group, mini, presets};

/// Whether a slider down there is in use.
pub struct Below {
    in_use: UseStateHandle<bool>,
    figure_in_view: bool,
}

/// Watches which slider is in use, and whether the figure is in view with it.
#[hook]
pub fn use_below() -> Below {
    Below { in_use: use_state_eq(|| false), figure_in_view: use_figure_in_view() }
}

/// This part: `parts` are those that say why, how sure and what matters.
pub fn lower(state: &State, answer: &Answer, below: &Below, notes: &Notes, parts: Html, dispatch: &Callback<Action>) -> Html {
    let use_setter = |used: bool| {
        let in_use = below.in_use.setter();
        Callback::from(move |_: FocusEvent| in_use.set(used))
    };
    let scenario = answer.scenario;
    html! {
        <>
            <div class="steps" role="group" aria-label="Changes">
                <button type="button" id="undo" disabled={!state.can_undo()} onclick={dispatch.reform(|_: MouseEvent| Action::Undo)}>{ "Undo" }</button>
                <button type="button" id="redo" disabled={!state.can_redo()} onclick={dispatch.reform(|_: MouseEvent| Action::Redo)}>{ "Redo" }</button>
                <button
                    type="button"
                    id="reset-all"
                    disabled={!answer.is_changed()}
                    onclick={dispatch.reform(|_: MouseEvent| Action::ResetAll)}
                >{ "Reset all" }</button>
            </div>
            { presets(&scenario, dispatch) }
            <section class="groups" aria-labelledby="groups-heading" onfocusin={use_setter(true)} onfocusout={use_setter(false)}>
                <h2 id="groups-heading">{ "Every assumption" }</h2>
                { for Heading::ALL.iter().map(|heading| group(*heading, &scenario.assumptions, notes, dispatch)) }
            </section>
            <div class="mini-place">
                if *below.in_use && !below.figure_in_view {
                    { mini(answer, state.link.focus, state.link.span) }
                }
            </div>
            { parts }
            { about() }
        </>
    }
}

/// Whether the figure is in view; until it is known, it is.
#[hook]
fn use_figure_in_view() -> bool {
    let in_view = use_state_eq(|| true);
    let setter = in_view.setter();
    use_effect_with((), move |()| {
        let watch = dom::observe::sight("reader", move |seen| setter.set(seen));
        move || drop(watch)
    });
    *in_view
}
