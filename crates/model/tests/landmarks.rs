//! The numbers that the method and the page print, to the digits they print: the default curves, what the levers do, and the
//! findings worth telling.
#![cfg(not(target_arch = "wasm32"))]

use jiff::civil::{Date, date};
use model::outcome::Outcomes;
use model::{Assumptions, Key, Outcome, Scenario, Vantage};

/// The day number of a date of 2024, seen from `from`.
fn day(from: Vantage, month: i8, day: i8) -> usize {
    let wanted: Date = date(2024, month, day);
    (0..=model::NIGHTS).find(|day| from.date(*day) == wanted).expect("a date that is shown")
}

/// The outcomes from `from` with these values in place of the defaults.
fn with(from: Vantage, values: &[(Key, f64)]) -> Outcomes {
    let changed = |all: Assumptions, (key, value): &(Key, f64)| all.with(*key, *value).expect("a value in its range");
    model::evaluate(&Scenario { from, assumptions: values.iter().fold(Assumptions::default(), changed) })
}

/// Holds `value` to what is printed: it must read so when rounded to as many digits. A leading zero is not printed.
fn assert_reads(value: f64, printed: &str, label: &str) {
    let (_, decimals) = printed.split_once('.').expect("a decimal point");
    let rounded = format!("{value:.*}", decimals.len());
    assert_eq!(rounded.trim_start_matches('0'), printed, "{label}: {value}");
}

#[test]
fn the_default_curves_from_18_january_read_as_printed() {
    let outcomes = with(Vantage::Jan18, &[]);
    let dates = [(1, 19), (1, 22), (1, 26), (1, 31), (2, 14)];
    let table = [
        (Outcome::IranStrikes, [".100", ".193", ".221", ".230", ".248"]),
        (Outcome::Widened, [".090", ".138", ".156", ".161", ".165"]),
        (Outcome::OpenWar, [".001", ".005", ".009", ".011", ".012"]),
        (Outcome::Talks, [".038", ".515", ".827", ".934", ".974"]),
        (Outcome::Functional, [".000", ".259", ".699", ".898", ".970"]),
    ];
    for (outcome, row) in table {
        for ((month, of_month), printed) in dates.into_iter().zip(row) {
            let value = outcomes.series(outcome)[day(Vantage::Jan18, month, of_month)];
            assert_reads(value, printed, &format!("{} by {of_month}.{month}.", outcome.key()));
        }
    }
}

#[test]
fn pakistans_answer_from_16_january_reads_as_printed() {
    let outcomes = with(Vantage::Jan16, &[]);
    for (of_month, printed) in [(17, ".48"), (18, ".62"), (20, ".70")] {
        let value = outcomes.pakistan_strikes[day(Vantage::Jan16, 1, of_month)];
        assert_reads(value, printed, &format!("by {of_month} January"));
    }
}

#[test]
fn four_numbers_are_printed_to_twelve_digits_and_agree_to_all_of_them() {
    let outcomes = with(Vantage::Jan18, &[]);
    assert_reads(outcomes.iran_strikes[14], ".229783018834", "iran_strikes");
    assert_reads(outcomes.widened[14], ".161041055491", "widened");
    assert_reads(outcomes.open_war[28], ".012441503757", "open_war");
    assert_reads(outcomes.functional[day(Vantage::Jan18, 1, 25)], ".617729661142", "functional");
    assert_eq!(day(Vantage::Jan18, 1, 25), 8);
    assert_eq!(outcomes.sweeps, 8);
}

#[test]
fn widening_by_31_january_moves_with_each_lever_as_printed() {
    let widened = |values: &[(Key, f64)]| with(Vantage::Jan18, values).widened[day(Vantage::Jan18, 1, 31)];
    let levers = [(Key::Mediation, ".29", ".10"), (Key::FaceSaving, ".47", ".12"), (Key::Overstretch, ".25", ".12")];
    for (key, off, full) in levers {
        assert_reads(widened(&[(key, 0.0)]), off, &format!("{} off", key.row().key));
        assert_reads(widened(&[(key, 1.0)]), full, &format!("{} full", key.row().key));
    }
    let restraints = |value| {
        let keys = [Key::Mediation, Key::Overstretch, Key::MilitaryEdge, Key::DeterrenceWorry, Key::FaceSaving];
        widened(&keys.map(|key| (key, value)))
    };
    assert_reads(restraints(0.0), ".86", "all five restraints off");
    assert_reads(restraints(1.0), ".05", "all five restraints full");
}

