//! The outcomes by name: series with a number for the end of each day, and what is not a series.

use super::private::ByMotive;
use crate::ladder::RUNGS;

/// How many nights are shown.
pub const NIGHTS: usize = 28;

/// One number for the end of each day, the start included: index 0 to 28.
pub type Series = [f64; NIGHTS + 1];

/// Chances from 0 to 1; `None` where the condition has probability 0. "Struck" means that Pakistan has struck at least once in its
/// moves of the first two days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DeterrenceTest {
    /// Chance that Pakistan has struck.
    pub struck: f64,
    /// Chance of a new Iranian strike by the last night shown, those of the first two days included, if Pakistan has struck.
    pub iran_if_struck: Option<f64>,
    /// The same if it has not.
    pub iran_if_not_struck: Option<f64>,
    /// Chance of an Iranian strike from the third day on, whatever Iran did before, if Pakistan has struck.
    pub later_if_struck: Option<f64>,
    /// The same if it has not.
    pub later_if_not_struck: Option<f64>,
    /// Chance that Pakistan's leadership is resolved if it has struck.
    pub resolved_if_struck: Option<f64>,
    /// The same if it has not.
    pub resolved_if_not: Option<f64>,
    /// Pakistan's first move: stepping down.
    pub p_down: f64,
    /// Pakistan's first move: holding.
    pub p_hold: f64,
    /// Pakistan's first move: a limited strike.
    pub p_limited: f64,
    /// Pakistan's first move: a wide strike.
    pub p_wide: f64,
    /// Chance of a new Iranian strike by the last night shown after stepping down first.
    pub after_down: Option<f64>,
    /// The same after holding.
    pub after_hold: Option<f64>,
    /// The same after a limited strike.
    pub after_limited: Option<f64>,
    /// The same after a wide strike.
    pub after_wide: Option<f64>,
}

macro_rules! outcomes {
    ($($variant:ident $field:ident, $meaning:literal;)*) => {
        /// The name of an outcome that is a series.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Outcome { $(#[doc = $meaning] $variant,)* }

        impl Outcome {
            /// Every outcome, in the order of tables.
            pub const ALL: &[Outcome] = &[$(Outcome::$variant,)*];

            /// Its name in links, files and commands.
            pub const fn key(self) -> &'static str {
                match self { $(Outcome::$variant => stringify!($field),)* }
            }
        }

        /// The outcomes of one game. Chances run from 0 to 1; "by" counts what has happened by the end of a day, "on" tells how
        /// things stand then.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Outcomes {
            $(#[doc = $meaning] pub $field: Series,)*
            /// Share of each rung on the day.
            pub rungs: [[f64; RUNGS]; NIGHTS + 1],
            /// What an onlooker believes of Iran's motive who has seen no new Iranian strike by the day; `None` where one is certain.
            pub motive_if_quiet: [Option<ByMotive>; NIGHTS + 1],
            /// The same if the first came on that day; the prior on day 0 and where none can come.
            pub motive_if_struck: [ByMotive; NIGHTS + 1],
            /// Chance that Pakistan's leadership is resolved, to one who has seen no Pakistani strike by the day; `None` where one is
            /// certain.
            pub resolve_if_quiet: [Option<f64>; NIGHTS + 1],
            /// The same if the first came on that day; the prior on day 0 and where none can come.
            pub resolve_if_struck: Series,
            /// The most that US–Pakistan cooperation can be, 0 to 1.
            pub us_ceiling: f64,
            /// What an answer does to what comes after; only where Pakistan moves first.
            pub deterrence_test: Option<DeterrenceTest>,
            /// How many sweeps the solution took.
            pub sweeps: usize,
            /// Whether it settled; if not, no number here is sure.
            pub settled: bool,
        }

        impl Outcomes {
            /// An outcome's series.
            pub const fn series(&self, outcome: Outcome) -> &Series {
                match outcome { $(Outcome::$variant => &self.$field,)* }
            }

            /// Nothing has been read off yet.
            pub(super) const BLANK: Outcomes = Outcomes {
                $($field: [0.0; NIGHTS + 1],)*
                rungs: [[0.0; RUNGS]; NIGHTS + 1],
                motive_if_quiet: [None; NIGHTS + 1],
                motive_if_struck: [[0.0; 3]; NIGHTS + 1],
                resolve_if_quiet: [None; NIGHTS + 1],
                resolve_if_struck: [0.0; NIGHTS + 1],
                us_ceiling: 0.0,
                deterrence_test: None,
                sweeps: 0,
                settled: false,
            };
        }
    };
}

