//! What a side may do when it moves, the reason that a strike needs, and where each action leads, read off the model.

use maud::{Markup, html};
use model::action::{Action, Reason};
use model::ladder::{Grievance, Rung, Side};
use model::motive::Motive;
use model::state::{State, Track};

/// The section on actions.
pub fn body() -> Markup {
    html! {
        p {
            "When a side moves it does one of four things. Holding is always open. Stepping down is open above the lowest rung. \
             Both kinds of strike need the same reason."
        }
        (words())
        h3 { "The reason that a strike needs" }
        ul {
            li { strong { "Its own grievance is open:" } " Pakistan’s after an Iranian strike; Iran’s after a Pakistani strike or a \
                fresh militant attack." }
            li { strong { "Strikes have widened:" } " on rungs 5 and 6 an exchange is going on, and both may strike." }
            li { strong { "Iran’s motive," } " where it is more than to fight the militants: at a rupture or above, and below it if \
                its last strike was let pass. A strike that was let pass can be repeated even after relations are repaired; one \
                that was answered is closed." }
        }
        p {
            "So, short of a widened exchange, Pakistan never strikes without an Iranian strike to answer, and an Iran that only \
             wants to fight the militants strikes after an attack or a Pakistani strike, no more. At rungs 0 and 1 nobody strikes \
             without a grievance of its own once the last strike was answered."
        }
        h3 { "Where each action leads" }
        (where_to())
        p.note {
            "Read off the rules that the solver uses. “Answers” means: Pakistan after an Iranian strike, or Iran after a Pakistani \
             one. Where stepping down ends the fire, a star says that the strike counts as answered, a circle that it was let pass."
        }
        h3 { "Who may strike where no grievance is open" }
        (who_may())
    }
}

fn words() -> Markup {
    let rows = [
        (
            "Step down",
            "One rung down; from 4 to 2, a cease-fire, since nobody steps back to a one-sided strike.",
            "The mover waives its own; the other side’s stays open.",
        ),
        ("Hold", "The same rung.", "Both stay as they are."),
        (
            "Strike, limited",
            "Militants are the target. It never leads above rung 4 by itself: to 4 if it answers a strike, else to 3; from rung 4 up \
             it changes no rung and can be repeated.",
            "The victim’s is open, in place of any other.",
        ),
        (
            "Strike, wide",
            "The state or its military is the target. To rung 5 at least, else one rung up.",
            "The victim’s is open, in place of any other.",
        ),
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of actions" {
            table.wordy.narrow {
                thead { tr { th scope="col" { "Action" } th scope="col" { "Rung" } th scope="col" { "Grievance" } } }
                tbody {
                    @for (action, rung, grievance) in rows { tr { th scope="row" { (action) } td { (rung) } td { (grievance) } } }
                }
            }
        }
    }
}

/// The rung that each action leads to, from every rung below open war.
fn where_to() -> Markup {
    let heads = ["From", "step down", "hold", "limited, answers", "limited, else", "wide"];
    let below_war = Rung::ALL.into_iter().filter(|rung| *rung != Rung::OpenWar);
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of the rungs that actions lead to" {
            table.figures {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for rung in below_war {
                        tr {
                            th scope="row" { (rung.index()) span.note { " " (rung.label()) } }
                            td { (stepped_down(rung)) }
                            td { (led_to(rung, Grievance::None, Action::Hold)) }
                            td { (led_to(rung, Grievance::Iran, Action::Limited)) }
                            td { (led_to(rung, Grievance::IranAfterAttack, Action::Limited)) }
                            td { (led_to(rung, Grievance::Iran, Action::Wide)) }
                        }
                    }
                }
            }
        }
    }
}

/// The rung that an Iranian action leads to.
fn led_to(rung: Rung, grievance: Grievance, action: Action) -> usize {
    State::new(rung, grievance, Track::Answered).after(Side::Iran, action).rung()
}

/// The rung below, with a mark where coming down sets the track.
fn stepped_down(rung: Rung) -> String {
    let state = State::new(rung, Grievance::None, Track::Answered);
    if !state.is_open(Side::Iran, Motive::CounterTerror, Action::StepDown) {
        return "–".to_owned();
    }
    let below = state.after(Side::Iran, Action::StepDown);
    let comes_from_fire = Rung::DiplomaticRupture < rung && below.rung() <= Rung::DiplomaticRupture.index();
    let mark = match below.track() {
        _ if !comes_from_fire => "",
        Track::Answered => "*",
        Track::LetPass => "°",
    };
    format!("{}{mark}", below.rung())
}

/// Which side may strike on which rung with no grievance open, by motive and by what is remembered.
fn who_may() -> Markup {
    let movers = [
        ("Pakistan", Side::Pakistan, Motive::CounterTerror),
        ("Iran, against the militants", Side::Iran, Motive::CounterTerror),
        ("Iran, to widen the conflict", Side::Iran, Motive::Broaden),
        ("Iran, to bend Pakistan’s alignment", Side::Iran, Motive::Coerce),
    ];
    let below_war: Vec<Rung> = Rung::ALL.into_iter().filter(|rung| *rung != Rung::OpenWar).collect();
    let may = |rung: Rung, side: Side, motive: Motive| {
        let on = |track| Reason::of(State::new(rung, Grievance::None, track), side, motive).is_some();
        match [on(Track::LetPass), on(Track::Answered)] {
            [true, true] => "yes",
            [true, false] => "if let pass",
            [false, true] => "if answered",
            [false, false] => "no",
        }
    };
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of who may strike with no grievance open" {
            table.figures {
                thead { tr { th scope="col" { "Mover" } @for rung in &below_war { th scope="col" { "rung " (rung.index()) } } } }
                tbody {
                    @for (name, side, motive) in movers {
                        tr { th scope="row" { (name) } @for rung in &below_war { td { (may(*rung, side, motive)) } } }
                    }
                }
            }
        }
    }
}
