//! A running Chromium: every test gets a browser context of its own, made and ended by commands of the Chrome DevTools protocol.

use crate::control::Control;
use crate::drivers::Driver;
use crate::host::{Host, host_page};
use crate::screen::Screen;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WindowHandle};

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

/// A running Chromium.
pub(crate) struct Chromium {
    driver: WebDriver,
    /// The window that the browser opened with. No test uses it; commands to the browser are sent from it.
    home: WindowHandle,
    /// The host of the page in that window.
    _home_site: Host,
    /// The address at which the browser takes commands.
    address: String,
    /// The context of the present test, or of the last one if that did not end as it should.
    context: Option<String>,
    _lease: Driver,
}

impl Chromium {
    /// Starts it.
    pub(crate) async fn start(lease: Driver) -> Result<Self> {
        let home_site = Host::start()?;
        home_site.put("index.html", host_page(""));
        let driver = WebDriver::new(lease.address(), capabilities(&home_site)?)
            .await
            .with_context(|| format!("no browser from the driver at {}", lease.address()))?;
        let home = driver.window().await.context("the browser has no window")?;
        let address = address(&driver)?;
        driver.goto(home_site.address()).await?;
        Ok(Self { driver, home, _home_site: home_site, address, context: None, _lease: lease })
    }

    /// Makes a new context with one window; what its pages ask of other machines goes to `proxy`.
    pub(crate) async fn open(&mut self, screen: Screen, proxy: &str) -> Result<(WebDriver, Control)> {
        let made = self.command("Target.createBrowserContext", json!({ "proxyServer": format!("http://{proxy}") })).await?;
        let context = text(&made, "browserContextId")?;
        self.context = Some(context.clone());
        let (width, height) = screen.size();
        let wanted = json!({
            "url": "about:blank", "browserContextId": context, "newWindow": true, "width": width, "height": height,
        });
        let window = text(&self.command("Target.createTarget", wanted).await?, "targetId")?;
        self.driver.switch_to_window(WindowHandle::from(window)).await.context("the new window cannot be used")?;
        Ok((self.driver.clone(), Control::DevTools { context }))
    }

    /// Ends the context with all its windows.
    pub(crate) async fn close(&mut self) -> Result<()> {
        if let Some(context) = self.context.take() {
            self.driver.switch_to_window(self.home.clone()).await?;
            self.command("Target.disposeBrowserContext", json!({ "browserContextId": context })).await?;
        }
        Ok(())
    }

    /// Ends it.
    pub(crate) async fn quit(self) -> Result<()> {
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
