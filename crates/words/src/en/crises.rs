//! What the hundred crises say.

use crate::texts::CrisesText;

/// The texts of the hundred crises, in English.
pub const TEXT: CrisesText = CrisesText {
    count: "{0} of 100, {1}",
    less: "{0}, less than one of the hundred",
    caption: "{0}. Of one hundred imagined crises that begin like this one: {1}.",
    item: "{0} {1}",
    filled: "Filled dots: {0}: {1} of 100 ({2}).",
    level: "What is asked about is a level, not an event, so no dot is filled.",
    really: "Diamond: where the real crisis stood.",
    note: "From one day to the next as many dots go from rung to rung as the model’s exact chances say, rounded to whole dots: none leaves open war, and what has happened stays so. Nothing is drawn at random.",
    day: "Day shown",
    play: "Play",
    pause: "Pause",
    hint: "Tap a dot, or press Enter on the figure, and read that crisis day by day.",
    history: "Crisis {0} of 100, imagined",
    run: "{0} to {1}: {2}",
    one_day: "{0}: {1}",
    came_true: "Come true by {0}: {1}.",
    never: "Not come true by {0}: {1}.",
    days: "The same hundred crises on other days",
    table: "How many of one hundred imagined crises stand on each rung at the end of each day, and the exact share",
    filled_head: "Filled dots",
    title: "One hundred imagined crises on the escalation ladder at the end of {0}, seen from {1}",
};
