//! What follows from where the crisis stands, outside the game: nothing here feeds back into it.

use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::ladder::Rung;
use crate::outcome::Outcomes;

/// The rung from which both sides fire, so that Iran is a third front.
const THIRD_FRONT_RUNG: usize = Rung::TitForTat as usize;

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
    /// What the consequences take from `assumptions`.
    #[inline]
    pub fn new(assumptions: &Assumptions) -> Context {
        Context {
            india_front: assumptions[Key::IndiaFront],
            afghan_front: assumptions[Key::AfghanFront],
            deterrence_worry: assumptions[Key::DeterrenceWorry],
            us_posture: assumptions[Key::UsPosture],
            functional_ties: assumptions[Key::FunctionalTies],
            indo_pacific_priority: assumptions[Key::IndoPacificPriority],
        }
    }

    /// Share of Iran's deterrence that is left after one Pakistani strike: 1 − 0.25 E.
    #[inline]
    pub(crate) fn deterrence_left(&self) -> f64 {
        1.0 - constant::EROSION * self.deterrence_worry
    }

    /// Fills in what follows from the rungs: Σ E\[r\]/7 over the days after the first evening; (F₁ + F₂ + P(r ≥ 4))/3; E min(1, r/5);
    /// (1 − ½Z)(1 − ½p) as the ceiling on 0.20 + (0.25 + 0.75y) × the threat; 1 − E\[r\]/7.
    #[inline]
    pub(crate) fn follow(&self, out: &mut Outcomes) {
        out.us_ceiling = (1.0 - constant::CEILING_TIES * self.functional_ties)
            * (1.0 - constant::CEILING_INDO_PACIFIC * self.indo_pacific_priority);
        let slope = constant::COOPERATION_THREAT + constant::COOPERATION_POSTURE * self.us_posture;
        let mut division = 0.0;
        for (day, shares) in out.rungs.iter().enumerate() {
            let tension = out.mean_rung[day] / constant::TOP_RUNG;
            if 0 < day {
                division += tension;
            }
            let third_front: f64 = shares[THIRD_FRONT_RUNG..].iter().sum();
            let readings =
                shares.iter().enumerate().map(|(rung, share)| (rung as f64 / constant::FULL_THREAT_RUNG).min(1.0) * share);
            let threat: f64 = readings.sum();
            out.division[day] = division;
            out.three_front_strain[day] = (self.india_front + self.afghan_front + third_front) / 3.0;
            out.us_threat_reading[day] = threat;
            out.us_cooperation[day] = (constant::COOPERATION_BASE + slope * threat).min(out.us_ceiling);
            out.ct_cooperation[day] = 1.0 - tension;
        }
    }
}
