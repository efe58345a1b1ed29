//! What the analyst says. What belongs to an assumption or an event stands in its row.

use model::assumption::Grounds;
use model::catalogue::GROUNDS;
use model::claim::CLAIMS;
use model::timeline::{RECORDS, Record};

use crate::text::AnalystText;

/// What `of` takes from each of the grounds.
macro_rules! of_grounds {
    ($field:ident) => {{
        let mut texts = [""; GROUNDS.len()];
        let mut place = 0;
        while place < texts.len() {
            let grounds: &Grounds = &GROUNDS[place];
            texts[place] = grounds.$field;
            place += 1;
        }
        texts
    }};
}

/// The same of the events' records.
macro_rules! of_records {
    ($field:ident) => {{
        let mut texts = [""; RECORDS.len()];
        let mut place = 0;
        while place < texts.len() {
            let record: &Record = &RECORDS[place];
            texts[place] = record.$field;
            place += 1;
        }
        texts
    }};
}

/// The texts.
pub static TEXT: AnalystText = AnalystText {
    points: "{0} points",
    chance_of: "The chance of {0}",
    level_of: "The level of {0}",

    why_exact: "Each bar is an assumption’s Shapley share: its effect averaged over all orders in which the changes could be made (Shapley 1953). The bars sum to the change. The hollow mark is its effect alone.",
    why_sampled: "More than twelve assumptions have changed, so orders are sampled; the thin line is one standard error.",
    unchanged: "Nothing differs from our starting point.",
    unchanged_try: "Move a slider, and this part says how much it did.",
    start_bar: "Starting point {0}",
    now_bar: "Now {0}",
    effect_alone: "effect alone",
    stays: "{0} stays at {1}, as at our starting point: {2}.",
    cancel_out: "the changes cancel out",
    no_difference: "the changes make no difference to it",
    one_did_it: "{0} goes from {1} at our starting point to {2}: {3} did it.",
    one_did_most: "{0} goes from {1} at our starting point to {2}; {3} did most of it, {4}.",
    it_moved: "{0} goes from {1} at our starting point to {2}.",
    nothing_yet: "Nothing has been changed yet.",
    last_vantage: "Last change: one looks ahead from {0}.",
    last_change: "Last change: {0}.",
    why_caption: "How much each changed assumption moved the answer",
    why_heads: ["Assumption", "Change", "Share", "Alone", "Standard error"],
    exact: "exact",

    matters_note: "One assumption at a time, all others as they are set. The widest swings are drawn.",
    matters_table: "The table has every assumption.",
    at_lowest: "at its lowest",
    at_highest: "at its highest",
    depends_most: "{0} depends most on {1}, which takes it from {2} at its lowest to {3} at its highest.",
    nothing_moves: "{0} is {1}: no assumption by itself moves it.",
    matters_caption: "The answer with each assumption at the ends of its range",
    matters_heads: ["Assumption", "Set to", "At its lowest", "At its highest"],

    alone: "alone",
    with_interactions: "with interactions",
    study_sentence: "Over all settings, {0} accounts for the most of how much {1} varies: {2} of its variance with all interactions, {3} alone.",
    study_note: "{0} runs of the model over the whole range of every assumption at once, drawn by Sobol’ points (Saltelli et al. 2010); first-order indices by Saltelli’s estimator, total ones by Jansen’s (1999); lines are 95% intervals by bootstrap. The three weights on Iran’s motive count as one.",
    study_caption: "Sobol’ indices with 95% intervals",
    study_heads: ["Assumption", "First order", "Total"],
    interval: "{0} ({1} to {2})",

    map_line: "line: {0}",
    now: "now",
    map_fine: "41 × 41 runs of the model, all other assumptions as they are set.",
    map_coarse: "A coarse map for now; a finer one is being drawn.",
    map_line_there: "The dashed line is that of the off-ramps.",
    map_line_away: "The line of the off-ramps does not cross this map.",
    map_ring: "The ring is where you are: drag it, or move it with the arrow keys, and both assumptions change.",
    map_sentence: "{0} is {1} now. With both {2} and {3} at their lowest it is {4}, with both at their highest {5}; with only {2} at its highest {6}, with only {3} {7}.",
    map_caption: "{0} over both assumptions, 10 steps",
    map_corner: "{0} ↓ {1} →",

    change_to: "{0} to {1}",
    change_to_level: "{0} to {1} ({2})",
    brings: "brings it to {0} (moves {1} of its range)",
    just_under: "just under {0}",
    just_over: "just over {0}",
    line_with_frequency: "{0} ({1})",
    below_already: "{0} is {1} now, below {2} already.",
    above_already: "{0} is {1} now, above {2} already.",
    would_bring_below: "{0} is {1} now; {3} would bring it below {2}.",
    would_bring_above: "{0} is {1} now; {3} would bring it above {2}.",
    single_changes: [
        "no single change",
        "one single change",
        "{0} single changes",
        "{0} single changes",
        "{0} single changes",
        "{0} single changes",
    ],
    off_ramps_note: "Single changes from where the assumptions stand now, the smallest first. How closely choices follow payoffs, foresight and the like are left out, and so are Iran’s motives: they are not anybody’s to change. A change in a model is not a policy.",
    off_ramps_caption: "Single changes that would do",
    off_ramps_heads: ["Assumption", "Now", "To", "Share of range", "The answer then"],
    tips_above: "Above {0}: more than {1}",
    tips_below: "Below {0}: more than {1}",

    motive_sentence: "Pakistan does not know why Iran struck. If no new Iranian strike has come by {0}, the likeliest motive is {1}; if one comes on {2}, it is {3}.",
    motive_named: "{0} ({1})",
    motive_note: "Drag the ring, or move it with the arrow keys. Only the ratio of the three weights counts. From 18 January a further Iranian strike always widens the conflict, where the alignment motive gains nothing, so there it behaves almost like the militant motive; it matters from 16 January.",
    infer_heading: "What Pakistan should infer by {0}",
    infer_heads: ["Motive", "Before", "If quiet", "If struck that day"],
    after_quiet: "{0}, after quiet",
    after_strike: "{0}, after a strike",
    motive_caption: "Pakistan’s beliefs about Iran’s motive",
    motive_by: "By",

    numbers_events: "Chance by, or on, the end of each day",
    numbers_consequences: "Level on each day",
    numbers_ladder: "Share of probability on each rung at the end of each day",
    day: "Day",

    happened_note: "What came after 18 January was not known when the article was written. The rungs in the strip below the figure are our reading.",
    sources: "Sources",
    events_short: of_records!(short),
    events: of_records!(text),

    no_claims: "The article does not speak of this; it is a judgement of ours.",
    article_says: "The article says:",
    paragraph: "paragraph {0}",
    caption: "caption",
    translated: "",
    grounds_heads: ["Which way it pushes", "Why this starting point", "Why this range"],
    directions: of_grounds!(direction),
    reasons: of_grounds!(reason),
    range_reasons: of_grounds!(range_reason),
    claims: [""; CLAIMS.len()],
};
