//! What the hundred crises say: the labels of the figure, its caption, the history of a dot. The analyst writes them on the page, the share
//! dialog in files: each downloads them with its own texts.

use super::texts;

texts! {
    /// The texts of the hundred crises.
    CrisesText {
        /// Beside a rung: `{0}` how many dots stand there, `{1}` the exact share.
        count: &'static str,
        /// On a rung without a dot that can be stood on: `{0}` the exact share.
        less: &'static str,
        /// How many stand where, in a sentence: `{0}` the date, `{1}` the list.
        caption: &'static str,
        /// An item of that list: `{0}` the rung, `{1}` how many.
        item: &'static str,
        /// What filled dots are: `{0}` what is asked, with its date, `{1}` how many, `{2}` the exact share.
        filled: &'static str,
        /// Said where what is asked about is no event, so that no dot is filled.
        level: &'static str,
        /// What the diamond is.
        really: &'static str,
        /// How dots go from day to day.
        note: &'static str,
        /// Label of the slider for the day.
        day: &'static str,
        /// Label of the button that lets the days pass.
        play: &'static str,
        /// Label of the button that halts them.
        pause: &'static str,
        /// How a dot is followed.
        hint: &'static str,
        /// Heading of a dot's history: `{0}` its number.
        history: &'static str,
        /// An item of the history: `{0}` from and `{1}` to which date, `{2}` the rung.
        run: &'static str,
        /// The same for one day: `{0}` the date, `{1}` the rung.
        one_day: &'static str,
        /// When what is asked has come true in it: `{0}` the date, `{1}` what is asked.
        came_true: &'static str,
        /// Said where it has not by the last day: `{0}` the date, `{1}` what is asked.
        never: &'static str,
        /// Label of the row of small figures.
        days: &'static str,
        /// Caption of the table.
        table: &'static str,
        /// Head of the table's column for filled dots.
        filled_head: &'static str,
        /// Title of the figure as a file: `{0}` the date it shows, `{1}` the vantage point.
        title: &'static str,
    }
}
