//! Shapley shares: games whose answer is known, the four properties that define them, and the attribution of real changes.
#![cfg(not(target_arch = "wasm32"))]

mod dice;
mod draws;
mod oracle;

use model::analysis::attribution::EXACT_PLAYERS;
use model::analysis::shapley::shapley;
use model::analysis::{Attribution, AttributionJob, Factor, Focus, Job, run_to_end};
use model::preset::PRESETS;
use model::{Assumptions, Coefficients, Key, Outcome, Scenario, Solver, Vantage};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

const FOCUS: Focus = Focus { outcome: Outcome::IranStrikes, night: 14 };

fn near(ours: &[f64], theirs: &[f64], tolerance: f64) {
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(theirs) {
        assert!((ours - theirs).abs() <= tolerance, "{ours} for {theirs}");
    }
}

fn attribute(baseline: &Assumptions, current: Assumptions) -> Attribution {
    let current = Scenario { from: Vantage::Jan18, assumptions: current };
    run_to_end(AttributionJob::new(baseline, &current, &Coefficients::default(), FOCUS), &mut Solver::new())
}

/// Random assumptions, the same for the same seed.
fn drawn(seed: u64) -> Assumptions {
    let mut dice = dice::Dice::new(seed);
    let numbers: Vec<f64> = Key::ALL.iter().map(|_| dice.roll()).collect();
    draws::assumptions(&numbers, (0.0, 1.0))
}

/// `onto` with some factors as they are in `source`.
fn mixed(onto: &Assumptions, source: &Assumptions, factors: impl Iterator<Item = Factor>) -> Assumptions {
    factors.fold(*onto, |mixed, factor| match factor {
        Factor::One(key) => mixed.with_clamped(key, source[key]),
        Factor::Motives => mixed.with_motives(source.motives()),
    })
}

#[test]
fn the_glove_game_gives_the_only_right_glove_two_thirds() {
    // Players 0 and 1 hold a left glove each, player 2 the right one; only a pair is worth anything: 1/6, 1/6, 4/6.
    let pair = |set: u32| if set & 0b100 != 0 && set & 0b011 != 0 { 1.0 } else { 0.0 };
    near(&shapley(3, pair), &[1.0 / 6.0, 1.0 / 6.0, 4.0 / 6.0], 1e-15);
}

#[test]
fn a_simple_majority_of_weights_gives_the_shapley_shubik_index() {
    // Quota 51 of weights 50, 49, 1: 4/6, 1/6, 1/6 (Shapley & Shubik 1954).
    let weights = [50, 49, 1];
    let passes = |set: u32| {
        let votes: u32 = weights.iter().enumerate().filter(|(player, _)| set & (1 << player) != 0).map(|(_, votes)| votes).sum();
        if 51 <= votes { 1.0 } else { 0.0 }
    };
    near(&shapley(3, passes), &[4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0], 1e-15);
}

#[test]
fn shapley_effects_of_ishigami_and_sobols_g_are_the_analytic_ones() {
    let misc = oracle::read(include_str!("data/misc.json"));
    let (first, total) = (oracle::numbers(&misc["ishigami_analytic"]["S"]), oracle::numbers(&misc["ishigami_analytic"]["ST"]));
    // A set of inputs is worth the share of variance that it explains; in Ishigami's function only the first and third interact.
    let ishigami = |set: u32| {
        let alone: f64 = (0..3).filter(|input| set & (1 << input) != 0).map(|input| first[input]).sum();
        alone + if set & 0b101 == 0b101 { total[2] - first[2] } else { 0.0 }
    };
    near(&shapley(3, ishigami), &oracle::numbers(&misc["ishigami_shapley"]), 1e-12);
    let parts: Vec<f64> =
        oracle::numbers(&misc["sobolG_analytic"]["a"]).iter().map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a))).collect();
    let product = |set: u32| -> f64 {
        parts.iter().enumerate().filter(|(input, _)| set & (1 << input) != 0).map(|(_, part)| 1.0 + part).product::<f64>() - 1.0
    };
    near(&shapley(8, |set| product(set) / product(0xff)), &oracle::numbers(&misc["sobolG_shapley"]), 1e-12);
}

/// A random game of five players: what each of the 32 sets is worth, from −1 to 1, none being worth nothing.
fn game(numbers: &[f64]) -> impl Fn(u32) -> f64 {
    move |set| if set == 0 { 0.0 } else { 2.0 * numbers[set as usize] - 1.0 }
}

