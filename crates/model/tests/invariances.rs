//! What must change nothing, and what must change one thing only: coin tosses, no tomorrow, a certain motive, equal statistics,
//! other units of payoff, another start of the solver.
#![cfg(not(target_arch = "wasm32"))]

mod draws;

use std::cell::RefCell;

use model::coefficient::Coefficient;
use model::consequence::Context;
use model::game::{Game, Night, Rules, Stakes};
use model::ladder::{Action, Side, State};
use model::motive::{Motive, Prior};
use model::outcome::Outcomes;
use model::{Assumptions, Coefficients, Key, NIGHTS, Outcome, Solver, Start, Vantage, statistics};
use proptest::{prop_assert, prop_assert_eq};

/// The solver stops when no belief moves by 1e-10; curves move by less, but two solutions may stop a sweep apart.
const SOLVED: f64 = 1e-9;

/// Anywhere in the box, and the numbers of the draw that are left.
fn anywhere(draw: &[f64]) -> (Assumptions, &[f64]) {
    let (box_draw, rest) = draw.split_at(Key::ALL.len());
    (draws::assumptions(box_draw, (0.0, 1.0)), rest)
}

fn rules(assumptions: &Assumptions, from: Vantage) -> Rules {
    *statistics::game(assumptions, &Coefficients::default(), from).rules()
}

fn play(solver: &mut Solver, rules: Rules, context: &Context) -> Outcomes {
    solver.play(&Game::new(rules).expect("valid rules"), context, Start::Cold)
}

/// Either vantage point, by a number from 0 to 1.
fn vantage(number: f64) -> Vantage {
    Vantage::ALL[usize::from(0.5 <= number)]
}

/// The largest difference between two series, or two shares of rungs, on any day.
fn apart(left: &Outcomes, right: &Outcomes) -> f64 {
    let series = Outcome::ALL.iter().flat_map(|outcome| left.series(*outcome).iter().zip(right.series(*outcome)));
    let rungs = left.rungs.as_flattened().iter().zip(right.rungs.as_flattened());
    series.chain(rungs).map(|(left, right)| (left - right).abs()).fold(0.0, f64::max)
}

#[test]
fn coin_tossing_sides_feel_no_payoff_no_tomorrow_and_no_motive() {
    let solver = RefCell::new(Solver::new());
    draws::hold(1, |draw| {
        let (assumptions, rest) = anywhere(draw);
        let from = vantage(rest[0]);
        let tossing = Rules { precision: 0.0, ..rules(&Assumptions::default(), from) };
        let Rules { stakes, foresight, prior, .. } = rules(&assumptions, from);
        let context = statistics::context(&Assumptions::default());
        let plain = play(&mut solver.borrow_mut(), tossing, &context);
        let other = play(&mut solver.borrow_mut(), Rules { stakes, foresight, ..tossing }, &context);
        prop_assert_eq!(&other, &plain);
        // Other weights add up the same numbers in another way.
        let other = play(&mut solver.borrow_mut(), Rules { prior, ..tossing }, &context);
        prop_assert!(apart(&other, &plain) < 1e-13);
        prop_assert_eq!(other.sweeps, 1);
        // The night still matters.
        let sleepless = play(&mut solver.borrow_mut(), Rules { night: Night::Skipped, ..tossing }, &context);
        prop_assert!(1e-3 < apart(&sleepless, &plain));
        Ok(())
    });
}

/// `stakes` with what a rung costs `side` raised by `more`.
fn with_rung_cost(stakes: Stakes, side: Side, more: f64) -> Stakes {
    match side {
        Side::Pakistan => Stakes { pakistan_rung: stakes.pakistan_rung + more, ..stakes },
        Side::Iran => Stakes { iran_rung: stakes.iran_rung + more, ..stakes },
    }
}

