//! Whatever stands in the address: the page is there, and goes on.

use anyhow::{Result, ensure};
use browser_tests::{Page, Screen, visit};
use serde_json::json;

/// Every code that was ever released, and what it opens.
const RELEASED: &str = include_str!("../../../crates/protocol/tests/released_links.txt");

/// Opens each code in the page, one after the other, waits until it is drawn, and lists those that leave the page without an answer or
/// a figure, or with markup that came from the code.
const OPEN_ALL: &str = "
    const [codes, done] = arguments;
    const frame = () => new Promise(drawn => requestAnimationFrame(drawn));
    (async () => {
        const broken = [];
        for (const code of codes) {
            location.hash = 's=' + code;
            await new Promise(heard => setTimeout(heard));
            await frame();
            const isWhole = document.documentElement.className === 'alive'
                && /\\d%|\\d[.]\\d\\d/.test(document.getElementById('headline').textContent)
                && document.querySelector('#live .figure-frame svg polyline')
                && !document.querySelector('#live b, #live script, #live img');
            if (!isWhole) { broken.push(code); }
        }
        done(broken);
    })();";

async fn open_all(page: &Page, codes: &[String]) -> Result<()> {
    let broken = page.driver.execute_async(OPEN_ALL, [json!(codes)]).await?;
    let broken: Vec<String> = broken.convert()?;
    ensure!(broken.is_empty(), "{} of {}: {broken:?}", broken.len(), codes.len());
    page.lever("mediation").enter("80").await?;
    page.wait_until("document.querySelector('#field-mediation').value === '80'").await
}

/// The codes of the released links.
fn released() -> Vec<String> {
    let lines = RELEASED.lines().filter(|line| !line.starts_with('#') && !line.starts_with("defaults"));
    lines.filter_map(|line| Some(line.split_once('\t')?.0.to_owned())).collect()
}

#[tokio::test]
async fn every_released_link_opens_and_so_does_each_of_them_cut_off_anywhere() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let codes = released();
        assert!(10 < codes.len(), "{codes:?}");
        let cut = codes.iter().flat_map(|code| (0..=code.len()).map(|end| code[..end].to_owned())).collect::<Vec<_>>();
        open_all(page, &cut).await
    })
    .await
}

#[tokio::test]
async fn random_bytes_open_our_starting_point_or_what_can_be_read_of_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        // A linear congruential generator (Knuth's), so that a failure can be seen again.
        let mut state = 18_u64;
        let mut below = |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % limit
        };
        let released = released();
        let alphabet = b"._-~%&=+#?<>\"'/ 0123456789abcdefghijklmnopqrstuvwxyzABCZ\0\x7f";
        let mut codes = Vec::new();
        for _ in 0..300 {
            let length = below(60);
            codes.push((0..length).map(|_| char::from(alphabet[below(alphabet.len())])).collect::<String>());
            let mut code = released[below(released.len())].clone().into_bytes();
            for _ in 0..=below(3) {
                let place = below(code.len());
                code[place] = alphabet[below(alphabet.len())];
            }
            codes.push(String::from_utf8_lossy(&code).into_owned());
        }
        codes.push("<b>bold</b><img src=x onerror=alert(1)>".to_owned());
        codes.push("%3Cscript%3Ealert(1)%3C%2Fscript%3E".to_owned());
        open_all(page, &codes).await
    })
    .await
}
