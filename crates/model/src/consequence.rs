//! What follows from where the crisis stands, outside the game: nothing here feeds back into it.

use crate::ladder::RUNGS;

/// Constants of the consequences: judgements like the coefficients, but outside the game and outside the bands.
mod constant {
    /// Share of Iran's deterrence that one Pakistani strike takes at full worry.
    pub const EROSION: f64 = 0.25;
    /// US–Pakistan cooperation with no threat from Iran.
    pub const COOPERATION_BASE: f64 = 0.20;
    /// What the threat adds when Washington urges restraint.
    pub const COOPERATION_THREAT: f64 = 0.25;
    /// What it adds besides when Washington builds Pakistan up.
    pub const COOPERATION_POSTURE: f64 = 0.75;
    /// How far working relations with Iran lower the ceiling on that cooperation.
    pub const CEILING_TIES: f64 = 0.5;
    /// How far Indo-Pacific priorities lower it.
    pub const CEILING_INDO_PACIFIC: f64 = 0.5;
    /// The rung from which Washington reads the threat as full.
    pub const FULL_THREAT_RUNG: f64 = 5.0;
    /// The highest rung.
    pub const TOP_RUNG: f64 = 7.0;
}

/// What the consequences take from the assumptions directly, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// F₁, pressure on the Indian front.
    pub india_front: f64,
    /// F₂, pressure on the Afghan front.
    pub afghan_front: f64,
    /// E, how much Iran fears for its deterrence of others.
    pub deterrence_worry: f64,
    /// y, 0 urges restraint, 1 builds Pakistan up.
    pub us_posture: f64,
    /// Z, what both stand to gain from a functional relationship.
    pub functional_ties: f64,
    /// p, Washington's priority on the Indo-Pacific.
    pub indo_pacific_priority: f64,
}

impl Context {
    /// Share of Iran's deterrence that is left after one Pakistani strike: 1 − 0.25 E.
    pub(crate) fn deterrence_left(&self) -> f64 {
        1.0 - constant::EROSION * self.deterrence_worry
    }
}

/// The consequences by day, and the ceiling.
pub(crate) struct Consequences<const DAYS: usize> {
    pub division: [f64; DAYS],
    pub three_front_strain: [f64; DAYS],
    pub us_threat_reading: [f64; DAYS],
    pub us_cooperation: [f64; DAYS],
    pub ct_cooperation: [f64; DAYS],
    pub us_ceiling: f64,
}

/// What follows from the shares of the rungs, their mean, and how likely Iran is a third front: Σ E\[r\]/7 over the days after the first
/// evening; (F₁ + F₂ + third)/3; E min(1, r/5); (1 − ½Z)(1 − ½p) as the ceiling on 0.20 + (0.25 + 0.75y) × the threat; 1 − E\[r\]/7.
pub(crate) fn consequences<const DAYS: usize>(
    context: &Context,
    rungs: &[[f64; RUNGS]; DAYS],
    mean_rung: &[f64; DAYS],
    third_front: impl Fn(usize) -> f64,
) -> Consequences<DAYS> {
    let us_ceiling = (1.0 - constant::CEILING_TIES * context.functional_ties)
        * (1.0 - constant::CEILING_INDO_PACIFIC * context.indo_pacific_priority);
    let slope = constant::COOPERATION_THREAT + constant::COOPERATION_POSTURE * context.us_posture;
    let tension = mean_rung.map(|mean| mean / constant::TOP_RUNG);
    let us_threat_reading = std::array::from_fn(|day| {
        let readings =
            rungs[day].iter().enumerate().map(|(rung, share)| (rung as f64 / constant::FULL_THREAT_RUNG).min(1.0) * share);
        readings.sum::<f64>()
    });
    let mut so_far = 0.0;
    Consequences {
        division: std::array::from_fn(|day| {
            if 0 < day {
                so_far += tension[day];
            }
            so_far
        }),
        three_front_strain: std::array::from_fn(|day| (context.india_front + context.afghan_front + third_front(day)) / 3.0),
        us_threat_reading,
        us_cooperation: us_threat_reading.map(|threat: f64| (constant::COOPERATION_BASE + slope * threat).min(us_ceiling)),
        ct_cooperation: tension.map(|tension| 1.0 - tension),
        us_ceiling,
    }
}
