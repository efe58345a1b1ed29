//! The document holds what it promises: every number and claim of the model, links that lead somewhere, nothing that a strict security
//! policy would block, and figures that the model and the tests it names agree with.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use method::check::CHECKS;
use method::equation::GROUPS;
use method::symbol::{Symbol, assumption_id, coefficient_id};
use model::claim::{CLAIMS, Kind, PLACEMENTS, Runs};
use model::coefficient::Coefficient;
use model::law::{LAWS, NO_LAWS};
use model::{Key, Outcome, Scenario, Vantage, timeline};

/// The document, written once for all tests: its numbers take some seconds to compute.
fn document() -> &'static str {
    static DOCUMENT: LazyLock<String> = LazyLock::new(|| method::document("method.css"));
    &DOCUMENT
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The tags of the document, without their brackets; text can hold none.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or(piece))
}

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    tags(html).filter_map(|tag| tag.split_once(start.as_str())?.1.split('"').next()).collect()
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn every_id_is_given_once_and_every_link_within_the_page_leads_to_one() {
    let html = document();
    let ids = values(html, "id");
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len());
    let links = values(html, "href");
    let inner: Vec<&str> = links.iter().filter_map(|link| link.strip_prefix('#')).collect();
    assert!(200 < inner.len());
    for link in inner {
        assert!(distinct.contains(link), "#{link} leads nowhere");
    }
    for link in links.iter().filter(|link| !link.starts_with('#')) {
        // Accounts of other crises are cited at the address where they were read.
        let is_web = link.starts_with("https://") || link.starts_with("http://");
        assert!(is_web || ["../", "method.css", "data:,"].contains(link), "{link}");
    }
}

