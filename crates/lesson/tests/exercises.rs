//! What the exercises say is true of the model and of the page of curves, in every language, and their links open what they name.

use lesson::exercise::EXERCISES;
use lesson::plan::{PLAN, minutes};
use model::motive::Motive;
use model::{Assumptions, Key, Outcome, Scenario, Vantage};
use protocol::link::Link;
use protocol::part::Part;
use protocol::question::View;
use story::count::{of_hundred, parts};
use story::runs::Runs;
use story::shown::{LAST, NO_CHINA, ONLY_IRAN, ONLY_PAKISTAN, january};
use words::language::Language;
use words::text::LessonText;
use words::texts::lesson::{ExerciseName, PhaseName};

fn places(text: &str) -> Vec<usize> {
    text.split('{').skip(1).filter_map(|piece| piece.split('}').next()?.parse().ok()).collect()
}

/// The numbers of an exercise as so many of a hundred.
fn counts(name: ExerciseName) -> Vec<u32> {
    (EXERCISES[name as usize].numbers)(&mut Runs::default()).into_iter().map(of_hundred).collect()
}

#[test]
fn the_exercises_and_the_parts_of_the_lesson_stand_in_the_order_of_their_names() {
    assert_eq!(EXERCISES.each_ref().map(|exercise| exercise.name), ExerciseName::ALL);
    assert_eq!(PLAN.each_ref().map(|phase| phase.name), PhaseName::ALL);
}

#[test]
fn the_lesson_takes_45_minutes_in_which_the_argument_can_be_read_and_the_exercise_be_done() {
    assert_eq!(minutes(), 45);
    let of = |name: PhaseName| PLAN[name as usize].minutes;
    assert!(story::minutes() < of(PhaseName::Walk));
    assert_eq!(of(PhaseName::Disagree), lesson::plan::EXERCISE_MINUTES);
}

#[test]
fn the_numbers_that_the_words_state_are_those_of_the_model() {
    let stated: [(ExerciseName, &[u32]); 5] = [
        (ExerciseName::Guess, &[27, 22, 22, 36]),
        (ExerciseName::Change, &[27, 12, 12, 2, 95, 98, 67, 9]),
        (ExerciseName::Deterrence, &[29, 58, 78, 23, 21, 29]),
        (ExerciseName::Surprise, &[39, 48, 11, 31, 30, 7, 31, 66, 56]),
        (ExerciseName::Disagree, &[27, 36]),
    ];
    for (name, expected) in stated {
        assert_eq!(counts(name), expected, "{name:?}");
    }
}

/// The numbers that are no count of crises: dates, and the hundred itself.
const NO_COUNTS: [&str; 7] = ["100", "2024", "16 January", "18 January", "25 January", "26 January", "14 February"];

#[test]
fn no_answer_has_a_number_of_its_own() {
    let texts = Language::English.texts().lesson;
    for said in [&texts.replies, &texts.traps, &texts.questions].into_iter().flatten().chain(&texts.before_texts) {
        let bare = NO_COUNTS.iter().fold((*said).to_owned(), |said, number| said.replace(number, ""));
        let bare: String = bare.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)).collect();
        assert!(!bare.contains(|character: char| character.is_ascii_digit()), "{bare}");
    }
}

#[test]
fn most_new_strikes_come_in_the_first_week_and_later_ones_mostly_after_an_attack() {
    let (mut runs, start) = (Runs::default(), Scenario::changed(Vantage::Jan18, &[], None));
    let week = january(25);
    let mut of = |outcome, day| runs.at(start, outcome, day);
    assert!(of(Outcome::IranStrikes, LAST) < 2.0 * of(Outcome::IranStrikes, week));
    let [all, after_attacks] =
        [Outcome::IranStrikes, Outcome::IranStrikesAfterAttack].map(|outcome| of(outcome, LAST) - of(outcome, week));
    assert!(all < 2.0 * after_attacks);
}

