//! The outcomes, in Chinese: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in Chinese.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    let (in_sentence, label, short) = match outcome {
        Outcome::IranStrikes => ("伊朗再次发动打击", "伊朗再次发动打击", "伊朗打击"),
        Outcome::IranStrikesAnswering => {
            ("伊朗在巴方打击尚未得到回击时再次发动打击", "伊朗再次发动打击（回击巴基斯坦）", "伊方回击")
        }
        Outcome::IranStrikesAfterAttack => {
            ("伊朗在武装分子袭击之后再次发动打击", "伊朗再次发动打击（武装分子袭击之后）", "伊方，袭击后")
        }
        Outcome::IranStrikesForMotive => {
            ("伊朗在无可回击时为更大目标再次发动打击", "伊朗再次发动打击（无可回击，为更大目标）", "伊方，更大目标")
        }
        Outcome::IranStrikesUnprovoked => {
            ("伊朗在无可回击时针对武装分子再次发动打击", "伊朗再次发动打击（无可回击，针对武装分子）", "伊方，无可回击")
        }
        Outcome::IranLimited => ("伊朗再次发动有限打击", "伊朗再次发动有限打击", "伊方有限打击"),
        Outcome::IranWide => ("伊朗发动大范围打击", "伊朗发动大范围打击", "伊方大范围打击"),
        Outcome::PakistanStrikes => ("巴基斯坦再次发动打击", "巴基斯坦再次发动打击", "巴方打击"),
        Outcome::PakistanStrikesAnswering => {
            ("巴基斯坦在伊方打击尚未得到回击时发动打击", "巴基斯坦发动新的打击（回击伊朗）", "巴方回击")
        }
        Outcome::PakistanStrikesUnprovoked => {
            ("巴基斯坦在无可回击时发动打击", "巴基斯坦发动新的打击（无可回击）", "巴方，无可回击")
        }
        Outcome::PakistanWide => ("巴基斯坦发动大范围打击", "巴基斯坦发动大范围打击", "巴方大范围打击"),
        Outcome::TitForTat => ("出现新的对等打击而未扩大", "新的对等打击（未扩大）", "对等打击"),
        Outcome::Widened => ("打击扩大到军政目标", "打击扩大到军政目标", "打击扩大"),
        Outcome::WidenedByChoice => ("打击因有意选择而扩大到军政目标", "打击扩大到军政目标（有意选择）", "扩大，有意"),
        Outcome::WidenedByAccident => ("打击因意外而扩大到军政目标", "打击扩大到军政目标（意外）", "扩大，意外"),
        Outcome::Campaign => ("出现持续跨境作战", "持续跨境作战", "持续作战"),
        Outcome::CampaignByChoice => ("因有意选择而出现持续跨境作战", "持续跨境作战（有意选择）", "作战，有意"),
        Outcome::CampaignByAccident => ("因意外而出现持续跨境作战", "持续跨境作战（意外）", "作战，意外"),
        Outcome::OpenWar => ("爆发公开战争", "公开战争", "公开战争"),
        Outcome::OpenWarByChoice => ("因有意选择而爆发公开战争", "公开战争（有意选择）", "战争，有意"),
        Outcome::OpenWarByAccident => ("因意外而爆发公开战争", "公开战争（意外）", "战争，意外"),
        Outcome::StrikesIran => ("伊朗新打击的预期次数", "伊朗新打击的预期次数", "伊方打击次数"),
        Outcome::StrikesPakistan => ("巴基斯坦新打击的预期次数", "巴基斯坦新打击的预期次数", "巴方打击次数"),
        Outcome::LimitedRepeats => ("重复的有限打击的预期次数", "重复的有限打击的预期次数", "重复打击"),
        Outcome::WideStrikes => ("大范围打击的预期次数", "大范围打击的预期次数", "大范围打击"),
        Outcome::MeanRung => ("平均梯级", "平均梯级", "平均梯级"),
        Outcome::Functional => ("两国关系正常运转", "两国关系正常运转", "正常运转"),
        Outcome::Talks => ("双方处于会谈或更好状态", "双方会谈或更好", "会谈或更好"),
        Outcome::ActiveFront => ("两国之间的战线处于活跃状态", "战线活跃", "战线活跃"),
        Outcome::Division => ("两国之间的裂痕", "两国之间的裂痕", "裂痕（天）"),
        Outcome::ThreeFrontStrain => ("巴基斯坦的三线压力", "巴基斯坦的三线压力", "三线压力"),
        Outcome::IranDeterrence => ("伊朗的威慑力", "伊朗的威慑力", "威慑力"),
        Outcome::UsCooperation => ("美巴合作", "美巴合作", "美巴合作"),
        Outcome::UsThreatReading => ("华盛顿感知的威胁", "华盛顿感知的威胁", "威胁感知"),
        Outcome::CtCooperation => ("反恐合作", "反恐合作", "反恐合作"),
    };
    OutcomeTexts { in_sentence, label, short }
}
