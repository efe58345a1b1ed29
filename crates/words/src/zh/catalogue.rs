//! The assumptions, in Chinese: a row for each, in any order.

use model::Key;

use crate::texts::AssumptionTexts;

/// Why a share runs from 0 to 1.
const FULL: &str = "从零到字面所能表示的最大程度；文章没有给出数字。";

/// Why each motive starts at a third.
const THIRD: &str = "文章没有给出权重：各占三分之一。";

/// Which weights the motives can have.
const WEIGHTS: &str = "任意三个合计为一的权重。";

/// The name, the words and the grounds of an assumption in Chinese.
pub const fn assumption(key: Key) -> AssumptionTexts {
    match key {
        Key::Mediation => AssumptionTexts {
            label: "中国斡旋",
            levels: "无|低调|活跃|主动|全力",
            reason: "有关于斡旋的报道，也有对进一步斡旋的期望：取中间值。",
            range_reason: FULL,
            direction: "调高会降低打击扩大或演变为战争的可能性，并使关系更可能正常运转，前提是中国并非只向巴基斯坦施压：若只向巴方施压，伊朗便不再预期遭到回击。",
        },
        Key::MediationTilt => AssumptionTexts {
            label: "中国向谁施压",
            levels: "只压巴方|侧重巴方|双方|侧重伊方|只压伊方",
            reason: "与伊朗关系牢固，但最先是试图劝巴基斯坦不要回击。",
            range_reason: "从只压巴基斯坦到只压伊朗。",
            direction: "作用方向不定：向伊朗施压会抑制其下一次打击，向巴基斯坦施压则会抑制伊朗所忌惮的回击。",
        },
        Key::Overstretch => AssumptionTexts {
            label: "伊朗力量透支",
            levels: "从容|忙碌|吃紧|透支|耗尽",
            reason: "“本已力量吃紧”，备件或许不足。",
            range_reason: FULL,
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性。",
        },
        Key::MotiveCounterTerror => AssumptionTexts {
            label: "针对武装分子",
            levels: "",
            reason: THIRD,
            range_reason: WEIGHTS,
            direction: "作用方向不定：它会同时分走另外两种动机的权重。",
        },
        Key::MotiveBroaden => AssumptionTexts {
            label: "扩大冲突",
            levels: "",
            reason: THIRD,
            range_reason: WEIGHTS,
            direction: "调高会增加伊朗再次打击、打击扩大和爆发战争的可能性。",
        },
        Key::MotiveCoerce => AssumptionTexts {
            label: "扭转巴基斯坦的结盟取向",
            levels: "",
            reason: THIRD,
            range_reason: WEIGHTS,
            direction: "作用方向不定：从1月18日往后看，伊朗再次打击必然扩大冲突，而这一动机从中一无所得；从1月16日往后看，它才起作用。",
        },
        Key::DeterrenceWorry => AssumptionTexts {
            label: "伊朗对自身威慑力的担忧",
            levels: "无|轻微|切实|强烈|决定性",
            reason: "文章列举的第一个克制理由。",
            range_reason: FULL,
            direction: "调高会降低伊朗再次打击和打击扩大的可能性：巴基斯坦的每次回击都会让伊朗付出更大代价。",
        },
        Key::MilitaryEdge => AssumptionTexts {
            label: "巴基斯坦的军事优势",
            levels: "无|微弱|明显|强大|压倒性",
            reason: "拥有核武器，军力更强，且两国边界漫长。",
            range_reason: FULL,
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性。",
        },
        Key::FaceSaving => AssumptionTexts {
            label: "打击目标给对方留面子的程度",
            levels: "打击军方|军方为主|兼有|武装分子为主|仅武装分子",
            reason: "打击的是俾路支人的营地，而非伊朗的军事目标。",
            range_reason: "从打击军方到只打击武装分子。",
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性；同时也使回击的代价变得可以承受，因此从1月16日往后看，巴基斯坦更容易发动打击。",
        },
        Key::Precedent => AssumptionTexts {
            label: "容忍打击的代价",
            levels: "无|小|切实|高|不可承受",
            reason: "可能使印度和阿富汗更加大胆。",
            range_reason: FULL,
            direction: "调高会使巴基斯坦更可能回击，也使伊朗因预期这一回击而更少再次打击。",
        },
        Key::Resolve => AssumptionTexts {
            label: "巴军展示决心的需要",
            levels: "无|小|切实|高|压倒一切",
            reason: "事关“有决心”的声誉。",
            range_reason: FULL,
            direction: "调高会使巴基斯坦更可能回击，也使伊朗因预期这一回击而更少再次打击。",
        },
        Key::DomesticStress => AssumptionTexts {
            label: "经济与政治压力",
            levels: "平稳|吃力|承压|严峻|濒临崩溃",
            reason: "正值经济和政治承压之际。",
            range_reason: FULL,
            direction: "调高会降低从1月16日往后看巴基斯坦发动打击的可能性。对伊朗的影响方向不定。",
        },
        Key::IndianBacking => AssumptionTexts {
            label: "印度对伊朗打击的支持",
            levels: "无|暗示|公开|强烈|积极行动",
            reason: "一份实际上表示支持的声明。",
            range_reason: FULL,
            direction: "调高会加大巴基斯坦容忍打击所付的代价：巴基斯坦更可能回击，伊朗则更少再次打击。",
        },
        Key::IndiaFront => AssumptionTexts {
            label: "印巴边境的压力",
            levels: "平静|停火维持|紧张|交火|危机",
            reason: "虽已停火，紧张仍在。",
            range_reason: FULL,
            direction: "调高会降低从1月16日往后看巴基斯坦发动打击的可能性。对伊朗的影响方向不定。",
        },
        Key::AfghanFront => AssumptionTexts {
            label: "巴阿边境的压力",
            levels: "平静|不安|紧张|敌对|公开冲突",
            reason: "关系急剧恶化。",
            range_reason: FULL,
            direction: "调高会降低从1月16日往后看巴基斯坦发动打击的可能性。对伊朗的影响方向不定。",
        },
        Key::RegionalTension => AssumptionTexts {
            label: "周边地区的紧张程度",
            levels: "平静|升温|紧张|激烈|交战",
            reason: "几乎每天都有袭击，还有红海局势。",
            range_reason: FULL,
            direction: "作用方向不定：如果伊朗意在扩大冲突，它会增加伊朗由此所得的收益；它也会增加发生意外的风险，而这种风险又会慑止蓄意的打击。",
        },
        Key::UsPosture => AssumptionTexts {
            label: "华盛顿的姿态",
            levels: "敦促克制|偏向缓和|置身事外|偏向巴方|扶持巴方",
            reason: "其利益在于不再起冲突；也有人看到协同的机会。",
            range_reason: "从敦促克制到扶持巴基斯坦以制衡伊朗。",
            direction: "调高会增加巴基斯坦发动打击和爆发战争的可能性。",
        },
        Key::FunctionalTies => AssumptionTexts {
            label: "关系正常运转的价值",
            levels: "无|低|一般|高|至关重要",
            reason: "能够正常运转，有时热络，从未牢固。",
            range_reason: FULL,
            direction: "调高会降低打击扩大和爆发战争的可能性，并使关系更可能正常运转。",
        },
        Key::Publicity => AssumptionTexts {
            label: "打击的公开程度",
            levels: "淡化|低调|为人所知|公开|高调宣布",
            reason: "这一次公开宣布了。",
            range_reason: "从双方都予以淡化的打击（这条边界以往的情形）到高调宣布的打击。",
            direction: "作用方向不定：它会抬高双方每次回击的分量，也因此改变双方对彼此的预期。",
        },
        Key::MilitantAttacks => AssumptionTexts {
            label: "武装分子的重大袭击",
            levels: "",
            reason: "12月的拉斯克袭击；根源长期存在。",
            range_reason: "从零到十天一次。",
            direction: "作用方向不定：一次袭击会让伊朗有理由发动打击，而双方都预见到这一点。",
        },
        Key::GrievanceFading => AssumptionTexts {
            label: "怨愤消退的速度",
            levels: "",
            reason: "主观判断：回击在两天之内到来，可见怨愤持续数日，而非数周。",
            range_reason: "从平均持续十天的怨愤，到平均持续两天半的怨愤。",
            direction: "作用方向不定：消退得越快，需要回应的就越少，需要忌惮的也越少。",
        },
        Key::Accidents => AssumptionTexts {
            label: "意外升级",
            levels: "",
            reason: "主观判断：在任何一天都少见，但数周累计不可忽视。",
            range_reason: "从零到每天、每一梯级二十分之一。",
            direction: "作用方向不定：意外会增加爆发战争的可能性，而对意外的忌惮会慑止蓄意的打击。",
        },
        Key::DecisionPrecision => AssumptionTexts {
            label: "选择贴合收益的程度",
            levels: "",
            reason: "主观判断：它决定所有收益的尺度。",
            range_reason: "超过1.2，博弈可能有不止一个解；低于0.6，论证几乎不起作用。",
            direction: "作用方向不定：它会使每次选择都更分明，无论是倾向于打击，还是倾向于按兵不动。",
        },
        Key::Foresight => AssumptionTexts {
            label: "对未来的重视程度",
            levels: "",
            reason: "主观判断：领导人大约往前看一周。",
            range_reason: "超过90%，博弈可能有不止一个解；低于60%，未来几乎无足轻重。",
            direction: "作用方向不定：目光长远的一方既看得到对方的回击，也看得到克制带来的后果。",
        },
        Key::IndoPacificPriority => AssumptionTexts {
            label: "华盛顿对印太的侧重",
            levels: "无|低|一般|高|压倒一切",
            reason: "文章将其列为合作存在上限的一个原因。",
            range_reason: FULL,
            direction: "调高会压低美巴合作的上限。除此之外别无作用：它不进入博弈。",
        },
    }
}
