//! What a reader is told about a link that could not be opened quite as it was made.

use model::MODEL_VERSION;
use protocol::link::{Notice, Unreadable};

/// The sentence for a notice.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::OtherModel(version) => format!(
            "This link was made with version {version} of the model. The curves shown are those of version {MODEL_VERSION}."
        ),
        Notice::Clamped(code, came, used) => {
            format!("The link’s value {came} for “{code}” is out of its range; {used} is used.")
        }
        Notice::Unknown(field) => format!("The link’s part “{field}” is not known to this page; it is kept in the address."),
        Notice::Repeated(code) => format!("The link sets “{code}” twice; the last value is used."),
        Notice::Motives => "The link does not give all three weights on Iran’s motive; our starting point is used.".into(),
    }
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
