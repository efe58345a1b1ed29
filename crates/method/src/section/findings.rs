//! What the model shows that one might not have expected, in numbers computed while the page is written.

use maud::{Markup, html};
use model::Outcome::{Functional, IranStrikes, IranStrikesAfterAttack, OpenWar, PakistanStrikes, Widened};
use model::Vantage::{Jan16, Jan18};
use model::action::Action;
use model::catalogue::CATALOGUE;
use model::ladder::{Grievance, Rung};
use model::motive::Motive;
use model::private::Leadership;
use model::state::{State, Track};
use model::{Assumptions, Key};

use crate::model_runs::{DILEMMA, ModelRuns, RESTRAINTS, changed, day, only, percent, points, whole, whole_if};
use crate::worth::Played;

const EVE: (i8, i8) = (1, 18);
const THE_WEEK_AFTER: (i8, i8) = (1, 26);
const END_OF_JANUARY: (i8, i8) = (1, 31);
const TWO_WEEKS_AFTER_THE_FIRST: (i8, i8) = (1, 30);
const MID_FEBRUARY: (i8, i8) = (2, 14);

/// Chances a day of a militant attack that the page compares: none, the default, and two higher ones.
const ATTACKS: [f64; 2] = [0.05, 0.10];

/// The section on findings.
pub fn body() -> Markup {
    let mut runs = ModelRuns::default();
    html! {
        p { "All from our starting point, with only what is named changed, and computed while this page was written. They are \
         findings about the argument as modelled here, not about the world. How far each holds at other settings is told under "
         a href="#laws" { "signs and their exceptions" } "." }
        ol.findings {
            (dilemma(&mut runs))
            (answering(&mut runs))
            (remembering())
            (kinds(&mut runs))
            (letting_pass(&mut runs))
            (played_down(&mut runs))
            (attacks(&mut runs))
            (restraints(&mut runs))
            (precision(&mut runs))
        }
    }
}

fn dilemma(runs: &mut ModelRuns) -> Markup {
    let mut both = |value: f64| {
        let outcomes = runs.outcomes(Jan16, &DILEMMA.map(|key| (key, value)));
        let at = |outcome, date| whole(outcomes.series(outcome)[day(Jan16, date)]);
        (at(PakistanStrikes, EVE), at(IranStrikes, TWO_WEEKS_AFTER_THE_FIRST))
    };
    let ((quiet, next_quiet), (hot, next_hot)) = (both(0.0), both(1.0));
    html! {
        li {
            strong { "The three-front dilemma bites." }
            " With both other fronts and the economy quiet, Pakistan answers by 18 January with a chance of " b { (quiet) } "; \
             with all three at their highest, of " b { (hot) } ". The chance of a new Iranian strike by 30 January goes from " b { (next_quiet) } " to " b { (next_hot) } "."
        }
    }
}

fn answering(runs: &mut ModelRuns) -> Markup {
    let (Some(default), Some(silent)) = (runs.deterrence(&[]), runs.deterrence(&[(Key::Reputation, 0.0)])) else {
        return html! {};
    };
    let gap = |not: Option<f64>, struck: Option<f64>| not.zip(struck).map_or(0.0, |(not, struck)| not - struck);
    let whole_gap = gap(default.iran_if_not_struck, default.iran_if_struck);
    let repeated = gap(silent.iran_if_not_struck, silent.iran_if_struck);
    html! {
        li {
            strong { "An answer deters in two ways." }
            " If Pakistan has let the strike pass until 18 January, it faces a new one by 13 February with a chance of " b { (whole_if(default.iran_if_not_struck)) } "; \
             if it has answered, of " b { (whole_if(default.iran_if_struck)) } ". Of the " (points(0.0, whole_gap)) " points between \
             them " b { (points(0.0, repeated)) } " are there with nothing to signal (a reputation of 0: " (whole_if(silent.iran_if_not_struck)) " \
              and " (whole_if(silent.iran_if_struck)) "), because a strike that was let pass can be repeated, even from repaired \
               relations, while one that was answered is closed. What the answer tells Iran about resolve adds the other "
            b { (points(repeated, whole_gap)) } "."
        }
    }
}

/// The chance, on Iran's move of 18 January seen from 16 January, that an Iran with that motive strikes in that state.
fn strikes_on_18_january(played: &Played, motive: Motive, state: State) -> f64 {
    let at = 2 * day(Jan16, EVE) - 1;
    let chances = played.choice(at, state, motive, Leadership::Resolved).unwrap_or_default();
    chances[Action::Limited as usize] + chances[Action::Wide as usize]
}

fn remembering() -> Markup {
    let played = Played::new(&changed(Jan16, &[]));
    let quiet = |rung, track| State::new(rung, Grievance::None, track);
    let of = |motive, rung, track| whole(strikes_on_18_january(&played, motive, quiet(rung, track)));
    let (rupture, repair) = (Rung::DiplomaticRupture, Rung::DiplomaticRepair);
    let exchange = State::new(Rung::TitForTat, Grievance::Iran, Track::LetPass);
    html! {
        li {
            strong { "What Iran remembers." }
            " On 18 January, seen from 16 January, at a rupture with no grievance open, an Iran that seeks to broaden the conflict strikes \
             again with a chance of " b { (of(Motive::Broaden, rupture, Track::LetPass)) } " if its strike was let pass and of "
            b { (of(Motive::Broaden, rupture, Track::Answered)) } " if it was answered (one that wants to bend Pakistan’s alignment: " (of(Motive::Coerce, rupture, Track::LetPass)) " \
             and " (of(Motive::Coerce, rupture, Track::Answered)) "); once relations are under repair, with " (of(Motive::Broaden, repair, Track::LetPass)) " \
              and " (of(Motive::Broaden, repair, Track::Answered)) ". After tit for tat, with Pakistan’s answer to reply to, it strikes \
               with " (whole(strikes_on_18_january(&played, Motive::Broaden, exchange))) "."
        }
    }
}

