//! Every forecaster's scores on every crisis.

use model::NIGHTS;

use crate::crisis::Crisis;
use crate::forecaster::Forecaster;
use crate::outlook::{Outlook, chance};
use crate::score::{logarithmic, ranked_probability};

/// What is asked of a crisis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// On which rung it stands, night by night.
    Rungs,
    /// On which day the struck side strikes first.
    Answer,
    /// On which day the side that struck first strikes again.
    NewStrike,
}

impl Question {
    /// All of them.
    pub const ALL: [Question; 3] = [Question::Rungs, Question::Answer, Question::NewStrike];

    /// Its name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Question::Rungs => "rungs",
            Question::Answer => "answer",
            Question::NewStrike => "new_strike",
        }
    }

    /// The heading of its table.
    pub const fn label(self) -> &'static str {
        match self {
            Question::Rungs => "Rungs, night by night: ranked probability score",
            Question::Answer => "The day of the first answer: logarithmic score",
            Question::NewStrike => "The day of the first new strike: logarithmic score",
        }
    }

    /// On which day what is asked came in `crisis`; none if it did not, and for the rungs.
    pub fn came(self, crisis: &Crisis) -> Option<usize> {
        match self {
            Question::Rungs => None,
            Question::Answer => crisis.answer(),
            Question::NewStrike => crisis.new_strike(),
        }
    }
}

/// What one forecaster said of a crisis, and how that scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// What it said.
    pub outlook: Outlook,
    /// The ranked probability score of each night from day 1 on.
    pub nights: Vec<f64>,
    /// The logarithmic score of the day of the first answer.
    pub answer: f64,
    /// The logarithmic score of the day of the first new strike.
    pub new_strike: f64,
}

impl Scored {
    /// Scores what was said of `crisis`.
    pub fn new(outlook: Outlook, crisis: &Crisis) -> Scored {
        let rungs = crisis.rungs().into_iter().zip(&outlook.rungs[1..]);
        let nights = rungs.map(|(rung, chances)| ranked_probability(chances, rung.index())).collect();
        let day = |by: &[f64; NIGHTS + 1], came| logarithmic(chance(by, came, crisis.last_day()));
        let (answer, new_strike) = (day(&outlook.answer, crisis.answer()), day(&outlook.new_strike, crisis.new_strike()));
        Scored { outlook, nights, answer, new_strike }
    }

    /// The score on a question; for the rungs the mean over the nights.
    pub fn on(&self, question: Question) -> f64 {
        match question {
            Question::Rungs => mean(self.nights.iter().copied()),
            Question::Answer => self.answer,
            Question::NewStrike => self.new_strike,
        }
    }
}

/// A crisis with every forecaster's scores, in the order of [`Forecaster::ALL`].
#[derive(Clone, Debug, PartialEq)]
pub struct Compared<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// The scores.
    pub scored: [Scored; Forecaster::ALL.len()],
}

impl Compared<'_> {
    /// What `forecaster` said and how it scores.
    pub fn of(&self, forecaster: Forecaster) -> &Scored {
        &self.scored[forecaster as usize]
    }
}

/// Every crisis with every forecaster's scores.
pub fn compare(crises: &[Crisis]) -> Vec<Compared<'_>> {
    let scored = |crisis| Forecaster::ALL.map(|forecaster| Scored::new(forecaster.outlook(crisis, crises), crisis));
    crises.iter().map(|crisis| Compared { crisis, scored: scored(crisis) }).collect()
}

/// A forecaster's mean score on a question over the crises, each counting alike.
pub fn mean_over(compared: &[Compared<'_>], forecaster: Forecaster, question: Question) -> f64 {
    mean(compared.iter().map(|compared| compared.of(forecaster).on(question)))
}

fn mean(numbers: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = numbers.len();
    numbers.sum::<f64>() / count as f64
}
