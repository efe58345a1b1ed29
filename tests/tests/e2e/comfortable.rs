//! Read larger, further apart, with a finger, without motion: nothing is lost, nothing covers anything, nothing moves by itself.

use anyhow::Result;
use browser_tests::{Need, Page, Screen, visit};
use thirtyfour::Key;

/// The spacing that a reader may need, by WCAG 2.2, 1.4.12.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];";

/// Opens everything that can be opened, numbers and reasons included.
const OPEN_ALL: &str = "
    document.querySelectorAll('details.group').forEach(group => { group.open = true; });
    document.querySelectorAll('.part:not([open]) > summary').forEach(heading => heading.click());
    document.querySelectorAll('.lever [aria-expanded=false]').forEach(why => why.click());";

/// Lists text that is cut off, and text that lies on other text. What lies on other text in figures is left out: their letters are drawn to
/// measure, and what they say stands beside them. So is what is meant to float, and what is for listeners only.
const LOST: &str = "
    const leftOut = 'svg, .unseen, legend, option, .skip, .card, .fault:empty';
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode, element = text.parentElement;
        const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest(leftOut);
        if (isSeen && text.textContent.trim()) texts.push({ text, element });
    }
    const name = ({ text }) => text.textContent.trim().slice(0, 40);
    const found = [];
    const scrolls = value => value === 'auto' || value === 'scroll';
    for (const one of texts) {
        for (let around = one.element; around && around !== document.documentElement; around = around.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(around);
            if (overflowX === 'visible' && overflowY === 'visible') continue;
            const isCut = !scrolls(overflowX) && around.clientWidth + 1 < around.scrollWidth
                || !scrolls(overflowY) && around.clientHeight + 1 < around.scrollHeight;
            if (isCut) found.push(`cut off: ${name(one)}`);
            break;
        }
    }
    for (const input of document.querySelectorAll('input[type=text], select')) {
        if (input.checkVisibility() && input.clientWidth + 1 < input.scrollWidth) found.push(`cut off: ${input.id} ${input.value}`);
    }
    for (const text of document.querySelectorAll(':is(.figure-frame, .hundreds, .pair) svg text')) {
        const svg = text.closest('svg');
        if (!text.textContent || !text.checkVisibility({ visibilityProperty: true })) continue;
        const { left, right } = text.getBoundingClientRect();
        const frame = getComputedStyle(svg).overflowX === 'visible' ? { left: 0, right: innerWidth } : svg.getBoundingClientRect();
        if (left < frame.left - 1 || frame.right + 1 < right) found.push(`cut off in the figure: ${text.textContent}`);
    }
    const areas = texts.flatMap(one => {
        const range = document.createRange();
        range.selectNodeContents(one.text);
        // Lines are higher than their letters; what touches does not cover.
        return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
            const spare = (bottom - top) * 0.25;
            return { one, left: left + 1, right: right - 1, top: top + spare, bottom: bottom - spare };
        });
    }).sort((one, other) => one.top - other.top);
    areas.forEach((a, place) => {
        for (let next = place + 1; next < areas.length && areas[next].top < a.bottom; next++) {
            const b = areas[next];
            // What scrolls in a frame of its own may lie anywhere outside of it.
            const frame = a.one.element.closest('.table-frame, .chips'), other = b.one.element.closest('.table-frame, .chips');
            if (a.one !== b.one && frame === other && a.left < b.right && b.left < a.right) {
                found.push(`on each other: ${name(a.one)} | ${name(b.one)}`);
            }
        }
    });
    return [...new Set(found)];";

