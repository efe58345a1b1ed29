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

/// Every version, the present one last.
pub static RELEASES: [Release; 1] = [Release {
    version: 1,
    coefficients: Coefficients::released([
        1.0, 1.9, 0.60, 1.60, 0.65, 0.25, 0.80, 1.60, 0.60, 1.40, 0.50, 2.50, 1.00, 1.80, 1.00, 0.50, 1.50, 0.30, 1.00, 0.50,
        3.0, 2.0, 3.0, 2.0,
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
    fn versions_count_up_from_one() {
        let versions: Vec<u32> = RELEASES.iter().map(|release| release.version).collect();
        assert_eq!(versions, (1..=MODEL_VERSION).collect::<Vec<u32>>());
    }

    #[test]
    fn a_version_is_found_by_its_number_and_others_are_not() {
        assert_eq!(find(MODEL_VERSION, &RELEASES), Some(Release::present()));
        assert_eq!([0, MODEL_VERSION + 1].map(|version| find(version, &RELEASES)), [None, None]);
    }
}
