//! The dialog "Share, embed, export": the link, the citation, the snippet and its preview.

use anyhow::Result;
use browser_tests::{Host, Screen, visit};
use serde_json::json;
use thirtyfour::Key;

/// What has the keyboard's focus.
const ACTIVE: &str = "return document.activeElement.id";

/// The addresses of the dialog's files that were fetched.
const FILES: &str = "
    const files = performance.getEntriesByType('resource').map(entry => entry.name);
    return files.filter(name => name.includes('/share-')).length";

#[tokio::test]
async fn the_dialog_is_fetched_at_the_first_press_and_opens_and_closes_by_keyboard() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.nearby().await?;
        assert_eq!(page.evaluate::<usize>(FILES).await?, 0);
        page.focus("#share").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelector('#share-dialog')?.open").await?;
        assert_eq!(page.evaluate::<usize>(FILES).await?, 4, "its script, its code, its styles, its texts");
        page.wait_until("document.getElementById('share-dialog').contains(document.activeElement)").await?;
        page.press(Key::Escape).await?;
        page.wait_until("!document.getElementById('share-dialog').open").await?;
        assert_eq!(page.evaluate::<String>(ACTIVE).await?, "share");
        page.press(Key::Enter).await?;
        page.wait_until("document.getElementById('share-dialog').open").await?;
        page.click("[data-do=close]").await?;
        page.wait_until("!document.getElementById('share-dialog').open").await?;
        assert_eq!(page.evaluate::<String>(ACTIVE).await?, "share");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_link_is_the_address_with_the_state_and_is_copied_with_one_click() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.allow_clipboard().await?;
        page.open("?source=letter#note=a&s=1.2.me800").await?;
        let share = page.share().await?;
        let expected = format!("{}?source=letter#note=a&s=1.2.me800", page.address());
        assert_eq!(share.field("share-link").await?, expected);
        share.copy("share-link").await?;
        share.wait_for_status("share-link-status", "Copied.").await?;
        assert_eq!(page.clipboard().await?, expected);
        share.copy("share-citation").await?;
        share.wait_for_status("share-citation-status", "Copied.").await?;
        let citation = page.clipboard().await?;
        for part in ["Making Sense of Iran-Pakistan Cross-Border Strikes", "Model version ", &expected] {
            assert!(citation.contains(part), "{part} in {citation}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_link_follows_the_page_from_one_opening_to_the_next() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let share = page.share().await?;
        assert_eq!(share.field("share-link").await?, format!("{}#s=1.2", page.address()), "pinned to this version of the model");
        share.press("close").await?;
        page.lever("mediation").enter("80").await?;
        let share = page.share().await?;
        let expected = format!("{}#s=1.2.me800", page.address());
        page.wait_for("return document.getElementById('share-link').value", expected).await?;
        share.press("close").await
    })
    .await
}

#[tokio::test]
async fn where_the_browser_refuses_to_copy_the_text_is_selected_and_a_line_says_what_to_press() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(
            "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));",
        )
        .await?;
        page.open("#s=1.2.me800").await?;
        let share = page.share().await?;
        share.copy("share-link").await?;
        page.wait_until("document.getElementById('share-link-status').textContent.includes('Ctrl+C')").await?;
        let selected = "const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)";
        assert_eq!(page.evaluate::<String>(selected).await?, share.field("share-link").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_snippet_follows_every_choice_and_is_copied_with_one_click() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.allow_clipboard().await?;
        page.open("#s=1.2.me800").await?;
        let share = page.share().await?;
        let site = page.address();
        let start = format!("<iframe src=\"{site}embed/?pinned=1#s=1.2.me800\" title=\"");
        let snippet = share.field("share-snippet").await?;
        assert!(snippet.starts_with(&start), "{snippet}");
        let script = format!("</iframe>\n<script async src=\"{site}embed.js\"></script>");
        assert!(snippet.ends_with(&script), "the one that fits its height is offered first: {snippet}");

        share.choose("embed-piece", "ladder").await?;
        share.choose("embed-theme", "dark").await?;
        share.select("embed-view", "ladder").await?;
        share.select("embed-from", "16-jan").await?;
        share.select("embed-day", "9").await?;
        page.find("[name=embed-height]").await?.clear().await?;
        page.find("[name=embed-height]").await?.send_keys("900").await?;
        let expected = format!(
            "src=\"{site}embed/?only=summary,curves,ladder,controls&amp;theme=dark&amp;pinned=1#s=1.2.me800.va16.xp9.vw1\""
        );
        page.wait_until("document.getElementById('share-snippet').value.includes('height=\"900\"')").await?;
        let snippet = share.field("share-snippet").await?;
        assert!(snippet.contains(&expected), "{expected} in {snippet}");
        assert!(snippet.contains("style=\"border:0;color-scheme:dark\""), "{snippet}");
        assert!(snippet.ends_with(&script), "{snippet}");

        share.copy("share-snippet").await?;
        share.wait_for_status("share-snippet-status", "Copied.").await?;
        assert_eq!(page.clipboard().await?, snippet);

        share.choose("embed-auto-height", "1").await?;
        let snippet = share.field("share-snippet").await?;
        assert!(snippet.ends_with("</iframe>"), "{snippet}");
        share.choose("embed-untitled", "1").await?;
        let snippet = share.field("share-snippet").await?;
        assert!(snippet.contains("&amp;pinned=1&amp;title=0#s="), "{snippet}");
        share.choose("embed-untitled", "1").await?;

        share.choose("embed-keep", "latest").await?;
        let latest = format!(
            "src=\"{site}embed/?only=summary,curves,ladder,controls&amp;theme=dark&amp;view=ladder&amp;from=16-jan&amp;focus=pakistan_strikes.9\""
        );
        let snippet = share.field("share-snippet").await?;
        assert!(snippet.contains(&latest), "{latest} in {snippet}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_preview_shows_the_embed_as_it_is_chosen_and_leaves_the_history_alone() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800").await?;
        let length = page.history_length().await?;
        let share = page.share().await?;
        page.evaluate::<()>("document.getElementById('share-preview').scrollIntoView()").await?;
        let text = "document.getElementById('share-preview')?.contentDocument?.body?.innerText ?? ''";
        page.wait_until(&format!("({text}).includes('on these assumptions')")).await?;
        let width = "return document.getElementById('share-preview').getBoundingClientRect().width";
        assert!((370.0..=375.0).contains(&page.evaluate::<f64>(width).await?));
        share.choose("embed-static", "1").await?;
        page.wait_until("document.getElementById('share-preview').src.includes('static=1')").await?;
        page.wait_until(&format!("({text}).includes('on these assumptions')")).await?;
        assert_eq!(page.history_length().await?, length);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_dialog_cannot_be_fetched_a_line_beside_the_button_says_so() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.evaluate::<()>("document.documentElement.dataset.share = 'share-nowhere.js'").await?;
        page.click("#share").await?;
        page.wait_until("document.getElementById('share-fault').textContent.includes('could not be loaded')").await?;
        let errors = page.console_errors().await?;
        assert!(errors.iter().all(|error| error.contains("share-nowhere.js")), "{errors:?}");
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.2.me800")).await
    })
    .await
}

