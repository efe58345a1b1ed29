//! What single claims of the article require of the model, where no law or landmark holds them already: `claim.rs` says which test
//! holds which claim.
#![cfg(not(target_arch = "wasm32"))]

use model::game::{Game, Night, Rules, Stakes};
use model::ladder::{Action, Grievance, Rung, Side, State};
use model::motive::{Motive, Prior};
use model::outcome::Outcomes;
use model::{Assumptions, Coefficients, Key, NIGHTS, Scenario, Solver, Start, Vantage, statistics, timeline};

/// The defaults with one value changed.
fn with(key: Key, value: f64) -> Assumptions {
    Assumptions::default().with(key, value).expect("a value in its range")
}

fn stakes(assumptions: &Assumptions) -> Stakes {
    statistics::stakes(assumptions, &Coefficients::default())
}

fn outcomes(from: Vantage, assumptions: Assumptions) -> Outcomes {
    model::evaluate(&Scenario { from, assumptions })
}

/// The log-odds with which an Iran that surely has this motive strikes rather than holds, were its move on `state` the last of all:
/// what a strike is worth at once.
fn worth_of_a_strike(motive: Motive, state: State) -> f64 {
    let rules = *statistics::game(&Assumptions::default(), &Coefficients::default(), Vantage::Jan18).rules();
    let prior = Prior::EVEN.with(motive, 1.0);
    let last = Rules { prior, half_days: 1, night: Night::Skipped, start: state, first_mover: Side::Iran, ..rules };
    let game = Game::new(last).expect("valid rules");
    let mut solver = Solver::new();
    solver.solve(&game, Start::Cold);
    let [_, hold, strike] = solver.choice(&game, 0, state.index(), motive.index());
    (strike / hold).ln() / rules.precision
}

/// The states below open war from which anybody may strike.
fn live_rungs() -> impl Iterator<Item = Rung> {
    Rung::ALL.into_iter().filter(|rung| (2..7).contains(&rung.index()))
}

#[test]
fn the_story_begins_after_each_sides_first_strike() {
    assert_eq!(Vantage::Jan16.start(), State::new(Rung::OneSidedStrike, Grievance::Pakistan));
    assert_eq!(Vantage::Jan16.first_mover(), Side::Pakistan);
    assert_eq!(Vantage::Jan18.start(), State::new(Rung::TitForTat, Grievance::Iran));
    assert_eq!(Vantage::Jan18.first_mover(), Side::Iran);
}

#[test]
fn a_first_strike_is_on_militants_and_only_the_fifth_rung_touches_the_state() {
    for rung in [Rung::OneSidedStrike, Rung::TitForTat] {
        assert!(rung.label().contains("militants"), "{}", rung.label());
    }
    let Stakes { iran_grievance_militants, iran_grievance_state, .. } = stakes(&Assumptions::default());
    assert!(iran_grievance_militants < iran_grievance_state);
    let answered = |rung| worth_of_a_strike(Motive::CounterTerror, State::new(rung, Grievance::Iran));
    let unanswered = |rung| worth_of_a_strike(Motive::CounterTerror, State::new(rung, Grievance::None));
    assert!((answered(Rung::TitForTat) - unanswered(Rung::TitForTat) - iran_grievance_militants).abs() < 1e-9);
    assert!((answered(Rung::WidenedStrikes) - unanswered(Rung::WidenedStrikes) - iran_grievance_state).abs() < 1e-9);
}

#[test]
fn an_announced_strike_weighs_more_on_both_sides() {
    let [quiet, loud] = [0.25, 1.0].map(|value| stakes(&with(Key::Publicity, value)));
    for (quiet, loud) in [
        (quiet.pakistan_grievance, loud.pakistan_grievance),
        (quiet.iran_grievance_militants, loud.iran_grievance_militants),
        (quiet.iran_grievance_state, loud.iran_grievance_state),
        (quiet.sovereignty, loud.sovereignty),
    ] {
        assert!((4.0 * quiet - loud).abs() < 1e-12 && 0.0 < quiet, "{quiet} and {loud}");
    }
}

#[test]
fn a_hotter_region_makes_widening_gain_more_and_accidents_likelier() {
    let [calm, hot] = [0.0, 1.0].map(|value| with(Key::RegionalTension, value));
    assert!(stakes(&calm).broaden_gain < stakes(&hot).broaden_gain);
    let accident =
        |assumptions: &Assumptions| match statistics::game(assumptions, &Coefficients::default(), Vantage::Jan18).rules().night {
            Night::Falls(hazards) => hazards.accident_on(4),
            Night::Skipped => panic!("readers' nights fall"),
        };
    assert!(accident(&calm) == 0.0 && 0.0 < accident(&hot));
}

#[test]
fn without_a_grievance_nobody_strikes_below_a_rupture() {
    for state in State::all().filter(|state| state.rung() < Rung::DiplomaticRupture.index()) {
        for side in [Side::Pakistan, Side::Iran] {
            assert_eq!(state.after(side, Action::Strike).is_some(), state.aggrieves(side), "{side:?} in {state:?}");
        }
    }
}

