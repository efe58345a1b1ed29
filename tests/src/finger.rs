//! A finger on a touch screen.

use crate::engine::Need;
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::common::command::{Actions, Command};

/// A finger that touches the screen.
pub struct Finger<'page> {
    page: &'page Page,
}

impl<'page> Finger<'page> {
    /// Puts the finger down at a place in the window, in CSS pixels.
    pub async fn put_down(page: &'page Page, x: f64, y: f64) -> Result<Self> {
        page.needs(Need::Finger)?;
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

/// Begins to wait for a click, wherever it comes.
const AWAIT_CLICK: &str =
    "window.offrampClicked = new Promise(clicked => addEventListener('click', clicked, { capture: true, once: true }));";

/// Ends when it has come.
const CLICKED: &str = "const done = arguments[0]; offrampClicked.then(() => done(null));";

impl Page {
    /// Taps the window at a place given in CSS pixels, and waits until the screen shows what that did.
    pub async fn tap(&self, x: f64, y: f64) -> Result<()> {
        self.needs(Need::Finger)?;
        // A page that is busy makes a long press of it: the finger is lifted when the page has heard that it was put down.
        self.wait_for_idle().await?;
        self.evaluate::<()>(AWAIT_CLICK).await?;
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
        self.driver.execute_async(CLICKED, Vec::new()).await.with_context(|| format!("a tap at {x}, {y} is no click"))?;
        self.wait_for_frame().await
    }
}
