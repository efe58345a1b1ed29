//! The page: what readers see and do. Builds to WebAssembly; `state` is what they have chosen, `answer` what follows from it,
//! `findings` what takes longer and arrives from the analyst.
//!
//! `control/` knows no model, `view/` owns none of the reader's choices, `page` arranges, `dom/` alone touches the browser.

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

/// Two-level segregated fit: a third of the machine code of the standard library's allocator, and as quick.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    page::mount();
}
