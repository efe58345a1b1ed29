//! The messages between the page and the analyst, the program that works beside it in a worker or between its frames. Bytes each way, in
//! postcard's form.
//!
//! Both ends are of one build, so the form has no version. A request has a number, and every reply has the number of the request it
//! answers: what answers an old one is dropped.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

/// A message from the page to the analyst.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// Finds out what the request wants. Whatever was asked about another state is dropped.
    Ask(Request),
    /// Begins the study of every assumption's whole range, which takes seconds, for the question of this state.
    Study(Request),
    /// Stops the study.
    StopStudy,
}

/// A state, and what is to be found out about it, in that order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The request's number, counted up from 1; its replies have the same.
    pub number: u32,
    /// The state that is shown, as a link code; behind it, as in an address, a starting point that the link's author has chosen:
    /// `1.2.me800&h=1.2`.
    pub code: String,
    /// The state before the last change, as a link code; empty if there was none.
    pub before: String,
    /// How wide figures are to be drawn, in CSS px.
    pub width: u16,
    /// The line of off-ramps and tipping points, in thousandths of the most the answer can be; none for the usual one.
    #[serde(with = "number_or_0")]
    pub line: Option<NonZeroU16>,
    /// What is wanted, the most urgent first.
    pub wants: Vec<Want>,
}

/// One thing that the page wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Want {
    /// For every curve of the events view, where it lies at nearby settings.
    Bands,
    /// The values of each assumption at which the answer crosses the line.
    TippingPoints,
    /// A finished section of the page.
    Panel(Section),
    /// The hundred crises on the day of the question.
    Crises(CrisesWant),
    /// What follows from what the state supposes; with the width of the figure, in CSS px.
    Supposed(u16),
    /// The same, where the curve that is asked about stands in the figure alone.
    SupposedAlone(u16),
}

/// How the hundred crises are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrisesWant {
    /// How wide the figure is to be drawn, in CSS px.
    pub width: u16,
    /// Which dot is followed.
    pub followed: Followed,
    /// Whether the figures of other days are wanted too, by readers who want no motion.
    pub is_still: bool,
}

/// The dot whose history is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Followed {
    /// None.
    #[default]
    None,
    /// The dot with that place among the hundred, from 0; of a place beyond, the one as many places from the first.
    Dot(u8),
    /// The dot nearest to a place in the figure, in CSS px from its left and upper edges; none where none is near.
    At(u16, u16),
}

/// A section of the page that the analyst writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Section {
    /// The grounds of an assumption, by its place in the catalogue: the article's sentences, the reasons for its default and range.
    Grounds(u8),
    /// The figure's numbers as a table.
    Numbers,
    /// What really happened, with its sources.
    Happened,
    /// What can be supposed to happen, and what follows from it.
    Suppose,
    /// Why the answer differs from the starting point's.
    Why,
    /// The present scenario beside the pinned ones.
    Compare,
    /// Two pinned scenarios, *if* and *if not*.
    Pair,
    /// What matters most around the present settings.
    Matters,
    /// The answer over two assumptions, by their places in the catalogue: across, and upwards.
    Map([u8; 2]),
    /// Single changes that bring the answer below the line.
    OffRamps,
    /// What Iran wants, and what either side would infer about the other.
    Motive,
    /// Whether an answer deters: new Iranian strikes if Pakistan has struck back and if it has not.
    Deterrence,
    /// What matters most over every assumption's whole range.
    Study,
}

/// A message from the analyst to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The number of the request that it answers.
    pub number: u32,
    /// What the analyst found.
    pub body: Body,
}

/// What the analyst found, or how far it has got.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// One entry for each curve of the events view, in their order; none where there is no sure answer to begin from.
    Bands(Vec<Ranges>),
    /// The values at which assumptions tip the answer.
    TippingPoints(Vec<TippingMark>),
    /// The hundred crises.
    Crises(Crises),
    /// What follows from a supposition.
    Supposed(Supposed),
    /// A section, finished, or coarse with finer ones to follow.
    Panel(Section, Panel),
    /// How far the study has got: runs of the model made, and runs to make.
    Progress(u32, u32),
}

