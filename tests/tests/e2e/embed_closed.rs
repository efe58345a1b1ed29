//! The explorer where a host or a browser takes something away: its origin, its storage, WebAssembly.

use anyhow::Result;
use browser_tests::{Host, Screen, host_page, visit};
use serde_json::json;
use thirtyfour::Key;

const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"700\" frameborder=\"0\"></iframe>";

#[tokio::test]
async fn in_a_sandbox_without_an_origin_it_works_with_its_analyst_and_without_complaint() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let frame = FRAME.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
        let _host = page.open_host(&format!("{frame}<script src=\"SITE/embed.js\"></script>")).await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        page.enter_explorer("iframe").await?;
        assert_eq!(page.evaluate::<String>("return origin").await?, "null", "its origin is nobody's");
        page.lever("mediation").press(Key::Home).await?;
        page.wait_until("document.querySelector('#headline strong').textContent !== '27%'").await?;
        // What nearby settings give comes from the analyst.
        page.wait_until("document.querySelector('#headline .nearby')?.textContent.includes('give')").await?;
        page.wait_until("!document.querySelector('#headline .nearby').classList.contains('pending')").await
    })
    .await
}

#[tokio::test]
async fn where_storage_throws_it_works_all_the_same() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
                Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
            }
            for (const name of ['pushState', 'replaceState']) {
                history[name] = () => { throw new DOMException('blocked', 'SecurityError'); };
            }
            Object.defineProperty(document, 'cookie', { get() { throw new DOMException('blocked', 'SecurityError'); } });",
        )
        .await?;
        let _host = page.open_host(FRAME).await?;
        page.enter_explorer("iframe").await?;
        page.lever("mediation").press(Key::Home).await?;
        page.wait_until("document.querySelector('#headline strong').textContent !== '27%'").await
    })
    .await
}

#[tokio::test]
async fn where_web_assembly_is_forbidden_the_still_picture_stays_and_says_why() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = Host::with_site()?;
        site.add_header("Content-Security-Policy", "script-src 'self' 'unsafe-inline'");
        let host = Host::start()?;
        let body = format!("{FRAME}<script src=\"SITE/embed.js\"></script>").replace("SITE/", &site.address());
        host.put("index.html", host_page(&body));
        page.open_at(&host, "").await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        page.enter("iframe").await?;
        assert_eq!(page.text("#still .headline strong").await?, "27%");
        page.wait_until("document.querySelector('#still .stopped').checkVisibility()").await?;
        assert!(page.find("#still .curves svg").await?.is_displayed().await?);
        assert_eq!(page.count("#live *").await?, 0);
        // The browser says what it has forbidden; that is the host's own wish.
        let errors = page.console_errors().await?;
        assert!(errors.iter().all(|error| error.contains("WebAssembly")), "{errors:?}");
        assert!(!errors.is_empty(), "the policy was in force");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_analyst_cannot_be_had_the_sliders_still_answer() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = Host::with_site()?;
        site.change(|files| files.retain(|path, _| !path.contains("analyst-")));
        let host = Host::start()?;
        host.put("index.html", host_page(&FRAME.replace("SITE/", &site.address())));
        page.open_at(&host, "").await?;
        page.enter_explorer("iframe").await?;
        page.lever("mediation").press(Key::Home).await?;
        page.wait_until("document.querySelector('#headline strong').textContent !== '27%'").await?;
        let errors = page.console_errors().await?;
        assert!(errors.iter().all(|error| error.contains("analyst-")), "{errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn markup_in_the_messages_of_a_host_is_never_markup_of_the_page() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = page.open_host(FRAME).await?;
        page.enter_explorer("iframe").await?;
        page.leave_frames().await?;
        let markup = "<img src=x onerror=\"document.title='evaluated'\">";
        for message in [
            json!({ "type": "offramp:set", "version": 1, "assumptions": { (markup): 0.5, "mediation": markup } }),
            json!({ "type": markup, "version": 1 }),
            json!(markup),
        ] {
            page.evaluate::<()>(&format!("document.querySelector('iframe').contentWindow.postMessage({message}, '*')")).await?;
        }
        page.enter("iframe").await?;
        page.wait_for_frame().await?;
        assert_eq!(page.count("img").await?, 0);
        assert_ne!(page.evaluate::<String>("return document.title").await?, "evaluated");
        assert_eq!(page.answer().await?, "27%");
        Ok(())
    })
    .await
}
