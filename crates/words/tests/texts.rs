//! What holds for the texts of every language: places, plurals, scales, and the way into a browser and back.

use model::ladder::Rung;
use words::language::Language;
use words::texts::{AnalystText, Lines, ShareText, Text, Texts, kept, lines, loaded};

fn every_line(language: Language) -> Vec<&'static str> {
    let texts = language.texts();
    let mut lines = Vec::new();
    texts.page.write(&mut lines);
    texts.analyst.write(&mut lines);
    texts.share.write(&mut lines);
    texts.still.write(&mut lines);
    texts.story.write(&mut lines);
    texts.lesson.write(&mut lines);
    texts.class.write(&mut lines);
    lines
}

fn places(text: &str) -> Vec<char> {
    let mut places: Vec<char> = text.split('{').skip(1).filter_map(|piece| piece.chars().next()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn every_language_has_the_places_of_the_english_text_and_no_line_is_broken_or_missing() {
    let english = every_line(Language::English);
    let Texts { page, analyst, share, class, .. } = Language::English.texts();
    let plurals = [
        page.several_changed,
        page.notice_further,
        page.count_changed,
        analyst.single_changes,
        share.opened_differ,
        share.values_rounded,
        share.many_differ,
        class.found,
        class.without,
        class.supposed,
        class.faults,
        class.unanswered,
    ];
    for language in Language::ALL {
        let translated = every_line(language);
        assert_eq!(translated.len(), english.len());
        for (line, english) in translated.iter().zip(&english) {
            assert!(!line.contains('\n') && !line.contains("</"), "{line}");
            let (found, expected) = (places(line), places(english));
            if plurals.iter().any(|forms| forms.contains(english)) {
                // A form need not repeat the number.
                assert!(found.is_empty() || found == ['0'], "{}: {line:?} for {english:?}", language.code());
            } else if !english.trim().is_empty() {
                assert!(!line.is_empty(), "{}: {english}", language.code());
                assert_eq!(found, expected, "{}: {line:?} for {english:?}", language.code());
            }
        }
    }
}

#[test]
fn strikes_are_said_to_be_on_militants_and_no_motive_is_a_wish_for_war_in_any_language() {
    let said = ["said to be on militants", "مبینہ طور پر", "به گفتهٔ", "قيل إنها", "据称"];
    // What wider strikes were called once: a second round; what the motive to broaden was called: a wider war.
    let gone = ["second round", "wider war", "دوسرا دور", "دوسرے دور", "دور دوم", "جولة ثانية", "第二轮"];
    for (language, said) in Language::ALL.into_iter().zip(said) {
        for rung in [Rung::OneSidedStrike, Rung::TitForTat] {
            let name = language.texts().page.rungs[rung.index()];
            assert!(name.contains(said), "{}: {name}", language.code());
        }
        for line in every_line(language) {
            let line = line.to_lowercase();
            assert!(gone.iter().all(|words| !line.contains(words)), "{}: {line}", language.code());
        }
    }
}

#[test]
fn a_scale_has_five_words_in_every_language() {
    for language in Language::ALL {
        for levels in language.texts().page.levels.iter().filter(|levels| !levels.is_empty()) {
            assert_eq!(levels.split('|').filter(|word| !word.is_empty()).count(), 5, "{}: {levels}", language.code());
        }
    }
}

#[test]
fn what_is_written_as_lines_is_read_again() {
    for language in Language::ALL {
        let texts = language.texts();
        let file = [lines(texts.page), lines(texts.analyst), lines(texts.share)].join("\n");
        let mut file_lines = kept(file.clone());
        assert!(loaded::<Text>(&mut file_lines).is_some_and(|read| read == texts.page), "{}", language.code());
        assert!(loaded::<AnalystText>(&mut file_lines).is_some_and(|read| read == texts.analyst), "{}", language.code());
        assert!(loaded::<ShareText>(&mut file_lines).is_some_and(|read| read == texts.share), "{}", language.code());
        let short = file.split('\n').take(20).collect::<Vec<_>>().join("\n");
        assert!(loaded::<Text>(&mut kept(short)).is_none());
    }
}
