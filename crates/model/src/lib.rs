//! Offramp's model: a repeated strategic logit, played as a finite stochastic game in which Iran knows its motive and Pakistan
//! infers it. Assumptions in, outcomes out.
//!
//! It is pure: no clock, no randomness, no I/O, no serialisation, no language but the catalogue's English, nothing of the web. It
//! cannot fail: what it takes is valid by its type. It illustrates an argument and forecasts nothing; every coefficient is a
//! judgement.
//!
//! Read the modules in this order: the [`ladder`] and the [`motive`] say what can happen; [`assumption`], [`catalogue`] and
//! [`assumptions`] what a reader may change; [`coefficient`] and [`statistics`] turn that into a [`game`] with its [`hazard`]s; `payoff`, `night`,
//! [`response`] and [`solve`] solve it; [`outcome`] names the results and
//! `passage` reads them off and [`consequence`] what follows; a [`scenario`] is the whole from end to end, and an [`anchor`] a quick
//! way to its neighbours; [`analysis`] asks how sure, why, what matters, and where it tips. [`crisis`] is the next version of the
//! model, which nothing uses yet.

pub mod ladder;
pub mod motive;
pub mod vantage;

pub mod assumption;
pub mod assumptions;
pub mod catalogue;
pub mod preset;

pub mod claim;
pub mod timeline;

pub mod coefficient;
pub mod consequence;
pub mod game;
pub mod hazard;
pub mod release;
pub mod statistics;

mod night;
mod payoff;
mod predict;
pub mod response;
pub mod solve;

pub mod outcome;
mod passage;
pub mod scenario;

pub mod anchor;

pub mod analysis;

pub mod crisis;

pub use anchor::Anchor;
pub use assumptions::Assumptions;
pub use catalogue::Key;
pub use coefficient::Coefficients;
pub use outcome::{NIGHTS, Outcome, Outcomes};
pub use release::Release;
pub use scenario::{MODEL_VERSION, Scenario, evaluate};
pub use solve::{Solver, Start};
pub use vantage::Vantage;
