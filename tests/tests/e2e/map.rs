//! The map over two assumptions: it appears, its ring moves both by keys, mouse and finger, and it can be drawn over any two.

use anyhow::Result;
use browser_tests::{Finger, Page, Screen, visit};
use serde_json::json;
use thirtyfour::Key;

/// Notes what the map says about how fine it is, whenever that changes.
const NOTE_FINENESS: &str = "
    window.offrampMaps = [];
    new MutationObserver(() => {
        const text = document.querySelector('#part-map .panel-text')?.textContent ?? '';
        const said = ['11 × 11', '41 × 41'].find(words => text.includes(words));
        if (said && offrampMaps.at(-1) !== said) { offrampMaps.push(said); }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });";

/// Chooses another assumption for an axis and counts the frames in which a map over others passes for the one chosen.
const WATCH_AXES: &str = "
    const [axis, choice, label, done] = arguments;
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const list = document.getElementById(`map-axis-${axis}`);
    (async () => {
        list.value = choice;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        await frame();
        let wrong = 0;
        while (!(document.querySelector('#part-map .plane')?.getAttribute('aria-label') ?? '').includes(label)) {
            if (document.querySelector('#part-map > .panel').getAttribute('aria-busy') === 'false') { wrong += 1; }
            await frame();
        }
        done(wrong);
    })();";

/// Where the sliders of the two assumptions of the first map stand.
async fn stand(page: &Page) -> Result<(u16, u16)> {
    Ok((page.lever("mediation").place().await?, page.lever("overstretch").place().await?))
}

/// The assumptions chosen for both axes.
async fn axes(page: &Page) -> Result<[String; 2]> {
    page.evaluate("return [0, 1].map(axis => document.getElementById(`map-axis-${axis}`).selectedOptions[0].textContent)").await
}

async fn choose(page: &Page, axis: usize, name: &str) -> Result<()> {
    let script = format!(
        "const options = [...document.getElementById('map-axis-{axis}').options];
         return options.find(option => option.textContent === {}).value;",
        json!(name)
    );
    let value: String = page.evaluate(&script).await?;
    page.click(&format!("#map-axis-{axis} option[value='{value}']")).await
}

/// Opens the page and its map.
async fn open(page: &Page, rest: &str) -> Result<()> {
    page.open(rest).await?;
    page.part("map").read().await?;
    page.wait_for_analyst().await
}

/// Checks that the answer and the sliders are those that a reader finds who opens the address as it is now.
async fn assert_is_what_the_address_says(page: &Page) -> Result<()> {
    let (headline, places) = (page.headline().await?, page.places().await?);
    // The map is finer than a slider's steps, so that the fields tell it better than the sliders.
    let thousandths = async |key| anyhow::Ok((10.0 * page.lever(key).written().await?.parse::<f64>()?).round());
    let code = format!("1.1.me{}.os{}", thousandths("mediation").await?, thousandths("overstretch").await?);
    page.wait_for_code(Some(&code)).await?;
    let rest = page.rest_of_address().await?;
    page.open(&rest).await?;
    assert_eq!((page.headline().await?, page.places().await?), (headline, places));
    Ok(())
}

#[tokio::test]
async fn the_map_is_there_coarse_at_once_and_finer_then_and_says_what_it_shows() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.evaluate::<()>(NOTE_FINENESS).await?;
        let map = page.part("map");
        map.read().await?;
        page.wait_for_analyst().await?;
        let told: Vec<String> = page.evaluate("return offrampMaps").await?;
        assert_eq!(told, ["11 × 11", "41 × 41"]);
        let sentence = map.sentence().await?;
        assert!(sentence.starts_with("The chance of another Iranian strike by 14 February is 25% now."), "{sentence}");
        let table = map.table().await?;
        assert_eq!((table.len(), table[0].len()), (12, 12), "every tenth of both ranges");
        // Mediation 50 lies in the middle column, overstretch 60 in the fifth row from above; the answer there is the headline's.
        assert_eq!((table[0][6].as_str(), table[5][0].as_str(), table[5][6].as_str()), ("50", "60", "25%"));
        assert!(sentence.contains(&format!("at their lowest it is {}", table[11][1])), "{sentence} {table:?}");
        assert_eq!(
            page.plane(&map).spoken().await?,
            "Chinese mediation active, 50 of 100, Iranian overstretch overstretched, 60 of 100"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrow_keys_on_the_map_move_both_sliders_and_the_answer() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        let map = page.part("map");
        let plane = page.plane(&map);
        let (x, y) = plane.ring().await?;
        plane.press(Key::Right + Key::Right).await?;
        let (across, up) = stand(page).await?;
        assert!(500 < across && up == 600, "{across}, {up}");
        assert!(x < plane.ring().await?.0, "the ring goes where the key points");
        plane.press(Key::Left + Key::Left).await?;
        assert_eq!(stand(page).await?, (500, 600));
        page.wait_for_code(None).await?;
        plane.press(Key::Up + Key::Up + Key::Up).await?;
        let (across, up) = stand(page).await?;
        assert!(across == 500 && 600 < up, "{across}, {up}");
        assert!(plane.ring().await?.1 < y, "upwards is up");
        let answer = page.answer().await?;
        assert_ne!(answer, "25%", "the answer follows");
        plane.press(Key::Down + Key::Left).await?;
        assert_is_what_the_address_says(page).await
    })
    .await
}

