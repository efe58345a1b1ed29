//! Everything that can happen on the page.

use std::num::NonZeroU16;

use model::motive::Prior;
use model::{Key, Vantage};
use protocol::part::Part;
use protocol::question::{History, Question, Span, View};

/// Something that a reader does, or the browser for them.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The slider of an assumption is dragged to this place, in thousandths of its range; the drag may go on.
    Slide(Key, u16),
    /// The slider or point that is dragged has been let go, or was moved by a key.
    Release,
    /// The drag is called off: the browser has taken the finger for a scroll of the page.
    Cancel,
    /// The drag has settled: what was let go has not been taken up again for a while.
    Settle,
    /// An assumption is set to a value, typed or reset.
    Set(Key, f64),
    /// All assumptions go back to our starting point.
    ResetAll,
    /// The preset at that place of the list replaces all assumptions and the vantage point.
    Preset(usize),
    /// Another vantage point is chosen: the day from which the page looks ahead.
    From(Vantage),
    /// Another question is asked: an outcome, and the day by which.
    Ask(Question),
    /// Another view of the figure is chosen.
    Look(View),
    /// Another span of days is chosen for the figure.
    Show(Span),
    /// What really happened is shown in the figure, or hidden.
    Reveal(History),
    /// The last settled change is taken back.
    Undo,
    /// The last change taken back is made again.
    Redo,
    /// The state with the code in the address is shown: a link was opened, or Back or Forward was pressed.
    Open(Option<String>),
    /// The notices about the link are closed.
    Dismiss,
    /// A part of the page below is opened, or closed.
    Unfold(Part, bool),
    /// The map is drawn over these two assumptions, across and upwards.
    MapOver([Key; 2]),
    /// The line of off-ramps and tipping points is drawn there, in thousandths of the most the answer can be; none for where it usually is.
    DrawLine(Option<NonZeroU16>),
    /// The point on the map is dragged or moved by a key: two assumptions take these values.
    Place([(Key, f64); 2]),
    /// The point in the triangle is dragged or moved by a key: these are the weights on Iran's motive.
    Weigh(Prior),
    /// The grounds of an assumption are opened, or closed.
    Explain(Key),
    /// The replay of the last change begins or goes on at this frame, or ends.
    Replay(Option<u8>),
    /// The study of the whole box begins, or is called off.
    Study(bool),
    /// In an embed, the levers from that place of its list on are shown.
    Turn(usize),
    /// The keyboard's focus enters the groups of assumptions, or leaves them.
    UseGroups(bool),
}

impl Action {
    /// Whether it leaves alone what a link carries, so that it must not pass for the arrival of what is shown.
    pub fn is_quiet(&self) -> bool {
        match self {
            Action::Slide(..)
            | Action::Set(..)
            | Action::ResetAll
            | Action::Preset(_)
            | Action::From(_)
            | Action::Ask(_)
            | Action::Look(_)
            | Action::Show(_)
            | Action::Reveal(_)
            | Action::Undo
            | Action::Redo
            | Action::Open(_)
            | Action::Place(_)
            | Action::Weigh(_) => false,
            Action::Release
            | Action::Cancel
            | Action::Settle
            | Action::Dismiss
            | Action::Unfold(..)
            | Action::MapOver(_)
            | Action::DrawLine(_)
            | Action::Explain(_)
            | Action::Replay(_)
            | Action::Study(_)
            | Action::Turn(_)
            | Action::UseGroups(_) => true,
        }
    }
}

/// What a reader drags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drag {
    /// An assumption's slider.
    Slider(Key),
    /// The point on the map.
    Point,
    /// The point in the triangle of motives.
    Motives,
}