#[test]
fn elements_are_closed_in_the_order_in_which_they_were_opened() {
    let alone = ["!DOCTYPE", "!--", "meta", "link", "br", "wbr", "input", "mspace"];
    let html = document();
    let mut open = Vec::new();
    for tag in tags(html) {
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if alone.contains(&name) || tag.ends_with('/') => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn nothing_is_there_that_a_strict_security_policy_would_block_and_no_heading_level_is_skipped() {
    let html = document();
    let mut level = 0;
    for tag in tags(html) {
        let name = tag.split(' ').next().unwrap_or_default();
        assert!(!["script", "style", "iframe", "img", "object"].contains(&name), "{tag}");
        let mut attributes = tag.split(' ').skip(1).filter_map(|attribute| Some(attribute.split_once('=')?.0));
        assert!(attributes.all(|attribute| attribute != "style" && !attribute.starts_with("on")), "{tag}");
        if let Some(next) = ["h1", "h2", "h3", "h4"].iter().position(|heading| *heading == name) {
            assert!(next <= level, "{name} follows a heading of level {level}");
            level = next + 1;
        }
    }
    assert!(!html.contains("unconverted"), "an equation could not be converted");
}

#[test]
fn every_assumption_coefficient_claim_and_event_is_in_the_document_with_its_words() {
    let html = document();
    let ids: BTreeSet<&str> = values(html, "id").into_iter().collect();
    for key in Key::ALL {
        let row = key.row();
        assert!(ids.contains(assumption_id(*key).as_str()), "{}", row.key);
        for words in [row.wording().label, row.grounds().reason, row.grounds().range_reason, row.grounds().direction] {
            assert!(html.contains(&escaped(words)), "{}: {words}", row.key);
        }
    }
    for coefficient in Coefficient::ALL {
        let row = coefficient.row();
        assert!(ids.contains(coefficient_id(*coefficient).as_str()), "{}", row.key);
        let printed = |words: &str| escaped(words).replace('\'', "’");
        assert!(html.contains(&printed(row.meaning)) && html.contains(&printed(row.reason)), "{}", row.key);
    }
    assert_eq!(CLAIMS.iter().map(|claim| claim.number).collect::<Vec<_>>(), (1..=78).collect::<Vec<u8>>());
    for claim in &CLAIMS {
        assert!(ids.contains(format!("claim-{}", claim.number).as_str()), "claim {}", claim.number);
        assert!(html.contains(&format!("<q>{}</q>", escaped(claim.quote))), "claim {}", claim.number);
    }
    for (_, record) in timeline::records() {
        assert!(html.contains(&escaped(record.text)), "{}", record.text);
        for source in record.sources {
            assert!(html.contains(&format!("href=\"{}\"", source.address)), "{}", source.address);
        }
    }
}

#[test]
fn every_row_of_the_claims_answers_to_the_filters() {
    let html = document();
    assert_eq!(values(html, "data-kind").len(), 78);
    assert!(values(html, "data-kind").iter().all(|kinds| !kinds.is_empty()));
    let css = read("www/method.css");
    for (button, attribute) in [("kind", "data-kind"), ("actor", "data-actor")] {
        for id in values(html, "id").into_iter().filter_map(|id| id.strip_prefix(&format!("{button}-"))).filter(|id| *id != "all")
        {
            let rule = format!("section:has(#{button}-{id}:checked) .claims tbody tr:not([{attribute}~=\"{id}\"])");
            assert!(css.contains(&rule), "www/method.css lacks {rule}");
            assert!(values(html, attribute).iter().any(|all| all.split(' ').any(|one| one == id)), "{id} hides every row");
        }
    }
}

#[test]
fn every_claim_has_its_kind_and_the_numbers_that_the_model_gives_for_its_comparisons() {
    let html = document();
    for kind in Kind::ALL {
        let count = format!("<li id=\"count-{}\"><b>{} {}</b>", kind.key(), kind.count(), kind.label());
        assert!(html.contains(&count), "{count}");
    }
    let mut runs = Runs::default();
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        let (_, rest) = html.split_once(&format!("<tr id=\"claim-{}\" ", claim.number)).expect("a row");
        let (row, _) = rest.split_once("</tr>").expect("the row ends");
        assert!(row.starts_with(&format!("data-kind=\"{}\"", placed.kind.key())), "claim {}", claim.number);
        assert_eq!(row.matches("<li>").count(), placed.comparisons.len(), "claim {}", claim.number);
        for comparison in placed.comparisons {
            let measured = comparison.measure(&Default::default(), &mut runs);
            for number in [measured.first, measured.second] {
                assert!(row.contains(&format!("{number:.3}")), "claim {}: {number}", claim.number);
            }
        }
    }
}

#[test]
fn every_assumption_and_every_coefficient_enters_an_equation() {
    let used: Vec<Symbol> = GROUPS.iter().flat_map(|group| group.iter()).flat_map(|equation| equation.symbols).copied().collect();
    for key in Key::ALL {
        assert!(used.contains(&Symbol::Assumption(*key)), "{}", key.row().key);
    }
    for coefficient in Coefficient::ALL {
        assert!(used.contains(&Symbol::Factor(*coefficient)), "{}", coefficient.row().key);
    }
}

#[test]
fn every_file_that_an_equation_names_exists() {
    for equation in GROUPS.iter().flat_map(|group| group.iter()) {
        assert!(!equation.code.is_empty(), "{}", equation.id);
        for file in equation.code {
            assert!(repository().join(file).is_file(), "{}: {file}", equation.id);
        }
    }
}

#[test]
fn every_check_names_tests_that_exist_and_says_what_they_say() {
    for check in CHECKS {
        let source = read(check.file);
        for test in check.tests {
            assert!(source.contains(&format!("fn {test}(")), "{}: no test {test}", check.file);
        }
        for evidence in check.evidence {
            assert!(source.contains(evidence), "{}: {evidence}", check.file);
        }
    }
    assert!(document().contains(r"<msup><mn>10</mn>") && model::solve::TOLERANCE == 1e-10, "the equation of the fixed point");
}

#[test]
fn seen_from_16_january_no_pakistani_strike_is_another() {
    let row = |from: Vantage, outcome: Outcome| {
        let (before, _) = document().split_once(&format!("id=\"landmark-{}-{}-28\"", from.key(), outcome.key())).expect("a row");
        before.rsplit_once("<th scope=\"row\">").and_then(|(_, row)| row.split_once("<br>")).expect("its label").0
    };
    assert_eq!(row(Vantage::Jan16, Outcome::PakistanStrikes), "A Pakistani strike");
    assert_eq!(row(Vantage::Jan18, Outcome::PakistanStrikes), "Another Pakistani strike");
    assert!(!document().contains("Another Pakistani strike, seen from 16"));
}

#[test]
fn the_landmarks_are_the_models_to_their_last_digit() {
    let html = document();
    let cell = |id: String| {
        let (_, rest) = html.split_once(&format!("<td id=\"{id}\">")).unwrap_or_else(|| panic!("no {id}"));
        rest.split('<').next().expect("a text").to_owned()
    };
    // The values that the method was written with (see `landmarks` among the model's tests).
    for (id, printed) in [
        ("18-jan-iran_strikes-14", "24.0%"),
        ("18-jan-functional-28", "95.0%"),
        ("18-jan-widened_by_choice-14", "8.5%"),
        ("18-jan-widened_by_accident-14", "2.4%"),
        ("18-jan-tit_for_tat-28", "12.7%"),
        ("18-jan-strikes_iran-14", "0.46"),
        ("16-jan-pakistan_strikes-2", "67.0%"),
        ("16-jan-iran_strikes-14", "35.1%"),
    ] {
        assert_eq!(cell(format!("landmark-{id}")), printed, "{id}");
    }
    // The bands of a thousand plain random draws, for Iran's next strike by night 14 and 28: centre, half, four fifths. The 256 points of
    // the product agree with them to about a point.
    let (_, bands) = html.split_once("aria-label=\"Table of bands\"").expect("a table of bands");
    let (bands, _) = bands.split_once("</table>").expect("the table ends");
    let numbers: Vec<f64> = bands.split(['>', '–', '<']).filter_map(|text| text.strip_suffix('%')?.parse::<f64>().ok()).collect();
    for (shown, drawn) in numbers.iter().zip([24.0, 19.0, 32.0, 16.0, 38.0, 27.0, 22.0, 37.0, 18.0, 43.0]) {
        assert!((shown - drawn).abs() < 1.6, "{shown} and {drawn}");
    }
    for from in Vantage::ALL {
        let outcomes = model::evaluate(&Scenario::default_from(from));
        for outcome in [Outcome::PakistanStrikes, Outcome::Widened, Outcome::OpenWar, Outcome::Talks] {
            let shown = cell(format!("landmark-{}-{}-28", from.key(), outcome.key()));
            assert_eq!(shown, format!("{:.1}%", 100.0 * outcomes.series(outcome)[28]), "{from:?} {outcome:?}");
        }
    }
}

#[test]
fn the_findings_read_as_the_model_answers() {
    let html = document();
    let (_, findings) = html.split_once("<section id=\"findings\"").expect("a section");
    let (findings, _) = findings.split_once("</section>").expect("its end");
    // As the method prints them, finding by finding.
    let printed: [&[&str]; 9] = [
        &["<b>83%</b>", "<b>54%</b>", "<b>29%</b> to <b>40%</b>"],
        &["<b>58%</b>", "<b>29%</b>", "Of the 29 points", "<b>21</b>", "the other <b>8</b>"],
        &["<b>22%</b>", "<b>11%</b>", "15% and 7%", "8% and 0%", "12%"],
        &["<b>25%</b>", "<b>37%</b>"],
        &["<b>52%</b>", "<b>53%</b>", "0.9%"],
        &["<b>8%</b> instead of <b>24%</b>", "2% instead of 11%", "93% instead of 67%", "9% instead of 67%"],
        &["<b>0.8%</b>", "<b>6.8%</b>", "6.0%", "14.2%", "23.5%", "46%", "28%"],
        &["80%", "58%", "30%", "84%", "78%", "<b>9%</b>", "4%", "under 0.1%"],
        &["<b>81%</b>", "<b>67%</b>", "<b>55%</b>"],
    ];
    let told: Vec<&str> = findings.split("<li>").skip(1).collect();
    assert_eq!(told.len(), printed.len());
    for (finding, numbers) in told.iter().zip(printed) {
        for number in numbers {
            assert!(finding.contains(number), "{number}: {finding}");
        }
    }
}

#[test]
fn every_law_is_printed_and_so_is_whatever_goes_both_ways() {
    let html = document();
    let section = |id: &str| {
        let (_, section) = html.split_once(&format!("<section id=\"{id}\"")).expect("a section");
        section.split_once("</section>").expect("its end").0.to_owned()
    };
    let laws = section("laws");
    let within_one_game = LAWS.iter().filter(|law| law.nights.len() == 1 && law.tolerance() == 0.0).count();
    let (table, _) = laws.split_once("</table>").expect("a table");
    assert_eq!(table.matches("<li>").count() + within_one_game, LAWS.len());
    let with_exceptions = LAWS.iter().filter(|law| 0 < law.exceptions && 0.0 < law.tolerance()).count();
    assert_eq!(table.matches("(at most ").count(), with_exceptions);
    // Deterrence as the method counts it.
    for printed in ["586 (97.5%)", "584 (97.2%)", "581 (96.7%)", "597 (99.3%)", "601 (100.0%)"] {
        assert!(laws.contains(printed), "{printed}");
    }
    let (unclaimed, _) =
        section("unclaimed").split_once("</table>").map(|(table, rest)| (table.to_owned(), rest.len())).expect("a table");
    assert_eq!(unclaimed.matches("<tr>").count(), 1 + NO_LAWS.len());
}

#[test]
fn every_claim_that_the_model_does_not_show_is_among_what_is_not_claimed() {
    let (_, unclaimed) = document().split_once("<section id=\"unclaimed\"").expect("a section");
    let (unclaimed, _) = unclaimed.split_once("</section>").expect("its end");
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS).filter(|(_, placed)| placed.kind == Kind::NotModelled) {
        assert!(
            unclaimed.contains(&format!("href=\"#claim-{}\"", claim.number)),
            "claim {}: {}",
            claim.number,
            placed.kind.key()
        );
    }
}

