//! The public state: the rung, the grievance that is open on it, and whether the last strike was let pass.

use crate::ladder::{Grievance, RUNGS, Rung, Side};

/// How many public states there are: 8 rungs × 4 grievances, and the lowest three rungs a second time, for the other track.
pub const STATES: usize = 4 * RUNGS + 4 * TRACKED_RUNGS;

/// How many of them are below open war, where there is something to decide.
pub const LIVE_STATES: usize = STATES - 4;

/// The rungs without fire, where the track matters: 0, 1 and 2.
pub const TRACKED_RUNGS: usize = Rung::OneSidedStrike as usize;

/// What both sides remember, below rung 3, of the last strike. It changes no payoff: it says whether that strike can be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Track {
    /// It was let pass: the crisis came down from a one-sided strike.
    LetPass,
    /// It was answered, or there was none: the crisis came down from rung 4 or above.
    Answered,
}

/// A public state: everything that the two sides can see of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State(Place);

/// Declares the places of the states, one for each.
macro_rules! places {
    ($($place:ident)*) => {
        /// A state's index, 0 to 43. As an enum, so that compilers know it for a place in every table by state: the solver then looks up
        /// hundreds of thousands of them without comparing each with the table's length.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        enum Place { $($place,)* }

        /// All, by index.
        const PLACES: [Place; STATES] = [$(Place::$place,)*];
    };
}

places! {
    S0 S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S13 S14 S15 S16 S17 S18 S19 S20 S21 S22 S23 S24 S25 S26 S27 S28 S29 S30 S31
    S32 S33 S34 S35 S36 S37 S38 S39 S40 S41 S42 S43
}

impl State {
    /// The state of that rung with that grievance; `track` counts at rungs 0 to 2 only.
    pub const fn new(rung: Rung, grievance: Grievance, track: Track) -> State {
        State::at(rung.index(), grievance as usize, track)
    }

    /// As [`State::new`], with the rung's place from 0 to 7 and the grievance's from 0 to 3.
    pub(crate) const fn at(rung: usize, grievance: usize, track: Track) -> State {
        let base = match track {
            Track::Answered if rung < TRACKED_RUNGS => 4 * RUNGS,
            _ => 0,
        };
        State(PLACES[base + 4 * rung + grievance])
    }

    /// The state with that index, if there is one: 4 × rung + grievance, and 32 more at rungs 0 to 2 once a strike was answered.
    #[inline]
    pub const fn from_index(index: usize) -> Option<State> {
        if index < STATES { Some(State(PLACES[index])) } else { None }
    }

    /// Every state, by index.
    pub fn all() -> impl Iterator<Item = State> + Clone {
        PLACES.into_iter().map(State)
    }

    /// Its index, 0 to 43.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The rung's place, 0 to 7.
    pub const fn rung(self) -> usize {
        self.index() / 4 % RUNGS
    }

    /// The open grievance.
    pub const fn grievance(self) -> Grievance {
        match self.index() % 4 {
            0 => Grievance::None,
            1 => Grievance::Pakistan,
            2 => Grievance::Iran,
            _ => Grievance::IranAfterAttack,
        }
    }

    /// What is remembered of the last strike; [`Track::LetPass`] from rung 3 up, where nothing has come down yet.
    pub const fn track(self) -> Track {
        if self.index() < 4 * RUNGS { Track::LetPass } else { Track::Answered }
    }

    /// Whether this is open war, which nothing leaves.
    pub const fn is_war(self) -> bool {
        self.rung() == Rung::OpenWar.index()
    }

    /// Whether the open grievance is this side's own.
    pub const fn aggrieves(self, side: Side) -> bool {
        matches!(
            (side, self.grievance()),
            (Side::Pakistan, Grievance::Pakistan) | (Side::Iran, Grievance::Iran | Grievance::IranAfterAttack)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_index_is_a_state_of_its_own_and_comes_back_from_its_parts() {
        assert_eq!(STATES, 44);
        for (index, state) in State::all().enumerate() {
            assert_eq!(state.index(), index);
            assert_eq!(State::at(state.rung(), state.grievance() as usize, state.track()), state);
            assert_eq!(State::from_index(index), Some(state));
        }
        assert_eq!(State::from_index(STATES), None);
    }

    #[test]
    fn the_two_vantage_points_have_the_indices_of_the_method() {
        assert_eq!(State::new(Rung::OneSidedStrike, Grievance::Pakistan, Track::Answered).index(), 13);
        assert_eq!(State::new(Rung::TitForTat, Grievance::Iran, Track::LetPass).index(), 18);
        assert_eq!(State::new(Rung::DiplomaticRepair, Grievance::None, Track::Answered).index(), 36);
    }
}
