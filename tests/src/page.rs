//! The page in one test's browser: loading it, waiting for it, and what a browser knows about it beyond its elements.

use crate::browser::Screen;
use crate::environment::Environment;
use crate::log;
use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::WebDriver;

/// Notes that the page's code has started; runs before anything of the page does.
const NOTE_START: &str = "addEventListener('TrunkApplicationStarted', () => { window.offrampStarted = true; });";

/// Ends when the page's code has started and what it drew is on the screen.
const WAIT_FOR_START: &str = "
    const done = arguments[0];
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    if (window.offrampStarted) { drawn(); } else { addEventListener('TrunkApplicationStarted', drawn); }";

/// Ends when what the page has changed is on the screen.
const WAIT_FOR_FRAME: &str = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";

/// The bytes of all files that came over the network, without their headers; what came from a cache has a `transferSize` of 0.
const TRANSFERRED: &str = "
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return entries.filter(entry => entry.transferSize > 0).reduce((sum, entry) => sum + entry.encodedBodySize, 0);";

/// The page as one test sees it.
pub struct Page {
    /// The browser, for everything that WebDriver offers.
    pub driver: WebDriver,
    environment: Environment,
}

impl Page {
    pub(crate) async fn new(driver: WebDriver, screen: Screen, environment: Environment) -> Result<Self> {
        let (width, height) = screen.size();
        let is_phone = screen == Screen::Phone;
        let cdp = driver.cdp();
        // A window cannot be as narrow as a phone, so its content is told another size.
        cdp.emulation().set_device_metrics_override(width, height, 1.0, is_phone).await?;
        cdp.send_raw("Emulation.setTouchEmulationEnabled", json!({ "enabled": is_phone })).await?;
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE_START })).await?;
        // Chromium begins with a page of its own, whose requests and errors are not ours.
        driver.goto("about:blank").await?;
        for log in ["browser", "performance"] {
            driver.get_log(log).await?;
        }
        Ok(Self { driver, environment })
    }

    /// The address of the site, with a `/` at its end.
    pub fn address(&self) -> &str {
        &self.environment.url
    }

    /// The most bytes that the first view may transfer, after compression.
    pub fn first_view_budget(&self) -> u64 {
        self.environment.first_view_budget
    }

    /// Loads the page anew, with `rest` (such as `#1.1.me500`) behind the site's address, and waits until it shows something.
    pub async fn open(&self, rest: &str) -> Result<()> {
        // From elsewhere, for a new fragment alone would not load the page again.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{rest}", self.environment.url)).await?;
        self.wait_for_start().await
    }

    /// Waits until the page's code has started and drawn; needed after a reload or a step through history that loads the page.
    pub async fn wait_for_start(&self) -> Result<()> {
        let started = self.driver.execute_async(WAIT_FOR_START, Vec::new()).await;
        if let Err(error) = started {
            let errors = self.console_errors().await.unwrap_or_default();
            return Err(error).with_context(|| format!("the page's code did not start; its console says {errors:?}"));
        }
        Ok(())
    }

    /// Waits until what the last action changed is on the screen.
    pub async fn wait_for_frame(&self) -> Result<()> {
        self.driver.execute_async(WAIT_FOR_FRAME, Vec::new()).await.context("the page draws nothing")?;
        Ok(())
    }

    /// The value that a script in the page returns.
    pub async fn evaluate<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let value = self.driver.execute(script, Vec::new()).await.with_context(|| format!("this script failed: {script}"))?;
        value.convert().with_context(|| format!("{script} returned {}", value.json()))
    }

    /// The width of the page's area, in CSS pixels.
    pub async fn width(&self) -> Result<i64> {
        self.evaluate("return document.documentElement.clientWidth").await
    }

    /// By how many CSS pixels the content is wider than its area; 0 where nothing scrolls sideways.
    pub async fn overflow_width(&self) -> Result<i64> {
        self.evaluate("const root = document.documentElement; return root.scrollWidth - root.clientWidth").await
    }

    /// The bytes of everything that came over the network since the page was loaded, as compressed, without headers.
    pub async fn transferred_bytes(&self) -> Result<u64> {
        self.evaluate(TRANSFERRED).await
    }

    /// The errors in the page's console since this was last asked.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let entries = self.driver.get_log("browser").await?;
        Ok(entries.iter().filter_map(log::error_in).collect())
    }

    /// The addresses that the page has requested since this was last asked.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let entries = self.driver.get_log("performance").await?;
        Ok(entries.iter().filter_map(log::request_in).collect())
    }

    /// Those of [`Page::requests`] that left the site.
    pub async fn requests_elsewhere(&self) -> Result<Vec<String>> {
        let requests = self.requests().await?;
        Ok(requests.into_iter().filter(|address| log::is_elsewhere(address, &self.environment.url)).collect())
    }

    /// Fails if the page has logged an error or has asked another site for anything.
    pub(crate) async fn assert_well_behaved(&self) -> Result<()> {
        let errors = self.console_errors().await?;
        ensure!(errors.is_empty(), "the page logged errors: {errors:#?}");
        let elsewhere = self.requests_elsewhere().await?;
        ensure!(elsewhere.is_empty(), "the page asked other sites: {elsewhere:#?}");
        Ok(())
    }
}
