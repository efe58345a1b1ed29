//! Two numbers side by side, those of both leaderships under one motive: what a vector instruction takes.
//!
//! Compilers find such instructions by themselves in native code but seldom in WebAssembly, so there they are named. Each operation
//! is that of IEEE 754 on either number, so that both builds give the same bits.

use crate::motive::MOTIVES;
use crate::policy::own;
use crate::private::{ByPair, LEADERSHIPS, PAIRS, pair};
use crate::state::STATES;
#[cfg(target_arch = "wasm32")]
use std::arch::wasm32 as wasm;
use std::ops::{Add, Div, Mul, Sub};

#[cfg(target_arch = "wasm32")]
type Two = wasm::v128;
#[cfg(not(target_arch = "wasm32"))]
type Two = [f64; 2];

const _: () = assert!(LEADERSHIPS == 2 && LEADERSHIPS * MOTIVES == PAIRS);

/// The numbers of a wavering and a resolved leadership.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), repr(align(16)))]
pub(crate) struct Couple(Two);

/// Puts an operation on two couples in the words of either build.
macro_rules! operation {
    ($trait:ident, $name:ident, $wasm:ident, $sign:tt) => {
        impl $trait for Couple {
            type Output = Couple;

            #[cfg(target_arch = "wasm32")]
            #[inline(always)]
            fn $name(self, other: Couple) -> Couple {
                Couple(wasm::$wasm(self.0, other.0))
            }

            #[cfg(not(target_arch = "wasm32"))]
            #[inline(always)]
            fn $name(self, other: Couple) -> Couple {
                Couple([self.0[0] $sign other.0[0], self.0[1] $sign other.0[1]])
            }
        }
    };
}

operation!(Add, add, f64x2_add, +);
operation!(Sub, sub, f64x2_sub, -);
operation!(Mul, mul, f64x2_mul, *);
operation!(Div, div, f64x2_div, /);

#[cfg(target_arch = "wasm32")]
impl Couple {
    #[inline(always)]
    pub(crate) const fn new(wavering: f64, resolved: f64) -> Couple {
        Couple(wasm::f64x2(wavering, resolved))
    }

    #[inline(always)]
    pub(crate) fn numbers(self) -> [f64; 2] {
        [wasm::f64x2_extract_lane::<0>(self.0), wasm::f64x2_extract_lane::<1>(self.0)]
    }

    /// The other way round.
    #[inline(always)]
    pub(crate) fn turned(self) -> Couple {
        Couple(wasm::i64x2_shuffle::<1, 0>(self.0, self.0))
    }

    /// Without signs.
    #[inline(always)]
    pub(crate) fn abs(self) -> Couple {
        Couple(wasm::f64x2_abs(self.0))
    }

    /// The larger of either two numbers.
    #[inline(always)]
    pub(crate) fn larger(self, other: Couple) -> Couple {
        Couple(wasm::f64x2_pmax(self.0, other.0))
    }

