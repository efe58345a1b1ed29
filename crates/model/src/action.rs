//! What a side may do when it moves, the reason that a strike needs, and where each action leads.

use crate::ladder::{Rung, Side};
use crate::motive::Motive;
use crate::state::{State, TRACKED_RUNGS, Track};

/// What a side may do when it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Action {
    /// One rung down, from 4 to 2; the mover waives its own grievance.
    StepDown,
    /// Stay.
    Hold,
    /// Strike militants: needs a reason, never climbs above rung 4.
    Limited,
    /// Strike the state or its military: needs a reason, leads to rung 5 at least.
    Wide,
}

impl Action {
    /// Every action, in the order in which probabilities are listed.
    pub const ALL: [Action; 4] = [Action::StepDown, Action::Hold, Action::Limited, Action::Wide];

    /// Its name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Action::StepDown => "down",
            Action::Hold => "hold",
            Action::Limited => "limited",
            Action::Wide => "wide",
        }
    }

    /// Whether it is a strike.
    pub const fn is_strike(self) -> bool {
        matches!(self, Action::Limited | Action::Wide)
    }
}

/// Why a side may strike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The open grievance is its own.
    Grievance,
    /// Strikes have widened (rung 5 or 6): an exchange is going on.
    Exchange,
    /// Iran's motive, other than counter-terror: at a rupture or above, or where its last strike was let pass. An answered strike is
    /// closed below the rupture.
    Motive,
}

impl Reason {
    /// The reason that `mover` has in `state`, the first in the order of this list; `None` where it may not strike. Pakistan's does
    /// not depend on `motive`, which is Iran's.
    pub const fn of(state: State, mover: Side, motive: Motive) -> Option<Reason> {
        let rung = state.rung();
        if state.is_war() {
            return None;
        }
        if state.aggrieves(mover) {
            return Some(Reason::Grievance);
        }
        if Rung::WidenedStrikes.index() <= rung {
            return Some(Reason::Exchange);
        }
        let may_repeat = Rung::DiplomaticRupture.index() <= rung || matches!(state.track(), Track::LetPass);
        match (mover, motive) {
            (Side::Iran, Motive::Broaden | Motive::Coerce) if may_repeat => Some(Reason::Motive),
            _ => None,
        }
    }
}

impl State {
    /// Whether `mover` may take `action` here; `motive` is Iran's and does not matter where Pakistan moves.
    pub const fn is_open(self, mover: Side, motive: Motive, action: Action) -> bool {
        match action {
            Action::Hold => true,
            Action::StepDown => 0 < self.rung() && !self.is_war(),
            Action::Limited | Action::Wide => Reason::of(self, mover, motive).is_some(),
        }
    }

    /// Where `action` by `mover` leads from here, whether it is open or not; open war and, for stepping down, functional
    /// relations lead to themselves.
    pub const fn after(self, mover: Side, action: Action) -> State {
        let rung = self.rung();
        if self.is_war() {
            return self;
        }
        match action {
            Action::Hold => self,
            Action::StepDown => self.stepped_down(mover),
            Action::Limited => {
                // Only an answer to the other side's strike makes it tit for tat; a militant attack is no strike.
                let answers = match mover {
                    Side::Pakistan => self.aggrieves(mover),
                    Side::Iran => matches!(self.grievance(), crate::ladder::Grievance::Iran),
                };
                let least = if answers { Rung::TitForTat.index() } else { Rung::OneSidedStrike.index() };
                State::at(if rung < least { least } else { rung }, victim(mover), Track::LetPass)
            }
            Action::Wide => {
                let least = Rung::WidenedStrikes.index();
                State::at(if rung + 1 < least { least } else { rung + 1 }, victim(mover), Track::LetPass)
            }
        }
    }

    const fn stepped_down(self, mover: Side) -> State {
        let rung = self.rung();
        let below = match rung {
            0 => 0,
            // A cease-fire: nobody steps back to a one-sided strike.
            4 => 2,
            _ => rung - 1,
        };
        let grievance = if self.aggrieves(mover) { 0 } else { self.grievance() as usize };
        let track = if rung < TRACKED_RUNGS {
            self.track()
        } else if rung == Rung::OneSidedStrike.index() {
            Track::LetPass
        } else {
            Track::Answered
        };
        State::at(below, grievance, track)
    }
}

