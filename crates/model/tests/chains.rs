//! The chain that the choices induce, against what is known of chains: powers of a matrix, the gambler's ruin, and a crowd of
//! simulated crises.
#![cfg(not(target_arch = "wasm32"))]

mod dice;

use dice::Dice;
use model::consequence::Context;
use model::game::{Game, Hazards, Night, Rules, Stakes};
use model::ladder::{Action, Grievance, Rung, Side, State};
use model::motive::Prior;
use model::outcome::Outcomes;
use model::{Assumptions, Coefficients, NIGHTS, Scenario, Solver, Start, Vantage, statistics};

/// The default game from `from`, and what its consequences depend on.
fn default_game(from: Vantage) -> (Game, Context) {
    let assumptions = Scenario::default_from(from).assumptions;
    (statistics::game(&assumptions, &Coefficients::default(), from), statistics::context(&assumptions))
}

// First, sides that toss coins: a power of a matrix.

/// Row: where from; column: where to.
type Matrix = [[f64; 32]; 32];

/// The rungs and grievances that a mover can reach, written down a second time: (rung, grievance) with 0 none, 1 Pakistan's, 2 Iran's,
/// 3 Iran's after an attack.
fn reachable(mover: Side, rung: usize, grievance: usize) -> Vec<(usize, usize)> {
    let own = match mover {
        Side::Pakistan => grievance == 1,
        Side::Iran => grievance == 2 || grievance == 3,
    };
    let mut reached = vec![(rung, grievance)];
    if 0 < rung && rung < 7 {
        reached.push((rung - 1, if own { 0 } else { grievance }));
    }
    if rung < 7 && (2 <= rung || own) {
        let victim = if mover == Side::Pakistan { 2 } else { 1 };
        reached.push(((rung + 1).max(3), victim));
    }
    reached
}

/// One move by a side that tosses coins over what is open to it.
fn tossed(mover: Side) -> Matrix {
    let mut matrix = [[0.0; 32]; 32];
    for (state, row) in matrix.iter_mut().enumerate() {
        let reached = reachable(mover, state / 4, state % 4);
        for (rung, grievance) in &reached {
            row[4 * rung + grievance] += 1.0 / reached.len() as f64;
        }
    }
    matrix
}

/// One night: accident, then fading, then attack, each a matrix.
fn night(hazards: &Hazards) -> Matrix {
    let (mut accident, mut fading, mut attack) = ([[0.0; 32]; 32], [[0.0; 32]; 32], [[0.0; 32]; 32]);
    for state in 0..32 {
        let (rung, grievance) = (state / 4, state % 4);
        let lifted = if (4..=6).contains(&rung) { hazards.accident * (rung - 3) as f64 } else { 0.0 };
        accident[state][state] += 1.0 - lifted;
        accident[state][(state + 4).min(31)] += lifted;
        let fades = if rung < 7 && grievance != 0 { hazards.fading } else { 0.0 };
        fading[state][state] += 1.0 - fades;
        fading[state][4 * rung] += fades;
        let attacked = if rung < 7 && grievance == 0 { hazards.attack } else { 0.0 };
        attack[state][state] += 1.0 - attacked;
        attack[state][4 * rung + 3] += attacked;
    }
    times(&times(&accident, &fading), &attack)
}

fn times(left: &Matrix, right: &Matrix) -> Matrix {
    std::array::from_fn(|row| std::array::from_fn(|column| (0..32).map(|middle| left[row][middle] * right[middle][column]).sum()))
}

fn coin_tossing_outcomes(from: Vantage) -> (Hazards, Outcomes) {
    let (game, context) = default_game(from);
    let Night::Falls(hazards) = game.rules().night else { panic!("nights fall in the default game") };
    let game = Game::new(Rules { precision: 0.0, ..*game.rules() }).expect("valid rules");
    (hazards, Solver::new().play(&game, &context, Start::Cold))
}

