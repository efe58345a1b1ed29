//! The ends of what can be asked: coin tosses, beliefs that never settle, certain accidents, conditions that cannot be met, input
//! that makes no game.

use model::consequence::Context;
use model::game::Game;
use model::game::{Hazards, InvalidRules, Night, Rules};
use model::ladder::{Grievance, Rung, Side};
use model::solve::MAX_SWEEPS;
use model::state::{State, Track};
use model::statistics::Statistics;
use model::{Assumptions, Coefficients, Outcome, Outcomes, Solver, Start, Vantage};

use crate::readers::with;

fn rules(settings: &Assumptions, from: Vantage) -> Rules {
    *Game::seen_from(from, settings, &Coefficients::default()).rules()
}

fn play(rules: Rules) -> Outcomes {
    let game = Game::new(rules).expect("valid rules");
    Solver::new().play(&game, &Context::new(&Assumptions::default()), Start::Cold)
}

#[test]
fn coin_tosses_stand_after_14_nights_where_exact_rational_arithmetic_says() {
    let exact = [
        (
            Vantage::Jan18,
            [
                0.584_901_347_374,
                0.011_091_711_374,
                0.012_058_426_307,
                0.011_550_541_260,
                0.016_262_828_570,
                0.031_119_374_328,
                0.014_916_616_784,
                0.318_099_154_002,
            ],
        ),
        (
            Vantage::Jan16,
            [
                0.501_692_836_659,
                0.011_896_281_001,
                0.012_673_954_094,
                0.011_090_840_386,
                0.017_396_902_841,
                0.032_238_741_618,
                0.016_037_020_605,
                0.396_973_422_797,
            ],
        ),
    ];
    for (from, shares) in exact {
        let outcomes = play(Rules { precision: 0.0, ..rules(&Assumptions::default(), from) });
        for (ours, exact) in outcomes.rungs[14].into_iter().zip(shares) {
            assert!((ours - exact).abs() < 1e-12, "{ours} and {exact} from {from:?}");
        }
    }
}

/// A corner of the readers' box where beliefs keep circling: every assumption at an end, the motive weights and the reputation free.
const CIRCLING: [(&str, f64); 26] = [
    ("motive_counter_terror", 0.07),
    ("motive_broaden", 0.24),
    ("motive_coerce", 0.3),
    ("mediation", 1.0),
    ("mediation_tilt", 0.0),
    ("overstretch", 0.0),
    ("military_edge", 1.0),
    ("deterrence_worry", 1.0),
    ("face_saving", 0.0),
    ("precedent", 0.0),
    ("indian_backing", 1.0),
    ("resolve", 1.0),
    ("reputation", 0.16),
    ("india_front", 1.0),
    ("afghan_front", 0.0),
    ("domestic_stress", 1.0),
    ("regional_tension", 0.0),
    ("us_posture", 1.0),
    ("functional_ties", 0.0),
    ("publicity", 1.0),
    ("militant_attacks", 0.0),
    ("grievance_fading", 0.1),
    ("accidents", 0.05),
    ("decision_precision", 1.2),
    ("foresight", 0.9),
    ("indo_pacific_priority", 0.7),
];

#[test]
fn beliefs_that_keep_circling_stop_at_the_cap_and_say_so() {
    let circling = with(&CIRCLING);
    let game = Game::new(rules(&circling, Vantage::Jan16)).expect("valid rules");
    let mut solver = Solver::new();
    let solution = solver.solve(&game, Start::Cold);
    assert_eq!((solution.sweeps, solution.settled), (MAX_SWEEPS, false));
    assert!(1e-10 < solution.residual && solution.residual < 1.0, "{}", solution.residual);
    assert!(!solver.solve_to(&game, Start::Cold, 1e-10).settled);
    let outcomes = solver.play(&game, &Context::new(&circling), Start::Cold);
    assert_eq!((outcomes.sweeps, outcomes.settled), (MAX_SWEEPS, false));
    // The curves are those of the last sweep, and are chances still.
    assert!(outcomes.iran_strikes.iter().all(|chance| 0.0 <= *chance && *chance <= 1.0));
    // Asked for less, the same game settles: the mark is the tolerance's.
    assert!(solver.solve_to(&game, Start::Cold, 2.0).settled);
}

