//! What is taken away from the page, and what is opened in it: pictures, tables, reports.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, visit};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use thirtyfour::Key;

/// What every file carries.
const CITATION: &str = "The Offramp contributors, Offramp: an explorable illustration of Asfandyar Mir, “Making Sense of Iran-Pakistan \
                        Cross-Border Strikes”, United States Institute of Peace, January 2024. Model version ";

/// Reads an image from its bytes: its width and height, the colour of its corner, and how many of the pixels below its figure are not of
/// that colour.
async fn pixels(page: &Page, bytes: &[u8], kind: &str) -> Result<(u32, u32, String, usize)> {
    let script = format!(
        "const done = arguments[0];
         const image = new Image();
         image.onerror = () => done(null);
         image.onload = () => {{
             const canvas = document.createElement('canvas');
             [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
             const context = canvas.getContext('2d');
             context.drawImage(image, 0, 0);
             const corner = context.getImageData(0, 0, 1, 1).data.join();
             const foot = Math.round(canvas.height * 0.12);
             const below = context.getImageData(0, canvas.height - foot, canvas.width, foot).data;
             let inked = 0;
             for (let at = 0; at < below.length; at += 4) {{
                 if (below.slice(at, at + 4).join() !== corner) inked += 1;
             }}
             done([canvas.width, canvas.height, corner, inked]);
         }};
         image.src = URL.createObjectURL(new Blob([new Uint8Array({})], {{ type: '{kind}' }}));",
        json!(bytes)
    );
    let read = page.driver.execute_async(script, Vec::new()).await?;
    read.convert::<Option<_>>()?.context("the browser cannot show this as an image")
}

/// The words of an SVG document in one line; the browser must find no fault with it.
async fn words(page: &Page, svg: &str) -> Result<String> {
    let script = format!(
        "const parsed = new DOMParser().parseFromString({}, 'image/svg+xml');
         const fault = parsed.querySelector('parsererror');
         if (fault) {{ return 'FAULT ' + fault.textContent; }}
         return [...parsed.querySelectorAll('text')].map(text => text.textContent).join(' ').replace(/\\s+/g, ' ');",
        json!(svg)
    );
    page.evaluate(&script).await
}

/// The width and height that an SVG document says it has.
fn size(svg: &str) -> (u32, u32) {
    let number = |name: &str| {
        let (_, rest) = svg.split_once(&format!(" {name}=\""))?;
        rest.split_once('"')?.0.parse().ok()
    };
    (number("width").expect("a width"), number("height").expect("a height"))
}

#[tokio::test]
async fn the_figure_is_saved_as_a_drawing_and_as_pixels_with_its_citation_and_its_link() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let saved = tempfile::tempdir()?;
        page.save_files_in(saved.path()).await?;
        page.open("#s=1.2.me800").await?;
        let share = page.share().await?;
        for (theme, corner) in [("light", "255,255,255,255"), ("dark", "19,21,24,255")] {
            share.choose("take-paper", theme).await?;
            let file = share.save("svg", saved.path(), "offramp-events-1.2.me800.svg").await?;
            let svg = fs::read_to_string(&file)?;
            let said = words(page, &svg).await?;
            assert!(said.contains(&page.headline().await?), "{said}");
            assert!(said.replace(' ', "").contains(&CITATION.replace(' ', "")), "{said}");
            assert!(said.replace(' ', "").contains(&format!("{}#s=1.2.me800", page.address())), "{said}");
            assert!(said.contains("Shaded: where half"), "the ranges are drawn: {said}");
            let (width, height) = size(&svg);
            let (seen_width, seen_height, seen_corner, inked) = pixels(page, svg.as_bytes(), "image/svg+xml").await?;
            assert_eq!((seen_width, seen_height, seen_corner.as_str()), (width, height, corner));
            assert!(100 < inked, "{inked} pixels of the citation");

            let file = share.save("png", saved.path(), "offramp-events-1.2.me800.png").await?;
            let (png_width, png_height, png_corner, inked) = pixels(page, &fs::read(&file)?, "image/png").await?;
            assert_eq!((png_width, png_height, png_corner.as_str()), (2 * width, 2 * height, corner));
            assert!(400 < inked, "{inked} pixels of the citation");
            fs::remove_file(&file)?;
            fs::remove_file(saved.path().join("offramp-events-1.2.me800.svg"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_figures_of_open_parts_can_be_saved_too() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let saved = tempfile::tempdir()?;
        page.save_files_in(saved.path()).await?;
        page.open("#s=1.2.me800.vw1").await?;
        for part in ["why", "matters", "map", "motive"] {
            page.part(part).read().await?;
        }
        page.wait_for_analyst().await?;
        let map = page.part("map").sentence().await?;
        let share = page.share().await?;
        let figures = "return [...document.querySelectorAll('[name=take-figure]')].map(figure => figure.value)";
        assert_eq!(page.evaluate::<Vec<String>>(figures).await?, ["main", "why", "matters", "map", "motive"]);
        for figure in ["why", "matters", "map", "motive"] {
            share.choose("take-figure", figure).await?;
            let file = share.save("svg", saved.path(), &format!("offramp-{figure}-1.2.me800.vw1.svg")).await?;
            let svg = fs::read_to_string(&file)?;
            let said = words(page, &svg).await?;
            assert!(said.replace(' ', "").contains(&CITATION.replace(' ', "")), "{figure}: {said}");
            assert!(!svg.contains("var("), "{figure} has its own colours");
            if figure == "map" {
                assert!(said.replace(' ', "").contains(&map.replace(' ', "")), "{map} in {said}");
            }
            let (width, height, _, inked) = pixels(page, svg.as_bytes(), "image/svg+xml").await?;
            assert_eq!((width, height), size(&svg), "{figure}");
            assert!(100 < inked, "{figure}: {inked}");
        }
        share.choose("take-figure", "main").await?;
        share.save("svg", saved.path(), "offramp-ladder-1.2.me800.vw1.svg").await?;
        Ok(())
    })
    .await
}

fn file(directory: &Path, text: &str) -> Result<PathBuf> {
    let path = directory.join("scenario.json");
    fs::write(&path, text)?;
    Ok(path)
}

#[tokio::test]
async fn a_wrong_file_changes_nothing_and_every_field_that_is_wrong_is_listed() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let files = tempfile::tempdir()?;
        page.open("#s=1.2.me800").await?;
        let headline = page.headline().await?;
        let share = page.share().await?;
        let wrong = r#"{"from": "17-jan", "assumptions": {"mediation": "<img src=x>", "resolve": null}, "colour": 1}"#;
        share.open_file(&file(files.path(), wrong)?).await?;
        assert_eq!(
            share.said_of_file().await?,
            [
                "Nothing was changed. The file says:",
                "from: expected 16-jan or 18-jan, received \"17-jan\"",
                "assumptions.mediation: expected a number, received the text \"<img src=x>\"",
                "assumptions.resolve: expected a number, received null",
                "colour: expected one of from, assumptions, coefficients, suppose (and, as in a report, title, citation, link, model, altered, chance, inferred, settled, outcomes, without, pins), received an unknown field",
            ]
        );
        assert_eq!(page.count("#share-dialog img").await?, 0);
        let range = r#"{"assumptions": {"mediation": 2, "resolve": -1}, "coefficients": {"h": 3}}"#;
        share.open_file(&file(files.path(), range)?).await?;
        page.wait_until("document.getElementById('share-opened').textContent.includes('resolve')").await?;
        page.wait_for("return document.querySelectorAll('#share-opened li').length", 3).await?;
        assert_eq!(page.rest_of_address().await?, "#s=1.2.me800");
        assert_eq!(page.headline().await?, headline);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_right_file_opens_its_state_and_back_returns() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let files = tempfile::tempdir()?;
        page.open("#s=1.2.os300.vw1").await?;
        let share = page.share().await?;
        let given = r#"{"assumptions": {"mediation": 0.8004, "resolve": 0.3}}"#;
        share.open_file(&file(files.path(), given)?).await?;
        let said = share.said_of_file().await?;
        assert_eq!(said[0], "Opened: from 18 January, 2 assumptions differ from our starting point.");
        assert_eq!(said.last().map(String::as_str), Some("Chinese mediation: 0.8004 → 0.8"));
        let code = page.code().await?.context("a code")?;
        assert!(code.contains("me800") && code.contains("re300") && code.ends_with("vw1"), "{code}");
        assert_eq!(share.field("share-link").await?, format!("{}#s={code}", page.address()));
        share.press("close").await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        page.back().await?;
        page.wait_for_code(Some("1.2.os300.vw1")).await?;
        page.wait_for("return Number(document.getElementById('slider-mediation').value)", 500).await
    })
    .await
}

