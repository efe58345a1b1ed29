//! The client of the analyst: numbers the requests, sends one at a time, and keeps only the latest of those that wait.

use std::cell::RefCell;
use std::rc::Rc;

use protocol::inquiry::{self, Body, Message, Reply, Request, Section};
use protocol::link::Link;
use yew::Callback;

use super::Inquiry;
use crate::dom;
use crate::dom::analyst::Connection;
use crate::findings::{AnalystEvent, FindingKey};

/// Sends inquiries to the analyst, and reports what comes back.
pub struct AnalystClient {
    line: Rc<RefCell<AnalystLine>>,
    report: Callback<AnalystEvent>,
}

/// The connection to the analyst, and the requests that went over it.
#[derive(Default)]
struct AnalystLine {
    connection: Option<Connection>,
    /// The inquiry about what is shown now, as long as it is not sent.
    waiting: Option<Inquiry>,
    /// The number of requests sent so far.
    number: u32,
    /// The number of the latest request, and its inquiry.
    latest: Option<(u32, Inquiry)>,
    /// The number of the first request about that state: replies from it on are about the state, and what they bring is not asked for
    /// again.
    since: u32,
    /// Whether the first reply about a new state, the ranges, is still to come. Until then another request would only delay it.
    in_flight: bool,
    /// The latest study: the number of its request, the key of its state, and the time it began.
    study: Option<(u32, FindingKey, f64)>,
}

impl AnalystLine {
    fn request(&mut self, inquiry: &Inquiry) -> Request {
        self.number += 1;
        let before = inquiry.before.map_or(String::new(), |before| Link::of(before).encode());
        Request {
            number: self.number,
            code: inquiry.code.clone(),
            before,
            width: inquiry.width,
            line: inquiry.key.line,
            wants: inquiry.wants.clone(),
        }
    }

    fn send(&self, message: &Message) {
        if let Some(connection) = &self.connection {
            connection.send(&inquiry::written(message));
        }
    }

    /// Sends the inquiry that waits, if there is a connection and no request is in flight.
    fn ask(&mut self) {
        if self.connection.is_none() || self.in_flight {
            return;
        }
        if let Some(inquiry) = self.waiting.take() {
            let request = self.request(&inquiry);
            // About a state that was asked about before, the analyst finds only what it has not found yet.
            self.in_flight = self.latest.as_ref().is_none_or(|(_, last)| !inquiry.is_alike(last));
            if self.in_flight {
                self.since = request.number;
            }
            self.latest = Some((request.number, inquiry));
            self.send(&Message::Ask(request));
        }
    }

    /// The key of the state that a reply is about, and the milliseconds since the study began; nothing if it answers an old request.
    fn about(&mut self, reply: &Reply) -> Option<(FindingKey, f64)> {
        match (&reply.body, &self.latest, self.study) {
            (Body::Progress(..) | Body::Panel(Section::Study, _), _, Some((number, key, begun))) => {
                (number == reply.number).then(|| (key, dom::time::now() - begun))
            }
            (_, Some((number, inquiry)), _) if (self.since..=*number).contains(&reply.number) => {
                self.in_flight = false;
                Some((inquiry.key, 0.0))
            }
            _ => None,
        }
    }
}

impl AnalystClient {
    /// A client without a connection yet. It calls `report` with every reply and every event of the connection.
    pub fn new(report: Callback<AnalystEvent>) -> AnalystClient {
        AnalystClient { line: Rc::default(), report }
    }

    /// Connects to the analyst, unless it is connected, and sends the inquiry that waits.
    pub fn open(&self) {
        if self.line.borrow().connection.is_some() {
            return;
        }
        let (line, report) = (Rc::downgrade(&self.line), self.report.clone());
        let connection = Connection::open(move |bytes| {
            let Some(line) = line.upgrade() else { return };
            let Some(bytes) = bytes else {
                // The next change tries again; a worker may have more luck, a script beside the page needs a reload.
                let number = line.borrow().number;
                *line.borrow_mut() = AnalystLine { number, ..AnalystLine::default() };
                return report.emit(AnalystEvent::Lost);
            };
            let Some(reply) = inquiry::read::<Reply>(&bytes) else { return };
            let about = line.borrow_mut().about(&reply);
            if let Some((key, elapsed)) = about {
                report.emit(AnalystEvent::Reply(Box::new((key, reply, elapsed))));
            }
            line.borrow_mut().ask();
        });
        if connection.is_none() {
            self.report.emit(AnalystEvent::Lost);
        }
        let mut line = self.line.borrow_mut();
        line.connection = connection;
        line.ask();
    }

    /// Sends `inquiry` as soon as possible. One that the page can answer by itself does not open a connection.
    pub fn ask(&self, inquiry: Inquiry) {
        let is_known = inquiry.is_known();
        self.line.borrow_mut().waiting = Some(inquiry);
        if !is_known {
            self.open();
        }
        self.line.borrow_mut().ask();
    }

    /// Begins the study of the whole box for the question of `inquiry`.
    pub fn study(&self, inquiry: &Inquiry) {
        self.open();
        let mut line = self.line.borrow_mut();
        let request = line.request(inquiry);
        line.study = Some((request.number, inquiry.key, dom::time::now()));
        line.send(&Message::Study(request));
        drop(line);
        self.report.emit(AnalystEvent::StudyBegins);
    }

    /// Stops the study.
    pub fn stop_study(&self) {
        let mut line = self.line.borrow_mut();
        line.study = None;
        line.send(&Message::StopStudy);
        drop(line);
        self.report.emit(AnalystEvent::StudyEnds);
    }
}
