//! The arrangement of an embed: the pieces that its editor has chosen, and its levers a few at a time.

use protocol::embed::{Embed, LEVERS_AT_ONCE, Piece};
use protocol::part::Part;
use words::decimal::whole;
use words::named;
use words::text::{fill, text};
use yew::prelude::*;

use super::common_pieces::CommonPieces;
use super::embedding::part_of;
use crate::lever_notes::LeverNotes;
use crate::state::{Action, State};
use crate::tag::{list, tag};
use crate::view::{Button, Levers};

/// The pieces that the editor has chosen, as HTML. `parts` are those that the analyst writes; `parts_frame` refers to the element around
/// all of these.
pub fn embedded(embed: &Embed, pieces: CommonPieces, levers: Html, parts_frame: NodeRef, parts: Html) -> Html {
    let shows = |piece: Piece| embed.shows(piece);
    let is_story = shows(Piece::Story);
    let figure = shows(Piece::Curves) || shows(Piece::Ladder) || shows(Piece::Crises) || is_story;
    let when = |shown: bool, html: Html| if shown { html } else { Html::default() };
    let parts = tag("div", &["class"], &["parts"]).key("parts").at(parts_frame).html(parts);
    tag("main", &["class"], &["page"])
        .html(when(shows(Piece::Summary), pieces.headline))
        .html(pieces.link_notices)
        .html(when(figure, pieces.figure))
        .maybe(is_story.then(|| tag("div", &["id"], &["walk-place"])))
        .html(when(shows(Piece::Controls) && !embed.is_static, levers))
        .html(when(figure && !embed.is_static, pieces.foot))
        .html(pieces.assumed)
        .with(parts)
        .done()
}

/// The pieces that the analyst writes; `content` makes one of them.
pub fn parts(embed: &Embed, content: impl Fn(Part) -> Html) -> Html {
    let parts = embed.pieces.iter().filter_map(|piece| part_of(*piece));
    let parts = parts.map(|part| {
        let name = named::part(part);
        let section = tag("section", &["class", "aria-label"], &["part"]).is(name).key(part.key());
        section.with(tag("h2", &[], &[]).text(name)).html(content(part)).done()
    });
    list(parts.collect())
}

/// A few of the levers that the editor has chosen, and a button that shows the next ones.
pub fn levers(embed: &Embed, levers: &mut Levers, state: &State, notes: &LeverNotes, dispatch: &Callback<Action>) -> Html {
    let assumptions = &state.link.scenario.assumptions;
    let (first, all) = (state.first_lever, embed.levers.len());
    let end = (first + LEVERS_AT_ONCE).min(all);
    let says =
        fill(text().more_assumptions, &[first + 1, end, all].map(|number| whole(number as u32)).each_ref().map(String::as_str));
    let more = Button { id: Some("more"), says: says.into(), ..Button::default() };
    let pager = (LEVERS_AT_ONCE < all).then(|| {
        let more = more.sending(Action::ShowLeversFrom(if end < all { end } else { 0 }), dispatch);
        tag("p", &["class"], &["steps"]).key("pager").html(more)
    });
    tag("section", &["class", "id", "aria-label"], &["leading", "controls"])
        .is(text().assumptions_label)
        .key("leading")
        .all(embed.levers.iter().take(end).skip(first).map(|key| levers.lever(*key, assumptions, notes, dispatch)))
        .maybe(pager)
        .done()
}
