//! What is seen: each part is a function of what it is given and owns none of the reader's choices.

mod caption;
mod curves;
mod group;
mod headline;
mod history;
mod lever;
mod mini;
mod numbers;
mod presets;
mod readout;
mod told;
mod tools;
mod why;

pub use curves::Curves;
pub use group::{Group, LEADING};
pub use headline::Headline;
pub use history::WhatHappened;
pub use lever::Lever;
pub use mini::Mini;
pub use numbers::Numbers;
pub use presets::Presets;
pub use told::ToldAbout;
pub use tools::Tools;
