//! Who writes to the analyst: numbers the requests, lets one be in flight, and keeps only the latest of those that wait.

use std::cell::RefCell;
use std::num::NonZeroU16;
use std::rc::Rc;

use protocol::inquiry::{self, Body, Message, Reply, Request, Section};
use protocol::link::Link;
use yew::Callback;

use super::{Asked, News, Shown};
use crate::dom;
use crate::dom::analyst::Line;

/// Who writes to the analyst.
pub struct Correspondent {
    desk: Rc<RefCell<Desk>>,
    tell: Callback<News>,
}

#[derive(Default)]
struct Desk {
    line: Option<Line>,
    /// What is shown now, if the analyst has not been asked about it yet.
    waiting: Option<Shown>,
    /// How many requests there have been.
    number: u32,
    /// The latest request and what it was about.
    latest: Option<(u32, Shown)>,
    /// The first request about that state: what was found for it is not found again for later ones.
    since: u32,
    /// Whether the first reply about a new state, the ranges, is still to come. Until then another request would only delay it.
    in_flight: bool,
    /// The latest study, what it was about and when it began.
    study: Option<(u32, Asked, f64)>,
}

impl Desk {
    fn request(&mut self, shown: &Shown) -> Request {
        self.number += 1;
        let before = shown.before.map_or(String::new(), |before| Link::of(before).encode());
        Request {
            number: self.number,
            code: shown.code.clone(),
            before,
            width: shown.width,
            line: NonZeroU16::new(shown.asked.line),
            wants: shown.wants.clone(),
        }
    }

    fn say(&self, message: &Message) {
        if let Some(line) = &self.line {
            line.say(&inquiry::written(message));
        }
    }

    /// Asks about what is shown, unless there is no line or a request is in flight.
    fn ask(&mut self) {
        if self.line.is_none() || self.in_flight {
            return;
        }
        if let Some(shown) = self.waiting.take() {
            let request = self.request(&shown);
            // About a state that was asked about before, the analyst finds only what it has not told yet.
            self.in_flight = self.latest.as_ref().is_none_or(|(_, last)| !shown.is_alike(last));
            if self.in_flight {
                self.since = request.number;
            }
            self.latest = Some((request.number, shown));
            self.say(&Message::Ask(request));
        }
    }

    /// What a reply is about; nothing if it answers an old request.
    fn about(&mut self, reply: &Reply) -> Option<(Asked, f64)> {
        match (&reply.body, &self.latest, self.study) {
            (Body::Progress(..) | Body::Panel(Section::Study, _), _, Some((number, asked, begun))) => {
                (number == reply.number).then(|| (asked, dom::time::now() - begun))
            }
            (_, Some((number, shown)), _) if (self.since..=*number).contains(&reply.number) => {
                self.in_flight = false;
                Some((shown.asked, 0.0))
            }
            _ => None,
        }
    }
}

impl Correspondent {
    /// A correspondent that calls `tell` with all that happens.
    pub fn new(tell: Callback<News>) -> Correspondent {
        Correspondent { desk: Rc::default(), tell }
    }

    /// Opens the line, if it is not open yet, and asks what waits.
    pub fn open(&self) {
        if self.desk.borrow().line.is_some() {
            return;
        }
        let (desk, tell) = (Rc::downgrade(&self.desk), self.tell.clone());
        let line = Line::open(move |bytes| {
            let Some(desk) = desk.upgrade() else { return };
            let Some(bytes) = bytes else {
                // The next change tries again; a worker may have more luck, a script beside the page needs a reload.
                let number = desk.borrow().number;
                *desk.borrow_mut() = Desk { number, ..Desk::default() };
                return tell.emit(News::Lost);
            };
            let Some(reply) = inquiry::read::<Reply>(&bytes) else { return };
            let about = desk.borrow_mut().about(&reply);
            if let Some((asked, elapsed)) = about {
                tell.emit(News::Reply(Box::new((asked, reply, elapsed))));
            }
            desk.borrow_mut().ask();
        });
        let mut desk = self.desk.borrow_mut();
        desk.line = line;
        desk.ask();
    }

    /// What is shown now. What the page knows by itself does not call for an analyst.
    pub fn ask(&self, shown: Shown) {
        let is_known = shown.is_known();
        self.desk.borrow_mut().waiting = Some(shown);
        if !is_known {
            self.open();
        }
        self.desk.borrow_mut().ask();
    }

    /// Begins the study of the whole box for the question shown.
    pub fn study(&self, shown: &Shown) {
        self.open();
        let mut desk = self.desk.borrow_mut();
        let request = desk.request(shown);
        desk.study = Some((request.number, shown.asked, dom::time::now()));
        desk.say(&Message::Study(request));
        drop(desk);
        self.tell.emit(News::StudyBegins);
    }

    /// Calls the study off.
    pub fn stop_study(&self) {
        let mut desk = self.desk.borrow_mut();
        desk.study = None;
        desk.say(&Message::StopStudy);
        drop(desk);
        self.tell.emit(News::StudyEnds);
    }
}
