//! Everything that can happen on the page.

use std::num::NonZeroU16;

use model::motive::Prior;
use model::{Key, Vantage};
use protocol::inquiry::Followed;
use protocol::part::Part;
use protocol::pin_command::PinCommand;
use protocol::question::{History, Question, Span, View};

/// One thing that a reader does, or the browser on a reader's behalf; [`State::apply`](crate::state::State::apply) carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sets an assumption to a place on its slider, in thousandths of its range; the drag may go on.
    MoveSlider(Key, u16),
    /// Ends a drag: the slider or point has been let go, or was moved by a key. Until it settles it may be taken up again.
    EndDrag,
    /// Calls a drag off and takes back what it changed: the browser has taken the finger for a scroll of the page.
    CancelDrag,
    /// Makes a drag that has ended one finished change: the next drag is another step of undo.
    SettleChange,
    /// Sets an assumption to a value that was typed, or to its default.
    SetAssumption(Key, f64),
    /// Shows that text, which a reader is typing, in the field of an assumption; none shows its value again.
    TypeValue(Key, Option<String>),
    /// Says below the field of an assumption why the text in it cannot be used.
    RefuseValue(Key, String),
    /// Sets all assumptions to the starting point.
    ResetAll,
    /// Replaces all assumptions and the vantage point by those of a preset, given by its place in the list of presets.
    ApplyPreset(usize),
    /// Changes the vantage point: the day from which the page looks ahead.
    ChooseVantage(Vantage),
    /// Changes the question: which outcome, and by the end of which day.
    ChooseQuestion(Question),
    /// Supposes what has that number in links; one without a day, such as 0, lifts the supposition.
    Suppose(u16),
    /// Shows the hundred crises on that day, which becomes the question's, and halts their days.
    ShowDay(u8),
    /// Follows a dot of the hundred crises, or none any more.
    Follow(Followed),
    /// Lets the days of the hundred crises pass (`true`), or halts them.
    Play(bool),
    /// Changes which figure is shown.
    ChooseView(View),
    /// Changes how many days the figure shows.
    ChooseSpan(Span),
    /// Shows or hides in the figure what really happened.
    ShowHistory(History),
    /// Shows all curves of the events view on a phone (`true`), or the one that is asked about, alone.
    ShowAllCurves(bool),
    /// Pins the present scenario, if there is room and it is not pinned, and opens the part that compares.
    Pin,
    /// Does that with the pinned scenario at that place; the text is the name that it gets, or is shown under while it has none.
    UsePin(PinCommand, u16, String),
    /// Takes back the last change.
    Undo,
    /// Makes the change again that was taken back last.
    Redo,
    /// Shows the state of an address, or the starting point if it has none: a link was opened, or Back or Forward was pressed.
    OpenLink(String),
    /// Closes the notices about the link that was opened.
    CloseLinkNotices,
    /// Opens a part of the page (`true`) or closes it.
    OpenPart(Part, bool),
    /// Draws the map over these two assumptions: the first across, the second upwards.
    ChooseMapAxes([Key; 2]),
    /// Moves the line that off-ramps cross, in thousandths of the most the answer can be; none for where it usually is.
    ChooseLine(Option<NonZeroU16>),
    /// Sets the two assumptions of the map to these values: its point is dragged, or moved by a key.
    MovePoint([(Key, f64); 2]),
    /// Sets the weights on Iran's motive: the point in the triangle is dragged, or moved by a key.
    WeighMotives(Prior),
    /// Opens the grounds of an assumption, or closes them if they are open.
    ToggleGrounds(Key),
    /// Shows a frame of the replay of the last change; none ends the replay.
    ShowReplayFrame(Option<u8>),
    /// Begins the study of every assumption's whole range (`true`), or stops it.
    RunStudy(bool),
    /// Shows other levers of an embed: those from this place of its list on.
    ShowLeversFrom(usize),
    /// Notes that the keyboard's focus has entered the groups of assumptions (`true`), or left them.
    FocusGroups(bool),
}

impl Action {
    /// Whether the action leaves alone what a link carries, so that the address and the browser's history stay as they are.
    pub fn is_quiet(&self) -> bool {
        match self {
            Action::MoveSlider(..)
            | Action::SetAssumption(..)
            | Action::ResetAll
            | Action::ApplyPreset(_)
            | Action::ChooseVantage(_)
            | Action::Suppose(_)
            | Action::ChooseQuestion(_)
            | Action::ShowDay(_)
            | Action::ChooseView(_)
            | Action::ChooseSpan(_)
            | Action::ShowHistory(_)
            | Action::Pin
            | Action::UsePin(..)
            | Action::Undo
            | Action::Redo
            | Action::OpenLink(_)
            | Action::MovePoint(_)
            | Action::WeighMotives(_) => false,
            Action::EndDrag
            | Action::CancelDrag
            | Action::SettleChange
            | Action::TypeValue(..)
            | Action::RefuseValue(..)
            | Action::Follow(_)
            | Action::Play(_)
            | Action::ShowAllCurves(_)
            | Action::CloseLinkNotices
            | Action::OpenPart(..)
            | Action::ChooseMapAxes(_)
            | Action::ChooseLine(_)
            | Action::ToggleGrounds(_)
            | Action::ShowReplayFrame(_)
            | Action::RunStudy(_)
            | Action::ShowLeversFrom(_)
            | Action::FocusGroups(_) => true,
        }
    }
}

/// The thing that a reader drags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drag {
    /// The slider of an assumption.
    Slider(Key),
    /// The point on the map.
    Point,
    /// The point in the triangle of motives.
    Motives,
}

impl Drag {
    /// The part of the page that it is dragged in; none for a slider.
    pub fn part(self) -> Option<Part> {
        match self {
            Drag::Slider(_) => None,
            Drag::Point => Some(Part::Map),
            Drag::Motives => Some(Part::Motive),
        }
    }
}
