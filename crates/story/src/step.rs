//! The table of the steps: what each is about, what it shows, asks and computes.

use model::motive::Motive;
use model::{Key, Outcome, Scenario};
use protocol::question::{History, View};
use words::texts::story::StepName;

use crate::runs::Runs;
use crate::shown::{JAN16, JAN18, LAST, NO_CHINA, ONLY_IRAN, ONLY_PAKISTAN, PLAYED_DOWN, Shown, january};

/// A step of the argument.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its name, under which its words stand.
    pub name: StepName,
    /// The article's claims that it is about, by number.
    pub claims: &'static [u8],
    /// The claim that is quoted in it, by number.
    pub quoted: u8,
    /// What the page of curves shows with the answer.
    pub shown: Shown,
    /// What is asked.
    pub asked: Asked,
    /// The numbers of the answer, as shares from 0 to 1, in the order of the places of its words; the first answers a question for a count.
    pub numbers: fn(&mut Runs) -> Vec<f64>,
    /// The bars of the answer's figure; none where it is the figure of what is shown.
    pub bars: Option<Bars>,
    /// The assumptions that a reader has in reach after the answer.
    pub levers: &'static [Key],
}

/// Bars that compare some of the numbers of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Bars {
    /// What the numbers are chances of.
    pub of: Outcome,
    /// Which of the numbers, from the top down.
    pub numbers: &'static [usize],
}

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// How many of a hundred crises.
    Count,
    /// One of two or three things; the number of the one that the model's numbers say, from 0.
    Choice(usize),
}

/// The three restraints on Iran that the article names first, in the order in which the step about them asks.
const RESTRAINTS: [Key; 3] = [Key::DeterrenceWorry, Key::Overstretch, Key::Mediation];

