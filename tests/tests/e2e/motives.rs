//! The three weights on why Iran struck: one changes, the others give way, and all sum to 100%.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use thirtyfour::Key;

const MOTIVES: [&str; 3] = ["motive_counter_terror", "motive_broaden", "motive_coerce"];

/// What stands in the three fields.
async fn weights(page: &Page) -> Result<[f64; 3]> {
    let mut weights = [0.0; 3];
    for (weight, key) in weights.iter_mut().zip(MOTIVES) {
        *weight = page.lever(key).written().await?.parse()?;
    }
    Ok(weights)
}

/// Checks the three fields against `expected`, which sums to 100.
async fn assert_weights(page: &Page, expected: [f64; 3]) -> Result<()> {
    assert_eq!(expected.iter().sum::<f64>(), 100.0);
    assert_eq!(weights(page).await?, expected);
    Ok(())
}

#[tokio::test]
async fn the_three_fields_sum_to_100_whatever_is_typed_into_one_of_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.open_groups().await?;
        assert_eq!(weights(page).await?, [33.3; 3], "a third each");
        page.lever("motive_broaden").enter("70").await?;
        page.wait_for_code(Some("1.1.mc150.mb700.ma150")).await?;
        assert_weights(page, [15.0, 70.0, 15.0]).await?;
        assert_eq!(page.changed_levers().await?, MOTIVES);
        page.lever("motive_coerce").enter("57.5").await?;
        page.wait_for_code(Some("1.1.mc75.mb350.ma575")).await?;
        assert_weights(page, [7.5, 35.0, 57.5]).await?;
        page.lever("motive_counter_terror").enter("100").await?;
        page.wait_for_code(Some("1.1.mc1000.mb0.ma0")).await?;
        assert_weights(page, [100.0, 0.0, 0.0]).await?;
        page.lever("motive_counter_terror").enter("40").await?;
        page.wait_for_code(Some("1.1.mc400.mb300.ma300")).await?;
        assert_weights(page, [40.0, 30.0, 30.0]).await
    })
    .await
}

#[tokio::test]
async fn the_weights_sum_to_100_at_every_step_of_a_slider() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.open_groups().await?;
        page.lever("motive_counter_terror").enter("21.7").await?;
        for step in 1..=12 {
            page.lever("motive_broaden").press(Key::Right + Key::Right + Key::Right).await?;
            let weights = weights(page).await?;
            assert!((weights.iter().sum::<f64>() - 100.0).abs() < 1e-9, "step {step}: {weights:?}");
        }
        let code = page.code().await?.unwrap_or_default();
        let thousandths = code.split('.').skip(2).map(|field| field[2..].parse::<u32>()).sum::<Result<u32, _>>()?;
        assert_eq!(thousandths, 1000, "{code}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn resetting_one_weight_leaves_weights_that_sum_to_100() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.mc150.mb700.ma150").await?;
        page.open_groups().await?;
        page.lever("motive_broaden").reset().await?;
        page.wait_for_code(None).await?;
        assert_eq!(weights(page).await?, [33.3; 3], "the others were equal, so all are a third again");
        assert_eq!(page.changed_levers().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
