//! Tipping points put back into the model, and off-ramps that do what they say.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::LazyLock;

use model::analysis::{Focus, Job, OffRampJob, OffRamps, Slope, Tipping, TippingJob, Wish, run_to_end};
use model::assumption::Group;
use model::preset::PRESETS;
use model::{Coefficients, Key, Outcome, Scenario, Solver, Vantage};

fn at(scenario: &Scenario, focus: Focus, key: Key, value: f64) -> f64 {
    let assumptions = scenario.assumptions.with_clamped(key, value);
    focus.read(&model::evaluate(&Scenario { assumptions, ..*scenario }))
}

fn tipping(scenario: &Scenario, focus: Focus, level: f64) -> Tipping {
    run_to_end(TippingJob::new(scenario, &Coefficients::default(), focus, level), &mut Solver::new())
}

fn off_ramps(scenario: &Scenario, focus: Focus) -> OffRamps {
    run_to_end(OffRampJob::new(scenario, &Coefficients::default(), focus), &mut Solver::new())
}

/// Every third preset, and some questions from both vantage points.
fn cases() -> impl Iterator<Item = (&'static str, Scenario, Focus)> {
    let questions = [
        (Vantage::Jan18, Outcome::IranStrikes, 28),
        (Vantage::Jan18, Outcome::Widened, 14),
        (Vantage::Jan18, Outcome::Functional, 10),
        (Vantage::Jan16, Outcome::PakistanStrikes, 4),
        (Vantage::Jan16, Outcome::MeanRung, 3),
    ];
    PRESETS.iter().skip(1).step_by(3).flat_map(move |preset| {
        questions
            .into_iter()
            .map(|(from, outcome, night)| (preset.key, Scenario { from, ..preset.scenario() }, Focus { outcome, night }))
    })
}

/// The off-ramps of every case, found once.
static FOUND: LazyLock<Vec<(&str, Scenario, Focus, OffRamps)>> = LazyLock::new(|| {
    let found = |(name, scenario, focus)| (name, scenario, focus, off_ramps(&scenario, focus));
    cases().map(found).collect()
});

#[test]
fn at_a_tipping_point_the_answer_is_the_level_and_it_exceeds_it_on_the_side_it_says() {
    let mut points = 0;
    for (name, scenario, focus) in cases() {
        let level = focus.top() / 4.0;
        let found = tipping(&scenario, focus, level);
        for point in &found.points {
            points += 1;
            let label = format!("{name}, {focus:?}: {point:?}");
            let (low, high) = point.key.row().range;
            // Bisection ends within 6e-8 of the range, where no answer changes by more than about 7 over the whole.
            assert!((at(&scenario, focus, point.key, point.at) - level).abs() < 1e-6 * focus.top(), "{label}");
            let step = 1e-4 * (high - low);
            let beside = [-step, step].map(|step| level < at(&scenario, focus, point.key, point.at + step));
            assert_eq!(beside, [point.slope == Slope::Falling, point.slope == Slope::Rising], "{label}");
        }
    }
    assert!(50 < points, "only {points} tipping points were looked at");
}

#[test]
fn no_tipping_point_is_missed_where_the_ends_of_a_range_lie_on_different_sides() {
    let (scenario, focus) = (Scenario::default_from(Vantage::Jan18), Focus { outcome: Outcome::IranStrikes, night: 28 });
    let found = tipping(&scenario, focus, 0.25);
    assert_eq!(found.now, focus.read(&model::evaluate(&scenario)));
    for key in Key::ALL {
        let (low, high) = key.row().range;
        let apart = (at(&scenario, focus, *key, low) < 0.25) != (at(&scenario, focus, *key, high) < 0.25);
        let odd = found.points.iter().filter(|point| point.key == *key).count() % 2 == 1;
        assert_eq!(apart, odd, "{}", key.row().key);
    }
    assert!(found.points.is_sorted_by(|left, right| (left.key, left.at) <= (right.key, right.at)));
}

#[test]
fn an_answer_that_never_crosses_has_no_tipping_point() {
    let focus = Focus { outcome: Outcome::OpenWar, night: 28 };
    assert_eq!(tipping(&Scenario::default_from(Vantage::Jan18), focus, 0.99).points, []);
}

