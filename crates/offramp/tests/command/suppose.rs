//! `--suppose`: every command answers given it and says so, and what cannot be supposed is refused by name.

use crate::process::offramp;
use model::analysis::{BandJob, Focus, OffRampJob, TornadoJob, run_to_end};
use model::{Coefficients, Conditional, Outcome, Scenario, Solver, Supposed, Supposition, Vantage};
use serde_json::json;

const SUPPOSED: &str = "--suppose iran-strikes@22-jan";

fn found() -> Conditional {
    let supposition = Supposition::new(Supposed::IranStrikes, 5).expect("a day of those shown");
    let scenario = Scenario::default_from(Vantage::Jan18);
    Solver::new().suppose(&scenario, &Coefficients::default(), supposition).expect("likely enough")
}

#[test]
fn run_prints_what_follows_beside_what_is_without_it_in_every_form() {
    let found = found();
    let report = offramp(&format!("run {SUPPOSED} --format json")).json();
    assert_eq!((&report["suppose"], &report["chance"]), (&json!("iran-strikes@22-jan"), &json!(found.chance)));
    assert_eq!(report["outcomes"]["widened"], json!(found.outcomes.widened.to_vec()));
    assert_eq!(report["without"]["widened"], json!(found.unconditional.widened.to_vec()));
    assert_eq!(report["inferred"]["motives"], json!({ "without": found.motives[0], "given": found.motives[1] }));
    assert!(report["link"].as_str().is_some_and(|link| link.ends_with("#s=1.2.su5")), "{}", report["link"]);

    let table = offramp(&format!("run {SUPPOSED} --format csv")).succeeded();
    let row = format!("28,2024-02-14,widened,{},{},", found.outcomes.widened[28], found.unconditional.widened[28]);
    assert!(table.lines().any(|line| line.starts_with(&row)), "{row}");
    assert!(table.lines().skip(1).all(|line| line.ends_with(",iran-strikes@22-jan")));

    let text = offramp(&format!("run {SUPPOSED}")).succeeded();
    assert!(
        text.contains("Supposed: Iran’s first new strike comes on 22 January.\nIts chance on these assumptions is 1.8 %"),
        "{text}"
    );
    assert!(text.contains("without it  given it"), "{text}");
}

#[test]
fn every_analysis_answers_given_it_and_states_it() {
    let (found, scenario, model) = (found(), Scenario::default_from(Vantage::Jan18), Coefficients::default());
    let (given, focus) = (Some(found.supposition), Focus { outcome: Outcome::Widened, night: 14 });
    let json = |command: &str| {
        let found = offramp(&format!("{command} {SUPPOSED} --format json")).json();
        assert_eq!(found["suppose"], "iran-strikes@22-jan", "{command}");
        found
    };
    let mut solver = Solver::new();
    let tornado = run_to_end(TornadoJob::new(&scenario, &model, focus).given(given), &mut solver);
    let told = json("sensitivity --outcome widened --day 14");
    assert_eq!((&told["tornado"]["now"], tornado.now), (&json!(tornado.now), focus.read(&found.outcomes)));
    assert_eq!(told["tornado"]["bars"][0]["at_high"], json!(tornado.bars[0].at_high));
    let ramps = run_to_end(OffRampJob::new(&scenario, &model, focus).given(given), &mut solver);
    assert_eq!(json("off-ramps --outcome widened --day 14")["off_ramps"]["now"], json!(ramps.now));
    let bands = run_to_end(BandJob::new(&scenario, &model, &[Outcome::Widened]).given(given), &mut solver);
    assert_eq!(json("bands --outcome widened")["bands"]["widened"]["p25"], json!(bands[0].quarter.to_vec()));
    let why = json("why --set mediation=0.8 --outcome widened --day 14");
    assert_eq!(why["attribution"]["baseline"], json!(focus.read(&found.outcomes)));
    let map = json("map --x mediation --y overstretch --outcome widened --day 14");
    assert_ne!(map["map"], offramp("map --x mediation --y overstretch --outcome widened --day 14 --format json").json()["map"]);
    assert_eq!(json("crises --day 5")["crises"]["filled"]["count"], 100);
    let test = json("deterrence --from 16-jan");
    assert_eq!(test["deterrence_test"]["iran_if_struck"].as_f64().map(|chance| (chance - 1.0).abs() < 1e-12), Some(true));
}

#[test]
fn a_figure_has_the_mark_the_ghosts_and_the_sentence() {
    for name in ["events", "ladder", "consequences", "crises", "matters"] {
        let svg = offramp(&format!("figure {name} {SUPPOSED} --outcome widened --day 14")).succeeded();
        assert!(svg.contains("Supposed: Iran’s first new strike"), "{name}");
        assert!(svg.contains("#s=1.2.xw14") && svg.contains("su5"), "{name}");
        assert_eq!(svg.contains(">supposed<"), ["events", "ladder", "consequences"].contains(&name), "{name}");
    }
}

#[test]
fn it_comes_from_a_file_a_link_or_an_option_and_the_last_counts() {
    let asked = offramp(&format!("run {SUPPOSED} --format json")).succeeded();
    assert_eq!(offramp("run --link 1.2.su5 --format json").succeeded(), asked);
    assert_eq!(offramp("link encode --suppose iran-strikes@22-jan").succeeded(), "1.2.su5\n");
    let explained = offramp("link explain 1.2.su5").succeeded();
    assert!(explained.contains("su5  supposed: Iran’s first new strike comes on 22 January"), "{explained}");
    let over = offramp("run --link 1.2.su5 --suppose talks@31-jan --format json").json();
    assert_eq!(over["suppose"], "talks@31-jan");
    // The same date is another day from 16 January.
    assert_eq!(offramp("link encode --from 16-jan --suppose iran-strikes@22-jan").succeeded(), "1.2.va16.su6\n");
}

#[test]
fn what_cannot_be_supposed_is_refused_and_in_a_link_it_is_a_notice_and_the_rest_is_used() {
    for (option, expected) in [
        (
            "talks@18-jan",
            "something with a chance of at least 0.1% on these assumptions, received talks@18-jan, with one of 0.0%",
        ),
        ("talks@17-jan", "a date after @, from 18-jan to 14-feb, received \"17-jan\""),
        ("war@22-jan", "one of iran-strikes, pakistan-strikes, no-strike, talks, functional, widened before @, received \"war\""),
        ("talks", "event@date, such as iran-strikes@22-jan, received \"talks\""),
    ] {
        let refused = offramp(&format!("run --suppose {option}"));
        assert_eq!(refused.faults(), [format!("suppose: expected {expected}")], "{option}");
    }
    let passed_over = offramp("run --link 1.2.me800.su301 --format json");
    assert!(passed_over.errors.contains("notice: link: it supposes talks@18-jan, which has a chance of 0.0%"), "{passed_over:?}");
    let read: serde_json::Value = serde_json::from_str(&passed_over.output).expect("the output is JSON");
    assert_eq!(read["outcomes"], offramp("run --link 1.2.me800 --format json").json()["outcomes"]);
    assert_eq!(read.get("suppose"), None);
}
