//! The weights on Iran's three motives, as a triangle.

use chart::TriangleFigure;
use chart::triangle::{Corner, NamedWeights};
use model::motive::MOTIVES;
use model::{Assumptions, Key};
use words::text::{analyst_text, text};
use words::{chance, named};

/// The names of the three motives, in the order of their weights.
pub fn labels() -> [&'static str; MOTIVES] {
    [Key::MotiveCounterTerror, Key::MotiveBroaden, Key::MotiveCoerce].map(named::assumption)
}

/// The triangle, `width` CSS px wide, with the weights now and, if they differ, the equal ones of our starting point.
pub fn figure(assumptions: &Assumptions, width: u32) -> TriangleFigure {
    let weights = assumptions.motives().weights();
    let mut place = 0;
    let corners = labels().map(|label| {
        let weight = weights[place];
        place += 1;
        Corner { label: label.into(), value_label: chance::percent(weight) }
    });
    let even = [1.0 / 3.0; MOTIVES];
    TriangleFigure {
        width,
        corners,
        now: Some(NamedWeights { weights, label: analyst_text().now.into() }),
        is_overlaid: false,
        start: (weights != even).then(|| NamedWeights { weights: even, label: text().starting_point.into() }),
    }
}
