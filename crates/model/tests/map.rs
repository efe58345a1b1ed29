//! The map against direct evaluation: its points, and its contours.
#![cfg(not(target_arch = "wasm32"))]

use model::analysis::map::on_map;
use model::analysis::{Fineness, Focus, Grid, Job, MapJob, run_to_end};
use model::{Assumptions, Coefficients, Key, Outcome, Scenario, Solver, Vantage};

const FOCUS: Focus = Focus { outcome: Outcome::IranStrikes, night: 28 };

fn job(x: Key, y: Key, finest: Fineness) -> MapJob {
    MapJob::new(&Scenario::default_from(Vantage::Jan18), &Coefficients::default(), FOCUS, x, y, finest)
}

fn grid(x: Key, y: Key, finest: Fineness) -> Grid {
    run_to_end(job(x, y, finest), &mut Solver::new())
}

/// The settled answer at a place in shares of both ranges.
fn answer(x: Key, y: Key, [x_share, y_share]: [f64; 2]) -> f64 {
    let value = |key: Key, share: f64| key.row().range.0 + share * (key.row().range.1 - key.row().range.0);
    let assumptions = on_map(&Assumptions::default(), x, value(x, x_share), y, value(y, y_share));
    FOCUS.read(&model::evaluate(&Scenario { from: Vantage::Jan18, assumptions }))
}

#[test]
fn every_point_of_a_map_is_the_settled_answer_to_a_millionth() {
    for (x, y) in
        [(Key::Mediation, Key::Overstretch), (Key::Foresight, Key::MotiveBroaden), (Key::MotiveCoerce, Key::MotiveBroaden)]
    {
        let map = grid(x, y, Fineness::Coarse);
        assert_eq!((map.side, map.values.len()), (11, 121));
        for (place, value) in map.values.iter().enumerate() {
            let there = [(place % 11) as f64 / 10.0, (place / 11) as f64 / 10.0];
            assert!((value - answer(x, y, there)).abs() < 1e-6, "{x:?} {y:?} at {there:?}: {value}");
        }
    }
}

#[test]
fn finer_maps_hold_every_point_of_coarser_ones_and_come_after_them() {
    let (x, y) = (Key::MediationTilt, Key::FaceSaving);
    let coarse = grid(x, y, Fineness::Coarse);
    let middle = grid(x, y, Fineness::Middle);
    let mut solver = Solver::new();
    let mut job = job(x, y, Fineness::Fine);
    let mut seen = vec![None];
    while job.finding().is_none() {
        job.step(&mut solver);
        if seen.last() != Some(&job.so_far()) {
            seen.push(job.so_far());
        }
    }
    assert_eq!(seen[..3], [None, Some(coarse.clone()), Some(middle.clone())]);
    let Some(fine) = seen[3].clone() else { panic!("a finest map") };
    assert_eq!((seen.len(), fine.side, job.steps()), (4, 41, 1 + 41 * 41));
    for (grid, stride) in [(coarse, 4), (middle, 2)] {
        for (place, value) in grid.values.iter().enumerate() {
            let (row, column) = (stride * (place / grid.side), stride * (place % grid.side));
            assert_eq!(*value, fine.values[row * fine.side + column]);
        }
    }
}

#[test]
fn the_answer_on_a_contour_is_its_level_to_a_fifth_of_a_percentage_point() {
    let (x, y) = (Key::Mediation, Key::Overstretch);
    let map = grid(x, y, Fineness::Fine);
    let mut looked_at = 0;
    for level in [0.2, 0.25, 1.0 / 3.0, 0.4] {
        let lines = map.contour(level);
        assert!(!lines.is_empty(), "no line at {level}");
        for point in lines.iter().flatten().step_by(3) {
            looked_at += 1;
            let there = answer(x, y, *point);
            assert!((there - level).abs() < 2e-3, "{there} on the line of {level} at {point:?}");
        }
    }
    assert!(50 < looked_at, "only {looked_at} points");
}

#[test]
fn two_motive_weights_leave_the_third_the_rest_and_count_by_ratio_beyond_it() {
    let at = |x: f64, y: f64| on_map(&Assumptions::default(), Key::MotiveCoerce, x, Key::MotiveBroaden, y).motives().weights();
    for (ours, expected) in [(at(0.2, 0.3), [0.5, 0.3, 0.2]), (at(0.9, 0.9), [0.0, 0.5, 0.5]), (at(0.0, 0.0), [1.0, 0.0, 0.0])] {
        assert!(ours.iter().zip(expected).all(|(ours, expected)| (ours - expected).abs() < 1e-15), "{ours:?} for {expected:?}");
    }
}
