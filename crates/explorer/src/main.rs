//! The page: what readers see and do. Builds to WebAssembly; `state` is what they have chosen, `answer` what follows from it.
//!
//! `control/` knows no model, `view/` owns none of the reader's choices, `page` arranges, `dom/` alone touches the browser.

mod answer;
mod control;
mod dom;
mod figure;
mod page;
mod shared;
mod state;
mod view;
mod words;

fn main() {
    page::mount();
}
