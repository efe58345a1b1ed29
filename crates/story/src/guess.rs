//! The question of a step as a form: a number out of a hundred on a scale, or one of two or three things.

use maud::{Markup, html};
use words::decimal::whole;
use words::text::{StoryText, fill, text};

use crate::step::{Asked, Step};

/// The numbers that stand below the scale.
const LABELLED: [u32; 5] = [0, 25, 50, 75, 100];

/// The form. Its buttons need the script that compares the guess with the answer, and are hidden until it is there.
pub fn form(step: &Step, question: &str, options: &[&str], texts: &StoryText) -> Markup {
    let name = format!("step-{}", step.name as u8 + 1);
    html! {
        form.guess {
            fieldset {
                legend { (question) }
                @match step.asked {
                    Asked::Count => (scale(texts)),
                    Asked::Choice(_) => @for (place, option) in options.iter().enumerate() {
                        label.option { input type="radio" name=(name) value=(place); span { (option) } }
                    },
                }
            }
            div.ask hidden {
                label.reason { span { (texts.reason) } input type="text" maxlength="80" autocomplete="off"; }
                p.buttons {
                    button type="submit" disabled[matches!(step.asked, Asked::Choice(_))] { (texts.submit) }
                    button.plain type="button" { (texts.show_me) }
                }
            }
        }
    }
}

/// The scale from 0 to 100, from left to right in every language, with marks for the guess, the answer and the range of nearby settings, which
/// the script sets.
fn scale(texts: &StoryText) -> Markup {
    html! {
        div.scale dir="ltr" {
            output dir=(text().direction) { (fill(texts.of_100, &[&whole(50)])) }
            input type="range" min="0" max="100" step="1" value="50" aria-label=(texts.guess) autocomplete="off";
            svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" {
                @for tick in (0..=100).step_by(5) {
                    line x1=(tick) x2=(tick) y1="0" y2=(if tick % 25 == 0 { 6 } else { 3 }) {}
                }
                rect.band y="0" height="12" width="0" {}
                line.model y1="0" y2="12" {}
                line.yours y1="0" y2="12" {}
            }
            p.numbers aria-hidden="true" { @for number in LABELLED { span { (whole(number)) } } }
            p.key aria-hidden="true" { span { (texts.your_mark) } span.model-key { (texts.model_mark) } }
        }
    }
}