#[test]
fn every_off_ramp_is_on_the_grid_and_the_page_would_show_the_better_side() {
    let mut ramps = 0;
    for (name, scenario, focus, found) in FOUND.iter() {
        let (scenario, focus) = (*scenario, *focus);
        assert!(found.ramps.is_sorted_by(|left, right| left.moved <= right.moved), "{name}");
        for ramp in &found.ramps {
            ramps += 1;
            let (label, row) = (format!("{name}, {focus:?}: {ramp:?}"), ramp.key.row());
            assert!(row.group != Group::ForAnalysts && ramp.key.motive().is_none(), "{label}");
            assert_eq!(row.grid_value(row.grid_index(ramp.value)), ramp.value, "{label}");
            assert_eq!(ramp.outcome, at(&scenario, focus, ramp.key, ramp.value), "{label}");
            assert!(found.wish.is_met(ramp.outcome, found.line) && !found.wish.is_met(found.now, found.line), "{label}");
            let (low, high) = row.range;
            assert!((ramp.moved - (ramp.value - scenario.assumptions[ramp.key]).abs() / (high - low)).abs() < 1e-15, "{label}");
        }
    }
    assert!(30 < ramps, "only {ramps} off-ramps were looked at");
}

#[test]
fn no_nearer_grid_point_would_do() {
    let focus = Focus { outcome: Outcome::IranStrikes, night: 28 };
    let restraints_gone = PRESETS.iter().find(|preset| preset.key == "restraints-gone").expect("the preset").scenario();
    for scenario in [Scenario::default_from(Vantage::Jan18), restraints_gone] {
        let found = off_ramps(&scenario, focus);
        for ramp in &found.ramps {
            let row = ramp.key.row();
            let set = row.grid_index(scenario.assumptions[ramp.key]);
            let index = row.grid_index(ramp.value);
            let nearer = if set < index { index - 1 } else { index + 1 };
            let there = at(&scenario, focus, ramp.key, row.grid_value(nearer));
            assert!(!found.wish.is_met(there, found.line), "{ramp:?} goes a step too far");
        }
    }
}

#[test]
fn the_line_is_a_third_of_all_or_a_reachable_drop_and_mirrored_where_more_is_wished() {
    // Above a third of all, that; else a third less, five points less where that is more, and never less than half.
    let below = [(0.5, 1.0 / 3.0), (0.3, 0.2), (0.15, 0.1), (0.12, 0.07), (0.1, 0.05), (0.06, 0.03), (0.0, 0.0)];
    for (now, line) in below {
        assert!((Wish::Less.line(now, 1.0) - line).abs() < 1e-15, "{now} to {}", Wish::Less.line(now, 1.0));
        assert!((Wish::More.line(1.0 - now, 1.0) - (1.0 - line)).abs() < 1e-15, "{}", 1.0 - now);
    }
    assert_eq!(Wish::Less.line(4.0, 6.0), 2.0);
    assert!((Wish::Less.line(1.2, 6.0) - 0.8).abs() < 1e-15);
    let wished = Outcome::ALL.iter().filter(|outcome| Wish::of(**outcome) == Wish::More);
    let keys: Vec<&str> = wished.map(|outcome| outcome.key()).collect();
    assert_eq!(keys, ["functional", "talks", "iran_deterrence", "us_cooperation", "ct_cooperation"]);
}

#[test]
fn from_our_starting_points_the_first_questions_have_a_way_down() {
    for from in Vantage::ALL {
        let found = off_ramps(&Scenario::default_from(from), Focus::first_from(from));
        assert!(!found.ramps.is_empty() || !found.pairs.is_empty(), "{}: {found:?}", from.key());
    }
}

#[test]
fn nothing_is_offered_that_nobody_can_choose() {
    let nobodys =
        [Key::DeterrenceWorry, Key::Precedent, Key::Resolve, Key::Reputation, Key::DomesticStress, Key::RegionalTension];
    let mut offered = 0;
    for (name, _, focus, found) in FOUND.iter() {
        let focus = *focus;
        let pairs = found.pairs.iter().flat_map(|pair| pair.changes).map(|change| change.key);
        for key in found.ramps.iter().map(|ramp| ramp.key).chain(pairs) {
            offered += 1;
            let is_somebodys = key.row().group != Group::ForAnalysts && key.motive().is_none() && !nobodys.contains(&key);
            assert!(is_somebodys, "{name}, {focus:?}: {}", key.row().key);
        }
    }
    assert!(30 < offered, "only {offered} were looked at");
}

