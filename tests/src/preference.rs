//! A reader's preferences in the operating system, such as dark colours, which the page learns from media features.

use crate::page::Page;
use anyhow::Result;

impl Page {
    /// Sets media features from now on, such as `("prefers-color-scheme", "dark")`; all others are as the system has them.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> Result<()> {
        self.control.prefer(&self.driver, features).await?;
        self.wait_for_frame().await
    }
}
