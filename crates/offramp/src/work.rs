//! Long computations, with a progress bar on standard error where that is a terminal.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use model::Solver;
use model::analysis::Job;

/// The bar appears only after this time.
const PATIENCE: Duration = Duration::from_millis(400);

/// A progress bar.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: Shown,
}

/// Whether the bar may appear.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Never: rows appear in its place.
    Never,
    /// Once the work has lasted for a while.
    Later,
}

impl Progress {
    /// Begins a bar of `steps` steps. Where standard error is no terminal, it never appears.
    pub fn begin(steps: usize, shown: Shown) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {percent:>3} %  {pos} of {len}, about {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Progress { bar, begun: Instant::now(), shown: if io::stderr().is_terminal() { shown } else { Shown::Never } }
    }

    /// Sets the bar to `done` of `steps` steps.
    pub fn set(&mut self, done: usize, steps: usize) {
        if self.shown == Shown::Later && PATIENCE < self.begun.elapsed() {
            self.shown = Shown::Never;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        // Setting a length draws, even one that is the same.
        if self.bar.length() != Some(steps as u64) {
            self.bar.set_length(steps as u64);
        }
        self.bar.set_position(done as u64);
    }
}

impl Drop for Progress {
    /// Leaves nothing of the bar behind.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Runs `job` to its end and gives its finding.
pub fn finish<J: Job>(mut job: J) -> J::Finding {
    let mut solver = Solver::new();
    let mut progress = Progress::begin(job.steps(), Shown::Later);
    loop {
        if let Some(finding) = job.finding() {
            return finding;
        }
        job.step(&mut solver);
        progress.set(job.done(), job.steps());
    }
}
