//! What the page says as it opens and while sliders move. Every text here is downloaded by every reader.

use model::Key;
use model::assumption::Group;
use model::ladder::RUNGS;
use model::outcome::{CONSEQUENCE_CURVES, CURVES, EVENT_CURVES, Outcome};
use model::preset::PRESETS;
use model::timeline::RECORDS;
use protocol::part::Part;

use super::{Plural, texts};

/// The outcomes that a view draws as curves: those of the events, then those of the consequences. The others are met in a sentence only.
pub const DRAWN: [Outcome; EVENT_CURVES.len() + CONSEQUENCE_CURVES.len()] = {
    let mut drawn = [Outcome::IranStrikes; EVENT_CURVES.len() + CONSEQUENCE_CURVES.len()];
    let mut place = 0;
    while place < drawn.len() {
        drawn[place] =
            if place < EVENT_CURVES.len() { EVENT_CURVES[place] } else { CONSEQUENCE_CURVES[place - EVENT_CURVES.len()] };
        place += 1;
    }
    drawn
};

/// How many assumptions there are.
const ASSUMPTIONS: usize = Key::ALL.len();

texts! {
    /// The page's texts.
    Text {
        /// The language's code, which names its plural rules.
        plural: &'static str,
        /// Which way it is written, as in `dir`: "rtl" or "ltr".
        direction: &'static str,
        /// The digits 0 to 9.
        digits: [&'static str; 10],
        /// The sign between the whole number and its decimals.
        decimal_point: &'static str,
        /// A percentage: `{0}` the number.
        percent: &'static str,
        /// A percentage below the smallest that is shown: `{0}` that one.
        under: &'static str,
        /// A percentage above the largest that is shown: `{0}` that one.
        over: &'static str,
        /// A range of percentages: `{0}` the lower number, `{1}` the upper percentage.
        range: &'static str,
        /// A range of percentages of which one is below the smallest or above the largest that is shown: `{0}` the lower, `{1}` the upper.
        range_in_words: &'static str,
        /// A rate: `{0}` a percentage for each day.
        per_day: &'static str,
        /// A change of a value: `{0}` the old one, `{1}` the new one.
        change: &'static str,
        /// Separator between short items of a list.
        comma: &'static str,
        /// Separator between longer items of a list.
        semicolon: &'static str,
        /// Separator between two sentences.
        gap: &'static str,
        /// A name in quotation marks: `{0}` the name.
        quoted: &'static str,
        /// The months, January first, as dates have them.
        months: [&'static str; 12],
        /// The months' short names, for the axes of figures.
        short_months: [&'static str; 12],
        /// A date: `{0}` the day, `{1}` the month.
        date: &'static str,
        /// A date on an axis: `{0}` the day, `{1}` the short month.
        short_date: &'static str,
        /// A date with its year: `{0}` the day, `{1}` the month, `{2}` the year.
        dated: &'static str,

        /// A chance as a rounded frequency: `{0}` so many in `{1}`.
        frequency: &'static str,
        /// An exact frequency, as the choices of the line have it: `{0}` in `{1}`.
        exact_frequency: &'static str,
        /// A chance below the smallest frequency: less than `{0}` in `{1}`.
        rare: &'static str,
        /// A chance above the largest frequency.
        almost_certain: &'static str,
        /// A chance of exactly 1.
        certain: &'static str,
        /// A chance of exactly 0.
        impossible: &'static str,

        /// Names of the assumptions.
        assumptions: [&'static str; ASSUMPTIONS],
        /// For each assumption, words for the fifths of its range between `|`; nothing where the number speaks for itself.
        levels: [&'static str; ASSUMPTIONS],
        /// Headings of the groups of assumptions.
        groups: [&'static str; Group::ALL.len()],
        /// Names of the rungs.
        rungs: [&'static str; RUNGS],
        /// Short names of the rungs, for the labels of the ladder figure.
        short_rungs: [&'static str; RUNGS],
        /// Names of the outcomes that the page can be asked about within a sentence.
        outcomes: [&'static str; CURVES.len()],
        /// Name of a Pakistani strike within a sentence, seen from 16 January, when it would be the first.
        first_pakistani_strike: &'static str,
        /// Names of the outcomes that are drawn, as labels and heads of columns.
        outcome_labels: [&'static str; DRAWN.len()],
        /// Name of the first Pakistani strike as a label.
        first_pakistani_strike_label: &'static str,
        /// Short names of the outcomes that are drawn, for the labels of curves.
        short_outcomes: [&'static str; DRAWN.len()],
        /// Names of the presets.
        presets: [&'static str; PRESETS.len()],
        /// Name of the three weights on Iran's motive where they count as one assumption.
        motives: &'static str,

        /// What is asked of an outcome that is counted up to a day: `{0}` the outcome, `{1}` the date.
        by: &'static str,
        /// What is asked of an outcome that describes a day: `{0}` the outcome, `{1}` the date.
        on: &'static str,
        /// The headline for a chance: `{0}` the vantage point's date, `{1}` what is asked, `{2}` the frequency, `{3}` the percentage.
        headline_chance: &'static str,
        /// The same headline for what is certain or almost, where the chance of it would be said to be certain: `{2}` which of the two.
        headline_certain: &'static str,
        /// The headline for a level: `{0}` the vantage point's date, `{1}` what is asked, `{2}` the level.
        headline_level: &'static str,
        /// Said in place of the headline where the solution did not settle, and beside every figure and file then.
        unsettled: &'static str,
        /// The same in a word or two, for figures and tables.
        unsettled_mark: &'static str,
        /// Sentence below the headline: `{0}` the range that half of nearby settings give.
        nearby: &'static str,
        /// The same sentence where most nearby settings give more than the headline says.
        nearby_more: &'static str,
        /// The same sentence where most nearby settings give less.
        nearby_less: &'static str,

        /// What the last change did: `{0}` the change, `{1}` the answer before and after.
        changed: &'static str,
        /// An answer that a change left as it was: `{0}` the answer.
        as_before: &'static str,
        /// One assumption's change: `{0}` its name, `{1}` its values before and after.
        moved: &'static str,
        /// The change where it is the weights on Iran's motive.
        motives_changed: &'static str,
        /// The change where it is several assumptions at once.
        several_changed: Plural,

        /// A slider's value for screen readers: `{0}` the word, `{1}` the number of 100.
        spoken_level: &'static str,
        /// What a field for a number expects: from `{0}` to `{1}`.
        number_from_to: &'static str,
        /// Error below a field: `{0}` what was expected, `{1}` what was received.
        fault: &'static str,
        /// What was received, where the field is empty.
        nothing: &'static str,

        /// Notice that the link was made with version `{0}` of the model: its assumptions are used, the numbers are those of version `{1}`.
        notice_other_model: &'static str,
        /// The same notice where the older version is drawn as well, in dotted lines.
        notice_older: &'static str,
        /// What an older version answers: `{0}` the version, `{1}` the answer.
        older_gave: &'static str,
        /// Notice that a value in the link is out of range: `{0}` the value, `{1}` the assumption's code, `{2}` what is used.
        notice_clamped: &'static str,
        /// Notice that a part of the link is not known: `{0}` the part.
        notice_unknown: &'static str,
        /// Notice that the link sets an assumption twice: `{0}` its code.
        notice_repeated: &'static str,
        /// Notice that the link does not give all three weights on Iran's motive.
        notice_motives: &'static str,
        /// Notice that the link supposes something on a day that is not shown: `{0}` its number.
        notice_supposition: &'static str,
        /// Notice that the name of a pinned scenario was cut: `{0}` what is left of it.
        notice_long_name: &'static str,
        /// Notice that the starting point of the link's author is damaged.
        notice_home: &'static str,
        /// Notice of how many more parts of the link could not be used.
        notice_further: Plural,
        /// Notice that the link could not be read at all: `{0}` why.
        unreadable: &'static str,
        /// Why: the link does not begin with two version numbers.
        unreadable_start: &'static str,
        /// Why: the link's format, version `{0}`, is newer than this page.
        unreadable_newer: &'static str,
        /// Why: the link is too long.
        unreadable_long: &'static str,
        /// Label of the button that closes the notice about the link.
        close_notice: &'static str,

        /// Description of the events figure for screen readers.
        caption_events: &'static str,
        /// Description of the consequences figure for screen readers.
        caption_consequences: &'static str,
        /// Description of the ladder figure for screen readers.
        caption_ladder: &'static str,
        /// A figure's whole description: `{0}` what it shows, `{1}` its first date, `{2}` its last, `{3}` what dotted lines are, `{4}` the values at the end.
        caption: &'static str,
        /// In a description: dotted lines are the starting point.
        dotted_start: &'static str,
        /// In a description: dotted lines are the same with nothing supposed.
        dotted_unsupposed: &'static str,
        /// In a description: dotted lines are version `{0}` of the model.
        dotted_older: &'static str,
        /// The same where it is a pinned scenario: `{0}` its name.
        dotted: &'static str,
        /// The figure's values on a day: `{0}` the date, `{1}` the values.
        read_out: &'static str,
        /// One of those values: `{0}` the curve's name, `{1}` its value.
        named_value: &'static str,
        /// Note below the ladder figure.
        ladder_note: &'static str,
        /// Label of dotted curves: the same with nothing supposed.
        unsupposed: &'static str,
        /// Note below the figure of the consequences.
        levels_note: &'static str,
        /// Label of dotted curves: the starting point.
        starting_point: &'static str,
        /// Label of dotted curves: version `{0}` of the model.
        version: &'static str,
        /// Label of the strip below a figure that shows the rung which really stood on each day.
        really_by_rung: &'static str,
        /// The events of the timeline in a few words, for their marks in a figure.
        events_short: [&'static str; RECORDS.len()],
        /// The rung that really stood on the day that is read out: `{0}` its name.
        really: &'static str,
        /// Label of the line for the ceiling on US–Pakistan cooperation, in the panel of that.
        ceiling: &'static str,
        /// Words for the fifths of every level from 0 to 1, between `|`.
        five_levels: &'static str,
        /// What a level does: it falls, stays in its fifth, rises. `{0}` the word for its first value, `{1}` for its last, `{2}` the date of that.
        level_course: [&'static str; 3],
        /// What division adds up to: `{0}` a number of days, `{1}` the date.
        division_course: &'static str,
        /// Label of the control that chooses the day to be read out.
        read_out_label: &'static str,
        /// Label of the mark at the question's day: `{0}` the date.
        question_day: &'static str,

        /// Label of the sliders of an embed, for screen readers.
        assumptions_label: &'static str,
        /// What a reader should try first, above the leading sliders.
        invitation: &'static str,
        /// Label of the choice between vantage points.
        vantage: &'static str,
        /// Name of the vantage point of 16 January.
        vantage_16: &'static str,
        /// Name of the vantage point of 18 January.
        vantage_18: &'static str,
        /// Label of the choice between views.
        view: &'static str,
        /// Names of the views.
        views: [&'static str; 4],
        /// Label of the choice of how many days are shown.
        span: &'static str,
        /// Names of the spans of days.
        spans: [&'static str; 2],
        /// Label of the switch that shows what really happened.
        history: &'static str,
        /// Label of the switch between the curve that is asked about, alone, and all five.
        all_curves: &'static str,
        /// Beginning of the question about a chance, before the choice of outcome.
        how_likely: &'static str,
        /// Beginning of the question about a level, before the choice of outcome.
        how_high: &'static str,
        /// Before the choice of the question's day, for what is counted up to that day.
        by_day: &'static str,
        /// Before the choice of the question's day, for what describes that day.
        on_day: &'static str,
        /// End of the question, after the choice of day.
        question_mark: &'static str,
        /// Label of the button that opens the share dialog.
        share: &'static str,
        /// Error where the share dialog cannot be loaded.
        share_lost: &'static str,
        /// Label of the button that pins the scenario: `{0}` how many are pinned, `{1}` how many can be.
        pin: &'static str,

        /// Label of the group of buttons that undo, redo and reset.
        changes: &'static str,
        /// Label of the button that takes back the last change.
        undo: &'static str,
        /// Label of the button that makes it again.
        redo: &'static str,
        /// Label of the button that sets everything back to the starting point.
        reset_all: &'static str,
        /// Heading of the presets.
        presets_heading: &'static str,
        /// Name of a preset that looks ahead from another vantage point: `{0}` the name, `{1}` that date.
        preset_from: &'static str,
        /// Sentence below the presets where every assumption is at the starting point.
        nothing_changed: &'static str,
        /// Sentence above the answer of a link that was opened: `{0}` the list of assumptions that differ from the starting point.
        link_assumes: &'static str,
        /// Sentence below the presets: `{0}` the list of assumptions that differ from the starting point.
        changed_from_start: &'static str,
        /// Line above the answer where the starting point is that of the link's author.
        home: &'static str,
        /// After it, before the author's own words, which are quoted. It begins with a space, where the language has spaces.
        home_says: &'static str,
        /// Heading of the groups of assumptions.
        every_assumption: &'static str,
        /// Beside a group's heading: how many of its assumptions differ from the starting point.
        count_changed: Plural,
        /// Heading of the three weights on Iran's motive.
        why_iran_struck: &'static str,
        /// Note on how moving one weight moves the other two.
        motives_note: &'static str,
        /// In its group, an assumption whose slider stands beside the figure: `{0}` its name.
        above: &'static str,
        /// Label of the button that shows the grounds of an assumption.
        why: &'static str,
        /// The same label for screen readers: `{0}` the assumption's name.
        why_of: &'static str,
        /// Label of the button that sets one assumption back to the starting point.
        reset: &'static str,
        /// The same label for screen readers: `{0}` the assumption's name, `{1}` the value.
        reset_to: &'static str,
        /// Beside an assumption that the link's author has locked.
        locked: &'static str,
        /// Label of the field that takes an assumption's value as a number: `{0}` its name.
        as_number: &'static str,
        /// Label of the button that shows the next sliders of an embed: `{0}` to `{1}` of `{2}`.
        more_assumptions: &'static str,

        /// Heading of the parts below the assumptions.
        parts: &'static str,
        /// Titles of the parts that the analyst writes.
        part_titles: [&'static str; Part::ALL.len()],
        /// What is inside each of them, in one line; nothing for the figure's numbers.
        part_teasers: [&'static str; Part::ALL.len()],
        /// Said where a part is still being worked out.
        waiting: &'static str,
        /// Said where a part could not be fetched.
        lost: &'static str,
        /// Label of the button that plays the last change again.
        replay: &'static str,
        /// Label of the choice of the map's horizontal assumption.
        across: &'static str,
        /// Label of the choice of the map's vertical assumption.
        upwards: &'static str,
        /// Label of the map as a control: `{0}` the horizontal assumption, `{1}` the vertical one.
        map_label: &'static str,
        /// Label of the triangle of motives as a control.
        triangle_label: &'static str,
        /// Label of the choice of the line that off-ramps cross.
        line: &'static str,
        /// In that choice, the line where it usually is.
        usual_line: &'static str,
        /// Heading of the study of every assumption's whole range.
        study: &'static str,
        /// What the study finds and how long it takes: `{0}` what is asked.
        study_offer: &'static str,
        /// Label of the button that begins the study.
        study_begin: &'static str,
        /// Label of the button that stops it.
        study_stop: &'static str,
        /// Label of its progress bar.
        study_runs: &'static str,
        /// Its progress before the first run is done.
        study_starting: &'static str,
        /// Its progress: `{0}` runs done of `{1}`, about `{2}` seconds left.
        study_progress: &'static str,
    }
}