#[test]
fn sides_that_toss_coins_are_a_power_of_a_dense_matrix() {
    for from in Vantage::ALL {
        let (hazards, outcomes) = coin_tossing_outcomes(from);
        let (pakistan, iran_and_night) = (tossed(Side::Pakistan), times(&tossed(Side::Iran), &night(&hazards)));
        let mut power: Matrix = std::array::from_fn(|row| std::array::from_fn(|column| f64::from(u8::from(row == column))));
        for day in 0..=NIGHTS {
            let whole_day = times(&pakistan, &iran_and_night);
            // From 18 January the first day has Iran's move only.
            power = match (day, from) {
                (0, _) => power,
                (1, Vantage::Jan18) => iran_and_night,
                _ => times(&power, &whole_day),
            };
            for rung in 0..8 {
                let share: f64 = power[from.start().index()][4 * rung..4 * rung + 4].iter().sum();
                let ours = outcomes.rungs[day][rung];
                // Sums of products of numbers below 1: rounding of some hundred operations.
                assert!((ours - share).abs() < 1e-14, "{from:?}, day {day}, rung {rung}: {ours} and {share}");
            }
        }
    }
}

#[test]
fn after_fourteen_nights_of_coin_tosses_the_shares_are_those_computed_elsewhere() {
    let elsewhere = [
        0.390415195959,
        0.013236355013,
        0.016664470187,
        0.034574479794,
        0.030204451936,
        0.025158125837,
        0.014171664128,
        0.475575257146,
    ];
    let (_, outcomes) = coin_tossing_outcomes(Vantage::Jan18);
    for (rung, share) in elsewhere.into_iter().enumerate() {
        // Twelve decimals are given.
        assert!((outcomes.rungs[14][rung] - share).abs() < 6e-13, "rung {rung}: {}", outcomes.rungs[14][rung]);
    }
}

// Second, the gambler's ruin.

/// The chance of a step up.
const UP: f64 = 0.45;

/// The chance that a walk from `place` steps up to `top` before it steps down to 0 (Feller 1968, volume I, XIV.2).
fn reaches_top(place: i32, top: i32) -> f64 {
    let ratio: f64 = (1.0 - UP) / UP;
    (ratio.powi(place) - 1.0) / (ratio.powi(top) - 1.0)
}

/// The chance that it has done so within `steps` steps (the same, XIV.5, seen from the top).
fn reaches_top_within(steps: i32, place: i32, top: i32) -> f64 {
    let (below, pull, odds) = (top - place, 2.0 * (UP * (1.0 - UP)).sqrt(), (UP / (1.0 - UP)).sqrt());
    let at = |step: i32| -> f64 {
        let turns = (1..top).map(|turn| std::f64::consts::PI * f64::from(turn) / f64::from(top));
        let sum: f64 = turns.map(|angle| angle.cos().powi(step - 1) * angle.sin() * (f64::from(below) * angle).sin()).sum();
        // At steps of the other parity the sum is 0 but for rounding; so it is before the top can be reached.
        let can = below <= step && (step - below) % 2 == 0;
        if can { pull.powi(step) * odds.powi(below) * sum / f64::from(top) } else { 0.0 }
    };
    (1..=steps).map(at).sum()
}

/// A crisis that is a gambler's walk on rungs 2 to 6: both sides strike with chance 0.45 and else step down, whatever has happened.
/// Open war is the top; from rung 1, the bottom, nobody strikes again.
fn gamblers_game(rung: Rung, first_mover: Side) -> Game {
    // Without foresight only today's payoff counts. Holding is worth 0; where a strike climbs one rung, striking and stepping down are worth
    // 40 and their log-odds more, so that holding has a chance of e^-40. From rung 1 a strike would climb two, at 120 a rung.
    let (never_held, rung_cost) = (40.0, 120.0);
    let stakes = Stakes {
        pakistan_rung: rung_cost,
        iran_rung: rung_cost,
        pakistan_grievance: 0.0,
        iran_grievance_militants: 0.0,
        iran_grievance_state: 0.0,
        attack_urge: 0.0,
        broaden_gain: 0.0,
        coerce_gain: 0.0,
        erosion: [0.0; 3],
        sovereignty: 0.0,
        us_nudge: 0.0,
        pakistan_war: 0.0,
        iran_war: 0.0,
        force: -rung_cost - never_held - UP.ln(),
        stepping_down: rung_cost - never_held - (1.0 - UP).ln(),
        coerce_loss_share: 0.0,
        waiver_share: 0.0,
    };
    let start = State::new(rung, Grievance::None);
    let (night, prior) = (Night::Skipped, Prior::EVEN);
    let rules = Rules { stakes, night, precision: 1.0, foresight: 0.0, prior, start, first_mover, half_days: 57 };
    Game::new(rules).expect("valid rules")
}

