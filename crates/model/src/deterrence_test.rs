//! What an answer does to what comes after, as numbers: whether Pakistan strikes, what Iran then does, and what it believes.

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

impl DeterrenceTest {
    /// Each number with its name in files.
    pub const fn named(&self) -> [(&'static str, Option<f64>); 15] {
        [
            ("struck", Some(self.struck)),
            ("iran_if_struck", self.iran_if_struck),
            ("iran_if_not_struck", self.iran_if_not_struck),
            ("later_if_struck", self.later_if_struck),
            ("later_if_not_struck", self.later_if_not_struck),
            ("resolved_if_struck", self.resolved_if_struck),
            ("resolved_if_not", self.resolved_if_not),
            ("p_down", Some(self.p_down)),
            ("p_hold", Some(self.p_hold)),
            ("p_limited", Some(self.p_limited)),
            ("p_wide", Some(self.p_wide)),
            ("after_down", self.after_down),
            ("after_hold", self.after_hold),
            ("after_limited", self.after_limited),
            ("after_wide", self.after_wide),
        ]
    }
}
