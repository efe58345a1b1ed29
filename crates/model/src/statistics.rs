//! From assumptions to the game: the sufficient statistics. The game sees readers' assumptions only through these numbers.

use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::{Coefficient, Coefficients};
use crate::consequence::Context;
use crate::game::{Game, Hazards, Night, Rules, Stakes};
use crate::vantage::Vantage;

/// The sufficient statistics, with F = ½(F₁+F₂) and ½(F+X) for Pakistan's strain:
/// κ_P = zZ + w(1−ℓ)m + τ·½(F+X), κ_I = zZ + wℓm + oO + nN, A_P = A[qQ(1+jJ) + sS], A_I = A·h(1−f) up to rung 4 and A·h above,
/// A_M = a, γ_B = b_B(1+G)/2, γ_A = b_A(1+y)/2, e_I = eE (× r_B for the broaden motive), v_P = vA, u_US = u(2y−1),
/// W_P = W₀ + W_F F, W_I = W₀ + W_N N + W_E E.
pub fn stakes(assumptions: &Assumptions, coefficients: &Coefficients) -> Stakes {
    let of = |key: Key| assumptions[key];
    let coefficient = |name: Coefficient| coefficients[name];
    let fronts = 0.5 * (of(Key::IndiaFront) + of(Key::AfghanFront));
    let ties = coefficient(Coefficient::Ties) * of(Key::FunctionalTies);
    let leverage = coefficient(Coefficient::ChinaLeverage) * of(Key::Mediation);
    let publicity = of(Key::Publicity);
    let honour = publicity * coefficient(Coefficient::Honour);
    let precedent = coefficient(Coefficient::Precedent)
        * of(Key::Precedent)
        * (1.0 + coefficient(Coefficient::IndianBacking) * of(Key::IndianBacking));
    let erosion = coefficient(Coefficient::Erosion) * of(Key::DeterrenceWorry);
    Stakes {
        pakistan_rung: ties
            + leverage * (1.0 - of(Key::MediationTilt))
            + coefficient(Coefficient::Strain) * 0.5 * (fronts + of(Key::DomesticStress)),
        iran_rung: ties
            + leverage * of(Key::MediationTilt)
            + coefficient(Coefficient::Overstretch) * of(Key::Overstretch)
            + coefficient(Coefficient::Edge) * of(Key::MilitaryEdge),
        pakistan_grievance: publicity * (precedent + coefficient(Coefficient::Resolve) * of(Key::Resolve)),
        iran_grievance_militants: honour * (1.0 - of(Key::FaceSaving)),
        iran_grievance_state: honour,
        attack_urge: coefficient(Coefficient::AttackUrge),
        broaden_gain: coefficient(Coefficient::Broaden) * 0.5 * (1.0 + of(Key::RegionalTension)),
        coerce_gain: coefficient(Coefficient::Coerce) * 0.5 * (1.0 + of(Key::UsPosture)),
        erosion: [erosion, erosion * coefficient(Coefficient::BroadenIndifference), erosion],
        sovereignty: coefficient(Coefficient::Sovereignty) * publicity,
        us_nudge: coefficient(Coefficient::UsNudge) * (2.0 * of(Key::UsPosture) - 1.0),
        pakistan_war: coefficient(Coefficient::War) + coefficient(Coefficient::WarFronts) * fronts,
        iran_war: coefficient(Coefficient::War)
            + coefficient(Coefficient::WarEdge) * of(Key::MilitaryEdge)
            + coefficient(Coefficient::WarDeterrence) * of(Key::DeterrenceWorry),
        force: coefficient(Coefficient::Force),
        stepping_down: coefficient(Coefficient::SteppingDown),
        coerce_loss_share: coefficient(Coefficient::CoerceLoss),
        waiver_share: coefficient(Coefficient::Waiver),
    }
}

/// The game that readers' assumptions make, seen from `from`.
pub fn game(assumptions: &Assumptions, coefficients: &Coefficients, from: Vantage) -> Game {
    Game::from_valid(Rules {
        stakes: stakes(assumptions, coefficients),
        night: Night::Falls(Hazards {
            accident: assumptions[Key::Accidents] * assumptions[Key::RegionalTension],
            fading: assumptions[Key::GrievanceFading],
            attack: assumptions[Key::MilitantAttacks],
        }),
        precision: assumptions[Key::DecisionPrecision],
        foresight: assumptions[Key::Foresight],
        prior: assumptions.motives(),
        start: from.start(),
        first_mover: from.first_mover(),
        half_days: from.half_days(),
    })
}

/// What the consequences take from the assumptions directly.
pub fn context(assumptions: &Assumptions) -> Context {
    Context {
        india_front: assumptions[Key::IndiaFront],
        afghan_front: assumptions[Key::AfghanFront],
        deterrence_worry: assumptions[Key::DeterrenceWorry],
        us_posture: assumptions[Key::UsPosture],
        functional_ties: assumptions[Key::FunctionalTies],
        indo_pacific_priority: assumptions[Key::IndoPacificPriority],
    }
}
