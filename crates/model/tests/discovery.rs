//! The patient rule induction method against an implementation that others wrote: `Prim` of the EMA Workbench 2.5.3 (Python), with peels and
//! the least mass of 0.05, gave these boxes and quasi-p-values for the same cases.

use model::analysis::discovery::discover;
use model::analysis::prim::{Cases, peeled, quasi_p};

const CASES: usize = 1000;

/// What its peeling left: cases, and those of interest.
const LEFT: [[usize; 2]; 30] = [
    [1000, 298],
    [950, 293],
    [902, 290],
    [856, 285],
    [813, 280],
    [772, 276],
    [733, 272],
    [696, 267],
    [661, 267],
    [627, 262],
    [595, 261],
    [565, 259],
    [536, 256],
    [509, 256],
    [483, 252],
    [458, 249],
    [435, 249],
    [413, 245],
    [392, 242],
    [372, 239],
    [353, 239],
    [335, 238],
    [318, 235],
    [302, 233],
    [286, 233],
    [271, 231],
    [257, 223],
    [244, 214],
    [231, 204],
    [219, 194],
];

/// Fractions of the multiples of √2, √3, √5 and √7. Of interest are most cases in one corner of the first two, and a few anywhere.
fn cases() -> Cases {
    let fractions = |root: f64| (1..=CASES).map(|place| (place as f64 * root.sqrt()).fract()).collect();
    let columns: Vec<Vec<f64>> = [2.0, 3.0, 5.0, 7.0].map(fractions).into();
    let in_corner = |place: usize| 0.55 < columns[0][place] && columns[1][place] < 0.6;
    let of_interest = (0..CASES).map(|place| (in_corner(place) && place % 7 != 0) || place % 11 == 0).collect();
    Cases { columns, of_interest }
}

#[test]
fn the_peeling_is_that_of_another_implementation_case_by_case() {
    let boxes = peeled(&cases(), &[true; CASES]);
    let left: Vec<[usize; 2]> = boxes.iter().map(|found| [found.cases, found.of_interest]).collect();
    assert_eq!(left, LEFT);
    // Its limits, where it has some: of the first column the lower one, of the second the upper, and at the end of the third the lower.
    for (step, low, high) in [
        (5, 0.098159215196, 0.859304361399),
        (10, 0.188563010818, 0.734948708417),
        (20, 0.516377390926, 0.734948708417),
        (29, 0.590149988482, 0.600974112201),
    ] {
        let limits = &boxes[step].limits;
        let near = |limit: Option<f64>, expected: f64| (limit.expect("a limit") - expected).abs() < 1e-11;
        assert!(near(limits[0][0], low) && near(limits[1][1], high), "{step}: {limits:?}");
        assert_eq!((limits[0][1], limits[1][0], limits[3]), (None, None, [None; 2]));
        assert!(if step == 29 { near(limits[2][0], 0.112922454873) } else { limits[2] == [None; 2] }, "{step}");
    }
}

#[test]
fn the_quasi_p_values_are_those_of_another_implementation() {
    let cases = cases();
    let boxes = peeled(&cases, &[true; CASES]);
    for (step, column, end, expected) in [
        (5, 0, 0, 0.053280508122482806),
        (5, 1, 1, 0.018359961823276955),
        (10, 0, 0, 0.00045039996832130853),
        (10, 1, 1, 3.395368678314842e-06),
        (20, 0, 0, 2.830533964492172e-31),
        (20, 1, 1, 2.29733511473078e-09),
        (29, 0, 0, 2.3083454455404396e-42),
        (29, 1, 1, 2.1267924600176388e-25),
        (29, 2, 0, 0.26427782953010526),
    ] {
        let chance = quasi_p(&cases, &[true; CASES], &boxes[step])[column][end].expect("a limit");
        assert!((chance / expected - 1.0).abs() < 1e-8, "{step}: {chance} is not {expected}");
    }
}

#[test]
fn the_box_with_the_best_balance_is_chosen() {
    // 2·hits / (298 + cases) is greatest at step 25, of 271 cases and 231 hits: 462/569.
    let found = discover(&cases(), 1, None);
    assert_eq!(found[0].step, 25);
}
