//! Numbers to compare with: the default curves at a few dates, and what single levers do.

use maud::{Markup, html};
use model::Outcome::{self, Functional, IranStrikes, OpenWar, PakistanStrikes, Talks, Widened};
use model::Vantage::{self, Jan16, Jan18};
use model::{Key, MODEL_VERSION};

use crate::model_runs::{ModelRuns, band, day, percent};

const FROM_18: [(i8, i8); 5] = [(1, 19), (1, 22), (1, 26), (1, 31), (2, 14)];
const FROM_16: [(i8, i8); 5] = [(1, 17), (1, 18), (1, 20), (1, 31), (2, 13)];
const LEVERS: [Key; 4] = [Key::Mediation, Key::FaceSaving, Key::Overstretch, Key::DeterrenceWorry];

/// The section with numbers to compare with.
pub fn body() -> Markup {
    let mut runs = ModelRuns::default();
    html! {
        p { "For whoever computes the model anew. Model version " (MODEL_VERSION) "; all values at the default assumptions \
         unless a lever is named. This prints every digit:" }
        div.scroll tabindex="0" role="group" aria-label="A command" { pre { code { "cargo run --release -p offramp -- run \
         --format csv" } } }
        (curves(&mut runs, Jan18, &FROM_18, &[IranStrikes, PakistanStrikes, Widened, OpenWar, Talks, Functional]))
        (curves(&mut runs, Jan16, &FROM_16, &[PakistanStrikes, IranStrikes, Widened, OpenWar, Talks, Functional]))
        (levers(&mut runs))
        (bands())
    }
}

fn curves(runs: &mut ModelRuns, from: Vantage, dates: &[(i8, i8)], outcomes: &[Outcome]) -> Markup {
    let found = runs.outcomes(from, &[]);
    html! {
        div.scroll tabindex="0" role="group" aria-label={ "Table of landmarks from " (words::date::vantage(from)) } {
            table.figures {
                caption { "Seen from " (words::date::vantage(from)) ": events by the end of the day; talks and functional \
                 relations on the day" }
                thead { tr { th scope="col" { "Outcome" } @for date in dates { th scope="col" { (words::date::short(from, day(from, *date))) } } } }
                tbody {
                    @for outcome in outcomes {
                        tr {
                            th scope="row" { (outcome.label()) }
                            @for date in dates {
                                @let today = day(from, *date);
                                td id={ "landmark-" (from.key()) "-" (outcome.key()) "-" (today) } { (percent(found.series(*outcome)[today])) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn levers(runs: &mut ModelRuns) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of single levers" {
            table.figures {
                caption { "A second round or wider by 31 January, seen from 18 January, with one lever at either end" }
                thead { tr { th scope="col" { "Lever" } th scope="col" { "at nothing" } th scope="col" { "at full" } } }
                tbody {
                    @for key in LEVERS {
                        tr {
                            th scope="row" { (key.row().wording().label) }
                            @for chance in runs.ends(Jan18, key, Widened, (1, 31)) { td { (percent(chance)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The sentence with the answer to the first question of each vantage point, and what nearby settings give.
fn bands() -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of bands" {
            table.figures {
                caption { "Bands: what half and four fifths of nearby settings give" }
                thead { tr { @for head in ["Outcome", "by", "as set", "half", "four fifths"] { th scope="col" { (head) } } } }
                tbody {
                    @for (from, date) in [(Jan18, (1, 31)), (Jan18, (2, 14)), (Jan16, (1, 20))] {
                        @let (outcome, _) = from.first_question();
                        @let night = day(from, date);
                        @if let Some(band) = band(from, outcome) {
                            tr {
                                th scope="row" { (outcome.label()) ", seen from " (words::date::vantage(from)) }
                                td { (words::date::short(from, night)) }
                                td { (percent(band.centre[night])) }
                                @for (low, high) in [band.half(night), band.four_fifths(night)] {
                                    td { (percent(low)) "–" (percent(high)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
