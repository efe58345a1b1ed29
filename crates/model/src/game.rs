//! The game itself: payoffs, hazards, behaviour, what each side believes at the start, where it stands, how long it lasts. What the
//! solver sees, and all it sees.
//!
//! Readers' assumptions become a [`Game`] by [`Game::seen_from`]; tests, and anyone who wants a short tree, a coin-tossing side or
//! rescaled payoffs, build one from [`Rules`].

use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
pub use crate::hazard::{Hazards, Night};
use crate::ladder::Side;
use crate::motive::MOTIVES;
use crate::policy::other;
use crate::private::{ByLeadership, ByMotive, ByPair, LEADERSHIPS, weights};
use crate::state::State;
use crate::statistics::{self, Statistics};
use crate::vantage::Vantage;

/// A game in plain fields; [`Game::new`] checks it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// What the payoffs are made of.
    pub statistics: Statistics,
    /// Whether the night falls, and with which hazards.
    pub night: Night,
    /// λ ≥ 0: 0 tosses coins, higher follows payoffs more closely.
    pub precision: f64,
    /// β, 0 to 1: weight of tomorrow against today.
    pub foresight: f64,
    /// π, weights on Iran's motive as Pakistan sees it at the start: none negative, not all 0; only their ratio counts.
    pub motives: ByMotive,
    /// ρ₁, 0 to 1: chance that Pakistan's leadership is resolved, as Iran sees it at the start.
    pub reputation: f64,
    /// Where the crisis stands.
    pub start: State,
    /// Who moves first.
    pub first_mover: Side,
    /// How many moves there are; nothing is at stake after the last, whose night is played.
    pub moves: usize,
}

impl Rules {
    /// How many numbers, start and length aside, make a game.
    pub(crate) const NUMBERS: usize = Statistics::COUNT + 9;

    /// How many bits of log-odds a point of payoff is worth.
    #[inline]
    pub(crate) fn bits(&self) -> f64 {
        std::f64::consts::LOG2_E * self.precision
    }

    /// Those numbers.
    #[inline]
    pub(crate) fn numbers(&self) -> [f64; Rules::NUMBERS] {
        let behaviour = [self.precision, self.foresight, self.reputation];
        let statistics = self.statistics.numbers().into_iter();
        let mut numbers = [0.0; Rules::NUMBERS];
        for (place, number) in numbers.iter_mut().zip(statistics.chain(self.night.numbers()).chain(behaviour).chain(self.motives))
        {
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

/// Rules that have been checked, their motive weights scaled to sum to 1: a game that can be solved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Game(Rules);

fn at_least_zero(field: &'static str, value: f64) -> Result<(), InvalidRules> {
    let fault = InvalidRules { field, expected: "a finite number of at least 0", received: value };
    if 0.0 <= value && value.is_finite() { Ok(()) } else { Err(fault) }
}

fn share(field: &'static str, value: f64) -> Result<(), InvalidRules> {
    let fault = InvalidRules { field, expected: "a number from 0 to 1", received: value };
    if 0.0 <= value && value <= 1.0 { Ok(()) } else { Err(fault) }
}

/// `weights` scaled to sum to 1.
fn in_proportion(weights: ByMotive) -> Result<ByMotive, InvalidRules> {
    const FIELDS: [&str; 3] = ["motives.counter_terror", "motives.broaden", "motives.coerce"];
    for (field, weight) in FIELDS.into_iter().zip(weights) {
        at_least_zero(field, weight)?;
    }
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 || sum.is_infinite() {
        return Err(InvalidRules { field: "motives", expected: "weights with a finite sum above 0", received: sum });
    }
    // Dividing weights that already sum to 1 could move a last bit.
    let is_one = (sum - 1.0).abs() < 1e-12;
    Ok(if is_one { weights } else { weights.map(|weight| weight / sum) })
}

impl Game {
    /// Checks `rules` and scales the motive weights to sum to 1.
    ///
    /// # Errors
    /// Names the first field that is out of its range: a precision or a motive weight below 0, motive weights that are all 0,
    /// foresight, reputation or a hazard outside 0 to 1, no move at all, or anything that is not a finite number.
    pub fn new(rules: Rules) -> Result<Game, InvalidRules> {
        at_least_zero("precision", rules.precision)?;
        share("foresight", rules.foresight)?;
        share("reputation", rules.reputation)?;
        let motives = in_proportion(rules.motives)?;
        if let Night::Falls(hazards) = rules.night {
            share("hazards.accident", hazards.accident)?;
            share("hazards.fading", hazards.fading)?;
            share("hazards.attack", hazards.attack)?;
        }
        if rules.moves == 0 {
            return Err(InvalidRules { field: "moves", expected: "at least 1", received: 0.0 });
        }
        let named = statistics::NAMES.into_iter().zip(rules.statistics.numbers());
        match named.into_iter().find(|(_, number)| !number.is_finite()) {
            Some((field, received)) => Err(InvalidRules { field, expected: "a finite number", received }),
            None => Ok(Game(Rules { motives, ..rules })),
        }
    }

    /// The game that assumptions make, seen from `from`.
    #[inline]
    pub fn seen_from(from: Vantage, assumptions: &Assumptions, coefficients: &Coefficients) -> Game {
        // Assumptions are valid by their type, so nothing is left to check.
        Game(Rules {
            statistics: Statistics::new(assumptions, coefficients),
            night: Night::Falls(Hazards {
                accident: assumptions[Key::Accidents] * assumptions[Key::RegionalTension],
                fading: assumptions[Key::GrievanceFading],
                attack: assumptions[Key::MilitantAttacks],
            }),
            precision: assumptions[Key::DecisionPrecision],
            foresight: assumptions[Key::Foresight],
            motives: assumptions.motives().weights(),
            reputation: assumptions[Key::Reputation],
            start: from.start(),
            first_mover: from.first_mover(),
            moves: from.moves(),
        })
    }

    /// The rules it was made from, the motive weights summing to 1.
    pub const fn rules(&self) -> &Rules {
        &self.0
    }

    /// Chances of Pakistan's leaderships at the start: wavering, resolved.
    #[inline]
    pub const fn leaderships(&self) -> ByLeadership {
        [1.0 - self.0.reputation, self.0.reputation]
    }

    /// What the mover believes of the other side's type at the start, in each pair of types: where Pakistan moves, and where Iran does.
    #[inline]
    pub(crate) fn priors(&self) -> [ByPair; 2] {
        let leaderships = self.leaderships();
        [
            std::array::from_fn(|pair| self.0.motives[other::<LEADERSHIPS>(pair)]),
            std::array::from_fn(|pair| leaderships[other::<MOTIVES>(pair)]),
        ]
    }

    /// Chances of the six pairs of types at the start.
    #[inline]
    pub fn pairs(&self) -> ByPair {
        weights(&self.0.motives, &self.leaderships())
    }

    /// Who makes move `at`, counted from 0.
    pub const fn mover(&self, at: usize) -> Side {
        if at.is_multiple_of(2) { self.0.first_mover } else { self.0.first_mover.other() }
    }

    /// How many moves have been made by the end of day `day`, at most all of them. Day 0 is the start; a first day that opens with
    /// Iran's move has only that move.
    pub fn moves_by(&self, day: usize) -> usize {
        let made = match self.0.first_mover {
            Side::Pakistan => 2 * day,
            Side::Iran => (2 * day).saturating_sub(1),
        };
        made.min(self.0.moves)
    }
}
