//! `offramp sweep`: every row is the model's, in an order of its own, whatever does the work.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::process::{PROGRAM, offramp};
use model::{Key, Outcome, Scenario, Vantage, evaluate};

/// The heads and the rows of numbers of a sweep in which every row settles.
fn sweep(arguments: &str) -> (Vec<String>, Vec<Vec<f64>>) {
    let text = offramp(&format!("sweep {arguments}")).succeeded();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut heads: Vec<String> = reader.headers().expect("heads").iter().map(ToOwned::to_owned).collect();
    assert_eq!(heads.pop().as_deref(), Some("settled"));
    let cells = |record: csv::StringRecord| {
        assert_eq!(&record[heads.len()], "true");
        record.iter().take(heads.len()).map(|cell| cell.parse().expect("a number")).collect()
    };
    let rows = reader.records().map(|record| cells(record.expect("a row"))).collect();
    (heads, rows)
}

#[test]
fn a_grid_has_every_combination_in_order_and_the_models_numbers() {
    let (heads, rows) = sweep(
        "--from 16-jan --set resolve=0.2 --grid mediation=0:1:3 --grid overstretch=0.2:0.8:2 --outcome widened --outcome talks --day 3 --day 28",
    );
    assert_eq!(heads, ["mediation", "overstretch", "widened.3", "widened.28", "talks.3", "talks.28"]);
    let places: Vec<[f64; 2]> = rows.iter().map(|row| [row[0], row[1]]).collect();
    assert_eq!(places, [[0.0, 0.2], [0.0, 0.8], [0.5, 0.2], [0.5, 0.8], [1.0, 0.2], [1.0, 0.8]]);
    for row in rows {
        let mut scenario = Scenario::default_from(Vantage::Jan16);
        for (key, value) in [(Key::Resolve, 0.2), (Key::Mediation, row[0]), (Key::Overstretch, row[1])] {
            scenario.assumptions = scenario.assumptions.with(key, value).expect("in range");
        }
        let outcomes = evaluate(&scenario);
        let expected = [(Outcome::Widened, 3), (Outcome::Widened, 28), (Outcome::Talks, 3), (Outcome::Talks, 28)];
        assert_eq!(row[2..], expected.map(|(outcome, day)| outcomes.series(outcome)[day]));
    }
}

#[test]
fn a_sample_of_everything_has_a_column_for_each_assumption_and_the_pages_five_curves_and_the_models_numbers() {
    for method in ["lhs", "sobol", "random"] {
        let (heads, rows) = sweep(&format!("--sample {method} 5 --seed 11"));
        let events = ["iran_strikes.28", "pakistan_strikes.28", "widened.28", "open_war.28", "functional.28"];
        assert_eq!(heads, Key::ALL.iter().map(|key| key.row().key).chain(events).collect::<Vec<_>>());
        assert_eq!(rows.len(), 5, "{method}");
        for row in rows {
            let values = Key::ALL.iter().zip(&row).map(|(key, value)| (key.row().key, *value));
            let assumptions = model::Assumptions::from_values(values).expect("a row is a scenario");
            let outcomes = evaluate(&Scenario { from: Vantage::Jan18, assumptions });
            let answers =
                [outcomes.iran_strikes, outcomes.pakistan_strikes, outcomes.widened, outcomes.open_war, outcomes.functional];
            assert_eq!(row[Key::ALL.len()..], answers.map(|series| series[28]), "{method}");
        }
    }
}

