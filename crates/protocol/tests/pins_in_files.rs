//! Pinned scenarios in files: read as they were written, and every fault named by its place.

use model::{Key, Scenario, Vantage};
use protocol::field::FieldError;
use protocol::link::Pin;
use protocol::pins_in_files::listed;
use protocol::unchecked_premise::UncheckedPremise;

fn read(text: &str) -> Result<Option<Vec<Pin>>, Vec<String>> {
    let said = |faults: Vec<FieldError>| faults.iter().map(ToString::to_string).collect();
    UncheckedPremise::from_json(&format!("{{\"pins\": {text}}}")).map(|given| given.pins).map_err(said)
}

#[test]
fn a_list_is_read_as_it_was_written() {
    let start = Scenario::default_from(Vantage::Jan16);
    let mediated = Scenario { assumptions: start.assumptions.with_clamped(Key::Mediation, 0.8), ..start };
    let pins = vec![Pin::new("اگر چین", mediated), Pin::new("", Scenario::default_from(Vantage::Jan18))];
    assert_eq!(read(&listed(&pins).to_string()), Ok(Some(pins)));
    assert_eq!(read("[{}]"), Ok(Some(vec![Pin::new("", Scenario::default_from(Vantage::Jan18))])));
    assert_eq!(UncheckedPremise::from_json("{}").map(|given| given.pins), Ok(None));
}

#[test]
fn what_is_wrong_is_named_by_its_place_with_what_was_expected_and_what_came() {
    let faults = |text: &str| read(text).expect_err("this is wrong");
    assert_eq!(faults("3"), ["pins: expected a list of pinned scenarios, received 3"]);
    assert_eq!(faults("[{}, {}, {}, {}]"), ["pins: expected at most 3 scenarios, received 4"]);
    assert_eq!(
        faults(
            r#"[{"name": 3}, {"name": "aaaaaaaaaaaaaaaaaaaaaaaaa", "from": "17-jan", "other": 1}, {"assumptions": {"mediation": 2}}]"#
        ),
        [
            "pins.0.name: expected a text of at most 24 characters, received 3",
            "pins.1.name: expected a text of at most 24 characters, received the text \"aaaaaaaaaaaaaaaaaaaaaaaaa\"",
            "pins.1.from: expected 16-jan or 18-jan, received \"17-jan\"",
            "pins.1.other: expected one of name, from, assumptions, received an unknown field",
            "pins.2.assumptions.mediation: expected a number from 0 to 1, received 2",
        ]
    );
}
