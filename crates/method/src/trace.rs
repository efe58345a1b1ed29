//! What the protocol TRACE asks of whoever shows a model: its eight elements, where this page answers each, and what was not done.

/// One element of TRACE.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Element {
    /// The id of its heading, without `trace-` at its beginning.
    pub id: &'static str,
    /// Its heading, TRACE's own.
    pub heading: &'static str,
    /// What it asks, in our words.
    pub asks: &'static str,
    /// Where this page answers it: ids of sections, and their titles.
    pub places: &'static [(&'static str, &'static str)],
    /// What it asks and was not done.
    pub not_done: &'static [&'static str],
}

const WHAT: (&str, &str) = ("what", "What this is, and is not");
const IN_WORDS: (&str, &str) = ("in-words", "The model in words");
const ONE_DAY: (&str, &str) = ("one-day", "One day");
const ACTIONS: (&str, &str) = ("actions", "What a side may do");
const EQUATIONS: (&str, &str) = ("equations", "The equations");
const ASSUMPTIONS: (&str, &str) = ("assumptions", "Every assumption");
const COEFFICIENTS: (&str, &str) = ("coefficients", "Every coefficient");
const CLAIMS: (&str, &str) = ("claims", "The article’s claims");
const FINDINGS: (&str, &str) = ("findings", "Findings worth telling");
const DETERRENCE: (&str, &str) = ("deterrence", "Does striking back deter?");
const LEVERS: (&str, &str) = ("levers", "What moves either side’s next move");
const LAWS: (&str, &str) = ("laws", "Signs and their exceptions");
const UNCLAIMED: (&str, &str) = ("unclaimed", "What is not claimed");
const IDENTIFICATION: (&str, &str) = ("identification", "What is not identified");
const LIMITS: (&str, &str) = ("limits", "Known limits");
const SETTLING: (&str, &str) = ("settling", "Whether beliefs come to rest");
const CHECKS: (&str, &str) = ("checks", "How it was checked");
const LANDMARKS: (&str, &str) = ("landmarks", "Landmarks");
const TIMELINE: (&str, &str) = ("timeline", "What really happened");
const OTHER_CRISES: (&str, &str) = ("other-crises", "Other crises");

/// All eight, in TRACE's order.
pub const ELEMENTS: [Element; 8] = [
    Element {
        id: "problem",
        heading: "Problem formulation",
        asks: "What is the model for, who is to use it, and which of its answers count?",
        places: &[WHAT, UNCLAIMED],
        not_done: &[
            "Nobody who decides about such crises asked for it or helped to frame its question, and it is not made for decisions.",
        ],
    },
    Element {
        id: "description",
        heading: "Model description",
        asks: "What is the model, so that somebody else could build it again?",
        places: &[IN_WORDS, ONE_DAY, ACTIONS, EQUATIONS, ASSUMPTIONS, COEFFICIENTS],
        not_done: &["It is not told in the form of the ODD protocol, which is made for models of many individuals."],
    },
    Element {
        id: "data",
        heading: "Data evaluation",
        asks: "How good are the data that the model rests on, and how did they get into it?",
        places: &[ASSUMPTIONS, COEFFICIENTS, CLAIMS, TIMELINE],
        not_done: &[
            "No data were gathered and no experts were asked for numbers. What the article reports was taken from it as it \
             stands; only the dated events were looked up elsewhere.",
        ],
    },
    Element {
        id: "concept",
        heading: "Conceptual model evaluation",
        asks: "Are the simplifications on which the model is built known and defended?",
        places: &[CLAIMS, UNCLAIMED, IDENTIFICATION, LIMITS],
        not_done: &[
            "No panel of people who know the region judged its structure, and no rival model was built beside it. Only two of its \
             rules were altered to see what rests on them.",
        ],
    },
    Element {
        id: "implementation",
        heading: "Implementation verification",
        asks: "Does the code do what the description says, and was it tested for faults?",
        places: &[CHECKS, SETTLING],
        not_done: &["Nobody outside the project has read the code."],
    },
    Element {
        id: "output",
        heading: "Model output verification",
        asks: "How well does the output match what was observed, and how much was adjusted to make it match?",
        places: &[LANDMARKS, TIMELINE, CLAIMS],
        not_done: &["No measure of fit is given. With one crisis, whose end was known, there is nothing that it could tell."],
    },
    Element {
        id: "analysis",
        heading: "Model analysis",
        asks: "What is the output sensitive to, and is it understood how it comes about?",
        places: &[FINDINGS, DETERRENCE, LEVERS, LAWS, UNCLAIMED],
        not_done: &[
            "The signs were counted with every coefficient at its value. The coefficients are moved only together, a little, for \
             the bands; analysts can alter each with the command.",
        ],
    },
    Element {
        id: "corroboration",
        heading: "Model output corroboration",
        asks: "How does it do on data that were not used, and best not known, while it was made?",
        places: &[OTHER_CRISES],
        not_done: &[
            "No crisis was told before its end was known, none was coded a second time by somebody else, and they were not drawn \
             at random.",
        ],
    },
];
