//! The page: what readers see and do. `state` is what they have chosen, `answer` what follows from it, `findings` what takes longer and
//! arrives from the analyst.
//!
//! `control/` knows no model, `view/` owns none of the reader's choices, `page` arranges, `dom/` alone touches the browser. [`mount`] is
//! what the program does; tests of the page in a browser [`start`] it in a document of theirs.

mod action;
mod answer;
mod control;
mod dom;
mod findings;
mod numbers;
mod page;
mod part;
mod shared;
mod start;
mod state;
mod view;

pub use page::{Page, mount, start};
