//! The escalation ladder: rungs, grievances, the two sides, what each may do and where it leads.
//!
//! A *public state* is a rung and the grievance that is open on it. Everything the two sides can see of each other is in it.

/// How many rungs the ladder has, from functional relations to open war.
pub const RUNGS: usize = 8;

/// How many public states there are: each rung with each of the four grievances.
pub const STATES: usize = 4 * RUNGS;

/// The states below open war, where there is something to decide; they come first.
pub const LIVE_STATES: usize = 4 * (RUNGS - 1);

/// One rung of the ladder. The mapping of real events to rungs is ours, not the article's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Rung {
    /// Embassies work, trade and talks go on.
    FunctionalRelations,
    /// Envoys return and officials talk.
    DiplomaticRepair,
    /// Envoys are gone, no fire.
    DiplomaticRupture,
    /// One side has struck militants on the other's soil.
    OneSidedStrike,
    /// Both have struck militants on the other's soil.
    TitForTat,
    /// A second round, or state and military targets.
    WidenedStrikes,
    /// A sustained cross-border campaign.
    SustainedCampaign,
    /// Open war; nothing leads out of it within the model.
    OpenWar,
}

impl Rung {
    /// Every rung, lowest first.
    pub const ALL: [Rung; RUNGS] = [
        Rung::FunctionalRelations,
        Rung::DiplomaticRepair,
        Rung::DiplomaticRupture,
        Rung::OneSidedStrike,
        Rung::TitForTat,
        Rung::WidenedStrikes,
        Rung::SustainedCampaign,
        Rung::OpenWar,
    ];

    /// Its place on the ladder, 0 to 7.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its name in plain English.
    pub const fn label(self) -> &'static str {
        match self {
            Rung::FunctionalRelations => "Functional relations",
            Rung::DiplomaticRepair => "Diplomatic repair",
            Rung::DiplomaticRupture => "Diplomatic rupture",
            Rung::OneSidedStrike => "One-sided strike on militants",
            Rung::TitForTat => "Tit-for-tat strikes on militants",
            Rung::WidenedStrikes => "Widened strikes",
            Rung::SustainedCampaign => "Sustained cross-border campaign",
            Rung::OpenWar => "Open war",
        }
    }
}

/// The grievance that is open, if any: who was wronged last and has not answered or waived it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Grievance {
    /// None is open.
    None,
    /// Pakistan's, after an Iranian strike.
    Pakistan,
    /// Iran's, after a Pakistani strike.
    Iran,
    /// Iran's, after a fresh militant attack such as the one on Rask.
    IranAfterAttack,
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Side {
    /// Pakistan moves first in a day.
    Pakistan,
    /// Iran moves second; then the night falls.
    Iran,
}

impl Side {
    /// The side that moves after this one.
    pub const fn other(self) -> Side {
        match self {
            Side::Pakistan => Side::Iran,
            Side::Iran => Side::Pakistan,
        }
    }
}

/// What a side may do when it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Action {
    /// One rung down; the mover waives its own grievance.
    StepDown,
    /// Stay.
    Hold,
    /// One rung up, at least to a one-sided strike; the victim now has the grievance.
    Strike,
}

impl Action {
    /// Every action, in the order in which probabilities are listed.
    pub const ALL: [Action; 3] = [Action::StepDown, Action::Hold, Action::Strike];
}

/// A public state: a rung and the grievance open on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State(u8);

impl State {
    /// The state of that rung with that grievance.
    pub const fn new(rung: Rung, grievance: Grievance) -> State {
        State(4 * rung as u8 + grievance as u8)
    }

    /// The state with index 4 × rung + grievance, if there is one.
    pub const fn from_index(index: usize) -> Option<State> {
        if index < STATES { Some(State(index as u8)) } else { None }
    }

    /// Every state, lowest rung first.
    pub fn all() -> impl Iterator<Item = State> {
        (0..STATES as u8).map(State)
    }

    /// 4 × rung + grievance, 0 to 31.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The rung's place, 0 to 7.
    pub const fn rung(self) -> usize {
        self.index() / 4
    }

    /// The open grievance.
    pub const fn grievance(self) -> Grievance {
        match self.0 % 4 {
            0 => Grievance::None,
            1 => Grievance::Pakistan,
            2 => Grievance::Iran,
            _ => Grievance::IranAfterAttack,
        }
    }

    /// Whether the open grievance is this side's own.
    pub const fn aggrieves(self, side: Side) -> bool {
        matches!(
            (side, self.grievance()),
            (Side::Pakistan, Grievance::Pakistan) | (Side::Iran, Grievance::Iran | Grievance::IranAfterAttack)
        )
    }

    /// Where `action` by `mover` leads from here, or `None` where it is not open to the mover: nothing but holding in open
    /// war, no stepping down from functional relations, no strike below a rupture without a grievance of one's own.
    pub const fn after(self, mover: Side, action: Action) -> Option<State> {
        let rung = self.rung() as u8;
        if rung == Rung::OpenWar as u8 && !matches!(action, Action::Hold) {
            return None;
        }
        match action {
            Action::Hold => Some(self),
            Action::StepDown if rung == 0 => None,
            Action::StepDown => {
                let grievance = if self.aggrieves(mover) { Grievance::None } else { self.grievance() };
                Some(State(4 * (rung - 1) + grievance as u8))
            }
            Action::Strike if rung < Rung::DiplomaticRupture as u8 && !self.aggrieves(mover) => None,
            Action::Strike => {
                let first = Rung::OneSidedStrike as u8;
                let rung = if rung + 1 < first { first } else { rung + 1 };
                let victim = match mover {
                    Side::Pakistan => Grievance::Iran,
                    Side::Iran => Grievance::Pakistan,
                };
                Some(State(4 * rung + victim as u8))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strike_from_repair_over_an_own_grievance_reaches_a_one_sided_strike() {
        let repair = State::new(Rung::DiplomaticRepair, Grievance::Pakistan);
        let struck = State::new(Rung::OneSidedStrike, Grievance::Iran);
        assert_eq!(repair.after(Side::Pakistan, Action::Strike), Some(struck));
        assert_eq!(repair.after(Side::Iran, Action::Strike), None);
    }

    #[test]
    fn stepping_down_waives_only_the_movers_own_grievance() {
        let state = State::new(Rung::TitForTat, Grievance::Iran);
        let below = |grievance| Some(State::new(Rung::OneSidedStrike, grievance));
        assert_eq!(state.after(Side::Iran, Action::StepDown), below(Grievance::None));
        assert_eq!(state.after(Side::Pakistan, Action::StepDown), below(Grievance::Iran));
    }

    #[test]
    fn open_war_is_only_held_and_every_other_state_can_be_held() {
        for state in State::all() {
            for mover in [Side::Pakistan, Side::Iran] {
                assert_eq!(state.after(mover, Action::Hold), Some(state));
                let choices = Action::ALL.iter().filter(|action| state.after(mover, **action).is_some()).count();
                assert_eq!(choices == 1, state.rung() == 7 || (state.rung() == 0 && !state.aggrieves(mover)));
            }
        }
    }
}
