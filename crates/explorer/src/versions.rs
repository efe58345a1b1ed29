//! Which version of the model the page answers with, where a link was made with an older one.

use model::MODEL_VERSION;
use model::release::{self, Release};
use protocol::link::{Link, Notice};

use crate::link_notice::LinkNotice;

/// Which version of the model answers a link that was made with an older one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promise {
    /// The latest version, with the older one drawn beside it.
    Latest,
    /// The older version itself: for an embed whose editor has pinned it.
    Pinned,
}

/// The version of the model that the page answers with, and an older one that it is compared with.
#[derive(Clone, Copy, Debug)]
pub struct Versions {
    promise: Promise,
    /// The version that computes the curves, and all that is said about them.
    pub shown: &'static Release,
    /// The older version whose curves are drawn beside them as dotted lines, on the same assumptions.
    pub older: Option<&'static Release>,
}

impl PartialEq for Versions {
    /// Compares version numbers alone: a version's coefficients never change, nor does the promise while the page is open.
    fn eq(&self, other: &Versions) -> bool {
        let version = |versions: &Versions| versions.older.map_or(u32::MAX, |older| older.version);
        self.shown.version == other.shown.version && version(self) == version(other)
    }
}

impl Versions {
    /// The latest version answers every link; that of an older link is drawn beside it.
    pub fn latest() -> Versions {
        Versions { promise: Promise::Latest, shown: Release::present(), older: None }
    }

    /// Every link is answered with the version that it was made with.
    pub fn pinned() -> Versions {
        Versions { promise: Promise::Pinned, ..Versions::latest() }
    }

    /// Answers `link` with the version among `releases` that it was made with, as was promised; with the present one, if it is not among
    /// them. The link becomes one of the version shown. Where the version is known, another notice takes the place of the one among
    /// `notices` that says that the link is of another version, or none.
    pub fn open(&mut self, link: &mut Link, notices: &mut Vec<LinkNotice>, releases: &'static [Release]) {
        let known = release::find(link.model, releases).filter(|release| release.version != MODEL_VERSION);
        (self.shown, self.older) = (Release::present(), None);
        if let Some(release) = known {
            notices.retain(|notice| !matches!(notice, LinkNotice::Reading(Notice::OtherModel(_))));
            match self.promise {
                Promise::Latest => {
                    self.older = known;
                    notices.push(LinkNotice::Older(release.version));
                }
                Promise::Pinned => self.shown = release,
            }
        }
        link.model = self.shown.version;
    }
}

#[cfg(test)]
mod tests;
