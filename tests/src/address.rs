//! The address in the browser's address bar, and the browser's history.

use crate::page::Page;
use anyhow::Result;

/// Returns the link code in the address, or null.
const CODE: &str = "return new URLSearchParams(location.hash.slice(1)).get('s')";

impl Page {
    /// The link code in the address, if there is one.
    pub async fn code(&self) -> Result<Option<String>> {
        self.evaluate(CODE).await
    }

    /// Waits until the link code in the address is `code` (none for our starting point).
    pub async fn wait_for_code(&self, code: Option<&str>) -> Result<()> {
        self.wait_for(CODE, code.map(str::to_owned)).await
    }

    /// The part of the address after the site's own, such as `?a=1#s=1.2.me800`.
    pub async fn rest_of_address(&self) -> Result<String> {
        let address: String = self.evaluate("return location.href").await?;
        Ok(address.strip_prefix(self.address()).unwrap_or(&address).to_owned())
    }

    /// How many entries the browser's history has.
    pub async fn history_length(&self) -> Result<usize> {
        self.evaluate("return history.length").await
    }

    /// Presses the browser's Back.
    pub async fn back(&self) -> Result<()> {
        self.driver.back().await?;
        self.wait_for_frame().await
    }

    /// Presses the browser's Forward.
    pub async fn forward(&self) -> Result<()> {
        self.driver.forward().await?;
        self.wait_for_frame().await
    }
}
