//! The subject of a request: the state that it is about, decoded.

use model::analysis::{Focus, Wish};
use model::release::{self, Release};
use model::supposition::LEAST_CHANCE;
use model::{Coefficients, Outcomes, Scenario, Solver, Supposition};
use protocol::address::home_in;
use protocol::inquiry::Request;
use protocol::link::{Home, Link};

/// The subject of a request: its state, decoded, with the coefficients that it is answered with.
#[derive(Clone)]
pub struct Subject {
    /// The state: scenario, question and look of the figure.
    pub link: Link,
    /// The coefficients of the version of the model that the state is of, or of the present one where that version is not known.
    pub coefficients: Coefficients,
    /// The starting point: ours, or the one that the link's author has chosen.
    pub home: Home,
    /// The scenario before the last change.
    pub before: Option<Scenario>,
    /// The width of figures, in CSS px.
    pub width: u32,
    /// The line of off-ramps and tipping points, in the outcome's unit, where a reader has chosen one.
    pub line: Option<f64>,
    /// What all answers are given; none where nothing is supposed, or what is less likely than can be shown.
    pub given: Option<Supposition>,
}

impl Subject {
    /// The subject of `request`, if its state can be read, answered with its version of the model among `releases`.
    pub fn of(request: &Request, releases: &[Release]) -> Option<Subject> {
        let read = |code: &str| Link::decode(code).ok().map(|(link, _)| link);
        let before = read(&request.before).map(|link| link.scenario);
        let link = read(&request.code)?;
        let top = Focus { outcome: link.focus.outcome, night: usize::from(link.focus.day) }.top();
        let line = request.line.map(|line| f64::from(line.get()) * 1e-3 * top);
        let coefficients = release::find(link.model, releases).unwrap_or(Release::present()).coefficients;
        let likely =
            |supposition: &Supposition| LEAST_CHANCE <= Solver::new().chance_of(&link.scenario, &coefficients, *supposition);
        let given = link.supposition.filter(likely);
        let home = home_in(&["#s=", &request.code].concat()).map_or_else(Home::default, |home| Home::decode(&home).0);
        Some(Subject { link, coefficients, home, before, width: u32::from(request.width).max(200), line, given })
    }

    /// The outcomes of the state, given what it supposes, from a cold start.
    pub fn outcomes(&self, solver: &mut Solver) -> Outcomes {
        solver.evaluate_given(self.scenario(), &self.coefficients, self.given)
    }

    /// The line that off-ramps cross: the chosen one, or the usual one for an answer that is `now`.
    pub fn line(&self, now: f64) -> f64 {
        self.line.unwrap_or_else(|| Wish::of(self.focus().outcome).line(now, self.focus().top()))
    }

    /// The vantage point and the assumptions of the state.
    pub fn scenario(&self) -> &Scenario {
        &self.link.scenario
    }

    /// The starting point, seen from the same day.
    pub fn start(&self) -> Scenario {
        Scenario { assumptions: *self.home.assumptions(), ..*self.scenario() }
    }

    /// The question of the state.
    pub fn focus(&self) -> Focus {
        Focus { outcome: self.link.focus.outcome, night: usize::from(self.link.focus.day) }
    }
}
