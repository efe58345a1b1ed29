//! No rule of WCAG 2.2 AA is broken by the page in any of its states: axe-core is asked in each.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, Violation, visit};
use std::time::Duration;
use thirtyfour::Key;

/// How long a study may take on a slow machine. Reached only by one that never ends.
const PATIENCE: Duration = Duration::from_secs(120);

/// How many factors a study has: 26 assumptions, of which the three weights on the motive count as one.
const FACTORS: usize = 24;

/// How readers may have the page before them.
struct View {
    name: &'static str,
    /// The area for the page, in CSS pixels.
    area: (u32, u32),
    preferences: &'static [(&'static str, &'static str)],
    /// Which way it is written.
    direction: &'static str,
}

const PLAIN: View = View { name: "light", area: (1280, 900), preferences: &[], direction: "ltr" };

const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark")];

/// A few colours of the reader's own in place of the page's.
const FORCED: &[(&str, &str)] = &[("forced-colors", "active")];

/// On a desktop. The first is asked about by every rule, the others only by those that go by looks.
const DESKTOP: [View; 4] = [
    PLAIN,
    View { name: "dark", preferences: DARK, ..PLAIN },
    View { name: "in the reader's own colours", preferences: FORCED, ..PLAIN },
    View { name: "from right to left", direction: "rtl", ..PLAIN },
];

/// The same on a phone.
const PHONE: [View; 2] =
    [View { area: (360, 740), ..PLAIN }, View { name: "from right to left", area: (360, 740), direction: "rtl", ..PLAIN }];

/// A phone that is as narrow as they get, in the dark. By itself, for the analyst draws everything anew for another width.
const NARROW: [View; 1] = [View { name: "dark and narrow", area: (320, 640), preferences: DARK, ..PLAIN }];

/// Opens everything that can be opened, numbers and reasons included.
const OPEN_ALL: &str = "
    document.querySelectorAll('details.group').forEach(group => { group.open = true; });
    document.querySelectorAll('.part:not([open]) > summary').forEach(heading => heading.click());
    document.querySelectorAll('.lever [aria-expanded=false]').forEach(why => why.click());";

const OPEN_NUMBERS: &str = "document.querySelectorAll('.panel-numbers').forEach(numbers => { numbers.open = true; })";

/// What was found so far, state by state.
struct Walk<'page> {
    page: &'page Page,
    /// The view in which the page is walked through, which every rule is asked about.
    first: &'static View,
    /// Others in which every state is shown too.
    others: &'static [View],
    found: Vec<String>,
}

impl<'page> Walk<'page> {
    /// Has the page before it in the first of these views.
    async fn begin(page: &'page Page, views: &'static [View]) -> Result<Self> {
        let (first, others) = views.split_first().context("there is no view")?;
        page.resize(first.area.0, first.area.1).await?;
        page.prefer(first.preferences).await?;
        Ok(Self { page, first, others, found: Vec::new() })
    }

    /// Looks at a state of the page in every view, and leaves it in the first.
    async fn look(&mut self, state: &str) -> Result<()> {
        self.page.wait_for_analyst().await?;
        self.page.wait_for_frame().await?;
        let violations = self.page.violations().await?;
        self.note(state, self.first, violations).await?;
        for view in self.others {
            self.show(view).await?;
            let violations = self.page.violations_of_looks().await?;
            self.note(state, view, violations).await?;
        }
        if self.others.is_empty() { Ok(()) } else { self.show(self.first).await }
    }

    async fn note(&mut self, state: &str, view: &View, violations: Vec<Violation>) -> Result<()> {
        let overflow = self.page.overflow_width().await?;
        let too_wide = (overflow != 0).then(|| format!("{overflow} px too wide"));
        let faults = violations.iter().map(Violation::to_string).chain(too_wide);
        self.found.extend(faults.map(|fault| format!("{state}, {}: {fault}", view.name)));
        Ok(())
    }

    /// Shows what is there in another view of the same size.
    async fn show(&self, view: &View) -> Result<()> {
        self.page.evaluate::<()>(&format!("document.documentElement.dir = '{}'", view.direction)).await?;
        self.page.prefer(view.preferences).await
    }

    fn finish(self) {
        assert!(self.found.is_empty(), "{:#?}", self.found);
    }

