//! Whether this is the page or an embed of it, and what an embed's editor has chosen.

use protocol::embed::{Embed, Piece};
use protocol::part::Part;

use crate::dom;
use crate::state::State;

/// Whether the document is an embed, and which pieces of the page it shows.
pub struct Embedding {
    /// What the editor has chosen, in an embed; the page shows everything.
    pub embed: Option<Embed>,
}

impl Embedding {
    /// What the document and its address say.
    pub fn here() -> Embedding {
        Embedding { embed: dom::address::embed_query().map(|query| Embed::read(|name| query.get(name))) }
    }

    /// Whether something is shown from the start that the analyst writes.
    pub fn needs_analyst(&self) -> bool {
        self.embed.iter().flat_map(|embed| &embed.pieces).any(|piece| part_of(*piece).is_some())
    }

    /// The state to begin with, where the address holds `code`.
    pub fn opened(&self, code: Option<String>) -> State {
        let is_pinned = self.embed.as_ref().is_some_and(|embed| embed.is_pinned);
        let mut state = if is_pinned { State::pinned(code) } else { State::opened(code) };
        if let Some(embed) = &self.embed {
            state.link = embed.applied_to(state.link);
            for part in embed.pieces.iter().filter_map(|piece| part_of(*piece)) {
                state.unfolded[part as usize] = true;
            }
        }
        state
    }
}

/// The part of the page that an editor's piece is, if the analyst writes it.
pub fn part_of(piece: Piece) -> Option<Part> {
    match piece {
        Piece::Tornado => Some(Part::Matters),
        Piece::Map => Some(Part::Map),
        Piece::Timeline => Some(Part::Happened),
        Piece::Curves | Piece::Controls | Piece::Ladder | Piece::Summary => None,
    }
}
