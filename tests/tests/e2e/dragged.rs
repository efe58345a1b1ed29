//! What is dragged stays where it is in the page: nothing above it changes its height meanwhile. Some browsers would move the page along, others
//! let it slide away under the hand; so places are told from the top of the page, which is the same in all of them.

use anyhow::Result;
use browser_tests::{Finger, Page, Screen, visit};
use serde_json::json;

/// The parts that have a ring to drag, and those above them.
const PARTS: [&str; 6] = ["suppose", "why", "matters", "map", "off-ramps", "motive"];

/// How far from the top of the page an element begins, in CSS pixels.
async fn top(page: &Page, selector: &str) -> Result<f64> {
    let script = format!("return document.querySelector({}).getBoundingClientRect().top + scrollY", json!(selector));
    page.evaluate(&script).await
}

#[tokio::test]
async fn a_ring_in_hand_stays_where_it_is_whatever_is_found_out_meanwhile() -> Result<()> {
    for ring in ["map", "motive"] {
        visit(Screen::Phone, async |page| {
            page.open("").await?;
            page.open_groups().await?;
            for part in PARTS {
                page.part(part).read().await?;
            }
            page.evaluate::<()>("document.querySelector('.lever [aria-expanded=false]').click()").await?;
            page.wait_for_analyst().await?;
            let part = page.part(ring);
            let (x, y) = page.plane(&part).ring().await?;
            let selector = format!("{} .plane", part.selector());
            let first = top(page, &selector).await?;
            let finger = Finger::put_down(page, x, y).await?;
            for (across, down) in [(-20.0, 10.0), (-45.0, 20.0), (-70.0, 30.0)] {
                finger.move_to(x + across, y + down).await?;
                assert_eq!(top(page, &selector).await?, first, "{ring} at {across}, {down}");
            }
            // The hand rests, so that the address follows; and what depends on the state is found out.
            page.wait_until("location.hash.includes('s=')").await?;
            page.wait_until("!document.querySelector('#headline .nearby').classList.contains('pending')").await?;
            page.wait_until(&format!("!document.querySelector('{} .panel.pending')", part.selector())).await?;
            assert_eq!(top(page, &selector).await?, first, "{ring} at rest");
            finger.move_to(x - 40.0, y).await?;
            assert_eq!(top(page, &selector).await?, first, "{ring} on the way back");
            finger.lift().await?;
            page.wait_for_analyst().await?;
            let (now, _) = page.plane(&part).ring().await?;
            assert!((now - (x - 40.0)).abs() <= 2.0, "{ring}: the ring is where the finger left it, at {now} from {x}");
            assert!(page.text("#live .differences").await?.contains('→'), "what waited for the hand has come");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Moves every slider from end to end without letting it go, and lists those that did not stay where they are. Each begins when all that the
/// one before has changed is drawn, and goes back to where it was.
const SLIDERS_MOVED: &str = "
    const done = arguments[0];
    const idle = () => new Promise(requestIdleCallback);
    (async () => {
        const moved = [];
        for (const slider of document.querySelectorAll('#live input[type=range]')) {
            const top = () => slider.getBoundingClientRect().top + scrollY;
            const move = async place => {
                slider.value = place;
                slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await idle();
            };
            const start = slider.value;
            const first = top();
            for (const place of [0, 250, 470, 700, 1000, start]) {
                await move(place);
                if (0.5 < Math.abs(top() - first)) moved.push(`${slider.id} at ${place}: from ${first} to ${top()}`);
            }
            slider.dispatchEvent(new InputEvent('change', { bubbles: true }));
            for (let last = null; last !== top(); await idle()) last = top();
        }
        done(moved);
    })();";

#[tokio::test]
async fn every_slider_stays_where_it_is_from_end_to_end() -> Result<()> {
    let pages = [
        ("", 1280),
        ("#s=1.2.va16.vw1", 360),
        ("", 320),
        ("ur/", 320),
        ("fa/#s=1.2.va16.vw1", 320),
        ("ar/", 320),
        ("zh/", 320),
        ("embed/", 320),
    ];
    for (path, width) in pages {
        visit(if width < 500 { Screen::Phone } else { Screen::Desktop }, async |page| {
            page.resize(width, 740).await?;
            page.open(path).await?;
            page.open_groups().await?;
            page.nearby().await?;
            let moved: Vec<String> = page.driver.execute_async(SLIDERS_MOVED, Vec::new()).await?.convert()?;
            assert!(moved.is_empty(), "{path} at {width} pixels: {moved:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
