//! The solver: the agent quantal response equilibrium by backward induction, exact forward occupancy and Bayes' rule,
//! repeated until Pakistan's beliefs about Iran's motive no longer change.
//!
//! Q_i^θ(k,s,a) = u_i + b·E V_i^θ(k+1,s'), b = √β a half-day; σ_I^θ ∝ exp λQ_I^θ; σ_P ∝ exp λΣ_θ μ_k(θ|s)Q_P^θ; V = Σσ·Q;
//! μ_k(θ|s) = π_θF_k^θ(s)/Σπ F (Signorino 1999, doi:10.2307/2585396; McKelvey & Palfrey 1998, doi:10.1023/A:1009905800005).
//! Beliefs matter, and are kept, where Pakistan moves.

use crate::game::{Game, Rules};
use crate::ladder::{LIVE_STATES, STATES, Side};
use crate::motive::MOTIVES;
use crate::night::{Nightfall, StateLanes};
use crate::payoff::{ByMotive, Options, fill_options};
use crate::predict::Predictor;
use crate::response::quantal_responses;

/// Beliefs have settled when none changes by this much in a sweep.
pub const TOLERANCE: f64 = 1e-10;

/// Sweeps after which the solver stops whatever the beliefs do; 14 is the most that readers' assumptions were seen to need.
pub const MAX_SWEEPS: usize = 40;

/// Below this a public state counts as unreached, and beliefs there are the prior.
const UNREACHED: f64 = 1e-280;

/// Where beliefs start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At the prior: the same game always gives the same digits.
    Cold,
    /// At the beliefs of the last game solved here, where that game had as many moves and the same first mover; for frames of
    /// a drag. Agrees with a cold start to about the tolerance.
    Warm,
}

/// Choice probabilities of one mover at one move, in every state below open war. Pakistan's have one lane,
/// Iran's one for each motive.
#[derive(Clone, Debug)]
pub(crate) struct Policy<const LANES: usize> {
    pub down: [[f64; LANES]; LIVE_STATES],
    pub hold: [[f64; LANES]; LIVE_STATES],
    pub strike: [[f64; LANES]; LIVE_STATES],
}

impl<const LANES: usize> Policy<LANES> {
    pub(crate) const BLANK: Policy<LANES> =
        Policy { down: [[0.0; LANES]; LIVE_STATES], hold: [[0.0; LANES]; LIVE_STATES], strike: [[0.0; LANES]; LIVE_STATES] };

    /// Turns the log-odds in `down` and `strike` into probabilities.
    fn respond(&mut self, open: &[[[f64; LANES]; LIVE_STATES]; 2]) {
        quantal_responses(
            self.down.as_flattened_mut(),
            self.hold.as_flattened_mut(),
            self.strike.as_flattened_mut(),
            [open[0].as_flattened(), open[1].as_flattened()],
        );
    }
}

/// One mover's options and which of them are open, in the layout that [`Policy::respond`] wants.
#[derive(Debug)]
struct Seat<const LANES: usize> {
    options: Options,
    open: [[[f64; LANES]; LIVE_STATES]; 2],
}

impl<const LANES: usize> Seat<LANES> {
    fn new() -> Seat<LANES> {
        Seat { options: [Default::default(); LIVE_STATES], open: [[[0.0; LANES]; LIVE_STATES]; 2] }
    }

    fn fill(&mut self, mover: Side, game: &Game) {
        fill_options(&mut self.options, mover, &game.rules().stakes);
        for (state, [down, _, strike]) in self.options.iter().enumerate() {
            self.open[0][state] = [down.open; LANES];
            self.open[1][state] = [strike.open; LANES];
        }
    }
}

/// What both sides expect from here on: Pakistan's and Iran's value of each state under each motive.
struct Values {
    pakistan: StateLanes<MOTIVES>,
    iran: StateLanes<MOTIVES>,
}

