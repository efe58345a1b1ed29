//! The arrangement of the pieces, on the page; `embed` has that of an embed, and `pieces` what a moving hand cannot change.

use model::Scenario;
use protocol::inquiry::Ranges;
use words::text::text;
use yew::prelude::*;

use super::common_pieces::CommonPieces;
use super::kept::Kept;
use super::{Page, embed};
use crate::findings::Found;
use crate::lever_notes::LeverNotes;
use crate::view::panel::supposed;
use crate::view::{LEADING, assumed, headline, lever};

impl Page {
    /// The ranges that are drawn and said, once there are any. Where nobody can find new ones, old ones are not shown for them.
    pub fn bands(&self) -> Option<&Found<Vec<Ranges>>> {
        let findings = &self.state.findings;
        let of_another = |scenario: Scenario| findings.lost && scenario != self.state.link.scenario;
        let given = self.state.link.supposition;
        findings.bands.as_ref().filter(|found| !of_another(found.key.scenario) && found.key.supposition == given)
    }

    /// All of the page or embed as HTML.
    pub fn arranged(&self) -> Html {
        let Page { state, answer, dispatch, window, pieces, .. } = self;
        let (link, scenario) = (&state.link, &answer.scenario);
        let notes = LeverNotes::of(state);
        let headline = headline(answer, link.focus, self.bands());
        let supposed = supposed(state, dispatch);
        let figure = self.curves.html(answer, state, &self.read, dispatch);
        let frame = self.parts.place();
        let [above, foot, steps, groups, parts] =
            [&pieces.above, &pieces.foot, &pieces.steps, &pieces.groups, &pieces.parts].map(Kept::html);
        if let Some(embed) = &self.embedding.embed {
            let pieces =
                CommonPieces { headline, link_notices: html! { <>{ supposed }{ above }</> }, figure, foot, assumed: steps };
            let levers = embed::levers(embed, state, &notes, dispatch);
            return embed::embedded(embed, pieces, levers, frame, parts);
        }
        html! {
            <main class="page">
                <div class="desk">
                    <div class="answer">
                        if let Some(opened) = &state.assumed {
                            { assumed(opened) }
                        }
                        { headline }
                        { supposed }
                        { above }
                        { figure }
                        if window.wide {
                            { foot.clone() }
                        }
                    </div>
                    <div class="controls">
                        // Where `www/story.js` puts a step of the argument.
                        <div id="walk-place" />
                        <section key="leading" class="leading" id="controls" tabindex="-1" aria-labelledby="leading-heading">
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
                    </div>
                </div>
                <div class="lower" ref={frame}>{ parts }</div>
            </main>
        }
    }
}
