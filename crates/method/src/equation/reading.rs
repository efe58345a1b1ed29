//! The equations of what is read off the solution: outcomes and consequences.

use model::Key;

use super::Equation;
use crate::symbol::Symbol::Assumption;
use crate::symbol::*;

const PASSAGE_RS: &str = "crates/model/src/passage.rs";
const CHAIN_RS: &str = "crates/model/src/chain.rs";
const DETERRENCE_RS: &str = "crates/model/src/deterrence.rs";
const CONSEQUENCE_RS: &str = "crates/model/src/consequence.rs";

/// The equations of the outcomes of the game: the state of a day, events, counts, and what is inferred.
pub const OUTCOMES: [Equation; 8] = [
    Equation {
        id: "eq-standing",
        title: "How things stand on a day",
        says: "The share of probability on each rung on the evening of day $d$, after $k(d)$ moves; from it the mean rung, \
         functional relations (rung 0), talks or better (0 or 1) and an active front (3 or more).",
        lines: &[
            r"p_d(r) = \sum_{\theta, \varphi} \pi_\theta \rho_\varphi \sum_{s \text{ at } r} \Phi_{k(d)}^{\theta\varphi}(s)",
            r"\mathbb{E}[r_d] = \sum_r r\, p_d(r)",
            r"\text{functional} = p_d(0), \qquad \text{talks} = p_d(0) + p_d(1)",
            r"\text{active front} = \sum_{r \ge 3} p_d(r)",
        ],
        symbols: &[OCCUPANCY, RUNG, MOTIVE, LEADERSHIP],
        code: &[PASSAGE_RS],
        after: &[],
    },
    Equation {
        id: "eq-passage",
        title: "Events by the end of a day",
        says: "The exact chance that an event has come at any move, and for rungs at any night, up to the end of day $d$, so \
         that a rung reached at midday and left by evening counts: strikes of a side, those of one kind (other kinds do not end \
         the count), and rungs 5 widened, 6 campaign, 7 open war. The chain is followed with what has happened taken out of it.",
        lines: &[
            r"H_{\theta\varphi}^X(d) = \Pr\left(X \text{ by the end of day } d \mid \theta, \varphi\right)",
            r"P_X(d) = \sum_{\theta, \varphi} \pi_\theta \rho_\varphi H_{\theta\varphi}^X(d)",
        ],
        symbols: &[PASSAGE, MOTIVE, LEADERSHIP, CHOICE],
        code: &[PASSAGE_RS, CHAIN_RS],
        after: &[],
    },
    Equation {
        id: "eq-parts",
        title: "What stood open, and choice or accident",
        says: "A first strike is counted under what stood open just before it, which is not always why it came: an Iran that \
         seeks to broaden the conflict may hold a grievance too. Unprovoked strikes are possible only in a widened exchange. A first rung is counted under the move or the night that reached it. \
         The parts of each sum to the whole.",
        lines: &[
            r"\text{Iran: answering } (g = I), \quad \text{after an attack } (g = M)",
            r"\text{for its motive } (g \in \{0, P\},\; \theta \ne \text{counter-terror})",
            r"\text{unprovoked } (g \in \{0, P\},\; \theta = \text{counter-terror})",
            r"\text{Pakistan: answering } (g = P), \quad \text{unprovoked } (g \ne P)",
            r"\text{rungs 5, 6, 7: by choice (a move), by accident (a night)}",
        ],
        symbols: &[GRIEVANCE, MOTIVE, RUNG],
        code: &[PASSAGE_RS],
        after: &[],
    },
    Equation {
        id: "eq-tit-for-tat",
        title: "Tit for tat",
        says: "The chance that by the end of day $d$ a new Iranian strike has been followed, at any later move, by a Pakistani \
         one, with no rung above 4 reached up to and including that strike. A wide strike, or a night that lifts the crisis \
         beyond 4, rules it out for good if it comes first.",
        lines: &[
            r"\Pr\left(\text{for some } k < l < k(d): \text{ Iran strikes at } k, \right.",
            r"\left. \text{Pakistan at } l, \text{ and } r \le 4 \text{ until then}\right)",
        ],
        symbols: &[RUNG],
        code: &[PASSAGE_RS],
        after: &[],
    },
    Equation {
        id: "eq-counts",
        title: "How many strikes",
        says: "Expected numbers so far: strikes of each side, limited strikes of either that do not change the rung (repeats), \
         wide strikes of either. The chance of each strike is added up move by move.",
        lines: &[
            r"N_X(d) = \sum_{\theta, \varphi} \pi_\theta \rho_\varphi \sum_{k < k(d)} \sum_s \Phi_k^{\theta\varphi}(s) \sum_{a \text{ in } X} \sigma(a \mid k, s)",
        ],
        symbols: &[OCCUPANCY, CHOICE],
        code: &[PASSAGE_RS, CHAIN_RS],
        after: &[],
    },
    Equation {
        id: "eq-quiet",
        title: "What to infer from quiet",
        says: "What an onlooker believes who sees only whether and when the first strike comes, and has seen none by the end of \
         day $d$: of Iran’s motive from new Iranian strikes ($X = I$), of Pakistan’s leadership from Pakistani ones ($X = P$). \
         Where a strike is certain by then, there is nothing to say.",
        lines: &[
            r"\Pr(\theta \mid \text{quiet}) \propto \pi_\theta \sum_\varphi \rho_\varphi \left[ 1 - H_{\theta\varphi}^I(d) \right]",
            r"\Pr(\varphi \mid \text{quiet}) \propto \rho_\varphi \sum_\theta \pi_\theta \left[ 1 - H_{\theta\varphi}^P(d) \right]",
        ],
        symbols: &[PASSAGE, MOTIVE, LEADERSHIP],
        code: &[PASSAGE_RS],
        after: &[],
    },
    Equation {
        id: "eq-struck-again",
        title: "What to infer from a strike",
        says: "The same if the first such strike comes on day $d$; the prior on day 0, and where none can come on that day.",
        lines: &[
            r"\Pr(\theta \mid \text{struck on day } d) \propto \pi_\theta \sum_\varphi \rho_\varphi \left[ H_{\theta\varphi}^I(d) - H_{\theta\varphi}^I(d - 1) \right]",
            r"\Pr(\varphi \mid \text{struck on day } d) \propto \rho_\varphi \sum_\theta \pi_\theta \left[ H_{\theta\varphi}^P(d) - H_{\theta\varphi}^P(d - 1) \right]",
        ],
        symbols: &[PASSAGE, MOTIVE, LEADERSHIP],
        code: &[PASSAGE_RS],
        after: &[],
    },
    Equation {
        id: "eq-deterrence-test",
        title: "Does striking back deter?",
        says: "From 16 January only. “Struck” means that Pakistan has struck at least once in its moves of 17 and 18 January \
         ($k = 0, 2$). The chances of a new Iranian strike, and of one from 19 January on whatever Iran did before, if Pakistan \
         has struck and if not, or by its first move $a_0$; and how likely its leadership is resolved, given the same. They are \
         conditional, so they mix what an answer does with who gives it. Where a condition cannot be met, there is no number.",
        lines: &[
            r"\Pr\left(\text{Iran strikes by night 28} \mid \text{struck}\right), \qquad \Pr\left(\dots \mid \text{not struck}\right)",
            r"\Pr\left(\text{Iran strikes by night 28} \mid a_0\right)",
            r"\Pr\left(\text{Iran strikes from 19 January} \mid \text{struck}\right), \; \Pr\left(\dots \mid \text{not struck}\right)",
            r"\Pr\left(\varphi = 1 \mid \text{struck}\right), \qquad \Pr\left(\varphi = 1 \mid \text{not struck}\right)",
        ],
        symbols: &[LEADERSHIP, CHOICE, OCCUPANCY],
        code: &[DETERRENCE_RS],
        after: &[],
    },
];

