//! `offramp link`: codes of scenarios, and what codes hold.

use crate::process::{offramp, offramp_reading};
use model::Key;
use model::preset::PRESETS;
use protocol::link::Link;
use serde_json::json;

#[test]
fn the_code_of_a_scenario_is_that_of_the_page() {
    assert_eq!(offramp("link encode").succeeded(), "1.2\n");
    assert_eq!(offramp("link encode --from 16-jan").succeeded(), "1.2.va16\n");
    assert_eq!(offramp("link encode --set mediation=0.8 --set overstretch=0.3").succeeded(), "1.2.me800.os300\n");
    let file = r#"{"from": "16-jan", "assumptions": {"publicity": 0.25}}"#;
    assert_eq!(offramp_reading(file, &["link", "encode", "--file", "-"]).succeeded(), "1.2.pu0.va16\n");
}

#[test]
fn every_preset_goes_into_a_code_and_comes_out_unchanged() {
    for preset in PRESETS {
        let scenario = preset.scenario();
        let code = Link::of(scenario).encode();
        let state = offramp(&format!("link decode {code} --format json")).json();
        let file = json!({ "from": state["from"], "assumptions": state["assumptions"] }).to_string();
        assert_eq!(offramp_reading(&file, &["link", "encode", "--file", "-"]).succeeded(), format!("{code}\n"), "{}", preset.key);
        for key in Key::ALL {
            assert_eq!(
                state["assumptions"][key.row().key],
                json!(scenario.assumptions[*key]),
                "{} {}",
                preset.key,
                key.row().key
            );
        }
    }
}

#[test]
fn values_off_the_grid_are_refused_with_their_neighbours_each_on_a_line() {
    let off = "--set mediation=0.80001 --set resolve=0.7 --set publicity=0.3 --set decision_precision=1.0001";
    assert_eq!(
        offramp(&format!("link encode {off}")).faults(),
        [
            "mediation: expected 0.8 or 0.801 (--round takes 0.8), received 0.80001",
            "publicity: expected 0.2995 or 0.30025 (--round takes 0.30025), received 0.3",
            "decision_precision: expected 1 or 1.0008 (--round takes 1), received 1.0001",
        ]
    );
    assert_eq!(offramp(&format!("link encode {off} --round")).succeeded(), "1.2.me800.pu67\n");
}

#[test]
fn motive_weights_that_are_no_thousandths_are_refused_and_rounded_together() {
    let weights = "--set motive_counter_terror=1 --set motive_broaden=1 --set motive_coerce=5";
    assert_eq!(
        offramp(&format!("link encode {weights}")).faults(),
        [
            "motive_counter_terror: expected weights in thousandths that sum to 1 (--round takes 0.143), received 0.14285714285714285",
            "motive_broaden: expected weights in thousandths that sum to 1 (--round takes 0.143), received 0.14285714285714285",
            "motive_coerce: expected weights in thousandths that sum to 1 (--round takes 0.714), received 0.7142857142857143",
        ]
    );
    assert_eq!(offramp(&format!("link encode {weights} --round")).succeeded(), "1.2.mc143.mb143.ma714\n");
}

#[test]
fn a_decoded_link_has_exactly_the_promised_fields() {
    let state = offramp("link decode 1.2.me800.va16.xw14.vw1 --format json").json();
    let fields: Vec<&str> = state.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, ["model", "from", "assumptions", "changed", "focus", "view", "seed", "pins", "notices", "home"]);
    assert_eq!(state["model"], "2");
    assert_eq!(state["from"], "16-jan");
    assert_eq!(state["assumptions"].as_object().expect("an object").len(), Key::ALL.len());
    assert_eq!(state["assumptions"]["mediation"], 0.8);
    assert_eq!(state["changed"], json!(["mediation"]));
    assert_eq!(state["focus"], json!({ "outcome": "widened", "day": 14 }));
    assert_eq!(state["view"], "ladder");
    assert_eq!((&state["seed"], &state["pins"]), (&json!(null), &json!([])));
    assert_eq!(state["notices"], json!([]));
}

