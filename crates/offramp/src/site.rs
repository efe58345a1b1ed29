//! Where the page is, for what links to it.

use clap::Args;
use protocol::field::FieldError;

use crate::failure::Failure;

/// The environment variable that says where the page is, where the option does not.
pub const VARIABLE: &str = "OFFRAMP_SITE_URL";

/// The option that says where the page is.
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
        given.map(|given| address(name, given.trim())).transpose().map_err(Failure::input)
    }
}

fn address(name: &str, given: &str) -> Result<String, FieldError> {
    let host = ["https://", "http://"].iter().find_map(|scheme| given.strip_prefix(scheme));
    let is_address = host.is_some_and(|host| {
        !host.is_empty()
            && !host.starts_with('/')
            && !given.contains(|letter: char| letter.is_whitespace() || "#?\"<>".contains(letter))
    });
    if !is_address {
        let expected = "an address without ? and #, such as https://example.org/offramp/";
        return Err(FieldError::new(name, expected, format!("{given:?}")));
    }
    Ok(if given.ends_with('/') { given.to_owned() } else { format!("{given}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_in_one_slash() {
        for given in ["https://example.org/offramp", "https://example.org/offramp/"] {
            assert_eq!(address("--site", given), Ok("https://example.org/offramp/".to_owned()));
        }
        assert_eq!(address("--site", "http://127.0.0.1:8080"), Ok("http://127.0.0.1:8080/".to_owned()));
    }

    #[test]
    fn what_is_no_address_of_a_page_is_refused() {
        for given in ["", "example.org", "https://", "https:///a", "ftp://a/", "https://a/?b", "https://a/#s=1.1", "https://a b/"]
        {
            let fault = address("--site", given).expect_err(given);
            assert_eq!(fault.received, format!("{given:?}"));
        }
    }
}
