//! Counts that were measured once, with other programs or with altered rules, and that the model cannot count again while the page is
//! written: how many sweeps solutions take, how unique they are, and on which rules deterrence rests.

/// How many sweeps it took until beliefs came to rest, over many games.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settling {
    /// Which games.
    pub games: &'static str,
    /// How many.
    pub solves: u32,
    /// Sweeps on average, if they were averaged.
    pub mean: Option<u32>,
    /// The most sweeps, if none was stopped.
    pub most: Option<u32>,
    /// How many were stopped at the cap, unsettled.
    pub unsettled: u32,
}

/// How solutions settle, from the inside of the readers' box to its corners: every assumption at an end of its range, precision and
/// foresight at their highest.
pub const SETTLING: [Settling; 4] = [
    Settling { games: "Random settings of the whole box", solves: 20_000, mean: Some(8), most: Some(86), unsettled: 0 },
    Settling {
        games: "Corners with a reputation of 0 or 1 and equal motives",
        solves: 800,
        mean: Some(8),
        most: Some(194),
        unsettled: 0,
    },
    Settling {
        games: "Corners with reputation and motive weights drawn freely",
        solves: 800,
        mean: Some(18),
        most: None,
        unsettled: 13,
    },
    Settling { games: "More of these", solves: 2_000, mean: None, most: None, unsettled: 22 },
];

/// In how many settings a new Iranian strike is rarer once Pakistan has struck than if it has not, under the rules and under altered ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RulesChanged {
    /// What is changed.
    pub rules: &'static str,
    /// In how many of [`RULE_SETTINGS`] it is rarer.
    pub rarer: u32,
    /// At the default: the chance by the last night in per cent if struck and if not, where it was kept.
    pub default: Option<[f64; 2]>,
}

/// How many random settings the rules were compared on.
pub const RULE_SETTINGS: u32 = 150;

/// The two rules on which deterrence rests.
pub const RULES_CHANGED: [RulesChanged; 4] = [
    RulesChanged { rules: "The rules as they are", rarer: 141, default: None },
    RulesChanged {
        rules: "A strike that was let pass cannot be repeated from rungs 0 and 1",
        rarer: 75,
        default: Some([0.299, 0.482]),
    },
    RulesChanged { rules: "Stepping down from rung 4 leads to 3 instead of 2", rarer: 17, default: Some([0.485, 0.538]) },
    RulesChanged { rules: "Both", rarer: 12, default: None },
];

/// In what share of all moves above the lowest rung stepping down is the best-looking choice, over random settings of the box: on average,
/// and at the most.
pub const BEST_TO_STEP_DOWN: [f64; 2] = [0.004, 0.16];
