//! The arrangement of the pieces, on the page; `embed` has that of an embed.

use model::Scenario;
use protocol::part::Part;
use words::text::text;
use yew::prelude::*;

use super::drawn::Drawn;
use super::lower_controls::lower_controls;
use super::vantage::vantage_switch;
use super::{Page, embed, parts};
use crate::dom;
use crate::lever_notes::LeverNotes;
use crate::state::{Action, State};
use crate::view::panel::{panel, part};
use crate::view::{Curves, LEADING, differences, headline, lever, link_notices, tools};

impl Page {
    /// All of the page or embed as HTML.
    pub fn arranged(&self) -> Html {
        let Page { state, answer, dispatch, window, .. } = self;
        let (link, scenario) = (&state.link, &answer.scenario);
        let notes = LeverNotes::of(state);
        // Where nobody can find new ranges, old ones are not shown for them.
        let of_another = |scenario: Scenario| state.findings.lost && scenario != link.scenario;
        let bands = state.findings.bands.clone().filter(|found| !of_another(found.key.scenario));
        let headline = headline(answer, link.focus, bands.as_ref());
        let link_notices = link_notices(&state.link_notices, dispatch);
        let figure = html! {
            <Curves
                {answer}
                focus={link.focus}
                view={link.view}
                span={link.span}
                history={link.history}
                {bands}
                {dispatch}
            />
        };
        let frame = self.parts.place();
        let foot = numbers(state, dispatch);
        if let Some(embed) = &self.embedding.embed {
            let drawn = Drawn { headline, link_notices, figure, foot, assumed: differences(&scenario.assumptions) };
            let levers = embed::levers(embed, state, &notes, dispatch);
            return embed::embedded(embed, drawn, levers, frame, |part| parts::content(part, state, dispatch));
        }
        let foot = html! {
            <div class="figure-foot" key="foot">
                { tools(link, dispatch) }
                { foot }
            </div>
        };
        let parts = html! { <div ref={frame}>{ parts::parts(state, dispatch) }</div> };
        // Following the link would put a place on the page where the address holds the state.
        let skip = |click: MouseEvent| {
            click.prevent_default();
            dom::focus("controls");
        };
        html! {
            <main class="page">
                <a class="skip" href="#controls" onclick={skip}>{ text().skip }</a>
                <div class="answer">
                    { headline }
                    { link_notices }
                    { vantage_switch(scenario.from, dispatch) }
                    { figure }
                    if window.wide {
                        { foot.clone() }
                    }
                </div>
                <div class="controls" id="controls" tabindex="-1">
                    <section key="leading" class="leading" aria-labelledby="leading-heading">
                        <h2 id="leading-heading">{ text().invitation }</h2>
                        { for LEADING.map(|key| lever(key, &scenario.assumptions, &notes, dispatch)) }
                    </section>
                    if !window.wide {
                        { foot }
                    }
                    { lower_controls(state, answer, *window, &notes, parts, dispatch) }
                </div>
            </main>
        }
    }
}

/// The part with the figure's numbers.
fn numbers(state: &State, dispatch: &Callback<Action>) -> Html {
    let key = state.finding_key();
    let found = state.findings.panels[Part::Numbers as usize].as_ref();
    part(Part::Numbers, state.unfolded[Part::Numbers as usize], dispatch, || {
        panel(found, state.findings.waiting(), Part::Numbers, &key, dispatch)
    })
}
