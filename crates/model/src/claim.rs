//! The article's claims: 78 sentences or parts of sentences, verbatim, what stands for each in the model, and the comparisons of
//! outcomes by which it can be seen.
//!
//! The article: Asfandyar Mir, "Making Sense of Iran-Pakistan Cross-Border Strikes", United States Institute of Peace, January 2024.
//! Its author gave no numbers and has not endorsed these. A test holds every quotation to the article's own words.

mod comparison;
mod first_move;
mod from_16_january;
mod from_18_january;
mod measure;
mod motives;
mod placement;

pub use comparison::{Answer, Bearing, Change, Comparison, LEAST_MARGIN, Reading, Relation, Weights};
pub use measure::{Measured, Runs};
pub use placement::{Kind, PLACEMENTS, Placement};

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

/// The claim with that number, if there is one.
pub fn claim(number: u8) -> Option<&'static Claim> {
    CLAIMS.get(usize::from(number).checked_sub(1)?)
}

const fn words(number: u8, paragraph: u8, quote: &'static str) -> Claim {
    Claim { number, paragraph, quote }
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
