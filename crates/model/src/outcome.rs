//! The table of outcomes, and the series of each: a number for the end of every day.
//!
//! To add an outcome, add a row here, compute its series (`passage`), choose its ink (`figures`, `picture.rs`), and add its words in every
//! language (`words`, `outcome.rs` of each): without them nothing compiles.

use crate::deterrence_test::DeterrenceTest;
use crate::ladder::RUNGS;
use crate::private::ByMotive;

/// How many nights are shown.
pub const NIGHTS: usize = 28;

/// One number for the end of each day, the start included: index 0 to 28.
pub type Series = [f64; NIGHTS + 1];

/// One outcome: how it is named, measured and shown. What it is called in sentences stands with the words of each language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutcomeRow {
    /// The outcome.
    pub name: Outcome,
    /// Its name in links, files and commands.
    pub key: &'static str,
    /// Its permanent code in links, where it is asked about: two letters.
    pub code: &'static str,
    /// What its number is.
    pub measure: Measure,
    /// Whether it is counted up to a day or describes it.
    pub timing: Timing,
    /// Whether one would rather see less or more of it.
    pub wish: Wish,
    /// How it is read off, and so whether a page can be asked about it.
    pub reading: Reading,
    /// The view of the page that draws its curve, and its place there, from 1. What is drawn can also be asked about on the page.
    pub curve: Option<(CurveView, u8)>,
}

/// What an outcome's number is, and so how it is shown and how far its axis goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A probability, 0 to 1.
    Chance,
    /// A level, judged and not measured, 0 to 1.
    Level,
    /// A rung of the ladder, 0 to 7.
    Rung,
    /// A rung over 7, summed over the days so far: 0 to 28.
    Days,
    /// An expected number of strikes so far; each side moves once a day.
    Strikes,
}

impl Measure {
    /// The greatest value there can be at the end of day `night` (a later one is read as the last).
    pub const fn top(self, night: usize) -> f64 {
        match self {
            Measure::Chance | Measure::Level => 1.0,
            Measure::Rung => (RUNGS - 1) as f64,
            Measure::Days | Measure::Strikes if night < NIGHTS => night as f64,
            Measure::Days | Measure::Strikes => NIGHTS as f64,
        }
    }
}

/// Whether an outcome is counted up to a day or describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// It is an event that has happened by the end of the day, or a number of such events.
    ByDay,
    /// It is how things stand at the end of the day.
    OnDay,
}

/// Whether one would rather see less or more of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Less: strikes, war, strain.
    Less,
    /// More: working relations, talks, cooperation, deterrence unharmed.
    More,
}

/// How an outcome is read off a solved game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// With the curves, for every frame of the page.
    Curve,
    /// With what the curves are made of, where there is time.
    Part,
}

impl Reading {
    /// How all of these are read together.
    pub(crate) fn of(outcomes: &[Outcome]) -> Reading {
        let is_curve = |outcome: &Outcome| outcome.row().reading == Reading::Curve;
        if outcomes.iter().all(is_curve) { Reading::Curve } else { Reading::Part }
    }
}

/// A view of the page that draws outcomes as curves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum CurveView {
    /// How likely each event is by each day.
    Events,
    /// What follows for others.
    Consequences,
}

