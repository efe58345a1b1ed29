//! The page of the argument, in every language: what stands in it where no script runs, and what the script finds in it.

use story::document;
use story::runs::Runs;
use story::step::STEPS;
use words::language::Language;
use words::text::speak;

fn written(language: Language, runs: &mut Runs) -> String {
    document(language, "story-1.js", ["page-1.css", "story-1.css"], runs)
}

#[test]
fn every_language_has_every_step_with_its_question_its_answer_and_its_figure() {
    let mut runs = Runs::default();
    for language in Language::ALL {
        let html = written(language, &mut runs);
        let code = language.code();
        assert!(html.contains(&format!("<html lang=\"{code}\" dir=\"{}\"", language.direction())), "{code}");
        let count = |part: &str| html.matches(part).count();
        let steps = STEPS.len();
        for part in ["<article class=\"step\"", "<form class=\"guess\"", "<details class=\"reply\"", "<blockquote lang=\"en\""] {
            assert_eq!(count(part), steps, "{part} in {code}");
        }
        assert_eq!(count("<figure"), 2 * steps, "beside its answer, and on paper");
        assert_eq!(count("<!-- policy -->") + count("<!-- script -->"), 2);
        assert!(!html.contains("style=") && !html.contains("onclick"), "{code}");
        // No place is left open but those that the script fills with a guess.
        let visible: String = html.split("data-").map(|part| part.split_once('>').map_or("", |(_, rest)| rest)).collect();
        assert!(!visible.contains('{'), "{code}");
    }
    speak(Language::English);
}

#[test]
fn an_answer_is_closed_until_it_is_asked_for_and_opens_the_state_that_it_is_about() {
    let html = written(Language::English, &mut Runs::default());
    assert!(!html.contains(" open>"));
    let answer = html.split("id=\"step-8\"").nth(1).expect("there are eleven");
    assert!(answer.contains("data-code=\"1.2.me1000.ti0\" data-right=\"2\""), "{}", &answer[..200]);
    assert!(answer.contains("href=\"../#step=8&amp;s=1.2.me1000.ti0\""));
    assert!(answer.contains("More likely: 48 of 100 instead of 39."));
    // Where it has a range, its ends come with the number.
    assert!(html.contains("data-code=\"1.2.vw3\" data-model=\"27\" data-range=\"22 36\""));
    assert!(html.contains("Nearby settings give 22–36%."));
}

#[test]
fn a_page_in_another_language_leads_home_in_that_language_and_has_its_digits() {
    let html = written(Language::Persian, &mut Runs::default());
    assert!(html.contains("data-digits=\"۰۱۲۳۴۵۶۷۸۹\""));
    assert!(html.contains("<a href=\"../../fa/\">") && html.contains("href=\"../../fa/#step=1&amp;s=1.2.vw3\""));
    assert!(html.contains("href=\"../../story-1.css\"") && html.contains("href=\"../../ur/story/\""));
    speak(Language::English);
}
