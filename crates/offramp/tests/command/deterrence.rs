//! `offramp deterrence`: the numbers of the model's test, seen from 16 January alone.

use crate::process::{offramp, offramp_reading};
use model::{Scenario, Vantage, evaluate};

#[test]
fn the_comparison_is_the_models_and_that_of_run_in_every_form() {
    let test = evaluate(&Scenario::default_from(Vantage::Jan16)).deterrence_test.expect("Pakistan moves first");
    let found = offramp("deterrence --format json").json();
    let fields: Vec<&str> = found.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, ["model", "from", "assumptions", "deterrence_test"]);
    assert_eq!(found["from"], "16-jan");
    assert_eq!(found["deterrence_test"], offramp("run --from 16-jan --format json").json()["outcomes"]["deterrence_test"]);
    let table = offramp("deterrence --format csv").succeeded();
    let named = test.named().into_iter().map(|(name, number)| format!("{name},{}", number.expect("a condition that can be met")));
    assert!(table.lines().eq(std::iter::once("name,value".to_owned()).chain(named)), "{table}");
    // The reference computation's: struck, and then a new Iranian strike by the last night, from 19 January on, Iran's belief.
    let text = offramp("deterrence").succeeded();
    for row in [
        "Pakistan strikes by 18 January        67.0         28.9         21.8        78.2",
        "It does not by 18 January             33.0         58.0         47.7        23.1",
        "  a limited strike                    44.5         24.5",
    ] {
        assert!(text.lines().any(|line| line == row), "{row}\n{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("a new Iranian strike is 29 points likelier") && words.contains("it would be 21 points"), "{text}");
    assert!(!offramp("deterrence --set reputation=0").succeeded().contains("points"), "an answer tells nothing already");
}

#[test]
fn asked_from_18_january_it_says_from_when_to_ask_and_why() {
    let fault = "--from: expected 16-jan, for on 18 January Pakistan has struck back already, received 18-jan";
    assert_eq!(offramp("deterrence --from 18-jan").faults(), [fault]);
    assert_eq!(offramp("deterrence --link 1.2.me800").faults(), [fault]);
    assert_eq!(offramp_reading(r#"{"from": "18-jan"}"#, &["deterrence", "--file", "-"]).faults(), [fault]);
    let mediated = offramp("deterrence --set mediation=0.8 --format json").succeeded();
    assert_eq!(offramp("deterrence --link 1.2.me800 --from 16-jan --format json").succeeded(), mediated);
    assert_eq!(offramp("deterrence --link 1.2.me800.va16 --format json").succeeded(), mediated);
}
