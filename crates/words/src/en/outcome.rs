//! The outcomes, in English: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in English.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    let label = outcome.label();
    let (in_sentence, short) = match outcome {
        Outcome::IranStrikes => ("another Iranian strike", "Iranian strike"),
        Outcome::PakistanStrikes => ("another Pakistani strike", "Pakistani strike"),
        Outcome::Widened => ("a second round or wider", "Second round"),
        Outcome::Campaign => ("a sustained campaign", "Campaign"),
        Outcome::OpenWar => ("open war", "Open war"),
        Outcome::MeanRung => ("Mean rung", "Mean rung"),
        Outcome::Functional => ("functional relations", "Functional ties"),
        Outcome::Talks => ("talks or better", "Talks or better"),
        Outcome::ActiveFront => ("an active front", "Active front"),
        Outcome::Division => ("Division between the two", "Division (days)"),
        Outcome::ThreeFrontStrain => ("Pakistan’s three-front strain", "Strain"),
        Outcome::IranDeterrence => ("Iran’s deterrence", "Deterrence"),
        Outcome::UsCooperation => ("US–Pakistan cooperation", "US–Pakistan"),
        Outcome::UsThreatReading => ("How threatening Washington reads it", "Threat reading"),
        Outcome::CtCooperation => ("Counter-terrorism cooperation", "Counter-terror"),
    };
    OutcomeTexts { in_sentence, label, short }
}
