//! The game itself: stakes, hazards, horizon. What the solver sees, and all it sees.
//!
//! Readers' assumptions become a [`Game`] in `statistics`; tests, and anyone who wants a short tree, a coin-tossing side or
//! rescaled payoffs, build one directly from [`Rules`].

pub use crate::hazard::{Hazards, Night};
use crate::ladder::{Side, State};
use crate::motive::{MOTIVES, Prior};

/// The sufficient statistics: everything the payoffs are made of, in log-odds points at precision 1. Symbols as in the method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stakes {
    /// κ_P, Pakistan's cost of a rung up, whoever causes it (and gain of a rung down).
    pub pakistan_rung: f64,
    /// κ_I, the same for Iran.
    pub iran_rung: f64,
    /// A_P, what answering an Iranian strike is worth to Pakistan.
    pub pakistan_grievance: f64,
    /// A_I up to rung 4, what answering a strike on militants is worth to Iran.
    pub iran_grievance_militants: f64,
    /// A_I from rung 5, what answering a strike on the state is worth to Iran.
    pub iran_grievance_state: f64,
    /// A_M, the urge to answer a fresh militant attack.
    pub attack_urge: f64,
    /// γ_B, gain of each strike to an Iran that wants to broaden the conflict.
    pub broaden_gain: f64,
    /// γ_A, gain of each limited strike (up to rung 4) to an Iran that wants to bend Pakistan's alignment.
    pub coerce_gain: f64,
    /// e_I, what each Pakistani strike costs Iran's deterrence, by motive.
    pub erosion: [f64; MOTIVES],
    /// v_P, what each Iranian strike costs Pakistan's sovereignty.
    pub sovereignty: f64,
    /// u_US, Washington's nudge on a Pakistani strike; negative restrains.
    pub us_nudge: f64,
    /// W_P, cost of open war to Pakistan.
    pub pakistan_war: f64,
    /// W_I, cost of open war to Iran.
    pub iran_war: f64,
    /// c, cost of using force at all.
    pub force: f64,
    /// d, political cost of stepping down.
    pub stepping_down: f64,
    /// k, share of the coercive gain that a Pakistani strike takes away.
    pub coerce_loss_share: f64,
    /// w_v, share of a grievance charged when its holder steps down.
    pub waiver_share: f64,
}

/// A game in plain fields; [`Game::new`] checks it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// What the payoffs are made of.
    pub stakes: Stakes,
    /// Whether the night falls, and with which hazards.
    pub night: Night,
    /// λ ≥ 0: 0 tosses coins, higher follows payoffs more closely.
    pub precision: f64,
    /// β, 0 to 1: weight of tomorrow against today.
    pub foresight: f64,
    /// What Pakistan believes of Iran's motive at the start.
    pub prior: Prior,
    /// Where the crisis stands.
    pub start: State,
    /// Who moves first.
    pub first_mover: Side,
    /// How many moves there are; nothing is at stake after the last.
    pub half_days: usize,
}

impl Rules {
    /// How many numbers, vantage and horizon aside, make a game.
    pub(crate) const NUMBERS: usize = Stakes::COUNT + 8;

    /// Those numbers.
    pub(crate) fn numbers(&self) -> [f64; Rules::NUMBERS] {
        let behaviour = [self.precision, self.foresight];
        let mut numbers = [0.0; Rules::NUMBERS];
        let all = self.stakes.all().into_iter().chain(self.night.numbers()).chain(behaviour).chain(self.prior.weights());
        for (place, number) in numbers.iter_mut().zip(all) {
            *place = number;
        }
        numbers
    }
}

/// A fault in rules that cannot be played.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InvalidRules {
    /// The field at fault.
    pub field: &'static str,
    /// What it must be.
    pub expected: &'static str,
    /// What was received.
    pub received: f64,
}

impl std::fmt::Display for InvalidRules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: expected {}, received {}", self.field, self.expected, self.received)
    }
}

impl std::error::Error for InvalidRules {}

/// Rules that have been checked: a game that can be solved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Game(Rules);

impl Game {
    /// Checks `rules`.
    ///
    /// # Errors
    /// Names the first field that is out of its range: precision below 0, foresight or a hazard outside 0 to 1, no move at
    /// all, or anything that is not a finite number.
    pub fn new(rules: Rules) -> Result<Game, InvalidRules> {
        let at_least_zero = |field, value: f64| {
            let fault = InvalidRules { field, expected: "a finite number of at least 0", received: value };
            if 0.0 <= value && value.is_finite() { Ok(()) } else { Err(fault) }
        };
        let share = |field, value: f64| {
            let fault = InvalidRules { field, expected: "a number from 0 to 1", received: value };
            if 0.0 <= value && value <= 1.0 { Ok(()) } else { Err(fault) }
        };
        at_least_zero("precision", rules.precision)?;
        share("foresight", rules.foresight)?;
        if let Night::Falls(hazards) = rules.night {
            at_least_zero("hazards.accident", hazards.accident)?;
            share("hazards.fading", hazards.fading)?;
            share("hazards.attack", hazards.attack)?;
        }
        if rules.half_days == 0 {
            return Err(InvalidRules { field: "half_days", expected: "at least 1", received: 0.0 });
        }
        let broken = rules.stakes.all().into_iter().find(|stake| !stake.is_finite());
        match broken {
            Some(received) => Err(InvalidRules { field: "stakes", expected: "finite numbers", received }),
            None => Ok(Game(rules)),
        }
    }

    /// A game whose parts are valid by construction.
    pub(crate) const fn from_valid(rules: Rules) -> Game {
        Game(rules)
    }

    /// The rules it was made from.
    pub const fn rules(&self) -> &Rules {
        &self.0
    }

    /// Who makes move `half_day`, counted from 0.
    pub const fn mover(&self, half_day: usize) -> Side {
        if half_day.is_multiple_of(2) { self.0.first_mover } else { self.0.first_mover.other() }
    }

    /// How many moves have been made by the end of day `day`, at most all of them. Day 0 is the start; a first day that opens with
    /// Iran's move has only that move.
    pub fn half_days_by(&self, day: usize) -> usize {
        let made = match self.0.first_mover {
            Side::Pakistan => 2 * day,
            Side::Iran => (2 * day).saturating_sub(1),
        };
        made.min(self.0.half_days)
    }
}

impl Stakes {
    const COUNT: usize = 19;

    fn all(&self) -> [f64; Stakes::COUNT] {
        let [e0, e1, e2] = self.erosion;
        [
            self.pakistan_rung,
            self.iran_rung,
            self.pakistan_grievance,
            self.iran_grievance_militants,
            self.iran_grievance_state,
            self.attack_urge,
            self.broaden_gain,
            self.coerce_gain,
            e0,
            e1,
            e2,
            self.sovereignty,
            self.us_nudge,
            self.pakistan_war,
            self.iran_war,
            self.force,
            self.stepping_down,
            self.coerce_loss_share,
            self.waiver_share,
        ]
    }
}
