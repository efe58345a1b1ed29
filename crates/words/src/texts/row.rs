//! What a language says of one member of a list of the model: the rows from which the columns of the other structs are made.

/// What is said of an assumption.
#[derive(Clone, Copy)]
pub struct AssumptionTexts {
    /// The assumption's name.
    pub label: &'static str,
    /// Words for the fifths of its range, low to high, between `|`; nothing where the number speaks for itself.
    pub levels: &'static str,
    /// Why it starts where it does.
    pub reason: &'static str,
    /// Why it has its range.
    pub range_reason: &'static str,
    /// Which way it pushes and why, or why it can go either way.
    pub direction: &'static str,
}

/// What is said of an outcome.
#[derive(Clone, Copy)]
pub struct OutcomeTexts {
    /// The outcome's name within a sentence: "another Iranian strike".
    pub in_sentence: &'static str,
    /// The outcome's name as a label of its own: "Another Iranian strike".
    pub label: &'static str,
    /// The outcome's name beside its curve, where there is little room: "Iranian strike".
    pub short: &'static str,
}

/// What is said of an event of the timeline.
#[derive(Clone, Copy)]
pub struct EventTexts {
    /// A few words, for a mark in a figure.
    pub short: &'static str,
    /// What happened, and who says so.
    pub text: &'static str,
}
