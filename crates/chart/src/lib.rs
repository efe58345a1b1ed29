//! The figures: plain data with labels goes in, a drawing comes out, the same bytes natively, in wasm and in a worker.
//!
//! A figure is a struct of numbers and finished labels ([`EventsFigure`], [`LadderFigure`]); [`svg::screen`] and
//! [`svg::export`] draw it, [`Figure::geometry`] tells a page where a day and a probability lie.
//!
//! Not for computing anything: the crate knows no model, no language and no DOM, and never measures text in a browser.

pub mod events;
pub mod ladder;

pub mod frame;
pub mod geometry;
pub mod svg;

pub mod ink;
pub mod paint;
pub mod text;

pub mod backend;

mod canvas;
mod column;
mod ghost;
mod history;
mod inside;
mod marker;
mod sizes;
mod vector;

pub use events::{Band, Curve, Emphasis, EventsFigure};
pub use frame::{Drawn, Figure, Frame, Tick};
pub use geometry::{Geometry, Rect};
pub use history::{Mark, Strip};
pub use ink::{Ink, Theme, css_variables};
pub use ladder::{LadderFigure, Rung};
pub use marker::Marker;
pub use paint::Dash;