/// The payoffs' last digits are worth about 3e-14 in log-odds, at each of 56 steps.
const RUIN_TOLERANCE: f64 = 2e-12;

#[test]
fn the_closed_form_of_the_gamblers_ruin_gives_the_external_numbers() {
    let file: serde_json::Value = serde_json::from_str(include_str!("data/misc.json")).expect("an oracle file is JSON");
    let external = file["gamblers_ruin"].as_object().expect("numbers by place");
    assert_eq!(external.len(), 7);
    for (place, chance) in external {
        let ours = reaches_top(place.parse().expect("a place"), 8);
        let chance = chance.as_f64().expect("a chance");
        assert!((ours - chance).abs() < 1e-14, "from {place} of 8: {ours} and {chance}");
    }
    // The chance within ever more steps rises to it.
    let within = reaches_top_within(2000, 3, 8);
    assert!((within - reaches_top(3, 8)).abs() < 1e-13, "{within}");
}

#[test]
fn a_crisis_that_is_a_gamblers_walk_widens_and_becomes_war_when_the_gambler_would_win() {
    let (_, context) = default_game(Vantage::Jan18);
    for (rung, first_mover) in Rung::ALL[2..7].iter().flat_map(|rung| [(*rung, Side::Pakistan), (*rung, Side::Iran)]) {
        let game = gamblers_game(rung, first_mover);
        let outcomes = Solver::new().play(&game, &context, Start::Cold);
        // The bottom is rung 1.
        let place = |rung: usize| rung as i32 - 1;
        for (reached, series) in [(5, &outcomes.widened), (6, &outcomes.campaign), (7, &outcomes.open_war)] {
            for day in (0..=NIGHTS).filter(|_| rung.index() < reached) {
                let steps = i32::try_from(game.half_days_by(day)).expect("few steps");
                let expected = reaches_top_within(steps, place(rung.index()), place(reached));
                let apart = (series[day] - expected).abs();
                assert!(apart < RUIN_TOLERANCE, "{rung:?} to {reached} by day {day}: {} and {expected}", series[day]);
            }
        }
        // What has come to war, and what may yet, together are the closed form on every day.
        for day in 0..=NIGHTS {
            let yet: f64 = (2..7).map(|rung| outcomes.rungs[day][rung] * reaches_top(place(rung), 6)).sum();
            let apart = (outcomes.open_war[day] + yet - reaches_top(place(rung.index()), 6)).abs();
            assert!(apart < RUIN_TOLERANCE, "{rung:?}, {first_mover:?} first, day {day}: {apart:e}");
        }
    }
}

// Third, a crowd of simulated crises.

/// How many crises are simulated from each vantage point.
const PATHS: usize = 200_000;

/// The days on which the crowd is counted.
const COUNTED: [usize; 6] = [1, 2, 5, 9, 14, 28];

/// What has become of one crisis so far.
struct Path {
    state: State,
    motive: usize,
    iran_strikes: i32,
    pakistan_strikes: i32,
    highest_rung: usize,
}

impl Path {
    fn start(game: &Game, dice: &mut Dice) -> Path {
        let [first, second, _] = game.rules().prior.weights();
        let roll = dice.roll();
        let motive = usize::from(first <= roll) + usize::from(first + second <= roll);
        let state = game.rules().start;
        // The rung one starts on is not news: nothing here starts at rung 5 or above.
        Path { state, motive, iran_strikes: 0, pakistan_strikes: 0, highest_rung: state.rung() }
    }

    fn step(&mut self, game: &Game, solver: &Solver, half_day: usize, dice: &mut Dice) {
        let mover = game.mover(half_day);
        let [down, hold, _] = solver.choice(game, half_day, self.state.index(), self.motive);
        let roll = dice.roll();
        let action = match roll {
            _ if roll < down => Action::StepDown,
            _ if roll < down + hold => Action::Hold,
            _ => Action::Strike,
        };
        // Rounding can leave a sliver above the last chance; then the mover holds.
        let (action, next) = match self.state.after(mover, action) {
            Some(next) => (action, next),
            None => (Action::Hold, self.state),
        };
        match (action, mover) {
            (Action::Strike, Side::Iran) => self.iran_strikes += 1,
            (Action::Strike, Side::Pakistan) => self.pakistan_strikes += 1,
            _ => {}
        }
        self.state = next;
        self.highest_rung = self.highest_rung.max(next.rung());
        if let (Side::Iran, Night::Falls(hazards)) = (mover, game.rules().night) {
            self.sleep(&hazards, dice);
        }
    }