/// Solves games one after another without allocating, once the longest has been seen.
#[derive(Debug)]
pub struct Solver {
    pakistan: Seat<1>,
    iran: Seat<MOTIVES>,
    pub(crate) pakistan_policies: Vec<Policy<1>>,
    pub(crate) iran_policies: Vec<Policy<MOTIVES>>,
    pub(crate) beliefs: Vec<StateLanes<MOTIVES>>,
    pub(crate) occupancy: Vec<StateLanes<MOTIVES>>,
    predictor: Predictor<{ Rules::NUMBERS }, STATES, MOTIVES>,
    pub(crate) last_shape: Option<(Side, usize)>,
}

/// How a solution was reached, and what the game is worth at its start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Solution {
    /// How many sweeps of backward induction, forward occupancy and Bayes it took.
    pub sweeps: usize,
    /// The largest change of a belief in the last sweep.
    pub residual: f64,
    /// Pakistan's expected payoff at the start.
    pub pakistan_value: f64,
    /// Iran's, averaged over its motive.
    pub iran_value: f64,
}

impl Default for Solver {
    fn default() -> Solver {
        Solver::new()
    }
}

impl Solver {
    /// A solver that has solved nothing yet.
    pub fn new() -> Solver {
        Solver {
            pakistan: Seat::new(),
            iran: Seat::new(),
            pakistan_policies: Vec::new(),
            iran_policies: Vec::new(),
            beliefs: Vec::new(),
            occupancy: Vec::new(),
            predictor: Predictor::default(),
            last_shape: None,
        }
    }

    /// Solves `game`. The policies, beliefs and occupancy stay here for [`Solver::play`] and for a warm start.
    pub fn solve(&mut self, game: &Game, start: Start) -> Solution {
        self.prepare(game, start);
        self.settle(game, TOLERANCE)
    }

    /// Sweeps until no belief changes by `tolerance`, from the beliefs that are there.
    pub(crate) fn settle(&mut self, game: &Game, tolerance: f64) -> Solution {
        let mut sweeps = 0;
        loop {
            sweeps += 1;
            let values = self.sweep_backward(game);
            self.sweep_forward(game);
            let residual = self.update_beliefs(game);
            if residual < tolerance || sweeps == MAX_SWEEPS {
                let start = game.rules().start.index();
                let prior = game.rules().prior.weights();
                let average =
                    |values: &StateLanes<MOTIVES>| (0..MOTIVES).map(|motive| prior[motive] * values[start][motive]).sum();
                let (pakistan_value, iran_value) = (average(&values.pakistan), average(&values.iran));
                return Solution { sweeps, residual, pakistan_value, iran_value };
            }
        }
    }

    /// Probabilities with which the mover of move `half_day` steps down, holds and strikes in `state`, under motive
    /// `motive` (0 to 2; Pakistan's do not depend on it), in the game solved last. Open war is held.
    pub fn choice(&self, game: &Game, half_day: usize, state: usize, motive: usize) -> [f64; 3] {
        if LIVE_STATES <= state {
            return [0.0, 1.0, 0.0];
        }
        match game.mover(half_day) {
            Side::Pakistan => {
                let policy = &self.pakistan_policies[half_day / 2];
                [policy.down[state][0], policy.hold[state][0], policy.strike[state][0]]
            }
            Side::Iran => {
                let policy = &self.iran_policies[half_day / 2];
                [policy.down[state][motive], policy.hold[state][motive], policy.strike[state][motive]]
            }
        }
    }

    /// What `mover` can do, in the game solved last.
    pub(crate) fn options(&self, mover: Side) -> &Options {
        match mover {
            Side::Pakistan => &self.pakistan.options,
            Side::Iran => &self.iran.options,
        }
    }

