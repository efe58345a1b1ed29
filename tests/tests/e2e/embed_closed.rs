//! The explorer where a host or a browser takes something away: its origin, its storage, WebAssembly.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, host_page, visit};
use serde_json::json;
use thirtyfour::Key;

use crate::refusals::{NO_HISTORY, NO_STORAGE};
use crate::still::SAYS_WHY;

const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"700\" frameborder=\"0\"></iframe>";

/// Moves a slider in the frame by a key. Who types into a frame has clicked into it.
async fn move_slider(page: &Page) -> Result<()> {
    page.click("#headline").await?;
    page.lever("mediation").press(Key::Home).await
}

#[tokio::test]
async fn in_a_sandbox_without_an_origin_it_works_with_its_analyst_and_without_complaint() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let frame = FRAME.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
        let _host = page.open_host(&format!("{frame}<script src=\"SITE/embed.js\"></script>")).await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        page.enter_explorer("iframe").await?;
        assert_eq!(page.evaluate::<String>("return origin").await?, "null", "its origin is nobody's");
        move_slider(page).await?;
        page.wait_until("document.querySelector('#headline strong').textContent !== '27%'").await?;
        // What nearby settings give comes from the analyst.
        page.wait_until("document.querySelector('#headline .nearby')?.textContent.includes('give')").await?;
        page.wait_until("!document.querySelector('#headline .nearby').classList.contains('pending')").await?;
        page.forgive_refused_workers().await
    })
    .await
}

/// A frame whose host gives it no origin, in a page that adapts its height.
const SANDBOXED: &str = "<iframe sandbox=\"allow-scripts\" src=\"SITE/embed/?theme=light\" title=\"Curves\" width=\"100%\" \
     height=\"700\" frameborder=\"0\"></iframe><script src=\"SITE/embed.js\"></script>";

/// A copy of the site in whose policies `'self'` is replaced, and the page of a host around its embed.
async fn open_where_self_is(page: &Page, named: impl Fn(&Host) -> String) -> Result<[Host; 2]> {
    let site = Host::with_site()?;
    let named = named(&site);
    site.change(|files| {
        for (_, html) in files.iter_mut().filter(|(path, _)| path.ends_with(".html")) {
            *html = String::from_utf8_lossy(html).replace("'self'", &named).into_bytes();
        }
    });
    let host = Host::start()?;
    host.put("index.html", host_page(&SANDBOXED.replace("SITE/", &site.address())));
    page.open_at(&host, "").await?;
    page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
    Ok([site, host])
}

#[tokio::test]
async fn where_self_stands_for_nothing_the_sites_own_origin_is_enough() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _hosts = open_where_self_is(page, |site| site.address().trim_end_matches('/').to_owned()).await?;
        page.enter_explorer("iframe").await?;
        page.lever("mediation").press(Key::Home).await?;
        page.wait_until("document.querySelector('#headline strong').textContent !== '27%'").await?;
        page.wait_until("document.querySelector('#headline .nearby')?.textContent.includes('give')").await?;
        // What the analyst writes has a style sheet of its own.
        page.wait_until("!document.querySelector('#headline .nearby').classList.contains('pending')").await
    })
    .await
}

#[tokio::test]
async fn where_self_stands_for_nothing_and_no_origin_is_named_the_still_picture_is_whole_and_says_why() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _hosts = open_where_self_is(page, |_| String::new()).await?;
        let told: f64 = page.evaluate("return parseFloat(document.querySelector('iframe').style.height)").await?;
        page.enter("iframe").await?;
        page.wait_until(SAYS_WHY).await?;
        assert_eq!(page.text("#still .headline strong").await?, "27%");
        let content = page.height_of("#content").await?;
        assert!((content - told).abs() < 1.0, "the frame is told {told}, its content is {content} px high");
        let looks: [String; 4] = page
            .evaluate(
                "const of = (selector) => getComputedStyle(document.querySelector(selector));
                 return [of(':root').colorScheme, of('h1').fontSize, of('body').margin, of('.curves path[stroke*=iran], .curves polyline[stroke*=iran]').stroke];",
            )
            .await?;
        assert_eq!(looks, ["light", "19px", "0px", "rgb(213, 94, 0)"], "colours, title, edges and curves are those of the page");
        assert_eq!(page.count("#live *").await?, 0);
        let errors = page.console_errors().await?;
        assert!(errors.iter().all(|error| error.contains("Content Security Policy")), "{errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_storage_throws_it_works_all_the_same() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(&[NO_STORAGE, NO_HISTORY].concat()).await?;
        let _host = page.open_host(FRAME).await?;
        page.enter_explorer("iframe").await?;
        move_slider(page).await?;
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
        move_slider(page).await?;
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
