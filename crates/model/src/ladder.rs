//! The escalation ladder: its rungs, the grievances that can be open on them, and the two sides.

/// How many rungs the ladder has, from functional relations to open war.
pub const RUNGS: usize = 8;

/// One rung of the ladder. The mapping of real events to rungs is ours, not the article's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Rung {
    /// Embassies work, trade and talks go on.
    FunctionalRelations,
    /// Envoys return and officials talk.
    DiplomaticRepair,
    /// Envoys are gone, no fire.
    DiplomaticRupture,
    /// One side has struck on the other's soil, at militants by its own account.
    OneSidedStrike,
    /// Both have struck on the other's soil, at militants by their own accounts.
    TitForTat,
    /// Strikes on state and military targets as well.
    WidenedStrikes,
    /// A sustained cross-border campaign.
    SustainedCampaign,
    /// Open war; nothing leads out of it within the model.
    OpenWar,
}

impl Rung {
    /// Every rung, lowest first.
    pub const ALL: [Rung; RUNGS] = [
        Rung::FunctionalRelations,
        Rung::DiplomaticRepair,
        Rung::DiplomaticRupture,
        Rung::OneSidedStrike,
        Rung::TitForTat,
        Rung::WidenedStrikes,
        Rung::SustainedCampaign,
        Rung::OpenWar,
    ];

    /// Its place on the ladder, 0 to 7.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its name in plain English.
    pub const fn label(self) -> &'static str {
        match self {
            Rung::FunctionalRelations => "Functional relations",
            Rung::DiplomaticRepair => "Diplomatic repair",
            Rung::DiplomaticRupture => "Diplomatic rupture",
            Rung::OneSidedStrike => "One-sided strike said to be on militants",
            Rung::TitForTat => "Tit-for-tat strikes said to be on militants",
            Rung::WidenedStrikes => "Widened strikes",
            Rung::SustainedCampaign => "Sustained cross-border campaign",
            Rung::OpenWar => "Open war",
        }
    }
}

/// The grievance that is open, if any: who was wronged last and has not answered or waived it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Grievance {
    /// None is open.
    None,
    /// Pakistan's, after an Iranian strike.
    Pakistan,
    /// Iran's, after a Pakistani strike.
    Iran,
    /// Iran's, after a fresh militant attack such as the one on Rask.
    IranAfterAttack,
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Side {
    /// Pakistan moves first in a day.
    Pakistan,
    /// Iran moves second; then the night falls.
    Iran,
}

impl Side {
    /// The side that moves after this one.
    pub const fn other(self) -> Side {
        match self {
            Side::Pakistan => Side::Iran,
            Side::Iran => Side::Pakistan,
        }
    }
}
