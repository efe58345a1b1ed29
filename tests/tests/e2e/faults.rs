//! What a reader sees where a file of the site does not come as it should, each file and each fault in turn.
//!
//! The table [`FILES`] says it; `tests/README.md` prints that table, and a test holds it to this one.

use anyhow::{Context, Result};
use browser_tests::{Fault, Host, Page, Screen, visit};

use crate::refusals;
use crate::still::SAYS_WHY;

/// The faults in the order of the table's columns, and the heads of these.
const FAULTS: [(Fault, &str); 5] = [
    (Fault::Missing, "missing"),
    (Fault::Truncated, "half of it"),
    (Fault::OtherType, "as plain text"),
    (Fault::CutOff, "cut off"),
    (Fault::Late, "late"),
];

/// What a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Everything works.
    Works,
    /// Nothing until it is there, for nothing is painted before; then everything works.
    Blank,
    /// Everything works, in the browser's own looks where there are no others.
    Plain,
    /// The still page and a line that says why nothing moves.
    Still,
    /// Figure and sliders work; what needs the analyst says that it could not be fetched.
    NoAnalyst,
    /// Everything else works; the button says that the dialog could not be fetched.
    NoDialog,
    /// Everything else works; the walk's link leads to the argument's own page.
    NoWalk,
}

impl Seen {
    /// It in the words of the table.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Seen::Works => "works",
            Seen::Blank => "blank until it is there, then works",
            Seen::Plain => "works, with plain looks",
            Seen::Still => "still page, which says why",
            Seen::NoAnalyst => "sliders work; the parts say that they could not be fetched",
            Seen::NoDialog => "works; the button says that the dialog could not be fetched",
            Seen::NoWalk => "works; the walk's link leads to the argument's own page",
        }
    }

    /// Looks whether a page that was just opened shows it.
    pub(crate) async fn check(self, page: &Page) -> Result<()> {
        if self == Seen::Still {
            page.wait_until(SAYS_WHY).await?;
            assert!(page.evaluate::<bool>(&format!("return {STILL}")).await?, "sentence and curves are there");
            assert_eq!(page.count("#live *").await?, 0);
            return Ok(());
        }
        page.wait_for_start().await?;
        page.lever("mediation").enter("80").await?;
        assert_eq!(page.answer().await?, "22%", "the slider works");
        if self == Seen::NoAnalyst {
            page.click("#part-why > summary").await?;
            page.wait_until(SAYS_LOST).await?;
            // Asked again it is said again, and the page goes on.
            page.lever("mediation").enter("50").await?;
            assert_eq!(page.answer().await?, "27%");
            return page.wait_until(SAYS_LOST).await;
        }
        page.click("#part-why > summary").await?;
        page.wait_for_analyst().await?;
        assert!(page.part("why").sentence().await?.contains("Chinese mediation"), "the analyst works");
        match self {
            Seen::NoDialog => {
                page.click("#share").await?;
                page.wait_until("document.querySelector('#share-fault').textContent.length > 10").await?;
                assert_eq!(page.count("dialog[open]").await?, 0);
            }
            Seen::NoWalk => {
                page.click(".walk").await?;
                page.wait_until("location.pathname.endsWith('/story/')").await?;
                assert!(page.text("h1").await?.len() > 5);
            }
            _ => {
                page.share().await?;
                page.press(thirtyfour::Key::Escape).await?;
                page.click(".walk").await?;
                page.wait_until("document.querySelector('#walk-place [aria-current]')").await?;
            }
        }
        Ok(())
    }
}

/// Whether the part that says why the answer moved says that it could not be fetched.
pub(crate) const SAYS_LOST: &str = "document.querySelector('#part-why .panel')?.textContent.includes('could not be fetched')";

/// Whether the still page is seen with its sentence and its curves.
const STILL: &str = "document.querySelector('#still .headline').checkVisibility() && document.querySelector('#still .curves svg').checkVisibility()";

/// A file of the site, and what a reader sees if something is wrong with it.
struct SiteFile {
    /// How its name begins and ends; between them stands what its content gives it.
    name: (&'static str, &'static str),
    /// What it is.
    is: &'static str,
    /// What a reader sees at each of [`FAULTS`].
    seen: [Seen; 5],
}

/// A row for each file of the main page, and of what it loads on demand.
const FILES: [SiteFile; 13] = {
    use Seen::{Blank, NoAnalyst, NoDialog, NoWalk, Plain, Still, Works};
    [
        SiteFile { name: ("explorer-", ".js"), is: "the page's script", seen: [Still, Still, Still, Still, Works] },
        SiteFile { name: ("explorer-", ".wasm"), is: "the page's code", seen: [Still, Still, Works, Still, Works] },
        SiteFile { name: ("page-", ".css"), is: "its looks", seen: [Plain, Plain, Plain, Plain, Works] },
        SiteFile {
            name: ("document-", ".js"),
            is: "what every page does by itself",
            seen: [NoWalk, NoWalk, Works, NoWalk, Blank],
        },
        SiteFile {
            name: ("analyst-", ".js"),
            is: "the analyst's script",
            seen: [NoAnalyst, NoAnalyst, NoAnalyst, NoAnalyst, Works],
        },
        SiteFile { name: ("analyst-", ".wasm"), is: "the analyst's code", seen: [NoAnalyst, NoAnalyst, Works, NoAnalyst, Works] },
        SiteFile {
            name: ("analyst-en-", ".txt"),
            is: "the analyst's texts",
            seen: [NoAnalyst, NoAnalyst, Works, NoAnalyst, Works],
        },
        SiteFile { name: ("analyst-", ".css"), is: "the looks of what it writes", seen: [Works; 5] },
        SiteFile { name: ("share-", ".js"), is: "the dialog's script", seen: [NoDialog, NoDialog, NoDialog, NoDialog, Works] },
        SiteFile { name: ("share-", ".wasm"), is: "the dialog's code", seen: [NoDialog, NoDialog, Works, NoDialog, Works] },
        SiteFile { name: ("share-en-", ".txt"), is: "the dialog's texts", seen: [NoDialog, NoDialog, Works, NoDialog, Works] },
        SiteFile { name: ("share-", ".css"), is: "the dialog's looks", seen: [Works; 5] },
        SiteFile { name: ("story-", ".js"), is: "the walk's script", seen: [NoWalk, NoWalk, NoWalk, NoWalk, Works] },
    ]
};

