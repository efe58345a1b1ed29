//! The built page: how many bytes its first view is, how soon it answers a slider, and whether its memory grows.

use super::figure::{Figure, Unit};
use crate::browser::Stage;
use crate::process::{Ending, cargo, run_watched};
use crate::site;
use crate::suite::BROWSER_TESTS;
use crate::weight::{FIRST_VIEW_BUDGET, first_view_bytes};
use crate::workspace::Workspace;
use anyhow::{Result, ensure};

/// The explorer that everyone remembers, measured in the same browser.
const PEER: &str = "Epidemic Calculator";

/// One frame of a 60 Hz screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Two screens, two sliders, two speeds.
const INPUTS: usize = 8;

/// Before the first move, and after 100, 1,000 and 10,000.
const LOOKS: usize = 4;

/// What is promised and what the peer needs, in milliseconds.
struct Bar {
    slowdown: &'static str,
    script: Option<f64>,
    script_p95: Option<f64>,
    paint: Option<f64>,
    peer_script: f64,
    peer_script_p95: Option<f64>,
    peer_paint: f64,
}

/// At full speed, and with the processor slowed down to a quarter.
const BARS: [Bar; 2] = [
    Bar {
        slowdown: "1",
        script: Some(4.0),
        script_p95: Some(8.0),
        paint: Some(FRAME),
        peer_script: 12.4,
        peer_script_p95: Some(16.3),
        peer_paint: 25.3,
    },
    Bar {
        slowdown: "4",
        script: Some(16.0),
        script_p95: None,
        paint: None,
        peer_script: 60.7,
        peer_script_p95: None,
        peer_paint: 130.5,
    },
];

/// Builds the site, weighs it and uses it.
pub fn figures(workspace: &Workspace) -> Result<Vec<Figure>> {
    let site = site::build(workspace)?;
    let bytes = Figure::new("first view, brotli", Unit::Bytes, first_view_bytes(&site.assets) as f64);
    let mut figures = vec![bytes.at_most(FIRST_VIEW_BUDGET as f64).beside(162_608.0, PEER)];

    let stage = Stage::set_up(site.directory)?;
    let mut command = cargo();
    command.current_dir(&workspace.root).args(["run", "--package", BROWSER_TESTS, "--bin", "bench"]);
    stage.tell(&mut command);
    let (mut inputs, mut looks) = (0, Vec::new());
    let ending = run_watched(&mut command, |line| {
        if let Some(found) = input_in(line) {
            inputs += 1;
            figures.extend(found);
        }
        looks.extend(look_in(line));
    })?;
    ensure!(ending == Ending::Success, "the page could not be measured; the message is above");
    ensure!(inputs == INPUTS, "{inputs} drags were measured, expected {INPUTS}");
    ensure!(looks.len() == LOOKS, "the memory was looked at {} times, expected {LOOKS}", looks.len());
    figures.extend(memory(&looks));
    Ok(figures)
}

/// The figures in a line `input <screen> <slider> <slowdown>` and six numbers.
fn input_in(line: &str) -> Option<Vec<Figure>> {
    let fields: Vec<_> = line.strip_prefix("input ")?.split_whitespace().collect();
    let [screen, slider, slowdown, numbers @ ..] = fields.as_slice() else { return None };
    let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [script, script_p95, paint, paint_p95, within_frame, next_frame] = numbers.as_slice().try_into().ok()?;
    let bar = BARS.iter().find(|bar| bar.slowdown == *slowdown)?;
    let speed = if bar.slowdown == "1" { String::new() } else { format!(", {slowdown}× slower") };
    let time = |what: &str, measured: f64, budget: Option<f64>, peer: Option<f64>| Figure {
        budget,
        peer: peer.map(|number| (number, PEER)),
        ..Figure::new(format!("{slider}, {screen}{speed}: {what}"), Unit::Milliseconds, measured)
    };
    let share = |what: &str, measured: f64| Figure::new(format!("{slider}, {screen}{speed}: {what}"), Unit::Share, measured);
    Some(vec![
        time("input to end of script, median", script, bar.script, Some(bar.peer_script)),
        time("input to end of script, p95", script_p95, bar.script_p95, bar.peer_script_p95),
        time("input to paint, median", paint, bar.paint, Some(bar.peer_paint)),
        time("input to paint, p95", paint_p95, None, None),
        share("painted within 16.7 ms", within_frame),
        share("painted in the frame that followed", next_frame),
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
    let settled = looks.iter().find(|[moves, ..]| 100 <= *moves).map(|[_, bytes, _]| *bytes as f64);
    let figures = looks.iter().flat_map(|&[moves, bytes, nodes]| {
        let memory = Figure::new(format!("WebAssembly memory after {moves} moves"), Unit::Bytes, bytes as f64);
        let nodes = Figure::new(format!("DOM nodes after {moves} moves"), Unit::Pieces, nodes as f64);
        [Figure { budget: settled.filter(|_| 100 < moves), ..memory }, nodes]
    });
    figures.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_is_read_with_the_budgets_of_its_speed() {
        let figures = input_in("input phone mediation 4 9.50 12.00 20.00 40.00 0.250 0.500").expect("a whole line");
        assert_eq!(figures.len(), 6);
        assert_eq!(figures[0].name, "mediation, phone, 4× slower: input to end of script, median");
        assert_eq!((figures[0].measured, figures[0].budget, figures[0].peer), (9.5, Some(16.0), Some((60.7, PEER))));
        assert_eq!((figures[5].measured, figures[5].unit), (0.5, Unit::Share));
        let fast = input_in("input desktop overstretch 1 2 3 10 17 0.9 1").expect("a whole line");
        assert_eq!([fast[0].budget, fast[1].budget, fast[2].budget], [Some(4.0), Some(8.0), Some(FRAME)]);
        for other in ["input phone mediation 4 9.50", "input phone mediation 4 a b c d e f", "memory 1 2 3"] {
            assert_eq!(input_in(other), None, "{other}");
        }
    }

    #[test]
    fn memory_is_measured_against_what_it_was_after_a_hundred_moves() {
        let lines = ["memory 0 65536 10", "memory 100 131072 12", "memory 1000 131072 12", "memory 10000 196608 12"];
        let looks: Vec<_> = lines.iter().filter_map(|line| look_in(line)).collect();
        let budgets: Vec<_> = memory(&looks).iter().step_by(2).map(|figure| figure.budget).collect();
        assert_eq!(budgets, [None, None, Some(131_072.0), Some(131_072.0)]);
        assert_eq!(look_in("memory 0 65536"), None);
    }
}
