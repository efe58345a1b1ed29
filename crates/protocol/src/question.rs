//! The question that the page answers, and how it shows the answer: the view, the days, what really happened. They travel in links.

use model::{NIGHTS, Outcome, Vantage};

/// The one question that everything on the page answers: an outcome, and the day by whose end it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The outcome that is asked about.
    pub outcome: Outcome,
    /// The day by whose end it is asked, 0 to 28.
    pub day: u8,
}

impl Question {
    /// The question that the page opens with at a vantage point.
    pub fn first_from(from: Vantage) -> Question {
        let (outcome, day) = from.first_question();
        Question { outcome, day: day as u8 }
    }
}

/// Which figure the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum View {
    /// How likely each event is by each day.
    #[default]
    Events,
    /// How the probability is shared among the rungs, day by day.
    Ladder,
    /// What follows for others: the article's other outcomes, day by day.
    Consequences,
    /// A hundred imagined crises on the ladder, on the day of the question.
    Crises,
}

impl View {
    /// Every view, in the order of the page.
    pub const ALL: [View; 4] = [View::Events, View::Ladder, View::Consequences, View::Crises];

    /// Its name in links.
    pub const fn key(self) -> &'static str {
        match self {
            View::Events => "events",
            View::Ladder => "ladder",
            View::Consequences => "consequences",
            View::Crises => "crises",
        }
    }
}

/// How many days are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Span {
    /// All 28 nights.
    #[default]
    Whole,
    /// The first ten, where most happens.
    FirstTen,
}

impl Span {
    /// Both spans, in the order of the page.
    pub const ALL: [Span; 2] = [Span::Whole, Span::FirstTen];

    /// The last day shown.
    pub const fn last_day(self) -> usize {
        match self {
            Span::Whole => NIGHTS,
            Span::FirstTen => 10,
        }
    }
}

/// Whether what really happened is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum History {
    /// It is hidden: the article's readers did not know it.
    #[default]
    Hidden,
    /// It is shown, as marks and a strip in the figure.
    Shown,
}