    /// Makes room for `game` and starts its beliefs as `start` says.
    pub(crate) fn prepare(&mut self, game: &Game, start: Start) {
        let half_days = game.rules().half_days;
        let shape = (game.rules().first_mover, half_days);
        self.pakistan.fill(Side::Pakistan, game);
        self.iran.fill(Side::Iran, game);
        let pairs = half_days / 2 + 1;
        self.pakistan_policies.resize(pairs, Policy::BLANK);
        self.iran_policies.resize(pairs, Policy::BLANK);
        self.beliefs.resize(pairs, [[0.0; MOTIVES]; STATES]);
        self.occupancy.resize(half_days + 1, [[0.0; MOTIVES]; STATES]);
        if start == Start::Cold || self.last_shape != Some(shape) {
            let prior = game.rules().prior.weights();
            for beliefs in &mut self.beliefs {
                *beliefs = [prior; STATES];
            }
            self.predictor.restart(game.rules().numbers(), pairs);
        } else {
            self.predictor.advance(game.rules().numbers(), &mut self.beliefs);
        }
        self.last_shape = Some(shape);
    }

    fn sweep_backward(&mut self, game: &Game) -> Values {
        let rules = game.rules();
        let night = Nightfall::of(rules.night);
        let mut values = Values { pakistan: [[0.0; MOTIVES]; STATES], iran: [[0.0; MOTIVES]; STATES] };
        for half_day in (0..rules.half_days).rev() {
            let place = half_day / 2;
            match game.mover(half_day) {
                Side::Pakistan => {
                    let policy = &mut self.pakistan_policies[place];
                    pakistan_moves(game, &self.pakistan, &self.beliefs[place], policy, &mut values);
                }
                Side::Iran => {
                    if let Some(night) = &night {
                        let stakes = &rules.stakes;
                        night.fold_values(&mut values.pakistan, stakes.pakistan_rung, stakes.pakistan_war);
                        night.fold_values(&mut values.iran, stakes.iran_rung, stakes.iran_war);
                    }
                    iran_moves(game, &self.iran, &mut self.iran_policies[place], &mut values);
                }
            }
        }
        values
    }

    fn sweep_forward(&mut self, game: &Game) {
        let rules = game.rules();
        let night = Nightfall::of(rules.night);
        let mut mass = [[0.0; MOTIVES]; STATES];
        mass[rules.start.index()] = [1.0; MOTIVES];
        self.occupancy[0] = mass;
        for half_day in 0..rules.half_days {
            let place = half_day / 2;
            mass = match game.mover(half_day) {
                Side::Pakistan => moved(&mass, &self.pakistan.options, |state| {
                    let policy = &self.pakistan_policies[place];
                    [[policy.down[state][0]; MOTIVES], [policy.hold[state][0]; MOTIVES], [policy.strike[state][0]; MOTIVES]]
                }),
                Side::Iran => {
                    let mut mass = moved(&mass, &self.iran.options, |state| {
                        let policy = &self.iran_policies[place];
                        [policy.down[state], policy.hold[state], policy.strike[state]]
                    });
                    if let Some(night) = &night {
                        night.carry(&mut mass);
                    }
                    mass
                }
            };
            self.occupancy[half_day + 1] = mass;
        }
    }

    /// Bayes' rule at every public state where Pakistan moves; returns the largest change.
    fn update_beliefs(&mut self, game: &Game) -> f64 {
        let prior = game.rules().prior.weights();
        let mut largest = [0.0_f64; MOTIVES];
        for half_day in (0..game.rules().half_days).filter(|half_day| game.mover(*half_day) == Side::Pakistan) {
            let (beliefs, occupancy) = (&mut self.beliefs[half_day / 2], &self.occupancy[half_day]);
            for (belief, reached) in beliefs[..LIVE_STATES].iter_mut().zip(occupancy) {
                let joint: ByMotive = std::array::from_fn(|lane| prior[lane] * reached[lane]);
                let total = joint[0] + joint[1] + joint[2];
                let scale = 1.0 / total;
                let updated = if UNREACHED < total { joint.map(|joint| joint * scale) } else { prior };
                for lane in 0..MOTIVES {
                    let change = (updated[lane] - belief[lane]).abs();
                    largest[lane] = if largest[lane] < change { change } else { largest[lane] };
                }
                *belief = updated;
            }
        }
        largest.into_iter().fold(0.0, f64::max)
    }
}

