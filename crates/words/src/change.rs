//! The last change in one sentence.

use model::{Key, Scenario};
use protocol::question::Question;

use crate::plural::counted;
use crate::text::{fill, text};
use crate::{event, named, value};

/// What moved between two scenarios seen from the same day, and where the answer went: "Chinese mediation 50 → 80: 25% → 19%". Nothing
/// where nothing moved, or they are seen from different days.
pub fn sentence(before: &Scenario, now: &Scenario, focus: Question, values: [f64; 2]) -> Option<String> {
    if before.from != now.from {
        return None;
    }
    let moved: Vec<Key> = now.assumptions.differing_from(&before.assumptions).collect();
    let others = moved.iter().filter(|key| key.motive().is_none()).count();
    let motives = usize::from(others < moved.len());
    let what = match (moved.as_slice(), others + motives) {
        (_, 0) => return None,
        ([key], _) => {
            let shown = |scenario: &Scenario| value::setting(*key, scenario.assumptions[*key]);
            fill(text().moved, &[named::assumption(*key), &fill(text().change, &[&shown(before), &shown(now)])])
        }
        (_, 1) => text().motives_changed.to_owned(),
        (_, count) => counted(&text().several_changed, count as u32),
    };
    let [from, to] = values.map(|answer| event::value(focus.outcome, answer));
    let effect = if from == to { fill(text().as_before, &[&to]) } else { fill(text().change, &[&from, &to]) };
    Some(fill(text().changed, &[&what, &effect]))
}

#[cfg(test)]
mod tests {
    use model::motive::{Motive, Prior};
    use model::{Assumptions, Vantage};

    use super::*;

    #[test]
    fn one_change_is_named_and_several_are_counted() {
        let start = Scenario::default_from(Vantage::Jan18);
        let focus = Question::first_from(Vantage::Jan18);
        let said = |assumptions: Assumptions, to: f64| sentence(&start, &Scenario { assumptions, ..start }, focus, [0.248, to]);
        let mediation = start.assumptions.with_clamped(Key::Mediation, 0.8);
        assert_eq!(said(mediation, 0.19).as_deref(), Some("Chinese mediation 50 → 80: 25% → 19%"));
        assert_eq!(said(mediation, 0.2481).as_deref(), Some("Chinese mediation 50 → 80: 25%, as before"));
        let motives = start.assumptions.with_motives(Prior::EVEN.with(Motive::Broaden, 0.8));
        assert_eq!(said(motives, 0.3).as_deref(), Some("Iran’s motive changed: 25% → 30%"));
        let both = motives.with_clamped(Key::Mediation, 0.1);
        assert_eq!(said(both, 0.4).as_deref(), Some("2 assumptions changed: 25% → 40%"));
        assert_eq!(said(start.assumptions, 0.248), None);
        assert_eq!(sentence(&Scenario::default_from(Vantage::Jan16), &start, focus, [0.1, 0.2]), None);
    }
}
