//! What a teacher pastes or drops: a class's answers in lines of any text, or in a spreadsheet.

use protocol::class::{Columns, Fault, LONGEST_LABEL, MOST, Reading, read};
use protocol::link::Link;

/// The most that is said of one line, in bytes.
const MOST_SAID: usize = 1000;

/// Finds the answers in bytes, in the column that has most and in the first one: no more than a class has, each a link that can be written
/// and read again, each fault with a line that there is.
pub fn bear(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let first = Some("1");
    for columns in [Columns::default(), Columns { links: first, labels: first }] {
        match read(&text, columns) {
            Ok(reading) => check(&reading, text.lines().count()),
            Err(refused) => assert!(refused.to_string().len() <= MOST_SAID + text.len(), "{refused}"),
        }
    }
}

fn check(reading: &Reading, lines: usize) {
    assert!(reading.answers.len() <= MOST);
    for answer in &reading.answers {
        assert!(answer.label.chars().count() <= LONGEST_LABEL && !answer.label.contains(char::is_control), "{:?}", answer.label);
        // A row of a spreadsheet may begin behind the last line that has an end.
        assert!(1 <= answer.line && answer.line <= lines + 1, "line {} of {lines}", answer.line);
        let link = &answer.pasted.link;
        let again = Link::decode(&link.encode()).unwrap_or_else(|refused| panic!("{refused}")).0;
        assert_eq!(&again, link);
    }
    for fault in &reading.faults {
        let Fault { line, .. } = fault;
        assert!(1 <= *line && *line <= lines + 1 && fault.to_string().len() <= MOST_SAID, "{fault}");
    }
}
