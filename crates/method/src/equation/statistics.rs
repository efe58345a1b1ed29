//! The equations of the sufficient statistics: all that the payoffs are made of.

use model::Key;
use model::coefficient::Coefficient as C;

use super::Equation;
use crate::publication::FEARON;
use crate::symbol::Symbol::{self, Assumption, Factor};
use crate::symbol::*;

const STATISTICS_RS: &str = "crates/model/src/statistics.rs";

const RUNG_COST_SYMBOLS: &[Symbol] = &[
    RUNG_COST,
    Assumption(Key::FunctionalTies),
    Assumption(Key::Mediation),
    Assumption(Key::MediationTilt),
    Assumption(Key::Overstretch),
    Assumption(Key::MilitaryEdge),
    Factor(C::Ties),
    Factor(C::ChinaLeverage),
    Factor(C::Overstretch),
    Factor(C::Edge),
];

const PRICE_SYMBOLS: &[Symbol] = &[
    STRIKE_PRICE,
    Assumption(Key::IndiaFront),
    Assumption(Key::AfghanFront),
    Assumption(Key::DomesticStress),
    Assumption(Key::Mediation),
    Assumption(Key::MediationTilt),
    Factor(C::Strain),
    Factor(C::ChinaDispleasure),
];

const GAIN_SYMBOLS: &[Symbol] = &[
    GAIN_BROADEN,
    GAIN_COERCE,
    GAIN_COUNTER_TERROR,
    Assumption(Key::Publicity),
    Assumption(Key::RegionalTension),
    Assumption(Key::UsPosture),
    Factor(C::Broaden),
    Factor(C::Coerce),
    Factor(C::CounterTerror),
];

/// The sufficient statistics: the game sees the assumptions only through these, the hazards, λ, β, the motive weights and Pakistan's
/// reputation.
pub const STATISTICS: [Equation; 9] = [
    Equation {
        id: "eq-rung-cost",
        title: "What a rung costs",
        says: "Each side books this for every rung up, whoever causes it, and gains it for every rung down: working relations, \
         the part of China’s leverage that bears on it and, for Iran, its overstretch and the shadow of a stronger neighbour. \
         For Pakistan it is 0 where there are neither working relations nor China’s leverage.",
        lines: &[r"\kappa_P = zZ + w(1 - \ell)m", r"\kappa_I = zZ + w \ell m + oO + nN"],
        symbols: RUNG_COST_SYMBOLS,
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-strike-price",
        title: "What each Pakistani strike costs besides",
        says: "The three-front strain: pressure on the Indian and the Afghan front and stress at home; and China’s displeasure, \
         as far as China leans on Pakistan. Unlike the cost of a rung it is not paid back on the way down.",
        lines: &[r"t_P = \tau \frac{F_1 + F_2 + X}{3} + w_P (1 - \ell) m"],
        symbols: PRICE_SYMBOLS,
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-grievance-pakistan",
        title: "What answering is worth to Pakistan",
        says: "The precedent that a strike would set if it were let pass, made worse by Indian backing; to a resolved leadership \
         its resolve besides. All of it is the larger, the more publicly strikes are announced.",
        lines: &[r"A_P^0 = A\, qQ(1 + jJ) \qquad \text{wavering}", r"A_P^1 = A_P^0 + A\, sS \qquad \text{resolved}"],
        symbols: &[
            URGE_PAKISTAN,
            LEADERSHIP,
            Assumption(Key::Publicity),
            Assumption(Key::Precedent),
            Assumption(Key::IndianBacking),
            Assumption(Key::Resolve),
            Factor(C::Precedent),
            Factor(C::IndianBacking),
            Factor(C::Resolve),
        ],
        code: &[STATISTICS_RS],
        after: &[FEARON],
    },
    Equation {
        id: "eq-grievance-iran",
        title: "What answering is worth to Iran",
        says: "Targets that spare face keep Iran’s honour out of it, but only up to rung 4: from rung 5 no face is saved. After \
         a fresh militant attack the urge to answer is a constant.",
        lines: &[r"A_I(r) = A\,h(1 - f) \qquad r \le 4", r"A_I(r) = A\,h \qquad r \ge 5", r"A_M = a"],
        symbols: &[
            URGE_IRAN,
            URGE_ATTACK,
            RUNG,
            Assumption(Key::Publicity),
            Assumption(Key::FaceSaving),
            Factor(C::Honour),
            Factor(C::AttackUrge),
        ],
        code: &[STATISTICS_RS, "crates/model/src/payoff.rs"],
        after: &[FEARON],
    },
    Equation {
        id: "eq-gains",
        title: "What a limited strike gains by motive",
        says: "To an Iran that seeks to broaden the conflict a strike is worth more in a hotter region; to one that wants Pakistan to \
         realign, the more Washington builds Pakistan up; to one that wants to fight the militants, only after a fresh attack. \
         What is announced gains more. The table of payoffs says which of these a wide strike gains.",
        lines: &[r"\gamma_B = A\, b_B \frac{3 + G}{4}, \qquad \gamma_A = A\, b_A \frac{3 + y}{4}, \qquad \gamma_C = A\, b_C"],
        symbols: GAIN_SYMBOLS,
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-struck",
        title: "What being struck costs",
        says: "A Pakistani strike erodes Iran’s deterrence of others, which an Iran that seeks to broaden the conflict minds less. An \
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
            Assumption(Key::DeterrenceWorry),
            Assumption(Key::Publicity),
            Factor(C::Erosion),
            Factor(C::BroadenIndifference),
            Factor(C::Sovereignty),
        ],
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-nudge",
        title: "Washington’s nudge",
        says: "Below one half, Washington’s posture holds a Pakistani strike back; above, it encourages one.",
        lines: &[r"u_{\mathrm{US}} = u(2y - 1)"],
        symbols: &[NUDGE, Assumption(Key::UsPosture), Factor(C::UsNudge)],
        code: &[STATISTICS_RS],
        after: &[],
    },
    Equation {
        id: "eq-retreat",
        title: "What stepping down costs",
        says: "The same to both sides. The share $\\mathrm{pp}$ of it is there whoever looks on; the rest is an audience cost and grows with \
         publicity.",
        lines: &[r"D = d \left( \mathrm{pp} + (1 - \mathrm{pp}) A \right)"],
        symbols: &[RETREAT, Assumption(Key::Publicity), Factor(C::SteppingDown), Factor(C::PlainRetreat)],
        code: &[STATISTICS_RS],
        after: &[FEARON],
    },
    Equation {
        id: "eq-war",
        title: "What open war costs",
        says: "Booked once, on the move or accident that reaches rung 7. Two other fronts raise it for Pakistan; Pakistan’s \
         edge and the worry about deterrence raise it for Iran.",
        lines: &[r"W_P = W_0 + W_F \frac{F_1 + F_2}{2}", r"W_I = W_0 + W_N N + W_E E"],
        symbols: &[
            WAR_COST,
            Assumption(Key::IndiaFront),
            Assumption(Key::AfghanFront),
            Assumption(Key::MilitaryEdge),
            Assumption(Key::DeterrenceWorry),
            Factor(C::War),
            Factor(C::WarFronts),
            Factor(C::WarEdge),
            Factor(C::WarDeterrence),
        ],
        code: &[STATISTICS_RS],
        after: &[],
    },
];
