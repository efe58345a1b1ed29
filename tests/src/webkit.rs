//! A running WebKit: every test gets a browser of its own, for one has but one store of what pages keep.

use crate::control::Control;
use crate::drivers::Driver;
use crate::notes;
use crate::patience::{PATIENCE, PAUSE};
use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use std::time::Instant;
use thirtyfour::{By, Capabilities, WebDriver};
use tokio::time::timeout;

/// A page with a button that opens a window without tools, which can be as narrow as a phone.
const OPENER: &str =
    "data:text/html,<button onclick=\"open('about:blank', '_blank', 'popup,noopener,width=400,height=700')\">open</button>";

/// The driver of a WebKit, and the browser while a test uses one.
pub(crate) struct WebKit {
    lease: Driver,
    driver: Option<WebDriver>,
}

impl WebKit {
    /// Takes a driver; the browser starts with each test.
    pub(crate) fn start(lease: Driver) -> Self {
        Self { lease, driver: None }
    }

    /// Starts a browser with one window; what its pages ask of other machines goes to `proxy`. A driver that loses its browser answers
    /// nothing any more: that is a failure after a while, in words.
    pub(crate) async fn open(&mut self, proxy: &str) -> Result<(WebDriver, Control)> {
        let begun = timeout(PATIENCE, self.begin(proxy)).await;
        if let Ok(begun) = begun {
            return begun;
        }
        self.give_up();
        bail!("the driver at {} has lost its browser: no window in {} s", self.lease.address(), PATIENCE.as_secs())
    }

    async fn begin(&mut self, proxy: &str) -> Result<(WebDriver, Control)> {
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "MiniBrowser")?;
        let here = ["127.0.0.1", "localhost"];
        capabilities.set("proxy", json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": here }))?;
        let driver = WebDriver::new(self.lease.address(), capabilities)
            .await
            .with_context(|| format!("no browser from the driver at {}", self.lease.address()))?;
        notes::session(self.lease.address(), &driver.session_id().to_string());
        self.driver = Some(driver.clone());
        open_plain_window(&driver).await?;
        Ok((driver, Control::Plain))
    }

    /// Ends the browser.
    pub(crate) async fn close(&mut self) -> Result<()> {
        let Some(driver) = &self.driver else { return Ok(()) };
        if let Ok(ended) = timeout(PATIENCE, driver.clone().quit()).await {
            self.driver = None;
            return ended.context("the browser does not end");
        }
        self.give_up();
        bail!("the driver at {} has lost its browser: it does not end in {} s", self.lease.address(), PATIENCE.as_secs())
    }

    /// Asks the browser for nothing any more, not even to end, for the driver would not answer.
    fn give_up(&mut self) {
        if let Some(driver) = self.driver.take() {
            // That it has been ended already would do as well.
            let _ = driver.leak();
        }
    }
}

/// Opens a window without tools in place of the one that is there.
async fn open_plain_window(driver: &WebDriver) -> Result<()> {
    let first = driver.window().await?;
    driver.goto(OPENER).await?;
    driver.find(By::Css("button")).await?.click().await?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        let windows = driver.windows().await?;
        if let Some(second) = windows.into_iter().find(|window| *window != first) {
            driver.close_window().await?;
            return driver.switch_to_window(second).await.context("the new window cannot be used");
        }
        ensure!(Instant::now() < deadline, "no window opens");
        tokio::time::sleep(PAUSE).await;
    }
}
