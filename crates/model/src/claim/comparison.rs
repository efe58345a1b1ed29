//! A comparison of outcomes by which a claim can be seen, or seen to fail, in the model: what is set, what is changed, what is read
//! off, and which way it must come out.

use crate::action::Action;
use crate::catalogue::Key;
use crate::motive::{MOTIVES, Motive};
use crate::outcome::Outcome;
use crate::vantage::Vantage;

/// Weights on Iran's motives: counter-terror, broaden, coerce.
pub type Weights = [f64; MOTIVES];

/// One comparison. Assumptions that it does not name stay as they are: at their defaults, or as they were drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Where one looks from.
    pub from: Vantage,
    /// The weights on Iran's motives, where they are set.
    pub motives: Option<Weights>,
    /// What else is set.
    pub held: &'static [(Key, f64)],
    /// What is read off.
    pub reading: Reading,
    /// How it must come out.
    pub relation: Relation,
    /// What it says for the claim.
    pub bearing: Bearing,
    /// In how many of a hundred random settings the relation holds by more than .001.
    pub holds_in: u8,
    /// In how many it is the other way by more than .001.
    pub reversed_in: u8,
}

/// How a reading must come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Relation {
    /// Higher after the change than before.
    Rises(Change),
    /// Lower after the change than before.
    Falls(Change),
    /// Higher than another reading of the same outcomes.
    Above(Reading),
    /// Lower than another reading of the same outcomes.
    Below(Reading),
}

/// What differs between the two settings that are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// These assumptions go together from one value to another.
    Values(&'static [Key], [f64; 2]),
    /// The weights on Iran's motives.
    Motives([Weights; 2]),
}

/// A number that is read off outcomes. Days are counted as in the outcomes' series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// A number that no outcome moves.
    Number(f64),
    /// An outcome on the evening of a day.
    On(Outcome, usize),
    /// Half of that.
    HalfOf(Outcome, usize),
    /// Half the chance that there is at least one militant attack in so many days.
    HalfOfAttacks(usize),
    /// The weight of a motive at the start.
    Weight(Motive),
    /// The weight of a motive to an onlooker who sees the first new Iranian strike on that day.
    WeightIfStruck(Motive, usize),
    /// The largest weight of the three to that onlooker.
    LargestIfStruck(usize),
    /// The largest weight of the three to an onlooker who has seen no new Iranian strike by the evening of that day.
    LargestIfQuiet(usize),
    /// The chance of Pakistan's first move, from 16 January.
    FirstMove(Action),
    /// The chance of a new Iranian strike by the last night shown, after that first move.
    StruckAfter(Action),
    /// The strain on Pakistan's three fronts on the evening of a day, after that first move.
    StrainAfter(Action, usize),
    /// The chance of a new Iranian strike by the last night shown, by whether Pakistan has struck in the first two days.
    StruckIf(Answer),
    /// The same from the third day on, whatever Iran did before.
    StruckLaterIf(Answer),
    /// The chance that Pakistan's leadership is resolved, by whether it has struck in the first two days.
    ResolvedIf(Answer),
}

/// Whether Pakistan has struck in its moves of the first two days from 16 January.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has, at least once.
    Given,
    /// It has not.
    Withheld,
}

/// What a comparison says for its claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bearing {
    /// It shows the claim: at the default settings it holds by at least [`LEAST_MARGIN`].
    Shows,
    /// It qualifies the claim: where it shows less, or more, or the opposite; for what is not modelled, what there is of it.
    Qualifies,
    /// It would show the claim, and does not: at the default settings it does not hold.
    Fails,
}

/// By how much a comparison holds at the default settings if it shows a claim: a percentage point, where chances are compared.
pub const LEAST_MARGIN: f64 = 0.01;

impl Comparison {
    /// A comparison on defaults that shows a claim; the methods below change that.
    pub(super) const fn new(from: Vantage, reading: Reading, relation: Relation) -> Comparison {
        Comparison { from, motives: None, held: &[], reading, relation, bearing: Bearing::Shows, holds_in: 100, reversed_in: 0 }
    }

    /// With these weights on Iran's motives.
    pub(super) const fn with_motives(self, weights: Weights) -> Comparison {
        Comparison { motives: Some(weights), ..self }
    }

    /// With these assumptions set.
    pub(super) const fn with(self, held: &'static [(Key, f64)]) -> Comparison {
        Comparison { held, ..self }
    }

    /// Holding, and reversed, in so many of a hundred random settings.
    pub(super) const fn in_draws(self, holds_in: u8, reversed_in: u8) -> Comparison {
        Comparison { holds_in, reversed_in, ..self }
    }

    /// As one that qualifies the claim.
    pub(super) const fn qualifying(self) -> Comparison {
        Comparison { bearing: Bearing::Qualifies, ..self }
    }

    /// As one that would show the claim, and does not.
    pub(super) const fn failing(self) -> Comparison {
        Comparison { bearing: Bearing::Fails, ..self }
    }
}

impl Reading {
    /// Its name in files, of which some stand in `deterrence_test`; for a number nothing.
    pub const fn key(self) -> &'static str {
        match self {
            Reading::Number(_) => "",
            Reading::On(outcome, _) | Reading::HalfOf(outcome, _) => outcome.key(),
            Reading::HalfOfAttacks(_) => Key::MilitantAttacks.row().key,
            Reading::Weight(Motive::CounterTerror) => Key::MotiveCounterTerror.row().key,
            Reading::Weight(Motive::Broaden) => Key::MotiveBroaden.row().key,
            Reading::Weight(Motive::Coerce) => Key::MotiveCoerce.row().key,
            Reading::WeightIfStruck(..) | Reading::LargestIfStruck(_) => "motive_if_struck",
            Reading::LargestIfQuiet(_) => "motive_if_quiet",
            Reading::FirstMove(Action::StepDown) => "p_down",
            Reading::FirstMove(Action::Hold) => "p_hold",
            Reading::FirstMove(Action::Limited) => "p_limited",
            Reading::FirstMove(Action::Wide) => "p_wide",
            Reading::StruckAfter(Action::StepDown) => "after_down",
            Reading::StruckAfter(Action::Hold) => "after_hold",
            Reading::StruckAfter(Action::Limited) => "after_limited",
            Reading::StruckAfter(Action::Wide) => "after_wide",
            Reading::StrainAfter(..) => Outcome::ThreeFrontStrain.key(),
            Reading::StruckIf(Answer::Given) => "iran_if_struck",
            Reading::StruckIf(Answer::Withheld) => "iran_if_not_struck",
            Reading::StruckLaterIf(Answer::Given) => "later_if_struck",
            Reading::StruckLaterIf(Answer::Withheld) => "later_if_not_struck",
            Reading::ResolvedIf(Answer::Given) => "resolved_if_struck",
            Reading::ResolvedIf(Answer::Withheld) => "resolved_if_not",
        }
    }
}
