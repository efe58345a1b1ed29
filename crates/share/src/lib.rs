//! The dialog "Share, embed, export": the link and the citation to copy, the snippet for an editor's page with a preview, figures and
//! numbers to take away, a file to open. The page fetches it when a reader first asks for it.
//!
//! [`choice`] is what an editor chose and the snippet that follows, [`take`] the files, [`open`] reads one; [`markup`] says it in HTML,
//! with every word of it in [`text`]. All of these are pure. `dom` alone touches the browser, and is the way in from `www/share.js`.
//!
//! Not for what a link, a table or a snippet looks like (`protocol` knows) nor for drawing (`figures`).

pub mod choice;
pub mod open;
pub mod take;

pub mod markup;
pub mod text;

mod dom;
