//! Sobol' indices against analytic values and SALib's numbers, and the two sensitivity analyses against the model itself.
#![cfg(not(target_arch = "wasm32"))]

mod oracle;

use std::f64::consts::PI;

use model::analysis::saltelli::{Design, Indices, Runs, sobol};
use model::analysis::{Factor, Focus, Job, SensitivityJob, TornadoJob, run_to_end};
use model::{Assumptions, Coefficients, Key, Outcome, Scenario, Solver, Vantage};
use serde_json::Value;

fn misc() -> Value {
    oracle::read(include_str!("data/misc.json"))
}

/// All indices of `f` on the unit cube of `dimensions`, and the analysis they come from.
fn indices(points: usize, dimensions: usize, f: impl Fn(&[f64]) -> f64) -> Vec<Indices> {
    let design = Design::new(points, &vec![1; dimensions]);
    let answers: Vec<f64> = (0..design.runs()).map(|run| f(&design.row(run))).collect();
    let runs = Runs::of(&design, &answers).expect("an answer for every run");
    runs.indices(&(0..points).collect::<Vec<_>>())
}

/// Ishigami & Homma (1990) with a = 7, b = 0.1, on [−π, π]³.
fn ishigami(point: &[f64]) -> f64 {
    let x: Vec<f64> = point.iter().map(|u| 2.0 * PI * u - PI).collect();
    x[0].sin() + 7.0 * x[1].sin().powi(2) + 0.1 * x[2].powi(4) * x[0].sin()
}

/// Sobol's G with the coefficients of the oracle.
fn sobol_g(point: &[f64]) -> f64 {
    let a = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];
    point.iter().zip(a).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product()
}

fn worst(ours: &[Indices], first: &Value, total: &Value) -> f64 {
    let (first, total) = (oracle::numbers(first), oracle::numbers(total));
    assert_eq!((ours.len(), ours.len()), (first.len(), total.len()));
    let differences = ours.iter().zip(first.iter().zip(total)).map(|(ours, (first, total))| {
        let [first, total] = [ours.first - first, ours.total - total];
        first.abs().max(total.abs())
    });
    differences.fold(0.0, f64::max)
}

#[test]
fn the_sequence_is_scipys_to_the_last_bit() {
    for (index, point) in misc()["sobol_points_d6_n16"].as_array().expect("points").iter().enumerate() {
        let ours: Vec<f64> = (0..6).map(|dimension| sobol(index, dimension)).collect();
        assert_eq!(ours, oracle::numbers(point), "point {index}");
    }
}

#[test]
fn the_indices_are_salibs_at_the_same_points() {
    let misc = misc();
    for (key, points, dimensions, f) in [
        ("ishigami_1024_unscrambled", 1024, 3, ishigami as fn(&[f64]) -> f64),
        ("ishigami_8192_unscrambled", 8192, 3, ishigami),
        ("sobolG_salib4096", 4096, 8, sobol_g),
    ] {
        let worst = worst(&indices(points, dimensions, f), &misc[key]["S1"], &misc[key]["ST"]);
        assert!(worst < 1e-12, "{key}: {worst:e}");
    }
}

#[test]
fn the_indices_approach_the_analytic_values() {
    let misc = misc();
    let analytic = &misc["ishigami_analytic"];
    assert!(worst(&indices(1 << 14, 3, ishigami), &analytic["S"], &analytic["ST"]) < 2e-3);
    let analytic = &misc["sobolG_analytic"];
    assert!(worst(&indices(1 << 14, 8, sobol_g), &analytic["S1"], &analytic["ST"]) < 2e-3);
}

#[test]
fn a_group_of_coordinates_counts_as_one_factor() {
    // Of x₀ + x₁x₂ + 2x₃ on the unit cube, variances are 1/12 and 7/144 and 4/12; x₁ and x₂ are one factor.
    let design = Design::new(1 << 13, &[1, 2, 1]);
    let f = |x: &[f64]| x[0] + x[1] * x[2] + 2.0 * x[3];
    let answers: Vec<f64> = (0..design.runs()).map(|run| f(&design.row(run))).collect();
    let runs = Runs::of(&design, &answers).expect("an answer for every run");
    let parts = [12.0 / 144.0, 7.0 / 144.0, 48.0 / 144.0];
    let sum: f64 = parts.iter().sum();
    for (ours, part) in runs.indices(&(0..runs.points()).collect::<Vec<_>>()).iter().zip(parts) {
        assert!((ours.first - part / sum).abs() < 2e-3 && (ours.total - part / sum).abs() < 2e-3, "{ours:?} for {}", part / sum);
    }
}

#[test]
fn nothing_that_varies_is_no_division_by_nothing() {
    for constant in [0.25, 0.1, 0.999_999_999_999_999_9] {
        assert!(indices(64, 3, |_| constant).iter().all(|index| index.first == 0.0 && index.total == 0.0), "{constant}");
    }
}

