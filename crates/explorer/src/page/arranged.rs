//! The arrangement of the pieces, on the page; `embed` has that of an embed, and `pieces` what a moving hand cannot change.

use model::Scenario;
use protocol::inquiry::Ranges;
use yew::prelude::*;

use super::common_pieces::CommonPieces;
use super::{Page, embed};
use crate::findings::Found;
use crate::kept::Kept;
use crate::tag::{list, tag};
use crate::view::panel::supposed;
use crate::view::{assumed, headline, home};

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
        let link = &state.link;
        let home = home(&state.home);
        let headline = headline(answer, link.focus, self.bands());
        let leading = pieces.leading.clone();
        let supposed = supposed(state, dispatch);
        let figure = self.curves.html(answer, state, &self.read, dispatch);
        let frame = self.parts.place();
        let [above, foot, steps, groups, parts] =
            [&pieces.above, &pieces.foot, &pieces.steps, &pieces.groups, &pieces.parts].map(Kept::html);
        if let Some(embed) = &self.embedding.embed {
            let pieces = CommonPieces { headline, link_notices: list(vec![home, supposed, above]), figure, foot, assumed: steps };
            return embed::embedded(embed, pieces, leading, frame, parts);
        }
        let [beside, below] = if window.wide { [foot, Html::default()] } else { [Html::default(), foot] };
        let mini = if self.shows_mini() { self.mini.html(answer, link.focus) } else { Html::default() };
        let answer = tag("div", &["class"], &["answer"])
            .html(home)
            .html(state.assumed.as_ref().map(|there| assumed(there, state)).unwrap_or_default())
            .html(headline)
            .html(supposed)
            .html(above)
            .html(figure)
            .html(beside);
        let controls = tag("div", &["class"], &["controls"])
            // Where `www/story.js` puts a step of the argument.
            .with(tag("div", &["id"], &["walk-place"]))
            .html(leading)
            .html(below)
            .html(steps)
            .html(groups)
            .with(tag("div", &["class"], &["mini-place"]).html(mini));
        let desk = tag("div", &["class"], &["desk"]).with(answer).with(controls);
        let lower = tag("div", &["class"], &["lower"]).at(frame).html(parts);
        tag("main", &["class"], &["page"]).with(desk).with(lower).done()
    }
}
