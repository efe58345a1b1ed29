//! How numbers, dates and differences are put into words for a terminal. Files have full precision instead.

use model::analysis::Focus;
use model::outcome::{Measure, Timing};
use model::{Assumptions, Key, Outcome, Scenario, Vantage};
use words::chance::CERTAIN;

/// A probability or share in per cent with one decimal. What is not nothing or not all never looks as if it were, by the same rule as on
/// the page.
pub fn percent(share: f64) -> String {
    let shown = format!("{:.1}", 100.0 * share);
    match shown.as_str() {
        "0.0" if 0.0 < share => "<0.1".into(),
        "100.0" if share < CERTAIN => ">99.9".into(),
        "-0.0" => "0.0".into(),
        _ => shown,
    }
}

/// A value of an outcome: in per cent, but for the mean rung and division.
pub fn amount(outcome: Outcome, value: f64) -> String {
    match scale(outcome) {
        Scale::Percent => percent(value),
        Scale::Rungs => format!("{value:.2}"),
    }
}

/// A difference between two values of an outcome, with its sign: in percentage points, but for the mean rung and division.
pub fn difference(outcome: Outcome, value: f64) -> String {
    let shown = match scale(outcome) {
        Scale::Percent => format!("{:+.1}", 100.0 * value),
        Scale::Rungs => format!("{value:+.2}"),
    };
    // What rounds to nothing has no sign.
    if shown.bytes().any(|digit| matches!(digit, b'1'..=b'9')) { shown } else { shown[1..].to_owned() }
}

/// What a table of the outcome's values says of their unit.
pub fn unit(outcome: Outcome) -> &'static str {
    match outcome.row().measure {
        Measure::Rung => "0 to 7",
        Measure::Days => "0 to 28",
        Measure::Strikes => "strikes",
        Measure::Chance | Measure::Level => "in per cent",
    }
}

/// A question as the heading of a table: `Another Iranian strike by the end of 14 February (day 28)`.
pub fn question(from: Vantage, focus: Focus) -> String {
    format!("{} {} the end of {} (day {})", from.label_of(focus.outcome), by(focus.outcome), date(from, focus.night), focus.night)
}

/// The preposition between an outcome and a day: events have happened *by* its end, levels are so *at* its end.
pub fn by(outcome: Outcome) -> &'static str {
    match outcome.row().timing {
        Timing::ByDay => "by",
        Timing::OnDay => "at",
    }
}

/// How an outcome's values are shown.
enum Scale {
    Percent,
    Rungs,
}

fn scale(outcome: Outcome) -> Scale {
    match outcome.row().measure {
        Measure::Rung | Measure::Days | Measure::Strikes => Scale::Rungs,
        Measure::Chance | Measure::Level => Scale::Percent,
    }
}

/// An assumption as tables and headings name it: its label, and the name by which options call it.
pub fn named(key: Key) -> String {
    format!("{} ({})", key.row().wording().label, key.row().key)
}

/// How values of an outcome are written together with a line: with as many decimals as tell each of `values` from it, where so many do.
pub fn beside(outcome: Outcome, line: f64, values: &[f64]) -> impl Fn(f64) -> String + use<> {
    let (scale, least) = match scale(outcome) {
        Scale::Percent => (100.0, 1),
        Scale::Rungs => (1.0, 2),
    };
    let with = move |places: usize, value: f64| {
        if places == least { amount(outcome, value) } else { format!("{:.places$}", scale * value) }
    };
    let tell_apart = |places: &usize| values.iter().all(|value| with(*places, *value) != with(*places, line));
    let places = (least..=6).find(tell_apart).unwrap_or(least);
    move |value| with(places, value)
}

/// A number with at most four decimals.
pub fn short(number: f64) -> String {
    let shown = format!("{number:.4}");
    shown.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The date of a day without its year: `20 January`.
pub fn date(from: Vantage, day: usize) -> String {
    from.date(day).strftime("%-d %B").to_string()
}

/// What is known at a vantage point.
pub fn standpoint(from: Vantage) -> &'static str {
    match from {
        Vantage::Jan16 => "16 January 2024: Iran has struck; Pakistan decides",
        Vantage::Jan18 => "18 January 2024: Pakistan has struck back; Iran decides",
    }
}

/// The assumptions that are not the default, in the order of the catalogue.
pub fn changed(scenario: &Scenario) -> Vec<Key> {
    scenario.assumptions.differing_from(&Assumptions::default()).collect()
}

/// One line for each assumption that is not the default: `mediation 0.8 (default 0.5)`.
pub fn changes(scenario: &Scenario) -> Vec<String> {
    let line = |key: Key| {
        let row = key.row();
        // The value in full, so that one next to the default does not look like it.
        format!("{} {} (default {})", row.key, scenario.assumptions[key], short(row.default))
    };
    changed(scenario).into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_nothing_or_not_all_never_looks_as_if_it_were() {
        let shown = [0.0, -1e-17, 1e-9, 0.0004999, 0.0005001, 0.2297, 0.9996, 1.0 - 2e-16, 1.0].map(percent);
        assert_eq!(shown, ["0.0", "0.0", "<0.1", "<0.1", "0.1", "23.0", ">99.9", "100.0", "100.0"]);
    }

    #[test]
    fn differences_have_a_sign_unless_they_round_to_nothing() {
        let shown = [0.051, -0.051, 0.0, -0.0001, 0.0001].map(|value| difference(Outcome::Widened, value));
        assert_eq!(shown, ["+5.1", "-5.1", "0.0", "0.0", "0.0"]);
        assert_eq!(difference(Outcome::MeanRung, -0.5), "-0.50");
    }

    #[test]
    fn values_beside_a_line_have_the_decimals_that_tell_them_from_it() {
        let third = 1.0 / 3.0;
        let shown = |values: &[f64]| {
            let beside = beside(Outcome::Widened, third, values);
            [third].iter().chain(values).map(|value| beside(*value)).collect::<Vec<_>>()
        };
        assert_eq!(shown(&[0.2, 0.1]), ["33.3", "20.0", "10.0"]);
        assert_eq!(shown(&[0.2, 0.33304]), ["33.33", "20.00", "33.30"]);
        assert_eq!(shown(&[0.33329, 0.2]), ["33.333", "33.329", "20.000"]);
        assert_eq!(shown(&[]), ["33.3"]);
        assert_eq!(shown(&[third]), ["33.3", "33.3"]);
        let rungs = beside(Outcome::MeanRung, 2.0, &[1.9996]);
        assert_eq!([2.0, 1.9996].map(rungs), ["2.0000", "1.9996"]);
    }

    #[test]
    fn numbers_have_no_more_decimals_than_they_need() {
        assert_eq!([0.0, 0.5, 1.0, 100.0, 1.0 / 3.0].map(short), ["0", "0.5", "1", "100", "0.3333"]);
    }

    #[test]
    fn days_have_their_dates() {
        assert_eq!(date(Vantage::Jan16, 4), "20 January");
        assert_eq!(date(Vantage::Jan18, 28), "14 February");
    }

    #[test]
    fn changes_name_the_value_and_the_default() {
        let assumptions = Assumptions::default().with_clamped(Key::Overstretch, 0.3).with_clamped(Key::Mediation, 0.8);
        let scenario = Scenario { from: Vantage::Jan18, assumptions };
        assert_eq!(changes(&scenario), ["mediation 0.8 (default 0.5)", "overstretch 0.3 (default 0.6)"]);
        assert_eq!(changes(&Scenario::default_from(Vantage::Jan16)), [""; 0]);
    }
}
