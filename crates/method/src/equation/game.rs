//! The equations of the game itself: time, sufficient statistics, payoffs, the night, the solution.

use model::Key;
use model::coefficient::Coefficient as C;

use super::Equation;
use crate::publication::{FEARON, MCKELVEY_PALFREY, POWELL, SCHELLING, SIGNORINO, TUROCY};
use crate::symbol::Symbol::{self, Of, Times};
use crate::symbol::*;

const STATISTICS_RS: &str = "crates/model/src/statistics.rs";
const PAYOFF_RS: &str = "crates/model/src/payoff.rs";
const NIGHT_RS: &str = "crates/model/src/night.rs";
const SOLVE_RS: &str = "crates/model/src/solve.rs";
const LADDER_RS: &str = "crates/model/src/ladder.rs";

/// The equations of time and of the state of the game.
pub const TIME: [Equation; 3] = [
    Equation {
        id: "eq-state",
        title: "States",
        says: "Eight rungs with four possibilities for the open grievance (none, Pakistan’s, Iran’s, Iran’s after a militant \
         attack; 0 to 3) make 32 public states. The numbers below index them.",
        lines: &[r"s = 4r + g", r"r = 0, \dots, 7, \qquad g = 0, \dots, 3"],
        symbols: &[STATE, RUNG, GRIEVANCE],
        code: &[LADDER_RS],
        after: &[],
    },
    Equation {
        id: "eq-moves",
        title: "Moves on the ladder",
        says: "Holding stays. Stepping down needs $r > 0$ and waives the mover’s own grievance. A strike needs $r \\ge 2$ or \
         an open grievance of one’s own; it reaches at least rung 3 and leaves the other side with the grievance, in place of \
         any other. In open war, $r = 7$, there is only holding.",
        lines: &[
            r"r' = r - 1 \qquad \text{step down}",
            r"r' = r \qquad \text{hold}",
            r"r' = \max(3,\; r + 1) \qquad \text{strike}",
        ],
        symbols: &[RUNG, GRIEVANCE],
        code: &[LADDER_RS],
        after: &[],
    },
    Equation {
        id: "eq-half-day",
        title: "Half a day",
        says: "Pakistan moves, then Iran; each move takes half a day, and what comes half a day later counts a little less. \
         The night takes no time of its own.",
        lines: &[r"b = \beta^{1/2}"],
        symbols: &[HALF_DAY, Of(Key::Foresight)],
        code: &[SOLVE_RS],
        after: &[],
    },
];

const RUNG_COST_SYMBOLS: &[Symbol] = &[
    RUNG_COST,
    Of(Key::FunctionalTies),
    Of(Key::Mediation),
    Of(Key::MediationTilt),
    Of(Key::IndiaFront),
    Of(Key::AfghanFront),
    Of(Key::DomesticStress),
    Of(Key::Overstretch),
    Of(Key::MilitaryEdge),
    Times(C::Ties),
    Times(C::ChinaLeverage),
    Times(C::Strain),
    Times(C::Overstretch),
    Times(C::Edge),
];

