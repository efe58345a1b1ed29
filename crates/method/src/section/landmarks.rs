//! Numbers to compare with: every default curve at a few dates, the sufficient statistics, the bands.

use maud::{Markup, html};
use model::Vantage::{self, Jan16, Jan18};
use model::outcome::{Measure, Timing};
use model::statistics::Statistics;
use model::{Assumptions, Coefficients, MODEL_VERSION, NIGHTS, Outcome};

use crate::math;
use crate::model_runs::{ModelRuns, bands, day, decimals, percent};

const FROM_18: [(i8, i8); 6] = [(1, 18), (1, 19), (1, 22), (1, 26), (1, 31), (2, 14)];
const FROM_16: [(i8, i8); 6] = [(1, 17), (1, 18), (1, 20), (1, 25), (1, 30), (2, 13)];

/// The section with numbers to compare with.
pub fn body() -> Markup {
    let mut runs = ModelRuns::default();
    html! {
        p { "For whoever computes the model anew. Model version " (MODEL_VERSION) "; all values at the default assumptions. This \
         prints every digit:" }
        div.scroll tabindex="0" role="group" aria-label="A command" { pre { code { "cargo run --release -p offramp -- run \
         --format csv" } } }
        (curves(&mut runs, Jan18, &FROM_18))
        (curves(&mut runs, Jan16, &FROM_16))
        p.note { "“By” counts what has happened by the end of the day, “on” tells how things stand then. Parts follow the whole that \
            they sum to." }
        (statistics())
        (nearby())
    }
}

fn curves(runs: &mut ModelRuns, from: Vantage, dates: &[(i8, i8)]) -> Markup {
    let found = runs.outcomes(from, &[]);
    html! {
        div.scroll tabindex="0" role="group" aria-label={ "Table of landmarks from " (words::date::vantage(from)) } {
            table.figures {
                caption { "Every outcome seen from " (words::date::vantage(from)) }
                thead {
                    tr {
                        th scope="col" { "Outcome" }
                        th scope="col" { "By or on" }
                        @for date in dates { th scope="col" { (words::date::short(from, day(from, *date))) } }
                    }
                }
                tbody {
                    @for outcome in Outcome::ALL {
                        tr {
                            th scope="row" { (from.label_of(*outcome)) br; code.note { (outcome.key()) } }
                            td { @if outcome.row().timing == Timing::ByDay { "by" } @else { "on" } }
                            @for date in dates {
                                @let today = day(from, *date);
                                td id={ "landmark-" (from.key()) "-" (outcome.key()) "-" (today) } {
                                    (shown(*outcome, found.series(*outcome)[today]))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A value of an outcome in its unit: chances and levels in per cent.
fn shown(outcome: Outcome, value: f64) -> String {
    match outcome.row().measure {
        Measure::Chance | Measure::Level => percent(value),
        Measure::Rung | Measure::Days | Measure::Strikes => decimals(value),
    }
}

/// The sufficient statistics at the default.
fn statistics() -> Markup {
    let of = Statistics::new(&Assumptions::default(), &Coefficients::default());
    let rows = [
        (r"\kappa_P", of.pakistan_rung),
        (r"\kappa_I", of.iran_rung),
        (r"t_P", of.strike_strain),
        (r"A_P^0", of.pakistan_grievance[0]),
        (r"A_P^1", of.pakistan_grievance[1]),
        (r"A_I(r \le 4)", of.iran_grievance_militants),
        (r"A_I(r \ge 5)", of.iran_grievance_state),
        (r"A_M", of.attack_urge),
        (r"\gamma_B", of.broaden_gain),
        (r"\gamma_A", of.coerce_gain),
        (r"\gamma_C", of.counter_terror_gain),
        (r"e_I", of.erosion[0]),
        (r"v_P", of.sovereignty),
        (r"u_{\mathrm{US}}", of.us_nudge),
        (r"D", of.stepping_down),
        (r"W_P", of.pakistan_war),
        (r"W_I", of.iran_war),
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of sufficient statistics" {
            table.figures {
                caption { "The sufficient statistics at the default" }
                tbody { @for (symbol, value) in rows { tr { td { (math::inline(symbol)) } td { (four(value)) } } } }
            }
        }
    }
}

/// A number with four decimals and a minus sign of its own.
fn four(number: f64) -> String {
    format!("{number:.4}").replace('-', "−")
}

/// An outcome, and the days by whose end it is asked about.
type Asked = (Outcome, &'static [(i8, i8)]);

/// The answers to the first questions of each vantage point, and to some others, and what nearby settings give.
fn nearby() -> Markup {
    use Outcome::{Functional, IranStrikes, OpenWar, PakistanStrikes, Widened};
    let late: &[Asked] =
        &[(IranStrikes, &[(1, 31), (2, 14)]), (Widened, &[(1, 31)]), (Functional, &[(1, 26)]), (OpenWar, &[(2, 14)])];
    let early: &[Asked] = &[(PakistanStrikes, &[(1, 18), (1, 20)]), (IranStrikes, &[(1, 30)])];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of bands" {
            table.figures {
                caption { "Bands: what half and four fifths of nearby settings give" }
                thead { tr { @for head in ["Outcome", "by or on", "as set", "half", "four fifths"] { th scope="col" { (head) } } } }
                tbody { @for (from, asked) in [(Jan18, late), (Jan16, early)] { (band_rows(from, asked)) } }
            }
        }
    }
}

fn band_rows(from: Vantage, asked: &[Asked]) -> Markup {
    let outcomes: Vec<Outcome> = asked.iter().map(|(outcome, _)| *outcome).collect();
    html! {
        @for ((outcome, dates), band) in asked.iter().zip(bands(from, &outcomes)) {
            @for date in *dates {
                @let night = day(from, *date).min(NIGHTS);
                tr {
                    th scope="row" { (from.label_of(*outcome)) ", seen from " (words::date::vantage(from)) }
                    td { (words::date::short(from, night)) }
                    td { (percent(band.centre[night])) }
                    @for (low, high) in [band.half(night), band.four_fifths(night)] { td { (percent(low)) "–" (percent(high)) } }
                }
            }
        }
    }
}
