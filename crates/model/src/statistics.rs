//! From assumptions to payoffs: the sufficient statistics. The game sees assumptions only through these numbers, the hazards,
//! λ, β, π and ρ₁.

use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::{Coefficient, Coefficients};
use crate::motive::Motive;
use crate::private::{ByLeadership, ByMotive};

/// The sufficient statistics: everything that payoffs are made of, in log-odds points at precision 1. Symbols as in the method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statistics {
    /// κ_P, Pakistan's cost of a rung up, whoever causes it (and gain of a rung down).
    pub pakistan_rung: f64,
    /// κ_I, the same for Iran.
    pub iran_rung: f64,
    /// A_P, what answering an Iranian strike is worth to Pakistan, by its leadership.
    pub pakistan_grievance: ByLeadership,
    /// A_I up to rung 4, what answering a strike on militants is worth to Iran.
    pub iran_grievance_militants: f64,
    /// A_I from rung 5, where no face is saved.
    pub iran_grievance_state: f64,
    /// A_M, the urge to answer a fresh militant attack.
    pub attack_urge: f64,
    /// γ_B, gain of a limited strike to an Iran that seeks to broaden the conflict.
    pub broaden_gain: f64,
    /// b_x: a wide strike gains it 1 + b_x times that.
    pub broaden_wide: f64,
    /// γ_A, gain of a limited strike to an Iran that wants to bend Pakistan's alignment.
    pub coerce_gain: f64,
    /// γ_C, gain of a limited strike to a counter-terror Iran after a fresh attack.
    pub counter_terror_gain: f64,
    /// e_I, what each Pakistani strike costs Iran's deterrence, by motive.
    pub erosion: ByMotive,
    /// v_P, what each Iranian strike costs Pakistan's sovereignty.
    pub sovereignty: f64,
    /// u_US, Washington's nudge on a Pakistani strike; negative restrains.
    pub us_nudge: f64,
    /// t_P, what each Pakistani strike costs on three fronts, at home and with China.
    pub strike_strain: f64,
    /// W_P, cost of open war to Pakistan.
    pub pakistan_war: f64,
    /// W_I, cost of open war to Iran.
    pub iran_war: f64,
    /// c, cost of using force.
    pub force: f64,
    /// c_w, extra cost of a wide strike.
    pub widening: f64,
    /// D, political cost of stepping down.
    pub stepping_down: f64,
    /// k, share of the coercive gain that a Pakistani strike takes away.
    pub coerce_loss_share: f64,
    /// w_v, share of a grievance charged when its holder steps down.
    pub waiver_share: f64,
    /// x: a wide strike counts 1 + x limited ones in grievance redeemed and damage done.
    pub wide_scale: f64,
    /// ρ, rungs that a strike costs when it does not change the rung.
    pub repeat_rungs: f64,
}

/// The names of the numbers in faults. They stand apart, so that the page, which has no use for them, does not carry them.
pub(crate) const NAMES: [&str; Statistics::COUNT] = [
    "statistics.pakistan_rung",
    "statistics.iran_rung",
    "statistics.pakistan_grievance",
    "statistics.pakistan_grievance",
    "statistics.iran_grievance_militants",
    "statistics.iran_grievance_state",
    "statistics.attack_urge",
    "statistics.broaden_gain",
    "statistics.broaden_wide",
    "statistics.coerce_gain",
    "statistics.counter_terror_gain",
    "statistics.erosion",
    "statistics.erosion",
    "statistics.erosion",
    "statistics.sovereignty",
    "statistics.us_nudge",
    "statistics.strike_strain",
    "statistics.pakistan_war",
    "statistics.iran_war",
    "statistics.force",
    "statistics.widening",
    "statistics.stepping_down",
    "statistics.coerce_loss_share",
    "statistics.waiver_share",
    "statistics.wide_scale",
    "statistics.repeat_rungs",
];

impl Statistics {
    /// How many numbers they are.
    pub(crate) const COUNT: usize = 26;

