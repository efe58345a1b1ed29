//! What an article and the explorer in it say to each other: links in the prose that set sliders, and what comes back.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, host_page, visit};
use serde_json::{Value, json};

const SCRIPT: &str = "<script src=\"SITE/embed.js\"></script>";
const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"640\" frameborder=\"0\"></iframe>";

/// Notes what the explorer says about its state.
const NOTE_CHANGES: &str = "<script>window.changes = []; addEventListener('message', ({ data }) => data?.type === 'offramp:changed' && changes.push(data));</script>";

/// Opens an article with the explorer, and `more` behind it, and waits until the explorer can be used.
async fn hosted(page: &Page, more: &str) -> Result<Host> {
    let host = page.open_host(&format!("{NOTE_CHANGES}{FRAME}{more}")).await?;
    page.enter_explorer("iframe").await?;
    page.leave_frames().await?;
    Ok(host)
}

/// Sends a message to the explorer, as a host's own script would.
async fn post(page: &Page, message: &Value) -> Result<()> {
    page.evaluate::<()>(&format!("document.querySelector('iframe').contentWindow.postMessage({message}, '*')")).await
}

/// The places of both usual sliders.
async fn places(page: &Page, frame: &str) -> Result<(u16, u16)> {
    page.enter(frame).await?;
    let places = (page.lever("mediation").place().await?, page.lever("overstretch").place().await?);
    page.leave_frames().await?;
    Ok(places)
}

/// Waits until a slider in the frame stands there.
async fn wait_for_place(page: &Page, frame: &str, key: &str, place: u16) -> Result<()> {
    page.enter(frame).await?;
    page.wait_for(&format!("return Number(document.getElementById('slider-{key}').value)"), place).await?;
    page.leave_frames().await
}

