//! The page as a whole: it arranges the parts, keeps the address in step with the state, and hands out the answer.

mod address;
mod chrome;
mod embed;
mod host;
mod lower;
mod parts;
mod replay;
mod settle;
mod vantage;
mod window;

use chrome::Chrome;
use lower::lower;
use model::{Key, Scenario, Start};
use vantage::vantage_switch;
use yew::prelude::*;

use crate::answer::use_answer;
use crate::dom;
use crate::findings::{Asked, Notes, Shown, use_analyst, use_correspondent};
use crate::part::Part;
use crate::state::{Action, State};
use crate::view::panel::{panel, part};
use crate::view::{Curves, LEADING, Lever, headline, told_about, tools, use_width};

/// What is set aside at the start, in bytes: about three times what the page and its figures take.
const HEAP_RESERVE: usize = 1 << 21;

/// How far the figures of the parts below go, in CSS px.
const WIDEST_PART: f64 = 620.0;

/// Draws the page into its place beside the still picture, which is hidden from then on, and shown again if the code fails.
pub fn mount() {
    // Memory grows once, here, by what drawing needs over hours of use; freed at once, it stays with the allocator.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(HEAP_RESERVE)));
    yew::set_custom_panic_hook(Box::new(dom::stop));
    let Some(place) = dom::by_id("live") else { return };
    yew::Renderer::<Page>::with_root(place).render();
    dom::live();
}

/// The page.
#[component]
fn Page() -> Html {
    let chrome = use_memo((), |()| Chrome::here());
    let state = use_reducer_eq(|| chrome.opened(dom::address::code()));
    let dispatch = use_memo((), |()| state.dispatcher().to_callback());
    let dispatch = (*dispatch).clone();
    address::use_address(&state);
    settle::use_settling(&state, &dispatch);
    let correspondent = use_correspondent(&dispatch);
    let window = window::use_window(&chrome, &correspondent, &dispatch);

    let link = &state.link;
    let replayed = replay::use_replay(&state, &dispatch);
    let scenario = replayed.unwrap_or(link.scenario);
    let start = if state.held.is_some() || replayed.is_some() { Start::Warm } else { Start::Cold };
    let answer = use_answer(scenario, start, state.numbers);
    let parts_frame = use_node_ref();
    let width = use_width(&parts_frame, WIDEST_PART);
    let on_study = use_analyst(&correspondent, Shown::of(&state, width));
    let notes = Notes::of(&state);
    // Where nobody can find new ranges, old ones are not shown for them.
    let of_another = |scenario: Scenario| state.findings.lost && scenario != link.scenario;
    let bands = state.findings.bands.clone().filter(|found| !of_another(found.asked.scenario));
    let summary = settle::use_settled_sentence(&state, &answer);
    let below_in_use = use_state_eq(|| false);
    let first_lever = use_state_eq(|| 0_usize);
    host::use_host(chrome.embed.is_some(), &state, &summary);

    let figure = html! {
        <Curves
            answer={answer.clone()}
            focus={link.focus}
            view={link.view}
            span={link.span}
            history={link.history}
            bands={bands.clone()}
            dispatch={dispatch.clone()}
        />
    };
    let headline = headline(&answer, link.focus, bands.as_ref());
    let told = told_about(&state.told, &dispatch);
    let arranged = if let Some(embed) = &chrome.embed {
        let drawn = Drawn { headline, told, figure, foot: numbers(&state, &dispatch) };
        let levers = embed::levers(embed, &state, &first_lever, &notes, &dispatch);
        embed::embedded(embed, drawn, levers, &parts_frame, |part| parts::content(part, &state, &on_study, &dispatch))
    } else {
        let foot = html! {
            <div class="figure-foot" key="foot">
                { tools(link, &dispatch) }
                { numbers(&state, &dispatch) }
            </div>
        };
        let parts = html! { <div ref={parts_frame}>{ parts::parts(&state, &on_study, &dispatch) }</div> };
        // Following the link would put a place on the page where the address holds the state.
        let skip = |click: MouseEvent| {
            click.prevent_default();
            dom::focus("controls");
        };
        html! {
            <>
                <a class="skip" href="#controls" onclick={skip}>{ "Skip to the assumptions" }</a>
                <main class="page">
                    <div class="answer">
                        { headline }
                        { told }
                        { vantage_switch(scenario.from, &dispatch) }
                        { figure }
                        if window.wide {
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
                        if !window.wide {
                            { foot }
                        }
                        { lower(&state, &answer, &below_in_use, window, &notes, parts, &dispatch) }
                    </div>
                </main>
            </>
        }
    };
    html! {
        <>
            { arranged }
            <p class="unseen" role="status" aria-live="polite">{ summary }</p>
        </>
    }
}

/// What stands in either arrangement, the page's and the embed's.
struct Drawn {
    /// The sentence that answers the question.
    headline: Html,
    /// What is said about the link.
    told: Html,
    /// The figure.
    figure: Html,
    /// What stands below it.
    foot: Html,
}

/// The figure's numbers, behind a disclosure.
fn numbers(state: &State, dispatch: &Callback<Action>) -> Html {
    let asked = Asked::of(state);
    let found = state.findings.panels[Part::Numbers as usize].as_ref();
    part(Part::Numbers, state.unfolded[Part::Numbers as usize], dispatch, || {
        panel(found, state.findings.waiting(), Part::Numbers, &asked, dispatch)
    })
}
