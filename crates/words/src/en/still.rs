//! What stands in the page without any code.

use crate::citation;
use crate::texts::still::Term;
use crate::texts::{StillText, each};

/// What the still page says, in English.
pub static TEXT: StillText = StillText {
    title: citation::TITLE,
    description: "Change the assumptions of an analysis of the January 2024 Iran–Pakistan strikes and watch the escalation curves redraw. An illustration of an argument, not a forecast.",
    skip: "Skip to the assumptions",
    looking_ahead: "Looking ahead from {0}",
    stopped: "This is a still picture of our starting point: the sliders need JavaScript and WebAssembly, which did not start here or have stopped.",
    stopped_reload: "What you had set is in the page’s address; load it again to go on.",
    stopped_embed: "If the page around it speaks of other assumptions, those are not shown here.",
    about: "What this is, and is not",
    about_crisis: "On 16 January 2024 Iran struck targets in Pakistan’s Baluchistan; on 18 January Pakistan struck back. Each country reported people killed on its soil, children among them. An analysis written that week asks why each acted and what could lead the two up or down the ladder of escalation. This page turns its argument into a small model whose assumptions you can change.",
    about_not: "It illustrates an argument; it is not a forecast.",
    about_numbers: "Every number in it is a judgement of ours, chosen knowing how the crisis ended; none is estimated from data. The article’s author gave no numbers and has not endorsed these.",
    about_model: "In the model the two sides move in turn, each choosing to step down, to hold or to strike, in a limited way or a wide one: more often what pays better, never with certainty, and without knowing what drives the other. A chance of “1 in 4” means: in 100 crises played out by these rules, about 25.",
    about_limits: "No such model can know what leaders saw and meant, or foresee accidents.",
    terms: each!(Term {
        NearbySettings: "Nearby settings",
        FunctionalRelations: "Functional relations",
        Rung: "Rung",
        WiderStrikes: "Wider strikes",
        OffRamp: "Off-ramp",
    }),
    meanings: each!(Term {
        NearbySettings: "every number moved a little; half of them give a value in the range shown. That is how far small changes carry, not how far the model may be wrong.",
        FunctionalRelations: "embassies, trade and talks go on.",
        Rung: "a step of the ladder from there to open war.",
        WiderStrikes: "strikes on the state or its military, not only on those called militants.",
        OffRamp: "a change that leads down.",
    }),
    colon: ": ",
    colours: "Colours",
    colours_offered: ["System colours", "Light", "Dark"],
    method: "Method and sources",
    method_has: "has every equation, number, reason and weakness.",
    method_language: "",
    article: "The article: {0}.",
    imprint: "An illustration of an argument, not a forecast.",
    after: "After Asfandyar Mir (USIP, 2024).",
    full_page: "Open the full page",
    picture: "Curves of how likely another strike, a wider exchange, war or the way back were, day by day.",
    translation: "",
    one_file: "This page is one file: it works without a network. What is new, the other languages and the method are where it comes from: {0}.",
    languages: "Languages",
    time_runs: "",
};
