//! Where the page is, for what links to it.

use clap::Args;
use protocol::site_address::{VARIABLE, site_address};

use crate::failure::Failure;

/// The option with the page's address.
#[derive(Args)]
pub struct Site {
    /// The address of the page, for the link [default: the environment variable OFFRAMP_SITE_URL]
    #[arg(long, value_name = "URL")]
    site: Option<String>,
}

impl Site {
    /// The address, with a `/` at its end, if one was given.
    ///
    /// # Errors
    /// If what was given is no address of a page.
    pub fn address(&self) -> Result<Option<String>, Failure> {
        let (name, given) = match &self.site {
            Some(site) => ("--site", Some(site.clone())),
            None => (VARIABLE, std::env::var(VARIABLE).ok().filter(|value| !value.is_empty())),
        };
        given.map(|given| site_address(name, given.trim())).transpose().map_err(Failure::input)
    }
}
