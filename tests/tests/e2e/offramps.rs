//! Off-ramps: single changes that would bring the answer below the line, made by a tap and taken back by undo.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, percent, visit};
use serde_json::json;

/// Draws the line elsewhere and counts the frames in which what was found about another line passes for what was asked.
const WATCH_LINE: &str = "
    const [line, said, done] = arguments;
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const list = document.querySelector('#part-off-ramps .line-choice');
    const panel = () => document.querySelector('#part-off-ramps > .panel');
    (async () => {
        list.value = line;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        await frame();
        let wrong = 0;
        while (!panel().querySelector('.panel-sentence').textContent.includes(said)) {
            if (panel().getAttribute('aria-busy') === 'false') { wrong += 1; }
            await frame();
        }
        done(wrong);
    })();";

/// The line in `…; 7 single changes would bring it below 33% (about 1 in 3).`
fn line(sentence: &str) -> f64 {
    let line = sentence.rsplit_once(" below ").and_then(|(_, line)| percent(line.split(' ').next()?.trim_end_matches('.')));
    line.unwrap_or_else(|| panic!("no line in {sentence:?}"))
}

/// The offers: what each would change, and all that is said of it.
async fn offers(page: &Page) -> Result<Vec<(String, String)>> {
    let script = "
        const offers = [...document.querySelectorAll('#part-off-ramps .offers li')];
        return offers.map(offer => [offer.querySelector('button').textContent.trim(), offer.textContent.trim()]);";
    page.evaluate(script).await
}

/// Where the middle of what a selector finds is in the window, in CSS pixels, once it is in view.
async fn middle(page: &Page, selector: &str) -> Result<(f64, f64)> {
    let script = format!(
        "const element = document.querySelector({});
         element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         const area = element.getBoundingClientRect();
         return [area.left + area.width / 2, area.top + area.height / 2];",
        json!(selector)
    );
    page.evaluate(&script).await
}

