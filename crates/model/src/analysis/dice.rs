//! Dice with a fixed seed: the analyses that sample give everyone the same numbers.

/// A sequence of pseudo-random numbers that its seed decides: SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The sequence of that seed.
    pub(crate) const fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A whole number from 0 up to but not including `sides`, which is small beside 2³², so that no side is favoured to speak of.
    pub(crate) const fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let upper = (mixed ^ (mixed >> 31)) >> 32;
        ((upper * sides as u64) >> 32) as usize
    }

    /// Puts `items` in a random order, each as likely as any other (Fisher & Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.roll(last + 1));
        }
    }
}
