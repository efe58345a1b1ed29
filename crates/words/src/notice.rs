//! Sentences about a link that could not be opened quite as it was made.

use model::{MODEL_VERSION, Outcome};
use protocol::link::{Notice, Unreadable};

use crate::decimal::whole;
use crate::event;
use crate::plural::counted;
use crate::text::{fill, text};

/// The sentence for a notice about a link.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::OtherModel(version) => fill(text().notice_other_model, &[&whole(*version), &whole(MODEL_VERSION)]),
        Notice::Clamped(code, came, used) => fill(text().notice_clamped, &[&came.to_string(), code, &used.to_string()]),
        Notice::Unknown(field) => fill(text().notice_unknown, &[field]),
        Notice::Repeated(code) => fill(text().notice_repeated, &[code]),
        Notice::Motives => text().notice_motives.to_owned(),
        Notice::Supposition(came) => fill(text().notice_supposition, &[came]),
        Notice::LongName(name) => fill(text().notice_long_name, &[name]),
        Notice::Home => text().notice_home.to_owned(),
        Notice::Further(count) => counted(&text().notice_further, *count as u32),
    }
}

/// The sentences for a link made with an older version of the model, which is shown beside today's.
pub fn older(version: u32) -> String {
    fill(text().notice_older, &[&whole(version), &whole(MODEL_VERSION)])
}

/// What that version of the model answers: "Version 1 of the model gave 31%."
pub fn gave(version: u32, outcome: Outcome, value: f64) -> String {
    fill(text().older_gave, &[&whole(version), &event::value(outcome, value)])
}

/// The sentence for a link that could not be opened at all.
pub fn unreadable(fault: &Unreadable) -> String {
    let why = match fault {
        Unreadable::NoVersion(_) => text().unreadable_start.to_owned(),
        Unreadable::NewerFormat(version) => fill(text().unreadable_newer, &[&version.to_string()]),
        Unreadable::TooLong(_) => text().unreadable_long.to_owned(),
    };
    fill(text().unreadable, &[&why])
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
        let code = format!("1.2.{}{}", "z".repeat(90), ".qq1.qq2.qq3.qq4.qq5.qq6.qq7");
        let sentences = said(&code);
        let cut = format!("The link’s part “{}…” is not known to this page; it is kept in the address.", "z".repeat(40));
        assert_eq!((sentences[0].as_str(), sentences.len()), (cut.as_str(), 6));
        assert_eq!(sentences[5], "The link has 3 more such parts.");
        assert!(said(&format!("1.2.me{}", "9".repeat(3000)))[0].chars().count() < 120);
    }

    #[test]
    fn a_link_made_with_a_version_that_is_not_kept_is_answered_with_the_present_one() {
        assert_eq!(
            said("1.1.me800"),
            ["This link was made with version 1 of the model: its assumptions are used, the numbers are those of version 2."]
        );
    }

    #[test]
    fn an_older_version_is_named_with_what_it_gave() {
        assert_eq!(gave(1, Outcome::IranStrikes, 0.312), "Version 1 of the model gave 31%.");
        assert_eq!(gave(2, Outcome::IranDeterrence, 0.5), "Version 2 of the model gave 0.50.");
        assert!(
            older(0).ends_with(
                "those of version 2. Until you close this notice, dotted lines show version 0 on the same assumptions."
            )
        );
    }
}
