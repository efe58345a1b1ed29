//! The keyboard alone: it reaches everything, in the order in which the page is read, one can always see where it is, and nothing
//! holds it.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Screen, visit};
use serde::Deserialize;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// Makes a state in which every kind of control is there, without ever moving the focus.
const OPEN_EVERYTHING: &str = "
    const done = arguments[0];
    const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    (async () => {
        // Two steps forward and one back, so that there is something to undo, to redo and to reset.
        for (const button of ['[data-preset=restraints-gone]', '[data-preset=start]', '#undo']) {
            document.querySelector(button).click();
            await frame();
        }
        document.querySelectorAll('details.group').forEach(group => { group.open = true; });
        document.querySelectorAll('.part > summary').forEach(heading => heading.click());
        await frame();
        done(null);
    })();";

/// Numbers everything that the keyboard should reach, in the order of the document: what can be used and is visible. Of a group of
/// radio buttons the Tab key reaches the chosen one; the arrow keys reach the others.
const NUMBER: &str = "
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
    const reachable = [...all].filter(element =>
        !element.disabled && 0 <= element.tabIndex && element.checkVisibility({ visibilityProperty: true })
        && !(element.type === 'radio' && !element.checked));
    return reachable.map((element, number) => {
        element.dataset.number = number;
        const area = element.getBoundingClientRect();
        return {
            name: element.id || element.getAttribute('aria-label') || element.textContent.trim().slice(0, 40),
            kind: [element.tagName, element.type ?? '', element.className].join(' '),
            column: element.closest('.about') ? 3 : element.closest('.lower') ? 2 : element.closest('.controls') ? 1 : 0,
            x: area.left + area.width / 2,
            y: area.top + scrollY + area.height / 2,
        };
    });";

/// The number of what has the keyboard's focus, and whether some of it can be seen in the window.
const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) { return null; }
    const area = element.getBoundingClientRect();
    const places = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    const shows = ([x, y]) => {
        const found = document.elementFromPoint(area.left + x * area.width, area.top + y * area.height);
        return found !== null && (element.contains(found) || found.contains(element) && found.closest('label, .slider') !== null);
    };
    return [Number(element.dataset.number ?? -1), places.some(shows)];";

/// How often a key is pressed before a test looks at what that did: what has the focus is noted at every press.
const PRESSES: usize = 20;

/// Something that the keyboard should reach.
#[derive(Debug, Deserialize)]
struct Stop {
    name: String,
    kind: String,
    /// 0 for the answer and the figure, 1 for the controls, 2 for what stands below both.
    column: u8,
    /// Its middle, in CSS pixels from the page's corner.
    x: f64,
    y: f64,
}

/// Two things whose middles are no further apart than this, in CSS pixels, stand beside each other.
const SAME_ROW: f64 = 14.0;

impl Stop {
    /// Whether a reader of a single column comes to `next` after this.
    fn is_before(&self, next: &Stop) -> bool {
        if (next.y - self.y).abs() <= SAME_ROW { self.x < next.x } else { self.y < next.y }
    }
}

async fn open_everything(page: &Page) -> Result<Vec<Stop>> {
    page.open("").await?;
    page.driver.execute_async(OPEN_EVERYTHING, Vec::new()).await?;
    page.wait_for_analyst().await?;
    page.evaluate(NUMBER).await
}

/// Notes what has the focus whenever Tab is about to take it on.
async fn note_focus(page: &Page) -> Result<()> {
    let script = format!(
        "const focused = () => {{ {FOCUSED} }};
         window.offrampWalked = [];
         addEventListener('keydown', ({{ key }}) => key === 'Tab' && offrampWalked.push(focused()), {{ capture: true }});"
    );
    page.evaluate(&script).await
}

/// Presses Tab, while other keys are held, until the focus leaves the page or goes round, and lists the numbers of what had it.
async fn walk(page: &Page, held: &[Key], stops: &[Stop]) -> Result<Vec<usize>> {
    note_focus(page).await?;
    let mut walked: Vec<usize> = Vec::new();
    loop {
        page.press_often(held, Key::Tab, PRESSES).await?;
        // What had it before each press; what has it after the last is noted by the next.
        let noted: Vec<Option<(i64, bool)>> = page.evaluate("return offrampWalked.splice(0)").await?;
        for focused in noted {
            let Some((number, shows)) = focused else {
                if walked.is_empty() {
                    continue;
                }
                return Ok(walked);
            };
            let number = usize::try_from(number).context("the focus is on something that was not there before")?;
            if walked.first() == Some(&number) {
                return Ok(walked);
            }
            ensure!(shows, "{:?} has the focus and cannot be seen", stops[number]);
            walked.push(number);
            ensure!(walked.len() <= stops.len(), "the focus is held or goes in circles: {:?}", &walked[stops.len() - 5..]);
        }
        ensure!(!walked.is_empty(), "the keyboard reaches nothing");
    }
}

