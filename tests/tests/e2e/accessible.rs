//! No rule of WCAG 2.2 AA is broken by the page in any of its states: axe-core is asked in each.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use thirtyfour::Key;

/// Dark, as a reader's system asks for it.
const DARK: [(&str, &str); 1] = [("prefers-color-scheme", "dark")];

/// A few colours of the reader's own in place of the page's.
const FORCED: [(&str, &str); 1] = [("forced-colors", "active")];

/// Opens everything that can be opened, numbers and reasons included.
const OPEN_ALL: &str = "
    document.querySelectorAll('details.group').forEach(group => { group.open = true; });
    document.querySelectorAll('.part:not([open]) > summary').forEach(heading => heading.click());
    document.querySelectorAll('.lever [aria-expanded=false]').forEach(why => why.click());";

const OPEN_NUMBERS: &str = "document.querySelectorAll('.panel-numbers').forEach(numbers => { numbers.open = true; })";

/// What was found so far, state by state.
struct Walk<'page> {
    page: &'page Page,
    found: Vec<String>,
}

impl Walk<'_> {
    async fn look(&mut self, state: &str) -> Result<()> {
        self.page.wait_for_analyst().await?;
        self.page.wait_for_frame().await?;
        let violations = self.page.violations().await?;
        self.found.extend(violations.iter().map(|violation| format!("{state}: {violation}")));
        Ok(())
    }

    async fn open_everything(&self) -> Result<()> {
        self.page.evaluate::<()>(OPEN_ALL).await?;
        self.page.wait_for("return document.querySelectorAll('.why dl').length", 25).await?;
        self.page.wait_for_analyst().await?;
        self.page.evaluate::<()>(OPEN_NUMBERS).await
    }

    /// All states that a reader comes to by looking and by changing something.
    async fn through_everything(&mut self) -> Result<()> {
        let page = self.page;
        page.open("").await?;
        page.nearby().await?;
        self.look("as it opens").await?;
        page.click("#live input[name=view][value=ladder]").await?;
        page.click("#live .toggle:not(#share)").await?;
        page.focus("#reader").await?;
        page.press(Key::End).await?;
        self.look("the ladder, what really happened, and a day read out").await?;
        self.open_everything().await?;
        self.look("everything open, beside the ladder").await?;
        page.open("#s=1.1.me0.os0.dw0.ed0.fs0.mc123.mb543.ma334.pu0.va16.xw17.hi1.vw2").await?;
        self.open_everything().await?;
        for key in ["mediation", "militant_attacks"] {
            page.lever(key).enter("1234567890123456").await?;
        }
        self.look("everything open and much changed, consequences, from 16 January, two fields with a fault").await?;
        page.open("#s=1.1.me99999999999999999999.zzthiscodeisnotknown.os300.os400.mb500").await?;
        page.click("#live input[name=span][value=ten]").await?;
        self.look("notices about a link, ten days").await?;
        page.open("#s=1.1.me800").await?;
        page.open_groups().await?;
        page.lever("face_saving").press(Key::Right).await?;
        self.look("a slider used that is far below").await
    }

    /// The dialog, with a file opened in which two things are wrong.
    async fn through_sharing(&mut self) -> Result<()> {
        let page = self.page;
        page.open("#s=1.1.me800").await?;
        page.nearby().await?;
        let share = page.share().await?;
        self.look("the dialog").await?;
        page.evaluate::<()>("document.querySelector('.share-levers').open = true").await?;
        let directory = tempfile::tempdir()?;
        let file = directory.path().join("wrong.json");
        std::fs::write(&file, r#"{"assumptions": {"mediation": 2, "overstretch": "much"}}"#)?;
        share.open_file(&file).await?;
        assert_eq!(share.said_of_file().await?.len(), 2);
        share.press("copy").await?;
        self.look("the dialog, everything open, with a file that is wrong").await
    }
}

/// What is found on a screen of that width (0: its own), with these preferences.
async fn found(screen: Screen, width: u32, preferences: &[(&str, &str)]) -> Result<()> {
    visit(screen, async |page| {
        if 0 < width {
            page.resize(width, 640).await?;
        }
        page.prefer(preferences).await?;
        let mut walk = Walk { page, found: Vec::new() };
        walk.through_everything().await?;
        walk.through_sharing().await?;
        assert!(walk.found.is_empty(), "{:#?}", walk.found);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_its_light_colours_the_page_breaks_no_rule() -> Result<()> {
    found(Screen::Desktop, 0, &[]).await
}

#[tokio::test]
async fn in_its_dark_colours_the_page_breaks_no_rule() -> Result<()> {
    found(Screen::Desktop, 0, &DARK).await
}

#[tokio::test]
async fn in_the_readers_own_colours_the_page_breaks_no_rule() -> Result<()> {
    found(Screen::Desktop, 0, &FORCED).await
}

#[tokio::test]
async fn on_a_phone_the_page_breaks_no_rule() -> Result<()> {
    found(Screen::Phone, 0, &[]).await
}

#[tokio::test]
async fn on_a_narrow_phone_in_the_dark_the_page_breaks_no_rule() -> Result<()> {
    found(Screen::Phone, 320, &DARK).await
}

#[tokio::test]
async fn written_from_right_to_left_the_page_breaks_no_rule_and_is_no_wider() -> Result<()> {
    for screen in [Screen::Desktop, Screen::Phone] {
        visit(screen, async |page| {
            page.run_before_load("addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; })").await?;
            let mut walk = Walk { page, found: Vec::new() };
            walk.through_everything().await?;
            assert_eq!(page.overflow_width().await?, 0);
            walk.through_sharing().await?;
            assert!(walk.found.is_empty(), "{:#?}", walk.found);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn while_the_study_runs_and_when_it_has_ended_no_rule_is_broken() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800").await?;
        page.part("matters").read().await?;
        page.click("#study-begin").await?;
        let mut walk = Walk { page, found: Vec::new() };
        walk.look("the study runs").await?;
        assert_eq!(page.count("#study-stop").await?, 1, "it has not ended before it was looked at");
        page.wait_longer_for(std::time::Duration::from_secs(120), "return document.querySelectorAll('#study-begin').length", 1)
            .await?;
        assert_eq!(page.count(".study .panel-figure").await?, 1);
        page.evaluate::<()>(OPEN_NUMBERS).await?;
        walk.look("the study has ended").await?;
        assert!(walk.found.is_empty(), "{:#?}", walk.found);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_analyst_and_without_the_dialog_no_rule_is_broken() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(
            "addEventListener('DOMContentLoaded', () => Object.assign(document.documentElement.dataset, { analyst: 'none.js', share: 'none.js' }))",
        )
        .await?;
        page.open("").await?;
        page.evaluate::<()>(OPEN_ALL).await?;
        page.click("#share").await?;
        page.wait_until("document.getElementById('share-fault').textContent").await?;
        page.wait_until("document.querySelector('.part[open] .panel')").await?;
        let violations = page.violations().await?;
        assert!(violations.is_empty(), "{violations:#?}");
        // The missing files are the test's own doing.
        let errors = page.console_errors().await?;
        assert!(errors.iter().all(|error| error.contains("none.js")), "{errors:?}");
        Ok(())
    })
    .await
}
