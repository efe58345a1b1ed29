//! Files to save: figures and numbers, each with its title, how to cite it, and the link.

use chart::Theme;
use figures::state_figure::{self, StateFigure, outcomes};
use model::Conditional;
use model::analysis::BandJob;
use protocol::address;
use protocol::credit::Credit;
use protocol::csv_table::BYTE_ORDER_MARK;
use protocol::inquiry::Ranges;
use protocol::link::{Home, Link};
use protocol::premise::Premise;
use protocol::saved_name::saved_name;
use protocol::{csv_table, report};
use words::citation;
use words::text::share_text;

/// A state of the page, and the address at which the page stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PageState {
    /// The state that the page shows, as its link carries it.
    pub link: Link,
    /// The page's address, whatever state it names.
    pub page: String,
}

impl PageState {
    /// The address that opens the state: that of the page, its query and other parameters as they are. It always carries a code, so that
    /// our starting point too is that of this version of the model for whoever gets the address.
    pub fn address(&self) -> String {
        address::opening(&self.page, Some(&self.link.encode()))
    }

    /// The address that opens `home`, where that is to be the starting point; else that of the state.
    pub fn address_from(&self, home: Option<&Home>) -> String {
        home.map_or_else(|| self.address(), |home| address::opening_home(&self.page, Some(&home.code)))
    }

    /// The page's starting point: ours, or the one that the author of its address has chosen.
    pub fn home(&self) -> Home {
        address::home_in(&self.page).map_or_else(Home::default, |home| Home::decode(&home).0)
    }

    /// The citation with the address of the state.
    pub fn citation(&self) -> String {
        citation::with_address(&self.address())
    }

    /// The name of a file to save, such as `offramp-events-1.2.me800.svg`: at most 120 bytes. Of a longer code it has the
    /// beginning, and `etc`; the file itself has the whole link.
    pub fn file_name(&self, what: &str, ending: &str) -> String {
        saved_name(&format!("offramp-{what}"), &self.link, ending)
    }

    /// The name of the page as one file, such as `offramp-1.2.me800.html`.
    pub fn page_name(&self) -> String {
        saved_name("offramp", &self.link, "html")
    }

    /// The answer to the question, in a sentence.
    pub fn sentence(&self) -> String {
        state_figure::sentence(&self.link)
    }

    fn credit(&self) -> Credit {
        Credit { title: share_text().title.into(), citation: citation::line(), link: self.address() }
    }

    /// All outcomes as CSV, one row a day and series: the bytes of `offramp run --format csv --bom`. It begins with a byte order mark in every
    /// language: the title and the citation have letters and quotation marks that Excel misreads without it.
    pub fn csv(&self) -> String {
        // Memory takes whatever is written to it.
        let rows = match self.supposed() {
            Some(found) => csv_table::csv_given(&self.premise(), &found, &self.credit()),
            None => csv_table::csv(&self.premise(), &outcomes(&self.link.scenario), &self.credit()),
        };
        let rows = rows.unwrap_or_default();
        [BYTE_ORDER_MARK, &rows].concat()
    }

    /// The assumptions and all outcomes as JSON, and the scenarios that are pinned: the bytes of `offramp run --format json`.
    pub fn json(&self) -> String {
        let report = match self.supposed() {
            Some(found) => report::report_given(&self.premise(), &found, &self.credit()),
            None => report::report(&self.premise(), &outcomes(&self.link.scenario), &self.credit()),
        };
        report::text(&report::with_pins(report, &self.link.pins))
    }

    fn premise(&self) -> Premise {
        let supposition = self.supposed().map(|found| found.supposition);
        Premise { supposition, ..Premise::from(self.link.scenario) }
    }

    /// What follows from what the state supposes; none where it supposes nothing, or what is less likely than can be shown.
    fn supposed(&self) -> Option<Conditional> {
        state_figure::supposed(&self.link)
    }

    /// The computation of the bands of nearby settings, where the view draws them.
    pub fn bands(&self) -> Option<BandJob> {
        self.figure(Theme::Light, "").bands()
    }

    /// The main figure as an SVG document, drawn anew at the width of a file.
    pub fn main_figure(&self, ranges: Option<&[Ranges]>, theme: Theme) -> String {
        self.figure(theme, &self.address()).svg(ranges)
    }

    /// The SVG document around `screen`, the SVG of another figure on the page, under its sentence. None if it is no figure of ours.
    pub fn screen_figure(&self, screen: &str, sentence: &str, theme: Theme) -> Option<String> {
        let settled = outcomes(&self.link.scenario).settled;
        self.figure(theme, &self.address()).document(settled).svg_of_screen(screen, sentence, &[""; 0])
    }

    fn figure<'a>(&'a self, theme: Theme, address: &'a str) -> StateFigure<'a> {
        StateFigure { link: &self.link, start: *self.home().assumptions(), address, theme }
    }
}
