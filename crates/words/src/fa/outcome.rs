//! The outcomes, in Persian: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in Persian.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    match outcome {
        Outcome::IranStrikes => {
            OutcomeTexts {
                in_sentence: "حملهٔ دیگری از سوی ایران", label: "حملهٔ دیگری از سوی ایران", short: "حملهٔ ایران"
            }
        }
        Outcome::PakistanStrikes => {
            OutcomeTexts {
                in_sentence: "حملهٔ دیگری از سوی پاکستان", label: "حملهٔ دیگری از سوی پاکستان", short: "حملهٔ پاکستان"
            }
        }
        Outcome::Widened => {
            OutcomeTexts {
                in_sentence: "دور دوم حملات یا فراتر از آن", label: "دور دوم حملات یا فراتر از آن", short: "دور دوم"
            }
        }
        Outcome::Campaign => OutcomeTexts {
            in_sentence: "کارزار مداوم حملات", label: "کارزار مداوم حملات", short: "کارزار"
        },
        Outcome::OpenWar => {
            OutcomeTexts { in_sentence: "جنگ آشکار", label: "جنگ آشکار", short: "جنگ آشکار" }
        }
        Outcome::MeanRung => {
            OutcomeTexts { in_sentence: "میانگین پله", label: "میانگین پله", short: "میانگین پله" }
        }
        Outcome::Functional => {
            OutcomeTexts {
                in_sentence: "برقرار بودن روابط کاری", label: "برقرار بودن روابط کاری", short: "روابط کاری"
            }
        }
        Outcome::Talks => {
            OutcomeTexts {
                in_sentence: "گفت‌وگو یا وضعیتی بهتر", label: "گفت‌وگو یا وضعیتی بهتر", short: "گفت‌وگو یا بهتر"
            }
        }
        Outcome::ActiveFront => OutcomeTexts {
            in_sentence: "فعال بودن جبهه", label: "فعال بودن جبهه", short: "جبههٔ فعال"
        },
        Outcome::Division => OutcomeTexts {
            in_sentence: "شکاف میان دو کشور", label: "شکاف میان دو کشور", short: "شکاف (روز)"
        },
        Outcome::ThreeFrontStrain => {
            OutcomeTexts {
                in_sentence: "فشار سه‌جبهه‌ای بر پاکستان", label: "فشار سه‌جبهه‌ای بر پاکستان", short: "فشار"
            }
        }
        Outcome::IranDeterrence => {
            OutcomeTexts {
                in_sentence: "بازدارندگی ایران", label: "بازدارندگی ایران", short: "بازدارندگی"
            }
        }
        Outcome::UsCooperation => {
            OutcomeTexts {
                in_sentence: "همکاری آمریکا و پاکستان", label: "همکاری آمریکا و پاکستان", short: "آمریکا-پاکستان"
            }
        }
        Outcome::UsThreatReading => {
            OutcomeTexts {
                in_sentence: "شدت تهدید از نگاه واشنگتن", label: "شدت تهدید از نگاه واشنگتن", short: "شدت تهدید"
            }
        }
        Outcome::CtCooperation => {
            OutcomeTexts {
                in_sentence: "همکاری در مبارزه با تروریسم", label: "همکاری در مبارزه با تروریسم", short: "ضدتروریسم"
            }
        }
    }
}
