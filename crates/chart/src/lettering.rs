//! How a line of text is set, as backends ask for it. plotters' own type makes strings of a font's names for every text, with the code for it.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, FontStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle};

/// How a line of text is set.
#[derive(Clone, Copy)]
pub(crate) struct Lettering {
    /// The font.
    pub family: FontFamily<'static>,
    /// The weight of the letters.
    pub style: FontStyle,
    /// The height of a line, in units of the backend.
    pub size: f64,
    /// The colour that stands for the paint.
    pub color: BackendColor,
    /// Which point of the text's top is at its place.
    pub anchor: HPos,
}

impl Lettering {
    fn pos(self) -> Pos {
        Pos::new(self.anchor, VPos::Top)
    }

    /// The same as plotters has it, for backends that draw letters by its fonts.
    fn of_plotters(self) -> TextStyle<'static> {
        TextStyle { color: self.color, pos: self.pos(), ..TextStyle::from((self.family, self.size, self.style)) }
    }
}

impl BackendTextStyle for Lettering {
    type FontError = <TextStyle<'static> as BackendTextStyle>::FontError;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        self.style
    }

    fn anchor(&self) -> Pos {
        self.pos()
    }

    fn family(&self) -> FontFamily<'_> {
        self.family
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.of_plotters().layout_box(text)
    }

    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        at: BackendCoord,
        draw: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        BackendTextStyle::draw(&self.of_plotters(), text, at, draw)
    }
}
