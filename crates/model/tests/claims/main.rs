//! The article's claims are honest: what the table says of each is measured again, at the default settings and in random ones.
//!
//! A comparison compares outcomes of the model, never a default with itself. The coefficients were chosen knowing how the crisis
//! ended, so one that holds shows what the model does with its assumptions and is no evidence for the article.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../dice/mod.rs"]
mod dice;

mod kinds;
mod numbers;
mod settings;
mod shares;
mod stated;
