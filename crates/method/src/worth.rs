//! What states are worth to the two sides once the game is solved: the equations of worth written down a second time, from the choices
//! that the solver gives. For the page's sentences about what a side stands to gain or lose; nothing else needs it.

use model::action::Action;
use model::game::{Game, Night};
use model::ladder::{Grievance, Rung, Side};
use model::motive::Motive;
use model::payoff::payoffs;
use model::private::{Leadership, pair};
use model::state::{STATES, State};
use model::{Coefficients, NIGHTS, Scenario, Solver, Start};

/// What every state is worth to a side, by its index.
type Worth = [f64; STATES];

/// A solved game whose states can be valued.
pub struct Played {
    solver: Solver,
    game: Game,
}

impl Played {
    /// Solves the game of a scenario.
    pub fn new(scenario: &Scenario) -> Played {
        let (mut solver, game) = (Solver::new(), scenario.game(&Coefficients::default()));
        solver.solve(&game, Start::Cold);
        Played { solver, game }
    }

    /// The chances of the four actions at move `at` in `state`, if the mover can stand there.
    pub fn choice(&self, at: usize, state: State, motive: Motive, leadership: Leadership) -> Option<[f64; 4]> {
        self.solver.choice(&self.game, at, state, motive.index(), leadership.index())
    }

    /// What every state is worth before move `at` to `side`; 0 where play cannot stand.
    pub fn worth(&self, side: Side, motive: Motive, leadership: Leadership, at: usize) -> Worth {
        let rules = self.game.rules();
        let discount = rules.foresight.sqrt();
        let mut worth = [0.0; STATES];
        for move_number in (at..rules.moves).rev() {
            let mover = self.game.mover(move_number);
            let after = if mover == Side::Iran { self.evening(side, &worth) } else { worth };
            for state in State::all() {
                let chances = self.choice(move_number, state, motive, leadership).unwrap_or_default();
                let of = |(action, chance): (Action, f64)| {
                    let at_once = self.at_once(side, mover, state, action, motive, leadership);
                    chance * (at_once + discount * after[state.after(mover, action).index()])
                };
                worth[state.index()] = Action::ALL.into_iter().zip(chances).map(of).sum();
            }
        }
        worth
    }

    /// What a move of `mover` gives `side` at once.
    fn at_once(&self, side: Side, mover: Side, state: State, action: Action, motive: Motive, leadership: Leadership) -> f64 {
        let payoffs = payoffs(&self.game.rules().statistics, mover, state, action);
        match side {
            Side::Pakistan => payoffs.pakistan[leadership.index()],
            Side::Iran => payoffs.iran[motive.index()],
        }
    }

    /// How much more a limited strike of Iran's in `state` at move `at` leaves to Pakistan than if Iran holds.
    pub fn struck(&self, at: usize, state: State, motive: Motive, leadership: Leadership) -> f64 {
        let morning = self.worth(Side::Pakistan, motive, leadership, at + 1);
        let evening = self.evening(Side::Pakistan, &morning);
        let discount = self.game.rules().foresight.sqrt();
        let after = |action| {
            let at_once = self.at_once(Side::Pakistan, Side::Iran, state, action, motive, leadership);
            at_once + discount * evening[state.after(Side::Iran, action).index()]
        };
        after(Action::Limited) - after(Action::Hold)
    }

    /// What the evening is worth from what the morning is: the night's expectation, with what an accident costs.
    fn evening(&self, side: Side, morning: &Worth) -> Worth {
        let statistics = &self.game.rules().statistics;
        let (rung_cost, war_cost) = match side {
            Side::Pakistan => (statistics.pakistan_rung, statistics.pakistan_war),
            Side::Iran => (statistics.iran_rung, statistics.iran_war),
        };
        let mut evening = [0.0; STATES];
        for state in State::all() {
            for (chance, after) in self.slept(state) {
                let lifted = after.rung() != state.rung();
                let war = if lifted && after.is_war() { war_cost } else { 0.0 };
                let cost = if lifted { rung_cost + war } else { 0.0 };
                evening[state.index()] += chance * (morning[after.index()] - cost);
            }
        }
        evening
    }

    /// Where a night leads from `state`, and how likely: an accident, fading, a militant attack, in this order.
    fn slept(&self, state: State) -> Vec<(f64, State)> {
        let Night::Falls(hazards) = self.game.rules().night else { return vec![(1.0, state)] };
        if state.is_war() {
            return vec![(1.0, state)];
        }
        let accident = hazards.accident_on(state.rung());
        let lifted = Rung::ALL.get(state.rung() + 1).copied().unwrap_or(Rung::OpenWar);
        let mut ways = Vec::new();
        for (chance, rung) in [(1.0 - accident, Rung::ALL[state.rung()]), (accident, lifted)] {
            let to = |grievance| State::new(rung, grievance, state.track());
            if rung == Rung::OpenWar {
                ways.push((chance, to(state.grievance())));
                continue;
            }
            let calm = if state.grievance() == Grievance::None { 1.0 } else { hazards.fading };
            ways.push((chance * (1.0 - calm), to(state.grievance())));
            ways.push((chance * calm * (1.0 - hazards.attack), to(Grievance::None)));
            ways.push((chance * calm * hazards.attack, to(Grievance::IranAfterAttack)));
        }
        ways
    }