/// Looks at the page as it opens and with everything open, and lists what is lost there.
async fn lost(page: &Page, prepare: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for state in ["", "#s=1.2.me0.os0.dw0.ed0.fs0.mc123.mb543.ma334.pu0.va16.xw17.hi1.vw1"] {
        page.open(state).await?;
        page.evaluate::<()>(prepare).await?;
        for opens in ["", OPEN_ALL] {
            page.evaluate::<()>(opens).await?;
            if !opens.is_empty() {
                page.wait_for("return document.querySelectorAll('.why dl').length", 26).await?;
            }
            page.nearby().await?;
            page.wait_for_analyst().await?;
            page.wait_for_frame().await?;
            let here: Vec<String> = page.evaluate(LOST).await?;
            found.extend(here.into_iter().map(|text| format!("{state} {}: {text}", opens.len())));
            let overflow = page.overflow_width().await?;
            if 0 < overflow {
                found.push(format!("{state} {}: {overflow} px too wide", opens.len()));
            }
        }
    }
    page.share().await?;
    found.extend(page.evaluate::<Vec<String>>(LOST).await?.into_iter().map(|text| format!("dialog: {text}")));
    // To be sure that both faults would have been noticed.
    page.evaluate::<()>(
        "const put = (text, styles) => {
             const line = Object.assign(document.createElement('div'), { textContent: text });
             Object.assign(line.style, { position: 'relative', margin: '0', ...styles });
             document.querySelector('#share-dialog section').prepend(line);
         };
         put('covered', { blockSize: '20px' });
         put('covering', { blockSize: '20px', insetBlockStart: '20px', marginBlockEnd: '0' });
         put('a line that is cut off', { overflow: 'hidden', inlineSize: '2em', whiteSpace: 'nowrap' });",
    )
    .await?;
    let noticed: Vec<String> = page.evaluate(LOST).await?;
    assert_eq!(noticed, ["cut off: a line that is cut off", "on each other: covering | covered"]);
    Ok(found)
}

#[tokio::test]
async fn text_set_further_apart_is_neither_cut_off_nor_on_other_text() -> Result<()> {
    for (screen, width) in [(Screen::Desktop, 1280), (Screen::Phone, 360), (Screen::Phone, 320)] {
        visit(screen, async |page| {
            page.resize(width, screen.size().1).await?;
            let found = lost(page, SPACED).await?;
            assert!(found.is_empty(), "at {width} pixels: {found:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_names_of_curves_set_further_apart_are_not_cut_off_in_a_column_of_280_pixels() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.resize(280, 740).await?;
        for path in ["", "embed/", "#s=1.2.me0.os0.va16.vw1", "embed/?only=pair#s=1.2"] {
            page.open(path).await?;
            page.evaluate::<()>(SPACED).await?;
            page.wait_until("document.querySelector('#live :is(.figure-frame, .pair) svg')").await?;
            page.wait_for_frame().await?;
            let found: Vec<String> = page.evaluate(LOST).await?;
            let cut: Vec<_> = found.into_iter().filter(|text| text.starts_with("cut off in the figure")).collect();
            assert!(cut.is_empty(), "{path}: {cut:#?}");
        }
        Ok(())
    })
    .await
}

/// Sets all text in letters as high as those of Nastaliq (2.5 em, of which 1.9 stand above the line), whatever fonts this machine has.
const TALL: &str = "
    const done = arguments[0];
    const local = ['Noto Sans', 'Noto Sans Regular', 'Liberation Sans', 'DejaVu Sans', 'Arimo', 'Helvetica', 'Arial'].map(name => `local('${name}')`).join(',');
    const tall = new FontFace('Tall', local, { ascentOverride: '190%', descentOverride: '60%', lineGapOverride: '0%' });
    document.fonts.add(tall);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: Tall !important; }');
    document.adoptedStyleSheets = [sheet];
    tall.load().then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(null))), fault => done(String(fault)));";

/// Lists what is less high than its own letters: boxes with text, fields and lists.
const TOO_LOW: &str = "
    const found = [];
    for (const element of document.querySelectorAll('body *')) {
        const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
        const isField = element.matches('input[type=text], select');
        const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .unseen, legend, option, .skip, script, style');
        if (!isSeen || !(hasText || isField)) continue;
        const { display, fontSize } = getComputedStyle(element);
        const needed = isField ? 2.5 * parseFloat(fontSize) : element.scrollHeight;
        if (display !== 'inline' && element.clientHeight + 1 < needed) {
            found.push(`${element.clientHeight} of ${needed} px: ${element.outerHTML.slice(0, 80)}`);
        }
    }
    return found;";

