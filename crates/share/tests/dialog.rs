//! The dialog's markup and its files, natively: everything has a name, nothing from outside is markup, files are what the command writes.

use chart::Theme;
use model::{Key, NIGHTS, Outcome, Scenario, Vantage, evaluate};
use protocol::field::FieldError;
use protocol::inquiry::Ranges;
use protocol::link::{Home, Link};
use protocol::unchecked_premise::UncheckedPremise;
use serde_json::{Value, json};
use share::embed::{EmbedForm, field};
use share::export::PageState;
use share::home::HomeForm;
use share::import;
use share::markup::{self, Around};
use words::citation;
use words::language::Language;
use words::text::speak;

const PAGE: &str = "https://example.org/page/?source=letter#theme=dark&s=1.2.os300";

fn state(code: &str) -> PageState {
    PageState { link: Link::decode(code).expect("a code").0, page: PAGE.into() }
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn code_and_links_go_from_left_to_right_in_every_language() {
    for language in Language::ALL {
        speak(language);
        let html = markup::dialog(&Link::default_from(Vantage::Jan18), &Home::default(), Around::Site).into_string();
        let fields: Vec<_> = html.split("<textarea ").skip(1).map(|field| format!(" {field}")).collect();
        let directions: Vec<_> = fields.iter().map(|field| (attributes(field, "id")[0], attributes(field, "dir")[0])).collect();
        for field in ["share-link", "share-snippet"] {
            assert!(directions.contains(&(field, "ltr")), "{language:?}: {directions:?}");
        }
        assert!(
            directions.iter().all(|(field, direction)| *direction == if *field == "share-citation" { "auto" } else { "ltr" })
        );
    }
}

#[test]
fn every_field_is_labelled_and_no_id_comes_twice() {
    let html = markup::dialog(&Link::default_from(Vantage::Jan18), &Home::default(), Around::Site).into_string();
    let mut ids = attributes(&html, "id");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
    for name in ["for", "aria-describedby", "aria-labelledby", "data-field", "data-status"] {
        for target in attributes(&html, name) {
            assert!(ids.contains(&target), "{name}={target}");
        }
    }
    // A field is either within its label or named by one.
    for textarea in html.split("<textarea ").skip(1) {
        let id = attributes(&format!(" {textarea}"), "id")[0].to_owned();
        assert!(attributes(&html, "for").contains(&id.as_str()), "{id}");
    }
    for tag in ["<input ", "<select "] {
        for (place, _) in html.match_indices(tag) {
            let before = &html[..place];
            assert!(before.rfind("<label") > before.rfind("</label>"), "{}", &html[place..place + 80]);
        }
    }
    assert_eq!(html.matches("<fieldset").count(), html.matches("<legend").count());
}

#[test]
fn the_markup_needs_neither_inline_styles_nor_handlers() {
    let html = markup::dialog(&Link::default_from(Vantage::Jan16), &Home::default(), Around::Site).into_string();
    let blocked =
        html.split_whitespace().find(|word| (word.starts_with("on") && word.contains('=')) || word.starts_with("style="));
    assert_eq!(blocked, None, "the security policy blocks both");
    assert!(!html.contains("<script"));
}

#[test]
fn every_assumption_can_be_offered_and_the_usual_ones_are() {
    let html = markup::dialog(&Link::default_from(Vantage::Jan18), &Home::default(), Around::Site).into_string();
    let offered: Vec<&str> = html.split(&format!("name=\"{}\" value=\"", field::LEVER)).skip(1).collect();
    assert_eq!(offered.len(), Key::ALL.len());
    let ticked: Vec<&str> = offered
        .iter()
        .filter(|rest| rest.split_once('>').is_some_and(|(tag, _)| tag.contains(" checked")))
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect();
    assert_eq!(ticked, ["mediation", "overstretch"]);
}

#[test]
fn in_one_file_nothing_is_offered_that_needs_a_network() {
    let [site, file] = [Around::Site, Around::OneFile]
        .map(|around| markup::dialog(&Link::default_from(Vantage::Jan18), &Home::default(), around).into_string());
    for part in ["<iframe", "share-snippet", "share-pictures", "data-do=\"one-file\""] {
        assert!(site.contains(part) && !file.contains(part), "{part}");
    }
    for part in [
        "share-link",
        "share-citation",
        "data-do=\"png\"",
        "data-do=\"svg\"",
        "data-do=\"csv\"",
        "data-do=\"json\"",
        "share-file",
    ] {
        assert!(site.contains(part) && file.contains(part), "{part}");
    }
}

#[test]
fn what_a_file_holds_is_shown_as_text_and_shortened() {
    let fault = FieldError::new("<img src=x onerror=alert(1)>", "a \"number\"", format!("<script>{}", "x".repeat(500)));
    let html = markup::faults(&[fault]).into_string();
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && html.contains("&lt;script&gt;xxx"), "{html}");
    assert!(!html.contains("<img") && !html.contains("<script"));
    assert!(html.len() < 600 && html.contains('…'), "{html}");
}

