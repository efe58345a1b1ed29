//! Small two-sided versions of our game as Gambit solves them: the choice probabilities at every information set of seven trees.
//!
//! Gambit (pygambit 16.7.0, `logit_solve_lambda`) solved each tree by tracing the logit branch of the agent form. Each row of the
//! file is an information set: move, mover (0 Pakistan, 1 Iran), the mover's type, state, open actions, then the probabilities of an
//! independent implementation of ours and Gambit's.
//!
//! Foresight is 1 throughout: ours discounts at each move, while a tree with payoffs discounted to its root would shrink the
//! precision of later moves. Trees with nights have one after every Iranian move, the last included.

use model::action::Action;
use model::game::Game;
use model::game::{Night, Rules};
use model::ladder::Side;
use model::state::State;
use model::{Coefficients, Solver, Start};
use serde_json::Value;

use crate::oracle;
use crate::readers;

const TOLERANCE: f64 = 1e-9;

fn whole(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a whole number")
}

/// The tree's game.
fn rules(tree: &Value) -> Rules {
    let (assumptions, _) = readers::from_json(&tree["assumptions"]);
    let from = readers::vantage(&tree["vantage"]);
    let full = *Game::seen_from(from, &assumptions, &Coefficients::default()).rules();
    let night = if tree["night"].as_bool().expect("with or without nights") { full.night } else { Night::Skipped };
    Rules { moves: whole(&tree["moves"]), foresight: oracle::number(&tree["foresight"]), night, ..full }
}

/// The largest difference from Gambit at any information set of the tree, and how many it has.
fn apart(tree: &Value, rules: Rules) -> (f64, usize) {
    let game = Game::new(rules).expect("valid rules");
    let mut solver = Solver::new();
    assert!(solver.solve(&game, Start::Cold).settled);
    let rows = tree["rows"].as_array().expect("rows");
    let mut worst = 0.0_f64;
    for row in rows {
        let (at, own) = (whole(&row[0]), whole(&row[2]));
        let mover = if whole(&row[1]) == 0 { Side::Pakistan } else { Side::Iran };
        assert_eq!(game.mover(at), mover, "who makes move {at}");
        let (motive, leadership) = if mover == Side::Pakistan { (0, own) } else { (own, 0) };
        let state = State::from_index(whole(&row[3])).expect("one of 44 states");
        let ours = solver.choice(&game, at, state, motive, leadership).expect("a state that play reaches");
        let open: Vec<&str> = row[4].as_array().expect("actions").iter().map(|name| name.as_str().expect("a name")).collect();
        let gambit = oracle::numbers(&row[6]);
        assert_eq!(open.len(), gambit.len());
        for (action, ours) in Action::ALL.into_iter().zip(ours) {
            let theirs = open.iter().position(|name| *name == action.key()).map_or(0.0, |place| gambit[place]);
            worst = worst.max((ours - theirs).abs());
        }
    }
    (worst, rows.len())
}

#[test]
fn every_information_set_of_every_tree_is_played_as_gambit_plays_it() {
    let file = oracle::read(include_str!("../data/gambit_rows.json"));
    let mut sets = 0;
    for (key, tree) in file.as_object().expect("trees by name") {
        let (worst, count) = apart(tree, rules(tree));
        assert!(worst < TOLERANCE, "{key}: {worst:e}");
        sets += count;
    }
    assert_eq!(sets, 11 + 38 + 36 + 36 + 29 + 14 + 58);
}

#[test]
fn another_precision_reputation_or_prior_would_not_agree_with_gambit() {
    let file = oracle::read(include_str!("../data/gambit_rows.json"));
    let tree = &file["three_moves_16Jan_night"];
    let rules = rules(tree);
    assert!(apart(tree, rules).0 < TOLERANCE);
    assert!(1e-4 < apart(tree, Rules { precision: 1.001, ..rules }).0);
    assert!(1e-4 < apart(tree, Rules { reputation: 0.61, ..rules }).0);
    assert!(1e-4 < apart(tree, Rules { motives: [0.3, 0.4, 0.3], ..rules }).0);
    assert!(1e-4 < apart(tree, Rules { night: Night::Skipped, ..rules }).0);
}
