//! Which outcomes sum to which: events, and the parts that they are made of.

use crate::outcome::Outcome;

/// Every event that is made of parts, with these: what stood open before the first strike, which need not be why it came; a side's choice
/// or an accident.
pub const WHOLES: [(Outcome, &[Outcome]); 5] = [
    (
        Outcome::IranStrikes,
        &[
            Outcome::IranStrikesAnswering,
            Outcome::IranStrikesAfterAttack,
            Outcome::IranStrikesForMotive,
            Outcome::IranStrikesUnprovoked,
        ],
    ),
    (Outcome::PakistanStrikes, &[Outcome::PakistanStrikesAnswering, Outcome::PakistanStrikesUnprovoked]),
    (Outcome::Widened, &[Outcome::WidenedByChoice, Outcome::WidenedByAccident]),
    (Outcome::Campaign, &[Outcome::CampaignByChoice, Outcome::CampaignByAccident]),
    (Outcome::OpenWar, &[Outcome::OpenWarByChoice, Outcome::OpenWarByAccident]),
];

/// The parts that sum to `whole`; none where it is made of none.
pub fn parts_of(whole: Outcome) -> &'static [Outcome] {
    WHOLES.iter().find(|(own, _)| *own == whole).map_or(&[], |(_, parts)| parts)
}
