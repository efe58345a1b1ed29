//! A state of the page of curves, as a step or an exercise shows it, and what such states are made of.

use model::motive::Motive;
use model::{Key, Outcome, Scenario, Vantage};
use protocol::link::Link;
use protocol::question::{History, Question, View};

/// A state of the page of curves.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The vantage point.
    pub from: Vantage,
    /// The assumptions that differ from our starting point, with their values.
    pub changes: &'static [(Key, f64)],
    /// The motive that Iran certainly has; none for a third each.
    pub motive: Option<Motive>,
    /// The outcome asked about, and by the end of which day.
    pub asked: (Outcome, u8),
    /// The view of the figure.
    pub view: View,
    /// Whether what really happened is shown.
    pub history: History,
}

impl Shown {
    /// The curves of our starting point.
    pub const fn start(from: Vantage, asked: (Outcome, u8)) -> Shown {
        Shown { from, changes: &[], motive: None, asked, view: View::Events, history: History::Hidden }
    }

    /// The same with other assumptions.
    pub const fn with(self, changes: &'static [(Key, f64)]) -> Shown {
        Shown { changes, ..self }
    }

    /// The same in another view.
    pub const fn seen(self, view: View) -> Shown {
        Shown { view, ..self }
    }

    /// The scenario.
    pub fn scenario(&self) -> Scenario {
        Scenario::changed(self.from, self.changes, self.motive)
    }

    /// The question.
    pub fn question(&self) -> Question {
        Question { outcome: self.asked.0, day: self.asked.1 }
    }

    /// The link that opens it.
    pub fn link(&self) -> Link {
        Link { focus: self.question(), view: self.view, history: self.history, ..Link::of(self.scenario()) }
    }

    /// The code of that link.
    pub fn code(&self) -> String {
        self.link().encode()
    }
}

/// Iran has struck; Pakistan decides.
pub const JAN16: Vantage = Vantage::Jan16;

/// Pakistan has struck back; Iran decides.
pub const JAN18: Vantage = Vantage::Jan18;

/// The last day that is shown.
pub const LAST: u8 = model::NIGHTS as u8;

/// The day of January 2024 as it is counted from 18 January, whose evening is that of day 1.
pub const fn january(day: u8) -> u8 {
    day - 17
}

/// Both sides play down what they do.
pub const PLAYED_DOWN: &[(Key, f64)] = &[(Key::Publicity, 0.25)];

/// China presses Pakistan with all it has, and Iran not at all.
pub const ONLY_PAKISTAN: &[(Key, f64)] = &[(Key::Mediation, 1.0), (Key::MediationTilt, 0.0)];

/// China presses Iran with all it has, and Pakistan not at all.
pub const ONLY_IRAN: &[(Key, f64)] = &[(Key::Mediation, 1.0), (Key::MediationTilt, 1.0)];

/// China presses nobody.
pub const NO_CHINA: &[(Key, f64)] = &[(Key::Mediation, 0.0)];