#[test]
fn without_a_tomorrow_a_costlier_rung_makes_its_own_side_strike_less_and_step_down_more_everywhere() {
    draws::hold(2, |draw| {
        let (assumptions, rest) = anywhere(draw);
        let (side, more) = (if rest[0] < 0.5 { Side::Pakistan } else { Side::Iran }, 0.01 + rest[1]);
        let before = Rules { foresight: 0.0, half_days: 2, ..rules(&assumptions, Vantage::Jan16) };
        let after = Rules { stakes: with_rung_cost(before.stakes, side, more), ..before };
        let [before, after] = [before, after].map(|rules| {
            let game = Game::new(rules).expect("valid rules");
            let mut solver = Solver::new();
            solver.solve(&game, Start::Cold);
            (game, solver)
        });
        for (half_day, mover) in [(0, Side::Pakistan), (1, Side::Iran)] {
            for (state, motive) in State::all().flat_map(|state| Motive::ALL.map(|motive| (state, motive.index()))) {
                let [was, is] = [&before, &after].map(|(game, solver)| solver.choice(game, half_day, state.index(), motive));
                if mover != side {
                    prop_assert_eq!(was, is, "the other side in state {}", state.index());
                    continue;
                }
                if state.after(mover, Action::Strike).is_some() {
                    prop_assert!(is[2] < was[2], "strikes in state {}: {was:?}, then {is:?}", state.index());
                }
                if state.after(mover, Action::StepDown).is_some() {
                    prop_assert!(was[0] < is[0], "steps down in state {}: {was:?}, then {is:?}", state.index());
                }
            }
        }
        Ok(())
    });
}

#[test]
fn a_certain_motive_leaves_nothing_to_infer_and_the_other_motives_stakes_inert() {
    let solver = RefCell::new(Solver::new());
    draws::hold(3, |draw| {
        let (assumptions, rest) = anywhere(draw);
        let (motive, from) = (Motive::ALL[(3.0 * rest[0]) as usize], vantage(rest[1]));
        let certain = assumptions.with_motives(Prior::EVEN.with(motive, 1.0));
        let (rules, context) = (rules(&certain, from), statistics::context(&certain));
        let outcomes = play(&mut solver.borrow_mut(), rules, &context);
        prop_assert_eq!(outcomes.sweeps, 1);
        let prior = rules.prior.weights();
        for day in 0..=NIGHTS {
            prop_assert_eq!(outcomes.motive_if_quiet[day], prior);
            prop_assert_eq!(outcomes.motive_if_struck[day], prior);
        }
        let mut stakes = rules.stakes;
        for other in Motive::ALL.into_iter().filter(|other| *other != motive) {
            stakes.erosion[other.index()] += rest[2];
            match other {
                Motive::CounterTerror => {}
                Motive::Broaden => stakes.broaden_gain += rest[3],
                Motive::Coerce => stakes.coerce_gain += rest[4],
            }
        }
        prop_assert_eq!(play(&mut solver.borrow_mut(), Rules { stakes, ..rules }, &context), outcomes);
        Ok(())
    });
}

/// A way to change assumptions by about `by` that the game cannot see, if the box has room for it.
type Trade = fn(&Assumptions, by: f64) -> Option<Assumptions>;

fn changed(assumptions: &Assumptions, values: &[(Key, f64)]) -> Option<Assumptions> {
    values.iter().try_fold(*assumptions, |assumptions, (key, value)| assumptions.with(*key, *value).ok())
}

fn coefficient(name: Coefficient) -> f64 {
    Coefficients::default()[name]
}

