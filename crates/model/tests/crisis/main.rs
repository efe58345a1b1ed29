//! Version 2 of the model against what others computed of it, and against what it must obey.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../dice/mod.rs"]
mod dice;
#[path = "../oracle/mod.rs"]
mod oracle;

mod readers;

mod box_of_draws;
mod edges;
mod gambit;
mod invariances;
mod landmarks;
mod laws;
mod monte_carlo;
mod reference;
