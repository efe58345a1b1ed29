//! What the analyst has found: every finding with the key of the state that it is about.

use std::num::NonZeroU16;

use model::{Key, Scenario, Supposition, Vantage};
use protocol::inquiry::{Body, Crises, Panel, Ranges, Reply, Section, Supposed, TippingMark};
use protocol::part::Part;
use protocol::question::{Question, Span, View};
use words::text::text;

use crate::shared::Shared;

/// The assumptions that the map is drawn over at first.
pub const MAP_AXES: [Key; 2] = [Key::Mediation, Key::Overstretch];

/// All that findings depend on: states with equal keys have the same findings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FindingKey {
    /// The vantage point and the assumptions.
    pub scenario: Scenario,
    /// The question that is answered.
    pub focus: Question,
    /// What is supposed, if anything is.
    pub supposition: Option<Supposition>,
    /// Which figure is shown.
    pub view: View,
    /// How many days the figure shows.
    pub span: Span,
    /// The line of off-ramps and tipping points, in thousandths of the most the answer can be; none for the usual one.
    pub line: Option<NonZeroU16>,
    /// The assumptions that the map is drawn over: across, and upwards.
    pub axes: [Key; 2],
    /// How often pinned scenarios have changed.
    pub pins: u32,
}

impl FindingKey {
    /// The key of our starting point seen from `from`, in a page on which nothing was chosen.
    pub fn first_from(from: Vantage) -> FindingKey {
        let (view, span) = (View::default(), Span::default());
        let (scenario, focus) = (Scenario::default_from(from), Question::first_from(from));
        FindingKey { scenario, focus, supposition: None, view, span, line: None, axes: MAP_AXES, pins: 0 }
    }

    /// This key with everything that `part` does not depend on set as in [`FindingKey::first_from`].
    fn as_seen_by(self, part: Part) -> FindingKey {
        let start = FindingKey { supposition: self.supposition, ..FindingKey::first_from(self.scenario.from) };
        match part {
            Part::Compare | Part::Pair => FindingKey { view: start.view, axes: start.axes, line: None, ..self },
            Part::Numbers => FindingKey { view: self.view, span: self.span, scenario: self.scenario, ..start },
            Part::Happened => FindingKey { supposition: None, ..start },
            Part::Map => FindingKey { view: start.view, span: start.span, pins: 0, ..self },
            Part::OffRamps => FindingKey { view: start.view, span: start.span, axes: start.axes, pins: 0, ..self },
            Part::Suppose | Part::Why | Part::Matters | Part::Motive => {
                FindingKey { scenario: self.scenario, focus: self.focus, ..start }
            }
            Part::Deterrence => FindingKey { scenario: self.scenario, ..start },
        }
    }

    /// Whether `part` says the same about the states of both keys.
    pub fn is_same_for(self, part: Part, other: FindingKey) -> bool {
        self.as_seen_by(part) == other.as_seen_by(part)
    }
}

/// A finding, with the key of the state that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    /// The key of the state that the finding is about.
    pub key: FindingKey,
    /// What was found.
    pub value: Shared<T>,
}

/// Everything that the analyst has found so far.
#[derive(Debug, Default)]
pub struct Findings {
    /// For each curve of the events view, the ranges that it has at nearby settings.
    pub bands: Option<Found<Vec<Ranges>>>,
    /// The values at which assumptions bring the answer across the line.
    pub tipping: Option<Found<Vec<TippingMark>>>,
    /// The hundred crises as they were drawn last.
    pub crises: Option<Shared<Crises>>,
    /// What was found last to follow from a supposition.
    pub supposed: Option<Found<Supposed>>,
    /// The parts of the page as they were written last, by their places in [`Part::ALL`].
    pub panels: [Option<Found<Panel>>; Part::ALL.len()],
    /// The grounds of assumptions, by their places in the catalogue. But for a note they are the same in every state.
    pub grounds: [Option<Shared<Panel>>; Key::ALL.len()],
    /// The result of the last finished study of every assumption's whole range.
    pub studied: Option<Found<Panel>>,
    /// Whether the analyst's script could not be fetched.
    pub lost: bool,
    /// How far the running study has got; none while none runs.
    pub study: Option<StudyProgress>,
}

