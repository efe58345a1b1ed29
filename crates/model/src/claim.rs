//! The article's claims: 78 sentences or parts of sentences, verbatim, and where each enters the model.
//!
//! The article: Asfandyar Mir, "Making Sense of Iran-Pakistan Cross-Border Strikes", United States Institute of Peace, January 2024.
//! Its author gave no numbers and has not endorsed these. A test holds every quotation to the article's own words.

/// The article, as it is to be cited.
pub const ARTICLE: &str =
    "Asfandyar Mir, “Making Sense of Iran-Pakistan Cross-Border Strikes”, United States Institute of Peace, January 2024";

/// Where the article was published.
pub const ARTICLE_ADDRESS: &str = "https://www.usip.org/publications/2024/01/making-sense-iran-pakistan-cross-border-strikes";

/// One claim of the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// Its number, 1 to 78.
    pub number: u8,
    /// The paragraph of the article's body it stands in, 1 to 17; 0 for the caption of its picture.
    pub paragraph: u8,
    /// The article's own words.
    pub quote: &'static str,
}

/// What a claim does, and where it enters the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// On whom it acts.
    pub acts_on: &'static str,
    /// Which way it pushes on the ladder.
    pub escalation: &'static str,
    /// Whether readers can adjust it, or it is an event, an output or fixed.
    pub kind: &'static str,
    /// Where it enters the model. Symbols are the method's.
    pub enters: &'static str,
    /// The test that holds it, as `file::function`, of this crate. What only stands beside the figure is held to the article's words.
    pub held_by: &'static str,
}

/// The claim with that number, if there is one.
pub fn claim(number: u8) -> Option<&'static Claim> {
    CLAIMS.get(usize::from(number).checked_sub(1)?)
}

const fn words(number: u8, paragraph: u8, quote: &'static str) -> Claim {
    Claim { number, paragraph, quote }
}

const fn placed(
    acts_on: &'static str,
    escalation: &'static str,
    kind: &'static str,
    enters: &'static str,
    held_by: &'static str,
) -> Placement {
    Placement { acts_on, escalation, kind, enters, held_by }
}

