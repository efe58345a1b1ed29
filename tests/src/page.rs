//! The page in one test's browser: loading it, waiting for it, and what a browser knows about it beyond its elements.

use crate::control::Control;
use crate::engine::{Engine, Need};
use crate::environment::Environment;
use crate::host::Host;
use crate::patience::{PATIENCE, PAUSE};
use crate::screen::Screen;
use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt::Debug;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement, WindowHandle};

/// Ends when the page's code has started and what it drew is on the screen.
const WAIT_FOR_START: &str = "
    const done = arguments[0];
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    const look = () => document.documentElement.matches('.alive') ? drawn() : requestAnimationFrame(look);
    look();";

/// How far the page is whose code does not start: what is shown, whether it is seen, and which of its files have come when.
const HOW_FAR: &str = "
    const files = performance.getEntriesByType('resource').map(({ name, responseEnd }) => [name, responseEnd]);
    return [location.href, document.documentElement.className, document.readyState, document.visibilityState, performance.now(), files];";

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
    pub(crate) control: Control,
    environment: Environment,
    elsewhere: Arc<Host>,
}

impl Page {
    /// The page in the window that `driver` uses at present; `elsewhere` hears what is asked of other sites.
    pub(crate) async fn new(driver: WebDriver, screen: Screen, control: Control, elsewhere: Arc<Host>) -> Result<Self> {
        control.prepare(&driver, screen).await?;
        Ok(Self { driver, screen, control, environment: Environment::read()?, elsewhere })
    }

    /// The engine that draws the page.
    pub fn engine(&self) -> Engine {
        self.control.engine()
    }

    /// Ends the test as skipped where the engine does not give what it needs.
    pub fn needs(&self, need: Need) -> Result<()> {
        Ok(self.engine().give(need)?)
    }

    /// Lets the page know that the reader wishes to save data, as browsers do: then it does not fetch the whole site to keep it for a time
    /// without a network, which most tests have no use for.
    pub(crate) async fn save_data(&self) -> Result<()> {
        self.control.save_data(&self.driver, true).await
    }

    /// Lets the page know that the reader does not wish to save data: takes back `save_data`.
    pub async fn spend_data(&self) -> Result<()> {
        self.control.save_data(&self.driver, false).await
    }

    /// Opens another window beside this one and goes to it; the one that was used until now is returned.
    pub async fn open_window(&self) -> Result<WindowHandle> {
        let before = self.driver.window().await?;
        self.driver.switch_to_window(self.control.new_window(&self.driver).await?).await?;
        self.control.prepare(&self.driver, self.screen).await?;
        Ok(before)
    }

    /// Gives the browser a command of the Chrome DevTools protocol about the window, and returns what it answers.
    pub async fn command(&self, name: &str, parameters: Value) -> Result<Value> {
        self.control.command(&self.driver, name, parameters).await
    }

    /// Gives the page's area another size, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.control.resize(&self.driver, self.screen, width, height).await
    }

    /// Runs a script in every page that is loaded from now on, before anything of the page itself.
    pub async fn run_before_load(&self, script: &str) -> Result<()> {
        self.control.run_before_load(&self.driver, script).await
    }

    /// Lets scripts run in the window from now on, or none; what the driver runs by itself is no script of the page.
    pub async fn let_scripts_run(&self, may: bool) -> Result<()> {
        self.control.let_scripts_run(&self.driver, may).await
    }

    /// Lets the page believe that it has no network, where the engine has a switch for that; what is asked for is to be refused besides.
    pub async fn lose_network(&self) -> Result<()> {
        self.control.lose_network(&self.driver).await
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
        let told = self.driver.goto(address).await;
        match self.engine() {
            // In a window that has just been made Firefox now and then drops where it was told to go, and its driver's time is up.
            Engine::Firefox if told.is_err() => self.driver.goto(address).await?,
            _ => told?,
        }
        // The driver can take the empty document's end of loading for that of the new one.
        self.wait_until("location.protocol !== 'about:' && document.readyState === 'complete'").await
    }

    /// Waits until the page's code has started and drawn; needed after a reload or a step through history that loads the page.
    pub async fn wait_for_start(&self) -> Result<()> {
        let started = self.driver.execute_async(WAIT_FOR_START, Vec::new()).await;
        if let Err(error) = started {
            let errors = self.control.errors(&self.driver).await.unwrap_or_default();
            let state: Value = self.evaluate(HOW_FAR).await.unwrap_or_default();
            return Err(error)
                .with_context(|| format!("the page's code did not start; its console says {errors:?}; it is at {state}"));
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
        // WebKit does not tell when it is idle.
        let script = "(window.requestIdleCallback ?? setTimeout)(() => arguments[0](null))";
        self.driver.execute_async(script, Vec::new()).await.context("the page is never idle")?;
        Ok(())
    }

    /// The value that a script in the page returns.
    pub async fn evaluate<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let value = self.driver.execute(script, Vec::new()).await.with_context(|| format!("this script failed: {script}"))?;
        value.convert().with_context(|| format!("{script} returned {}", value.json()))
    }

    /// The value that a script about an element, its first argument, returns.
    pub async fn evaluate_on<T: DeserializeOwned>(&self, element: &WebElement, script: &str) -> Result<T> {
        let value = self
            .driver
            .execute(script, vec![element.to_json()?])
            .await
            .with_context(|| format!("this script failed: {script}"))?;
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
            // Where the page is about to be another one, there is no value for a moment.
            let found: Value = self.evaluate(script).await?;
            if serde_json::from_value(found.clone()).is_ok_and(|found: T| found == expected) {
                return Ok(());
            }
            if deadline <= Instant::now() {
                bail!("waited for {script} to be {expected:?}, but it stayed {found}");
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
        self.needs(Need::Console)?;
        self.control.errors(&self.driver).await
    }

    /// Takes what the console says of errors, without a look at it: the test itself has caused them.
    pub async fn forgive_errors(&self) -> Result<()> {
        self.control.errors(&self.driver).await.map(drop)
    }

    /// Takes what Firefox says of a worker that a frame without an origin may not start; any other error is one.
    pub async fn forgive_refused_workers(&self) -> Result<()> {
        let errors = self.control.errors(&self.driver).await?;
        let others: Vec<_> = errors.iter().filter(|error| !error.contains("may not load data from")).collect();
        ensure!(others.is_empty(), "the page logged errors: {others:#?}");
        Ok(())
    }

    /// The errors in the console since the last call, or none where the engine does not tell.
    pub async fn console_errors_if_told(&self) -> Result<Vec<String>> {
        self.control.errors(&self.driver).await
    }

    /// The addresses on other machines that the page or its workers have requested since the last call.
    pub fn requests_elsewhere(&self) -> Vec<String> {
        self.elsewhere.requests()
    }

    /// Fails if the page has logged an error or has asked another site for anything.
    pub(crate) async fn assert_well_behaved(&self) -> Result<()> {
        let errors = self.control.errors(&self.driver).await?;
        ensure!(errors.is_empty(), "the page logged errors: {errors:#?}");
        let elsewhere = self.requests_elsewhere();
        ensure!(elsewhere.is_empty(), "the page asked other sites: {elsewhere:#?}");
        Ok(())
    }
}
