//! Work in steps of about a millisecond.

use model::Solver;
use model::analysis::TippingJob;
use protocol::inquiry::Body;

/// A job of the model's analysis together with how its finding is written.
pub trait Work {
    /// Works for about a millisecond; the body of a reply, if one is ready.
    fn step(&mut self, solver: &mut Solver) -> Option<Body>;

    /// Whether nothing is left to do.
    fn is_done(&self) -> bool;

    /// Steps made, and steps there are.
    fn progress(&self) -> (usize, usize);

    /// The search for tipping points, if this was it and it is done.
    fn tipping(&self) -> Option<&TippingJob> {
        None
    }
}
