//! When a change has settled: the slider is at rest, and those who listen are told the answer once.

use yew::prelude::*;

use crate::answer::Answer;
use crate::dom;
use crate::state::{Action, State};
use crate::words::headline::Headline;

/// A slider that has not moved for this many milliseconds is at rest. The same holds for one moved by keys, so that a run of presses is one change.
const REST: u32 = 450;

/// Settles the slider in hand once it has not moved for a while.
#[hook]
pub fn use_settling(state: &State, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((state.held, state.link.scenario), move |(held, _)| {
        let timer = held.map(|_| dom::time::after(REST, move || dispatch.emit(Action::Settle)));
        move || drop(timer)
    });
}

/// The headline as it was when the last change settled.
#[hook]
pub fn use_settled_sentence(state: &State, answer: &Answer) -> AttrValue {
    let settled = use_mut_ref(AttrValue::default);
    if state.held.is_none() {
        let focus = state.link.focus;
        let value = answer.now.series(focus.outcome)[usize::from(focus.day)];
        *settled.borrow_mut() = Headline::new(answer.scenario.from, focus, value).sentence().into();
    }
    AttrValue::clone(&settled.borrow())
}
