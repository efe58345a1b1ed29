//! `offramp score-crises`: the scores are those of the coded data, in every form, and what they rest on is there.

use std::collections::BTreeMap;

use hindcast::comparison::{Question, compare};
use hindcast::crises;
use hindcast::forecaster::Forecaster;

use crate::process::offramp;

#[test]
fn every_form_has_the_same_scores() {
    let compared = compare(crises());
    let json = offramp("score-crises --format json").json();
    let fields: Vec<&str> = json.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, ["model", "rules", "expected", "scores", "references", "crises", "mean", "misses"]);
    let csv = offramp("score-crises --format csv").succeeded();
    let mut rows = csv.lines();
    assert_eq!(rows.next(), Some("crisis,question,night,happened,forecaster,chance,score"));
    let mut sums: BTreeMap<(String, String, String), (f64, f64)> = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        let [crisis, question, _, _, forecaster, chance, score] = cells[..] else { panic!("{row}") };
        let chance: f64 = chance.parse().expect("a number");
        assert!((0.0..=1.0).contains(&chance), "{row}");
        let sum = sums.entry((crisis.into(), question.into(), forecaster.into())).or_default();
        *sum = (sum.0 + score.parse::<f64>().expect("a number"), sum.1 + 1.0);
    }
    assert_eq!(sums.len(), compared.len() * Question::ALL.len() * Forecaster::ALL.len());
    let table = offramp("score-crises").succeeded();
    for (place, compared) in compared.iter().enumerate() {
        for forecaster in Forecaster::ALL {
            let in_json = &json["crises"][place]["scored"][forecaster.key()];
            for question in Question::ALL {
                let score = compared.of(forecaster).on(question);
                let (sum, count) = sums[&(compared.crisis.key.into(), question.key().into(), forecaster.key().into())];
                assert!((sum / count - score).abs() < 1e-12 || sum == score, "{} {}", compared.crisis.key, question.key());
                let written = match question {
                    Question::Rungs => in_json["rungs"].as_array().expect("a list").len() == compared.crisis.last_day(),
                    other if score.is_infinite() => in_json[other.key()].is_null(),
                    other => in_json[other.key()].as_f64() == Some(score),
                };
                assert!(written, "{} {} {in_json}", compared.crisis.key, question.key());
                let shown = if score.is_finite() { format!(" {score:.3}") } else { " ∞".to_owned() };
                assert!(table.contains(&shown), "{} {}: {shown}", compared.crisis.key, question.key());
            }
        }
    }
}

/// A rounded golden row of each table, which changes only with the data or with the model's version.
#[test]
fn the_table_reads_as_it_did() {
    let text = offramp("score-crises").succeeded();
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let mean: Vec<String> = text
        .lines()
        .filter(|line| line.starts_with("Mean "))
        .map(|line| line.split_whitespace().skip(1).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(mean, GOLDEN, "{text}");
    let (_, misses) = text.split_once("the worst first\n").expect("the misses");
    assert!(misses.contains("\nKnown beforehand\n"), "{text}");
}

const GOLDEN: [&str; 3] = ["0.186 0.212 0.177 0.141 0.126", "2.894 3.115 ∞ 3.367 3.918", "1.895 2.084 ∞ 2.638 2.387"];

#[test]
fn every_crisis_comes_with_its_chronology_settings_and_sources() {
    let json = offramp("score-crises --format json").json();
    for crisis in json["crises"].as_array().expect("a list") {
        let ids: Vec<&str> =
            crisis["sources"].as_array().expect("a list").iter().map(|source| source["id"].as_str().expect("a name")).collect();
        let lists = [&crisis["chronology"], &crisis["settings"]];
        for told in lists.iter().flat_map(|list| list.as_array().expect("a list")) {
            for id in told["sources"].as_array().expect("a list") {
                assert!(ids.contains(&id.as_str().expect("a name")), "{id}");
            }
        }
        assert!(crisis["settings"].as_array().expect("a list").iter().all(|setting| setting["reason"] != ""));
    }
    let misses = json["misses"].as_array().expect("a list");
    let times: Vec<f64> = misses.iter().map(|miss| miss["times_uniform"].as_f64().expect("a number")).collect();
    assert!(times.is_sorted_by(|one, other| other <= one) && times.iter().all(|times| 1.0 < *times), "{times:?}");
}
