//! The equations of the stage payoffs and of the night.

use model::Key;
use model::coefficient::Coefficient as C;

use super::Equation;
use crate::publication::{POWELL, SCHELLING, SIGNORINO};
use crate::symbol::Symbol::{Assumption, Factor};
use crate::symbol::*;

const PAYOFF_RS: &str = "crates/model/src/payoff.rs";
const NIGHT_RS: &str = "crates/model/src/night.rs";
const HAZARD_RS: &str = "crates/model/src/hazard.rs";

/// The equations of the stage payoffs; the table of moves stands beside them.
pub const PAYOFFS: [Equation; 2] = [
    Equation {
        id: "eq-rungs-booked",
        title: "Rungs booked",
        says: "Both sides book the change of rung. A strike that does not change the rung, which only a limited one can do, is \
         booked as $\\rho$ rungs: each further exchange costs.",
        lines: &[r"\delta = r' - r \qquad r' \ne r, \text{ or no strike}", r"\delta = \rho \qquad \text{a strike with } r' = r"],
        symbols: &[RUNGS_BOOKED, RUNG, Factor(C::Repeat)],
        code: &[PAYOFF_RS],
        after: &[],
    },
    Equation {
        id: "eq-payoff",
        title: "Stage payoff",
        says: "When a move leads from $r$ to $r'$, both sides book the rungs, and the cost of war if $r' = 7$ is reached by it. \
         Besides, each books $\\xi_i$, the entry of the table below for the move. $r$ is the rung before the move, also in \
         $A_I(r)$. In open war nothing is booked. A wide strike costs $c_w$ more and counts for $1 + x$ limited ones in \
         grievance redeemed and damage done.",
        lines: &[
            r"u_i = -\kappa_i\, \delta - W_i \, \mathbf{1}[r' = 7,\; r < 7] + \xi_i",
            r"\varsigma = 1, \quad C = c \qquad \text{limited strike}",
            r"\varsigma = 1 + x, \quad C = c + c_w \qquad \text{wide strike}",
        ],
        symbols: &[
            PAYOFF,
            RUNGS_BOOKED,
            RUNG_COST,
            WAR_COST,
            RUNG,
            STRIKE_PRICE,
            NUDGE,
            RETREAT,
            URGE_PAKISTAN,
            URGE_IRAN,
            URGE_ATTACK,
            GAIN_BROADEN,
            GAIN_COERCE,
            GAIN_COUNTER_TERROR,
            EROSION,
            SOVEREIGNTY,
            Factor(C::Force),
            Factor(C::Widening),
            Factor(C::WideScale),
            Factor(C::Waiver),
            Factor(C::CoerceLoss),
            Factor(C::BroadenWide),
        ],
        code: &[PAYOFF_RS],
        after: &[SIGNORINO],
    },
];

/// The equations of the night, in which accidents and attacks by militants happen.
pub const NIGHT: [Equation; 2] = [
    Equation {
        id: "eq-accident",
        title: "Accidents",
        says: "After Iran’s move, on rungs 4 to 6, an accident lifts the crisis by one rung: the threat that leaves something \
         to chance. Both sides book its cost with tomorrow’s payoffs. The open grievance stays.",
        lines: &[
            r"\Pr(r \to r + 1) = \min\left(1,\; \chi G (r - 3)\right), \quad r = 4, 5, 6",
            r"\alpha_i = \left(-\kappa_i - W_i \, \mathbf{1}[r + 1 = 7]\right) \mathbf{1}[\text{accident}]",
        ],
        symbols: &[ACCIDENT_COST, Assumption(Key::Accidents), Assumption(Key::RegionalTension), RUNG_COST, WAR_COST, RUNG],
        code: &[NIGHT_RS, HAZARD_RS, "crates/model/src/game.rs"],
        after: &[SCHELLING, POWELL],
    },
    Equation {
        id: "eq-fading",
        title: "Fading and militant attacks",
        says: "Then an open grievance fades with chance $\\omega$; then, if none is open, also one that faded this very night, \
         a militant attack gives Iran one with chance $\\eta$: in the first two lines $g$ is an open grievance, and where it \
         is $M$ already, both ways to $M$ add up. The track is kept. Nothing changes any more in open war.",
        lines: &[
            r"\Pr(g \to g) = 1 - \omega",
            r"\Pr(g \to \text{none}) = \omega(1 - \eta), \qquad \Pr(g \to M) = \omega\eta",
            r"\Pr(\text{none} \to M) = \eta",
            r"\Pr(\text{none} \to \text{none}) = 1 - \eta",
        ],
        symbols: &[GRIEVANCE, Assumption(Key::GrievanceFading), Assumption(Key::MilitantAttacks)],
        code: &[NIGHT_RS],
        after: &[],
    },
];
