//! What fills a dot: an event that has come true, or where the crisis stands.

use crate::ladder::{Rung, Side};
use crate::outcome::Outcome;

/// What a filled dot says of its crisis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// The side has struck by the day: in a limited way, wide.
    Strike {
        /// The side that strikes.
        by: Side,
        /// Whether a limited strike counts.
        limited: bool,
        /// Whether a wide strike counts.
        wide: bool,
    },
    /// The crisis has reached the rung, or a higher one, by the day.
    Reach(Rung),
    /// The crisis stands on one of these rungs on the day.
    Stands {
        /// The lowest of them.
        lowest: Rung,
        /// The highest of them.
        highest: Rung,
    },
    /// Nothing: the question has no yes or no.
    Nothing,
}

impl Filling {
    /// What fills dots where `outcome` is asked about.
    pub const fn of(outcome: Outcome) -> Filling {
        const fn strike(by: Side, limited: bool, wide: bool) -> Filling {
            Filling::Strike { by, limited, wide }
        }
        const fn stands(lowest: Rung, highest: Rung) -> Filling {
            Filling::Stands { lowest, highest }
        }
        match outcome {
            Outcome::IranStrikes => strike(Side::Iran, true, true),
            Outcome::IranLimited => strike(Side::Iran, true, false),
            Outcome::IranWide => strike(Side::Iran, false, true),
            Outcome::PakistanStrikes => strike(Side::Pakistan, true, true),
            Outcome::PakistanWide => strike(Side::Pakistan, false, true),
            Outcome::Widened => Filling::Reach(Rung::WidenedStrikes),
            Outcome::Campaign => Filling::Reach(Rung::SustainedCampaign),
            // Nothing leaves open war: to have reached it is to stand there.
            Outcome::OpenWar => stands(Rung::OpenWar, Rung::OpenWar),
            Outcome::Functional => stands(Rung::FunctionalRelations, Rung::FunctionalRelations),
            Outcome::Talks => stands(Rung::FunctionalRelations, Rung::DiplomaticRepair),
            Outcome::ActiveFront => stands(Rung::OneSidedStrike, Rung::OpenWar),
            _ => Filling::Nothing,
        }
    }

    /// Whether what fills a dot cannot be undone, so that the number of filled dots never falls.
    pub const fn is_lasting(self) -> bool {
        match self {
            Filling::Strike { .. } | Filling::Reach(_) => true,
            Filling::Stands { lowest, .. } => lowest.index() == Rung::OpenWar.index(),
            Filling::Nothing => false,
        }
    }

    /// Whether a dot on that rung is filled, where the rung alone decides.
    pub(super) const fn holds_on(self, rung: usize) -> bool {
        match self {
            Filling::Stands { lowest, highest } => lowest.index() <= rung && rung <= highest.index(),
            Filling::Strike { .. } | Filling::Reach(_) | Filling::Nothing => false,
        }
    }
}
