//! The laws: what raising something moves which way, and how often it did not, over random settings of the readers' box.
//!
//! One draw moves one thing between two random values, everything else drawn evenly from its range (the motive weights evenly over the
//! simplex, China's tilt from [`TILTS`] where nothing else is said). A law is claimed with its exceptions, never without: the tests hold
//! the model to the share that a row allows, and the page "Method and sources" prints it. What is not in [`LAWS`] is not claimed.
//!
//! The numbers were measured on another implementation of the same mathematics; a test compares the rows with its file. Two were counted
//! again on the model itself.

use crate::action::Action::{self, Hold, StepDown};
use crate::catalogue::Key::{self, *};
use crate::motive::Motive::{self, Broaden, Coerce};
use crate::outcome::Outcome::{self, *};
use crate::vantage::Vantage::{self, Jan16, Jan18};
use Direction::{Falls, Rises};
use Place::{ChinaOnPakistan, TheBox};
use Raised::{Assumption, BroadenNotCoerce, CounterTerrorPays, LimitedFirst, NotStruck, OthersScaled, Struck, StruckOrNot};
use Watched::{BeliefResolved, By, LaterIranStrikes};

/// How many random settings each law was measured on, at each vantage point.
pub const DRAWS: u32 = 601;

/// The tilts of China's leverage among which a law is claimed where nothing else is said: neither side is pressed alone.
pub const TILTS: [f64; 2] = [0.4, 0.9];

/// The tilts at which China presses mostly Pakistan.
pub const TILTS_ON_PAKISTAN: [f64; 2] = [0.0, 0.3];

/// The smallest share of exceptions that a row allows.
const LEAST_ALLOWED: f64 = 0.01;

/// What a law raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    /// An assumption, from the lower to the higher of two random values of its range.
    Assumption(Key),
    /// The weight of a motive, the other two scaled to fill the rest.
    OthersScaled(Motive),
    /// The weight of a motive, taken from that of counter-terror alone.
    CounterTerrorPays(Motive),
    /// All weight on the motive to broaden instead of all on the motive to coerce.
    BroadenNotCoerce,
    /// A limited strike as Pakistan's first move on 17 January instead of this one, within one game.
    LimitedFirst(Action),
    /// That Pakistan has struck by the end of 18 January instead of not, within one game.
    StruckOrNot,
    /// That Pakistan has struck by the end of 18 January instead of nothing known.
    Struck,
    /// That Pakistan has not struck by the end of 18 January instead of nothing known.
    NotStruck,
}

/// Where a law is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Anywhere in the readers' box, China's tilt within [`TILTS`] unless it is what is raised.
    TheBox,
    /// The same with China's tilt within [`TILTS_ON_PAKISTAN`].
    ChinaOnPakistan,
}

/// What a law speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    /// The series of an outcome.
    By(Outcome),
    /// The chance of an Iranian strike from 19 January on, whatever Iran did before.
    LaterIranStrikes,
    /// Iran's belief that Pakistan's leadership is resolved.
    BeliefResolved,
}

/// Which way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Down.
    Falls,
    /// Up.
    Rises,
}

/// One law: raising `raised`, seen from `from`, moves `watched` so, but for the exceptions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    /// The vantage point.
    pub from: Vantage,
    /// What is raised.
    pub raised: Raised,
    /// Where in the box.
    pub place: Place,
    /// What moves.
    pub watched: Watched,
    /// Which way.
    pub direction: Direction,
    /// The nights at which it is claimed; a draw is an exception if it goes the wrong way at any of them.
    pub nights: &'static [usize],
    /// How many of [`DRAWS`] went the wrong way by more than the tolerance.
    pub exceptions: u32,
    /// How far the worst of them went, in the outcome's unit.
    pub largest: f64,
}

/// Exceptions that were counted again on more draws, because the first had been lucky: how many of how many.
const MEASURED_AGAIN: [(Raised, Watched, u32, u32); 2] =
    [(Assumption(FaceSaving), By(IranLimited), 34, 3_000), (OthersScaled(Broaden), By(MeanRung), 263, 3_000)];

impl Law {
    /// How far an outcome may go the wrong way without being an exception: a tenth of a percentage point, which nobody could see; the mean
    /// rung runs from 0 to 7 and gets five times that; within one game nothing.
    pub const fn tolerance(&self) -> f64 {
        match (self.raised, self.watched) {
            (LimitedFirst(_) | StruckOrNot | Struck | NotStruck, _) => 0.0,
            (_, By(MeanRung)) => 5e-3,
            _ => 1e-3,
        }
    }

