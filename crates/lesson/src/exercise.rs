//! The table of the exercises: what the links of each open, and the numbers that its words state.

use model::{Key, Outcome, Scenario};
use protocol::link::{Link, Pin};
use protocol::question::View;
use story::runs::Runs;
use story::shown::{JAN16, JAN18, LAST, NO_CHINA, ONLY_IRAN, ONLY_PAKISTAN, PLAYED_DOWN, Shown, january};
use words::texts::lesson::ExerciseName;

/// An exercise.
#[derive(Clone, Copy, Debug)]
pub struct Exercise {
    /// Its name, under which its words stand.
    pub name: ExerciseName,
    /// The states that its links open, in the order of their words.
    pub opened: &'static [Opened],
    /// The numbers of its words, as shares from 0 to 1, in the order of their places.
    pub numbers: fn(&mut Runs) -> Vec<f64>,
}

/// A state of the page of curves that a link opens.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// What is shown.
    pub shown: Shown,
    /// The scenarios that are pinned beside it, each by what differs from our starting point; the page names them by that.
    pub pinned: &'static [&'static [(Key, f64)]],
}

impl Opened {
    const fn only(shown: Shown) -> Opened {
        Opened { shown, pinned: &[] }
    }

    /// The link that opens it.
    pub fn link(&self) -> Link {
        let pin = |changes: &&[(Key, f64)]| Pin::new("", Scenario::changed(self.shown.from, changes, None));
        Link { pins: self.pinned.iter().map(pin).collect(), ..self.shown.link() }
    }
}

/// Seen from 18 January: does Iran strike again by the last day?
const AGAIN: Shown = Shown::start(JAN18, (Outcome::IranStrikes, LAST));

/// Seen from 16 January: does Pakistan strike back by 18 January?
const ANSWERS: Shown = Shown::start(JAN16, (Outcome::PakistanStrikes, 2));

/// Seen from 16 January: does Iran strike again by the last day?
const DETERRED: Shown = Shown::start(JAN16, (Outcome::IranStrikes, LAST));

/// China presses with all it has, Pakistan more than Iran.
const MOSTLY_PAKISTAN: &[(Key, f64)] = &[(Key::Mediation, 1.0), (Key::MediationTilt, 0.3)];

/// Pakistan's leadership is known to waver, so that an answer tells Iran nothing.
const WAVERING: &[(Key, f64)] = &[(Key::Reputation, 0.0)];

/// Iran's forces are hardly stretched.
const FRESH: &[(Key, f64)] = &[(Key::Overstretch, 0.2)];

/// The exercises, in their order.
pub const EXERCISES: [Exercise; ExerciseName::ALL.len()] = [
    Exercise {
        name: ExerciseName::Guess,
        opened: &[Opened::only(AGAIN), Opened::only(AGAIN.seen(View::Crises))],
        numbers: |runs| {
            let start = AGAIN.scenario();
            let (low, high) = runs.nearby(&start, Outcome::IranStrikes, LAST);
            let mut strikes = |day| runs.at(start, Outcome::IranStrikes, day);
            vec![strikes(LAST), strikes(january(25)), low, high]
        },
    },
    Exercise {
        name: ExerciseName::Change,
        opened: &[Opened::only(AGAIN), Opened::only(AGAIN.with(PLAYED_DOWN)), Opened::only(ANSWERS.with(PLAYED_DOWN))],
        numbers: |runs| {
            let mut numbers = Vec::new();
            for outcome in [Outcome::IranStrikes, Outcome::Widened, Outcome::Functional] {
                numbers.extend([AGAIN, AGAIN.with(PLAYED_DOWN)].map(|shown| runs.at(shown.scenario(), outcome, LAST)));
            }
            let (outcome, day) = ANSWERS.asked;
            numbers.extend([ANSWERS, ANSWERS.with(PLAYED_DOWN)].map(|shown| runs.at(shown.scenario(), outcome, day)));
            numbers
        },
    },
    Exercise {
        name: ExerciseName::Deterrence,
        opened: &[Opened::only(DETERRED), Opened::only(DETERRED.with(WAVERING))],
        numbers: |runs| {
            let test = runs.test(DETERRED.scenario());
            let untold = runs.test(DETERRED.with(WAVERING).scenario());
            let known = |share: Option<f64>| share.unwrap_or_default();
            let between = |struck, not| known(not) - known(struck);
            vec![
                known(test.iran_if_struck),
                known(test.iran_if_not_struck),
                known(test.resolved_if_struck),
                known(test.resolved_if_not),
                between(untold.iran_if_struck, untold.iran_if_not_struck),
                between(test.iran_if_struck, test.iran_if_not_struck),
            ]
        },
    },
    Exercise {
        name: ExerciseName::Surprise,
        opened: &[
            Opened::only(AGAIN.with(NO_CHINA)),
            Opened::only(AGAIN.with(ONLY_PAKISTAN)),
            Opened::only(AGAIN.with(ONLY_IRAN)),
            Opened::only(AGAIN.with(MOSTLY_PAKISTAN)),
        ],
        numbers: |runs| {
            let mut numbers = Vec::new();
            for outcome in [Outcome::IranStrikes, Outcome::PakistanStrikes] {
                let pressed = [NO_CHINA, ONLY_PAKISTAN, ONLY_IRAN];
                numbers.extend(pressed.map(|changes| runs.at(AGAIN.with(changes).scenario(), outcome, LAST)));
            }
            numbers.push(runs.at(AGAIN.with(MOSTLY_PAKISTAN).scenario(), Outcome::IranStrikes, LAST));
            let mended = |changes| runs.at(AGAIN.with(changes).scenario(), Outcome::Functional, january(26));
            numbers.extend([ONLY_PAKISTAN, NO_CHINA].map(mended));
            numbers
        },
    },
    Exercise {
        name: ExerciseName::Disagree,
        opened: &[Opened { shown: AGAIN, pinned: &[FRESH] }],
        numbers: |runs| [AGAIN, AGAIN.with(FRESH)].map(|shown| runs.at(shown.scenario(), Outcome::IranStrikes, LAST)).to_vec(),
    },
];
