//! The explorer in pages of other people: each folder of `tests/hosts/` is such a page, and a test that is named after it.

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Engine, Frame, Height, Page, ReadersScreen, Scheme, Screen, Shown, Step, Trap, is_slow, skip_for, visit};
use serde_json::json;
use thirtyfour::{Key, WebElement};

mod folders {
    include!(concat!(env!("OUT_DIR"), "/hosts.rs"));
}

/// Finds a frame; `>>>` leads into a shadow.
const FIND: &str =
    "return arguments[0].split('>>>').reduce((found, one) => (found?.shadowRoot ?? found)?.querySelector(one), document)";

/// Sets a slider of a frame by a message, as a host does, and ends with the state that the frame answers.
const ASK: &str = "
    const [frame, done] = arguments;
    addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && data?.type === 'offramp:changed' && /os2\\d\\d/.test(data.code)) done(data.code);
    });
    frame.contentWindow.postMessage({ type: 'offramp:set', version: 1, assumptions: { overstretch: 0.2 } }, '*');";

/// How many pixels a frame is scrolled by at most, up and down, and sideways.
const OVERFLOW: &str = "
    const root = document.documentElement;
    return [root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth];";

/// Opens the trap of that name and looks at every frame in it.
async fn meet(name: &str) -> Result<()> {
    let trap = Trap::read(name)?;
    let screen = match trap.expected.screen {
        ReadersScreen::Desktop => Screen::Desktop,
        ReadersScreen::Phone => Screen::Phone,
    };
    visit(screen, async |page| {
        if let Some(why) = trap.expected.not_in.get(page.engine().name()) {
            println!("{why}");
            return skip_for("known-fault");
        }
        if let Some(times) = trap.expected.slower.filter(|_| is_slow() && page.engine() == Engine::Chromium) {
            page.command("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await?;
        }
        let host = trap.host(page.address())?;
        page.go(host.other_address()).await?;
        for step in &trap.expected.steps {
            take(page, step).await.with_context(|| format!("{step:?}"))?;
        }
        for frame in &trap.expected.frames {
            look(page, frame).await.with_context(|| frame.frame.clone())?;
        }
        for condition in &trap.expected.holds {
            page.wait_until(condition).await?;
        }
        let errors = page.console_errors_if_told().await?;
        let is_expected = |error: &&String| trap.expected.console.iter().any(|part| error.contains(part));
        let unexpected: Vec<&String> = errors.iter().filter(|error| !is_expected(error)).collect();
        ensure!(unexpected.is_empty(), "the console says {unexpected:#?}");
        Ok(())
    })
    .await
}

async fn take(page: &Page, step: &Step) -> Result<()> {
    match step {
        Step::Run(script) => page.evaluate(&script.replace("SITE/", page.address())).await,
        Step::Click(selector) => click(page, selector).await,
        Step::Until(condition) => page.wait_until(condition).await,
        Step::Back => page.back().await,
        Step::Enter(frame) => page.enter(frame).await,
        Step::Leave => page.leave_frames().await,
    }
}

/// Whether a frame stands before the element, which is its argument.
const FOLLOWS_A_FRAME: &str = "
    const first = document.querySelector('iframe, offramp-explorer');
    return Boolean(first && first.compareDocumentPosition(arguments[0]) & Node.DOCUMENT_POSITION_FOLLOWING);";

/// Clicks on what a selector finds, without a wait for what that does, which may be another page.
async fn click(page: &Page, selector: &str) -> Result<()> {
    let element = page.find(selector).await?;
    // A frame that grows takes along what is below it, from under the pointer.
    ensure!(!page.evaluate_on::<bool>(&element, FOLLOWS_A_FRAME).await?, "{selector} stands below a frame");
    Ok(element.click().await?)
}

/// Looks at one frame, uses it as its host and as a reader do, and leaves it.
async fn look(page: &Page, frame: &Frame) -> Result<()> {
    for outer in &frame.within {
        page.enter(outer).await?;
    }
    let element = find(page, &frame.frame).await?;
    let height: f64 = page.evaluate_on(&element, "return arguments[0].offsetHeight").await?;
    element.scroll_into_view().await?;
    element.clone().enter_frame().await?;
    wait_for(page, frame.shows).await?;
    match frame.height {
        Some(Height::Content(spare)) => page.wait_for_rest(spare).await?,
        Some(Height::Fixed(fixed)) => ensure!((height - fixed).abs() <= 0.5, "it is {height} px high, not {fixed}"),
        None => {}
    }
    let (down, sideways): (i64, i64) = page.evaluate(OVERFLOW).await?;
    ensure!(sideways <= 0, "it is {sideways} px wider than its frame");
    ensure!(down <= 1 || frame.scrolls, "it is {down} px higher than its frame");
    if let Some(scheme) = frame.scheme {
        assert_scheme(page, scheme).await?;
    }
    for (key, place) in &frame.sliders {
        page.wait_for(&format!("return Number(document.getElementById('slider-{key}')?.value)"), *place).await?;
    }
    if frame.shows == Shown::Explorer {
        if frame.answers {
            page.leave_frames().await?;
            for outer in &frame.within {
                page.enter(outer).await?;
            }
            page.driver.execute_async(ASK, vec![element.to_json()?]).await.context("no message is answered")?;
            element.enter_frame().await?;
            page.wait_for("return Number(document.getElementById('slider-overstretch')?.value ?? 200)", 200).await?;
        }
        let before = page.answer().await?;
        // Who types into a frame has clicked into it.
        page.click("#headline").await?;
        let mediation = page.lever("mediation");
        mediation.press(if mediation.place().await? < 500 { Key::End } else { Key::Home }).await?;
        page.wait_until(&format!("document.querySelector('#headline strong').textContent !== {}", json!(before))).await?;
    }
    page.leave_frames().await
}

async fn find(page: &Page, selector: &str) -> Result<WebElement> {
    let found = page.driver.execute(FIND, vec![json!(selector)]).await?;
    found.element().with_context(|| format!("the page has no {selector}"))
}

/// Waits until the frame shows what it is to show, and nothing else.
async fn wait_for(page: &Page, shown: Shown) -> Result<()> {
    match shown {
        Shown::Explorer => page.wait_until("document.querySelector('#live .page')?.checkVisibility()").await?,
        Shown::Picture => {
            page.wait_until("document.querySelector('#live :is(figure, .pair) svg')?.checkVisibility()").await?;
            ensure!(page.count("#live input").await? == 0, "a picture has no controls");
        }
        Shown::Still => {
            page.wait_until("document.querySelector('#still .curves svg')?.checkVisibility()").await?;
            ensure!(page.count("#live *").await? == 0, "there is more than the still picture");
            let answer = page.text("#still .headline strong").await?;
            ensure!(answer == "27%", "the still picture says {answer}");
            return Ok(());
        }
    }
    page.wait_for_frame().await
}

async fn assert_scheme(page: &Page, scheme: Scheme) -> Result<()> {
    let ground = match scheme {
        Scheme::Light => "rgb(255, 255, 255)",
        Scheme::Dark => "rgb(19, 21, 24)",
    };
    let found: String = page.evaluate("return getComputedStyle(document.body).backgroundColor").await?;
    if found != ground {
        bail!("its ground is {found}, not {ground}");
    }
    Ok(())
}
