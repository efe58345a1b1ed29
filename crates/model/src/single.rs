//! Reads one outcome by the end of one day off a solved game: what analyses ask, thousands of times.
//!
//! An event is followed on paths of its own kind alone and no further than that day, by the operations of `passage` in their order, so
//! that it is the same number to the last bit.

use crate::chain::{add, take_from_rung};
use crate::chances::Chances;
use crate::consequence::Context;
use crate::course::{Course, Overnight};
use crate::ladder::{Rung, Side};
use crate::occupancy::{Masses, carry};
use crate::outcome::{NIGHTS, Outcome, Outcomes, Reading};
use crate::passage::{ACCIDENT, CHOICE, count_war, from_start};
use crate::private::{ByPair, mean};
use crate::scenario::{read_curves, read_off};
use crate::seat::Seat;
use crate::solve::Solution;

/// What ends the paths that are followed, or, for open war, is counted on them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Event {
    Strike(Side),
    Reach(Rung),
    OpenWar,
}

impl Event {
    fn of(outcome: Outcome) -> Option<Event> {
        match outcome {
            Outcome::IranStrikes => Some(Event::Strike(Side::Iran)),
            Outcome::PakistanStrikes => Some(Event::Strike(Side::Pakistan)),
            Outcome::Widened => Some(Event::Reach(Rung::WidenedStrikes)),
            Outcome::Campaign => Some(Event::Reach(Rung::SustainedCampaign)),
            Outcome::OpenWar => Some(Event::OpenWar),
            _ => None,
        }
    }
}

/// The paths, and what has happened on them by a move and by an accident.
struct Paths {
    event: Event,
    masses: Masses<1>,
    happened: [ByPair; 2],
}

impl Paths {
    fn follow<const OWN: usize, const OTHER: usize>(&mut self, mover: Side, seat: &Seat<OWN, OTHER>, policy: &impl Chances) {
        let mut struck = carry(seat, policy, &mut self.masses);
        if self.event == Event::Strike(mover) {
            add(&mut self.happened[CHOICE], &struck.all_limited(0));
            add(&mut self.happened[CHOICE], &struck.all_wide(0));
            struck.keep(0, 0.0, 0.0);
        }
        struck.land(seat.victim(), &mut self.masses);
        self.take_reached(CHOICE);
    }

    fn take_reached(&mut self, cause: usize) {
        match self.event {
            Event::Strike(_) => {}
            Event::Reach(rung) => add(&mut self.happened[cause], &take_from_rung(&mut self.masses, 0, rung.index())),
            Event::OpenWar => count_war(&self.masses, 0, &mut self.happened, cause),
        }
    }
}

/// `outcome` by the end of day `night` of a course whose game was solved so.
pub(crate) fn read_one<C: Course>(course: &C, context: &Context, outcome: Outcome, night: usize, solution: Solution) -> f64 {
    let night = night.min(NIGHTS);
    match Event::of(outcome) {
        Some(event) => chance_of(course, event, night),
        None => read_as(outcome.row().reading, course, context, solution).series(outcome)[night],
    }
}

/// The outcomes of a course that are read so; with parts, all of them.
pub(crate) fn read_as<C: Course>(reading: Reading, course: &C, context: &Context, solution: Solution) -> Outcomes {
    match reading {
        Reading::Curve => read_curves(course, context, solution),
        Reading::Part => read_off(course, context, solution),
    }
}

fn chance_of<C: Course>(course: &C, event: Event, night: usize) -> f64 {
    let (game, seats) = (course.game(), course.seats());
    let mut paths = Paths { event, masses: from_start(game), happened: [ByPair::default(); 2] };
    for at in 0..game.moves_by(night) {
        match game.mover(at) {
            Side::Pakistan => paths.follow(Side::Pakistan, &seats.pakistan, course.pakistan(at)),
            Side::Iran => {
                paths.follow(Side::Iran, &seats.iran, course.iran(at));
                if let Some(night) = course.night(at) {
                    night.carry(&mut paths.masses);
                    paths.take_reached(ACCIDENT);
                }
            }
        }
    }
    let weights = course.pairs();
    let [choice, accident] = &paths.happened;
    match event {
        Event::Strike(_) => mean(&weights, choice),
        Event::Reach(_) | Event::OpenWar => mean(&weights, choice) + mean(&weights, accident),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coefficient::Coefficients;
    use crate::course::Played;
    use crate::preset::PRESETS;
    use crate::solve::{Solver, Start};

    #[test]
    fn an_outcome_read_alone_is_the_one_among_all_to_the_last_bit() {
        let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
        for scenario in PRESETS.iter().step_by(3).map(|preset| preset.scenario()) {
            let (game, context) = (scenario.game(&coefficients), Context::new(&scenario.assumptions));
            let solution = solver.solve(&game, Start::Cold);
            let course = Played::of(&solver, &game);
            let all = read_off(&course, &context, solution);
            for outcome in Outcome::ALL {
                for night in [0, 1, 2, 14, NIGHTS, NIGHTS + 1] {
                    let alone = read_one(&course, &context, *outcome, night, solution);
                    assert_eq!(alone, all.series(*outcome)[night.min(NIGHTS)], "{} on night {night}", outcome.key());
                }
            }
        }
    }
}