#[test]
fn working_relations_start_between_low_and_vital_and_weigh_on_both_sides() {
    let row = Key::FunctionalTies.row();
    let level = row.wording().levels.split('|').nth(row.fifth(row.default));
    assert!(["some", "high"].contains(&level.expect("it has words")));
    let [none, all] = [0.0, 1.0].map(|value| stakes(&with(Key::FunctionalTies, value)));
    let (pakistan, iran) = (all.pakistan_rung - none.pakistan_rung, all.iran_rung - none.iran_rung);
    assert!(0.0 < pakistan && (pakistan - iran).abs() < 1e-12, "{pakistan} and {iran}");
}

#[test]
fn the_more_washington_builds_pakistan_up_the_more_there_is_to_bend() {
    let [restraint, backing] = [0.0, 1.0].map(|value| stakes(&with(Key::UsPosture, value)).coerce_gain);
    assert!(restraint < backing, "{restraint} and {backing}");
}

#[test]
fn indian_backing_counts_only_where_letting_a_strike_pass_costs_something() {
    let grievance = |precedent, backing| {
        let assumptions = with(Key::Precedent, precedent).with(Key::IndianBacking, backing).expect("a value in its range");
        stakes(&assumptions).pakistan_grievance
    };
    assert!(grievance(0.7, 0.0) < grievance(0.7, 1.0));
    assert_eq!(grievance(0.0, 0.0), grievance(0.0, 1.0));
}

#[test]
fn divisions_deepen_every_day_until_relations_work_again() {
    for from in Vantage::ALL {
        let outcomes = outcomes(from, Assumptions::default());
        for day in 1..=NIGHTS {
            let deeper = outcomes.division[day] - outcomes.division[day - 1];
            assert!(0.0 < deeper && (deeper - outcomes.mean_rung[day] / 7.0).abs() < 1e-12, "day {day}: {deeper}");
        }
    }
}

#[test]
fn the_three_motives_start_equal() {
    assert_eq!(Assumptions::default().motives(), Prior::EVEN);
}

#[test]
fn an_iran_that_wants_only_the_militants_gains_nothing_from_a_strike_beyond_its_grievances() {
    let Stakes { force, iran_rung, iran_war, .. } = stakes(&Assumptions::default());
    for rung in live_rungs() {
        let worth = worth_of_a_strike(Motive::CounterTerror, State::new(rung, Grievance::None));
        let war = if rung == Rung::SustainedCampaign { iran_war } else { 0.0 };
        assert!((worth + force + iran_rung + war).abs() < 1e-9, "{rung:?}: {worth}");
    }
}

#[test]
fn a_militant_attack_gives_iran_a_grievance_that_can_be_answered_from_peace() {
    assert!(0.0 < Assumptions::default()[Key::MilitantAttacks]);
    let attacked = State::new(Rung::FunctionalRelations, Grievance::IranAfterAttack);
    let struck = State::new(Rung::OneSidedStrike, Grievance::Pakistan);
    assert_eq!(attacked.after(Side::Iran, Action::Strike), Some(struck));
    assert_eq!(attacked.after(Side::Pakistan, Action::Strike), None);
}

#[test]
fn a_strike_out_of_peace_costs_more_than_an_attack_urges() {
    let Stakes { attack_urge, force, iran_rung, .. } = stakes(&Assumptions::default());
    let worth = worth_of_a_strike(Motive::CounterTerror, State::new(Rung::FunctionalRelations, Grievance::IranAfterAttack));
    assert!((worth - (attack_urge - force - 3.0 * iran_rung)).abs() < 1e-9, "{worth}");
    assert!(worth < -3.0, "odds of e³ to 1 against, at the least: {worth}");
}

#[test]
fn bending_pakistans_alignment_gains_only_from_limited_strikes() {
    let gain = stakes(&Assumptions::default()).coerce_gain;
    for rung in live_rungs() {
        let state = State::new(rung, Grievance::None);
        let more = worth_of_a_strike(Motive::Coerce, state) - worth_of_a_strike(Motive::CounterTerror, state);
        let expected = if rung.index() < Rung::TitForTat.index() { gain } else { 0.0 };
        assert!((more - expected).abs() < 1e-9, "{rung:?}: {more}");
    }
}

#[test]
fn an_iran_that_wants_a_wider_conflict_gains_anew_from_every_strike_and_minds_answers_less() {
    let stakes = stakes(&Assumptions::default());
    for rung in live_rungs() {
        let state = State::new(rung, Grievance::None);
        let more = worth_of_a_strike(Motive::Broaden, state) - worth_of_a_strike(Motive::CounterTerror, state);
        assert!((more - stakes.broaden_gain).abs() < 1e-9, "{rung:?}: {more}");
    }
    let [militants, broaden, coerce] = stakes.erosion;
    assert!(broaden < militants && militants == coerce);
}

#[test]
fn the_afghan_front_starts_hotter_than_the_indian_and_neither_is_quiet() {
    let start = Assumptions::default();
    assert!(0.0 < start[Key::IndiaFront] && start[Key::IndiaFront] < start[Key::AfghanFront]);
}

