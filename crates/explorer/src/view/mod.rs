//! The pieces of the page as HTML: each is a function of its arguments and owns none of the reader's choices.
//!
//! Elements are written by `crate::tag`, not by `html!`, whose code is about twice as long.

mod button;
mod crises;
mod curves;
mod day;
mod group;
mod headline;
mod home;
mod lever;
mod link_notices;
mod mini;
pub mod panel;
mod plane;
mod presets;
mod readout;
mod tools;
mod width;

pub use button::Button;
pub use curves::Curves;
pub use group::{group, is_leading};
pub use headline::headline;
pub use home::home;
pub use lever::Levers;
pub use link_notices::link_notices;
pub use mini::Mini;
pub use presets::{assumed, differences, presets};
pub use tools::tools;
pub use width::Width;