#[test]
fn a_decoded_link_says_what_was_brought_into_range_and_what_is_unknown() {
    let state = offramp("link decode 1.1.me4000.qq7 --format json").json();
    assert_eq!(
        state["notices"],
        json!([
            "me: expected 0 to 1000, received 4000, 1000 is used",
            "qq7: not known to this version, kept",
            "link: made with version 1 of the model, read with version 2",
        ])
    );
    assert_eq!(state["assumptions"]["mediation"], 1.0);
}

#[test]
fn the_table_of_a_link_says_in_words_what_it_holds() {
    let pasted = "https://example.org/#s=1.2.me800.os300.qq7.va16.xw14.vw1.zo10.hi1";
    assert_eq!(
        offramp(&format!("link decode {pasted}")).succeeded(),
        "\
from      16-jan (16 January 2024: Iran has struck; Pakistan decides)
question  widened on day 14, 30 January 2024: Wider strikes
view      ladder, days 0 to 10, what really happened is shown
changed   mediation 0.8 (default 0.5)
          overstretch 0.3 (default 0.6)
notices   qq7: not known to this version, kept
"
    );
    let start = offramp("link decode 1.2").succeeded();
    assert_eq!(start.lines().nth(3), Some("changed   nothing (every assumption is the default)"));
    assert_eq!(start.lines().count(), 4);
}

#[test]
fn pins_and_a_seed_go_into_a_code_and_come_out() {
    let file = r#"{"from": "16-jan", "assumptions": {"overstretch": 0.7, "mediation": 0.9}}"#;
    let pins = ["--pin", "China mediates=-", "--pin", "W=https://example.org/#s=1.2.me0&a=b", "--pin", "جنگ=1.2"];
    let arguments = [&["link", "encode", "--seed", "7", "--set", "resolve=0.1"][..], &pins].concat();
    let code = "1.2.re100.se7._China-00w-mediates_me900os700va16._W_me0._-17w18m1bj-_";
    assert_eq!(offramp_reading(file, &arguments).succeeded(), format!("{code}\n"));
    let state = offramp(&format!("link decode {code} --format json")).json();
    assert_eq!(state["seed"], 7);
    assert_eq!(state["pins"][0]["name"], "China mediates");
    assert_eq!(state["pins"][0]["from"], "16-jan");
    assert_eq!(state["pins"][0]["changed"], json!(["mediation", "overstretch"]));
    assert_eq!(state["pins"][1]["assumptions"]["mediation"], 0.0);
    assert_eq!((&state["pins"][2]["name"], &state["pins"][2]["changed"]), (&json!("جنگ"), &json!([])));
    let table = offramp(&format!("link decode {code}")).succeeded();
    assert!(
        table.ends_with(
            "\
seed      7
pinned    \"China mediates\" from 16-jan
            mediation 0.9 (default 0.5)
            overstretch 0.7 (default 0.6)
          \"W\" from 18-jan
            mediation 0 (default 0.5)
          \"جنگ\" from 18-jan
"
        ),
        "{table}"
    );
}

