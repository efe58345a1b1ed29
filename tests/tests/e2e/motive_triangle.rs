//! The motive: a triangle whose every point is three weights, dragged with the mouse and with a finger.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

const MOTIVES: [&str; 3] = ["motive_counter_terror", "motive_broaden", "motive_coerce"];

/// What stands in the three fields.
async fn weights(page: &Page) -> Result<[f64; 3]> {
    let mut weights = [0.0; 3];
    for (weight, key) in weights.iter_mut().zip(MOTIVES) {
        *weight = page.lever(key).written().await?.parse()?;
    }
    // Each of three thirds is written as 33.3.
    assert!((weights.iter().sum::<f64>() - 100.0).abs() < 0.15, "the weights sum to 100: {weights:?}");
    Ok(weights)
}

async fn open(page: &Page, rest: &str) -> Result<()> {
    page.open(rest).await?;
    page.open_groups().await?;
    page.part("motive").read().await
}

#[tokio::test]
async fn a_drag_into_a_corner_gives_all_the_weight_to_its_motive_in_one_step() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        let motive = page.part("motive");
        let plane = page.plane(&motive);
        let start = weights(page).await?;
        // From the middle straight on through each corner, as far as the window has room for all of them.
        let (across, down) = (30.0_f64.to_radians().cos() * 320.0, 30.0_f64.to_radians().sin() * 320.0);
        for (corner, code, (x, y)) in [
            (0, "1.2.mc1000.mb0.ma0", (0.0, -320.0)),
            (1, "1.2.mc0.mb1000.ma0", (-across, down)),
            (2, "1.2.mc0.mb0.ma1000", (across, down)),
        ] {
            plane.drag_by(x, y).await?;
            let mut expected = [0.0; 3];
            expected[corner] = 100.0;
            assert_eq!(weights(page).await?, expected);
            page.wait_for_code(Some(code)).await?;
            page.click("#undo").await?;
            page.wait_for_code(None).await?;
            assert_eq!(weights(page).await?, start, "one drag is one step");
            motive.wait().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_triangle_is_dragged_with_a_finger_and_the_ring_stays_under_it() -> Result<()> {
    visit(Screen::Phone, async |page| {
        open(page, "#s=1.2.va16").await?;
        let motive = page.part("motive");
        let plane = page.plane(&motive);
        let (curve, (x, y)) = (page.figure().curve("pakistan").await?, plane.ring().await?);
        plane.slide_by(-40.0, 20.0).await?;
        let weights = weights(page).await?;
        assert!(weights[0] < 33.3 && 38.0 < weights[1] && weights[2] < 33.3, "to the left is to widen the conflict: {weights:?}");
        assert_ne!(page.figure().curve("pakistan").await?, curve, "from 16 January the motive matters to the answer");
        let (now_x, now_y) = plane.ring().await?;
        let off = (now_x - (x - 40.0)).abs().max((now_y - (y + 20.0)).abs());
        assert!(off <= 2.0, "the ring is where the finger left it, {off} px off");
        Ok(())
    })
    .await
}