#[tokio::test]
async fn the_ring_is_dragged_with_the_mouse_in_one_step_of_undo() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        let map = page.part("map");
        let plane = page.plane(&map);
        let (x, y) = plane.ring().await?;
        let headline = page.headline().await?;
        plane.drag_by(-80.0, 60.0).await?;
        let (mediation, overstretch) = stand(page).await?;
        assert!(mediation < 450 && overstretch < 550, "left and down is less of both: {mediation}, {overstretch}");
        assert_ne!(page.headline().await?, headline);
        let (now_x, now_y) = plane.ring().await?;
        let off = (now_x - (x - 80.0)).abs().max((now_y - (y + 60.0)).abs());
        assert!(off <= 2.0, "the ring is where the mouse let it go, {off} px off");
        page.click("#undo").await?;
        assert_eq!((stand(page).await?, page.headline().await?), ((500, 600), headline), "one drag is one step");
        assert!(!page.can_press("#undo").await?, "and the only one");
        page.click("#redo").await?;
        assert_eq!(stand(page).await?, (mediation, overstretch));
        page.wait_for_analyst().await?;
        plane.drag_by(-400.0, 400.0).await?;
        assert_eq!(stand(page).await?, (0, 0), "beside the map its nearest edge counts");
        assert_is_what_the_address_says(page).await
    })
    .await
}

#[tokio::test]
async fn the_ring_is_dragged_with_a_finger_and_a_finger_that_scrolls_past_changes_nothing() -> Result<()> {
    visit(Screen::Phone, async |page| {
        open(page, "").await?;
        let map = page.part("map");
        let plane = page.plane(&map);
        // Beside the ring the page is scrolled, as anywhere else.
        let (x, y) = plane.ring().await?;
        let from: f64 = page.evaluate("return scrollY").await?;
        let finger = Finger::put_down(page, x - 60.0, y + 40.0).await?;
        for step in 1..=8 {
            finger.move_to(x - 60.0, y + 40.0 - 20.0 * f64::from(step)).await?;
        }
        finger.lift().await?;
        page.wait_until(&format!("50 < scrollY - {from}")).await?;
        assert_eq!(stand(page).await?, (500, 600), "the finger was meant for a scroll");
        page.wait_for_code(None).await?;
        assert!(!page.can_press("#undo").await?, "there is nothing to undo");

        let (x, y) = plane.ring().await?;
        plane.slide_by(70.0, 50.0).await?;
        let (mediation, overstretch) = stand(page).await?;
        assert!(550 < mediation && overstretch < 550, "right and down: {mediation}, {overstretch}");
        let (now_x, now_y) = plane.ring().await?;
        assert!((now_x - x - 70.0).abs() <= 2.0, "from {x}, {y} to {now_x}, {now_y}");
        page.click("#undo").await?;
        assert_eq!(stand(page).await?, (500, 600), "one drag is one step");
        page.click("#redo").await?;
        assert_is_what_the_address_says(page).await
    })
    .await
}

#[tokio::test]
async fn the_map_can_be_drawn_over_any_two_assumptions_but_not_over_one_twice() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        page.open_groups().await?;
        let map = page.part("map");
        assert_eq!(axes(page).await?, ["Chinese mediation", "Iranian overstretch"]);
        choose(page, 1, "How far targets spare face").await?;
        page.wait_until("document.querySelector('#part-map .plane').ariaLabel.includes('How far targets spare face')").await?;
        page.wait_for_analyst().await?;
        assert!(map.table().await?[0][0].contains("How far targets spare face"), "the table is that of the map");
        let before = page.lever("face_saving").place().await?;
        page.plane(&map).press(Key::Down + Key::Down).await?;
        assert!(page.lever("face_saving").place().await? < before, "the keys move what the map is drawn over");
        assert_eq!(stand(page).await?, (500, 600));
        // What the other axis has changes places with it.
        choose(page, 0, "How far targets spare face").await?;
        assert_eq!(axes(page).await?, ["How far targets spare face", "Chinese mediation"]);
        choose(page, 1, "How far targets spare face").await?;
        assert_eq!(axes(page).await?, ["Chinese mediation", "How far targets spare face"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_map_over_other_assumptions_is_marked_as_pending_until_it_is_the_one_chosen() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "#s=1.1.me800").await?;
        let script =
            "const last = document.querySelector('#map-axis-1 option:last-child'); return [last.value, last.textContent]";
        let (choice, label): (String, String) = page.evaluate(script).await?;
        let given = vec![json!(1), json!(choice), json!(label)];
        let wrong: u32 = page.driver.execute_async(WATCH_AXES, given).await?.convert()?;
        assert_eq!(wrong, 0, "frames in which a map over other assumptions passes for the one chosen");
        Ok(())
    })
    .await
}
