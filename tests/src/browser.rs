//! Starts a browser of its own for each test and ends it however the test ends.

use crate::environment::Environment;
use crate::page::Page;
use anyhow::{Context, Result};
use std::path::Path;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

/// What a reader holds or sits at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A small phone: 360 × 740 CSS pixels, touched with a finger.
    Phone,
    /// A desktop window: 1280 × 900 CSS pixels, with a mouse.
    Desktop,
}

/// Without these, Chromium as root does not start, and it talks to its maker.
const ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Screen {
    /// Its width and height in CSS pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (360, 740),
            Self::Desktop => (1280, 900),
        }
    }
}

/// Runs `test` with a page in a new browser that nobody has used before.
///
/// The page is not loaded yet: the test calls [`Page::open`]. A test that went well also fails if the page logged an error or asked
/// another site for anything. The browser ends and its profile is removed in any case, also when the test panics.
pub async fn visit(screen: Screen, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let environment = Environment::read()?;
    let profile = tempfile::tempdir().context("cannot create a directory for the browser's profile")?;
    let driver = WebDriver::new(environment.webdriver.as_str(), capabilities(profile.path())?)
        .await
        .with_context(|| format!("no browser from the driver at {}", environment.webdriver))?;
    let visit = async move |driver| {
        let page = Page::new(driver, screen, environment).await?;
        test(&page).await?;
        page.assert_well_behaved().await
    };
    Ok(driver.run_and_quit(visit).await?)
}

fn capabilities(profile: &Path) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    let (width, height) = Screen::Desktop.size();
    capabilities.add_arg(&format!("--window-size={width},{height}"))?;
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}
