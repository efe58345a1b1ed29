//! Standard error: what is said of a link or a file beside the numbers, and what went wrong. On a terminal its first words have a colour,
//! unless `NO_COLOR` is set.

use std::io::Write;

use clap::builder::styling::{AnsiColor, Style};

/// Writes a line to standard error. Where that is closed, the line is dropped.
pub fn say(line: &str) {
    let _ = writeln!(anstream::stderr(), "{}", coloured(line));
}

/// The line with a colour for what it begins with: a warning, a notice, or the field that a fault is of.
fn coloured(line: &str) -> String {
    let Some((first, rest)) = line.split_once(": ") else { return line.to_owned() };
    let colour = match first {
        "warning" => AnsiColor::Yellow,
        "notice" => AnsiColor::Cyan,
        _ if rest.starts_with("expected ") => AnsiColor::Red,
        _ => return line.to_owned(),
    };
    let style: Style = colour.on_default().bold();
    format!("{style}{first}:{style:#} {rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_begins_with_has_a_colour_and_the_rest_has_none() {
        assert_eq!(coloured("warning: not sure"), "\u{1b}[1m\u{1b}[33mwarning:\u{1b}[0m not sure");
        assert_eq!(coloured("notice: me: kept"), "\u{1b}[1m\u{1b}[36mnotice:\u{1b}[0m me: kept");
        assert_eq!(
            coloured("--day: expected 0 to 28, received 29"),
            "\u{1b}[1m\u{1b}[31m--day:\u{1b}[0m expected 0 to 28, received 29"
        );
        for plain in ["1200 of 5000 (24 %)", "so: it goes", ""] {
            assert_eq!(coloured(plain), plain);
        }
    }
}
