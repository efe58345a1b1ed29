//! The equations of time and of the state of the game: where the crisis can stand, what a side may do, where that leads.

use model::Key;

use super::Equation;
use crate::symbol::Symbol::Assumption;
use crate::symbol::*;

const STATE_RS: &str = "crates/model/src/state.rs";
const ACTION_RS: &str = "crates/model/src/action.rs";
const GAME_RS: &str = "crates/model/src/game.rs";

/// The equations of time and of the state of the game.
pub const TIME: [Equation; 6] = [
    Equation {
        id: "eq-state",
        title: "States",
        says: "Eight rungs with four possibilities for the open grievance (none, $P$ Pakistan’s, $I$ Iran’s, $M$ Iran’s after a \
         militant attack; 0 to 3), and on rungs 0 to 2 the track $t$ besides, make 44 public states. The numbers below index \
         them. From rung 3 up there is no track. A game that starts on rungs 0 to 2 with nothing let pass starts at $t = 1$. \
         Nothing depends on the grievance in open war.",
        lines: &[
            r"s = 4r + g \qquad t = 0 \text{ or } r \ge 3",
            r"s = 32 + 4r + g \qquad t = 1 \text{ and } r \le 2",
            r"r = 0, \dots, 7, \qquad g = 0, \dots, 3",
        ],
        symbols: &[STATE, RUNG, GRIEVANCE, TRACK],
        code: &[STATE_RS],
        after: &[],
    },
    Equation {
        id: "eq-moves",
        title: "The next rung",
        says: "Stepping down needs $r > 0$ and leads one rung down, but from 4 to 2: a cease-fire, since nobody steps back to a \
         one-sided strike. A limited strike answers a strike if Pakistan makes it with $g = P$ or Iran with $g = I$; a militant \
         attack is no strike. In open war, $r = 7$, there is only holding.",
        lines: &[
            r"r' = r - 1, \quad \text{but } 4 \to 2 \qquad \text{step down}",
            r"r' = r \qquad \text{hold}",
            r"r' = \max(4,\; r) \qquad \text{limited strike that answers a strike}",
            r"r' = \max(3,\; r) \qquad \text{any other limited strike}",
            r"r' = \max(5,\; r + 1) \qquad \text{wide strike}",
        ],
        symbols: &[RUNG, GRIEVANCE],
        code: &[ACTION_RS],
        after: &[],
    },
    Equation {
        id: "eq-moves-grievance",
        title: "The next grievance and track",
        says: "A strike gives the grievance to its victim, in place of any other. Stepping down waives one’s own and leaves the \
         other side’s; it sets the track where the crisis comes down to rung 2: to 0, let pass, from rung 3, to 1, answered, \
         from rung 4. Below, the track is kept until the next strike, which forgets it. Holding keeps all.",
        lines: &[
            r"g' = I \quad \text{Pakistan strikes}, \qquad g' = P \quad \text{Iran strikes}",
            r"g' = 0 \quad \text{step down, } g \text{ one’s own}",
            r"g' = g \quad \text{step down, else}",
            r"t' = 0 \quad \text{step down from } r = 3, \qquad t' = 1 \quad \text{from } r = 4",
            r"t' = t \quad \text{step down from } r \le 2",
        ],
        symbols: &[RUNG, GRIEVANCE, TRACK],
        code: &[ACTION_RS],
        after: &[],
    },
    Equation {
        id: "eq-reason",
        title: "The reason that a strike needs",
        says: "A side may strike, in either way, if its own grievance is open, or if strikes have widened already; or if it is \
         Iran, wants more than to fight the militants, and the crisis stands at a rupture or above or its last strike was let \
         pass. So a strike that was let pass can be repeated even after relations are repaired, and one that was answered is \
         closed. What Iran may do depends on its motive; what Pakistan may do not on its leadership.",
        lines: &[
            r"\text{Pakistan:} \quad g = P \;\text{ or }\; r = 5, 6",
            r"\text{Iran:} \quad g \in \{I, M\} \;\text{ or }\; r = 5, 6 \;\text{ or}",
            r"\theta \in \{\text{broaden}, \text{coerce}\} \text{ and } (2 \le r \le 6 \text{ or } t = 0)",
        ],
        symbols: &[RUNG, GRIEVANCE, TRACK, MOTIVE],
        code: &[ACTION_RS],
        after: &[],
    },
    Equation {
        id: "eq-half-day",
        title: "Half a day",
        says: "Pakistan moves, then Iran; each move takes half a day, and what comes half a day later counts a little less. \
         The night follows every move of Iran’s and takes no time of its own.",
        lines: &[r"b = \beta^{1/2}"],
        symbols: &[HALF_DAY, Assumption(Key::Foresight)],
        code: &["crates/model/src/solve.rs"],
        after: &[],
    },
    Equation {
        id: "eq-evening",
        title: "The evening of a day",
        says: "Moves are numbered $k = 0, 1, \\dots$; $k(d)$ of them have been made by the evening of day $d$. From 16 January \
         Pakistan moves first, in state $(3, P)$; from 18 January Iran, in state $(4, I)$: its first day has Iran’s move and \
         night only. Day 0 is the start.",
        lines: &[r"k(d) = 2d \qquad \text{from 16 January}", r"k(d) = \max(0,\; 2d - 1) \qquad \text{from 18 January}"],
        symbols: &[],
        code: &[GAME_RS, "crates/model/src/vantage.rs"],
        after: &[],
    },
];
