//! What the analyst has found, and what the page asks of it.

mod correspondent;

use model::{Key, MODEL_VERSION, Scenario, Vantage};
use protocol::inquiry::{Body, Panel, Ranges, Reply, Section, TippingPoint, Want};
use protocol::link::Link;
use protocol::question::{Question, Span, View};
use words::text::text;

use crate::part::Part;
use crate::shared::Shared;
use crate::state::State;
pub use correspondent::Correspondent;

/// The assumptions that the map is drawn over at first.
pub const MAP_AXES: [Key; 2] = [Key::Mediation, Key::Overstretch];

/// How many assumptions there are.
const KEYS: usize = Key::ALL.len();

/// A state that something was asked about, as far as any finding depends on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// The scenario.
    pub scenario: Scenario,
    /// The question.
    pub focus: Question,
    /// The picture.
    pub view: View,
    /// The days shown.
    pub span: Span,
    /// The line of off-ramps and tipping points, in thousandths; 0 for the usual one.
    pub line: u16,
    /// The assumptions that the map is drawn over.
    pub axes: [Key; 2],
}

impl Asked {
    /// The starting page from there.
    pub fn first_from(from: Vantage) -> Asked {
        let (view, span) = (View::default(), Span::default());
        let (scenario, focus) = (Scenario::default_from(from), Question::first_from(from));
        Asked { scenario, focus, view, span, line: 0, axes: MAP_AXES }
    }

    /// What `state` shows.
    pub fn of(state: &State) -> Asked {
        let link = &state.link;
        let (scenario, focus, view, span) = (link.scenario, link.focus, link.view, link.span);
        Asked { scenario, focus, view, span, line: state.line, axes: state.map_axes }
    }

    /// The same, with whatever a part does not depend on as it is at the start.
    fn seen_by(self, part: Part) -> Asked {
        let start = Asked::first_from(self.scenario.from);
        match part {
            Part::Numbers => Asked { view: self.view, span: self.span, scenario: self.scenario, ..start },
            Part::Happened => start,
            Part::Map => Asked { view: start.view, span: start.span, ..self },
            Part::OffRamps => Asked { view: start.view, span: start.span, axes: start.axes, ..self },
            Part::Why | Part::Matters | Part::Motive => Asked { scenario: self.scenario, focus: self.focus, ..start },
        }
    }

    /// Whether `part` says the same about both.
    pub fn is_same_for(self, part: Part, other: Asked) -> bool {
        self.seen_by(part) == other.seen_by(part)
    }
}

/// Something found, and the state that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    /// About what.
    pub asked: Asked,
    /// What.
    pub what: Shared<T>,
}

/// Everything found so far.
#[derive(Debug, Default)]
pub struct Findings {
    /// The ranges of nearby settings.
    pub bands: Option<Found<Vec<Ranges>>>,
    /// Where assumptions tip the answer.
    pub tipping: Option<Found<Vec<TippingPoint>>>,
    /// The parts, by their places in [`Part::ALL`].
    pub panels: [Option<Found<Panel>>; Part::ALL.len()],
    /// The grounds of assumptions, by their places in the catalogue. They are the same in every state.
    pub grounds: [Option<Shared<Panel>>; KEYS],
    /// The result of the study of the whole box.
    pub studied: Option<Found<Panel>>,
    /// Whether the analyst could not be fetched.
    pub lost: bool,
    /// The study while it is running: runs made, runs to make, and the milliseconds since it began.
    pub study: Option<(u32, u32, f64)>,
}

/// What stands beside the sliders.
#[derive(Debug)]
pub struct Notes {
    explained: [bool; KEYS],
    grounds: [Option<Shared<Panel>>; KEYS],
    tipping: Option<Shared<Vec<TippingPoint>>>,
    is_pending: bool,
    waiting: &'static str,
}

/// What stands beside one slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Whether its grounds are open, and what they are as far as they are known.
    pub grounds: Option<Option<Shared<Panel>>>,
    /// Where it first tips the answer.
    pub tipping: Option<TippingPoint>,
    /// Whether that is of another state than the one shown.
    pub is_pending: bool,
    /// What stands where something is still to be found.
    pub waiting: &'static str,
}

impl Notes {
    /// Those of `state`.
    pub fn of(state: &State) -> Notes {
        let found = state.findings.tipping.as_ref();
        let is_pending = found.is_some_and(|found| !found.asked.is_same_for(Part::OffRamps, Asked::of(state)));
        let tipping = found.map(|found| found.what.clone());
        Notes {
            explained: state.explained,
            grounds: state.findings.grounds.clone(),
            tipping,
            is_pending,
            waiting: state.findings.waiting(),
        }
    }

