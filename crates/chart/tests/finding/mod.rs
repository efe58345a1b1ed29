//! Findings to test with: what a model like ours says about mediation and its other assumptions, as fixed numbers.
#![allow(dead_code, reason = "each test binary uses a part")]

use chart::{
    Axis, ChanceRow, ChancesFigure, Contour, Corner, Curve, Dash, DiscoveryFigure, Emphasis, End, EventsFigure, IndexEstimate,
    IndexRow, IndicesFigure, Ink, Level, MapAxis, MapFigure, Marker, NamedWeights, RangeRow, ReferenceValue, Spot, Step, Swing,
    TornadoFigure, TriangleFigure, WaterfallFigure,
};
use chart::{ConsequencesFigure, Frame, Panel};

use crate::sample::{curve, percent, tick};

/// A phone's figure, and the widest one a page has.
pub const WIDTHS: [u32; 2] = [328, 760];

pub fn stand(value: f64, name: &str) -> ReferenceValue {
    ReferenceValue { value, label: format!("{name} {}", percent(value)) }
}

pub fn step(label: &str, change: &str, share: f64, alone: f64) -> Step {
    let points = (100.0 * share).round().abs();
    let sign = if share < 0.0 { "−" } else { "+" };
    let noun = if points == 1.0 { "point" } else { "points" };
    Step {
        label: label.to_owned(),
        change: change.to_owned(),
        share,
        value_label: format!("{sign}{points} {noun}"),
        alone: Some(alone),
        error: None,
    }
}

pub fn waterfall(width: u32) -> WaterfallFigure {
    let steps = vec![
        step("Chinese mediation", "50 → 80", -0.064, -0.058),
        step("Iranian overstretch", "60 → 30", 0.041, 0.055),
        step("Domestic audience in Pakistan", "40 → 75", 0.028, 0.018),
        Step { error: Some(0.006), ..step("Chance that a strike is misread", "10 → 5", -0.017, -0.02) },
        step("Militant attacks a month", "2 → 1", -0.043, -0.04),
    ];
    let start = 0.25;
    let now = start + steps.iter().map(|step| step.share).sum::<f64>();
    let figure = WaterfallFigure {
        width,
        ink: Ink::Iran,
        axis: Axis::default(),
        start: stand(start, "Starting point"),
        now: stand(now, "Now"),
        steps,
        alone_label: "effect of that change alone".to_owned(),
    };
    WaterfallFigure { axis: Axis::around(figure.extent(), 5, percent), ..figure }
}

pub fn swing(label: &str, (from, low): (&str, f64), (to, high): (&str, f64)) -> Swing {
    let end = |setting: &str, value: f64| End { value, label: format!("{setting} → {}", percent(value)) };
    Swing { label: label.to_owned(), low: end(from, low), high: end(to, high) }
}

pub fn tornado(width: u32) -> TornadoFigure {
    let rows = vec![
        swing("Chinese mediation", ("0", 0.386), ("100", 0.121)),
        swing("Iranian overstretch", ("0", 0.331), ("100", 0.142)),
        swing("Militant attacks a month", ("0", 0.188), ("6", 0.312)),
        swing("Chance that a strike is misread", ("0", 0.219), ("30%", 0.297)),
        swing("How much both believe the other wants calm", ("0", 0.262), ("100", 0.274)),
        swing("Domestic audience in Pakistan", ("0", 0.232), ("100", 0.25)),
    ];
    let figure = TornadoFigure {
        width,
        ink: Ink::Iran,
        axis: Axis::default(),
        now: stand(0.25, "Now"),
        rows,
        low_label: "at its lowest".to_owned(),
        high_label: "at its highest".to_owned(),
    };
    TornadoFigure { axis: Axis::around(figure.extent(), 5, percent), ..figure }
}

pub fn chance_row(label: &str, likely: f64, value: Option<f64>, mark: Option<f64>) -> ChanceRow {
    let value_label = value.map_or_else(|| "no number".to_owned(), percent);
    ChanceRow { label: label.to_owned(), detail: percent(likely), value, value_label, mark }
}