    fn sleep(&mut self, hazards: &Hazards, dice: &mut Dice) {
        let (mut rung, mut grievance) = (self.state.rung(), self.state.grievance());
        if dice.roll() < hazards.accident_on(rung) {
            rung += 1;
        }
        if rung < 7 {
            if grievance != Grievance::None && dice.roll() < hazards.fading {
                grievance = Grievance::None;
            }
            if grievance == Grievance::None && dice.roll() < hazards.attack {
                grievance = Grievance::IranAfterAttack;
            }
        }
        self.state = State::new(Rung::ALL[rung], grievance);
        self.highest_rung = self.highest_rung.max(rung);
    }

    /// What is counted of it, in the order of [`expected`].
    fn counts(&self, deterrence_worry: f64) -> [f64; 10] {
        let (rung, reached) = (self.state.rung(), |rung| f64::from(u8::from(rung <= self.highest_rung)));
        let is = |holds: bool| f64::from(u8::from(holds));
        [
            is(0 < self.iran_strikes),
            is(0 < self.pakistan_strikes),
            reached(5),
            reached(6),
            reached(7),
            is(rung == 0),
            is(rung <= 1),
            is(3 <= rung),
            rung as f64,
            (1.0 - 0.25 * deterrence_worry).powi(self.pakistan_strikes),
        ]
    }
}

/// What the model says of `day`.
fn expected(outcomes: &Outcomes, day: usize) -> [(&'static str, f64); 10] {
    [
        ("iran_strikes", outcomes.iran_strikes[day]),
        ("pakistan_strikes", outcomes.pakistan_strikes[day]),
        ("widened", outcomes.widened[day]),
        ("campaign", outcomes.campaign[day]),
        ("open_war", outcomes.open_war[day]),
        ("functional", outcomes.functional[day]),
        ("talks", outcomes.talks[day]),
        ("active_front", outcomes.active_front[day]),
        ("mean_rung", outcomes.mean_rung[day]),
        ("iran_deterrence", outcomes.iran_deterrence[day]),
    ]
}

#[test]
fn two_hundred_thousand_simulated_crises_agree_within_four_standard_errors() {
    for (from, seed) in [(Vantage::Jan18, 18), (Vantage::Jan16, 16)] {
        // Restless settings: wars, attacks and strikes are all common enough to be counted.
        let values = [("militant_attacks", 0.05), ("accidents", 0.05), ("face_saving", 0.2), ("deterrence_worry", 0.8)];
        let assumptions = Assumptions::from_values(values).expect("valid assumptions");
        let game = statistics::game(&assumptions, &Coefficients::default(), from);
        let context = statistics::context(&assumptions);
        let mut solver = Solver::new();
        let outcomes = solver.play(&game, &context, Start::Cold);
        let (mut sums, mut squares) = ([[0.0; 10]; COUNTED.len()], [[0.0; 10]; COUNTED.len()]);
        let mut dice = Dice::new(seed);
        for _ in 0..PATHS {
            let mut path = Path::start(&game, &mut dice);
            let mut half_day = 0;
            for (place, day) in COUNTED.into_iter().enumerate() {
                while half_day < game.half_days_by(day) {
                    path.step(&game, &solver, half_day, &mut dice);
                    half_day += 1;
                }
                for (kind, count) in path.counts(context.deterrence_worry).into_iter().enumerate() {
                    sums[place][kind] += count;
                    squares[place][kind] += count * count;
                }
            }
        }
        for (place, day) in COUNTED.into_iter().enumerate() {
            for (kind, (key, expected)) in expected(&outcomes, day).into_iter().enumerate() {
                let (paths, mean) = (PATHS as f64, sums[place][kind] / PATHS as f64);
                // A chance has the variance it should have; for the two means it is the crowd's own.
                let chance = !["mean_rung", "iran_deterrence"].contains(&key);
                let variance = if chance { expected * (1.0 - expected) } else { squares[place][kind] / paths - mean * mean };
                let standard_errors = (mean - expected).abs() / (variance.max(0.0) / paths).sqrt().max(1e-12);
                assert!(standard_errors <= 4.0, "{from:?}, day {day}, {key}: {mean} and {expected}, {standard_errors} apart");
            }
        }
    }
}
