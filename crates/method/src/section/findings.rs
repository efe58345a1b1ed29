//! What the model shows that one might not have expected, in numbers computed while the page is written.

use maud::{Markup, html};
use model::Outcome::{IranStrikes, OpenWar, PakistanStrikes, Widened};
use model::Vantage::{Jan16, Jan18};
use model::{Key, NIGHTS};

use crate::model_runs::{ModelRuns, RESTRAINTS, day, whole};

const END_OF_JANUARY: (i8, i8) = (1, 31);
const MID_FEBRUARY: (i8, i8) = (2, 14);
const THE_DAYS_AFTER: (i8, i8) = (1, 20);

/// The section on findings.
pub fn body() -> Markup {
    let mut runs = ModelRuns::default();
    html! {
        p { "All from our starting point, with only what is named changed. They are findings about the argument as modelled \
         here, not about the world." }
        ul.findings {
            (mediation(&mut runs))
            (answering(&mut runs))
            (targets(&mut runs))
            (accidents(&mut runs))
            (inference(&mut runs))
            (restraints(&mut runs))
            (early(&mut runs))
        }
    }
}

fn mediation(runs: &mut ModelRuns) -> Markup {
    let only_pakistan = [(Key::Mediation, 1.0), (Key::MediationTilt, 0.0)];
    let none = [(Key::Mediation, 0.0)];
    let mut chance = |changes: &[(Key, f64)], date| whole(runs.chance(Jan18, changes, IranStrikes, date));
    html! {
        li {
            strong { "Pressing only one side can be worse than not mediating." }
            " If China presses with full weight and only on Pakistan, the chance of another Iranian strike by 31 January is "
            b { (chance(&only_pakistan, END_OF_JANUARY)) } " (by 14 February " (chance(&only_pakistan, MID_FEBRUARY)) "). With \
             no mediation at all it is "
            b { (chance(&none, END_OF_JANUARY)) } " (" (chance(&none, MID_FEBRUARY)) "). Iran no longer expects a reply."
        }
    }
}

fn answering(runs: &mut ModelRuns) -> Markup {
    let mut both = |key| {
        let [low, high] = runs.ends(Jan16, key, PakistanStrikes, THE_DAYS_AFTER).map(whole);
        let [next_low, next_high] = runs.ends(Jan18, key, IranStrikes, END_OF_JANUARY).map(whole);
        (low, high, next_low, next_high)
    };
    let (answer_low, answer_high, next_low, next_high) = both(Key::Precedent);
    let (resolve_low, resolve_high, after_low, after_high) = both(Key::Resolve);
    html! {
        li {
            strong { "What makes Pakistan answer makes Iran’s next strike rarer." }
            " As the cost of letting a strike pass goes from none to full, the chance of a Pakistani strike by 20 January, \
             seen from 16 January, rises from "
            b { (answer_low) } " to " b { (answer_high) } "; the chance of another Iranian strike by 31 January, seen from 18 \
             January, falls from " b { (next_low) } " to " b { (next_high) }
            ". The army’s need to show resolve does the same: " (resolve_low) " to " (resolve_high) ", and " (after_low) " to " (after_high) "."
        }
    }
}

fn targets(runs: &mut ModelRuns) -> Markup {
    let [answer_low, answer_high] = runs.ends(Jan16, Key::FaceSaving, PakistanStrikes, THE_DAYS_AFTER).map(whole);
    let [wide_low, wide_high] = runs.ends(Jan18, Key::FaceSaving, Widened, END_OF_JANUARY).map(whole);
    html! {
        li {
            strong { "Targets that spare face make hitting back affordable, and safer." }
            " From state forces to militants only, the chance of a Pakistani strike by 20 January rises from " b { (answer_low) } " \
             to " b { (answer_high) }
            "; the chance of a second round or wider by 31 January, once Pakistan has struck, falls from " b { (wide_low) } " \
             to " b { (wide_high) } "."
        }
    }
}

fn accidents(runs: &mut ModelRuns) -> Markup {
    let [war_low, war_high] = runs.ends(Jan18, Key::Accidents, OpenWar, MID_FEBRUARY).map(whole);
    let [strike_low, strike_high] = runs.ends(Jan18, Key::Accidents, IranStrikes, END_OF_JANUARY).map(whole);
    html! {
        li {
            strong { "Accidents raise the risk of war and deter deliberate strikes." }
            " From none to the most, the chance of open war by 14 February goes from " b { (war_low) } " to " b { (war_high) }
            ", while that of another Iranian strike by 31 January goes from " b { (strike_low) } " to " b { (strike_high) } "."
        }
    }
}

fn inference(runs: &mut ModelRuns) -> Markup {
    let outcomes = runs.outcomes(Jan18, &[]);
    let broaden = Key::MotiveBroaden.motive().map_or(0, |motive| motive.index());
    let before = whole(outcomes.motive_if_struck[0][broaden]);
    let struck = whole(outcomes.motive_if_struck[day(Jan18, (1, 19))][broaden]);
    let quiet = whole(outcomes.motive_if_quiet[day(Jan18, END_OF_JANUARY)][broaden]);
    html! {
        li {
            strong { "One strike says more than two weeks of quiet." }
            " A new Iranian strike on 19 January lifts the weight of the motive to widen the conflict from " b { (before) } " \
             to " b { (struck) }
            "; quiet until 31 January lowers it to " b { (quiet) } "."
        }
    }
}

fn restraints(runs: &mut ModelRuns) -> Markup {
    let mut all = |value| whole(runs.chance(Jan18, &RESTRAINTS.map(|key| (key, value)), Widened, END_OF_JANUARY));
    html! {
        li {
            strong { "The restraints work together." }
            " With all five (mediation, overstretch, military edge, worry about deterrence, targets that spare face) at \
             nothing, the chance of a second round or wider by 31 January is "
            b { (all(0.0)) } "; with all at full it is " b { (all(1.0)) } "."
        }
    }
}

fn early(runs: &mut ModelRuns) -> Markup {
    let strikes = runs.outcomes(Jan18, &[]).iran_strikes;
    let first_five = whole(strikes[day(Jan18, (1, 22))] / strikes[NIGHTS]);
    html! {
        li {
            strong { "The first days decide most." }
            " Of the chance of another Iranian strike within " (NIGHTS) " nights, " b { (first_five) } " falls on the five \
             days to 22 January."
        }
    }
}
