//! Reads the logs that the driver keeps: what the page complained about and what it asked the network for.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// The message of a log entry if it is an error: `console.error`, an exception, a file that did not load, a violated policy.
pub(crate) fn error_in(entry: &BrowserLogEntry) -> Option<String> {
    (entry.level == "SEVERE").then(|| entry.message.clone())
}

/// The address that an entry of the performance log says was requested, if it says so.
pub(crate) fn request_in(entry: &BrowserLogEntry) -> Option<String> {
    let event: Value = serde_json::from_str(&entry.message).ok()?;
    let message = &event["message"];
    (message["method"] == "Network.requestWillBeSent").then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
}

/// Whether a requested address leaves the site at `site`.
pub(crate) fn is_elsewhere(address: &str, site: &str) -> bool {
    let within = ["about:", "blob:", "data:", site];
    !within.iter().any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(level: &str, message: &str) -> BrowserLogEntry {
        BrowserLogEntry { level: level.to_owned(), message: message.to_owned(), timestamp: 0, source: None }
    }

    #[test]
    fn only_severe_entries_are_errors() {
        assert_eq!(error_in(&entry("SEVERE", "no such file")), Some("no such file".to_owned()));
        assert_eq!(error_in(&entry("WARNING", "slow")), None);
    }

    #[test]
    fn requests_are_read_from_the_performance_log_and_nothing_else_is() {
        let request =
            r#"{"message":{"method":"Network.requestWillBeSent","params":{"request":{"url":"http://127.0.0.1:1/a.js"}}}}"#;
        assert_eq!(request_in(&entry("INFO", request)), Some("http://127.0.0.1:1/a.js".to_owned()));
        let answer =
            r#"{"message":{"method":"Network.responseReceived","params":{"response":{"url":"http://127.0.0.1:1/a.js"}}}}"#;
        assert_eq!(request_in(&entry("INFO", answer)), None);
        assert_eq!(request_in(&entry("INFO", "no JSON")), None);
    }

    #[test]
    fn another_port_or_host_is_elsewhere_and_what_the_page_made_itself_is_not() {
        let site = "http://127.0.0.1:8080/";
        for address in ["http://127.0.0.1:8080/a.js", "data:image/png;base64,", "blob:http://127.0.0.1:8080/1", "about:blank"] {
            assert!(!is_elsewhere(address, site), "{address}");
        }
        for address in ["http://127.0.0.1:80801/", "http://127.0.0.1:8081/", "https://example.org/http://127.0.0.1:8080/"] {
            assert!(is_elsewhere(address, site), "{address}");
        }
    }
}
