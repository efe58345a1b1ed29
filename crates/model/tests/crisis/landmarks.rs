//! The numbers that the method prints, to the digits it prints: the default curves, what levers do, the findings worth telling.

use model::consequence::Context;
use model::game::Game;
use model::statistics::Statistics;
use model::{Assumptions, Coefficients, Outcome, Outcomes, Scenario, Solver, Start, Vantage};

use crate::readers::{self, with};

fn play(settings: &Assumptions, from: Vantage) -> Outcomes {
    model::evaluate(&Scenario { from, assumptions: *settings })
}

/// The outcomes of the default with these values.
fn changed(from: Vantage, values: &[(&str, f64)]) -> Outcomes {
    play(&with(values), from)
}

/// Holds `value` to what is printed: it must read so when rounded to as many digits. A leading zero is not printed.
fn assert_reads(value: f64, printed: &str, label: &str) {
    let (whole, decimals) = printed.split_once('.').expect("a decimal point");
    let rounded = format!("{value:.*}", decimals.len());
    let ours = if whole.is_empty() { rounded.trim_start_matches('0') } else { &rounded };
    assert_eq!(ours, printed, "{label}: {value}");
}

#[test]
fn the_default_curves_from_18_january_read_as_printed() {
    let outcomes = changed(Vantage::Jan18, &[]);
    let days = [1, 2, 5, 9, 14, 28];
    let table = [
        (Outcome::IranStrikes, [".059", ".111", ".195", ".227", ".240", ".271"]),
        (Outcome::IranStrikesAnswering, [".059", ".087", ".109", ".111", ".111", ".111"]),
        (Outcome::IranStrikesAfterAttack, [".000", ".002", ".012", ".023", ".035", ".065"]),
        (Outcome::IranStrikesForMotive, [".000", ".022", ".075", ".092", ".094", ".095"]),
        (Outcome::IranStrikesUnprovoked, [".000", ".000", ".000", ".000", ".000", ".000"]),
        (Outcome::PakistanStrikes, [".000", ".021", ".093", ".139", ".160", ".191"]),
        (Outcome::PakistanStrikesAnswering, [".000", ".021", ".093", ".138", ".159", ".191"]),
        (Outcome::Widened, [".030", ".051", ".085", ".101", ".109", ".121"]),
        (Outcome::OpenWar, [".000", ".000", ".002", ".005", ".007", ".009"]),
        (Outcome::TitForTat, [".000", ".010", ".057", ".089", ".104", ".127"]),
        (Outcome::Talks, [".000", ".142", ".583", ".831", ".923", ".961"]),
        (Outcome::Functional, [".000", ".013", ".293", ".671", ".867", ".950"]),
    ];
    for (outcome, row) in table {
        for (day, printed) in days.into_iter().zip(row) {
            assert_reads(outcomes.series(outcome)[day], printed, &format!("{} on day {day}", outcome.key()));
        }
    }
    let parts = [
        (Outcome::WidenedByChoice, 14, ".085"),
        (Outcome::WidenedByAccident, 14, ".024"),
        (Outcome::WidenedByChoice, 28, ".096"),
        (Outcome::WidenedByAccident, 28, ".025"),
        (Outcome::OpenWarByChoice, 28, ".004"),
        (Outcome::OpenWarByAccident, 28, ".005"),
        (Outcome::StrikesIran, 14, ".46"),
        (Outcome::StrikesPakistan, 14, ".21"),
        (Outcome::LimitedRepeats, 14, ".26"),
        (Outcome::WideStrikes, 14, ".14"),
    ];
    for (outcome, day, printed) in parts {
        assert_reads(outcomes.series(outcome)[day], printed, outcome.key());
    }
}

#[test]
fn the_default_curves_from_16_january_read_as_printed() {
    let outcomes = changed(Vantage::Jan16, &[]);
    let printed = [
        (Outcome::PakistanStrikes, 1, ".523"),
        (Outcome::PakistanStrikes, 2, ".670"),
        (Outcome::PakistanStrikes, 4, ".752"),
        (Outcome::IranStrikes, 1, ".118"),
        (Outcome::IranStrikes, 2, ".190"),
        (Outcome::IranStrikes, 14, ".351"),
        (Outcome::IranStrikes, 28, ".385"),
        (Outcome::Widened, 14, ".220"),
        (Outcome::TitForTat, 14, ".150"),
        (Outcome::OpenWar, 28, ".014"),
        (Outcome::Functional, 9, ".569"),
        (Outcome::ThreeFrontStrain, 0, ".400"),
        (Outcome::ThreeFrontStrain, 1, ".535"),
        (Outcome::ThreeFrontStrain, 2, ".530"),
        (Outcome::ThreeFrontStrain, 5, ".468"),
        (Outcome::ThreeFrontStrain, 14, ".419"),
    ];
    for (outcome, day, printed) in printed {
        assert_reads(outcomes.series(outcome)[day], printed, &format!("{} on day {day}", outcome.key()));
    }
    let test = outcomes.deterrence_test.expect("Pakistan moves first");
    assert_reads(test.p_down, ".009", "first move down");
    assert_reads(test.p_hold, ".469", "first move hold");
    assert_reads(test.p_limited, ".445", "first move limited");
    assert_reads(test.p_wide, ".077", "first move wide");
    for (ours, printed) in [
        (test.iran_if_struck, ".289"),
        (test.iran_if_not_struck, ".580"),
        (test.after_limited, ".245"),
        (test.after_wide, ".372"),
        (test.after_hold, ".517"),
        (test.after_down, ".535"),
        (test.later_if_struck, ".218"),
        (test.later_if_not_struck, ".477"),
        (test.resolved_if_struck, ".782"),
        (test.resolved_if_not, ".231"),
    ] {
        assert_reads(ours.expect("a condition that can be met"), printed, "deterrence test");
    }
}

