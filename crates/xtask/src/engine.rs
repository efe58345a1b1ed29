//! The engines of browsers in which the site is used.

/// The engine of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink, of Chrome and Edge: in Chromium.
    Chromium,
    /// Gecko: in Firefox.
    Firefox,
    /// WebKit, of Safari: in WebKitGTK.
    WebKit,
}

impl Engine {
    /// All engines with the names that people type, which are also those that the tests read.
    pub const ALL: [(&str, Self); 3] = [("chromium", Self::Chromium), ("firefox", Self::Firefox), ("webkit", Self::WebKit)];

    /// The engine of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, engine)| *engine)
    }

    /// The name that people type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The name that people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_is_found_by_its_name() {
        for (name, engine) in Engine::ALL {
            assert_eq!((Engine::named(name), engine.name()), (Some(engine), name));
            assert_eq!(engine.title().to_lowercase(), name);
        }
        assert_eq!(Engine::named("trident"), None);
    }
}
