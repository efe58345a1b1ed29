//! The hundred crises in words: counts before per cent, what is less than a dot, a dot's history, in every language.

use figures::crises::AskedHundred;
use model::analysis::Hundred;
use model::{Coefficients, NIGHTS, Outcome, Scenario, Solver, Start, Vantage};
use protocol::question::{History, Question};
use words::language::Language;
use words::text::speak;

fn hundred(outcome: Outcome) -> (Scenario, Hundred) {
    let scenario = Scenario::default_from(Vantage::Jan18);
    (scenario, Hundred::of(&scenario, &Coefficients::default(), outcome, Start::Cold, &mut Solver::new()))
}

fn asked<'a>(scenario: &'a Scenario, hundred: &'a Hundred, outcome: Outcome, day: u8) -> AskedHundred<'a> {
    AskedHundred { scenario, hundred, focus: Question { outcome, day }, history: History::Hidden }
}

#[test]
fn the_caption_says_counts_and_what_is_less_than_a_dot() {
    let (scenario, found) = hundred(Outcome::IranStrikes);
    let asked = asked(&scenario, &found, Outcome::IranStrikes, 7);
    let caption = asked.caption();
    assert!(
        caption.starts_with("24 January. Of one hundred imagined crises that begin like this one: Open war 0.4%, less than one")
    );
    let filled = found.filled(7);
    assert!(caption.contains(&format!("another Iranian strike by 24 January: {filled} of 100 (")), "{caption}");
    let figure = asked.figure(328.0, None);
    assert_eq!((figure.rungs[7].count.as_str(), figure.rungs[7].without.as_str()), ("", "0.4%, less than one of the hundred"));
    assert_eq!(figure.dots.len(), 100);
    assert_eq!(figure.dots.iter().filter(|dot| dot.is_filled).count(), filled);
}

#[test]
fn a_level_fills_no_dot_and_that_is_said() {
    let (scenario, found) = hundred(Outcome::UsCooperation);
    let asked = asked(&scenario, &found, Outcome::UsCooperation, 14);
    assert!(asked.figure(700.0, None).dots.iter().all(|dot| !dot.is_filled));
    assert!(asked.caption().ends_with("so no dot is filled."));
}

#[test]
fn where_beliefs_do_not_settle_no_number_is_said() {
    let (scenario, mut found) = hundred(Outcome::IranStrikes);
    found.settled = false;
    let asked = asked(&scenario, &found, Outcome::IranStrikes, 7);
    assert!(!asked.caption().contains("of 100"));
    let figure = asked.figure(700.0, None);
    assert!(figure.is_faint && figure.rungs.iter().all(|rung| rung.count.is_empty() && rung.without.is_empty()));
}

#[test]
fn a_history_has_every_day_once_and_says_when_it_came_true() {
    let (scenario, found) = hundred(Outcome::IranStrikes);
    let asked = asked(&scenario, &found, Outcome::IranStrikes, 7);
    for (place, dot) in found.dots.iter().enumerate() {
        let lines = asked.history(place);
        let runs = 1 + (0..NIGHTS).filter(|day| dot.rung(*day) != dot.rung(day + 1)).count();
        assert_eq!(lines.len(), runs + 1, "{lines:?}");
        assert!(lines[0].starts_with("17 January"), "{lines:?}");
        let came_true = lines[runs].starts_with("Come true by");
        assert_eq!(came_true, dot.filled_since().is_some(), "{lines:?}");
    }
    assert!(asked.history(100).is_empty());
    assert_eq!(asked.heading(36), "Crisis 37 of 100, imagined");
}

#[test]
fn every_language_says_it_in_its_own_words_and_digits() {
    let (scenario, found) = hundred(Outcome::IranStrikes);
    let asked = asked(&scenario, &found, Outcome::IranStrikes, 7);
    let mut captions = Vec::new();
    for language in Language::ALL {
        speak(language);
        let caption = asked.caption();
        assert!(!caption.contains('{') && !asked.history(3).concat().contains('{'));
        if language != Language::English {
            assert!(!caption.bytes().any(|byte| byte.is_ascii_alphabetic()), "{caption}");
        }
        assert!(!captions.contains(&caption));
        captions.push(caption);
    }
    speak(Language::English);
}

#[test]
fn the_table_has_a_row_for_each_day_and_counts_that_sum_to_a_hundred() {
    let (scenario, found) = hundred(Outcome::Widened);
    let rows = asked(&scenario, &found, Outcome::Widened, 28).rows(NIGHTS);
    assert_eq!(rows.len(), NIGHTS + 1);
    for row in rows {
        let counts = row[1..9].iter().map(|cell| cell.split(' ').next().and_then(|count| count.parse::<u32>().ok()).unwrap_or(0));
        assert_eq!((row.len(), counts.sum::<u32>()), (10, 100), "{row:?}");
    }
}
