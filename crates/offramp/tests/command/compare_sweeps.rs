//! `offramp compare-sweeps`: old against new over the same scenarios, in every form; what is no pair of such sweeps is refused by its place.

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::process::{Finished, offramp, offramp_reading};

/// Two sweeps of four scenarios. In row 2 one answer differs by 0.02, in row 3 another by 0.25 of 28 days; in row 1 beliefs do not settle.
const OLD: &str = "mediation,resolve,talks.7,division.28,settled
0,0.5,0.1,1,true
0.25,0.5,0.2,2,false
0.5,0.5,0.3,3,true
1,0.5,0.4,4,true
";
const NEW: &str = "mediation,resolve,talks.7,division.28,settled
0,0.5,0.1,1,true
0.25,0.5,0.9,2,true
0.5,0.5,0.28,3,true
1,0.5,0.4,11,true
";

/// Two files in a directory of their own.
struct Pair {
    directory: TempDir,
}

impl Pair {
    fn of(old: impl AsRef<[u8]>, new: impl AsRef<[u8]>) -> Pair {
        let pair = Pair { directory: tempfile::tempdir().expect("a directory") };
        std::fs::write(pair.path("old.csv"), old).expect("a file");
        std::fs::write(pair.path("new.csv"), new).expect("a file");
        pair
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// What the command answers; the directory is taken out of what it says.
    fn compared(&self, options: &[&str]) -> Finished {
        let [old, new] = ["old.csv", "new.csv"].map(|name| self.path(name).display().to_string());
        let finished = offramp_reading("", &[&["compare-sweeps", &old, &new], options].concat());
        let directory = format!("{}/", self.directory.path().display());
        let without = |text: String| text.replace(&directory, "");
        Finished { output: without(finished.output), errors: without(finished.errors), ..finished }
    }

    /// The tables for a terminal.
    fn text(&self) -> String {
        self.compared(&["--name", "before", "--name", "after"]).succeeded()
    }

    fn json(&self) -> Value {
        self.compared(&["--format", "json"]).json()
    }

    /// The page.
    fn page(&self, options: &[&str]) -> String {
        let page = self.path("page.html").display().to_string();
        let finished = self.compared(&[&["--output", &page], options].concat());
        assert_eq!(finished.code, Some(0), "{finished:?}");
        std::fs::read_to_string(page).expect("a page")
    }
}

/// What is said of two files that are no pair.
fn refused(old: impl AsRef<[u8]>, new: impl AsRef<[u8]>) -> Vec<String> {
    Pair::of(old, new).compared(&[]).faults()
}

#[test]
fn what_is_the_same_is_said_to_be_the_same_in_every_form() {
    let pair = Pair::of(NEW, NEW);
    let text = pair.text();
    let begins = "before against after: 4 scenarios, 2 numbers each.\nAll 8 numbers are the same, to the last digit.\n";
    assert!(text.starts_with(begins), "{text}");
    assert!(text.ends_with("\nNothing differs in any outcome, on any day that was asked about.\n"), "{text}");
    let json = pair.json();
    assert_eq!((&json["numbers"]["beyond"], &json["not_same"]), (&json!([0, 0, 0, 0]), &json!(0)));
    assert!(json["questions"].as_array().expect("a list").iter().all(|question| question["largest"].is_null()));
    let page = pair.page(&[]);
    assert!(page.contains("No outcome differs on any day.") && !page.contains("id=\"row-"), "{page}");
}

#[test]
fn what_differs_is_counted_by_size_and_the_largest_difference_comes_first() {
    let pair = Pair::of(OLD, NEW);
    let json = pair.json();
    assert_eq!(json["scenarios"], json!(4));
    // The row in which beliefs did not settle has a large difference, of which nobody can be sure.
    assert_eq!(json["circling"], json!({ "old_only": 1, "new_only": 0, "both": 0, "not_same": 1 }));
    let sizes = json!({ "no difference": 4, "hardly any": 0, "small": 0, "medium": 1, "large": 1 });
    assert_eq!(json["numbers"], json!({ "sizes": sizes, "beyond": [2, 2, 2, 1] }));
    assert_eq!(json["by_scenario"]["beyond"], json!([2, 2, 2, 1]));
    let [division, talks] = [0, 1].map(|place| &json["questions"][place]);
    assert_eq!((&division["outcome"], &division["day"], &division["median"]), (&json!("division"), &json!(28), &json!(0.0)));
    let assumptions = json!({ "mediation": 1.0, "resolve": 0.5 });
    assert_eq!(division["largest"]["assumptions"], assumptions);
    let of = |question: &Value| ["difference", "old", "new", "row"].map(|field| question["largest"][field].clone());
    assert_eq!(of(division), [json!(0.25), json!(4.0), json!(11.0), json!(3)]);
    assert_eq!(of(talks), [json!(0.28 - 0.3), json!(0.3), json!(0.28), json!(2)]);
    let csv = pair.compared(&["--format", "csv"]).succeeded();
    assert_eq!(
        csv,
        format!(
            "outcome,day,largest,old,new,row,median,beyond_1e-9,beyond_0.001,beyond_0.01,beyond_0.05\n\
             division,28,0.25,4,11,3,0,1,1,1,1\ntalks,7,{},0.3,0.28,2,0,1,1,1,0\n",
            0.28 - 0.3
        )
    );
    let text = pair.text();
    for line in [
        "before against after: 4 scenarios, 2 numbers each.",
        "2 of 6 numbers differ (33.3\u{a0}%), in 2 of 3 scenarios. The largest difference is",
        "large          above 0.05                     1  16.7\u{a0}%          1  33.3\u{a0}%",
        "Talks or better, day 7            −0.0200       0  0.3  0.28       2",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn what_rounding_makes_is_no_difference_but_is_not_called_the_same() {
    let pair = Pair::of(NEW, NEW.replace("0.28,3", "0.2800000000000001,3"));
    let text = pair.text();
    assert!(text.contains("No number differs by more than 1e-9. Of 8 numbers, one is not the same to the\n"), "{text}");
    assert_eq!((pair.json()["not_same"].clone(), pair.json()["numbers"]["beyond"][0].clone()), (json!(1), json!(0)));
}

#[test]
fn columns_may_stand_in_any_order_and_rows_may_not() {
    let columns = "settled,division.28,mediation,talks.7,resolve
true,1,0,0.1,0.5
true,2,0.25,0.9,0.5
true,3,0.5,0.28,0.5
true,11,1,0.4,0.5
";
    assert_eq!(Pair::of(OLD, columns).json(), Pair::of(OLD, NEW).json());
    let marked = format!("\u{feff}{}", NEW.replace('\n', "\r\n"));
    assert_eq!(Pair::of(OLD, marked).json(), Pair::of(OLD, NEW).json(), "as a spreadsheet saves it");
    let rows: Vec<&str> = NEW.lines().collect();
    let turned = [rows[0], rows[2], rows[1], rows[3], rows[4], ""].join("\n");
    assert_eq!(
        refused(OLD, turned),
        ["new.csv: line 2, column mediation: expected 0, as old.csv has: the same scenarios in the same order, received 0.25"]
    );
}

#[test]
fn other_scenarios_are_refused_with_the_row_and_the_column() {
    let other = NEW.replace("1,0.5,0.4", "1,0.75,0.4");
    assert_eq!(
        refused(OLD, other),
        ["new.csv: line 5, column resolve: expected 0.5, as old.csv has: the same scenarios in the same order, received 0.75"]
    );
    let shorter = NEW.replace("1,0.5,0.4,11,true\n", "");
    assert_eq!(
        refused(OLD, &shorter),
        ["new.csv: line 5: expected a row, as old.csv has on its line 5, received the end of the file"]
    );
    assert_eq!(
        refused(shorter, OLD),
        ["old.csv: line 5: expected a row, as new.csv has on its line 5, received the end of the file"]
    );
    let heads = "mediation,talks.7\n";
    assert_eq!(refused(heads, heads), ["old.csv: line 2: expected a scenario, received none"]);
}

#[test]
fn columns_that_only_one_has_are_refused_by_name_and_what_is_no_column_too() {
    assert_eq!(
        refused("mediation,talks.7,settled\n0,0,true\n", "resolve,talks.7,talks.8\n0,0,0\n"),
        [
            "new.csv: line 1: expected a column mediation, as old.csv has, received none",
            "new.csv: line 1: expected a column settled, as old.csv has, received none",
            "new.csv: line 1: expected no column resolve, as old.csv has none, received one",
            "new.csv: line 1: expected no column talks.8, as old.csv has none, received one",
        ]
    );
    let heads = "an assumption, an outcome with its day such as iran_strikes.28, settled, suppose or altered";
    for head in ["fizz", "talks", "talks.29", "talks.07", "talks.-1", "fizz.7", ""] {
        let faults = refused(format!("mediation,{head},talks.7\n0,0,0\n"), NEW);
        assert_eq!(faults, [format!("old.csv: line 1, column 2: expected {heads}, received {head:?}")], "{head}");
    }
    assert_eq!(
        refused(OLD, "mediation,talks.7,mediation\n"),
        ["new.csv: line 1, column mediation: expected it once, received it twice"]
    );
    assert_eq!(
        refused("mediation,settled\n0,true\n", NEW),
        ["old.csv: line 1: expected at least one outcome with its day, received none"]
    );
    assert_eq!(refused("talks.7\n0\n", NEW), ["old.csv: line 1: expected at least one assumption that varies, received none"]);
    assert_eq!(refused("", NEW), ["old.csv: line 1: expected at least one assumption that varies, received none"]);
}

#[test]
fn cells_that_are_no_numbers_are_refused_with_their_place() {
    for cell in ["NaN", "inf", "-inf", "", "much", "0.3.1"] {
        let broken = NEW.replace("0.5,0.5,0.28", &format!("0.5,0.5,{cell}"));
        assert_eq!(
            refused(OLD, broken),
            [format!("new.csv: line 4, column talks.7: expected a finite number, received {cell:?}")]
        );
        let broken = OLD.replace("0.25,0.5,0.2", &format!("0.25,{cell},0.2"));
        assert_eq!(
            refused(broken, NEW),
            [format!("old.csv: line 3, column resolve: expected a finite number, received {cell:?}")]
        );
    }
    assert_eq!(
        refused(OLD.replace("2,false", "2,perhaps"), NEW),
        ["old.csv: line 3, column settled: expected true or false, received \"perhaps\""]
    );
    assert_eq!(
        refused(OLD, NEW.replace("0.28,3,true", "0.28,3")),
        ["new.csv: line 4: expected 5 cells, as in the line of heads, received 4"]
    );
    assert_eq!(
        refused(OLD, "PAR1 and more"),
        ["new.csv: expected a sweep as CSV, which --format csv writes, received one as Parquet"]
    );
    assert_eq!(
        refused(b"mediation,talks.7\n\xff,0\n", "mediation,talks.7\n0,0\n"),
        ["old.csv: line 2: expected text, received bytes that are none"]
    );
    let missing = offramp("compare-sweeps nowhere.csv nowhere.csv").faults();
    assert!(missing[0].starts_with("nowhere.csv: expected a sweep as CSV that can be read, received "), "{missing:?}");
}

#[test]
fn coefficients_may_differ_and_suppositions_may_not() {
    let with = |head: &str, cell: &str| {
        let mut lines = NEW.lines();
        let first = lines.next().expect("heads");
        let rows: String = lines.map(|line| format!("{line},{cell}\n")).collect();
        format!("{first},{head}\n{rows}")
    };
    let altered = Pair::of(NEW, with("altered", "h=1.5 k=0.25"));
    let json = altered.json();
    assert_eq!((&json["old"]["altered"], &json["new"]["altered"]), (&Value::Null, &json!("h=1.5 k=0.25")));
    let supposed = [with("suppose", "talks@22-jan"), with("suppose", "iran-strikes@22-jan")];
    assert_eq!(
        refused(&supposed[0], &supposed[1]),
        ["new.csv: line 2, column suppose: expected talks@22-jan, as old.csv has, received iran-strikes@22-jan"]
    );
    assert_eq!(refused(NEW, &supposed[0]), ["new.csv: line 1: expected no column suppose, as old.csv has none, received one"]);
    let given = Pair::of(&supposed[0], &supposed[0]);
    assert_eq!(given.json()["suppose"], json!("talks@22-jan"));
    let faults = given.compared(&["--suppose", "no-strike@22-jan"]).faults();
    assert_eq!(faults, ["--suppose: expected what the sweeps suppose, talks@22-jan, received no-strike@22-jan"]);
    std::fs::write(given.path("file.json"), r#"{"coefficients": {"h": 2}}"#).expect("a file");
    let file = given.path("file.json").display().to_string();
    let faults = given.compared(&["--file", &file]).faults();
    assert_eq!(faults, ["coefficients: expected none here, for those of each sweep stand in its file, received h=2"]);
    let mixed = with("altered", "h=1.5").replacen("h=1.5\n", "h=2\n", 2).replacen("h=2\n", "h=1.5\n", 1);
    assert_eq!(
        refused(NEW, mixed),
        ["new.csv: line 3, column altered: expected \"h=1.5\", as in the first row, received \"h=2\""]
    );
    assert_eq!(
        Pair::of(OLD, NEW).compared(&["--name", "one"]).faults(),
        ["--name: expected a name for each of the two sweeps, received 1"]
    );
}

#[test]
fn sweeps_of_many_rows_are_compared_row_by_row() {
    let rows = 200_000_u32;
    let sweep = |last: f64| -> String {
        let row = |row: u32| format!("{},{}\n", f64::from(row) / f64::from(rows), if row + 1 == rows { last } else { 0.5 });
        std::iter::once("mediation,talks.7\n".to_owned()).chain((0..rows).map(row)).collect()
    };
    let json = Pair::of(sweep(0.5), sweep(0.75)).json();
    assert_eq!((&json["scenarios"], &json["numbers"]["beyond"]), (&json!(rows), &json!([1, 1, 1, 1])));
    assert_eq!(json["questions"][0]["largest"]["row"], json!(rows - 1));
}

/// Two sweeps of the model, and of one that is altered.
fn swept() -> Pair {
    let sweep = "sweep --from 16-jan --set resolve=0.4 --sample lhs 40 --vary mediation --vary motives --vary overstretch \
                 --outcome pakistan_strikes --outcome widened --outcome strikes_iran --day 4 --day 28";
    Pair::of(offramp(sweep).succeeded(), offramp(&format!("{sweep} --coefficient h=1.25")).succeeded())
}

#[test]
fn every_command_on_the_page_finds_the_numbers_that_stand_beside_it() {
    let pair = swept();
    let page = pair.page(&["--from", "16-jan", "--set", "resolve=0.4", "--site", "https://example.org/"]);
    assert!(page.contains("</code></pre>") && page.contains(": it finds the new number."), "{page}");
    let commands: Vec<&str> = page.split("<code>offramp ").skip(1).filter_map(|rest| rest.split("</code>").next()).collect();
    let commands: Vec<&str> = commands.into_iter().filter(|command| command.starts_with("run ")).collect();
    let json = pair.compared(&["--from", "16-jan", "--set", "resolve=0.4", "--format", "json"]).json();
    let mut checked = 0;
    for question in json["questions"].as_array().expect("a list") {
        let (largest, day) = (&question["largest"], question["day"].as_u64().expect("a day") as usize);
        let new = largest["command"].as_str().expect("a command").strip_prefix("offramp ").expect("the program");
        let old = new.replace(" --coefficient h=1.25", "");
        for (command, answer) in [(new, &largest["new"]), (old.as_str(), &largest["old"])] {
            assert!(commands.contains(&command), "{command}");
            let found = offramp(&format!("{command} --format json")).json();
            let found = found["outcomes"][question["outcome"].as_str().expect("a key")][day].as_f64().expect("a number");
            assert!((found - answer.as_f64().expect("a number")).abs() < 1e-12, "{command}: {found}, {answer}");
            checked += 1;
        }
        let code = largest["link"].as_str().expect("a link").strip_prefix("#s=").expect("a code");
        assert!(page.contains(&format!("href=\"https://example.org/#s={code}\"")), "{code}");
        assert_eq!(offramp(&format!("link decode {code}")).code, Some(0));
    }
    assert_eq!(checked, 12);
}

#[test]
fn a_page_says_where_this_program_finds_other_numbers() {
    let pair = swept();
    let page = pair.path("page.html").display().to_string();
    let forgotten = pair.compared(&["--output", &page]);
    assert_eq!(forgotten.code, Some(0));
    assert!(
        forgotten.errors.starts_with("warning: 6 of 6 new numbers are not what this program finds: "),
        "{}",
        forgotten.errors
    );
    let page = std::fs::read_to_string(page).expect("a page");
    assert!(
        page.contains("6 of 6 new numbers are not what this program") && page.contains("; this program finds another new number")
    );
}

#[test]
fn the_page_is_well_formed_asks_for_nothing_and_takes_names_for_text() {
    let name = "<script>alert(\"1\")</script> & 'more'";
    let page = swept().page(&["--from", "16-jan", "--set", "resolve=0.4", "--name", name, "--name", "</title><b>"]);
    assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'more'"), "{page}");
    let tags: Vec<&str> = page.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or(piece)).collect();
    let mut open = Vec::new();
    for tag in &tags {
        let named = tag.split(' ').next().unwrap_or_default();
        assert!(!["script", "img", "iframe", "object", "b"].contains(&named), "{tag}");
        assert!(![" style=", " onload=", " onclick=", "http:", "https:"].iter().any(|part| tag.contains(part)), "{tag}");
        match named.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if ["!DOCTYPE", "meta", "link"].contains(&named) => {}
            None => open.push(named),
        }
    }
    assert_eq!(open, [""; 0]);
    let (_, styles) = page.split_once("<style>").expect("styles");
    let styles = styles.split("</style>").next().unwrap_or_default();
    assert!(!styles.contains("url(") && !styles.contains("@import") && styles.contains("prefers-color-scheme: dark"), "{styles}");
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;"), "{page}");
    // Whatever is wider than a phone scrolls within itself.
    for wide in ["<table", "<pre"] {
        let mut before = page.match_indices(wide).map(|(start, _)| &page[..start]);
        assert!(before.all(|before| before.rfind("<div class=\"scroll\"") > before.rfind("</div>")), "{wide}");
    }
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for target in page.split(" href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert_eq!(ids.iter().filter(|id| **id == target).count(), 1, "{target}");
    }
}
