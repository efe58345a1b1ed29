//! The dialog "Share, embed, export" as a reader uses it.

use crate::page::Page;
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a file may take to be there.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// The dialog, open.
pub struct Share<'page> {
    page: &'page Page,
}

impl Page {
    /// Presses the button and waits until the dialog is there.
    pub async fn share(&self) -> Result<Share<'_>> {
        self.click("#share").await?;
        self.wait_until("document.querySelector('#share-dialog')?.open").await?;
        Ok(Share { page: self })
    }

    /// Saves files that the page offers in `directory` from now on.
    pub async fn save_files_in(&self, directory: &Path) -> Result<()> {
        let behaviour = json!({ "behavior": "allow", "downloadPath": directory });
        self.command_for_context("Browser.setDownloadBehavior", behaviour).await
    }

    /// Lets the page write to the clipboard, and the test read it.
    pub async fn allow_clipboard(&self) -> Result<()> {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.command_for_context("Browser.grantPermissions", permissions).await
    }

    /// The text on the clipboard.
    pub async fn clipboard(&self) -> Result<String> {
        let text = self.driver.execute_async("navigator.clipboard.readText().then(arguments[0])", Vec::new()).await?;
        Ok(text.convert()?)
    }
}

impl Share<'_> {
    /// What stands in the field of that id.
    pub async fn field(&self, id: &str) -> Result<String> {
        self.page.evaluate(&format!("return document.getElementById({}).value", json!(id))).await
    }

    /// Presses the button that does that, such as `svg`.
    pub async fn press(&self, what: &str) -> Result<()> {
        self.page.click(&format!("#share-dialog [data-do={what}]")).await
    }

    /// Presses the button that copies the field of that id.
    pub async fn copy(&self, id: &str) -> Result<()> {
        self.page.click(&format!("#share-dialog [data-field={id}]")).await
    }

    /// Ticks, or chooses, what has that name and value, away from the dialog's head, which stays where it is.
    pub async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let selector = format!("#share-dialog [name='{name}'][value='{value}']");
        self.page
            .evaluate::<()>(&format!("document.querySelector({}).scrollIntoView({{ block: 'center' }})", json!(selector)))
            .await?;
        self.page.click(&selector).await
    }

    /// Chooses from a list.
    pub async fn select(&self, name: &str, value: &str) -> Result<()> {
        self.page.click(&format!("#share-dialog [name='{name}'] option[value='{value}']")).await
    }

    /// Waits until that is said in the element of that id.
    pub async fn wait_for_status(&self, id: &str, text: &str) -> Result<()> {
        self.page.wait_for(&format!("return document.getElementById({}).textContent", json!(id)), text.to_owned()).await
    }

    /// Chooses a file, whatever it holds.
    pub async fn open_file(&self, path: &Path) -> Result<()> {
        let path = path.to_str().context("the path is no text")?;
        Ok(self.page.find("#share-file").await?.send_keys(path).await?)
    }

    /// What is said of the file that was opened, line by line, once something is.
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
        while !file.exists() {
            if deadline <= Instant::now() {
                let said: String = self.page.text("#share-take-status").await?;
                bail!("{name} did not come; the dialog says {said:?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(file)
    }
}