fn kinds(runs: &mut ModelRuns) -> Markup {
    let test = runs.deterrence(&[]);
    html! {
        li {
            strong { "A limited answer deters, a wide one less." }
            " A new Iranian strike by 13 February follows a limited strike as Pakistan’s first move with a chance of "
            b { (whole_if(test.and_then(|test| test.after_limited))) } ", a wide one with " b { (whole_if(test.and_then(|test| test.after_wide))) } ": \
             sparing face makes the signal work."
        }
    }
}

fn letting_pass(runs: &mut ModelRuns) -> Markup {
    let Some(test) = runs.deterrence(&[]) else { return html! {} };
    html! {
        li {
            strong { "Letting it pass is the worst first move," }
            " whether Pakistan holds (" b { (whole_if(test.after_hold)) } ") or openly steps down (" b { (whole_if(test.after_down)) } "; \
             it does so first with a chance of " (percent(test.p_down)) ")."
        }
    }
}

fn played_down(runs: &mut ModelRuns) -> Markup {
    let lowest = CATALOGUE[Key::Publicity as usize].range.0;
    let mut both = |outcome, from, date| {
        let quiet = whole(runs.chance(from, &[(Key::Publicity, lowest)], outcome, date));
        (quiet, whole(runs.chance(from, &[], outcome, date)))
    };
    let (strikes, strikes_public) = both(IranStrikes, Jan18, END_OF_JANUARY);
    let (widened, widened_public) = both(Widened, Jan18, END_OF_JANUARY);
    let (functional, functional_public) = both(Functional, Jan18, THE_WEEK_AFTER);
    let (answer, answer_public) = both(PakistanStrikes, Jan16, EVE);
    html! {
        li {
            strong { "Played down, the same crisis stays small." }
            " With publicity at its lowest, a new Iranian strike by 31 January has a chance of " b { (strikes) } " instead of "
            b { (strikes_public) } ", widening " (widened) " instead of " (widened_public) ", and functional relations on 26 January " (functional) " \
             instead of " (functional_public) "; and Pakistan hardly answers at all (" (answer) " instead of " (answer_public) " by 18 January)."
        }
    }
}

fn attacks(runs: &mut ModelRuns) -> Markup {
    let counter_terror = only(Motive::CounterTerror);
    let mut with = |outcome, attacks| {
        let changes = [counter_terror, (Key::MilitantAttacks, attacks)];
        percent(runs.chance(Jan18, &changes, outcome, MID_FEBRUARY))
    };
    let default = Assumptions::default()[Key::MilitantAttacks];
    let [some, many] = ATTACKS;
    let (none, usual, more, most) =
        (with(IranStrikes, 0.0), with(IranStrikes, default), with(IranStrikes, some), with(IranStrikes, many));
    let after_one = with(IranStrikesAfterAttack, default);
    let mut all = |motive| whole(runs.chance(Jan18, &[only(motive)], IranStrikes, MID_FEBRUARY));
    html! {
        li {
            strong { "A counter-terror Iran reacts to attacks." }
            " If Iran surely wants only to fight the militants, the chance of a new strike by 14 February is " b { (none) } " without \
             fresh attacks, " b { (usual) } " at the default of " (whole(default)) " a day (" (after_one) " of it after an attack), " (more) " at " (whole(some)) " \
              and " (most) " at " (whole(many)) ". If it surely seeks to broaden the conflict it is " (all(Motive::Broaden)) ", if it surely wants to \
               bend Pakistan’s alignment " (all(Motive::Coerce)) "."
        }
    }
}

fn restraints(runs: &mut ModelRuns) -> Markup {
    let mut all = |value: f64| {
        let changes = RESTRAINTS.map(|key| (key, value));
        let outcomes = runs.outcomes(Jan18, &changes);
        let at = |outcome, date| whole(outcomes.series(outcome)[day(Jan18, date)]);
        (at(IranStrikes, END_OF_JANUARY), at(Widened, END_OF_JANUARY), at(OpenWar, MID_FEBRUARY), runs.deterrence(&changes))
    };
    let (strikes, widened, war, test) = all(0.0);
    let (strikes_full, widened_full, war_full, _) = all(1.0);
    html! {
        li {
            strong { "The restraints work together." }
            " With all five on Iran (mediation, overstretch, military edge, worry about deterrence, targets that spare face) at \
             nothing, a new strike by 31 January has a chance of " b { (strikes) } ", widening " (widened) " and war by 14 February " (war) "; and \
              an answer no longer deters (" (whole_if(test.and_then(|test| test.iran_if_struck))) " after it, " (whole_if(test.and_then(|test| test.iran_if_not_struck))) " \
               without). With all five at full: " b { (strikes_full) } ", " (widened_full) " and " (war_full) "."
        }
    }
}

fn precision(runs: &mut ModelRuns) -> Markup {
    let (low, high) = CATALOGUE[Key::DecisionPrecision as usize].range;
    let default = Assumptions::default()[Key::DecisionPrecision];
    let mut at = |precision| whole(runs.chance(Jan18, &[(Key::DecisionPrecision, precision)], Functional, THE_WEEK_AFTER));
    html! {
        li {
            strong { "Precision delays peace." }
            " The more closely choices follow payoffs, the rarer functional relations on 26 January: " b { (at(low)) } " at a precision \
             of " (low) ", " b { (at(default)) } " at " (format!("{default:.1}")) ", " b { (at(high)) } " at " (high) ". This is a weakness as much \
              as a finding: " a href="#limits" { "peace is left to chance" } "."
        }
    }
}
