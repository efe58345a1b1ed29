//! What the end-to-end tests stand on: a browser for each test, and the page as a reader's browser sees it.
//!
//! The tests themselves are in `tests/`. They need the built site behind a server and drivers of a browser, which
//! `cargo xtask test --only browser` provides. What can be tested without a browser is tested in the package that it belongs to.

mod visit;

mod browser;
mod chromium;
mod firefox;
mod webkit;

mod engine;
mod environment;
mod page;
mod screen;

mod address;
mod axe;
mod bidi;
mod control;
mod drivers;
mod figure;
mod finger;
mod frame;
mod host;
mod lever;
mod memory;
mod notes;
mod number;
mod part;
mod patience;
mod plane;
mod preference;
mod share;
mod trap;
mod tree;

pub use axe::Violation;
pub use browser::Browser;
pub use engine::{Engine, Need};
pub use environment::{directory_of_site, engine, is_slow};
pub use figure::{Band, Card, Figure, Point, Reading};
pub use finger::Finger;
pub use host::{Fault, Files, Host, files_below, host_page, package_file};
pub use lever::Lever;
pub use memory::KEEP_MEMORY;
pub use number::{percent, points};
pub use page::Page;
pub use part::{Part, Written};
pub use plane::Plane;
pub use screen::Screen;
pub use share::Share;
pub use trap::{Expected, Frame, Height, ReadersScreen, Scheme, Shown, Step, Trap};
pub use visit::{skip_for, visit};
