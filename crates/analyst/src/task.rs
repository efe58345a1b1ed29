//! One thing that is being found out: a job of the model's analysis, and how its finding is written up.

use figures::picture;
use model::analysis::{
    AttributionJob, BandJob, Fineness, Focus, Job, MapJob, OffRampJob, SensitivityJob, TippingJob, TornadoJob, Wish,
};
use model::release::{self, Release};
use model::{Assumptions, Coefficients, Key, Scenario, Solver, Start};
use protocol::inquiry::{Body, Panel, Request, Section, Want};
use protocol::link::Link;

use crate::panel;

/// What a request is about.
#[derive(Clone)]
pub struct Subject {
    /// The state.
    pub link: Link,
    /// The coefficients of the version of the model that the state is of, or of the present one where that version is not known.
    pub coefficients: Coefficients,
    /// The scenario before the last change.
    pub before: Option<Scenario>,
    /// How wide figures are, in CSS px.
    pub width: u32,
    /// The line of off-ramps and tipping points, in the outcome's unit, where a reader has chosen one.
    pub line: Option<f64>,
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
        Some(Subject { link, coefficients, before, width: u32::from(request.width).max(200), line })
    }

    /// The line for an answer that is `now`.
    pub fn line(&self, now: f64) -> f64 {
        self.line.unwrap_or_else(|| Wish::of(self.focus().outcome).line(now, self.focus().top()))
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.link.scenario
    }

    /// The question.
    pub fn focus(&self) -> Focus {
        Focus { outcome: self.link.focus.outcome, night: usize::from(self.link.focus.day) }
    }
}

/// A step further: what is found by it, if anything is, and whether that was the last.
trait Work {
    fn step(&mut self, solver: &mut Solver) -> Option<Body>;
    fn is_done(&self) -> bool;
    fn progress(&self) -> (usize, usize);
}

/// One thing that is being found out.
pub struct Task(Box<dyn Work>);

impl Task {
    /// Begins to find out `want` about `subject`.
    pub fn begin(want: Want, subject: &Subject) -> Task {
        let (scenario, focus, coefficients) = (*subject.scenario(), subject.focus(), subject.coefficients);
        let about = subject.clone();
        match want {
            Want::Bands => written(BandJob::new(&scenario, &coefficients, &model::outcome::EVENT_CURVES), |bands| {
                Body::Bands(bands.iter().map(picture::ranges).collect())
            }),
            Want::TippingPoints => Task(Box::new(Tipping { about, job: None })),
            Want::Panel(section) => {
                let panelled = move |panel: Panel| Body::Panel(section, panel);
                match section {
                    Section::Grounds(key) => at_once(move |_| panelled(panel::grounds::panel(key_at(key)))),
                    Section::Happened => at_once(move |_| panelled(panel::happened::panel(scenario.from))),
                    Section::Numbers => at_once(move |solver| {
                        let outcomes = solver.evaluate(&scenario, &coefficients, Start::Cold);
                        panelled(panel::numbers::panel(&about, &outcomes))
                    }),
                    Section::Motive => at_once(move |solver| {
                        let outcomes = solver.evaluate(&scenario, &coefficients, Start::Cold);
                        panelled(panel::motive::panel(&about, &outcomes))
                    }),
                    Section::Why => {
                        let start = Assumptions::default();
                        let job = AttributionJob::new(&start, &scenario, &coefficients, focus);
                        written(job, move |found| panelled(panel::why::panel(&about, &found)))
                    }
                    Section::Matters => {
                        let job = TornadoJob::new(&scenario, &coefficients, focus);
                        written(job, move |found| panelled(panel::matters::panel(&about, &found)))
                    }
                    Section::OffRamps => {
                        let job = OffRampJob::new(&scenario, &coefficients, focus);
                        let job = subject.line.map_or(job.clone(), |line| job.with_line(line));
                        written(job, move |found| panelled(panel::off_ramps::panel(&about, &found)))
                    }
                    Section::Study => {
                        let job = SensitivityJob::new(scenario.from, &coefficients, focus, SensitivityJob::POINTS);
                        written(job, move |found| panelled(panel::study::panel(&about, &found)))
                    }
                    Section::Map([x, y]) => {
                        let job = MapJob::new(&scenario, &coefficients, focus, key_at(x), key_at(y), Fineness::Fine);
                        Task(Box::new(Drawing { job, about, section, side: 0 }))
                    }
                }
            }
        }
    }