/// What the method says is not separately identified, as trades.
const TRADES: [(&str, Trade); 6] = [
    ("ties for overstretch in Iran's cost of a rung and stress in Pakistan's", |a, by| {
        let ties = coefficient(Coefficient::Ties) * by;
        let overstretch = a[Key::Overstretch] - ties / coefficient(Coefficient::Overstretch);
        let stress = a[Key::DomesticStress] - 2.0 * ties / coefficient(Coefficient::Strain);
        let values = [(Key::FunctionalTies, a[Key::FunctionalTies] + by), (Key::Overstretch, overstretch)];
        changed(a, &[values[0], values[1], (Key::DomesticStress, stress)])
    }),
    ("mediation that bears on Iran for overstretch", |a, by| {
        let mediation = a[Key::Mediation] + by;
        let on_pakistan = a[Key::Mediation] * (1.0 - a[Key::MediationTilt]);
        let leverage = coefficient(Coefficient::ChinaLeverage) * by;
        let overstretch = a[Key::Overstretch] - leverage / coefficient(Coefficient::Overstretch);
        let tilt = 1.0 - on_pakistan / mediation;
        changed(a, &[(Key::Mediation, mediation), (Key::MediationTilt, tilt), (Key::Overstretch, overstretch)])
    }),
    ("mediation that bears on Pakistan for stress", |a, by| {
        let mediation = a[Key::Mediation] + by;
        let tilt = a[Key::Mediation] * a[Key::MediationTilt] / mediation;
        let leverage = coefficient(Coefficient::ChinaLeverage) * by;
        let stress = a[Key::DomesticStress] - 2.0 * leverage / coefficient(Coefficient::Strain);
        changed(a, &[(Key::Mediation, mediation), (Key::MediationTilt, tilt), (Key::DomesticStress, stress)])
    }),
    ("precedent for resolve", |a, by| {
        let amplified = 1.0 + coefficient(Coefficient::IndianBacking) * a[Key::IndianBacking];
        let worth = coefficient(Coefficient::Precedent) * amplified * by;
        let resolve = a[Key::Resolve] - worth / coefficient(Coefficient::Resolve);
        changed(a, &[(Key::Precedent, a[Key::Precedent] + by), (Key::Resolve, resolve)])
    }),
    ("precedent for Indian backing", |a, by| {
        let amplifier = coefficient(Coefficient::IndianBacking);
        let precedent = a[Key::Precedent] + by;
        let amplified = a[Key::Precedent] * (1.0 + amplifier * a[Key::IndianBacking]) / precedent;
        changed(a, &[(Key::Precedent, precedent), (Key::IndianBacking, (amplified - 1.0) / amplifier)])
    }),
    ("the Indian border for the Afghan", |a, by| {
        changed(a, &[(Key::IndiaFront, a[Key::IndiaFront] + by), (Key::AfghanFront, a[Key::AfghanFront] - by)])
    }),
];

/// The largest difference between two sets of stakes in what the trades touch; the rest must not differ at all.
fn stakes_apart(left: &Stakes, right: &Stakes) -> f64 {
    let pairs = [
        (left.pakistan_rung, right.pakistan_rung),
        (left.iran_rung, right.iran_rung),
        (left.pakistan_grievance, right.pakistan_grievance),
        (left.pakistan_war, right.pakistan_war),
        (left.iran_war, right.iran_war),
    ];
    let [mut untouched, mut same] = [*left, *right];
    for stakes in [&mut untouched, &mut same] {
        (stakes.pakistan_rung, stakes.iran_rung, stakes.pakistan_grievance) = (0.0, 0.0, 0.0);
        (stakes.pakistan_war, stakes.iran_war) = (0.0, 0.0);
    }
    assert_eq!(untouched, same);
    pairs.into_iter().map(|(left, right)| (left - right).abs()).fold(0.0, f64::max)
}

