//! Whether the document is the page or an embed, and what the embed's editor has chosen.

use protocol::embed::{Embed, Piece};
use protocol::part::Part;

use crate::dom;
use crate::state::State;

/// Whether the document is an embed, and which pieces of the page it shows.
pub struct Embedding {
    /// What the embed's editor has chosen; none on the page, which shows everything.
    pub embed: Option<Embed>,
}

impl Embedding {
    /// Reads the document's kind and, in an embed, the editor's choices from the address.
    pub fn here() -> Embedding {
        Embedding { embed: dom::address::embed_query().map(|query| Embed::read(|name| query.get(name))) }
    }

    /// Whether a piece that the analyst writes is shown from the start.
    pub fn needs_analyst(&self) -> bool {
        self.embed.iter().flat_map(|embed| &embed.pieces).any(|piece| part_of(*piece).is_some())
    }

    /// The state at the start, at that address.
    pub fn opened(&mut self, address: &str) -> State {
        let is_pinned = self.embed.as_ref().is_some_and(|embed| embed.is_pinned);
        let mut state = if is_pinned { State::pinned(address) } else { State::opened(address) };
        match &mut self.embed {
            // Who opens a link with pinned scenarios has been sent a comparison.
            None => state.unfolded[Part::Compare as usize] = !state.link.pins.is_empty(),
            Some(embed) => {
                embed.offer_from(&state.home);
                state.link = embed.applied_to(state.link);
                state.all_curves = None;
                for part in embed.pieces.iter().filter_map(|piece| part_of(*piece)) {
                    state.unfolded[part as usize] = true;
                }
            }
        }
        state
    }
}

/// The part of the page that `piece` stands for; none for pieces that the analyst does not write.
pub fn part_of(piece: Piece) -> Option<Part> {
    match piece {
        Piece::Tornado => Some(Part::Matters),
        Piece::Map => Some(Part::Map),
        Piece::Timeline => Some(Part::Happened),
        Piece::Pair => Some(Part::Pair),
        Piece::Curves | Piece::Controls | Piece::Ladder | Piece::Crises | Piece::Summary | Piece::Story => None,
    }
}
