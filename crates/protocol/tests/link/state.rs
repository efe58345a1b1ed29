//! States of the page: as a line that people can read, and drawn at random.

use model::assumption::GRID;
use model::motive::Prior;
use model::{Assumptions, Key, Outcome, Scenario, Supposed, Supposition, Vantage};
use proptest::prelude::*;
use protocol::link::{Link, Notice, Pin};
use protocol::question::{History, Question, Span, View};

/// Reads a code that can be read.
pub fn read(code: &str) -> (Link, Vec<Notice>) {
    Link::decode(code).unwrap_or_else(|error| panic!("{code}: {error}"))
}

/// A scenario from 18 January with some assumptions changed.
pub fn with(values: &[(Key, f64)]) -> Scenario {
    let assumptions = values.iter().fold(Assumptions::default(), |all, (key, value)| all.with_clamped(*key, *value));
    Scenario { from: Vantage::Jan18, assumptions }
}

/// All of a state in one line. Assumptions that are the default are left out.
pub fn readable(link: &Link) -> String {
    let (focus, span) = (link.focus, link.span.last_day());
    let history = if link.history == History::Shown { "shown" } else { "hidden" };
    let mut line = format!(
        "model {}; {}; {} on day {}; {} to day {span}; history {history}",
        link.model,
        scenario(&link.scenario),
        focus.outcome.key(),
        focus.day,
        link.view.key()
    );
    line += &link.seed.map(|seed| format!("; seed {seed}")).unwrap_or_default();
    line += &link
        .supposition
        .map(|supposed| format!("; supposed {} on day {}", supposed.event().key(), supposed.day()))
        .unwrap_or_default();
    for pin in &link.pins {
        line += &format!("; pinned {:?} {}", pin.name, scenario(&pin.scenario));
    }
    for field in &link.unknown {
        line += &format!("; unknown {field}");
    }
    line
}

/// Every assumption, the defaults too.
pub fn every_assumption(assumptions: &Assumptions) -> String {
    Key::ALL.iter().map(|key| setting(*key, assumptions)).collect()
}

fn scenario(scenario: &Scenario) -> String {
    let defaults = Assumptions::default();
    let changed: String = scenario.assumptions.differing_from(&defaults).map(|key| setting(key, &scenario.assumptions)).collect();
    format!("from {}{changed}", scenario.from.key())
}

fn setting(key: Key, assumptions: &Assumptions) -> String {
    format!(" {}={}", key.row().key, assumptions[key])
}

fn any_scenario() -> impl Strategy<Value = Scenario> {
    let indices = prop::collection::vec(prop_oneof![3 => 0..=GRID, 1 => Just(GRID)], Key::ALL.len());
    let motives = (0..=1000_u16).prop_flat_map(|first| (Just(first), 0..=1000 - first));
    (indices, motives, any::<bool>()).prop_map(|(indices, (first, second), early)| {
        let mut assumptions = Assumptions::default();
        for (key, index) in Key::ALL.iter().zip(indices).filter(|(key, _)| key.motive().is_none()) {
            assumptions = assumptions.with_clamped(*key, key.row().grid_value(index));
        }
        let motives = Prior::from_thousandths([first, second, 1000 - first - second]).expect("they sum to 1000");
        let from = if early { Vantage::Jan16 } else { Vantage::Jan18 };
        Scenario { from, assumptions: assumptions.with_motives(motives) }
    })
}

/// Any state, with at most `pins` pins.
pub fn any_link(pins: usize) -> impl Strategy<Value = Link> {
    let focus = (0..Outcome::ALL.len(), 0..=28_u8);
    let name = prop_oneof!["[a-zA-Z0-9 -]{0,30}", "\\PC{0,30}", ".{0,30}", "[\u{627}-\u{64a}]{24}"];
    let pins = prop::collection::vec((name, any_scenario()), 0..=pins);
    let supposition = prop::option::of((0..Supposed::ALL.len(), 1..=28_usize));
    let supposition =
        supposition.prop_map(|chosen| chosen.and_then(|(event, day)| Supposition::new(Supposed::ALL[event], day).ok()));
    let choices = (any::<u8>(), any::<Option<u32>>(), supposition);
    (any_scenario(), pins, focus, choices).prop_map(|(scenario, pins, focus, (choices, seed, supposition))| {
        let chosen = |bit: u8| choices >> bit & 1 == 1;
        Link {
            focus: Question { outcome: Outcome::ALL[focus.0], day: focus.1 },
            view: View::ALL[usize::from(choices / 64 % 4)],
            span: if chosen(1) { Span::FirstTen } else { Span::Whole },
            history: if chosen(2) { History::Shown } else { History::Hidden },
            seed,
            supposition,
            pins: pins.iter().map(|(name, scenario)| Pin::new(name, *scenario)).collect(),
            ..Link::of(scenario)
        }
    })
}
