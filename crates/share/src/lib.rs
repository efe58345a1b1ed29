//! The dialog "Share, embed, export": the link and the citation to copy, the snippet for an editor's page with a preview, figures and
//! numbers to take away, a file to open. The page fetches it when a reader first asks for it.
//!
//! [`home`] reads the form that makes a state the link's starting point, [`embed`] reads the embed form and makes the snippet, [`pictures`] chooses one to link, [`export`] makes the files to save, [`import`] reads a file; [`markup`] is the
//! dialog's HTML, [`text`] its sentences. All of these are pure. `dom` alone touches the browser; `www/share.js` calls it.
//!
//! Not for what a link, a table or a snippet looks like (`protocol` knows) nor for drawing (`figures`).

pub mod embed;
pub mod export;
pub mod home;
pub mod import;
pub mod pictures;

pub mod markup;
pub mod text;

mod dom;
