//! What is said of a class's answers together: in figures, in their files, and on the page that shows them.

use super::{Plural, texts};

texts! {
    /// The texts of a class's answers.
    ClassText {
        /// Title of the page, and of the link to it.
        title: &'static str,
        /// What the page is, for search engines and previews.
        description: &'static str,
        /// What the page is for, in two sentences.
        lead: &'static str,
        /// That nothing leaves the browser.
        private: &'static str,
        /// What is said where scripts or WebAssembly are not to be had.
        without_code: &'static str,
        /// Heading of the part with the links.
        collect: &'static str,
        /// Label of the field for links: `{0}` the most that are read.
        links: &'static str,
        /// Note on what is found, and in which files.
        links_note: &'static str,
        /// Label of the field for a file.
        file: &'static str,
        /// Label of the choice of the column with the links.
        column: &'static str,
        /// Label of the choice of the column with names.
        names: &'static str,
        /// In that choice: none.
        no_names: &'static str,
        /// How many answers were found; the first where there is none.
        found: Plural,
        /// How many lines have no link.
        without: Plural,
        /// How many links suppose something, which is left out.
        supposed: Plural,
        /// Heading of the list of what could not be used, or not as it was: how many.
        faults: Plural,
        /// One of them: `{0}` the line, `{1}` what is wrong with it.
        on_line: &'static str,
        /// An address without a state: `{0}` what came.
        no_state: &'static str,
        /// Too many answers: `{0}` the most that are read, `{1}` how many came.
        too_many: &'static str,
        /// A damaged link: `{0}` how it was read.
        repaired: &'static str,
        /// A file that is too large: `{0}` the most, `{1}` what came, in kB.
        too_large: &'static str,
        /// A file that the browser cannot read.
        unreadable_file: &'static str,
        /// Heading of the part with one's own answer.
        first: &'static str,
        /// Why one's own answer comes first.
        first_why: &'static str,
        /// Label of the field for a chance that is guessed.
        guess: &'static str,
        /// Label of the field for a level that is guessed: `{0}` the most it can be.
        guess_level: &'static str,
        /// Label of the field for the link of one's own settings.
        own_link: &'static str,
        /// Label of the button that gives the answer.
        give: &'static str,
        /// Label of the button for teachers.
        teacher: &'static str,
        /// Note below that button.
        teacher_note: &'static str,
        /// What was expected of a guess: a number from `{0}` to `{1}`, or a link; received `{2}`.
        guess_refused: &'static str,
        /// Said where no answer has been found yet.
        nothing_yet: &'static str,
        /// Said while the class is worked out: `{0}` of `{1}`.
        working: &'static str,
        /// Heading of the part with the class.
        class: &'static str,
        /// Heading of the figure of answers.
        answers: &'static str,
        /// Heading of the figure of changes.
        changes: &'static str,
        /// Heading of the figure of curves.
        curves: &'static str,
        /// Heading of the comparison of two.
        farthest: &'static str,
        /// Label of the link that opens those two.
        open_two: &'static str,
        /// Heading of the files.
        take: &'static str,
        /// Label of the button that saves the numbers.
        save_numbers: &'static str,
        /// Label of a button that saves a figure: `{0}` its heading, `{1}` the kind of file.
        save_figure: &'static str,
        /// Summary of every table.
        numbers: &'static str,
        /// An answer without a name: `{0}` its number.
        answer: &'static str,
        /// The reader's own answer, beside a curve.
        you: &'static str,
        /// The median, beside a curve and as the head of a column.
        median: &'static str,
        /// The least, as the head of a column.
        least: &'static str,
        /// The greatest, as the head of a column.
        greatest: &'static str,
        /// How many changed it, as the head of a column.
        changed_by: &'static str,
        /// Who changed it, as the head of a column.
        who: &'static str,
        /// The assumption, as the head of a column.
        assumption: &'static str,
        /// An answer without a number to the question.
        no_number: &'static str,
        /// `{0}` of `{1}` changed it.
        changed: &'static str,
        /// The ends and the middle of every assumption's range, on an axis.
        ends: [&'static str; 3],
        /// The spread of answers: `{0}` what is asked, `{1}` how many answers, `{2}` the median, `{3}` and `{4}` the middle half, `{5}` and
        /// `{6}` the ends.
        answers_said: &'static str,
        /// Where nobody has an answer: `{0}` what is asked.
        answers_none: &'static str,
        /// How the figure of answers is to be read.
        answers_note: &'static str,
        /// How many have no answer, and why.
        unanswered: Plural,
        /// What was changed most: `{0}` the list, `{1}` how many of `{2}` assumptions nobody changed.
        changes_said: &'static str,
        /// One of that list: `{0}` the assumption, `{1}` of `{2}` changed it.
        changes_item: &'static str,
        /// Where nobody changed anything.
        changes_none: &'static str,
        /// How the figure of changes is to be read.
        changes_note: &'static str,
        /// The fan: `{0}` what is asked, `{1}` how many curves, `{2}` and `{3}` between which values they end, `{4}` where the median ends.
        curves_said: &'static str,
        /// How the figure of curves is to be read.
        curves_note: &'static str,
        /// What the ring in that figure is.
        ring: &'static str,
        /// The two who differ most: `{0}` and `{1}`, in `{2}` of `{3}` assumptions.
        farthest_said: &'static str,
        /// What differing most means.
        farthest_note: &'static str,
        /// Where no two differ.
        farthest_none: &'static str,
        /// What the reader guessed beside the class: `{0}` the guess, `{1}` of `{2}` answers are lower.
        beside_you: &'static str,
    }
}
