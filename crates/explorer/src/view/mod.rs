//! What is seen: each part is a function of what it is given and owns none of the reader's choices.

mod button;
mod curves;
mod group;
mod headline;
mod lever;
mod mini;
pub mod panel;
mod plane;
mod presets;
mod readout;
mod told;
mod tools;
mod width;

pub use button::Button;
pub use curves::Curves;
pub use group::{LEADING, group};
pub use headline::headline;
pub use lever::Lever;
pub use mini::mini;
pub use presets::presets;
pub use told::told_about;
pub use tools::tools;
pub use width::use_width;
