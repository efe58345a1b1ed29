//! A running Firefox: every test gets a user context of its own, made and ended by WebDriver BiDi.

use crate::bidi::Bidi;
use crate::control::Control;
use crate::drivers::Driver;
use crate::notes;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::sync::Arc;
use thirtyfour::{Capabilities, WebDriver, WindowHandle};

/// A running Firefox.
pub(crate) struct Firefox {
    driver: WebDriver,
    bidi: Arc<Bidi>,
    /// The window that the browser opened with. No test uses it.
    home: WindowHandle,
    /// The user context of the present test, or of the last one if that did not end as it should.
    user: Option<String>,
    _lease: Driver,
}

impl Firefox {
    /// Starts it.
    pub(crate) async fn start(lease: Driver) -> Result<Self> {
        let driver = WebDriver::new(lease.address(), capabilities()?)
            .await
            .with_context(|| format!("no browser from the driver at {}", lease.address()))?;
        notes::session(lease.address(), &driver.session_id().to_string());
        let home = driver.window().await.context("the browser has no window")?;
        let capabilities = serde_json::to_value(driver.capabilities()).context("what the browser can do is no JSON")?;
        let address = capabilities["webSocketUrl"].as_str().context("the browser offers no BiDi")?;
        let bidi = Arc::new(Bidi::connect(address)?);
        Ok(Self { driver, bidi, home, user: None, _lease: lease })
    }

    /// Makes a new user context with one window; what its pages ask of other machines goes to `proxy`.
    pub(crate) async fn open(&mut self, proxy: &str) -> Result<(WebDriver, Control)> {
        let here = ["127.0.0.1", "localhost"];
        let proxy = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": here });
        let user = text(&self.bidi.send("browser.createUserContext", json!({ "proxy": proxy }))?, "userContext")?;
        self.user = Some(user.clone());
        let control = Control::Bidi { bidi: Arc::clone(&self.bidi), user };
        self.driver.switch_to_window(control.new_window(&self.driver).await?).await.context("the new window cannot be used")?;
        // What a test before this one has left in the console is none of this one's.
        self.bidi.errors()?;
        Ok((self.driver.clone(), control))
    }

    /// Ends the user context with all its windows.
    pub(crate) async fn close(&mut self) -> Result<()> {
        if let Some(user) = self.user.take() {
            self.driver.switch_to_window(self.home.clone()).await?;
            self.bidi.send("browser.removeUserContext", json!({ "userContext": user }))?;
        }
        Ok(())
    }

    /// Ends it.
    pub(crate) async fn quit(self) -> Result<()> {
        self.driver.quit().await.context("the browser does not end")
    }
}

fn text(answer: &Value, field: &str) -> Result<String> {
    answer[field].as_str().map(str::to_owned).with_context(|| format!("no {field} in {answer}"))
}

fn capabilities() -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set("webSocketUrl", true)?;
    let preferences = json!({
        // Tests may read the clipboard without being asked whether they want to.
        "dom.events.testing.asyncClipboard": true,
        // Windows that are not in front are as quick as others.
        "dom.min_background_timeout_value": 4,
        "dom.timeout.enable_budget_timer_throttling": false,
        "widget.windows.window_occlusion_tracking.enabled": false,
    });
    capabilities.set("moz:firefoxOptions", json!({ "args": ["-headless"], "prefs": preferences }))?;
    Ok(capabilities)
}
