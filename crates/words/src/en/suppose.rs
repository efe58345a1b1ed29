//! What suppositions are called, and what is said of what follows from one.

use crate::texts::SupposeText;

/// The texts of suppositions, in English.
pub const TEXT: SupposeText = SupposeText {
    events: [
        "Iran’s first new strike comes on {0}",
        "Pakistan’s first new strike comes on {0}",
        "neither side strikes anew by the end of {0}",
        "there are talks or better at the end of {0}",
        "relations are functional at the end of {0}",
        "strikes have widened, or worse, at the end of {0}",
    ],
    pakistan_strikes_16: "Pakistan’s first strike comes on {0}",
    kinds: [
        "Iran’s first new strike on …",
        "Pakistan’s first new strike on …",
        "No new strike by either side by the end of …",
        "Talks or better at the end of …",
        "Functional relations at the end of …",
        "Widened strikes, or worse, at the end of …",
    ],
    pakistan_kind_16: "Pakistan’s first strike on …",
    supposing: "Supposed: {0}. On these assumptions the chance of that is {1}; all here is given that.",
    too_unlikely: "Supposed: {0}. On these assumptions the chance of that is below {1}: too little to say what follows, so all here is without it.",
    without: "Without supposing it: {0}.",
    smoothed: "The days before {0}, in grey, are given it too: they show what must have been likelier if it comes to this.",
    mark: "supposed",
    lift: "Suppose nothing",
    intro: "Suppose that one thing happens on a day: the figure, the answer and the parts below then say what follows given that. The chances are exact, and both sides go on choosing as they would.",
    asked: "As asked above:",
    choice: "{0}: {1}",
    refused: "Days on which its chance is below {0} cannot be chosen: what follows would rest on what hardly ever happens.",
    infer_motive: "What Pakistan would infer of Iran’s motive",
    resolved: "Pakistan’s leadership is resolved (what Iran would infer)",
    before: "before",
    change: "{0} → {1}",
    table: "What either side would infer from what is supposed",
    heads: ["Belief", "Before", "Given it"],
};
