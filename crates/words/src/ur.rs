//! Urdu.
//!
//! Terms: assumption = مفروضہ (مفروضات); chance = امکان; probability = احتمال; forecast = پیش گوئی; argument = استدلال;
//! illustration = وضاحت; judgement = رائے; starting point = نقطۂ آغاز; setting, value = قدر; nearby settings = قریبی قدریں; range
//! = حدود; answer = جواب; level = سطح; curve = خط (خطوط); figure = گراف; line (threshold) = لکیر; weight = وزن (اوزان); model run
//! = بار (ماڈل چلا); ladder of escalation = کشیدگی کی سیڑھی; rung = درجہ; escalation = کشیدگی میں اضافہ; off-ramp = واپسی کا
//! راستہ; strike = حملہ; limited, wide strike = محدود, وسیع حملہ; state targets = ریاستی اہداف; answer (in kind) = جواب;
//! militants = عسکریت پسند; insurgents = باغی; motive = محرک; alignment = صف بندی; mediation = ثالثی; deterrence = ڈیٹرنس; to
//! deter = باز رکھنا; precedent = نظیر; resolve = عزم; resolved, wavering = پُرعزم, متزلزل; reputation = ساکھ; by choice =
//! دانستہ; by accident = حادثاتی طور پر; coefficient = ضارب; restraint = تحمل, (in presets) روک; loss of face = سبکی; grievance =
//! رنجش; overstretch = حد سے زیادہ بوجھ; military edge = عسکری برتری; functional or working relations = معمول کے تعلقات;
//! diplomatic rupture = سفارتی انقطاع; repair = سفارتی بحالی; tit-for-tat = جواب در جواب; posture = رویہ; three-front = سہ محاذی;
//! payoff = فائدہ; Shapley share = شیپلی حصہ; Sobol’ index = سوبول اشاریہ; standard error = معیاری خطا; ring = حلقہ; India =
//! بھارت; Jaish al-Adl = جیش العدل; TTP = ٹی ٹی پی; Rask = راسک; Panjgur = پنجگور; Koh-e-Sabz = کوہِ سبز; Saravan = سراوان;
//! Sistan-Baluchistan = سیستان و بلوچستان; Baluchistan = بلوچستان;
//! imagined crisis = تصوراتی بحران; dot = نقطہ; filled = بھرا ہوا;
//! step = مرحلہ (مراحل); walk = مرحلہ وار جائزہ; page of curves = خطوط والا صفحہ; said aloud = کھلا اعلان; played
//! down = اہمیت گھٹا کر; pile = ڈھیری; points = پوائنٹ; observer = مبصر; first move = پہلا قدم; stretched forces = فوج پر
//! بوجھ; dilemma = مخمصہ; front = محاذ;
//! scenario = منظرنامہ; to pin = محفوظ کرنا.
//!
//! Whatever noun phrase is inserted stays in the direct case: `by` ends with the infinitive ہونے, and what `on` takes has the
//! same form in both cases, so that a postposition may follow either. Verbs that would have to agree in gender are avoided around
//! places.

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

/// All texts in Urdu.
pub const TEXTS: Texts = Texts {
    page: &page::TEXT,
    analyst: &analyst::TEXT,
    share: &share::TEXT,
    still: &still::TEXT,
    story: &story::TEXT,
    lesson: &lesson::TEXT,
    class: &class::TEXT,
};
