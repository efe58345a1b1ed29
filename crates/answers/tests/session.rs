//! What the page says and shows of a class, from what is pasted to what is saved, without a browser.

use answers::session::Session;
use words::language::Language;
use words::text::speak;

const LINKS: &str = "\
Amina: https://example.org/#s=1.2.me800
Bilal: https://example.org/#s=1.2.me800.os300
Chen: https://example.org/#s=1.2.me200
https://example.org/
Good work!";

/// A session that has read `text`, and what it says of that.
fn read(text: &str) -> (Session, String) {
    speak(Language::English);
    let mut session = Session::new("../../".into());
    let found = session.read(text, None, None);
    (session, found)
}

/// Everything worked out, as it is shown.
fn shown(session: &mut Session) -> String {
    while session.step().is_some() {}
    session.shown(600)
}

#[test]
fn what_was_found_is_said_with_what_could_not_be_used_and_its_line() {
    let (session, found) = read(LINKS);
    assert_eq!(session.count(), 3);
    for said in
        ["3 answers were found.", "1 line has no link.", "1 note on what was found", "Line 4: expected a link with a state in it"]
    {
        assert!(found.contains(said), "{said}: {found}");
    }
    assert!(!found.contains("<select"), "lines have no columns: {found}");
    assert_eq!(read("").1, "");
    let (none, said) = read("hello");
    assert!(none.count() == 0 && said.contains("No link with a state was found."), "{said}");
}

#[test]
fn what_is_pasted_is_never_markup() {
    let (mut session, found) = read("<b>Amina</b>: 1.2.me800\nhttps://example.org/<script>x\nBilal&: 1.2.me300.zz9\n");
    assert!(!found.contains("<b>") && !found.contains("<script"), "{found}");
    session.answer("30", "").expect("a guess");
    let html = shown(&mut session);
    assert!(!html.contains("<b>") && html.contains("Bilal"), "{html}");
}

#[test]
fn a_spreadsheets_columns_are_offered_and_the_chosen_ones_are_read() {
    let table = "Name,Before,After\nAmina,1.2.me800,1.2.me900\nBilal,,1.2.me100\n";
    let (mut session, found) = read(table);
    assert!(found.contains("<option value=\"2\" selected>After</option>") && session.count() == 2, "{found}");
    let found = session.read(table, Some(1), Some(0));
    assert!(found.contains("<option value=\"1\" selected>Before</option>"), "{found}");
    assert!(found.contains("<option value=\"0\" selected>Name</option>") && session.count() == 1, "{found}");
    // Columns of another text are none of this one.
    assert!(session.read("1.2.me800", Some(5), Some(0)).contains("1 answer was found."));
}

#[test]
fn a_guess_is_read_in_every_set_of_digits_and_refused_with_what_was_expected() {
    let (mut session, _) = read(LINKS);
    for guess in ["30", "30%", "۳۰", " 30.0 ", "30,0"] {
        session.answer(guess, "").unwrap_or_else(|refused| panic!("{guess}: {refused}"));
        let html = shown(&mut session);
        assert!(html.contains("Yours is 30%") && html.contains("The ring is your guess."), "{guess}");
    }
    for (guess, link, came) in
        [("", "", "none"), ("120", "", "120"), ("-1", "", "-1"), ("NaN", "", "NaN"), ("", "hello", "hello")]
    {
        let refused = session.answer(guess, link).expect_err("it is no answer");
        assert_eq!(refused, format!("Expected a number from 0 to 100, or a link; received {came}."));
    }
    assert_eq!(session.guess_label(), "Your answer in per cent, from 0 to 100");
    session.ask("division", 14);
    assert!(session.guess_label().starts_with("Your answer, from 0 to "), "{}", session.guess_label());
}

#[test]
fn an_answer_to_another_question_is_forgotten() {
    let (mut session, _) = read(LINKS);
    session.answer("30", "").expect("a guess");
    session.ask("widened", 14);
    let html = shown(&mut session);
    assert!(html.contains("wider strikes by 31 January") && !html.contains("Yours is"), "{html}");
    assert!(session.question().contains("<option value=\"widened\" selected>"));
}

#[test]
fn ones_own_settings_stand_in_the_figures() {
    let (mut session, _) = read(LINKS);
    session.answer("", "https://example.org/#s=1.2.me0").expect("a link");
    let html = shown(&mut session);
    assert!(html.contains("Yours is ") && html.contains(": 3 of 3 answers are lower."), "{html}");
    assert_eq!(html.matches(">You<").count(), 3, "the curve, the strip that differs, the table");
    session.without_own();
    assert!(!shown(&mut session).contains(">You<"));
}

#[test]
fn nothing_is_shown_before_all_answers_are_worked_out() {
    let (mut session, _) = read(LINKS);
    assert_eq!((session.shown(600), session.csv()), (String::new(), None));
    assert_eq!(session.step().as_deref(), Some("Working it out: 1 of 3"));
    assert_eq!(session.shown(600), "");
}

#[test]
fn the_class_is_counted_in_words_and_every_figure_has_a_sentence_its_numbers_and_its_files() {
    let (mut session, _) = read(LINKS);
    let html = shown(&mut session);
    for said in [
        "the middle of 3 answers is",
        "Changed most: “Chinese mediation”, by 3 of 3; ",
        "1 of 3 changed it",
        "Nobody changed 24 of the 26 assumptions.",
        "“Bilal” and “Chen” differ most: in 2 of 24 assumptions.",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert_eq!(html.matches("<svg").count(), 4);
    assert_eq!(html.matches("<details").count(), 4);
    assert!(html.contains("href=\"../../#s=1.2.me800.os300._Chen_me200\""), "{html}");
    assert!(!html.contains("style=") && !html.contains("NaN"));
    for figure in ["answers", "changes", "curves", "farthest"] {
        let svg = session.svg(figure, false).expect("it shows something");
        assert!(svg.contains("It illustrates an argument") && html.contains(&format!("data-figure=\"{figure}\"")), "{figure}");
    }
    assert!(session.csv().expect("there is a class").starts_with("\u{feff}answer,name,link,from,"));
}

#[test]
fn every_language_fills_every_place() {
    for language in Language::ALL {
        speak(language);
        let mut session = Session::new("../../".into());
        let found = session.read(&format!("{LINKS}\n#s=1.2.me900.su105"), None, None);
        session.answer("30", "").expect("a guess");
        let html = [found, session.question(), session.guess_label(), shown(&mut session)].concat();
        assert!(!html.contains('{') && !html.contains("NaN"), "{language:?}");
    }
    speak(Language::English);
}
