//! The figure of one question over several scenarios.

use figures::compare;
use figures::export::{self, FigureDocument, changed};
use model::Assumptions;
use protocol::comparison::{Compared, Comparing};
use protocol::link::{Link, Pin};
use protocol::question::Question;
use words::pinned;
use words::text::{compare_text, fill, sentences, text};

use super::options::{Figure, Theme};
use super::reserves::carried;
use crate::compared_arguments::GivenScenarios;
use crate::failure::Failure;
use crate::settling::Settling;

/// The figure with all that stands around it. The link that it prints opens the first scenario, with the others pinned.
///
/// # Errors
/// If what was given is wrong.
pub fn svg(options: &Figure) -> Result<String, Failure> {
    let GivenScenarios { scenarios, focus, link } = options.compared.read()?;
    let comparing = Comparing { scenarios: &scenarios, focus: options.question.over(focus) };
    let site = options.site.address()?.unwrap_or_default();
    for one in &scenarios {
        let _ = Settling::told(&one.outcomes);
    }
    let span = options.days.or(link.map(|link| link.span)).unwrap_or_default();
    let first = scenarios[0].scenario;
    // A name that was not given is made again wherever the link is opened.
    let given = |one: &Compared| if one.name == pinned::made_of(&one.scenario) { String::new() } else { one.name.clone() };
    let pins = scenarios[1..].iter().map(|one| Pin::new(&given(one), carried(&one.scenario).scenario)).collect();
    let focus = Question { outcome: comparing.focus.outcome, day: comparing.focus.night as u8 };
    let code = Link { focus, span, pins, ..carried(&first) }.encode();
    let document = FigureDocument {
        theme: match options.theme {
            Theme::Light => chart::Theme::Light,
            Theme::Dark => chart::Theme::Dark,
        },
        scenario: &first,
        start: Assumptions::default(),
        supposed: None,
        altered: None,
        link: &format!("{site}#s={code}"),
    };
    let told = |told: &Compared| {
        let made_of = changed(&told.scenario, &Assumptions::default()).unwrap_or_else(|| pinned::made_of(&told.scenario));
        fill(compare_text().of, &[&told.name, &made_of])
    };
    let mut notes: Vec<String> = scenarios[1..].iter().map(told).collect();
    let unsettled = if comparing.is_settled() { "" } else { text().unsettled };
    let said = sentences(if comparing.is_apart() { compare_text().apart } else { "" }, unsettled);
    notes.extend(Some(said.trim().to_owned()).filter(|said| !said.is_empty()));
    let width = options.width.map_or(export::WIDTH, f64::from);
    Ok(document.svg(&compare::figure(comparing, width, span), &compare::sentence(comparing), &notes))
}