#[test]
fn pressed_alone_pakistan_answers_less_and_hardly_strikes_but_in_answer() {
    let mut runs = Runs::default();
    let mut of = |changes: &[(Key, f64)], outcome| runs.at(Scenario::changed(Vantage::Jan18, changes, None), outcome, LAST);
    let mut answered = |changes| of(changes, Outcome::PakistanStrikes) / of(changes, Outcome::IranStrikes);
    assert!(answered(ONLY_PAKISTAN) < answered(NO_CHINA));
    for changes in [NO_CHINA, ONLY_PAKISTAN, ONLY_IRAN] {
        assert!(of(changes, Outcome::PakistanStrikesUnprovoked) < 0.01);
    }
}

/// How many values of an assumption are tried, its ends among them.
const TRIED: u16 = 5;

#[test]
fn no_other_assumption_alone_ends_the_surprise_and_whom_china_presses_does() {
    let mut runs = Runs::default();
    let mut strikes = |china: &[(Key, f64)], changes: &[(Key, f64)], motive| {
        runs.at(Scenario::changed(Vantage::Jan18, &[china, changes].concat(), motive), Outcome::IranStrikes, LAST)
    };
    let others = Key::ALL.iter().filter(|key| key.motive().is_none() && !matches!(key, Key::Mediation | Key::MediationTilt));
    for key in others {
        for step in 0..TRIED {
            let changes = [(*key, key.row().grid_value(1000 / (TRIED - 1) * step))];
            assert!(strikes(NO_CHINA, &changes, None) < strikes(ONLY_PAKISTAN, &changes, None), "{changes:?}");
        }
    }
    for motive in Motive::ALL {
        assert!(strikes(NO_CHINA, &[], Some(motive)) < strikes(ONLY_PAKISTAN, &[], Some(motive)), "{motive:?}");
    }
    let mostly = EXERCISES[ExerciseName::Surprise as usize].opened[3].shown.changes;
    assert!(strikes(mostly, &[], None) < strikes(NO_CHINA, &[], None));
}

#[test]
fn every_number_has_its_place_and_every_place_a_number_in_every_language() {
    for language in Language::ALL {
        let texts = language.texts().lesson;
        for exercise in &EXERCISES {
            let name = exercise.name as usize;
            let columns = [texts.tasks, texts.questions, texts.replies, texts.traps];
            let mut said: Vec<usize> = columns.iter().flat_map(|column| places(column[name])).collect();
            said.sort_unstable();
            said.dedup();
            assert_eq!(said, (0..counts(exercise.name).len()).collect::<Vec<_>>(), "{:?} in {}", exercise.name, language.code());
            let without = [texts.titles, texts.aims, texts.links, texts.sheets];
            assert!(without.iter().all(|column| places(column[name]).is_empty()), "{:?}: nothing fills these", exercise.name);
        }
    }
}

#[test]
fn every_question_has_its_answer_every_state_its_link_and_the_sheet_its_blanks_in_every_language() {
    let english = Language::English.texts().lesson;
    for language in Language::ALL {
        let texts = language.texts().lesson;
        for exercise in &EXERCISES {
            let name = exercise.name as usize;
            let count = |text: &'static str| parts(text).len();
            assert_eq!(count(texts.replies[name]), count(texts.questions[name]), "{:?} in {}", exercise.name, language.code());
            assert_eq!(count(texts.links[name]), exercise.opened.len(), "{:?} in {}", exercise.name, language.code());
            for column in [|of: &LessonText| of.tasks, |of: &LessonText| of.sheets] {
                assert_eq!(
                    count(column(texts)[name]),
                    count(column(english)[name]),
                    "{:?} in {}",
                    exercise.name,
                    language.code()
                );
            }
            let blanks = |text: &str| text.matches('_').count();
            assert_eq!(blanks(texts.sheets[name]), blanks(english.sheets[name]), "{:?} in {}", exercise.name, language.code());
        }
    }
}

