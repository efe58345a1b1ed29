//! The part of a figure in which every point is a setting: its ring is dragged by mouse and finger and moved by arrow keys.

use crate::figure::Point;
use crate::finger::Finger;
use crate::page::Page;
use crate::part::Part;
use anyhow::Result;
use serde_json::json;
use std::time::Duration;
use thirtyfour::TypingData;

/// How long the mouse takes from one place to the next.
const STEP: Duration = Duration::from_millis(20);

/// How many places a drag passes through.
const STEPS: i32 = 4;

/// The plane of a part's figure.
pub struct Plane<'page> {
    page: &'page Page,
    selector: String,
}

impl Page {
    /// The plane in the figure of a part.
    pub fn plane(&self, part: &Part<'_>) -> Plane<'_> {
        Plane { page: self, selector: format!("{} .plane", part.selector()) }
    }
}

impl Plane<'_> {
    /// Scrolls the figure into view and returns the place of the ring's middle in the window, in CSS pixels.
    pub async fn ring(&self) -> Result<Point> {
        let script = format!(
            "const plane = document.querySelector({});
             plane.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const ring = plane.querySelector('.ring').getBoundingClientRect();
             return [ring.left + ring.width / 2, ring.top + ring.height / 2];",
            json!(self.selector)
        );
        self.page.evaluate(&script).await
    }

    /// What screen readers say of the ring's place.
    pub async fn spoken(&self) -> Result<String> {
        let script = format!("return document.querySelector({}).getAttribute('aria-valuetext')", json!(self.selector));
        self.page.evaluate(&script).await
    }

    /// Focuses the plane and presses these keys.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.page.focus(&self.selector).await?;
        self.page.press(keys).await
    }

    /// Takes the ring with the mouse and drags it by a distance in CSS pixels, but not out of the window.
    pub async fn drag_by(&self, across: f64, down: f64) -> Result<()> {
        let (x, y) = self.ring().await?;
        let (width, height): (f64, f64) = self.page.evaluate("return [innerWidth - 1, innerHeight - 1]").await?;
        let (across, down) = ((x + across).clamp(0.0, width) - x, (y + down).clamp(0.0, height) - y);
        let mut mouse = self.page.driver.action_chain_with_delay(None, Some(STEP));
        mouse = mouse.move_to(x.round() as i64, y.round() as i64).click_and_hold();
        for step in 1..=STEPS {
            let share = f64::from(step) / f64::from(STEPS);
            mouse = mouse.move_to((x + across * share).round() as i64, (y + down * share).round() as i64);
        }
        mouse.release().perform().await?;
        self.page.wait_for_frame().await
    }

    /// Takes the ring with a finger and drags it by a distance in CSS pixels.
    pub async fn slide_by(&self, across: f64, down: f64) -> Result<()> {
        let (x, y) = self.ring().await?;
        let finger = Finger::put_down(self.page, x, y).await?;
        for step in 1..=STEPS {
            let share = f64::from(step) / f64::from(STEPS);
            finger.move_to(x + across * share, y + down * share).await?;
        }
        finger.lift().await
    }
}
