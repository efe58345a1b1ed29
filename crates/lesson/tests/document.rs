//! The page for a class, in every language: what stands in it, and where its links lead.

use lesson::answers::Files;
use lesson::document;
use lesson::exercise::EXERCISES;
use story::runs::Runs;
use words::language::Language;
use words::text::speak;

fn written(language: Language, runs: &mut Runs) -> String {
    document(language, ["page-1.css", "lesson-1.css"], runs)
}

/// The element that begins with `start`, up to `end`.
fn part<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    html.split_once(start).and_then(|(_, rest)| rest.split_once(end)).expect("it is there").0
}

#[test]
fn every_language_has_every_exercise_the_plan_and_a_sheet_with_an_empty_figure() {
    let mut runs = Runs::default();
    for language in Language::ALL {
        let html = written(language, &mut runs);
        let code = language.code();
        assert!(html.contains(&format!("<html lang=\"{code}\" dir=\"{}\"", language.direction())), "{code}");
        let count = |part: &str| html.matches(part).count();
        for part in ["<article class=\"exercise\"", "<details class=\"answers\""] {
            assert_eq!(count(part), EXERCISES.len(), "{part} in {code}");
        }
        assert_eq!(count("<!-- policy -->") + count("<!-- script -->"), 2);
        assert!(!html.contains("<script") && !html.contains("style=") && !html.contains(" open>"), "{code}");
        assert!(!html.contains('{'), "{code}: every place is filled");
        let sheet = part(&html, "<div class=\"sheet\"", "<footer");
        assert_eq!([sheet.matches("<svg ").count(), sheet.matches("<h4>").count()], [1, EXERCISES.len()], "{code}");
        // The axes have lines and texts; a curve would be a path.
        assert!(sheet.contains("<text") && !sheet.contains("data-iran") && !sheet.contains("<details"), "{code}");
    }
    speak(Language::English);
}

#[test]
fn an_answer_has_the_numbers_of_the_model_and_its_links_the_codes_of_the_protocol() {
    let html = written(Language::English, &mut Runs::default());
    let surprise = part(&html, "id=\"exercise-4\"", "</article>");
    assert!(surprise.contains("href=\"../#s=1.2.me1000.ti0\""), "{surprise}");
    assert!(surprise.contains("48 if only Pakistan"), "{surprise}");
    for exercise in &EXERCISES {
        for opened in exercise.opened {
            assert!(html.contains(&format!("href=\"../#s={}\"", opened.link().encode())), "{:?}", exercise.name);
        }
    }
}

#[test]
fn the_dead_are_named_for_both_strikes_by_those_who_counted_them() {
    let html = written(Language::English, &mut Runs::default());
    let dead = part(&html, "<ul class=\"dead\"", "</ul>");
    for said in ["Pakistan says that two children were killed", "Iranian officials say that nine foreign nationals were killed"] {
        assert!(dead.contains(said), "{dead}");
    }
    assert_eq!(dead.matches("<li>").count(), 2);
}

#[test]
fn a_page_in_another_language_leads_home_in_that_language_and_has_its_digits() {
    let html = written(Language::Persian, &mut Runs::default());
    assert!(html.contains("<a href=\"../../fa/\">") && html.contains("href=\"../../fa/story/\""));
    assert!(html.contains("href=\"../../lesson-1.css\"") && html.contains("href=\"../../ur/class/\""));
    assert!(part(&html, "id=\"exercise-4\"", "</article>").contains("۴۸"));
    speak(Language::English);
}

#[test]
fn the_page_of_answers_loads_its_code_and_its_texts_and_is_linked_from_the_lesson() {
    for language in Language::ALL {
        let files = Files { script: "answers-1.js", texts: "answers-xx-1.txt", styles: ["page-1.css", "lesson-1.css"] };
        let html = lesson::answers::document(language, files);
        let root = if language == Language::English { "../../" } else { "../../../" };
        for part in
            ["<script type=\"module\" src=\"{}answers-1.js\"", "data-texts=\"{}answers-xx-1.txt\"", "href=\"{}page-1.css\""]
        {
            assert!(html.contains(&part.replace("{}", root)), "{part} in {language:?}");
        }
        assert!(html.contains("data-home=\"../../") && !html.contains("style=") && !html.contains('{'), "{language:?}");
        // Nothing but the reason can be seen before the code runs.
        assert_eq!(
            [html.matches("<section").count(), html.matches(" hidden").count()],
            [3, 4],
            "three parts, and the address for print"
        );
    }
    assert!(
        written(Language::English, &mut Runs::default()).contains("<a href=\"../class/answers/\">A class’s answers together</a>")
    );
}
