//! What the panels say: of settings without an answer, of either side's beliefs, of what an answer does, of what an outcome is made of.
#![cfg(not(target_arch = "wasm32"))]

use std::num::NonZeroU16;

use analyst::workbench::Workbench;
use model::claim::claim;
use model::preset::{PRESETS, PresetName};
use model::{Key, Scenario, Vantage};
use protocol::inquiry::{Body, Message, Panel, Request, Section, Want};
use protocol::link::Link;
use words::text::text;

/// A corner of the readers' box from 16 January where the two sides' beliefs keep circling.
const CIRCLING: &str = "1.2.me1000.ti0.os0.mc115.mb393.ma492.dw1000.ed1000.fs0.pr0.re1000.rp160.ds1000.ib1000.fi1000.fa0.rt0.us1000.ft0.pu1000.at0.fd0.ac1000.dp1000.fo1000.va16";

/// All that the analyst finds about the state of `code`.
fn found(code: &str, wants: &[Want]) -> Vec<Body> {
    let request = Request { number: 1, code: code.into(), before: String::new(), width: 328, line: None, wants: wants.into() };
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request));
    let mut bodies = Vec::new();
    while workbench.is_busy() {
        bodies.extend(workbench.work(0.0).map(|reply| reply.body));
    }
    bodies
}

fn panel(code: &str, section: Section) -> Panel {
    match found(code, &[Want::Panel(section)]).pop() {
        Some(Body::Panel(_, panel)) => panel,
        other => panic!("expected a section, received {other:?}"),
    }
}

/// The numbers before the percent signs of `text`, as they are shown.
fn percents(text: &str) -> Vec<f64> {
    let (before, _) = text.rsplit_once('%').unwrap_or_default();
    let number = |piece: &str| piece.rsplit(|letter: char| !letter.is_ascii_digit() && letter != '.').next()?.parse().ok();
    before.split('%').filter_map(number).collect()
}

/// The cells of the first table in `html`, row by row, the head first.
fn rows(html: &str) -> Vec<Vec<String>> {
    let table = html.split("<table").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table");
    let cells = |row: &str| -> Vec<String> {
        let ends = row.split("</th>").flat_map(|part| part.split("</td>"));
        let cells = ends.filter_map(|cell| cell.rsplit_once('>'));
        cells.filter(|(tag, _)| tag.ends_with("<td") || tag.contains("<th ")).map(|(_, text)| text.to_owned()).collect()
    };
    table.split("<tr>").skip(1).map(cells).collect()
}

#[test]
fn where_beliefs_keep_circling_no_part_has_a_number_and_each_says_why() {
    for section in [Section::Why, Section::Matters, Section::Map([0, 2]), Section::OffRamps, Section::Deterrence] {
        let Panel { sentence, figure, plane, text: below, table } = panel(CIRCLING, section);
        assert_eq!(sentence, text().unsettled, "{section:?}");
        assert_eq!((figure.as_str(), plane, below.as_str(), table.as_str()), ("", None, "", ""), "{section:?}");
    }
    // The weights in the triangle are the reader's own.
    let motive = panel(CIRCLING, Section::Motive);
    assert_eq!((motive.sentence.as_str(), motive.table.as_str()), (text().unsettled, ""));
    assert!(motive.figure.starts_with("<svg") && motive.plane.is_some() && !motive.text.contains('%'), "{motive:?}");
    // The table stays beside the faint curves, and is marked.
    let numbers = panel(CIRCLING, Section::Numbers);
    assert_eq!(numbers.sentence, text().unsettled);
    assert!(numbers.text.contains(&format!(", {}</caption>", text().unsettled_mark)), "{}", numbers.text);
    let marks_and_ranges = found(CIRCLING, &[Want::Bands, Want::TippingPoints]);
    assert_eq!(marks_and_ranges, [Body::Bands(Vec::new()), Body::TippingPoints(Vec::new())]);
}

