//! The catalogue: every assumption in one row. Sliders, links, files, commands, tests and docs are all made from it.
//!
//! To add an assumption, add a row here, use its key where it enters (`statistics`), and add its words in the other languages (`words`,
//! `catalogue.rs` of each): without them nothing compiles. Its slider, link code, option, field of files and row of tables follow.

use crate::assumption::{AssumptionRow, Grounds, Group, Unit, Wording};

/// Declares the keys and the tables from the same rows: before the first semicolon stands what the model and the slider need, after it
/// its words in English, after the second why it is there.
macro_rules! catalogue {
    ($($variant:ident { $($field:ident: $value:expr,)* ; $($wording:ident: $said:expr,)* ; $($ground:ident: $words:expr,)* })*) => {
        /// The name of an assumption.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each is described in its row")]
        pub enum Key { $($variant,)* }

        impl Key {
            /// Every assumption, in the order of the page and of all tables.
            pub const ALL: &[Key] = &[$(Key::$variant,)*];
        }

        /// The rows, in the order of [`Key::ALL`].
        pub const CATALOGUE: [AssumptionRow; Key::ALL.len()] = [$(AssumptionRow { name: Key::$variant, $($field: $value,)* },)*];

        /// What they are called in English, in the same order.
        pub const WORDINGS: [Wording; Key::ALL.len()] = [$(Wording { $($wording: $said,)* },)*];

        /// Why each assumption is there, in the same order.
        pub const GROUNDS: [Grounds; Key::ALL.len()] = [$(Grounds { $($ground: $words,)* },)*];
    };
}

/// Why a share runs from 0 to 1.
const FULL: &str = "From nothing to the most the words can mean; the article gives no numbers.";

/// Weights for which the article gives none.
const THIRD: f64 = 1.0 / 3.0;

