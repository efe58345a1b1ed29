//! The equations of what is read off the solution: outcomes and consequences.

use model::Key;

use super::Equation;
use crate::symbol::Symbol::Of;
use crate::symbol::*;

const OUTCOME_RS: &str = "crates/model/src/outcome.rs";

/// The equations of the outcomes of the game: events, the state of a day, and what Pakistan infers.
pub const OUTCOMES: [Equation; 4] = [
    Equation {
        id: "eq-passage",
        title: "Events by the end of a day",
        says: "The exact chance that a strike, or a rung (5 widened, 6 campaign, 7 open war), has come at any move or night up \
         to the end of day $d$, so that a rung reached at midday and left by evening counts. The chain is run once more with \
         what has happened taken out of it.",
        lines: &[
            r"H_\theta^X(d) = \Pr\left(X \text{ by the end of day } d \mid \theta\right)",
            r"P_X(d) = \sum_\theta \pi_\theta H_\theta^X(d)",
        ],
        symbols: &[PASSAGE, MOTIVE, CHOICE],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-standing",
        title: "How things stand on a day",
        says: "The share of probability on each rung at the end of day $d$, after $k(d)$ moves; from it the mean rung, \
         functional relations (rung 0), talks or better (0 or 1) and an active front (3 or more).",
        lines: &[
            r"p_d(r) = \sum_\theta \pi_\theta \sum_g \Phi_{k(d)}^\theta(4r + g)",
            r"\mathbb{E}[r_d] = \sum_r r\, p_d(r)",
            r"\text{active front} = \sum_{r \ge 3} p_d(r)",
            r"\text{functional} = p_d(0)",
            r"\text{talks} = p_d(0) + p_d(1)",
        ],
        symbols: &[OCCUPANCY, RUNG, GRIEVANCE],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-quiet",
        title: "What to infer from quiet",
        says: "The weight of each motive if no new Iranian strike has come by the end of day $d$.",
        lines: &[r"\Pr(\theta \mid \text{quiet}) \propto \pi_\theta \left[ 1 - H_\theta(d) \right]"],
        symbols: &[PASSAGE, MOTIVE],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-struck-again",
        title: "What to infer from a new strike",
        says: "The weight of each motive if the first new Iranian strike comes on day $d$; the prior on day 0.",
        lines: &[r"\Pr(\theta \mid \text{struck on day } d) \propto \pi_\theta \left[ H_\theta(d) - H_\theta(d - 1) \right]"],
        symbols: &[PASSAGE, MOTIVE],
        code: &[OUTCOME_RS],
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
        lines: &[r"D_d = \sum_{t=1}^{d} \frac{\mathbb{E}[r_t]}{7}, \qquad D_0 = 0", r"C_d = 1 - \frac{\mathbb{E}[r_d]}{7}"],
        symbols: &[RUNG],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-strain",
        title: "Three-front strain",
        says: "The mean pressure on Pakistan’s Indian, Afghan and Iranian borders, the last being the chance that its front is \
         active.",
        lines: &[r"\frac{F_1 + F_2 + \Pr(r_d \ge 3)}{3}"],
        symbols: &[Of(Key::IndiaFront), Of(Key::AfghanFront), RUNG],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-deterrence",
        title: "Iran’s deterrence",
        says: "Each new Pakistani strike leaves a share of Iran’s deterrence of others; the expectation over all paths is \
         exact.",
        lines: &[r"\mathbb{E}\left[ (1 - 0.25 E)^{\text{new Pakistani strikes so far}} \right]"],
        symbols: &[Of(Key::DeterrenceWorry)],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-threat",
        title: "How threatening Washington reads it",
        says: "Full from rung 5 on.",
        lines: &[r"R_d = \mathbb{E}\left[ \min\left(1,\; r_d / 5\right) \right]"],
        symbols: &[RUNG],
        code: &[OUTCOME_RS],
        after: &[],
    },
    Equation {
        id: "eq-cooperation",
        title: "US–Pakistan cooperation on Iran",
        says: "Threat and posture raise it; what both neighbours gain from a functional relationship and Washington’s \
         Indo-Pacific priorities put a ceiling on it.",
        lines: &[
            r"U_d = \min\left\{ c^{*},\; 0.20 + (0.25 + 0.75\, y)\, R_d \right\}",
            r"c^{*} = \left(1 - \tfrac{1}{2} Z\right)\left(1 - \tfrac{1}{2} p\right)",
        ],
        symbols: &[Of(Key::UsPosture), Of(Key::FunctionalTies), Of(Key::IndoPacificPriority)],
        code: &[OUTCOME_RS],
        after: &[],
    },
];
