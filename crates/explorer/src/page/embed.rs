//! The same in another's page: the pieces that its editor has chosen, the levers a few at a time.

use protocol::embed::{Embed, LEVERS_AT_ONCE, Piece};
use yew::prelude::*;

use super::Drawn;
use super::chrome::part_of;
use crate::findings::Notes;
use crate::part::Part;
use crate::state::{Action, State};
use crate::view::{Button, Lever};

/// The pieces that the editor has chosen. `parts_frame` stands around those that the analyst writes, `content` makes one.
pub fn embedded(embed: &Embed, drawn: Drawn, levers: Html, parts_frame: &NodeRef, content: impl Fn(Part) -> Html) -> Html {
    let shows = |piece: Piece| embed.shows(piece);
    let figure = shows(Piece::Curves) || shows(Piece::Ladder);
    let parts = embed.pieces.iter().filter_map(|piece| part_of(*piece));
    html! {
        <main class="page">
            if shows(Piece::Summary) {
                { drawn.headline }
            }
            { drawn.told }
            if figure {
                { drawn.figure }
            }
            if shows(Piece::Controls) && !embed.is_static {
                { levers }
            }
            if figure && !embed.is_static {
                { drawn.foot }
            }
            <div ref={parts_frame} key="parts" class="parts">
                { for parts.map(|part| html! {
                    <section key={part.key()} class="part" aria-label={part.title()}>
                        <h2>{ part.title() }</h2>
                        { content(part) }
                    </section>
                }) }
            </div>
        </main>
    }
}

/// The levers that the editor offers, from the place `first` on, and the way to the others.
pub fn levers(embed: &Embed, state: &State, first: &UseStateHandle<usize>, notes: &Notes, dispatch: &Callback<Action>) -> Html {
    let assumptions = &state.link.scenario.assumptions;
    let all = embed.levers.len();
    let end = (**first + LEVERS_AT_ONCE).min(all);
    let next = first.setter();
    let onclick = Callback::from(move |_: MouseEvent| next.set(if end < all { end } else { 0 }));
    let says = format!("More assumptions ({}–{end} of {all})", **first + 1);
    html! {
        <section key="leading" class="leading" id="controls" aria-label="Change what you assume, watch the curves">
            { for embed.levers[**first..end].iter().map(|key| html! {
                <Lever key={*key as usize} assumption={*key} value={assumptions[*key]} note={notes.on(*key)} dispatch={dispatch.clone()} />
            }) }
            if LEVERS_AT_ONCE < all {
                <p key="pager" class="steps">
                    { Button { id: Some("more"), says: says.into(), ..Button::default() }.calling(onclick) }
                </p>
            }
        </section>
    }
}
