//! Notices about a link that could not be opened just as it was made.

use protocol::link::{Notice, Unreadable};

/// A notice about the link that was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkNotice {
    /// The link was opened, except for something in it that was changed or passed over.
    Reading(Notice),
    /// The link was opened, and was made with this older version of the model, which is shown beside the present one.
    Older(u32),
    /// The link could not be opened: the starting point is shown in its place.
    Unreadable(Unreadable),
}
