//! The outcomes, in Chinese: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in Chinese.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    match outcome {
        Outcome::IranStrikes => {
            OutcomeTexts { in_sentence: "伊朗再次发动打击", label: "伊朗再次发动打击", short: "伊朗打击" }
        }
        Outcome::PakistanStrikes => {
            OutcomeTexts {
                in_sentence: "巴基斯坦再次发动打击", label: "巴基斯坦再次发动打击", short: "巴方打击"
            }
        }
        Outcome::Widened => {
            OutcomeTexts {
                in_sentence: "出现第二轮或更大范围打击", label: "第二轮或更大范围打击", short: "第二轮"
            }
        }
        Outcome::Campaign => {
            OutcomeTexts { in_sentence: "出现持续跨境作战", label: "持续跨境作战", short: "持续作战" }
        }
        Outcome::OpenWar => OutcomeTexts { in_sentence: "爆发公开战争", label: "公开战争", short: "公开战争" },
        Outcome::MeanRung => OutcomeTexts { in_sentence: "平均梯级", label: "平均梯级", short: "平均梯级" },
        Outcome::Functional => {
            OutcomeTexts { in_sentence: "两国关系正常运转", label: "两国关系正常运转", short: "正常运转" }
        }
        Outcome::Talks => OutcomeTexts {
            in_sentence: "双方处于会谈或更好状态", label: "双方会谈或更好", short: "会谈或更好"
        },
        Outcome::ActiveFront => {
            OutcomeTexts { in_sentence: "两国之间的战线处于活跃状态", label: "战线活跃", short: "战线活跃" }
        }
        Outcome::Division => {
            OutcomeTexts { in_sentence: "两国之间的裂痕", label: "两国之间的裂痕", short: "裂痕（天）" }
        }
        Outcome::ThreeFrontStrain => {
            OutcomeTexts {
                in_sentence: "巴基斯坦的三线压力", label: "巴基斯坦的三线压力", short: "三线压力"
            }
        }
        Outcome::IranDeterrence => {
            OutcomeTexts { in_sentence: "伊朗的威慑力", label: "伊朗的威慑力", short: "威慑力" }
        }
        Outcome::UsCooperation => OutcomeTexts { in_sentence: "美巴合作", label: "美巴合作", short: "美巴合作" },
        Outcome::UsThreatReading => {
            OutcomeTexts { in_sentence: "华盛顿感知的威胁", label: "华盛顿感知的威胁", short: "威胁感知" }
        }
        Outcome::CtCooperation => OutcomeTexts { in_sentence: "反恐合作", label: "反恐合作", short: "反恐合作" },
    }
}