/// The sufficient statistics: the game sees the assumptions only through these, the hazards, λ, β and the motive weights.
pub const STATISTICS: [Equation; 6] = [
    Equation {
        id: "eq-rung-cost",
        title: "What a rung costs",
        says: "Each side books this for every rung up, whoever causes it, and gains it for every rung down: working relations, \
         the part of China’s leverage that bears on it, and its own burdens.",
        lines: &[
            r"\kappa_P = zZ + w(1 - \ell)m + \tau \tfrac{1}{2}(F + X)",
            r"\kappa_I = zZ + w \ell m + oO + nN",
            r"F = \tfrac{1}{2}(F_1 + F_2)",
        ],
        symbols: RUNG_COST_SYMBOLS,
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-grievance-pakistan",
        title: "What answering is worth to Pakistan",
        says: "The precedent that a strike would set if it were let pass, made worse by Indian backing, and the army’s need to \
         show resolve; all of it the larger, the more publicly strikes are announced.",
        lines: &[r"A_P = A \left[ qQ(1 + jJ) + sS \right]"],
        symbols: &[
            URGE_PAKISTAN,
            Of(Key::Publicity),
            Of(Key::Precedent),
            Of(Key::IndianBacking),
            Of(Key::Resolve),
            Times(C::Precedent),
            Times(C::IndianBacking),
            Times(C::Resolve),
        ],
        code: &[STATISTICS_RS],
        after: &[FEARON],
    },
    Equation {
        id: "eq-grievance-iran",
        title: "What answering is worth to Iran",
        says: "Targets that spare face keep Iran’s honour out of it, but only up to rung 4: strikes on the state, from rung 5, \
         give no cover. After a fresh militant attack the urge to answer is a constant.",
        lines: &[r"A_I(r) = A\,h(1 - f) \qquad r \le 4", r"A_I(r) = A\,h \qquad r \ge 5", r"A_M = a"],
        symbols: &[URGE_IRAN, URGE_ATTACK, RUNG, Of(Key::Publicity), Of(Key::FaceSaving), Times(C::Honour), Times(C::AttackUrge)],
        code: &[STATISTICS_RS, PAYOFF_RS],
        after: &[FEARON],
    },
    Equation {
        id: "eq-gains",
        title: "What a strike gains by motive",
        says: "To an Iran that wants a wider conflict every strike is worth more in a hotter region; to one that wants \
         Pakistan to realign a limited strike is worth more, the more Washington builds Pakistan up.",
        lines: &[r"\gamma_B = b_B \frac{1 + G}{2}, \qquad \gamma_A = b_A \frac{1 + y}{2}"],
        symbols: &[GAIN_BROADEN, GAIN_COERCE, Of(Key::RegionalTension), Of(Key::UsPosture), Times(C::Broaden), Times(C::Coerce)],
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-struck",
        title: "What being struck costs",
        says: "A Pakistani strike erodes Iran’s deterrence of others, which an Iran that wants a wider conflict minds less. An \
         Iranian strike violates Pakistan’s sovereignty, the more publicly the more.",
        lines: &[
            r"e_I(\theta) = r_B\, eE \qquad \theta = \text{broaden}",
            r"e_I(\theta) = eE \qquad \text{otherwise}",
            r"v_P = vA",
        ],
        symbols: &[
            EROSION,
            SOVEREIGNTY,
            MOTIVE,
            Of(Key::DeterrenceWorry),
            Of(Key::Publicity),
            Times(C::Erosion),
            Times(C::BroadenIndifference),
            Times(C::Sovereignty),
        ],
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-war",
        title: "What open war costs",
        says: "Booked once, on the move or accident that reaches rung 7. Two other fronts raise it for Pakistan; Pakistan’s \
         edge and the worry about deterrence raise it for Iran.",
        lines: &[r"W_P = W_0 + W_F F", r"W_I = W_0 + W_N N + W_E E"],
        symbols: &[
            WAR_COST,
            FRONTS,
            Of(Key::MilitaryEdge),
            Of(Key::DeterrenceWorry),
            Times(C::War),
            Times(C::WarFronts),
            Times(C::WarEdge),
            Times(C::WarDeterrence),
        ],
        code: &[STATISTICS_RS],
        after: &[],
    },
];

/// The equations of the stage payoffs; the table of moves stands beside them.
pub const PAYOFFS: [Equation; 2] = [
    Equation {
        id: "eq-nudge",
        title: "Washington’s nudge",
        says: "Below one half, Washington’s posture holds a Pakistani strike back; above, it encourages one.",
        lines: &[r"u_{\mathrm{US}} = u(2y - 1)"],
        symbols: &[NUDGE, Of(Key::UsPosture), Times(C::UsNudge)],
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-payoff",
        title: "Stage payoff",
        says: "When a move leads from $r$ to $r'$, both sides book the change of rung, and the cost of war if $r' = 7$ is \
         reached by it. Besides, each books $x_i$, the entry of the table below for the move. $r$ is the rung before the \
         move.",
        lines: &[r"u_i = -\kappa_i (r' - r) - W_i \, \mathbf{1}[r' = 7,\; r < 7] + x_i"],
        symbols: &[
            PAYOFF,
            RUNG_COST,
            WAR_COST,
            RUNG,
            NUDGE,
            URGE_PAKISTAN,
            URGE_IRAN,
            URGE_ATTACK,
            GAIN_BROADEN,
            GAIN_COERCE,
            EROSION,
            SOVEREIGNTY,
            Times(C::Force),
            Times(C::SteppingDown),
            Times(C::Waiver),
            Times(C::CoerceLoss),
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
            r"n_i = \left(-\kappa_i - W_i \, \mathbf{1}[r + 1 = 7]\right) \mathbf{1}[\text{accident}]",
        ],
        symbols: &[NIGHT_COST, Of(Key::Accidents), Of(Key::RegionalTension), RUNG_COST, WAR_COST, RUNG],
        code: &[NIGHT_RS, "crates/model/src/game.rs"],
        after: &[SCHELLING, POWELL],
    },
    Equation {
        id: "eq-fading",
        title: "Fading and militant attacks",
        says: "Then an open grievance fades with chance $\\omega$; then, if none is open, also one that faded this very night, \
         a militant attack gives Iran one with chance $\\eta$: in the first two lines $g$ is an open grievance, and where it \
         is $M$ already, both ways to $M$ add up. Nothing changes any more in open war.",
        lines: &[
            r"\Pr(g \to g) = 1 - \omega",
            r"\Pr(g \to \text{none}) = \omega(1 - \eta), \qquad \Pr(g \to M) = \omega\eta",
            r"\Pr(\text{none} \to M) = \eta",
            r"\Pr(\text{none} \to \text{none}) = 1 - \eta",
        ],
        symbols: &[GRIEVANCE, Of(Key::GrievanceFading), Of(Key::MilitantAttacks)],
        code: &[NIGHT_RS],
        after: &[],
    },
];

