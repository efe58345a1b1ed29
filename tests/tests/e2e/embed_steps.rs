//! Steps of an article: its own paragraphs set the figure while they are scrolled past, with no script but ours.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

/// An article whose figure stays in view. What the explorer says is noted in the order in which it comes.
const ARTICLE: &str = "
    <script>window.codes = []; addEventListener('offramp:changed', ({ detail }) => codes.push(detail.code));</script>
    <style>
      iframe { display: block; position: sticky; top: 0; border: 0; max-width: 500px }
      p { margin: 0; padding-bottom: 1500px; background: #FFFFFF }
    </style>
    <iframe src=\"SITE/embed/?only=summary,curves&amp;static=1\" title=\"Curves\" width=\"100%\" height=\"440\"></iframe>
    <p>Before the first step.</p>
    <p id=\"one\" data-offramp-set=\"mediation=0.8\">One, with a <a id=\"note\" href=\"#followed\">note</a>.</p>
    <p id=\"two\" data-offramp-code=\"1.2.os200\">Two.</p>
    <script src=\"SITE/embed.js\"></script>";

/// Brings the beginning of an element into the lower half of the window at once, as the end of a long swipe does.
async fn reach(page: &Page, selector: &str) -> Result<()> {
    let script = format!(
        "const {{ top }} = document.querySelector('{selector}').getBoundingClientRect();
         scrollBy({{ top: top - innerHeight * 0.75, behavior: 'instant' }})"
    );
    page.evaluate(&script).await
}

#[tokio::test]
async fn the_last_step_that_has_come_up_sets_the_figure_also_backwards_and_past_others() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = page.open_host(ARTICLE).await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        // Past the first step without a stop.
        reach(page, "#two").await?;
        page.wait_until("codes.at(-1) === '1.2.os200'").await?;
        reach(page, "#one").await?;
        page.wait_until("codes.at(-1) === '1.2.me800.os200'").await?;
        reach(page, "#two").await?;
        page.wait_until("codes.at(-1) === '1.2.os200'").await
    })
    .await
}

#[tokio::test]
async fn a_link_within_a_step_leads_where_it_says_and_a_click_on_a_step_changes_nothing() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = page.open_host(ARTICLE).await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        reach(page, "#one").await?;
        page.wait_until("codes.at(-1) === '1.2.me800'").await?;
        let told: usize = page.evaluate("return codes.length").await?;
        page.click("#note").await?;
        page.wait_for("return location.hash", "#followed".to_owned()).await?;
        let is_left_alone: bool = page
            .evaluate(
                "const click = new MouseEvent('click', { bubbles: true, cancelable: true });
                 return document.getElementById('two').dispatchEvent(click);",
            )
            .await?;
        assert!(is_left_alone, "the click was nobody's");
        // What is asked for after it is answered after it.
        reach(page, "#two").await?;
        page.wait_until("codes.at(-1) === '1.2.os200'").await?;
        assert_eq!(page.evaluate::<usize>("return codes.length").await?, told + 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_steps_of_every_example_move_its_figure() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for example in ["steps", "wordpress", "ghost"] {
            page.go(format!("{}examples/{example}.html", page.address())).await?;
            page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
            page.enter("iframe").await?;
            page.wait_until("document.querySelector('#live #headline strong')?.textContent === '27%'").await?;
            page.leave_frames().await?;
            reach(page, "[data-offramp-set]:last-of-type, [data-offramp-code]:last-of-type").await?;
            page.enter("iframe").await?;
            page.wait_until("document.documentElement.dataset.changed?.startsWith('1.2.me1000.os200')").await?;
            page.leave_frames().await?;
        }
        Ok(())
    })
    .await
}