    /// Exceptions counted again on more draws, and how many draws these were.
    pub fn measured_again(&self) -> Option<(u32, u32)> {
        let again = MEASURED_AGAIN.iter().find(|(raised, watched, ..)| *raised == self.raised && *watched == self.watched);
        again.map(|(_, _, exceptions, draws)| (*exceptions, *draws))
    }

    /// The share of exceptions, 0 to 1, on the most draws that were made.
    pub fn share(&self) -> f64 {
        let (exceptions, draws) = self.measured_again().unwrap_or((self.exceptions, DRAWS));
        f64::from(exceptions) / f64::from(draws)
    }

    /// The share of exceptions that tests allow: twice what was measured, rounded up to a whole per cent, and at least one per cent.
    pub fn allowed_share(&self) -> f64 {
        ((200.0 * self.share()).ceil() / 100.0).max(LEAST_ALLOWED)
    }

    /// Whether the exceptions are so few that it may be called a law; others hold "in at least so many settings".
    pub fn is_firm(&self) -> bool {
        self.share() <= LEAST_ALLOWED
    }
}

/// The laws that speak of raising one assumption, seen from `from`.
pub fn of(key: Key, from: Vantage) -> impl Iterator<Item = &'static Law> {
    LAWS.iter().filter(move |law| law.from == from && law.raised == Assumption(key))
}

const LATE: &[usize] = &[14, 28];
const ANY: &[usize] = &[2, 14, 28];
const ENDS: &[usize] = &[2, 28];
const EARLY: &[usize] = &[2];
const LAST: &[usize] = &[28];

#[allow(clippy::too_many_arguments, reason = "a row of the table has eight cells")]
const fn law(
    from: Vantage,
    raised: Raised,
    place: Place,
    watched: Watched,
    direction: Direction,
    nights: &'static [usize],
    exceptions: u32,
    largest: f64,
) -> Law {
    Law { from, raised, place, watched, direction, nights, exceptions, largest }
}