catalogue! {
    Mediation {
        key: "mediation", code: "me", group: Group::China,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.50,
        ; label: "Chinese mediation",
        levels: "none|quiet|active|proactive|all-out",
        ; symbol: "m",
        reason: "Reports of mediation, and a hope for more: the middle.",
        range_reason: FULL,
        direction: "More makes another Iranian strike, widening and war less likely and working relations likelier, as long as China does not lean mostly on Pakistan. Where it does, Pakistan’s answer becomes rarer, and what that does to Iran can go either way.",
        claims: &[62, 63, 64, 65],
    }
    MediationTilt {
        key: "mediation_tilt", code: "ti", group: Group::China,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Whom China presses",
        levels: "only Pakistan|mostly Pakistan|both|mostly Iran|only Iran",
        ; symbol: "ℓ",
        reason: "Strong ties with Iran, yet it first tried to talk Pakistan out of answering.",
        range_reason: "From only Pakistan to only Iran.",
        direction: "The more China leans on Iran, the less likely another Iranian strike: Iran is held back, and not the answer that it fears.",
        claims: &[62, 64],
    }
    Overstretch {
        key: "overstretch", code: "os", group: Group::Iran,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Iranian overstretch",
        levels: "fresh|busy|stretched|overstretched|exhausted",
        ; symbol: "O",
        reason: "“Already stretched”, spares maybe low.",
        range_reason: FULL,
        direction: "More makes another Iranian strike, widening and war less likely and working relations likelier.",
        claims: &[58, 61, 3],
    }
    MotiveCounterTerror {
        key: "motive_counter_terror", code: "mc", group: Group::Iran,
        unit: Unit::Weight, range: (0.00, 1.00), default: THIRD,
        ; label: "Against the militants",
        levels: "",
        ; symbol: "π_C",
        reason: "The article gives no weights: a third each.",
        range_reason: "Any three weights that sum to one.",
        direction: "Can go either way: it takes weight from both other motives. This one gains by a limited strike after a fresh militant attack only; where attacks are frequent and strikes are played down, it can strike most of all.",
        claims: &[22, 23, 24, 26, 28, 35],
    }
    MotiveBroaden {
        key: "motive_broaden", code: "mb", group: Group::Iran,
        unit: Unit::Weight, range: (0.00, 1.00), default: THIRD,
        ; label: "To broaden the regional conflict",
        levels: "",
        ; symbol: "π_B",
        reason: "The article gives no weights: a third each.",
        range_reason: "Any three weights that sum to one.",
        direction: "More makes widening and war more likely, and in most settings any new Iranian strike: this motive gains by every strike, more by a wide one, and minds Pakistan’s answers little.",
        claims: &[22, 31, 32, 35, 53, 54],
    }
    MotiveCoerce {
        key: "motive_coerce", code: "ma", group: Group::Iran,
        unit: Unit::Weight, range: (0.00, 1.00), default: THIRD,
        ; label: "To bend Pakistan’s alignment",
        levels: "",
        ; symbol: "π_A",
        reason: "The article gives no weights: a third each.",
        range_reason: "Any three weights that sum to one.",
        direction: "Can go either way: it takes weight from both other motives. This one gains by limited strikes only, so in most settings more of it makes those likelier and widens little.",
        claims: &[22, 33, 34, 35, 17],
    }
    DeterrenceWorry {
        key: "deterrence_worry", code: "dw", group: Group::Iran,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Iran’s fear for its own deterrence",
        levels: "none|slight|real|strong|decisive",
        ; symbol: "E",
        reason: "The article’s first reason for restraint.",
        range_reason: FULL,
        direction: "More makes another Iranian strike and widening less likely: each Pakistani answer would cost Iran more.",
        claims: &[55, 56, 57],
    }
    MilitaryEdge {
        key: "military_edge", code: "ed", group: Group::Pakistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Pakistan’s military edge",
        levels: "none|slight|clear|strong|overwhelming",
        ; symbol: "N",
        reason: "Nuclear-armed and more powerful, across a long border.",
        range_reason: FULL,
        direction: "More makes another Iranian strike, widening and war less likely and talks and working relations likelier.",
        claims: &[36, 59, 60],
    }
    FaceSaving {
        key: "face_saving", code: "fs", group: Group::Pakistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.80,
        ; label: "How far strikes on militants spare Iran’s face",
        levels: "open humiliation|little spared|some|mostly spared|spared",
        ; symbol: "f",
        reason: "What it called camps of Baluch separatists, not Iranian military targets. Strikes on the state are no setting of this: they are the wide strike, which either side can choose.",
        range_reason: "From an open humiliation to none at all; the article gives no numbers.",
        direction: "More makes another Iranian strike, widening and war less likely: Iran has less to answer. It also makes hitting back affordable, so from 16 January Pakistan strikes more readily.",
        claims: &[5, 50, 51],
    }
    Precedent {
        key: "precedent", code: "pr", group: Group::Pakistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.70,
        ; label: "Cost of letting a strike pass",
        levels: "none|small|real|high|intolerable",
        ; symbol: "Q",
        reason: "May embolden India and Afghanistan.",
        range_reason: FULL,
        direction: "From 16 January, more makes Pakistan’s answer likelier. From 18 January it moves Pakistan’s own next strike little, but makes Iran’s rarer, because Iran expects to be answered.",
        claims: &[38, 39],
    }
    Resolve {
        key: "resolve", code: "re", group: Group::Pakistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.70,
        ; label: "What showing resolve is worth",
        levels: "nothing|little|something|much|everything",
        ; symbol: "S",
        reason: "A reputation for resolve at stake: what an answer is worth, beyond the precedent, to a leadership that is resolved.",
        range_reason: FULL,
        direction: "More makes Pakistan’s answer likelier, and Iran’s next strike rarer because it expects that answer. While Pakistan’s reputation for resolve is 0, this has no effect; while this is 0, that has none.",
        claims: &[42, 43],
    }
    Reputation {
        key: "reputation", code: "rp", group: Group::Pakistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Pakistan’s reputation for resolve",
        levels: "surely wavering|probably wavering|no telling|probably resolved|surely resolved",
        ; symbol: "R",
        reason: "It struck back “to signal resolve”, so Iran could not be sure: somewhat likelier than not. Both sides know this chance; only Pakistan knows which it is.",
        range_reason: "From a leadership known to waver to one known to be resolved.",
        direction: "More makes Pakistan’s answer likelier, and Iran’s next strike rarer because it expects that answer. While showing resolve is worth 0, this has no effect; while this is 0, that has none.",
        claims: &[43, 48, 59],
    }
    DomesticStress {
        key: "domestic_stress", code: "ds", group: Group::Pakistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Economic and political stress",
        levels: "calm|strained|stressed|severe|breaking",
        ; symbol: "X",
        reason: "A time of economic and political stress.",
        range_reason: FULL,
        direction: "More makes a Pakistani strike less likely from 16 January: each one costs Pakistan more. What it does to Iran can go either way: there is less to fear, and less to answer.",
        claims: &[71],
    }
    IndianBacking {
        key: "indian_backing", code: "ib", group: Group::IndiaAndAfghanistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Indian backing of Iran’s strike",
        levels: "none|hinted|open|strong|active",
        ; symbol: "J",
        reason: "A statement effectively in support.",
        range_reason: FULL,
        direction: "More raises what letting a strike pass would cost Pakistan: its answer becomes likelier, and so Iran’s next strike rarer. From 18 January it moves Pakistan’s own next strike little.",
        claims: &[41, 19],
    }
    IndiaFront {
        key: "india_front", code: "fi", group: Group::IndiaAndAfghanistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.40,
        ; label: "Pressure on the Indian border",
        levels: "quiet|cease-fire holds|tense|clashes|crisis",
        ; symbol: "F₁",
        reason: "Cease-fire, but tension persists.",
        range_reason: FULL,
        direction: "More makes a Pakistani strike less likely from 16 January: each one costs Pakistan more. What it does to Iran can go either way: there is less to fear, and less to answer.",
        claims: &[45, 44, 47, 49],
    }
    AfghanFront {
        key: "afghan_front", code: "fa", group: Group::IndiaAndAfghanistan,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.80,
        ; label: "Pressure on the Afghan border",
        levels: "quiet|uneasy|tense|hostile|open conflict",
        ; symbol: "F₂",
        reason: "Relations have nosedived.",
        range_reason: FULL,
        direction: "More makes a Pakistani strike less likely from 16 January: each one costs Pakistan more. What it does to Iran can go either way: there is less to fear, and less to answer.",
        claims: &[40, 46, 47, 49],
    }
    RegionalTension {
        key: "regional_tension", code: "rt", group: Group::RegionAndWashington,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.70,
        ; label: "Heat of the wider region",
        levels: "calm|warm|tense|burning|at war",
        ; symbol: "G",
        reason: "Near-daily attacks, the Red Sea.",
        range_reason: FULL,
        direction: "Can go either way: it raises what an Iran that seeks to broaden the conflict gains by striking, and the risk of accidents, which also deters deliberate strikes.",
        claims: &[6, 7, 8],
    }
    UsPosture {
        key: "us_posture", code: "us", group: Group::RegionAndWashington,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.25,
        ; label: "Washington’s posture",
        levels: "urges restraint|leans to calm|stands aside|leans to Pakistan|builds Pakistan up",
        ; symbol: "y",
        reason: "Its interest is no flare-up; some see synergies.",
        range_reason: "From urging restraint to building Pakistan up as a balance to Iran.",
        direction: "Higher makes Pakistani strikes more likely. What it does to Iran’s can go either way: they meet more answers, and gain more where Iran wants to bend Pakistan’s alignment.",
        claims: &[68, 69, 70, 72, 73, 74],
    }
    FunctionalTies {
        key: "functional_ties", code: "ft", group: Group::BothSides,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.60,
        ; label: "Value of working relations",
        levels: "none|low|some|high|vital",
        ; symbol: "Z",
        reason: "Functional, at times warm, never strong.",
        range_reason: FULL,
        direction: "More makes another Iranian strike, widening and war less likely and talks and working relations likelier.",
        claims: &[12, 13, 14, 15, 16, 17, 18, 75],
    }
    Publicity {
        key: "publicity", code: "pu", group: Group::BothSides,
        unit: Unit::Share, range: (0.25, 1.00), default: 0.90,
        ; label: "How publicly strikes are announced",
        levels: "played down|quiet|known|public|proclaimed",
        ; symbol: "A",
        reason: "This time it was announced.",
        range_reason: "From strikes that both sides play down, as on this border before, to strikes proclaimed.",
        direction: "From 18 January, more makes another Iranian strike, widening and war more likely and working relations rarer; from 16 January it makes Pakistan’s answer likelier. A strike gains more, there is more to answer, and stepping down costs more.",
        claims: &[10, 11, 3, 78],
    }
    MilitantAttacks {
        key: "militant_attacks", code: "at", group: Group::ForAnalysts,
        unit: Unit::PerDay, range: (0.00, 0.10), default: 0.02,
        ; label: "Major militant attacks",
        levels: "",
        ; symbol: "η",
        reason: "Rask in December; persistent cause.",
        range_reason: "From none to one in ten days.",
        direction: "More makes another Iranian strike more likely: an attack gives Iran a reason, whatever its motive.",
        claims: &[26, 27],
    }
    GrievanceFading {
        key: "grievance_fading", code: "fd", group: Group::ForAnalysts,
        unit: Unit::PerDay, range: (0.10, 0.40), default: 0.20,
        ; label: "How fast grievances fade",
        levels: "",
        ; symbol: "ω",
        reason: "A judgement: an answer came within two days, so a grievance lives for days, not weeks.",
        range_reason: "A grievance that lives ten days on average, to one that lives two and a half.",
        direction: "Can go either way: quicker fading gives less to answer, and less to fear.",
        claims: &[4],
    }
    Accidents {
        key: "accidents", code: "ac", group: Group::ForAnalysts,
        unit: Unit::PerDayAndRung, range: (0.00, 0.05), default: 0.02,
        ; label: "Inadvertent escalation",
        levels: "",
        ; symbol: "χ",
        reason: "A judgement: rare on any day, not negligible over weeks.",
        range_reason: "From none to one in twenty a day and rung.",
        direction: "Can go either way: accidents lift the crisis by themselves, and the fear of them deters deliberate strikes.",
        claims: &[],
    }
    DecisionPrecision {
        key: "decision_precision", code: "dp", group: Group::ForAnalysts,
        unit: Unit::Factor, range: (0.60, 1.20), default: 1.0,
        ; label: "How closely choices follow payoffs",
        levels: "",
        ; symbol: "λ",
        reason: "A judgement: it sets the scale of all payoffs.",
        range_reason: "Beyond 1.2 the two sides’ beliefs about each other more often fail to settle; below 0.6 the argument hardly matters.",
        direction: "Can go either way: it sharpens every choice, towards striking and towards holding. At our starting point more of it delays the way back.",
        claims: &[],
    }
    Foresight {
        key: "foresight", code: "fo", group: Group::ForAnalysts,
        unit: Unit::Discount, range: (0.60, 0.90), default: 0.85,
        ; label: "Weight of tomorrow",
        levels: "",
        ; symbol: "β",
        reason: "A judgement: leaders look about a week ahead.",
        range_reason: "Beyond 90% the two sides’ beliefs about each other more often fail to settle; below 60% tomorrow hardly counts.",
        direction: "Can go either way: who looks ahead sees both the answer and what follows from restraint.",
        claims: &[],
    }
    IndoPacificPriority {
        key: "indo_pacific_priority", code: "ip", group: Group::ForAnalysts,
        unit: Unit::Share, range: (0.00, 1.00), default: 0.70,
        ; label: "Washington’s Indo-Pacific priority",
        levels: "none|low|some|high|overriding",
        ; symbol: "p",
        reason: "The article names it as one reason for a ceiling.",
        range_reason: FULL,
        direction: "More lowers the ceiling on US–Pakistan cooperation. It does nothing else: it does not enter the game.",
        claims: &[76],
    }
}