impl SiteFile {
    /// Its name as the table prints it.
    fn printed(&self) -> String {
        let (begin, end) = self.name;
        format!("`{begin}…{end}`")
    }

    /// Tries every fault in a browser of its own.
    async fn try_it(&self) -> Result<()> {
        let site = Host::with_site()?;
        let path = site.file_named(self.name.0, self.name.1)?;
        for ((fault, said), seen) in FAULTS.into_iter().zip(self.seen) {
            site.mend();
            site.spoil(&path, fault);
            visit(Screen::Desktop, async |page| {
                if fault == Fault::Late { open_late(page, &site, &path, seen).await } else { page.open_at(&site, "").await }?;
                seen.check(page).await?;
                // The console tells of the file; that it says nothing else is not to be told from it in every browser.
                page.forgive_errors().await
            })
            .await
            .with_context(|| format!("{path}: {said}"))?;
        }
        Ok(())
    }
}

/// Opens the page in a frame of a page of its own, waits until it has begun without the file that is late, and lets the file come. (A driver
/// waits for a document of its own until all of it is there.)
async fn open_late(page: &Page, site: &Host, path: &str, seen: Seen) -> Result<()> {
    site.put("around.html", "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>Around</title>");
    page.go(format!("{}around.html", site.address())).await?;
    page.evaluate::<()>(
        "const frame = document.createElement('iframe');
         Object.assign(frame, { src: 'index.html', width: 1200, height: 2000 });
         document.body.append(frame);",
    )
    .await?;
    if seen == Seen::Blank {
        site.wait_for_request(path).await?;
    } else {
        page.wait_until("frames[0].document.querySelector('#still .curves svg, #live .curves svg')").await?;
    }
    let says_why = "[...frames[0].document.querySelectorAll('.failed .stopped')].length";
    assert_eq!(page.evaluate::<usize>(&format!("return {says_why}")).await?, 0, "what is late is not taken for lost");
    site.mend();
    page.enter("iframe").await
}

/// Makes a test of each row of a table, by what `try_it` does with it, and one that no row is without a test.
macro_rules! tests_of_rows {
    ($rows:ident: $($test:ident: $place:literal,)*) => {
        $(#[tokio::test]
        async fn $test() -> anyhow::Result<()> {
            $rows[$place].try_it().await
        })*

        #[test]
        fn every_row_has_a_test() {
            assert_eq!([$($place),*].to_vec(), (0..$rows.len()).collect::<Vec<_>>());
        }
    };
}

pub(crate) use tests_of_rows;

tests_of_rows! {
    FILES:
    whatever_is_wrong_with_the_pages_script: 0,
    whatever_is_wrong_with_the_pages_code: 1,
    whatever_is_wrong_with_the_pages_looks: 2,
    whatever_is_wrong_with_what_every_page_does: 3,
    whatever_is_wrong_with_the_analysts_script: 4,
    whatever_is_wrong_with_the_analysts_code: 5,
    whatever_is_wrong_with_the_analysts_texts: 6,
    whatever_is_wrong_with_the_analysts_looks: 7,
    whatever_is_wrong_with_the_dialogs_script: 8,
    whatever_is_wrong_with_the_dialogs_code: 9,
    whatever_is_wrong_with_the_dialogs_texts: 10,
    whatever_is_wrong_with_the_dialogs_looks: 11,
    whatever_is_wrong_with_the_walks_script: 12,
}

/// The two tables as `tests/README.md` prints them.
fn printed() -> String {
    let heads: Vec<&str> = FAULTS.iter().map(|(_, head)| *head).collect();
    let mut lines =
        vec![format!("| file | what it is | {} |", heads.join(" | ")), format!("|{}", "---|".repeat(2 + FAULTS.len()))];
    lines.extend(FILES.iter().map(|file| {
        let seen: Vec<&str> = file.seen.iter().map(|seen| seen.words()).collect();
        format!("| {} | {} | {} |", file.printed(), file.is, seen.join(" | "))
    }));
    lines.push(String::new());
    lines.extend(refusals::printed());
    lines.join("\n")
}

/// The file that prints the tables.
const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// What stands before and after the tables there.
const MARKS: (&str, &str) = ("<!-- faults -->\n", "\n<!-- end of faults -->");

#[test]
fn the_readme_prints_every_fault() -> Result<()> {
    let text = std::fs::read_to_string(README).context("the README is there")?;
    let (before, rest) = text.split_once(MARKS.0).context("the README says where the tables begin")?;
    let (found, after) = rest.split_once(MARKS.1).context("the README says where the tables end")?;
    let expected = printed();
    if std::env::var_os("OFFRAMP_UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(README, [before, MARKS.0, &expected, MARKS.1, after].concat())?;
        return Ok(());
    }
    assert_eq!(found, expected, "with OFFRAMP_UPDATE_SNAPSHOTS=1 this test writes the tables anew");
    Ok(())
}
