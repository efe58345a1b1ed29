//! Tipping points, for the marks on the sliders.

use figures::asked::setting;
use model::analysis::{Slope, Tipping};
use protocol::inquiry::TippingPoint;

use crate::task::Subject;

/// Every point, with what is on which side of it.
pub fn points(subject: &Subject, found: &Tipping) -> Vec<TippingPoint> {
    let line = subject.asked().said(found.level);
    let told = |point: &model::analysis::TippingPoint| {
        let side = match point.slope {
            Slope::Rising => "Above",
            Slope::Falling => "Below",
        };
        TippingPoint {
            key: point.key as u8,
            place: point.key.row().grid_index(point.at),
            text: format!("{side} {}: more than {line}", setting(point.key, point.at)),
        }
    };
    found.points.iter().map(told).collect()
}
