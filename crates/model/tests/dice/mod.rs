//! Dice that fall the same way on every machine: tests that draw at random must not fail now and then.

/// A sequence of random numbers that its seed decides: SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
pub struct Dice(u64);

impl Dice {
    /// The sequence of that seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// The next number, from 0 up to but not including 1.
    pub fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // The upper 53 bits fill a double's mantissa.
        ((mixed ^ (mixed >> 31)) >> 11) as f64 * 2.0_f64.powi(-53)
    }
}
