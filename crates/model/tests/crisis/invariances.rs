//! What is always so, and what must change nothing: other units of payoff, swapped fronts, coin tosses, nothing to signal, nothing to
//! infer.

use model::action::Action;
use model::consequence::Context;
use model::game::Game;
use model::game::Rules;
use model::ladder::Side;
use model::outcome::{Measure, NIGHTS, Reading, Timing};
use model::state::{State, Track};
use model::statistics::Statistics;
use model::whole::WHOLES;
use model::{Assumptions, Coefficients, Key, Outcome, Outcomes, Scenario, Solver, Start, Vantage};

use crate::dice::Dice;
use crate::readers::{changed, draw, draws};

/// The solver stops when no belief moves by 1e-10; curves move by less, but two solutions may stop a sweep apart.
const SOLVED: f64 = 1e-9;

/// Sums of some hundred products: rounding.
const ROUNDING: f64 = 1e-12;

const DRAWS: usize = 60;

/// Holds `law` to random settings anywhere in the box, from both vantage points.
fn hold(seed: u64, mut law: impl FnMut(&Assumptions, Vantage, &mut Dice)) {
    let mut dice = Dice::new(seed);
    for _ in 0..draws(DRAWS).max(4) {
        let settings = draw(&mut dice, [0.0, 1.0]);
        for from in Vantage::ALL {
            law(&settings, from, &mut dice);
        }
    }
}

fn rules(settings: &Assumptions, from: Vantage) -> Rules {
    *Game::seen_from(from, settings, &Coefficients::default()).rules()
}

fn play(rules: Rules, settings: &Assumptions) -> Outcomes {
    let game = Game::new(rules).expect("valid rules");
    Solver::new().play(&game, &Context::new(settings), Start::Cold)
}

/// The largest difference between two series, or two shares of rungs, on any day.
fn apart(left: &Outcomes, right: &Outcomes) -> f64 {
    let series = Outcome::ALL.iter().flat_map(|outcome| left.series(*outcome).iter().zip(right.series(*outcome)));
    let rungs = left.rungs.as_flattened().iter().zip(right.rungs.as_flattened());
    series.chain(rungs).map(|(left, right)| (left - right).abs()).fold(0.0, f64::max)
}

/// What is wrong with these outcomes, whatever was assumed.
fn fault_in(outcomes: &Outcomes) -> Option<String> {
    let at = |outcome: Outcome, day: usize| outcomes.series(outcome)[day];
    let no_more_than = [
        (Outcome::OpenWar, Outcome::Campaign),
        (Outcome::Campaign, Outcome::Widened),
        (Outcome::IranLimited, Outcome::IranStrikes),
        (Outcome::IranWide, Outcome::IranStrikes),
        (Outcome::PakistanWide, Outcome::PakistanStrikes),
        (Outcome::TitForTat, Outcome::IranStrikes),
        (Outcome::TitForTat, Outcome::PakistanStrikes),
        (Outcome::IranStrikes, Outcome::StrikesIran),
        (Outcome::PakistanStrikes, Outcome::StrikesPakistan),
        (Outcome::Functional, Outcome::Talks),
    ];
    for day in 0..=NIGHTS {
        for outcome in Outcome::ALL {
            if !(-ROUNDING <= at(*outcome, day) && at(*outcome, day).is_finite()) {
                return Some(format!("{} is {} on day {day}", outcome.key(), at(*outcome, day)));
            }
        }
        let only_grows = |outcome: &Outcome| outcome.row().timing == Timing::ByDay || outcome.row().measure == Measure::Days;
        for outcome in Outcome::ALL.iter().copied().filter(only_grows) {
            if 0 < day && at(outcome, day) < at(outcome, day - 1) - ROUNDING {
                return Some(format!("{} falls on day {day}", outcome.key()));
            }
        }
        for (whole, parts) in WHOLES {
            let sum: f64 = parts.iter().map(|part| at(*part, day)).sum();
            if ROUNDING < (sum - at(whole, day)).abs() || 1.0 + ROUNDING < sum {
                return Some(format!("{} is {} and its parts {sum} on day {day}", whole.key(), at(whole, day)));
            }
        }
        for (less, more) in no_more_than {
            if at(more, day) + ROUNDING < at(less, day) {
                return Some(format!("{} is above {} on day {day}", less.key(), more.key()));
            }
        }
        let quiet = outcomes.motive_if_quiet[day].unwrap_or(outcomes.motive_if_struck[0]);
        for shares in [&outcomes.rungs[day][..], &quiet[..], &outcomes.motive_if_struck[day][..]] {
            if shares.iter().any(|share| *share < -ROUNDING) || ROUNDING < (shares.iter().sum::<f64>() - 1.0).abs() {
                return Some(format!("shares on day {day}: {shares:?}"));
            }
        }
        let resolved = [outcomes.resolve_if_quiet[day].unwrap_or(0.0), outcomes.resolve_if_struck[day]];
        if resolved.iter().any(|share| !(0.0 <= *share && *share <= 1.0 + ROUNDING)) {
            return Some(format!("resolve on day {day}: {resolved:?}"));
        }
        // Who is at war has reached war, and stays there.
        if ROUNDING < (outcomes.rungs[day][7] - at(Outcome::OpenWar, day)).abs() {
            return Some(format!("war is left or forgotten on day {day}"));
        }
    }
    None
}

