//! The study of the whole box, written up: a row for every factor with its indices in their intervals, those that matter most first.
#![cfg(not(target_arch = "wasm32"))]

use analyst::panel::study;
use analyst::subject::Subject;
use model::analysis::{SensitivityJob, run_to_end};
use model::release::RELEASES;
use model::{Scenario, Solver, Vantage};
use protocol::inquiry::Request;
use protocol::link::Link;

/// A quarter of the points of the study that a reader begins: what is said here of the indices holds for both.
const POINTS: usize = 256;

/// How many factors there are: 26 assumptions, of which the three weights on the motive count as one.
const FACTORS: usize = 24;

/// The cells of a table in HTML, row by row.
fn rows(table: &str) -> Vec<Vec<String>> {
    let cells = |row: &str| {
        let ends = row.split("</th>").flat_map(|part| part.split("</td>"));
        ends.filter_map(|cell| Some(cell.rsplit_once('>')?.1.to_owned())).filter(|text| !text.is_empty()).collect()
    };
    table.split("<tr>").skip(1).map(cells).collect()
}

/// An index and its interval, from `0.123 (0.101 to 0.145)`.
fn estimate(cell: &str) -> [f64; 3] {
    let numbers: Vec<f64> = cell.split([' ', '(', ')']).filter_map(|word| word.replace('−', "-").parse().ok()).collect();
    numbers.try_into().unwrap_or_else(|_| panic!("no estimate with its interval in {cell:?}"))
}

#[test]
fn a_study_tells_of_every_factor_what_it_explains_alone_and_with_the_others() {
    let from = Vantage::Jan18;
    let code = Link::of(Scenario::default_from(from)).encode();
    let request = Request { number: 1, code, before: String::new(), width: 328, line: None, wants: Vec::new() };
    let subject = Subject::of(&request, &RELEASES).expect("the state can be read");
    let job = SensitivityJob::new(from, &subject.coefficients, subject.focus(), POINTS);
    let panel = study::panel(&subject, &run_to_end(job, &mut Solver::new()));

    let table = rows(&panel.table);
    assert_eq!(table[0], ["Assumption", "First order", "Total"]);
    assert_eq!(table.len(), 1 + FACTORS, "{table:?}");
    assert!(panel.sentence.contains(&table[1][0]), "{}", panel.sentence);
    let rows: Vec<([f64; 3], [f64; 3])> = table[1..].iter().map(|row| (estimate(&row[1]), estimate(&row[2]))).collect();
    assert!(rows.is_sorted_by(|(_, one), (_, next)| next[0] <= one[0]), "the largest total first: {table:?}");
    for ([first, ..], [total, low, high]) in &rows {
        assert!(low <= total && total <= high, "an interval holds its estimate: {table:?}");
        assert!(*first <= high + 0.05, "an assumption alone explains no more than with its interactions: {table:?}");
    }
    let (first, total) = rows[0];
    assert!(0.1 < total[0] && first[1] <= total[2], "{:?}", table[1]);
    let sum: f64 = rows.iter().map(|(first, _)| first[0]).sum();
    assert!(0.3 < sum && sum < 1.05, "what each explains alone is at most everything: {sum}");
    assert!(panel.text.contains("runs of the model") && panel.text.contains("Jansen"), "{}", panel.text);
}
