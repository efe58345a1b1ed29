//! How long each analysis takes in all, and its longest step, natively and in a browser's WebAssembly.
//!
//! Prints one line a case: `analysis <name> total_ms longest_step_ms steps`.

use std::hint::black_box;

use model::analysis::{
    AttributionJob, BandJob, Fineness, Focus, Job, MapJob, OffRampJob, SensitivityJob, TippingJob, TornadoJob,
};
use model::outcome::EVENT_CURVES;
use model::{Assumptions, Coefficients, Key, Scenario, Solver, Vantage};

/// Runs every analysis, telling the time in milliseconds by `now` and each line to `print`.
fn report(now: impl Fn() -> f64, print: impl Fn(String)) {
    let (from, coefficients) = (Vantage::Jan18, Coefficients::default());
    let (scenario, focus) = (Scenario::default_from(from), Focus::first_from(from));
    let changes = [Key::Mediation, Key::Overstretch, Key::FaceSaving, Key::Resolve, Key::UsPosture, Key::Publicity];
    let changed = changes.iter().fold(Assumptions::default(), |assumptions, key| assumptions.with_clamped(*key, 0.95));
    let changed = Scenario { from, assumptions: changed };
    run("bands", BandJob::new(&scenario, &coefficients, &EVENT_CURVES), &now, &print);
    // Once more, now that a browser has compiled it with care.
    run("bands-again", BandJob::new(&scenario, &coefficients, &EVENT_CURVES), &now, &print);
    run("map-11", MapJob::new(&scenario, &coefficients, focus, Key::Mediation, Key::Overstretch, Fineness::Coarse), &now, &print);
    run("map-41", MapJob::new(&scenario, &coefficients, focus, Key::Mediation, Key::Overstretch, Fineness::Fine), &now, &print);
    run("attribution-6", AttributionJob::new(&Assumptions::default(), &changed, &coefficients, focus), &now, &print);
    run("tornado", TornadoJob::new(&scenario, &coefficients, focus), &now, &print);
    run("tipping", TippingJob::new(&scenario, &coefficients, focus, 1.0 / 3.0), &now, &print);
    run("off-ramps", OffRampJob::new(&scenario, &coefficients, focus), &now, &print);
    run("sobol-512", SensitivityJob::new(from, &coefficients, focus, SensitivityJob::POINTS), &now, &print);
}

fn run<J: Job>(name: &str, mut job: J, now: impl Fn() -> f64, print: impl Fn(String)) {
    let mut solver = Solver::new();
    let (begun, mut last, mut longest) = (now(), now(), 0.0_f64);
    while job.finding().is_none() {
        job.step(&mut solver);
        let here = now();
        longest = longest.max(here - last);
        last = here;
    }
    black_box(job.finding().is_some());
    print(format!("analysis {name} {:.1} {longest:.2} {}", last - begun, job.steps()));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let begun = std::time::Instant::now();
    report(|| begun.elapsed().as_secs_f64() * 1e3, |line| println!("{line}"));
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance)]
        fn now() -> f64;
    }

    #[wasm_bindgen_test]
    fn analysis() {
        super::report(now, |line| console_log!("{line}"));
    }
}
