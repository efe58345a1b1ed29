//! What the steps say is true of the model and of the article, in every language.

use model::claim::claim;
use story::runs::Runs;
use story::step::{Asked, STEPS};
use words::date;
use words::language::Language;
use words::texts::story::StepName;

fn places(text: &str) -> Vec<usize> {
    let mut places: Vec<usize> = text.split('{').skip(1).filter_map(|piece| piece.split('}').next()?.parse().ok()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The numbers of a step as so many of a hundred.
fn counts(name: StepName) -> Vec<u32> {
    let numbers = (STEPS[name as usize].numbers)(&mut Runs::default());
    numbers.into_iter().map(|number| (100.0 * number).round() as u32).collect()
}

#[test]
fn the_steps_stand_in_the_order_of_their_names() {
    for (step, name) in STEPS.iter().zip(StepName::ALL) {
        assert_eq!(step.name, name);
    }
}

#[test]
fn the_numbers_that_the_texts_state_are_those_of_the_model() {
    let stated: [(StepName, &[u32]); 11] = [
        (StepName::TwoStrikes, &[27, 12]),
        (StepName::SaidAloud, &[12, 27, 2, 12]),
        (StepName::Motives, &[3, 26, 7, 7, 24]),
        (StepName::Dilemma, &[67, 39, 58, 79]),
        (StepName::Deterrence, &[29, 58, 21, 29]),
        (StepName::Carefully, &[25, 37, 12, 2]),
        (StepName::Restraints, &[36, 42, 39, 27, 72, 13]),
        (StepName::China, &[39, 48, 66, 56, 11]),
        (StepName::Reading, &[2, 65, 33, 19, 38, 43]),
        (StepName::Others, &[10, 3]),
        (StepName::Happened, &[73]),
    ];
    for (name, expected) in stated {
        assert_eq!(counts(name), expected, "{name:?}");
    }
}

#[test]
fn every_number_has_its_place_and_every_place_a_number_in_every_language() {
    for language in Language::ALL {
        let texts = language.texts().story;
        for step in &STEPS {
            let name = step.name as usize;
            let numbers = counts(step.name).len();
            let mut said = places(texts.replies[name]);
            said.extend(places(texts.questions[name]));
            said.sort_unstable();
            said.dedup();
            assert_eq!(said, (0..numbers).collect::<Vec<_>>(), "{:?} in {}", step.name, language.code());
        }
    }
}

#[test]
fn what_is_right_is_what_the_numbers_say() {
    let largest = |numbers: &[u32]| (0..numbers.len()).max_by_key(|place| numbers[*place]);
    for (name, among) in [
        (StepName::Motives, 0..3),
        (StepName::Deterrence, 0..2),
        (StepName::Carefully, 0..2),
        (StepName::Restraints, 0..3),
        (StepName::Reading, 0..3),
    ] {
        let right = largest(&counts(name)[among]).map(Asked::Choice);
        assert_eq!(right, Some(STEPS[name as usize].asked), "{name:?}");
    }
    // Likelier than without China is the third thing to choose.
    let china = counts(StepName::China);
    assert!(china[0] < china[1] && STEPS[StepName::China as usize].asked == Asked::Choice(2));
}

#[test]
fn every_choice_has_two_or_three_options_and_every_bar_a_name() {
    for language in Language::ALL {
        let texts = language.texts().story;
        for step in &STEPS {
            let name = step.name as usize;
            let count = |text: &str| text.split('|').filter(|part| !part.is_empty()).count();
            match step.asked {
                Asked::Count => assert_eq!(count(texts.options[name]), 0),
                Asked::Choice(right) => assert!((2..=3).contains(&count(texts.options[name])) && right < 3),
            }
            let named = if texts.bars[name].is_empty() { texts.options[name] } else { texts.bars[name] };
            assert!(step.bars.is_none_or(|bars| bars.numbers.len() <= count(named)), "{:?} in {}", step.name, language.code());
        }
    }
}

#[test]
fn a_step_has_at_most_sixty_words_in_english() {
    for text in Language::English.texts().story.texts {
        assert!(text.split(' ').count() <= 60, "{text}");
    }
}

#[test]
fn what_is_quoted_belongs_to_its_step() {
    for step in &STEPS {
        assert!(step.claims.contains(&step.quoted), "{:?}", step.name);
        assert!(claim(step.quoted).is_some());
    }
}

#[test]
fn the_day_that_is_asked_about_is_the_one_that_the_words_name() {
    let texts = Language::English.texts().story;
    for step in &STEPS {
        let day = date::long(step.shown.from, usize::from(step.shown.asked.1));
        let name = step.name as usize;
        let said = [texts.texts[name], texts.questions[name], texts.replies[name]].concat();
        // Motives are compared over all days, and a first move has no day of its own.
        let has_none = matches!(step.name, StepName::Motives | StepName::Carefully);
        assert!(has_none || said.contains(&day), "{:?}: {day}", step.name);
    }
}

#[test]
fn a_state_that_is_shown_is_carried_whole_by_its_link() {
    for step in &STEPS {
        let (link, notices) = protocol::link::Link::decode(&step.shown.code()).expect("a code");
        assert!(notices.is_empty(), "{:?}", step.name);
        assert_eq!((link.scenario, link.focus), (step.shown.scenario(), step.shown.question()));
        assert_eq!((link.view, link.history), (step.shown.view, step.shown.history));
    }
}
