//! A class's answers together, as the page `/class/answers/` shows them: it reads what a teacher pastes or opens, asks for an answer of
//! the reader's own, and then shows the class.
//!
//! [`session`] is what the page knows and can do, [`markup`] its HTML; both are pure, and `lesson` writes the page with the latter.
//! `bindings` is what `www/answers.js` calls, which alone touches the browser.
//!
//! Not for finding links or counting (`protocol` does), nor for drawing (`figures`).

pub mod markup;
pub mod session;

mod bindings;
