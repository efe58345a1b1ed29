//! Long computations, and how far they are: a bar on standard error where that is a terminal, else a line each minute.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use model::Solver;
use model::analysis::Job;

use crate::standard_error;

/// The bar appears only after this time.
const PATIENCE: Duration = Duration::from_millis(400);

/// How often a line is written where there is no terminal.
const LINE_EVERY: Duration = Duration::from_secs(60);

/// How far a computation is.
pub struct Progress {
    pace: Pace,
    face: Face,
}

/// Whether it may be shown how far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Never: rows appear in its place.
    Never,
    /// On a terminal, once the work has lasted for a while: it is a matter of seconds.
    OnTerminal,
    /// Elsewhere too, as lines: it may last for hours.
    Anywhere,
}

/// How it is shown.
enum Face {
    Nothing,
    /// A bar that is not on the screen yet.
    Hidden(ProgressBar),
    Bar(ProgressBar),
    /// Lines, the last of them at this time.
    Lines(Instant),
}

impl Progress {
    /// Begins `steps` steps.
    pub fn begin(steps: usize, shown: Shown) -> Progress {
        Progress::resume(0, steps, shown)
    }

    /// Goes on with `steps` steps, so many of which were done before.
    pub fn resume(before: usize, steps: usize, shown: Shown) -> Progress {
        let begun = Instant::now();
        let face = match shown {
            Shown::OnTerminal | Shown::Anywhere if io::stderr().is_terminal() => {
                let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
                let style = ProgressStyle::with_template("{bar:30} {msg}");
                bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
                Face::Hidden(bar)
            }
            Shown::Anywhere => Face::Lines(begun),
            Shown::Never | Shown::OnTerminal => Face::Nothing,
        };
        Progress { pace: Pace { before, begun }, face }
    }

    /// Shows that `done` of `steps` steps are done.
    pub fn set(&mut self, done: usize, steps: usize) {
        let now = Instant::now();
        if let Face::Hidden(bar) = &self.face
            && PATIENCE < now - self.pace.begun
        {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            self.face = Face::Bar(bar.clone());
        }
        match &mut self.face {
            Face::Bar(bar) => {
                // Setting a length draws, even one that is the same.
                if bar.length() != Some(steps as u64) {
                    bar.set_length(steps as u64);
                }
                bar.set_message(self.pace.said(done, steps, now));
                bar.set_position(done as u64);
            }
            Face::Lines(last) if LINE_EVERY <= now - *last => {
                *last = now;
                standard_error::say(&self.pace.said(done, steps, now));
            }
            Face::Nothing | Face::Hidden(_) | Face::Lines(_) => {}
        }
    }
}

impl Drop for Progress {
    /// Leaves nothing of the bar behind.
    fn drop(&mut self) {
        if let Face::Bar(bar) = &self.face {
            bar.finish_and_clear();
        }
    }
}

/// When a computation began, and how much was done before.
#[derive(Clone, Copy)]
struct Pace {
    before: usize,
    begun: Instant,
}

impl Pace {
    /// How far it is, how fast it goes and how long that will take: `1200 of 5000 (24 %), 3.1 a second, about 20 minutes left`.
    fn said(self, done: usize, steps: usize, now: Instant) -> String {
        let rate = done.saturating_sub(self.before) as f64 / (now - self.begun).as_secs_f64();
        let far = format!("{done} of {steps} ({} %)", (100 * done as u128).checked_div(steps as u128).unwrap_or(100));
        if !(0.0 < rate && rate.is_finite()) {
            return far;
        }
        let left = Duration::try_from_secs_f64(steps.saturating_sub(done) as f64 / rate).unwrap_or(Duration::MAX);
        let rate = if rate < 10.0 { format!("{rate:.1}") } else { format!("{rate:.0}") };
        format!("{far}, {rate} a second, about {} left", HumanDuration(left))
    }
}

/// Runs `job` to its end and gives its finding.
pub fn finish<J: Job>(mut job: J) -> J::Finding {
    let mut solver = Solver::new();
    let mut progress = Progress::begin(job.steps(), Shown::OnTerminal);
    loop {
        if let Some(finding) = job.finding() {
            return finding;
        }
        job.step(&mut solver);
        progress.set(job.done(), job.steps());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of `done` of `steps` steps, `before` of which were there, after some seconds.
    fn said(before: usize, done: usize, steps: usize, seconds: f64) -> String {
        let begun = Instant::now();
        Pace { before, begun }.said(done, steps, begun + Duration::from_secs_f64(seconds))
    }

    #[test]
    fn how_far_it_is_how_fast_it_goes_and_what_is_left_are_said() {
        // 1200 in 240 s are 5 a second; 3800 more take 760 s, which are nearly 13 minutes.
        assert_eq!(said(0, 1200, 5000, 240.0), "1200 of 5000 (24 %), 5.0 a second, about 13 minutes left");
        assert_eq!(said(0, 50_000, 100_000, 20.0), "50000 of 100000 (50 %), 2500 a second, about 20 seconds left");
    }

    #[test]
    fn what_was_there_before_counts_as_done_and_not_as_fast() {
        // 100 more in 10 s are 10 a second; the last 1000 take 100 s, which are nearest to two minutes.
        assert_eq!(said(8900, 9000, 10_000, 10.0), "9000 of 10000 (90 %), 10 a second, about 2 minutes left");
    }

    #[test]
    fn nothing_is_promised_where_nothing_is_known() {
        assert_eq!(said(0, 0, 10, 5.0), "0 of 10 (0 %)");
        assert_eq!(said(3, 3, 10, 0.0), "3 of 10 (30 %)");
        assert_eq!(said(0, 0, 0, 0.0), "0 of 0 (100 %)");
        // 4 of 4,000 million in a thousand years are hardly any.
        assert!(said(0, 4, 4_000_000_000, 3e10).ends_with(" years left"));
    }
}
