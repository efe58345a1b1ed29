//! Stage payoffs: what each side gains or loses at once when a side moves, for every state and action.

use crate::game::Stakes;
use crate::ladder::{Action, Grievance, LIVE_STATES, Rung, STATES, Side, State};
use crate::motive::{MOTIVES, Motive};

/// One number for each motive.
pub(crate) type ByMotive = [f64; MOTIVES];

/// One of a mover's actions in one state.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Choice {
    /// Index of the state it leads to; the state itself where the action is not open.
    pub target: u8,
    /// 1 where the action is open to the mover, else 0.
    pub open: f64,
    /// Pakistan's payoff.
    pub pakistan: f64,
    /// Iran's payoff, by motive.
    pub iran: ByMotive,
}

/// Every option of one mover: by state below open war, then by action.
pub(crate) type Options = [[Choice; 3]; LIVE_STATES];

/// Fills `options` for `mover`.
pub(crate) fn fill_options(options: &mut Options, mover: Side, stakes: &Stakes) {
    for (state, row) in State::all().zip(options.iter_mut()) {
        for (action, option) in Action::ALL.into_iter().zip(row) {
            *option = match state.after(mover, action) {
                None => Choice { target: state.index() as u8, ..Choice::default() },
                Some(next) => Choice {
                    target: next.index() as u8,
                    open: 1.0,
                    pakistan: pakistan_payoff(stakes, mover, state, action, next),
                    iran: iran_payoffs(stakes, mover, state, action, next),
                },
            };
        }
    }
}

/// What both sides book when the ladder moves by `climbed` rungs to `next`.
fn ladder_payoff(rung_cost: f64, war_cost: f64, state: State, next: State) -> f64 {
    let climbed = next.rung() as f64 - state.rung() as f64;
    let war = if next.rung() == Rung::OpenWar.index() { war_cost } else { 0.0 };
    -rung_cost * climbed - war
}

fn pakistan_payoff(stakes: &Stakes, mover: Side, state: State, action: Action, next: State) -> f64 {
    let grievance = if state.aggrieves(Side::Pakistan) { stakes.pakistan_grievance } else { 0.0 };
    let besides = match (mover, action) {
        (Side::Pakistan, Action::Strike) => -stakes.force + stakes.us_nudge + grievance,
        (Side::Pakistan, Action::StepDown) => -stakes.stepping_down - stakes.waiver_share * grievance,
        (Side::Iran, Action::Strike) => -stakes.sovereignty,
        _ => 0.0,
    };
    besides + ladder_payoff(stakes.pakistan_rung, stakes.pakistan_war, state, next)
}

fn iran_payoffs(stakes: &Stakes, mover: Side, state: State, action: Action, next: State) -> ByMotive {
    let grievance = match state.grievance() {
        Grievance::Iran if state.rung() <= Rung::TitForTat.index() => stakes.iran_grievance_militants,
        Grievance::Iran => stakes.iran_grievance_state,
        Grievance::IranAfterAttack => stakes.attack_urge,
        Grievance::None | Grievance::Pakistan => 0.0,
    };
    let limited = next.rung() <= Rung::TitForTat.index();
    let mut payoffs = [0.0; MOTIVES];
    for (motive, payoff) in Motive::ALL.into_iter().zip(&mut payoffs) {
        let besides = match (mover, action) {
            (Side::Iran, Action::Strike) => {
                let gain = match motive {
                    Motive::Broaden => stakes.broaden_gain,
                    Motive::Coerce if limited => stakes.coerce_gain,
                    Motive::Coerce | Motive::CounterTerror => 0.0,
                };
                -stakes.force + grievance + gain
            }
            (Side::Iran, Action::StepDown) => -stakes.stepping_down - stakes.waiver_share * grievance,
            (Side::Pakistan, Action::Strike) => {
                let lost = if motive == Motive::Coerce { stakes.coerce_loss_share * stakes.coerce_gain } else { 0.0 };
                -stakes.erosion[motive.index()] - lost
            }
            _ => 0.0,
        };
        *payoff = besides + ladder_payoff(stakes.iran_rung, stakes.iran_war, state, next);
    }
    payoffs
}

const _: () = assert!(STATES <= u8::MAX as usize);