    /// κ_P = zZ + w(1−ℓ)m, κ_I = zZ + wℓm + oO + nN, A_P = A·qQ(1+jJ) and A·sS more where the leadership is resolved,
    /// A_I = A·h(1−f) up to rung 4 and A·h above, A_M = a, γ_B = A·b_B(3+G)/4, γ_A = A·b_A(3+y)/4, γ_C = A·b_C,
    /// e_I = eE (× r_B for the broaden motive), v_P = vA, u_US = u(2y−1), t_P = τ(F₁+F₂+X)/3 + w_P(1−ℓ)m, D = d(pp + (1−pp)A),
    /// W_P = W₀ + W_F(F₁+F₂)/2, W_I = W₀ + W_N N + W_E E. The other coefficients enter as they are.
    #[inline]
    pub fn new(assumptions: &Assumptions, coefficients: &Coefficients) -> Statistics {
        let of = |name: Coefficient| coefficients[name];
        let set = |key: Key| assumptions[key];
        let (mediation, tilt, publicity) = (set(Key::Mediation), set(Key::MediationTilt), set(Key::Publicity));
        let on_pakistan = (1.0 - tilt) * mediation;
        let ties = of(Coefficient::Ties) * set(Key::FunctionalTies);
        let precedent = publicity
            * of(Coefficient::Precedent)
            * set(Key::Precedent)
            * (1.0 + of(Coefficient::IndianBacking) * set(Key::IndianBacking));
        let honour = publicity * of(Coefficient::Honour);
        let erosion = of(Coefficient::Erosion) * set(Key::DeterrenceWorry);
        // Summed first, so that swapping the two fronts changes no bit.
        let fronts = set(Key::IndiaFront) + set(Key::AfghanFront);
        let plain = of(Coefficient::PlainRetreat);
        Statistics {
            pakistan_rung: ties + of(Coefficient::ChinaLeverage) * on_pakistan,
            iran_rung: ties
                + of(Coefficient::ChinaLeverage) * tilt * mediation
                + of(Coefficient::Overstretch) * set(Key::Overstretch)
                + of(Coefficient::Edge) * set(Key::MilitaryEdge),
            pakistan_grievance: [precedent, precedent + publicity * of(Coefficient::Resolve) * set(Key::Resolve)],
            iran_grievance_militants: honour * (1.0 - set(Key::FaceSaving)),
            iran_grievance_state: honour,
            attack_urge: of(Coefficient::AttackUrge),
            broaden_gain: publicity * of(Coefficient::Broaden) * (3.0 + set(Key::RegionalTension)) / 4.0,
            broaden_wide: of(Coefficient::BroadenWide),
            coerce_gain: publicity * of(Coefficient::Coerce) * (3.0 + set(Key::UsPosture)) / 4.0,
            counter_terror_gain: publicity * of(Coefficient::CounterTerror),
            erosion: Motive::ALL.map(|motive| match motive {
                Motive::Broaden => erosion * of(Coefficient::BroadenIndifference),
                Motive::CounterTerror | Motive::Coerce => erosion,
            }),
            sovereignty: of(Coefficient::Sovereignty) * publicity,
            us_nudge: of(Coefficient::UsNudge) * (2.0 * set(Key::UsPosture) - 1.0),
            strike_strain: of(Coefficient::Strain) * (fronts + set(Key::DomesticStress)) / 3.0
                + of(Coefficient::ChinaDispleasure) * on_pakistan,
            pakistan_war: of(Coefficient::War) + of(Coefficient::WarFronts) * 0.5 * fronts,
            iran_war: of(Coefficient::War)
                + of(Coefficient::WarEdge) * set(Key::MilitaryEdge)
                + of(Coefficient::WarDeterrence) * set(Key::DeterrenceWorry),
            force: of(Coefficient::Force),
            widening: of(Coefficient::Widening),
            stepping_down: of(Coefficient::SteppingDown) * (plain + (1.0 - plain) * publicity),
            coerce_loss_share: of(Coefficient::CoerceLoss),
            waiver_share: of(Coefficient::Waiver),
            wide_scale: of(Coefficient::WideScale),
            repeat_rungs: of(Coefficient::Repeat),
        }
    }

    /// Every number, in the order of [`NAMES`].
    #[inline]
    pub(crate) fn numbers(&self) -> [f64; Statistics::COUNT] {
        [
            self.pakistan_rung,
            self.iran_rung,
            self.pakistan_grievance[0],
            self.pakistan_grievance[1],
            self.iran_grievance_militants,
            self.iran_grievance_state,
            self.attack_urge,
            self.broaden_gain,
            self.broaden_wide,
            self.coerce_gain,
            self.counter_terror_gain,
            self.erosion[0],
            self.erosion[1],
            self.erosion[2],
            self.sovereignty,
            self.us_nudge,
            self.strike_strain,
            self.pakistan_war,
            self.iran_war,
            self.force,
            self.widening,
            self.stepping_down,
            self.coerce_loss_share,
            self.waiver_share,
            self.wide_scale,
            self.repeat_rungs,
        ]
    }
}