#[test]
fn every_outcome_has_its_key_and_its_value_at_both_vantage_points() {
    let html = document();
    for outcome in Outcome::ALL {
        assert!(html.contains(&format!("<code class=\"note\">{}</code>", outcome.key())), "{}", outcome.key());
        for from in Vantage::ALL {
            assert!(html.contains(&format!("id=\"landmark-{}-{}-28\"", from.key(), outcome.key())), "{}", outcome.key());
        }
    }
}

#[test]
fn the_constants_of_the_solver_and_of_the_bands_are_printed_as_the_model_has_them() {
    let solver = read("crates/model/src/solve.rs");
    assert!(solver.contains("const DAMPING: [(usize, f64); 4] = [(65, 0.15), (33, 0.4), (9, 0.7), (1, 1.0)];"));
    assert_eq!((model::solve::MAX_SWEEPS, model::solve::TOLERANCE), (200, 1e-10));
    let equations: Vec<_> = GROUPS.iter().flat_map(|group| group.iter()).collect();
    let damping = equations.iter().find(|equation| equation.id == "eq-damping").expect("an equation");
    let lines = damping.lines.concat();
    assert!(lines.contains(r"0.7\, \text{new} + 0.3\, \text{old} \qquad 9 \le j \le 32"), "{lines}");
    assert!(lines.contains(r"0.4\, \text{new} + 0.6\, \text{old} \qquad 33 \le j \le 64"), "{lines}");
    assert!(lines.contains(r"0.15\, \text{new} + 0.85\, \text{old} \qquad 65 \le j"), "{lines}");
    assert!(damping.says.contains("After 200 sweeps"));
    assert!(read("crates/model/src/occupancy.rs").contains("const UNREACHED: f64 = 1e-280;"));

    let nearby = read("crates/model/src/analysis/nearby.rs");
    let bands = equations.iter().find(|equation| equation.id == "eq-bands").expect("an equation");
    for (name, value) in [("SHARE", "0.08"), ("BEHAVIOUR", "0.125"), ("MOTIVE", "0.35"), ("COEFFICIENT", "0.10")] {
        assert!(nearby.contains(&format!("pub const {name}: f64 = {value};")), "{name}");
        assert!(bands.says.contains(value) && bands.lines.concat().contains(value), "{name}");
    }
    assert!(nearby.contains("pub(crate) const DRAWS: u32 = 256;") && bands.says.starts_with("256 fixed points"));
}

