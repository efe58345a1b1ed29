//! Published games whose agent quantal response others have computed: two centipedes, eight signalling games, a stripped-down
//! poker and Signorino's three-outcome crisis, played with the model's own choice rule.
//!
//! The numbers are Gambit's (pygambit 16.7.0, `logit_solve_lambda`), Signorino's closed form apart. An agent's choice depends on
//! payoffs given that its node is reached, so a backward pass solves what has no types, and Bayes' rule with a fixed point what
//! has. The name of an entry ends in the precision.
#![cfg(not(target_arch = "wasm32"))]

mod oracle;

use model::response::quantal_response;
use serde_json::Value;

/// How closely Gambit's tracing ends at the precision asked for: it stops within about 1e-9 of the branch.
const GAMBIT_TOLERANCE: f64 = 2e-9;

/// Chances of choosing the first and the second of two actions worth `first` and `second`: strikes are closed.
fn choose_of_two(precision: f64, first: f64, second: f64) -> [f64; 2] {
    let [first, second, limited, wide] = quantal_response([precision * (first - second), 0.0, 0.0], [1.0, 0.0]);
    assert_eq!([limited, wide], [0.0; 2]);
    [first, second]
}

/// Chances over two or three actions of these worths.
fn choose(precision: f64, worths: &[f64]) -> Vec<f64> {
    match *worths {
        [first, second] => choose_of_two(precision, first, second).to_vec(),
        [first, second, third] => {
            let log_odds = [0.0, precision * (first - second), precision * (third - second)];
            let [closed, second, first, third] = quantal_response(log_odds, [0.0, 1.0]);
            assert_eq!(closed, 0.0);
            vec![first, second, third]
        }
        _ => panic!("two or three actions, received {}", worths.len()),
    }
}

fn precision_in(name: &str, before: char) -> f64 {
    name.rsplit(before).next().and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no precision in {name}"))
}

fn assert_close(ours: &[f64], theirs: &Value, label: &str) {
    let theirs = oracle::numbers(theirs);
    assert_eq!(ours.len(), theirs.len(), "{label}");
    let worst = ours.iter().zip(theirs).map(|(ours, theirs)| (ours - theirs).abs()).fold(0.0, f64::max);
    assert!(worst < GAMBIT_TOLERANCE, "{label}: {worst:e}");
}

/// A centipede: at each node its mover takes, which ends the game, or passes. Payoffs are (first mover's, second mover's).
struct Centipede {
    taken: Vec<[f64; 2]>,
    never_taken: [f64; 2],
}

impl Centipede {
    /// Payoffs from what the taker and the other get at each node in turn; the last pair is what follows if nobody takes, as if the
    /// first mover took after the last node.
    fn from_piles(piles: &[(f64, f64)]) -> Centipede {
        let pair = |(node, (taker, other)): (usize, &(f64, f64))| if node % 2 == 0 { [*taker, *other] } else { [*other, *taker] };
        let mut taken: Vec<[f64; 2]> = piles.iter().enumerate().map(pair).collect();
        let never_taken = taken.pop().expect("at least one node");
        Centipede { taken, never_taken }
    }

    /// The growing pie of McKelvey & Palfrey 1992 (doi:10.2307/2951567), four parts to one and doubling at each node, at the stakes
    /// of Gambit's files: it opens at 0.80 and 0.20.
    fn doubling(nodes: i32) -> Centipede {
        let piles: Vec<(f64, f64)> = (0..=nodes).map(|node| (0.8 * 2.0_f64.powi(node), 0.2 * 2.0_f64.powi(node))).collect();
        Centipede::from_piles(&piles)
    }

    /// The constant pie of Fey, McKelvey & Palfrey 1996 (doi:10.1007/BF02425258): 3.20, of which the smaller pile loses a quarter
    /// at each node, in whole cents.
    fn constant_sum() -> Centipede {
        let smaller = [1.60, 1.20, 0.90, 0.68, 0.51, 0.38, 0.28];
        Centipede::from_piles(&smaller.map(|pile| (3.20 - pile, pile)))
    }

    /// The chance of taking at each node, and both players' values at the first.
    fn solve(&self, precision: f64) -> (Vec<f64>, [f64; 2]) {
        let mut value = self.never_taken;
        let mut takes = Vec::new();
        for (node, taken) in self.taken.iter().enumerate().rev() {
            let mover = node % 2;
            let [take, pass] = choose_of_two(precision, taken[mover], value[mover]);
            value = [0, 1].map(|player| take * taken[player] + pass * value[player]);
            takes.push(take);
        }
        takes.reverse();
        (takes, value)
    }
}

#[test]
fn centipedes_are_taken_and_valued_as_gambit_takes_and_values_them() {
    let file = oracle::read(include_str!("data/centipede.json"));
    let entries = file.as_object().expect("entries by name");
    assert_eq!(entries.len(), 9);
    for (name, entry) in entries {
        let game = match name.split('_').next() {
            Some("cent4") => Centipede::doubling(4),
            Some("cent6") => Centipede::doubling(6),
            Some("centcs6") => Centipede::constant_sum(),
            _ => panic!("an unknown centipede: {name}"),
        };
        let (takes, value) = game.solve(precision_in(name, '_'));
        assert_close(&takes, &entry["take"], name);
        assert_close(&value, &entry["value"], name);
    }
}

/// A signalling game: nature draws the sender's type, the sender a message, the receiver, who sees only that, a response.
struct Signalling {
    prior: Vec<f64>,
    /// By type, message and response: the sender's payoff and the receiver's.
    payoffs: Vec<Vec<Vec<[f64; 2]>>>,
}

/// What is played: the sender's chances by type and message, the receiver's by message and response.
struct Play {
    sender: Vec<Vec<f64>>,
    receiver: Vec<Vec<f64>>,
}

