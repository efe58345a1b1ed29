//! The built page: the bytes of its first view, the times of a first visit, its response to sliders, and whether its memory grows.

use super::analyst;
use super::measurement::{Measurement, Quantity, Unit};
use super::peer::{self, Costs};
use super::start;
use crate::browser::Stage;
use crate::engine::Engine;
use crate::plan::BROWSER_TESTS;
use crate::site::{self, FirstView};
use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use system::process::{Ending, cargo, run_watched};
use system::purpose::Purpose;

/// The peer: a well-known explorable explanation, measured in the same browser.
const PEER: &str = "Epidemic Calculator";

/// One frame of a 60 Hz screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// How many drags are measured: on two screens, of two sliders, at two speeds of the processor.
const INPUTS: usize = 8;

/// How many times memory is read: before the first move, and after 100, 1,000 and 10,000.
const READINGS: usize = 4;

/// The budgets for the response to a slider, and the peer's times, at one speed of the processor, in milliseconds.
struct SpeedTarget {
    slowdown: &'static str,
    label: &'static str,
    script: Quantity,
    frame: Option<Quantity>,
    peer_script: Quantity,
    peer_paint: Quantity,
}

const SPEED_TARGETS: [SpeedTarget; 2] = [
    SpeedTarget {
        slowdown: "1",
        label: "",
        script: Quantity::with_p95(4.0, 8.0),
        frame: Some(Quantity::of(FRAME)),
        peer_script: Quantity::with_p95(12.4, 16.3),
        peer_paint: Quantity::of(25.3),
    },
    SpeedTarget {
        slowdown: "4",
        label: ", 4× slower",
        script: Quantity::of(16.0),
        frame: None,
        peer_script: Quantity::of(60.7),
        peer_paint: Quantity::of(130.5),
    },
];

/// Builds the site, weighs its first view, and measures it in Chromium, beside the page in the directory `other` if there is one: what a
/// move costs on both is returned too.
pub fn measurements(workspace: &Workspace, other: Option<&Path>) -> Result<(Vec<Measurement>, Vec<Costs>)> {
    let site = site::build(workspace, Purpose::Publish)?;
    let first_view = FirstView::of(workspace, &site)?;
    let bytes = Measurement::new("first view, brotli", Unit::Bytes, Quantity::of(first_view.bytes as f64));
    let mut measurements = vec![bytes.at_most(Quantity::of(first_view.budget as f64)).beside(Quantity::of(162_608.0), PEER)];

    let stage = Stage::set_up(workspace, &site, Engine::Chromium)?;
    let mut command = cargo();
    command.current_dir(&workspace.root).args(["run", "--package", BROWSER_TESTS, "--bin", "bench"]);
    stage.tell(&mut command);
    if let Some(other) = other {
        command.env("OFFRAMP_PEER", other);
    }
    // A failure says what was expected; the frames of the runtime below it say nothing.
    command.env("RUST_BACKTRACE", "0");
    let (mut inputs, mut readings, mut findings, mut visits) = (0, Vec::new(), Vec::new(), Vec::new());
    let (mut costs, mut pace) = (Vec::new(), None);
    let ending = run_watched(&mut command, |line| {
        if let Some(found) = input_in(line) {
            inputs += 1;
            measurements.extend(found);
        }
        readings.extend(reading_in(line));
        pace = pace_in(line).or(pace.take());
        findings.extend(analyst::in_line(line));
        visits.extend(start::in_line(line));
        costs.extend(peer::in_line(line));
    })?;
    ensure!(ending == Ending::Success, "the page could not be measured; the message is above");
    ensure!(inputs == INPUTS, "{inputs} drags were measured, expected {INPUTS}");
    ensure!(readings.len() == READINGS, "the memory was looked at {} times, expected {READINGS}", readings.len());
    ensure!(
        findings.len() == analyst::MEASUREMENTS,
        "{} findings of the analyst were measured, expected {}",
        findings.len(),
        analyst::MEASUREMENTS
    );
    ensure!(
        visits.len() == start::MEASUREMENTS,
        "{} measurements of a first visit, expected {}",
        visits.len(),
        start::MEASUREMENTS
    );
    let expected = if other.is_some() { peer::LINES } else { 0 };
    ensure!(costs.len() == expected, "{} measurements beside another page, expected {expected}", costs.len());
    measurements.splice(1..1, visits);
    measurements.extend(findings);
    measurements.extend(memory(&readings));
    measurements.push(pace.context("nobody said how long the first and the last thousand moves took")?);
    measurements.extend(peer::measurements(&costs));
    Ok((measurements, costs))
}