    /// Times two to the power in the low bits of `powers`.
    #[inline(always)]
    pub(crate) fn times_two_to(self, powers: Couple) -> Couple {
        Couple(wasm::i64x2_add(self.0, wasm::i64x2_shl(powers.0, 52)))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Couple {
    #[inline(always)]
    pub(crate) const fn new(wavering: f64, resolved: f64) -> Couple {
        Couple([wavering, resolved])
    }

    #[inline(always)]
    pub(crate) fn numbers(self) -> [f64; 2] {
        self.0
    }

    /// The other way round.
    #[inline(always)]
    pub(crate) fn turned(self) -> Couple {
        Couple([self.0[1], self.0[0]])
    }

    /// Without signs.
    #[inline(always)]
    pub(crate) fn abs(self) -> Couple {
        Couple(self.0.map(f64::abs))
    }

    /// The larger of either two numbers.
    #[inline(always)]
    pub(crate) fn larger(self, other: Couple) -> Couple {
        let larger = |left: f64, right: f64| if left < right { right } else { left };
        Couple([larger(self.0[0], other.0[0]), larger(self.0[1], other.0[1])])
    }

    /// Times two to the power in the low bits of `powers`.
    #[inline(always)]
    pub(crate) fn times_two_to(self, powers: Couple) -> Couple {
        let scaled = |of: usize| f64::from_bits(self.0[of].to_bits().wrapping_add(powers.0[of].to_bits() << 52));
        Couple([scaled(0), scaled(1)])
    }
}

impl From<[f64; 2]> for Couple {
    #[inline(always)]
    fn from([wavering, resolved]: [f64; 2]) -> Couple {
        Couple::new(wavering, resolved)
    }
}

impl Couple {
    /// The same number twice.
    #[inline(always)]
    pub(crate) const fn both(number: f64) -> Couple {
        Couple::new(number, number)
    }

    /// Under that motive.
    #[inline(always)]
    pub(crate) fn under(motive: usize, by_pair: &ByPair) -> Couple {
        Couple::new(by_pair[pair(motive, 0)], by_pair[pair(motive, 1)])
    }

    /// Under that motive, from a number for each type of one side.
    #[inline(always)]
    pub(crate) fn of<const TYPES: usize>(motive: usize, by_type: &[f64; TYPES]) -> Couple {
        Couple::new(by_type[own::<TYPES>(pair(motive, 0))], by_type[own::<TYPES>(pair(motive, 1))])
    }
}

/// Each of some numbers twice.
pub(crate) const fn each<const COUNT: usize>(numbers: [f64; COUNT]) -> [Couple; COUNT] {
    let mut couples = [Couple::both(0.0); COUNT];
    let mut place = 0;
    while place < COUNT {
        couples[place] = Couple::both(numbers[place]);
        place += 1;
    }
    couples
}

/// A number for each pair of types.
pub(crate) type Couples = [Couple; MOTIVES];

/// Probability of each state for each pair of types, of several kinds of paths at once: for each a part of all, where only some paths
/// are counted.
pub(crate) type Masses<const KINDS: usize> = [[Couples; KINDS]; STATES];

/// `part` over `whole`; nothing where there is nothing.
#[inline(always)]
pub(crate) fn share(part: Couple, whole: Couple) -> Couple {
    let ([wavering, resolved], [all_wavering, all_resolved]) = (part.numbers(), whole.numbers());
    let over = |part: f64, whole: f64| if 0.0 < whole { part / whole } else { 0.0 };
    Couple::new(over(wavering, all_wavering), over(resolved, all_resolved))
}

/// The same number for all.
pub(crate) const fn all(number: f64) -> Couples {
    [Couple::both(number); MOTIVES]
}

/// In couples.
#[inline(always)]
pub(crate) fn couples(by_pair: &ByPair) -> Couples {
    std::array::from_fn(|motive| Couple::under(motive, by_pair))
}

/// In couples, from a number for each type of one side.
#[inline(always)]
pub(crate) fn spread<const TYPES: usize>(by_type: &[f64; TYPES]) -> Couples {
    std::array::from_fn(|motive| Couple::of(motive, by_type))
}

/// For each pair, the sum over the other side's types, of which the mover's own type does not change.
#[inline(always)]
pub(crate) fn totals<const OWN: usize>(couples: &Couples) -> Couples {
    if OWN == LEADERSHIPS {
        [couples[0] + couples[1] + couples[2]; MOTIVES]
    } else {
        couples.map(|couple| couple + couple.turned())
    }
}

/// In one list.
#[inline(always)]
pub(crate) fn by_pair(couples: &Couples) -> ByPair {
    std::array::from_fn(|pair| couples[pair / LEADERSHIPS].numbers()[pair % LEADERSHIPS])
}

/// Each of the mover's types' sum over the other side's.
#[inline(always)]
pub(crate) fn sums<const OWN: usize>(couples: Couples) -> [f64; OWN] {
    if OWN == LEADERSHIPS {
        let sums = (couples[0] + couples[1] + couples[2]).numbers();
        std::array::from_fn(|own| sums[own])
    } else {
        std::array::from_fn(|own| couples[own].numbers().into_iter().sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_go_over_the_other_sides_types_for_either_side() {
        let numbers = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
        assert_eq!(by_pair(&couples(&numbers)), numbers);
        assert_eq!(sums::<LEADERSHIPS>(couples(&numbers)), [21.0, 42.0]);
        assert_eq!(sums::<MOTIVES>(couples(&numbers)), [3.0, 12.0, 48.0]);
    }

    #[test]
    fn a_type_is_spread_over_the_pairs_that_it_is_in() {
        assert_eq!(by_pair(&spread(&[1.0, 2.0])), [1.0, 2.0, 1.0, 2.0, 1.0, 2.0]);
        assert_eq!(by_pair(&spread(&[1.0, 2.0, 3.0])), [1.0, 1.0, 2.0, 2.0, 3.0, 3.0]);
    }
}
