//! What a test can do to its window beyond what WebDriver offers in every engine.

use crate::bidi::Bidi;
use crate::engine::{Engine, Need, Unmet};
use crate::screen::Screen;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver, WindowHandle};
use tungstenite::http::Method;

/// A test's hold on the browser and on the part of it that is the test's own.
pub(crate) enum Control {
    /// Chromium, by the Chrome DevTools protocol, in the browser context with that identity.
    DevTools { context: String },
    /// Firefox, by WebDriver BiDi, in the user context with that identity.
    Bidi { bidi: Arc<Bidi>, user: String },
    /// WebKit, which has nothing of the kind.
    Plain,
}

/// The reader's wish to save data, which Firefox does not know by itself.
const SAVE_DATA: &str = "Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } })";

/// Sets a property of the present tab in Firefox.
const SET_OF_TAB: &str = "const [name, value] = arguments; gBrowser.selectedBrowser.browsingContext[name] = value";

impl Control {
    /// The engine of the browser.
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::DevTools { .. } => Engine::Chromium,
            Self::Bidi { .. } => Engine::Firefox,
            Self::Plain => Engine::WebKit,
        }
    }

    /// Opens another window.
    pub(crate) async fn new_window(&self, driver: &WebDriver) -> Result<WindowHandle> {
        let (made, field) = match self {
            Self::DevTools { context } => {
                let wanted = json!({ "url": "about:blank", "browserContextId": context });
                (self.command(driver, "Target.createTarget", wanted).await?, "targetId")
            }
            Self::Bidi { bidi, user } => {
                (bidi.send("browsingContext.create", json!({ "type": "window", "userContext": user }))?, "context")
            }
            Self::Plain => return Ok(driver.new_window().await?),
        };
        Ok(WindowHandle::from(made[field].as_str().context("a window without an identity")?.to_owned()))
    }

    /// Makes the present window one of the screen.
    pub(crate) async fn prepare(&self, driver: &WebDriver, screen: Screen) -> Result<()> {
        let (width, height) = screen.size();
        self.resize(driver, screen, width, height).await?;
        if let Self::DevTools { .. } = self {
            if screen == Screen::Phone {
                self.command(driver, "Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
            }
            // As if it were in front, whatever other windows the browser has.
            self.command(driver, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        }
        Ok(())
    }

    /// Gives the page's area another size, in CSS pixels.
    pub(crate) async fn resize(&self, driver: &WebDriver, screen: Screen, width: u32, height: u32) -> Result<()> {
        match self {
            Self::DevTools { .. } => {
                // A window cannot be as narrow as a phone, so its content is told another size.
                let is_phone = screen == Screen::Phone;
                driver.cdp().emulation().set_device_metrics_override(width, height, 1.0, is_phone).await?;
            }
            Self::Bidi { bidi, .. } => {
                let window = driver.window().await?.to_string();
                let area = json!({ "width": width, "height": height });
                bidi.send("browsingContext.setViewport", json!({ "context": window, "viewport": area, "devicePixelRatio": 1 }))?;
            }
            Self::Plain => resize_window(driver, width, height).await?,
        }
        Ok(())
    }

    /// Runs a script in every page that is loaded from now on, before anything of the page itself.
    pub(crate) async fn run_before_load(&self, driver: &WebDriver, script: &str) -> Result<()> {
        match self {
            Self::DevTools { .. } => {
                self.command(driver, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
            }
            Self::Bidi { bidi, user } => {
                let function = format!("() => {{ {script} }}");
                bidi.send("script.addPreloadScript", json!({ "functionDeclaration": function, "userContexts": [user] }))?;
            }
            Self::Plain => return Err(Unmet(Need::EarlyScript).into()),
        }
        Ok(())
    }

    /// Lets pages know whether the reader wishes to save data, as far as the engine knows such a wish.
    pub(crate) async fn save_data(&self, driver: &WebDriver, wish: bool) -> Result<()> {
        match self {
            Self::DevTools { .. } => {
                self.command(driver, "Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": wish })).await.map(drop)
            }
            Self::Bidi { .. } if wish => self.run_before_load(driver, SAVE_DATA).await,
            Self::Bidi { .. } => self.run_before_load(driver, "delete navigator.connection").await,
            Self::Plain => Ok(()),
        }
    }

    /// Sets media features from now on; all others are as the system has them.
    pub(crate) async fn prefer(&self, driver: &WebDriver, features: &[(&str, &str)]) -> Result<()> {
        match self {
            Self::DevTools { .. } => {
                let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
                self.command(driver, "Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
            }
            Self::Bidi { .. } => {
                let known = [
                    ("prefers-color-scheme", "prefersColorSchemeOverride"),
                    ("prefers-reduced-motion", "prefersReducedMotionOverride"),
                    ("forced-colors", "forcedColorsOverride"),
                ];
                if features.iter().any(|(name, _)| known.iter().all(|(feature, _)| feature != name)) {
                    return Err(Unmet(Need::DevTools).into());
                }
                for (feature, property) in known {
                    let wanted = features.iter().find(|(name, _)| *name == feature).map_or("none", |(_, value)| value);
                    self.set_of_tab(driver, property, json!(wanted)).await?;
                }
                Ok(())
            }
            Self::Plain => Err(Unmet(Need::Preferences).into()),
        }
    }

    /// Lets scripts run in the present window, or none.
    pub(crate) async fn let_scripts_run(&self, driver: &WebDriver, may: bool) -> Result<()> {
        match self {
            Self::DevTools { .. } => {
                self.command(driver, "Emulation.setScriptExecutionDisabled", json!({ "value": !may })).await.map(drop)
            }
            Self::Bidi { .. } => self.set_of_tab(driver, "allowJavascript", json!(may)).await,
            Self::Plain => Err(Unmet(Need::NoScripts).into()),
        }
    }

    /// Lets the window believe that it has no network, where the engine has a switch for that.
    pub(crate) async fn lose_network(&self, driver: &WebDriver) -> Result<()> {
        if let Self::DevTools { .. } = self {
            let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
            self.command(driver, "Network.emulateNetworkConditions", offline).await?;
        }
        Ok(())
    }

    /// Makes the browser save downloaded files in `directory` from now on.
    pub(crate) async fn save_files_in(&self, driver: &WebDriver, directory: &Path) -> Result<()> {
        match self {
            Self::DevTools { context } => {
                let wanted = json!({ "behavior": "allow", "downloadPath": directory, "browserContextId": context });
                self.command(driver, "Browser.setDownloadBehavior", wanted).await.map(drop)
            }
            Self::Bidi { bidi, user } => {
                let behavior = json!({ "type": "allowed", "destinationFolder": directory });
                bidi.send("browser.setDownloadBehavior", json!({ "downloadBehavior": behavior, "userContexts": [user] }))
                    .map(drop)
            }
            Self::Plain => Err(Unmet(Need::SavedFiles).into()),
        }
    }

    /// Grants the page permission to write to the clipboard, and the test to read it.
    pub(crate) async fn allow_clipboard(&self, driver: &WebDriver) -> Result<()> {
        match self {
            Self::DevTools { context } => {
                let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
                let wanted = json!({ "permissions": permissions, "browserContextId": context });
                self.command(driver, "Browser.grantPermissions", wanted).await.map(drop)
            }
            // Firefox has been started so, and elsewhere the test pastes into a field.
            Self::Bidi { .. } | Self::Plain => Ok(()),
        }
    }

    /// The errors in the console since the last call; none where the engine does not tell.
    pub(crate) async fn errors(&self, driver: &WebDriver) -> Result<Vec<String>> {
        match self {
            Self::DevTools { .. } => {
                let entries = driver.get_log("browser").await?;
                Ok(entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
            }
            Self::Bidi { bidi, .. } => bidi.errors(),
            Self::Plain => Ok(Vec::new()),
        }
    }

    /// Gives the browser a command of the Chrome DevTools protocol about the window, and returns what it answers.
    pub(crate) async fn command(&self, driver: &WebDriver, name: &str, parameters: Value) -> Result<Value> {
        self.engine().give(Need::DevTools)?;
        driver.cdp().send_raw(name, parameters).await.with_context(|| format!("the browser refuses {name}"))
    }

    async fn set_of_tab(&self, driver: &WebDriver, name: &str, value: Value) -> Result<()> {
        driver.cmd(Scope::Browser).await.context("Firefox does not let itself be set")?;
        let set = driver.execute(SET_OF_TAB, [json!(name), value]).await;
        driver.cmd(Scope::Page).await?;
        set.with_context(|| format!("{name} cannot be set"))?;
        Ok(())
    }
}

/// The middle of the screen, where the pointer is: the window there is in front.
const MIDDLE: (u32, u32) = (800, 600);

/// Gives the window the size at which the page's area has the wanted one, around the middle of the screen.
async fn resize_window(driver: &WebDriver, width: u32, height: u32) -> Result<()> {
    let place = |length: u32, middle: u32| i64::from(middle.saturating_sub(length / 2));
    let (x, y) = (place(width, MIDDLE.0), place(height, MIDDLE.1));
    driver.set_window_rect(x, y, width, height).await?;
    let window = driver.get_window_rect().await?;
    // A window has limits, which are not the test's fault.
    if (window.width, window.height) == (i64::from(width), i64::from(height)) {
        let there = driver.execute_async(AREA, vec![json!(width), json!(height)]).await;
        there.context("the page's area does not follow its window").map(drop)
    } else {
        Err(Unmet(Need::NarrowWindow).into())
    }
}

/// Ends when the page's area has this size.
const AREA: &str = "
    const [width, height, done] = arguments;
    const look = () => innerWidth === width && innerHeight === height ? done(null) : setTimeout(look, 10);
    look();";

/// About what Firefox runs the driver's scripts: the page, or the browser around it.
#[derive(Debug)]
enum Scope {
    Browser,
    Page,
}

impl FormatRequestData for Scope {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let name = match self {
            Self::Browser => "chrome",
            Self::Page => "content",
        };
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": name }))
    }
}
