//! The night: an accident, then fading, then a militant attack. Once for values, backwards; once for probabilities, forwards.

use crate::hazard::{Hazards, Night};
use crate::ladder::{RUNGS, Rung};
use crate::state::{STATES, TRACKED_RUNGS};

/// A number for each state and lane. What a lane is (a pair of types, a side's value) is the caller's business.
pub(crate) type StateLanes<const LANES: usize> = [[f64; LANES]; STATES];

const NONE: usize = 0;
const AFTER_ATTACK: usize = 3;

/// Index of the state without a grievance on each rung below open war, on either track.
const QUIET: [usize; RUNGS - 1 + TRACKED_RUNGS] = [0, 4, 8, 12, 16, 20, 24, 32, 36, 40];

/// The night's chances, laid out by rung.
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
        for here in QUIET {
            let calm: [f64; LANES] = std::array::from_fn(|lane| {
                (1.0 - self.attack) * values[here + NONE][lane] + self.attack * values[here + AFTER_ATTACK][lane]
            });
            values[here + NONE] = calm;
            for grievance in 1..4 {
                for (open, calm) in values[here + grievance].iter_mut().zip(&calm) {
                    *open = (1.0 - self.fading) * *open + self.fading * calm;
                }
            }
        }
        // Upwards, so that each rung reads the next one before an accident there is folded in.
        for rung in Rung::TitForTat.index()..Rung::OpenWar.index() {
            let chance = self.accident[rung];
            let booked = rung_cost + if rung + 1 == Rung::OpenWar.index() { war_cost } else { 0.0 };
            for state in 4 * rung..4 * rung + 4 {
                let lifted = values[state + 4];
                for (value, lifted) in values[state].iter_mut().zip(&lifted) {
                    *value = (1.0 - chance) * *value + chance * (lifted - booked);
                }
            }
        }
    }

    /// Carries probabilities (or any masses) from the evening to the morning.
    pub(crate) fn carry<const LANES: usize>(&self, mass: &mut StateLanes<LANES>) {
        // Downwards, so that nothing is lifted twice in one night.
        for rung in (Rung::TitForTat.index()..Rung::OpenWar.index()).rev() {
            let chance = self.accident[rung];
            for state in 4 * rung..4 * rung + 4 {
                let evening = mass[state];
                for (lifted, evening) in mass[state + 4].iter_mut().zip(&evening) {
                    *lifted += chance * evening;
                }
                mass[state] = evening.map(|evening| (1.0 - chance) * evening);
            }
        }
        for here in QUIET {
            let mut calm = mass[here + NONE];
            for grievance in 1..4 {
                for (calm, open) in calm.iter_mut().zip(&mut mass[here + grievance]) {
                    *calm += self.fading * *open;
                    *open *= 1.0 - self.fading;
                }
            }
            mass[here + NONE] = calm.map(|calm| (1.0 - self.attack) * calm);
            for (attacked, calm) in mass[here + AFTER_ATTACK].iter_mut().zip(&calm) {
                *attacked += self.attack * calm;
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
        for base in [8, 40] {
            let mut mass = [[0.0; 1]; STATES];
            mass[base + 1][0] = 1.0;
            Nightfall::with(&HAZARDS).carry(&mut mass);
            let expected = [0.2 * 0.95, 0.8, 0.0, 0.2 * 0.05];
            for (grievance, share) in expected.into_iter().enumerate() {
                assert!((mass[base + grievance][0] - share).abs() < 1e-15);
            }
        }
    }

    #[test]
    fn an_accident_lifts_one_rung_and_its_chance_is_at_most_one() {
        let mut mass = [[0.0; 1]; STATES];
        mass[4 * 6 + 2][0] = 1.0;
        Nightfall::with(&Hazards { accident: 0.5, ..HAZARDS }).carry(&mut mass);
        assert_eq!(mass[4 * 7 + 2], [1.0], "three halves are a certainty, and the grievance is kept");
        let mut mass = [[0.0; 1]; STATES];
        mass[4 * 5][0] = 1.0;
        Nightfall::with(&Hazards { accident: 0.3, fading: 0.0, attack: 0.0 }).carry(&mut mass);
        assert_eq!([mass[20], mass[24], mass[28]], [[0.4], [0.6], [0.0]]);
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