/// The measurements in a line `input <screen> <slider> <slowdown>` and eight numbers.
fn input_in(line: &str) -> Option<Vec<Measurement>> {
    let fields: Vec<_> = line.strip_prefix("input ")?.split_whitespace().collect();
    let [screen, slider, slowdown, numbers @ ..] = fields.as_slice() else { return None };
    let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [script, script_p95, paint, paint_p95, paint_in_time, work, work_p95, work_in_time] =
        numbers.as_slice().try_into().ok()?;
    let target = SPEED_TARGETS.iter().find(|target| target.slowdown == *slowdown)?;
    let measurement =
        |what: &str, unit, measured| Measurement::new(format!("{slider}, {screen}{}: {what}", target.label), unit, measured);
    let time = |what, median, p95| measurement(what, Unit::Milliseconds, Quantity::with_p95(median, p95));
    let share = |what, measured| measurement(what, Unit::Share, Quantity::of(measured));
    Some(vec![
        time("input to end of script", script, script_p95).at_most(target.script).beside(target.peer_script, PEER),
        Measurement { budget: target.frame, ..time("input to next paint", paint, paint_p95).beside(target.peer_paint, PEER) },
        share("inputs painted within 16.7 ms", paint_in_time),
        Measurement { budget: target.frame, ..time("a frame with its input", work, work_p95) },
        share("such frames within 16.7 ms", work_in_time),
    ])
}

/// A reading of the page's memory: after how many moves, the bytes of its WebAssembly memory, the number of its DOM nodes.
type MemoryReading = [u64; 3];

/// The look in a line `memory <moves> <bytes> <nodes>`.
fn reading_in(line: &str) -> Option<MemoryReading> {
    let numbers = line.strip_prefix("memory ")?.split_whitespace().map(|number| number.parse().ok());
    numbers.collect::<Option<Vec<_>>>()?.try_into().ok()
}

/// The measurements of the readings. The budget is the memory after the first hundred moves: it may not grow after that.
fn memory(readings: &[MemoryReading]) -> Vec<Measurement> {
    let settled = readings.iter().find(|[moves, ..]| 100 <= *moves).map(|[_, bytes, _]| Quantity::of(*bytes as f64));
    let measurements = readings.iter().flat_map(|&[moves, bytes, nodes]| {
        let memory =
            Measurement::new(format!("after {moves} moves: WebAssembly memory"), Unit::Bytes, Quantity::of(bytes as f64));
        let nodes = Measurement::new(format!("after {moves} moves: DOM nodes"), Unit::Pieces, Quantity::of(nodes as f64));
        [Measurement { budget: settled.filter(|_| 100 < moves), ..memory }, nodes]
    });
    measurements.collect()
}

/// The measurement in a line `pace <first> <last>`: how much longer the last thousand moves took than the first.
fn pace_in(line: &str) -> Option<Measurement> {
    let (first, last) = line.strip_prefix("pace ")?.split_once(' ')?;
    let ratio = last.parse::<f64>().ok()? / first.parse::<f64>().ok()?;
    let pace = Measurement::new("the last of the thousands of moves against the first", Unit::Times, Quantity::of(ratio));
    Some(pace.at_most(Quantity::of(1.05)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_is_read_with_the_budgets_of_its_speed() {
        let measurements =
            input_in("input phone mediation 4 9.50 12.00 20.00 40.00 0.250 15.00 20.00 0.500").expect("a whole line");
        assert_eq!(measurements.len(), 5);
        assert_eq!(measurements[0].name, "mediation, phone, 4× slower: input to end of script");
        assert_eq!(measurements[0].measured, Quantity::with_p95(9.5, 12.0));
        assert_eq!((measurements[0].budget, measurements[0].peer), (Some(Quantity::of(16.0)), Some((Quantity::of(60.7), PEER))));
        assert_eq!((measurements[4].measured, measurements[4].unit), (Quantity::of(0.5), Unit::Share));
        let fast = input_in("input desktop overstretch 1 2 3 10 17 0.9 6 7 1").expect("a whole line");
        let frame = Some(Quantity::of(FRAME));
        assert_eq!([0, 1, 3].map(|place| fast[place].budget), [Some(Quantity::with_p95(4.0, 8.0)), frame, frame]);
        for other in ["input phone mediation 4 9.50", "input phone mediation 4 a b c d e f g h", "memory 1 2 3"] {
            assert_eq!(input_in(other), None, "{other}");
        }
    }

    #[test]
    fn memory_is_measured_against_what_it_was_after_a_hundred_moves_and_pace_against_the_first() {
        let lines = ["memory 0 65536 10", "memory 100 131072 12", "memory 1000 131072 12", "memory 10000 196608 12"];
        let readings: Vec<_> = lines.iter().filter_map(|line| reading_in(line)).collect();
        let budgets: Vec<_> = memory(&readings).iter().step_by(2).map(|measurement| measurement.budget).collect();
        assert_eq!(budgets, [None, None, Some(131_072.0), Some(131_072.0)].map(|bytes| bytes.map(Quantity::of)));
        assert_eq!(reading_in("memory 0 65536"), None);
        assert_eq!(pace_in("pace 4 5").map(|pace| pace.measured), Some(Quantity::of(1.25)));
        assert_eq!([pace_in("pace 4"), pace_in("memory 0 1 2")], [None, None]);
    }
}
