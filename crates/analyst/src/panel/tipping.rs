//! Tipping points as marks on the sliders.

use model::analysis::{Slope, Tipping, TippingPoint};
use protocol::inquiry::TippingMark;
use words::text::{analyst_text, fill};
use words::value::setting;

use crate::subject::Subject;

/// A mark for every tipping point `found`, with a text that says on which side of it the answer is beyond the line.
pub fn points(subject: &Subject, found: &Tipping) -> Vec<TippingMark> {
    let line = subject.asked().answer_text(found.level);
    let told = |point: &TippingPoint| {
        let template = match point.slope {
            Slope::Rising => analyst_text().tips_above,
            Slope::Falling => analyst_text().tips_below,
        };
        TippingMark {
            key: point.key as u8,
            place: point.key.row().grid_index(point.at),
            text: fill(template, &[&setting(point.key, point.at), &line]),
        }
    };
    found.points.iter().map(told).collect()
}