#[test]
fn a_rounded_value_is_shown_with_what_came_of_it() {
    let opened = import::read(r#"{"assumptions": {"mediation": 0.8004}}"#, &Link::default_from(Vantage::Jan18)).expect("right");
    let html = markup::opened(&opened).into_string();
    assert!(html.contains("from 18 January, one assumption differs from our starting point."), "{html}");
    assert!(html.contains("One value lies between two steps") && html.contains("Chinese mediation: 0.8004 → 0.8<"), "{html}");
}

#[test]
fn coefficients_of_an_older_version_are_named_and_ignored() {
    let start = Link::default_from(Vantage::Jan18);
    let opened = import::read(r#"{"model": "1", "altered": {"u": 0.5, "b_B": 2.0}}"#, &start).expect("the rest is right");
    let html = markup::opened(&opened).into_string();
    let notice = "Its coefficients that this version no longer has are ignored: u, b_B.";
    assert!(html.contains(notice), "{html}");
    let opened = import::read("{}", &start).expect("nothing");
    assert!(!markup::opened(&opened).into_string().contains("coefficients"));
}

#[test]
fn a_figure_where_beliefs_do_not_settle_says_so() {
    let corner = "1.2.me1000.ti0.os0.mc115.mb393.ma492.dw1000.ed1000.fs0.pr0.re1000.rp160.ds1000.ib1000.fi1000.fa0.rt0.us1000.\
                  ft0.pu1000.at0.fd0.ac1000.dp1000.fo1000.va16.vw1";
    let said = |code: &str| state(code).main_figure(None, Theme::Light).contains("keep circling");
    assert!(said(corner) && !said("1.2.va16.vw1"));
    assert!(
        state(corner).json().contains("\"settled\": false")
            && state(corner).csv().starts_with("\u{feff}day,date,series,value,title,citation,link,settled\n")
    );
}

#[test]
fn the_address_keeps_the_query_and_the_other_parameters_and_the_citation_ends_with_it() {
    let address = "https://example.org/page/?source=letter#theme=dark&s=1.2.me800";
    assert_eq!(state("1.2.me800").address(), address);
    let start = "https://example.org/page/?source=letter#theme=dark&s=1.2";
    assert_eq!(state("1.2").address(), start, "our starting point too is pinned to this version of the model");
    assert_eq!(state("1.2.me800").citation(), format!("{} {address}", citation::line()));
}

#[test]
fn files_are_named_by_what_they_hold_and_by_the_state() {
    assert_eq!(state("1.2.me800").file_name("events", "svg"), "offramp-events-1.2.me800.svg");
    assert_eq!(state("1.2").file_name("outcomes", "csv"), "offramp-outcomes-start.csv");
}

#[test]
fn the_json_can_be_opened_again_and_says_how_to_cite_it() {
    let taken = state("1.2.me803.os300.va16.vw1.mc600.mb200.ma200");
    let json = taken.json();
    for part in [citation::TITLE, &citation::line(), &taken.address()] {
        assert!(json.contains(&format!("\"{part}\"")), "{part}");
    }
    let opened = import::read(&json, &taken.link).expect("its own file");
    assert_eq!((&opened.link, opened.rounded.len()), (&taken.link, 0));
    let request = UncheckedPremise::from_json(&json).and_then(|request| request.scenario()).expect("a report");
    assert_eq!(request, taken.link.scenario, "to the last bit");
}

#[test]
fn files_of_a_state_that_supposes_something_state_it_and_open_it_again() {
    let taken = state("1.2.xw14.su5");
    let (json, csv) = (taken.json(), taken.csv());
    assert!(json.contains("\"suppose\": \"iran-strikes@22-jan\"") && json.contains("\"without\""), "{json}");
    assert_eq!(import::read(&json, &state("1.2.xw14").link).expect("its own file").link, taken.link);
    assert!(csv.lines().skip(1).all(|line| line.ends_with(",iran-strikes@22-jan")), "{csv}");
    for view in ["", ".vw1", ".vw2", ".vw3"] {
        let drawn = state(&format!("1.2.xw14{view}.su5")).main_figure(None, Theme::Light);
        let said: String =
            drawn.split("<text").filter_map(|text| text.split_once('>')?.1.split("</text>").next()).collect::<Vec<_>>().join(" ");
        assert!(said.contains("Supposed: Iran’s first new strike comes on 22 January."), "{view}: {said}");
        assert_eq!(said.contains("The days before 22 January, in grey"), view != ".vw3", "{view}: {said}");
        assert_ne!(drawn, state(&format!("1.2.xw14{view}")).main_figure(None, Theme::Light));
    }
}

#[test]
fn files_of_a_state_that_supposes_what_is_too_unlikely_are_without_it() {
    let taken = state("1.2.su301");
    assert!(!taken.json().contains("suppose") && !taken.csv().contains("talks@"));
}

#[test]
fn the_csv_is_the_model_to_the_last_bit_and_its_first_row_says_how_to_cite_it() {
    let taken = state("1.2.me800");
    let csv = taken.csv();
    let outcomes = evaluate(&taken.link.scenario);
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("\u{feff}day,date,series,value,title,citation,link"));
    let first = lines.next().expect("a row");
    assert!(first.starts_with("0,2024-01-17,iran_strikes,") || first.starts_with("0,2024-01-18,iran_strikes,"), "{first}");
    assert!(first.ends_with(&taken.address()), "{first}");
    let last = csv.lines().find(|line| line.starts_with("28,") && line.contains(",iran_strikes,")).expect("a row");
    let value: f64 = last.split(',').nth(3).expect("a value").parse().expect("a number");
    assert_eq!(value, outcomes.series(Outcome::IranStrikes)[NIGHTS]);
}

#[test]
fn the_main_figure_carries_its_sentence_the_changes_the_citation_and_the_link_in_both_themes() {
    let taken = state("1.2.me800.xi28");
    let flat = |share: u16| vec![share; NIGHTS + 1];
    let ranges = vec![Ranges { four_fifths: [flat(1000), flat(4000)], half: [flat(2000), flat(3000)] }; 5];
    let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| taken.main_figure(Some(&ranges), theme));
    let words = |svg: &str| {
        let lines = svg.split("</text>").filter_map(|part| Some(part.rsplit_once('>')?.1));
        lines.collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
    };
    let said = words(&light);
    for part in [
        "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is",
        "Shaded: where half and four fifths of nearby settings lie",
        "Changed from the starting point: Chinese mediation 50 → 80.",
        "The Offramp contributors, Offramp: an explorable illustration of",
        "it is not a forecast",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(said.replace(' ', "").contains(&taken.address().replace('&', "&amp;")), "{said}");
    assert_eq!(said, words(&dark));
    assert!(light.contains("#FFFFFF") && dark.contains("#131518") && !light.contains("var("));
    let plain = PageState { link: Link::of(Scenario::default_from(Vantage::Jan18)), page: PAGE.into() };
    assert!(!words(&plain.main_figure(None, Theme::Light)).contains("Shaded"), "ranges that are not drawn are not explained");
}

#[test]
fn another_figure_is_taken_as_it_stands_on_the_page() {
    let screen = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 460 400\"><rect fill=\"var(--heat-3)\"/></svg>";
    let svg = state("1.2").screen_figure(screen, "What the map says.", Theme::Light).expect("a figure");
    assert!(svg.contains("#87A3AF") && svg.contains("What the map says."), "{svg}");
    assert_eq!(state("1.2").screen_figure("<p>", "", Theme::Light), None);
}

/// The number that a report has for a day and a series of the table.
fn reported(report: &Value, series: &str, day: usize) -> f64 {
    let outcomes = &report["outcomes"];
    let value = match series.split_once('.') {
        None if series == "us_ceiling" => &outcomes[series],
        None => &outcomes[series][day],
        Some(("rungs", rung)) => &outcomes["rungs"][day][rung.parse::<usize>().expect("a rung")],
        Some((name, motive)) => {
            if name == "deterrence_test" {
                return outcomes[name][motive].as_f64().expect("a number");
            }
            let place = ["counter_terror", "broaden", "coerce"].iter().position(|known| *known == motive);
            &outcomes[name][day][place.expect("a motive")]
        }
    };
    value.as_f64().expect("a number")
}

#[test]
fn the_table_holds_the_numbers_of_the_report_and_both_say_how_to_cite_them() {
    let taken = state("1.2.me800.os300.va16");
    let report: Value = serde_json::from_str(&taken.json()).expect("JSON");
    assert_eq!(report["link"], json!("https://example.org/page/?source=letter#theme=dark&s=1.2.me800.os300.va16"));
    assert_eq!(report["citation"], json!(citation::line()));
    assert_eq!(report["assumptions"]["mediation"], json!(0.8));
    let table = taken.csv();
    let mut rows = table.lines();
    assert_eq!(rows.next(), Some("\u{feff}day,date,series,value,title,citation,link"));
    let mut compared = 0;
    for (place, row) in rows.enumerate() {
        let cells: Vec<&str> = row.splitn(5, ',').collect();
        let (day, value): (usize, f64) = (cells[0].parse().expect("a day"), cells[3].parse().expect("a value"));
        assert_eq!(value, reported(&report, cells[2], day), "{} on day {day}", cells[2]);
        if place == 0 {
            assert!(row.contains(&citation::line()) && row.ends_with(&taken.address()), "{row}");
        } else {
            assert_eq!(cells[4], ",,", "only the first row says it");
        }
        compared += 1;
    }
    assert_eq!(compared, (35 + 8 + 1 + 6 + 2) * 29 + 15);
}

#[test]
fn what_is_no_report_is_refused_in_one_clear_line() {
    let faults = import::read("Dear reader,", &Link::default_from(Vantage::Jan18)).expect_err("no report");
    let html = markup::faults(&faults).into_string();
    assert!(html.starts_with("<p>Nothing was changed. The file says:</p>"), "{html}");
    assert_eq!(html.matches("<li>").count(), 1, "{html}");
    assert!(html.contains("<code>(file)</code>: expected JSON, received text that is not"), "{html}");
    let too_large = share::text::too_large(f64::from(share::text::LARGEST + 1));
    assert_eq!(too_large, "Expected a file of at most 1000 kB, received one of 1000 kB. Nothing was changed.");
}

#[test]
fn a_suggested_name_is_short_whatever_the_state_and_tells_where_it_was_cut() {
    let all: String =
        Key::ALL.iter().filter(|key| key.motive().is_none()).map(|key| format!(".{}1000", key.row().code)).collect();
    let pins = "._-00w00w00w00w00w00w00w00w00w00w00w00w-_me1.2".repeat(3);
    for code in [format!("1.2{all}"), format!("1.2{all}{pins}"), "1.2.me800".into(), "1.2".into()] {
        for (what, ending) in [("events", "svg"), ("consequences", "png"), ("outcomes", "csv"), (&"x".repeat(40), "json")] {
            let name = state(&code).file_name(what, ending);
            assert!(name.len() <= 120, "{} bytes: {name}", name.len());
            assert!(name.starts_with(&format!("offramp-{what}-")) && name.ends_with(&format!(".{ending}")), "{name}");
        }
    }
    assert_eq!(state("1.2.me800").file_name("events", "svg"), "offramp-events-1.2.me800.svg");
    assert!(state(&format!("1.2{all}")).file_name("events", "svg").ends_with("-etc.svg"));
}

#[test]
fn the_table_begins_with_a_byte_order_mark_in_every_language() {
    for language in Language::ALL {
        speak(language);
        let csv = state("1.2.me800").csv();
        assert!(csv.starts_with("\u{feff}day,date,series,value,title"), "{}", language.code());
        assert!(csv.contains(language.texts().share.title), "{}", language.code());
    }
    speak(Language::English);
}

#[test]
fn a_file_with_a_byte_order_mark_is_opened_and_one_that_gives_a_field_twice_is_not() {
    let seen = Link::default_from(Vantage::Jan18);
    let opened = import::read("\u{feff}{\"assumptions\": {\"mediation\": 0.8}}", &seen).expect("a part of a report");
    assert_eq!(opened.link.encode(), "1.2.me800");
    let twice = import::read(r#"{"assumptions": {"mediation": 0.8}, "assumptions": {}}"#, &seen).expect_err("twice");
    assert_eq!(twice.iter().map(ToString::to_string).collect::<Vec<_>>(), ["assumptions: expected it once, received it twice"]);
}

#[test]
fn figures_and_files_of_a_page_with_an_authors_starting_point_compare_with_it_and_open_it() {
    let page = "https://example.org/#h=1.2.me800_ore_tWeek&s=1.2.me800.os300";
    let state = PageState { link: Link::decode("1.2.me800.os300").expect("a code").0, page: page.into() };
    let svg = state.main_figure(None, Theme::Light);
    assert!(svg.contains("Changed from the starting point: Iranian overstretch 60\u{a0}→\u{a0}30."), "{svg}");
    assert!(state.json().contains("#h=1.2.me800_ore_tWeek&s=1.2.me800.os300"), "{}", state.json());
    // Where the state is the starting point there are no dotted lines.
    let at_home = PageState { link: Link::decode("1.2.me800").expect("a code").0, page: page.into() };
    assert!(svg.contains(">starting point<") && !at_home.main_figure(None, Theme::Light).contains(">starting point<"));
}

#[test]
fn the_link_with_a_starting_point_opens_there_and_keeps_the_other_parameters() {
    let state = state("1.2.me800._Mine_os300");
    let home = HomeForm::first(&Home::default());
    let form = HomeForm { is_on: true, title: "ہفتہ ۳".into(), ..home };
    let home = form.home(&state.link);
    let address = state.address_from(home.as_ref());
    assert!(address.starts_with("https://example.org/page/?source=letter#theme=dark&h=1.2.me800_t-"), "{address}");
    assert_eq!(PageState { page: address, ..state.clone() }.home(), home.expect("it is on"));
    assert_eq!(state.address_from(None), state.address());
}

#[test]
fn what_the_author_wrote_stands_in_the_form_as_text() {
    let title = "<img src=x>\"'";
    let home = Home::new(&Link::default_from(Vantage::Jan18), None, title, "");
    let html = markup::dialog(&home.link.clone(), &home, Around::Site).into_string();
    assert!(!html.contains("<img") && html.contains("&lt;img src=x&gt;&quot;"), "{html}");
}

#[test]
fn the_snippet_has_the_starting_point() {
    let link = Link::decode("1.2.me800").expect("a code").0;
    let home = Home::new(&link, None, "", "");
    let snippet = |home: &Home| EmbedForm::first(&link).snippet(&link, home, "https://example.org/");
    assert_eq!(snippet(&home).address, "https://example.org/embed/?pinned=1#h=1.2.me800&s=1.2.me800");
    assert!(snippet(&home).html.contains("#h=1.2.me800&amp;s=1.2.me800"));
    assert!(snippet(&Home::default()).usual_height < snippet(&home).usual_height);
}
