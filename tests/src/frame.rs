//! Embeds in pages of other people: how a test opens such a page and goes into its frame.

use crate::host::{Host, host_page};
use crate::page::Page;
use anyhow::{Context, Result};

impl Page {
    /// Loads the page `path` of `host` and waits until it is complete.
    pub async fn open_at(&self, host: &Host, path: &str) -> Result<()> {
        self.go(format!("{}{path}", host.address())).await
    }

    /// Starts a host with one page that has this body, and loads the page. In the body, `SITE` stands for the site's address.
    pub async fn open_host(&self, body: &str) -> Result<Host> {
        let host = Host::start()?;
        host.put("index.html", host_page(&body.replace("SITE/", self.address())));
        self.open_at(&host, "").await?;
        Ok(host)
    }

    /// Goes into the frame that a CSS selector finds: from now on all methods are about the page in it.
    pub async fn enter(&self, frame: &str) -> Result<()> {
        self.find(frame).await?.enter_frame().await.with_context(|| format!("{frame} is no frame"))
    }

    /// Goes into the frame that a CSS selector finds and waits until the page's code has drawn there.
    pub async fn enter_explorer(&self, frame: &str) -> Result<()> {
        self.enter(frame).await?;
        self.wait_until("document.querySelector('#live .page')").await?;
        self.wait_for_frame().await
    }

    /// Goes back to the page around all frames.
    pub async fn leave_frames(&self) -> Result<()> {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// The height of the element that a CSS selector finds, in CSS pixels.
    pub async fn height_of(&self, selector: &str) -> Result<f64> {
        self.evaluate(&format!("return document.querySelector({}).getBoundingClientRect().height", serde_json::json!(selector)))
            .await
    }
}
