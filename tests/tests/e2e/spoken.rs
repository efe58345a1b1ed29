//! What those hear who do not see the page: its accessibility tree, word for word.

use anyhow::{Context, Result, bail};
use browser_tests::{Screen, visit};

/// The tree of the page as it opens.
const TREE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/page.txt");

/// Set to write the tree anew: then read what has changed as if there were nothing else of the page.
const UPDATE: &str = "OFFRAMP_UPDATE_SNAPSHOTS";

#[tokio::test]
async fn the_page_is_heard_as_it_is_written_down() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.nearby().await?;
        let heard = page.accessibility_tree().await?;
        if std::env::var_os(UPDATE).is_some() {
            std::fs::write(TREE, &heard).with_context(|| format!("cannot write {TREE}"))?;
        }
        let written = std::fs::read_to_string(TREE).with_context(|| format!("cannot read {TREE}"))?;
        let (mut now, mut before) = (heard.lines(), written.lines());
        for line in 1.. {
            match (now.next(), before.next()) {
                (None, None) => break,
                (now, before) if now != before => {
                    bail!("line {line} of {TREE}: expected {before:?}, heard {now:?}; where that is meant, run with {UPDATE}=1")
                }
                _ => {}
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn headings_go_down_one_step_at_a_time_under_one_title_and_everything_has_its_landmark() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for place in ["", "embed/?only=summary,curves,controls,tornado,map,timeline"] {
            page.open(place).await?;
            page.evaluate::<()>("document.querySelectorAll('.part:not([open]) > summary').forEach(heading => heading.click())")
                .await?;
            page.wait_for_analyst().await?;
            let tree = page.accessibility_tree().await?;
            let told: Vec<&str> = tree.lines().map(str::trim_start).collect();
            let of_role = |role: &str| told.iter().filter(|line| line.split(' ').next() == Some(role)).count();
            assert_eq!((of_role("main"), of_role("banner")), (1, 1), "{place}");
            let levels: Vec<u8> = told
                .iter()
                .filter(|line| line.starts_with("heading "))
                .filter_map(|line| line.rsplit_once("level ")?.1.parse().ok())
                .collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{place}: {levels:?}");
            assert_eq!(levels.first(), Some(&1), "{place}: {levels:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{place}: {levels:?}");
            assert!(4 <= levels.len(), "{place}: {levels:?}");
        }
        Ok(())
    })
    .await
}