#[test]
fn every_burden_on_pakistan_makes_each_rung_costlier_to_it() {
    for key in [Key::IndiaFront, Key::AfghanFront, Key::DomesticStress, Key::FunctionalTies, Key::Mediation] {
        let [none, full] = [0.0, 1.0].map(|value| stakes(&with(key, value)).pakistan_rung);
        assert!(none < full, "{key:?}: {none} and {full}");
    }
}

#[test]
fn every_burden_on_iran_makes_each_rung_costlier_to_it() {
    for key in [Key::Overstretch, Key::MilitaryEdge, Key::Mediation, Key::MediationTilt, Key::FunctionalTies] {
        let [none, full] = [0.0, 1.0].map(|value| stakes(&with(key, value)).iran_rung);
        assert!(none < full, "{key:?}: {none} and {full}");
    }
}

#[test]
fn three_front_strain_counts_the_iranian_front_while_it_is_active() {
    let start = Assumptions::default();
    let outcomes = outcomes(Vantage::Jan16, start);
    for day in 0..=NIGHTS {
        let strain = (start[Key::IndiaFront] + start[Key::AfghanFront] + outcomes.active_front[day]) / 3.0;
        assert!((outcomes.three_front_strain[day] - strain).abs() < 1e-12);
    }
    assert!(outcomes.three_front_strain[28] < outcomes.three_front_strain[0]);
}

#[test]
fn every_pakistani_strike_erodes_irans_deterrence() {
    for from in Vantage::ALL {
        let outcomes = outcomes(from, Assumptions::default());
        assert_eq!(outcomes.iran_deterrence[0], 1.0);
        // A strike leaves 1 − 0.25 × 0.6 of it, so one strike or more leaves at most that.
        let most = 1.0 - 0.15 * outcomes.pakistan_strikes[NIGHTS];
        assert!(outcomes.iran_deterrence[NIGHTS] <= most && 0.0 < outcomes.pakistan_strikes[NIGHTS]);
    }
    let unworried = outcomes(Vantage::Jan16, with(Key::DeterrenceWorry, 0.0));
    assert!((unworried.iran_deterrence[NIGHTS] - 1.0).abs() < 1e-12);
}

#[test]
fn pakistan_answers_more_readily_where_china_bears_on_iran_and_less_where_it_bears_on_pakistan() {
    let answer = |mediation, tilt| {
        let assumptions = with(Key::Mediation, mediation).with(Key::MediationTilt, tilt).expect("a value in its range");
        outcomes(Vantage::Jan16, assumptions).pakistan_strikes[Vantage::Jan16.first_question().1]
    };
    assert!(answer(0.5, 0.0) + 0.05 < answer(0.5, 1.0), "{} and {}", answer(0.5, 0.0), answer(0.5, 1.0));
    assert!(answer(1.0, 0.0) + 0.05 < answer(0.0, 0.0), "{} and {}", answer(1.0, 0.0), answer(0.0, 0.0));
}

#[test]
fn washington_reads_more_threat_on_a_higher_rung() {
    let outcomes = outcomes(Vantage::Jan18, Assumptions::default());
    for day in 0..=NIGHTS {
        let threat: f64 = outcomes.rungs[day].iter().enumerate().map(|(rung, share)| share * (rung as f64 / 5.0).min(1.0)).sum();
        assert!((outcomes.us_threat_reading[day] - threat).abs() < 1e-12);
    }
}

#[test]
fn the_american_statement_stands_in_the_timeline_and_washington_starts_near_restraint() {
    let day_between = Vantage::Jan18.day_zero();
    let (_, statement) = timeline::records().find(|(event, _)| event.date == day_between).expect("an event on 17 January");
    assert!(statement.text.contains("State Department"));
    let posture = Assumptions::default()[Key::UsPosture];
    assert!(0.0 < posture && posture < 0.5);
    assert!(stakes(&Assumptions::default()).us_nudge < 0.0);
}

#[test]
fn counter_terrorism_cooperation_falls_with_every_rung() {
    let outcomes = outcomes(Vantage::Jan16, Assumptions::default());
    for day in 0..=NIGHTS {
        assert!((outcomes.ct_cooperation[day] + outcomes.mean_rung[day] / 7.0 - 1.0).abs() < 1e-12);
    }
}

#[test]
fn cooperation_grows_with_threat_and_posture_up_to_a_ceiling() {
    let cooperation = |key, value| outcomes(Vantage::Jan18, with(key, value));
    let [restraint, backing] = [0.0, 1.0].map(|value| cooperation(Key::UsPosture, value));
    assert!(restraint.us_cooperation[1] < backing.us_cooperation[1]);
    assert_eq!(backing.us_cooperation[0], backing.us_ceiling, "with a threat at hand the ceiling is reached");
    let [elsewhere, nowhere] = [1.0, 0.0].map(|value| cooperation(Key::IndoPacificPriority, value));
    assert!(elsewhere.us_ceiling < nowhere.us_ceiling);
    assert_eq!(elsewhere.iran_strikes, nowhere.iran_strikes, "it enters nothing but the ceiling");
}
