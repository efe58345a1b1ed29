//! Where each claim is placed: what stands for it in the model, and the comparisons that show it, qualify it or fail it.

use super::comparison::{Bearing, Comparison};
use super::{from_16_january as answer, from_18_january as again};

/// What stands for a claim in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A comparison of outcomes shows it, and could fail.
    Encoded,
    /// A stored number, a starting state, a rule or a formula stands for it: it can be argued about, not tested.
    Default,
    /// Nothing: it is background.
    Context,
    /// The article says it and the model does not show it.
    NotModelled,
}

impl Kind {
    /// All four, from the most that the model says to the least.
    pub const ALL: [Kind; 4] = [Kind::Encoded, Kind::Default, Kind::Context, Kind::NotModelled];

    /// Its name in attributes.
    pub const fn key(self) -> &'static str {
        match self {
            Kind::Encoded => "encoded",
            Kind::Default => "default",
            Kind::Context => "context",
            Kind::NotModelled => "not-modelled",
        }
    }

    /// Its name in words.
    pub const fn label(self) -> &'static str {
        match self {
            Kind::NotModelled => "not modelled",
            Kind::Encoded | Kind::Default | Kind::Context => self.key(),
        }
    }

    /// What it means, as a clause.
    pub const fn meaning(self) -> &'static str {
        match self {
            Kind::Encoded => "a comparison of outcomes shows it, by sign or by size, and could fail",
            Kind::Default => {
                "only a stored number, a starting state, a rule or a formula stands for it; it can be argued about, not tested"
            }
            Kind::Context => "background; nothing in the model stands for it",
            Kind::NotModelled => {
                "the article says it and the model does not show it: there is no term for it, or what the model does is too little or \
                 the opposite"
            }
        }
    }

    /// How many claims are of this kind.
    pub fn count(self) -> usize {
        PLACEMENTS.iter().filter(|placed| placed.kind == self).count()
    }
}

/// What a claim does, and what stands for it in the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// On whom it acts.
    pub acts_on: &'static str,
    /// Which way it pushes on the ladder.
    pub escalation: &'static str,
    /// What stands for it.
    pub kind: Kind,
    /// Where it enters the model; for what is not modelled, why. Names in backticks are keys; `$…$` is mathematics, with the method’s symbols.
    pub enters: &'static str,
    /// The comparisons that show it, qualify it or fail it; those that show it come first.
    pub comparisons: &'static [Comparison],
}

impl Placement {
    /// Its comparisons with that bearing.
    pub fn that(&self, bearing: Bearing) -> impl Iterator<Item = &'static Comparison> {
        self.comparisons.iter().filter(move |comparison| comparison.bearing == bearing)
    }
}

const fn shown(
    acts_on: &'static str,
    escalation: &'static str,
    enters: &'static str,
    comparisons: &'static [Comparison],
) -> Placement {
    Placement { acts_on, escalation, kind: Kind::Encoded, enters, comparisons }
}

const fn stored(acts_on: &'static str, escalation: &'static str, enters: &'static str) -> Placement {
    Placement { acts_on, escalation, kind: Kind::Default, enters, comparisons: &[] }
}

const fn background(acts_on: &'static str, escalation: &'static str, enters: &'static str) -> Placement {
    Placement { acts_on, escalation, kind: Kind::Context, enters, comparisons: &[] }
}

const fn missing(
    acts_on: &'static str,
    escalation: &'static str,
    why: &'static str,
    comparisons: &'static [Comparison],
) -> Placement {
    Placement { acts_on, escalation, kind: Kind::NotModelled, enters: why, comparisons }
}