    async fn open_everything(&self) -> Result<()> {
        self.page.evaluate::<()>(OPEN_ALL).await?;
        self.page.wait_for("return document.querySelectorAll('.why dl').length", 26).await?;
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
        page.open("#s=1.2.me0.os0.dw0.ed0.fs0.mc123.mb543.ma334.pu0.va16.xw17.hi1.vw2").await?;
        self.open_everything().await?;
        for key in ["mediation", "militant_attacks"] {
            page.lever(key).enter("1234567890123456").await?;
        }
        self.look("everything open and much changed, consequences, from 16 January, two fields with a fault").await?;
        page.open("#s=1.2.me99999999999999999999.zzthiscodeisnotknown.os300.os400.mb500").await?;
        page.click("#live input[name=span][value=ten]").await?;
        self.look("notices about a link, ten days").await?;
        page.open("#h=1.2.me800_losre_tWeek-00w-3_iTry&s=1.2.me800.re100").await?;
        page.open_groups().await?;
        self.look("a starting point of the link's author, with locked assumptions").await?;
        page.open("#s=1.2.me800").await?;
        page.open_groups().await?;
        page.lever("face_saving").press(Key::Right).await?;
        self.look("a slider used that is far below").await
    }

    /// The dialog, with a file opened in which two things are wrong.
    async fn through_sharing(&mut self) -> Result<()> {
        let page = self.page;
        page.open("#s=1.2.me800").await?;
        page.nearby().await?;
        let share = page.share().await?;
        self.look("the dialog").await?;
        share.choose("home-on", "1").await?;
        page.evaluate::<()>("document.querySelectorAll('.share-levers').forEach(levers => { levers.open = true; })").await?;
        let directory = tempfile::tempdir()?;
        let file = directory.path().join("wrong.json");
        std::fs::write(&file, r#"{"assumptions": {"mediation": 2, "overstretch": "much"}}"#)?;
        share.open_file(&file).await?;
        assert_eq!(share.said_of_file().await?.len(), 2);
        share.press("copy").await?;
        self.look("the dialog, everything open, with a file that is wrong").await
    }
}

/// Looks at everything in these views.
async fn look_at_everything(screen: Screen, views: &'static [View]) -> Result<()> {
    visit(screen, async |page| {
        let mut walk = Walk::begin(page, views).await?;
        walk.through_everything().await?;
        walk.through_sharing().await?;
        walk.finish();
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_desktop_the_page_breaks_no_rule_in_any_colours_and_from_right_to_left() -> Result<()> {
    look_at_everything(Screen::Desktop, &DESKTOP).await
}

#[tokio::test]
async fn on_a_phone_the_page_breaks_no_rule_and_none_from_right_to_left() -> Result<()> {
    look_at_everything(Screen::Phone, &PHONE).await
}

#[tokio::test]
async fn on_a_narrow_phone_in_the_dark_the_page_breaks_no_rule() -> Result<()> {
    look_at_everything(Screen::Phone, &NARROW).await
}

/// Lets a test keep what ports bring from the page, as long as it likes; runs before anything of the page does.
const KEEP_MESSAGES: &str = "
    window.offrampKept = null;
    const listen = MessagePort.prototype.addEventListener;
    MessagePort.prototype.addEventListener = function (kind, hear, ...rest) {
        return listen.call(this, kind, event => window.offrampKept ? offrampKept.push(() => hear.call(this, event)) : hear.call(this, event), ...rest);
    };";

#[tokio::test]
async fn while_the_study_runs_and_when_it_has_ended_no_rule_is_broken() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(KEEP_MESSAGES).await?;
        page.open("#s=1.2.me800").await?;
        page.part("matters").read().await?;
        page.nearby().await?;
        // However quick the study is, the page hears of nothing but its beginning before it was looked at.
        page.evaluate::<()>("document.getElementById('study-begin').click(); window.offrampKept = [];").await?;
        page.wait_until("document.querySelector('.study progress')").await?;
        let mut walk = Walk::begin(page, &DESKTOP[..1]).await?;
        walk.look("the study runs").await?;
        assert_eq!(page.count("#study-stop").await?, 1);
        page.evaluate::<()>("const kept = offrampKept; window.offrampKept = null; kept.forEach(hear => hear());").await?;
        page.wait_longer_for(PATIENCE, "return document.querySelectorAll('#study-begin').length", 1).await?;
        assert_eq!((page.count(".study .panel-figure svg").await?, page.count(".study progress").await?), (1, 0));
        let table = page.part("matters").table_in(".study table").await?;
        assert_eq!(table.len(), 1 + FACTORS, "{table:?}");
        page.evaluate::<()>(OPEN_NUMBERS).await?;
        walk.look("the study has ended").await?;
        walk.finish();
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