#[test]
fn chances_are_chances_parts_sum_to_wholes_and_what_has_happened_stays_happened() {
    hold(28, |settings, from, _| {
        let outcomes = play(rules(settings, from), settings);
        assert!(outcomes.settled && outcomes.sweeps <= 86, "{} sweeps with {settings:?}", outcomes.sweeps);
        let fault = fault_in(&outcomes);
        assert!(fault.is_none(), "{fault:?} with {settings:?}");
    });
}

/// Every payoff times `factor`; shares and counts of rungs stay.
fn rescaled(statistics: Statistics, factor: f64) -> Statistics {
    Statistics {
        pakistan_rung: factor * statistics.pakistan_rung,
        iran_rung: factor * statistics.iran_rung,
        pakistan_grievance: statistics.pakistan_grievance.map(|worth| factor * worth),
        iran_grievance_militants: factor * statistics.iran_grievance_militants,
        iran_grievance_state: factor * statistics.iran_grievance_state,
        attack_urge: factor * statistics.attack_urge,
        broaden_gain: factor * statistics.broaden_gain,
        coerce_gain: factor * statistics.coerce_gain,
        counter_terror_gain: factor * statistics.counter_terror_gain,
        erosion: statistics.erosion.map(|cost| factor * cost),
        sovereignty: factor * statistics.sovereignty,
        us_nudge: factor * statistics.us_nudge,
        strike_strain: factor * statistics.strike_strain,
        pakistan_war: factor * statistics.pakistan_war,
        iran_war: factor * statistics.iran_war,
        force: factor * statistics.force,
        widening: factor * statistics.widening,
        stepping_down: factor * statistics.stepping_down,
        ..statistics
    }
}

#[test]
fn other_units_of_payoff_and_the_inverse_precision_change_nothing() {
    hold(1, |settings, from, dice| {
        let rules = rules(settings, from);
        let factor = 0.1 + 4.0 * dice.roll();
        let scaled = Rules { statistics: rescaled(rules.statistics, factor), precision: rules.precision / factor, ..rules };
        let difference = apart(&play(rules, settings), &play(scaled, settings));
        assert!(difference < SOLVED, "{difference:e} with {settings:?}");
        // It is not that nothing ever changes anything.
        assert!(1e-6 < apart(&play(rules, settings), &play(Rules { precision: rules.precision, ..scaled }, settings)));
    });
}

#[test]
fn the_two_fronts_can_be_swapped_to_the_last_bit() {
    hold(2, |settings, from, _| {
        let swapped =
            changed(settings, &[("india_front", settings[Key::AfghanFront]), ("afghan_front", settings[Key::IndiaFront])]);
        assert_eq!(play(rules(settings, from), settings), play(rules(&swapped, from), &swapped));
    });
}

#[test]
fn coin_tossing_sides_feel_no_payoff_and_no_tomorrow_but_the_motive_and_the_night() {
    hold(3, |settings, from, dice| {
        let tossing = Rules { precision: 0.0, ..rules(settings, from) };
        let plain = play(tossing, settings);
        let other = rules(&draw(dice, [0.0, 1.0]), from);
        let levers = Rules { statistics: other.statistics, foresight: other.foresight, ..tossing };
        assert!(apart(&play(levers, settings), &plain) < ROUNDING);
        let motives = play(Rules { motives: [0.0, 1.0, 0.0], ..tossing }, settings);
        let counter_terror = play(Rules { motives: [1.0, 0.0, 0.0], ..tossing }, settings);
        assert!(1e-3 < apart(&motives, &counter_terror), "the set of actions depends on the motive");
    });
}

