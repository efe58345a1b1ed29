//! Phones and desktops: what is seen first, what stays in view, and that nothing is wider than the screen.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use serde_json::json;
use thirtyfour::Key;

/// Notes every jump of the page's content since it began to load: how far, as browsers score it, and what jumped. Scores leave out what
/// follows an input; nothing is left out here, for there is no input, and a phone's browser takes its own first layout for one.
const NOTE_JUMPS: &str = "
    window.offrampJumps = [];
    const name = ({ node, previousRect, currentRect }) =>
        `${node?.outerHTML?.slice(0, 80) ?? 'what is gone'} from ${previousRect.top} to ${currentRect.top}`;
    const note = list => offrampJumps.push(...list.getEntries().map(jump => [jump.value, jump.sources.map(name)]));
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });";

/// Opens every part that the analyst writes.
const OPEN_PARTS: &str = "document.querySelectorAll('.part > summary').forEach(heading => heading.click())";

/// The upper and the lower edge of what a selector finds, in CSS pixels from the top of the window.
async fn edges(page: &Page, selector: &str) -> Result<(f64, f64)> {
    let script = format!(
        "const area = document.querySelector({}).getBoundingClientRect(); return [area.top, area.bottom];",
        json!(selector)
    );
    page.evaluate(&script).await
}

/// By how many CSS pixels the page is too wide, and what is, once it is drawn.
const TOO_WIDE: &str = "
    const done = arguments[0];
    const look = () => {
        const limit = document.documentElement.clientWidth + 0.5;
        const scrolls = element => element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
        const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (overflow <= 0) { done(null); return; }
        const all = [...document.body.querySelectorAll('*')].filter(element => !scrolls(element.parentElement));
        const wide = all.filter(element => limit < element.getBoundingClientRect().right);
        done(`${overflow} px, ${wide.at(-1)?.outerHTML.slice(0, 80)}`);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));";

/// Walks through the states of the page that could be too wide, and lists those that are in an area of one of these sizes, with by how much
/// and what.
async fn too_wide(page: &Page, areas: &[(u32, u32)]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut look = async |state: &str| -> Result<()> {
        // Ends with the size that it begins with.
        for (width, height) in areas.iter().skip(1).chain(areas.first()) {
            page.resize(*width, *height).await?;
            let overflow: Option<String> = page.driver.execute_async(TOO_WIDE, Vec::new()).await?.convert()?;
            assert_eq!(page.evaluate::<u32>("return innerWidth").await?, *width);
            found.extend(overflow.map(|overflow| format!("{state}, {width} px wide: {overflow}")));
        }
        Ok(())
    };
    page.open("").await?;
    look("as it opens").await?;
    page.open_groups().await?;
    look("all groups open").await?;
    page.evaluate::<()>("document.querySelectorAll('.lever [aria-expanded]').forEach(why => why.click())").await?;
    page.wait_for("return document.querySelectorAll('.why dl').length", 26).await?;
    look("every reason open").await?;
    page.evaluate::<()>(OPEN_PARTS).await?;
    page.wait_for_analyst().await?;
    look("every part open").await?;
    for kind in 0..page.count("#part-suppose details").await? {
        page.evaluate::<()>(&format!("document.querySelectorAll('#part-suppose details')[{kind}].open = true")).await?;
        look("the days that can be supposed").await?;
    }
    page.click("input[name=view][value=ladder]").await?;
    look("the table of the ladder").await?;
    page.click(".toggle").await?;
    look("what really happened").await?;
    page.focus("#reader").await?;
    page.press(Key::Home).await?;
    look("a day read out at the left").await?;
    page.press(Key::End).await?;
    look("a day read out at the right").await?;
    page.click("input[name=span][value=ten]").await?;
    look("the first ten days").await?;
    page.open("#s=1.2.me0.os0.dw0.ed0.fs0.mc123.mb543.ma334.pu0.va16.xw17.hi1").await?;
    look("much changed, from 16 January").await?;
    page.open_groups().await?;
    look("much changed, all groups open").await?;
    page.evaluate::<()>(OPEN_PARTS).await?;
    page.wait_for_analyst().await?;
    page.evaluate::<()>("document.querySelectorAll('.panel-numbers').forEach(numbers => numbers.open = true)").await?;
    look("much changed, every part and its numbers open").await?;
    for key in ["mediation", "militant_attacks"] {
        page.lever(key).enter("1234567890123456").await?;
        look("a refused value").await?;
    }
    page.open("#s=1.2.me99999999999999999999.zzthiscodeisnotknowntoanyversionofthispageatallhonestly.os300.os400.mb500").await?;
    look("notices about a link").await?;
    page.open("#s=hello").await?;
    look("a notice about a damaged link").await?;
    Ok(found)
}

