//! Numbers and dates: in every language they are those of the browser.

use wasm_bindgen_test::wasm_bindgen_test;
use words::language::Language;

use crate::browser::written;

/// The country of each language whose press it follows.
fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Arabic => "ar-EG",
        other => other.code(),
    }
}

#[wasm_bindgen_test]
fn numbers_and_dates_are_those_of_the_browser() {
    for language in Language::ALL {
        let text = language.texts().page;
        let expected = written(locale(language));
        let number = |digits: &[usize]| digits.iter().map(|digit| text.digits[*digit]).collect::<String>();
        assert_eq!([&number(&[1, 2]), text.decimal_point, &number(&[5])].concat(), expected[0], "{language:?}");
        assert_eq!(text.percent.replace("{0}", &number(&[2, 5])), expected[1], "{language:?}");
        let dates = |date: &str, months: &[&str]| -> Vec<String> {
            months.iter().map(|month| date.replace("{0}", &number(&[1, 5])).replace("{1}", month)).collect()
        };
        assert_eq!(dates(text.date, &text.months), &expected[2..14], "{language:?}");
        assert_eq!(dates(text.short_date, &text.short_months), &expected[14..26], "{language:?}");
    }
}
