//! The outcomes, in Arabic: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in Arabic.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    match outcome {
        Outcome::IranStrikes => {
            OutcomeTexts {
                in_sentence: "وقوع ضربة إيرانية أخرى", label: "ضربة إيرانية أخرى", short: "ضربة إيرانية"
            }
        }
        Outcome::PakistanStrikes => {
            OutcomeTexts {
                in_sentence: "وقوع ضربة باكستانية أخرى", label: "ضربة باكستانية أخرى", short: "ضربة باكستانية"
            }
        }
        Outcome::Widened => {
            OutcomeTexts {
                in_sentence: "وقوع جولة ثانية أو ما هو أوسع", label: "جولة ثانية أو ما هو أوسع", short: "جولة ثانية"
            }
        }
        Outcome::Campaign => {
            OutcomeTexts { in_sentence: "وقوع حملة متواصلة", label: "حملة متواصلة", short: "حملة" }
        }
        Outcome::OpenWar => OutcomeTexts {
            in_sentence: "نشوب حرب مفتوحة", label: "حرب مفتوحة", short: "حرب مفتوحة"
        },
        Outcome::MeanRung => OutcomeTexts {
            in_sentence: "متوسط الدرجة", label: "متوسط الدرجة", short: "متوسط الدرجة"
        },
        Outcome::Functional => OutcomeTexts {
            in_sentence: "وجود علاقات عملية", label: "علاقات عملية", short: "علاقات عملية"
        },
        Outcome::Talks => {
            OutcomeTexts {
                in_sentence: "وجود محادثات أو ما هو أفضل", label: "محادثات أو ما هو أفضل", short: "محادثات فأفضل"
            }
        }
        Outcome::ActiveFront => {
            OutcomeTexts { in_sentence: "وجود جبهة نشطة", label: "جبهة نشطة", short: "جبهة نشطة" }
        }
        Outcome::Division => {
            OutcomeTexts {
                in_sentence: "التباعد بين البلدين", label: "التباعد بين البلدين", short: "التباعد (أيام)"
            }
        }
        Outcome::ThreeFrontStrain => OutcomeTexts {
            in_sentence: "ضغط الجبهات الثلاث على باكستان",
            label: "ضغط الجبهات الثلاث على باكستان",
            short: "ضغط الجبهات",
        },
        Outcome::IranDeterrence => {
            OutcomeTexts {
                in_sentence: "قدرة إيران على الردع", label: "قدرة إيران على الردع", short: "الردع الإيراني"
            }
        }
        Outcome::UsCooperation => OutcomeTexts {
            in_sentence: "التعاون الأميركي الباكستاني",
            label: "التعاون الأميركي الباكستاني",
            short: "أميركا وباكستان",
        },
        Outcome::UsThreatReading => {
            OutcomeTexts {
                in_sentence: "التهديد في نظر واشنطن", label: "التهديد في نظر واشنطن", short: "قراءة التهديد"
            }
        }
        Outcome::CtCooperation => {
            OutcomeTexts {
                in_sentence: "التعاون في مكافحة الإرهاب", label: "التعاون في مكافحة الإرهاب", short: "مكافحة الإرهاب"
            }
        }
    }
}
