//! The desk: what is being worked on, what waits, and what is not wanted any more.
//!
//! One request counts at a time: a new one replaces whatever was left of the old. The study of the whole box, which takes seconds, is
//! asked for by itself and goes on when there is nothing else to do.

use model::Solver;
use protocol::inquiry::{Body, Message, Reply, Request, Section, Want};

use crate::task::{Subject, Task};

/// Progress of the study is told at most this often, in milliseconds.
const TELLING: f64 = 80.0;

/// What is on the desk.
#[derive(Default)]
pub struct Desk {
    solver: Solver,
    asked: Option<Asked>,
    study: Option<Study>,
}

struct Asked {
    number: u32,
    subject: Subject,
    /// What is still to be begun, the most urgent last.
    waiting: Vec<Want>,
    task: Option<Task>,
}

struct Study {
    number: u32,
    task: Task,
    /// When progress was told last.
    told: f64,
}

impl Desk {
    /// Takes a message. One whose state cannot be read is put aside: nobody who writes such a thing waits for an answer.
    pub fn hear(&mut self, message: Message) {
        match message {
            Message::Ask(request) => {
                let Request { number, mut wants, .. } = request.clone();
                wants.reverse();
                self.asked = Subject::of(&request).map(|subject| Asked { number, subject, waiting: wants, task: None });
            }
            Message::Study(request) => {
                let task = Subject::of(&request).map(|subject| Task::begin(Want::Panel(Section::Study), &subject));
                self.study = task.map(|task| Study { number: request.number, task, told: f64::NEG_INFINITY });
            }
            Message::StopStudy => self.study = None,
        }
    }

    /// Whether there is anything to do.
    pub fn is_busy(&self) -> bool {
        self.study.is_some() || self.asked.as_ref().is_some_and(|asked| asked.task.is_some() || !asked.waiting.is_empty())
    }

    /// Works for about a millisecond; the reply, if one is ready. `now` is a clock in milliseconds.
    pub fn work(&mut self, now: f64) -> Option<Reply> {
        if let Some(asked) = &mut self.asked {
            if asked.task.is_none() {
                asked.task = asked.waiting.pop().map(|want| Task::begin(want, &asked.subject));
            }
            if let Some(task) = &mut asked.task {
                let body = task.step(&mut self.solver);
                if task.is_done() {
                    asked.task = None;
                }
                return body.map(|body| Reply { number: asked.number, body });
            }
        }
        self.go_on_with_the_study(now)
    }

    fn go_on_with_the_study(&mut self, now: f64) -> Option<Reply> {
        let study = self.study.as_mut()?;
        let number = study.number;
        let body = study.task.step(&mut self.solver);
        if study.task.is_done() {
            self.study = None;
            return body.map(|body| Reply { number, body });
        }
        if now < study.told + TELLING {
            return None;
        }
        study.told = now;
        let (done, total) = study.task.progress();
        Some(Reply { number, body: Body::Progress(done as u32, total as u32) })
    }
}
