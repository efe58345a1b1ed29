//! How the explorer looks and feels in another page: dark where it is asked to be, and a finger scrolls the article or moves a slider,
//! never both.

use anyhow::{Context, Result};
use browser_tests::{Finger, Page, Screen, visit};
use serde_json::json;

/// How many of the pixels of a PNG are brighter than a grey of 200, as a share; the browser itself reads it.
const BRIGHT_SHARE: &str = "
    const [png, done] = arguments;
    const image = new Image();
    image.onload = () => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let bright = 0;
        for (let at = 0; at < data.length; at += 4) if (200 < (data[at] + data[at + 1] + data[at + 2]) / 3) bright++;
        done(bright / (data.length / 4));
    };
    image.src = `data:image/png;base64,${png}`;";

/// The share of bright pixels in what is on the screen now.
async fn bright_share(page: &Page) -> Result<f64> {
    let png = page.driver.screenshot_as_png_base64().await?;
    Ok(page.driver.execute_async(BRIGHT_SHARE, [json!(png)]).await?.convert()?)
}

/// A page in one colour that the frame fills.
fn filled(ground: &str, scheme: &str, query: &str) -> String {
    format!(
        "<style>html {{ color-scheme: {scheme} }} body {{ margin: 0; background: {ground} }}
         iframe {{ display: block; width: 100%; height: 720px; border: 0; color-scheme: {scheme} }}</style>
         <iframe src=\"SITE/embed/{query}\" title=\"Curves\"></iframe>"
    )
}

#[tokio::test]
async fn in_a_dark_page_it_is_dark_whatever_the_reader_prefers_and_light_in_a_light_one() -> Result<()> {
    visit(Screen::Phone, async |page| {
        for prefers in ["light", "dark"] {
            page.prefer(&[("prefers-color-scheme", prefers)]).await?;
            let _host = page.open_host(&filled("#131518", "dark", "?theme=dark")).await?;
            page.enter_explorer("iframe").await?;
            let ground: String = page.evaluate("return getComputedStyle(document.body).backgroundColor").await?;
            assert_eq!(ground, "rgb(19, 21, 24)", "{prefers}");
            assert_eq!(page.figure().paint("iran").await?.0, "rgb(245, 128, 58)", "{prefers}");
            page.leave_frames().await?;
            page.wait_for_frame().await?;
            // Letters and thumbs are bright, the ground is not.
            let bright = bright_share(page).await?;
            assert!(0.0 < bright && bright < 0.1, "{prefers}: {bright}");

            let _host = page.open_host(&filled("#FFFFFF", "light", "?theme=light")).await?;
            page.enter_explorer("iframe").await?;
            assert_eq!(page.figure().paint("iran").await?.0, "rgb(213, 94, 0)", "{prefers}");
            page.leave_frames().await?;
            let bright = bright_share(page).await?;
            assert!(0.8 < bright, "{prefers}: {bright}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_white_flashes_in_a_dark_page_while_its_styles_are_still_to_come() -> Result<()> {
    visit(Screen::Phone, async |page| {
        let site = browser_tests::Host::with_site()?;
        // As long as they do not come, the page is what the script in its head makes of it.
        site.change(|files| files.retain(|path, _| !path.ends_with(".css")));
        let host = browser_tests::Host::start()?;
        host.put(
            "index.html",
            browser_tests::host_page(&filled("#131518", "dark", "?theme=dark").replace("SITE/", &site.address())),
        );
        page.open_at(&host, "").await?;
        page.enter("iframe").await?;
        page.wait_until("document.documentElement.dataset.theme === 'dark'").await?;
        let scheme: String = page.evaluate("return getComputedStyle(document.documentElement).colorScheme").await?;
        assert_eq!(scheme, "dark");
        page.leave_frames().await?;
        page.wait_for_frame().await?;
        assert!(bright_share(page).await? < 0.25);
        // The missing files are the test's own doing.
        let errors = page.console_errors().await?;
        assert!(errors.iter().all(|error| error.contains(".css")), "{errors:?}");
        Ok(())
    })
    .await
}

/// Where the middle of something in the frame is in the window of the host, in CSS pixels.
async fn middle(page: &Page, selector: &str) -> Result<(f64, f64)> {
    let (left, top): (f64, f64) = page
        .evaluate("const { left, top } = document.querySelector('iframe').getBoundingClientRect(); return [left, top];")
        .await?;
    page.enter("iframe").await?;
    let script = format!(
        "const area = document.querySelector('{selector}').getBoundingClientRect();
         return [area.left + area.width / 2, area.top + area.height / 2];"
    );
    let (x, y): (f64, f64) = page.evaluate(&script).await.with_context(|| selector.to_owned())?;
    page.leave_frames().await?;
    Ok((left + x, top + y))
}

/// Draws a finger over the screen in steps.
async fn swipe(page: &Page, from: (f64, f64), by: (f64, f64)) -> Result<()> {
    let finger = Finger::put_down(page, from.0, from.1).await?;
    for step in 1..=8 {
        let part = f64::from(step) / 8.0;
        finger.move_to(from.0 + by.0 * part, from.1 + by.1 * part).await?;
    }
    finger.lift().await?;
    page.wait_for_frame().await
}

#[tokio::test]
async fn a_finger_on_a_slider_moves_it_and_not_the_article_and_one_up_the_chart_scrolls() -> Result<()> {
    visit(Screen::Phone, async |page| {
        let frame = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"920\" frameborder=\"0\"></iframe>";
        let _host = page
            .open_host(&format!(
                "<meta name=\"viewport\" content=\"width=device-width\"><style>body {{ margin: 0 }}</style>
                 <div style=\"height: 300px\">above</div>{frame}<div style=\"height: 2000px\">below</div>"
            ))
            .await?;
        page.enter_explorer("iframe").await?;
        page.leave_frames().await?;
        page.evaluate::<()>("scrollTo({ top: 290, behavior: 'instant' })").await?;
        page.wait_for_frame().await?;
        let before: f64 = page.evaluate("return scrollY").await?;

        let thumb = middle(page, "#slider-mediation").await?;
        swipe(page, thumb, (100.0, 6.0)).await?;
        assert_eq!(page.evaluate::<f64>("return scrollY").await?, before, "the article stays");
        page.enter("iframe").await?;
        let place = page.lever("mediation").place().await?;
        page.leave_frames().await?;
        assert!(700 < place, "the slider went along: {place}");

        let chart = middle(page, "#live figure.curves .reader").await?;
        swipe(page, chart, (0.0, -120.0)).await?;
        page.wait_until(&format!("{before} + 50 < scrollY")).await?;
        page.enter("iframe").await?;
        assert_eq!(page.lever("mediation").place().await?, place);
        Ok(())
    })
    .await
}
