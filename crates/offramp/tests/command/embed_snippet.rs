//! `offramp embed-snippet`: the HTML that the share dialog gives, from options.

use std::process::Command;

use crate::process::{PROGRAM, offramp};
use protocol::address::{opening, opening_home};
use protocol::link::{Home, Link};
use share::embed::{EmbedForm, Keep};
use words::language::Language;
use words::text::speak;

const SITE: &str = "--site https://example.org/offramp";

/// The address that the frame shows, and its height.
fn frame(options: &str) -> (String, String) {
    let html = offramp(&format!("embed-snippet {SITE} {options}")).succeeded();
    let value = |name: &str| {
        let (_, rest) = html.split_once(&format!("{name}=\"")).expect("the attribute");
        rest.split_once('"').expect("its end").0.replace("&amp;", "&")
    };
    (value("src"), value("height"))
}

fn address(options: &str) -> String {
    let (address, _) = frame(options);
    address.strip_prefix("https://example.org/offramp/embed/").expect("the embed").to_owned()
}

#[test]
fn the_snippet_is_one_frame_and_by_itself_shows_the_starting_point_as_it_stands_on_the_day() {
    assert_eq!(
        offramp(&format!("embed-snippet {SITE}")).succeeded(),
        "<iframe src=\"https://example.org/offramp/embed/\" title=\"Iran and Pakistan, January 2024: up the ladder, or off it?\" \
         loading=\"lazy\" width=\"100%\" height=\"920\" frameborder=\"0\" style=\"border:0\" allow=\"clipboard-write; fullscreen\" \
         referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n"
    );
}

#[test]
fn what_is_chosen_stands_in_the_query_and_the_state_behind_it() {
    assert_eq!(address("--set mediation=0.8"), "#s=1.2.me800");
    assert_eq!(address("--link 1.2.me800.vw1.hi1 --set overstretch=0.3"), "#s=1.2.me800.os300.vw1.hi1");
    assert_eq!(address("--outcome widened --day 14 --from 16-jan"), "#s=1.2.va16.xw14");
    assert_eq!(address("--pinned"), "?pinned=1#s=1.2");
    let pair = "1.2._If_me900._Not_me0";
    assert_eq!(address(&format!("--only pair --link {pair}")), format!("?only=pair#s={pair}"));
    assert_eq!(
        address("--only map,summary --theme dark --lang ur --levers resolve,mediation --view ladder --static"),
        "?only=summary,map&theme=dark&lang=ur&levers=resolve,mediation&view=ladder&static=1"
    );
}

#[test]
fn the_height_is_what_was_asked_for_or_grows_with_what_is_shown() {
    assert_eq!(frame("--height 500").1, "500");
    let [small, large] = ["--only summary", "--only summary,map"].map(|pieces| frame(pieces).1.parse::<u32>().expect("a number"));
    assert!(small < large, "{small} {large}");
    let html = offramp(&format!("embed-snippet {SITE} --auto-height")).succeeded();
    assert!(html.ends_with("</iframe>\n<script async src=\"https://example.org/offramp/embed.js\"></script>\n"), "{html}");
}

#[test]
fn with_a_picture_it_is_the_snippet_that_the_dialog_gives_to_the_last_byte() {
    let site = "https://example.org/offramp/";
    let homes = [Home::default(), Home::decode("1.2.os300_ome").0];
    for (code, home) in
        ["1.2", "1.2.me800", "1.2.va16.me800.os200.xw9.vw1"].iter().flat_map(|code| homes.iter().map(move |home| (code, home)))
    {
        for language in [Language::English, Language::Urdu] {
            speak(language);
            let link = Link::decode(code).expect("a code").0;
            let form = EmbedForm { has_picture: true, ..EmbedForm::first(&link) };
            let dialog = form.snippet(&link, home, site).html;
            let address =
                opening(&opening_home(site, Some(&home.code).filter(|code| !code.is_empty()).map(String::as_str)), Some(code));
            let lang = if language == Language::English { String::new() } else { format!("--lang {}", language.code()) };
            let options = format!("embed-snippet {SITE} --link {address} --pinned --auto-height --picture {lang}");
            assert_eq!(offramp(&options).succeeded(), format!("{dialog}\n"), "{options}");
        }
    }
    speak(Language::English);
    let link = Link::decode("1.2").expect("a code").0;
    let latest = EmbedForm { has_picture: true, keep: Keep::Latest, ..EmbedForm::first(&link) };
    let dialog = latest.snippet(&link, &Home::default(), site).html;
    assert_eq!(offramp(&format!("embed-snippet {SITE} --auto-height --picture")).succeeded(), format!("{dialog}\n"));
}

#[test]
fn the_picture_can_be_where_its_editor_has_put_it() {
    let html = offramp(&format!("embed-snippet {SITE} --set mediation=0.8 --picture=/media/a.png")).succeeded();
    assert!(html.contains("<img src=\"/media/a.png\" alt=\"From 18 January, on these assumptions"), "{html}");
}

#[test]
fn values_that_no_link_carries_are_refused_unless_they_may_be_rounded() {
    let refused = offramp(&format!("embed-snippet {SITE} --set mediation=0.12345")).faults();
    assert_eq!(refused, ["mediation: expected 0.123 or 0.124 (--round takes 0.123), received 0.12345"]);
    assert_eq!(address("--set mediation=0.12345 --round"), "#s=1.2.me123");
}

#[test]
fn a_page_whose_address_nobody_said_cannot_be_embedded() {
    let run = Command::new(PROGRAM).arg("embed-snippet").env_remove("OFFRAMP_SITE_URL").output().expect("the command starts");
    assert_eq!((run.status.code(), run.stdout), (Some(2), vec![]));
    assert_eq!(
        String::from_utf8_lossy(&run.stderr),
        "--site: expected the address of the page, here or in OFFRAMP_SITE_URL, received none\n"
    );
    let run = Command::new(PROGRAM).arg("embed-snippet").env("OFFRAMP_SITE_URL", "https://example.org/a").output();
    let html = String::from_utf8(run.expect("the command starts").stdout).expect("text");
    assert!(
        html.contains(" src=\"https://example.org/a/embed/\"")
            || html.starts_with("<iframe src=\"https://example.org/a/embed/\""),
        "{html}"
    );
}

#[test]
fn every_wrong_option_is_named_with_what_was_expected_and_what_came() {
    for (options, fault) in [
        (
            "--only maps",
            "--only: expected summary, curves, ladder, crises, controls, story, pair, tornado, map or timeline, received \"maps\"",
        ),
        ("--theme blue", "--theme: expected auto, light or dark, received \"blue\""),
        ("--lang <b>", "--lang: expected the code of a language, such as en, received \"<b>\""),
        ("--height 119", "--height: expected a whole number from 120 to 6000, received \"119\""),
        ("--view map", "--view: expected events, ladder, consequences or crises, received \"map\""),
    ] {
        assert_eq!(offramp(&format!("embed-snippet {SITE} {options}")).faults(), [fault]);
    }
}

#[test]
fn the_title_of_the_frame_is_in_the_language_that_it_shows() {
    for language in Language::ALL {
        let html = offramp(&format!("embed-snippet {SITE} --lang {}", language.code())).succeeded();
        assert!(html.contains(&format!("title=\"{}\"", language.texts().share.title)), "{html}");
    }
}