#[test]
fn what_is_printed_to_twelve_digits_agrees_to_all_of_them() {
    let outcomes = changed(Vantage::Jan18, &[]);
    for (outcome, day, printed) in [
        (Outcome::IranStrikes, 2, ".110936849062"),
        (Outcome::IranStrikes, 14, ".240411402429"),
        (Outcome::IranStrikes, 28, ".270877850923"),
        (Outcome::PakistanStrikes, 14, ".159896258393"),
        (Outcome::Widened, 14, ".109213998078"),
        (Outcome::OpenWar, 28, ".009010177354"),
        (Outcome::Functional, 14, ".867461536726"),
        (Outcome::TitForTat, 14, ".103645130798"),
        (Outcome::MeanRung, 14, ".334807531693"),
    ] {
        assert_reads(outcomes.series(outcome)[day], printed, outcome.key());
    }
    assert_eq!(outcomes.sweeps, 10);
    let outcomes = changed(Vantage::Jan16, &[]);
    for (outcome, day, printed) in [
        (Outcome::IranStrikes, 14, ".351035392234"),
        (Outcome::PakistanStrikes, 2, ".670046666557"),
        (Outcome::Widened, 14, ".220178382152"),
        (Outcome::Functional, 14, ".804871309548"),
    ] {
        assert_reads(outcomes.series(outcome)[day], printed, outcome.key());
    }
    assert_eq!(outcomes.sweeps, 11);
    let test = outcomes.deterrence_test.expect("Pakistan moves first");
    for (ours, printed) in [
        (test.iran_if_struck, ".289131644825"),
        (test.iran_if_not_struck, ".580096168992"),
        (test.resolved_if_struck, ".781681996332"),
    ] {
        assert_reads(ours.expect("a condition that can be met"), printed, "deterrence test");
    }
}

#[test]
fn beliefs_need_fewer_sweeps_where_less_is_asked_of_them() {
    let context = Context::new(&Assumptions::default());
    let coefficients = Coefficients::default();
    for from in Vantage::ALL {
        let game = Game::seen_from(from, &Assumptions::default(), &coefficients);
        assert_eq!(Solver::new().play_to(&game, &context, Start::Cold, 1e-6).sweeps, 7, "from {from:?}");
    }
}

#[test]
fn the_default_statistics_read_as_printed() {
    let statistics = Statistics::new(&Assumptions::default(), &Coefficients::default());
    for (ours, printed) in [
        (statistics.pakistan_rung, ".35"),
        (statistics.iran_rung, ".915"),
        (statistics.pakistan_grievance[0], "2.1924"),
        (statistics.pakistan_grievance[1], "5.3424"),
        (statistics.iran_grievance_militants, ".18"),
        (statistics.iran_grievance_state, ".9"),
        (statistics.broaden_gain, "2.997"),
        (statistics.coerce_gain, "3.2175"),
        (statistics.counter_terror_gain, "1.98"),
        (statistics.erosion[0], "1.32"),
        (statistics.sovereignty, ".27"),
        (statistics.strike_strain, "1.74"),
        (statistics.stepping_down, "2.268"),
        (statistics.pakistan_war, "4.2"),
        (statistics.iran_war, "6.0"),
    ] {
        assert_reads(ours, printed, "statistic");
    }
    assert!((statistics.us_nudge + 0.125).abs() < 1e-15);
}

