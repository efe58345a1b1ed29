//! The built page: how many bytes its first view is, how its first visit goes, how soon it answers a slider, and whether its memory grows.

use super::analyst;
use super::figure::{Figure, Level, Unit};
use super::start;
use crate::browser::Stage;
use crate::plan::BROWSER_TESTS;
use crate::site::{self, FirstView};
use crate::workspace::Workspace;
use anyhow::{Result, ensure};
use system::process::{Ending, cargo, run_watched};
use system::purpose::Purpose;

/// The explorer that everyone remembers, measured in the same browser.
const PEER: &str = "Epidemic Calculator";

/// One frame of a 60 Hz screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Two screens, two sliders, two speeds.
const INPUTS: usize = 8;

/// Before the first move, and after 100, 1,000 and 10,000.
const LOOKS: usize = 4;

/// What is promised and what the peer needs at one speed, in milliseconds.
struct Bar {
    slowdown: &'static str,
    label: &'static str,
    script: Level,
    frame: Option<Level>,
    peer_script: Level,
    peer_paint: Level,
}

const BARS: [Bar; 2] = [
    Bar {
        slowdown: "1",
        label: "",
        script: Level::with_p95(4.0, 8.0),
        frame: Some(Level::of(FRAME)),
        peer_script: Level::with_p95(12.4, 16.3),
        peer_paint: Level::of(25.3),
    },
    Bar {
        slowdown: "4",
        label: ", 4× slower",
        script: Level::of(16.0),
        frame: None,
        peer_script: Level::of(60.7),
        peer_paint: Level::of(130.5),
    },
];

/// Builds the site, weighs it and uses it.
pub fn figures(workspace: &Workspace) -> Result<Vec<Figure>> {
    let site = site::build(workspace, Purpose::Publish)?;
    let first_view = FirstView::of(workspace, &site)?;
    let bytes = Figure::new("first view, brotli", Unit::Bytes, Level::of(first_view.bytes as f64));
    let mut figures = vec![bytes.at_most(Level::of(first_view.budget as f64)).beside(Level::of(162_608.0), PEER)];

    let stage = Stage::set_up(workspace, &site)?;
    let mut command = cargo();
    command.current_dir(&workspace.root).args(["run", "--package", BROWSER_TESTS, "--bin", "bench"]);
    stage.tell(&mut command);
    // A failure says what was expected; the frames of the runtime below it say nothing.
    command.env("RUST_BACKTRACE", "0");
    let (mut inputs, mut looks, mut findings, mut visits) = (0, Vec::new(), Vec::new(), Vec::new());
    let ending = run_watched(&mut command, |line| {
        if let Some(found) = input_in(line) {
            inputs += 1;
            figures.extend(found);
        }
        looks.extend(look_in(line));
        findings.extend(analyst::in_line(line));
        visits.extend(start::in_line(line));
    })?;
    ensure!(ending == Ending::Success, "the page could not be measured; the message is above");
    ensure!(inputs == INPUTS, "{inputs} drags were measured, expected {INPUTS}");
    ensure!(looks.len() == LOOKS, "the memory was looked at {} times, expected {LOOKS}", looks.len());
    ensure!(
        findings.len() == analyst::FIGURES,
        "{} findings of the analyst were measured, expected {}",
        findings.len(),
        analyst::FIGURES
    );
    ensure!(visits.len() == start::FIGURES, "{} figures of a first visit, expected {}", visits.len(), start::FIGURES);
    figures.splice(1..1, visits);
    figures.extend(findings);
    figures.extend(memory(&looks));
    Ok(figures)
}

