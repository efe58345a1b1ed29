//! Version 2 of the model: four actions, two-sided private information, strikes that need a reason.
//!
//! A repeated strategic logit (Signorino 1999, doi:10.2307/2585396) played as a finite-horizon, alternating-move stochastic game:
//! Iran knows its motive, Pakistan whether its leadership is resolved, and each infers the other's from what it does. Both sides
//! play the agent quantal response equilibrium (McKelvey & Palfrey 1998, doi:10.1023/A:1009905800005). It illustrates an
//! argument; every coefficient is a judgement, none is estimated, and they were chosen knowing how the crisis ended.
//!
//! Read the modules in this order: [`state`] and [`action`] say what can happen, [`private`] what each side keeps to itself;
//! [`settings`], [`coefficient`] and [`statistics`] turn assumptions into the numbers of a [`game`]; [`payoff`], `night`, `seat`,
//! `policy`, `response`, `induction`, `occupancy` and [`solve`] solve it; [`outcome`] names what is read off; `chain`,
//! `passage`, `deterrence` and `consequence` read it; [`evaluate`] is the whole from end to end.

pub mod action;
pub mod private;
pub mod state;

pub mod coefficient;
pub mod settings;
pub mod statistics;

pub mod game;
pub mod payoff;

mod induction;
mod night;
mod occupancy;
mod policy;
mod response;
mod seat;
pub mod solve;

mod chain;
mod consequence;
mod deterrence;
pub mod evaluate;
pub mod outcome;
mod passage;

pub use crate::consequence::Context;
pub use coefficient::Coefficients;
pub use game::Game;
pub use outcome::{Outcome, Outcomes};
pub use settings::Settings;
pub use solve::{Solver, Start};
pub use statistics::Statistics;