#[test]
fn only_what_is_asked_for_varies() {
    let (heads, rows) = sweep("--sample lhs 8 --vary resolve --vary motives --outcome widened");
    assert_eq!(heads, ["resolve", "motive_counter_terror", "motive_broaden", "motive_coerce", "widened.28"]);
    let mut eighths: Vec<usize> = rows.iter().map(|row| (8.0 * row[0]) as usize).collect();
    eighths.sort_unstable();
    assert_eq!(eighths, (0..8).collect::<Vec<_>>(), "one point in each eighth of the range");
    assert!(rows.iter().all(|row| (row[1..4].iter().sum::<f64>() - 1.0).abs() < 1e-12));
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    for design in ["--sample lhs 300 --seed 3", "--sample sobol 200", "--grid mediation=0:1:12 --grid motive_broaden=0:1:12"] {
        let on = |threads: usize| offramp(&format!("sweep {design} --threads {threads}")).succeeded();
        let alone = on(1);
        assert_eq!(alone, on(4), "{design}");
        assert_eq!(alone, offramp(&format!("sweep {design}")).succeeded(), "{design}");
    }
}

#[test]
fn the_same_seed_gives_the_same_rows_and_another_gives_others() {
    for method in ["lhs", "sobol", "random"] {
        let seeded = |seed: &str| sweep(&format!("--sample {method} 3 --vary mediation {seed}"));
        assert_eq!(seeded("--seed 0"), seeded(""), "{method}");
        assert_ne!(seeded("--seed 0"), seeded("--seed 1"), "{method}");
    }
}

#[test]
fn rows_come_while_the_work_goes_on_and_a_reader_that_leaves_ends_it_quietly() {
    // Four thousand million rows would take weeks: that this ends shows that rows are streamed and that the end is noticed.
    let mut command = Command::new(PROGRAM);
    command.args(["sweep", "--sample", "random", "4294967295", "--vary", "mediation"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command starts");
    let mut lines = BufReader::new(child.stdout.take().expect("standard output is a pipe")).lines();
    let head = lines.next().expect("a head").expect("text");
    assert!(head.starts_with("mediation,iran_strikes.28,"), "{head}");
    assert_eq!(lines.by_ref().take(2).filter(Result::is_ok).count(), 2);
    drop(lines);
    let finished = child.wait_with_output().expect("the command ends");
    assert_eq!((finished.status.code(), finished.stderr), (Some(0), vec![]));
}

#[test]
fn what_is_wrong_with_a_design_is_said() {
    for (design, fault) in [
        ("--grid mediation", "--grid: expected key=low:high:steps, such as mediation=0:1:11, received \"mediation\""),
        ("--grid mediation=0:2:3", "--grid: expected rising values of mediation from 0 to 1, received 0 to 2"),
        ("--grid mediation=NaN:1:3", "--grid: expected rising values of mediation from 0 to 1, received NaN to 1"),
        ("--grid mediation=0:1:1", "--grid: expected a whole number from 2 to 4294967295, received \"1\""),
        ("--grid mediatn=0:1:2", "--grid: expected the name of an assumption (such as mediation), received \"mediatn\""),
        ("--grid resolve=0:1:2 --grid resolve=0:1:3", "--grid: expected resolve once, received it twice"),
        (
            "--grid motive_broaden=0:1:2 --grid motive_coerce=0:1:2",
            "--grid: expected at most one motive weight, for it scales the others, received motive_broaden and motive_coerce",
        ),
        ("--sample grid 3", "--sample: expected lhs, sobol or random, received \"grid\""),
        ("--sample lhs many", "--sample: expected a whole number from 1 to 1000000, received \"many\""),
        ("--sample sobol 65537", "--sample: expected a whole number from 1 to 65536, received \"65537\""),
        ("--sample lhs 3 --vary zeal", "--vary: expected the name of an assumption, received \"zeal\""),
        ("--sample lhs 3 --seed x", "--seed: expected a whole number from 0 to 4294967295, received \"x\""),
        ("--sample lhs 3 --threads 0", "--threads: expected a whole number from 1 to 1024, received \"0\""),
    ] {
        assert_eq!(offramp(&format!("sweep {design}")).faults(), [fault]);
    }
    for design in ["", "--grid mediation=0:1:2 --sample lhs 3", "--grid mediation=0:1:2 --vary resolve", "--sample lhs"] {
        assert!(offramp(&format!("sweep {design}")).faults()[0].starts_with("error: "), "{design}");
    }
}
