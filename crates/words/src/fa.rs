//! Persian, as in its quality press.
//!
//! The main terms, each the same throughout: assumption = فرض; setting (of an assumption) = مقدار; nearby settings = مقدارهای
//! نزدیک; starting point = نقطهٔ آغاز; (escalation) ladder = نردبان تنش; rung = پله; escalation = تشدید تنش; off-ramp = راه خروج;
//! single change = تغییر یک فرض به‌تنهایی; chance, probability = احتمال; forecast = پیش‌بینی; judgement = داوری; seen from (a
//! date) = از منظر; level = سطح; curve = منحنی; strike, attack = حمله; limited, wide strike = حملهٔ محدود, حملهٔ گسترده; state
//! targets = اهداف دولتی; tit-for-tat = متقابل; widened = گسترده‌تر; campaign = کارزار; open war = جنگ آشکار; militants =
//! شبه‌نظامیان; functional or working relations = روابط کاری; repair = ترمیم; rupture = گسست; mediation = میانجی‌گری; deterrence
//! = بازدارندگی; precedent = سابقه; restraint (self-restraint) = خویشتن‌داری, (what restrains) = مهار; resolve = قاطعیت;
//! resolved, wavering = قاطع, مردد; reputation = آوازه; by choice = عامدانه; by accident = ناخواسته; coefficient = ضریب;
//! (over)stretched = زیر فشار; alignment = جهت‌گیری; face = آبرو; grievance = رنجش; payoff = سود و زیان; three-front dilemma =
//! تنگنای سه‌جبهه‌ای; motive = انگیزه; Shapley share = سهم شپلی; Sobol’ index = شاخص سوبول; interactions = برهم‌کنش‌ها; range =
//! بازه; slider = لغزنده; Jaish al-Adl = جیش‌العدل; Rask = راسک; Koh-e-Sabz = کوه سبز; Panjgur = پنجگور; Saravan = سراوان; TTP =
//! تی‌تی‌پی; Indo-Pacific = ایندوپاسیفیک; Asim Munir = عاصم منیر;
//! imagined crisis = بحران خیالی; dot = نقطه; filled = پُر;
//! step = گام; walk = مرور; page of curves = صفحهٔ منحنی‌ها; said aloud = اعلام آشکار; played down = کوچک‌نمایی, کوچک
//! جلوه دادن; pile = دسته; points = واحد درصد; observer = ناظر; first move = حرکت نخست; stretched forces = فشار بر نیروها;
//! hit back = حملهٔ متقابل; adversaries = دشمنان;
//! scenario = سناریو; to pin = سنجاق کردن.

mod analyst;
mod catalogue;
mod claim;
mod class;
mod compare;
mod crises;
mod lesson;
mod outcome;
mod page;
mod share;
mod still;
mod story;
mod suppose;
mod timeline;

use crate::texts::Texts;

/// All texts in Persian.
pub const TEXTS: Texts = Texts {
    page: &page::TEXT,
    analyst: &analyst::TEXT,
    share: &share::TEXT,
    still: &still::TEXT,
    story: &story::TEXT,
    lesson: &lesson::TEXT,
    class: &class::TEXT,
};
