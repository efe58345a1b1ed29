//! What readers come for, from end to end: ten short journeys, which every run makes in every engine.

use anyhow::{Context, Result, ensure};
use browser_tests::{Host, Screen, visit};
use thirtyfour::Key;

/// The answer of our starting point to the first question from 18 January.
const FROM_18_JANUARY: &str =
    "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 27%.";

#[tokio::test]
async fn the_page_opens_with_the_first_question_and_its_answer() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        assert_eq!(page.headline().await?, FROM_18_JANUARY);
        assert_eq!(page.rest_of_address().await?, "", "the starting point needs no code in the address");
        assert_eq!(page.changed_levers().await?, Vec::<String>::new());
        assert_eq!(page.figure().curve("iran").await?.len(), 29, "a point for the day before and one for each of 28 days");
        assert_eq!(page.overflow_width().await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_move_a_slider_and_the_answer_the_curve_and_the_address_follow() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = page.figure().curve("iran").await?;
        let mediation = page.lever("mediation");
        mediation.press(Key::Right + Key::Right + Key::Up).await?;
        page.wait_for_code(Some("1.2.me530")).await?;
        let now = page.figure().curve("iran").await?;
        // Days 0 to 2 are too early for much of a difference; y grows downwards.
        assert!((3..29).all(|day| before[day].1 < now[day].1), "the curve does not lie lower everywhere: {before:?} {now:?}");
        assert_eq!(page.figure().ghost("iran").await?, Some(before), "the starting point stays as a dotted line");
        mediation.press(Key::End).await?;
        page.wait_for_code(Some("1.2.me1000")).await?;
        assert_eq!(mediation.spoken().await?, "all-out, 100 of 100");
        assert_ne!(page.answer().await?, "27%");
        page.nearby().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_opens_its_state_in_the_same_browser_after_a_reload_and_in_another() -> Result<()> {
    const LINK: &str = "#s=1.2.me800.os300.va16.xw9.vw1.hi1";
    let chosen = "return [...document.querySelectorAll('#live input[type=radio]:checked')].map(radio => radio.value)";
    visit(Screen::Desktop, async |page| {
        page.open(LINK).await?;
        let (headline, places) = (page.headline().await?, page.places().await?);
        assert_eq!((places["mediation"], places["overstretch"]), (800, 300));
        let radios: Vec<String> = page.evaluate(chosen).await?;
        assert!(radios.contains(&"16-jan".to_owned()) && radios.contains(&"ladder".to_owned()), "{radios:?}");
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!((page.headline().await?, page.places().await?), (headline.clone(), places.clone()), "after a reload");
        visit(Screen::Desktop, async |another| {
            another.open(LINK).await?;
            assert_eq!((another.headline().await?, another.places().await?), (headline, places), "in another browser");
            assert_eq!(another.evaluate::<Vec<String>>(chosen).await?, radios);
            Ok(())
        })
        .await
    })
    .await
}

#[tokio::test]
async fn back_takes_back_a_choice_and_leaves_the_page_and_forward_brings_its_state_again() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.go(format!("{}method/", page.address())).await?;
        page.open("").await?;
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.driver.back().await?;
        page.wait_until("location.pathname.endsWith('/method/')").await?;
        page.driver.forward().await?;
        page.wait_until("!location.pathname.endsWith('/method/')").await?;
        page.wait_for_start().await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_walk_asks_before_it_shows_and_says_what_was_said() -> Result<()> {
    /// The number of the step that is shown; 0 while none is.
    const STEP: &str = "return Number(document.querySelector('#walk-place [aria-current]')?.textContent ?? 0)";
    const FIGURE: &str = "return document.querySelector('#live .figure-frame').checkVisibility({ visibilityProperty: true })";
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.click(".walk").await?;
        page.wait_for(STEP, 1).await?;
        page.wait_for(FIGURE, false).await?;
        page.focus("#walk-place input[type=range]").await?;
        page.press(Key::Home).await?;
        page.click("#walk-place [type=submit]").await?;
        let said = "return document.querySelector('#walk-place .said')?.textContent ?? ''";
        page.wait_for(said, "You said 0 of 100; on these assumptions it is 27.".to_owned()).await?;
        page.wait_for(FIGURE, true).await?;
        page.wait_for("return document.querySelectorAll('.crises circle').length", 100).await?;
        page.click("#walk-place .walk-controls > button:nth-of-type(2)").await?;
        page.wait_for(STEP, 2).await
    })
    .await
}

