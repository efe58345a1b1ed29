//! A class's numbers are those of its answers: counts, quarters, the two who differ most, and the same in files.

use model::analysis::Focus;
use model::{Coefficients, Key, Outcome, Scenario, Solver, Start, Vantage};
use protocol::class::{Class, Columns, Member, Spread, distance, files, read};
use protocol::comparison::Compared;
use protocol::premise::Premise;

/// The class of these links, each a line.
fn class(links: &[&str]) -> Class {
    let reading = read(&links.join("\n"), Columns::default()).expect("no column is asked for");
    assert_eq!(reading.answers.len(), links.len());
    let member = |(place, answer): (usize, protocol::class::Answer)| {
        let scenario = answer.pasted.link.scenario;
        let outcomes = Solver::new().evaluate(&scenario, &Coefficients::default(), Start::Cold);
        let compared = Compared { name: format!("A{}", place + 1), scenario, outcomes };
        Member { compared, link: answer.pasted.link, start: *answer.pasted.home.assumptions() }
    };
    Class::new(reading.answers.into_iter().enumerate().map(member).collect(), |usual| usual)
}

#[test]
fn quarters_lie_on_the_straight_line_between_two_values() {
    // 1, 2, 4, 8: a quarter of the way over three steps is 0.75 of the first, 1.75; half is between 2 and 4; three quarters 4 + 0.25 · 4.
    let spread = Spread::of([8.0, 1.0, 4.0, 2.0]).expect("there are values");
    assert_eq!([spread.low, spread.first, spread.median, spread.third, spread.high], [1.0, 1.75, 3.0, 5.0, 8.0]);
    assert_eq!(spread.count, 4);
    let one = Spread::of([0.5]).expect("there is one");
    assert_eq!([one.low, one.first, one.median, one.third, one.high], [0.5; 5]);
    assert_eq!(Spread::of([]), None);
}

#[test]
fn a_change_is_counted_from_our_starting_point_or_from_that_of_the_links_author() {
    let class = class(&["1.2.me800", "1.2.me800.os300", "#s=1.2", "https://example.org/#h=1.2.me800&s=1.2.me800.re100"]);
    assert_eq!(class.changed(Key::Mediation), [0, 1]);
    assert_eq!(class.changed(Key::Overstretch), [1]);
    assert_eq!(class.changed(Key::Resolve), [3]);
    let most: Vec<(Key, usize)> = class.by_changes().into_iter().take(4).collect();
    assert_eq!(most[0], (Key::Mediation, 2));
    assert!(most[1..3].iter().all(|(_, count)| *count == 1) && most[3].1 == 0, "{most:?}");
    assert_eq!((class.start(Key::Mediation), class.start(Key::Overstretch)), (None, Some(0.6)));
}

#[test]
fn every_answer_is_that_of_a_cold_run_and_the_median_curve_that_of_each_day() {
    let links = ["1.2.me0", "1.2.me500", "1.2.me1000"];
    let class = class(&links);
    assert_eq!((class.from, class.focus), (Vantage::Jan18, Focus { outcome: Outcome::IranStrikes, night: 28 }));
    let answers: Vec<f64> = [0.0, 0.5, 1.0]
        .map(|mediation| {
            let scenario = Scenario::changed(Vantage::Jan18, &[(Key::Mediation, mediation)], None);
            Solver::new().evaluate(&scenario, &Coefficients::default(), Start::Cold).series(Outcome::IranStrikes)[28]
        })
        .into();
    assert_eq!(class.answers(), answers);
    assert_eq!(class.spread().map(|spread| spread.median), Some(answers[1]));
    let median = class.median_curve();
    assert_eq!(median, class.members[1].compared.outcomes.series(Outcome::IranStrikes).to_vec());
}