#[test]
fn shares_are_efficient_symmetric_additive_and_give_nothing_to_a_dummy() {
    draws::hold(1953, |numbers| {
        let (one, other) = (game(numbers), game(&numbers[8..]));
        let shares = shapley(5, &one);
        let close = |left: f64, right: f64| (left - right).abs() < 1e-13;
        prop_assert!(close(shares.iter().sum(), one(31)), "efficiency: {shares:?}");
        let both = shapley(5, |set| one(set) + 3.0 * other(set));
        for (player, other) in shapley(5, &other).iter().enumerate() {
            prop_assert!(close(both[player], shares[player] + 3.0 * other), "additivity of player {player}");
        }
        // Players 1 and 3 become interchangeable when a set counts as the same with them exchanged.
        let exchanged = |set: u32| (set & 0b10101) | (set & 0b10) << 2 | (set & 0b1000) >> 2;
        let alike = shapley(5, |set| one(set) + one(exchanged(set)));
        prop_assert!(close(alike[1], alike[3]), "symmetry: {alike:?}");
        // Player 4 changes nothing when it is not looked at.
        let dummy = shapley(5, |set| one(set & 0b01111));
        prop_assert!(dummy[4].abs() < 1e-15, "dummy: {dummy:?}");
        prop_assert_eq!(shapley(4, &one).len(), 4);
        Ok::<(), TestCaseError>(())
    });
}

#[test]
fn shares_of_every_preset_add_up_to_the_change_and_equal_the_page_at_both_ends() {
    for preset in PRESETS {
        let scenario = preset.scenario();
        let focus = Focus { outcome: Outcome::Widened, night: 28 };
        let default = Assumptions::default();
        let job = AttributionJob::new(&default, &scenario, &Coefficients::default(), focus);
        let steps = job.steps();
        let found = run_to_end(job, &mut Solver::new());
        assert_eq!(steps, 1 << found.shares.len(), "{}", preset.key);
        assert_eq!(found.current, focus.read(&model::evaluate(&scenario)), "{}", preset.key);
        assert_eq!(found.baseline, focus.read(&model::evaluate(&Scenario::default_from(scenario.from))), "{}", preset.key);
        let sum: f64 = found.shares.iter().map(|share| share.share).sum();
        assert!((sum - (found.current - found.baseline)).abs() < 1e-14, "{}: {sum}", preset.key);
        assert!(found.shares.iter().all(|share| share.standard_error == 0.0));
    }
}

#[test]
fn shares_of_random_changes_from_a_random_baseline_add_up() {
    for seed in 0..12 {
        let baseline = drawn(100 + seed);
        let changed: Vec<Factor> = Factor::all().skip(seed as usize).step_by(4).collect();
        let found = attribute(&baseline, mixed(&baseline, &drawn(200 + seed), changed.iter().copied()));
        assert_eq!(found.shares.iter().map(|share| share.factor).collect::<Vec<_>>(), changed);
        let sum: f64 = found.shares.iter().map(|share| share.share).sum();
        assert!((sum - (found.current - found.baseline)).abs() < 1e-14, "seed {seed}: {sum}");
    }
}

#[test]
fn one_change_accounts_for_all_of_it_and_the_motive_weights_are_one_change() {
    let default = Assumptions::default();
    let found = attribute(&default, default.with_clamped(Key::MotiveBroaden, 0.7));
    let [share] = found.shares[..] else { panic!("one factor, received {:?}", found.shares) };
    assert_eq!(share.factor, Factor::Motives);
    assert_eq!((share.share, share.alone), (found.current - found.baseline, found.current - found.baseline));
    assert_eq!(attribute(&default, default).shares, []);
}

#[test]
fn an_assumption_that_enters_no_chance_has_no_share_of_one() {
    let changed = Assumptions::default().with_clamped(Key::IndoPacificPriority, 0.1).with_clamped(Key::Mediation, 0.8);
    let found = attribute(&Assumptions::default(), changed);
    let factors: Vec<Factor> = found.shares.iter().map(|share| share.factor).collect();
    assert_eq!(factors, [Factor::One(Key::Mediation), Factor::One(Key::IndoPacificPriority)]);
    assert_eq!((found.shares[1].share, found.shares[1].alone), (0.0, 0.0));
}

#[test]
fn sampled_shares_add_up_and_lie_within_their_errors_of_the_exact_ones() {
    // Thirteen changes are sampled. One of them changes nothing, so that the other twelve, exactly, are the same game.
    let default = Assumptions::default();
    let twelve = mixed(&default, &drawn(13), Factor::all().take(EXACT_PLAYERS));
    let exact = attribute(&default, twelve);
    let sampled = attribute(&default, twelve.with_clamped(Key::IndoPacificPriority, 0.1));
    assert_eq!((exact.shares.len(), sampled.shares.len()), (EXACT_PLAYERS, EXACT_PLAYERS + 1));
    assert_eq!((exact.baseline, exact.current), (sampled.baseline, sampled.current));
    let sum: f64 = sampled.shares.iter().map(|share| share.share).sum();
    assert!((sum - (sampled.current - sampled.baseline)).abs() < 1e-13);
    for (exact, sampled) in exact.shares.iter().zip(&sampled.shares) {
        assert_eq!(exact.factor, sampled.factor);
        assert_eq!(exact.alone, sampled.alone);
        let error = sampled.standard_error;
        assert!(0.0 < error && error < 0.01, "{sampled:?}");
        assert!((exact.share - sampled.share).abs() < 3.5 * error, "{sampled:?} for {exact:?}");
    }
    let inert = sampled.shares[EXACT_PLAYERS];
    assert_eq!((inert.share, inert.standard_error), (0.0, 0.0));
}
