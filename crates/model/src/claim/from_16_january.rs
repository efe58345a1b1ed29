//! The comparisons from 16 January, where Pakistan decides whether and how to answer.

use super::comparison::Answer::{Given, Withheld};
use super::comparison::Reading::{FirstMove, HalfOf, Number, On, ResolvedIf, StrainAfter, StruckAfter, StruckIf, StruckLaterIf};
use super::comparison::Relation::{Above, Below, Falls, Rises};
use super::comparison::{Change, Comparison, Reading, Relation};
use super::motives::COUNTER_TERROR;
use crate::action::Action::{Hold, Limited, StepDown, Wide};
use crate::catalogue::Key::{
    self, AfghanFront, DomesticStress, Foresight, IndiaFront, IndianBacking, Mediation, MediationTilt, Precedent, Publicity,
    Reputation, Resolve, UsPosture,
};
use crate::outcome::{NIGHTS, Outcome};
use crate::vantage::Vantage::Jan16;

/// A Pakistani strike by the evening of 18 January, as there was one.
const ANSWERED: Reading = On(Outcome::PakistanStrikes, 2);

/// A Pakistani strike by the last night shown.
const ANSWERED_EVER: Reading = On(Outcome::PakistanStrikes, NIGHTS);

const fn see(reading: Reading, relation: Relation) -> Comparison {
    Comparison::new(Jan16, reading, relation)
}

/// These assumptions from 0 to 1.
const fn raised(keys: &'static [Key]) -> Change {
    Change::Values(keys, [0.0, 1.0])
}

const fn strain(day: usize) -> Reading {
    On(Outcome::ThreeFrontStrain, day)
}

// An answer by 18 January is likelier than not, and most answers come that soon.
pub const ANSWER_LIKELY: Comparison = see(ANSWERED, Above(Number(0.5))).in_draws(20, 78);
pub const ANSWER_SOON: Comparison = see(ANSWERED, Above(HalfOf(Outcome::PakistanStrikes, NIGHTS))).in_draws(56, 42);
// The first move is a limited strike rather than a wide one.
pub const LIMITED_KIND: Comparison = see(FirstMove(Limited), Above(FirstMove(Wide)));

// An announced strike is answered, one that is played down is not.
pub const PUBLICITY: Comparison = see(ANSWERED, Rises(Change::Values(&[Publicity], [0.25, 0.9])));

pub const PRECEDENT: Comparison = see(ANSWERED, Rises(raised(&[Precedent])));
pub const INDIAN_BACKING: Comparison = see(ANSWERED, Rises(raised(&[IndianBacking]))).in_draws(98, 0);
pub const RESOLVE: Comparison = see(ANSWERED, Rises(raised(&[Resolve]))).in_draws(99, 0);

// Letting the strike pass, by holding or by standing down, brings more new strikes than a limited answer.
pub const HELD_PASS: Comparison = see(StruckAfter(Hold), Above(StruckAfter(Limited))).in_draws(94, 5);
pub const STOOD_DOWN: Comparison = see(StruckAfter(StepDown), Above(StruckAfter(Limited))).in_draws(94, 5);

pub const FRONTS: Comparison = see(ANSWERED, Falls(raised(&[IndiaFront, AfghanFront])));
pub const INDIA_FRONT: Comparison = see(ANSWERED, Falls(raised(&[IndiaFront])));
pub const AFGHAN_FRONT: Comparison = see(ANSWERED, Falls(raised(&[AfghanFront])));
pub const STRESS: Comparison = see(ANSWERED, Falls(raised(&[DomesticStress])));
pub const THREE_BURDENS: Comparison = see(ANSWERED, Falls(raised(&[IndiaFront, AfghanFront, DomesticStress])));

