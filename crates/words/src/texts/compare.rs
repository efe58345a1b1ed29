//! What is said where scenarios are compared: the part of the page, the pair of an embed. The analyst writes both.

use super::texts;

texts! {
    /// The texts of the comparison of scenarios.
    CompareText {
        /// What the scenario on the page is called beside pinned ones.
        now: &'static str,
        /// The finding: `{0}` what is asked, `{1}` the list of scenarios with their answers.
        listed: &'static str,
        /// Said where scenarios look ahead from different days.
        apart: &'static str,
        /// Said while nothing is pinned.
        empty: &'static str,
        /// Said while as many are pinned as can be.
        full: &'static str,
        /// Caption of the table of assumptions that differ.
        assumptions: &'static str,
        /// Said where no assumption differs.
        same: &'static str,
        /// Caption of the table of outcomes: `{0}` the date.
        outcomes: &'static str,
        /// Head of that table's first column.
        outcome: &'static str,
        /// Caption of the curves' numbers: `{0}` what is asked, without a date.
        curves: &'static str,
        /// Heading of the shares between two scenarios: `{0}` and `{1}` their names.
        why: &'static str,
        /// Nothing to explain: `{0}` a scenario, `{1}` its answer, `{2}` the other, `{3}` its answer.
        why_even: &'static str,
        /// The same with one difference, `{4}`.
        why_one: &'static str,
        /// The same where one, `{4}`, did most of it, `{5}`.
        why_most: &'static str,
        /// The same where many share, the largest `{4}` with `{5}`.
        why_many: &'static str,
        /// Why a difference cannot be shared out between scenarios from different days: `{0}` and `{1}` their names.
        why_apart: &'static str,
        /// What the hollow mark of that figure shows.
        alone: &'static str,
        /// Heading of the hundreds of crises: `{0}` the date.
        hundred: &'static str,
        /// Label of the button that opens a pinned scenario.
        open: &'static str,
        /// Label of the field for its name.
        rename: &'static str,
        /// Label of the button that removes it.
        remove: &'static str,
        /// Label of the button that makes it what the dotted lines show.
        base: &'static str,
        /// Label of the button that makes our starting point that again.
        base_start: &'static str,
        /// A control's name for those who hear it: `{0}` what it does, `{1}` the scenario.
        of: &'static str,
        /// Heading of the first of a pair: `{0}` its name.
        if_so: &'static str,
        /// Heading of the second: `{0}` its name.
        if_not: &'static str,
        /// Said in a pair where the link has one pinned scenario only.
        pair_one: &'static str,
        /// Said in a pair where the link has none.
        pair_none: &'static str,
    }
}
