//! Sentinel colours: how ink, role and dash travel through a backend that only knows RGB.
//!
//! Red is the ink, green the dash, blue the role. What reads the drawing (see [`crate::svg`]) turns a sentinel back
//! into a CSS variable or a theme's colour, and the dash into one `stroke-dasharray` instead of many short lines.

use crate::ink::{Ink, Role};

/// Added to the role, so that no sentinel is a colour anyone would choose.
const ROLE_BASE: u8 = 0xE0;

/// The stroke pattern of a curve, so that curves differ without their colours too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// An unbroken line.
    Solid,
    /// Long dashes.
    Long,
    /// Short dashes.
    Short,
    /// Round dots.
    Dotted,
    /// A dash, then a dot.
    DashDot,
    /// The fine dots of a ghost line.
    Fine,
}

/// How a shape or text is drawn: its ink, the role of the ink, the stroke pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The ink that it is drawn with.
    pub ink: Ink,
    /// Whether it is a shape or letters.
    pub role: Role,
    /// The stroke pattern; of no meaning for filled shapes and letters.
    pub dash: Dash,
}

impl Dash {
    const ALL: [Self; 6] = [Self::Solid, Self::Long, Self::Short, Self::Dotted, Self::DashDot, Self::Fine];

    /// The lengths of strokes and gaps in CSS px, as SVG has them.
    pub(crate) fn lengths(self) -> &'static str {
        match self {
            Self::Solid => "none",
            Self::Long => "9 3",
            Self::Short => "4 2.5",
            Self::Dotted => "0 4.2",
            Self::DashDot => "9 3 2 3",
            Self::Fine => "0 3.4",
        }
    }

    /// Whether the strokes are dots: of no length, with round ends.
    pub(crate) fn is_dotted(self) -> bool {
        matches!(self, Self::Dotted | Self::Fine)
    }
}

impl Paint {
    /// The paint of a shape with unbroken lines.
    pub fn shape(ink: Ink) -> Self {
        Self { ink, role: Role::Shape, dash: Dash::Solid }
    }

    /// The paint of letters.
    pub fn text(ink: Ink) -> Self {
        Self { ink, role: Role::Text, dash: Dash::Solid }
    }

    /// This paint with another stroke pattern.
    pub fn dashed(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }

    /// The RGB colour that stands for this paint while drawing.
    pub fn sentinel(self) -> (u8, u8, u8) {
        (self.ink.index(), self.dash as u8, ROLE_BASE + self.role as u8)
    }

    /// The paint behind an RGB colour, if the colour is a sentinel.
    pub fn from_sentinel((red, green, blue): (u8, u8, u8)) -> Option<Self> {
        let role = match blue.checked_sub(ROLE_BASE)? {
            0 => Role::Shape,
            1 => Role::Text,
            _ => return None,
        };
        Some(Self { ink: Ink::from_index(red)?, role, dash: *Dash::ALL.get(usize::from(green))? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paint_survives_its_sentinel() {
        for ink in (0..27).filter_map(Ink::from_index) {
            for role in [Role::Shape, Role::Text] {
                for dash in Dash::ALL {
                    let paint = Paint { ink, role, dash };
                    assert_eq!(Paint::from_sentinel(paint.sentinel()), Some(paint));
                }
            }
        }
    }

    #[test]
    fn colours_anyone_would_choose_are_no_sentinels() {
        for colour in [(0, 0, 0), (255, 255, 255), (0xD5, 0x5E, 0), (0, 0, 255)] {
            assert_eq!(Paint::from_sentinel(colour), None);
        }
    }
}
