//! The texts of the argument, step by step: written natively into the page "The argument", which the walk on the page of curves reads too.

use super::texts;

/// A step of the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepName {
    /// What happened, and what is asked.
    TwoStrikes,
    /// What was said aloud has an audience.
    SaidAloud,
    /// The three motives that Iran may have had.
    Motives,
    /// What spoke for and against an answer.
    Dilemma,
    /// What an answer does to what comes after.
    Deterrence,
    /// What it is that an answer strikes.
    Carefully,
    /// Three reasons why Iran may stop.
    Restraints,
    /// What China presses for.
    China,
    /// What a strike says about its motive.
    Reading,
    /// Washington, Kabul, Delhi.
    Others,
    /// What really happened.
    Happened,
}

impl StepName {
    /// Every step, in the order of the argument.
    pub const ALL: [StepName; 11] = [
        StepName::TwoStrikes,
        StepName::SaidAloud,
        StepName::Motives,
        StepName::Dilemma,
        StepName::Deterrence,
        StepName::Carefully,
        StepName::Restraints,
        StepName::China,
        StepName::Reading,
        StepName::Others,
        StepName::Happened,
    ];
}

/// What is said in a step.
#[derive(Clone, Copy)]
pub struct StepTexts {
    /// Its title.
    pub title: &'static str,
    /// The article's reasoning, in at most 60 words of English.
    pub text: &'static str,
    /// The question that a reader answers first, with the numbers that it needs.
    pub question: &'static str,
    /// The two or three things to choose from, with `|` between them; nothing where the answer is a number out of 100.
    pub options: &'static str,
    /// What the model answers, with its numbers.
    pub answer: &'static str,
    /// The names of the bars of its figure, with `|` between them; nothing where they are those of what there is to choose from.
    pub bars: &'static str,
}

texts! {
    /// The texts of the argument, step by step.
    StoryText {
        /// Title of the page.
        title: &'static str,
        /// What the page is, for search engines and previews.
        description: &'static str,
        /// Line of context under the title of the page of curves.
        context: &'static str,
        /// The button that begins the walk: `{0}` how many minutes it takes.
        walk: &'static str,
        /// What the steps do, above them.
        lead: &'static str,
        /// Link from a step to the page of curves, where it can be changed.
        try_it: &'static str,
        /// Which step it is: `{0}` its number, `{1}` how many there are.
        step_of: &'static str,
        /// Label of the list of steps.
        steps_label: &'static str,
        /// Button to the step before.
        previous: &'static str,
        /// Button to the next step.
        next: &'static str,
        /// Button that ends the walk before its end.
        leave: &'static str,
        /// Button at the last step, which hands over to the page.
        free: &'static str,
        /// Label of the slider by which a number out of 100 is guessed.
        guess: &'static str,
        /// Its value in words: `{0}` the number.
        of_100: &'static str,
        /// Label of the field for a word on why.
        reason: &'static str,
        /// Button that gives the answer to a guess.
        submit: &'static str,
        /// Button that gives the answer without one.
        show_me: &'static str,
        /// Heading of the answer, which opens it where no script runs.
        answer: &'static str,
        /// Before the answer, after a number was guessed: `{0}` the guess, `{1}` the model's number.
        said_count: &'static str,
        /// Before the answer, after the right thing was chosen: `{0}` what was chosen.
        said_right: &'static str,
        /// Before the answer, after another thing was chosen: `{0}` what was chosen, `{1}` what the model says.
        said_wrong: &'static str,
        /// Mark of the guess on the scale.
        your_mark: &'static str,
        /// Mark of the answer on the scale.
        model_mark: &'static str,
        /// Heading of the sliders that a step is about.
        change: &'static str,
        /// Heading of the answers on the last page of the hand-out.
        answers: &'static str,
        /// Under the hand-out's title: how it is used.
        hand_out: &'static str,
        /// Link back to the page of curves.
        back: &'static str,
        /// The steps' titles.
        titles: [&'static str; StepName::ALL.len()],
        /// The steps' reasoning.
        texts: [&'static str; StepName::ALL.len()],
        /// The steps' questions.
        questions: [&'static str; StepName::ALL.len()],
        /// What there is to choose from in each.
        options: [&'static str; StepName::ALL.len()],
        /// The steps' answers.
        replies: [&'static str; StepName::ALL.len()],
        /// The names of the bars in each.
        bars: [&'static str; StepName::ALL.len()],
    }
}