/// One move backward where Pakistan moves: it weighs what each action is worth under each motive by its beliefs.
fn pakistan_moves(game: &Game, seat: &Seat<1>, beliefs: &StateLanes<MOTIVES>, policy: &mut Policy<1>, values: &mut Values) {
    let (discount, precision) = (game.rules().foresight.sqrt(), game.rules().precision);
    let pakistan = values.pakistan.map(|lanes| lanes.map(|value| discount * value));
    let iran = values.iran.map(|lanes| lanes.map(|value| discount * value));
    for state in 0..LIVE_STATES {
        let belief = &beliefs[state];
        let [down, hold, strike] = seat.options[state].each_ref().map(|option| {
            let later = &pakistan[option.target as usize];
            option.pakistan + (belief[0] * later[0] + belief[1] * later[1] + belief[2] * later[2])
        });
        policy.down[state] = [precision * (down - hold)];
        policy.strike[state] = [precision * (strike - hold)];
    }
    policy.respond(&seat.open);
    for state in 0..LIVE_STATES {
        let chances = [policy.down[state][0], policy.hold[state][0], policy.strike[state][0]];
        let mut worth = ([0.0; MOTIVES], [0.0; MOTIVES]);
        for (option, chance) in seat.options[state].iter().zip(chances) {
            let target = option.target as usize;
            for lane in 0..MOTIVES {
                worth.0[lane] += chance * (option.pakistan + pakistan[target][lane]);
                worth.1[lane] += chance * (option.iran[lane] + iran[target][lane]);
            }
        }
        (values.pakistan[state], values.iran[state]) = worth;
    }
}

/// One move backward where Iran moves, knowing its motive.
fn iran_moves(game: &Game, seat: &Seat<MOTIVES>, policy: &mut Policy<MOTIVES>, values: &mut Values) {
    let (discount, precision) = (game.rules().foresight.sqrt(), game.rules().precision);
    let pakistan = values.pakistan.map(|lanes| lanes.map(|value| discount * value));
    let iran = values.iran.map(|lanes| lanes.map(|value| discount * value));
    for state in 0..LIVE_STATES {
        let [down, hold, strike] = &seat.options[state];
        let worth = [down, hold, strike].map(|option| -> ByMotive {
            let later = &iran[option.target as usize];
            std::array::from_fn(|lane| option.iran[lane] + later[lane])
        });
        policy.down[state] = std::array::from_fn(|lane| precision * (worth[0][lane] - worth[1][lane]));
        policy.strike[state] = std::array::from_fn(|lane| precision * (worth[2][lane] - worth[1][lane]));
    }
    policy.respond(&seat.open);
    for state in 0..LIVE_STATES {
        let chances = [policy.down[state], policy.hold[state], policy.strike[state]];
        let mut worth = ([0.0; MOTIVES], [0.0; MOTIVES]);
        for (option, chance) in seat.options[state].iter().zip(&chances) {
            let target = option.target as usize;
            for lane in 0..MOTIVES {
                worth.0[lane] += chance[lane] * (option.pakistan + pakistan[target][lane]);
                worth.1[lane] += chance[lane] * (option.iran[lane] + iran[target][lane]);
            }
        }
        (values.pakistan[state], values.iran[state]) = worth;
    }
}

/// One move forward: where the masses of all states go under the chances of each action.
#[inline(always)]
fn moved(mass: &StateLanes<MOTIVES>, options: &Options, chances: impl Fn(usize) -> [ByMotive; 3]) -> StateLanes<MOTIVES> {
    let mut after = [[0.0; MOTIVES]; STATES];
    after[LIVE_STATES..].copy_from_slice(&mass[LIVE_STATES..]);
    for state in 0..LIVE_STATES {
        for (option, chance) in options[state].iter().zip(chances(state)) {
            let target = &mut after[option.target as usize];
            for lane in 0..MOTIVES {
                target[lane] += mass[state][lane] * chance[lane];
            }
        }
    }
    after
}