#[test]
fn indices_of_the_model_lie_in_their_intervals_and_an_inert_assumption_has_none() {
    let focus = Focus { outcome: Outcome::IranStrikes, night: 14 };
    let job = SensitivityJob::new(Vantage::Jan18, &Coefficients::default(), focus, 64);
    assert_eq!((job.runs(), job.steps()), (64 * 26, 64 * 26 + 200));
    let found = run_to_end(job, &mut Solver::new());
    assert_eq!(found.indices.iter().map(|index| index.factor).collect::<Vec<_>>(), Factor::all().collect::<Vec<_>>());
    assert!(0.0 < found.variance && 0.0 < found.mean && found.mean < 1.0);
    for index in &found.indices {
        for estimate in [index.first, index.total] {
            assert!(estimate.low <= estimate.value && estimate.value <= estimate.high, "{index:?}");
        }
        assert!(0.0 <= index.total.low, "{index:?}");
    }
    let of = |factor: Factor| found.indices.iter().find(|index| index.factor == factor).expect("every factor");
    let inert = of(Factor::One(Key::IndoPacificPriority));
    // Each run is settled only to a millionth.
    assert!(inert.first.value.abs() < 1e-6 && inert.total.high < 1e-6, "it enters no chance of a strike: {inert:?}");
    assert!(0.05 < of(Factor::Motives).total.value, "the motive matters: {:?}", of(Factor::Motives));
}

#[test]
fn a_tornado_has_both_ends_of_every_assumption_and_the_largest_swing_first() {
    let from = Vantage::Jan18;
    let focus = Focus { outcome: Outcome::IranStrikes, night: 14 };
    let job = TornadoJob::new(&Scenario::default_from(from), &Coefficients::default(), focus);
    let found = run_to_end(job, &mut Solver::new());
    let at = |assumptions: Assumptions| focus.read(&model::evaluate(&Scenario { from, assumptions }));
    assert_eq!(found.now, at(Assumptions::default()));
    assert_eq!(found.bars.len(), Key::ALL.len());
    assert!(found.bars.is_sorted_by(|left, right| right.swing() <= left.swing()));
    for bar in &found.bars {
        let (low, high) = bar.key.row().range;
        let ends = [low, high].map(|end| at(Assumptions::default().with_clamped(bar.key, end)));
        assert_eq!([bar.at_low, bar.at_high], ends, "{}", bar.key.row().key);
        assert_eq!(bar.value, bar.key.row().default);
    }
    // The method prints these for a new Iranian strike by 31 January.
    let printed = |key: Key| {
        let bar = found.bars.iter().find(|bar| bar.key == key).expect("every assumption");
        format!("{:.3} {:.3}", bar.at_low, bar.at_high)
    };
    assert_eq!(printed(Key::Mediation), "0.354 0.174");
    assert_eq!(printed(Key::FaceSaving), "0.356 0.225");
    assert_eq!(printed(Key::Overstretch), "0.374 0.183");
}

/// Questions whose answer nothing moves: what is certain, what cannot have happened yet.
const UNMOVED: [Focus; 3] = [
    Focus { outcome: Outcome::ActiveFront, night: 1 },
    Focus { outcome: Outcome::IranDeterrence, night: 0 },
    Focus { outcome: Outcome::OpenWar, night: 0 },
];

#[test]
fn where_nothing_moves_the_answer_the_noise_of_the_arithmetic_is_not_shared_out() {
    for from in Vantage::ALL {
        for focus in UNMOVED {
            let found = run_to_end(SensitivityJob::new(from, &Coefficients::default(), focus, 8), &mut Solver::new());
            let moved = found.indices.iter().any(|index| 0.0 < index.total.value);
            assert_eq!((found.is_moved(), moved), (0.0 < found.variance, 0.0 < found.variance), "{focus:?}");
            if found.is_moved() {
                assert!(1e-12 < found.variance, "{focus:?} from {}: {}", from.key(), found.variance);
            }
        }
    }
    let focus = Focus { outcome: Outcome::IranDeterrence, night: 0 };
    let found = run_to_end(SensitivityJob::new(Vantage::Jan18, &Coefficients::default(), focus, 8), &mut Solver::new());
    assert!(!found.is_moved());
    for index in found.indices {
        for estimate in [index.first, index.total] {
            assert_eq!([estimate.value, estimate.low, estimate.high], [0.0; 3], "{index:?}");
        }
    }
}

#[test]
fn swings_that_differ_by_noise_only_stand_in_the_order_of_the_catalogue() {
    for focus in [Focus { outcome: Outcome::ActiveFront, night: 1 }, Focus { outcome: Outcome::IranStrikes, night: 0 }] {
        let job = TornadoJob::new(&Scenario::default_from(Vantage::Jan18), &Coefficients::default(), focus);
        let found = run_to_end(job, &mut Solver::new());
        for (place, bar) in found.bars.iter().enumerate() {
            for later in &found.bars[place + 1..] {
                let in_order = bar.key < later.key || 1e-9 < bar.swing() - later.swing();
                assert!(in_order, "{focus:?}: {bar:?} before {later:?}");
            }
        }
        assert_eq!(found.is_moved(), found.bars.iter().any(|bar| 1e-9 < bar.swing()), "{focus:?}");
    }
}