#[tokio::test]
async fn what_the_host_sets_moves_the_sliders_and_the_new_state_and_sentence_come_back() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = hosted(page, "").await?;
        let set = json!({ "type": "offramp:set", "version": 1, "assumptions": { "mediation": 0.8, "overstretch": 0.2 } });
        post(page, &set).await?;
        page.wait_until("changes.at(-1)?.code === '1.2.me800.os200'").await?;
        assert_eq!(places(page, "iframe").await?, (800, 200));
        page.enter("iframe").await?;
        let (answer, sentence) = (page.answer().await?, page.headline().await?);
        page.leave_frames().await?;
        assert_ne!(answer, "27%");
        let said: Value = page.evaluate("return changes.at(-1)").await?;
        assert_eq!(said["version"], 1);
        let summary = said["summary"].as_str().unwrap_or_default();
        assert!(summary.contains(&answer) && sentence.starts_with(&summary[..20]), "{summary:?}, {sentence:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn messages_of_any_other_shape_change_nothing_and_are_no_error() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = hosted(page, "").await?;
        let others = [
            json!(null),
            json!(7),
            json!("offramp:set"),
            json!("pymxPYMxofframpxPYMxwidthxPYMx300"),
            json!([]),
            json!({}),
            json!({ "type": "offramp:set" }),
            json!({ "type": "offramp:set", "assumptions": { "mediation": 0.9 } }),
            json!({ "type": "offramp:set", "version": 2, "assumptions": { "mediation": 0.9 } }),
            json!({ "type": "offramp:set", "version": "1", "assumptions": { "mediation": 0.9 } }),
            json!({ "type": "offramp:set", "version": 1 }),
            json!({ "type": "offramp:set", "version": 1, "assumptions": "mediation=0.9" }),
            json!({ "type": "offramp:set", "version": 1, "assumptions": ["mediation", 0.9] }),
            json!({ "type": "offramp:set", "version": 1, "assumptions": { "mediation": "0.9", "overstretch": null } }),
            json!({ "type": "offramp:set", "version": 1, "assumptions": { "hope": 1, "__proto__": 1, "<b>": 1 } }),
            json!({ "type": "offramp:changed", "version": 1, "code": "1.2.me900", "summary": "<img src=x>" }),
            json!({ "sentinel": "other", "type": "frames-init" }),
        ];
        for message in &others {
            post(page, message).await?;
        }
        for not_json in
            ["new Map()", "NaN", "{ type: 'offramp:set', version: 1, assumptions: { mediation: NaN, overstretch: Infinity } }"]
        {
            page.evaluate::<()>(&format!("document.querySelector('iframe').contentWindow.postMessage({not_json}, '*')")).await?;
        }
        // What comes after them has been heard after them.
        post(page, &json!({ "type": "offramp:set", "version": 1, "assumptions": { "overstretch": 0.2 } })).await?;
        page.wait_until("changes.at(-1)?.code === '1.2.os200'").await?;
        assert_eq!(places(page, "iframe").await?, (500, 200));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_message_that_does_not_come_from_the_page_around_is_not_heard() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let other = "<iframe id=\"other\" srcdoc=\"<p>other</p>\"></iframe>";
        let _host = hosted(page, other).await?;
        let set = "{ type: 'offramp:set', version: 1, assumptions: { mediation: 0.9 } }";
        page.enter("#other").await?;
        page.evaluate::<()>(&format!("parent.frames[0].postMessage({set}, '*')")).await?;
        page.leave_frames().await?;
        post(page, &json!({ "type": "offramp:set", "version": 1, "assumptions": { "overstretch": 0.2 } })).await?;
        page.wait_until("changes.at(-1)?.code === '1.2.os200'").await?;
        assert_eq!(places(page, "iframe").await?, (500, 200));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_in_the_prose_sets_the_sliders_of_the_first_explorer_or_of_the_one_it_names() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let two = FRAME.replace("<iframe", "<iframe id=\"two\"");
        let links = "<a id=\"first\" data-offramp-set=\"mediation=0.8, overstretch=0.3\" href=\"#followed\">a</a>
            <a id=\"second\" data-offramp-set=\"mediation=0\" data-offramp-target=\"two\" href=\"#followed\"><b>b</b></a>
            <a id=\"nobody\" data-offramp-set=\"mediation=1\" data-offramp-target=\"three\" href=\"#followed\">c</a>";
        let note = "<script>addEventListener('offramp:changed', ({ detail, target }) => {
            if (detail.code === '1.2.me0') window.heard = [target.id, detail.summary];
        });</script>";
        let _host = page.open_host(&format!("{links}{FRAME}{two}{note}{SCRIPT}{SCRIPT}")).await?;
        for frame in ["iframe", "#two"] {
            page.enter_explorer(frame).await?;
            page.leave_frames().await?;
        }
        page.click("#first").await?;
        wait_for_place(page, "iframe", "mediation", 800).await?;
        wait_for_place(page, "iframe", "overstretch", 300).await?;
        assert_eq!(places(page, "#two").await?, (500, 600), "the second explorer is left alone");
        page.click("#second b").await?;
        wait_for_place(page, "#two", "mediation", 0).await?;
        page.wait_until("window.heard?.[0] === 'two' && heard[1].includes('%')").await?;
        assert_eq!(page.evaluate::<String>("return location.hash").await?, "", "the links were not followed");
        page.click("#nobody").await?;
        page.wait_for("return location.hash", "#followed".to_owned()).await
    })
    .await
}

#[tokio::test]
async fn a_link_with_a_code_opens_that_state_from_wherever_the_reader_is_and_adds_no_entry_to_the_history() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let links = "<a id=\"set\" data-offramp-set=\"overstretch=0.3\" href=\"#followed\">a</a>
            <a id=\"code\" data-offramp-code=\"1.2.me800\" href=\"#followed\">b</a>";
        let _host = page.open_host(&format!("{links}{FRAME}{SCRIPT}")).await?;
        page.enter_explorer("iframe").await?;
        page.evaluate::<()>("window.isTheSame = true").await?;
        page.leave_frames().await?;
        let entries: u32 = page.evaluate("return history.length").await?;
        page.click("#set").await?;
        wait_for_place(page, "iframe", "overstretch", 300).await?;
        page.click("#code").await?;
        wait_for_place(page, "iframe", "mediation", 800).await?;
        wait_for_place(page, "iframe", "overstretch", 600).await?;
        assert_eq!(page.evaluate::<u32>("return history.length").await?, entries);
        page.enter("iframe").await?;
        assert!(page.evaluate::<bool>("return window.isTheSame === true").await?, "nothing was loaded again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_is_heard_by_an_explorer_that_is_still_far_below_and_not_loaded() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let lazy = FRAME.replace("<iframe", "<iframe loading=\"lazy\"");
        let link = "<a data-offramp-set=\"mediation=0.8\" href=\"#followed\">a</a><a data-offramp-set=\"overstretch=0.3\" id=\"b\" href=\"#followed\">b</a>";
        let _host = page.open_host(&format!("{link}<div style=\"height: 9000px\"></div>{lazy}{SCRIPT}")).await?;
        page.click("a").await?;
        page.click("#b").await?;
        // Browsers draw nothing of a frame that is out of sight, so this does not wait for that.
        page.enter("iframe").await?;
        page.wait_for("return Number(document.getElementById('slider-mediation')?.value)", 800).await?;
        page.wait_for("return Number(document.getElementById('slider-overstretch').value)", 300).await
    })
    .await
}

