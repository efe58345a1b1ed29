//! A finger on a touch screen.

use crate::page::Page;
use anyhow::{Result, bail};
use serde_json::json;
use thirtyfour::common::command::{Actions, Command};

/// A finger that touches the screen.
pub struct Finger<'page> {
    page: &'page Page,
}

impl<'page> Finger<'page> {
    /// Puts the finger down at a place in the window, in CSS pixels.
    pub async fn put_down(page: &'page Page, x: f64, y: f64) -> Result<Self> {
        let finger = Self { page };
        finger.report("touchStart", &[(x, y)]).await?;
        Ok(finger)
    }

    /// Moves the finger to a place without lifting it.
    pub async fn move_to(&self, x: f64, y: f64) -> Result<()> {
        self.report("touchMove", &[(x, y)]).await
    }

    /// Lifts the finger from the screen.
    pub async fn lift(self) -> Result<()> {
        self.report("touchEnd", &[]).await
    }

    // ChromeDriver forgets a finger that is still down at the end of a command, so this goes past it.
    async fn report(&self, kind: &str, places: &[(f64, f64)]) -> Result<()> {
        let points: Vec<_> = places.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        self.page.command("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        self.page.wait_for_frame().await
    }
}

impl Page {
    /// Taps the window at a place in CSS pixels, again until the browser takes it for a tap: one that comes while the page still moves
    /// from a swipe, or that a busy machine makes long, counts as none.
    pub async fn tap(&self, x: f64, y: f64) -> Result<()> {
        const ATTEMPTS: usize = 3;
        let wait = "const done = arguments[0]; const begun = performance.now();
            const look = () => window.offrampTapped || 1000 < performance.now() - begun ? done(window.offrampTapped) : setTimeout(look, 20);
            look();";
        for _ in 0..ATTEMPTS {
            let watch = "window.offrampTapped = false;
                addEventListener('click', () => { window.offrampTapped = true; }, { capture: true, once: true });";
            self.driver.execute(watch, Vec::new()).await?;
            self.tap_once(x, y).await?;
            if self.driver.execute_async(wait, Vec::new()).await?.convert()? {
                return self.wait_for_frame().await;
            }
        }
        bail!("none of {ATTEMPTS} taps at {x}, {y} became a click")
    }

    async fn tap_once(&self, x: f64, y: f64) -> Result<()> {
        // One command for all, so that a slow machine does not make a long press of it.
        let finger = json!([{
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "x": x.round() as i64, "y": y.round() as i64 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }]);
        self.driver.cmd(Command::PerformActions(Actions::from(finger))).await?;
        Ok(())
    }
}