/// The grievance that a strike by `mover` opens: its victim's.
const fn victim(mover: Side) -> usize {
    match mover {
        Side::Pakistan => crate::ladder::Grievance::Iran as usize,
        Side::Iran => crate::ladder::Grievance::Pakistan as usize,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ladder::Grievance;

    const fn at(rung: usize, grievance: Grievance, track: Track) -> State {
        State::at(rung, grievance as usize, track)
    }

    #[test]
    fn stepping_down_follows_the_table_of_the_method() {
        let cases = [
            // A cease-fire from 4 lands on 2, answered; Iran waives its own grievance, Pakistan leaves it open.
            (at(4, Grievance::Iran, Track::LetPass), Side::Iran, at(2, Grievance::None, Track::Answered)),
            (at(4, Grievance::Iran, Track::LetPass), Side::Pakistan, at(2, Grievance::Iran, Track::Answered)),
            (at(3, Grievance::Pakistan, Track::LetPass), Side::Pakistan, at(2, Grievance::None, Track::LetPass)),
            (at(5, Grievance::IranAfterAttack, Track::LetPass), Side::Iran, at(4, Grievance::None, Track::LetPass)),
            // Below rung 3 the track is kept.
            (at(2, Grievance::None, Track::LetPass), Side::Iran, at(1, Grievance::None, Track::LetPass)),
            (at(1, Grievance::Pakistan, Track::Answered), Side::Iran, at(0, Grievance::Pakistan, Track::Answered)),
        ];
        for (state, mover, expected) in cases {
            assert_eq!(state.after(mover, Action::StepDown), expected, "{state:?} by {mover:?}");
        }
    }

    #[test]
    fn strikes_follow_the_table_of_the_method() {
        let cases = [
            (at(3, Grievance::Pakistan, Track::LetPass), Side::Pakistan, Action::Limited, 4, Grievance::Iran),
            (at(1, Grievance::IranAfterAttack, Track::Answered), Side::Iran, Action::Limited, 3, Grievance::Pakistan),
            (at(1, Grievance::Iran, Track::Answered), Side::Iran, Action::Limited, 4, Grievance::Pakistan),
            (at(4, Grievance::None, Track::LetPass), Side::Iran, Action::Limited, 4, Grievance::Pakistan),
            (at(6, Grievance::Pakistan, Track::LetPass), Side::Pakistan, Action::Limited, 6, Grievance::Iran),
            (at(2, Grievance::Pakistan, Track::LetPass), Side::Pakistan, Action::Wide, 5, Grievance::Iran),
            (at(5, Grievance::Pakistan, Track::LetPass), Side::Iran, Action::Wide, 6, Grievance::Pakistan),
            (at(6, Grievance::None, Track::LetPass), Side::Iran, Action::Wide, 7, Grievance::Pakistan),
        ];
        for (state, mover, action, rung, grievance) in cases {
            assert_eq!(state.after(mover, action), at(rung, grievance, Track::LetPass), "{state:?}, {action:?} by {mover:?}");
        }
    }

    #[test]
    fn a_strike_that_was_let_pass_can_be_repeated_and_one_that_was_answered_is_closed() {
        let reason = |rung, track, motive| Reason::of(at(rung, Grievance::None, track), Side::Iran, motive);
        assert_eq!(reason(1, Track::LetPass, Motive::Coerce), Some(Reason::Motive));
        assert_eq!(reason(1, Track::Answered, Motive::Coerce), None);
        assert_eq!(reason(2, Track::Answered, Motive::Broaden), Some(Reason::Motive));
        assert_eq!(reason(4, Track::LetPass, Motive::CounterTerror), None);
        assert_eq!(reason(5, Track::LetPass, Motive::CounterTerror), Some(Reason::Exchange));
        let attacked = at(0, Grievance::IranAfterAttack, Track::Answered);
        assert_eq!(Reason::of(attacked, Side::Iran, Motive::CounterTerror), Some(Reason::Grievance));
        assert_eq!(Reason::of(attacked, Side::Pakistan, Motive::Broaden), None);
    }

    #[test]
    fn open_war_is_only_held_and_every_other_state_can_be_held() {
        for state in State::all() {
            for mover in [Side::Pakistan, Side::Iran] {
                let open = Action::ALL.map(|action| state.is_open(mover, Motive::Broaden, action));
                assert!(open[1]);
                assert_eq!(state.is_war(), state.rung() == 7);
                assert!(!state.is_war() || open == [false, true, false, false]);
                assert_eq!(open[2], open[3], "both kinds of strike need the same reason");
            }
        }
    }
}
