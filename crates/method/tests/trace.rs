//! TRACE's eight headings are there, lead to sections that exist, and have the numbers that the model's tables give.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use hindcast::comparison::{Question, compare};
use hindcast::forecaster::Forecaster;
use method::check::CHECKS;
use method::equation::GROUPS;
use method::trace::ELEMENTS;
use model::claim::{Bearing, CLAIMS, Kind, PLACEMENTS};
use model::coefficient::Coefficient;
use model::law::{LAWS, NO_LAWS};
use model::{Key, Outcome, Scenario, Vantage, timeline};

/// TRACE's headings, as Grimm et al. (2014) name them.
const HEADINGS: [&str; 8] = [
    "Problem formulation",
    "Model description",
    "Data evaluation",
    "Conceptual model evaluation",
    "Implementation verification",
    "Model output verification",
    "Model analysis",
    "Model output corroboration",
];

/// The document, written once for all tests.
fn document() -> &'static str {
    static DOCUMENT: LazyLock<String> = LazyLock::new(|| method::document("method.css"));
    &DOCUMENT
}

fn section() -> &'static str {
    let (_, section) = document().split_once("<section id=\"trace\"").expect("a section");
    section.split_once("</section>").expect("its end").0
}

/// The cells of an element's row of the table.
fn row(id: &str) -> &'static str {
    let (_, row) = section().split_once(&format!("<tr><th scope=\"row\"><a href=\"#trace-{id}\">")).expect("a row");
    row.split_once("</tr>").expect("its end").0
}

#[test]
fn the_eight_headings_are_there_in_traces_order_each_with_what_was_not_done() {
    assert_eq!(ELEMENTS.map(|element| element.heading), HEADINGS);
    let headings: Vec<&str> = section().split("<h3 id=\"trace-").skip(1).collect();
    assert_eq!(headings.len(), HEADINGS.len());
    for (element, text) in ELEMENTS.iter().zip(headings) {
        assert!(text.starts_with(&format!("{}\">{}</h3>", element.id, element.heading)), "{}", element.heading);
        assert!(text.contains("<strong>Not done.</strong>") && !element.not_done.is_empty(), "{}", element.heading);
    }
    assert!(section().contains("0 parameters fitted; chosen knowing one outcome"));
}

#[test]
fn every_place_is_a_section_of_the_page_by_its_title_and_every_row_leads_to_its_heading() {
    let html = document();
    for element in &ELEMENTS {
        assert!(section().contains(&format!("<h3 id=\"trace-{}\">", element.id)), "{}", element.id);
        assert!(!element.places.is_empty(), "{}", element.id);
        for (id, title) in element.places {
            assert!(html.contains(&format!("<h2 id=\"{id}-title\">{title}</h2>")), "{}: {id} is not called {title}", element.id);
            assert!(row(element.id).contains(&format!("<li><a href=\"#{id}\">{title}</a></li>")), "{}: {id}", element.id);
        }
    }
}

#[test]
fn every_section_but_those_for_finding_and_citing_is_in_a_row() {
    let places: BTreeSet<&str> = ELEMENTS.iter().flat_map(|element| element.places).map(|(id, _)| *id).collect();
    let sections = document().split("<section id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let missing: Vec<&str> = sections.filter(|id| !places.contains(id)).collect();
    assert_eq!(missing, ["trace", "works", "cite"]);
}

#[test]
fn every_number_is_that_of_the_models_tables() {
    let has = |element: &str, number: usize, what: &str| {
        let item = format!("<li><b>{number}</b> {what}</li>");
        assert!(row(element).contains(&item), "{item}: {}", row(element));
    };
    has("problem", CLAIMS.len(), "claims of one article");
    has("problem", 2, "vantage points");
    has("description", GROUPS.concat().len(), "equations");
    has("description", Key::ALL.len(), "assumptions that readers set");
    has("description", Coefficient::ALL.len(), "coefficients");
    has("description", model::MODEL_VERSION as usize, "versions of the model so far");

    let (argued, alone): (Vec<Key>, Vec<Key>) = Key::ALL.iter().partition(|key| !key.row().grounds().claims.is_empty());
    has("data", argued.len(), "assumptions that cite the article");
    has("data", alone.len(), "assumptions by judgement alone");
    has("data", timeline::EVENTS.len(), "dated events");
    let addresses: BTreeSet<&str> =
        timeline::records().flat_map(|(_, record)| record.sources).map(|source| source.address).collect();
    has("data", addresses.len(), "sources for them");

    has("concept", Kind::Encoded.count(), "claims that a comparison shows");
    has("concept", Kind::NotModelled.count(), "claims that are not modelled");
    let kinds: usize = row("concept").split("<b>").skip(1).filter_map(|rest| rest.split('<').next()?.parse::<usize>().ok()).sum();
    assert_eq!(kinds, CLAIMS.len());

    let solved: u32 = method::measured::SETTLING.iter().map(|row| row.solves).sum();
    assert!(row("implementation").contains(&format!("<b>{},{:03}</b> games solved", solved / 1000, solved % 1000)));
    let unsettled: u32 = method::measured::SETTLING.iter().map(|row| row.unsettled).sum();
    has("implementation", unsettled as usize, "of them that did not");
    has("implementation", CHECKS.len(), "checks");
    has("implementation", CHECKS.iter().flat_map(|check| check.tests).count(), "tests named in them");

    let with =
        |bearing: Bearing| PLACEMENTS.iter().flat_map(|placed| placed.comparisons).filter(|one| one.bearing == bearing).count();
    has("output", with(Bearing::Shows), "comparisons that show a claim");
    has("output", with(Bearing::Qualifies), "that qualify one");
    has("output", with(Bearing::Fails), "that would show one and do not");

    has("analysis", LAWS.len(), "signs claimed");
    has("analysis", LAWS.iter().filter(|law| law.exceptions != 0).count(), "of them with exceptions");
    has("analysis", LAWS.iter().map(|law| law.exceptions).sum::<u32>() as usize, "exceptions in all");
    has("analysis", NO_LAWS.len(), "signs not claimed, for they go both ways");

    let crises = hindcast::crises();
    has("corroboration", crises.len(), "other crises");
    has("corroboration", 3 * crises.len(), "answers scored");
    let compared = compare(crises);
    let worse = compared.iter().flat_map(|compared| {
        let [model, uniform] = [Forecaster::Model, Forecaster::Uniform].map(|one| compared.of(one));
        Question::ALL.into_iter().filter(|question| uniform.on(*question) < model.on(*question))
    });
    has("corroboration", worse.count(), "of them worse than calling everything alike");
}

#[test]
fn what_happened_has_the_chances_that_the_starting_point_gives_it() {
    let at = |from: Vantage, outcome: Outcome, day: usize| model::evaluate(&Scenario::default_from(from)).series(outcome)[day];
    let answer = at(Vantage::Jan16, Outcome::PakistanStrikes, 2);
    let no_strike = 1.0 - at(Vantage::Jan18, Outcome::IranStrikes, 27);
    for chance in [answer, no_strike] {
        assert!(section().contains(&format!("<b>{:.0}%</b>", 100.0 * chance)), "{chance}");
    }
}