impl Signalling {
    fn from_entry(entry: &Value) -> Signalling {
        let list = |value: &Value| value.as_array().expect("a list").clone();
        let pair = |value: &Value| [oracle::number(&value[0]), oracle::number(&value[1])];
        let responses = |message: &Value| list(message).iter().map(pair).collect();
        let messages = |kind: &Value| list(kind).iter().map(responses).collect();
        Signalling { prior: oracle::numbers(&entry["prior"]), payoffs: list(&entry["payoffs"]).iter().map(messages).collect() }
    }

    /// The receiver's answer to each message: beliefs by Bayes' rule, then a quantal response.
    fn answers(&self, precision: f64, sender: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let answer = |message: usize| {
            let joint: Vec<f64> = self.prior.iter().zip(sender).map(|(prior, chances)| prior * chances[message]).collect();
            let total: f64 = joint.iter().sum();
            let worth = |response: usize| -> f64 {
                joint.iter().zip(&self.payoffs).map(|(joint, payoffs)| joint / total * payoffs[message][response][1]).sum()
            };
            let worths: Vec<f64> = (0..self.payoffs[0][message].len()).map(worth).collect();
            choose(precision, &worths)
        };
        (0..self.payoffs[0].len()).map(answer).collect()
    }

    /// The sender's quantal response to the receiver's answers.
    fn messages(&self, precision: f64, receiver: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let expected = |(answers, payoffs): (&Vec<f64>, &Vec<[f64; 2]>)| -> f64 {
            answers.iter().zip(payoffs).map(|(chance, payoff)| chance * payoff[0]).sum()
        };
        let chances = |payoffs: &Vec<Vec<[f64; 2]>>| {
            let worths: Vec<f64> = receiver.iter().zip(payoffs).map(expected).collect();
            choose(precision, &worths)
        };
        self.payoffs.iter().map(chances).collect()
    }

    /// The fixed point reached from even chances. Half a step each time, or some of these games would swing for ever.
    fn solve(&self, precision: f64) -> Play {
        let messages = self.payoffs[0].len();
        let mut sender = vec![vec![1.0 / messages as f64; messages]; self.prior.len()];
        for _ in 0..1000 {
            let next = self.messages(precision, &self.answers(precision, &sender));
            for (chance, next) in sender.iter_mut().flatten().zip(next.iter().flatten()) {
                *chance = 0.5 * (*chance + next);
            }
        }
        let receiver = self.answers(precision, &sender);
        Play { sender, receiver }
    }
}

#[test]
fn brandts_holt_and_banks_camerer_porter_games_are_signalled_as_gambit_signals_them() {
    let file = oracle::read(include_str!("data/signalling.json"));
    let entries = file.as_object().expect("entries by name");
    assert_eq!(entries.len(), 24);
    for (name, entry) in entries {
        let play = Signalling::from_entry(entry).solve(precision_in(name, '@'));
        for (side, ours) in [("sender", &play.sender), ("receiver", &play.receiver)] {
            for (place, chances) in ours.iter().enumerate() {
                assert_close(chances, &entry[side][place], &format!("{name}, {side} {place}"));
            }
        }
    }
}

/// Stripped-down poker (Reiley, Urbancic & Walker 2008, doi:10.3200/JECE.39.4.323-341): both ante 1; the holder of a king or a
/// queen bets 1 more or folds, even with the king; the other, who has seen nothing, calls with 1 more or folds.
fn stripped_down_poker() -> Signalling {
    let zero_sum = |payoff: f64| [payoff, -payoff];
    let card = |called: f64| vec![vec![zero_sum(called), zero_sum(1.0)], vec![zero_sum(-1.0), zero_sum(-1.0)]];
    Signalling { prior: vec![0.5, 0.5], payoffs: vec![card(2.0), card(-2.0)] }
}

#[test]
fn stripped_down_poker_is_bluffed_and_called_as_gambit_does() {
    let file = oracle::read(include_str!("data/misc.json"));
    for name in ["poker@0.5", "poker@1.0", "poker@2.0"] {
        let Play { sender, receiver } = stripped_down_poker().solve(precision_in(name, '@'));
        // In the file: bet and fold with the king, with the queen, then call and fold.
        assert_close(&[sender[0].clone(), sender[1].clone(), receiver[0].clone()].concat(), &file[name], name);
    }
}

#[test]
fn signorinos_three_outcome_crisis_comes_out_as_in_his_strategic_logit() {
    // Signorino 1999 (doi:10.2307/2585396): state 1 keeps the status quo, worth u11, or makes a demand; state 2 then yields, worth
    // u13 to state 1 and 0 to itself, or fights, worth u14 and u24. By hand: p4 = 1/(1+e^-0.4) = 0.598688; a demand is worth
    // 0.401312 - 1.5 * 0.598688 = -0.496719, so p2 = 1/(1+e^(0.2+0.496719)) = 0.332540.
    let (u11, u13, u14, u24) = (0.2, 1.0, -1.5, 0.4);
    let [fight, yields] = choose_of_two(1.0, u24, 0.0);
    let [demand, status_quo] = choose_of_two(1.0, yields * u13 + fight * u14, u11);
    let file = oracle::read(include_str!("data/misc.json"));
    let theirs = &file["signorino"]["u11=.2,u13=1,u14=-1.5,u24=.4"];
    let ours = [("p2", demand), ("p4", fight), ("o1", status_quo), ("o3", demand * yields), ("o4", demand * fight)];
    for (key, ours) in ours {
        // A closed form on both sides: nothing but rounding.
        assert!((ours - oracle::number(&theirs[key])).abs() < 1e-15, "{key}: {ours}");
    }
}
