//! The section "Take away" in the browser: finds the figures on the page, draws the main one anew, saves files.

use std::rc::Rc;

use chart::Theme;
use figures::picture;
use model::Solver;
use model::analysis::Job;
use protocol::inquiry::Ranges;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, XmlSerializer};

use super::dialog::Dialog;
use super::{all, chosen, document, download, is_framed, pause, picture as pixels, say};
use crate::export::PageState;
use crate::markup::export::{DARK, FIGURE, MAIN, OtherFigure, PAPER};
use crate::markup::id;
use crate::text;
use words::text::share_text;

/// How long one slice of work takes, in milliseconds: less than a frame.
const SLICE: f64 = 8.0;

/// The image format in which a figure is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImageFormat {
    /// PNG: pixels.
    Png,
    /// SVG: lines and texts.
    Svg,
}

/// The figures in the open parts of the page, with the headings of their parts.
pub(super) fn others() -> Vec<OtherFigure> {
    let title = |figure: &Element| figure.closest(".part").ok()??.query_selector("h2").ok()??.text_content();
    on_page().into_iter().filter_map(|(key, figure)| Some(OtherFigure { key, title: title(&figure)? })).collect()
}

/// The elements of those figures, each with a key: its part's name, and a number where the part has several.
fn on_page() -> Vec<(String, Element)> {
    let mut found: Vec<(String, Element)> = Vec::new();
    let root = document().and_then(|document| document.document_element());
    for figure in root.iter().flat_map(|root| all(root, ".part[open] .panel-figure > svg")) {
        let part = figure.closest(".part").ok().flatten().map(|part| part.id()).unwrap_or_default();
        let part = part.trim_start_matches("part-");
        let earlier = found.iter().filter(|(key, _)| key.starts_with(part)).count();
        let key = if earlier == 0 { part.to_owned() } else { format!("{part}-{}", earlier + 1) };
        found.push((key, figure));
    }
    found
}

/// Saves all outcomes as CSV.
pub(super) fn csv(dialog: &Dialog) {
    let state = dialog.state();
    report(save(&state.csv(), "text/csv;charset=utf-8", &state.file_name("outcomes", "csv")));
}

/// Saves all outcomes as JSON.
pub(super) fn json(dialog: &Dialog) {
    let state = dialog.state();
    report(save(&state.json(), "application/json", &state.file_name("outcomes", "json")));
}

/// Saves a file of that MIME type and name, and returns what is to be said of it.
pub(super) fn save(text: &str, kind: &str, name: &str) -> Result<String, String> {
    download::blob(text, kind).and_then(|blob| download::save(&blob, name)).map(|()| saved_text(name)).map_err(refused)
}

fn saved_text(name: &str) -> String {
    text::saved(name, is_framed())
}

fn refused(_: JsValue) -> String {
    share_text().refused.into()
}

/// Says in the status line below the buttons how a download ended.
pub(super) fn report(outcome: Result<String, String>) {
    say(id::TAKE_STATUS, &outcome.unwrap_or_else(|fault| fault));
}

/// Saves the chosen figure.
pub(super) fn picture(dialog: &Rc<Dialog>, format: ImageFormat) {
    let dialog = Rc::clone(dialog);
    spawn_local(async move {
        say(id::TAKE_STATUS, share_text().drawing);
        report(saved(&dialog, format).await);
    });
}

async fn saved(dialog: &Dialog, format: ImageFormat) -> Result<String, String> {
    let state = dialog.state();
    let one = |name: &str| chosen(&dialog.element, name).into_iter().next().unwrap_or_default();
    let (figure, theme) = (one(FIGURE), if one(PAPER) == DARK { Theme::Dark } else { Theme::Light });
    let (what, svg) = if figure == MAIN {
        let ranges = ranges(dialog, &state).await;
        (state.link.view.key().to_owned(), state.main_figure(ranges.as_deref(), theme))
    } else {
        let svg = other(&state, &figure, theme)?;
        (figure, svg)
    };
    match format {
        ImageFormat::Svg => save(&svg, "image/svg+xml", &state.file_name(&what, "svg")),
        ImageFormat::Png => {
            let name = state.file_name(&what, "png");
            let pixels = pixels::png(&svg).await.map_err(refused)?;
            download::save(&pixels, &name).map(|()| saved_text(&name)).map_err(refused)
        }
    }
}

/// The file around a figure that stands on the page, by its key.
fn other(state: &PageState, key: &str, theme: Theme) -> Result<String, String> {
    let (_, figure) = on_page().into_iter().find(|(found, _)| found == key).ok_or(share_text().gone)?;
    let panel = figure.closest(".panel").ok().flatten().ok_or(share_text().gone)?;
    if panel.matches(".pending, [aria-busy=true]").unwrap_or(true) {
        return Err(share_text().pending.into());
    }
    let sentence = panel.query_selector(".panel-sentence").ok().flatten().and_then(|said| said.text_content());
    let screen = XmlSerializer::new().and_then(|serializer| serializer.serialize_to_string(&figure)).map_err(refused)?;
    state.screen_figure(&screen, &sentence.unwrap_or_default(), theme).ok_or_else(|| share_text().refused.into())
}

/// The bands of the main figure, computed between the page's frames; none where the view draws none.
async fn ranges(dialog: &Dialog, state: &PageState) -> Option<Vec<Ranges>> {
    let mut job = state.bands()?;
    let scenario = state.link.scenario;
    if let Some((of, ranges)) = &*dialog.bands.borrow()
        && *of == scenario
    {
        return Some(ranges.clone());
    }
    let mut solver = Solver::new();
    let found = loop {
        let end = js_sys::Date::now() + SLICE;
        while job.done() < job.steps() && js_sys::Date::now() < end {
            job.step(&mut solver);
        }
        match job.finding() {
            Some(bands) => break bands,
            None => pause::pause(0).await,
        }
    };
    let ranges: Vec<Ranges> = found.iter().map(picture::ranges).collect();
    *dialog.bands.borrow_mut() = Some((scenario, ranges.clone()));
    Some(ranges)
}