/// Walks through the page with Tab and lists every step that goes back up, within a column of `column`s.
async fn steps_up(page: &Page, column: impl Fn(&Stop) -> u8) -> Result<Vec<String>> {
    let stops = open_everything(page).await?;
    let walked = walk(page, &[], &stops).await?;
    let steps = walked.windows(2).map(|pair| (&stops[pair[0]], &stops[pair[1]]));
    let up = steps.filter(|(from, to)| column(from) > column(to) || column(from) == column(to) && !from.is_before(to));
    Ok(up
        .map(|(from, to)| format!("from {} at {:.0},{:.0} to {} at {:.0},{:.0}", from.name, from.x, from.y, to.name, to.x, to.y))
        .collect())
}

#[tokio::test]
async fn tab_reaches_every_control_once_and_leaves_the_page_both_ways() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let stops = open_everything(page).await?;
        let missing = |stops: &[Stop], walked: &[usize]| -> Vec<String> {
            (0..stops.len()).filter(|number| !walked.contains(number)).map(|number| format!("{:?}", stops[number])).collect()
        };
        let walked = walk(page, &[], &stops).await?;
        assert_eq!(missing(&stops, &walked), Vec::<String>::new());
        assert_eq!(walked.len(), stops.len(), "nothing is reached twice");
        for control in [
            "slider-mediation",
            "field-overstretch",
            "undo",
            "redo",
            "reset-all",
            "reader",
            "question-day",
            "replay",
            "study-begin",
            "map-axis-0",
            "Chinese mediation (left and right) and Iranian overstretch (up and down)",
            "Weights on Iran’s three motives",
        ] {
            assert!(stops.iter().any(|stop| stop.name == control), "{control} is not among what can be reached");
        }
        page.evaluate::<()>("document.activeElement.blur()").await?;
        let stops = open_everything(page).await?;
        let back = walk(page, &[Key::Shift], &stops).await?;
        assert_eq!(missing(&stops, &back), Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_desktop_the_focus_goes_down_the_answer_and_then_down_the_controls() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        assert_eq!(steps_up(page, |stop| stop.column).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_the_focus_goes_down_the_page_as_it_is_read() -> Result<()> {
    visit(Screen::Phone, async |page| {
        assert_eq!(steps_up(page, |_| 0).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_can_see_on_every_kind_of_control_that_it_has_the_focus() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let stops = open_everything(page).await?;
        let mut kinds = BTreeSet::new();
        let mut unseen = Vec::new();
        for (number, stop) in stops.iter().enumerate() {
            if !kinds.insert(stop.kind.clone()) {
                continue;
            }
            // The keyboard itself goes the last step.
            match number.checked_sub(1) {
                Some(before) => page.focus(&format!("[data-number='{before}']")).await?,
                None => page.evaluate::<()>("document.activeElement.blur()").await?,
            }
            page.press(Key::Tab).await?;
            let focused: Option<(usize, bool)> = page.evaluate(FOCUSED).await?;
            assert_eq!(focused.map(|(found, _)| found), Some(number), "{stop:?}");
            let with = page.driver.screenshot_as_png_base64().await?;
            page.evaluate::<()>("document.activeElement.blur()").await?;
            page.wait_for_frame().await?;
            let without = page.driver.screenshot_as_png_base64().await?;
            if with == without {
                unseen.push(format!("{}: {}", stop.name, stop.kind));
            }
        }
        assert!(12 <= kinds.len(), "links, buttons, switches, lists, sliders, fields, groups: {kinds:#?}");
        assert_eq!(unseen, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_arrow_keys_choose_among_radio_buttons_and_enter_and_space_press_buttons() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.focus("input[name=vantage]:checked").await?;
        page.press(Key::Left).await?;
        page.wait_for_code(Some("1.2.va16")).await?;
        page.focus("input[name=view]:checked").await?;
        page.press(Key::Right).await?;
        page.wait_for_code(Some("1.2.va16.vw1")).await?;
        page.focus("input[name=span]:checked").await?;
        page.press(Key::Right).await?;
        page.wait_for_code(Some("1.2.va16.vw1.zo10")).await?;
        page.focus(".toggle").await?;
        page.press(Key::Space).await?;
        page.wait_for_code(Some("1.2.va16.vw1.zo10.hi1")).await?;
        page.focus("[data-preset=militants]").await?;
        page.press(Key::Enter).await?;
        page.wait_for_code(Some("1.2.mc1000.mb0.ma0.vw1.zo10.hi1")).await?;
        page.focus("#undo").await?;
        page.press(Key::Space).await?;
        page.wait_for_code(Some("1.2.va16.vw1.zo10.hi1")).await?;
        page.focus("details.group summary").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelector('details.group').open").await?;
        page.focus(".lever[data-key=mediation] [aria-expanded]").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelector('.lever[data-key=mediation] .why')").await
    })
    .await
}
