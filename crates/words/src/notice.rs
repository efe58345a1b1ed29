//! What a reader is told about a link that could not be opened quite as it was made.

use model::{MODEL_VERSION, Outcome};
use protocol::link::{Notice, Unreadable};

use crate::event;

/// The sentence for a notice.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::OtherModel(version) => format!(
            "This link was made with version {version} of the model. The curves shown are those of version {MODEL_VERSION}."
        ),
        Notice::Clamped(code, came, used) => {
            format!("The link’s value {came} for “{code}” is out of its range; {used} is used.")
        }
        Notice::Unknown(field) => {
            format!("The link’s part “{field}” is not known to this page; it is kept in the address.")
        }
        Notice::Repeated(code) => format!("The link sets “{code}” twice; the last value is used."),
        Notice::Motives => "The link does not give all three weights on Iran’s motive; our starting point is used.".into(),
        Notice::LongName(name) => format!("The link’s name “{name}” is cut."),
        Notice::Further(count) => format!("The link has {count} more such parts."),
    }
}

/// The sentences for a link made with an older version of the model, which is shown beside today's.
pub fn older(version: u32) -> String {
    let first = notice(&Notice::OtherModel(version));
    format!("{first} Until you close this notice, dotted lines show version {version} on the same assumptions.")
}

/// What that version of the model answers: "Version 1 of the model gave 31%."
pub fn gave(version: u32, outcome: Outcome, value: f64) -> String {
    format!("Version {version} of the model gave {}.", event::value(outcome, value))
}

/// The sentence for a link that could not be opened at all.
pub fn unreadable(fault: &Unreadable) -> String {
    let why = match fault {
        Unreadable::NoVersion(_) => "it does not begin as a link of this page does".into(),
        Unreadable::NewerFormat(version) => format!("its format, version {version}, is newer than this page"),
        Unreadable::Character(character) => format!("it contains “{character}”, which no link of this page does"),
        Unreadable::TooLong(_) => "it is longer than any link of this page".into(),
    };
    format!("This link could not be read: {why}. Our starting point is shown instead.")
}

#[cfg(test)]
mod tests {
    use protocol::link::Link;

    use super::*;

    fn said(code: &str) -> Vec<String> {
        Link::decode(code).map(|(_, notices)| notices.iter().map(notice).collect()).unwrap_or_default()
    }

    #[test]
    fn a_long_part_is_shown_by_its_beginning_and_of_many_parts_the_number_is_said() {
        let code = format!("1.1.{}{}", "z".repeat(90), ".qq1.qq2.qq3.qq4.qq5.qq6.qq7");
        let told = said(&code);
        let cut = format!("The link’s part “{}…” is not known to this page; it is kept in the address.", "z".repeat(40));
        assert_eq!((told[0].as_str(), told.len()), (cut.as_str(), 6));
        assert_eq!(told[5], "The link has 3 more such parts.");
        assert!(said(&format!("1.1.me{}", "9".repeat(3000)))[0].chars().count() < 120);
    }

    #[test]
    fn an_older_version_is_named_with_what_it_gave() {
        assert_eq!(gave(1, Outcome::IranStrikes, 0.312), "Version 1 of the model gave 31%.");
        assert_eq!(gave(2, Outcome::IranDeterrence, 0.5), "Version 2 of the model gave 0.50.");
        assert!(
            older(0).ends_with(
                "those of version 1. Until you close this notice, dotted lines show version 0 on the same assumptions."
            )
        );
    }
}