/// How far a study has got.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StudyProgress {
    /// The runs of the model that were made.
    pub made: u32,
    /// The runs that there are to make; 0 before the analyst has said.
    pub total: u32,
    /// The milliseconds since it began.
    pub elapsed: f64,
}

impl Findings {
    /// The line of text in place of a finding that is still missing: that it is being worked out, or cannot be fetched.
    pub fn waiting(&self) -> &'static str {
        if self.lost { text().lost } else { text().waiting }
    }
}

/// What the connection to the analyst reports.
#[derive(Debug)]
pub enum AnalystEvent {
    /// A reply, the key of the state that the request was about, and the milliseconds since the study began.
    Reply(Box<(FindingKey, Reply, f64)>),
    /// The study has begun.
    StudyBegins,
    /// The study was stopped before its end.
    StudyEnds,
    /// The analyst's script could not be fetched.
    Lost,
}

impl AnalystEvent {
    /// Whether the event brings what is drawn and said, and nothing else: ranges, the hundred crises, what follows from a supposition.
    pub fn is_drawn(&self) -> bool {
        matches!(self, AnalystEvent::Reply(reply) if matches!(reply.1.body, Body::Bands(_) | Body::Crises(_) | Body::Supposed(_)))
    }
}

impl Findings {
    /// Keeps what `event` reports.
    pub fn update(&mut self, event: AnalystEvent) {
        match event {
            AnalystEvent::StudyBegins => self.study = Some(StudyProgress::default()),
            AnalystEvent::StudyEnds => self.study = None,
            AnalystEvent::Lost => (self.lost, self.study) = (true, None),
            AnalystEvent::Reply(reply) => self.reply(*reply),
        }
    }

    /// Keeps the finding in a reply; one about an assumption that there is not is dropped.
    fn reply(&mut self, (key, reply, elapsed): (FindingKey, Reply, f64)) {
        self.lost = false;
        match reply.body {
            Body::Bands(ranges) => self.bands = Some(Found { key, value: Shared::new(ranges) }),
            Body::Crises(crises) => self.crises = Some(Shared::new(crises)),
            Body::Supposed(supposed) => self.supposed = Some(Found { key, value: Shared::new(supposed) }),
            Body::TippingPoints(points) => self.tipping = Some(Found { key, value: Shared::new(points) }),
            Body::Progress(made, total) => self.study = Some(StudyProgress { made, total, elapsed }),
            Body::Panel(section, panel) => {
                let value = Shared::new(panel);
                match (section, Part::of(section)) {
                    // A map that was asked for before the latest choice of its axes says over which it is.
                    (Section::Map([across, upwards]), Some(part)) => {
                        if let Some(axes) = key_at(across).zip(key_at(upwards)) {
                            let key = FindingKey { axes: axes.into(), ..key };
                            self.panels[part as usize] = Some(Found { key, value });
                        }
                    }
                    (_, Some(part)) => self.panels[part as usize] = Some(Found { key, value }),
                    (Section::Grounds(place), _) => {
                        if let Some(grounds) = self.grounds.get_mut(usize::from(place)) {
                            *grounds = Some(value);
                        }
                    }
                    _ => (self.studied, self.study) = (Some(Found { key, value }), None),
                }
            }
        }
    }
}

/// The assumption at that place of the catalogue, if there is one.
pub fn key_at(place: u8) -> Option<Key> {
    Key::ALL.get(usize::from(place)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_about_an_assumption_that_there_is_not_changes_nothing() {
        let key = FindingKey::first_from(Vantage::Jan18);
        let mut findings = Findings::default();
        for section in [Section::Grounds(250), Section::Map([0, 250]), Section::Map([250, 0])] {
            let reply = Reply { number: 1, body: Body::Panel(section, Panel::default()) };
            findings.update(AnalystEvent::Reply(Box::new((key, reply, 0.0))));
        }
        assert!(findings.grounds.iter().all(Option::is_none) && findings.panels.iter().all(Option::is_none));
        let reply = Reply { number: 1, body: Body::Panel(Section::Map([3, 1]), Panel::default()) };
        findings.update(AnalystEvent::Reply(Box::new((key, reply, 0.0))));
        let axes = findings.panels[Part::Map as usize].as_ref().map(|found| found.key.axes);
        assert_eq!(axes, Some([Key::ALL[3], Key::ALL[1]]));
    }
}
