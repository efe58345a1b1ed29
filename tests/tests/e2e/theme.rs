//! The choice of colours: the system's, light or dark. The browser keeps it for every page of the site; embeds go by their address.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use thirtyfour::Key;

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(19, 21, 24)";

const STORAGE_THROWS: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });";

/// Notes what the root element says as soon as there is a body, which is before anything of it can be painted.
const NOTE_THEME: &str = "
    new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.themeAtBody = [document.documentElement.dataset.theme, document.documentElement.style.colorScheme];
        observer.disconnect();
    }).observe(document, { childList: true, subtree: true });";

async fn assert_ground(page: &Page, ground: &str) -> Result<()> {
    assert_eq!(page.evaluate::<String>("return getComputedStyle(document.body).backgroundColor").await?, ground);
    Ok(())
}

/// The names of the options that are marked.
async fn chosen(page: &Page) -> Result<Vec<String>> {
    page.evaluate("return [...document.querySelectorAll('#colours :checked')].map(option => option.labels[0].textContent)").await
}

async fn open_method(page: &Page) -> Result<()> {
    page.go(format!("{}method/", page.address())).await?;
    // Its script shows which colours are chosen, once the document is read.
    page.wait_until("document.querySelector('#colours :checked')").await
}

fn option(value: &str) -> String {
    format!("#colours [value='{value}']")
}

#[tokio::test]
async fn colours_are_the_systems_until_a_reader_chooses_and_then_stay_on_every_page_of_the_site() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-color-scheme", "dark")]).await?;
        page.open("").await?;
        assert_eq!(chosen(page).await?, ["System colours"]);
        assert_ground(page, DARK).await?;
        page.click(&option("light")).await?;
        assert_ground(page, LIGHT).await?;
        assert_eq!(page.figure().paint("iran").await?.0, "rgb(213, 94, 0)");
        assert_eq!(page.code().await?, None, "a choice of colours is no part of a link");
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(chosen(page).await?, ["Light"]);
        assert_ground(page, LIGHT).await?;

        open_method(page).await?;
        assert_eq!(chosen(page).await?, ["Light"]);
        assert_ground(page, LIGHT).await?;
        page.prefer(&[("prefers-color-scheme", "light")]).await?;
        page.click(&option("dark")).await?;
        assert_ground(page, DARK).await?;
        page.driver.back().await?;
        page.wait_until("document.querySelector('#live .page')").await?;
        assert_eq!(chosen(page).await?, ["Dark"], "a page that comes back as it was left has heard of it");
        assert_ground(page, DARK).await?;
        page.click(&option("")).await?;
        assert_ground(page, LIGHT).await?;
        open_method(page).await?;
        assert_eq!(chosen(page).await?, ["System colours"]);
        assert_ground(page, LIGHT).await
    })
    .await
}

#[tokio::test]
async fn the_choice_is_one_stop_of_the_keyboard_with_arrows_between_its_options() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-color-scheme", "light")]).await?;
        page.open("").await?;
        assert_eq!(page.text("#colours legend").await?, "Colours");
        page.focus(".languages a:last-child").await?;
        page.press(Key::Tab).await?;
        let focused = "return document.activeElement.labels?.[0].textContent";
        assert_eq!(page.evaluate::<Option<String>>(focused).await?.as_deref(), Some("System colours"));
        page.press(Key::Right + Key::Right).await?;
        assert_eq!(page.evaluate::<Option<String>>(focused).await?.as_deref(), Some("Dark"));
        assert_eq!(chosen(page).await?, ["Dark"]);
        assert_ground(page, DARK).await?;
        page.press(Key::Left).await?;
        assert_eq!(chosen(page).await?, ["Light"]);
        assert_ground(page, LIGHT).await
    })
    .await
}

#[tokio::test]
async fn fingers_find_options_of_44_pixels() -> Result<()> {
    visit(Screen::Phone, async |page| {
        let least = "
            const edges = [...document.querySelectorAll('#colours label')].map(label => label.getBoundingClientRect());
            return Math.min(...edges.flatMap(({ width, height }) => [width, height]))";
        page.open("").await?;
        assert!(44.0 <= page.evaluate::<f64>(least).await?);
        assert_eq!(page.overflow_width().await?, 0);
        open_method(page).await?;
        assert!(44.0 <= page.evaluate::<f64>(least).await?);
        assert_eq!(page.overflow_width().await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_storage_is_refused_a_choice_lasts_as_long_as_the_page() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-color-scheme", "light")]).await?;
        page.run_before_load(STORAGE_THROWS).await?;
        page.open("").await?;
        page.click(&option("dark")).await?;
        assert_ground(page, DARK).await?;
        page.lever("mediation").slide_to(800).await?;
        assert_eq!(chosen(page).await?, ["Dark"]);
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(chosen(page).await?, ["System colours"]);
        assert_ground(page, LIGHT).await
    })
    .await
}

#[tokio::test]
async fn the_colours_are_known_before_anything_is_painted() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.prefer(&[("prefers-color-scheme", "light")]).await?;
        page.open("").await?;
        page.click(&option("dark")).await?;
        page.run_before_load(NOTE_THEME).await?;
        for place in ["", "method/"] {
            page.go(format!("{}{place}", page.address())).await?;
            let noted: [String; 2] = page.evaluate("return window.themeAtBody").await?;
            assert_eq!(noted, ["dark", "dark"], "{place}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_embed_goes_by_its_address_whatever_its_reader_has_chosen_on_the_site() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-color-scheme", "light")]).await?;
        page.open("").await?;
        page.click(&option("dark")).await?;
        for (query, ground) in [("?theme=light", LIGHT), ("?theme=dark", DARK), ("", LIGHT)] {
            page.open(&format!("embed/{query}")).await?;
            assert_ground(page, ground).await?;
            assert_eq!(page.count("#colours").await?, 0);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_there_is_no_choice_to_be_seen() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.let_scripts_run(false).await?;
        for place in ["", "method/"] {
            page.go(format!("{}{place}", page.address())).await?;
            assert!(!page.find("#colours").await?.is_displayed().await?, "{place}");
        }
        Ok(())
    })
    .await
}
