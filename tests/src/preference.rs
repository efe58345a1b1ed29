//! A reader's preferences in the operating system, such as dark colours, which the page learns from media features.

use crate::page::Page;
use anyhow::Result;
use serde_json::json;

impl Page {
    /// Sets media features from now on, such as `("prefers-color-scheme", "dark")`; all others are as the system has them.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        self.wait_for_frame().await
    }
}
