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
    /// On whom it acts.
    pub acts_on: &'static str,
    /// Which way it pushes on the ladder.
    pub escalation: &'static str,
    /// Whether readers can adjust it, or it is an event, an output or fixed.
    pub kind: &'static str,
    /// Where it enters the model. Symbols are the method's.
    pub enters: &'static str,
}

/// The claim with that number, if there is one.
pub fn claim(number: u8) -> Option<&'static Claim> {
    CLAIMS.get(usize::from(number).checked_sub(1)?)
}

const fn row(number: u8, paragraph: u8, quote: &'static str, [acts_on, escalation, kind, enters]: [&'static str; 4]) -> Claim {
    Claim { number, paragraph, quote, acts_on, escalation, kind, enters }
}

/// Every claim, by number.
#[rustfmt::skip]
pub const CLAIMS: [Claim; 78] = [
    row(1, 1, "In a surprising turn on January 16, Iran launched missile strikes into Pakistan’s Baluchistan province", ["Pakistan", "↑", "event", "start state 16 Jan: rung 3, grievance held by Pakistan"]),
    row(2, 1, "claiming it had hit two strongholds of anti-Iran insurgent group Jaish al-Adl", ["both", "↓ (vs state target)", "static", "rung 3 is defined as a strike on militants; counter-terror motive"]),
    row(3, 1, "Iran announced the attack in Pakistan concurrent to its strikes in Iraq and Syria", ["Iran, Pakistan", "↑ publicity; ↓ via stretch", "event", "A (publicity), O (overstretch), G"]),
    row(4, 1, "Less than two days later, Pakistan hit back with not only missiles but also fighter jets", ["Iran", "↑", "event", "Pakistan strikes, rung 3→4 on 18 Jan; output `pakistan_strikes` on 18 January"]),
    row(5, 1, "claiming to target hideouts of anti-Pakistan ethno-nationalist insurgents operating from Iranian soil", ["Iran", "↓", "event", "f (face-saving)"]),
    row(6, 2, "come at a time of heightened regional tensions", ["both", "↑", "adjustable", "G: raises broaden gain and accident hazard"]),
    row(7, 2, "Iranian-backed militias in Iraq carrying out near-daily attacks on bases with U.S. forces", ["Iran, US", "↑", "static", "background of G (default .7)"]),
    row(8, 2, "escalation in the Red Sea due to another Iranian-backed entity, the Houthis, targeting global shipping", ["Iran, US", "↑", "static", "background of G, O"]),
    row(9, 3, "Relations between Iran and Pakistan have been generally peaceful", ["both", "↓", "static", "rung 0 baseline; no strike without grievance below rung 2"]),
    row(10, 3, "border skirmishes between the two sides have been minimal, or at least contained very close to the border and downplayed by both sides", ["both", "↓", "adjustable", "A low end (downplayed)"]),
    row(11, 3, "This time, by announcing the attack, Iran broke from that trend", ["Pakistan", "↑", "event/adjustable", "A high end: multiplies both sides' grievances"]),
    row(12, 4, "ties between Iran and Pakistan have been functional, and in periods warm, but ultimately not particularly strong", ["both", "↓ (moderate)", "adjustable", "Z default .6"]),
    row(13, 4, "Iran-Pakistan people-to-people exchanges are the strength of the relationship", ["both", "↓", "static", "Z"]),
    row(14, 4, "there have been political grievances toward the other on both sides", ["both", "↑", "static", "caps default Z"]),
    row(15, 4, "has felt ideologically discordant with Sunni-majority Pakistan", ["Iran", "↑", "static", "caps default Z"]),
    row(16, 4, "the salience of the sectarian rift is much less acute compared to Iran’s ties with countries in the Persian Gulf region", ["both", "↓", "static", "Z not lower"]),
    row(17, 4, "Iran has also had a negative perception of Pakistan due to its strong relations with geopolitical forces opposed to Iran", ["Iran", "↑", "static", "coerce motive; y"]),
    row(18, 4, "it has seen Iran as a difficult and not very useful neighbor due to its pariah status in the West", ["Pakistan", "↑ (weak)", "static", "caps default Z"]),
    row(19, 4, "Iran has also had a closer relationship with Pakistan’s archrival India", ["Pakistan", "↑", "static", "J, F₁"]),
    row(20, 4, "Pakistani leaders have long suspected Iran of supporting and providing haven to anti-Pakistan ethno-nationalist groups", ["Pakistan", "↑ motive / ↓ by giving like-for-like targets", "static", "existence of a rung-4 reply that is not a state target"]),
    row(21, 5, "the current standoff will deepen the divisions that have existed in the bilateral relationship", ["both", "output", "output", "'division' = cumulative rung-days"]),
    row(22, 6, "Iran’s logic of striking Pakistan remains opaque", ["Pakistan, reader", "uncertainty", "adjustable", "prior of the three motives, default equal"]),
    row(23, 6, "Iran claims it struck terrorist cells of the Jaish al-Adl, which Iran says has a haven in Pakistan", ["Iran", "motive", "adjustable", "counter-terror motive"]),
    row(24, 6, "implying also that the group has links to Israel", ["Iran", "↑ (links crisis to region)", "static", "counter-terror/broaden boundary; annotation only"]),
    row(25, 6, "Jaish al-Adl is a U.S.-designated terrorist group", ["US", "ambiguous", "static", "annotation on US posture; no term (sign not stated)"]),
    row(26, 6, "On December 15th of last year, the group carried out an attack on a police station in the town of Rask", ["Iran", "↑", "event", "militant-attack shock, hazard η; state grievance M"]),
    row(27, 6, "with the goal of securing political and economic rights for the ethnic Baluch and Sunni in Iran", ["Iran", "↑ (persistent)", "static", "attack hazard continues: η>0"]),
    row(28, 6, "the Iranian logic that a preemptive strike against Jaish al-Adl is in response to the Rask attack doesn’t fully explain the attack", ["reader", "lowers the counter-terror weight", "adjustable", "prior: counter-terror not dominant"]),
    row(29, 6, "has been a long-standing Iranian complaint, but Iran has not struck Pakistan in cross-border raids before", ["Iran", "↓ base rate", "static", "a=1.0 small, rung-0 strike costs 3·κ_I; GML MID: 2 unreciprocated disputes 1816-2010"]),
    row(30, 6, "hasn’t indicated an intent to undertake cross-border strikes of late", ["Pakistan", "surprise", "static", "no pre-16 Jan build-up in the state space"]),
    row(31, 7, "Iran may well be seeking to broaden the ongoing regional conflict and decided to draw Pakistan into the mix", ["Iran", "↑", "adjustable", "broaden motive, gain b_B(1+G)/2"]),
    row(32, 7, "If this is driving Iran, we may see more Iranian action in Pakistan", ["Iran", "↑", "adjustable→output", "the broaden weight ⇒ `iran_strikes` up (must hold); posterior given a new strike"]),
    row(33, 7, "Iran may be attempting to force regional countries, including Pakistan, to rethink their preexisting alignment with the United States", ["Iran", "↑ limited strikes", "adjustable", "type coerce, gain b_A(1+y)/2 on rung ≤4 only"]),
    row(34, 7, "to not offer further help that might allow the United States to counter Iran or its proxies in the region", ["Pakistan, US", "stake", "adjustable", "coerce stake grows with y"]),
    row(35, 8, "Iran’s calculus remains difficult to know — and Pakistan and other countries will be left wondering", ["Pakistan", "uncertainty", "output", "belief μ(θ|state): 'what Pakistan would infer'"]),
    row(36, 8, "such a radical step against a more militarily powerful neighbor", ["Iran", "↓", "adjustable", "N"]),
    row(37, 9, "Pakistani leadership was surprised by the Iranian attack", ["Pakistan", "context", "static", "game starts after the strike"]),
    row(38, 9, "the Iranian attack risked setting a dangerous precedent after a major violation of Pakistan’s sovereignty", ["Pakistan", "↑ reply", "adjustable", "Q; sovereignty cost v"]),
    row(39, 9, "If Pakistan let it pass, Pakistani leaders likely felt that this may embolden not just India but also Afghanistan", ["Pakistan", "↑ reply", "adjustable", "Q inside A_P"]),
    row(40, 9, "the Taliban have been protecting the anti-Pakistan Tehrik-e Taliban Pakistan (TTP)", ["Pakistan", "front 3 hot", "static", "F₂ default .8"]),
    row(41, 9, "The concern about India may have been exacerbated by the Indian Foreign Ministry’s press statement effectively supporting Iranian strikes in Pakistan", ["Pakistan", "↑ reply", "adjustable", "J multiplies Q"]),
    row(42, 9, "The attack was also a challenge for the leadership of Pakistan’s powerful army chief, Gen. Asim Munir", ["Pakistan", "↑ reply", "adjustable", "S"]),
    row(43, 9, "who has sought to signal a reputation of resolve and firmness both domestically and in his dealings with other countries", ["Pakistan", "↑ reply, ↓ later Iranian strikes", "adjustable", "S"]),
    row(44, 10, "adopting an adversarial posture toward Iran complicates the balance of Pakistan’s already complex relations with its neighbors", ["Pakistan", "↓ reply", "adjustable", "κ_P"]),
    row(45, 10, "Despite a current cease-fire along the border, tensions with India persist", ["Pakistan", "↓ reply", "adjustable", "F₁ default .4"]),
    row(46, 10, "relations with the Taliban regime have nosedived due to the Taliban’s support for the anti-Pakistan insurgency of the TTP", ["Pakistan", "↓ reply", "adjustable", "F₂"]),
    row(47, 10, "by escalating against Iran in this backdrop, Pakistani strategists faced the risk of triggering a long-term, three-front dilemma", ["Pakistan", "↓ reply", "adjustable + output", "F₁,F₂ in κ_P; output three-front strain"]),
    row(48, 11, "Pakistani leadership chose to hit back to signal resolve and establish deterrence", ["both", "↑ now, ↓ later", "event / mechanism", "Pakistan's forward-looking strike; Q,S up ⇒ `iran_strikes` down (18 Jan start)"]),
    row(49, 11, "trusting they can manage and alleviate the risk of a three-front dilemma", ["Pakistan", "↑ reply", "adjustable", "low F₁/F₂ = trust"]),
    row(50, 11, "Pakistani leaders chose what they claim were camps of Baluch separatists in Iran, instead of direct Iranian military targets", ["Iran", "↓", "adjustable", "f default .8"]),
    row(51, 11, "thus minimizing the loss of face for the Iranian leadership due to damage inflicted in Pakistani action", ["Iran", "↓", "adjustable", "A_I = A·h·(1−f) at rung ≤4"]),
    row(52, 12, "The risk that Iran may hit back against Pakistan remains", ["Iran", "output", "output", "`iran_strikes`: new Iranian strike by day t"]),
    row(53, 12, "if Iran is motivated to sustain a broader regional conflict which is disruptive and creates dilemmas for other regional parties and the United States", ["Iran", "↑", "adjustable", "broaden; r_B<1 (insensitive to being struck)"]),
    row(54, 12, "sustaining a confrontation with Pakistan is not illogical even if it is pernicious", ["Iran", "↑", "adjustable", "broaden gain is per strike, not one-off"]),
    row(55, 13, "Pakistan breaching Iranian territory through conventional military means sets a bad precedent for the Iranian regime", ["Iran", "↓", "adjustable", "E: cost per Pakistani strike"]),
    row(56, 13, "Iran has managed to deter the United States and Israel from entering its territory", ["Iran", "stock at risk", "static", "deterrence stock starts at 1"]),
    row(57, 13, "in which Pakistan regularly violates Iran’s sovereignty will erode Iran’s ability to deter other adversaries, including the United States and Israel", ["Iran", "↓; output", "adjustable + output", "E; output E[(1−.25E)^(Pakistani strikes)]"]),
    row(58, 14, "Iran is already stretched", ["Iran", "↓", "adjustable", "O in κ_I"]),
    row(59, 14, "a nuclear-armed country with a more powerful military than Iran’s, signaling that it is willing to ride the escalation ladder", ["Iran", "↓", "adjustable", "N in κ_I and W_I"]),
    row(60, 14, "that will possibly add to the strategic stress Iran is under", ["Iran", "↓", "adjustable", "n·N adds to the per-rung cost"]),
    row(61, 14, "Iran may also be running low on military spares", ["Iran", "↓", "adjustable", "O"]),
    row(62, 15, "Pakistan will hope that China — which has a strong relationship with Iran — can counsel Iran out of more escalatory behavior", ["Iran", "↓", "adjustable", "m·ℓ in κ_I"]),
    row(63, 15, "this may be critical in Pakistani calculations", ["Pakistan", "↑ reply (expects cover)", "adjustable", "Pakistan anticipates China restrains Iran: ℓ up ⇒ `pakistan_strikes` up"]),
    row(64, 15, "there were reports the Chinese were trying to mediate and talk Pakistan out of a retaliation against Iran", ["Pakistan", "↓ reply", "adjustable", "m·(1−ℓ) in κ_P"]),
    row(65, 15, "Pakistan will hope for a proactive Chinese role to contain tensions", ["both", "↓", "adjustable", "m"]),
    row(66, 16, "direct Iranian military strikes in Pakistan are a novel development for them", ["US", "context", "static", "no prior US playbook; annotation"]),
    row(67, 16, "The strikes will only reinforce U.S. leaders’ perception of Iran as a reckless actor", ["US", "output", "output", "US threat reading = E[min(1,r/5)]"]),
    row(68, 16, "the State Department issued a statement condemning Iran’s actions against Pakistan", ["US, Pakistan", "context", "event", "timeline 17 Jan; y default .25"]),
    row(69, 16, "disputed the Iranian charge against Pakistan by calling Iran the “leading funder” of terrorism and instability in the region", ["US", "context", "event", "timeline 17 Jan"]),
    row(70, 16, "it is in United States’ interest that there is no further regional flare-up involving Pakistan", ["Pakistan", "↓ reply", "adjustable", "y low: u(2y−1)<0"]),
    row(71, 16, "which destabilizes the country at a time of economic and political stress", ["Pakistan", "↓ reply", "adjustable", "X in κ_P"]),
    row(72, 16, "hope for a de-escalation to not jeopardize, or at least not disrupt, ongoing counterterrorism cooperation with Pakistan on Afghanistan", ["US, Pakistan", "output", "output", "`ct_cooperation` = 1 − E[r]/7"]),
    row(73, 17, "U.S. Central Command, which maintains strong ties with Pakistan", ["US", "↑ y", "static", "y>0"]),
    row(74, 17, "may see synergies with a Pakistan feeling threatened by Iran to balance Iranian military and proxy power in the region", ["US, Pakistan", "↑ (posture)", "adjustable + output", "y high; `us_cooperation` rises with threat"]),
    row(75, 17, "Iran-Pakistan tensions are not endemic, with incentives on both sides to maintain a functional relationship", ["both", "↓; output", "adjustable + output", "Z; output `functional`= P(functional relations)"]),
    row(76, 17, "the United States’ Indo-Pacific priorities and uncertainty in Pakistan about working with the United States on Middle East issues", ["US, Pakistan", "ceiling", "adjustable (output only)", "p, lowers the ceiling"]),
    row(77, 17, "will put a ceiling on any cooperative agenda around nefarious Iranian activities in the region", ["US, Pakistan", "output", "output", "`us_cooperation` = min(ceiling, ...)"]),
    row(78, 0, "a banner warns Iran’s adversaries in Tehran", ["Iran", "↑ (rhetoric)", "static", "Iranian side of A; annotation"]),
];
