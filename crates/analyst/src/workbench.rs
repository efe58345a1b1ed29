//! The workbench: decides what to work on next.
//!
//! One request counts at a time: a new one replaces whatever was left of the old, unless it is about the same state. The study of the
//! whole box, which takes seconds, is asked for by itself and goes on when there is nothing else to do.

use model::Solver;
use model::analysis::TippingJob;
use model::release::{RELEASES, Release};
use protocol::inquiry::{Body, Message, Reply, Request, Section, Want};

use crate::imagined::Imagined;
use crate::subject::Subject;
use crate::task::{Known, Task};

/// A message about the progress of the study is sent at most this often, in milliseconds.
const PROGRESS_INTERVAL: f64 = 80.0;

/// The request and the study that are being worked on.
pub struct Workbench {
    /// The versions of the model that states can be of.
    releases: Vec<Release>,
    solver: Solver,
    imagined: Imagined,
    inquiry: Option<OpenInquiry>,
    study: Option<Study>,
}

/// The latest request, and how far the work on it has got.
struct OpenInquiry {
    request: Request,
    subject: Subject,
    /// What is still to be begun, the most urgent last.
    waiting: Vec<Want>,
    task: Option<(Want, Task)>,
    /// What has been found about this state.
    found: Vec<Want>,
    /// The search for its tipping points, once done: off-ramps go on from there.
    tipping: Option<TippingJob>,
}

impl OpenInquiry {
    /// The inquiry of `request`, nothing of it begun; none if its state cannot be read.
    fn about(request: Request, releases: &[Release]) -> Option<OpenInquiry> {
        let subject = Subject::of(&request, releases)?;
        let waiting = request.wants.iter().rev().copied().collect();
        Some(OpenInquiry { request, subject, waiting, task: None, found: Vec::new(), tipping: None })
    }

    /// Whether `request` is about the same state, drawn alike.
    fn is_about(&self, request: &Request) -> bool {
        let of = |request: &Request| (request.code.clone(), request.before.clone(), request.width, request.line);
        of(&self.request) == of(request)
    }

    /// Takes another request about the same state: what was found is not found again, and what is being found goes on if it is still
    /// wanted.
    fn replace_wants(&mut self, request: Request) {
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

    /// Works for about a millisecond; the reply, if one is ready.
    fn work(&mut self, solver: &mut Solver, imagined: &Imagined) -> Option<Reply> {
        // The hundred crises, and what follows from a supposition, are the figure itself, and take milliseconds: they do not wait for what
        // is under way.
        if let Some(want @ (Want::Crises(_) | Want::Supposed(_) | Want::SupposedAlone(_))) = self.waiting.last().copied() {
            self.waiting.pop();
            self.found.push(want);
            let known = Known { imagined, tipping: None };
            let body = Task::begin(want, &self.subject, known)?.step(solver);
            return body.map(|body| Reply { number: self.request.number, body });
        }
        if self.task.is_none() {
            let known = Known { imagined, tipping: self.tipping.as_ref() };
            self.task = self.waiting.pop().and_then(|want| Some((want, Task::begin(want, &self.subject, known)?)));
        }
        let (want, task) = self.task.as_mut()?;
        let body = task.step(solver);
        if task.is_done() {
            self.found.push(*want);
            self.tipping = task.tipping().cloned().or(self.tipping.take());
            self.task = None;
        }
        body.map(|body| Reply { number: self.request.number, body })
    }
}

/// The study of the whole box while it runs.
struct Study {
    number: u32,
    task: Task,
    /// When a message about its progress was sent last, on the clock of [`Workbench::work`].
    reported_at: f64,
}

impl Default for Workbench {
    fn default() -> Workbench {
        Workbench::with(RELEASES.into())
    }
}

impl Workbench {
    /// A workbench with nothing to do, for states of those versions of the model.
    pub fn with(releases: Vec<Release>) -> Workbench {
        Workbench { releases, solver: Solver::new(), imagined: Imagined::default(), inquiry: None, study: None }
    }

    /// This workbench, where the hundred crises have a style sheet at that address.
    #[must_use]
    pub fn styled(self, styles: &str) -> Workbench {
        Workbench { imagined: Imagined::with_styles(styles), ..self }
    }

    /// Takes a message from the page. One whose state cannot be read is dropped: nobody who writes such a thing waits for an answer.
    pub fn receive(&mut self, message: Message) {
        match message {
            Message::Ask(request) => match &mut self.inquiry {
                Some(inquiry) if inquiry.is_about(&request) => inquiry.replace_wants(request),
                _ => self.inquiry = OpenInquiry::about(request, &self.releases),
            },
            Message::Study(request) => {
                let known = Known { imagined: &self.imagined, tipping: None };
                let subject = Subject::of(&request, &self.releases);
                let task = subject.and_then(|subject| Task::begin(Want::Panel(Section::Study), &subject, known));
                self.study = task.map(|task| Study { number: request.number, task, reported_at: f64::NEG_INFINITY });
            }
            Message::StopStudy => self.study = None,
        }
    }

    /// Whether there is anything to do.
    pub fn is_busy(&self) -> bool {
        self.study.is_some() || self.inquiry.as_ref().is_some_and(OpenInquiry::is_busy)
    }

    /// Works for about a millisecond; the reply, if one is ready. `now` is a clock in milliseconds.
    pub fn work(&mut self, now: f64) -> Option<Reply> {
        if let Some(study) = self.study.as_mut().filter(|study| study.reported_at + PROGRESS_INTERVAL <= now) {
            study.reported_at = now;
            let (done, total) = study.task.progress();
            return Some(Reply { number: study.number, body: Body::Progress(done as u32, total as u32) });
        }
        match &mut self.inquiry {
            Some(inquiry) if inquiry.is_busy() => inquiry.work(&mut self.solver, &self.imagined),
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