#[test]
fn the_question_is_that_of_most_links_and_others_are_asked_about_the_same_date() {
    let class = class(&["1.2.me800.xw14", "1.2.me200", "1.2.xw14", "1.2.me100.va16"]);
    assert_eq!(class.focus, Focus { outcome: Outcome::Widened, night: 14 });
    // 31 January is day 15 from 16 January.
    let earlier = class.members[3].compared.outcomes.series(Outcome::Widened)[15];
    assert_eq!(class.answer(3), Some(earlier));
    let last = Class::new(class.members, |usual| Focus { night: 28, ..usual });
    assert_eq!((last.answer(3), last.answers().len()), (None, 3));
    assert_eq!(last.median_curve().len(), 29);
}

#[test]
fn the_day_from_which_most_look_ahead_is_that_of_the_class_and_of_as_many_18_january() {
    assert_eq!(class(&["1.2.va16", "#s=1.2", "1.2.va16"]).from, Vantage::Jan16);
    assert_eq!(class(&["1.2.va16", "#s=1.2"]).from, Vantage::Jan18);
}

#[test]
fn two_differ_by_the_root_mean_square_over_all_assumptions() {
    let class = class(&["1.2.me500", "1.2.me800.os200", "1.2.me450", "1.2.me800.os200"]);
    // 0.35 of one range and 0.4 of another, over all assumptions.
    let expected = ((0.35_f64.powi(2) + 0.4_f64.powi(2)) / Key::ALL.len() as f64).sqrt();
    let [one, other] = [1, 2].map(|place| &class.members[place].compared.scenario.assumptions);
    assert!((distance(one, other) - expected).abs() < 1e-12);
    // Of pairs that differ as much the first.
    assert_eq!(class.farthest(), Some([1, 2]));
    let pair = class.pair().expect("two differ");
    assert_eq!(pair.comparing().differing().len(), 2);
    let differ = |assumptions: &model::Assumptions| distance(assumptions, assumptions);
    assert_eq!(differ(one), 0.0);
}

#[test]
fn answers_that_are_alike_have_no_two_who_differ() {
    let class = class(&["1.2.me800", "1.2.me800"]);
    assert_eq!((class.farthest(), class.pair()), (None, None));
}

#[test]
fn the_opposite_ends_of_a_range_are_a_whole_apart() {
    let ends = [(0.0, Key::MilitantAttacks), (1.0, Key::MilitantAttacks)].map(|(share, key)| {
        let (low, high) = key.row().range;
        model::Assumptions::default().with_clamped(key, low + share * (high - low))
    });
    assert!((distance(&ends[0], &ends[1]) - (1.0 / Key::ALL.len() as f64).sqrt()).abs() < 1e-12);
}

#[test]
fn both_files_have_every_answer_and_the_same_numbers() {
    let class = class(&["1.2.me800", "1.2.me200.os300.va16"]);
    let found = files(&class);
    let json = &found.json;
    assert_eq!(json["focus"], serde_json::json!({ "outcome": "iran_strikes", "day": 28 }));
    assert_eq!(json["answers"][0]["changed"], serde_json::json!(["mediation"]));
    assert_eq!(json["answers"][1]["value"], serde_json::Value::Null);
    assert_eq!(json["assumptions"][0]["of"], serde_json::json!(2));
    assert_eq!(json["farthest"]["answers"], serde_json::json!([1, 2]));
    let csv = found.table.csv(&Premise::from(Scenario::default_from(Vantage::Jan18))).expect("in memory");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().expect("heads").clone();
    assert_eq!(
        heads.iter().take(9).collect::<Vec<_>>(),
        ["answer", "name", "link", "from", "settled", "outcome", "day", "value", "changed"]
    );
    assert_eq!(heads.len(), 9 + Key::ALL.len());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows[0].iter().take(4).collect::<Vec<_>>(), ["1", "A1", "1.2.me800", "18-jan"]);
    assert_eq!(rows[0][7].parse::<f64>().ok(), json["answers"][0]["value"].as_f64());
    assert_eq!((&rows[1][7], &rows[1][8]), ("", "2"));
}
