//! What the model cannot tell apart, and where it is weak.

use maud::{Markup, html};
use model::Vantage::{Jan16, Jan18};
use model::action::Action;
use model::coefficient::Coefficient;
use model::ladder::{Grievance, Rung, Side};
use model::motive::Motive;
use model::private::Leadership;
use model::state::{State, Track};
use model::statistics::Statistics;
use model::{Assumptions, Coefficients, Key};

use crate::math;
use crate::measured::{BEST_TO_STEP_DOWN, RULE_SETTINGS, RULES_CHANGED};
use crate::model_runs::{changed, decimals, percent, whole};
use crate::worth::Played;

/// The section on assumptions that no outcome can tell apart.
pub fn identification() -> Markup {
    let (coefficients, default) = (Coefficients::default(), Assumptions::default());
    let of = |name: Coefficient| coefficients[name];
    let on_iran = of(Coefficient::ChinaLeverage) * default[Key::MediationTilt];
    let together = [
        r"$\lambda$ and the scale of all payoffs: twice the payoffs at half the precision is the same game.",
        r"Precedent $Q$ and Indian backing $J$: the game sees only $Q(1 + jJ)$. Resolve $S$ is apart from them, but only as far as reputation is neither 0 nor 1; at a resolve of 0 the reputation does nothing, and at a reputation of 0 the resolve.",
        r"The two fronts $F_1, F_2$: only their sum counts, in $t_P$ and $W_P$, so they can be swapped. With stress $X$ and the mediation that bears on Pakistan, $m(1 - \ell)$, they form $t_P$ (the fronts also enter $W_P$, that mediation also $\kappa_P$).",
        r"Working relations $Z$ and the mediation that bears on Pakistan, within $\kappa_P$ (working relations also enter $\kappa_I$).",
    ];
    html! {
        p {
            "Some assumptions reach the game only together. Different settings of them give the same curves, to the last digit \
             that matters, so no curve and no crisis could tell them apart. They are kept because the article names them \
             separately."
        }
        ul {
            @for line in together { li { (math::sentence(line)) } }
            li {
                strong { "The restraints on Iran share one number." } " China on Iran, overstretch, Pakistan’s edge and working relations act \
                 through " (math::inline(r"\kappa_I")) ": per unit, at the default tilt, " (decimals(on_iran)) ", " (decimals(of(Coefficient::Overstretch))) ", " (decimals(of(Coefficient::Edge))) " \
                  and " (decimals(of(Coefficient::Ties))) ". The model tells them apart by size, not by pattern (the edge also enters " (math::inline("W_I")) ", \
                   working relations and China also " (math::inline(r"\kappa_P")) ")."
            }
        }
    }
}

/// The section on what the model leaves out and where it is weak.
pub fn limits() -> Markup {
    let [early, late] = [Jan16, Jan18].map(|from| Played::new(&changed(from, &[])));
    html! {
        ul {
            li {
                strong { "Numbers are judgements, chosen knowing how the crisis ended," } " by a search over targets at the default and a few \
                 dozen random settings. That the curves favour a quick return to calm is no evidence that it was likely."
            }
            (peace(&early, &late))
            (welfare(&early))
            (beginning(&early))
            (one_grievance(&early))
            (two_rules())
            li {
                strong { "Reputation is two things at once." } " It is what Iran believes and the true share of resolved leaderships: raising it \
                 makes Pakistan more resolved, not only more feared."
            }
            li {
                strong { "Motives." } " “Answering” counts every Iran that holds a grievance, also one that wants more than to answer. An Iran that only \
                 wants to fight the militants can be the most active where attacks are frequent and publicity is low. Even where choices are \
                 coin tosses the motive matters, because what Iran may do depends on it."
            }
            li {
                strong { "The track remembers one bit, not the path." } " Coming down from 5 over 4 to 2 counts as answered even when only one side \
                 struck. Both sides remember the public state, not how it came about."
            }
            li {
                strong { "Face goes by the rung." } " A limited strike from rung 5 on spares no face, whatever its target."
            }
            li {
                strong { "A rung can cost Pakistan nothing:" } " " (math::inline(r"\kappa_P")) " is 0 where there are no working relations and no mediation that \
                 bears on it."
            }
            li {
                strong { "Only Iran suffers militant attacks." } " Attacks on Pakistan from Iranian soil, of which its leaders speak, have no \
                 counterpart; and militants do not plan: their attacks come by chance, whatever the two states do."
            }
            li { strong { "Each side is one actor." } " Neither government has factions beyond its one secret, and neither army a will of its own." }
            li { strong { "China’s effort does not change" } " as the crisis goes on, nor does Washington’s posture." }
            li {
                strong { "What follows does not feed back." } " Division, cooperation and deterrence are read off; they do not change the next \
                 day’s choices."
            }
            li { strong { "One move each a day." } " The pace of the real exchange, hours or days, is not modelled." }
            li { strong { "The end is near." } " Nothing is at stake after the last night solved, some nights beyond those shown." }
            li {
                strong { "At a few extreme corners of the box there is no answer to show." } " The two sides’ beliefs keep circling there, or could \
                 come to rest in two places: " a href="#settling" { "see below" } "."
            }
        }
    }
}

