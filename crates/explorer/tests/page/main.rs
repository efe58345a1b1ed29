//! Component tests: the page in a browser's document, asked what it shows after what a reader did.
//!
//! All of them run in one headless browser, one after the other:
//!
//! ```sh
//! CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=/usr/bin/chromedriver \
//! WASM_BINDGEN_USE_BROWSER=1 WASM_BINDGEN_TEST_TIMEOUT=300 \
//! cargo test --target wasm32-unknown-unknown -p explorer --test page
//! ```
//!
//! A test opens the page at an address with [`Page::open`], which also takes away the page of the test before, does something to it, and
//! looks at the document:
//!
//! ```
//! #[wasm_bindgen_test]
//! async fn a_typed_value_is_used() {
//!     let page = Page::open("").await;
//!     page.lever("mediation").enter("80").await;
//!     assert_eq!(page.answer(), "22%");
//! }
//! ```
//!
//! Everything done to the page ends when the page has drawn what follows. Three things happen only when the test says so, so that no
//! test waits for a time: timers run out in [`Page::pass`] (and in [`Page::code`], which lets what waits for the address be written), the
//! analyst works in [`Page::analyst`], and the history is walked by [`Page::back`] and [`Page::forward`]. The analyst is the real one,
//! within the test instead of a worker, spoken to in the same bytes through the same port.
//!
//! Events are made by scripts, so a browser adds nothing of its own to them: a key pressed on a slider does not move it, and nothing is
//! hit or hidden. What depends on that, and on layout, is tested end to end.
#![cfg(target_arch = "wasm32")]

mod analyst;
mod browser;
mod figure;
mod lever;
mod number;
mod page;
mod part;
mod plane;

mod alone;
mod analysis;
mod bands;
mod compare;
mod consequences;
mod crises;
mod deterrence;
mod drawing;
mod focus;
mod history;
mod home;
mod host;
mod levers;
mod links;
mod map;
mod matters;
mod motives;
mod moves;
mod off_ramps;
mod opening;
mod presets;
mod questions;
mod reading;
mod spoken;
mod suppose;
mod translated;
mod undo;
mod unsettled;
mod why;
mod written;

pub use page::Page;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
