//! Messages from the page around an embed, as `www/frame.js` hands them on: any line sets at most one assumption, to a value within its range.

use model::Vantage;
use protocol::host_message;
use protocol::link::Link;

/// Lets every line of bytes set an assumption, one after the other.
pub fn bear(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut link = Link::default_from(Vantage::Jan18);
    // The browser reads numbers in forms of its own; whatever it reads is finite.
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    for said in text.lines() {
        let Some((key, value)) = host_message::read(said, number) else { continue };
        let assumptions = link.scenario.assumptions.with_clamped(key, value).on_grid();
        let (low, high) = key.row().range;
        assert!(low <= assumptions[key] && assumptions[key] <= high, "{said}: {}", assumptions[key]);
        for other in assumptions.differing_from(&link.scenario.assumptions) {
            assert!(other == key || other.motive().is_some() && key.motive().is_some(), "{said} moves {}", other.row().key);
        }
        let weights: f64 = assumptions.motives().weights().iter().sum();
        assert!((weights - 1.0).abs() < 1e-9, "{said}: weights of {weights}");
        link.scenario.assumptions = assumptions;
    }
    let again = Link::decode(&link.encode()).unwrap_or_else(|refused| panic!("{refused}")).0;
    assert_eq!(again, link);
}