fn peace(early: &Played, late: &Played) -> Markup {
    let stepping = |side| [early, late].map(|played| played.stepping_down(side));
    let [pakistan, iran] = [Side::Pakistan, Side::Iran].map(stepping);
    let [average, most] = BEST_TO_STEP_DOWN;
    let likeliest = pakistan.iter().chain(&iran).map(|[_, likeliest]| *likeliest).fold(0.0, f64::max);
    html! {
        li {
            strong { "Peace is left to chance." }
            " At the default, stepping down is what a side does most often in " (whole(likeliest)) " of all moves above the lowest rung (over random settings in " (percent(average)) " on \
             average, " (whole(most)) " at the most), yet it is chosen with a chance of " (whole(pakistan[0][0])) " (from 16 January) and " (whole(pakistan[1][0])) " (from 18 January) by Pakistan and " (whole(iran[0][0])) " and " (whole(iran[1][0])) " \
              by Iran. De-escalation comes from the many small reasons that the model leaves to chance, so the more precise choices are, the \
               longer crises last."
        }
    }
}

/// Averaged over Iran's motives as they are believed at the start.
fn over_motives(of: impl Fn(Motive) -> f64) -> f64 {
    let weights = Assumptions::default().motives().weights();
    Motive::ALL.into_iter().map(|motive| weights[motive.index()] * of(motive)).sum()
}

/// Rung 3 with Pakistan's grievance open or with none, and the rupture after a strike that was let pass.
const ANSWERABLE: State = State::new(Rung::OneSidedStrike, Grievance::Pakistan, Track::LetPass);
const UNANSWERABLE: State = State::new(Rung::OneSidedStrike, Grievance::None, Track::LetPass);
const LET_PASS: State = State::new(Rung::DiplomaticRupture, Grievance::None, Track::LetPass);

fn welfare(played: &Played) -> Markup {
    let statistics = Statistics::new(&Assumptions::default(), &Coefficients::default());
    let struck = |leadership, state| decimals(over_motives(|motive| played.struck(1, state, motive, leadership)));
    let open = |state: State| {
        let worth = |motive| played.worth(Side::Pakistan, motive, Leadership::Resolved, 0)[state.index()];
        decimals(over_motives(worth))
    };
    html! {
        li {
            strong { "A resolved Pakistan loses next to nothing by being struck." }
            " A limited answer earns it " (decimals(statistics.pakistan_grievance[Leadership::Resolved.index()])) " points and costs " (decimals(statistics.force)) " for the use of \
             force, " (decimals(statistics.strike_strain)) " for the strain and China’s displeasure and " (decimals(-statistics.us_nudge)) " for Washington’s nudge against it. So on 17 January a new limited strike instead of \
              none, at a rupture after one that was let pass, changes what its position is worth by " (struck(Leadership::Resolved, LET_PASS)) ", at rung 3 with no \
               grievance open by " (struck(Leadership::Resolved, UNANSWERABLE)) "; a wavering one’s by " (struck(Leadership::Wavering, LET_PASS)) " and " (struck(Leadership::Wavering, UNANSWERABLE)) ". At rung 3 a resolved one \
                would rather have a grievance open (" (open(ANSWERABLE)) ") than none (" (open(UNANSWERABLE)) "). Read its values as motives for answering, not \
                 as welfare."
        }
    }
}

/// The chance, on Iran's move of 18 January seen from 16 January, that an Iran with that motive strikes in that state.
fn strikes(played: &Played, motive: Motive, state: State) -> String {
    let at = 3;
    let chances = played.choice(at, state, motive, Leadership::Resolved).unwrap_or_default();
    whole(chances[Action::Limited as usize] + chances[Action::Wide as usize])
}

fn beginning(played: &Played) -> Markup {
    let functional = State::new(Rung::FunctionalRelations, Grievance::None, Track::LetPass);
    let [coerce, broaden] = [Motive::Coerce, Motive::Broaden].map(|motive| strikes(played, motive, functional));
    html! {
        li {
            strong { "The model starts after the first strike and does not explain it." }
            " At rungs 0 and 1 a strike needs an open grievance or a strike that was let pass; and from functional relations it comes even then with a \
             chance of only " (coerce) " (to bend Pakistan’s alignment) or " (broaden) " (to broaden the conflict) a move."
        }
    }
}

fn one_grievance(played: &Played) -> Markup {
    let strikes = |state| strikes(played, Motive::Broaden, state);
    let pakistans = State::new(Rung::DiplomaticRupture, Grievance::Pakistan, Track::LetPass);
    html! {
        li {
            strong { "One open grievance at a time." }
            " A second Iranian strike before the answer adds nothing to it, so Iran strikes more readily while Pakistan’s grievance is open: on 18 \
             January an Iran that seeks to broaden the conflict does so with a chance of " (strikes(ANSWERABLE)) " at rung 3, with none open " (strikes(UNANSWERABLE)) "; at a \
              rupture " (strikes(pakistans)) " and " (strikes(LET_PASS)) "."
        }
    }
}

fn two_rules() -> Markup {
    html! {
        li {
            strong { "Deterrence rests on two rules:" }
            " that a strike which was let pass can be repeated from repaired relations, and that stepping down from tit for tat ends the fire. In \
             how many of " (RULE_SETTINGS) " random settings a new Iranian strike is rarer once Pakistan has struck than if it has not: "
            @for (place, row) in RULES_CHANGED.iter().enumerate() {
                @if 0 < place { "; " }
                (row.rules.to_lowercase()) ", " (row.rarer)
                @if let Some([struck, not]) = row.default { " (at the default " (percent(struck)) " against " (percent(not)) ")" }
            }
            ". These were counted with altered rules, which the product does not have. The comparison is conditional, so it mixes signalling with \
             who answers."
        }
    }
}
