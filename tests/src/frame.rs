//! Embeds in pages of other people: how a test opens such a page and goes into its frame.

use crate::host::{Host, host_page};
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::json;

/// Ends when a frame fits its content, and has for six pictures been told of no other size: what follows from one size, a new height and
/// the host's answer to that, is there after two or three.
const AT_REST: &str = "
    const [spare, done] = arguments;
    const content = document.getElementById('content');
    let quiet = 0;
    const stir = () => { quiet = 0; };
    addEventListener('resize', stir);
    new ResizeObserver(stir).observe(content);
    const fits = () => document.documentElement.clientWidth === innerWidth
        && Math.abs(innerHeight - Math.ceil(content.getBoundingClientRect().bottom + scrollY)) <= spare;
    const look = () => {
        quiet = fits() ? quiet + 1 : 0;
        if (quiet < 6) requestAnimationFrame(look); else done(null);
    };
    requestAnimationFrame(look);";

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
        self.evaluate(&format!("return document.querySelector({}).getBoundingClientRect().height", json!(selector))).await
    }

    /// Waits until the frame that the driver is in is as high as its content, give or take `spare` pixels, and stays so.
    pub async fn wait_for_rest(&self, spare: f64) -> Result<()> {
        let rest = self.driver.execute_async(AT_REST, vec![json!(spare)]).await;
        rest.context("the frame does not come to rest at the height of its content").map(drop)
    }
}
