//! A plotters backend that draws nothing and remembers everything, with units of its own.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use chart::geometry::Rect;
use chart::paint::Paint;
use chart::text::{Weight, width};
use chart::{Draw, backend};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle};

/// One call of a backend.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    Path(Vec<BackendCoord>, u32),
    Polygon(Vec<BackendCoord>),
    Rect(BackendCoord, BackendCoord),
    Circle(BackendCoord, u32),
    Text(Text),
}

/// A text, the box its letters fill in CSS px, and its paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub text: String,
    pub place: Rect,
}

/// The backend: `scale` of its units are one CSS px.
pub struct Recorder {
    size: (u32, u32),
    scale: f64,
    calls: Rc<RefCell<Vec<Call>>>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// Everything a figure draws on a backend with so many units in one CSS px.
pub fn record(figure: &impl Draw, scale: u32) -> Vec<Call> {
    let (width, height) = figure.size();
    let calls = Rc::new(RefCell::new(Vec::new()));
    let size = (width * scale, height * scale);
    let recorder = Recorder { size, scale: f64::from(scale), calls: Rc::clone(&calls) };
    figure.draw(&backend::area(recorder)).expect("a recorder never fails");
    calls.take()
}

/// The texts of a figure.
pub fn texts(figure: &impl Draw) -> Vec<Text> {
    let calls = record(figure, 10).into_iter();
    calls.filter_map(|call| if let Call::Text(text) = call { Some(text) } else { None }).collect()
}

impl Recorder {
    /// Remembers a call; not one that draws nothing.
    fn remember(&self, color: BackendColor, call: Call) -> Done {
        let is_nothing = match &call {
            Call::Path(points, _) | Call::Polygon(points) => points.is_empty(),
            Call::Rect(from, to) => from == to,
            Call::Text(text) => text.text.is_empty(),
            Call::Circle(..) => false,
        };
        if is_nothing {
            return Ok(());
        }
        assert!(Paint::from_sentinel(color.rgb).is_some(), "not an ink: {:?}", color.rgb);
        assert!(color.alpha > 0.0, "drawn invisibly: {call:?}");
        self.calls.borrow_mut().push(call);
        Ok(())
    }
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, _: BackendColor) -> Done {
        panic!("a figure draws shapes, not pixels: {at:?}");
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        assert!(fill, "no boxes");
        self.remember(style.color(), Call::Rect(from, to))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.remember(style.color(), Call::Path(path.into_iter().collect(), style.stroke_width()))
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _: bool) -> Done {
        self.remember(style.color(), Call::Circle(at, radius))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.remember(style.color(), Call::Polygon(path.into_iter().collect()))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let size = style.size() / 1.24 / self.scale;
        let width = width(text, size, weight);
        let (x, top) = (f64::from(at.0) / self.scale, f64::from(at.1) / self.scale);
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2.0,
            HPos::Right => x - width,
        };
        let place = Rect { left, right: left + width, top, bottom: top + (0.76 + 0.2) * size };
        self.remember(style.color(), Call::Text(Text { text: text.to_owned(), place }))
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, _: &S) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        panic!("the table measures text, never the backend: {text}");
    }
}