#[tokio::test]
async fn without_mediation_off_ramps_are_offered_and_a_tap_on_one_brings_the_answer_below_the_line() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("#s=1.1.me0").await?;
        let ramps = page.part("off-ramps");
        ramps.read().await?;
        let sentence = ramps.sentence().await?;
        assert!(sentence.starts_with("The chance of another Iranian strike by 14 February is 39% now;"), "{sentence}");
        let (line, offered) = (line(&sentence), offers(page).await?);
        assert!(0.0 < line && line < 39.0, "{sentence}");
        assert!(1 < offered.len() && sentence.contains(&format!("{} single changes", offered.len())), "{sentence} {offered:?}");
        let (what, said) = offered.into_iter().next().context("an offer")?;
        let (name, value) = what.rsplit_once(" to ").context("an offer names a value")?;
        // Behind the number stands what it means: "41.8 (active)".
        let value = value.split(" (").next().unwrap_or(value);
        let (x, y) = middle(page, "#part-off-ramps .offers button").await?;
        page.tap(x, y).await?;
        page.wait_until("location.hash !== '#s=1.1.me0'").await?;
        let answer = page.answer().await?;
        // Just below the line can be rounded to it.
        assert!(percent(&answer).is_some_and(|answer| answer <= line), "{what} gives {answer}, expected below {line}%");
        let does = [format!("brings it to {answer} "), format!("brings it to just under {answer} ")];
        assert!(does.iter().any(|does| said.contains(does)), "it does what it says: {said:?}, and now it is {answer}");
        let differences = page.text("#live .differences").await?;
        assert!(differences.contains(&format!("{name} ")) && differences.contains(&format!("→ {value}")), "{differences}");
        page.wait_for_analyst().await?;
        assert!(ramps.sentence().await?.contains(&format!("is {answer} now")), "{}", ramps.sentence().await?);

        page.click("#undo").await?;
        page.wait_for_code(Some("1.1.me0")).await?;
        assert_eq!(page.answer().await?, "39%");
        page.wait_for_analyst().await?;
        assert_eq!(ramps.sentence().await?, sentence);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_smallest_change_is_offered_first_and_every_one_does_what_it_says() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me0").await?;
        let ramps = page.part("off-ramps");
        ramps.read().await?;
        let (line, offered, table) = (line(&ramps.sentence().await?), offers(page).await?, ramps.table().await?);
        assert_eq!(table.len(), 1 + offered.len());
        let moved: Vec<f64> = table[1..].iter().filter_map(|row| percent(&row[3])).collect();
        assert!(moved.len() == offered.len() && moved.is_sorted(), "{table:?}");
        for (place, row) in table[1..].iter().enumerate() {
            page.click(&format!("#part-off-ramps .offers li:nth-child({}) button", place + 1)).await?;
            let answer = page.answer().await?;
            assert_eq!(answer, row[4], "{row:?}");
            assert!(percent(&answer).is_some_and(|answer| answer <= line), "{row:?}");
            page.click("#undo").await?;
            page.wait_for_code(Some("1.1.me0")).await?;
            page.wait_for_analyst().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn at_the_starting_point_the_page_says_in_words_that_there_is_none() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let ramps = page.part("off-ramps");
        ramps.read().await?;
        let sentence = ramps.sentence().await?;
        assert!(sentence.contains("is 25% now; no single change would bring it below "), "{sentence}");
        assert_eq!((offers(page).await?, page.count("#part-off-ramps table").await?), (Vec::new(), 0));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tipping_point_is_marked_on_the_slider_and_the_answer_crosses_the_line_there() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me0").await?;
        let ramps = page.part("off-ramps");
        ramps.read().await?;
        let line = line(&ramps.sentence().await?);
        let mark = "document.querySelector('.lever[data-key=mediation] .slider-tick .tipping')";
        page.wait_until(mark).await?;
        let place: String = page.evaluate(&format!("return {mark}.getAttribute('x1')")).await?;
        let place = percent(&place).context("a place in per cent of the range")?;
        for (value, is_below) in [(place - 2.0, false), (place + 2.0, true)] {
            page.lever("mediation").enter(&format!("{value:.1}")).await?;
            let answer = percent(&page.answer().await?).context("a chance")?;
            let is_right = if is_below { answer <= line } else { line <= answer };
            assert!(is_right, "mediation {value} gives {answer}%, the line is {line}% at {place}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reader_can_draw_the_line_elsewhere_for_off_ramps_tipping_points_and_the_map_at_once() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me0").await?;
        let (ramps, map) = (page.part("off-ramps"), page.part("map"));
        ramps.read().await?;
        map.read().await?;
        let sentence = format!("return document.querySelector('{} .panel-sentence').textContent", ramps.selector());
        let said = async |words: &str| page.wait_until(&format!("(() => {{ {sentence} }})().includes('{words}')")).await;
        page.click("#part-off-ramps .line-choice option[value='250']").await?;
        said("would bring it below 25% (about 1 in 4)").await?;
        let chosen: Vec<String> =
            page.evaluate("return [...document.querySelectorAll('.line-choice')].map(list => list.value)").await?;
        assert_eq!(chosen, ["250", "250"], "one line for the map and the off-ramps");
        page.wait_until("document.querySelector('.lever[data-key=mediation] .tips')?.textContent.includes('more than 25%')")
            .await?;
        let texts = "[...document.querySelectorAll('#part-map svg text')].map(text => text.textContent)";
        page.wait_until(&format!("{texts}.some(text => text.includes('line: 25%'))")).await?;
        page.click("#part-map .line-choice option[value='500']").await?;
        said("is 39% now, below 50% (about 1 in 2) already.").await?;
        assert_eq!(offers(page).await?, Vec::new());
        assert_eq!(page.code().await?.as_deref(), Some("1.1.me0"), "the line is no assumption");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_found_about_another_line_is_marked_as_pending_until_it_is_about_the_one_drawn() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me0").await?;
        page.part("off-ramps").read().await?;
        let given = vec![json!(100), json!("below 10%")];
        let wrong: u32 = page.driver.execute_async(WATCH_LINE, given).await?.convert()?;
        assert_eq!(wrong, 0, "frames in which what was found about another line passes for what was asked");
        Ok(())
    })
    .await
}