#[test]
fn what_is_said_of_the_motive_is_true_where_it_is_certain_and_where_none_stands_out() {
    let certain = panel("1.2.mc0.mb1000.ma0", Section::Motive).sentence;
    assert!(certain.starts_with("On these assumptions Pakistan knows why Iran struck"), "{certain}");
    for code in ["1.2", "1.2.xi1", "1.2.xi28", "1.2.mc600.mb600.ma300", "1.2.mc100.mb800.ma100"] {
        let motive = panel(code, Section::Motive);
        assert!(motive.sentence.starts_with("Pakistan does not know why Iran struck."), "{motive:?}");
        let table = rows(&motive.text);
        for (column, part) in [(2, "has come by"), (3, "on that day")] {
            let mut chances: Vec<f64> = table[1..4].iter().flat_map(|row| percents(&row[column])).collect();
            chances.sort_by(|one, other| other.total_cmp(one));
            let (_, said) = motive.sentence.split_once(part).expect(part);
            let said = said.split([';', '.']).next().expect("a clause");
            assert_eq!(said.contains("no motive stands out"), chances[0] == chances[1], "{code}: {said} {chances:?}");
            assert!(said.contains(&format!("{}%", chances[0])), "{code}: the table is of the same day: {said} {chances:?}");
        }
    }
}

#[test]
fn iran_would_infer_less_resolve_from_quiet_than_from_a_strike_and_a_late_one_speaks_for_little() {
    let motive = panel("1.2.va16", Section::Motive);
    let (_, said) = motive.text.split_once("What Iran would infer about Pakistan’s resolve by 20 January").expect("a heading");
    let [before, quiet, struck] = percents(said)[..] else { panic!("three chances in {said}") };
    assert!(before == 60.0 && quiet < struck && struck < before, "{said}");
    assert_eq!(motive.table.matches("<table>").count(), 2, "a table for either side's beliefs");
    // On 18 January Iran moves first: no Pakistani strike can come that day.
    let first_day = panel("1.2.xi1", Section::Motive).text;
    assert!(first_day.contains("If the first one comes on 18 January, it is no number."), "{first_day}");
}

#[test]
fn from_16_january_an_answer_is_compared_with_none_and_from_18_january_it_is_said_why_not() {
    let deterrence = panel("1.2.va16", Section::Deterrence);
    assert!(deterrence.sentence.ends_with("has a chance of 29%; if it has not, 58%."), "{}", deterrence.sentence);
    assert!(deterrence.figure.starts_with("<svg") && deterrence.figure.contains(">58%<"), "{}", deterrence.figure);
    let table = rows(&deterrence.table);
    assert_eq!(table[0][2], "A new Iranian strike by 13 February");
    assert_eq!(table[1], ["if Pakistan has struck by 18 January", "67%", "29%", "22%", "78%"]);
    assert_eq!(table[2], ["if it has not", "33%", "58%", "48%", "23%"]);
    assert_eq!(table[3], ["if it begins with a limited strike", "45%", "25%", "", ""]);
    assert_eq!(table.len(), 1 + 6, "{table:?}");
    let later = panel("1.2", Section::Deterrence);
    assert!(later.sentence.starts_with("Seen from 16 January only"), "{later:?}");
    assert_eq!((later.figure.as_str(), later.table.as_str()), ("", ""));
}

#[test]
fn the_parts_of_an_answer_sum_to_it() {
    for (code, names) in [
        ("1.2.me0", &["while Pakistan’s strike stood unanswered", "after a militant attack", "with nothing to answer"][..]),
        ("1.2.me0.va16", &["while Iran’s strike stood unanswered", "with nothing to answer"][..]),
        ("1.2.me0.xw28", &["by choice", "by accident"][..]),
        ("1.2.me0.xo28", &["by choice", "by accident"][..]),
    ] {
        let why = panel(code, Section::Why);
        let table = rows(&why.text);
        assert_eq!(table[0], ["", "starting point", "now"], "{code}");
        assert_eq!(table[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), names, "{code}");
        let [start, now, ..] = percents(&why.sentence)[..] else { panic!("two answers in {}", why.sentence) };
        for (column, answer) in [(1, start), (2, now)] {
            let sum: f64 = table[1..].iter().flat_map(|row| percents(&row[column])).sum();
            assert!((sum - answer).abs() <= 1.5, "{code}: {table:?} sum to {sum}, the answer is {answer}");
        }
    }
    // Nothing differs from the starting point: there is only one answer.
    assert_eq!(rows(&panel("1.2", Section::Why).text)[0], ["", "now"]);
    // Functional relations have no parts.
    assert!(!panel("1.2.me0.xf28", Section::Why).text.contains("<table"));
}

