//! A browser that serves many tests, one after the other, each as if it were new: nothing stored, cached or allowed before.

use crate::chromium::Chromium;
use crate::drivers::Driver;
use crate::engine::Engine;
use crate::environment::Environment;
use crate::firefox::Firefox;
use crate::host::Host;
use crate::page::Page;
use crate::patience::{DROPPED_LOAD, LONG_PATIENCE};
use crate::screen::Screen;
use crate::webkit::WebKit;
use anyhow::Result;
use std::sync::Arc;
use thirtyfour::TimeoutConfiguration;

/// A running browser.
pub struct Browser {
    running: Running,
    /// The host to which all requests to other machines are led, so that a test can see them.
    elsewhere: Arc<Host>,
}

/// The browser, by its engine.
enum Running {
    Chromium(Chromium),
    Firefox(Firefox),
    WebKit(WebKit),
}

impl Browser {
    /// Starts a browser of the engine that is tested.
    pub async fn start() -> Result<Self> {
        let environment = Environment::read()?;
        let elsewhere = Arc::new(Host::start()?);
        let driver = Driver::take(&environment)?;
        let running = match environment.engine {
            Engine::Chromium => Running::Chromium(Chromium::start(driver).await?),
            Engine::Firefox => Running::Firefox(Firefox::start(driver).await?),
            Engine::WebKit => Running::WebKit(WebKit::start(driver)),
        };
        Ok(Self { running, elsewhere })
    }

    /// Runs `test` with a page in a new context. The page is not loaded yet: the test calls [`Page::open`].
    ///
    /// A test that went well also fails if the page logged an error or asked another site for anything.
    pub async fn visit(&mut self, screen: Screen, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
        let page = self.open(screen).await?;
        let result = test(&page).await;
        self.finish(&page, result).await
    }

    /// Makes a new context with one window, in place of any that is left of a test that panicked.
    pub(crate) async fn open(&mut self, screen: Screen) -> Result<Page> {
        self.close().await?;
        let proxy = self.elsewhere.socket().to_string();
        let (driver, control) = match &mut self.running {
            Running::Chromium(chromium) => chromium.open(screen, &proxy).await?,
            Running::Firefox(firefox) => firefox.open(&proxy).await?,
            Running::WebKit(webkit) => webkit.open(&proxy).await?,
        };
        let load = if matches!(self.running, Running::Firefox(_)) { DROPPED_LOAD } else { LONG_PATIENCE };
        driver.update_timeouts(TimeoutConfiguration::new(Some(LONG_PATIENCE), Some(load), None)).await?;
        // What a test before this one has left in the logs is none of this one's.
        control.errors(&driver).await?;
        self.elsewhere.requests();
        Page::new(driver, screen, control, Arc::clone(&self.elsewhere)).await
    }

    /// Ends the context. A test that went well fails if the page logged an error or asked another site for anything.
    pub(crate) async fn finish(&mut self, page: &Page, result: Result<()>) -> Result<()> {
        let result = match result {
            Ok(()) => page.assert_well_behaved().await,
            failed => failed,
        };
        let closed = self.close().await;
        result.and(closed)
    }

    /// Ends the context with all its windows.
    async fn close(&mut self) -> Result<()> {
        match &mut self.running {
            Running::Chromium(chromium) => chromium.close().await,
            Running::Firefox(firefox) => firefox.close().await,
            Running::WebKit(webkit) => webkit.close().await,
        }
    }

    /// Ends the browser.
    pub async fn quit(self) -> Result<()> {
        match self.running {
            Running::Chromium(chromium) => chromium.quit().await,
            Running::Firefox(firefox) => firefox.quit().await,
            Running::WebKit(mut webkit) => webkit.close().await,
        }
    }
}