pub fn chances(width: u32) -> ChancesFigure {
    let rows = vec![
        chance_row("if Pakistan has struck by 18 January", 0.67, Some(0.29), Some(0.22)),
        chance_row("if it has not", 0.33, Some(0.58), Some(0.48)),
        chance_row("if it begins with a limited strike", 0.45, Some(0.25), None),
        chance_row("if it begins with a wide strike", 0.0, None, None),
        chance_row("if it begins by stepping down", 0.01, Some(0.53), None),
    ];
    let mark_label = "from 19 January on".to_owned();
    ChancesFigure { width, ink: Ink::Iran, axis: Axis::around((0.0, 0.58), 5, percent), rows, mark_label }
}

pub fn indices(width: u32) -> IndicesFigure {
    let estimate = |value: f64, half: f64| IndexEstimate { value, low: value - half, high: value + half };
    let row = |label: &str, first: f64, total: f64| IndexRow {
        label: label.to_owned(),
        first: estimate(first, 0.012 + 0.05 * first),
        total: estimate(total, 0.008 + 0.04 * total),
    };
    IndicesFigure {
        width,
        axis: Axis { low: 0.0, high: 0.6, ticks: [0.0, 0.2, 0.4, 0.6].map(|at| tick(at, &format!("{at:.1}"))).into() },
        rows: vec![
            row("Iranian overstretch", 0.412, 0.467),
            row("Chinese mediation", 0.218, 0.301),
            row("Chance that a strike is misread", 0.085, 0.141),
            row("Domestic audience in Pakistan", 0.031, 0.052),
            row("Militant attacks a month", 0.004, 0.006),
        ],
        first_label: "by itself".to_owned(),
        total_label: "with interactions".to_owned(),
    }
}

/// A smooth surface that falls with mediation and with overstretch; of basic operations, so that it is the same everywhere.
pub fn surface(x: f64, y: f64) -> f64 {
    let slope = 1.9 - 2.9 * x - 2.2 * y + 1.1 * x * y + 4.0 * x * (1.0 - x) * (0.7 - x) * y;
    0.46 + 0.5 * slope / (1.0 + slope.abs())
}

/// The places where the surface has a level: for each x the y by bisection. Pieces end where there is none.
pub fn level_line(level: f64) -> Vec<Vec<(f64, f64)>> {
    let mut pieces = vec![Vec::new()];
    for column in 0..=40 {
        let x = f64::from(column) / 40.0;
        let (mut low, mut high) = (0.0, 1.0);
        if (surface(x, low) - level) * (surface(x, high) - level) < 0.0 {
            for _ in 0..40 {
                let middle = f64::midpoint(low, high);
                if (surface(x, low) - level) * (surface(x, middle) - level) <= 0.0 { high = middle } else { low = middle }
            }
            pieces.last_mut().expect("one piece at least").push((x, low));
        } else {
            pieces.push(Vec::new());
        }
    }
    pieces.retain(|piece| 1 < piece.len());
    pieces
}

pub fn map(width: u32, side: usize) -> MapFigure {
    let at = |index: usize| index as f64 / (side - 1) as f64;
    let contour = |level: f64, label: String| Contour { level, label, lines: level_line(level) };
    MapFigure {
        width,
        x: MapAxis { name: "Chinese mediation".to_owned(), ticks: vec![tick(0.0, "none"), tick(0.5, "50"), tick(1.0, "100")] },
        y: MapAxis { name: "Iranian overstretch".to_owned(), ticks: vec![tick(0.0, "0"), tick(0.5, "50"), tick(1.0, "100")] },
        side,
        values: (0..side * side).map(|node| surface(at(node % side), at(node / side))).collect(),
        contours: [0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8].map(|level| contour(level, percent(level))).into(),
        tipping: Some(contour(0.4, "tipping line 40%".to_owned())),
        is_overlaid: false,
        now: Some(Spot { at: (0.72, 0.55), label: "now".to_owned() }),
        start: Some(Spot { at: (0.5, 0.6), label: "starting point".to_owned() }),
    }
}

