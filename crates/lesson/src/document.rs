//! The page for a class: what to know first, what the model cannot be used for, the plan, the exercises with their answers behind a
//! disclosure, and the sheet to print.

use maud::{Markup, html};
use model::timeline::{EVENTS, EventName, RECORDS};
use prerender::Companion;
use prerender::companion::{Content, Page};
use story::count::{counted, parts};
use story::runs::Runs;
use words::date;
use words::decimal::whole;
use words::language::Language;
use words::text::{LessonText, analyst_text, fill, text};
use words::texts::lesson::{ExerciseName, PhaseName};
use words::texts::story::StepName;

use crate::exercise::{EXERCISES, Exercise};
use crate::plan::{self, EXERCISE_MINUTES, Need, PLAN, Phase};
use crate::sheet;

/// The ids of the parts of the page.
const BEFORE: &str = "before";
const LIMITS: &str = "limits";
const LESSON: &str = "plan";
const TASKS: &str = "exercises";

/// The two strikes, whose dead are counted.
const STRIKES: [EventName; 2] = [EventName::IranStrikes, EventName::PakistanStrikesBack];

/// The steps of the argument that a class should not miss.
const NOT_TO_MISS: [StepName; 3] = [StepName::TwoStrikes, StepName::Deterrence, StepName::China];

/// The exercises that the plan has no time for.
const LEFT_OUT: [ExerciseName; 3] = [ExerciseName::Change, ExerciseName::Deterrence, ExerciseName::Surprise];

/// The page in `language` as an HTML document; its numbers are computed by `runs`, which remembers them for the next language. From then on
/// this thread uses the texts of the document's language.
pub fn document(language: Language, styles: [&str; 2], runs: &mut Runs) -> String {
    let page = Page { kind: Companion::Class, language, script: None, styles };
    page.document(|| content(&page, runs))
}

fn content(page: &Page, runs: &mut Runs) -> Content {
    let all = page.language.texts();
    let texts = all.lesson;
    let home = page.home();
    let first = counted(&(EXERCISES[0].numbers)(runs)[..1]).concat();
    let plan = fill(texts.plan, &[&whole(plan::minutes())]);
    let contents =
        [(BEFORE, texts.before), (LIMITS, texts.limits), (LESSON, &plan), (TASKS, texts.exercises), (sheet::ID, texts.sheet)];
    Content {
        title: texts.title,
        description: texts.description,
        start: BEFORE,
        head: html! {
            p.lead { (texts.lead) }
            nav.contents aria-label=(texts.contents) {
                ul { @for (id, title) in contents { li { a href={ "#" (id) } { (title) } } } }
            }
        },
        body: html! {
            main {
                section id=(BEFORE) {
                    h2 { (texts.before) }
                    @for said in texts.before_texts { p { (fill(said, &[&first])) } }
                }
                section id=(LIMITS) {
                    h2 { (texts.limits) }
                    @for said in texts.limits_texts { p { (said) } }
                    ul.dead { @for strike in STRIKES { li { (happened(strike)) } } }
                }
                section id=(LESSON) {
                    h2 { (plan) }
                    ol.phases { @for (place, phase) in PLAN.iter().enumerate() { (part(place, phase, &home, texts, all.story.title)) } }
                    p { (fill(texts.plan_otherwise, &LEFT_OUT.map(number).each_ref().map(String::as_str))) }
                    p.need { a href={ (home) (Companion::Answers.name()) } { (all.class.title) } }
                }
                section id=(TASKS) {
                    h2 { (texts.exercises) }
                    @for exercise in &EXERCISES { (article(exercise, &home, texts, runs)) }
                }
                (sheet::sheet(texts, all.still, runs))
            }
        },
        other: (Companion::Story, all.story.title),
    }
}

/// When an event happened, what, who says so, and where that can be read.
fn happened(name: EventName) -> Markup {
    let place = name as usize;
    let date = EVENTS[place].date;
    html! {
        strong { (date::with_year(date.year(), date.month(), date.day())) }
        " " (analyst_text().events[place])
        @for source in RECORDS[place].sources {
            " " bdi lang="en" dir="ltr" { a href=(source.address) { (source.publisher) } }
        }
    }
}

/// A part of the lesson.
fn part(place: usize, phase: &Phase, home: &str, texts: &LessonText, story: &str) -> Markup {
    let from: u32 = PLAN[..place].iter().map(|earlier| earlier.minutes).sum();
    let name = phase.name as usize;
    let numbers: Vec<String> = match phase.name {
        PhaseName::Guess => vec![number(ExerciseName::Guess)],
        PhaseName::Walk => {
            let steps = NOT_TO_MISS.map(|step| whole(step as u32 + 1));
            std::iter::once(whole(story::minutes())).chain(steps).collect()
        }
        _ => Vec::new(),
    };
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    html! {
        li {
            h3 { (texts.phases[name]) }
            p.when { (fill(texts.phase_when, &[&whole(from), &whole(from + phase.minutes)])) }
            p { (fill(texts.phase_texts[name], &numbers)) }
            @if let Some(need) = phase.needs {
                p.need {
                    @match need {
                        Need::Sheet => a href={ "#" (sheet::ID) } { (texts.sheet) },
                        Need::Story => a href={ (home) (Companion::Story.name()) } { (story) },
                        Need::Exercise(name) => a href={ "#" (id(name)) } { (texts.titles[name as usize]) },
                        Need::Limits => a href={ "#" (LIMITS) } { (texts.limits) },
                    }
                }
            }
        }
    }
}

/// The number of an exercise.
fn number(name: ExerciseName) -> String {
    whole(name as u32 + 1)
}

/// The id of an exercise.
fn id(name: ExerciseName) -> String {
    format!("exercise-{}", name as usize + 1)
}

fn article(exercise: &Exercise, home: &str, texts: &LessonText, runs: &mut Runs) -> Markup {
    let name = exercise.name as usize;
    let counts = counted(&(exercise.numbers)(runs));
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    let filled = |said: &'static str| parts(said).into_iter().map(|part| fill(part, &counts)).collect::<Vec<_>>();
    let links = exercise.opened.iter().zip(parts(texts.links[name]));
    let gap = text().gap;
    html! {
        article.exercise id=(id(exercise.name)) {
            p.when { (fill(texts.exercise_of, &[&number(exercise.name), &whole(EXERCISE_MINUTES)])) }
            h3 { (texts.titles[name]) }
            p.aim { strong { (texts.aim) } (gap) (texts.aims[name]) }
            ul.links aria-label=(texts.open) {
                @for (opened, words) in links { li { a href={ (home) "#s=" (opened.link().encode()) } { (words) } } }
            }
            h4 { (texts.do_this) }
            ol.tasks { @for task in filled(texts.tasks[name]) { li { (task) } } }
            h4 { (texts.questions_label) }
            ol.questions { @for question in filled(texts.questions[name]) { li { (question) } } }
            details.answers {
                summary { (texts.answers) }
                ol { @for answer in filled(texts.replies[name]) { li { (answer) } } }
                p.trap { strong { (texts.trap) } (gap) (fill(texts.traps[name], &counts)) }
            }
        }
    }
}
