//! The kinds of screens that tests simulate.

/// The kind of screen that a test simulates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A small phone: 360 × 740 CSS pixels, touched with a finger.
    Phone,
    /// A desktop window: 1280 × 900 CSS pixels, with a mouse.
    Desktop,
}

impl Screen {
    /// The width and height of the window, in CSS pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (360, 740),
            Self::Desktop => (1280, 900),
        }
    }
}