#[tokio::test]
async fn in_urdu_whatever_has_text_is_as_high_as_the_letters_of_nastaliq() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            for path in ["ur/#s=1.2.me800.os300", "embed/ur/"] {
                page.open(path).await?;
                let fault: Option<String> = page.driver.execute_async(TALL, Vec::new()).await?.convert()?;
                assert_eq!(fault, None, "this machine has a font to be stretched");
                page.evaluate::<()>(OPEN_ALL).await?;
                page.nearby().await?;
                page.wait_for_analyst().await?;
                page.wait_for_frame().await?;
                assert_eq!(page.evaluate::<Vec<String>>(TOO_LOW).await?, Vec::<String>::new(), "{path}");
                if page.count("#share").await? == 1 {
                    page.share().await?;
                    assert_eq!(page.evaluate::<Vec<String>>(TOO_LOW).await?, Vec::<String>::new(), "{path} shared");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn at_twice_and_at_four_times_its_size_nothing_is_lost() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for (width, height) in [(640, 450), (320, 225)] {
            page.resize(width, height).await?;
            let found = lost(page, "").await?;
            assert!(found.is_empty(), "at {width} pixels: {found:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_finds_44_pixels_wherever_there_is_something_to_touch() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.needs(Need::Finger)?;
        page.open("#s=1.2.me800.os300").await?;
        page.evaluate::<()>(OPEN_ALL).await?;
        page.wait_for("return document.querySelectorAll('.why dl').length", 26).await?;
        page.wait_for_analyst().await?;
        // Links in sentences are as high as their lines; the ring of a figure reaches around it.
        let small: Vec<String> = page
            .evaluate(
                "const all = '#live button, #live summary, #live select, #live input:not([type=radio]), #live label:has(> [type=radio])';
                 const seen = [...document.querySelectorAll(all)].filter(one => one.checkVisibility({ visibilityProperty: true }));
                 const sizes = seen.map(one => ({ one, area: one.getBoundingClientRect() }));
                 const small = sizes.filter(({ area }) => area.height < 43.9 || area.width < 43.9);
                 return small.map(({ one, area }) => `${area.width} × ${area.height} ${one.outerHTML.slice(0, 90)}`);",
            )
            .await?;
        assert!(small.is_empty(), "{small:#?}");
        Ok(())
    })
    .await
}

/// Lists the ways back of which a finger finds less than 30 pixels, from above to below, for something else lies on the rest.
const COVERED: &str = "
    const seen = [...document.querySelectorAll('#live .reset')].filter(one => one.checkVisibility({ visibilityProperty: true }));
    return seen.filter(one => {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom } = one.getBoundingClientRect();
        let found = 0;
        for (let y = top + 0.25; y < bottom; y += 0.5) {
            if (one.contains(document.elementFromPoint((left + right) / 2, y))) found += 0.5;
        }
        return found < 30;
    }).map(one => one.getAttribute('aria-label'));";

#[tokio::test]
async fn the_way_back_of_a_lever_is_not_covered_by_the_number_below_it() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.needs(Need::Finger)?;
        for language in ["", "ur/"] {
            page.open(&format!("{language}#s=1.2.me0.os0.dw0.ed0.fs0.mc123.mb543.ma334.pu0.re200.ib900")).await?;
            page.evaluate::<()>("document.querySelectorAll('details.group').forEach(group => { group.open = true; })").await?;
            page.wait_for_analyst().await?;
            let covered: Vec<String> = page.evaluate(COVERED).await?;
            assert!(covered.is_empty(), "{language}: {covered:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_wants_no_motion_sees_none() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]).await?;
        page.run_before_load(
            "window.offrampMoved = [];
             // What is there all at once after a while does not move.
             const isMotion = ({ playState, effect }) => playState === 'running' && 0 < effect.getComputedTiming().duration;
             const look = () => {
                 offrampMoved.push(...document.getAnimations().filter(isMotion).map(({ effect }) => effect.target?.outerHTML.slice(0, 60)));
                 requestAnimationFrame(look);
             };
             requestAnimationFrame(look);",
        )
        .await?;
        page.open("").await?;
        page.evaluate::<()>(OPEN_ALL).await?;
        page.wait_for_analyst().await?;
        page.lever("mediation").press(Key::Right).await?;
        page.click("#live input[name=view][value=ladder]").await?;
        page.click("[data-preset=restraints-gone]").await?;
        page.share().await?;
        page.wait_for_analyst().await?;
        assert_eq!(page.evaluate::<Vec<String>>("return offrampMoved").await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
