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
use crate::view::{Button, lever};

/// The pieces that the editor has chosen, as HTML. `parts` are those that the analyst writes; `parts_frame` refers to the element around
/// all of these.
pub fn embedded(embed: &Embed, pieces: CommonPieces, levers: Html, parts_frame: NodeRef, parts: Html) -> Html {
    let shows = |piece: Piece| embed.shows(piece);
    let is_story = shows(Piece::Story);
    let figure = shows(Piece::Curves) || shows(Piece::Ladder) || shows(Piece::Crises) || is_story;
    html! {
        <main class="page">
            if shows(Piece::Summary) {
                { pieces.headline }
            }
            { pieces.link_notices }
            if figure {
                { pieces.figure }
            }
            if is_story {
                <div id="walk-place" />
            }
            if shows(Piece::Controls) && !embed.is_static {
                { levers }
            }
            if figure && !embed.is_static {
                { pieces.foot }
            }
            { pieces.assumed }
            <div ref={parts_frame} key="parts" class="parts">{ parts }</div>
        </main>
    }
}

/// The pieces that the analyst writes; `content` makes one of them.
pub fn parts(embed: &Embed, content: impl Fn(Part) -> Html) -> Html {
    let parts = embed.pieces.iter().filter_map(|piece| part_of(*piece));
    html! {
        <>
            { for parts.map(|part| html! {
                <section key={part.key()} class="part" aria-label={named::part(part)}>
                    <h2>{ named::part(part) }</h2>
                    { content(part) }
                </section>
            }) }
        </>
    }
}

/// A few of the levers that the editor has chosen, and a button that shows the next ones.
pub fn levers(embed: &Embed, state: &State, notes: &LeverNotes, dispatch: &Callback<Action>) -> Html {
    let assumptions = &state.link.scenario.assumptions;
    let (first, all) = (state.first_lever, embed.levers.len());
    let end = (first + LEVERS_AT_ONCE).min(all);
    let says =
        fill(text().more_assumptions, &[first + 1, end, all].map(|number| whole(number as u32)).each_ref().map(String::as_str));
    let more = Button { id: Some("more"), says: says.into(), ..Button::default() };
    html! {
        <section key="leading" class="leading" id="controls" aria-label={text().assumptions_label}>
            { for embed.levers.iter().take(end).skip(first).map(|key| lever(*key, assumptions, notes, dispatch)) }
            if LEVERS_AT_ONCE < all {
                <p key="pager" class="steps">{ more.sending(Action::ShowLeversFrom(if end < all { end } else { 0 }), dispatch) }</p>
            }
        </section>
    }
}
