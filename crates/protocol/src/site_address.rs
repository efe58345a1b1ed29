//! Reads where the site is published: what other programs find in its pages, and what links lead to, needs a whole address.

use crate::field::FieldError;

/// The environment variable that says where the site is published.
pub const VARIABLE: &str = "OFFRAMP_SITE_URL";

/// The address of a site as `given` by the option or variable `name`, with a `/` at its end.
///
/// # Errors
/// If it is not the `http` or `https` address of a directory: without a query and a fragment.
pub fn site_address(name: &str, given: &str) -> Result<String, FieldError> {
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
            assert_eq!(site_address("--site", given), Ok("https://example.org/offramp/".to_owned()));
        }
        assert_eq!(site_address("--site", "http://127.0.0.1:8080"), Ok("http://127.0.0.1:8080/".to_owned()));
    }

    #[test]
    fn what_is_no_address_of_a_page_is_refused() {
        for given in ["", "example.org", "https://", "https:///a", "ftp://a/", "https://a/?b", "https://a/#s=1.1", "https://a b/"]
        {
            let fault = site_address("--site", given).expect_err(given);
            assert_eq!(fault.received, format!("{given:?}"));
        }
    }
}
