//! The parts that ask: for the links, and for the reader's own answer.

use maud::{Markup, html};
use model::analysis::Focus;
use model::outcome::{CONSEQUENCE_CURVES, EVENT_CURVES};
use model::{NIGHTS, Outcome, Vantage};
use protocol::class::MOST;
use words::decimal::{self, whole};
use words::text::{class_text, fill, share_text};
use words::{date, event};

use super::id;

/// The page between its title and its foot, before anything was pasted. `texts` is the way to the file with the texts of its code, `home` the
/// way to the page of curves.
pub fn form(texts: &str, home: &str) -> Markup {
    let said = class_text();
    html! {
        main.together data-texts=(texts) data-home=(home) {
            p.stopped id=(id::WITHOUT) { (said.without_code) }
            section.collect hidden aria-labelledby="collect-heading" {
                h2 id="collect-heading" { (said.collect) }
                p { (said.private) }
                label.asked for=(id::LINKS) { (fill(said.links, &[&whole(MOST as u32)])) }
                textarea id=(id::LINKS) rows="6" spellcheck="false" autocomplete="off" aria-describedby="links-note" dir="auto" {}
                p.note id="links-note" { (said.links_note) }
                label.asked for=(id::FILE) { (said.file) }
                input id=(id::FILE) type="file" accept=".txt,.csv,.tsv,text/*";
                div id=(id::FOUND) {}
            }
            section hidden id=(id::FIRST) aria-labelledby="first-heading" {
                h2 id="first-heading" { (said.first) }
                p { (said.first_why) }
                form novalidate {
                    div.question id=(id::QUESTION) {}
                    p.entry {
                        label.asked id=(id::GUESS_LABEL) for=(id::GUESS) {}
                        input id=(id::GUESS) type="text" inputmode="decimal" autocomplete="off" size="6" aria-describedby=(id::STATUS);
                    }
                    p.entry {
                        label.asked for=(id::OWN) { (said.own_link) }
                        input id=(id::OWN) type="text" inputmode="url" autocomplete="off" spellcheck="false" dir="ltr" aria-describedby=(id::STATUS);
                    }
                    p.buttons {
                        button.toggle type="submit" { (said.give) }
                        button.toggle type="button" id=(id::TEACHER) aria-describedby="teacher-note" { (said.teacher) }
                    }
                    p.note id="teacher-note" { (said.teacher_note) }
                }
                p.status id=(id::STATUS) role="status" {}
            }
            section hidden id=(id::CLASS) aria-labelledby="class-heading" {}
        }
    }
}

/// The choice of the question, as seen from `from`.
pub fn question(from: Vantage, asked: Focus) -> Markup {
    let offered = EVENT_CURVES.iter().chain(&CONSEQUENCE_CURVES);
    let other = (!offered.clone().any(|outcome| *outcome == asked.outcome)).then_some(&asked.outcome);
    html! {
        label { span { (share_text().outcome) }
            select name="outcome" {
                @for outcome in offered.chain(other) {
                    option value=(outcome.key()) selected[*outcome == asked.outcome] { (event::label(*outcome, from)) }
                }
            }
        }
        label { span { (share_text().day) }
            select name="day" {
                @for day in 1..=NIGHTS { option value=(day) selected[day == asked.night] { (date::long(from, day)) } }
            }
        }
    }
}

/// The label of the field for a guess: a chance in per cent, or a level up to the most that it can be.
pub fn guess_label(outcome: Outcome) -> String {
    if event::is_chance(outcome) {
        class_text().guess.to_owned()
    } else {
        let top = Focus { outcome, night: NIGHTS }.top();
        fill(class_text().guess_level, &[&decimal::text(top, 0)])
    }
}
