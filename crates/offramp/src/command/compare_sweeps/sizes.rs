//! The sizes of differences: the limits between them, what they are called, and how many there are of each.

/// The differences beyond which numbers are counted, rising. What is not beyond the first is none.
pub const LIMITS: [f64; 4] = [1e-9, 0.001, 0.01, 0.05];

/// What a difference is called: not beyond the first limit, beyond it and not beyond the second, and so on.
pub const SIZES: [&str; LIMITS.len() + 1] = ["no difference", "hardly any", "small", "medium", "large"];

/// How many differences there are of each size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes([u64; SIZES.len()]);

impl Sizes {
    /// Takes one more difference, which has no sign.
    pub fn add(&mut self, difference: f64) {
        self.0[LIMITS.iter().filter(|limit| **limit < difference).count()] += 1;
    }

    /// How many there are of this size, by its place in [`SIZES`].
    pub fn of(self, size: usize) -> u64 {
        self.0[size]
    }

    /// How many lie beyond a limit, by its place in [`LIMITS`].
    pub fn beyond(self, limit: usize) -> u64 {
        self.0[limit + 1..].iter().sum()
    }

    /// How many there are.
    pub fn all(self) -> u64 {
        self.0.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_beyond_a_limit_is_of_the_smaller_size() {
        let mut sizes = Sizes::default();
        [0.0, 1e-9, 1.1e-9, 0.001, 0.0011, 0.01, 0.011, 0.05, 0.051, 1.0].into_iter().for_each(|one| sizes.add(one));
        assert_eq!([0, 1, 2, 3, 4].map(|size| sizes.of(size)), [2; 5]);
        assert_eq!(([0, 1, 2, 3].map(|limit| sizes.beyond(limit)), sizes.all()), ([8, 6, 4, 2], 10));
    }
}