#[tokio::test]
async fn a_reader_drags_a_slider_reads_why_it_moved_and_copies_a_link_that_opens_the_same() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.allow_clipboard().await?;
        page.open("").await?;
        assert_eq!(page.answer().await?, "27%");
        page.lever("mediation").drag_to(800).await?;
        let place = page.lever("mediation").place().await?;
        page.wait_for_code(Some(&format!("1.2.me{place}"))).await?;
        let (answer, headline) = (page.answer().await?, page.headline().await?);
        assert_ne!(answer, "27%", "the answer follows the slider");
        let why = page.part("why");
        why.read().await?;
        let sentence = why.sentence().await?;
        assert!(sentence.contains("Chinese mediation"), "{sentence}");
        let share = page.share().await?;
        share.copy("share-link").await?;
        share.wait_for_status("share-link-status", "Copied.").await?;
        let link = page.clipboard().await?;
        let rest = link.strip_prefix(page.address()).with_context(|| format!("{link:?} is no link to the page"))?;
        page.open(rest).await?;
        assert_eq!((page.lever("mediation").place().await?, page.headline().await?), (place, headline), "{link}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn from_right_to_left_a_slider_moves_the_answer_and_another_language_keeps_the_state() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("ur/").await?;
        let root = "const root = document.documentElement; return [root.lang, root.dir]";
        assert_eq!(page.evaluate::<[String; 2]>(root).await?, ["ur", "rtl"]);
        assert_eq!(page.answer().await?, "27%");
        assert_eq!(page.overflow_width().await?, 0);
        page.lever("mediation").press(Key::End).await?;
        page.wait_for_code(Some("1.2.me1000")).await?;
        assert_ne!(page.answer().await?, "27%");
        page.click(".languages a[lang=fa]").await?;
        page.wait_for("return location.pathname.split('/').at(-2) + location.hash", "fa#s=1.2.me1000".to_owned()).await?;
        page.wait_for_start().await?;
        assert_eq!(page.evaluate::<[String; 2]>(root).await?, ["fa", "rtl"]);
        assert_eq!(page.lever("mediation").place().await?, 1000);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_an_article_the_frame_is_as_high_as_what_it_shows_and_a_link_in_the_prose_sets_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let body = "<a href=\"#followed\" data-offramp-set=\"mediation=0.8\">more mediation</a>
            <iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"100\" frameborder=\"0\"></iframe>
            <script src=\"SITE/embed.js\"></script>";
        let host = page.open_host(body).await?;
        page.go(host.other_address()).await?;
        page.enter_explorer("iframe").await?;
        page.leave_frames().await?;
        page.wait_until("400 < document.querySelector('iframe').offsetHeight").await?;
        page.click("a").await?;
        page.enter("iframe").await?;
        page.wait_for("return Number(document.getElementById('slider-mediation').value)", 800).await?;
        let fits = "Math.abs(innerHeight - Math.ceil(document.getElementById('content').getBoundingClientRect().bottom)) <= 1";
        page.wait_until(fits).await?;
        assert_eq!(page.overflow_width().await?, 0);
        let before: f64 = page.evaluate("return innerHeight").await?;
        page.click(".lever[data-key=mediation] [aria-expanded]").await?;
        page.wait_until(&format!("{before} + 50 < innerHeight")).await?;
        page.click(".lever[data-key=mediation] [aria-expanded]").await?;
        page.wait_for("return innerHeight", before).await
    })
    .await
}

#[tokio::test]
async fn where_no_script_runs_the_still_page_says_the_answer_and_why_nothing_moves() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = Host::with_site()?;
        // A frame of the same origin in which nothing runs: the page around it can read it, whatever the engine.
        let around = "<iframe src=\"./\" title=\"Page\" sandbox=\"allow-same-origin\" width=\"1200\" height=\"800\"></iframe>";
        site.put("around.html", browser_tests::host_page(around));
        page.open_at(&site, "around.html").await?;
        let inside = "document.querySelector('iframe').contentDocument";
        page.wait_until(&format!("{inside}.readyState === 'complete' && {inside}.querySelector('#still')")).await?;
        let still: String = page.evaluate(&format!("return {inside}.querySelector('#still .headline').textContent")).await?;
        ensure!(still.contains("27%") && still.ends_with("Nearby settings give 22–36%."), "{still}");
        for selector in ["#still .curves svg", "#still .stopped", "h1", ".about"] {
            page.wait_until(&format!("{inside}.querySelector('{selector}').checkVisibility({{ visibilityProperty: true }})"))
                .await?;
        }
        let rows = format!("return {inside}.querySelectorAll('#still tbody tr').length");
        assert_eq!(page.evaluate::<usize>(&rows).await?, 29, "a row for each day");
        assert_eq!(page.evaluate::<usize>(&format!("return {inside}.querySelectorAll('#live *').length")).await?, 0);
        // The browser says that it has run nothing; that is what was asked of it.
        page.forgive_errors().await
    })
    .await
}

#[tokio::test]
async fn after_one_visit_the_page_lives_without_a_network() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let mut site = Host::with_site()?;
        page.spend_data().await?;
        page.open_at(&site, "").await?;
        page.wait_for_start().await?;
        page.wait_until("navigator.serviceWorker.controller?.state === 'activated'").await?;
        page.lose_network().await?;
        site.stop_listening();
        page.go(format!("{}?from=a-letter#s=1.2.me800", site.address())).await?;
        page.wait_for_start().await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        // What nearby settings give comes from the analyst.
        page.lever("overstretch").enter("30").await?;
        page.wait_until("document.querySelector('#headline .nearby:not(.pending)')?.textContent.includes('give')").await
    })
    .await
}
