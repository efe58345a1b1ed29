//! The weights on Iran's motives that comparisons set.

use super::comparison::Weights;

/// Iran strikes militants, as it said.
pub const COUNTER_TERROR: Weights = [1.0, 0.0, 0.0];
/// Iran broadens the conflict.
pub const BROADEN: Weights = [0.0, 1.0, 0.0];
/// Iran bends Pakistan's alignment.
pub const COERCE: Weights = [0.0, 0.0, 1.0];
/// Either of the two that do not broaden the conflict.
pub const NOT_BROADEN: Weights = [0.5, 0.0, 0.5];
/// A third each.
pub const EVEN: Weights = [1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0];
