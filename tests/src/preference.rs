//! What a reader has asked the system for, which the page hears by media features.

use crate::page::Page;
use anyhow::Result;
use serde_json::json;

impl Page {
    /// Makes the browser say so from now on, such as `("prefers-color-scheme", "dark")`; what is left out is as the system has it.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        self.wait_for_frame().await
    }
}
