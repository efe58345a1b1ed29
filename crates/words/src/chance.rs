//! Chances as people say them.

use crate::decimal;

/// The chances that have a name, and the name.
const NAMED: [(f64, &str); 10] = [
    (1.0 / 50.0, "1 in 50"),
    (1.0 / 20.0, "1 in 20"),
    (1.0 / 10.0, "1 in 10"),
    (1.0 / 5.0, "1 in 5"),
    (1.0 / 4.0, "1 in 4"),
    (1.0 / 3.0, "1 in 3"),
    (1.0 / 2.0, "1 in 2"),
    (2.0 / 3.0, "2 in 3"),
    (3.0 / 4.0, "3 in 4"),
    (9.0 / 10.0, "9 in 10"),
];

/// A chance (0 to 1) as a frequency, to follow "is": "less than 1 in 100", "about 1 in 4", "almost certain".
pub fn frequency(chance: f64) -> String {
    if chance < 0.01 {
        return "less than 1 in 100".into();
    }
    if 0.97 < chance {
        return "almost certain".into();
    }
    let nearest = NAMED.iter().min_by(|one, other| (one.0 - chance).abs().total_cmp(&(other.0 - chance).abs()));
    nearest.map(|(_, name)| format!("about {name}")).unwrap_or_default()
}

/// A chance (0 to 1) in per cent: whole, but with one decimal where it is close to none or all.
pub fn percent(chance: f64) -> String {
    let percent = 100.0 * chance;
    if chance == 0.0 || chance == 1.0 || (1.0 <= percent && percent <= 99.0) {
        format!("{}%", decimal::text(percent, 0))
    } else if percent < 0.05 {
        "under 0.1%".into()
    } else if 99.95 <= percent {
        "over 99.9%".into()
    } else {
        format!("{}%", decimal::text(percent, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_said_as_the_nearest_named_frequency() {
        let said = [0.004, 0.01, 0.03, 0.07, 0.14, 0.23, 0.248, 0.30, 0.45, 0.6, 0.7, 0.8, 0.85, 0.96, 0.98];
        let expected = [
            "less than 1 in 100",
            "about 1 in 50",
            "about 1 in 50",
            "about 1 in 20",
            "about 1 in 10",
            "about 1 in 4",
            "about 1 in 4",
            "about 1 in 3",
            "about 1 in 2",
            "about 2 in 3",
            "about 2 in 3",
            "about 3 in 4",
            "about 9 in 10",
            "about 9 in 10",
            "almost certain",
        ];
        assert_eq!(said.map(frequency), expected);
    }

    #[test]
    fn percentages_are_whole_except_near_none_and_all() {
        let shown = [0.0, 0.0004, 0.0112, 0.0051, 0.248, 0.993, 0.99999, 1.0].map(percent);
        assert_eq!(shown, ["0%", "under 0.1%", "1%", "0.5%", "25%", "99.3%", "over 99.9%", "100%"]);
    }
}
