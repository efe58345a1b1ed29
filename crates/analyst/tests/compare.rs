//! What is said of pinned scenarios beside the present one, and of a pair: names, answers, reasons, controls.
#![cfg(not(target_arch = "wasm32"))]

use analyst::workbench::Workbench;
use model::{Coefficients, Key, Outcome, Scenario, Solver, Start, Vantage};
use protocol::inquiry::{Body, Message, Panel, Request, Section, Want};
use protocol::part::Part;
use protocol::pin_command::PinCommand;
use words::chance;
use words::text::{compare_text, text};

/// Every panel that the analyst writes of the section, in a column of that width, the last one finished.
fn panels(code: &str, section: Section, width: u16) -> Vec<Panel> {
    let wants = vec![Want::Panel(section)];
    let request = Request { number: 1, code: code.into(), before: String::new(), width, line: None, wants };
    let mut workbench = Workbench::default().styled("analyst.css");
    workbench.receive(Message::Ask(request));
    let mut panels = Vec::new();
    while workbench.is_busy() {
        panels.extend(workbench.work(0.0).map(|reply| match reply.body {
            Body::Panel(of, panel) if of == section => panel,
            other => panic!("expected {section:?}, received {other:?}"),
        }));
    }
    panels
}

fn panel(code: &str, section: Section) -> Panel {
    panels(code, section, 620).pop().expect("a panel")
}

/// The answer to the first question, as it is shown.
fn answer(changes: &[(Key, f64)]) -> String {
    let start = Scenario::default_from(Vantage::Jan18);
    let assumptions = changes.iter().fold(start.assumptions, |all, (key, value)| all.with_clamped(*key, *value));
    let outcomes = Solver::new().evaluate(&Scenario { assumptions, ..start }, &Coefficients::default(), Start::Cold);
    chance::percent(outcomes.series(Outcome::IranStrikes)[28])
}

#[test]
fn the_parts_of_the_page_have_their_sections() {
    for part in Part::ALL {
        assert_eq!(Part::of(part.section([Key::Mediation, Key::Overstretch])), Some(part));
    }
}

#[test]
fn pinned_scenarios_have_a_curve_an_answer_controls_and_a_reason() {
    let panel = panel("1.2._Mine_me900.__me200os300._Other-00w-day_va16", Section::Compare);
    let (now, mine) = (answer(&[]), answer(&[(Key::Mediation, 0.9)]));
    let says =
        format!("The chance of another Iranian strike by 14 February: “Now” {now}; “Mine” {mine}; “Chinese mediation 20 +1” ");
    assert!(panel.sentence.starts_with(&says), "{}", panel.sentence);
    for place in 0..3 {
        for command in [PinCommand::Open, PinCommand::Remove, PinCommand::Show] {
            let control = format!("data-change=\"{}\"", command.written(place));
            // The dotted lines cannot show a scenario from another day.
            let expected = usize::from(command != PinCommand::Show || place != 2);
            assert_eq!(panel.text.matches(&control).count(), expected, "{control}");
        }
        assert!(panel.text.contains(&format!("data-pin=\"{place}\"")), "{place}");
    }
    assert!(panel.text.contains("value=\"Mine\" placeholder=\"Chinese mediation 90\""), "{}", panel.text);
    assert!(panel.text.contains("value=\"\" placeholder=\"Chinese mediation 20 +1\""), "{}", panel.text);
    assert!(panel.text.contains(compare_text().full), "three are as many as can be");
    assert!(panel.text.contains("<link rel=\"stylesheet\" href=\"analyst.css\">"), "{}", panel.text);
    // A reason for each: one change did it, several share in it, and none can be given from another day.
    let reasons: Vec<&str> = panel.figure.split("<section class=\"reason\">").skip(1).collect();
    assert_eq!(reasons.len(), 3);
    assert!(reasons[0].contains("“Chinese mediation” did it.") && !reasons[0].contains("<svg"), "{}", reasons[0]);
    assert!(reasons[1].contains("<svg"), "{}", reasons[1]);
    assert!(reasons[2].contains("cannot be shared out among assumptions"), "{}", reasons[2]);
    assert!(panel.figure.contains(compare_text().apart), "{}", panel.figure);
    assert_eq!(panel.text.matches("<figcaption>").count(), 4, "a hundred crises of each");
}

