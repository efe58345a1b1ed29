//! What the model cannot tell apart, and what it leaves out.

use maud::{Markup, html};

use crate::math;

/// The section on assumptions that no outcome can tell apart.
pub fn identification() -> Markup {
    let together = [
        r"$\lambda$ and the scale of all payoffs: twice the payoffs at half the precision is the same game.",
        r"Precedent $Q$, Indian backing $J$ and the army’s resolve $S$: the game sees only their sum in $A_P$.",
        r"The two fronts $F_1, F_2$, stress $X$, working relations $Z$ and the mediation that bears on Pakistan, $m(1 - \ell)$, within $\kappa_P$ (the fronts also enter $W_P$, working relations also $\kappa_I$).",
        r"Overstretch $O$, Pakistan’s edge $N$, working relations $Z$ and the mediation that bears on Iran, $m\ell$, within $\kappa_I$ (the edge also enters $W_I$).",
    ];
    html! {
        p {
            "Some assumptions reach the game only in sums. Different settings of them give the same curves, to the last digit \
             that matters, so no curve and no crisis could tell them apart. They are kept because the article names them \
             separately."
        }
        ul { @for line in together { li { (math::sentence(line)) } } }
    }
}

/// The section on what the model leaves out.
pub fn limits() -> Markup {
    let limits = [
        ("Each side is one actor.", "Neither government has factions, and neither army a will of its own."),
        ("Only Iran has a secret.", "Pakistan’s aims are taken as known to Iran."),
        ("China’s effort does not change", "as the crisis goes on, nor does Washington’s posture."),
        ("Militants do not plan.", "Their attacks come by chance, whatever the two states do."),
        (
            "What follows does not feed back.",
            "Division, cooperation and deterrence are read off; they do not change the next day’s choices.",
        ),
        (
            "Numbers are judgements, chosen knowing how the crisis ended.",
            "That the curves favour a quick return to calm is no evidence that it was likely.",
        ),
        (
            "Pakistan remembers the state, not the path.",
            "With full memory of the path, a choice would differ by 2.1 percentage points at the most in the trees where both \
             were solved.",
        ),
        ("Every strike climbs a rung.", "A like-for-like exchange that repeats without widening cannot be shown."),
        (
            "From rung 4 the motive to bend Pakistan’s alignment gains nothing from the next strike.",
            "From 18 January it behaves almost like the motive against the militants.",
        ),
        ("One move each a day.", "The pace of the real exchange, hours or days, is not modelled."),
        ("The end is near.", "Nothing is at stake after the last night solved, 14 nights beyond those shown."),
    ];
    html! {
        ul { @for (head, rest) in limits { li { strong { (head) } " " (rest) } } }
        p {
            "A sign (what raising an assumption does) is claimed for nights 14 and 28 and for mediation that does not press \
             one side alone. On the first days, where foresight is long and choices follow payoffs closely, a few random \
             settings in a thousand go the other way. Outside the box that readers may set, with precision of 1.5 and more and \
             long foresight, the beliefs can have more than one solution; that is why precision stops at 1.2."
        }
    }
}
