//! The work on scenarios that are compared: the outcomes of each, its hundred crises, then the shares of what differs, one pair after the
//! other. What is there without the shares is told first, for they can take seconds.

use std::rc::Rc;

use model::analysis::{Attribution, AttributionJob, Focus, Hundred, Job};
use model::{Scenario, Solver, Start};
use protocol::comparison::{Compared, Comparing, Difference};
use protocol::inquiry::{Body, Section};
use words::pinned;
use words::text::compare_text;

use crate::panel;
use crate::subject::Subject;
use crate::work::Work;

/// The present scenario beside the pinned ones, or two of a pair.
pub struct Compare {
    about: Subject,
    kind: Kind,
    /// The address of the style sheet.
    styles: String,
    /// What is still to be evaluated, the next last.
    waiting: Vec<(String, Scenario)>,
    scenarios: Vec<Compared>,
    hundreds: Vec<Rc<Hundred>>,
    job: Option<AttributionJob>,
    differences: Vec<Difference>,
}

/// What is told of the scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything, with the controls of pinned scenarios.
    Compare,
    /// Each one's answer and curve, side by side.
    Pair,
}

impl Compare {
    /// Work on the scenarios of `about`, not begun yet.
    pub fn new(about: Subject, kind: Kind, styles: &str) -> Compare {
        let mut waiting = match kind {
            Kind::Compare => compared(&about),
            Kind::Pair => pair(&about),
        };
        waiting.reverse();
        let (scenarios, hundreds, differences) = (Vec::new(), Vec::new(), Vec::new());
        Compare { about, kind, styles: styles.to_owned(), waiting, scenarios, hundreds, job: None, differences }
    }

    fn comparing(&self) -> Comparing<'_> {
        let (from, focus) = (self.about.scenario().from, self.about.focus());
        // A pair need not look ahead from the day that the link does.
        let own = self.scenarios.first().and_then(|first| first.scenario.from.day_of(from, focus.night));
        Comparing { scenarios: &self.scenarios, focus: Focus { night: own.unwrap_or(focus.night), ..focus } }
    }

    /// Between how many pairs the difference is to be explained.
    fn pairs(&self) -> usize {
        match self.kind {
            Kind::Compare => self.scenarios.len().saturating_sub(1),
            Kind::Pair => 0,
        }
    }

    fn told(&self) -> Body {
        match self.kind {
            Kind::Compare => {
                let is_finished = self.differences.len() == self.pairs();
                let comparing = self.comparing();
                let panel = panel::compare::panel(
                    &self.about,
                    comparing,
                    &self.hundreds,
                    is_finished.then_some(self.differences.as_slice()),
                    &self.styles,
                );
                Body::Panel(Section::Compare, panel)
            }
            Kind::Pair => Body::Panel(Section::Pair, panel::pair::panel(&self.about, self.comparing(), &self.styles)),
        }
    }

    /// Evaluates the next scenario.
    fn evaluate(&mut self, (name, scenario): (String, Scenario), solver: &mut Solver) {
        let (coefficients, outcome) = (self.about.coefficients, self.about.focus().outcome);
        let outcomes = solver.evaluate(&scenario, &coefficients, Start::Cold);
        if self.kind == Kind::Compare {
            self.hundreds.push(Rc::new(Hundred::of(&scenario, &coefficients, outcome, Start::Cold, solver)));
        }
        self.scenarios.push(Compared { name, scenario, outcomes });
    }

    /// The work on the difference between the present scenario and the next pinned one; none where no assumption can account for it.
    fn explanation(&self) -> Option<AttributionJob> {
        let comparing = self.comparing();
        let place = self.differences.len() + 1;
        let [pinned, now] = [place, 0].map(|place| &comparing.scenarios[place]);
        let can_be = pinned.scenario.from == now.scenario.from && pinned.outcomes.settled && now.outcomes.settled;
        let start = &pinned.scenario.assumptions;
        can_be.then(|| AttributionJob::new(start, &now.scenario, &self.about.coefficients, comparing.focus))
    }

    /// Keeps what accounts for the difference between the next pinned scenario and the present one.
    fn keep(&mut self, found: Option<Attribution>) {
        self.job = None;
        self.differences.push(Difference { between: [self.differences.len() + 1, 0], found });
    }
}

impl Work for Compare {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        if let Some(next) = self.waiting.pop() {
            self.evaluate(next, solver);
            return self.waiting.is_empty().then(|| self.told());
        }
        if self.job.is_none() {
            self.job = self.explanation();
        }
        match &mut self.job {
            None => self.keep(None),
            Some(job) => {
                job.step(solver);
                if let Some(found) = job.finding() {
                    self.keep(Some(found));
                }
            }
        }
        self.is_done().then(|| self.told())
    }

    fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.differences.len() == self.pairs()
    }

    fn progress(&self) -> (usize, usize) {
        (self.scenarios.len() + self.differences.len(), self.waiting.len() + self.scenarios.len() + self.pairs())
    }
}

/// The present scenario and the pinned ones, with their names.
fn compared(about: &Subject) -> Vec<(String, Scenario)> {
    let now = (compare_text().now.to_owned(), *about.scenario());
    std::iter::once(now).chain(pinned(about)).collect()
}

fn pinned(about: &Subject) -> impl Iterator<Item = (String, Scenario)> + '_ {
    about.link.pins.iter().map(|pin| (pinned::name(&pin.name, &pin.scenario), pin.scenario))
}

/// The first two pinned scenarios; where there is one only, that and the present one; where there is none, the present one and the starting
/// point.
fn pair(about: &Subject) -> Vec<(String, Scenario)> {
    let made = |scenario: Scenario| (pinned::made_of(&scenario), scenario);
    let (now, start) = (*about.scenario(), about.start());
    pinned(about).chain([made(now), made(start)]).take(2).collect()
}
