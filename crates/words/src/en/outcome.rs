//! The outcomes, in English: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in English.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    let label = outcome.label();
    let (in_sentence, short) = match outcome {
        Outcome::IranStrikes => ("another Iranian strike", "Iranian strike"),
        Outcome::IranStrikesAnswering => ("another Iranian strike while Pakistan’s stood unanswered", "Iran, answering"),
        Outcome::IranStrikesAfterAttack => ("another Iranian strike after a militant attack", "Iran, after attack"),
        Outcome::IranStrikesForMotive => ("another Iranian strike with nothing to answer, for a wider aim", "Iran, wider aim"),
        Outcome::IranStrikesUnprovoked => {
            ("another Iranian strike with nothing to answer, against the militants", "Iran, unprompted")
        }
        Outcome::IranLimited => ("another limited Iranian strike", "Iran, limited"),
        Outcome::IranWide => ("a wide Iranian strike", "Iran, wide"),
        Outcome::PakistanStrikes => ("another Pakistani strike", "Pakistani strike"),
        Outcome::PakistanStrikesAnswering => ("a new Pakistani strike while Iran’s stood unanswered", "Pakistan, answering"),
        Outcome::PakistanStrikesUnprovoked => ("a new Pakistani strike with nothing to answer", "Pakistan, unprompted"),
        Outcome::PakistanWide => ("a wide Pakistani strike", "Pakistan, wide"),
        Outcome::TitForTat => ("new tit for tat without widening", "Tit for tat"),
        Outcome::Widened => ("wider strikes", "Wider strikes"),
        Outcome::WidenedByChoice => ("wider strikes by choice", "Wider, by choice"),
        Outcome::WidenedByAccident => ("wider strikes by accident", "Wider, by accident"),
        Outcome::Campaign => ("a sustained campaign", "Campaign"),
        Outcome::CampaignByChoice => ("a sustained campaign by choice", "Campaign, choice"),
        Outcome::CampaignByAccident => ("a sustained campaign by accident", "Campaign, accident"),
        Outcome::OpenWar => ("open war", "Open war"),
        Outcome::OpenWarByChoice => ("open war by choice", "War, by choice"),
        Outcome::OpenWarByAccident => ("open war by accident", "War, by accident"),
        Outcome::StrikesIran => ("Expected number of new Iranian strikes", "Iranian strikes"),
        Outcome::StrikesPakistan => ("Expected number of new Pakistani strikes", "Pakistani strikes"),
        Outcome::LimitedRepeats => ("Expected number of repeated limited strikes", "Repeated strikes"),
        Outcome::WideStrikes => ("Expected number of wide strikes", "Wide strikes"),
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
