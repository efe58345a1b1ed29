//! When a change has settled: the slider is at rest, and those who listen are told the answer once.

use yew::prelude::*;

use crate::answer::Answer;
use crate::dom;
use crate::state::{Action, State};
use words::headline::Headline;

/// A slider that was let go is at rest after this many milliseconds. One moved by keys is let go at every press; a run of presses is one
/// change.
const REST: u32 = 450;

/// Settles the slider that was let go, once it has not moved for a while.
#[hook]
pub fn use_settling(state: &State, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    let let_go = state.held.is_some() && state.released;
    use_effect_with((let_go, state.link.scenario), move |(let_go, _)| {
        let timer = let_go.then(|| dom::time::after(REST, move || dispatch.emit(Action::Settle)));
        move || drop(timer)
    });
}

/// The headline as it was when the last change settled.
#[hook]
pub fn use_settled_sentence(state: &State, answer: &Answer) -> AttrValue {
    let settled = use_mut_ref(AttrValue::default);
    if state.held.is_none() && state.replay.is_none() {
        let focus = state.link.focus;
        let value = answer.now.series(focus.outcome)[usize::from(focus.day)];
        *settled.borrow_mut() = Headline::new(answer.scenario.from, focus, value).sentence().into();
    }
    AttrValue::clone(&settled.borrow())
}