    /// How often, on average over the moves of `side` on the nights shown that are made where stepping down is open, it steps down; and how
    /// often that is what it does most often. Types weigh as they are believed at the start.
    pub fn stepping_down(&self, side: Side) -> [f64; 2] {
        let (mut moves, mut steps, mut likeliest) = (0.0, 0.0, 0.0);
        for motive in Motive::ALL {
            for leadership in Leadership::ALL {
                let weight = self.game.pairs()[pair(motive.index(), leadership.index())];
                let mut standing = [0.0; STATES];
                standing[self.game.rules().start.index()] = weight;
                for at in 0..self.game.moves_by(NIGHTS) {
                    let mut after = [0.0; STATES];
                    for state in State::all().filter(|state| 0.0 < standing[state.index()]) {
                        let here = standing[state.index()];
                        let chances = self.choice(at, state, motive, leadership).unwrap_or_default();
                        if self.game.mover(at) == side && 0 < state.rung() && !state.is_war() {
                            moves += here;
                            steps += here * chances[0];
                            likeliest += if chances.iter().all(|chance| *chance <= chances[0]) { here } else { 0.0 };
                        }
                        for (action, chance) in Action::ALL.into_iter().zip(chances) {
                            let to = state.after(self.game.mover(at), action);
                            let ways = if self.game.mover(at) == Side::Iran { self.slept(to) } else { vec![(1.0, to)] };
                            ways.into_iter().for_each(|(night, morning)| after[morning.index()] += here * chance * night);
                        }
                    }
                    standing = after;
                }
            }
        }
        [steps / moves, likeliest / moves]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model_runs::changed;
    use model::Vantage;

    #[test]
    fn the_solvers_choices_are_the_quantal_responses_to_what_states_are_worth_here() {
        for from in Vantage::ALL {
            let played = Played::new(&changed(from, &[]));
            let rules = *played.game.rules();
            let mut compared = 0;
            for at in 0..4 {
                let side = played.game.mover(at);
                for (motive, leadership) in
                    [(Motive::Broaden, Leadership::Resolved), (Motive::CounterTerror, Leadership::Wavering)]
                {
                    compared += holds_at(&played, at, side, motive, leadership, rules.precision, rules.foresight.sqrt());
                }
            }
            assert!(500 < compared, "{compared}");
        }
    }

    /// Compares the log-odds of every open action with what it is worth more than holding, over the other side's types as believed.
    fn holds_at(
        played: &Played,
        at: usize,
        side: Side,
        motive: Motive,
        leadership: Leadership,
        precision: f64,
        discount: f64,
    ) -> usize {
        let others: Vec<(Motive, Leadership)> = match side {
            Side::Pakistan => Motive::ALL.map(|motive| (motive, leadership)).to_vec(),
            Side::Iran => Leadership::ALL.map(|leadership| (motive, leadership)).to_vec(),
        };
        let after = others.iter().map(|(motive, leadership)| {
            let morning = played.worth(side, *motive, *leadership, at + 1);
            if side == Side::Iran { played.evening(side, &morning) } else { morning }
        });
        let after: Vec<Worth> = after.collect();
        let mut compared = 0;
        for state in State::all() {
            let Some(chances) = played.choice(at, state, motive, leadership) else { continue };
            let beliefs = played.solver.belief(at, state).expect("a move");
            let worth = |action: Action| -> f64 {
                let over = others.iter().zip(&after).map(|((motive, leadership), after)| {
                    let later = discount * after[state.after(side, action).index()];
                    let at_once = played.at_once(side, side, state, action, *motive, *leadership);
                    beliefs[pair(motive.index(), leadership.index())] * (at_once + later)
                });
                over.sum()
            };
            for (action, chance) in Action::ALL.into_iter().zip(chances).filter(|(_, chance)| 0.0 < *chance) {
                let log_odds = (chance / chances[Action::Hold as usize]).ln();
                let ours = precision * (worth(action) - worth(Action::Hold));
                assert!((log_odds - ours).abs() < 1e-7, "{action:?} in {state:?} at {at}: {log_odds} and {ours}");
                compared += 1;
            }
        }
        compared
    }
}
