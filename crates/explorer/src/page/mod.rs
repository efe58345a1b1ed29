//! The page as a whole: it arranges the parts, keeps the address in step with the state, and hands out the answer.

mod about;
mod address;
mod lower;
mod settle;
mod shortcut;
mod vantage;
mod wide;

use lower::Lower;
use model::{Key, Start};
use vantage::VantageSwitch;
use yew::prelude::*;

use crate::answer::use_answer;
use crate::dom;
use crate::state::State;
use crate::view::{Curves, Headline, LEADING, Lever, Numbers, ToldAbout, Tools};

/// What is set aside at the start, in bytes: about three times what the page and its figures take.
const HEAP_RESERVE: usize = 1 << 21;

/// Puts the page in place of what the document holds until then.
pub fn mount() {
    // Memory grows once, here, by what drawing needs over hours of use; freed at once, it stays with the allocator.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(HEAP_RESERVE)));
    dom::mark_root("alive");
    yew::Renderer::<Page>::new().render();
}

/// The page.
#[component]
fn Page() -> Html {
    let state = use_reducer_eq(|| State::opened(dom::address::code()));
    let dispatch = use_memo((), |()| state.dispatcher().to_callback());
    let dispatch = (*dispatch).clone();
    address::use_address(&state, &dispatch);
    settle::use_settling(&state, &dispatch);
    shortcut::use_shortcuts(&dispatch);

    let link = &state.link;
    let scenario = link.scenario;
    let start = if state.held.is_some() { Start::Warm } else { Start::Cold };
    let answer = use_answer(scenario, start);
    // Following the link would put a place on the page where the address holds the state.
    let skip = |click: MouseEvent| {
        click.prevent_default();
        dom::focus("controls");
    };
    let summary = settle::use_settled_sentence(&state, &answer);
    let wide = wide::use_is_wide();
    let foot = html! {
        <div class="figure-foot" key="foot">
            <Tools link={link.clone()} dispatch={dispatch.clone()} />
            <Numbers answer={answer.clone()} view={link.view} span={link.span} />
        </div>
    };
    html! {
        <>
            <a class="skip" href="#controls" onclick={skip}>{ "Skip to the assumptions" }</a>
            <header class="masthead"><h1>{ "Iran and Pakistan, January 2024: up the ladder, or off it?" }</h1></header>
            <main class="page">
                <div class="answer">
                    <Headline answer={answer.clone()} focus={link.focus} />
                    <ToldAbout told={state.told.clone()} dispatch={dispatch.clone()} />
                    <VantageSwitch from={scenario.from} dispatch={dispatch.clone()} />
                    <Curves
                        answer={answer.clone()}
                        focus={link.focus}
                        view={link.view}
                        span={link.span}
                        history={link.history}
                        dispatch={dispatch.clone()}
                    />
                    if wide {
                        { foot.clone() }
                    }
                </div>
                <div class="controls" id="controls" tabindex="-1">
                    <section key="leading" class="leading" aria-labelledby="leading-heading">
                        <h2 id="leading-heading">{ "Change what you assume, watch the curves" }</h2>
                        { for LEADING.map(|key: Key| html! {
                            <Lever key={key as usize} assumption={key} value={scenario.assumptions[key]} dispatch={dispatch.clone()} />
                        }) }
                    </section>
                    if !wide {
                        { foot }
                    }
                    <Lower
                        key="lower"
                        answer={answer.clone()}
                        focus={link.focus}
                        span={link.span}
                        can_undo={state.can_undo()}
                        can_redo={state.can_redo()}
                        dispatch={dispatch.clone()}
                    />
                </div>
            </main>
            <p class="unseen" role="status" aria-live="polite">{ summary }</p>
        </>
    }
}
