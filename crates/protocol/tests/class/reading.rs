//! The links of a class are found in any text and in spreadsheets, and whatever cannot be used is named with its line.

use protocol::class::{Columns, FaultKind, MOST, Reading, read};
use protocol::link::Unreadable;

fn found(text: &str) -> Reading {
    read(text, Columns::default()).expect("no column is asked for")
}

/// Each answer's label and code.
fn answers(reading: &Reading) -> Vec<(&str, String)> {
    reading.answers.iter().map(|answer| (answer.label.as_str(), answer.pasted.link.encode())).collect()
}

fn named<'a>(labels_and_codes: &[(&'a str, &str)]) -> Vec<(&'a str, String)> {
    labels_and_codes.iter().map(|(label, code)| (*label, (*code).to_owned())).collect()
}

#[test]
fn links_are_found_in_lines_of_any_text_with_what_stands_before_them_as_names() {
    let chat = "\
Hello class, send me your links please. Version 1.2 of the task, due 3.5.2026
[30/11/2026, 10:02:11] Amina: https://example.org/offramp/#s=1.2.me800
30/11/2026, 10:03 - Bilal: I think (https://example.org/#s=1.2.os300), you?
#s=1.2.me200
  1.2.me900.os100

陈：https://example.org/zh/#s=1.2.re100，https://example.org/#s=1.2.re900
<https://example.org/%23s%3D1.2.me650>";
    let reading = found(chat);
    assert_eq!(
        answers(&reading),
        named(&[
            ("Amina", "1.2.me800"),
            ("Bilal: I think", "1.2.os300"),
            ("", "1.2.me200"),
            ("", "1.2.me900.os100"),
            ("陈", "1.2.re100"),
            ("陈", "1.2.re900"),
            ("", "1.2.me650"),
        ])
    );
    assert_eq!(reading.answers.iter().map(|answer| answer.line).collect::<Vec<_>>(), [2, 3, 4, 5, 7, 7, 8]);
    assert_eq!((reading.faults, reading.without, reading.heads.len()), (Vec::new(), 1, 0));
}

#[test]
fn a_damaged_link_is_repaired_and_a_home_link_without_a_state_is_an_answer_at_its_starting_point() {
    let reading = found(
        "HTTPS://EXAMPLE.ORG/#S=1.2.ME800\nhttps://example.org/#h=1.2.me900_tOurs\nhttps://example.org/?s=1.2.me100&fbclid=x",
    );
    assert_eq!(answers(&reading), named(&[("", "1.2.me800"), ("", "1.2.me900"), ("", "1.2.me100")]));
    let repaired: Vec<_> = reading.answers.iter().map(|answer| answer.pasted.repaired.as_deref()).collect();
    assert_eq!(repaired, [Some("1.2.me800"), None, Some("1.2.me100")]);
    assert_eq!(reading.answers[1].pasted.home.title, "Ours");
}

#[test]
fn an_address_without_a_state_and_a_link_of_a_newer_format_are_named_with_their_lines() {
    let reading =
        found("https://example.org/offramp/\nSee https://example.com/watch?v=abc#t=1\n#s=9.9.me1\nhttps://example.org/#s=1.2");
    assert_eq!(answers(&reading), named(&[("", "1.2")]));
    let faults: Vec<_> = reading.faults.iter().map(|fault| (fault.line, fault.kind.clone())).collect();
    let newer = FaultKind::Unreadable(Unreadable::NewerFormat(9));
    assert_eq!(faults, [(1, FaultKind::NoState), (2, FaultKind::NoState), (3, newer)]);
    assert_eq!(
        reading.faults[0].to_string(),
        "line 1: expected a link with a state in it, such as https://…#s=1.2.me800, received \"https://example.org/offramp/\""
    );
    assert_eq!(reading.faults[2].to_string(), "line 3: link: expected format version 1 or older, received 9");
}

#[test]
fn of_a_long_address_the_beginning_is_shown() {
    let reading = found(&format!("https://example.org/{}", "é".repeat(300)));
    assert_eq!(reading.faults[0].came.chars().count(), 61);
}

#[test]
fn the_201st_answer_is_said_with_how_many_come_after_it_and_the_first_200_stay() {
    let lines = |count: usize| (0..count).map(|place| format!("https://example.org/#s=1.2.me{place}\n")).collect::<String>();
    let full = found(&lines(MOST));
    assert_eq!((full.answers.len(), full.faults.len()), (200, 0));
    let over = found(&lines(MOST + 3));
    assert_eq!((over.answers.len(), over.faults.len()), (200, 1));
    assert_eq!((over.faults[0].line, &over.faults[0].kind), (201, &FaultKind::TooMany(2)));
    assert_eq!(over.faults[0].to_string(), "line 201: expected at most 200 answers, received 203; the first 200 are used");
}

const FORM: &str = "\
Timestamp,Your name,Before,After
\"30/11/2026, 10:02\",\"Amina\nfrom group 2\",https://example.org/#s=1.2.me800,https://example.org/#s=1.2.me300
30/11/2026,Bilal,,https://example.org/#s=1.2.os300
30/11/2026,Chen,no link,
";

#[test]
fn in_a_spreadsheet_the_column_with_most_links_is_read_and_lines_are_counted_as_in_the_file() {
    let reading = found(FORM);
    assert_eq!(answers(&reading), named(&[("", "1.2.me300"), ("", "1.2.os300")]));
    assert_eq!(reading.answers.iter().map(|answer| answer.line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!((reading.heads.len(), reading.column, reading.without), (4, Some(3), 0));
}

#[test]
fn columns_are_chosen_by_their_heads_or_their_numbers() {
    let chosen = |links, labels| read(FORM, Columns { links, labels });
    let before = chosen(Some("Before"), Some("Your name")).expect("both are there");
    assert_eq!(answers(&before), named(&[("Amina from group 2", "1.2.me800")]));
    assert_eq!((before.column, before.without), (Some(2), 1));
    assert_eq!(chosen(Some("3"), Some("2")).expect("both are there").answers, before.answers);
    let fault = chosen(Some("Links"), None).expect_err("there is none");
    assert_eq!(
        fault.to_string(),
        "column: expected one of \"Timestamp\", \"Your name\", \"Before\", \"After\", received \"Links\""
    );
    let fault = read("https://example.org/#s=1.2", Columns { links: Some("Link"), labels: None }).expect_err("no table");
    assert_eq!(
        fault.to_string(),
        "column: expected a spreadsheet of at least two columns and two rows, received lines of text, and column \"Link\""
    );
}

#[test]
fn cells_are_told_apart_as_spreadsheets_of_every_country_write_and_copy_them() {
    for separator in [",", ";", "\t"] {
        let rows = [["Name", "Link"], ["Amina", "https://example.org/#s=1.2.me800"], ["Bilal", "1.2.os300"]];
        let text: String = rows.iter().map(|row| row.join(separator) + "\r\n").collect();
        let reading = read(&format!("\u{feff}{text}"), Columns { links: None, labels: Some("Name") }).expect("it is there");
        assert_eq!(answers(&reading), named(&[("Amina", "1.2.me800"), ("Bilal", "1.2.os300")]), "{separator:?}");
    }
}

#[test]
fn rows_without_heads_are_lines_whose_names_stand_before_the_links() {
    let reading = found("Amina, https://example.org/#s=1.2.me800\nBilal, https://example.org/#s=1.2.os300\n");
    assert_eq!(answers(&reading), named(&[("Amina", "1.2.me800"), ("Bilal", "1.2.os300")]));
    assert_eq!(reading.column, None);
}

#[test]
fn nothing_that_is_pasted_stops_the_reading() {
    for text in [
        "",
        "\n\n",
        "#",
        "#s=",
        "s=",
        "=1",
        "%",
        "%2",
        "https://",
        "\u{feff}",
        "\"",
        "\"a,b\n\"c",
        "1.2.",
        "1..me3",
        ",;\t\n,;\t",
        "é=%é",
    ] {
        let reading = found(text);
        assert!(reading.answers.is_empty(), "{text:?}: {reading:?}");
    }
}