#[tokio::test]
async fn a_frame_that_has_gone_to_another_site_is_no_explorer_any_more() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let stranger = Host::start()?;
        let says = "{ type: 'offramp:height', version: 1, height: 5000 }, { type: 'offramp:changed', version: 1, code: 'x', summary: 'x' }";
        stranger.put("index.html", host_page(&format!("<script>[{says}].forEach((message) => parent.postMessage(message, '*'))</script>")));
        let note = "<script>window.heard = []; window.events = 0;
            addEventListener('message', ({ data }) => data?.height === 5000 && heard.push(data));
            addEventListener('offramp:changed', ({ detail }) => { if (detail.code === 'x') events++; });</script>";
        let _host = page.open_host(&format!("{FRAME}{SCRIPT}{note}")).await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        let before = page.height_of("iframe").await?;
        page.evaluate::<()>(&format!("document.querySelector('iframe').contentWindow.location = '{}'", stranger.address())).await?;
        page.wait_until("heard.length === 1").await?;
        page.wait_for_frame().await?;
        assert_eq!(page.height_of("iframe").await?, before);
        assert_eq!(page.evaluate::<usize>("return events").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_element_becomes_a_frame_with_what_its_attributes_say() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let element = "<a data-offramp-set=\"resolve=0.1\" data-offramp-target=\"one\" href=\"#followed\">a</a>
            <offramp-explorer id=\"one\" code=\"1.2.me800\" only=\"summary,controls\" levers=\"resolve,mediation\" theme=\"dark\" height=\"300\"></offramp-explorer>";
        let _host = page.open_host(&format!("{SCRIPT}{element}")).await?;
        let source: String = page.evaluate("return document.querySelector('iframe').src").await?;
        let expected = format!("{}embed/?only=summary%2Ccontrols&theme=dark&levers=resolve%2Cmediation#s=1.2.me800", page.address());
        assert_eq!(source, expected);
        assert_eq!(page.evaluate::<usize>("return document.scripts.length").await?, 1, "no other script runs in the host");
        page.enter_explorer("iframe").await?;
        assert_eq!(page.places().await?.into_iter().collect::<Vec<_>>(), [("mediation".to_owned(), 800), ("resolve".to_owned(), 700)]);
        assert_eq!(page.count("#live figure.curves").await?, 0);
        page.leave_frames().await?;
        page.wait_until("document.querySelector('iframe').style.height !== ''").await?;
        page.click("a").await?;
        wait_for_place(page, "iframe", "resolve", 100).await
    })
    .await
}

#[tokio::test]
async fn the_element_follows_its_attributes_without_an_entry_in_the_history() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = page.open_host(&format!("{SCRIPT}<offramp-explorer code=\"1.2.me800\"></offramp-explorer>")).await?;
        page.enter_explorer("iframe").await?;
        page.evaluate::<()>("window.same = true").await?;
        page.leave_frames().await?;
        let entries: usize = page.evaluate("return history.length").await?;
        page.evaluate::<()>("document.querySelector('offramp-explorer').setAttribute('code', '1.2.me200')").await?;
        wait_for_place(page, "iframe", "mediation", 200).await?;
        page.enter("iframe").await?;
        assert!(page.evaluate::<bool>("return window.same === true").await?, "another code does not load the page again");
        page.leave_frames().await?;
        page.evaluate::<()>("document.querySelector('offramp-explorer').setAttribute('levers', 'resolve')").await?;
        page.enter("iframe").await?;
        page.wait_until("document.getElementById('slider-resolve')").await?;
        page.leave_frames().await?;
        wait_for_place(page, "iframe", "resolve", 700).await?;
        assert_eq!(page.evaluate::<usize>("return history.length").await?, entries);
        Ok(())
    })
    .await
}
