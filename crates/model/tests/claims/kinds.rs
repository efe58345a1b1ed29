//! What the table says of its own rows: how many are of each kind, and what each kind has to show.

use model::claim::{Bearing, CLAIMS, Change, Kind, PLACEMENTS, Reading, Relation};
use model::{Assumptions, Key, Outcome};

#[test]
fn the_78_claims_are_40_encoded_26_default_7_context_and_5_not_modelled() {
    assert_eq!((CLAIMS.len(), PLACEMENTS.len()), (78, 78));
    assert_eq!(Kind::ALL.map(Kind::count), [40, 26, 7, 5]);
}

#[test]
fn an_encoded_claim_has_a_comparison_that_shows_it_and_no_other_claim_has() {
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        let [shows, besides, fails] =
            [Bearing::Shows, Bearing::Qualifies, Bearing::Fails].map(|bearing| placed.that(bearing).count());
        match placed.kind {
            Kind::Encoded => assert!(0 < shows && fails == 0, "claim {} is encoded", claim.number),
            Kind::NotModelled => assert!(shows == 0 && (0 < fails || besides == 0), "claim {} is not modelled", claim.number),
            Kind::Default | Kind::Context => assert_eq!(shows + besides + fails, 0, "claim {} has nothing to test", claim.number),
        }
    }
}

#[test]
fn every_comparison_compares_an_outcome_with_something_else() {
    let is_outcome = |reading: Reading| !matches!(reading, Reading::Number(_) | Reading::HalfOfAttacks(_) | Reading::Weight(_));
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        for comparison in placed.comparisons {
            assert!(is_outcome(comparison.reading), "claim {}: {comparison:?}", claim.number);
            let differs = match comparison.relation {
                Relation::Rises(Change::Values(keys, [low, high])) | Relation::Falls(Change::Values(keys, [low, high])) => {
                    low != high && keys.iter().all(|key| comparison.held.iter().all(|(held, _)| held != key))
                }
                Relation::Rises(Change::Motives([one, other])) | Relation::Falls(Change::Motives([one, other])) => {
                    one != other && comparison.motives.is_none()
                }
                Relation::Above(other) | Relation::Below(other) => other != comparison.reading,
            };
            assert!(differs, "claim {}: {comparison:?}", claim.number);
        }
    }
}

#[test]
fn each_claim_says_on_whom_it_acts_how_it_pushes_and_where_it_enters() {
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        for text in [placed.acts_on, placed.escalation, placed.enters] {
            assert!(!text.trim().is_empty(), "claim {}", claim.number);
        }
    }
}

#[test]
fn a_number_that_follows_the_name_of_an_assumption_is_its_default() {
    let mut found = 0;
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        let pieces: Vec<&str> = placed.enters.split('`').collect();
        for named in pieces[1..].chunks(2) {
            let [name, after] = named else { panic!("claim {}: a name in backticks ends the text", claim.number) };
            let digits = after.trim_start().split([' ', ',', ';']).next().expect("a first word");
            let stated = if digits == "1/3" { Ok(1.0 / 3.0) } else { digits.parse::<f64>() };
            if let (Some(key), Ok(stated)) = (Key::from_name(name), stated) {
                assert_eq!(stated, Assumptions::default()[key], "claim {}: {name} {stated}", claim.number);
                found += 1;
            }
        }
    }
    assert!(15 < found, "{found} defaults are stated");
}

#[test]
fn every_name_in_backticks_is_that_of_an_assumption_or_an_outcome() {
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        for name in placed.enters.split('`').skip(1).step_by(2) {
            let is_known = Key::from_name(name).is_some() || Outcome::from_key(name).is_some() || name == "us_ceiling";
            assert!(is_known, "claim {}: {name}", claim.number);
        }
    }
}
