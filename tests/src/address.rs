//! The page's address and the browser's history, as a reader sees them.

use crate::page::Page;
use anyhow::Result;

/// The code of the reader's state in the address, or null.
const CODE: &str = "return new URLSearchParams(location.hash.slice(1)).get('s')";

impl Page {
    /// The code of the reader's state in the address, if there is one.
    pub async fn code(&self) -> Result<Option<String>> {
        self.evaluate(CODE).await
    }

    /// Waits until the address holds this code, and nothing else is about to be written there.
    pub async fn wait_for_code(&self, code: Option<&str>) -> Result<()> {
        self.wait_for(CODE, code.map(str::to_owned)).await
    }

    /// The whole address behind the site's own, such as `?a=1#s=1.1.me800`.
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
