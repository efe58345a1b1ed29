//! What the analyst says: why, what matters, the map, off-ramps, the motive, what really happened. It is downloaded when a reader first
//! touches the page.

use model::Key;
use model::claim::CLAIMS;
use model::timeline::RECORDS;

use super::{Plural, texts};

/// How many assumptions there are.
const ASSUMPTIONS: usize = Key::ALL.len();

/// How many events there were.
const EVENTS: usize = RECORDS.len();

texts! {
    /// The analyst's texts.
    AnalystText {
        /// A number of percentage points.
        points: &'static str,
        /// The chance of something by a date, to begin a sentence.
        chance_of: &'static str,
        /// The level of something on a date.
        level_of: &'static str,

        /// How shares are found.
        why_exact: &'static str,
        /// The same where they are sampled.
        why_sampled: &'static str,
        /// Nothing has changed.
        unchanged: &'static str,
        /// What to do then.
        unchanged_try: &'static str,
        /// The starting point's bar.
        start_bar: &'static str,
        /// The present bar.
        now_bar: &'static str,
        /// The mark of an effect alone.
        effect_alone: &'static str,
        /// The answer stays: name, figure, why.
        stays: &'static str,
        /// The changes cancel out.
        cancel_out: &'static str,
        /// They do nothing.
        no_difference: &'static str,
        /// One assumption moved it: name, from, to, which.
        one_did_it: &'static str,
        /// Several did: name, from, to, which most, by how much.
        one_did_most: &'static str,
        /// It moved: name, from, to.
        it_moved: &'static str,
        /// Nothing was changed yet.
        nothing_yet: &'static str,
        /// The vantage point was changed last.
        last_vantage: &'static str,
        /// The last change.
        last_change: &'static str,
        /// The table's caption.
        why_caption: &'static str,
        /// Its columns.
        why_heads: [&'static str; 5],
        /// A share that is exact.
        exact: &'static str,

        /// How swings are found.
        matters_note: &'static str,
        /// What the table has besides.
        matters_table: &'static str,
        /// The lowest end.
        at_lowest: &'static str,
        /// The highest end.
        at_highest: &'static str,
        /// What it depends on most: name, which, low, high.
        depends_most: &'static str,
        /// Nothing moves it: name, figure.
        nothing_moves: &'static str,
        /// The table's caption.
        matters_caption: &'static str,
        /// Its columns.
        matters_heads: [&'static str; 4],

        /// An index of one factor alone.
        alone: &'static str,
        /// An index with interactions.
        with_interactions: &'static str,
        /// What the indices say: factor, question, total, first.
        study_sentence: &'static str,
        /// How they are found: runs.
        study_note: &'static str,
        /// The table's caption.
        study_caption: &'static str,
        /// Its columns.
        study_heads: [&'static str; 3],
        /// An estimate and its interval: value, low, high.
        interval: &'static str,

        /// The map's line.
        map_line: &'static str,
        /// The present point.
        now: &'static str,
        /// How a map is found: its nodes along an axis. As long for a coarse map as for the fine one that takes its place.
        map_runs: &'static str,
        /// The line crosses the map.
        map_line_there: &'static str,
        /// The line does not.
        map_line_away: &'static str,
        /// How to move on it.
        map_ring: &'static str,
        /// What the map shows: name, now, across, upwards, both low, both high, only across, only upwards.
        map_sentence: &'static str,
        /// The table's caption: name.
        map_caption: &'static str,
        /// The corner of the table: upwards, across.
        map_corner: &'static str,

        /// A change on a button: assumption, value.
        change_to: &'static str,
        /// The same with a word for the value.
        change_to_level: &'static str,
        /// What an off-ramp brings: answer, share of the range.
        brings: &'static str,
        /// Just under a line.
        just_under: &'static str,
        /// Just over a line.
        just_over: &'static str,
        /// A line with its frequency.
        line_with_frequency: &'static str,
        /// It lies below already: name, now, line.
        below_already: &'static str,
        /// It lies above already.
        above_already: &'static str,
        /// So many changes would bring it below: name, now, line, how many.
        would_bring_below: &'static str,
        /// The same above.
        would_bring_above: &'static str,
        /// How many changes.
        single_changes: Plural,
        /// What off-ramps are.
        off_ramps_note: &'static str,
        /// The table's caption.
        off_ramps_caption: &'static str,
        /// Its columns.
        off_ramps_heads: [&'static str; 5],
        /// A tipping point: more lies above it; setting, line.
        tips_above: &'static str,
        /// More lies below it.
        tips_below: &'static str,

        /// What to infer: date, motive if quiet, first date, motive if struck.
        motive_sentence: &'static str,
        /// A motive and its chance.
        motive_named: &'static str,
        /// How to move on the triangle.
        motive_note: &'static str,
        /// The heading of what to infer.
        infer_heading: &'static str,
        /// Its columns.
        infer_heads: [&'static str; 4],
        /// After quiet.
        after_quiet: &'static str,
        /// After a strike.
        after_strike: &'static str,
        /// The table's caption.
        motive_caption: &'static str,
        /// Its first column.
        motive_by: &'static str,

        /// The caption of the events' numbers.
        numbers_events: &'static str,
        /// That of the consequences'.
        numbers_consequences: &'static str,
        /// That of the ladder's.
        numbers_ladder: &'static str,
        /// Their first column.
        day: &'static str,

        /// Before what really happened.
        happened_note: &'static str,
        /// A list of sources.
        sources: &'static str,
        /// The events in a few words.
        events_short: [&'static str; EVENTS],
        /// The events.
        events: [&'static str; EVENTS],

        /// The article is silent.
        no_claims: &'static str,
        /// The article speaks.
        article_says: &'static str,
        /// A place in the article.
        paragraph: &'static str,
        /// The caption of its picture.
        caption: &'static str,
        /// Marks a translation of a quotation; nothing in English.
        translated: &'static str,
        /// Headings of the grounds.
        grounds_heads: [&'static str; 3],
        /// Which way each assumption pushes.
        directions: [&'static str; ASSUMPTIONS],
        /// Why each starts where it does.
        reasons: [&'static str; ASSUMPTIONS],
        /// Why each has its range.
        range_reasons: [&'static str; ASSUMPTIONS],
        /// The article's claims in translation, by number; nothing in English, and nothing for those that are not shown.
        claims: [&'static str; CLAIMS.len()],
    }
}
