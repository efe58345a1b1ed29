//! Everything that can happen on the page.

use model::motive::Prior;
use model::{Key, Vantage};
use protocol::question::{History, Question, Span, View};

use crate::part::Part;

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A slider stands at this grid point, and may be moved on.
    Slide(Key, u16),
    /// The slider in hand has been let go, or was moved by a key.
    Release,
    /// The finger on it was meant for a scroll of the page.
    Cancel,
    /// It has come to rest.
    Settle,
    /// An assumption is set to a value, typed or reset.
    Set(Key, f64),
    /// All assumptions go back to our starting point.
    ResetAll,
    /// The preset of that place replaces all assumptions and the vantage point.
    Preset(usize),
    /// One looks ahead from there.
    From(Vantage),
    /// This is the question.
    Ask(Question),
    /// This is the picture.
    Look(View),
    /// These days are shown.
    Show(Span),
    /// What really happened is shown, or not.
    Reveal(History),
    /// The last settled change is taken back.
    Undo,
    /// The last change taken back is made again.
    Redo,
    /// The address says this: a link was opened, or Back or Forward was pressed.
    Open(Option<String>),
    /// The notices have been read.
    Dismiss,
    /// A part of the page below is opened, or closed.
    Unfold(Part, bool),
    /// The map is drawn over these two assumptions, across and upwards.
    MapOver([Key; 2]),
    /// The line of off-ramps and tipping points is drawn there, in thousandths; 0 for where it usually is.
    DrawLine(u16),
    /// A point on a map or triangle is taken: these assumptions stand at these values.
    Place([(Key, f64); 2]),
    /// These are the weights on Iran's motive.
    Weigh(Prior),
    /// The grounds of an assumption are opened, or closed.
    Explain(Key),
    /// The last change is shown once more: this is the place in the replay, or its end.
    Replay(Option<u8>),
    /// The study of the whole box begins, or is called off.
    Study(bool),
    /// In an embed, the levers from that place on are shown.
    Turn(usize),
    /// The keyboard's focus enters the groups of assumptions, or leaves them.
    UseGroups(bool),
}

impl Action {
    /// Whether it leaves alone what a link carries, so that it must not pass for the arrival of what is shown.
    pub fn is_quiet(&self) -> bool {
        use Action::{Cancel, Dismiss, DrawLine, Explain, MapOver, Release, Replay, Settle, Study, Turn, Unfold, UseGroups};
        matches!(
            self,
            Release
                | Cancel
                | Settle
                | Dismiss
                | Unfold(..)
                | MapOver(_)
                | DrawLine(_)
                | Explain(_)
                | Replay(_)
                | Study(_)
                | Turn(_)
                | UseGroups(_)
        )
    }
}

/// What a reader can have in hand and move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// An assumption's slider.
    Slider(Key),
    /// The point on the map.
    Point,
    /// The point in the triangle of motives.
    Motives,
}
