//! The night: an accident, then fading, then a militant attack. Once for values, backwards; once for probabilities, forwards.

use crate::hazard::{Hazards, Night};
use crate::ladder::{RUNGS, Rung, STATES};

/// A number for each state and lane. What a lane is (a motive, an event not yet seen) is the caller's business.
pub(crate) type StateLanes<const LANES: usize> = [[f64; LANES]; STATES];

const NONE: usize = 0;
const AFTER_ATTACK: usize = 3;

/// The night's chances, laid out by rung. A skipped night changes nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nightfall {
    accident: [f64; RUNGS],
    fading: f64,
    attack: f64,
}

impl Nightfall {
    /// The night of a game, or `None` where the game skips it.
    pub(crate) fn of(night: Night) -> Option<Nightfall> {
        match night {
            Night::Skipped => None,
            Night::Falls(hazards) => Some(Nightfall::with(&hazards)),
        }
    }

    fn with(hazards: &Hazards) -> Nightfall {
        let accident = std::array::from_fn(|rung| hazards.accident_on(rung));
        Nightfall { accident, fading: hazards.fading, attack: hazards.attack }
    }

    /// What the morning's `values` are worth in the evening to a side that books `rung_cost` for an accident and `war_cost`
    /// where it means open war. The night takes no time: nothing is discounted here.
    pub(crate) fn fold_values<const LANES: usize>(&self, values: &mut StateLanes<LANES>, rung_cost: f64, war_cost: f64) {
        for rung in 0..Rung::OpenWar.index() {
            let here = 4 * rung;
            for lane in 0..LANES {
                let calm = (1.0 - self.attack) * values[here + NONE][lane] + self.attack * values[here + AFTER_ATTACK][lane];
                values[here + NONE][lane] = calm;
                for grievance in 1..4 {
                    let open = values[here + grievance][lane];
                    values[here + grievance][lane] = (1.0 - self.fading) * open + self.fading * calm;
                }
            }
        }
        // Upwards, so that each rung reads the next one before an accident there is folded in.
        for rung in 4..Rung::OpenWar.index() {
            let chance = self.accident[rung];
            let booked = rung_cost + if rung + 1 == Rung::OpenWar.index() { war_cost } else { 0.0 };
            for state in 4 * rung..4 * rung + 4 {
                for lane in 0..LANES {
                    let lifted = values[state + 4][lane] - booked;
                    values[state][lane] = (1.0 - chance) * values[state][lane] + chance * lifted;
                }
            }
        }
    }

    /// Carries probabilities (or any masses) from the evening to the morning.
    pub(crate) fn carry<const LANES: usize>(&self, mass: &mut StateLanes<LANES>) {
        // Downwards, so that nothing is lifted twice in one night.
        for rung in (4..Rung::OpenWar.index()).rev() {
            let chance = self.accident[rung];
            for state in 4 * rung..4 * rung + 4 {
                for lane in 0..LANES {
                    let lifted = chance * mass[state][lane];
                    mass[state + 4][lane] += lifted;
                    mass[state][lane] *= 1.0 - chance;
                }
            }
        }
        for rung in 0..Rung::OpenWar.index() {
            let here = 4 * rung;
            for lane in 0..LANES {
                let mut calm = mass[here + NONE][lane];
                for grievance in 1..4 {
                    let open = mass[here + grievance][lane];
                    calm += self.fading * open;
                    mass[here + grievance][lane] = (1.0 - self.fading) * open;
                }
                mass[here + NONE][lane] = (1.0 - self.attack) * calm;
                mass[here + AFTER_ATTACK][lane] += self.attack * calm;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HAZARDS: Hazards = Hazards { accident: 0.02, fading: 0.2, attack: 0.05 };

    #[test]
    fn an_open_grievance_stays_fades_or_becomes_the_urge_after_an_attack_as_the_model_says() {
        let mut mass = [[0.0; 1]; STATES];
        mass[4 * 2 + 1][0] = 1.0;
        Nightfall::with(&HAZARDS).carry(&mut mass);
        let expected = [0.2 * 0.95, 0.8, 0.0, 0.2 * 0.05];
        for (grievance, share) in expected.into_iter().enumerate() {
            assert!((mass[8 + grievance][0] - share).abs() < 1e-15);
        }
    }

    #[test]
    fn values_folded_back_and_masses_carried_forward_give_the_same_expectation() {
        let night = Nightfall::with(&HAZARDS);
        let value_of = |state: usize| ((state * 37 + 11) % 17) as f64;
        for start in 0..STATES {
            let mut values: StateLanes<1> = std::array::from_fn(|state| [value_of(state)]);
            night.fold_values(&mut values, 0.0, 0.0);
            let mut mass = [[0.0; 1]; STATES];
            mass[start][0] = 1.0;
            night.carry(&mut mass);
            let forward: f64 = (0..STATES).map(|state| mass[state][0] * value_of(state)).sum();
            assert!((forward - values[start][0]).abs() < 1e-12, "state {start}: {forward} and {}", values[start][0]);
            assert!((mass.as_flattened().iter().sum::<f64>() - 1.0).abs() < 1e-15);
        }
    }
}
