//! The still page: what is there before the code, without it, where it cannot be had and where it fails.

use anyhow::{Context, Result};
use browser_tests::{Host, Page, Screen, visit};

/// Whether the line is to be seen that says why nothing moves.
pub(crate) const SAYS_WHY: &str = "document.querySelector('#still .stopped').checkVisibility({ visibilityProperty: true })";

/// Whether the still page is what is seen.
const IS_SHOWN: &str = "document.querySelector('#still').checkVisibility()";

/// Whether the page knows that its code has failed, and does not wait for it any longer.
const HAS_FAILED: &str = "document.documentElement.matches('.failed')";

/// Puts the clock of that line ahead by the eight seconds after which it appears, if nothing has started until then.
const WAIT_EIGHT_SECONDS: &str = "
    const [appearing] = document.querySelector('#still .stopped').getAnimations();
    appearing.currentTime = 8000;";

/// Checks that sentence, picture, table and the words about them are there, and that nothing else is.
async fn assert_whole(page: &Page) -> Result<()> {
    let sentence = page.text("#still .headline").await?;
    assert!(sentence.contains("on these assumptions") && sentence.ends_with("Nearby settings give 22–36%."), "{sentence}");
    assert!(page.find("#still .curves svg").await?.is_displayed().await?);
    assert_eq!(page.count("#still tbody tr").await?, 29, "a row for each day");
    assert!(page.find("h1").await?.is_displayed().await?);
    assert!(page.text(".about").await?.contains("it is not a forecast"));
    assert_eq!(page.overflow_width().await?, 0);
    Ok(())
}

#[tokio::test]
async fn without_scripts_the_still_page_is_whole_and_says_at_once_why_nothing_moves() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            page.let_scripts_run(false).await?;
            page.go(page.address()).await?;
            assert_whole(page).await?;
            // What the driver runs by itself is no script of the page.
            page.wait_until(SAYS_WHY).await?;
            assert_eq!(page.count("#live *").await?, 0);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_still_page_and_the_live_one_say_the_same_and_draw_the_same_axes() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        page.nearby().await?;
        let still = "return document.querySelector('#still .headline').textContent";
        assert_eq!(
            page.evaluate::<String>(still).await?,
            page.evaluate::<String>("return document.querySelector('#headline').textContent").await?
        );
        let texts = |root: &str| {
            format!("return [...document.querySelectorAll('#{root} .curves svg text')].map(text => text.textContent).filter(text => text)")
        };
        assert_eq!(page.evaluate::<Vec<String>>(&texts("still")).await?, page.evaluate::<Vec<String>>(&texts("live")).await?);
        assert!(!page.evaluate::<bool>(&format!("return {IS_SHOWN}")).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_code_is_missing_the_still_page_stays_and_a_line_says_so_at_once() -> Result<()> {
    for missing in ["wasm", "js"] {
        visit(Screen::Desktop, async |page| {
            let site = Host::with_site()?;
            site.change(|files| files.retain(|path, _| !(path.starts_with("explorer-") && path.ends_with(missing))));
            page.open_at(&site, "").await?;
            page.wait_until(HAS_FAILED).await?;
            assert_whole(page).await?;
            page.wait_until(SAYS_WHY).await?;
            assert_eq!(page.count("#live *").await?, 0);
            let errors = page.console_errors().await?;
            assert!(
                !errors.is_empty() && errors.iter().all(|error| error.contains("explorer-") || error.contains("Wasm")),
                "{errors:?}"
            );
            Ok(())
        })
        .await
        .with_context(|| format!("without its .{missing}"))?;
    }
    Ok(())
}

/// Lets the browser refuse to compile the page's code while it arrives, and to start it at all.
const REFUSES_STREAMING: &str =
    "WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.CompileError('refused by this test'); };";
const REFUSES_CODE: &str = "WebAssembly.instantiate = WebAssembly.instantiateStreaming;";

#[tokio::test]
async fn where_only_compiling_on_arrival_is_refused_the_page_starts_all_the_same() -> Result<()> {
    for path in ["", "embed/"] {
        visit(Screen::Desktop, async |page| {
            page.run_before_load(REFUSES_STREAMING).await?;
            page.open(path).await?;
            page.lever("mediation").enter("80").await?;
            assert_eq!(page.answer().await?, "22%", "{path}");
            // The analyst is started in the same way.
            page.nearby().await.map(drop)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_code_is_refused_a_line_says_so_at_once() -> Result<()> {
    for path in ["", "ur/", "embed/"] {
        visit(Screen::Desktop, async |page| {
            page.run_before_load(&format!("{REFUSES_STREAMING}{REFUSES_CODE}")).await?;
            page.go(format!("{}{path}", page.address())).await?;
            page.wait_until(HAS_FAILED).await?;
            page.wait_until(SAYS_WHY).await?;
            assert!(page.evaluate::<bool>(&format!("return {IS_SHOWN}")).await?, "{path}");
            let errors = page.console_errors().await?;
            assert!(!errors.is_empty() && errors.iter().all(|error| error.contains("refused by this test")), "{errors:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_code_never_comes_a_line_says_so_after_a_while() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load("WebAssembly.instantiateStreaming = () => new Promise(() => {});").await?;
        page.go(page.address()).await?;
        assert_whole(page).await?;
        page.evaluate::<()>(WAIT_EIGHT_SECONDS).await?;
        page.wait_until(SAYS_WHY).await
    })
    .await
}

#[tokio::test]
async fn where_the_code_fails_the_still_page_comes_back_and_the_address_keeps_the_state() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800").await?;
        assert!(!page.evaluate::<bool>(&format!("return {IS_SHOWN}")).await?);
        // A browser that refuses to change an element is something that no page can go on without.
        page.evaluate::<()>("for (const change of ['insertBefore', 'appendChild']) Node.prototype[change] = () => { throw new Error('refused'); }")
            .await?;
        page.evaluate::<()>("document.querySelector('#part-why > summary').click()").await?;
        page.wait_until(IS_SHOWN).await?;
        page.wait_until(SAYS_WHY).await?;
        assert_whole(page).await?;
        assert!(!page.evaluate::<bool>("return document.querySelector('#live .page')?.checkVisibility() ?? false").await?);
        assert_eq!(page.code().await?.as_deref(), Some("1.2.me800"));
        let errors = page.console_errors().await?;
        // A release stops without a word of its own.
        let says_why = |error: &String| error.contains("panicked") || error.contains("nreachable");
        assert!(errors.iter().any(says_why), "the console is told why: {errors:?}");
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(page.lever("mediation").place().await?, 800, "to load it again brings everything back");
        Ok(())
    })
    .await
}
