//! Reading a file that a reader opens: it gives a state to go to, or the list of all that is wrong with it.

use model::Key;
use model::Scenario;
use protocol::credit::link_to;
use protocol::field::FieldError;
use protocol::link::{Link, off_grid};
use protocol::premise::{self, Premise};
use protocol::unchecked_premise::UncheckedPremise;

use crate::text;

/// The state that a file gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The state, in the view that was open before.
    pub link: Link,
    /// The values that were rounded to a step of their sliders.
    pub rounded: Vec<Rounded>,
    /// The names of coefficients that an older version of the model had: they are ignored.
    pub gone: Vec<String>,
}

/// A value of the file that was rounded to the nearest step of its slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// The assumption whose value was rounded.
    pub key: Key,
    /// The value in the file.
    pub given: f64,
    /// The value that is used.
    pub used: f64,
}

/// Reads a report of `offramp run`, or any part of one, of any version of the model, and keeps the view of `seen`. What the file does not
/// give is as at our starting point; pinned scenarios stay, unless it has some.
///
/// # Errors
/// Every field that is wrong: its path, what was expected, what came.
pub fn read(file: &str, seen: &Link) -> Result<Opened, Vec<FieldError>> {
    let request = UncheckedPremise::from_json(file)?;
    let scenario = request.scenario();
    let coefficients = premise::coefficients(&request.coefficients);
    let mut faults: Vec<FieldError> =
        scenario.as_ref().err().into_iter().flatten().map(|fault| fault.clone().within("assumptions")).collect();
    faults.extend(request.supposition().err());
    match &coefficients {
        Ok(coefficients) => {
            let start = Premise::from(Scenario::default_from(model::Vantage::Jan18));
            let altered = Premise { coefficients: *coefficients, ..start };
            faults.extend(altered.altered().map(|(row, value)| {
                FieldError::new(row.key, text::own_coefficient(row.default), value.to_string()).within("coefficients")
            }));
        }
        Err(wrong) => faults.extend(wrong.iter().cloned()),
    }
    let Some(given) = scenario.ok().filter(|_| faults.is_empty()) else { return Err(faults) };
    let used = Scenario { assumptions: given.assumptions.on_grid(), ..given };
    let rounded = off_grid(&given).into_iter();
    let rounded = rounded.map(|key| Rounded { key, given: given.assumptions[key], used: used.assumptions[key] }).collect();
    let premise = Premise { supposition: request.supposition().ok().flatten(), ..Premise::from(used) };
    let mut link = link_to(&premise, seen).unwrap_or_else(|| Link::of(used));
    // A file that says nothing of pinned scenarios leaves those that there are.
    link.pins = request.pins.unwrap_or(link.pins);
    Ok(Opened { link, rounded, gone: request.gone })
}

#[cfg(test)]
mod tests {
    use model::Vantage;

    use super::*;

    fn seen() -> Link {
        Link::decode("1.2.re100.vw1").expect("a code").0
    }

    fn faults(file: &str) -> Vec<String> {
        read(file, &seen()).expect_err("this file is wrong").iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_a_file_gives_is_opened_in_the_picture_that_was_seen_and_the_rest_is_our_starting_point() {
        let opened = read(r#"{"assumptions": {"mediation": 0.8}}"#, &seen()).expect("a part of a report");
        assert_eq!((opened.link.encode().as_str(), opened.rounded), ("1.2.me800.vw1", Vec::new()));
        let opened = read(r#"{"from": "16-jan"}"#, &seen()).expect("a part of a report");
        assert_eq!(opened.link, Link::default_from(Vantage::Jan16));
        assert_eq!(read("{}", &Link::default_from(Vantage::Jan18)).expect("nothing").link, Link::default_from(Vantage::Jan18));
    }

    #[test]
    fn every_wrong_field_is_named_by_its_path_with_what_was_expected_and_what_came() {
        assert_eq!(
            faults(r#"{"assumptions": {"mediation": 2, "resolve": -0.5}, "coefficients": {"h": 3, "c": -1}}"#),
            [
                "assumptions.mediation: expected a number from 0 to 1, received 2",
                "assumptions.resolve: expected a number from 0 to 1, received -0.5",
                "coefficients.c: expected a finite number of at least 0, received -1",
            ]
        );
        assert_eq!(
            faults(r#"{"from": 3, "assumptions": {"mediation": "<b>"}}"#),
            [
                "from: expected 16-jan or 18-jan, received 3",
                "assumptions.mediation: expected a number, received the text \"<b>\"",
            ]
        );
        assert!(faults("hello")[0].starts_with("(file): expected JSON, received text that is not"));
    }

    #[test]
    fn an_altered_model_is_refused_and_one_altered_to_itself_is_none() {
        let said = faults(r#"{"altered": {"h": 3.5}}"#);
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("coefficients.h: expected ") && said[0].ends_with(", received 3.5"), "{said:?}");
        let own = model::coefficient::Coefficient::Honour.row().default;
        assert!(read(&format!("{{\"coefficients\": {{\"h\": {own}}}}}"), &seen()).is_ok());
    }

    #[test]
    fn what_an_older_version_had_is_ignored_by_name_and_the_rest_of_its_report_is_opened() {
        let report = r#"{"model": "1", "from": "16-jan", "assumptions": {"mediation": 0.8}, "altered": {"u": 0.5, "W_N": 3.0},
            "outcomes": {"second_round": [0, 0.1]}}"#;
        let opened = read(report, &seen()).expect("a report of version 1");
        assert_eq!((opened.link.encode().as_str(), opened.gone), ("1.2.me800.va16", vec!["u".to_owned(), "W_N".to_owned()]));
    }

    #[test]
    fn pinned_scenarios_come_with_a_file_that_has_some_and_else_stay() {
        let seen = Link::decode("1.2.re100._Mine_os300").expect("a code").0;
        let opened = read(r#"{"from": "16-jan"}"#, &seen).expect("right");
        assert_eq!(opened.link.encode(), "1.2.va16._Mine_os300");
        let state =
            crate::export::PageState { link: Link::decode("1.2.re100._Theirs_me900").expect("a code").0, page: String::new() };
        let opened = read(&state.json(), &seen).expect("right");
        assert_eq!(opened.link.encode(), "1.2.re100._Theirs_me900");
        assert!(faults(r#"{"pins": 3}"#)[0].starts_with("pins: expected a list"));
    }

    #[test]
    fn a_value_between_two_steps_goes_to_the_nearest_and_is_listed() {
        let opened = read(r#"{"assumptions": {"mediation": 0.8004, "resolve": 0.3}}"#, &seen()).expect("right");
        assert_eq!(opened.rounded, [Rounded { key: Key::Mediation, given: 0.8004, used: 0.8 }]);
        assert!(opened.link.encode().contains("me800"));
    }
}
