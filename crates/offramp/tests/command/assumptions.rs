//! `offramp assumptions`: the catalogue as a list for programs and as a table for people.

use crate::process::offramp;
use model::Key;
use model::claim::claim;

#[test]
fn every_entry_has_exactly_the_promised_fields_each_of_its_type() {
    let list = offramp("assumptions --format json").json();
    let entries = list.as_array().expect("a list");
    assert_eq!(entries.len(), Key::ALL.len());
    for (entry, key) in entries.iter().zip(Key::ALL) {
        let row = key.row();
        let fields: Vec<&str> = entry.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(fields, ["key", "label", "default", "range", "unit", "claims", "quotations", "reason"]);
        for (field, text) in
            [("key", row.key), ("label", row.wording().label), ("unit", row.unit.label()), ("reason", row.grounds().reason)]
        {
            assert_eq!(entry[field].as_str(), Some(text));
        }
        assert_eq!(entry["default"].as_f64(), Some(row.default));
        let range: Vec<_> = entry["range"].as_array().expect("a list").iter().map(|end| end.as_f64()).collect();
        assert_eq!(range, [Some(row.range.0), Some(row.range.1)]);
        let claims: Vec<_> = entry["claims"].as_array().expect("a list").iter().map(|number| number.as_u64()).collect();
        assert_eq!(claims, row.grounds().claims.iter().map(|number| Some(u64::from(*number))).collect::<Vec<_>>());
        let quotations: Vec<_> = entry["quotations"].as_array().expect("a list").iter().map(|quote| quote.as_str()).collect();
        let article: Vec<_> = row.grounds().claims.iter().map(|number| claim(*number).map(|claim| claim.quote)).collect();
        assert_eq!(quotations, article, "{}", row.key);
    }
}

#[test]
fn the_table_gives_the_default_and_the_range_of_every_assumption() {
    let table = offramp("assumptions").succeeded();
    assert_eq!(offramp("assumptions --format table").succeeded(), table);
    for key in Key::ALL {
        let row = key.row();
        let line = table.lines().find(|line| line.split_whitespace().next() == Some(row.key)).expect(row.key);
        let cells: Vec<f64> = line.split_whitespace().skip(1).take(3).map(|cell| cell.parse().expect(row.key)).collect();
        assert!((cells[0] - row.default).abs() < 1e-4, "{line}");
        assert_eq!((cells[1], cells[2]), row.range, "{line}");
    }
}