// What makes Pakistan answer strains its fronts for some days.
pub const STRAIN_2_PRECEDENT: Comparison = see(strain(2), Rises(raised(&[Precedent])));
pub const STRAIN_2_RESOLVE: Comparison = see(strain(2), Rises(raised(&[Resolve]))).in_draws(98, 0);
pub const STRAIN_2_REPUTATION: Comparison = see(strain(2), Rises(raised(&[Reputation]))).in_draws(97, 0);
pub const STRAIN_2_MOVE: Comparison = see(StrainAfter(Limited, 2), Above(StrainAfter(StepDown, 2)));
// After a week the strain is hardly higher.
pub const STRAIN_7_PRECEDENT: Comparison = see(strain(7), Rises(raised(&[Precedent]))).in_draws(87, 7).qualifying();
pub const STRAIN_7_RESOLVE: Comparison = see(strain(7), Rises(raised(&[Resolve]))).in_draws(76, 6).qualifying();
pub const STRAIN_7_REPUTATION: Comparison = see(strain(7), Rises(raised(&[Reputation]))).in_draws(78, 7).qualifying();
pub const STRAIN_7_MOVE: Comparison = see(StrainAfter(Limited, 7), Above(StrainAfter(StepDown, 7))).in_draws(64, 21).qualifying();
pub const STRAIN_7_HELD: Comparison = see(StrainAfter(Limited, 7), Above(StrainAfter(Hold, 7))).in_draws(30, 61).qualifying();
// After a fortnight it is not.
pub const STRAIN_14_PRECEDENT: Comparison = see(strain(14), Rises(raised(&[Precedent]))).in_draws(55, 20).qualifying();
pub const STRAIN_14_RESOLVE: Comparison = see(strain(14), Rises(raised(&[Resolve]))).in_draws(39, 19).qualifying();
pub const STRAIN_14_REPUTATION: Comparison = see(strain(14), Rises(raised(&[Reputation]))).in_draws(40, 21).qualifying();
pub const STRAIN_14_MOVE: Comparison =
    see(StrainAfter(Limited, 14), Above(StrainAfter(StepDown, 14))).in_draws(22, 56).qualifying();

// An answer tells of resolve, and is followed by fewer Iranian strikes.
pub const SIGNAL: Comparison = see(ResolvedIf(Given), Above(ResolvedIf(Withheld))).in_draws(99, 0);
pub const DETERS: Comparison = see(StruckIf(Given), Below(StruckIf(Withheld))).in_draws(93, 6);
pub const DETERS_LATER: Comparison = see(StruckLaterIf(Given), Below(StruckLaterIf(Withheld))).in_draws(98, 1);
pub const DETERS_BY_MOVE: Comparison = see(StruckAfter(Limited), Below(StruckAfter(Hold))).in_draws(94, 5);
// It does not deter an Iran that strikes back out of honour, or after an attack, and for nothing else.
pub const DETERS_COUNTER_TERROR: Comparison =
    see(StruckIf(Given), Below(StruckIf(Withheld))).with_motives(COUNTER_TERROR).in_draws(20, 78).qualifying();
pub const DETERS_COUNTER_TERROR_LATER: Comparison =
    see(StruckLaterIf(Given), Below(StruckLaterIf(Withheld))).with_motives(COUNTER_TERROR).in_draws(41, 53).qualifying();

// An answer that spares face is followed by fewer Iranian strikes than one that does not.
pub const FACE_SPARED: Comparison = see(StruckAfter(Limited), Below(StruckAfter(Wide)));

// China that bears on Iran alone covers Pakistan's answer.
pub const COVER: Comparison = see(ANSWERED, Rises(raised(&[Mediation]))).with(&[(MediationTilt, 1.0)]).in_draws(71, 22).failing();
pub const COVER_EVER: Comparison =
    see(ANSWERED_EVER, Rises(raised(&[Mediation]))).with(&[(MediationTilt, 1.0)]).in_draws(0, 100).failing();
pub const COVER_COUNTER_TERROR: Comparison = see(ANSWERED, Rises(raised(&[Mediation])))
    .with(&[(MediationTilt, 1.0)])
    .with_motives(COUNTER_TERROR)
    .in_draws(99, 0)
    .qualifying();
pub const TILT: Comparison = see(ANSWERED, Rises(raised(&[MediationTilt]))).with(&[(Mediation, 1.0)]).qualifying();
pub const TILT_EVER: Comparison =
    see(ANSWERED_EVER, Rises(raised(&[MediationTilt]))).with(&[(Mediation, 1.0)]).in_draws(95, 4).qualifying();

// China that bears on Pakistan alone talks it out of an answer, the more the less Pakistan looks ahead.
pub const DISSUADED: Comparison = see(ANSWERED, Falls(raised(&[Mediation]))).with(&[(MediationTilt, 0.0)]);
pub const DISSUADED_EVER: Comparison = see(ANSWERED_EVER, Falls(raised(&[Mediation]))).with(&[(MediationTilt, 0.0)]);
pub const DISSUADED_BY_HALF: Comparison = see(ANSWERED, Falls(raised(&[Mediation]))).in_draws(98, 2).qualifying();
pub const DISSUADED_FAR: Comparison =
    see(ANSWERED, Falls(raised(&[Mediation]))).with(&[(MediationTilt, 0.0), (Foresight, 0.9)]).in_draws(97, 2).qualifying();
pub const DISSUADED_NEAR: Comparison =
    see(ANSWERED, Falls(raised(&[Mediation]))).with(&[(MediationTilt, 0.0), (Foresight, 0.6)]).qualifying();

// Washington urges restraint.
pub const AMERICAN_RESTRAINT: Comparison = see(ANSWERED, Falls(Change::Values(&[UsPosture], [1.0, 0.0])));
