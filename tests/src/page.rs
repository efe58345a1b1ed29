//! The page in one test's browser: loading it, waiting for it, and what a browser knows about it beyond its elements.

use crate::browser::Screen;
use crate::environment::Environment;
use crate::host::Host;
use crate::patience::{PATIENCE, PAUSE};
use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt::Debug;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement, WindowHandle};

/// Notes that the page's code has started; runs before anything of the page does.
const NOTE_START: &str = "addEventListener('TrunkApplicationStarted', () => { window.offrampStarted = true; });";

/// Ends when the page's code has started and what it drew is on the screen.
const WAIT_FOR_START: &str = "
    const done = arguments[0];
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    if (window.offrampStarted) { drawn(); } else { addEventListener('TrunkApplicationStarted', drawn); }";

/// Ends when what the page has changed is on the screen.
const WAIT_FOR_FRAME: &str = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";

/// The sentence that answers the question, without what follows it about nearby settings.
const HEADLINE: &str = "
    const parts = [...document.getElementById('headline').childNodes].filter(part => !part.classList?.contains('nearby'));
    return parts.map(part => part.textContent).join('').replace(/\\s+/g, ' ').trim();";

/// The bytes of all files that came over the network, without their headers; what came from a cache has a `transferSize` of 0.
const TRANSFERRED: &str = "
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return entries.filter(entry => entry.transferSize > 0).reduce((sum, entry) => sum + entry.encodedBodySize, 0);";

/// The page as one test sees it.
pub struct Page {
    /// The browser, for everything that WebDriver offers.
    pub driver: WebDriver,
    screen: Screen,
    context: String,
    environment: Environment,
    elsewhere: Arc<Host>,
}

impl Page {
    /// The page in the window that `driver` uses at present, in the browser's `context`; `elsewhere` hears what is asked of other sites.
    pub(crate) async fn new(driver: WebDriver, screen: Screen, context: String, elsewhere: Arc<Host>) -> Result<Self> {
        let page = Self { driver, screen, context, environment: Environment::read()?, elsewhere };
        page.prepare_window().await?;
        Ok(page)
    }