    /// Goes on for about a millisecond; what is found by it.
    pub fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        self.0.step(solver)
    }

    /// Whether all is found.
    pub fn is_done(&self) -> bool {
        self.0.is_done()
    }

    /// Steps made, and steps there are.
    pub fn progress(&self) -> (usize, usize) {
        self.0.progress()
    }
}

fn key_at(place: u8) -> Key {
    Key::ALL.get(usize::from(place)).copied().unwrap_or(Key::Mediation)
}

/// Where the answer crosses the line of the off-ramps, which the first step settles.
struct Tipping {
    about: Subject,
    job: Option<TippingJob>,
}

impl Work for Tipping {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        let (scenario, focus, coefficients) = (self.about.scenario(), self.about.focus(), self.about.coefficients);
        let Some(job) = &mut self.job else {
            let now = focus.read(&solver.evaluate(scenario, &coefficients, Start::Cold));
            self.job = Some(TippingJob::new(scenario, &coefficients, focus, self.about.line(now)));
            return None;
        };
        job.step(solver);
        job.finding().map(|found| Body::TippingPoints(panel::tipping::points(&self.about, &found)))
    }

    fn is_done(&self) -> bool {
        self.job.as_ref().is_some_and(|job| job.steps() <= job.done())
    }

    fn progress(&self) -> (usize, usize) {
        self.job.as_ref().map_or((0, 1), |job| (job.done(), job.steps()))
    }
}

struct Written<J, W> {
    job: J,
    write: W,
}

impl<J: Job, W: Fn(J::Finding) -> Body> Work for Written<J, W> {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        self.job.step(solver);
        self.job.finding().map(&self.write)
    }

    fn is_done(&self) -> bool {
        self.job.steps() <= self.job.done()
    }

    fn progress(&self) -> (usize, usize) {
        (self.job.done(), self.job.steps())
    }
}

fn written<J: Job + 'static>(job: J, write: impl Fn(J::Finding) -> Body + 'static) -> Task {
    Task(Box::new(Written { job, write }))
}

struct AtOnce<F>(Option<F>);

impl<F: FnOnce(&mut Solver) -> Body> Work for AtOnce<F> {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        self.0.take().map(|find| find(solver))
    }

    fn is_done(&self) -> bool {
        self.0.is_none()
    }

    fn progress(&self) -> (usize, usize) {
        (usize::from(self.0.is_none()), 1)
    }
}

fn at_once(find: impl FnOnce(&mut Solver) -> Body + 'static) -> Task {
    Task(Box::new(AtOnce(Some(find))))
}

/// A map, told as soon as it is coarse and again when it is finer.
struct Drawing {
    job: MapJob,
    about: Subject,
    section: Section,
    /// How fine it was when it was told last.
    side: usize,
}

impl Work for Drawing {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        self.job.step(solver);
        let grid = self.job.so_far().filter(|grid| self.side < grid.side)?;
        self.side = grid.side;
        let now = solver.evaluate(self.about.scenario(), &self.about.coefficients, Start::Cold);
        let answer = self.about.focus().read(&now);
        Some(Body::Panel(self.section, panel::map::panel(&self.about, &grid, answer)))
    }

    fn is_done(&self) -> bool {
        self.job.steps() <= self.job.done()
    }

    fn progress(&self) -> (usize, usize) {
        (self.job.done(), self.job.steps())
    }
}