/// The steps, in the order of the argument.
pub const STEPS: [Step; StepName::ALL.len()] = [
    Step {
        name: StepName::TwoStrikes,
        claims: &[1, 2, 3, 4, 5, 9, 37],
        quoted: 4,
        shown: Shown::start(JAN18, (Outcome::IranStrikes, LAST)).seen(View::Crises),
        asked: Asked::Count,
        numbers: |runs| {
            let start = Scenario::changed(JAN18, &[], None);
            vec![runs.at(start, Outcome::IranStrikes, LAST), runs.at(start, Outcome::Widened, LAST)]
        },
        bars: None,
        levers: &[],
    },
    Step {
        name: StepName::SaidAloud,
        claims: &[10, 11],
        quoted: 11,
        shown: Shown::start(JAN18, (Outcome::IranStrikes, LAST)).with(PLAYED_DOWN),
        asked: Asked::Count,
        numbers: |runs| {
            let of = |outcome, runs: &mut Runs| {
                [PLAYED_DOWN, &[]].map(|changes| runs.at(Scenario::changed(JAN18, changes, None), outcome, LAST))
            };
            [of(Outcome::IranStrikes, runs), of(Outcome::Widened, runs)].concat()
        },
        bars: None,
        levers: &[Key::Publicity],
    },
    Step {
        name: StepName::Motives,
        claims: &[22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35],
        quoted: 22,
        shown: Shown { motive: Some(Motive::Broaden), ..Shown::start(JAN18, (Outcome::Widened, LAST)) },
        asked: Asked::Choice(1),
        numbers: |runs| {
            let certain = |motive, changes: &[(Key, f64)]| Scenario::changed(JAN18, changes, Some(motive));
            let mut numbers = Motive::ALL.map(|motive| runs.at(certain(motive, &[]), Outcome::Widened, LAST)).to_vec();
            // Five times the attacks of our starting point.
            let attacks: [&[(Key, f64)]; 2] = [&[], &[(Key::MilitantAttacks, 0.1)]];
            let strikes = attacks.map(|rate| runs.at(certain(Motive::CounterTerror, rate), Outcome::IranStrikes, LAST));
            numbers.extend(strikes);
            numbers
        },
        bars: Some(Bars { of: Outcome::Widened, numbers: &[0, 1, 2] }),
        levers: &[Key::MilitantAttacks],
    },
    Step {
        name: StepName::Dilemma,
        claims: &[36, 37, 38, 39, 40, 41, 44, 45, 46, 47, 49],
        quoted: 39,
        shown: Shown::start(JAN16, (Outcome::PakistanStrikes, 2)),
        asked: Asked::Count,
        numbers: |runs| {
            let cases: [&[(Key, f64)]; 4] = [
                &[],
                &[(Key::Precedent, 0.0)],
                &[(Key::IndiaFront, 1.0), (Key::AfghanFront, 1.0)],
                &[(Key::IndiaFront, 0.0), (Key::AfghanFront, 0.0)],
            ];
            cases.map(|changes| runs.at(Scenario::changed(JAN16, changes, None), Outcome::PakistanStrikes, 2)).to_vec()
        },
        bars: None,
        levers: &[Key::Precedent, Key::IndiaFront, Key::AfghanFront],
    },
    Step {
        name: StepName::Deterrence,
        claims: &[39, 42, 43, 48],
        quoted: 48,
        shown: Shown::start(JAN16, (Outcome::IranStrikes, LAST)),
        asked: Asked::Choice(1),
        numbers: |runs| {
            let piles = |changes: &[(Key, f64)], runs: &mut Runs| {
                let test = runs.test(Scenario::changed(JAN16, changes, None));
                [test.iran_if_struck, test.iran_if_not_struck].map(Option::unwrap_or_default)
            };
            let [struck, not] = piles(&[], runs);
            let [untold_struck, untold_not] = piles(&[(Key::Reputation, 0.0)], runs);
            vec![struck, not, untold_not - untold_struck, not - struck]
        },
        bars: Some(Bars { of: Outcome::IranStrikes, numbers: &[0, 1] }),
        levers: &[Key::Reputation],
    },
    Step {
        name: StepName::Carefully,
        claims: &[6, 7, 8, 50, 51],
        quoted: 51,
        shown: Shown::start(JAN18, (Outcome::Widened, LAST)),
        asked: Asked::Choice(1),
        numbers: |runs| {
            let test = runs.test(Scenario::changed(JAN16, &[], None));
            let mut numbers = [test.after_limited, test.after_wide].map(Option::unwrap_or_default).to_vec();
            let start = Scenario::changed(JAN18, &[], None);
            numbers.extend([Outcome::Widened, Outcome::WidenedByAccident].map(|outcome| runs.at(start, outcome, LAST)));
            numbers
        },
        bars: Some(Bars { of: Outcome::IranStrikes, numbers: &[0, 1] }),
        levers: &[Key::FaceSaving],
    },
    Step {
        name: StepName::Restraints,
        claims: &[55, 56, 57, 58, 59, 60, 61, 62],
        quoted: 55,
        shown: Shown::start(JAN18, (Outcome::IranStrikes, LAST)),
        asked: Asked::Choice(1),
        numbers: |runs| {
            let mut strikes =
                |changes: &[(Key, f64)]| runs.at(Scenario::changed(JAN18, changes, None), Outcome::IranStrikes, LAST);
            let mut numbers = RESTRAINTS.map(|key| strikes(&[(key, 0.0)])).to_vec();
            numbers.extend([
                strikes(&[]),
                strikes(&RESTRAINTS.map(|key| (key, 0.0))),
                strikes(&RESTRAINTS.map(|key| (key, 1.0))),
            ]);
            numbers
        },
        bars: Some(Bars { of: Outcome::IranStrikes, numbers: &[0, 1, 2, 3, 4, 5] }),
        levers: &RESTRAINTS,
    },
    Step {
        name: StepName::China,
        claims: &[62, 63, 64, 65],
        quoted: 64,
        shown: Shown::start(JAN18, (Outcome::IranStrikes, LAST)).with(ONLY_PAKISTAN),
        asked: Asked::Choice(2),
        numbers: |runs| {
            let mut of = |changes: &[(Key, f64)], outcome, day| runs.at(Scenario::changed(JAN18, changes, None), outcome, day);
            vec![
                of(NO_CHINA, Outcome::IranStrikes, LAST),
                of(ONLY_PAKISTAN, Outcome::IranStrikes, LAST),
                of(ONLY_PAKISTAN, Outcome::Functional, january(26)),
                of(NO_CHINA, Outcome::Functional, january(26)),
                of(ONLY_IRAN, Outcome::IranStrikes, LAST),
            ]
        },
        bars: Some(Bars { of: Outcome::IranStrikes, numbers: &[0, 1, 4] }),
        levers: &[Key::MediationTilt, Key::Mediation],
    },
    Step {
        name: StepName::Reading,
        claims: &[28, 35, 52, 53, 54],
        quoted: 35,
        shown: Shown::start(JAN18, (Outcome::IranStrikes, january(19))),
        asked: Asked::Choice(1),
        numbers: |runs| {
            let start = runs.outcomes(Scenario::changed(JAN18, &[], None));
            [january(19), january(26)].map(|day| start.motive_if_struck[usize::from(day)]).concat()
        },
        bars: Some(Bars { of: Outcome::IranStrikes, numbers: &[0, 1, 2] }),
        levers: &[],
    },
    Step {
        name: StepName::Others,
        claims: &[66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78],
        quoted: 70,
        shown: Shown::start(JAN18, (Outcome::ActiveFront, january(25))).seen(View::Crises),
        asked: Asked::Count,
        numbers: |runs| {
            let start = Scenario::changed(JAN18, &[], None);
            vec![runs.at(start, Outcome::ActiveFront, january(25)), runs.at(start, Outcome::ActiveFront, LAST)]
        },
        bars: None,
        levers: &[Key::FunctionalTies],
    },
    Step {
        name: StepName::Happened,
        claims: &[75],
        quoted: 75,
        shown: Shown { history: History::Shown, ..Shown::start(JAN18, (Outcome::IranStrikes, LAST)).seen(View::Crises) },
        asked: Asked::Count,
        numbers: |runs| vec![runs.as_it_happened()],
        bars: None,
        levers: &[],
    },
];
