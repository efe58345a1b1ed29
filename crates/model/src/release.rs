//! The versions of the model's numbers that have been released: links made with an older one can still be answered with it.
//!
//! The table is append-only. When [`MODEL_VERSION`](crate::MODEL_VERSION) goes up, the new numbers become a new last row, written out:
//! rows that pointed to the present coefficients would change with them. Where an equation changes and not only a number, the older form
//! has to stay behind a coefficient that switches it; a coefficient that comes later stands in older rows at the value that leaves them
//! as they were.

use crate::coefficient::Coefficients;

/// A version of the model's numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Release {
    /// Its number, as links have it.
    pub version: u32,
    /// Its coefficients.
    pub coefficients: Coefficients,
}

/// The first version that readers have seen.
pub const FIRST_VERSION: u32 = 2;

/// Every version, the present one last.
pub static RELEASES: [Release; 1] = [Release {
    version: FIRST_VERSION,
    coefficients: Coefficients::released([
        2.3, 2.8, 2.4, 0.3, 0.85, 0.45, 0.35, 2.5, 2.4, 0.75, 5.0, 0.25, 1.0, 1.0, 3.6, 4.4, 0.2, 2.2, 0.2, 2.2, 1.2, 0.3, 1.0,
        0.4, 1.9, 3.0, 2.0, 3.0, 2.0, 0.45, 0.8,
    ]),
}];

impl Release {
    /// The present version.
    pub fn present() -> &'static Release {
        &RELEASES[RELEASES.len() - 1]
    }
}

/// The version of that number among `releases`, which is [`RELEASES`] everywhere but in tests.
pub fn find(version: u32, releases: &[Release]) -> Option<&Release> {
    releases.iter().find(|release| release.version == version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MODEL_VERSION;

    #[test]
    fn the_last_release_is_the_model_as_it_is() {
        let present = Release { version: MODEL_VERSION, coefficients: Coefficients::default() };
        assert_eq!(*Release::present(), present, "other numbers need a new version and a new row");
    }

    #[test]
    fn versions_count_up_from_the_first() {
        let versions: Vec<u32> = RELEASES.iter().map(|release| release.version).collect();
        assert_eq!(versions, (FIRST_VERSION..=MODEL_VERSION).collect::<Vec<u32>>());
    }

    #[test]
    fn a_version_is_found_by_its_number_and_others_are_not() {
        assert_eq!(find(MODEL_VERSION, &RELEASES), Some(Release::present()));
        assert_eq!([FIRST_VERSION - 1, MODEL_VERSION + 1].map(|version| find(version, &RELEASES)), [None, None]);
    }
}
