//! What is said of scenarios that are compared is true of their outcomes.

use figures::compare::{assumptions, days, figure, outcomes, sentence, why, why_figure};
use model::analysis::{AttributionJob, Focus, run_to_end};
use model::{Coefficients, Key, Outcome, Scenario, Solver, Start, Vantage};
use protocol::comparison::{Compared, Comparing};
use protocol::question::Span;
use words::language::Language;
use words::text::speak;

fn compared(name: &str, from: Vantage, changes: &[(Key, f64)]) -> Compared {
    let start = Scenario::default_from(from);
    let assumptions = changes.iter().fold(start.assumptions, |all, (key, value)| all.with_clamped(*key, *value));
    let scenario = Scenario { from, assumptions };
    let outcomes = Solver::new().evaluate(&scenario, &Coefficients::default(), Start::Cold);
    Compared { name: name.into(), scenario, outcomes }
}

const FOCUS: Focus = Focus { outcome: Outcome::IranStrikes, night: 14 };

#[test]
fn each_scenario_has_its_curve_its_answer_and_its_values() {
    speak(Language::English);
    let scenarios = [
        compared("Now", Vantage::Jan18, &[]),
        compared("Mediated", Vantage::Jan18, &[(Key::Mediation, 0.9)]),
        compared("Neither", Vantage::Jan18, &[(Key::Mediation, 0.0), (Key::Overstretch, 0.0)]),
    ];
    let comparing = Comparing { scenarios: &scenarios, focus: FOCUS };
    let drawn = figure(comparing, 640.0, Span::Whole);
    assert_eq!((drawn.curves.len(), drawn.asked), (3, Some(14)));
    for (curve, one) in drawn.curves.iter().zip(&scenarios) {
        assert_eq!(curve.values, one.outcomes.series(Outcome::IranStrikes).to_vec());
    }
    let mut manners: Vec<String> = drawn.curves.iter().map(|curve| format!("{:?}{:?}", curve.dash, curve.marker)).collect();
    manners.dedup();
    assert_eq!(manners.len(), 3, "curves can be told apart without their colours");
    let said = sentence(comparing);
    assert!(said.starts_with("The chance of another Iranian strike by 31 January: “Now” "), "{said}");
    let rows = assumptions(comparing);
    assert_eq!(rows, [["Chinese mediation", "50", "90", "0"], ["Iranian overstretch", "60", "60", "0"]]);
    let rows = outcomes(comparing);
    assert!(rows.len() == 10 && rows[0][0] == "Another Iranian strike" && said.contains(&rows[0][1]), "{rows:?}");
    assert_eq!(days(comparing, Span::FirstTen).len(), 11);
    assert_eq!(figure(comparing, 640.0, Span::FirstTen).asked, None);
}

#[test]
fn a_scenario_from_another_day_stands_on_the_same_calendar() {
    speak(Language::English);
    let scenarios = [compared("Now", Vantage::Jan18, &[]), compared("Before", Vantage::Jan16, &[])];
    let comparing = Comparing { scenarios: &scenarios, focus: FOCUS };
    let drawn = figure(comparing, 640.0, Span::Whole);
    let before = scenarios[1].outcomes.series(Outcome::IranStrikes);
    // 17 January is day 0 from 18 January and day 1 from 16 January.
    assert_eq!((drawn.curves[1].values[0], drawn.curves[1].values[14]), (before[1], before[15]));
    assert!(drawn.curves[1].values[28].is_nan(), "14 February is day 29 from 16 January, which is not shown");
    assert_eq!(assumptions(comparing), [["Looking ahead from", "18 January", "16 January"]]);
    let said = why(comparing, [0, 1], None);
    assert!(said.contains("cannot be shared out among assumptions"), "{said}");
}

#[test]
fn the_reason_names_the_change_that_did_most_and_nothing_where_nothing_differs() {
    speak(Language::English);
    let scenarios = [
        compared("Now", Vantage::Jan18, &[]),
        compared("Mediated", Vantage::Jan18, &[(Key::Mediation, 0.9)]),
        compared("Little", Vantage::Jan18, &[(Key::Mediation, 0.9), (Key::Overstretch, 0.62)]),
        compared("Against", Vantage::Jan18, &[(Key::Mediation, 0.9), (Key::Overstretch, 0.0)]),
    ];
    let comparing = Comparing { scenarios: &scenarios, focus: FOCUS };
    let reason = |from: usize, to: usize| {
        let [start, end] = [from, to].map(|place| &scenarios[place].scenario);
        let job = AttributionJob::new(&start.assumptions, end, &Coefficients::default(), FOCUS);
        let found = run_to_end(job, &mut Solver::new());
        assert_eq!(why_figure(comparing, [from, to], 640, &found).steps.len(), found.shares.len());
        why(comparing, [from, to], Some(&found))
    };
    assert!(reason(0, 1).ends_with("“Chinese mediation” did it."), "{}", reason(0, 1));
    assert!(reason(0, 2).contains("“Chinese mediation” did most of it, −"), "{}", reason(0, 2));
    assert!(reason(0, 3).contains("several assumptions share in it"), "{}", reason(0, 3));
    assert!(reason(1, 1).ends_with("there is no difference to explain."), "{}", reason(1, 1));
}
