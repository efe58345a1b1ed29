//! Ours beside another page, measured in one run: what a move of a slider costs on both, and the ratios, as figures and as a drawing.

use super::measurement::{Measurement, Quantity, Unit};
use std::fmt::Write;

/// How many numbers a line has: what a move costs.
const COSTS: usize = 8;

/// What a move costs, in the order of a line, with the unit and the most that the ratio of ours to theirs may be, at either speed.
const NAMES: [(&str, Unit, Option<[f64; 2]>); COSTS] = [
    ("main thread", Unit::Milliseconds, Some([0.20, 0.22])),
    ("of it script", Unit::Milliseconds, None),
    ("of it layout", Unit::Milliseconds, None),
    ("of it style", Unit::Milliseconds, None),
    ("input to paint, median", Unit::Milliseconds, None),
    ("input to paint, p95", Unit::Milliseconds, Some([0.30, 0.30])),
    ("nodes made", Unit::Pieces, None),
    ("markup read", Unit::Pieces, None),
];

/// The costs that are drawn. What the browser sums up as script leaves out much of what pages do before a frame, so that it compares badly.
const DRAWN: [usize; 3] = [0, 4, 5];

/// How the other page is called in the figures.
const PEER: &str = "peer";

/// What a move costs on one of the two pages, at one speed of the processor.
#[derive(Clone, Debug, PartialEq)]
pub struct Costs {
    is_ours: bool,
    slowdown: u32,
    numbers: [f64; COSTS],
}

/// How many lines there are: two pages at two speeds.
pub const LINES: usize = 4;

/// The costs in a line `peer <ours or theirs> <slowdown>` and eight numbers.
pub fn in_line(line: &str) -> Option<Costs> {
    let fields: Vec<_> = line.strip_prefix("peer ")?.split_whitespace().collect();
    let [whose, slowdown, numbers @ ..] = fields.as_slice() else { return None };
    let is_ours = match *whose {
        "ours" => true,
        "theirs" => false,
        _ => return None,
    };
    let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().ok()).collect::<Option<_>>()?;
    Some(Costs { is_ours, slowdown: slowdown.parse().ok()?, numbers: numbers.try_into().ok()? })
}

/// Ours and theirs at each speed, the usual one first.
fn couples(found: &[Costs]) -> impl Iterator<Item = (&Costs, &Costs)> {
    let ours = found.iter().filter(|costs| costs.is_ours);
    ours.filter_map(|ours| Some((ours, found.iter().find(|costs| !costs.is_ours && costs.slowdown == ours.slowdown)?)))
}

fn at_speed(slowdown: u32) -> String {
    if slowdown == 1 { String::new() } else { format!(", {slowdown}× slower") }
}

/// The measurements: each cost beside the peer's, and its ratio where there is something to divide by.
pub fn measurements(found: &[Costs]) -> Vec<Measurement> {
    let mut all = Vec::new();
    for (ours, theirs) in couples(found) {
        let speed = at_speed(ours.slowdown);
        for (place, (name, unit, most)) in NAMES.iter().enumerate() {
            let [our, their] = [ours.numbers[place], theirs.numbers[place]];
            let beside = Measurement::new(format!("a move{speed}: {name}"), *unit, Quantity::of(our));
            all.push(beside.beside(Quantity::of(their), PEER));
            if 0.0 < their {
                let ratio = Measurement::new(format!("a move{speed}: {name}, ratio"), Unit::Times, Quantity::of(our / their));
                let budget = most.map(|[usual, slow]| Quantity::of(if ours.slowdown == 1 { usual } else { slow }));
                all.push(Measurement { budget, ..ratio });
            }
        }
    }
    all
}

/// The costs as bars, ours above theirs: an SVG that shows in light and in dark surroundings.
pub fn drawing(found: &[Costs], machine: &str) -> String {
    let rows: Vec<(String, f64, f64)> = couples(found)
        .flat_map(|(ours, theirs)| {
            let speed = at_speed(ours.slowdown);
            DRAWN.map(|place| (format!("{}{speed}", NAMES[place].0), ours.numbers[place], theirs.numbers[place]))
        })
        .collect();
    let longest = rows.iter().map(|(_, ours, theirs)| ours.max(*theirs)).fold(1.0, f64::max);
    let (left, room, row) = (230.0, 330.0, 44.0);
    let notes: Vec<&str> = machine.split("; ").collect();
    let height = 46.0 + row * rows.len() as f64 + 18.0 * notes.len() as f64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 {height}\" width=\"640\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#767676\">\n\
         <title>What a move of a slider costs, in milliseconds: ours above the peer</title>\n"
    );
    for (place, (name, ours, theirs)) in rows.iter().enumerate() {
        let top = 10.0 + row * place as f64;
        let mut bar = |value: f64, y: f64, colour: &str| {
            let width = room * value / longest;
            let end = left + width + 6.0;
            let _ = writeln!(svg, "<rect x=\"{left}\" y=\"{y}\" width=\"{width:.1}\" height=\"14\" fill=\"{colour}\"/>");
            let _ = writeln!(svg, "<text x=\"{end:.1}\" y=\"{}\">{value:.1}</text>", y + 12.0);
        };
        bar(*ours, top, "#0072B2");
        bar(*theirs, top + 16.0, "#999999");
        let _ = writeln!(svg, "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{name}</text>", left - 8.0, top + 20.0);
    }
    let below = 34.0 + row * rows.len() as f64;
    let what = "Milliseconds a move: ours (blue), Epidemic Calculator (grey), in turns in one browser.";
    for (place, note) in [what].into_iter().chain(notes).enumerate() {
        let _ = writeln!(svg, "<text x=\"10\" y=\"{}\">{note}</text>", below + 18.0 * place as f64);
    }
    svg.push_str("</svg>\n");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "peer ours 4 20 8 2 1 15 30 0 0";
    const THEIRS: &str = "peer theirs 4 100 40 4 2 60 120 7.5 0";

    #[test]
    fn each_cost_stands_beside_the_peers_with_its_ratio() {
        let found: Vec<Costs> = [OURS, THEIRS].into_iter().filter_map(in_line).collect();
        let measurements = measurements(&found);
        let named = |name: &str| measurements.iter().find(|one| one.name == format!("a move, 4× slower: {name}")).expect(name);
        assert_eq!(named("main thread").measured, Quantity::of(20.0));
        assert_eq!(named("main thread").peer, Some((Quantity::of(100.0), PEER)));
        assert_eq!(
            (named("main thread, ratio").measured, named("main thread, ratio").budget),
            (Quantity::of(0.2), Some(Quantity::of(0.22)))
        );
        assert_eq!(named("nodes made, ratio").measured, Quantity::of(0.0));
        assert!(!measurements.iter().any(|one| one.name.ends_with("markup read, ratio")), "nothing to divide by");
        for other in ["peer ours 4 20", "peer nobody 4 1 2 3 4 5 6 7 8", "input phone mediation 4"] {
            assert_eq!(in_line(other), None, "{other}");
        }
    }

    #[test]
    fn the_drawing_has_a_bar_of_ours_and_of_theirs_for_each_cost_drawn() {
        let found: Vec<Costs> = [OURS, THEIRS].into_iter().filter_map(in_line).collect();
        let svg = drawing(&found, "a machine");
        assert_eq!(svg.matches("<rect").count(), 2 * DRAWN.len());
        for part in [">main thread, 4× slower<", ">100.0<", ">a machine<"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
    }
}