#[test]
fn an_accident_is_certain_at_most() {
    let always = Hazards { accident: 0.5, fading: 0.0, attack: 0.0 };
    let base = rules(&Assumptions::default(), Vantage::Jan18);
    let start = State::new(Rung::SustainedCampaign, Grievance::None, Track::LetPass);
    // A huge cost of everything but holding: only the night moves.
    let statistics = Statistics { force: 1e3, stepping_down: 1e3, broaden_gain: 0.0, coerce_gain: 0.0, ..base.statistics };
    let game = Rules { night: Night::Falls(always), start, moves: 3, foresight: 0.0, statistics, ..base };
    // Three rungs above 3 make 1.5 a night; half a rung's chance more or less changes nothing above 1.
    let outcomes = play(game);
    assert!((outcomes.open_war_by_accident[1] - 1.0).abs() < 1e-12, "{}", outcomes.open_war_by_accident[1]);
    assert!((outcomes.rungs[1].iter().sum::<f64>() - 1.0).abs() < 1e-12);
    let more = play(Rules { night: Night::Falls(Hazards { accident: 0.9, ..always }), ..game });
    assert_eq!(more, outcomes);
}

#[test]
fn what_cannot_happen_leaves_its_conditions_null_and_its_beliefs_at_the_prior() {
    let base = rules(&Assumptions::default(), Vantage::Jan16);
    let motives = [1.0, 0.0, 0.0];
    // Relations are repaired, the last strike was answered, nobody attacks: nobody has a reason to strike.
    let start = State::new(Rung::DiplomaticRepair, Grievance::None, Track::Answered);
    let outcomes = play(Rules { start, motives, night: Night::Skipped, ..base });
    assert!(outcomes.settled);
    let test = outcomes.deterrence_test.expect("Pakistan moves first");
    assert_eq!([test.struck, test.p_limited, test.p_wide], [0.0; 3]);
    assert_eq!([test.iran_if_struck, test.later_if_struck, test.resolved_if_struck], [None; 3]);
    assert_eq!([test.after_limited, test.after_wide], [None; 2]);
    assert_eq!([test.iran_if_not_struck, test.later_if_not_struck, test.after_hold], [Some(0.0); 3]);
    assert!((test.resolved_if_not.expect("a condition that is met") - 0.6).abs() < 1e-12);
    assert_eq!(outcomes.motive_if_struck, [motives; 29]);
    assert_eq!(outcomes.motive_if_quiet, [Some(motives); 29]);
    assert!(outcomes.resolve_if_struck.iter().all(|resolved| *resolved == 0.6));
    assert_eq!(outcomes.iran_strikes, [0.0; 29]);

    // And the other way round: strikes that are certain leave no quiet to believe anything in. (An Iran that wants counter-terror only
    // may run out of reasons, and so may a Pakistan whose grievance fades at night.)
    let (statistics, motives) = (Statistics { force: -1e4, ..base.statistics }, [0.0, 0.5, 0.5]);
    let outcomes = play(Rules { statistics, motives, night: Night::Skipped, ..base });
    assert_eq!(outcomes.motive_if_quiet[0], Some(motives));
    assert_eq!(outcomes.motive_if_quiet[28], None);
    assert_eq!(outcomes.resolve_if_quiet[28], None);
    assert!((outcomes.pakistan_strikes[28] - 1.0).abs() < 1e-12);
    let test = outcomes.deterrence_test.expect("Pakistan moves first");
    assert_eq!([test.iran_if_not_struck, test.later_if_not_struck, test.resolved_if_not], [None; 3]);
}

#[test]
fn only_a_game_that_opens_with_pakistans_move_has_the_deterrence_test() {
    let [first, second] = Vantage::ALL.map(|from| play(rules(&Assumptions::default(), from)));
    assert!(first.deterrence_test.is_some());
    assert_eq!(second.deterrence_test, None);
    // A tree of two moves has it as well, and everything stays as it is after the last.
    let short = play(Rules { moves: 2, ..rules(&Assumptions::default(), Vantage::Jan16) });
    let test = short.deterrence_test.expect("Pakistan moves first");
    assert!((test.p_limited + test.p_wide - test.struck).abs() < 1e-12);
    for outcome in Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::Division) {
        assert_eq!(short.series(*outcome)[1], short.series(*outcome)[28], "{}", outcome.key());
    }
}

