//! What follows from where the crisis stands, outside the game: nothing here feeds back into it.

use super::outcome::{NIGHTS, Outcomes};
use super::settings::Settings;

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
    /// The rung from which both sides fire, so that Iran is a third front.
    pub const THIRD_FRONT_RUNG: usize = 4;
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
    /// What the consequences take from `settings`.
    pub const fn new(settings: &Settings) -> Context {
        Context {
            india_front: settings.india_front,
            afghan_front: settings.afghan_front,
            deterrence_worry: settings.deterrence_worry,
            us_posture: settings.us_posture,
            functional_ties: settings.functional_ties,
            indo_pacific_priority: settings.indo_pacific_priority,
        }
    }

    /// Share of Iran's deterrence that is left after one Pakistani strike: 1 − 0.25 E.
    pub(super) fn deterrence_left(&self) -> f64 {
        1.0 - constant::EROSION * self.deterrence_worry
    }
}

/// Fills in the consequences of the rungs: Σ E\[r\]/7 over the days; (F₁ + F₂ + P(r ≥ 4))/3; E min(1, r/5); (1 − ½Z)(1 − ½p) as the
/// ceiling on 0.20 + (0.25 + 0.75y) × the threat; 1 − E\[r\]/7.
pub(super) fn follow(context: &Context, out: &mut Outcomes) {
    let ceiling = (1.0 - constant::CEILING_TIES * context.functional_ties)
        * (1.0 - constant::CEILING_INDO_PACIFIC * context.indo_pacific_priority);
    let slope = constant::COOPERATION_THREAT + constant::COOPERATION_POSTURE * context.us_posture;
    out.us_ceiling = ceiling;
    let mut division = 0.0;
    for day in 0..=NIGHTS {
        let shares = &out.rungs[day];
        let threat = shares.iter().enumerate().map(|(rung, share)| (rung as f64 / constant::FULL_THREAT_RUNG).min(1.0) * share);
        let threat = threat.sum::<f64>();
        let third_front = shares[constant::THIRD_FRONT_RUNG..].iter().sum::<f64>();
        let tension = out.mean_rung[day] / constant::TOP_RUNG;
        if 0 < day {
            division += tension;
        }
        out.division[day] = division;
        out.three_front_strain[day] = (context.india_front + context.afghan_front + third_front) / 3.0;
        out.us_threat_reading[day] = threat;
        out.us_cooperation[day] = (constant::COOPERATION_BASE + slope * threat).min(ceiling);
        out.ct_cooperation[day] = 1.0 - tension;
    }
}