/// The quantiles of one outcome over nearby settings, by night from 0 on, in ten-thousandths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranges {
    /// The tenth and the ninetieth percentile: four fifths of nearby settings lie between them.
    pub four_fifths: [Vec<u16>; 2],
    /// The quartiles: half of nearby settings lies between them.
    pub half: [Vec<u16>; 2],
}

/// A tipping point as a mark on its assumption's slider: a value at which the answer crosses the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TippingMark {
    /// The assumption, by its place in the catalogue.
    pub key: u8,
    /// The place on its slider, in thousandths of its range.
    pub place: u16,
    /// Text of the mark on the slider: "Below 42: more than 33%".
    pub text: String,
}

/// A section, as HTML to be placed and nothing else. What came from a link or a reader is escaped in it.
///
/// A button with `data-change="<place in the catalogue> <thousandths of the range>"` makes that change; one with
/// `data-change="<command> <place>"` does that with the pinned scenario at that place ([`PinCommand`](crate::pin_command::PinCommand)). A
/// text field with `data-pin="<place>"` has its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// What the figure says, in a sentence or two.
    pub sentence: String,
    /// The figure as SVG, or nothing.
    pub figure: String,
    /// The part of the figure on which a pointer sets assumptions, if it has one.
    pub plane: Option<Plane>,
    /// HTML below the figure: buttons that make changes, and notes on how the figure was found.
    pub text: String,
    /// The figure's numbers as a table, or nothing.
    pub table: String,
}

/// What follows from a supposition.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Supposed {
    /// The curves given it, in the order of [`model::Outcomes::curves`]; none where it is too unlikely.
    pub curves: Vec<f64>,
    /// HTML to be placed over the figure: the mark on the supposed day, and what makes the days before it grey. Empty in the view of the
    /// hundred crises.
    pub overlay: String,
    /// HTML that states it with its chance, with the button that lifts it.
    pub said: String,
}

/// The hundred crises on one day: a drawing, and what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crises {
    /// The drawing, in the strokes of `chart::strokes`.
    pub strokes: String,
    /// Which dot was asked for: a drawing that was asked for earlier says nothing of a later tap.
    pub wanted: Followed,
    /// Which dot is followed, by its place among the hundred; none, if none is.
    pub followed: Followed,
    /// The caption: how many dots stand where on that day, and what filled ones are.
    pub caption: String,
    /// The date of the day.
    pub date: String,
    /// The texts of the controls: the slider for the day, the button that lets days pass, the one that halts them.
    pub controls: [String; 3],
    /// HTML below the controls: a dot's history, or how to get one; the figures of other days, if they are wanted.
    pub text: String,
    /// The address of the style sheet; empty where there is none.
    pub styles: String,
}

/// A part of a figure in which every point is a setting of assumptions. Places are in CSS px from the figure's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Plane {
    /// Two assumptions, from the left to the right and from the bottom to the top, each over its whole range.
    Box {
        /// The assumptions, by their places in the catalogue.
        keys: [u8; 2],
        /// The left, top, right and bottom edges.
        rect: [f32; 4],
    },
    /// The three weights on Iran's motive, each of them 1 at its corner.
    Triangle {
        /// The corners: counter-terror, broaden, coerce.
        corners: [[f32; 2]; 3],
    },
}

/// A number that may be missing, as one number on the way: 0 where it is missing.
mod number_or_0 {
    use std::num::NonZeroU16;

    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(number: &Option<NonZeroU16>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(number.map_or(0, NonZeroU16::get))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NonZeroU16>, D::Error> {
        u16::deserialize(deserializer).map(NonZeroU16::new)
    }
}

/// Writes a message as bytes.
pub fn written(message: &impl Serialize) -> Vec<u8> {
    // Nothing in these types can fail to be written.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// Reads a message from bytes; none if they are not such a message.
pub fn read<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