/// Where each claim is placed, in the order of the claims.
#[rustfmt::skip]
pub const PLACEMENTS: [Placement; 78] = [
    stored("Pakistan", "↑", "Starting state of 16 January: rung 3, Pakistan holds the grievance"),
    stored("both", "↓ (vs state target)", "Definition of rung 3 (one-sided strike on militants)"),
    stored("Iran, Pakistan", "↑ publicity; ↓ via stretch", "`publicity` 0.9 (announced), `overstretch` 0.6 and `regional_tension` 0.7 (strikes in Iraq and Syria at the same time)"),
    shown("Iran", "↑", "Pakistan’s moves of 17 and 18 January; `precedent`, `resolve`, `reputation`. Missiles and jets are not told apart", &[answer::ANSWER_LIKELY, answer::ANSWER_SOON]),
    shown("Iran", "↓", "Limited and wide strikes are different moves; a wide one costs $c_w$ more and leads to rung 5 or higher", &[answer::LIMITED_KIND]),
    shown("both", "↑", "`regional_tension`: scales by (3+`regional_tension`)/4 what a strike gains under the broaden motive, and accidents", &[again::TENSION, again::TENSION_WIDENS, again::TENSION_COUNTER_TERROR]),
    stored("Iran, US", "↑", "`regional_tension` 0.7"),
    stored("Iran, US", "↑", "`regional_tension` 0.7"),
    stored("both", "↓", "Rules: a strike needs a reason; at rungs 0 and 1 that is an open grievance or, for an Iran with the broaden or coerce motive, a last strike that was let pass"),
    shown("both", "↓", "`publicity`, low end: scales both sides’ grievances after strikes, what a strike gains, Pakistan’s loss from it, and 55% of the cost of stepping down", &[again::PUBLICITY, again::PUBLICITY_WIDENS]),
    shown("Pakistan", "↑", "`publicity` 0.9, as in claim 10", &[answer::PUBLICITY]),
    stored("both", "↓ (moderate)", "`functional_ties` 0.6, neither 0 nor 1; what ties do: claim 75"),
    stored("both", "↓", "`functional_ties` 0.6; no term of its own"),
    stored("both", "↑", "`functional_ties` 0.6, kept from 1; no term of its own"),
    stored("Iran", "↑", "`functional_ties` 0.6, kept from 1; no term of its own"),
    stored("both", "↓", "`functional_ties` 0.6, not lower; no term of its own"),
    stored("Iran", "↑", "`motive_coerce` 1/3, `us_posture` 0.25"),
    stored("Pakistan", "↑ (weak)", "`functional_ties` 0.6, kept from 1; no term of its own"),
    stored("Pakistan", "↑", "`indian_backing` 0.6"),
    stored("Pakistan", "↑ motive / ↓ by giving like-for-like targets", "Definition of rung 4: there are militants in Iran at whom Pakistan can strike. Attacks on Pakistan from Iranian soil, as a grievance of its own, do not exist in the model"),
    missing("both", "↑ (lasting)", "`division` only adds up rung-days, so it grows by definition; `functional_ties` stays where it is whatever happens, and four weeks on relations work again", &[again::DIVIDED]),
    stored("Pakistan, reader", "uncertainty", "`motive_counter_terror`, `motive_broaden`, `motive_coerce`: 1/3 each"),
    shown("Iran", "motive", "`motive_counter_terror`: this type strikes only with a grievance open, and gains $\\gamma_C$ by a limited strike after a fresh militant attack. Striking militants does not lower `militant_attacks`; the haven is no variable", &[again::MORE_ATTACKS, again::AFTER_ATTACKS, again::MILITANTS_ONLY]),
    missing("Iran", "↑ (links crisis to region)", "No term: Israel is no player, and links of the group change nothing", &[]),
    background("US", "ambiguous", "Background: nothing in the model stands for it"),
    shown("Iran", "↑", "`militant_attacks`: a fresh attack opens a grievance for Iran (urge $a$) and lets a counter-terror Iran gain $\\gamma_C$ by a limited strike. The Rask attack itself lies before the start", &[again::ATTACKS, again::ATTACKS_COUNTER_TERROR]),
    stored("Iran", "↑ (persistent)", "`militant_attacks` 0.02 a day, the same every day whatever Iran does; the goal itself is no variable (what attacks do: claims 23 and 26)"),
    shown("reader", "lowers the counter-terror weight", "Beliefs about the motive; the urge to answer an attack and $\\gamma_C$ against the gains of the other motives. Where attacks are frequent, a first strike after a quiet week speaks for counter-terror: it answers a fresh one", &[again::UNEXPLAINED, again::UNEXPLAINED_LATER, again::UNEXPLAINED_FEW]),
    shown("Iran", "↓ base rate", "Cost of using force against the urge to answer an attack and $\\gamma_C$. Claimed for the default settings alone: where the urge is stronger, most attacks are answered", &[again::ATTACKS_PASS, again::FEW_ATTACKS_PASS]),
    background("Pakistan", "surprise", "The model begins after the strike"),
    shown("Iran", "↑", "`motive_broaden`: every strike gains $b_B$(3+`regional_tension`)/4, a wide one 1+$b_x$ times that. The other countries of the region are no players", &[again::BROADEN_STRIKES, again::BROADEN_WIDENS, again::BROADEN_WIDENS_MORE]),
    shown("Iran", "↑", "`motive_broaden`", &[again::MORE_ACTION, again::MORE_STRIKES]),
    shown("Iran", "↑ limited strikes", "`motive_coerce`: a limited strike gains $b_A$(3+`us_posture`)/4, a wide one nothing. Whether Pakistan rethinks its alignment is not modelled: `us_posture` is fixed", &[again::COERCE_STRIKES, again::COERCE_KIND, again::STAKE, again::STAKE_COUNTER_TERROR, again::STAKE_BROADEN]),
    shown("Pakistan, US", "stake", "`us_posture`: scales by (3+`us_posture`)/4 what a limited strike gains under the coerce motive", &[again::STAKE]),
    shown("Pakistan", "uncertainty", "Onlooker’s belief about the motive", &[again::WONDERING_QUIET, again::WONDERING_STRUCK, again::WONDERING_AT_ONCE]),
    shown("Iran", "↓", "`military_edge`: Iran’s cost per rung, and its cost of open war", &[again::EDGE]),
    background("Pakistan", "context", "The model begins after the strike"),
    shown("Pakistan", "↑ reply", "`precedent` in $A_P$, Pakistan’s grievance after a strike: redeemed by an answer, charged when it stands down; sovereignty cost $v$. Rule: a strike let pass leaves a motive-driven Iran a reason at every rung", &[answer::PRECEDENT, answer::HELD_PASS, answer::STOOD_DOWN]),
    shown("Pakistan", "↑ reply", "`precedent` in $A_P$: the cost, felt in Pakistan, of letting a strike pass. India and Afghanistan are no players: whether they are emboldened is not modelled; Iran is (claim 38)", &[answer::PRECEDENT]),
    stored("Pakistan", "front 3 hot", "`afghan_front` 0.8"),
    shown("Pakistan", "↑ reply", "`indian_backing` amplifies `precedent` in $A_P$", &[answer::INDIAN_BACKING]),
    shown("Pakistan", "↑ reply", "`resolve` in $A_P$: what an answer is worth to a resolved leadership beyond the precedent", &[answer::RESOLVE]),
    shown("Pakistan", "↑ reply, ↓ later Iranian strikes", "`reputation`: Pakistan’s reputation for resolve, the prior probability, the same for both sides, that its leadership is resolved", &[again::REPUTATION]),
    shown("Pakistan", "↓ reply", "`india_front`, `afghan_front` in $t_P$ = $\\tau$(`india_front`+`afghan_front`+`domestic_stress`)/3 + $w_P$(1−`mediation_tilt`)`mediation`, the price of each Pakistani strike; their mean also in Pakistan’s cost of open war", &[answer::FRONTS]),
    shown("Pakistan", "↓ reply", "`india_front` in $t_P$ (claim 44)", &[answer::INDIA_FRONT]),
    shown("Pakistan", "↓ reply", "`afghan_front` in $t_P$ (claim 44)", &[answer::AFGHAN_FRONT]),
    shown("Pakistan", "↓ reply", "`india_front`, `afghan_front` and `domestic_stress` in $t_P$ (claim 44): the fear restrains the answer. `three_front_strain` = (`india_front` + `afghan_front` + P(rung ≥ 4))/3: the third front is there while strikes are exchanged, which an answer begins by definition of rung 4. That it lasts is not what the model does", &[answer::THREE_BURDENS, answer::STRAIN_2_PRECEDENT, answer::STRAIN_2_RESOLVE, answer::STRAIN_2_REPUTATION, answer::STRAIN_2_MOVE, answer::STRAIN_7_PRECEDENT, answer::STRAIN_7_RESOLVE, answer::STRAIN_7_REPUTATION, answer::STRAIN_7_MOVE, answer::STRAIN_7_HELD, answer::STRAIN_14_PRECEDENT, answer::STRAIN_14_RESOLVE, answer::STRAIN_14_REPUTATION, answer::STRAIN_14_MOVE]),
    shown("both", "↑ now, ↓ later", "Beliefs about Pakistan’s type; what Iran expects of a resolved leadership; a strike that does not change the rung costs $\\rho$ rungs; a strike let pass, unlike one answered, leaves a motive-driven Iran a reason at every rung", &[answer::SIGNAL, answer::DETERS, answer::DETERS_LATER, answer::DETERS_BY_MOVE, answer::DETERS_COUNTER_TERROR, answer::DETERS_COUNTER_TERROR_LATER]),
    missing("Pakistan", "↑ reply", "No term for trust in one’s own management; low `india_front` and `afghan_front` can stand for it, but that is claims 45 and 46 read backwards", &[]),
    shown("Iran", "↓", "As claim 5", &[answer::LIMITED_KIND]),
    shown("Iran", "↓", "`face_saving`: spares the share `face_saving` of Iranian honour after a strike on militants; none is saved at rung 5 and above", &[answer::FACE_SPARED, again::FACE_SAVING, again::FACE_SAVING_WIDENS]),
    shown("Iran", "output", "Iran’s moves", &[again::RISK, again::RISK_ONLY]),
    shown("Iran", "↑", "`motive_broaden`, against the other two motives together; against the coerce motive alone it is no law", &[again::MORE_ACTION, again::BROADEN_AGAINST_COERCE]),
    shown("Iran", "↑", "`motive_broaden`: gain of every strike; eroding deterrence counts for it only by the share $r_B$", &[again::SUSTAINED, again::PERNICIOUS, again::SUSTAINED_FEW, again::PERNICIOUS_FEW]),
    shown("Iran", "↓", "`deterrence_worry`: what each Pakistani strike costs Iran, and Iran’s cost of open war", &[again::WORRY]),
    stored("Iran", "stock at risk", "`iran_deterrence` starts at 1"),
    stored("Iran", "↓; output", "Formula: `iran_deterrence` loses the share 0.25·`deterrence_worry` with every Pakistani strike from the start of the vantage point on (from 18 January, the answer already given does not count). What the worry does to Iran’s choices: claim 55"),
    shown("Iran", "↓", "`overstretch`: Iran’s cost per rung", &[again::OVERSTRETCH]),
    shown("Iran", "↓", "`military_edge` (claim 36) and `reputation` (claim 43)", &[again::EDGE, again::REPUTATION]),
    shown("Iran", "↓", "`military_edge` adds to the same cost per rung as `overstretch`", &[again::EDGE_ADDS]),
    stored("Iran", "↓", "Part of `overstretch` 0.6; no stock that strikes use up"),
    shown("Iran", "↓", "`mediation`·`mediation_tilt`: Iran’s cost per rung", &[again::COUNSEL, again::COUNSEL_WIDE]),
    missing("Pakistan", "↑ reply (expects cover)", "Pakistan foresees Iran’s restraint; but the less a motive-driven Iran is likely to strike again, the less there is to deter by an answer. More tilt makes an answer likelier because China lets go of Pakistan (claim 64 read backwards)", &[answer::COVER, answer::COVER_EVER, answer::COVER_COUNTER_TERROR, answer::TILT, answer::TILT_EVER]),
    shown("Pakistan", "↓ reply", "`mediation` with `mediation_tilt` below 1: $w_P$(1−`mediation_tilt`)`mediation` in $t_P$ makes each Pakistani strike dearer, $w$(1−`mediation_tilt`)`mediation` each rung (paid back on the way down)", &[answer::DISSUADED, answer::DISSUADED_EVER, answer::DISSUADED_BY_HALF, answer::DISSUADED_FAR, answer::DISSUADED_NEAR]),
    shown("both", "↓", "`mediation`: both sides’ cost per rung, and the price of each Pakistani strike", &[again::CONTAINS, again::CONTAINS_WIDENING]),
    background("US", "context", "Background: nothing in the model stands for it"),
    missing("US", "output", "`us_threat_reading` is the rung rescaled, and falls with it; no perception that lasts", &[again::READ_AS_RECKLESS, again::READ_FOR_A_WHILE]),
    background("US, Pakistan", "context", "The timeline, 17 January"),
    background("US", "context", "The timeline, 17 January"),
    shown("Pakistan", "↓ reply", "`us_posture`, low end: $u$(2`us_posture`−1) on each Pakistani strike, a nudge against it below 0.5", &[answer::AMERICAN_RESTRAINT]),
    shown("Pakistan", "↓ reply", "`domestic_stress` in $t_P$ (claim 44). That a flare-up destabilises Pakistan is not modelled", &[answer::STRESS]),
    stored("US, Pakistan", "output", "Formula: `ct_cooperation` = 1 − mean rung/7"),
    stored("US", "↑ y", "`us_posture` 0.25, above 0"),
    stored("US, Pakistan", "↑ (posture)", "Formula: `us_cooperation` grows with `us_threat_reading`, the faster the higher `us_posture`"),
    shown("both", "↓; output", "`functional_ties`: both sides’ cost per rung", &[again::TIES, again::TIES_STRIKES, again::NOT_ENDEMIC]),
    stored("US, Pakistan", "ceiling", "`indo_pacific_priority` 0.7, in `us_ceiling` only"),
    stored("US, Pakistan", "output", "Formula: `us_ceiling` = (1−½`functional_ties`)(1−½`indo_pacific_priority`) caps `us_cooperation`"),
    background("Iran", "↑ (rhetoric)", "Background: nothing in the model stands for it"),
];
