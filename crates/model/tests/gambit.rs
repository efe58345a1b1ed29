//! Small versions of our game as Gambit solves them: the choice probabilities at every node of ten trees, and what the game is
//! worth to both sides.
//!
//! Gambit (pygambit 16.7.0, `logit_solve_lambda`) solved each tree by tracing the logit branch of the agent form. Each row of
//! `data/gambit_rows.json` is a node: move, mover (0 Pakistan, 1 Iran), motive (-1 for Pakistan), state, then the probabilities
//! of an independent implementation of ours and Gambit's, over the open actions in the order step down, hold, strike. In the
//! larger trees several histories lead to one public state; Gambit gives each the same probabilities.
//!
//! Foresight is 1 throughout: ours discounts at each move, while a tree with payoffs discounted to its root would shrink the
//! precision of later moves.
#![cfg(not(target_arch = "wasm32"))]

mod oracle;

use model::game::{Game, Hazards, Night, Rules};
use model::ladder::{Action, Side, State};
use model::motive::{Motive, Prior};
use model::{Assumptions, Coefficients, Key, Solver, Start, Vantage, statistics};
use serde_json::Value;

/// Probabilities in the file have nine decimals: half a unit of the last, and a little for the branch that Gambit traced.
const NODE_TOLERANCE: f64 = 6e-10;

/// Expected payoffs come with all digits; Gambit traced the branch to about 1e-10.
const PAYOFF_TOLERANCE: f64 = 1e-9;

/// The game of our defaults without nights, foresight 1, cut after `half_days` moves.
fn short_game(from: Vantage, prior: Prior, half_days: usize) -> Rules {
    let defaults = statistics::game(&Assumptions::default(), &Coefficients::default(), from);
    Rules { night: Night::Skipped, foresight: 1.0, prior, half_days, ..*defaults.rules() }
}

/// The default hazards with one militant attack in twenty days, which makes the night matter within three moves.
fn restless() -> Hazards {
    let defaults = Assumptions::default();
    Hazards {
        accident: defaults[Key::Accidents] * defaults[Key::RegionalTension],
        fading: defaults[Key::GrievanceFading],
        attack: 0.05,
    }
}

/// Every set of the file by its key.
fn sets() -> Vec<(&'static str, Rules)> {
    let certain = |motive| Prior::EVEN.with(motive, 1.0);
    let militants = |moves| short_game(Vantage::Jan18, certain(Motive::CounterTerror), moves);
    let uncertain = |from, moves| short_game(from, Prior::EVEN, moves);
    let mostly_broaden = Prior::in_proportion([0.2, 0.7, 0.1]).expect("weights that sum to 1");
    let no_accidents = Hazards { accident: 0.0, ..restless() };
    vec![
        ("CI_2", militants(2)),
        ("CI_3", militants(3)),
        ("CI_4", militants(4)),
        ("CI_B4", short_game(Vantage::Jan16, certain(Motive::Broaden), 4)),
        ("CI_nat", Rules { night: Night::Falls(restless()), ..militants(3) }),
        ("II_2", uncertain(Vantage::Jan18, 2)),
        ("II_3", uncertain(Vantage::Jan18, 3)),
        ("II_3n", Rules { night: Night::Falls(no_accidents), ..uncertain(Vantage::Jan18, 3) }),
        ("II_3_16", uncertain(Vantage::Jan16, 3)),
        ("II_l15", Rules { precision: 1.6, ..short_game(Vantage::Jan18, mostly_broaden, 3) }),
    ]
}

/// One node of a tree.
struct Node {
    half_day: usize,
    mover: Side,
    /// Iran's motive; Pakistan does not know it, and its choices have none.
    motive: Option<usize>,
    state: State,
    gambit: Vec<f64>,
}

impl Node {
    fn from_row(row: &Value) -> Node {
        let index = |place: usize| usize::try_from(row[place].as_i64().expect("a whole number")).ok();
        Node {
            half_day: index(0).expect("a move"),
            mover: if index(1) == Some(0) { Side::Pakistan } else { Side::Iran },
            motive: index(2),
            state: State::from_index(index(3).expect("a state")).expect("one of 32 states"),
            gambit: oracle::numbers(&row[5]),
        }
    }
}

/// The largest difference between our choice probabilities and Gambit's at `node`.
fn difference_at(node: &Node, game: &Game, solver: &Solver) -> f64 {
    let ours = solver.choice(game, node.half_day, node.state.index(), node.motive.unwrap_or(0));
    let is_open = |action: &Action| node.state.after(node.mover, *action).is_some();
    let open: Vec<f64> = Action::ALL.iter().zip(ours).filter(|(action, _)| is_open(action)).map(|(_, p)| p).collect();
    assert_eq!(open.len(), node.gambit.len(), "open actions in state {}", node.state.index());
    open.iter().zip(&node.gambit).map(|(ours, gambit)| (ours - gambit).abs()).fold(0.0, f64::max)
}

#[test]
fn every_node_of_every_tree_is_played_as_gambit_plays_it() {
    let file = oracle::read(include_str!("data/gambit_rows.json"));
    let mut nodes = 0;
    for (key, rules) in sets() {
        let game = Game::new(rules).expect("valid rules");
        let mut solver = Solver::new();
        solver.solve(&game, Start::Cold);
        for row in file[key]["rows"].as_array().expect("rows") {
            let node = Node::from_row(row);
            assert_eq!(node.mover, game.mover(node.half_day), "{key}: who makes move {}", node.half_day);
            assert_eq!(node.motive.is_some(), node.mover == Side::Iran, "{key}: only Iran has a motive");
            let apart = difference_at(&node, &game, &solver);
            assert!(apart < NODE_TOLERANCE, "{key}, {row}: {apart:e}");
            nodes += 1;
        }
    }
    assert_eq!(nodes, 327);
}

#[test]
fn every_tree_is_worth_what_gambit_says_to_both_sides() {
    let file = oracle::read(include_str!("data/gambit_rows.json"));
    assert_eq!(file.as_object().expect("sets by key").len(), sets().len());
    for (key, rules) in sets() {
        let game = Game::new(rules).expect("valid rules");
        let solution = Solver::new().solve(&game, Start::Cold);
        let gambit = oracle::numbers(&file[key]["payoffs"]);
        for (side, ours, gambit) in [("Pakistan", solution.pakistan_value, gambit[0]), ("Iran", solution.iran_value, gambit[1])] {
            assert!((ours - gambit).abs() < PAYOFF_TOLERANCE, "{key}, {side}: {ours} and {gambit}");
        }
    }
}

#[test]
fn another_precision_or_another_prior_would_not_agree_with_gambit() {
    let file = oracle::read(include_str!("data/gambit_rows.json"));
    let worst_with = |key: &str, rules: Rules| {
        let game = Game::new(rules).expect("valid rules");
        let mut solver = Solver::new();
        solver.solve(&game, Start::Cold);
        let rows = file[key]["rows"].as_array().expect("rows");
        rows.iter().map(|row| difference_at(&Node::from_row(row), &game, &solver)).fold(0.0, f64::max)
    };
    let (key, rules) = sets().pop().expect("ten sets");
    assert!(worst_with(key, rules) < NODE_TOLERANCE);
    assert!(1e-4 < worst_with(key, Rules { precision: 1.601, ..rules }));
    assert!(1e-4 < worst_with(key, Rules { prior: Prior::EVEN, ..rules }));
}
