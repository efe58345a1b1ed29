//! The sentence on why an answer moved is true of the shares: "most" is more than half, with nothing large against it.

use figures::scenario_question::ScenarioQuestion;
use figures::why::sentence;
use model::analysis::{AttributionJob, Focus, run_to_end};
use model::{Assumptions, Coefficients, Key, Scenario, Solver, Vantage};
use words::language::Language;
use words::text::speak;

/// Two to six assumptions and where in their ranges they are set, for each scenario. Steps through the catalogue that no pattern in it follows.
fn scenarios() -> impl Iterator<Item = Scenario> {
    let keys: Vec<Key> = Key::ALL.iter().copied().filter(|key| key.motive().is_none()).collect();
    (0..60).map(move |number| {
        let from = if number % 2 == 0 { Vantage::Jan18 } else { Vantage::Jan16 };
        let assumptions = (0..2 + number % 5).fold(Assumptions::default(), |all, place| {
            let key = keys[(number * 7 + place * (3 + number % 5)) % keys.len()];
            let (low, high) = key.row().range;
            all.with_clamped(key, low + (high - low) * ((number * 5 + place * 3) % 11) as f64 / 10.0)
        });
        Scenario { from, assumptions }
    })
}

#[test]
fn most_is_said_of_more_than_half_with_nothing_large_against_it() {
    speak(Language::English);
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    let mut said = [0; 5];
    for scenario in scenarios() {
        let focus = Focus::first_from(scenario.from);
        let found = run_to_end(AttributionJob::new(&Assumptions::default(), &scenario, &coefficients, focus), &mut solver);
        let text = sentence(ScenarioQuestion { scenario, focus, start: Assumptions::default() }, &found);
        let way = found.current - found.baseline;
        let mut parts: Vec<f64> = found.shares.iter().map(|share| share.share / way).collect();
        parts.sort_by(|one, other| other.total_cmp(one));
        let least = parts.last().copied().unwrap_or(0.0);
        let kind = if text.contains("together did most") {
            assert!(0.5 < parts[0] + parts[1] && parts[0] <= 0.5 && -0.5 < least, "{text} {parts:?}");
            0
        } else if text.contains("did most") {
            assert!(0.5 < parts[0] && -0.5 < least, "{text} {parts:?}");
            1
        } else if text.contains("work against each other") {
            assert!(least <= -0.5, "{text} {parts:?}");
            2
        } else if text.contains("did it") {
            assert_eq!(parts.len(), 1, "{text}");
            3
        } else {
            4
        };
        said[kind] += 1;
    }
    assert!(0 < said[0] && 0 < said[1] && 0 < said[2], "{said:?}");
}
