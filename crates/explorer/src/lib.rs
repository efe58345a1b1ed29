//! The page: what readers see and do. `state` is what they have chosen, `answer` what follows from it, `findings` what takes longer and
//! arrives from the analyst, `inquiry` what the analyst is asked.
//!
//! `control/` knows no model, `view/` owns none of the reader's choices, `page` arranges, `dom/` alone calls the browser. (What readers do
//! arrives as Yew's events, which `dom::event` reads.) [`mount`] is what the program does; tests of the page in a browser [`start`] it in
//! a document of theirs.

#![cfg_attr(not(test), warn(clippy::use_debug, reason = "in a release `Debug` stops the page (site/src/silent.rs)"))]

mod action;
mod answer;
mod control;
mod dom;
mod findings;
mod inquiry;
mod kept;
mod lever_notes;
mod link_notice;
mod page;
mod shared;
mod starting_ranges;
mod state;
mod tag;
mod versions;
mod view;

pub use page::{Page, mount, start};
