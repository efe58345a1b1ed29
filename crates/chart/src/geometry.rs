//! The geometry of a figure over days: conversions between days, probabilities and CSS px, which drawing and page share.

/// An upright rectangle in CSS px, y downwards from the figure's top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

/// The layout of one figure in CSS px of its own size; a page that shows it larger or smaller scales by the ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Geometry {
    /// Width of the whole figure.
    pub width: f64,
    /// Height of the whole figure.
    pub height: f64,
    /// The plot: from day 0 to the last day, from 100% down to 0%.
    pub plot: Rect,
    /// The cells of the strip below, if the figure has one; they reach half a day beyond the plot on both sides.
    pub strip: Option<Rect>,
    /// The last day shown; day 0 is at the plot's left edge.
    pub last_day: u32,
}

impl Rect {
    /// A rectangle without a place, for one that is absent: it is drawn as nothing.
    pub(crate) const NONE: Rect = Rect { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

    /// The rectangle's width in CSS px.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// The rectangle's height in CSS px.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether two rectangles share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

impl Geometry {
    /// The x of a day, which may be a fraction and may lie outside the plot.
    pub fn x(&self, day: f64) -> f64 {
        self.plot.left + self.day_width() * day
    }

    /// The y of a probability, 0 to 1; values beyond are drawn at the edge.
    pub fn y(&self, probability: f64) -> f64 {
        self.plot.bottom - probability.clamp(0.0, 1.0) * self.plot.height()
    }

    /// The day at an x, a fraction; outside the plot the nearest day in it.
    pub fn day(&self, x: f64) -> f64 {
        ((x - self.plot.left) / self.day_width()).max(0.0).min(f64::from(self.last_day))
    }

    /// The whole day nearest to an x: what a pointer there reads out.
    pub fn nearest_day(&self, x: f64) -> u32 {
        self.day(x).round() as u32
    }

    /// The probability at a y, 0 to 1; outside the plot the nearest one in it.
    pub fn probability(&self, y: f64) -> f64 {
        ((self.plot.bottom - y) / self.plot.height()).clamp(0.0, 1.0)
    }

    /// The points of a curve of probabilities, one for each day from day 0 on. Days beyond the plot and values that are
    /// not finite are left out.
    pub fn line(&self, values: &[f64]) -> Vec<(f64, f64)> {
        let days = values.iter().take(self.last_day as usize + 1).enumerate();
        let finite = days.filter(|(_, value)| value.is_finite());
        finite.map(|(day, &value)| (self.x(day as f64), self.y(value))).collect()
    }

    /// The width of one day in CSS px.
    pub fn day_width(&self) -> f64 {
        self.plot.width() / f64::from(self.last_day.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GEOMETRY: Geometry = Geometry {
        width: 328.0,
        height: 272.0,
        plot: Rect { left: 30.0, top: 15.0, right: 230.0, bottom: 235.0 },
        strip: None,
        last_day: 28,
    };

    #[test]
    fn days_and_probabilities_come_back_from_their_coordinates() {
        for step in 0..=280 {
            let (day, share) = (f64::from(step) / 10.0, f64::from(step) / 280.0);
            assert!((GEOMETRY.day(GEOMETRY.x(day)) - day).abs() < 1e-12);
            assert!((GEOMETRY.probability(GEOMETRY.y(share)) - share).abs() < 1e-12);
        }
    }

    #[test]
    fn a_pointer_anywhere_reads_out_a_day_of_the_plot() {
        assert_eq!(GEOMETRY.nearest_day(-50.0), 0);
        assert_eq!(GEOMETRY.nearest_day(GEOMETRY.x(6.0) + 3.0), 6);
        assert_eq!(GEOMETRY.nearest_day(GEOMETRY.x(6.0) + 4.0), 7);
        assert_eq!(GEOMETRY.nearest_day(9999.0), 28);
        assert_eq!(GEOMETRY.probability(-10.0), 1.0);
    }

    #[test]
    fn rectangles_that_only_touch_do_not_overlap() {
        let one = Rect { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
        assert!(!one.overlaps(&Rect { left: 10.0, top: 0.0, right: 20.0, bottom: 10.0 }));
        assert!(one.overlaps(&Rect { left: 9.0, top: 9.0, right: 20.0, bottom: 20.0 }));
    }
}