/// Drops a file on a place of the window, as a reader does from the desktop.
async fn drop_at(page: &Page, (x, y): (u32, u32), path: &Path) -> Result<()> {
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": [path], "dragOperationsMask": 1 });
        page.command("Input.dispatchDragEvent", json!({ "type": kind, "x": x, "y": y, "data": data })).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_file_dropped_anywhere_opens_or_is_refused_in_words_and_never_takes_the_pages_place() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let files = tempfile::tempdir()?;
        page.open("").await?;
        drop_at(page, (200, 40), &file(files.path(), r#"{"assumptions": {"mediation": 0.8}}"#)?).await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.wait_until("document.querySelector('#share-dialog').open").await?;
        page.wait_until("document.getElementById('share-opened').textContent.startsWith('Opened: ')").await?;
        page.press(Key::Escape).await?;
        // Once the dialog is there it is the same, and what is wrong is said there.
        drop_at(page, (900, 700), &file(files.path(), "hello")?).await?;
        page.wait_until("document.querySelector('#share-dialog').open").await?;
        page.wait_until("document.getElementById('share-opened').textContent.includes('expected JSON')").await?;
        assert_eq!(page.code().await?.as_deref(), Some("1.2.me800"));
        let is_seen = "const { top, bottom } = document.getElementById('share-opened').getBoundingClientRect(); return 0 <= top && bottom <= innerHeight";
        page.wait_for(is_seen, true).await?;
        // Where nothing can be opened, nothing happens.
        for elsewhere in ["method/", "story/", "embed/"] {
            let address = format!("{}{elsewhere}", page.address());
            page.go(&address).await?;
            drop_at(page, (200, 40), &file(files.path(), "{}")?).await?;
            page.wait_for_frame().await?;
            assert!(page.driver.current_url().await?.as_str().starts_with(&address), "{elsewhere}");
            assert!(page.count("h1").await? == 1, "{elsewhere}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_saved_opens_again_and_can_be_dropped() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let saved = tempfile::tempdir()?;
        page.save_files_in(saved.path()).await?;
        page.open("#s=1.2.me803.va16").await?;
        let share = page.share().await?;
        let report = fs::read_to_string(share.save("json", saved.path(), "offramp-outcomes-1.2.me803.va16.json").await?)?;
        page.open("").await?;
        page.share().await?;
        let drop = format!(
            "const files = new DataTransfer();
             files.items.add(new File([{}], 'report.json'));
             const target = document.querySelector('.share-drop');
             const options = {{ bubbles: true, cancelable: true, dataTransfer: files }};
             const over = target.dispatchEvent(new DragEvent('dragover', options));
             const dropped = target.dispatchEvent(new DragEvent('drop', options));
             return [over, dropped];",
            json!(report)
        );
        assert_eq!(page.evaluate::<[bool; 2]>(&drop).await?, [false, false], "the browser must not open the file itself");
        page.wait_for_code(Some("1.2.me803.va16")).await
    })
    .await
}
