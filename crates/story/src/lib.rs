//! The argument, step by step: eleven steps, each with the article's reasoning, a question that readers answer first, and the model's answer.
//!
//! [`step`] is the table of the steps, [`shown`] the state that each shows, [`runs`] computes their numbers, [`figure`] draws what an answer shows, and [`document()`] writes all
//! of it as a page that can be read, printed and answered without any code. The walk on the page of curves (`www/story.js`) takes its steps
//! out of that page.
//!
//! Not for what the steps say (`words` has that in every language), and not for the browser.

pub mod count;
pub mod document;
pub mod figure;
pub mod minutes;
pub mod runs;
pub mod shown;
pub mod step;

mod guess;
mod reach;

pub use document::document;
pub use minutes::minutes;