    /// That of `key`.
    pub fn on(&self, key: Key) -> Note {
        let place = key as usize;
        let mut points = self.tipping.iter().flat_map(|points| points.iter());
        Note {
            grounds: self.explained[place].then(|| self.grounds[place].clone()),
            tipping: points.find(|point| usize::from(point.key) == place).cloned(),
            is_pending: self.is_pending,
            waiting: self.waiting,
        }
    }
}

impl Findings {
    /// What stands where something is still to be found.
    pub fn waiting(&self) -> &'static str {
        if self.lost { text().lost } else { text().waiting }
    }
}

/// What happens to findings.
#[derive(Debug)]
pub enum News {
    /// A reply to the request about this state, and the milliseconds since the study began.
    Reply(Box<(Asked, Reply, f64)>),
    /// The study begins.
    StudyBegins,
    /// The study is called off.
    StudyEnds,
    /// The analyst could not be fetched.
    Lost,
}

impl Findings {
    /// Takes note.
    pub fn take(&mut self, news: News) {
        match news {
            News::StudyBegins => self.study = Some((0, 0, 0.0)),
            News::StudyEnds => self.study = None,
            News::Lost => (self.lost, self.study) = (true, None),
            News::Reply(reply) => self.reply(*reply),
        }
    }

    fn reply(&mut self, (asked, reply, elapsed): (Asked, Reply, f64)) {
        self.lost = false;
        match reply.body {
            Body::Bands(ranges) => self.bands = Some(Found { asked, what: Shared::new(ranges) }),
            Body::TippingPoints(points) => self.tipping = Some(Found { asked, what: Shared::new(points) }),
            Body::Progress(done, total) => self.study = Some((done, total, elapsed)),
            Body::Panel(section, panel) => {
                let what = Shared::new(panel);
                // A map that was asked for before the latest choice of its axes says over which it is.
                let key = |place: u8| Key::ALL[usize::from(place) % KEYS];
                let axes = if let Section::Map(places) = section { places.map(key) } else { asked.axes };
                let asked = Asked { axes, ..asked };
                match (section, Part::of(section)) {
                    (_, Some(part)) => self.panels[part as usize] = Some(Found { asked, what }),
                    (Section::Grounds(key), _) => self.grounds[usize::from(key) % KEYS] = Some(what),
                    _ => (self.studied, self.study) = (Some(Found { asked, what }), None),
                }
            }
        }
    }
}

/// What is shown, as far as the analyst need know.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The version of the model's numbers.
    pub model: u32,
    /// The state.
    pub asked: Asked,
    /// Its code, for the picture's numbers as well.
    pub code: String,
    /// The scenario before the last change.
    pub before: Option<Scenario>,
    /// What is wanted about it.
    pub wants: Vec<Want>,
    /// How wide figures in the parts below are, in CSS px.
    pub width: u16,
}

impl Shown {
    /// What `state` shows, in figures `width` wide.
    pub fn of(state: &State, width: f64) -> Shown {
        let link = &state.link;
        let explained = (0..KEYS).filter(|key| state.explained[*key]).map(|key| Section::Grounds(key as u8));
        let open = Part::ALL.into_iter().filter(|part| state.unfolded[*part as usize]).map(|part| part.section(state.map_axes));
        // What takes longest comes last.
        let (slow, quick): (Vec<Section>, Vec<Section>) =
            explained.chain(open).partition(|section| matches!(section, Section::OffRamps | Section::Map(_)));
        let panels = |sections: Vec<Section>| sections.into_iter().map(Want::Panel);
        let mut wants = vec![Want::Bands];
        wants.extend(panels(quick));
        wants.push(Want::TippingPoints);
        wants.extend(panels(slow));
        // What this version does not know is of no use to the analyst, nor what is not in the figure.
        let code = Link { seed: None, pins: Vec::new(), unknown: Vec::new(), ..link.clone() }.encode();
        Shown { model: link.model, asked: Asked::of(state), code, before: state.before, wants, width: width as u16 }
    }

    /// Whether it differs from `other` in nothing but what is wanted.
    fn is_alike(&self, other: &Shown) -> bool {
        (&self.code, self.before, self.width, self.asked.line) == (&other.code, other.before, other.width, other.asked.line)
    }

    /// Whether the page knows all that is wanted: nothing but the ranges of our starting point.
    fn is_known(&self) -> bool {
        let is_start = self.asked.scenario == Scenario::default_from(Vantage::Jan18);
        self.wants.len() == 2 && self.model == MODEL_VERSION && is_start
    }
}