/// The figures in a line `input <screen> <slider> <slowdown>` and eight numbers.
fn input_in(line: &str) -> Option<Vec<Figure>> {
    let fields: Vec<_> = line.strip_prefix("input ")?.split_whitespace().collect();
    let [screen, slider, slowdown, numbers @ ..] = fields.as_slice() else { return None };
    let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [script, script_p95, paint, paint_p95, paint_in_time, work, work_p95, work_in_time] =
        numbers.as_slice().try_into().ok()?;
    let bar = BARS.iter().find(|bar| bar.slowdown == *slowdown)?;
    let figure = |what: &str, unit, measured| Figure::new(format!("{slider}, {screen}{}: {what}", bar.label), unit, measured);
    let time = |what, median, p95| figure(what, Unit::Milliseconds, Level::with_p95(median, p95));
    let share = |what, measured| figure(what, Unit::Share, Level::of(measured));
    Some(vec![
        time("input to end of script", script, script_p95).at_most(bar.script).beside(bar.peer_script, PEER),
        Figure { budget: bar.frame, ..time("input to next paint", paint, paint_p95).beside(bar.peer_paint, PEER) },
        share("inputs painted within 16.7 ms", paint_in_time),
        Figure { budget: bar.frame, ..time("a frame with its input", work, work_p95) },
        share("such frames within 16.7 ms", work_in_time),
    ])
}

/// What the page holds after some moves: the moves, the bytes of its WebAssembly, the browser's nodes for it.
type Look = [u64; 3];

/// The look in a line `memory <moves> <bytes> <nodes>`.
fn look_in(line: &str) -> Option<Look> {
    let numbers = line.strip_prefix("memory ")?.split_whitespace().map(|number| number.parse().ok());
    numbers.collect::<Option<Vec<_>>>()?.try_into().ok()
}

/// After the first hundred moves the memory may not grow any more.
fn memory(looks: &[Look]) -> Vec<Figure> {
    let settled = looks.iter().find(|[moves, ..]| 100 <= *moves).map(|[_, bytes, _]| Level::of(*bytes as f64));
    let figures = looks.iter().flat_map(|&[moves, bytes, nodes]| {
        let memory = Figure::new(format!("after {moves} moves: WebAssembly memory"), Unit::Bytes, Level::of(bytes as f64));
        let nodes = Figure::new(format!("after {moves} moves: DOM nodes"), Unit::Pieces, Level::of(nodes as f64));
        [Figure { budget: settled.filter(|_| 100 < moves), ..memory }, nodes]
    });
    figures.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_is_read_with_the_budgets_of_its_speed() {
        let figures = input_in("input phone mediation 4 9.50 12.00 20.00 40.00 0.250 15.00 20.00 0.500").expect("a whole line");
        assert_eq!(figures.len(), 5);
        assert_eq!(figures[0].name, "mediation, phone, 4× slower: input to end of script");
        assert_eq!(figures[0].measured, Level::with_p95(9.5, 12.0));
        assert_eq!((figures[0].budget, figures[0].peer), (Some(Level::of(16.0)), Some((Level::of(60.7), PEER))));
        assert_eq!((figures[4].measured, figures[4].unit), (Level::of(0.5), Unit::Share));
        let fast = input_in("input desktop overstretch 1 2 3 10 17 0.9 6 7 1").expect("a whole line");
        let frame = Some(Level::of(FRAME));
        assert_eq!([0, 1, 3].map(|place| fast[place].budget), [Some(Level::with_p95(4.0, 8.0)), frame, frame]);
        for other in ["input phone mediation 4 9.50", "input phone mediation 4 a b c d e f g h", "memory 1 2 3"] {
            assert_eq!(input_in(other), None, "{other}");
        }
    }

    #[test]
    fn memory_is_measured_against_what_it_was_after_a_hundred_moves() {
        let lines = ["memory 0 65536 10", "memory 100 131072 12", "memory 1000 131072 12", "memory 10000 196608 12"];
        let looks: Vec<_> = lines.iter().filter_map(|line| look_in(line)).collect();
        let budgets: Vec<_> = memory(&looks).iter().step_by(2).map(|figure| figure.budget).collect();
        assert_eq!(budgets, [None, None, Some(131_072.0), Some(131_072.0)].map(|bytes| bytes.map(Level::of)));
        assert_eq!(look_in("memory 0 65536"), None);
    }
}
