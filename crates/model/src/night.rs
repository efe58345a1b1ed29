//! The night: an accident, then fading, then a militant attack. Once for values, backwards; once for probabilities, forwards.

use crate::couple::Couple;
use crate::hazard::{Hazards, Night};
use crate::induction::Worth;
use crate::ladder::{RUNGS, Rung};
use crate::motive::MOTIVES;
use crate::occupancy::Masses;
use crate::state::TRACKED_RUNGS;

mod tilted;

pub(crate) use tilted::Tilted;

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
    #[inline(never)]
    pub(crate) fn fold_values(&self, values: &mut Worth, rung_cost: f64, war_cost: f64) {
        let [fading, staying, attack, peace] = self.shares();
        for here in QUIET {
            let Some([none, open @ ..]) = values[here..].first_chunk_mut::<4>() else { continue };
            for motive in 0..MOTIVES {
                let calm = peace * none[motive] + attack * open[2][motive];
                none[motive] = calm;
                for open in &mut *open {
                    open[motive] = staying * open[motive] + fading * calm;
                }
            }
        }
        // Upwards, so that each rung reads the next one before an accident there is folded in.
        for rung in Rung::TitForTat.index()..Rung::OpenWar.index() {
            let [chance, otherwise] = [self.accident[rung], 1.0 - self.accident[rung]].map(Couple::both);
            let booked = Couple::both(rung_cost + if rung + 1 == Rung::OpenWar.index() { war_cost } else { 0.0 });
            for state in 4 * rung..4 * rung + 4 {
                for motive in 0..MOTIVES {
                    let lifted = values[state + 4][motive] - booked;
                    values[state][motive] = otherwise * values[state][motive] + chance * lifted;
                }
            }
        }
    }

    /// Carries probabilities (or any masses) from the evening to the morning.
    #[inline(never)]
    pub(crate) fn carry<const KINDS: usize>(&self, masses: &mut Masses<KINDS>) {
        // Downwards, so that nothing is lifted twice in one night.
        for rung in (Rung::TitForTat.index()..Rung::OpenWar.index()).rev() {
            let [chance, otherwise] = [self.accident[rung], 1.0 - self.accident[rung]].map(Couple::both);
            let (below, above) = masses.split_at_mut(4 * rung + 4);
            let (below, above) = (below[4 * rung..].as_flattened_mut(), above[..4].as_flattened_mut());
            for (lifted, evening) in above.as_flattened_mut().iter_mut().zip(below.as_flattened_mut()) {
                *lifted = *lifted + chance * *evening;
                *evening = otherwise * *evening;
            }
        }
        let [fading, staying, attack, peace] = self.shares();
        for here in QUIET {
            let Some([none, pakistan, iran, attacked]) = masses[here..].first_chunk_mut() else { continue };
            let open = pakistan.as_flattened_mut().iter_mut().zip(iran.as_flattened_mut()).zip(attacked.as_flattened_mut());
            for (none, ((pakistan, iran), attacked)) in none.as_flattened_mut().iter_mut().zip(open) {
                let calm = *none + fading * (*pakistan + *iran + *attacked);
                *none = peace * calm;
                *pakistan = staying * *pakistan;
                *iran = staying * *iran;
                *attacked = staying * *attacked + attack * calm;
            }
        }
    }

    /// Chances that a grievance fades and that it does not, that there is an attack and that there is none.
    fn shares(&self) -> [Couple; 4] {
        [self.fading, 1.0 - self.fading, self.attack, 1.0 - self.attack].map(Couple::both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::couple::all;
    use crate::occupancy::nowhere;
    use crate::state::STATES;

    const HAZARDS: Hazards = Hazards { accident: 0.02, fading: 0.2, attack: 0.05 };

    fn one_of(masses: &Masses<1>, state: usize) -> f64 {
        masses[state][0][MOTIVES - 1].numbers()[1]
    }

    #[test]
    fn an_open_grievance_stays_fades_or_becomes_the_urge_after_an_attack_as_the_model_says() {
        for base in [8, 40] {
            let mut mass = nowhere::<1>();
            mass[base + 1] = [all(1.0)];
            Nightfall::with(&HAZARDS).carry(&mut mass);
            let expected = [0.2 * 0.95, 0.8, 0.0, 0.2 * 0.05];
            for (grievance, share) in expected.into_iter().enumerate() {
                assert!((one_of(&mass, base + grievance) - share).abs() < 1e-15);
            }
        }
    }

    #[test]
    fn an_accident_lifts_one_rung_and_its_chance_is_at_most_one() {
        let mut mass = nowhere::<1>();
        mass[4 * 6 + 2] = [all(1.0)];
        Nightfall::with(&Hazards { accident: 0.5, ..HAZARDS }).carry(&mut mass);
        assert_eq!(one_of(&mass, 4 * 7 + 2), 1.0, "three halves are a certainty, and the grievance is kept");
        let mut mass = nowhere::<1>();
        mass[4 * 5] = [all(1.0)];
        Nightfall::with(&Hazards { accident: 0.3, fading: 0.0, attack: 0.0 }).carry(&mut mass);
        assert_eq!([20, 24, 28].map(|state| one_of(&mass, state)), [0.4, 0.6, 0.0]);
    }

    #[test]
    fn values_folded_back_and_masses_carried_forward_give_the_same_expectation() {
        let night = Nightfall::with(&HAZARDS);
        let value_of = |state: usize| ((state * 37 + 11) % 17) as f64;
        for start in 0..STATES {
            let mut values: Worth = std::array::from_fn(|state| all(value_of(state)));
            night.fold_values(&mut values, 0.0, 0.0);
            let mut mass = nowhere::<1>();
            mass[start] = [all(1.0)];
            night.carry(&mut mass);
            let forward: f64 = (0..STATES).map(|state| one_of(&mass, state) * value_of(state)).sum();
            let [backward, _] = values[start][0].numbers();
            assert!((forward - backward).abs() < 1e-12, "state {start}: {forward} and {backward}");
            assert!(((0..STATES).map(|state| one_of(&mass, state)).sum::<f64>() - 1.0).abs() < 1e-15);
        }
    }
}
