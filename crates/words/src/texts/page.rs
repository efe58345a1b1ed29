//! What the page says as it opens and while sliders move. Every text here is downloaded by every reader.

use model::Key;
use model::assumption::Group;
use model::ladder::RUNGS;
use model::outcome::Outcome;
use model::preset::PRESETS;

use super::{Plural, texts};

/// How many outcomes there are.
const OUTCOMES: usize = Outcome::ALL.len();

/// How many assumptions there are.
const ASSUMPTIONS: usize = Key::ALL.len();

texts! {
    /// The page's texts.
    Text {
        /// The code of the language whose rules for plurals hold.
        plural: &'static str,
        /// "rtl" or "ltr".
        direction: &'static str,
        /// The digits 0 to 9.
        digits: [&'static str; 10],
        /// What stands before decimals.
        decimal_point: &'static str,
        /// A number of per cent.
        percent: &'static str,
        /// Less than a percentage.
        under: &'static str,
        /// More than a percentage.
        over: &'static str,
        /// From a number to a percentage.
        range: &'static str,
        /// A percentage for each day.
        per_day: &'static str,
        /// From one value to another.
        change: &'static str,
        /// Between things of one list.
        comma: &'static str,
        /// Between longer things of one list.
        semicolon: &'static str,
        /// Between two sentences.
        gap: &'static str,
        /// A quotation.
        quoted: &'static str,
        /// The months.
        months: [&'static str; 12],
        /// The months where there is little room.
        short_months: [&'static str; 12],
        /// Day and month.
        date: &'static str,
        /// The same with the short month.
        short_date: &'static str,
        /// Day, month, year.
        dated: &'static str,

        /// A chance as a frequency.
        frequency: &'static str,
        /// The same for choosing one.
        exact_frequency: &'static str,
        /// Below 1 in 100.
        rare: &'static str,
        /// Close to certainty.
        almost_certain: &'static str,

        /// The assumptions' names.
        assumptions: [&'static str; ASSUMPTIONS],
        /// Words for the fifths of each range, between `|`; nothing where the number speaks for itself.
        levels: [&'static str; ASSUMPTIONS],
        /// The groups' names.
        groups: [&'static str; Group::ALL.len()],
        /// The rungs' names.
        rungs: [&'static str; RUNGS],
        /// The rungs' names where there is little room.
        short_rungs: [&'static str; RUNGS],
        /// The outcomes within a sentence.
        outcomes: [&'static str; OUTCOMES],
        /// Pakistan's strike within a sentence, from when it would be the first.
        first_pakistani_strike: &'static str,
        /// The outcomes as labels of their own, in the same order.
        outcome_labels: [&'static str; OUTCOMES],
        /// The first Pakistani strike as a label.
        first_pakistani_strike_label: &'static str,
        /// The outcomes beside their curves.
        short_outcomes: [&'static str; OUTCOMES],
        /// The presets' names.
        presets: [&'static str; PRESETS.len()],
        /// The three motives as one assumption.
        motives: &'static str,

        /// An outcome counted up to a date: outcome, date.
        by: &'static str,
        /// An outcome that describes a date.
        on: &'static str,
        /// The headline for a chance: vantage, outcome by date, frequency, figure.
        headline_chance: &'static str,
        /// The headline for a level: vantage, outcome on date, figure.
        headline_level: &'static str,
        /// What nearby settings give.
        nearby: &'static str,
        /// The same where most give more.
        nearby_more: &'static str,
        /// The same where most give less.
        nearby_less: &'static str,

        /// A change and its effect.
        changed: &'static str,
        /// An effect that is none.
        as_before: &'static str,
        /// One assumption's change: its name, from what to what.
        moved: &'static str,
        /// The motives' change.
        motives_changed: &'static str,
        /// Several changes.
        several_changed: Plural,

        /// A value in words and as a number.
        spoken_level: &'static str,
        /// What is expected in a field: a lowest and a highest number.
        number_from_to: &'static str,
        /// A fault in a field: expected, received.
        fault: &'static str,
        /// What was received, if nothing.
        nothing: &'static str,

        /// A link of another version of the model: its version, ours.
        notice_other_model: &'static str,
        /// The same where that version is drawn: its version, ours.
        notice_older: &'static str,
        /// What that version gave: version, figure.
        older_gave: &'static str,
        /// A value out of its range: what came, the code, what is used.
        notice_clamped: &'static str,
        /// An unknown part.
        notice_unknown: &'static str,
        /// A code that comes twice.
        notice_repeated: &'static str,
        /// Weights that are not all there.
        notice_motives: &'static str,
        /// A name that is too long.
        notice_long_name: &'static str,
        /// Further such parts.
        notice_further: Plural,
        /// A link that cannot be read: why.
        unreadable: &'static str,
        /// It begins wrongly.
        unreadable_start: &'static str,
        /// Its format is of a version that is newer.
        unreadable_newer: &'static str,
        /// It has a character that it may not have.
        unreadable_character: &'static str,
        /// It is too long.
        unreadable_long: &'static str,
        /// Dismisses these.
        close_notice: &'static str,

        /// What the events view shows.
        caption_events: &'static str,
        /// What the consequences view shows.
        caption_consequences: &'static str,
        /// What the ladder view shows.
        caption_ladder: &'static str,
        /// A figure in a sentence: what, from, to, what the dotted lines are, the end.
        caption: &'static str,
        /// What dotted lines are.
        dotted_start: &'static str,
        /// What they are beside an older version.
        dotted_older: &'static str,
        /// The read-out: date, values.
        read_out: &'static str,
        /// A name and its value.
        named_value: &'static str,
        /// Below the ladder.
        ladder_note: &'static str,
        /// Our starting point, in a figure.
        starting_point: &'static str,
        /// A version, in a figure.
        version: &'static str,
        /// The strip of real events.
        really_by_rung: &'static str,
        /// The rung that really stood.
        really: &'static str,
        /// The ceiling on cooperation.
        ceiling: &'static str,
        /// The figure's read-out as a control.
        read_out_label: &'static str,
        /// The question's date.
        question_day: &'static str,

        /// The way past the figure.
        skip: &'static str,
        /// The sliders of an embed.
        assumptions_label: &'static str,
        /// What a reader should try first, above the leading sliders.
        invitation: &'static str,
        /// The switch of vantage points.
        vantage: &'static str,
        /// The vantage point of 16 January.
        vantage_16: &'static str,
        /// The vantage point of 18 January.
        vantage_18: &'static str,
        /// The choice of view.
        view: &'static str,
        /// The views.
        views: [&'static str; 3],
        /// The choice of span.
        span: &'static str,
        /// The spans.
        spans: [&'static str; 2],
        /// The switch for real events.
        history: &'static str,
        /// Before the question's outcome, for chances.
        how_likely: &'static str,
        /// The same for levels.
        how_high: &'static str,
        /// Before the question's day, for what is counted up to it.
        by_day: &'static str,
        /// The same for what describes it.
        on_day: &'static str,
        /// After the question.
        question_mark: &'static str,
        /// Opens the share dialog.
        share: &'static str,
        /// Said where it cannot be had.
        share_lost: &'static str,

        /// The buttons that change many things.
        changes: &'static str,
        /// Undo.
        undo: &'static str,
        /// Redo.
        redo: &'static str,
        /// Reset all.
        reset_all: &'static str,
        /// The heading of presets.
        presets_heading: &'static str,
        /// A preset that looks ahead from elsewhere: its name, that date.
        preset_from: &'static str,
        /// Nothing differs.
        nothing_changed: &'static str,
        /// What differs.
        changed_from_start: &'static str,
        /// The heading of the groups.
        every_assumption: &'static str,
        /// How many of a group are changed.
        count_changed: Plural,
        /// The heading of the motives.
        why_iran_struck: &'static str,
        /// How their sliders move.
        motives_note: &'static str,
        /// Where a leading assumption is found.
        above: &'static str,
        /// Opens the grounds.
        why: &'static str,
        /// The same with the assumption's name.
        why_of: &'static str,
        /// Resets one.
        reset: &'static str,
        /// The same with its name and value.
        reset_to: &'static str,
        /// The field of an assumption.
        as_number: &'static str,
        /// The next levers of an embed: from, to, of all.
        more_assumptions: &'static str,

        /// The parts below.
        parts: &'static str,
        /// Their titles, in the order of `Part::ALL`.
        part_titles: [&'static str; 7],
        /// What is inside each, in one line; nothing for the last.
        part_teasers: [&'static str; 7],
        /// Something is being worked out.
        waiting: &'static str,
        /// It cannot be had.
        lost: &'static str,
        /// Replays the last change.
        replay: &'static str,
        /// The map's horizontal axis.
        across: &'static str,
        /// Its vertical axis.
        upwards: &'static str,
        /// The map as a control: across, upwards.
        map_label: &'static str,
        /// The triangle as a control.
        triangle_label: &'static str,
        /// The choice of line.
        line: &'static str,
        /// The line where it usually is.
        usual_line: &'static str,
        /// The heading of the study.
        study: &'static str,
        /// What it would find, of a question.
        study_offer: &'static str,
        /// Begins it.
        study_begin: &'static str,
        /// Stops it.
        study_stop: &'static str,
        /// Its progress bar.
        study_runs: &'static str,
        /// Its beginning.
        study_starting: &'static str,
        /// Its progress: done, all, seconds left.
        study_progress: &'static str,
    }
}
