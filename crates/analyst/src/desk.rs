//! The desk: what is being worked on, what waits, and what is not wanted any more.
//!
//! One request counts at a time: a new one replaces whatever was left of the old, unless it is about the same state. The study of the whole box, which takes seconds, is
//! asked for by itself and goes on when there is nothing else to do.

use model::Solver;
use model::release::{RELEASES, Release};
use protocol::inquiry::{Body, Message, Reply, Request, Section, Want};

use crate::task::{Subject, Task};

/// Progress of the study is told at most this often, in milliseconds.
const TELLING: f64 = 80.0;

/// What is on the desk.
pub struct Desk {
    /// The versions of the model that states can be of.
    releases: Vec<Release>,
    solver: Solver,
    asked: Option<Asked>,
    study: Option<Study>,
}

struct Asked {
    request: Request,
    subject: Subject,
    /// What is still to be begun, the most urgent last.
    waiting: Vec<Want>,
    task: Option<(Want, Task)>,
    /// What has been found about this state.
    found: Vec<Want>,
}

impl Asked {
    fn about(request: Request, releases: &[Release]) -> Option<Asked> {
        let subject = Subject::of(&request, releases)?;
        let waiting = request.wants.iter().rev().copied().collect();
        Some(Asked { request, subject, waiting, task: None, found: Vec::new() })
    }

    /// Whether `request` is about the same state, drawn alike.
    fn is_about(&self, request: &Request) -> bool {
        let of = |request: &Request| (request.code.clone(), request.before.clone(), request.width, request.line);
        of(&self.request) == of(request)
    }

    /// The same state, other wants: what was found need not be found again, and what is being found may go on.
    fn want(&mut self, request: Request) {
        self.found.retain(|found| request.wants.contains(found));
        self.task = self.task.take().filter(|(want, _)| request.wants.contains(want));
        let under_way = self.task.as_ref().map(|(want, _)| *want);
        let is_new = |want: &Want| !self.found.contains(want) && under_way != Some(*want);
        self.waiting = request.wants.iter().rev().copied().filter(is_new).collect();
        self.request = request;
    }

    fn is_busy(&self) -> bool {
        self.task.is_some() || !self.waiting.is_empty()
    }

    /// A step further; the reply, if one is ready.
    fn work(&mut self, solver: &mut Solver) -> Option<Reply> {
        if self.task.is_none() {
            self.task = self.waiting.pop().map(|want| (want, Task::begin(want, &self.subject)));
        }
        let (want, task) = self.task.as_mut()?;
        let body = task.step(solver);
        if task.is_done() {
            self.found.push(*want);
            self.task = None;
        }
        body.map(|body| Reply { number: self.request.number, body })
    }
}

struct Study {
    number: u32,
    task: Task,
    /// When progress was told last.
    told: f64,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::with(RELEASES.into())
    }
}

impl Desk {
    /// An empty desk for states of those versions of the model.
    pub fn with(releases: Vec<Release>) -> Desk {
        Desk { releases, solver: Solver::new(), asked: None, study: None }
    }

    /// Takes a message. One whose state cannot be read is put aside: nobody who writes such a thing waits for an answer.
    pub fn hear(&mut self, message: Message) {
        match message {
            Message::Ask(request) => match &mut self.asked {
                Some(asked) if asked.is_about(&request) => asked.want(request),
                _ => self.asked = Asked::about(request, &self.releases),
            },
            Message::Study(request) => {
                let task =
                    Subject::of(&request, &self.releases).map(|subject| Task::begin(Want::Panel(Section::Study), &subject));
                self.study = task.map(|task| Study { number: request.number, task, told: f64::NEG_INFINITY });
            }
            Message::StopStudy => self.study = None,
        }
    }

    /// Whether there is anything to do.
    pub fn is_busy(&self) -> bool {
        self.study.is_some() || self.asked.as_ref().is_some_and(Asked::is_busy)
    }

    /// Works for about a millisecond; the reply, if one is ready. `now` is a clock in milliseconds.
    pub fn work(&mut self, now: f64) -> Option<Reply> {
        if let Some(study) = self.study.as_mut().filter(|study| study.told + TELLING <= now) {
            study.told = now;
            let (done, total) = study.task.progress();
            return Some(Reply { number: study.number, body: Body::Progress(done as u32, total as u32) });
        }
        match &mut self.asked {
            Some(asked) if asked.is_busy() => asked.work(&mut self.solver),
            _ => self.go_on_with_the_study(),
        }
    }

    fn go_on_with_the_study(&mut self) -> Option<Reply> {
        let study = self.study.as_mut()?;
        let number = study.number;
        let body = study.task.step(&mut self.solver);
        if study.task.is_done() {
            self.study = None;
        }
        body.map(|body| Reply { number, body })
    }
}
