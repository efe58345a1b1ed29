//! The equations of the game's solution: worth, choice and what each side believes of the other.

use model::Key;

use super::Equation;
use crate::publication::{HARSANYI, KREPS_WILSON, MCKELVEY_PALFREY, SIGNORINO, TUROCY};
use crate::symbol::Symbol::Assumption;
use crate::symbol::*;

const SOLVE_RS: &str = "crates/model/src/solve.rs";
const INDUCTION_RS: &str = "crates/model/src/induction.rs";
const NIGHT_RS: &str = "crates/model/src/night.rs";
const OCCUPANCY_RS: &str = "crates/model/src/occupancy.rs";

/// The equations of the game's solution: types, worth, choice and belief.
pub const SOLUTION: [Equation; 9] = [
    Equation {
        id: "eq-types",
        title: "What each side keeps to itself",
        says: "Iran knows its motive, Pakistan whether its leadership is resolved. At the start the two are independent; both \
         sides know the weights and the chance. $\\rho$ with a number is the chance of a leadership, $\\rho$ alone a \
         coefficient.",
        lines: &[
            r"\Pr(\theta) = \pi_\theta, \qquad \theta \in \{\text{counter-terror},\; \text{broaden},\; \text{coerce}\}",
            r"\Pr(\varphi = 1) = \rho_1 = R, \qquad \Pr(\varphi = 0) = \rho_0 = 1 - R",
        ],
        symbols: &[
            MOTIVE,
            LEADERSHIP,
            Assumption(Key::MotiveCounterTerror),
            Assumption(Key::MotiveBroaden),
            Assumption(Key::MotiveCoerce),
            Assumption(Key::Reputation),
        ],
        code: &["crates/model/src/private.rs", "crates/model/src/game.rs"],
        after: &[HARSANYI],
    },
    Equation {
        id: "eq-worth",
        title: "What an action is worth to the mover",
        says: "The payoff at once, and what the state it leads to is expected to be worth half a day later, over the other \
         side’s types as the mover believes them. (In the code the script $\\mathcal{Q}$ is a plain Q; here plain $Q$ is the \
         precedent.)",
        lines: &[
            r"\mathcal{Q}_P^\varphi(k, s, a) = u_P^\varphi(s, a) + b \sum_\theta \mu_k(\theta \mid s, \varphi)\, V_P^{\theta\varphi}(k + 1, s')",
            r"\mathcal{Q}_I^\theta(k, s, a) = u_I^\theta(s, a) + b \sum_\varphi \nu_k(\varphi \mid s, \theta)\, \tilde{V}_I^{\theta\varphi}(k + 1, s')",
        ],
        symbols: &[WORTH, PAYOFF, HALF_DAY, VALUE, EVENING_VALUE, BELIEF_PAKISTAN, BELIEF_IRAN, STATE, MOTIVE, LEADERSHIP],
        code: &[INDUCTION_RS],
        after: &[SIGNORINO],
    },
    Equation {
        id: "eq-choice",
        title: "Quantal response",
        says: "Better actions are chosen more often, never always: by how much more, $\\lambda$ says; at $\\lambda = 0$ \
         choices are coin tosses over what is open. Actions that are not open have no chance.",
        lines: &[
            r"\sigma_P^\varphi(a \mid k, s) = \frac{\exp \lambda \mathcal{Q}_P^\varphi(k, s, a)}{\sum_{a'} \exp \lambda \mathcal{Q}_P^\varphi(k, s, a')}",
            r"\sigma_I^\theta(a \mid k, s) = \frac{\exp \lambda \mathcal{Q}_I^\theta(k, s, a)}{\sum_{a'} \exp \lambda \mathcal{Q}_I^\theta(k, s, a')}",
        ],
        symbols: &[CHOICE, WORTH, Assumption(Key::DecisionPrecision), MOTIVE, LEADERSHIP],
        code: &["crates/model/src/response.rs", INDUCTION_RS],
        after: &[MCKELVEY_PALFREY],
    },
    Equation {
        id: "eq-value",
        title: "What a state is worth",
        says: "The plain expectation over the mover’s choices, for both sides and each of the six pairs of types; $\\sigma$ is \
         that of the mover’s type. Where Iran moves, $\\tilde{V}$ stands for $V$ on the right. After the last move, the last \
         night included, nothing is at stake.",
        lines: &[
            r"V_i^{\theta\varphi}(k, s) = \sum_a \sigma(a \mid k, s) \left[ u_i(s, a) + b\, V_i^{\theta\varphi}(k + 1, s') \right]",
            r"V_i^{\theta\varphi}(K, s) = 0",
        ],
        symbols: &[VALUE, EVENING_VALUE, CHOICE, PAYOFF, HALF_DAY],
        code: &[INDUCTION_RS, SOLVE_RS],
        after: &[MCKELVEY_PALFREY],
    },
    Equation {
        id: "eq-evening-value",
        title: "What an evening is worth",
        says: "The expectation over the night that leads from $s'$ to $s''$, with what an accident costs. It stands inside $b$: \
         the night itself takes no time.",
        lines: &[
            r"\tilde{V}_i^{\theta\varphi}(k + 1, s') = \mathbb{E}\left[ \alpha_i + V_i^{\theta\varphi}(k + 1, s'') \mid s' \right]",
        ],
        symbols: &[EVENING_VALUE, VALUE, ACCIDENT_COST],
        code: &[NIGHT_RS, SOLVE_RS],
        after: &[],
    },
    Equation {
        id: "eq-occupancy",
        title: "Where the crisis is",
        says: "The exact chance, for each pair of types, that the crisis is in a state before move $k$: carried forward from \
         the start through every choice and every night ($T$ leads from $s$ to $s'$ under action $a$, with the night after \
         Iran’s).",
        lines: &[
            r"\Phi_{k+1}^{\theta\varphi}(s') = \sum_s \Phi_k^{\theta\varphi}(s) \sum_a \sigma(a \mid k, s)\, T(s' \mid s, a)",
        ],
        symbols: &[OCCUPANCY, CHOICE, STATE],
        code: &[OCCUPANCY_RS, NIGHT_RS, SOLVE_RS],
        after: &[],
    },
    Equation {
        id: "eq-bayes",
        title: "What each side believes of the other",
        says: "By Bayes’ rule from the public state and one’s own type: a type of the other side is the more likely, the more \
         often it would have led here. Only the mover’s belief matters at a move. Where no path leads (a sum of at most \
         $10^{-280}$), the belief is the prior.",
        lines: &[
            r"\mu_k(\theta \mid s, \varphi) = \frac{\pi_\theta\, \Phi_k^{\theta\varphi}(s)}{\sum_{\theta'} \pi_{\theta'}\, \Phi_k^{\theta'\varphi}(s)} \qquad \text{Pakistan moves}",
            r"\nu_k(\varphi \mid s, \theta) = \frac{\rho_\varphi\, \Phi_k^{\theta\varphi}(s)}{\sum_{\varphi'} \rho_{\varphi'}\, \Phi_k^{\theta\varphi'}(s)} \qquad \text{Iran moves}",
        ],
        symbols: &[BELIEF_PAKISTAN, BELIEF_IRAN, OCCUPANCY, MOTIVE, LEADERSHIP],
        code: &[OCCUPANCY_RS],
        after: &[KREPS_WILSON, MCKELVEY_PALFREY],
    },
    Equation {
        id: "eq-fixed-point",
        title: "Until nothing moves",
        says: "Beliefs start at the prior; backward induction, the way forward and Bayes’ rule are repeated (one such pass is a \
         sweep) until no belief, at any move, state and type of the mover, differs by $10^{-10}$ from the one that the sweep \
         used. The outcomes are those of that last sweep: an agent quantal response equilibrium of the game in which both sides \
         remember the public state. Frames of a drag may start from a prediction instead; whatever is at rest starts at the \
         prior.",
        lines: &[
            r"\mu^{(1)} = \pi, \quad \nu^{(1)} = (\rho_0, \rho_1), \qquad \max \left| \text{new} - \text{old} \right| < 10^{-10}",
        ],
        symbols: &[BELIEF_PAKISTAN, BELIEF_IRAN],
        code: &[SOLVE_RS, "crates/model/src/predict.rs"],
        after: &[MCKELVEY_PALFREY, TUROCY],
    },
    Equation {
        id: "eq-damping",
        title: "Damping, and settings that do not settle",
        says: "After sweep $j$ (counted from 1) the belief handed to the next is a mix of the new one and the one that sweep $j$ \
         used. The test compares the two unmixed. After 200 sweeps the solver stops whatever the beliefs do: the answer is then \
         that of the last sweep and carries the mark `settled: false`, and no number of it is shown as if it were sure.",
        lines: &[
            r"\text{new} \qquad j \le 8",
            r"0.7\, \text{new} + 0.3\, \text{old} \qquad 9 \le j \le 32",
            r"0.4\, \text{new} + 0.6\, \text{old} \qquad 33 \le j \le 64",
            r"0.15\, \text{new} + 0.85\, \text{old} \qquad 65 \le j",
        ],
        symbols: &[],
        code: &[SOLVE_RS],
        after: &[],
    },
];
