//! What the end-to-end tests stand on: a browser for each test, and the page as a reader's browser sees it.
//!
//! The tests themselves are in `tests/`. They need the built site behind a server and a driver for Chromium, which
//! `cargo xtask test --only browser` provides. What can be tested without a browser is tested in the package that it belongs to.

mod visit;

mod browser;
mod environment;
mod page;

mod address;
mod axe;
mod figure;
mod finger;
mod frame;
mod host;
mod lever;
mod memory;
mod number;
mod part;
mod patience;
mod plane;
mod preference;
mod share;
mod tree;

pub use axe::Violation;
pub use browser::{Browser, Screen};
pub use environment::is_slow;
pub use figure::{Band, Card, Figure, Point, Reading};
pub use finger::Finger;
pub use host::{Files, Host, host_page, package_file};
pub use lever::Lever;
pub use memory::KEEP_MEMORY;
pub use number::{percent, points};
pub use page::Page;
pub use part::{Part, Written};
pub use plane::Plane;
pub use share::Share;
pub use visit::visit;