/// Every claim, by number.
#[rustfmt::skip]
pub const CLAIMS: [Claim; 78] = [
    words(1, 1, "In a surprising turn on January 16, Iran launched missile strikes into Pakistan’s Baluchistan province"),
    words(2, 1, "claiming it had hit two strongholds of anti-Iran insurgent group Jaish al-Adl"),
    words(3, 1, "Iran announced the attack in Pakistan concurrent to its strikes in Iraq and Syria"),
    words(4, 1, "Less than two days later, Pakistan hit back with not only missiles but also fighter jets"),
    words(5, 1, "claiming to target hideouts of anti-Pakistan ethno-nationalist insurgents operating from Iranian soil"),
    words(6, 2, "come at a time of heightened regional tensions"),
    words(7, 2, "Iranian-backed militias in Iraq carrying out near-daily attacks on bases with U.S. forces"),
    words(8, 2, "escalation in the Red Sea due to another Iranian-backed entity, the Houthis, targeting global shipping"),
    words(9, 3, "Relations between Iran and Pakistan have been generally peaceful"),
    words(10, 3, "border skirmishes between the two sides have been minimal, or at least contained very close to the border and downplayed by both sides"),
    words(11, 3, "This time, by announcing the attack, Iran broke from that trend"),
    words(12, 4, "ties between Iran and Pakistan have been functional, and in periods warm, but ultimately not particularly strong"),
    words(13, 4, "Iran-Pakistan people-to-people exchanges are the strength of the relationship"),
    words(14, 4, "there have been political grievances toward the other on both sides"),
    words(15, 4, "has felt ideologically discordant with Sunni-majority Pakistan"),
    words(16, 4, "the salience of the sectarian rift is much less acute compared to Iran’s ties with countries in the Persian Gulf region"),
    words(17, 4, "Iran has also had a negative perception of Pakistan due to its strong relations with geopolitical forces opposed to Iran"),
    words(18, 4, "it has seen Iran as a difficult and not very useful neighbor due to its pariah status in the West"),
    words(19, 4, "Iran has also had a closer relationship with Pakistan’s archrival India"),
    words(20, 4, "Pakistani leaders have long suspected Iran of supporting and providing haven to anti-Pakistan ethno-nationalist groups"),
    words(21, 5, "the current standoff will deepen the divisions that have existed in the bilateral relationship"),
    words(22, 6, "Iran’s logic of striking Pakistan remains opaque"),
    words(23, 6, "Iran claims it struck terrorist cells of the Jaish al-Adl, which Iran says has a haven in Pakistan"),
    words(24, 6, "implying also that the group has links to Israel"),
    words(25, 6, "Jaish al-Adl is a U.S.-designated terrorist group"),
    words(26, 6, "On December 15th of last year, the group carried out an attack on a police station in the town of Rask"),
    words(27, 6, "with the goal of securing political and economic rights for the ethnic Baluch and Sunni in Iran"),
    words(28, 6, "the Iranian logic that a preemptive strike against Jaish al-Adl is in response to the Rask attack doesn’t fully explain the attack"),
    words(29, 6, "has been a long-standing Iranian complaint, but Iran has not struck Pakistan in cross-border raids before"),
    words(30, 6, "hasn’t indicated an intent to undertake cross-border strikes of late"),
    words(31, 7, "Iran may well be seeking to broaden the ongoing regional conflict and decided to draw Pakistan into the mix"),
    words(32, 7, "If this is driving Iran, we may see more Iranian action in Pakistan"),
    words(33, 7, "Iran may be attempting to force regional countries, including Pakistan, to rethink their preexisting alignment with the United States"),
    words(34, 7, "to not offer further help that might allow the United States to counter Iran or its proxies in the region"),
    words(35, 8, "Iran’s calculus remains difficult to know — and Pakistan and other countries will be left wondering"),
    words(36, 8, "such a radical step against a more militarily powerful neighbor"),
    words(37, 9, "Pakistani leadership was surprised by the Iranian attack"),
    words(38, 9, "the Iranian attack risked setting a dangerous precedent after a major violation of Pakistan’s sovereignty"),
    words(39, 9, "If Pakistan let it pass, Pakistani leaders likely felt that this may embolden not just India but also Afghanistan"),
    words(40, 9, "the Taliban have been protecting the anti-Pakistan Tehrik-e Taliban Pakistan (TTP)"),
    words(41, 9, "The concern about India may have been exacerbated by the Indian Foreign Ministry’s press statement effectively supporting Iranian strikes in Pakistan"),
    words(42, 9, "The attack was also a challenge for the leadership of Pakistan’s powerful army chief, Gen. Asim Munir"),
    words(43, 9, "who has sought to signal a reputation of resolve and firmness both domestically and in his dealings with other countries"),
    words(44, 10, "adopting an adversarial posture toward Iran complicates the balance of Pakistan’s already complex relations with its neighbors"),
    words(45, 10, "Despite a current cease-fire along the border, tensions with India persist"),
    words(46, 10, "relations with the Taliban regime have nosedived due to the Taliban’s support for the anti-Pakistan insurgency of the TTP"),
    words(47, 10, "by escalating against Iran in this backdrop, Pakistani strategists faced the risk of triggering a long-term, three-front dilemma"),
    words(48, 11, "Pakistani leadership chose to hit back to signal resolve and establish deterrence"),
    words(49, 11, "trusting they can manage and alleviate the risk of a three-front dilemma"),
    words(50, 11, "Pakistani leaders chose what they claim were camps of Baluch separatists in Iran, instead of direct Iranian military targets"),
    words(51, 11, "thus minimizing the loss of face for the Iranian leadership due to damage inflicted in Pakistani action"),
    words(52, 12, "The risk that Iran may hit back against Pakistan remains"),
    words(53, 12, "if Iran is motivated to sustain a broader regional conflict which is disruptive and creates dilemmas for other regional parties and the United States"),
    words(54, 12, "sustaining a confrontation with Pakistan is not illogical even if it is pernicious"),
    words(55, 13, "Pakistan breaching Iranian territory through conventional military means sets a bad precedent for the Iranian regime"),
    words(56, 13, "Iran has managed to deter the United States and Israel from entering its territory"),
    words(57, 13, "in which Pakistan regularly violates Iran’s sovereignty will erode Iran’s ability to deter other adversaries, including the United States and Israel"),
    words(58, 14, "Iran is already stretched"),
    words(59, 14, "a nuclear-armed country with a more powerful military than Iran’s, signaling that it is willing to ride the escalation ladder"),
    words(60, 14, "that will possibly add to the strategic stress Iran is under"),
    words(61, 14, "Iran may also be running low on military spares"),
    words(62, 15, "Pakistan will hope that China — which has a strong relationship with Iran — can counsel Iran out of more escalatory behavior"),
    words(63, 15, "this may be critical in Pakistani calculations"),
    words(64, 15, "there were reports the Chinese were trying to mediate and talk Pakistan out of a retaliation against Iran"),
    words(65, 15, "Pakistan will hope for a proactive Chinese role to contain tensions"),
    words(66, 16, "direct Iranian military strikes in Pakistan are a novel development for them"),
    words(67, 16, "The strikes will only reinforce U.S. leaders’ perception of Iran as a reckless actor"),
    words(68, 16, "the State Department issued a statement condemning Iran’s actions against Pakistan"),
    words(69, 16, "disputed the Iranian charge against Pakistan by calling Iran the “leading funder” of terrorism and instability in the region"),
    words(70, 16, "it is in United States’ interest that there is no further regional flare-up involving Pakistan"),
    words(71, 16, "which destabilizes the country at a time of economic and political stress"),
    words(72, 16, "hope for a de-escalation to not jeopardize, or at least not disrupt, ongoing counterterrorism cooperation with Pakistan on Afghanistan"),
    words(73, 17, "U.S. Central Command, which maintains strong ties with Pakistan"),
    words(74, 17, "may see synergies with a Pakistan feeling threatened by Iran to balance Iranian military and proxy power in the region"),
    words(75, 17, "Iran-Pakistan tensions are not endemic, with incentives on both sides to maintain a functional relationship"),
    words(76, 17, "the United States’ Indo-Pacific priorities and uncertainty in Pakistan about working with the United States on Middle East issues"),
    words(77, 17, "will put a ceiling on any cooperative agenda around nefarious Iranian activities in the region"),
    words(78, 0, "a banner warns Iran’s adversaries in Tehran"),
];

