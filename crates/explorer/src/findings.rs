//! What the analyst has found, and what the page asks of it.

mod correspondent;

use std::rc::Rc;

use model::{Key, Scenario};
use protocol::inquiry::{Body, Panel, Ranges, Reply, Section, TippingPoint, Want};
use protocol::question::Focus;
use yew::prelude::*;

use crate::dom;
use crate::part::Part;
use crate::shared::Shared;
use crate::state::{Action, State};
use correspondent::Correspondent;

/// How many assumptions there are.
const KEYS: usize = Key::ALL.len();

/// A state that something was asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// The scenario.
    pub scenario: Scenario,
    /// The question.
    pub focus: Focus,
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
#[derive(Clone, Debug, Default, PartialEq)]
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
    /// The study while it is running: runs made, runs to make, and the milliseconds since it began.
    pub study: Option<(u32, u32, f64)>,
}

/// What stands beside the sliders.
#[derive(Clone, Debug, PartialEq)]
pub struct Notes {
    explained: [bool; KEYS],
    grounds: [Option<Shared<Panel>>; KEYS],
    tipping: Option<Shared<Vec<TippingPoint>>>,
}

/// What stands beside one slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Whether its grounds are open, and what they are as far as they are known.
    pub grounds: Option<Option<Shared<Panel>>>,
    /// Where it first tips the answer.
    pub tipping: Option<TippingPoint>,
}

impl Notes {
    /// Those of `state`.
    pub fn of(state: &State) -> Notes {
        let tipping = state.findings.tipping.as_ref().map(|found| found.what.clone());
        Notes { explained: state.explained, grounds: state.findings.grounds.clone(), tipping }
    }

    /// That of `key`.
    pub fn on(&self, key: Key) -> Note {
        let place = key as usize;
        let mut points = self.tipping.iter().flat_map(|points| points.iter());
        Note {
            grounds: self.explained[place].then(|| self.grounds[place].clone()),
            tipping: points.find(|point| usize::from(point.key) == place).cloned(),
        }
    }
}

/// What happens to findings.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A reply to the request about this state, and the milliseconds since the study began.
    Reply(Box<(Asked, Reply, f64)>),
    /// The study begins.
    StudyBegins,
    /// The study is called off.
    StudyEnds,
}

impl Findings {
    /// Takes note.
    pub fn take(&mut self, news: News) {
        match news {
            News::StudyBegins => self.study = Some((0, 0, 0.0)),
            News::StudyEnds => self.study = None,
            News::Reply(reply) => self.reply(*reply),
        }
    }

    fn reply(&mut self, (asked, reply, elapsed): (Asked, Reply, f64)) {
        match reply.body {
            Body::Bands(ranges) => self.bands = Some(Found { asked, what: Shared::new(ranges) }),
            Body::TippingPoints(points) => self.tipping = Some(Found { asked, what: Shared::new(points) }),
            Body::Progress(done, total) => self.study = Some((done, total, elapsed)),
            Body::Panel(section, panel) => {
                let what = Shared::new(panel);
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
    /// The line, in thousandths; 0 for the usual one.
    pub line: u16,
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
        let asked = Asked { scenario: link.scenario, focus: link.focus };
        Shown { asked, code: link.encode(), before: state.before, wants, width: width as u16, line: state.line }
    }

    /// Whether it differs from `other` in nothing but what is wanted.
    fn is_alike(&self, other: &Shown) -> bool {
        (&self.code, self.before, self.width, self.line) == (&other.code, other.before, other.width, other.line)
    }

    /// Whether the page knows all that is wanted: nothing but the ranges of our starting point.
    fn is_known(&self) -> bool {
        self.wants.len() == 2 && self.asked.scenario == Scenario::default_from(model::Vantage::Jan18)
    }
}

/// Asks the analyst about what is shown, whenever that changes, from the first thing on that a reader does. What comes back goes where
/// choices go. Returns what begins the study of the whole box (`true`) or calls it off.
#[hook]
pub fn use_analyst(shown: Shown, dispatch: &Callback<Action>) -> Callback<bool> {
    let correspondent = {
        let dispatch = dispatch.clone();
        use_memo((), move |()| Correspondent::new(move |news| dispatch.emit(Action::Hear(news))))
    };
    {
        let correspondent = Rc::clone(&correspondent);
        use_effect_with(shown.clone(), move |shown| correspondent.ask(shown));
    }
    {
        let correspondent = Rc::clone(&correspondent);
        use_effect_with((), move |()| {
            let listeners = ["pointerdown", "keydown"].map(|kind| {
                let correspondent = Rc::clone(&correspondent);
                dom::event::on_window(kind, move |_| correspondent.open())
            });
            move || drop(listeners)
        });
    }
    Callback::from(move |begin: bool| if begin { correspondent.study(&shown) } else { correspondent.stop_study() })
}