#[test]
fn an_assumption_without_effect_says_which_other_one_takes_it_away() {
    let grounds = |key: Key, changed: &[(Key, f64)]| {
        let start = Scenario::default_from(Vantage::Jan18);
        let assumptions = changed.iter().fold(start.assumptions, |all, (key, value)| all.with_clamped(*key, *value));
        panel(&Link::of(Scenario { assumptions, ..start }).encode(), Section::Grounds(key as u8)).text
    };
    let (reputation, resolve) = ("reputation for resolve has no effect", "what showing resolve is worth has no effect");
    assert!(grounds(Key::Reputation, &[(Key::Resolve, 0.0)]).contains(reputation));
    assert!(grounds(Key::Resolve, &[(Key::Reputation, 0.0)]).contains(resolve));
    for key in [Key::Reputation, Key::Resolve] {
        let said = grounds(key, &[]);
        assert!(!said.contains(reputation) && !said.contains(resolve), "{said}");
    }
}

#[test]
fn a_preset_is_told_with_the_sentence_of_the_article_that_it_takes_at_its_word() {
    for preset in &PRESETS {
        let code = Link::of(preset.scenario()).encode();
        let Panel { text: below, .. } = panel(&code, Section::Why);
        match preset.claims.first().and_then(|number| claim(*number)).filter(|_| preset.name != PresetName::Start) {
            Some(claim) => assert!(below.contains(claim.quote), "{}: {below}", preset.key),
            None => assert!(!below.contains("<blockquote"), "{}: {below}", preset.key),
        }
    }
    assert!(!panel("1.2.me10", Section::Why).text.contains("<blockquote"), "nobody's sentence");
}

#[test]
fn where_no_single_change_does_pairs_are_offered_as_links_that_make_both() {
    let code = "1.2";
    let request = |line| Request {
        number: 1,
        code: code.into(),
        before: String::new(),
        width: 328,
        line: NonZeroU16::new(line),
        wants: vec![Want::Panel(Section::OffRamps)],
    };
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(120)));
    let mut bodies = Vec::new();
    while workbench.is_busy() {
        bodies.extend(workbench.work(0.0).map(|reply| reply.body));
    }
    let Some(Body::Panel(_, Panel { sentence, text: below, table, .. })) = bodies.pop() else { panic!("a section") };
    assert!(sentence.contains("no single change would bring it below 12%"), "{sentence}");
    assert!(below.contains("Two changes together would, the smallest first:"), "{below}");
    let links: Vec<&str> = below.split("href=\"#s=").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert!(!links.is_empty() && rows(&table).len() == 1 + links.len(), "{below} {table}");
    let set = Link::decode(code).expect("a code").0.scenario.assumptions;
    for (link, row) in links.iter().zip(&rows(&table)[1..]) {
        let opened = Link::decode(link).expect("a code").0.scenario;
        assert_eq!(opened.assumptions.differing_from(&set).count(), 2, "{link}");
        let answer = model::evaluate(&opened).iran_strikes[28];
        assert!(answer < 0.12 && row[4] == words::chance::percent(answer), "{link} gives {answer}, {row:?}");
    }
    assert_eq!(below.matches("together bring it to ").count(), links.len(), "{below}");
}

#[test]
fn where_nothing_moves_the_answer_the_study_says_so_without_a_figure() {
    // Nothing can have happened to Iran's deterrence by the day from which one looks ahead.
    let mut solver = model::Solver::new();
    let focus = model::analysis::Focus { outcome: model::Outcome::IranDeterrence, night: 0 };
    let job = model::analysis::SensitivityJob::new(Vantage::Jan18, &model::Coefficients::default(), focus, 4);
    let found = model::analysis::run_to_end(job, &mut solver);
    let about = analyst::subject::Subject::of(
        &Request { number: 1, code: "1.2.xe0".into(), before: String::new(), width: 328, line: None, wants: Vec::new() },
        &model::release::RELEASES,
    );
    let panel = analyst::panel::study::panel(&about.expect("a code"), &found);
    assert!(panel.sentence.ends_with("no assumption by itself moves it."), "{}", panel.sentence);
    assert_eq!((panel.figure.as_str(), panel.table.as_str()), ("", ""));
}

#[test]
fn parts_that_are_rounded_say_so() {
    for (code, section) in [("1.2.vw1", Section::Numbers), ("1.2.me800", Section::Motive), ("1.2.me800", Section::Why)] {
        assert!(panel(code, section).text.contains(words::text::analyst_text().rounded), "{section:?}");
    }
    assert!(!panel("1.2", Section::Numbers).text.contains(words::text::analyst_text().rounded));
}