outcomes! {
    MeanRung mean_rung, "Mean rung on the day, 0 to 7.";
    Functional functional, "Chance of functional relations on the day.";
    Talks talks, "Chance of diplomatic repair or better on the day.";
    ActiveFront active_front, "Chance of a one-sided strike or worse on the day.";
    IranStrikes iran_strikes, "Chance of a new Iranian strike, limited or wide, by the day.";
    IranStrikesAnswering iran_strikes_answering, "… that came while a Pakistani strike stood unanswered.";
    IranStrikesAfterAttack iran_strikes_after_attack, "… that came with a militant attack to answer.";
    IranStrikesForMotive iran_strikes_for_motive, "… with nothing to answer, by an Iran that wants more than counter-terror.";
    IranStrikesUnprovoked iran_strikes_unprovoked, "… with nothing to answer, by a counter-terror Iran in a widened exchange.";
    PakistanStrikes pakistan_strikes, "Chance of a Pakistani strike, limited or wide, by the day.";
    PakistanStrikesAnswering pakistan_strikes_answering, "… that came while an Iranian strike stood unanswered.";
    PakistanStrikesUnprovoked pakistan_strikes_unprovoked, "… with nothing to answer, in a widened exchange.";
    IranLimited iran_limited, "Chance of a limited Iranian strike by the day.";
    IranWide iran_wide, "Chance of a wide Iranian strike by the day.";
    PakistanWide pakistan_wide, "Chance of a wide Pakistani strike by the day.";
    Widened widened, "Chance that strikes have widened (rung 5) by the day.";
    WidenedByChoice widened_by_choice, "… by a side's move.";
    WidenedByAccident widened_by_accident, "… by an accident at night.";
    Campaign campaign, "Chance of a sustained campaign (rung 6) by the day.";
    CampaignByChoice campaign_by_choice, "… by a side's move.";
    CampaignByAccident campaign_by_accident, "… by an accident at night.";
    OpenWar open_war, "Chance of open war (rung 7) by the day.";
    OpenWarByChoice open_war_by_choice, "… by a side's move.";
    OpenWarByAccident open_war_by_accident, "… by an accident at night.";
    TitForTat tit_for_tat, "Chance by the day of a new Iranian strike and a later Pakistani one, with no rung above 4 until then.";
    StrikesIran strikes_iran, "Expected number of Iranian strikes by the day.";
    StrikesPakistan strikes_pakistan, "Expected number of Pakistani strikes by the day.";
    LimitedRepeats limited_repeats, "Expected number of limited strikes of either side that do not change the rung, by the day.";
    WideStrikes wide_strikes, "Expected number of wide strikes of either side by the day.";
    IranDeterrence iran_deterrence, "What is left of Iran's deterrence of others on the day, 0 to 1.";
    Division division, "Mean rung over 7, summed over the days so far: 0 to 28.";
    ThreeFrontStrain three_front_strain, "Pakistan's three fronts on the day, 0 to 1.";
    UsThreatReading us_threat_reading, "How far Washington reads Iran as a threat to Pakistan on the day, 0 to 1.";
    UsCooperation us_cooperation, "US–Pakistan cooperation on the day, 0 to 1.";
    CtCooperation ct_cooperation, "Counter-terror cooperation between the two sides on the day, 0 to 1.";
}