/// Five levels from 0 to 1, one of them under a ceiling.
pub fn consequences(frame: Frame) -> ConsequencesFigure {
    let grown = |from: f64, to: f64, pace: f64| -> Vec<f64> {
        (0..29).map(|day| to + (from - to) * (-pace * f64::from(day)).exp()).collect()
    };
    let index = |ink: Ink, dash: Dash, marker: Marker, name: &str, values: Vec<f64>| {
        let ghost = values.iter().map(|value| 0.8 * value).collect();
        Curve { ghost: Some(ghost), ..curve(ink, dash, marker, name, &values) }
    };
    let mut frame = frame;
    frame.y_ticks.clear();
    let cooperation = index(Ink::Widened, Dash::Short, Marker::Triangle, "US–Pakistan cooperation", grown(0.2, 0.43, 0.16));
    let curves = vec![
        index(Ink::Pakistan, Dash::Long, Marker::Square, "Strain on three fronts", grown(0.9, 0.41, 0.2)),
        index(Ink::Iran, Dash::Solid, Marker::Circle, "Iran’s deterrence", grown(0.85, 0.74, 0.1)),
        Curve { emphasis: Emphasis::Focus, ..cooperation },
        index(Ink::Functional, Dash::Solid, Marker::Diamond, "Counter-terrorism cooperation", grown(0.55, 0.9, 0.2)),
        index(Ink::War, Dash::DashDot, Marker::Cross, "Division between the two", grown(0.0, 0.6, 0.1)),
    ];
    let panel = |(place, curve): (usize, &Curve)| Panel {
        title: curve.label.clone(),
        sentence: "falls from very high to moderate by 14 Feb".to_owned(),
        grid: vec![0.2, 0.4, 0.6, 0.8],
        scale: [(0.1, "very low"), (0.5, "moderate"), (0.9, "very high")].map(|(at, name)| tick(at, name)).into(),
        levels: (place == 2).then(|| Level { at: 0.62, label: "ceiling".to_owned(), ink: Ink::Widened }).into_iter().collect(),
    };
    let panels = curves.iter().enumerate().map(panel).collect();
    ConsequencesFigure { events: EventsFigure { frame, curves, ghost_label: String::new(), asked: Some(10) }, panels }
}

pub fn triangle(width: u32) -> TriangleFigure {
    let corner = |label: &str, value_label: &str| Corner { label: label.to_owned(), value_label: value_label.to_owned() };
    TriangleFigure {
        width,
        corners: [
            corner("Domestic audience", "50%"),
            corner("Deterring the other side", "30%"),
            corner("Punishing militants", "20%"),
        ],
        is_overlaid: false,
        now: Some(NamedWeights { weights: [0.5, 0.3, 0.2], label: "now".to_owned() }),
        start: Some(NamedWeights { weights: [1.0, 1.0, 1.0], label: "starting point".to_owned() }),
    }
}

pub fn discovery(width: u32) -> DiscoveryFigure {
    let row = |label: &str, part: [f64; 2], labels: [&str; 2]| RangeRow {
        label: label.to_owned(),
        part,
        labels: labels.map(ToOwned::to_owned),
    };
    let trajectory = (0..=40).map(f64::from).map(|step| [1.0 - 0.6 * (step / 40.0) * (step / 40.0), 0.15 + 0.02 * step]);
    DiscoveryFigure {
        width,
        ends: ["least", "most"].map(ToOwned::to_owned),
        rows: vec![
            row("How publicly strikes are announced", [0.74, 1.0], ["0.74", ""]),
            row("To broaden the conflict", [0.26, 0.9], ["0.26", "0.9"]),
            row("Chinese mediation", [0.0, 0.31], ["", "0.31"]),
        ],
        trajectory: trajectory.collect(),
        chosen: 25,
        chosen_label: "step 25".to_owned(),
        coverage_label: "coverage: share of all such settings".to_owned(),
        density_label: "density: share of the settings in the box".to_owned(),
        ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| tick(at, &percent(at))).into(),
    }
}
