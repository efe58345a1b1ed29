//! The comparisons from 18 January, where Iran decides whether to strike again.

use super::comparison::Reading::{HalfOf, HalfOfAttacks, LargestIfQuiet, LargestIfStruck, Number, On, Weight, WeightIfStruck};
use super::comparison::Relation::{Above, Below, Falls, Rises};
use super::comparison::{Change, Comparison, Reading, Relation};
use super::motives::{BROADEN, COERCE, COUNTER_TERROR, EVEN, NOT_BROADEN};
use crate::catalogue::Key::{
    self, DeterrenceWorry, FaceSaving, FunctionalTies, Mediation, MilitantAttacks, MilitaryEdge, Overstretch, Publicity,
    RegionalTension, Reputation, UsPosture,
};
use crate::motive::Motive::CounterTerror;
use crate::outcome::{NIGHTS, Outcome};
use crate::vantage::Vantage::Jan18;

/// A new Iranian strike by 31 January.
const STRIKES_AGAIN: Reading = On(Outcome::IranStrikes, 14);

/// A new Iranian strike by the last night shown.
const STRIKES_EVER: Reading = On(Outcome::IranStrikes, NIGHTS);

/// A limited one by 31 January.
const STRIKES_LIMITED: Reading = On(Outcome::IranLimited, 14);

/// Strikes that have widened by 31 January.
const WIDENED: Reading = On(Outcome::Widened, 14);

/// As many militant attacks as at the default, also where the others are drawn.
const FEW_ATTACKS: &[(Key, f64)] = &[(MilitantAttacks, 0.02)];

/// More than this weight of three, and the motive would be known.
const KNOWN: Reading = Number(2.0 / 3.0);

const fn see(reading: Reading, relation: Relation) -> Comparison {
    Comparison::new(Jan18, reading, relation)
}

/// An assumption from 0 to 1.
const fn raised(keys: &'static [Key]) -> Change {
    Change::Values(keys, [0.0, 1.0])
}

// A strike that is played down is hardly followed by another.
pub const PUBLICITY: Comparison = see(STRIKES_AGAIN, Rises(Change::Values(&[Publicity], [0.25, 0.9])));
pub const PUBLICITY_WIDENS: Comparison = see(WIDENED, Rises(Change::Values(&[Publicity], [0.25, 0.9])));

pub const TENSION: Comparison = see(STRIKES_AGAIN, Rises(raised(&[RegionalTension]))).in_draws(88, 4);
pub const TENSION_WIDENS: Comparison = see(WIDENED, Rises(raised(&[RegionalTension])));
pub const TENSION_COUNTER_TERROR: Comparison =
    see(STRIKES_AGAIN, Rises(raised(&[RegionalTension]))).with_motives(COUNTER_TERROR).in_draws(0, 48).qualifying();

pub const ATTACKS: Comparison = see(STRIKES_EVER, Rises(Change::Values(&[MilitantAttacks], [0.0, 0.1])));
pub const ATTACKS_COUNTER_TERROR: Comparison = ATTACKS.with_motives(COUNTER_TERROR);
// A counter-terror Iran is after militants: it strikes more where they attack more, mostly after an attack, and not the state.
pub const MORE_ATTACKS: Comparison =
    see(STRIKES_EVER, Rises(Change::Values(&[MilitantAttacks], [0.02, 0.1]))).with_motives(COUNTER_TERROR);
pub const AFTER_ATTACKS: Comparison =
    see(On(Outcome::IranStrikesAfterAttack, NIGHTS), Above(HalfOf(Outcome::IranStrikes, NIGHTS)))
        .with_motives(COUNTER_TERROR)
        .in_draws(90, 9);
pub const MILITANTS_ONLY: Comparison =
    see(On(Outcome::IranLimited, NIGHTS), Above(On(Outcome::IranWide, NIGHTS))).with_motives(COUNTER_TERROR);
// Most attacks pass without a strike all the same.
pub const ATTACKS_PASS: Comparison =
    see(STRIKES_EVER, Below(HalfOfAttacks(NIGHTS))).with_motives(COUNTER_TERROR).in_draws(50, 49);
pub const FEW_ATTACKS_PASS: Comparison = ATTACKS_PASS.with(FEW_ATTACKS).in_draws(66, 32).qualifying();

// A new strike, at once or after a week, speaks against counter-terror.
pub const UNEXPLAINED: Comparison = see(WeightIfStruck(CounterTerror, 1), Below(Weight(CounterTerror)));
pub const UNEXPLAINED_LATER: Comparison = see(WeightIfStruck(CounterTerror, 7), Below(Weight(CounterTerror))).in_draws(56, 42);
pub const UNEXPLAINED_FEW: Comparison = UNEXPLAINED_LATER.with(FEW_ATTACKS).in_draws(74, 25).qualifying();

// From counter-terror alone, or coerce alone, to broaden alone.
pub const BROADEN_STRIKES: Comparison = see(STRIKES_AGAIN, Rises(Change::Motives([COUNTER_TERROR, BROADEN])));
pub const BROADEN_WIDENS: Comparison = see(WIDENED, Rises(Change::Motives([COUNTER_TERROR, BROADEN])));
pub const BROADEN_WIDENS_MORE: Comparison = see(WIDENED, Rises(Change::Motives([COERCE, BROADEN])));
pub const BROADEN_AGAINST_COERCE: Comparison =
    see(STRIKES_AGAIN, Rises(Change::Motives([COERCE, BROADEN]))).in_draws(51, 47).qualifying();