#[test]
fn where_no_single_change_does_pairs_are_found_that_do_the_smallest_first() {
    let mut pairs = 0;
    // Where one change does, none does for a line that is further away.
    let (start, first) = (Scenario::default_from(Vantage::Jan18), Focus::first_from(Vantage::Jan18));
    let further = [0.1, 0.08, 0.06].map(|line| {
        let job = OffRampJob::new(&start, &Coefficients::default(), first).with_line(line);
        ("start", start, first, run_to_end(job, &mut Solver::new()))
    });
    for (name, scenario, focus, found) in FOUND.iter().chain(&further) {
        let (scenario, focus) = (*scenario, *focus);
        assert!(found.pairs.is_empty() || found.ramps.is_empty(), "{name}, {focus:?}: pairs beside single changes");
        assert!(found.pairs.is_sorted_by(|left, right| left.moved() <= right.moved()), "{name}");
        for pair in &found.pairs {
            pairs += 1;
            let label = format!("{name}, {focus:?}: {pair:?}");
            let both = pair.changes.iter().fold(scenario.assumptions, |all, change| all.with_clamped(change.key, change.value));
            assert_eq!(pair.outcome, focus.read(&model::evaluate(&Scenario { assumptions: both, ..scenario })), "{label}");
            assert!(found.wish.is_met(pair.outcome, found.line), "{label}");
            for change in pair.changes {
                assert!(!found.wish.is_met(at(&scenario, focus, change.key, change.value), found.line), "one is enough: {label}");
                let row = change.key.row();
                assert_eq!(row.grid_value(row.grid_index(change.value)), change.value, "{label}");
            }
            assert_ne!(pair.changes[0].key, pair.changes[1].key, "{label}");
        }
    }
    assert!(5 < pairs, "only {pairs} pairs were looked at");
}

#[test]
fn progress_never_passes_its_end_and_nothing_happens_after_it() {
    let (scenario, focus) = (Scenario::default_from(Vantage::Jan18), Focus { outcome: Outcome::IranStrikes, night: 28 });
    let mut solver = Solver::new();
    let job = || OffRampJob::new(&scenario, &Coefficients::default(), focus);
    // To the second line no single change leads, and so pairs are looked for; the third is met already.
    for mut job in [job(), job().with_line(0.12), job().with_line(0.9)] {
        let mut done = 0;
        while job.finding().is_none() {
            assert_eq!(job.done(), done);
            assert!(job.done() < job.steps());
            job.step(&mut solver);
            done += 1;
        }
        assert_eq!(job.done(), job.steps());
        let found = job.finding();
        job.step(&mut solver);
        assert_eq!((job.done(), job.finding()), (done, found));
    }
}

#[test]
fn an_off_ramp_to_a_line_of_ones_own_reaches_it_and_none_is_needed_where_it_is_met() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let focus = Focus::first_from(Vantage::Jan18);
    let to = |line: f64| {
        let job = OffRampJob::new(&scenario, &Coefficients::default(), focus).with_line(line);
        run_to_end(job, &mut Solver::new())
    };
    let found = to(0.2);
    assert_eq!(found.line, 0.2);
    assert!(!found.ramps.is_empty() && found.ramps.iter().all(|ramp| ramp.outcome < 0.2), "{found:?}");
    assert_eq!(to(0.5).ramps, []);
}

#[test]
fn off_ramps_after_the_tipping_points_are_the_same_and_need_no_search_of_their_own() {
    let mut solver = Solver::new();
    // To the last line no single change leads.
    for (from, line) in [(Vantage::Jan18, 0.2), (Vantage::Jan16, 0.1), (Vantage::Jan18, 0.08)] {
        let (scenario, focus) = (Scenario::default_from(from), Focus::first_from(from));
        let mut tipping = TippingJob::new(&scenario, &Coefficients::default(), focus, line);
        while tipping.finding().is_none() {
            tipping.step(&mut solver);
        }
        let searched = tipping.done();
        let after = OffRampJob::after(tipping);
        assert_eq!(after.done(), searched);
        let whole = OffRampJob::new(&scenario, &Coefficients::default(), focus).with_line(line);
        assert_eq!(run_to_end(after, &mut solver), run_to_end(whole, &mut solver), "{from:?} {line}");
    }
}