#[test]
fn pressing_only_pakistan_is_worse_than_not_mediating_at_all() {
    let only_pakistan = with(Vantage::Jan18, &[(Key::Mediation, 1.0), (Key::MediationTilt, 0.0)]);
    let none = with(Vantage::Jan18, &[(Key::Mediation, 0.0)]);
    let (end_of_january, mid_february) = (day(Vantage::Jan18, 1, 31), day(Vantage::Jan18, 2, 14));
    assert_reads(only_pakistan.iran_strikes[end_of_january], ".53", "only Pakistan, 31 January");
    assert_reads(only_pakistan.iran_strikes[mid_february], ".59", "only Pakistan, 14 February");
    assert_reads(none.iran_strikes[end_of_january], ".36", "no mediation, 31 January");
    assert_reads(none.iran_strikes[mid_february], ".39", "no mediation, 14 February");
    // The reason that is given: Iran no longer expects a reply. If it comes to a new Iranian strike, fewer Pakistani ones follow.
    let answers = |outcomes: &Outcomes| outcomes.pakistan_strikes[end_of_january] / outcomes.iran_strikes[end_of_january];
    assert!(answers(&only_pakistan) < answers(&none), "{} and {}", answers(&only_pakistan), answers(&none));
}

#[test]
fn precedent_and_resolve_make_the_answer_likelier_and_irans_next_strike_rarer() {
    for key in [Key::Precedent, Key::Resolve] {
        let answer = |value| with(Vantage::Jan16, &[(key, value)]).pakistan_strikes[day(Vantage::Jan16, 1, 20)];
        let next = |value| with(Vantage::Jan18, &[(key, value)]).iran_strikes[day(Vantage::Jan18, 1, 31)];
        assert!(answer(0.0) + 0.05 < answer(1.0), "{key:?}: {} and {}", answer(0.0), answer(1.0));
        assert!(next(1.0) + 0.05 < next(0.0), "{key:?}: {} and {}", next(1.0), next(0.0));
    }
}

#[test]
fn targets_that_spare_face_make_hitting_back_affordable() {
    let answer = |value| with(Vantage::Jan16, &[(Key::FaceSaving, value)]).pakistan_strikes[day(Vantage::Jan16, 1, 20)];
    assert!(answer(0.0) + 0.05 < answer(1.0), "{} and {}", answer(0.0), answer(1.0));
}

#[test]
fn accidents_raise_war_and_deter_deliberate_strikes() {
    let [none, many] = [0.0, 0.05].map(|value| with(Vantage::Jan18, &[(Key::Accidents, value)]));
    assert!(2.0 * none.open_war[28] < many.open_war[28], "{} and {}", none.open_war[28], many.open_war[28]);
    assert!(many.iran_strikes[14] + 0.005 < none.iran_strikes[14], "{} and {}", many.iran_strikes[14], none.iran_strikes[14]);
}

#[test]
fn a_new_strike_on_19_january_doubles_the_weight_of_the_broaden_motive() {
    let outcomes = with(Vantage::Jan18, &[]);
    assert_reads(outcomes.motive_if_struck[0][1], ".33", "before");
    assert_reads(outcomes.motive_if_struck[day(Vantage::Jan18, 1, 19)][1], ".66", "after");
}

#[test]
fn no_outcome_is_left_uncomputed() {
    for from in Vantage::ALL {
        let outcomes = model::evaluate(&Scenario::default_from(from));
        for outcome in Outcome::ALL {
            assert!(0.0 < outcomes.series(*outcome)[model::NIGHTS], "{} stays at 0 seen from {}", outcome.key(), from.key());
        }
    }
}