/// The equations of the article's other outcomes. They do not feed back into the game, and their constants are judgements too.
pub const CONSEQUENCES: [Equation; 5] = [
    Equation {
        id: "eq-division",
        title: "Division and counter-terrorism cooperation",
        says: "Division between the two is the mean rung, as a share of the ladder, added up over the days so far. US–Pakistan \
         counter-terrorism cooperation suffers from it day by day.",
        lines: &[
            r"\Delta_d = \sum_{l=1}^{d} \frac{\mathbb{E}[r_l]}{7}, \qquad \Delta_0 = 0",
            r"\text{counter-terrorism cooperation} = 1 - \frac{\mathbb{E}[r_d]}{7}",
        ],
        symbols: &[RUNG],
        code: &[CONSEQUENCE_RS],
        after: &[],
    },
    Equation {
        id: "eq-strain",
        title: "Three-front strain",
        says: "The mean pressure on Pakistan’s Indian, Afghan and Iranian borders. Iran is a third front once both fire, from \
         rung 4: the front that Pakistan opens by answering, not the Iranian strike.",
        lines: &[r"\frac{F_1 + F_2 + \Pr(r_d \ge 4)}{3}"],
        symbols: &[Assumption(Key::IndiaFront), Assumption(Key::AfghanFront), RUNG],
        code: &[CONSEQUENCE_RS],
        after: &[],
    },
    Equation {
        id: "eq-deterrence",
        title: "Iran’s deterrence",
        says: "Each Pakistani strike since the start leaves a share of Iran’s deterrence of others; the expectation over all \
         paths is exact.",
        lines: &[r"\mathbb{E}\left[ (1 - 0.25 E)^{\text{Pakistani strikes so far}} \right]"],
        symbols: &[Assumption(Key::DeterrenceWorry)],
        code: &[PASSAGE_RS, CONSEQUENCE_RS],
        after: &[],
    },
    Equation {
        id: "eq-threat",
        title: "How threatening Washington reads it",
        says: "Full from rung 5 on.",
        lines: &[r"L_d = \mathbb{E}\left[ \min\left(1,\; r_d / 5\right) \right]"],
        symbols: &[RUNG],
        code: &[CONSEQUENCE_RS],
        after: &[],
    },
    Equation {
        id: "eq-cooperation",
        title: "US–Pakistan cooperation on Iran",
        says: "Threat and posture raise it; what both neighbours gain from a functional relationship and Washington’s \
         Indo-Pacific priorities put a ceiling on it.",
        lines: &[
            r"U_d = \min\left\{ U^{*},\; 0.20 + (0.25 + 0.75\, y)\, L_d \right\}",
            r"U^{*} = \left(1 - \tfrac{1}{2} Z\right)\left(1 - \tfrac{1}{2} p\right)",
        ],
        symbols: &[Assumption(Key::UsPosture), Assumption(Key::FunctionalTies), Assumption(Key::IndoPacificPriority)],
        code: &[CONSEQUENCE_RS],
        after: &[],
    },
];
