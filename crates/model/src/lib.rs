//! Offramp's model: a repeated strategic logit (Signorino 1999, doi:10.2307/2585396), played as a finite-horizon, alternating-move
//! stochastic game: Iran knows its motive, Pakistan whether its leadership is resolved, and each infers the other's from what it does.
//! Both sides play the agent quantal response equilibrium (McKelvey & Palfrey 1998, doi:10.1023/A:1009905800005). Assumptions in,
//! outcomes out.
//!
//! It is pure: no clock, no randomness, no I/O, no serialisation, no language but the catalogue's English, nothing of the web. It
//! cannot fail: what it takes is valid by its type. It illustrates an argument and forecasts nothing; every coefficient is a
//! judgement.
//!
//! Read the modules in this order: the [`ladder`], [`state`] and [`action`] say what can happen, [`motive`] and [`private`] what each
//! side keeps to itself; [`assumption`], [`catalogue`] and [`assumptions`] what a reader may change; [`coefficient`] and [`statistics`]
//! turn that into a [`game`] with its [`hazard`]s; [`payoff`], `couple`, `night`, `seat`, `policy`, [`response`], `induction`, `occupancy` and
//! [`solve`] solve it; [`outcome`] names the results, `chain`, `passage`, `part`, `single` and `deterrence` read them off, and [`consequence`] what
//! follows; a [`supposition`] is
//! what a reader may suppose to happen, `given` and [`supposed`] what follows from it; a [`scenario`] is the whole from end to end, and an [`anchor`] a quick way to its neighbours; [`analysis`] asks how sure,
//! why, what matters, and where it tips.

pub mod action;
pub mod ladder;
pub mod motive;
pub mod private;
pub mod state;
pub mod vantage;

pub mod assumption;
pub mod assumptions;
pub mod catalogue;
pub mod preset;

pub mod claim;
pub mod law;
pub mod timeline;

pub mod coefficient;
pub mod game;
pub mod hazard;
pub mod release;
pub mod statistics;

mod couple;
mod exponential;
mod induction;
mod night;
mod occupancy;
pub mod payoff;
mod policy;
mod predict;
pub mod response;
mod seat;
pub mod solve;

mod chain;
mod chances;
pub mod consequence;
mod course;
mod deterrence;
pub mod deterrence_test;
pub mod outcome;
mod part;
mod passage;
pub mod scenario;
mod single;
pub mod whole;

mod given;
pub mod supposed;
pub mod supposition;

pub mod anchor;

pub mod analysis;

pub use anchor::Anchor;
pub use assumptions::Assumptions;
pub use catalogue::Key;
pub use coefficient::Coefficients;
pub use outcome::{NIGHTS, Outcome, Outcomes};
pub use release::Release;
pub use scenario::{MODEL_VERSION, Scenario, evaluate};
pub use solve::{Solver, Start};
pub use supposed::Conditional;
pub use supposition::{Supposed, Supposition};
pub use vantage::Vantage;
