//! The night tilted by the likelihood of what comes after it: every chance p(x → y) times h(y)/h(x).

use super::{Nightfall, QUIET};
use crate::couple::{Couple, Couples, Masses, all, share};
use crate::course::Overnight;
use crate::induction::Worth;
use crate::ladder::Rung;
use crate::motive::MOTIVES;

/// The rungs on which there are accidents, below open war.
const EXPOSED: std::ops::Range<usize> = Rung::TitForTat.index()..Rung::OpenWar.index();

/// How many states those are.
const EXPOSED_STATES: usize = 4 * (EXPOSED.end - EXPOSED.start);

/// A night's chances for each pair of types.
#[derive(Clone, Debug)]
pub(crate) struct Tilted {
    /// In each exposed state, from the lowest, of an accident and of none.
    accident: [[Couples; 2]; EXPOSED_STATES],
    /// At each quiet state and those with a grievance on its rung.
    rungs: [OnRung; QUIET.len()],
}

/// On one rung.
#[derive(Clone, Copy, Debug)]
struct OnRung {
    /// That each of the three grievances stays, and that it fades.
    open: [[Couples; 2]; 3],
    /// Where none is open by then: that there is no attack, and that there is one.
    calm: [Couples; 2],
}

impl Nightfall {
    /// The same night with its chances as they are.
    pub(crate) fn untilted(&self) -> Tilted {
        let [fading, staying, attack, peace] = self.shares().map(|chance| [chance; MOTIVES]);
        let on_rung = OnRung { open: [[staying, fading]; 3], calm: [peace, attack] };
        let accident = |place: usize| {
            let chance = self.accident[EXPOSED.start + place / 4];
            [all(chance), all(1.0 - chance)]
        };
        Tilted { accident: std::array::from_fn(accident), rungs: [on_rung; QUIET.len()] }
    }

    /// The night tilted by the morning's `likelihood`, which becomes the evening's.
    pub(crate) fn tilt(&self, likelihood: &mut Worth) -> Tilted {
        let mut tilted = self.untilted();
        let [fading, staying, attack, peace] = self.shares();
        for (here, on_rung) in QUIET.into_iter().zip(&mut tilted.rungs) {
            let Some([none, open @ ..]) = likelihood[here..].first_chunk_mut::<4>() else { continue };
            for motive in 0..MOTIVES {
                let [quiet, attacked] = [peace * none[motive], attack * open[2][motive]];
                let calm = quiet + attacked;
                for (chance, part) in on_rung.calm.iter_mut().zip([quiet, attacked]) {
                    chance[motive] = share(part, calm);
                }
                none[motive] = calm;
                for (open, chances) in open.iter_mut().zip(&mut on_rung.open) {
                    let [stays, fades] = [staying * open[motive], fading * calm];
                    let sum = stays + fades;
                    for (chance, part) in chances.iter_mut().zip([stays, fades]) {
                        chance[motive] = share(part, sum);
                    }
                    open[motive] = sum;
                }
            }
        }
        // Upwards, so that each rung reads the next one before an accident there is folded in.
        for rung in EXPOSED {
            let [chance, otherwise] = [self.accident[rung], 1.0 - self.accident[rung]].map(Couple::both);
            for state in 4 * rung..4 * rung + 4 {
                for motive in 0..MOTIVES {
                    let [lifted, stays] = [chance * likelihood[state + 4][motive], otherwise * likelihood[state][motive]];
                    let sum = stays + lifted;
                    let chances = &mut tilted.accident[state - 4 * EXPOSED.start];
                    for (chance, part) in chances.iter_mut().zip([lifted, stays]) {
                        chance[motive] = share(part, sum);
                    }
                    likelihood[state][motive] = sum;
                }
            }
        }
        tilted
    }
}

impl Overnight for Tilted {
    fn carry<const KINDS: usize>(&self, masses: &mut Masses<KINDS>) {
        // Downwards, so that nothing is lifted twice in one night.
        for state in (4 * EXPOSED.start..4 * EXPOSED.end).rev() {
            let [lifted, stays] = &self.accident[state - 4 * EXPOSED.start];
            for kind in 0..KINDS {
                for motive in 0..MOTIVES {
                    let evening = masses[state][kind][motive];
                    masses[state + 4][kind][motive] = masses[state + 4][kind][motive] + lifted[motive] * evening;
                    masses[state][kind][motive] = stays[motive] * evening;
                }
            }
        }
        for (here, OnRung { open, calm: [peace, attack] }) in QUIET.into_iter().zip(&self.rungs) {
            for kind in 0..KINDS {
                for motive in 0..MOTIVES {
                    let mut calm = masses[here][kind][motive];
                    for (place, [stays, fades]) in open.iter().enumerate() {
                        let evening = &mut masses[here + 1 + place][kind][motive];
                        calm = calm + fades[motive] * *evening;
                        *evening = stays[motive] * *evening;
                    }
                    masses[here][kind][motive] = peace[motive] * calm;
                    masses[here + 3][kind][motive] = masses[here + 3][kind][motive] + attack[motive] * calm;
                }
            }
        }
    }

    fn fold(&self, values: &mut Worth) {
        for (here, OnRung { open, calm: [peace, attack] }) in QUIET.into_iter().zip(&self.rungs) {
            for motive in 0..MOTIVES {
                let calm = peace[motive] * values[here][motive] + attack[motive] * values[here + 3][motive];
                values[here][motive] = calm;
                for (place, [stays, fades]) in open.iter().enumerate() {
                    values[here + 1 + place][motive] = stays[motive] * values[here + 1 + place][motive] + fades[motive] * calm;
                }
            }
        }
        for state in 4 * EXPOSED.start..4 * EXPOSED.end {
            let [lifted, stays] = &self.accident[state - 4 * EXPOSED.start];
            for motive in 0..MOTIVES {
                values[state][motive] = stays[motive] * values[state][motive] + lifted[motive] * values[state + 4][motive];
            }
        }
    }
}
