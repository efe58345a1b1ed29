//! A finger on a touch screen.

use crate::page::Page;
use anyhow::Result;
use serde_json::json;

/// A finger that touches the screen.
pub struct Finger<'page> {
    page: &'page Page,
}

impl<'page> Finger<'page> {
    /// Touches the window at a place given in CSS pixels.
    pub async fn put_down(page: &'page Page, x: f64, y: f64) -> Result<Self> {
        let finger = Self { page };
        finger.report("touchStart", &[(x, y)]).await?;
        Ok(finger)
    }

    /// Moves without leaving the screen.
    pub async fn move_to(&self, x: f64, y: f64) -> Result<()> {
        self.report("touchMove", &[(x, y)]).await
    }

    /// Leaves the screen.
    pub async fn lift(self) -> Result<()> {
        self.report("touchEnd", &[]).await
    }

    async fn report(&self, kind: &str, places: &[(f64, f64)]) -> Result<()> {
        let points: Vec<_> = places.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        self.page.driver.cdp().send_raw("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        self.page.wait_for_frame().await
    }
}

impl Page {
    /// Taps the window at a place given in CSS pixels. The browser keeps the time between touch and lift, so that a slow machine does not make a
    /// long press of it.
    pub async fn tap(&self, x: f64, y: f64) -> Result<()> {
        let tap = json!({ "x": x, "y": y, "gestureSourceType": "touch" });
        self.driver.cdp().send_raw("Input.synthesizeTapGesture", tap).await?;
        self.wait_for_frame().await
    }
}
