//! The dialog "Share, embed, export" as a reader uses it.

use crate::engine::Engine;
use crate::page::Page;
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// The time limit for a file to be saved.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long to wait between two checks for a file.
const PAUSE: Duration = Duration::from_millis(50);

/// The open share dialog.
pub struct Share<'page> {
    page: &'page Page,
}

impl Page {
    /// Opens the share dialog by its button and waits until it is shown.
    pub async fn share(&self) -> Result<Share<'_>> {
        self.click("#share").await?;
        self.wait_until("document.querySelector('#share-dialog')?.open").await?;
        Ok(Share { page: self })
    }

    /// Makes the browser save downloaded files in `directory` from now on.
    pub async fn save_files_in(&self, directory: &Path) -> Result<()> {
        self.control.save_files_in(&self.driver, directory).await
    }

    /// Grants the page permission to write to the clipboard, and the test to read it.
    pub async fn allow_clipboard(&self) -> Result<()> {
        self.control.allow_clipboard(&self.driver).await
    }

    /// The text on the clipboard.
    pub async fn clipboard(&self) -> Result<String> {
        if self.engine() != Engine::WebKit {
            let text = self.driver.execute_async("navigator.clipboard.readText().then(arguments[0])", Vec::new()).await?;
            return Ok(text.convert()?);
        }
        // It lets no page read, but the reader paste. Whatever is behind an open dialog takes no keys.
        self.evaluate::<()>(
            "window.offrampBefore = document.activeElement;
             window.offrampField = document.createElement('textarea');
             (document.querySelector('dialog[open]') ?? document.body).append(offrampField);
             offrampField.focus();",
        )
        .await?;
        self.chord(&[Key::Control], 'v').await?;
        self.wait_until("offrampField.value").await?;
        self.evaluate("offrampField.remove(); offrampBefore.focus(); return offrampField.value").await
    }
}

impl Share<'_> {
    /// The text in the field with that id.
    pub async fn field(&self, id: &str) -> Result<String> {
        self.page.evaluate(&format!("return document.getElementById({}).value", json!(id))).await
    }

    /// Presses the button with the action `what`, such as `svg`.
    pub async fn press(&self, what: &str) -> Result<()> {
        self.click(&format!("#share-dialog [data-do={what}]")).await
    }

    /// Presses the button that copies the field with that id.
    pub async fn copy(&self, id: &str) -> Result<()> {
        self.click(&format!("#share-dialog [data-field={id}]")).await
    }

    /// Ticks the checkbox, or presses the radio button, with that name and value.
    pub async fn choose(&self, name: &str, value: &str) -> Result<()> {
        self.click(&format!("#share-dialog [name='{name}'][value='{value}']")).await
    }

    /// Chooses the option `value` of the select `name`.
    pub async fn select(&self, name: &str, value: &str) -> Result<()> {
        self.click(&format!("#share-dialog [name='{name}'] option[value='{value}']")).await
    }

    /// Scrolls what a selector finds clear of the dialog's head, under which a driver would click on it, and clicks on it.
    async fn click(&self, selector: &str) -> Result<()> {
        let script = format!("document.querySelector({}).scrollIntoView({{ block: 'center' }})", json!(selector));
        self.page.evaluate::<()>(&script).await?;
        self.page.click(selector).await
    }

    /// Waits until the element with that id has this text.
    pub async fn wait_for_status(&self, id: &str, text: &str) -> Result<()> {
        self.page.wait_for(&format!("return document.getElementById({}).textContent", json!(id)), text.to_owned()).await
    }

    /// Opens a file by the dialog's file field, whatever it holds.
    pub async fn open_file(&self, path: &Path) -> Result<()> {
        let path = path.to_str().context("the path is no text")?;
        Ok(self.page.find("#share-file").await?.send_keys(path).await?)
    }

    /// The messages about the file that was opened, line by line, once there are any.
    pub async fn said_of_file(&self) -> Result<Vec<String>> {
        self.page.wait_until("document.getElementById('share-opened').textContent").await?;
        self.page
            .evaluate(
                "const said = document.getElementById('share-opened');
                 const lines = [...said.querySelectorAll('p, li')];
                 return (lines.length ? lines : [said]).map(line => line.textContent);",
            )
            .await
    }

    /// Presses the button that does `what`, and returns the file that is in `directory` then.
    pub async fn save(&self, what: &str, directory: &Path, name: &str) -> Result<PathBuf> {
        self.press(what).await?;
        let file = directory.join(name);
        let deadline = Instant::now() + PATIENCE;
        // Firefox makes an empty file first and writes beside it.
        let is_whole = || file.metadata().is_ok_and(|file| 0 < file.len()) && !directory.join(format!("{name}.part")).exists();
        while !is_whole() {
            if deadline <= Instant::now() {
                let said: String = self.page.text("#share-take-status").await?;
                bail!("{name} did not come; the dialog says {said:?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(file)
    }
}
