//! Suppositions from outside: their chances, what is refused, and that analyses, the hundred crises and outcomes say the same of one.
#![cfg(not(target_arch = "wasm32"))]

use model::analysis::{BandJob, Focus, Hundred, TornadoJob, run_to_end};
use model::supposition::{LEAST_CHANCE, SUPPOSABLE, Unsupposable};
use model::{Coefficients, Key, NIGHTS, Outcome, Scenario, Solver, Start, Supposed, Supposition, Vantage};

fn supposing(event: Supposed, day: usize) -> Supposition {
    Supposition::new(event, day).expect("a day of those shown")
}

#[test]
fn the_list_of_chances_has_the_chance_of_every_supposition_and_what_is_below_the_least_is_refused() {
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    let mut refused = 0;
    for from in Vantage::ALL {
        let scenario = Scenario::default_from(from);
        let chances = solver.chances_of_suppositions(&scenario, &coefficients);
        for event in Supposed::ALL {
            assert_eq!(chances[event as usize][0], 0.0);
            for day in 1..=NIGHTS {
                let listed = chances[event as usize][day];
                match solver.suppose(&scenario, &coefficients, supposing(event, day)) {
                    Ok(found) => {
                        assert!(LEAST_CHANCE <= found.chance);
                        assert!((found.chance - listed).abs() < 1e-12, "{event:?} on day {day}: {}, {listed}", found.chance);
                    }
                    Err(fault) => {
                        refused += 1;
                        assert!(listed < LEAST_CHANCE + 1e-12);
                        let Unsupposable::TooUnlikely { chance } = fault else { panic!("{fault}") };
                        assert!((chance - listed).abs() < 1e-12);
                    }
                }
            }
        }
    }
    assert!(0 < refused && refused < 2 * SUPPOSABLE * NIGHTS);
}

#[test]
fn a_fault_says_what_was_expected_and_what_came() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let fault = Solver::new().suppose(&scenario, &Coefficients::default(), supposing(Supposed::Talks, 1)).expect_err("no time");
    assert_eq!(fault.to_string(), "expected a supposition with a chance of at least 0.001, received one of 0e0");
}

#[test]
fn outcomes_jobs_and_the_hundred_say_the_same_of_a_supposition() {
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    let scenario = Scenario::default_from(Vantage::Jan18);
    let supposition = supposing(Supposed::IranStrikes, 5);
    let found = solver.suppose(&scenario, &coefficients, supposition).expect("likely enough");
    assert_eq!(solver.evaluate_given(&scenario, &coefficients, Some(supposition)), found.outcomes);
    assert_eq!(solver.evaluate_given(&scenario, &coefficients, None), found.unconditional);

    for outcome in [Outcome::Widened, Outcome::IranWide, Outcome::Functional] {
        let focus = Focus { outcome, night: 20 };
        let job = TornadoJob::new(&scenario, &coefficients, focus).given(Some(supposition));
        let tornado = run_to_end(job, &mut solver);
        assert_eq!(tornado.now, focus.read(&found.outcomes));
        assert_ne!(tornado.now, focus.read(&found.unconditional));
        let mediation = tornado.bars.iter().find(|bar| bar.key == Key::Mediation).expect("a bar for every assumption");
        let none = Scenario { assumptions: scenario.assumptions.with_clamped(Key::Mediation, 0.0), ..scenario };
        assert_eq!(mediation.at_low, focus.read(&solver.evaluate_given(&none, &coefficients, Some(supposition))));

        let hundred = Hundred::given(Some(supposition), &scenario, &coefficients, outcome, Start::Cold, &mut solver);
        for day in 0..=NIGHTS {
            assert!((hundred.filled_share(day) - found.outcomes.series(outcome)[day]).abs() < 1e-12);
        }
    }
    let bands = run_to_end(BandJob::new(&scenario, &coefficients, &[Outcome::Widened]).given(Some(supposition)), &mut solver);
    assert_eq!(bands[0].centre, found.outcomes.widened);
    assert!(bands[0].half(10).0 < bands[0].half(10).1);
    assert_eq!(bands[0].left_out, 0);
    let strikes =
        run_to_end(BandJob::new(&scenario, &coefficients, &[Outcome::IranStrikes]).given(Some(supposition)), &mut solver);
    let (low, high) = strikes[0].half(5);
    assert!((low - 1.0).abs() < 1e-12 && (high - 1.0).abs() < 1e-12, "what is supposed is so at every nearby setting");
}

#[test]
fn every_one_of_the_hundred_bears_the_supposition_out() {
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    let scenario = Scenario::default_from(Vantage::Jan18);
    let given = |event, day, outcome, solver: &mut Solver| {
        Hundred::given(Some(supposing(event, day)), &scenario, &coefficients, outcome, Start::Cold, solver)
    };
    let struck = given(Supposed::IranStrikes, 3, Outcome::IranStrikes, &mut solver);
    assert_eq!([struck.filled(2), struck.filled(3), struck.filled(NIGHTS)], [0, 100, 100]);
    let talking = given(Supposed::Talks, 14, Outcome::IranStrikes, &mut solver);
    assert_eq!(talking.counts(14)[..2].iter().sum::<usize>(), 100);
    assert!(talking.counts(15)[..2].iter().sum::<usize>() <= 100 && talking.counts(13)[..2].iter().sum::<usize>() < 100);
    for night in 0..NIGHTS {
        assert!(talking.dots.iter().all(|dot| 0.0 < talking.chance_of_step(dot, night)));
    }
}

#[test]
fn a_new_strike_makes_the_motives_that_strike_likelier() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let found = Solver::new().suppose(&scenario, &Coefficients::default(), supposing(Supposed::IranStrikes, 1)).expect("likely");
    let [before, after] = found.motives;
    assert!((after.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    assert!(after[0] < before[0], "an Iran after militants alone hardly strikes again: {before:?}, {after:?}");
    // One who has seen the first new strike on day 1 knows what an onlooker of the unconditional game knows then.
    for (own, known) in after.into_iter().zip(found.unconditional.motive_if_struck[1]) {
        assert!((own - known).abs() < 1e-12);
    }
}
