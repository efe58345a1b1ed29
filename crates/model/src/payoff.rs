//! Stage payoffs: what each side gains or loses at once when a side moves.
//!
//! Both sides book κ for each rung up and regain it for each rung down, whoever causes it; a strike that does not change the rung
//! costs ρ rungs; open war costs W once, on the move or accident that reaches it.

use crate::action::Action;
use crate::ladder::{Grievance, Rung, Side};
use crate::motive::Motive;
use crate::private::{ByLeadership, ByMotive};
use crate::state::State;
use crate::statistics::Statistics;

/// What one action is worth to both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Payoffs {
    /// To Pakistan, by its leadership.
    pub pakistan: ByLeadership,
    /// To Iran, by its motive.
    pub iran: ByMotive,
}

/// What `action` by `mover` in `state` is worth, open or not.
#[inline]
pub fn payoffs(statistics: &Statistics, mover: Side, state: State, action: Action) -> Payoffs {
    if state.is_war() || matches!(action, Action::Hold) {
        return Payoffs::default();
    }
    let next = state.after(mover, action);
    let rungs = match next.rung() as f64 - state.rung() as f64 {
        0.0 if action.is_strike() => statistics.repeat_rungs,
        rungs => rungs,
    };
    let [pakistan_war, iran_war] = if next.is_war() { [statistics.pakistan_war, statistics.iran_war] } else { [0.0; 2] };
    let pakistan = statistics.pakistan_grievance.map(|grievance| {
        let besides = pakistan_besides(statistics, mover, state, action, grievance);
        besides - statistics.pakistan_rung * rungs - pakistan_war
    });
    let iran = Motive::ALL.map(|motive| {
        let besides = iran_besides(statistics, mover, state, action, motive);
        besides - statistics.iran_rung * rungs - iran_war
    });
    Payoffs { pakistan, iran }
}

/// How many limited strikes an action counts for in grievance redeemed and damage done: 1, or 1 + x.
#[inline]
fn scale(statistics: &Statistics, action: Action) -> f64 {
    if matches!(action, Action::Wide) { 1.0 + statistics.wide_scale } else { 1.0 }
}

/// Cost of a strike: c, or c + c_w.
#[inline]
fn cost(statistics: &Statistics, action: Action) -> f64 {
    if matches!(action, Action::Wide) { statistics.force + statistics.widening } else { statistics.force }
}

/// Pakistan's payoff besides the ladder's, where its open grievance is worth `grievance`.
#[inline]
fn pakistan_besides(statistics: &Statistics, mover: Side, state: State, action: Action, grievance: f64) -> f64 {
    let open = if state.aggrieves(Side::Pakistan) { grievance } else { 0.0 };
    let scale = scale(statistics, action);
    match (mover, action) {
        (_, Action::Hold) | (Side::Iran, Action::StepDown) => 0.0,
        (Side::Pakistan, Action::StepDown) => -statistics.stepping_down - statistics.waiver_share * open,
        (Side::Pakistan, Action::Limited | Action::Wide) => {
            -cost(statistics, action) - statistics.strike_strain + statistics.us_nudge + scale * open
        }
        (Side::Iran, Action::Limited | Action::Wide) => -scale * statistics.sovereignty,
    }
}

/// Iran's payoff besides the ladder's, under `motive`.
#[inline]
fn iran_besides(statistics: &Statistics, mover: Side, state: State, action: Action, motive: Motive) -> f64 {
    let open = match state.grievance() {
        Grievance::Iran if state.rung() <= Rung::TitForTat.index() => statistics.iran_grievance_militants,
        Grievance::Iran => statistics.iran_grievance_state,
        Grievance::IranAfterAttack => statistics.attack_urge,
        Grievance::None | Grievance::Pakistan => 0.0,
    };
    let scale = scale(statistics, action);
    match (mover, action) {
        (_, Action::Hold) | (Side::Pakistan, Action::StepDown) => 0.0,
        (Side::Iran, Action::StepDown) => -statistics.stepping_down - statistics.waiver_share * open,
        (Side::Iran, Action::Limited | Action::Wide) => {
            let after_attack = state.grievance() == Grievance::IranAfterAttack;
            let gain = match (motive, action) {
                (Motive::Broaden, Action::Wide) => (1.0 + statistics.broaden_wide) * statistics.broaden_gain,
                (Motive::Broaden, _) => statistics.broaden_gain,
                (Motive::Coerce, Action::Limited) => statistics.coerce_gain,
                (Motive::CounterTerror, Action::Limited) if after_attack => statistics.counter_terror_gain,
                (Motive::Coerce | Motive::CounterTerror, _) => 0.0,
            };
            -cost(statistics, action) + scale * open + gain
        }
        (Side::Pakistan, Action::Limited | Action::Wide) => {
            let lost = if motive == Motive::Coerce { statistics.coerce_loss_share * statistics.coerce_gain } else { 0.0 };
            -scale * statistics.erosion[motive.index()] - lost
        }
    }
}
