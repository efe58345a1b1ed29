//! The page for a class: it needs no script, its links open the states that its exercises are about, and on paper it is one sheet.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, visit};
use serde_json::{Value, json};

use crate::languages::assert_clean;

/// A4 and Letter, in inches.
const PAPERS: [(f64, f64); 2] = [(8.27, 11.69), (8.5, 11.0)];

/// The languages by their directories.
const LANGUAGES: [&str; 5] = ["", "ur/", "fa/", "ar/", "zh/"];

/// Counts the sheets of a PDF in base64: the browser writes the list of its pages in plain text.
const COUNT_SHEETS: &str = "return atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g).length";

/// Whether any answer can be seen.
const SEES_ANSWERS: &str = "return [...document.querySelectorAll('.answers li')].some(answer => answer.checkVisibility())";

async fn open(page: &Page, language: &str) -> Result<()> {
    page.go(format!("{}{language}class/", page.address())).await
}

async fn sheets(page: &Page, (width, height): (f64, f64)) -> Result<usize> {
    let printed = page.command("Page.printToPDF", json!({ "paperWidth": width, "paperHeight": height })).await?;
    let pdf = printed.get("data").and_then(Value::as_str).context("there is no PDF")?;
    Ok(page.driver.execute(COUNT_SHEETS, [json!(pdf)]).await?.convert()?)
}

#[tokio::test]
async fn the_page_for_a_class_is_read_without_scripts_and_keeps_its_answers_until_they_are_asked_for() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.command("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        open(page, "").await?;
        assert_eq!(page.count(".exercise").await?, 5);
        assert_eq!(page.overflow_width().await?, 0);
        assert!(!page.evaluate::<bool>(SEES_ANSWERS).await?);
        page.find("#exercise-4 summary").await?.click().await?;
        page.wait_for(SEES_ANSWERS, true).await?;
        assert!(page.text("#exercise-4 .answers").await?.contains("48 if only Pakistan"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_for_a_class_breaks_no_rule_and_fits_in_every_language() -> Result<()> {
    for (screen, colours) in [(Screen::Phone, "light"), (Screen::Desktop, "dark")] {
        visit(screen, async |page| {
            page.prefer(&[("prefers-color-scheme", colours)]).await?;
            for language in LANGUAGES {
                open(page, language).await?;
                page.evaluate::<()>("document.querySelectorAll('details').forEach(details => { details.open = true; })").await?;
                assert_clean(page, language).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_paper_it_is_one_sheet_without_answers_in_every_language() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for language in LANGUAGES {
            open(page, language).await?;
            for paper in PAPERS {
                assert_eq!(sheets(page, paper).await?, 1, "{language} on {paper:?}");
            }
            page.command("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            assert!(!page.evaluate::<bool>(SEES_ANSWERS).await?, "{language}");
            let seen =
                "return [...document.querySelectorAll('.sheet svg, .sheet h4')].filter(part => part.checkVisibility()).length";
            assert_eq!(page.evaluate::<usize>(seen).await?, 6, "{language}: the empty figure, and five exercises");
            assert!(!page.find("#plan").await?.is_displayed().await?);
            page.command("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        assert!(page.text("#address").await?.ends_with("/zh/class/"), "the sheet says where its links are");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_opens_the_state_that_its_exercise_is_about() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        page.click("#exercise-4 .links li:nth-child(2) a").await?;
        page.wait_for_start().await?;
        assert!(page.headline().await?.ends_with("48%."), "China presses only Pakistan");
        open(page, "").await?;
        page.click("#exercise-5 .links a").await?;
        page.wait_for_start().await?;
        page.part("compare").open().await?;
        page.wait_for("return document.querySelectorAll('#part-compare .pins li').length", 1).await?;
        Ok(())
    })
    .await
}
