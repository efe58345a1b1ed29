//! Nearby settings: 256 fixed draws about a scenario, of every assumption and every coefficient.
//!
//! The points are one Owen-scrambled Sobol' sequence (Sobol' 1967; Owen 1998, doi:10.1006/jcom.1998.0487; its hashed form by Burley
//! 2020, Journal of Computer Graphics Techniques 9(4); direction numbers of Joe & Kuo 2008, doi:10.1137/070709359). They are the same
//! for every scenario, so that a band follows a slider without jitter.

use sobol_burley::sample;

use crate::analysis::normal;
use crate::assumption::Unit;
use crate::assumptions::Assumptions;
use crate::catalogue::{CATALOGUE, Key};
use crate::coefficient::Coefficients;
use crate::motive::{Motive, Prior};

/// How many draws there are.
pub(crate) const DRAWS: u32 = 256;

/// The sequence's seed, fixed for ever: of the first 256, the one whose quantiles for four events at the default, by nights 14 and 28
/// from 18 January, lie nearest to the mean over all 256, that is of 65,536 draws.
const SEED: u32 = 237;

/// The points are multiples of 2⁻²³ from 0 on; half of one stands for 0.
const NEAREST_ZERO: f64 = 1.0 / 16_777_216.0;

/// Standard deviations: of an assumption, as a share of its range, and of the logarithm of a factor. Each is a judgement.
mod spread {
    /// What readers set in words, from 0 to 1.
    pub const SHARE: f64 = 0.08;
    /// The hazards, precision and foresight, of which the article says nothing.
    pub const BEHAVIOUR: f64 = 0.125;
    /// A motive's weight against the others'.
    pub const MOTIVE: f64 = 0.35;
    /// A coefficient.
    pub const COEFFICIENT: f64 = 0.10;
}

/// Draw `index` (0 to 255) about the given settings. Dimensions go by the catalogue, then by the list of coefficients.
///
/// An assumption is a normal number about its setting, truncated to its range; a motive weight is multiplied by exp(0.35 z), and a
/// coefficient by exp(0.10 z), at most its cap.
pub(crate) fn draw(index: u32, assumptions: &Assumptions, coefficients: &Coefficients) -> (Assumptions, Coefficients) {
    let point = |dimension: usize| f64::from(sample(index, dimension as u32, SEED)).max(NEAREST_ZERO);
    let factor = |dimension: usize, spread: f64| libm::exp(spread * normal::quantile(point(dimension)));
    let mut drawn = *assumptions;
    for key in Key::ALL.iter().filter(|key| key.motive().is_none()) {
        let (low, high) = key.row().range;
        let share = match key.row().unit {
            Unit::Share | Unit::Weight => spread::SHARE,
            Unit::PerDay | Unit::PerDayAndRung | Unit::Factor | Unit::Discount => spread::BEHAVIOUR,
        };
        let (set, sd) = (assumptions[*key], share * (high - low));
        let z = normal::truncated_quantile(point(*key as usize), (low - set) / sd, (high - set) / sd);
        drawn = drawn.with_clamped(*key, set + sd * z);
    }
    let weights = assumptions.motives().weights();
    let weights = Motive::ALL.map(|motive| weights[motive.index()] * factor(weight_key(motive) as usize, spread::MOTIVE));
    drawn = drawn.with_motives(Prior::in_proportion(weights).unwrap_or(assumptions.motives()));
    let coefficients = coefficients.scaled(|name| factor(CATALOGUE.len() + name as usize, spread::COEFFICIENT));
    (drawn, coefficients)
}

const fn weight_key(motive: Motive) -> Key {
    match motive {
        Motive::CounterTerror => Key::MotiveCounterTerror,
        Motive::Broaden => Key::MotiveBroaden,
        Motive::Coerce => Key::MotiveCoerce,
    }
}