// From the other two motives to broaden.
pub const MORE_ACTION: Comparison = see(STRIKES_AGAIN, Rises(Change::Motives([NOT_BROADEN, BROADEN])));
pub const MORE_STRIKES: Comparison =
    see(On(Outcome::StrikesIran, 14), Rises(Change::Motives([NOT_BROADEN, BROADEN]))).in_draws(95, 5);
pub const SUSTAINED: Comparison =
    see(On(Outcome::ActiveFront, 14), Rises(Change::Motives([NOT_BROADEN, BROADEN]))).in_draws(85, 9);
pub const PERNICIOUS: Comparison =
    see(On(Outcome::IranDeterrence, NIGHTS), Falls(Change::Motives([NOT_BROADEN, BROADEN]))).in_draws(71, 9);
pub const SUSTAINED_FEW: Comparison = SUSTAINED.with(FEW_ATTACKS).in_draws(84, 8).qualifying();
pub const PERNICIOUS_FEW: Comparison = PERNICIOUS.with(FEW_ATTACKS).in_draws(71, 9).qualifying();

// A coercing Iran strikes in a limited way, the more the more there is to bend.
pub const COERCE_STRIKES: Comparison = see(STRIKES_LIMITED, Rises(Change::Motives([COUNTER_TERROR, COERCE]))).in_draws(99, 0);
pub const COERCE_KIND: Comparison = see(STRIKES_LIMITED, Above(On(Outcome::IranWide, 14))).with_motives(COERCE);
pub const STAKE: Comparison = see(STRIKES_LIMITED, Rises(raised(&[UsPosture]))).with_motives(COERCE);
pub const STAKE_COUNTER_TERROR: Comparison = STAKE.with_motives(COUNTER_TERROR).in_draws(0, 96).qualifying();
pub const STAKE_BROADEN: Comparison = STAKE.with_motives(BROADEN).in_draws(1, 90).qualifying();

// Whoever watches is left wondering, after a quiet fortnight and after a strike, but not after one at once.
pub const WONDERING_QUIET: Comparison = see(LargestIfQuiet(14), Below(KNOWN)).with_motives(EVEN).in_draws(88, 11);
pub const WONDERING_STRUCK: Comparison = see(LargestIfStruck(7), Below(KNOWN)).with_motives(EVEN).in_draws(98, 2);
pub const WONDERING_AT_ONCE: Comparison = see(LargestIfStruck(1), Below(KNOWN)).with_motives(EVEN).in_draws(96, 3).qualifying();

pub const EDGE: Comparison = see(STRIKES_AGAIN, Falls(raised(&[MilitaryEdge])));
// The edge adds to what stretches Iran already.
pub const EDGE_ADDS: Comparison = EDGE.with(&[(Overstretch, 1.0)]);
pub const REPUTATION: Comparison = see(STRIKES_AGAIN, Falls(raised(&[Reputation]))).in_draws(99, 0);
pub const FACE_SAVING: Comparison = see(STRIKES_AGAIN, Falls(raised(&[FaceSaving]))).in_draws(99, 0);
pub const FACE_SAVING_WIDENS: Comparison = see(WIDENED, Falls(raised(&[FaceSaving])));
pub const WORRY: Comparison = see(STRIKES_AGAIN, Falls(raised(&[DeterrenceWorry])));
pub const OVERSTRETCH: Comparison = see(STRIKES_AGAIN, Falls(raised(&[Overstretch])));

// A new strike is a risk, not the likelier course.
pub const RISK: Comparison = see(STRIKES_AGAIN, Above(Number(0.1))).in_draws(96, 4);
pub const RISK_ONLY: Comparison = see(STRIKES_AGAIN, Below(Number(0.5))).in_draws(70, 30);

pub const COUNSEL: Comparison = see(STRIKES_AGAIN, Falls(raised(&[Mediation])));
pub const COUNSEL_WIDE: Comparison = see(On(Outcome::IranWide, 14), Falls(raised(&[Mediation]))).in_draws(98, 0);
pub const CONTAINS: Comparison = see(On(Outcome::Functional, 14), Rises(raised(&[Mediation])));
pub const CONTAINS_WIDENING: Comparison = see(WIDENED, Falls(raised(&[Mediation])));

pub const TIES: Comparison = see(On(Outcome::Functional, 14), Rises(raised(&[FunctionalTies])));
pub const TIES_STRIKES: Comparison = see(STRIKES_AGAIN, Falls(raised(&[FunctionalTies])));
pub const NOT_ENDEMIC: Comparison = see(On(Outcome::Functional, NIGHTS), Above(Number(0.5))).in_draws(94, 6);

// A division that lasts would keep relations from working again.
pub const DIVIDED: Comparison = see(On(Outcome::Functional, NIGHTS), Below(Number(0.5))).in_draws(6, 94).failing();

// A perception reinforced would still be there after four weeks; more strikes raise it for a while only.
pub const READ_AS_RECKLESS: Comparison = see(On(Outcome::UsThreatReading, NIGHTS), Above(Number(0.2))).in_draws(15, 84).failing();
pub const READ_FOR_A_WHILE: Comparison =
    see(On(Outcome::UsThreatReading, 14), Rises(Change::Motives([COUNTER_TERROR, BROADEN]))).in_draws(98, 0).qualifying();