/// Every law, by vantage point and by what is raised.
pub const LAWS: [Law; 91] = [
    law(Jan18, Assumption(Mediation), TheBox, By(MeanRung), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Mediation), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Mediation), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Mediation), TheBox, By(Campaign), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Mediation), TheBox, By(OpenWar), Falls, LATE, 1, 0.0117),
    law(Jan18, Assumption(Mediation), TheBox, By(ActiveFront), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Mediation), TheBox, By(Functional), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(MeanRung), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(Campaign), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(OpenWar), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(ActiveFront), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(Overstretch), TheBox, By(Functional), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(MeanRung), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(OpenWar), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(ActiveFront), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(Functional), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitaryEdge), TheBox, By(Talks), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(DeterrenceWorry), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(DeterrenceWorry), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FaceSaving), TheBox, By(MeanRung), Falls, LATE, 6, 0.0127),
    law(Jan18, Assumption(FaceSaving), TheBox, By(IranStrikes), Falls, LATE, 2, 0.0119),
    law(Jan18, Assumption(FaceSaving), TheBox, By(IranLimited), Falls, LATE, 3, 0.0163),
    law(Jan18, Assumption(FaceSaving), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FaceSaving), TheBox, By(Campaign), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FaceSaving), TheBox, By(OpenWar), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(MeanRung), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(OpenWar), Falls, LATE, 3, 0.0035),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(ActiveFront), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(Functional), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(Talks), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(FunctionalTies), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, OthersScaled(Broaden), TheBox, By(MeanRung), Rises, LATE, 36, 0.2482),
    law(Jan18, OthersScaled(Broaden), TheBox, By(IranStrikes), Rises, LATE, 47, 0.0646),
    law(Jan18, OthersScaled(Broaden), TheBox, By(Widened), Rises, LATE, 0, 0.0),
    law(Jan18, OthersScaled(Broaden), TheBox, By(Campaign), Rises, LATE, 0, 0.0),
    law(Jan18, OthersScaled(Broaden), TheBox, By(OpenWar), Rises, LATE, 0, 0.0),
    law(Jan18, CounterTerrorPays(Broaden), TheBox, By(MeanRung), Rises, LATE, 3, 0.0127),
    law(Jan18, CounterTerrorPays(Broaden), TheBox, By(IranStrikes), Rises, LATE, 11, 0.0462),
    law(Jan18, CounterTerrorPays(Broaden), TheBox, By(Widened), Rises, LATE, 0, 0.0),
    law(Jan18, CounterTerrorPays(Broaden), TheBox, By(Campaign), Rises, LATE, 0, 0.0),
    law(Jan18, CounterTerrorPays(Broaden), TheBox, By(OpenWar), Rises, LATE, 0, 0.0),
    law(Jan18, OthersScaled(Coerce), TheBox, By(IranLimited), Rises, LATE, 29, 0.059),
    law(Jan18, CounterTerrorPays(Coerce), TheBox, By(IranLimited), Rises, LATE, 11, 0.0344),
    law(Jan18, CounterTerrorPays(Coerce), TheBox, By(IranStrikes), Rises, LATE, 11, 0.0349),
    law(Jan18, Assumption(Precedent), TheBox, By(IranStrikes), Falls, LATE, 1, 0.0029),
    law(Jan18, Assumption(IndianBacking), TheBox, By(IranStrikes), Falls, LATE, 1, 0.0011),
    law(Jan18, Assumption(Resolve), TheBox, By(IranStrikes), Falls, LATE, 2, 0.0051),
    law(Jan18, Assumption(Reputation), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(UsPosture), TheBox, By(PakistanStrikes), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(Publicity), TheBox, By(IranStrikes), Rises, LATE, 6, 0.0295),
    law(Jan18, Assumption(Publicity), TheBox, By(IranLimited), Rises, LATE, 6, 0.027),
    law(Jan18, Assumption(Publicity), TheBox, By(Widened), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(Publicity), TheBox, By(OpenWar), Rises, LATE, 0, 0.0),
    law(Jan18, Assumption(Publicity), TheBox, By(Functional), Falls, LATE, 2, 0.002),
    law(Jan18, Assumption(MediationTilt), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan18, Assumption(MilitantAttacks), TheBox, By(IranStrikes), Rises, LATE, 0, 0.0),
    law(Jan16, Assumption(Mediation), TheBox, By(OpenWar), Falls, LATE, 3, 0.0191),
    law(Jan16, Assumption(Mediation), ChinaOnPakistan, By(PakistanStrikes), Falls, ENDS, 1, 0.0075),
    law(Jan16, Assumption(Overstretch), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan16, Assumption(MilitaryEdge), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan16, Assumption(DeterrenceWorry), TheBox, By(IranStrikes), Falls, LATE, 0, 0.0),
    law(Jan16, Assumption(FaceSaving), TheBox, By(PakistanStrikes), Rises, ANY, 0, 0.0),
    law(Jan16, Assumption(FunctionalTies), TheBox, By(MeanRung), Falls, LATE, 1, 0.0058),
    law(Jan16, Assumption(FunctionalTies), TheBox, By(Widened), Falls, LATE, 0, 0.0),
    law(Jan16, Assumption(FunctionalTies), TheBox, By(OpenWar), Falls, LATE, 0, 0.0),
    law(Jan16, Assumption(FunctionalTies), TheBox, By(ActiveFront), Falls, LATE, 1, 0.0011),
    law(Jan16, Assumption(Precedent), TheBox, By(PakistanStrikes), Rises, ANY, 0, 0.0),
    law(Jan16, Assumption(Precedent), TheBox, By(ThreeFrontStrain), Rises, EARLY, 0, 0.0),
    law(Jan16, Assumption(IndianBacking), TheBox, By(PakistanStrikes), Rises, ANY, 0, 0.0),
    law(Jan16, Assumption(Resolve), TheBox, By(PakistanStrikes), Rises, ANY, 0, 0.0),
    law(Jan16, Assumption(Resolve), TheBox, By(ThreeFrontStrain), Rises, EARLY, 0, 0.0),
    law(Jan16, Assumption(Reputation), TheBox, By(PakistanStrikes), Rises, ANY, 0, 0.0),
    law(Jan16, Assumption(Reputation), TheBox, By(ThreeFrontStrain), Rises, EARLY, 0, 0.0),
    law(Jan16, Assumption(UsPosture), TheBox, By(PakistanStrikes), Rises, ANY, 0, 0.0),
    law(Jan16, Assumption(Publicity), TheBox, By(PakistanStrikes), Rises, ANY, 1, 0.0017),
    law(Jan16, Assumption(IndiaFront), TheBox, By(PakistanStrikes), Falls, ANY, 0, 0.0),
    law(Jan16, Assumption(AfghanFront), TheBox, By(PakistanStrikes), Falls, ANY, 0, 0.0),
    law(Jan16, Assumption(DomesticStress), TheBox, By(PakistanStrikes), Falls, ANY, 0, 0.0),
    law(Jan16, Assumption(MilitantAttacks), TheBox, By(IranStrikes), Rises, LATE, 0, 0.0),
    law(Jan18, BroadenNotCoerce, TheBox, By(Widened), Rises, LATE, 0, 0.0),
    law(Jan16, LimitedFirst(Hold), TheBox, By(IranStrikes), Falls, LAST, 15, 0.1113),
    law(Jan16, LimitedFirst(StepDown), TheBox, By(IranStrikes), Falls, LAST, 17, 0.1287),
    law(Jan16, StruckOrNot, TheBox, By(IranStrikes), Falls, LAST, 20, 0.1427),
    law(Jan16, StruckOrNot, TheBox, LaterIranStrikes, Falls, LAST, 4, 0.0079),
    law(Jan16, Struck, TheBox, BeliefResolved, Rises, EARLY, 0, 0.0),
    law(Jan16, NotStruck, TheBox, BeliefResolved, Falls, EARLY, 0, 0.0),
];