#[test]
fn the_minutes_of_the_tasks_of_an_exercise_are_ten() {
    for exercise in &EXERCISES {
        let tasks = Language::English.texts().lesson.tasks[exercise.name as usize];
        let stated = tasks.split('(').filter_map(|piece| piece.split_once(" minutes)")?.0.parse::<u32>().ok());
        assert_eq!(stated.sum::<u32>(), lesson::plan::EXERCISE_MINUTES, "{:?}", exercise.name);
    }
}

#[test]
fn controls_are_called_as_the_page_calls_them_in_every_language() {
    for language in Language::ALL {
        let (lesson, page) = (language.texts().lesson, language.texts().page);
        let names = [
            (ExerciseName::Change, page.assumptions[Key::Publicity as usize]),
            (ExerciseName::Deterrence, page.part_titles[Part::Deterrence as usize]),
            (ExerciseName::Disagree, page.part_titles[Part::Compare as usize]),
            (ExerciseName::Disagree, page.why),
        ];
        let tilt = page.assumptions[Key::MediationTilt as usize];
        assert!(lesson.replies[ExerciseName::Surprise as usize].contains(tilt), "{tilt} in {}", language.code());
        for (exercise, name) in names {
            assert!(lesson.tasks[exercise as usize].contains(name), "{name} in {}", language.code());
        }
    }
}

#[test]
fn a_link_carries_the_whole_of_the_state_that_its_exercise_names() {
    for exercise in &EXERCISES {
        for opened in exercise.opened {
            let (link, notices) = Link::decode(&opened.link().encode()).expect("a code");
            assert!(notices.is_empty(), "{:?}", exercise.name);
            assert_eq!(link, opened.link());
            assert_eq!((link.scenario, link.focus), (opened.shown.scenario(), opened.shown.question()));
            assert_eq!(link.pins.len(), opened.pinned.len());
        }
    }
}

/// What each link is called, and what it must then open: the vantage point, the outcome asked about, what differs from our starting point.
#[test]
fn the_states_that_are_opened_are_those_that_the_words_of_the_links_name() {
    let opened = |name: ExerciseName| EXERCISES[name as usize].opened.iter().map(|opened| opened.link()).collect::<Vec<_>>();
    let differing = |link: &Link| {
        let (there, start) = (&link.scenario.assumptions, Assumptions::default());
        let keys = there.differing_from(&start);
        keys.map(|key| (key, there[key])).collect::<Vec<(Key, f64)>>()
    };
    let guess = opened(ExerciseName::Guess);
    assert_eq!([guess[0].view, guess[1].view], [View::Events, View::Crises]);
    assert!(guess.iter().all(|link| differing(link).is_empty() && link.scenario.from == Vantage::Jan18));
    let change = opened(ExerciseName::Change);
    assert_eq!(
        change.iter().map(differing).collect::<Vec<_>>(),
        [vec![], vec![(Key::Publicity, 0.25)], vec![(Key::Publicity, 0.25)]]
    );
    assert_eq!(
        change.iter().map(|link| link.scenario.from).collect::<Vec<_>>(),
        [Vantage::Jan18, Vantage::Jan18, Vantage::Jan16]
    );
    assert_eq!(change[2].focus.outcome, Outcome::PakistanStrikes);
    let deterrence = opened(ExerciseName::Deterrence);
    assert_eq!(deterrence.iter().map(differing).collect::<Vec<_>>(), [vec![], vec![(Key::Reputation, 0.0)]]);
    assert!(deterrence.iter().all(|link| link.scenario.from == Vantage::Jan16));
    let disagree = opened(ExerciseName::Disagree);
    assert!(differing(&disagree[0]).is_empty());
    assert_eq!(disagree[0].pins[0].scenario.assumptions[Key::Overstretch], 0.2);
}