#[test]
fn the_constants_of_the_consequences_are_printed_as_the_model_has_them() {
    let scenario = Scenario::default_from(Vantage::Jan16);
    let assumptions = scenario.assumptions;
    let outcomes = model::evaluate(&scenario);
    let ceiling = (1.0 - 0.5 * assumptions[Key::FunctionalTies]) * (1.0 - 0.5 * assumptions[Key::IndoPacificPriority]);
    assert!((outcomes.us_ceiling - ceiling).abs() < 1e-15);
    let cooperation = 0.20 + (0.25 + 0.75 * assumptions[Key::UsPosture]) * outcomes.us_threat_reading[28];
    assert!((outcomes.us_cooperation[28] - cooperation).abs() < 1e-15 && cooperation < ceiling);
    let lines: String = GROUPS.iter().flat_map(|group| group.iter()).flat_map(|equation| equation.lines).copied().collect();
    assert!(lines.contains(r"0.20 + (0.25 + 0.75\, y)") && lines.contains("(1 - 0.25 E)"));
}

#[test]
fn colours_are_those_of_the_page_in_light_and_in_dark() {
    let blocks = |css: &str| {
        let (light, rest) = css.split_once("@media screen and (prefers-color-scheme: dark)").expect("a dark block");
        let dark = rest.split_once("\n}\n").expect("the dark block ends").0;
        [light, dark].map(|block| {
            block.lines().map(str::trim).filter(|line| line.starts_with("--")).map(str::to_owned).collect::<BTreeSet<String>>()
        })
    };
    let ([light, dark], [page_light, page_dark]) = (blocks(&read("www/method.css")), blocks(&read("www/page.css")));
    assert!(light.is_subset(&page_light), "{:?}", light.difference(&page_light));
    assert!(dark.is_subset(&page_dark), "{:?}", dark.difference(&page_dark));
}

#[test]
fn the_citation_file_names_the_version_the_article_and_its_address() {
    let citation = read("CITATION.cff");
    assert!(citation.contains(&format!("version: {}\n", env!("CARGO_PKG_VERSION"))));
    assert!(citation.contains(model::claim::ARTICLE_ADDRESS));
    assert!(citation.starts_with("cff-version: 1.2.0\n"));
}