/// The tests that hold many claims.
const FROM_18_JANUARY: &str = "laws::every_sign_claimed_from_18_january_holds_over_the_box_but_for_one_draw_in_a_thousand";
const FROM_16_JANUARY: &str = "laws::every_sign_claimed_from_16_january_holds_over_the_box_but_for_one_draw_in_a_thousand";
const EVERYWHERE: &str = "laws::everywhere_in_the_box_chances_are_chances_and_what_has_happened_stays_happened";
const PRECEDENT: &str = "landmarks::precedent_and_resolve_make_the_answer_likelier_and_irans_next_strike_rarer";
const VERBATIM: &str = "quotations::every_quotation_is_verbatim_in_the_paragraph_its_row_says";

/// Where each claim is placed, in the order of [`CLAIMS`].
#[rustfmt::skip]
pub const PLACEMENTS: [Placement; 78] = [
    placed("Pakistan", "↑", "event", "The start of 16 January: rung 3, the grievance Pakistan’s", "argument::the_story_begins_after_each_sides_first_strike"),
    placed("both", "↓ (vs state target)", "static", "Rung 3 is a strike on militants; the counter-terror motive", "argument::a_first_strike_is_on_militants_and_only_the_fifth_rung_touches_the_state"),
    placed("Iran, Pakistan", "↑ publicity; ↓ via stretch", "event", "Publicity A, and through the other strikes overstretch O and regional heat G", "argument::an_announced_strike_weighs_more_on_both_sides"),
    placed("Iran", "↑", "event", "The Pakistani strike that takes the crisis from rung 3 to 4; outcome `pakistan_strikes` on 18 January", "landmarks::pakistans_answer_from_16_january_reads_as_printed"),
    placed("Iran", "↓", "event", "Face-saving f", FROM_18_JANUARY),
    placed("both", "↑", "adjustable", "Regional heat G: raises the gain of widening and the chance of accidents", "argument::a_hotter_region_makes_widening_gain_more_and_accidents_likelier"),
    placed("Iran, US", "↑", "static", "Background of G, whose default is 0.7", "argument::a_hotter_region_makes_widening_gain_more_and_accidents_likelier"),
    placed("Iran, US", "↑", "static", "Background of G and of overstretch O", "argument::a_hotter_region_makes_widening_gain_more_and_accidents_likelier"),
    placed("both", "↓", "static", "Rung 0 as the baseline; no strike below rung 2 without a grievance", "argument::without_a_grievance_nobody_strikes_below_a_rupture"),
    placed("both", "↓", "adjustable", "The low end of publicity A: played down", "argument::an_announced_strike_weighs_more_on_both_sides"),
    placed("Pakistan", "↑", "event/adjustable", "The high end of publicity A: it multiplies both sides’ grievances", "argument::an_announced_strike_weighs_more_on_both_sides"),
    placed("both", "↓ (moderate)", "adjustable", "Working relations Z, default 0.6", "argument::working_relations_start_between_low_and_vital_and_weigh_on_both_sides"),
    placed("both", "↓", "static", "Working relations Z", "argument::working_relations_start_between_low_and_vital_and_weigh_on_both_sides"),
    placed("both", "↑", "static", "Why Z is no higher", "argument::working_relations_start_between_low_and_vital_and_weigh_on_both_sides"),
    placed("Iran", "↑", "static", "Why Z is no higher", "argument::working_relations_start_between_low_and_vital_and_weigh_on_both_sides"),
    placed("both", "↓", "static", "Why Z is no lower", "argument::working_relations_start_between_low_and_vital_and_weigh_on_both_sides"),
    placed("Iran", "↑", "static", "The coerce motive, whose gain grows with Washington’s posture y", "argument::the_more_washington_builds_pakistan_up_the_more_there_is_to_bend"),
    placed("Pakistan", "↑ (weak)", "static", "Why Z is no higher", "argument::working_relations_start_between_low_and_vital_and_weigh_on_both_sides"),
    placed("Pakistan", "↑", "static", "Indian backing J and pressure on the Indian border F₁", "argument::indian_backing_counts_only_where_letting_a_strike_pass_costs_something"),
    placed("Pakistan", "↑ motive / ↓ by giving like-for-like targets", "static", "The reply on rung 4 that is not a strike on the state", "argument::a_first_strike_is_on_militants_and_only_the_fifth_rung_touches_the_state"),
    placed("both", "output", "output", "Outcome `division`: rungs added up over the days", "argument::divisions_deepen_every_day_until_relations_work_again"),
    placed("Pakistan, reader", "uncertainty", "adjustable", "The weights of the three motives, equal at the start", "argument::the_three_motives_start_equal"),
    placed("Iran", "motive", "adjustable", "The counter-terror motive", "argument::an_iran_that_wants_only_the_militants_gains_nothing_from_a_strike_beyond_its_grievances"),
    placed("Iran", "↑ (links crisis to region)", "static", "Between the counter-terror and the broaden motive; beside the figure only", VERBATIM),
    placed("US", "ambiguous", "static", "Beside Washington’s posture only: the article states no direction, so there is no term", VERBATIM),
    placed("Iran", "↑", "event", "A militant attack, chance η a night, gives Iran the grievance M", "argument::a_militant_attack_gives_iran_a_grievance_that_can_be_answered_from_peace"),
    placed("Iran", "↑ (persistent)", "static", "The chance η stays above 0: attacks go on", "argument::a_militant_attack_gives_iran_a_grievance_that_can_be_answered_from_peace"),
    placed("reader", "lowers the counter-terror weight", "adjustable", "The counter-terror motive does not dominate at the start", "argument::the_three_motives_start_equal"),
    placed("Iran", "↓ base rate", "static", "The urge a is small and a strike from rung 0 costs three rungs; Gibler, Miller & Little count two unreciprocated disputes from 1816 to 2010", "argument::a_strike_out_of_peace_costs_more_than_an_attack_urges"),
    placed("Pakistan", "surprise", "static", "No build-up before 16 January among the states", "argument::the_story_begins_after_each_sides_first_strike"),
    placed("Iran", "↑", "adjustable", "The broaden motive: each strike gains γ_B, more in a hotter region", "argument::a_hotter_region_makes_widening_gain_more_and_accidents_likelier"),
    placed("Iran", "↑", "adjustable→output", "More weight on the broaden motive makes `iran_strikes` likelier; a new strike raises that weight", FROM_18_JANUARY),
    placed("Iran", "↑ limited strikes", "adjustable", "The coerce motive: a strike gains γ_A up to rung 4 only", "argument::bending_pakistans_alignment_gains_only_from_limited_strikes"),
    placed("Pakistan, US", "stake", "adjustable", "The coerce gain γ_A grows with y", "argument::the_more_washington_builds_pakistan_up_the_more_there_is_to_bend"),
    placed("Pakistan", "uncertainty", "output", "Pakistan’s belief μ; outcomes `motive_if_quiet` and `motive_if_struck`", "landmarks::a_new_strike_on_19_january_doubles_the_weight_of_the_broaden_motive"),
    placed("Iran", "↓", "adjustable", "Military edge N", FROM_18_JANUARY),
    placed("Pakistan", "context", "static", "The game begins after the strike", "argument::the_story_begins_after_each_sides_first_strike"),
    placed("Pakistan", "↑ reply", "adjustable", "Precedent Q; and sovereignty v, the cost of being struck", FROM_16_JANUARY),
    placed("Pakistan", "↑ reply", "adjustable", "Precedent Q within A_P", FROM_16_JANUARY),
    placed("Pakistan", "front 3 hot", "static", "Pressure on the Afghan border F₂, default 0.8", "argument::the_afghan_front_starts_hotter_than_the_indian_and_neither_is_quiet"),
    placed("Pakistan", "↑ reply", "adjustable", "Indian backing J multiplies precedent Q", "argument::indian_backing_counts_only_where_letting_a_strike_pass_costs_something"),
    placed("Pakistan", "↑ reply", "adjustable", "Resolve S within A_P", FROM_16_JANUARY),
    placed("Pakistan", "↑ reply, ↓ later Iranian strikes", "adjustable", "Resolve S within A_P", PRECEDENT),
    placed("Pakistan", "↓ reply", "adjustable", "Pakistan’s cost of a rung κ_P", "argument::every_burden_on_pakistan_makes_each_rung_costlier_to_it"),
    placed("Pakistan", "↓ reply", "adjustable", "Pressure on the Indian border F₁, default 0.4", "argument::the_afghan_front_starts_hotter_than_the_indian_and_neither_is_quiet"),
    placed("Pakistan", "↓ reply", "adjustable", "Pressure on the Afghan border F₂", "argument::the_afghan_front_starts_hotter_than_the_indian_and_neither_is_quiet"),
    placed("Pakistan", "↓ reply", "adjustable + output", "F₁ and F₂ within κ_P; outcome `three_front_strain`", "argument::three_front_strain_counts_the_iranian_front_while_it_is_active"),
    placed("both", "↑ now, ↓ later", "event / mechanism", "Pakistan looks ahead when it strikes; more Q or S makes later Iranian strikes rarer, seen from 18 January", PRECEDENT),
    placed("Pakistan", "↑ reply", "adjustable", "Low F₁ and F₂ stand for that trust", FROM_16_JANUARY),
    placed("Iran", "↓", "adjustable", "Face-saving f, default 0.8", FROM_18_JANUARY),
    placed("Iran", "↓", "adjustable", "A_I = A·h·(1−f) up to rung 4", "reference::the_sufficient_statistics_agree_with_the_reference"),
    placed("Iran", "output", "output", "Outcome `iran_strikes`", "landmarks::the_default_curves_from_18_january_read_as_printed"),
    placed("Iran", "↑", "adjustable", "The broaden motive; it minds being struck less: r_B below 1", "argument::an_iran_that_wants_a_wider_conflict_gains_anew_from_every_strike_and_minds_answers_less"),
    placed("Iran", "↑", "adjustable", "The broaden gain comes with every strike, not once", "argument::an_iran_that_wants_a_wider_conflict_gains_anew_from_every_strike_and_minds_answers_less"),
    placed("Iran", "↓", "adjustable", "Worry E: the cost e_I of each Pakistani strike", FROM_18_JANUARY),
    placed("Iran", "stock at risk", "static", "Outcome `iran_deterrence` starts at 1", "argument::every_pakistani_strike_erodes_irans_deterrence"),
    placed("Iran", "↓; output", "adjustable + output", "Worry E; outcome `iran_deterrence`, the expectation of (1−0.25E) to the number of Pakistani strikes", "argument::every_pakistani_strike_erodes_irans_deterrence"),
    placed("Iran", "↓", "adjustable", "Overstretch O within κ_I", FROM_18_JANUARY),
    placed("Iran", "↓", "adjustable", "Military edge N within κ_I and W_I", FROM_18_JANUARY),
    placed("Iran", "↓", "adjustable", "n·N adds to the cost of every rung", "argument::every_burden_on_iran_makes_each_rung_costlier_to_it"),
    placed("Iran", "↓", "adjustable", "Overstretch O within κ_I", FROM_18_JANUARY),
    placed("Iran", "↓", "adjustable", "Mediation that bears on Iran, m·ℓ, within κ_I", "argument::every_burden_on_iran_makes_each_rung_costlier_to_it"),
    placed("Pakistan", "↑ reply (expects cover)", "adjustable", "Pakistan expects China to hold Iran back: more tilt ℓ makes `pakistan_strikes` likelier", "argument::pakistan_answers_more_readily_where_china_bears_on_iran_and_less_where_it_bears_on_pakistan"),
    placed("Pakistan", "↓ reply", "adjustable", "Mediation that bears on Pakistan, m·(1−ℓ), within κ_P", "argument::pakistan_answers_more_readily_where_china_bears_on_iran_and_less_where_it_bears_on_pakistan"),
    placed("both", "↓", "adjustable", "Mediation m", FROM_18_JANUARY),
    placed("US", "context", "static", "Beside the figure only: Washington had no practice to go by", VERBATIM),
    placed("US", "output", "output", "Outcome `us_threat_reading`, the expectation of r/5, at most 1", "argument::washington_reads_more_threat_on_a_higher_rung"),
    placed("US, Pakistan", "context", "event", "The timeline, 17 January; posture y starts at 0.25", "argument::the_american_statement_stands_in_the_timeline_and_washington_starts_near_restraint"),
    placed("US", "context", "event", "The timeline, 17 January", "argument::the_american_statement_stands_in_the_timeline_and_washington_starts_near_restraint"),
    placed("Pakistan", "↓ reply", "adjustable", "Low posture y: u(2y−1) is below 0", FROM_16_JANUARY),
    placed("Pakistan", "↓ reply", "adjustable", "Stress X within κ_P", FROM_16_JANUARY),
    placed("US, Pakistan", "output", "output", "Outcome `ct_cooperation` = 1 − the mean rung over 7", "argument::counter_terrorism_cooperation_falls_with_every_rung"),
    placed("US", "↑ y", "static", "Posture y is above 0 at the start", "argument::the_american_statement_stands_in_the_timeline_and_washington_starts_near_restraint"),
    placed("US, Pakistan", "↑ (posture)", "adjustable + output", "High posture y; outcome `us_cooperation` rises with the threat", "argument::cooperation_grows_with_threat_and_posture_up_to_a_ceiling"),
    placed("both", "↓; output", "adjustable + output", "Working relations Z; outcome `functional`", FROM_18_JANUARY),
    placed("US, Pakistan", "ceiling", "adjustable (output only)", "Priority p lowers the ceiling on cooperation, nothing else", "argument::cooperation_grows_with_threat_and_posture_up_to_a_ceiling"),
    placed("US, Pakistan", "output", "output", "Outcome `us_cooperation` never exceeds the ceiling", EVERYWHERE),
    placed("Iran", "↑ (rhetoric)", "static", "Iran’s side of publicity A; beside the figure only", VERBATIM),
];