#[test]
fn what_moves_pakistans_answer_and_irans_next_strike_reads_as_printed() {
    let answers = |values: &[(&str, f64)]| changed(Vantage::Jan16, values).pakistan_strikes[2];
    for (key, [low, high], printed) in [
        ("india_front", [0.0, 1.0], [".715", ".602"]),
        ("afghan_front", [0.0, 1.0], [".756", ".647"]),
        ("domestic_stress", [0.0, 1.0], [".735", ".625"]),
        ("precedent", [0.0, 1.0], [".387", ".793"]),
        ("indian_backing", [0.0, 1.0], [".579", ".733"]),
        ("resolve", [0.0, 1.0], [".297", ".711"]),
        ("reputation", [0.0, 1.0], [".297", ".873"]),
        ("us_posture", [0.0, 1.0], [".645", ".739"]),
        ("face_saving", [0.0, 1.0], [".643", ".676"]),
        ("publicity", [0.25, 1.0], [".090", ".728"]),
        ("mediation", [0.0, 1.0], [".703", ".621"]),
        ("mediation_tilt", [0.0, 1.0], [".647", ".695"]),
    ] {
        assert_reads(answers(&[(key, low)]), printed[0], key);
        assert_reads(answers(&[(key, high)]), printed[1], key);
    }
    for (value, printed) in [(0.0, ".833"), (1.0, ".540")] {
        assert_reads(answers(&["india_front", "afghan_front", "domestic_stress"].map(|key| (key, value))), printed, "fronts");
    }
    let strikes = |values: &[(&str, f64)]| changed(Vantage::Jan18, values).iran_strikes[14];
    for (key, [low, high], printed) in [
        ("mediation", [0.0, 1.0], [".354", ".174"]),
        ("mediation_tilt", [0.0, 1.0], [".376", ".174"]),
        ("overstretch", [0.0, 1.0], [".374", ".183"]),
        ("military_edge", [0.0, 1.0], [".342", ".194"]),
        ("deterrence_worry", [0.0, 1.0], [".315", ".202"]),
        ("face_saving", [0.0, 1.0], [".356", ".225"]),
        ("functional_ties", [0.0, 1.0], [".314", ".205"]),
        ("precedent", [0.0, 1.0], [".338", ".218"]),
        ("indian_backing", [0.0, 1.0], [".260", ".229"]),
        ("resolve", [0.0, 1.0], [".331", ".230"]),
        ("reputation", [0.0, 1.0], [".331", ".209"]),
        ("regional_tension", [0.0, 1.0], [".200", ".263"]),
        ("us_posture", [0.0, 1.0], [".231", ".279"]),
        ("publicity", [0.25, 1.0], [".083", ".309"]),
        ("militant_attacks", [0.0, 0.1], [".208", ".349"]),
    ] {
        assert_reads(strikes(&[(key, low)]), printed[0], key);
        assert_reads(strikes(&[(key, high)]), printed[1], key);
    }
}

#[test]
fn findings_read_as_printed() {
    let only = |motive: usize| {
        let mut motives = [0.0; 3];
        motives[motive] = 1.0;
        Assumptions::default().with_motives(readers::motives(motives))
    };
    let strikes = |settings: Assumptions| play(&settings, Vantage::Jan18).iran_strikes[28];
    assert_reads(strikes(only(1)), ".456", "all broaden");
    assert_reads(strikes(only(2)), ".278", "all coerce");
    for (attacks, printed) in [(0.0, ".008"), (0.02, ".068"), (0.05, ".142"), (0.1, ".235")] {
        assert_reads(strikes(readers::changed(&only(0), &[("militant_attacks", attacks)])), printed, "all counter-terror");
    }
    let restraints = ["mediation", "overstretch", "military_edge", "deterrence_worry", "face_saving"];
    let without = changed(Vantage::Jan18, &restraints.map(|key| (key, 0.0)));
    assert_reads(without.iran_strikes[14], ".80", "no restraint");
    assert_reads(without.widened[14], ".58", "no restraint");
    assert_reads(without.open_war[28], ".30", "no restraint");
    assert_reads(changed(Vantage::Jan18, &restraints.map(|key| (key, 1.0))).iran_strikes[14], ".09", "every restraint");
    for (precision, printed) in [(0.6, ".814"), (1.0, ".671"), (1.2, ".553")] {
        assert_reads(changed(Vantage::Jan18, &[("decision_precision", precision)]).functional[9], printed, "precision");
    }
    let only_pakistan = changed(Vantage::Jan18, &[("mediation", 1.0), ("mediation_tilt", 0.0)]);
    assert_reads(only_pakistan.iran_strikes[28], ".482", "China presses only Pakistan");
    assert_reads(changed(Vantage::Jan18, &[("mediation", 0.0)]).iran_strikes[28], ".393", "no China");
    let nothing_to_signal = changed(Vantage::Jan16, &[("resolve", 0.0)]).deterrence_test.expect("Pakistan moves first");
    assert_reads(nothing_to_signal.iran_if_struck.expect("possible"), ".408", "nothing to signal");
    assert_reads(nothing_to_signal.iran_if_not_struck.expect("possible"), ".615", "nothing to signal");
}
