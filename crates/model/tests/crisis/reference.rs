//! The whole model against 40 reference cases, computed by an independent, plain-loop statement of the same mathematics.
//!
//! Cases named "game: …" lie outside the readers' box by one behavioural number.

use allocation_counter::measure;
use model::consequence::Context;
use model::game::Game;
use model::outcome::Reading;
use model::private::ByMotive;
use model::statistics::Statistics;
use model::{Assumptions, Coefficients, Key, Outcome, Outcomes, Scenario, Solver, Start, Vantage};
use serde_json::Value;

use crate::oracle;
use crate::readers;

/// What is promised; the file has 13 significant digits.
const TOLERANCE: f64 = 1e-9;

fn cases() -> Vec<Value> {
    let file = oracle::read(include_str!("../data/reference_curves.json"));
    file["cases"].as_array().expect("cases").clone()
}

fn label(case: &Value) -> String {
    format!("{} from {}", case["name"], case["vantage"])
}

fn game(case: &Value) -> (Game, Assumptions) {
    let (assumptions, outside) = readers::from_json(&case["assumptions"]);
    let from = readers::vantage(&case["vantage"]);
    let mut rules = *Game::seen_from(from, &assumptions, &Coefficients::default()).rules();
    for (key, value) in outside {
        match key {
            Key::DecisionPrecision => rules.precision = value,
            Key::Foresight => rules.foresight = value,
            _ => panic!("{key:?} lies outside its range"),
        }
    }
    (Game::new(rules).expect("a valid game"), assumptions)
}

/// Every number of the outcomes by the names of the file, a list for each.
fn flattened(outcomes: &Outcomes) -> Vec<(&'static str, Vec<f64>)> {
    let mut all: Vec<(&str, Vec<f64>)> =
        Outcome::ALL.iter().map(|outcome| (outcome.key(), outcomes.series(*outcome).to_vec())).collect();
    let quiet: Vec<ByMotive> = outcomes.motive_if_quiet.iter().map(|shares| shares.expect("quiet is possible")).collect();
    all.push(("rungs", outcomes.rungs.as_flattened().to_vec()));
    all.push(("motive_if_quiet", quiet.as_flattened().to_vec()));
    all.push(("motive_if_struck", outcomes.motive_if_struck.as_flattened().to_vec()));
    all.push(("resolve_if_quiet", outcomes.resolve_if_quiet.iter().map(|share| share.expect("quiet is possible")).collect()));
    all.push(("resolve_if_struck", outcomes.resolve_if_struck.to_vec()));
    all.push(("us_ceiling", vec![outcomes.us_ceiling]));
    all
}

/// A number, or the numbers of a list of whatever depth.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(parts) => parts.iter().flat_map(numbers).collect(),
        other => vec![oracle::number(other)],
    }
}

fn compare(case: &Value, ours: &Outcomes) {
    let label = label(case);
    let theirs = case["outcomes"].as_object().expect("outcomes by name");
    let mut compared = 0;
    let mut agree = |key: &str, ours: &[f64], theirs: &[f64]| {
        assert_eq!(ours.len(), theirs.len(), "{label}, {key}");
        for (place, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
            assert!((ours - theirs).abs() < TOLERANCE, "{label}, {key} at {place}: {ours} and {theirs}");
        }
        compared += 1;
    };
    for (key, ours) in flattened(ours) {
        agree(key, &ours, &numbers(&theirs[key]));
    }
    assert_eq!(ours.deterrence_test.is_some(), theirs.contains_key("deterrence_test"), "{label}");
    if let Some(test) = &ours.deterrence_test {
        for (key, ours) in test.named() {
            agree(key, &[ours.expect("a condition that can be met")], &numbers(&theirs["deterrence_test"][key]));
        }
        compared -= test.named().len() - 1;
        assert_eq!(theirs["deterrence_test"].as_object().expect("numbers by name").len(), test.named().len());
    }
    assert_eq!(compared, theirs.len(), "{label}: every outcome of the file is compared");
}

#[test]
fn every_outcome_of_every_case_agrees_to_1e_9_after_exactly_as_many_sweeps() {
    let cases = cases();
    assert_eq!(cases.len(), 40);
    // One solver for all, each case twice: a cold start depends on nothing before it.
    let mut solver = Solver::new();
    for case in &cases {
        let (game, settings) = game(case);
        let context = Context::new(&settings);
        let ours = solver.play(&game, &context, Start::Cold);
        assert!(ours.settled, "{}", label(case));
        assert_eq!(ours.sweeps as f64, oracle::number(&case["sweeps"]), "sweeps of {}", label(case));
        compare(case, &ours);
        assert_eq!(solver.play(&game, &context, Start::Cold), ours, "{}", label(case));
        assert_eq!(Solver::new().play(&game, &context, Start::Cold), ours, "{}", label(case));
    }
}

