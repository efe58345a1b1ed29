//! Arabic: Modern Standard Arabic as in the quality press.
//!
//! Glossary: assumption = افتراض; rung = درجة; escalation ladder = سلّم التصعيد; off-ramp = مخرج من التصعيد; the line (of
//! off-ramps) = الخط الفاصل; mediation = وساطة; deterrence = ردع; precedent = سابقة; restraint (conduct) = ضبط النفس, restraints
//! (what holds one back) = كوابح; resolve = عزم; overstretch = إجهاد القدرات (not التمدد, which means expansion); starting point
//! = نقطة انطلاقنا; settings = إعدادات, nearby settings = الإعدادات القريبة; strike = ضربة; limited, wide strike = ضربة محدودة,
//! ضربة واسعة; state targets = أهداف الدولة; resolved, wavering = عازمة, مترددة; reputation = سمعة; by choice = عن قصد; by
//! accident = عن غير قصد; coefficient = معامل; answer, hit back = رد; letting a strike pass = السكوت على ضربة; militants =
//! مسلحون; functional and working relations = علاقات عملية; repair = ترميم; rupture = قطيعة; grievance = مظلمة (مظالم); conflict
//! = صراع; alignment = اصطفاف; to play down = التهوين من; chance, probability = احتمال; forecast = تنبؤ; a judgement of ours =
//! حكم تقديري منا; outcome = نتيجة; answer to the question = إجابة; figure = شكل; consequences = تبعات; division = تباعد; payoff
//! = عائد (عوائد); weight = وزن; motive = دافع; seen from, from = من منظور; run of the model = عملية تشغيل; Shapley share = حصة
//! شابلي; Sobol’ index = مؤشر سوبول;
//! imagined crisis = أزمة متخيَّلة; dot = نقطة; filled = ممتلئة;
//! step = خطوة; walk = جولة; page of curves = صفحة المنحنيات; said aloud = على الملأ; pile = كومة; points = نقاط مئوية;
//! observer = مراقب; first move = أول تحرك; stretched forces = إجهاد القوات; reasoning = استدلال; dilemma = معضلة; front = جبهة;
//! scenario = سيناريو; to pin = تثبيت.

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

/// All texts in Arabic.
pub const TEXTS: Texts = Texts {
    page: &page::TEXT,
    analyst: &analyst::TEXT,
    share: &share::TEXT,
    still: &still::TEXT,
    story: &story::TEXT,
    lesson: &lesson::TEXT,
    class: &class::TEXT,
};
