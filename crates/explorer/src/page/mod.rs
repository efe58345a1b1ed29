//! The page as a whole: it arranges the parts, keeps the address in step with the state, and hands out the answer.

mod about;
mod address;
mod lower;
mod parts;
mod replay;
mod settle;
mod shortcut;
mod vantage;
mod wide;

use lower::{lower, use_below};
use model::{Key, Scenario, Start};
use vantage::vantage_switch;
use yew::prelude::*;

use crate::answer::use_answer;
use crate::dom;
use crate::findings::{Asked, Notes, Shown, use_analyst};
use crate::part::Part;
use crate::state::{Action, State};
use crate::view::panel::{panel, part};
use crate::view::{Curves, LEADING, Lever, headline, told_about, tools, use_width};

/// What is set aside at the start, in bytes: about three times what the page and its figures take.
const HEAP_RESERVE: usize = 1 << 21;

/// How far the figures of the parts below go, in CSS px.
const WIDEST_PART: f64 = 620.0;

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
    let replayed = replay::use_replay(&state, &dispatch);
    let scenario = replayed.unwrap_or(link.scenario);
    let start = if state.held.is_some() || replayed.is_some() { Start::Warm } else { Start::Cold };
    let answer = use_answer(scenario, start);
    let parts_frame = use_node_ref();
    let width = use_width(&parts_frame, WIDEST_PART);
    let on_study = use_analyst(Shown::of(&state, width), &dispatch);
    let notes = Notes::of(&state);
    // Where nobody can find new ranges, old ones are not shown for them.
    let of_another = |scenario: Scenario| state.findings.lost && scenario != link.scenario;
    let bands = state.findings.bands.clone().filter(|found| !of_another(found.asked.scenario));
    // Following the link would put a place on the page where the address holds the state.
    let skip = |click: MouseEvent| {
        click.prevent_default();
        dom::focus("controls");
    };
    let summary = settle::use_settled_sentence(&state, &answer);
    let wide = wide::use_is_wide();
    let below = use_below();
    let foot = html! {
        <div class="figure-foot" key="foot">
            { tools(link, &dispatch) }
            { numbers(&state, &dispatch) }
        </div>
    };
    let parts = html! { <div ref={parts_frame}>{ parts::parts(&state, &on_study, &dispatch) }</div> };
    html! {
        <>
            <a class="skip" href="#controls" onclick={skip}>{ "Skip to the assumptions" }</a>
            <header class="masthead"><h1>{ "Iran and Pakistan, January 2024: up the ladder, or off it?" }</h1></header>
            <main class="page">
                <div class="answer">
                    { headline(&answer, link.focus, bands.as_ref()) }
                    { told_about(&state.told, &dispatch) }
                    { vantage_switch(scenario.from, &dispatch) }
                    <Curves
                        answer={answer.clone()}
                        focus={link.focus}
                        view={link.view}
                        span={link.span}
                        history={link.history}
                        {bands}
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
                            <Lever
                                key={key as usize}
                                assumption={key}
                                value={scenario.assumptions[key]}
                                note={notes.on(key)}
                                dispatch={dispatch.clone()}
                            />
                        }) }
                    </section>
                    if !wide {
                        { foot }
                    }
                    { lower(&state, &answer, &below, &notes, parts, &dispatch) }
                </div>
            </main>
            <p class="unseen" role="status" aria-live="polite">{ summary }</p>
        </>
    }
}

/// The figure's numbers, behind a disclosure.
fn numbers(state: &State, dispatch: &Callback<Action>) -> Html {
    let asked = Asked::of(state);
    let found = state.findings.panels[Part::Numbers as usize].as_ref();
    part(Part::Numbers, state.unfolded[Part::Numbers as usize], dispatch, || {
        panel(found, state.findings.waiting(), Part::Numbers, &asked, dispatch)
    })
}