#[test]
fn with_nothing_to_signal_reputation_is_inert() {
    hold(4, |settings, from, dice| {
        let silent = changed(settings, &[("resolve", 0.0)]);
        let other = changed(&silent, &[("reputation", dice.roll())]);
        assert!(apart(&play(rules(&silent, from), &silent), &play(rules(&other, from), &other)) < SOLVED);
        let doubted = changed(settings, &[("resolve", 0.8), ("reputation", 0.0)]);
        let trusted = changed(&doubted, &[("reputation", 1.0)]);
        assert!(1e-6 < apart(&play(rules(&doubted, from), &doubted), &play(rules(&trusted, from), &trusted)));
    });
}

#[test]
fn a_certain_motive_and_a_certain_resolve_settle_in_one_sweep() {
    hold(5, |settings, from, dice| {
        let mut motives = [0.0; 3];
        motives[(3.0 * dice.roll()) as usize] = 1.0;
        let reputation = if dice.roll() < 0.5 { 0.0 } else { 1.0 };
        let outcomes = play(Rules { motives, reputation, ..rules(settings, from) }, settings);
        assert_eq!((outcomes.sweeps, outcomes.settled), (1, true));
        assert_eq!(outcomes.motive_if_struck, [motives; NIGHTS + 1]);
        assert_eq!(outcomes.resolve_if_struck, [reputation; NIGHTS + 1]);
    });
}

/// The game's choices at every state that play reaches, in its first two moves.
fn choices(rules: Rules) -> Vec<(Side, [f64; 4])> {
    let game = Game::new(rules).expect("valid rules");
    let mut solver = Solver::new();
    solver.solve(&game, Start::Cold);
    let mut all = Vec::new();
    for at in 0..2 {
        for state in State::all() {
            for (motive, leadership) in [(0, 0), (1, 1), (2, 0)] {
                if let Some(chances) = solver.choice(&game, at, state, motive, leadership) {
                    all.push((game.mover(at), chances));
                }
            }
        }
    }
    all
}

#[test]
fn without_a_tomorrow_a_costlier_rung_makes_its_own_side_strike_no_more_and_step_down_no_less() {
    hold(6, |settings, from, dice| {
        let base = Rules { foresight: 0.0, ..rules(settings, from) };
        let more = 0.01 + dice.roll();
        let mut moved = 0;
        for side in [Side::Pakistan, Side::Iran] {
            let statistics = match side {
                Side::Pakistan => Statistics { pakistan_rung: base.statistics.pakistan_rung + more, ..base.statistics },
                Side::Iran => Statistics { iran_rung: base.statistics.iran_rung + more, ..base.statistics },
            };
            for ((mover, before), (_, after)) in choices(base).into_iter().zip(choices(Rules { statistics, ..base })) {
                if mover == side {
                    assert!(after[2] + after[3] <= before[2] + before[3] + 1e-15, "{before:?}, then {after:?}");
                    assert!(before[0] <= after[0] + 1e-15, "{before:?}, then {after:?}");
                    moved += usize::from(before != after);
                } else {
                    assert_eq!(before, after);
                }
            }
        }
        assert!(0 < moved);
    });
}

#[test]
fn once_a_strike_was_answered_nobody_strikes_from_repaired_relations_without_a_grievance() {
    hold(7, |settings, from, _| {
        let game = Game::new(rules(settings, from)).expect("valid rules");
        let mut solver = Solver::new();
        solver.solve(&game, Start::Cold);
        let mut looked_at = 0;
        for at in 0..game.rules().moves {
            let mover = game.mover(at);
            let repaired = |state: &State| state.rung() <= 1 && state.track() == Track::Answered && !state.aggrieves(mover);
            for state in State::all().filter(repaired) {
                for motive in 0..3 {
                    let chances = solver.choice(&game, at, state, motive, 1).expect("a state that play reaches");
                    assert_eq!([chances[Action::Limited as usize], chances[Action::Wide as usize]], [0.0; 2]);
                    looked_at += 1;
                }
            }
        }
        assert!(500 < looked_at);
    });
}

#[test]
fn a_page_reads_its_curves_to_the_last_bit_as_they_are_read_in_full() {
    let (mut full, mut page) = (Solver::new(), Solver::new());
    hold(29, |settings, from, _| {
        let scenario = Scenario { from, assumptions: *settings };
        let full = full.evaluate(&scenario, &Coefficients::default(), Start::Cold);
        let page = page.evaluate_curves(&scenario, &Coefficients::default(), Start::Cold);
        for outcome in Outcome::ALL.iter().filter(|outcome| outcome.row().reading == Reading::Curve) {
            assert_eq!(full.series(*outcome), page.series(*outcome), "{} at {settings:?}", outcome.key());
        }
        assert_eq!(
            (full.rungs, full.us_ceiling, full.sweeps, full.settled),
            (page.rungs, page.us_ceiling, page.sweeps, page.settled)
        );
    });
}
