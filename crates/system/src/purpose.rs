//! What a site is built for: the project's commands choose, the site builder acts on it.

/// What a site is built for, which decides how much time its build may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To see a change of the sources soon: hardly optimised, compiled step by step, not compressed.
    Develop,
    /// To be read: optimised and compressed by cargo's tools alone.
    Read,
    /// To be published, weighed and tested: what npm's tools save is saved.
    Publish,
}

impl Purpose {
    /// All purposes, each with the name that programs use among themselves.
    pub const ALL: [(&str, Self); 3] = [("develop", Self::Develop), ("read", Self::Read), ("publish", Self::Publish)];

    /// The purpose of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, purpose)| *purpose)
    }

    /// The name of the purpose.
    pub fn name(self) -> &'static str {
        match self {
            Self::Develop => "develop",
            Self::Read => "read",
            Self::Publish => "publish",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_is_found_by_its_name() {
        for (name, purpose) in Purpose::ALL {
            assert_eq!((Purpose::named(name), purpose.name()), (Some(purpose), name));
        }
        assert_eq!(Purpose::named("else"), None);
    }
}
