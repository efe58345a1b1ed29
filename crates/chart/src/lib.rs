//! The figures: plain data with labels goes in, a drawing comes out, the same bytes natively, in wasm and in a worker.
//!
//! A figure is a struct of numbers and finished labels, such as [`EventsFigure`], [`WaterfallFigure`] or [`MapFigure`];
//! [`svg::screen`] and [`svg::export`] draw it. Where a reader may point, [`Figure::geometry`], [`MapFigure::geometry`] and
//! [`TriangleFigure::geometry`] tell what lies there, and figures in rows have a box for each.
//!
//! Not for computing anything: the crate knows no model, no language and no DOM, and never measures text in a browser.

#![cfg_attr(not(test), warn(clippy::use_debug, reason = "in a release `Debug` stops the page (site/src/silent.rs)"))]

pub mod consequences;
pub mod crises;
pub mod events;
pub mod fan;
pub mod ladder;
pub mod scenarios;
pub mod supposed;

pub mod chances;
pub mod discovery;
pub mod indices;
pub mod strips;
pub mod tornado;
pub mod waterfall;

pub mod map;
pub mod triangle;

pub mod axis;
pub mod draw;
pub mod frame;
pub mod geometry;
pub mod poster;
pub mod svg;

pub mod ink;
pub mod paint;
pub mod pen;
pub mod strokes;
pub mod text;

pub mod backend;

mod bar;
mod canvas;
mod column;
mod contour;
mod ghost;
mod history;
mod inside;
mod lettering;
mod level;
mod marker;
mod region;
mod rows;
mod sizes;
mod spot;
mod vector;

pub use axis::{Axis, ReferenceValue};
pub use chances::{ChanceRow, ChancesFigure};
pub use consequences::{ConsequencesFigure, Panel};
pub use crises::{CrisesFigure, CrisesRung, CrisisDot};
pub use discovery::{DiscoveryFigure, RangeRow};
pub use draw::{Draw, Drawn};
pub use events::{Band, BandLook, Curve, Emphasis, EventsFigure};
pub use fan::FanFigure;
pub use frame::{Figure, Frame, Tick};
pub use geometry::{Geometry, Rect};
pub use history::{EventMark, Strip};
pub use indices::{IndexEstimate, IndexRow, IndicesFigure};
pub use ink::{Ink, Theme, css_variables};
pub use ladder::{LadderFigure, RungLabel};
pub use level::Level;
pub use map::{Contour, MapAxis, MapFigure, MapGeometry, Spot};
pub use marker::Marker;
pub use paint::Dash;
pub use pen::Pen;
pub use scenarios::ScenariosFigure;
pub use strips::{DotStrip, StripMark, StripsFigure};
pub use supposed::{Supposed, SupposedMark};
pub use tornado::{End, Swing, TornadoFigure};
pub use triangle::{Corner, NamedWeights, TriangleFigure, TriangleGeometry};
pub use waterfall::{Step, WaterfallFigure};
