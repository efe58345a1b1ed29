//! One want of a request under way: a job of the model's analysis in steps of about a millisecond, and how its finding is written up.

mod compare;

use compare::{Compare, Kind};
use figures::picture::{self, CurvesShown};
use model::analysis::{AttributionJob, BandJob, Fineness, Job, MapJob, OffRampJob, SensitivityJob, TippingJob, TornadoJob};
use model::{Key, Solver, Start};
use protocol::inquiry::{Body, Panel, Section, Want};
use protocol::question::View;

use crate::imagined::Imagined;
use crate::panel;
use crate::subject::Subject;
use crate::work::Work;

/// What was found before, where work can go on from it.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The hundred crises of the last state.
    pub imagined: &'a Imagined,
    /// The search for the tipping points of the state, if it is done.
    pub tipping: Option<&'a TippingJob>,
}

/// The work on one want of a request.
pub struct Task(Box<dyn Work>);

impl Task {
    /// The work that answers `want` for `subject`, not begun yet; it may go on from what is `known`. None where it is about an assumption
    /// that there is not.
    pub fn begin(want: Want, subject: &Subject, known: Known<'_>) -> Option<Task> {
        let (scenario, focus, coefficients) = (*subject.scenario(), subject.focus(), subject.coefficients);
        let given = subject.given;
        let about = subject.clone();
        Some(match want {
            Want::Bands => {
                let job = BandJob::new(&scenario, &coefficients, &model::outcome::EVENT_CURVES).given(given);
                let task = written(job, |bands| Body::Bands(bands.iter().map(picture::ranges).collect()));
                if_settled(subject, Body::Bands(Vec::new()), task)
            }
            Want::Crises(want) => {
                let imagined = known.imagined.clone();
                at_once(move |solver| {
                    let hundred = imagined.of(&about, solver);
                    Body::Crises(panel::crises::crises(&about, &hundred, want, imagined.styles()))
                })
            }
            Want::Supposed(width) | Want::SupposedAlone(width) => {
                let curves = match want {
                    // The days have their places whatever the scale is.
                    Want::SupposedAlone(_) => CurvesShown::Asked { top: 1.0 },
                    _ => CurvesShown::All,
                };
                at_once(move |solver| Body::Supposed(panel::suppose::supposed(&about, width, curves, solver)))
            }
            Want::TippingPoints => Task(Box::new(Tipping { about, job: None, is_settled: true })),
            Want::Panel(section) => {
                let command = panel::command::line(section, subject);
                let panelled = move |mut panel: Panel| {
                    panel.text.push_str(&command);
                    Body::Panel(section, panel)
                };
                match section {
                    Section::Grounds(key) => {
                        let key = key_at(key)?;
                        at_once(move |_| panelled(panel::grounds::panel(key, &scenario.assumptions)))
                    }
                    Section::Suppose => at_once(move |solver| panelled(panel::suppose::panel(&about, solver))),
                    Section::Happened => at_once(move |_| panelled(panel::happened::panel())),
                    Section::Numbers if about.link.view == View::Crises => {
                        let imagined = known.imagined.clone();
                        at_once(move |solver| panelled(panel::numbers::of_crises(&about, &imagined.of(&about, solver))))
                    }
                    Section::Numbers => at_once(move |solver| {
                        let outcomes = about.outcomes(solver);
                        panelled(panel::numbers::panel(&about, &outcomes))
                    }),
                    // What one would infer from quiet or from a strike is itself a supposition, so that it is told without another.
                    Section::Motive => at_once(move |solver| {
                        let outcomes = solver.evaluate(&scenario, &coefficients, Start::Cold);
                        let mut panel = panel::motive::panel(&about, &outcomes);
                        panel.text.insert_str(0, &panel::suppose::inferred_from_it(&about, solver));
                        panelled(panel)
                    }),
                    Section::Deterrence => at_once(move |solver| {
                        let outcomes = about.outcomes(solver);
                        if outcomes.settled {
                            panelled(panel::deterrence::panel(&about, &outcomes))
                        } else {
                            Body::Panel(section, panel::unsettled())
                        }
                    }),
                    Section::Why => {
                        let start = *subject.home.assumptions();
                        let job = AttributionJob::new(&start, &scenario, &coefficients, focus).given(given);
                        let task = written(job, move |found| panelled(panel::why::panel(&about, &found)));
                        if_settled(subject, Body::Panel(section, panel::unsettled()), task)
                    }
                    Section::Compare => Task(Box::new(Compare::new(about, Kind::Compare, known.imagined.styles()))),
                    Section::Pair => Task(Box::new(Compare::new(about, Kind::Pair, known.imagined.styles()))),
                    Section::Matters => {
                        let job = TornadoJob::new(&scenario, &coefficients, focus).given(given);
                        let task = written(job, move |found| panelled(panel::matters::panel(&about, &found)));
                        if_settled(subject, Body::Panel(section, panel::unsettled()), task)
                    }
                    Section::OffRamps => {
                        let job = match (known.tipping, subject.line) {
                            (Some(tipping), _) => OffRampJob::after(tipping.clone()),
                            (None, Some(line)) => OffRampJob::new(&scenario, &coefficients, focus).given(given).with_line(line),
                            (None, None) => OffRampJob::new(&scenario, &coefficients, focus).given(given),
                        };
                        let task = written(job, move |found| panelled(panel::off_ramps::panel(&about, &found)));
                        if_settled(subject, Body::Panel(section, panel::unsettled()), task)
                    }
                    Section::Study => {
                        let job = SensitivityJob::new(scenario.from, &coefficients, focus, SensitivityJob::POINTS).given(given);
                        written(job, move |found| panelled(panel::study::panel(&about, &found)))
                    }
                    Section::Map([x, y]) => {
                        let job =
                            MapJob::new(&scenario, &coefficients, focus, key_at(x)?, key_at(y)?, Fineness::Fine).given(given);
                        if_settled(
                            subject,
                            Body::Panel(section, panel::unsettled()),
                            Task(Box::new(Drawing { job, about, section, side: 0 })),
                        )
                    }
                }
            }
        })
    }