#[tokio::test]
async fn nothing_is_wider_than_a_phone_of_360_or_320_pixels() -> Result<()> {
    visit(Screen::Phone, async |page| {
        assert_eq!(too_wide(page, &[(360, 740), (320, 640)]).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_wider_than_a_desktop_window_or_one_just_wide_enough_for_two_columns() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        assert_eq!(too_wide(page, &[(1280, 900), (900, 700)]).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_screen_of_a_phone_holds_the_answer_the_figure_and_both_leading_sliders() -> Result<()> {
    visit(Screen::Phone, async |page| {
        for state in ["", "#s=1.2.me800.os300", "#s=1.2.va16"] {
            page.open(state).await?;
            page.nearby().await?;
            let parts = [
                "h1",
                "#headline",
                "#live .vantage",
                "#live figure.curves",
                ".lever[data-key=mediation]",
                ".lever[data-key=overstretch]",
            ];
            let mut last = 0.0;
            for part in parts {
                let (top, bottom) = edges(page, part).await?;
                assert!(
                    last <= top && top < bottom && bottom <= 740.0,
                    "{state}: {part} reaches from {top} to {bottom}, after {last}"
                );
                last = top;
            }
            let (top, bottom) = edges(page, "#live figure.curves").await?;
            assert!(bottom - top <= 280.0, "{state}: the figure is {} px high", bottom - top);
            for (part, most) in [("h1", 2), ("#headline", 4), ("#headline .nearby", 1)] {
                let lines: i64 = page
                    .evaluate(&format!(
                        "const text = document.createRange();
                         text.selectNodeContents(document.querySelector({}));
                         return new Set([...text.getClientRects()].map(line => Math.round(line.bottom / 8))).size;",
                        json!(part)
                    ))
                    .await?;
                assert!(lines <= most, "{state}: {part} has {lines} lines, more than {most}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_short_phone_under_browser_bars_shows_the_answer_and_the_figure() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.resize(360, 560).await?;
        page.open("").await?;
        page.nearby().await?;
        for part in ["h1", "#headline", "#live figure.curves"] {
            let (top, bottom) = edges(page, part).await?;
            assert!(0.0 <= top && bottom <= 560.0, "{part} reaches from {top} to {bottom}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_desktop_answer_and_figure_stay_in_view_while_the_controls_scroll() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.open_groups().await?;
        let end: f64 = page
            .evaluate("return document.querySelector('.groups').getBoundingClientRect().bottom + scrollY - innerHeight")
            .await?;
        assert!(900.0 < end, "there is something to scroll through");
        for tenth in 0..=10 {
            page.evaluate::<()>(&format!("scrollTo({{ top: {end} * {tenth} / 10, behavior: 'instant' }})")).await?;
            page.wait_for_frame().await?;
            for part in ["#headline", "#live figure.curves"] {
                let (top, bottom) = edges(page, part).await?;
                assert!(0.0 <= top && bottom <= 900.0, "{tenth} tenths down, {part} reaches from {top} to {bottom}");
            }
        }
        // The last slider is in view there, and is used where it stands.
        page.lever("indo_pacific_priority").press(Key::Left).await?;
        let (top, bottom) = edges(page, "#live figure.curves").await?;
        assert!(0.0 <= top && bottom <= 900.0, "while the last slider is used, the figure reaches from {top} to {bottom}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_numbers_can_be_brought_into_view_however_long_the_controls_and_however_low_the_window() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for (width, height) in [(1280, 900), (1280, 640), (900, 700)] {
            page.resize(width, height).await?;
            page.open("").await?;
            page.open_groups().await?;
            for part in ["#part-numbers > summary", "#part-numbers tbody tr:last-child"] {
                page.wait_until(&format!("document.querySelector('{part}')")).await?;
                let (scrolled, column): (f64, f64) = page
                    .evaluate(&format!(
                        "document.querySelector('{part}').scrollIntoView({{ block: 'nearest', behavior: 'instant' }});
                         return [scrollY, document.querySelector('#live .answer').offsetHeight];"
                    ))
                    .await?;
                page.wait_for_frame().await?;
                let (top, bottom) = edges(page, part).await?;
                let area = format!("{width} × {height}");
                // A page scrolls by whole pixels.
                assert!(-1.0 < top && bottom < f64::from(height) + 1.0, "{area}: {part} reaches from {top} to {bottom}");
                assert!(scrolled <= column, "{area}: {part} is {scrolled} px down, in a column of {column} px");
                page.part("numbers").read().await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_a_small_figure_stays_in_view_while_a_slider_far_below_is_used() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        page.open_groups().await?;
        assert_eq!(page.count(".mini").await?, 0);
        page.lever("face_saving").slide_to(200).await?;
        assert!(page.lever("face_saving").place().await?.abs_diff(200) <= 20, "the finger has moved the slider");
        page.wait_until("document.querySelector('.mini')").await?;
        let (top, bottom) = edges(page, ".mini").await?;
        assert!(0.0 <= top && bottom <= 0.35 * 740.0, "it reaches from {top} to {bottom}");
        let answer = page.text("#headline strong").await?;
        assert_eq!(page.text(".mini strong").await?, answer, "it tells the answer of the headline");
        assert_ne!(answer, "27%");
        let (top, _) = edges(page, "#slider-face_saving").await?;
        assert!(bottom <= top, "it does not cover the slider that is used");
        page.lever("mediation").press(Key::Right).await?;
        page.wait_until("!document.querySelector('.mini')").await
    })
    .await
}

#[tokio::test]
async fn ranges_of_another_setting_are_not_seen_beside_a_number_and_nothing_moves_for_it() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            page.open("").await?;
            page.nearby().await?;
            // Each time that the sentence changes, or what it is marked as: whether it can be seen, where it is of other settings.
            let seen = "
                const [done] = arguments;
                const slider = document.getElementById('slider-mediation');
                const nearby = document.querySelector('#headline .nearby');
                const top = () => document.querySelector('#live figure.curves').getBoundingClientRect().top;
                const places = [650, 800, 950];
                const before = top();
                const found = [];
                const look = () => {
                    const isOld = nearby.classList.contains('pending');
                    found.push([isOld, nearby.checkVisibility({ visibilityProperty: true }), top() - before]);
                };
                const next = () => {
                    if (!places.length) { watch.disconnect(); return done(found); }
                    slider.value = places.shift();
                    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
                };
                const watch = new MutationObserver(() => { look(); if (!nearby.classList.contains('pending')) next(); });
                watch.observe(nearby, { attributes: true, childList: true, characterData: true, subtree: true });
                next();";
            let found: Vec<(bool, bool, f64)> = page.driver.execute_async(seen, Vec::new()).await?.convert()?;
            assert!(found.iter().any(|(is_old, ..)| *is_old) && found.iter().any(|(is_old, ..)| !is_old), "{found:?}");
            for (is_old, is_seen, moved) in &found {
                assert!(*is_seen != *is_old && *moved == 0.0, "{screen:?}: {found:?}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_phone_shows_one_curve_well_before_it_shows_five() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        let curves = "return [...document.querySelectorAll('#live .figure-frame > svg polyline')].filter(line => line.points.length === 29).length";
        page.wait_for(curves, 1).await?;
        let (top, bottom) = edges(page, "#live .figure-frame").await?;
        let (button_top, button_bottom) = edges(page, "#all-curves").await?;
        assert!(bottom <= button_top && 44.0 <= button_bottom - button_top && button_bottom <= 740.0, "it is in reach below the figure");
        // The curve has more of the height than beside four others.
        let high = "const line = [...document.querySelectorAll('#live .figure-frame > svg polyline')].find(line => line.points.length === 29 && line.getAttribute('stroke') === 'var(--iran)');
                    const box = line.getBBox(); return box.height";
        let alone: f64 = page.evaluate(high).await?;
        page.click("#all-curves").await?;
        page.wait_for(curves, 5).await?;
        let among_five: f64 = page.evaluate(high).await?;
        assert!(1.2 * among_five < alone, "{alone} px alone, {among_five} px among five, in a figure from {top} to {bottom}");
        assert_eq!(page.code().await?, None);
        let broken = page.violations().await?;
        assert!(broken.is_empty(), "{}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_jumps_while_the_page_loads() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            page.run_before_load(NOTE_JUMPS).await?;
            for state in ["", "#s=1.2.me800.os300.va16.vw1.hi1"] {
                page.open(state).await?;
                // Whatever is late has come when the analyst has answered, the fonts are there, and the browser has nothing left to do.
                page.nearby().await?;
                page.driver
                    .execute_async("document.fonts.ready.then(() => requestIdleCallback(() => arguments[0](null)))", Vec::new())
                    .await?;
                page.wait_for_frame().await?;
                let jumps: Vec<(f64, Vec<String>)> = page.evaluate("return offrampJumps").await?;
                assert_eq!(jumps, [], "{screen:?} {state}");
            }
            // To be sure that it would have been noticed: something that does jump.
            page.evaluate::<()>(
                "const block = document.createElement('p'); block.style.height = '100px'; document.body.prepend(block)",
            )
            .await?;
            page.wait_until("offrampJumps.length").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_figure_and_the_sliders_stay_where_they_are_while_a_slider_goes_from_end_to_end() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            page.open("").await?;
            let parts = ["#live figure.curves", "#slider-mediation", "#slider-overstretch", "#live .vantage"];
            let script = format!(
                "const [key, place, done] = arguments;
                 const slider = document.getElementById(`slider-${{key}}`);
                 slider.value = place;
                 slider.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                 const top = part => document.querySelector(part).getBoundingClientRect().top + scrollY;
                 requestAnimationFrame(() => requestAnimationFrame(() => done({}.map(top))));",
                json!(parts)
            );
            let mut tops: Vec<(&str, i64, Vec<f64>)> = Vec::new();
            for key in ["mediation", "overstretch"] {
                for place in (0..=1000).step_by(100) {
                    tops.push((
                        key,
                        place,
                        page.driver.execute_async(script.as_str(), [json!(key), json!(place)]).await?.convert()?,
                    ));
                }
            }
            let (.., first) = &tops[0];
            let moved: Vec<_> = tops.iter().filter(|(.., now)| now != first).collect();
            assert!(moved.is_empty(), "{screen:?}: {parts:?} begin at {first:?}, but {moved:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
