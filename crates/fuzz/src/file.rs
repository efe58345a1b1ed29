//! Files that a reader opens, and that the command takes: reports in JSON, or any part of one.

use model::{Key, Vantage};
use protocol::link::Link;
use protocol::supposing;
use protocol::unchecked_premise::UncheckedPremise;
use share::import;

/// The most that is said of one fault, in bytes beyond those of the file.
const MOST_SAID: usize = 1000;

/// Opens bytes as a file: what is opened can be saved and opened again, and is the same; what is not has its faults named.
pub fn bear(bytes: &[u8]) {
    let file = String::from_utf8_lossy(bytes);
    let seen = Link::default_from(Vantage::Jan18);
    match import::read(&file, &seen) {
        Ok(opened) => {
            let link = opened.link;
            assert_eq!(link.scenario.assumptions, link.scenario.assumptions.on_grid());
            let again = Link::decode(&link.encode()).unwrap_or_else(|refused| panic!("{refused}")).0;
            assert_eq!(again, link);
            let saved = saved(&link);
            let reopened = import::read(&saved, &seen).unwrap_or_else(|faults| panic!("{faults:?}: {saved}"));
            assert_eq!(reopened.link.scenario, link.scenario);
            assert_eq!(reopened.link.supposition, link.supposition);
            assert!(reopened.rounded.is_empty());
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in faults {
                assert!(fault.to_string().len() <= MOST_SAID + file.len(), "{fault}");
            }
        }
    }
    // The command takes the same files, and coefficients as well.
    if let Ok(given) = UncheckedPremise::from_json(&file) {
        drop(given.premise());
    }
}

/// What a saved file says of a state, without what the model answers, which would take a thousand times as long.
fn saved(link: &Link) -> String {
    let scenario = &link.scenario;
    let values = Key::ALL.iter().map(|key| format!("\"{}\":{:?}", key.row().key, scenario.assumptions[*key]));
    let values = values.collect::<Vec<_>>().join(",");
    let supposed = link.supposition.map(|supposed| format!(",\"suppose\":\"{}\"", supposing::written(supposed, scenario.from)));
    format!("{{\"from\":\"{}\",\"assumptions\":{{{values}}}{}}}", scenario.from.key(), supposed.unwrap_or_default())
}