    /// Works for about a millisecond; the body of a reply, if one is ready.
    pub fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        self.0.step(solver)
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.0.is_done()
    }

    /// Steps made, and steps there are.
    pub fn progress(&self) -> (usize, usize) {
        self.0.progress()
    }

    /// The search for tipping points, if this was it and it is done.
    pub fn tipping(&self) -> Option<&TippingJob> {
        self.0.tipping()
    }
}

/// The assumption at that place of the catalogue, if there is one.
fn key_at(place: u8) -> Option<Key> {
    Key::ALL.get(usize::from(place)).copied()
}

/// The search for tipping points: values at which the answer crosses the line of the off-ramps. The first step finds the answer, on which
/// that line depends; where there is no sure one, there are no such points.
struct Tipping {
    about: Subject,
    job: Option<TippingJob>,
    is_settled: bool,
}

impl Work for Tipping {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        let (scenario, focus, coefficients) = (self.about.scenario(), self.about.focus(), self.about.coefficients);
        let Some(job) = &mut self.job else {
            let now = self.about.outcomes(solver);
            self.is_settled = now.settled;
            self.job =
                Some(TippingJob::new(scenario, &coefficients, focus, self.about.line(focus.read(&now))).given(self.about.given));
            return (!self.is_settled).then(|| Body::TippingPoints(Vec::new()));
        };
        job.step(solver);
        job.finding().map(|found| Body::TippingPoints(panel::tipping::points(&self.about, &found)))
    }

    fn is_done(&self) -> bool {
        self.job.as_ref().is_some_and(|job| !self.is_settled || job.steps() <= job.done())
    }

    fn progress(&self) -> (usize, usize) {
        self.job.as_ref().map_or((0, 1), |job| (job.done(), job.steps()))
    }

    fn tipping(&self) -> Option<&TippingJob> {
        self.job.as_ref().filter(|_| self.is_settled && self.is_done())
    }
}

/// Work on what depends on the answer at the present settings. The first step finds out whether there is a sure one; if not, that is told,
/// and nothing else is done.
struct IfSettled {
    about: Subject,
    /// What is told where there is none.
    unsettled: Body,
    answer: FirstStep,
    task: Task,
}

/// Whether there is an answer at the present settings.
#[derive(Clone, Copy, PartialEq)]
enum FirstStep {
    NotMade,
    Settled,
    Unsettled,
}

impl Work for IfSettled {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        if self.answer == FirstStep::Settled {
            return self.task.step(solver);
        }
        let is_settled = self.about.outcomes(solver).settled;
        self.answer = if is_settled { FirstStep::Settled } else { FirstStep::Unsettled };
        (!is_settled).then(|| self.unsettled.clone())
    }

    fn is_done(&self) -> bool {
        self.answer == FirstStep::Unsettled || (self.answer == FirstStep::Settled && self.task.is_done())
    }

    fn progress(&self) -> (usize, usize) {
        self.task.progress()
    }
}

fn if_settled(subject: &Subject, unsettled: Body, task: Task) -> Task {
    Task(Box::new(IfSettled { about: subject.clone(), unsettled, answer: FirstStep::NotMade, task }))
}

/// A job whose finding is written once it is complete.
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

/// What needs one step.
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

/// A map, sent as soon as it is coarse and again whenever it is finer.
struct Drawing {
    job: MapJob,
    about: Subject,
    section: Section,
    /// How many points its sides had when it was sent last.
    side: usize,
}

impl Work for Drawing {
    fn step(&mut self, solver: &mut Solver) -> Option<Body> {
        self.job.step(solver);
        let grid = self.job.so_far().filter(|grid| self.side < grid.side)?;
        self.side = grid.side;
        let now = self.about.outcomes(solver);
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