/// Declares the outcomes once: the enum of names, the table, the struct of series, and the way from one to the other.
macro_rules! outcomes {
    ($($variant:ident $field:ident: $doc:literal { label: $label:literal, $($column:ident: $value:expr,)* })*) => {
        /// The name of an outcome that is one series of numbers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Outcome { $(#[doc = $doc] $variant,)* }

        impl Outcome {
            /// Every outcome, in the order of tables and files.
            pub const ALL: &[Outcome] = &[$(Outcome::$variant,)*];
        }

        /// The rows, in the order of [`Outcome::ALL`].
        pub const OUTCOMES: [OutcomeRow; Outcome::ALL.len()] =
            [$(OutcomeRow { name: Outcome::$variant, key: stringify!($field), $($column: $value,)* },)*];

        /// The names in plain English, in the order of [`Outcome::ALL`]. They stand apart, so that the page, which has its own, does not
        /// carry them.
        pub const LABELS: [&str; Outcome::ALL.len()] = [$($label,)*];

        /// Everything the page and the command show of one game.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Outcomes {
            $(#[doc = $doc] pub $field: Series,)*
            /// Share of probability on each rung at the end of each day.
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
            /// The series of that name.
            pub const fn series(&self, outcome: Outcome) -> &Series {
                match outcome { $(Outcome::$variant => &self.$field,)* }
            }

            /// Nothing has been read off yet.
            pub(crate) const BLANK: Outcomes = Outcomes {
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
    IranStrikes iran_strikes: "A new Iranian strike, limited or wide, by the end of the day." {
        label: "Another Iranian strike", reading: Reading::Curve, code: "xi",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: Some((CurveView::Events, 1)),
    }
    IranStrikesAnswering iran_strikes_answering: "A first new Iranian strike that came while a Pakistani strike stood unanswered, by the end of the day." {
        label: "Another Iranian strike, answering Pakistan’s", reading: Reading::Part, code: "ya",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    IranStrikesAfterAttack iran_strikes_after_attack: "A first new Iranian strike that came with a militant attack to answer, by the end of the day." {
        label: "Another Iranian strike, after a militant attack", reading: Reading::Part, code: "yt",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    IranStrikesForMotive iran_strikes_for_motive: "A first new Iranian strike with nothing to answer, by an Iran that wants more than counter-terror, by the end of the day." {
        label: "Another Iranian strike, with nothing to answer, for a wider aim", reading: Reading::Part, code: "ym",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    IranStrikesUnprovoked iran_strikes_unprovoked: "A first new Iranian strike with nothing to answer, by a counter-terror Iran in a widened exchange, by the end of the day." {
        label: "Another Iranian strike, with nothing to answer, against the militants", reading: Reading::Part, code: "yu",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    IranLimited iran_limited: "A limited Iranian strike, by the end of the day." {
        label: "Another limited Iranian strike", reading: Reading::Part, code: "xl",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    IranWide iran_wide: "A wide Iranian strike, by the end of the day." {
        label: "A wide Iranian strike", reading: Reading::Part, code: "xv",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    PakistanStrikes pakistan_strikes: "A new Pakistani strike, limited or wide, by the end of the day." {
        label: "Another Pakistani strike", reading: Reading::Curve, code: "xp",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: Some((CurveView::Events, 2)),
    }
    PakistanStrikesAnswering pakistan_strikes_answering: "A first new Pakistani strike that came while an Iranian strike stood unanswered, by the end of the day." {
        label: "A new Pakistani strike, answering Iran’s", reading: Reading::Part, code: "yp",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    PakistanStrikesUnprovoked pakistan_strikes_unprovoked: "A first new Pakistani strike with nothing to answer, in a widened exchange, by the end of the day." {
        label: "A new Pakistani strike, with nothing to answer", reading: Reading::Part, code: "yq",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    PakistanWide pakistan_wide: "A wide Pakistani strike, by the end of the day." {
        label: "A wide Pakistani strike", reading: Reading::Part, code: "xy",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    TitForTat tit_for_tat: "A new Iranian strike and a later Pakistani one, with no rung above 4 until then, by the end of the day." {
        label: "New tit for tat without widening", reading: Reading::Part, code: "xz",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    Widened widened: "Widened strikes (rung 5) or worse, by the end of the day." {
        label: "Wider strikes", reading: Reading::Curve, code: "xw",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: Some((CurveView::Events, 3)),
    }
    WidenedByChoice widened_by_choice: "Widened strikes (rung 5) first reached by a side’s move, by the end of the day." {
        label: "Wider strikes, by choice", reading: Reading::Part, code: "yw",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    WidenedByAccident widened_by_accident: "Widened strikes (rung 5) first reached by an accident, by the end of the day." {
        label: "Wider strikes, by accident", reading: Reading::Part, code: "yx",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    Campaign campaign: "A sustained campaign (rung 6) or worse, by the end of the day." {
        label: "A sustained campaign", reading: Reading::Curve, code: "xc",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    CampaignByChoice campaign_by_choice: "A sustained campaign (rung 6) first reached by a side’s move, by the end of the day." {
        label: "A sustained campaign, by choice", reading: Reading::Part, code: "yc",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    CampaignByAccident campaign_by_accident: "A sustained campaign (rung 6) first reached by an accident, by the end of the day." {
        label: "A sustained campaign, by accident", reading: Reading::Part, code: "yd",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    OpenWar open_war: "Open war (rung 7), by the end of the day." {
        label: "Open war", reading: Reading::Curve, code: "xo",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: Some((CurveView::Events, 4)),
    }
    OpenWarByChoice open_war_by_choice: "Open war (rung 7) reached by a side’s move, by the end of the day." {
        label: "Open war, by choice", reading: Reading::Part, code: "yo",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    OpenWarByAccident open_war_by_accident: "Open war (rung 7) reached by an accident, by the end of the day." {
        label: "Open war, by accident", reading: Reading::Part, code: "yz",
        measure: Measure::Chance, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    StrikesIran strikes_iran: "Expected number of Iranian strikes by the end of the day." {
        label: "Expected number of new Iranian strikes", reading: Reading::Part, code: "ni",
        measure: Measure::Strikes, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    StrikesPakistan strikes_pakistan: "Expected number of Pakistani strikes by the end of the day." {
        label: "Expected number of new Pakistani strikes", reading: Reading::Part, code: "np",
        measure: Measure::Strikes, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    LimitedRepeats limited_repeats: "Expected number of limited strikes of either side that do not change the rung, by the end of the day." {
        label: "Expected number of repeated limited strikes", reading: Reading::Part, code: "nl",
        measure: Measure::Strikes, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    WideStrikes wide_strikes: "Expected number of wide strikes of either side by the end of the day." {
        label: "Expected number of wide strikes", reading: Reading::Part, code: "nw",
        measure: Measure::Strikes, timing: Timing::ByDay, wish: Wish::Less, curve: None,
    }
    MeanRung mean_rung: "Expected rung at the end of the day, 0 to 7." {
        label: "Mean rung", reading: Reading::Curve, code: "xm",
        measure: Measure::Rung, timing: Timing::OnDay, wish: Wish::Less, curve: None,
    }
    Functional functional: "Functional relations (rung 0) at the end of the day." {
        label: "Functional relations", reading: Reading::Curve, code: "xf",
        measure: Measure::Chance, timing: Timing::OnDay, wish: Wish::More, curve: Some((CurveView::Events, 5)),
    }
    Talks talks: "Diplomatic repair or better (rung 0 or 1) at the end of the day." {
        label: "Talks or better", reading: Reading::Curve, code: "xt",
        measure: Measure::Chance, timing: Timing::OnDay, wish: Wish::More, curve: None,
    }
    ActiveFront active_front: "A one-sided strike or worse (rung 3 or more) at the end of the day." {
        label: "An active front", reading: Reading::Curve, code: "xa",
        measure: Measure::Chance, timing: Timing::OnDay, wish: Wish::Less, curve: None,
    }
    Division division: "Expected rung over 7, summed over the days so far, 0 to 28." {
        label: "Division between the two", reading: Reading::Curve, code: "xd",
        measure: Measure::Days, timing: Timing::OnDay, wish: Wish::Less, curve: Some((CurveView::Consequences, 5)),
    }
    ThreeFrontStrain three_front_strain: "Mean pressure on the Indian, Afghan and Iranian fronts, 0 to 1." {
        label: "Pakistan’s three-front strain", reading: Reading::Curve, code: "xs",
        measure: Measure::Level, timing: Timing::OnDay, wish: Wish::Less, curve: Some((CurveView::Consequences, 1)),
    }
    IranDeterrence iran_deterrence: "What is left of Iran’s deterrence of others after the Pakistani strikes so far, 0 to 1." {
        label: "Iran’s deterrence", reading: Reading::Curve, code: "xe",
        measure: Measure::Level, timing: Timing::OnDay, wish: Wish::More, curve: Some((CurveView::Consequences, 2)),
    }
    UsCooperation us_cooperation: "US–Pakistan cooperation on Iran, 0 to 1, under its ceiling." {
        label: "US–Pakistan cooperation", reading: Reading::Curve, code: "xu",
        measure: Measure::Level, timing: Timing::OnDay, wish: Wish::More, curve: Some((CurveView::Consequences, 3)),
    }
    UsThreatReading us_threat_reading: "Washington's reading of the threat, 0 to 1." {
        label: "How threatening Washington reads it", reading: Reading::Curve, code: "xr",
        measure: Measure::Level, timing: Timing::OnDay, wish: Wish::Less, curve: None,
    }
    CtCooperation ct_cooperation: "US–Pakistan counter-terrorism cooperation on Afghanistan, 0 to 1." {
        label: "Counter-terrorism cooperation", reading: Reading::Curve, code: "xk",
        measure: Measure::Level, timing: Timing::OnDay, wish: Wish::More, curve: Some((CurveView::Consequences, 4)),
    }
}

impl Outcome {
    /// Its row in the table.
    pub const fn row(self) -> &'static OutcomeRow {
        &OUTCOMES[self as usize]
    }

    /// Its name in links, files and commands.
    pub const fn key(self) -> &'static str {
        self.row().key
    }

    /// Its name in plain English.
    pub const fn label(self) -> &'static str {
        LABELS[self as usize]
    }

    /// The outcome with that name in links, files and commands.
    pub fn from_key(key: &str) -> Option<Outcome> {
        Outcome::ALL.iter().copied().find(|outcome| outcome.key() == key)
    }

    /// The outcome with that code in links.
    pub fn from_code(code: &str) -> Option<Outcome> {
        Outcome::ALL.iter().copied().find(|outcome| outcome.row().code == code)
    }
}

/// The outcomes whose curves the events view draws, in their order there.
pub const EVENT_CURVES: [Outcome; 5] = curves(CurveView::Events);

/// The outcomes whose curves the consequences view draws, in their order there.
pub const CONSEQUENCE_CURVES: [Outcome; 5] = curves(CurveView::Consequences);

/// The outcomes that a view draws, each at its place. Places that are not 1, 2, 3 and so on do not compile.
const fn curves<const COUNT: usize>(view: CurveView) -> [Outcome; COUNT] {
    let mut curves = [None; COUNT];
    let mut row = 0;
    while row < OUTCOMES.len() {
        if let Some((own, place)) = OUTCOMES[row].curve
            && own as u8 == view as u8
        {
            assert!(curves[place as usize - 1].is_none(), "two outcomes have the same place among a view's curves");
            curves[place as usize - 1] = Some(OUTCOMES[row].name);
        }
        row += 1;
    }
    let mut drawn = [Outcome::ALL[0]; COUNT];
    let mut place = 0;
    while place < COUNT {
        match curves[place] {
            Some(outcome) => drawn[place] = outcome,
            None => panic!("a place among a view's curves is empty"),
        }
        place += 1;
    }
    drawn
}

/// The outcomes that are read with the curves, in the order of the table.
pub const CURVES: [Outcome; 15] = read_as(Reading::Curve);

/// The outcomes of which those are made, in the order of the table.
pub const PARTS: [Outcome; Outcome::ALL.len() - CURVES.len()] = read_as(Reading::Part);

/// The outcomes that are read so. Another number of them does not compile.
const fn read_as<const COUNT: usize>(reading: Reading) -> [Outcome; COUNT] {
    let mut outcomes = [Outcome::ALL[0]; COUNT];
    let (mut found, mut row) = (0, 0);
    while row < OUTCOMES.len() {
        if OUTCOMES[row].reading as u8 == reading as u8 {
            outcomes[found] = OUTCOMES[row].name;
            found += 1;
        }
        row += 1;
    }
    assert!(found == COUNT, "another number of outcomes is read so");
    outcomes
}
