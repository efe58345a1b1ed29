//! Below the leading sliders: undo and redo, presets, every assumption in its group, what really happened, what this is.

use model::assumption::Group as Heading;
use protocol::question::{Focus, Span};
use yew::prelude::*;

use super::about::About;
use crate::answer::Answer;
use crate::dom;
use crate::shared::Shared;
use crate::state::Action;
use crate::view::{Group, Mini, Presets, WhatHappened};

/// What this part is given.
#[derive(Properties, PartialEq)]
pub struct LowerProps {
    /// The answer.
    pub answer: Shared<Answer>,
    /// The question.
    pub focus: Focus,
    /// The days shown.
    pub span: Span,
    /// Whether there is something to take back.
    pub can_undo: bool,
    /// Whether there is something to make again.
    pub can_redo: bool,
    /// Where changes go.
    pub dispatch: Callback<Action>,
}

/// This part.
#[component]
pub fn Lower(LowerProps { answer, focus, span, can_undo, can_redo, dispatch }: &LowerProps) -> Html {
    let in_use = use_state_eq(|| false);
    let figure_in_view = use_figure_in_view();
    let use_setter = |used: bool| {
        let in_use = in_use.setter();
        Callback::from(move |_: FocusEvent| in_use.set(used))
    };
    let scenario = answer.scenario;
    html! {
        <>
            <div class="steps" role="group" aria-label="Changes">
                <button type="button" id="undo" disabled={!can_undo} onclick={dispatch.reform(|_: MouseEvent| Action::Undo)}>{ "Undo" }</button>
                <button type="button" id="redo" disabled={!can_redo} onclick={dispatch.reform(|_: MouseEvent| Action::Redo)}>{ "Redo" }</button>
                <button
                    type="button"
                    id="reset-all"
                    disabled={!answer.is_changed()}
                    onclick={dispatch.reform(|_: MouseEvent| Action::ResetAll)}
                >{ "Reset all" }</button>
            </div>
            <Presets {scenario} dispatch={dispatch.clone()} />
            <section class="groups" aria-labelledby="groups-heading" onfocusin={use_setter(true)} onfocusout={use_setter(false)}>
                <h2 id="groups-heading">{ "Every assumption" }</h2>
                { for Heading::ALL.iter().map(|heading| html! {
                    <Group
                        key={*heading as usize}
                        heading={*heading}
                        assumptions={scenario.assumptions}
                        dispatch={dispatch.clone()}
                    />
                }) }
            </section>
            <div class="mini-place">
                if *in_use && !figure_in_view {
                    <Mini answer={answer.clone()} focus={*focus} span={*span} />
                }
            </div>
            <WhatHappened from={scenario.from} />
            <About />
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