#[tokio::test]
async fn the_dialog_fits_a_phone_and_its_targets_fit_a_finger() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        page.share().await?;
        page.evaluate::<()>("document.querySelector('[name=home-on]').click(); document.querySelectorAll('.share-levers').forEach(levers => { levers.open = true; })").await?;
        for width in [360, 320] {
            page.resize(width, 640).await?;
            page.wait_for_frame().await?;
            let dialog = "const dialog = document.getElementById('share-dialog'); return dialog.scrollWidth - dialog.clientWidth";
            assert_eq!(page.evaluate::<i64>(dialog).await?, 0, "at {width} pixels");
            assert_eq!(page.overflow_width().await?, 0, "at {width} pixels");
        }
        let small: Vec<String> = page
            .evaluate(
                "const targets = [...document.querySelectorAll('#share-dialog button, #share-dialog label:has(> input), #share-dialog select, #share-dialog summary')];
                 const low = targets.filter(target => target.getBoundingClientRect().height < 44);
                 return low.map(target => target.outerHTML.slice(0, 80));",
            )
            .await?;
        assert_eq!(small, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_in_the_dialog_do_nothing_to_the_page_behind_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.share().await?;
        page.chord(&[Key::Control], 'z').await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_picture_to_link_is_the_one_of_what_is_shown_until_another_is_chosen() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = Host::with_site()?;
        let picture = |preset: &str, view: &str, code: &str| {
            json!({
                "preset": preset, "view": view, "lang": "en", "name": preset, "alt": format!("{preset} as {view}"), "code": code,
                "svg": format!("{preset}.{view}.en.svg"), "size": [760, 500],
            })
        };
        let pictures = [
            picture("start", "events", "1.2"),
            picture("no-mediation", "events", "1.2.me0"),
            picture("no-mediation", "ladder", "1.2.me0.vw1"),
        ];
        site.put("figures/index.json", json!({ "pictures": pictures }).to_string());
        page.open_at(&site, "#s=1.2.me0").await?;
        page.wait_for_start().await?;
        let share = page.share().await?;
        share.press("pictures").await?;
        page.wait_until("document.getElementById('share-picture-html')?.value").await?;
        let html = |view: &str, code: &str| {
            let address = site.address();
            format!(
                "<a href=\"{address}#s={code}\"><img src=\"{address}figures/no-mediation.{view}.en.svg\" \
                 alt=\"no-mediation as {view}\" width=\"760\" height=\"500\"></a>"
            )
        };
        assert_eq!(share.field("share-picture-html").await?, html("events", "1.2.me0"));
        share.select("picture-view", "ladder").await?;
        assert_eq!(share.field("share-picture-html").await?, html("ladder", "1.2.me0.vw1"));
        let address = site.address();
        let expected =
            format!("[![no-mediation as ladder]({address}figures/no-mediation.ladder.en.svg)]({address}#s=1.2.me0.vw1)");
        assert_eq!(share.field("share-picture-markdown").await?, expected);
        Ok(())
    })
    .await
}
