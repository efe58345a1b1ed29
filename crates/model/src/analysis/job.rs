//! A job: an analysis in steps small enough to run between two frames.

use crate::solve::Solver;

/// An analysis that proceeds step by step. Dropping it cancels it.
///
/// A solver may serve many jobs in turn: what they find is the same. A page that also drags a slider gives jobs a solver of their
/// own, for a warm start begins at whatever was solved last.
pub trait Job {
    /// What it finds.
    type Finding;

    /// How many steps there are. Where that is not known beforehand, the most that are expected; at the end, how many there were.
    fn steps(&self) -> usize;

    /// How many are done.
    fn done(&self) -> usize;

    /// Does the next step: about one evaluation of the model. After the last, nothing.
    fn step(&mut self, solver: &mut Solver);

    /// What was found, once every step is done.
    fn finding(&self) -> Option<Self::Finding>;
}

/// Does all that is left of `job`, for callers that can wait.
pub fn run_to_end<J: Job>(mut job: J, solver: &mut Solver) -> J::Finding {
    loop {
        if let Some(finding) = job.finding() {
            return finding;
        }
        job.step(solver);
    }
}
