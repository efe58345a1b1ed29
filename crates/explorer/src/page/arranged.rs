//! The arrangement of the pieces, on the page; `embed` has that of an embed. What a moving hand cannot change is built apart, and kept.

use model::Scenario;
use protocol::inquiry::Ranges;
use protocol::part::Part;
use words::text::text;
use yew::prelude::*;

use super::drawn::Drawn;
use super::kept::Kept;
use super::lower_controls::{groups, steps};
use super::vantage::vantage_switch;
use super::{Page, embed, parts};
use crate::dom;
use crate::findings::Found;
use crate::lever_notes::LeverNotes;
use crate::state::{Action, Drag, State, changed};
use crate::view::panel::{panel, part};
use crate::view::{LEADING, differences, headline, lever, link_notices, presets, tools};

/// The pieces that are kept as they were built last.
#[derive(Default)]
pub struct Pieces {
    /// Between the headline and the figure.
    above: Kept,
    /// Below the figure.
    foot: Kept,
    /// The steps back and forth, and the presets; in an embed, what differs from our starting point.
    steps: Kept,
    /// Every assumption in its group.
    groups: Kept,
    /// The parts that the analyst writes.
    parts: Kept,
}

/// Which pieces are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of them.
    All,
    /// Those in which something moves with the hand.
    Moving,
}

impl Page {
    /// Builds pieces anew, after the state or the answer has changed.
    pub fn build(&mut self, extent: Extent) {
        let Page { state, answer, dispatch, rested, embedding, pieces, .. } = self;
        let all = extent == Extent::All;
        let embed = embedding.embed.as_ref();
        let changes = changed(&rested.assumptions);
        if all {
            let notices = link_notices(&state.link_notices, dispatch);
            let numbers = numbers(state, dispatch);
            if embed.is_some() {
                pieces.above.keep(notices);
                pieces.foot.keep(numbers);
                pieces.steps.keep(differences(&rested.assumptions, &changes));
            } else {
                pieces.above.keep(html! { <>{ notices }{ vantage_switch(rested.from, dispatch) }</> });
                pieces.foot.keep(html! { <div class="figure-foot">{ tools(&state.link, dispatch) }{ numbers }</div> });
                let presets = presets(rested, &changes, dispatch);
                pieces.steps.keep(html! { <>{ steps(state, answer.is_changed(), dispatch) }{ presets }</> });
            }
        }
        let is_leading = state.replay.is_none() && matches!(state.drag, Some(Drag::Slider(key)) if LEADING.contains(&key));
        if embed.is_none() && (all || !is_leading) {
            pieces.groups.keep(groups(&answer.scenario.assumptions, &changes, &LeverNotes::of(state), dispatch));
        }
        if all || matches!(state.drag, Some(Drag::Point | Drag::Motives)) {
            pieces.parts.keep(match embed {
                Some(embed) => embed::parts(embed, |part| parts::content(part, state, dispatch)),
                None => parts::parts(state, dispatch),
            });
        }
    }

    /// The ranges that are drawn and said, once there are any. Where nobody can find new ones, old ones are not shown for them.
    pub fn bands(&self) -> Option<&Found<Vec<Ranges>>> {
        let findings = &self.state.findings;
        let of_another = |scenario: Scenario| findings.lost && scenario != self.state.link.scenario;
        findings.bands.as_ref().filter(|found| !of_another(found.key.scenario))
    }

    /// All of the page or embed as HTML.
    pub fn arranged(&self) -> Html {
        let Page { state, answer, dispatch, window, pieces, .. } = self;
        let (link, scenario) = (&state.link, &answer.scenario);
        let notes = LeverNotes::of(state);
        let headline = headline(answer, link.focus, self.bands());
        let figure = self.curves.html(answer, link, &self.read, dispatch);
        let frame = self.parts.place();
        let [above, foot, steps, groups, parts] =
            [&pieces.above, &pieces.foot, &pieces.steps, &pieces.groups, &pieces.parts].map(Kept::html);
        if let Some(embed) = &self.embedding.embed {
            let drawn = Drawn { headline, link_notices: above, figure, foot, assumed: steps };
            let levers = embed::levers(embed, state, &notes, dispatch);
            return embed::embedded(embed, drawn, levers, frame, parts);
        }
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
                    { above }
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
                    { steps }
                    { groups }
                    <div class="mini-place">
                        if self.shows_mini() {
                            { self.mini.html(answer, link.focus) }
                        }
                    </div>
                    <div ref={frame}>{ parts }</div>
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