fn with_night(rules: Rules, hazards: Hazards) -> Rules {
    Rules { night: Night::Falls(hazards), ..rules }
}

#[test]
fn a_fault_in_the_rules_is_named() {
    let base = rules(&Assumptions::default(), Vantage::Jan18);
    let night = |hazards: Hazards| with_night(base, hazards);
    let Night::Falls(hazards) = base.night else { panic!("the night falls") };
    let faults = [
        (Rules { motives: [0.0; 3], ..base }, "motives", 0.0),
        (Rules { motives: [0.5, -0.1, 0.6], ..base }, "motives.broaden", -0.1),
        (Rules { motives: [f64::INFINITY, 0.0, 0.0], ..base }, "motives.counter_terror", f64::INFINITY),
        (Rules { reputation: 1.1, ..base }, "reputation", 1.1),
        (Rules { reputation: -0.1, ..base }, "reputation", -0.1),
        (Rules { precision: -1.0, ..base }, "precision", -1.0),
        (Rules { foresight: 1.01, ..base }, "foresight", 1.01),
        (Rules { moves: 0, ..base }, "moves", 0.0),
        (night(Hazards { accident: 1.5, ..hazards }), "hazards.accident", 1.5),
        (night(Hazards { fading: -0.2, ..hazards }), "hazards.fading", -0.2),
        (night(Hazards { attack: 2.0, ..hazards }), "hazards.attack", 2.0),
        (
            Rules { statistics: Statistics { iran_rung: f64::INFINITY, ..base.statistics }, ..base },
            "statistics.iran_rung",
            f64::INFINITY,
        ),
    ];
    for (rules, field, received) in faults {
        let fault = Game::new(rules).expect_err(field);
        assert_eq!((fault.field, fault.received), (field, received));
        assert!(fault.to_string().starts_with(&format!("{field}: expected ")), "{fault}");
    }
    let nan = Game::new(Rules { foresight: f64::NAN, ..base }).expect_err("not a number");
    assert_eq!(nan.field, "foresight");
    let fault: InvalidRules = Game::new(Rules { motives: [0.0; 3], ..base }).expect_err("no motive has a weight");
    assert_eq!(fault.field, "motives");
}

#[test]
fn only_the_ratio_of_the_motive_weights_counts() {
    let base = rules(&with(&[]), Vantage::Jan18);
    let [one, other] = [[0.2, 0.3, 0.5], [2.0, 3.0, 5.0]].map(|motives| play(Rules { motives, ..base }));
    for outcome in Outcome::ALL {
        for (one, other) in one.series(*outcome).iter().zip(other.series(*outcome)) {
            assert!((one - other).abs() < 1e-12, "{}", outcome.key());
        }
    }
}

#[test]
fn no_choice_is_told_where_play_cannot_stand() {
    let game = Game::new(rules(&with(&[]), Vantage::Jan18)).expect("valid rules");
    let mut solver = Solver::new();
    solver.solve(&game, Start::Cold);
    // One-sided strikes leave Pakistan's grievance open: an answer leads to tit for tat, where Iran's stands open.
    let never = State::new(Rung::OneSidedStrike, Grievance::Iran, Track::LetPass);
    let start = State::new(Rung::TitForTat, Grievance::Iran, Track::LetPass);
    assert_eq!(solver.choice(&game, 0, never, 0, 0), None);
    assert_eq!(solver.choice(&game, 85, start, 0, 0), None);
    assert_eq!(solver.choice(&game, 0, start, 3, 0), None);
    let chances = solver.choice(&game, 0, start, 1, 0).expect("the start");
    assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-15);
    let at_war = State::new(Rung::OpenWar, Grievance::None, Track::LetPass);
    assert_eq!(solver.choice(&game, 0, at_war, 0, 0), Some([0.0, 1.0, 0.0, 0.0]));
    assert_eq!(game.mover(0), Side::Iran);
}
