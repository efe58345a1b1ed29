//! The command that says the same as a section: an analyst takes it from the page to a terminal.

use maud::html;
use model::Key;
use protocol::inquiry::Section;
use protocol::link::Link;
use words::decimal;
use words::text::analyst_text;

use crate::subject::Subject;

/// The command, whole; none for what has no command of its own.
pub fn command(section: Section, subject: &Subject) -> Option<String> {
    let key = |place: u8| Key::ALL.get(usize::from(place)).map_or("", |key| key.row().key);
    let line =
        || subject.line.map_or_else(String::new, |line| format!(" --line {}", decimal::plain(line / subject.focus().top(), 3)));
    let what = match section {
        Section::Numbers => format!("figure {}", subject.link.view.key()),
        Section::Why => "figure why".into(),
        Section::Matters => "figure matters".into(),
        Section::Map([across, upwards]) => format!("figure map --x {} --y {}{}", key(across), key(upwards), line()),
        Section::OffRamps => format!("off-ramps{}", line()),
        Section::Motive => "figure motive".into(),
        Section::Deterrence => "deterrence".into(),
        Section::Study => "figure indices".into(),
        Section::Suppose => "run".into(),
        Section::Grounds(_) | Section::Happened | Section::Compare | Section::Pair => return None,
    };
    // What is too unlikely to be supposed is not: the section is answered without it.
    let link = Link { supposition: subject.given, ..subject.link.clone() };
    let (code, home) = (link.encode(), &subject.home.code);
    // A shell takes a bare `&` for its own.
    Some(if home.is_empty() {
        format!("offramp {what} --link {code}")
    } else {
        format!("offramp {what} --link '#h={home}&s={code}'")
    })
}

/// A line below a section with its command, and a button that copies it, as HTML; nothing for what has none.
pub fn line(section: Section, subject: &Subject) -> String {
    let texts = analyst_text();
    command(section, subject).map_or_else(String::new, |command| {
        html! {
            p.note.command {
                (texts.command) " "
                code dir="ltr" translate="no" { (command) }
                " "
                button.quiet type="button" data-copied=(texts.command_copied) { (texts.command_copy) }
            }
        }
        .into_string()
    })
}
