//! A class's answers together: pasted, dropped or opened, shown only after one's own answer, saved, by keyboard, in every language.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use thirtyfour::Key;

use crate::languages::assert_clean;

/// The languages by their directories.
const LANGUAGES: [&str; 5] = ["", "ur/", "fa/", "ar/", "zh/"];

const LINKS: &str =
    "Amina: https://example.org/#s=1.2.me800\\nBilal: https://example.org/#s=1.2.me800.os300\\nhttps://example.org/#s=1.2.me200";

async fn open(page: &Page, language: &str) -> Result<()> {
    page.go(format!("{}{language}class/answers/", page.address())).await?;
    page.wait_until("document.documentElement.matches('.alive')").await
}

async fn paste(page: &Page, links: &str) -> Result<()> {
    let set = format!(
        "const field = document.getElementById('links'); field.value = '{links}'; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    );
    page.evaluate(&set).await
}

async fn is_shown(page: &Page) -> Result<bool> {
    page.evaluate("return !document.getElementById('class').hidden").await
}

#[tokio::test]
async fn the_class_is_shown_once_ones_own_answer_is_given() -> Result<()> {
    visit(Screen::Phone, async |page| {
        open(page, "").await?;
        paste(page, LINKS).await?;
        assert!(page.text("#found").await?.contains("3 answers were found."));
        assert!(!is_shown(page).await?);
        page.click("#first [type=submit]").await?;
        page.wait_for("return document.getElementById('status').textContent", "Expected a number from 0 to 100, or a link; received none.".to_owned()).await?;
        assert!(!is_shown(page).await?);
        page.find("#guess").await?.send_keys("30").await?;
        page.click("#first [type=submit]").await?;
        page.wait_until("document.activeElement.id === 'class-heading'").await?;
        let said = page.text("#class").await?;
        assert!(said.contains("Yours is 30%") && said.contains("1 of 3 changed it"), "{said}");
        // Another question is another answer.
        page.evaluate::<()>("const day = document.querySelector('[name=day]'); day.value = 7; day.dispatchEvent(new Event('change', { bubbles: true }))").await?;
        assert!(!is_shown(page).await?);
        assert_eq!(page.overflow_width().await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_teacher_sees_every_question_at_once_and_opens_the_two_who_differ_most() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        paste(page, LINKS).await?;
        page.click("#teacher").await?;
        page.wait_until("document.activeElement.id === 'class-heading'").await?;
        page.evaluate::<()>("const day = document.querySelector('[name=day]'); day.value = 7; day.dispatchEvent(new Event('change', { bubbles: true }))").await?;
        page.wait_until("document.getElementById('class').textContent.includes('by 24 January')").await?;
        assert!(!page.text("#class").await?.contains("Yours is"));
        page.click("#class .part p a").await?;
        page.wait_for_start().await?;
        assert!(page.evaluate::<String>("return location.hash").await?.contains("1.2.me800.os300"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_spreadsheet_that_is_dropped_is_read_by_the_column_that_is_chosen_and_its_numbers_are_saved() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        let drop = "
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File(['Name,Before,After\\nAmina,1.2.me800,1.2.me900\\nBilal,,1.2.me100\\n'], 'answers.csv'));
            document.querySelector('.collect').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))";
        page.evaluate::<()>(drop).await?;
        page.wait_until("document.getElementById('column')?.value === '2'").await?;
        page.evaluate::<()>("const names = document.getElementById('names'); names.value = '0'; names.dispatchEvent(new Event('change', { bubbles: true }))").await?;
        assert_eq!(page.evaluate::<String>("return document.activeElement.id").await?, "names");
        page.click("#teacher").await?;
        page.wait_until("document.activeElement.id === 'class-heading'").await?;
        assert!(page.text("#class").await?.contains("“Amina” and “Bilal” differ most"));
        let kept = "
            window.kept = [];
            URL.createObjectURL = ((make) => (blob) => (window.kept.push(blob), make(blob)))(URL.createObjectURL.bind(URL));
            HTMLAnchorElement.prototype.click = function () { window.named = this.download; };";
        page.evaluate::<()>(kept).await?;
        page.click("[data-save=csv]").await?;
        page.wait_for("return window.named", "offramp-class.csv".to_owned()).await?;
        page.driver.execute_async("window.kept.at(-1).text().then(text => { window.text = text; arguments[0](); })", []).await?;
        assert!(page.evaluate::<String>("return window.text").await?.contains("1,Amina,1.2.me900,18-jan,true,iran_strikes,28,"));
        page.click("[data-save=png][data-figure=curves]").await?;
        page.wait_for("return window.named", "offramp-class-curves.png".to_owned()).await?;
        assert_eq!(page.evaluate::<String>("return window.kept.at(-1).type").await?, "image/png");
        assert_eq!(page.text("#saved").await?, "Saved as offramp-class-curves.png.");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_breaks_no_rule_and_fits_in_every_language() -> Result<()> {
    for (screen, colours) in [(Screen::Phone, "light"), (Screen::Desktop, "dark")] {
        visit(screen, async |page| {
            page.prefer(&[("prefers-color-scheme", colours)]).await?;
            for language in LANGUAGES {
                open(page, language).await?;
                paste(page, &format!("{LINKS}\\nhttps://example.org/")).await?;
                page.find("#guess").await?.send_keys("30").await?;
                page.click("#first [type=submit]").await?;
                page.wait_until("document.activeElement.id === 'class-heading'").await?;
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
async fn all_of_it_is_done_with_the_keyboard() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        page.focus("#links").await?;
        page.press("1.2.me800 1.2.me200").await?;
        page.wait_until("!document.getElementById('first').hidden").await?;
        // The file, the outcome, the day, the guess.
        for _ in 0..4 {
            page.press(Key::Tab).await?;
        }
        assert_eq!(page.evaluate::<String>("return document.activeElement.id").await?, "guess");
        page.press("30").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.activeElement.id === 'class-heading'").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_its_code_cannot_run_the_page_says_so() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.let_scripts_run(false).await?;
        page.go(format!("{}class/answers/", page.address())).await?;
        page.let_scripts_run(true).await?;
        assert!(page.text("#without-code").await?.contains("needs scripts and WebAssembly"));
        assert!(!page.find("#links").await?.is_displayed().await?);
        Ok(())
    })
    .await
}
