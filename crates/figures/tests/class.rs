//! What a class's figures and sentences say is true of its answers.

use figures::class::{AskedClass, ClassFigure, Own, member};
use figures::state_figure::outcomes;
use model::analysis::Focus;
use model::{Key, Outcome, Scenario, Vantage};
use protocol::class::{Class, Columns, read};
use protocol::comparison::Compared;
use words::event;
use words::language::Language;
use words::text::speak;

fn class(links: &str, focus: Focus) -> Class {
    speak(Language::English);
    let reading = read(links, Columns::default()).expect("no column is asked for");
    let members = reading.answers.iter().enumerate().map(|(place, answer)| member(place, answer)).collect();
    Class::new(members, |_| focus)
}

const FOCUS: Focus = Focus { outcome: Outcome::IranStrikes, night: 28 };

#[test]
fn the_sentence_on_answers_has_their_quarters_and_where_ones_own_lies() {
    let class = class("1.2.me0\n1.2.me500\n1.2.me1000", FOCUS);
    let own = Own::Guess(0.5);
    let said = AskedClass { class: &class, own: Some(&own) }.sentence(ClassFigure::Answers);
    let spread = class.spread().expect("all have an answer");
    let [low, first, median, third, high] = [spread.low, spread.first, spread.median, spread.third, spread.high]
        .map(|value| event::value(Outcome::IranStrikes, value));
    assert_eq!(
        said,
        format!(
            "The chance of another Iranian strike by 14 February: the middle of 3 answers is {median}. Half of them lie between {first} and \
             {third}, all between {low} and {high}. Yours is 50%: 3 of 3 answers are lower."
        )
    );
}

#[test]
fn what_was_changed_is_counted_the_most_changed_first() {
    let class = class("1.2.me800\n1.2.me200.os300\n1.2.me200\n#s=1.2", FOCUS);
    let asked = AskedClass { class: &class, own: None };
    assert_eq!(
        asked.sentence(ClassFigure::Changes),
        "Changed most: “Chinese mediation”, by 3 of 4; “Iranian overstretch”, by 1 of 4. Nobody changed 24 of the 26 assumptions."
    );
    let table = &asked.tables(ClassFigure::Changes)[0];
    assert_eq!(table.rows.len(), Key::ALL.len());
    assert_eq!(table.rows[0], ["Chinese mediation", "3 of 4 changed it", "20", "35", "80", "Answer 1; Answer 2; Answer 3"]);
}

#[test]
fn where_nothing_was_changed_that_is_said_and_nothing_is_drawn() {
    let class = class("https://example.org/#s=1.2\nhttps://example.org/#s=1.2", FOCUS);
    let asked = AskedClass { class: &class, own: None };
    assert_eq!(asked.sentence(ClassFigure::Changes), "Nobody changed an assumption.");
    assert_eq!(asked.sentence(ClassFigure::Farthest), "No two answers differ.");
    for figure in [ClassFigure::Changes, ClassFigure::Farthest] {
        assert_eq!(asked.screen(figure, 600), None);
    }
}

#[test]
fn answers_that_give_no_number_are_counted_apart() {
    let class = class("1.2.me800\n1.2.me200.va16\n#s=1.2", FOCUS);
    let asked = AskedClass { class: &class, own: None };
    let said = asked.sentence(ClassFigure::Answers);
    assert!(said.contains("the middle of 2 answers") && said.contains("1 gives no number"), "{said}");
    assert_eq!(asked.tables(ClassFigure::Answers)[0].rows[1], ["Answer 2", "none"]);
}

#[test]
fn ones_own_settings_are_an_answer_beside_the_class() {
    let class = class("1.2.me800\n1.2.me200", FOCUS);
    let scenario = Scenario::changed(Vantage::Jan18, &[(Key::Mediation, 0.0)], None);
    let own = Own::Settings(Box::new(Compared { name: "mine".into(), scenario, outcomes: outcomes(&scenario) }));
    let asked = AskedClass { class: &class, own: Some(&own) };
    assert_eq!(asked.own_answer(), Some(outcomes(&scenario).series(Outcome::IranStrikes)[28]));
    assert_eq!(class.members.len(), 2);
    let drawn = asked.screen(ClassFigure::Curves, 600).expect("there are curves");
    assert!(drawn.contains(">You<"), "{drawn}");
}

#[test]
fn a_figures_file_says_what_it_shows_how_it_is_read_and_whose_it_is() {
    let class = class("1.2.me800\n1.2.me200", FOCUS);
    let asked = AskedClass { class: &class, own: None };
    for figure in ClassFigure::ALL {
        let file = asked.file(figure, 760, chart::Theme::Light, "https://example.org/").expect("it shows something");
        assert!(
            file.starts_with("<svg") && file.contains("https://example.org/") && file.contains("The Offramp contributors"),
            "{figure:?}"
        );
        assert!(!file.contains("var(") && !file.contains("NaN"), "{figure:?}");
    }
}

#[test]
fn levels_are_asked_for_as_levels() {
    let class = class("1.2.me800\n1.2.me200", Focus { outcome: Outcome::IranDeterrence, night: 28 });
    let said = AskedClass { class: &class, own: None }.sentence(ClassFigure::Answers);
    assert!(said.starts_with("The level of “Iran’s deterrence” on 14 February") && said.contains("0."), "{said}");
}