#[test]
fn curves_and_controls_come_before_the_reasons_and_stay_as_they_are() {
    let panels = panels("1.2.me900._Mine_os300fs900rp100", Section::Compare, 328);
    let [first, last] = panels.as_slice() else { panic!("{} panels", panels.len()) };
    assert!(first.figure.contains(text().waiting) && !first.figure.contains("class=\"reason\""), "{}", first.figure);
    assert!(!last.figure.contains(text().waiting) && last.figure.contains("class=\"reason\""), "{}", last.figure);
    // Who writes into the field of a name meanwhile is not disturbed.
    assert_eq!((&first.sentence, &first.text, &first.table), (&last.sentence, &last.text, &last.table));
}

#[test]
fn equal_scenarios_are_said_to_be_and_nothing_is_explained() {
    let panel = panel("1.2.me900._Mine_me900", Section::Compare);
    assert!(panel.text.contains(compare_text().same), "{}", panel.text);
    assert!(panel.figure.contains("there is no difference to explain."), "{}", panel.figure);
    assert_eq!(self::panel("1.2.me900", Section::Compare).sentence, compare_text().empty);
}

#[test]
fn where_beliefs_keep_circling_that_scenario_has_no_number_and_no_reason() {
    let circling = "me1000ti0os0mc115mb393ma492dw1000ed1000fs0pr0re1000rp160ds1000ib1000fi1000fa0rt0us1000ft0pu1000at0fd0ac1000dp1000fo1000va16";
    let panel = panel(&format!("1.2.va16._Circling_{circling}"), Section::Compare);
    assert!(panel.sentence.contains(&format!("“Circling” {}", text().unsettled_mark)), "{}", panel.sentence);
    assert!(!panel.figure.contains("class=\"reason\""), "{}", panel.figure);
}

#[test]
fn what_is_in_a_name_is_text() {
    let code = "1.2._-01o-b-01q_me900";
    let name = protocol::link::Link::decode("1.2._-01o-b-01q-_me900").expect("a code").0.pins.pop().expect("a pin").name;
    assert_eq!(name, "<b>", "{code}");
    for section in [Section::Compare, Section::Pair] {
        let panel = panel("1.2._-01o-b-01q-_me900", section);
        for html in [&panel.text, &panel.figure, &panel.table] {
            assert!(!html.contains("<b>"), "{section:?}: {html}");
        }
        assert!(panel.text.contains("&lt;b&gt;"), "{section:?}: {}", panel.text);
    }
}

#[test]
fn a_pair_shows_two_pinned_scenarios_with_their_answers_if_and_if_not() {
    let panel = panel("1.2.re100._China-00w-presses_me900._Nobody-00w-does_me0._Third_os300", Section::Pair);
    assert_eq!(panel.sentence, "");
    let sides: Vec<&str> = panel.text.split("<section>").skip(1).collect();
    assert_eq!(sides.len(), 2);
    for (side, heading, mediation) in [(sides[0], "If: China presses", 0.9), (sides[1], "If not: Nobody does", 0.0)] {
        let answer = answer(&[(Key::Mediation, mediation)]);
        assert!(side.contains(heading) && side.contains(&format!("<strong>{answer}</strong>")), "{side}");
        assert_eq!(side.matches("<svg").count(), 1);
    }
    assert!(
        panel.text.contains("<caption>What differs in the assumptions</caption>") && !panel.text.contains("Third"),
        "{}",
        panel.text
    );
}

#[test]
fn a_pair_with_too_few_pins_says_what_is_missing_and_compares_with_what_there_is() {
    let one = panel("1.2.re100._China-00w-presses_me900", Section::Pair);
    assert_eq!(one.sentence, compare_text().pair_one);
    assert!(
        one.text.contains("If: China presses") && one.text.contains("If not: What showing resolve is worth 10"),
        "{}",
        one.text
    );
    let none = panel("1.2.me900", Section::Pair);
    assert_eq!(none.sentence, compare_text().pair_none);
    assert!(none.text.contains("If: Chinese mediation 90") && none.text.contains("If not: Our starting point"), "{}", none.text);
}

#[test]
fn a_pair_from_another_day_than_the_links_is_asked_about_the_same_date() {
    // 20 January is day 4 from 16 January and day 3 from 18 January.
    let panel = panel("1.2.va16._a_me900._b_me0", Section::Pair);
    assert!(
        panel.text.contains("From 18 January, on these assumptions, the chance of another Pakistani strike by 20 January"),
        "{}",
        panel.text
    );
}
