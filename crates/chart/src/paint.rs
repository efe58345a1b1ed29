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
    /// Unbroken.
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

/// How one thing is to be drawn: its ink, the role of that ink, the stroke pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The ink.
    pub ink: Ink,
    /// Shape or letters.
    pub role: Role,
    /// Stroke pattern; of no meaning for filled shapes and letters.
    pub dash: Dash,
}

impl Dash {
    const ALL: [Self; 6] = [Self::Solid, Self::Long, Self::Short, Self::Dotted, Self::DashDot, Self::Fine];

    /// Its SVG attributes, each with a space before it; lengths in CSS px.
    pub(crate) fn attributes(self) -> &'static str {
        match self {
            Self::Solid => "",
            Self::Long => r#" stroke-dasharray="9 3""#,
            Self::Short => r#" stroke-dasharray="4 2.5""#,
            Self::Dotted => r#" stroke-dasharray="0 4.2" stroke-linecap="round""#,
            Self::DashDot => r#" stroke-dasharray="9 3 2 3""#,
            Self::Fine => r#" stroke-dasharray="0 3.4" stroke-linecap="round""#,
        }
    }
}

impl Paint {
    /// A solid shape.
    pub fn shape(ink: Ink) -> Self {
        Self { ink, role: Role::Shape, dash: Dash::Solid }
    }

    /// Letters.
    pub fn text(ink: Ink) -> Self {
        Self { ink, role: Role::Text, dash: Dash::Solid }
    }

    /// The same, drawn with this stroke pattern.
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