    /// Makes the present window one of the screen, in which nothing moves by itself that need not.
    async fn prepare_window(&self) -> Result<()> {
        let (width, height) = self.screen.size();
        self.resize(width, height).await?;
        if self.screen == Screen::Phone {
            self.command("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        }
        // As if it were in front, whatever other windows the browser has.
        self.command("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        self.run_before_load(NOTE_START).await
    }

    /// Lets the page know that the reader wishes to save data, as browsers do: then it does not fetch the whole site to keep it for a time
    /// without a network, which most tests have no use for.
    pub(crate) async fn save_data(&self) -> Result<()> {
        self.command("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true })).await.map(drop)
    }

    /// Lets the page know that the reader does not wish to save data: takes back `save_data`.
    pub async fn spend_data(&self) -> Result<()> {
        self.command("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": false })).await.map(drop)
    }

    /// Opens another window beside this one and goes to it; the one that was used until now is returned.
    pub async fn open_window(&self) -> Result<WindowHandle> {
        let before = self.driver.window().await?;
        let wanted = json!({ "url": "about:blank", "browserContextId": self.context });
        let made = self.command("Target.createTarget", wanted).await?;
        let window = made["targetId"].as_str().context("a window without an identity")?;
        self.driver.switch_to_window(WindowHandle::from(window.to_owned())).await?;
        self.prepare_window().await?;
        Ok(before)
    }

    /// Gives the browser a command of the Chrome DevTools protocol about the window, and returns what it answers.
    pub async fn command(&self, name: &str, parameters: Value) -> Result<Value> {
        self.driver.cdp().send_raw(name, parameters).await.with_context(|| format!("the browser refuses {name}"))
    }

    /// Gives the browser a command of the Chrome DevTools protocol about the whole context of this test.
    pub(crate) async fn command_for_context(&self, name: &str, mut parameters: Value) -> Result<()> {
        parameters["browserContextId"] = json!(self.context);
        self.command(name, parameters).await.map(drop)
    }

    /// Gives the page's area another size, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        // A window cannot be as narrow as a phone, so its content is told another size.
        let is_phone = self.screen == Screen::Phone;
        self.driver.cdp().emulation().set_device_metrics_override(width, height, 1.0, is_phone).await?;
        Ok(())
    }

    /// Runs a script in every page that is loaded from now on, before anything of the page itself.
    pub async fn run_before_load(&self, script: &str) -> Result<()> {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }

    /// The address of the site, with a `/` at its end.
    pub fn address(&self) -> &str {
        &self.environment.url
    }

    /// The most bytes that the first view may transfer, after compression.
    pub fn first_view_budget(&self) -> u64 {
        self.environment.first_view_budget
    }

    /// Loads the page anew, with `rest` (such as `#1.2.me500`) behind the site's address, and waits until it shows something.
    pub async fn open(&self, rest: &str) -> Result<()> {
        self.go(format!("{}{rest}", self.environment.url)).await?;
        self.wait_for_start().await
    }

    /// Loads the document at an address anew and waits until it is complete; needed for documents without code of their own.
    pub async fn go(&self, address: impl AsRef<str>) -> Result<()> {
        let address = address.as_ref();
        let here: String = self.evaluate("return location.href.split('#')[0]").await?;
        // From elsewhere, for a new fragment alone would not load the page again.
        if address.split('#').next() == Some(here.as_str()) {
            self.driver.goto("about:blank").await?;
        }
        self.driver.goto(address).await?;
        // The driver can take the empty document's end of loading for that of the new one.
        self.wait_until("location.protocol !== 'about:' && document.readyState === 'complete'").await
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

    /// Waits until the browser has nothing left to do for the page, so that all that the page does by itself has been begun.
    pub async fn wait_for_idle(&self) -> Result<()> {
        let script = "requestIdleCallback(() => arguments[0](null))";
        self.driver.execute_async(script, Vec::new()).await.context("the page is never idle")?;
        Ok(())
    }

    /// The value that a script in the page returns.
    pub async fn evaluate<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let value = self.driver.execute(script, Vec::new()).await.with_context(|| format!("this script failed: {script}"))?;
        value.convert().with_context(|| format!("{script} returned {}", value.json()))
    }

    /// Waits until the value that a script in the page returns is `expected`.
    pub async fn wait_for<T: DeserializeOwned + PartialEq + Debug>(&self, script: &str, expected: T) -> Result<()> {
        self.wait_longer_for(PATIENCE, script, expected).await
    }

    /// Waits up to `patience` until the value that a script in the page returns is `expected`.
    pub async fn wait_longer_for<T: DeserializeOwned + PartialEq + Debug>(
        &self,
        patience: Duration,
        script: &str,
        expected: T,
    ) -> Result<()> {
        let deadline = Instant::now() + patience;
        loop {
            let found: T = self.evaluate(script).await?;
            if found == expected {
                return Ok(());
            }
            if deadline <= Instant::now() {
                bail!("waited for {script} to be {expected:?}, but it stayed {found:?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a condition, written as a script's expression, holds.
    pub async fn wait_until(&self, condition: &str) -> Result<()> {
        self.wait_for(&format!("return Boolean({condition})"), true).await
    }

    /// The first element that a CSS selector finds.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        self.driver.find(By::Css(selector)).await.with_context(|| format!("the page has no {selector}"))
    }

    /// How many elements a CSS selector finds.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        self.evaluate(&format!("return document.querySelectorAll({}).length", json!(selector))).await
    }

    /// Clicks with the mouse the element that a CSS selector finds, and waits until the effect is on the screen.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.find(selector).await?.click().await.with_context(|| format!("{selector} cannot be clicked"))?;
        self.wait_for_frame().await
    }

    /// Whether the button that a CSS selector finds is enabled. (A disabled one can have the focus too.)
    pub async fn can_press(&self, selector: &str) -> Result<bool> {
        Ok(self.find(selector).await?.attr("aria-disabled").await?.is_none())
    }

    /// Types on the keyboard to the element that has the focus, and waits until the effect is on the screen.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver.action_chain().send_keys(keys).perform().await?;
        self.wait_for_frame().await
    }

    /// Presses a key while others are held.
    pub async fn chord(&self, held: &[Key], key: char) -> Result<()> {
        let mut keyboard = self.driver.action_chain();
        for held in held {
            keyboard = keyboard.key_down(held.clone());
        }
        keyboard = keyboard.key_down(key).key_up(key);
        for held in held {
            keyboard = keyboard.key_up(held.clone());
        }
        keyboard.perform().await?;
        self.wait_for_frame().await
    }

    /// Presses a key this often while others are held, as quickly as the page takes it.
    pub async fn press_often(&self, held: &[Key], key: Key, times: usize) -> Result<()> {
        let mut keyboard = self.driver.action_chain();
        for held in held {
            keyboard = keyboard.key_down(held.clone());
        }
        keyboard = keyboard.send_keys(String::from(char::from(key)).repeat(times));
        for held in held {
            keyboard = keyboard.key_up(held.clone());
        }
        keyboard.perform().await?;
        self.wait_for_frame().await
    }

    /// Moves the keyboard's focus to the element that a CSS selector finds.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        self.find(selector).await?.focus().await.with_context(|| format!("{selector} cannot be focused"))?;
        self.wait_for_frame().await
    }

    /// The text of the element that a CSS selector finds, as the document has it, with single spaces.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let text: Option<String> =
            self.evaluate(&format!("return document.querySelector({})?.textContent", json!(selector))).await?;
        let text = text.with_context(|| format!("the page has no {selector}"))?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The headline: the sentence that answers the question.
    pub async fn headline(&self) -> Result<String> {
        self.evaluate(HEADLINE).await
    }

    /// The number in the headline, such as `25%`.
    pub async fn answer(&self) -> Result<String> {
        self.text("#headline strong").await
    }

    /// Waits until the headline is this sentence.
    pub async fn wait_for_headline(&self, sentence: &str) -> Result<()> {
        self.wait_for(HEADLINE, sentence.to_owned()).await
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

    /// The errors in the page's console since the last call: `console.error`, an exception, a file that did not load, a policy that
    /// was violated.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let entries = self.driver.get_log("browser").await?;
        Ok(entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    /// The addresses on other machines that the page or its workers have requested since the last call.
    pub fn requests_elsewhere(&self) -> Vec<String> {
        self.elsewhere.requests()
    }

    /// Fails if the page has logged an error or has asked another site for anything.
    pub(crate) async fn assert_well_behaved(&self) -> Result<()> {
        let errors = self.console_errors().await?;
        ensure!(errors.is_empty(), "the page logged errors: {errors:#?}");
        let elsewhere = self.requests_elsewhere();
        ensure!(elsewhere.is_empty(), "the page asked other sites: {elsewhere:#?}");
        Ok(())
    }
}
