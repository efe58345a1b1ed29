//! The pieces of the page that stand in either arrangement, the page's own and an embed's.

use yew::Html;

/// What stands in either arrangement, the page's and the embed's.
pub struct Drawn {
    /// The sentence that answers the question.
    pub headline: Html,
    /// The notices about the link.
    pub link_notices: Html,
    /// The figure.
    pub figure: Html,
    /// What stands below it.
    pub foot: Html,
    /// What differs from our starting point, for paper.
    pub assumed: Html,
}
