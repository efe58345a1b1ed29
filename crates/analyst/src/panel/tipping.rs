//! Tipping points, for the marks on the sliders.

use model::analysis::{Slope, Tipping};
use protocol::inquiry::TippingPoint;
use words::text::{analyst_text, fill};
use words::value::setting;

use crate::subject::Subject;

/// Every point, with what is on which side of it.
pub fn points(subject: &Subject, found: &Tipping) -> Vec<TippingPoint> {
    let line = subject.asked().answer_text(found.level);
    let told = |point: &model::analysis::TippingPoint| {
        let template = match point.slope {
            Slope::Rising => analyst_text().tips_above,
            Slope::Falling => analyst_text().tips_below,
        };
        TippingPoint {
            key: point.key as u8,
            place: point.key.row().grid_index(point.at),
            text: fill(template, &[&setting(point.key, point.at), &line]),
        }
    };
    found.points.iter().map(told).collect()
}