/// The equations of the game's solution: worth, choice and belief.
pub const SOLUTION: [Equation; 6] = [
    Equation {
        id: "eq-worth",
        title: "What an action is worth",
        says: "The payoff at once, and what the state it leads to is worth half a day later. After Pakistan’s move the state \
         $s'$ is sure; after Iran’s the expectation runs over the night, from $s'$ to $s''$. (In the code the script \
         $\\mathcal{Q}$ is a plain Q; here plain $Q$ is the precedent.)",
        lines: &[
            r"\mathcal{Q}_i^\theta(k, s, a) = u_i + b\, V_i^\theta(k + 1, s') \qquad \text{(Pakistan moves)}",
            r"\mathcal{Q}_i^\theta(k, s, a) = u_i + b\, \mathbb{E}\left[ n_i + V_i^\theta(k + 1, s'') \mid s' \right] \qquad \text{(Iran moves)}",
        ],
        symbols: &[WORTH, PAYOFF, HALF_DAY, VALUE, NIGHT_COST, STATE, MOTIVE],
        code: &[SOLVE_RS, NIGHT_RS],
        after: &[SIGNORINO],
    },
    Equation {
        id: "eq-choice",
        title: "Quantal response",
        says: "Better actions are chosen more often, never always: by how much more, $\\lambda$ says; at $\\lambda = 0$ \
         choices are coin tosses. Iran knows its motive; Pakistan weighs what an action is worth under each motive by its \
         belief. Actions that are not open have no chance.",
        lines: &[
            r"\sigma_I^\theta(a \mid k, s) = \frac{\exp \lambda \mathcal{Q}_I^\theta(k, s, a)}{\sum_{a'} \exp \lambda \mathcal{Q}_I^\theta(k, s, a')}",
            r"\sigma_P(a \mid k, s) = \frac{\exp \lambda \sum_\theta \mu_k(\theta \mid s)\, \mathcal{Q}_P^\theta(k, s, a)}{\sum_{a'} \exp \lambda \sum_\theta \mu_k(\theta \mid s)\, \mathcal{Q}_P^\theta(k, s, a')}",
        ],
        symbols: &[CHOICE, WORTH, BELIEF, Of(Key::DecisionPrecision), MOTIVE],
        code: &["crates/model/src/response.rs", SOLVE_RS],
        after: &[MCKELVEY_PALFREY],
    },
    Equation {
        id: "eq-value",
        title: "What a state is worth",
        says: "The plain expectation over the mover’s choices, for both sides and under each motive; 0 after the last night.",
        lines: &[r"V_i^\theta(k, s) = \sum_a \sigma(a \mid k, s)\, \mathcal{Q}_i^\theta(k, s, a), \qquad V_i^\theta(K, s) = 0"],
        symbols: &[VALUE, CHOICE, WORTH],
        code: &[SOLVE_RS],
        after: &[MCKELVEY_PALFREY],
    },
    Equation {
        id: "eq-occupancy",
        title: "Where the crisis is",
        says: "The exact chance, under each motive, that the crisis is in a state before move $k$: carried forward from the \
         start through every choice and every night ($T$ leads from $s$ to $s'$ under action $a$, with the night after \
         Iran’s).",
        lines: &[r"\Phi_{k+1}^\theta(s') = \sum_s \Phi_k^\theta(s) \sum_a \sigma^\theta(a \mid k, s)\, T(s' \mid s, a)"],
        symbols: &[OCCUPANCY, CHOICE, STATE],
        code: &[SOLVE_RS],
        after: &[],
    },
    Equation {
        id: "eq-bayes",
        title: "Pakistan’s belief",
        says: "By Bayes’ rule from the public state: a motive is the more likely, the more often it would have led here. Where \
         no path leads, the belief is the prior.",
        lines: &[
            r"\mu_k(\theta \mid s) = \frac{\pi_\theta\, \Phi_k^\theta(s)}{\sum_{\theta'} \pi_{\theta'}\, \Phi_k^{\theta'}(s)}",
        ],
        symbols: &[BELIEF, OCCUPANCY, Of(Key::MotiveCounterTerror), Of(Key::MotiveBroaden), Of(Key::MotiveCoerce)],
        code: &[SOLVE_RS],
        after: &[MCKELVEY_PALFREY],
    },
    Equation {
        id: "eq-fixed-point",
        title: "Until nothing moves",
        says: "Beliefs start at the prior; backward induction, the way forward and Bayes’ rule are repeated (one such pass is \
         a sweep) until no belief at any move, state or motive changes any more. What is left is an agent quantal response \
         equilibrium of the game in which Pakistan conditions on the public state. Frames of a drag may start from a \
         prediction instead; whatever is at rest starts at the prior.",
        lines: &[
            r"\mu^{(0)} = \pi, \qquad \max_{k, s, \theta} \left| \mu_k^{(n+1)}(\theta \mid s) - \mu_k^{(n)}(\theta \mid s) \right| < 10^{-10}",
        ],
        symbols: &[BELIEF],
        code: &[SOLVE_RS, "crates/model/src/predict.rs"],
        after: &[MCKELVEY_PALFREY, TUROCY],
    },
];