#[test]
fn the_sufficient_statistics_of_every_case_agree_with_the_reference() {
    for case in &cases() {
        let (game, settings) = game(case);
        let rules = game.rules();
        let ours = Statistics::new(&settings, &Coefficients::default());
        assert_eq!(ours, rules.statistics);
        let named = [
            ("kP", ours.pakistan_rung),
            ("kI", ours.iran_rung),
            ("AP0", ours.pakistan_grievance[0]),
            ("AP1", ours.pakistan_grievance[1]),
            ("AI", ours.iran_grievance_militants),
            ("AI5", ours.iran_grievance_state),
            ("AM", ours.attack_urge),
            ("gB", ours.broaden_gain),
            ("gA", ours.coerce_gain),
            ("gC", ours.counter_terror_gain),
            ("eE", ours.erosion[0]),
            ("vA", ours.sovereignty),
            ("usn", ours.us_nudge),
            ("tP", ours.strike_strain),
            ("WP", ours.pakistan_war),
            ("WI", ours.iran_war),
            ("c", ours.force),
            ("cw", ours.widening),
            ("d", ours.stepping_down),
            ("k", ours.coerce_loss_share),
            ("wv", ours.waiver_share),
            ("xw", ours.wide_scale),
            ("rho", ours.repeat_rungs),
            ("rB", Coefficients::default()[model::coefficient::Coefficient::BroadenIndifference]),
            ("bx", ours.broaden_wide),
            ("R", rules.reputation),
            ("lam", rules.precision),
            ("b", rules.foresight.sqrt()),
        ];
        assert_eq!(named.len(), case["statistics"].as_object().expect("statistics by name").len());
        for (key, ours) in named {
            let theirs = oracle::number(&case["statistics"][key]);
            assert!((ours - theirs).abs() < 1e-12, "{} {key}: {ours} and {theirs}", label(case));
        }
    }
}

#[test]
fn a_solver_that_has_seen_a_game_as_long_allocates_nothing() {
    let mut solver = Solver::new();
    for from in Vantage::ALL.into_iter().rev() {
        solver.evaluate(&Scenario::default_from(from), &Coefficients::default(), Start::Cold);
    }
    for start in [Start::Cold, Start::Warm] {
        for from in Vantage::ALL {
            let game = Game::seen_from(from, &Assumptions::default(), &Coefficients::default());
            let context = Context::new(&Assumptions::default());
            let allocated = measure(|| {
                std::hint::black_box(solver.play(&game, &context, start));
            });
            assert_eq!(allocated.count_total, 0, "{start:?} from {from:?}");
        }
    }
}

#[test]
fn a_warm_start_reaches_the_cold_solution_after_any_other_case() {
    let mut warm = Solver::new();
    for case in cases().iter().filter(|case| !case["name"].as_str().is_some_and(|name| name.starts_with("game:"))) {
        let (game, settings) = game(case);
        let context = Context::new(&settings);
        let [warm, cold] = [warm.play(&game, &context, Start::Warm), Solver::new().play(&game, &context, Start::Cold)];
        for ((key, warm), (_, cold)) in flattened(&warm).into_iter().zip(flattened(&cold)) {
            let apart = warm.iter().zip(&cold).map(|(warm, cold)| (warm - cold).abs()).fold(0.0, f64::max);
            // A day whose strike chance is tiny divides two tiny numbers.
            let allowed = if key.ends_with("if_struck") { 1e-7 } else { 1e-9 };
            assert!(apart < allowed, "{} {key}: {apart:e}", label(case));
        }
    }
}

#[test]
fn the_frames_of_a_drag_agree_with_cold_starts_and_need_fewer_sweeps() {
    for from in Vantage::ALL {
        let (mut dragged, mut cold) = (Solver::new(), Solver::new());
        let (mut warm_sweeps, mut cold_sweeps) = (0, 0);
        for hundredths in 20..=80 {
            let assumptions = readers::with(&[("mediation", f64::from(hundredths) / 100.0)]);
            let [warm, cold] = [(&mut dragged, Start::Warm), (&mut cold, Start::Cold)]
                .map(|(solver, start)| solver.evaluate(&Scenario { from, assumptions }, &Coefficients::default(), start));
            for outcome in Outcome::ALL {
                for (warm, cold) in warm.series(*outcome).iter().zip(cold.series(*outcome)) {
                    assert!((warm - cold).abs() < 1e-9, "{} at {hundredths}: {warm} and {cold}", outcome.key());
                }
            }
            (warm_sweeps, cold_sweeps) = (warm_sweeps + warm.sweeps, cold_sweeps + cold.sweeps);
        }
        assert!(4 * warm_sweeps < 3 * cold_sweeps, "{warm_sweeps} and {cold_sweeps} from {from:?}");
    }
}

#[test]
fn what_a_page_draws_during_a_drag_is_right_to_a_fraction_of_a_pixel_after_few_sweeps() {
    let coefficients = Coefficients::default();
    for (from, key) in [(Vantage::Jan18, Key::Mediation), (Vantage::Jan16, Key::Reputation), (Vantage::Jan18, Key::Foresight)] {
        let (mut dragged, mut cold) = (Solver::new(), Solver::new());
        let mut sweeps = 0;
        for step in 20..=80 {
            let (low, high) = key.row().range;
            let assumptions = readers::with(&[(key.row().key, low + (high - low) * f64::from(step) / 100.0)]);
            let scenario = Scenario { from, assumptions };
            let warm = dragged.evaluate_curves(&scenario, &coefficients, Start::Warm);
            let cold = cold.evaluate(&scenario, &coefficients, Start::Cold);
            for outcome in Outcome::ALL.iter().filter(|outcome| outcome.row().reading == Reading::Curve) {
                for (warm, cold) in warm.series(*outcome).iter().zip(cold.series(*outcome)) {
                    assert!((warm - cold).abs() < 1e-7, "{} at {step}: {warm} and {cold}", outcome.key());
                }
            }
            sweeps += warm.sweeps;
        }
        assert!(sweeps < 5 * 61, "{sweeps} sweeps in 61 frames of {key:?}");
    }
}