#[test]
fn wrong_pins_and_seeds_are_refused_with_what_was_expected_and_what_came() {
    let refused = |arguments: &str| offramp(&format!("link encode {arguments}")).faults();
    assert_eq!(
        refused("--pin 1.2.me900"),
        ["--pin: expected a name, =, and a code or a file, such as Mediated=1.2.me900, received \"1.2.me900\""]
    );
    assert_eq!(
        refused("--pin abcdefghijklmnopqrstuvwxy=1.2"),
        ["--pin: expected a name of 1 to 24 characters, received \"abcdefghijklmnopqrstuvwxy\""]
    );
    assert_eq!(refused("--pin =1.2"), ["--pin: expected a name of 1 to 24 characters, received \"\""]);
    assert_eq!(refused("--pin a=1.2 --pin b=1.2 --pin c=1.2 --pin d=1.2"), ["--pin: expected at most 3 scenarios, received 4"]);
    assert!(refused("--pin a=nowhere.json")[0].starts_with("--file nowhere.json: expected a text file that can be read"));
    assert!(refused("--seed 4294967296")[0].contains("4294967296"));
    let off = offramp_reading(r#"{"assumptions": {"mediation": 0.80001}}"#, &["link", "encode", "--pin", "a=-"]).faults();
    assert_eq!(off, ["--pin a.mediation: expected 0.8 or 0.801 (--round takes 0.8), received 0.80001"]);
    let altered = offramp_reading(r#"{"coefficients": {"h": 3}}"#, &["link", "encode", "--pin", "a=-"]).faults();
    assert_eq!(altered, ["coefficients: expected the model's own, for a link carries no others, received h=3"]);
}

#[test]
fn every_field_of_a_link_is_explained() {
    let code = "1.2.me800.mc500.mb300.ma200.va16.xw14.vw1.zo10.hi1.se7._War_me0.zz5";
    let explained = offramp(&format!("link explain {code}"));
    assert_eq!(explained.errors, "notice: zz5: not known to this version, kept\n");
    assert_eq!(
        explained.output,
        "\
1         version of the format
2         version of the model
me800     Chinese mediation (mediation): 0.8 (default 0.5)
mc500     Against the militants (motive_counter_terror): 0.5 (default 0.3333)
mb300     To broaden the regional conflict (motive_broaden): 0.3 (default 0.3333)
ma200     To bend Pakistan’s alignment (motive_coerce): 0.2 (default 0.3333)
va16      from 16 January 2024: Iran has struck; Pakistan decides
xw14      question: Wider strikes on 30 January
vw1       view: ladder
zo10      days 0 to 10
hi1       what really happened is shown
se7       seed of a possible history
_War_me0  pinned: \"War\" from 18-jan, mediation 0 (default 0.5)
zz5       not known to this version
"
    );
}

#[test]
fn a_link_of_another_version_of_the_model_is_run_with_todays_numbers_and_says_so() {
    let run = offramp("run --link 1.1.me800 --format json");
    assert_eq!(run.errors, "notice: link: made with version 1 of the model, read with version 2\n");
    assert_eq!(run.output, offramp("run --set mediation=0.8 --format json").succeeded());
    assert_eq!(offramp("link decode 1.1 --format json").json()["model"], "1");
}

#[test]
fn a_code_carries_the_question_and_the_look_of_the_figure_too() {
    let options = "--outcome widened --day 14 --view ladder --days 10 --history";
    assert_eq!(offramp(&format!("link encode {options}")).succeeded(), "1.2.xw14.vw1.zo10.hi1\n");
    assert_eq!(offramp("link encode --outcome iran_strikes --day 1").succeeded(), "1.2.xi1\n");
    // The first question from a vantage point needs no field.
    assert_eq!(offramp("link encode --from 16-jan --outcome pakistan_strikes --day 4").succeeded(), "1.2.va16\n");
    let state = offramp("link decode 1.2.xw14.vw1.zo10.hi1 --format json").json();
    assert_eq!(
        (&state["focus"]["outcome"], &state["focus"]["day"], &state["view"]),
        (&json!("widened"), &json!(14), &json!("ladder"))
    );
}

#[test]
fn a_damaged_link_is_read_as_the_page_reads_it_and_what_was_repaired_is_said() {
    let said = "link: damaged, read as 1.2.me800";
    for pasted in [
        "#s=1.2.me800?fbclid=x",
        "https://example.org/#s=1.2.me800).",
        "1.2.me800”",
        "#s%3D1%2E2.me800",
        "#S=1.2.ME800",
        "https://example.org/?s=1.2.me800",
        "https://example.org/%23s=1.2.me800",
        "#s=1.2.me8\u{200b}00",
        "#1.2.me800",
        "1.2.me80\u{ad}0",
    ] {
        let state = offramp_reading("", &["link", "decode", pasted, "--format", "json"]).json();
        assert_eq!((&state["assumptions"]["mediation"], &state["notices"]), (&json!(0.8), &json!([said])), "{pasted}");
        let table = offramp_reading("", &["link", "decode", pasted]).succeeded();
        assert!(table.contains(&format!("notices   {said}\n")), "{pasted}: {table}");
        let run = offramp_reading("", &["link", "explain", pasted]);
        assert_eq!((run.code, run.errors), (Some(0), format!("notice: {said}\n")), "{pasted}");
    }
    for whole in ["1.2.me800", "#s=1.2.me800", "https://example.org/?a=1#theme=dark&s=1.2.me800&b", " 1.2.me800\n"] {
        let state = offramp_reading("", &["link", "decode", whole, "--format", "json"]).json();
        assert_eq!(state["notices"], json!([]), "{whole}");
    }
}

#[test]
fn the_name_of_a_pin_may_hold_an_equals_sign() {
    let encoded = |pin: &str| offramp_reading("", &["link", "encode", "--pin", pin]).succeeded();
    assert_eq!(encoded("a=b=1.2.me900"), "1.2._a-01p-b_me900\n");
    assert_eq!(encoded("me=0.9=https://example.org/#s=1.2.me900"), "1.2._me-01p-0-01a-9_me900\n");
    assert_eq!(encoded("me=0.9=1.2.me900"), "1.2._me-01p-0-01a-9_me900\n");
    assert_eq!(encoded("x=s=1.2.me900"), "1.2._x-01p-s_me900\n");
    assert_eq!(encoded("W=https://example.org/#s=1.2.me0&a=b"), "1.2._W_me0\n");
}

#[test]
fn a_starting_point_is_written_read_and_explained() {
    let arguments = [
        "link",
        "encode",
        "--home",
        "--set",
        "mediation=0.8",
        "--title",
        "ہفتہ ۳",
        "--instruction",
        "Bring it below 1 in 5",
        "--offer",
        "resolve,motive_coerce",
        "--others",
        "hidden",
    ];
    let written = offramp_reading("", &arguments).succeeded();
    let home = written.trim();
    assert!(home.starts_with("h=1.2.me800_omcre_t-"), "{home}");
    for pasted in [home.to_owned(), format!("#{home}"), format!("https://example.org/#{home}&s=1.2.me800.os300")] {
        let state = offramp(&format!("link decode {pasted} --format json")).json();
        assert_eq!(state["home"]["title"], "ہفتہ ۳", "{pasted}");
        assert_eq!(state["home"]["instruction"], "Bring it below 1 in 5");
        assert_eq!(
            (&state["home"]["offered"], &state["home"]["others"]),
            (&json!(["motive_counter_terror", "resolve"]), &json!("hidden"))
        );
        assert_eq!(state["home"]["assumptions"]["mediation"], 0.8);
        assert_eq!(state["assumptions"]["mediation"], 0.8);
        assert_eq!(state["notices"], json!([]), "{pasted}");
    }
    let table = offramp(&format!("link decode {home}")).succeeded();
    assert!(
        table.contains(
            "home      mediation 0.8 (default 0.5)\n          offered: motive_counter_terror, resolve; others hidden\n"
        ),
        "{table}"
    );
    let rows = offramp(&format!("link explain {home}")).succeeded();
    assert!(rows.contains(home) && rows.contains("the author's starting point: mediation 0.8"), "{rows}");
    assert_eq!(offramp("link decode 1.2.me800 --format json").json()["home"], json!(null));
}

#[test]
fn a_starting_point_that_cannot_be_is_refused_and_a_damaged_one_is_said() {
    let long = "x".repeat(41);
    assert_eq!(
        offramp(&format!("link encode --home --title {long}")).faults(),
        ["--title: expected at most 40 characters, received 41"]
    );
    let state = offramp("link decode #h=1.2.me800_q1__&s=1.2.os300 --format json").json();
    assert_eq!(state["notices"], json!(["h: the author's starting point cannot be read, ours is used"]));
    assert_eq!(state["assumptions"]["overstretch"], 0.3);
}

#[test]
fn why_and_figures_compare_with_the_starting_point_of_a_link() {
    let link = "#h=1.2.me800&s=1.2.me800.os300";
    let why = offramp(&format!("why --link {link} --format json")).json();
    let shares = why["attribution"]["shares"].as_array().expect("a list");
    assert_eq!((shares.len(), &shares[0]["assumption"]), (1, &json!("overstretch")));
    assert!(offramp(&format!("why --link {link}")).succeeded().contains("at the link's starting point"));
    let svg = offramp(&format!("figure why --link {link}")).succeeded();
    assert!(
        svg.contains("Changed from the starting point: Iranian overstretch 60") && svg.contains("#h=1.2.me800&amp;s=1.2"),
        "{svg}"
    );
}
