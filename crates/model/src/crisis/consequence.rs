//! The consequences of version 2's curves.

use super::outcome::Outcomes;
use super::settings::Settings;
use crate::consequence::{Context, consequences};

/// The rung from which both sides fire, so that Iran is a third front.
const THIRD_FRONT_RUNG: usize = 4;

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
}

/// Fills in what follows from the rungs.
pub(super) fn follow(context: &Context, out: &mut Outcomes) {
    let third_front = |day: usize| out.rungs[day][THIRD_FRONT_RUNG..].iter().sum::<f64>();
    let after = consequences(context, &out.rungs, &out.mean_rung, third_front);
    out.division = after.division;
    out.three_front_strain = after.three_front_strain;
    out.us_threat_reading = after.us_threat_reading;
    out.us_cooperation = after.us_cooperation;
    out.ct_cooperation = after.ct_cooperation;
    out.us_ceiling = after.us_ceiling;
}
