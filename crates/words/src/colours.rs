//! The choice of colours: the system's, light or dark.

/// What is chosen.
pub const TITLE: &str = "Colours";

/// What can be chosen, by the value that stands in the root element's `data-theme`, and its name.
pub const OFFERED: [(&str, &str); 3] = [("", "System colours"), ("light", "Light"), ("dark", "Dark")];
