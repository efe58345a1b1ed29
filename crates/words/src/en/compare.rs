//! What is said where scenarios are compared.

use crate::texts::CompareText;

/// The texts of the comparison of scenarios, in English.
pub const TEXT: CompareText = CompareText {
    now: "Now",
    listed: "{0}: {1}.",
    apart: "They look ahead from different days, and each counts what comes after its own: the curves stand on one calendar, but they do not answer one question.",
    empty: "Nothing is pinned yet. The button below the answer keeps the assumptions as they are now; then change some, and read both here.",
    full: "Three scenarios are pinned, which is all that a link has room for. Remove one to pin another.",
    assumptions: "What differs in the assumptions",
    same: "Their assumptions are the same.",
    outcomes: "The outcomes by, or on, {0}",
    outcome: "Outcome",
    curves: "{0}, day by day",
    why: "Why they differ: {0} and {1}",
    why_even: "{0} gives {1} and {2} gives {3}: there is no difference to explain.",
    why_one: "{0} gives {1}, {2} gives {3}: {4} did it.",
    why_most: "{0} gives {1}, {2} gives {3}: {4} did most of it, {5}.",
    why_many: "{0} gives {1}, {2} gives {3}: several assumptions share in it, the largest share is that of {4}, {5}.",
    why_apart: "The difference between {0} and {1} cannot be shared out among assumptions, for they look ahead from different days: on 18 January Pakistan has struck back, on 16 January it has not. That is no assumption, and each counts from its own day.",
    alone: "effect alone",
    hundred: "One hundred imagined crises in each, at the end of {0}",
    open: "Open",
    rename: "Name",
    remove: "Remove",
    base: "Show as the dotted lines",
    base_start: "Dotted lines: the starting point again",
    of: "{0}: {1}",
    if_so: "If: {0}",
    if_not: "If not: {0}",
    pair_one: "One scenario is pinned in this link, so it stands beside the assumptions that the link opens with.",
    pair_none: "No scenario is pinned in this link, so the assumptions that it opens with stand beside the starting point. To show two of your own, pin them on the page and embed its link again.",
};
