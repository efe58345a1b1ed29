//! The sliders that a step is about, as they stand in reach after its answer while the page of curves is around them.

use maud::{Markup, html};
use model::Key;
use words::text::StoryText;
use words::{named, value};

use crate::step::Step;

/// How many settings a slider has, from one end of its range to the other.
const STOPS: u16 = 21;

/// The sliders of a step; without the page of curves they would move nothing, so they are hidden. A slider's stops say the values that it
/// sets and what each is called.
pub fn sliders(step: &Step, texts: &StoryText) -> Markup {
    let assumptions = step.shown.scenario().assumptions;
    html! {
        @if !step.levers.is_empty() {
            div.reach hidden {
                h3 { (texts.change) }
                @for key in step.levers {
                    label {
                        span { (named::assumption(*key)) }
                        output { (named_setting(*key, assumptions[*key])) }
                        input type="range" min="0" max=(STOPS - 1) step="1" value=(nearest(*key, assumptions[*key]))
                            aria-valuetext=(value::spoken(*key, assumptions[*key]))
                            data-key=(key.row().key) data-code=(key.row().code) data-start=(nearest(*key, key.row().default))
                            data-values=(values(*key)) data-names=(names(*key));
                    }
                }
            }
        }
    }
}

/// The value at a stop, which is one that links carry.
fn at(key: Key, stop: u16) -> f64 {
    key.row().grid_value(stop * (1000 / (STOPS - 1)))
}

/// The stop nearest to a value.
fn nearest(key: Key, value: f64) -> u16 {
    (0..STOPS).min_by(|left, right| (at(key, *left) - value).abs().total_cmp(&(at(key, *right) - value).abs())).unwrap_or(0)
}

fn values(key: Key) -> String {
    let values: Vec<String> = (0..STOPS).map(|stop| at(key, stop).to_string()).collect();
    values.join(" ")
}

fn names(key: Key) -> String {
    let names: Vec<String> = (0..STOPS).map(|stop| named_setting(key, at(key, stop))).collect();
    names.join("|")
}

fn named_setting(key: Key, value: f64) -> String {
    value::spoken(key, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::STEPS;

    #[test]
    fn every_slider_has_a_stop_at_both_ends_and_one_near_where_it_stands() {
        for key in STEPS.iter().flat_map(|step| step.levers) {
            let row = key.row();
            assert_eq!((at(*key, 0), at(*key, STOPS - 1)), row.range);
            let off = (at(*key, nearest(*key, row.default)) - row.default).abs();
            assert!(off <= (row.range.1 - row.range.0) / 40.0 + 1e-12, "{}", row.key);
            assert_eq!(names(*key).split('|').count(), values(*key).split(' ').count());
        }
    }
}
