//! Files to save: figures and numbers, each with its title, how to cite it, and the link.

use chart::Theme;
use figures::crises::AskedHundred;
use figures::export::{self, FigureDocument};
use figures::picture::FigureOptions;
use figures::{Comparison, Ghost};
use model::analysis::{BandJob, Hundred};
use model::{Coefficients, Conditional, Outcomes, Scenario, Solver, Start};
use protocol::address;
use protocol::credit::Credit;
use protocol::csv_table::BYTE_ORDER_MARK;
use protocol::inquiry::Ranges;
use protocol::link::Link;
use protocol::premise::Premise;
use protocol::question::View;
use protocol::{csv_table, report};
use words::citation;
use words::text::{share_text, text};

/// The longest name of a file that is suggested, in bytes: file systems and mail programs take no more than 255, some of them much less.
const LONGEST_NAME: usize = 120;

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

    /// The citation with the address of the state.
    pub fn citation(&self) -> String {
        citation::with_address(&self.address())
    }

    /// The name of a file to save, such as `offramp-events-1.2.me800.svg`: at most 120 bytes. Of a longer code it has the
    /// beginning, and `etc`; the file itself has the whole link.
    pub fn file_name(&self, what: &str, ending: &str) -> String {
        let code = address::code_of(&self.link).unwrap_or_else(|| "start".into());
        let name = |code: &str| format!("offramp-{what}-{code}.{ending}");
        match LONGEST_NAME.checked_sub(name("").len()) {
            Some(room) if room < code.len() => {
                name(&format!("{}-etc", code.get(..room.saturating_sub("-etc".len())).unwrap_or_default()))
            }
            _ => name(&code),
        }
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
        let supposition = self.link.supposition?;
        Solver::new().suppose(&self.link.scenario, &Coefficients::default(), supposition).ok()
    }

    /// The computation of the bands of nearby settings, where the view draws them.
    pub fn bands(&self) -> Option<BandJob> {
        let given = self.premise().supposition;
        let job = || BandJob::new(&self.link.scenario, &Coefficients::default(), &model::outcome::EVENT_CURVES).given(given);
        (self.link.view == View::Events).then(job)
    }

    /// The main figure as an SVG document, drawn anew at the width of a file.
    pub fn main_figure(&self, ranges: Option<&[Ranges]>, theme: Theme) -> String {
        let Link { scenario, focus, view, span, history, .. } = &self.link;
        if *view == View::Crises {
            return self.crises(theme);
        }
        let (now, start, ghost) = match self.supposed() {
            Some(found) => (found.outcomes, found.unconditional, Ghost::Unsupposed),
            None => (outcomes(scenario), outcomes(&Scenario::default_from(scenario.from)), Ghost::StartingPoint),
        };
        let comparison = Comparison { scenario, now: &now, start: &start, ghost };
        let look = FigureOptions { width: export::WIDTH, focus: *focus, span: *span, history: *history };
        export::over_days(*view, &comparison, &look, ranges, &self.document(theme, &self.address(), now.settled))
    }

    fn crises(&self, theme: Theme) -> String {
        let Link { scenario, focus, history, .. } = &self.link;
        let (given, coefficients) = (self.premise().supposition, Coefficients::default());
        let hundred = Hundred::given(given, scenario, &coefficients, focus.outcome, Start::Cold, &mut Solver::new());
        let asked = AskedHundred { scenario, hundred: &hundred, focus: *focus, history: *history };
        export::crises(asked, export::WIDTH, &self.document(theme, &self.address(), hundred.settled))
    }

    /// The SVG document around `screen`, the SVG of another figure on the page, under its sentence. None if it is no figure of ours.
    pub fn screen_figure(&self, screen: &str, sentence: &str, theme: Theme) -> Option<String> {
        let settled = outcomes(&self.link.scenario).settled;
        self.document(theme, &self.address(), settled).svg_of_screen(screen, sentence, &[""; 0])
    }

    /// What stands around a figure; where beliefs do not settle, also that no number is sure.
    fn document<'a>(&'a self, theme: Theme, link: &'a str, settled: bool) -> FigureDocument<'a> {
        let unsettled = (!settled).then(|| text().unsettled.to_owned());
        let supposed = self.supposed().map(|found| (found.supposition, found.chance));
        FigureDocument { theme, scenario: &self.link.scenario, supposed, altered: unsettled, link }
    }
}

/// The outcomes as files have them: solved from a cold start.
fn outcomes(scenario: &Scenario) -> Outcomes {
    Solver::new().evaluate(scenario, &Coefficients::default(), Start::Cold)
}
