//! With which version of the model's numbers the page answers, where a link was made with an older one.

use model::MODEL_VERSION;
use model::release::{self, Release};
use protocol::link::Link;

use crate::state::Told;

/// What the page promises to those who open a link made with an older version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promise {
    /// The numbers of today, with the older ones beside them.
    Latest,
    /// The numbers that the link was made with, whatever comes later.
    Pinned,
}

/// The numbers that the page answers with.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    promise: Promise,
    /// The version of the curves, and of all that is said of them.
    pub shown: &'static Release,
    /// The older version that is drawn beside them as ghosts, on the same assumptions.
    pub older: Option<&'static Release>,
}

impl PartialEq for Numbers {
    /// A version's numbers never change, nor does the promise while the page is open.
    fn eq(&self, other: &Numbers) -> bool {
        let version = |numbers: &Numbers| numbers.older.map_or(u32::MAX, |older| older.version);
        self.shown.version == other.shown.version && version(self) == version(other)
    }
}

impl Numbers {
    /// The numbers of today, and beside them those of an older link.
    pub fn latest() -> Numbers {
        Numbers { promise: Promise::Latest, shown: Release::present(), older: None }
    }

    /// The numbers that links were made with.
    pub fn pinned() -> Numbers {
        Numbers { promise: Promise::Pinned, ..Numbers::latest() }
    }

    /// Finds the version of `link` among `releases`; one that is not among them is answered with the numbers of today. The link becomes
    /// one of the version shown. `told`, what is told of the link, ends with its being of another version, if it is.
    pub fn open(&mut self, link: &mut Link, told: &mut Vec<Told>, releases: &'static [Release]) {
        let known = release::find(link.model, releases).filter(|release| release.version != MODEL_VERSION);
        (self.shown, self.older) = (Release::present(), None);
        if let Some(release) = known {
            told.pop();
            match self.promise {
                Promise::Latest => {
                    self.older = known;
                    told.push(Told::Older(release.version));
                }
                Promise::Pinned => self.shown = release,
            }
        }
        link.model = self.shown.version;
    }
}

#[cfg(test)]
mod tests;
