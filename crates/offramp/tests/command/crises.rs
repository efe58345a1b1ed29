//! `offramp crises`: the counts and flows of the model's hundred crises, in every form.

use crate::process::offramp;
use model::analysis::Hundred;
use model::{Coefficients, NIGHTS, Outcome, Scenario, Solver, Start, Vantage};
use serde_json::json;

#[test]
fn counts_shares_and_flows_are_the_models_in_every_form() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let hundred = Hundred::of(&scenario, &Coefficients::default(), Outcome::IranStrikes, Start::Cold, &mut Solver::new());
    let found = offramp("crises --day 7 --format json").json();
    let fields: Vec<&str> = found.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, ["model", "from", "assumptions", "focus", "crises"]);
    let crises = &found["crises"];
    for (rung, (count, share)) in hundred.counts(7).into_iter().zip(hundred.shares(7)).enumerate() {
        assert_eq!(crises["rungs"][rung], json!({ "count": count, "share": share }));
    }
    assert_eq!(crises["filled"], json!({ "count": hundred.filled(7), "share": hundred.filled_share(7) }));
    assert_eq!(crises["flows"].as_array().map(Vec::len), Some(hundred.flows(7).len()));
    let dots = crises["dots"].as_array().expect("a list");
    assert_eq!(dots.len(), 100);
    assert!(dots.iter().all(|dot| dot["rungs"].as_array().is_some_and(|rungs| rungs.len() == NIGHTS + 1)));

    let table = offramp("crises --day 7 --format csv").succeeded();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "outcome,day,kind,from,to,count,share");
    assert_eq!(lines.len(), 1 + 8 + 1 + hundred.flows(7).len());
    let (count, share) = (hundred.counts(7)[0], hundred.shares(7)[0]);
    assert_eq!(lines[1], format!("iran_strikes,7,rung,,0,{count},{share}"));

    let text = offramp("crises --day 7").succeeded();
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert!(text.contains("A hundred imagined crises at the end of 24 January\n"), "{text}");
    assert!(text.contains("Since the end of 23 January\n"), "{text}");
    let said = format!("Another Iranian strike, 24 January: {} of 100", hundred.filled(7));
    assert!(text.contains(&said), "{text}");
}

#[test]
fn day_0_has_no_flows_and_a_level_fills_nothing() {
    let text = offramp("crises --day 0").succeeded();
    assert!(!text.contains("Since the end of"), "{text}");
    let found = offramp("crises --outcome us_cooperation --format json").json();
    assert_eq!(found["crises"]["filled"], json!(null));
    assert!(offramp("crises --outcome us_cooperation").succeeded().contains("a level, not an event"));
}

#[test]
fn the_same_question_is_answered_alike_whether_it_comes_in_a_link_or_in_options() {
    let asked = offramp("crises --outcome widened --day 14 --set mediation=0.2 --format json").succeeded();
    assert_eq!(offramp("crises --link 1.2.me200.xw14 --format json").succeeded(), asked);
}
