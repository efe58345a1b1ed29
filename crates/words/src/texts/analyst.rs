//! What the analyst says: why, what matters, the map, off-ramps, the motive, what really happened. It is downloaded when a reader first
//! touches the page.

use model::Key;
use model::claim::CLAIMS;
use model::outcome::PARTS;
use model::timeline::RECORDS;

use super::{CompareText, CrisesText, Plural, SupposeText, texts};

/// How many assumptions there are.
const ASSUMPTIONS: usize = Key::ALL.len();

/// How many events there were.
const EVENTS: usize = RECORDS.len();

texts! {
    /// The analyst's texts.
    AnalystText {
        /// The texts of the hundred crises.
        crises: CrisesText,
        /// The texts of suppositions.
        suppose: SupposeText,
        /// The texts of the comparison of scenarios.
        compare: CompareText,
        /// Before the command that says the same as a section.
        command: &'static str,
        /// Button that copies it.
        command_copy: &'static str,
        /// What the button says once it is copied.
        command_copied: &'static str,
        /// A difference of chances: `{0}` percentage points.
        points: &'static str,
        /// What an answer is, to begin a sentence: the chance of `{0}`.
        chance_of: &'static str,
        /// The same for what is no chance: the level of `{0}`.
        level_of: &'static str,

        /// Note on how shares of a change are found, where all orders are counted.
        why_exact: &'static str,
        /// Note on how they are found where orders are sampled.
        why_sampled: &'static str,
        /// Said where no assumption differs from our starting point.
        unchanged: &'static str,
        /// What to do then.
        unchanged_try: &'static str,
        /// Label of the bar with the answer at our starting point: `{0}` the answer.
        start_bar: &'static str,
        /// Label of the bar with the answer now: `{0}` the answer.
        now_bar: &'static str,
        /// In the figure, what the hollow mark is.
        effect_alone: &'static str,
        /// Sentence where the answer is as at our starting point: `{0}` what it is, `{1}` the answer, `{2}` why.
        stays: &'static str,
        /// Why the answer stayed: the changes cancel out.
        cancel_out: &'static str,
        /// Why the answer stayed: the changes do nothing to it.
        no_difference: &'static str,
        /// Sentence where one assumption moved the answer: `{0}` what it is, `{1}` from, `{2}` to, `{3}` the assumption.
        one_did_it: &'static str,
        /// Sentence where one assumption did most of it: as above, and `{4}` by how much.
        one_did_most: &'static str,
        /// Sentence where two together did most of it: as above, `{5}` the second assumption and `{6}` by how much.
        two_did_most: &'static str,
        /// Sentence where the two largest shares are of opposite signs: as above.
        two_against: &'static str,
        /// Sentence where no two did most of it: `{3}` the assumption with the largest share, `{4}` the share.
        largest_share: &'static str,
        /// Said where there is no last change.
        nothing_yet: &'static str,
        /// The last change where it was the vantage point: `{0}` its date.
        last_vantage: &'static str,
        /// The last change where it was assumptions: `{0}` what changed.
        last_change: &'static str,
        /// Caption of the table of shares.
        why_caption: &'static str,
        /// Heads of its columns.
        why_heads: [&'static str; 5],
        /// In the column of standard errors, a share that has none.
        exact: &'static str,

        /// Note on how the swings are found.
        matters_note: &'static str,
        /// What the table has beside the figure.
        matters_table: &'static str,
        /// In the figure, the end at an assumption's lowest value.
        at_lowest: &'static str,
        /// In the figure, the end at its highest value.
        at_highest: &'static str,
        /// Sentence on the widest swing: `{0}` what is asked, `{1}` the assumption, `{2}` the answer at its lowest, `{3}` at its highest.
        depends_most: &'static str,
        /// Sentence where no assumption moves the answer: `{0}` what is asked, `{1}` the answer.
        nothing_moves: &'static str,
        /// Caption of the table of swings.
        matters_caption: &'static str,
        /// Heads of its columns.
        matters_heads: [&'static str; 4],

        /// In the figure of the study, the index of one factor alone.
        alone: &'static str,
        /// In the figure of the study, the index with interactions.
        with_interactions: &'static str,
        /// Sentence on the largest index: `{0}` the factor, `{1}` what is asked, `{2}` the total index, `{3}` the first-order index.
        study_sentence: &'static str,
        /// Note on how the indices are found: `{0}` how many runs.
        study_note: &'static str,
        /// Caption of the table of indices.
        study_caption: &'static str,
        /// Heads of its columns.
        study_heads: [&'static str; 3],
        /// An estimate with its interval: `{0}` the value, `{1}` low, `{2}` high.
        interval: &'static str,

        /// Label of the line in the map: `{0}` the answer on it.
        map_line: &'static str,
        /// Label of the ring at the present settings.
        now: &'static str,
        /// Note on how the map is found: `{0}` points along an axis. It is as long for a coarse map as for the fine one that takes its place.
        map_runs: &'static str,
        /// Note where the line of the off-ramps crosses the map.
        map_line_there: &'static str,
        /// Note where it does not.
        map_line_away: &'static str,
        /// Note on how to move the ring.
        map_ring: &'static str,
        /// Sentence on the map: `{0}` what is asked, `{1}` the answer, `{2}` the horizontal assumption, `{3}` the vertical one, then the answers: `{4}` both lowest, `{5}` both highest, `{6}` only the first highest, `{7}` only the second.
        map_sentence: &'static str,
        /// Caption of the map's table: `{0}` what is asked.
        map_caption: &'static str,
        /// Upper left cell of that table: `{0}` the vertical assumption, `{1}` the horizontal one.
        map_corner: &'static str,

        /// Label of a button that makes a change: `{0}` the assumption, `{1}` the value.
        change_to: &'static str,
        /// The same label with a word for the value, `{2}`.
        change_to_level: &'static str,
        /// What an off-ramp brings: `{0}` the answer, `{1}` how much of its range the assumption moves.
        brings: &'static str,
        /// What a pair of changes brings: `{0}` the answer, `{1}` and `{2}` how much of their ranges the assumptions move.
        brings_together: &'static str,
        /// An answer that rounds to the line but lies below it: `{0}` the line.
        just_under: &'static str,
        /// An answer that rounds to the line but lies above it: `{0}` the line.
        just_over: &'static str,
        /// A line: `{0}` the percentage, `{1}` the frequency.
        line_with_frequency: &'static str,
        /// Sentence where the answer is below the line already: `{0}` what is asked, `{1}` the answer, `{2}` the line.
        below_already: &'static str,
        /// Sentence where the answer is above the line already, as is wished: as above.
        above_already: &'static str,
        /// Sentence on changes that would bring the answer below the line: as above, and `{3}` how many.
        would_bring_below: &'static str,
        /// Sentence on changes that would bring the answer above the line: as above, and `{3}` how many.
        would_bring_above: &'static str,
        /// How many single changes there are.
        single_changes: Plural,
        /// What stands above pairs of changes.
        pairs: &'static str,
        /// What is said where there is no pair either.
        no_pair: &'static str,
        /// Note on what counts as an off-ramp.
        off_ramps_note: &'static str,
        /// Caption of the table of off-ramps.
        off_ramps_caption: &'static str,
        /// Caption of the table of pairs.
        pairs_caption: &'static str,
        /// Heads of its columns.
        off_ramps_heads: [&'static str; 5],
        /// Label of a mark on a slider: above the setting `{0}` the answer is more than `{1}`.
        tips_above: &'static str,
        /// Label of a mark on a slider: below the setting `{0}` the answer is more than `{1}`.
        tips_below: &'static str,

        /// Sentence on what Pakistan would infer: `{0}` the date, `{1}` about the motives if it was quiet until then, `{2}` if the first new strike came on that day; both are one of the two phrases below.
        motive_sentence: &'static str,
        /// Sentence where the motive is certain: `{0}` the motive.
        motive_known: &'static str,
        /// Phrase on the likeliest motive: `{0}` the motive, `{1}` its chance.
        motive_named: &'static str,
        /// Phrase where the two likeliest motives have the same chance as far as it is shown: `{0}` the chance.
        motive_even: &'static str,
        /// Note on how to move the ring in the triangle, and on when the motives differ.
        motive_note: &'static str,
        /// Heading of the short table of what to infer: `{0}` the date.
        infer_heading: &'static str,
        /// Heads of its columns.
        infer_heads: [&'static str; 4],
        /// Head of a column: the belief in `{0}`, a motive, if no strike has come.
        after_quiet: &'static str,
        /// Head of a column: the belief in `{0}`, a motive, if the first strike comes that day.
        after_strike: &'static str,
        /// Caption of the table of beliefs, day by day.
        motive_caption: &'static str,
        /// Head of its first column.
        motive_by: &'static str,

        /// Names within a sentence of the outcomes that others are made of.
        part_outcomes: [&'static str; PARTS.len()],
        /// Heading of what Iran would infer about Pakistan's resolve: `{0}` the date.
        resolve_heading: &'static str,
        /// Its first sentence: Iran does not know, and `{0}` is the chance that it begins with.
        resolve_before: &'static str,
        /// What Iran would infer from quiet: `{0}` the date, `{1}` the chance that Pakistan's leadership is resolved.
        resolve_if_quiet: &'static str,
        /// What Iran would infer from a strike: `{0}` the day of the first, `{1}` the chance then.
        resolve_if_struck: &'static str,
        /// Caption of the table of Iran's beliefs, day by day.
        resolve_caption: &'static str,
        /// Heads of its columns.
        resolve_heads: [&'static str; 3],
        /// Rows of the figure that asks whether an answer deters: Pakistan has struck or not, then its first move, as in the model's table.
        deterrence_rows: [&'static str; 6],
        /// Heads of its columns; the third has the date as `{0}`.
        deterrence_heads: [&'static str; 5],
        /// Its message: `{0}` the date, `{1}` the chance if Pakistan has struck, `{2}` if it has not.
        deterrence_sentence: &'static str,
        /// What sort of comparison it is.
        deterrence_caption: &'static str,
        /// By how many points the two chances differ, `{0}`, and by how many they would, `{1}`, if an answer told Iran nothing.
        deterrence_learnt: &'static str,
        /// Why a row can be without numbers.
        deterrence_no_number: &'static str,
        /// Said where the figure is asked for from 18 January.
        deterrence_only_from: &'static str,

        /// Caption of the events figure's numbers.
        numbers_events: &'static str,
        /// Caption of the consequences figure's numbers.
        numbers_consequences: &'static str,
        /// Caption of the ladder figure's numbers.
        numbers_ladder: &'static str,
        /// Head of their first column.
        day: &'static str,

        /// Note before the list of what really happened.
        happened_note: &'static str,
        /// Label of an event's list of sources.
        sources: &'static str,
        /// What happened in each event, and who says so.
        events: [&'static str; EVENTS],

        /// In a table, in place of a number under a condition that cannot happen.
        no_number: &'static str,
        /// Note on parts that, as they are shown, need not sum to the whole.
        rounded: &'static str,
        /// Note where showing resolve is worth nothing.
        inert_reputation: &'static str,
        /// Note where Pakistan's leadership is known to waver.
        inert_resolve: &'static str,
        /// Part of an outcome: a side's move brought it about.
        by_choice: &'static str,
        /// Part of an outcome: an accident brought it about.
        by_accident: &'static str,
        /// Part of Iranian strikes: what stood open when the first came.
        pakistans_unanswered: &'static str,
        /// Part of Pakistani strikes: what stood open when the first came.
        irans_unanswered: &'static str,
        /// Part of Iranian strikes: a militant attack stood open when the first came.
        after_attack: &'static str,
        /// Part of either side's strikes: nothing of its own stood open when the first came.
        nothing_to_answer: &'static str,

        /// Said where no sentence of the article stands behind an assumption.
        no_claims: &'static str,
        /// Before the article's sentences.
        article_says: &'static str,
        /// Place of a sentence in the article: `{0}` the paragraph's number.
        paragraph: &'static str,
        /// Place of a sentence in the article: the caption of its picture.
        caption: &'static str,
        /// Before the translation of a sentence; nothing in English.
        translated: &'static str,
        /// Headings of the grounds: direction, starting point, range.
        grounds_heads: [&'static str; 3],
        /// Which way each assumption pushes.
        directions: [&'static str; ASSUMPTIONS],
        /// Why each assumption starts where it does.
        reasons: [&'static str; ASSUMPTIONS],
        /// Why each assumption has its range.
        range_reasons: [&'static str; ASSUMPTIONS],
        /// Translations of the article's sentences by their numbers; nothing in English, and nothing for those that are not shown.
        claims: [&'static str; CLAIMS.len()],
    }
}
