//! The names that are suggested for files of a state, and where the site keeps the picture of its starting point.

use crate::address;
use crate::link::Link;

/// The longest name of a file that is suggested, in bytes: file systems and mail programs take no more than 255, some of them much less.
const LONGEST: usize = 120;

/// The name of a file with the state of `link`, such as `offramp-events-1.2.me800.svg` for the start `offramp-events`: at most 120 bytes. Of a
/// longer code it has the beginning, and `etc`; the file itself has the whole link.
pub fn saved_name(start: &str, link: &Link, ending: &str) -> String {
    let code = address::code_of(link).unwrap_or_else(|| "start".into());
    let name = |code: &str| format!("{start}-{code}.{ending}");
    match LONGEST.checked_sub(name("").len()) {
        Some(room) if room < code.len() => {
            name(&format!("{}-etc", code.get(..room.saturating_sub("-etc".len())).unwrap_or_default()))
        }
        _ => name(&code),
    }
}

/// The name of the main figure of `link`.
pub fn figure_name(link: &Link, ending: &str) -> String {
    saved_name(&format!("offramp-{}", link.view.key()), link, ending)
}

/// The path of the picture of the starting point in the site, in the language of that code; English needs none.
pub fn picture_of_start(language: &str) -> String {
    match language {
        "" | "en" => "picture.png".to_owned(),
        other => format!("picture.{other}.png"),
    }
}
