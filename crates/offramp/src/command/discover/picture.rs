//! The first box of a scenario discovery and the way to it, drawn.

use chart::{DiscoveryFigure, RangeRow, Theme, Tick};
use figures::export::{self, FigureDocument};
use model::{Assumptions, Key, Solver};
use protocol::field::FieldError;
use protocol::finding::Survey;

use super::survey::{Asked, shape};
use crate::command::figure::{carried, reserves};
use crate::failure::Failure;
use crate::picture_file::PictureFile;
use crate::settling::Settling;
use crate::words::{percent, short};

/// Draws the first box into `file`.
///
/// # Errors
/// If no box was found, if this machine lacks a font for a PNG, or if it cannot be written.
pub fn draw(file: &PictureFile, asked: &Asked, survey: &Survey<'_>, site: &str) -> Result<(), Failure> {
    let Some(svg) = svg(asked, survey, site) else {
        let received = "none that holds more of these settings than all do";
        return Err(Failure::input(FieldError::new("--output", "a box to draw", received)));
    };
    file.write(svg)
}

fn svg(asked: &Asked, survey: &Survey<'_>, site: &str) -> Option<String> {
    let found = survey.boxes.first()?;
    let premise = &asked.premise;
    let rows = survey.keys.iter().zip(&found.found.limits).filter(|(_, limits)| limits.iter().any(Option::is_some));
    let rows = rows.map(|(key, limits)| row(*key, *limits));
    let figure = DiscoveryFigure {
        width: export::WIDTH as u32,
        ends: ["least", "most"].map(ToOwned::to_owned),
        rows: rows.collect(),
        trajectory: found
            .trajectory
            .iter()
            .map(|peeled| shape(peeled, survey))
            .map(|[coverage, density, _]| [coverage, density])
            .collect(),
        chosen: found.step,
        chosen_label: format!("step {}", found.step),
        coverage_label: "coverage: of all such settings, the share in the box".into(),
        density_label: "density: of the settings in the box, the share that are such".into(),
        ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: format!("{}%", 100.0 * at) }).into(),
    };
    let [coverage, density, _] = shape(&found.found, survey).map(percent);
    let title = format!(
        "{}: of such settings, {coverage}\u{a0}% lie within these ranges; of all within them, {density}\u{a0}% are such",
        asked.said()
    );
    let supposed = premise
        .supposition
        .map(|supposition| (supposition, Solver::new().chance_of(&premise.scenario, &premise.coefficients, supposition)));
    let document = FigureDocument {
        start: Assumptions::default(),
        theme: Theme::Light,
        scenario: &premise.scenario,
        supposed,
        altered: reserves(premise, Settling::Settled),
        link: &format!("{site}#s={}", carried(&premise.scenario).encode()),
    };
    let how = format!(
        "Scenario discovery (PRIM) over {} settings, a Latin hypercube of seed {}; each dot is a box of the peeling. Settings count as drawn.",
        survey.cases.len(),
        asked.seed
    );
    Some(document.svg(&figure, &title, &[how]))
}

/// The part of an assumption's range between two limits.
fn row(key: Key, limits: [Option<f64>; 2]) -> RangeRow {
    let (low, high) = key.row().range;
    let share = |value: f64| (value - low) / (high - low);
    let [from, to] = limits;
    RangeRow {
        label: key.row().wording().label.into(),
        part: [share(from.unwrap_or(low)), share(to.unwrap_or(high))],
        labels: limits.map(|limit| limit.map_or_else(String::new, short)),
    }
}
