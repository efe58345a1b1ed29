//! A browser that serves many tests, one after the other, each in a browser context of its own: nothing stored, cached or allowed before.

use crate::environment::Environment;
use crate::host::{Host, host_page};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, TimeoutConfiguration, WebDriver, WindowHandle};

/// The kind of screen that a test simulates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A small phone: 360 × 740 CSS pixels, touched with a finger.
    Phone,
    /// A desktop window: 1280 × 900 CSS pixels, with a mouse.
    Desktop,
}

impl Screen {
    /// The width and height of the window, in CSS pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (360, 740),
            Self::Desktop => (1280, 900),
        }
    }
}

/// The arguments of Chromium. Without them it does not start as root, talks to its maker, and slows down windows that are not in front.
const ARGUMENTS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=AutofillServerCommunication,AimEnabled,AimServerRequestOnStartupEnabled",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
];

/// Sends a DevTools command to the browser itself, for which windows have no rights. The browser accepts it from the origin of the page
/// that runs this script.
const COMMAND: &str = "
    const [address, method, params, done] = arguments;
    const socket = new WebSocket(address);
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
    socket.onerror = () => done({ error: 'it does not listen' });
    socket.onmessage = ({ data }) => {
        const answer = JSON.parse(data);
        if (answer.id !== 1) return;
        socket.close();
        done(answer);
    };";

/// The file in a browser's profile with the port and path at which the browser takes DevTools commands.
const LISTENS: &str = "DevToolsActivePort";

/// The time limit for a script or for loading a page. Only what never ends reaches it.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running browser.
pub struct Browser {
    driver: WebDriver,
    /// The window that the browser opened with. No test uses it; commands to the browser are sent from it.
    home: WindowHandle,
    /// The host of the page in that window.
    _home_site: Host,
    /// The address at which the browser takes commands.
    address: String,
    /// The context of the present test, or of the last one if that did not end as it should.
    context: Option<String>,
    /// The host to which all requests to other machines are led, so that a test can see them.
    elsewhere: Arc<Host>,
}

impl Browser {
    /// Starts a browser.
    pub async fn start() -> Result<Self> {
        let webdriver = Environment::read()?.webdriver;
        let home_site = Host::start()?;
        home_site.put("index.html", host_page(""));
        let driver = WebDriver::new(webdriver.as_str(), capabilities(&home_site)?)
            .await
            .with_context(|| format!("no browser from the driver at {webdriver}"))?;
        let home = driver.window().await.context("the browser has no window")?;
        let address = address(&driver)?;
        driver.goto(home_site.address()).await?;
        Ok(Self { driver, home, _home_site: home_site, address, context: None, elsewhere: Arc::new(Host::start()?) })
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
        let address = self.elsewhere.address();
        let proxy = address.trim_end_matches('/');
        let made = self.command("Target.createBrowserContext", json!({ "proxyServer": proxy })).await?;
        let context = text(&made, "browserContextId")?;
        self.context = Some(context.clone());
        let (width, height) = screen.size();
        let wanted = json!({
            "url": "about:blank", "browserContextId": context, "newWindow": true, "width": width, "height": height,
        });
        let window = text(&self.command("Target.createTarget", wanted).await?, "targetId")?;
        self.driver.switch_to_window(WindowHandle::from(window)).await.context("the new window cannot be used")?;
        self.driver.update_timeouts(TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None)).await?;
        // What a test before this one has left in the logs is none of this one's.
        self.driver.get_log("browser").await?;
        self.elsewhere.requests();
        Page::new(self.driver.clone(), screen, context, Arc::clone(&self.elsewhere)).await
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
        if let Some(context) = self.context.take() {
            self.driver.switch_to_window(self.home.clone()).await?;
            self.command("Target.disposeBrowserContext", json!({ "browserContextId": context })).await?;
        }
        Ok(())
    }

    /// Ends the browser.
    pub async fn quit(self) -> Result<()> {
        self.driver.quit().await.context("the browser does not end")
    }

    /// Sends a DevTools command to the browser from its own window, which must be the present one.
    async fn command(&self, name: &str, parameters: Value) -> Result<Value> {
        let answer = self.driver.execute_async(COMMAND, [json!(self.address), json!(name), parameters]).await?;
        let mut answer: Value = answer.convert()?;
        ensure!(answer["error"].is_null(), "the browser refuses {name}: {}", answer["error"]);
        Ok(answer["result"].take())
    }
}

/// The address at which the browser takes DevTools commands.
fn address(driver: &WebDriver) -> Result<String> {
    let capabilities = serde_json::to_value(driver.capabilities()).context("what the browser can do is no JSON")?;
    let profile = capabilities["chrome"]["userDataDir"].as_str().context("the browser does not say where its profile is")?;
    let file = Path::new(profile).join(LISTENS);
    let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let (port, path) = text.split_once('\n').with_context(|| format!("expected a port and a path, got {text:?}"))?;
    Ok(format!("ws://127.0.0.1:{port}{path}"))
}

fn text(answer: &Value, field: &str) -> Result<String> {
    answer[field].as_str().map(str::to_owned).with_context(|| format!("no {field} in {answer}"))
}

fn capabilities(home_site: &Host) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--remote-allow-origins={}", home_site.address().trim_end_matches('/')))?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}
