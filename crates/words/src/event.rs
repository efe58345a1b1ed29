//! What the outcomes are called. From 16 January Pakistan has not struck yet, so its strike is "a" strike there.

use model::{Outcome, Vantage};

use crate::{chance, decimal};

/// The outcomes that a reader can ask about on the page, in the order of the events view.
pub const ASKED: [Outcome; 5] =
    [Outcome::IranStrikes, Outcome::PakistanStrikes, Outcome::Widened, Outcome::OpenWar, Outcome::Functional];

/// The outcomes of the consequences view: levels from 0 to 1.
pub const CONSEQUENCES: [Outcome; 5] =
    [Outcome::ThreeFrontStrain, Outcome::IranDeterrence, Outcome::UsCooperation, Outcome::CtCooperation, Outcome::Division];

/// The outcome within a sentence: "another Iranian strike".
pub fn in_sentence(outcome: Outcome, from: Vantage) -> &'static str {
    match (outcome, from) {
        (Outcome::IranStrikes, _) => "another Iranian strike",
        (Outcome::PakistanStrikes, Vantage::Jan16) => "a Pakistani strike",
        (Outcome::PakistanStrikes, Vantage::Jan18) => "another Pakistani strike",
        (Outcome::Widened, _) => "a second round or wider",
        (Outcome::Campaign, _) => "a sustained campaign",
        (Outcome::OpenWar, _) => "open war",
        (Outcome::Functional, _) => "functional relations",
        (Outcome::Talks, _) => "talks or better",
        (Outcome::ActiveFront, _) => "an active front",
        (other, _) => other.label(),
    }
}

/// The outcome as a label of its own: "Another Iranian strike".
pub fn label(outcome: Outcome, from: Vantage) -> String {
    let mut letters = in_sentence(outcome, from).chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The outcome beside its curve, where there is little room.
pub fn short(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::IranStrikes => "Iranian strike",
        Outcome::PakistanStrikes => "Pakistani strike",
        Outcome::Widened => "Second round",
        Outcome::OpenWar => "Open war",
        Outcome::Functional => "Functional ties",
        Outcome::ThreeFrontStrain => "Strain",
        Outcome::IranDeterrence => "Deterrence",
        Outcome::UsCooperation => "US–Pakistan",
        Outcome::CtCooperation => "Counter-terror",
        Outcome::Division => "Division (days)",
        other => other.label(),
    }
}

/// Whether the outcome is counted up to a day ("by 14 February") or describes it ("on 14 February").
pub fn preposition(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::IranStrikes | Outcome::PakistanStrikes | Outcome::Widened | Outcome::Campaign | Outcome::OpenWar => "by",
        _ => "on",
    }
}

/// How high a value is drawn, from 0 to 1: division, which adds up day by day, as a share of the 28 days.
pub fn height(outcome: Outcome, value: f64) -> f64 {
    match outcome {
        Outcome::Division => value / model::NIGHTS as f64,
        Outcome::MeanRung => value / 7.0,
        _ => value,
    }
}

/// A value of the outcome as it is shown: a chance in per cent, a level with two decimals.
pub fn value(outcome: Outcome, value: f64) -> String {
    if is_chance(outcome) { chance::percent(value) } else { decimal::text(value, 2) }
}

/// Whether the outcome is a chance; the others are levels.
pub fn is_chance(outcome: Outcome) -> bool {
    !matches!(
        outcome,
        Outcome::MeanRung
            | Outcome::Division
            | Outcome::ThreeFrontStrain
            | Outcome::IranDeterrence
            | Outcome::UsCooperation
            | Outcome::UsThreatReading
            | Outcome::CtCooperation
    )
}