#[test]
fn assumptions_with_equal_statistics_have_equal_curves() {
    let solver = RefCell::new(Solver::new());
    let made = RefCell::new([0; TRADES.len()]);
    draws::hold(4, |draw| {
        let (assumptions, rest) = anywhere(draw);
        let from = vantage(rest[0]);
        let before = rules(&assumptions, from);
        let context = statistics::context(&assumptions);
        let outcomes = play(&mut solver.borrow_mut(), before, &context);
        for (place, (name, trade)) in TRADES.iter().enumerate() {
            let tries = [rest[1] - 0.5, 0.5 - rest[1], 0.2 * (rest[2] - 0.5), 0.2 * (0.5 - rest[2])];
            let large_enough = |by: &f64| 0.01 < by.abs();
            let Some(traded) = tries.into_iter().filter(large_enough).find_map(|by| trade(&assumptions, by)) else { continue };
            let after = rules(&traded, from);
            prop_assert!(stakes_apart(&before.stakes, &after.stakes) < 1e-14, "{name}");
            let other = play(&mut solver.borrow_mut(), after, &context);
            prop_assert!(apart(&outcomes, &other) < SOLVED, "{name}: {:e}", apart(&outcomes, &other));
            made.borrow_mut()[place] += 1;
        }
        Ok(())
    });
    // Each trade was made in more than a tenth of the draws, not refused for want of room.
    assert!(made.borrow().iter().all(|made| draws::count() / 10 < *made), "{made:?}");
}

/// `stakes` in other units: every payoff is `factor` times as large. Shares stay what they are.
fn in_units(stakes: Stakes, factor: f64) -> Stakes {
    let Stakes { coerce_loss_share, waiver_share, .. } = stakes;
    Stakes {
        pakistan_rung: factor * stakes.pakistan_rung,
        iran_rung: factor * stakes.iran_rung,
        pakistan_grievance: factor * stakes.pakistan_grievance,
        iran_grievance_militants: factor * stakes.iran_grievance_militants,
        iran_grievance_state: factor * stakes.iran_grievance_state,
        attack_urge: factor * stakes.attack_urge,
        broaden_gain: factor * stakes.broaden_gain,
        coerce_gain: factor * stakes.coerce_gain,
        erosion: stakes.erosion.map(|erosion| factor * erosion),
        sovereignty: factor * stakes.sovereignty,
        us_nudge: factor * stakes.us_nudge,
        pakistan_war: factor * stakes.pakistan_war,
        iran_war: factor * stakes.iran_war,
        force: factor * stakes.force,
        stepping_down: factor * stakes.stepping_down,
        coerce_loss_share,
        waiver_share,
    }
}

#[test]
fn payoffs_in_other_units_with_precision_in_the_inverse_change_nothing() {
    let solver = RefCell::new(Solver::new());
    draws::hold(5, |draw| {
        let (assumptions, rest) = anywhere(draw);
        let (rules, context) = (rules(&assumptions, vantage(rest[0])), statistics::context(&assumptions));
        let outcomes = play(&mut solver.borrow_mut(), rules, &context);
        let scaled = |factor: f64| Rules { stakes: in_units(rules.stakes, factor), precision: rules.precision / factor, ..rules };
        // A power of two leaves every digit as it is; any other factor rounds.
        let doubled = play(&mut solver.borrow_mut(), scaled(8.0), &context);
        prop_assert_eq!(&doubled, &outcomes);
        let factor = 0.1 + 10.0 * rest[1];
        let other = play(&mut solver.borrow_mut(), scaled(factor), &context);
        prop_assert!(apart(&outcomes, &other) < SOLVED, "times {factor}: {:e}", apart(&outcomes, &other));
        Ok(())
    });
}

#[test]
fn wherever_the_beliefs_start_they_end_at_the_same_solution() {
    // One solver goes warm from draw to draw, each far from the last; the other starts each at the prior.
    let (warm, cold) = (RefCell::new(Solver::new()), RefCell::new(Solver::new()));
    draws::hold(6, |draw| {
        let (assumptions, _) = anywhere(draw);
        let game = Game::new(rules(&assumptions, Vantage::Jan18)).expect("valid rules");
        let context = statistics::context(&assumptions);
        let left = warm.borrow_mut().play(&game, &context, Start::Warm);
        let right = cold.borrow_mut().play(&game, &context, Start::Cold);
        prop_assert!(apart(&left, &right) < SOLVED, "{:e}", apart(&left, &right));
        Ok(())
    });
}
