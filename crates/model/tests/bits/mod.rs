//! One number for many: whether two builds give the same bits.

/// FNV-1a in 64 bits (Fowler, Noll & Vo).
pub struct Hash(u64);

impl Hash {
    /// The hash of nothing.
    pub fn new() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }

    /// Adds every bit of some numbers.
    pub fn numbers(&mut self, numbers: impl IntoIterator<Item = f64>) {
        for byte in numbers.into_iter().flat_map(|number| number.to_bits().to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Holds the hash to what it was when somebody last looked.
    #[track_caller]
    pub fn assert_is(&self, known: u64) {
        assert_eq!(self.0, known, "the bits have changed; they are now {:#018x}", self.0);
    }
}
