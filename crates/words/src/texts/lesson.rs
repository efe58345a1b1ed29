//! The texts of the exercises for a class: written natively into the page "In class".
//!
//! A text that holds several has `|` between them. In what is printed, `_` stands for a short blank, `__` for one to the end of the line.

use super::texts;

/// An exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExerciseName {
    /// A guess, then a curve and its range.
    Guess,
    /// One assumption changed, and why that moves the answer.
    Change,
    /// A comparison of two piles of crises, and what it does not show.
    Deterrence,
    /// A result that goes against what one expects.
    Surprise,
    /// A number of ours with which the class disagrees.
    Disagree,
}

impl ExerciseName {
    /// Every exercise, in its order.
    pub const ALL: [ExerciseName; 5] =
        [ExerciseName::Guess, ExerciseName::Change, ExerciseName::Deterrence, ExerciseName::Surprise, ExerciseName::Disagree];
}

/// A part of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseName {
    /// Everybody guesses, alone.
    Guess,
    /// The argument, step by step.
    Walk,
    /// Each pair changes a number of ours.
    Disagree,
    /// Two pairs read each other's curves.
    Compare,
    /// What the class takes home.
    Debrief,
}

impl PhaseName {
    /// Every part, in its order.
    pub const ALL: [PhaseName; 5] =
        [PhaseName::Guess, PhaseName::Walk, PhaseName::Disagree, PhaseName::Compare, PhaseName::Debrief];
}

/// What is said in an exercise; its numbers have places.
#[derive(Clone, Copy)]
pub struct ExerciseTexts {
    /// Its title.
    pub title: &'static str,
    /// What it practises.
    pub aim: &'static str,
    /// The words of its links, one for each state that they open.
    pub links: &'static str,
    /// What the class does, in order.
    pub tasks: &'static str,
    /// What it answers.
    pub questions: &'static str,
    /// The answers, one for each question.
    pub answers: &'static str,
    /// What often goes wrong, and what helps.
    pub trap: &'static str,
    /// Its lines on the sheet, with blanks.
    pub sheet: &'static str,
}

/// What is said in a part of the lesson.
#[derive(Clone, Copy)]
pub struct PhaseTexts {
    /// Its title.
    pub title: &'static str,
    /// What the teacher does. `{0}`: of the guess the number of its exercise, of the walk how many minutes it takes to read; `{1}` to `{3}`
    /// the steps of the argument that a class should not miss.
    pub text: &'static str,
}

texts! {
    /// The texts of the exercises for a class.
    LessonText {
        /// Title of the page.
        title: &'static str,
        /// What the page is, for search engines and previews.
        description: &'static str,
        /// Link to the page.
        link: &'static str,
        /// For whom it is, under its title.
        lead: &'static str,
        /// Label of the list of its parts.
        contents: &'static str,
        /// Heading of what a teacher should know first.
        before: &'static str,
        /// That, in a few paragraphs: `{0}` the answer to the first exercise.
        before_texts: [&'static str; 5],
        /// Heading of what the model cannot be used for.
        limits: &'static str,
        /// That, in a few paragraphs; the last is about the dead, who are counted below it.
        limits_texts: [&'static str; 4],
        /// Heading of the plan: `{0}` how many minutes it takes.
        plan: &'static str,
        /// When a part of it is: `{0}` to `{1}`, in minutes from the start.
        phase_when: &'static str,
        /// What to do with less time, or with more: `{0}` to `{2}` the exercises that the plan leaves out.
        plan_otherwise: &'static str,
        /// Heading of the exercises.
        exercises: &'static str,
        /// Which exercise it is: `{0}` its number, `{1}` how many minutes it takes.
        exercise_of: &'static str,
        /// Label of what it practises.
        aim: &'static str,
        /// Heading of what the class does.
        do_this: &'static str,
        /// Heading of what it answers.
        questions_label: &'static str,
        /// Label of its links.
        open: &'static str,
        /// Heading of its answers, which opens them.
        answers: &'static str,
        /// Label of what often goes wrong.
        trap: &'static str,
        /// Heading of the sheet to print.
        sheet: &'static str,
        /// How it is printed.
        sheet_how: &'static str,
        /// Title of the sheet itself.
        sheet_title: &'static str,
        /// What happened, at the head of the sheet.
        sheet_crisis: &'static str,
        /// The scale of the sheet's empty figure.
        sheet_scale: &'static str,
        /// The exercises' titles.
        titles: [&'static str; ExerciseName::ALL.len()],
        /// What each practises.
        aims: [&'static str; ExerciseName::ALL.len()],
        /// The words of each one's links.
        links: [&'static str; ExerciseName::ALL.len()],
        /// What the class does in each.
        tasks: [&'static str; ExerciseName::ALL.len()],
        /// What it answers in each.
        questions: [&'static str; ExerciseName::ALL.len()],
        /// The answers.
        replies: [&'static str; ExerciseName::ALL.len()],
        /// What often goes wrong in each.
        traps: [&'static str; ExerciseName::ALL.len()],
        /// The lines of each on the sheet.
        sheets: [&'static str; ExerciseName::ALL.len()],
        /// The titles of the parts of the lesson.
        phases: [&'static str; PhaseName::ALL.len()],
        /// What the teacher does in each.
        phase_texts: [&'static str; PhaseName::ALL.len()],
    }
}