/// Something of which no sign is claimed: how often it went either way by more than a tenth of a percentage point by the last night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoLaw {
    /// The vantage point.
    pub from: Vantage,
    /// What is raised.
    pub raised: Raised,
    /// Where in the box.
    pub place: Place,
    /// What moves, both ways.
    pub outcome: Outcome,
    /// In how many of [`DRAWS`] it rose.
    pub rises: u32,
    /// In how many it fell.
    pub falls: u32,
}

/// Where the model claims no sign, because it goes both ways.
pub const NO_LAWS: [NoLaw; 13] = [
    no_law(Jan18, Assumption(UsPosture), TheBox, IranStrikes, 415, 63),
    no_law(Jan16, Assumption(UsPosture), TheBox, IranStrikes, 284, 154),
    no_law(Jan18, Assumption(UsPosture), TheBox, OpenWar, 46, 4),
    no_law(Jan18, Assumption(GrievanceFading), TheBox, IranStrikes, 98, 444),
    no_law(Jan16, Assumption(GrievanceFading), TheBox, IranStrikes, 196, 318),
    no_law(Jan18, Assumption(Accidents), TheBox, IranStrikes, 1, 224),
    no_law(Jan16, Assumption(Accidents), TheBox, IranStrikes, 0, 170),
    no_law(Jan16, Assumption(Accidents), TheBox, Widened, 292, 61),
    // Without a tolerance.
    no_law(Jan18, BroadenNotCoerce, TheBox, IranStrikes, 324, 277),
    no_law(Jan18, Assumption(Mediation), ChinaOnPakistan, IranStrikes, 206, 304),
    no_law(Jan16, Assumption(Mediation), ChinaOnPakistan, IranStrikes, 329, 162),
    no_law(Jan18, Assumption(Mediation), ChinaOnPakistan, Functional, 357, 120),
    no_law(Jan18, Assumption(Mediation), ChinaOnPakistan, Widened, 61, 422),
];

const fn no_law(from: Vantage, raised: Raised, place: Place, outcome: Outcome, rises: u32, falls: u32) -> NoLaw {
    NoLaw { from, raised, place, outcome, rises, falls }
}

/// How often an answer deters by what there is to signal: among so many of the [`DRAWS`] settings from 16 January, in how many a new
/// Iranian strike by the last night is rarer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Which settings, in words.
    pub among: &'static str,
    /// How many they are.
    pub settings: u32,
    /// Rarer if Pakistan has struck by the end of 18 January than if not.
    pub struck: u32,
    /// Rarer after a limited first move than after holding.
    pub limited: u32,
    /// Rarer from 19 January on if Pakistan has struck by the end of 18 January than if not.
    pub later: u32,
}

/// With something to signal and with next to nothing.
pub const SIGNALS: [Signal; 2] = [
    Signal { among: "resolve above .3, reputation between .2 and .8", settings: 255, struck: 250, limited: 253, later: 255 },
    Signal {
        among: "resolve below .1, or reputation below .1 or above .9",
        settings: 173,
        struck: 167,
        limited: 167,
        later: 170,
    },
];

/// In how many of [`DRAWS`] a new Iranian strike by the last night is rarer after the one first move of Pakistan's than after the other.
pub const FIRST_MOVES: [(Action, Action, u32); 2] = [(Action::Limited, Action::Wide, 600), (Action::Wide, Hold, 521)];

/// On later nights precedent, resolve and reputation can also lower the three-front strain, once the answer has deterred: the nights, and
/// the fewest and the most exceptions of the three among [`DRAWS`].
pub const STRAIN_LATER: [(&[usize], u32, u32); 2] = [(&[5], 11, 15), (&[14, 28], 53, 83)];
