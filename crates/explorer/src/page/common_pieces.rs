//! The pieces that an embed has in common with the page, as HTML.

use yew::Html;

/// The pieces that an embed has in common with the page, as HTML.
pub struct CommonPieces {
    /// The sentence that answers the question.
    pub headline: Html,
    /// What the link's author says, and the notices about the link that was opened.
    pub link_notices: Html,
    /// The figure.
    pub figure: Html,
    /// The part below the figure: its numbers as a table.
    pub foot: Html,
    /// The sentence on what differs from the starting point, which embeds show in print only.
    pub assumed: Html,
}
