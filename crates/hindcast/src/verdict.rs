//! How the model stands beside what it is held against, in a sentence for each question.

use crate::comparison::{Compared, Question, mean_over};
use crate::forecaster::Forecaster;

/// Whom the model beats on average on a question, and who beats it: the best first.
pub fn verdict(compared: &[Compared<'_>], question: Question) -> String {
    let of = |forecaster: Forecaster| mean_over(compared, forecaster, question);
    let model = of(Forecaster::Model);
    let mut others: Vec<(Forecaster, f64)> =
        Forecaster::ALL[1..].iter().map(|forecaster| (*forecaster, of(*forecaster))).collect();
    others.sort_by(|one, other| one.1.total_cmp(&other.1));
    let (better, worse): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, score)| *score < model);
    let named = |(forecaster, score): &(Forecaster, f64)| format!("{} ({})", forecaster.label(), shown(*score));
    let listed = |list: &[(Forecaster, f64)]| list.iter().map(named).collect::<Vec<_>>().join(", ");
    let part = |said: &str, list: &[(Forecaster, f64)]| {
        if list.is_empty() { String::new() } else { format!("; {said} than {}", listed(list)) }
    };
    let said = [part("worse", &better), part("better", &worse)].concat();
    format!("{}: {} on average{said}.", question.label(), shown(model))
}

/// A score with three decimals.
pub fn shown(score: f64) -> String {
    if score.is_finite() { format!("{score:.3}") } else { "∞".into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::compare;
    use crate::crises;

    #[test]
    fn everyone_that_the_model_is_held_against_is_on_one_side_of_it() {
        let compared = compare(crises());
        for question in Question::ALL {
            let text = verdict(&compared, question);
            let (worse, better) = text.split_once("; better than ").unwrap_or((&text, ""));
            let model = mean_over(&compared, Forecaster::Model, question);
            for forecaster in &Forecaster::ALL[1..] {
                let side = if mean_over(&compared, *forecaster, question) < model { worse } else { better };
                assert_eq!(side.matches(forecaster.label()).count(), 1, "{text}");
            }
        }
    }
}
