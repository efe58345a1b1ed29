//! The whole model against 40 reference cases, computed by an independent, plain-loop statement of the same mathematics.

mod oracle;

use allocation_counter::measure;
use model::game::{Game, Rules};
use model::{Coefficients, Outcome, Outcomes, Scenario, Solver, Start, Vantage, statistics};
use serde_json::Value;

/// What each column of `crates/model/solve.snap` counts: a case that gets dearer shows in the difference of two versions.
const COST_HEADING: &str = "reference case                              sweeps   allocations, new   allocations, again";

/// The reference agrees to rounding; 1e-9 is what is promised.
const TOLERANCE: f64 = 1e-12;

fn reference_game(case: &Value) -> (Game, Scenario) {
    let from = Vantage::from_key(case["vantage"].as_str().expect("a vantage")).expect("a known vantage");
    let name = case["name"].as_str().expect("a name");
    // Cases named "game: …" lie outside the readers' box by one behavioural number.
    let outside = ["decision_precision", "foresight"];
    let values = case["assumptions"].as_object().expect("assumptions").iter();
    let values = values.filter(|(key, _)| !(name.starts_with("game:") && outside.contains(&key.as_str())));
    let values = values.map(|(key, value)| (key.as_str(), oracle::number(value)));
    let assumptions = model::Assumptions::from_values(values).expect("valid assumptions");
    let scenario = Scenario { from, assumptions };
    let game = statistics::game(&assumptions, &Coefficients::default(), from);
    let number = |key: &str| oracle::number(&case["assumptions"][key]);
    let rules = Rules { precision: number("decision_precision"), foresight: number("foresight"), ..*game.rules() };
    (Game::new(rules).expect("valid rules"), scenario)
}

fn worst_difference(ours: &[f64], theirs: &Value) -> f64 {
    let theirs = oracle::numbers(theirs);
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(theirs).map(|(ours, theirs)| (ours - theirs).abs()).fold(0.0, f64::max)
}

fn compare(case: &Value, ours: &Outcomes) {
    let label = format!("{} from {}", case["name"], case["vantage"]);
    let theirs = &case["outcomes"];
    for outcome in Outcome::ALL {
        let worst = worst_difference(ours.series(*outcome), &theirs[outcome.key()]);
        assert!(worst < TOLERANCE, "{label}, {}: {worst:e}", outcome.key());
    }
    for (key, ours) in [("motive_if_quiet", &ours.motive_if_quiet), ("motive_if_struck", &ours.motive_if_struck)] {
        // A day whose strike chance is tiny divides two tiny numbers.
        let worst = (0..29).map(|day| worst_difference(&ours[day], &theirs[key][day])).fold(0.0, f64::max);
        assert!(worst < 1e-9, "{label}, {key}: {worst:e}");
    }
    for day in 0..29 {
        let worst = worst_difference(&ours.rungs[day], &theirs["rungs"][day]);
        assert!(worst < TOLERANCE, "{label}, rungs on day {day}: {worst:e}");
    }
    assert!((ours.us_ceiling - oracle::number(&theirs["us_ceiling"])).abs() < TOLERANCE, "{label}, us_ceiling");
}

#[test]
fn every_outcome_of_every_reference_case_agrees_to_1e_12() {
    let file = oracle::read(include_str!("data/reference_curves.json"));
    let cases = file["cases"].as_array().expect("cases");
    assert_eq!(cases.len(), 40);
    let mut solver = Solver::new();
    for case in cases {
        let (game, scenario) = reference_game(case);
        let ours = solver.play(&game, &statistics::context(&scenario.assumptions), Start::Cold);
        compare(case, &ours);
        assert_eq!(ours.sweeps as u64, case["sweeps"].as_u64().expect("a count"), "{}", case["name"]);
    }
}

#[test]
fn what_every_reference_case_costs_is_what_the_committed_file_says() {
    let file = oracle::read(include_str!("data/reference_curves.json"));
    let mut costs = format!("{COST_HEADING}\n");
    for case in file["cases"].as_array().expect("cases") {
        let (game, scenario) = reference_game(case);
        let context = statistics::context(&scenario.assumptions);
        let mut solver = None;
        let mut sweeps = 0;
        let first = measure(|| sweeps = solver.insert(Solver::new()).play(&game, &context, Start::Cold).sweeps);
        let again = measure(|| {
            solver.as_mut().expect("it was made above").play(&game, &context, Start::Cold);
        });
        let name = format!("{} from {}", case["name"].as_str().expect("a name"), case["vantage"].as_str().expect("a vantage"));
        costs += &format!("{name:<42}{sweeps:>8}{:>20}{:>20}\n", first.count_total, again.count_total);
    }
    insta::with_settings!({ snapshot_path => "..", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("solve", costs);
    });
}

#[test]
fn the_sufficient_statistics_agree_with_the_reference() {
    let file = oracle::read(include_str!("data/reference_curves.json"));
    for case in file["cases"].as_array().expect("cases") {
        let (game, _) = reference_game(case);
        let stakes = &game.rules().stakes;
        let ours = [
            ("kP", stakes.pakistan_rung),
            ("kI", stakes.iran_rung),
            ("AP", stakes.pakistan_grievance),
            ("AI", stakes.iran_grievance_militants),
            ("AI5", stakes.iran_grievance_state),
            ("AM", stakes.attack_urge),
            ("gB", stakes.broaden_gain),
            ("gA", stakes.coerce_gain),
            ("eE", stakes.erosion[0]),
            ("vA", stakes.sovereignty),
            ("usn", stakes.us_nudge),
            ("WP", stakes.pakistan_war),
            ("WI", stakes.iran_war),
            ("c", stakes.force),
            ("d", stakes.stepping_down),
            ("k", stakes.coerce_loss_share),
            ("wv", stakes.waiver_share),
        ];
        for (key, ours) in ours {
            let theirs = oracle::number(&case["statistics"][key]);
            assert!((ours - theirs).abs() < 1e-14, "{} {key}: {ours} and {theirs}", case["name"]);
        }
    }
}

#[test]
fn a_warm_start_reaches_the_cold_solution_after_any_other_scenario() {
    let mut solver = Solver::new();
    let coefficients = Coefficients::default();
    for from in Vantage::ALL {
        for preset in model::preset::PRESETS {
            let assumptions = preset.scenario().assumptions;
            let scenario = Scenario { from, assumptions };
            let warm = solver.evaluate(&scenario, &coefficients, Start::Warm);
            let cold = model::evaluate(&scenario);
            for outcome in Outcome::ALL {
                for day in 0..29 {
                    let apart = (warm.series(*outcome)[day] - cold.series(*outcome)[day]).abs();
                    assert!(apart < 1e-9, "{} {} day {day}: {apart:e}", preset.key, outcome.key());
                }
            }
        }
    }
}
