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
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性，并使关系更可能正常运转，前提是中国并非主要向巴基斯坦施压。若主要向巴方施压，巴基斯坦便更少回击，由此对伊朗的影响方向不定。",
        },
        Key::MediationTilt => AssumptionTexts {
            label: "中国向谁施压",
            levels: "只压巴方|侧重巴方|双方|侧重伊方|只压伊方",
            reason: "与伊朗关系牢固，但最先是试图劝巴基斯坦不要回击。",
            range_reason: "从只压巴基斯坦到只压伊朗。",
            direction: "中国越侧重向伊朗施压，伊朗再次打击的可能性越低：受到抑制的是伊朗，而不是它所忌惮的回击。",
        },
        Key::Overstretch => AssumptionTexts {
            label: "伊朗力量透支",
            levels: "从容|忙碌|吃紧|透支|耗尽",
            reason: "“本已力量吃紧”，备件或许不足。",
            range_reason: FULL,
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性，并使关系更可能正常运转。",
        },
        Key::MotiveCounterTerror => AssumptionTexts {
            label: "针对武装分子",
            levels: "",
            reason: THIRD,
            range_reason: WEIGHTS,
            direction: "作用方向不定：它会同时分走另外两种动机的权重。这一动机只在武装分子新近发动袭击之后，才从有限打击中有所得；如果袭击频繁而打击被淡化，它可能是打击最多的一种。",
        },
        Key::MotiveBroaden => AssumptionTexts {
            label: "扩大地区冲突",
            levels: "",
            reason: THIRD,
            range_reason: WEIGHTS,
            direction: "调高会增加打击扩大和爆发战争的可能性，在多数设定下也会增加伊朗任何新打击的可能性：这一动机从每次打击中都有所得，大范围打击所得更多，而且不太在意巴基斯坦的回击。",
        },
        Key::MotiveCoerce => AssumptionTexts {
            label: "扭转巴基斯坦的结盟取向",
            levels: "",
            reason: THIRD,
            range_reason: WEIGHTS,
            direction: "作用方向不定：它会同时分走另外两种动机的权重。这一动机只从有限打击中有所得，因此在多数设定下，调高会使有限打击更可能发生，而很少扩大冲突。",
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
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性，并使会谈和关系正常运转更有可能。",
        },
        Key::FaceSaving => AssumptionTexts {
            label: "打击武装分子时给伊朗留面子的程度",
            levels: "颜面尽失|很少保全|部分保全|大体保全|完全保全",
            reason: "打击的是其所称俾路支分离主义者的营地，而非伊朗的军事目标。打击军政目标不属于这项设定：那是大范围打击，双方都可以选择。",
            range_reason: "从颜面尽失到毫无颜面损失；文章没有给出数字。",
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性：伊朗需要回应的更少。它也使回击的代价变得可以承受，因此从1月16日往后看，巴基斯坦更容易发动打击。",
        },
        Key::Precedent => AssumptionTexts {
            label: "容忍打击的代价",
            levels: "无|小|切实|高|不可承受",
            reason: "可能使印度和阿富汗更加大胆。",
            range_reason: FULL,
            direction: "从1月16日往后看，调高会使巴基斯坦更可能回击。从1月18日往后看，它对巴基斯坦自身的下一次打击影响不大，却会使伊朗因预期遭到回击而更少再次打击。",
        },
        Key::Resolve => AssumptionTexts {
            label: "展示决心的价值",
            levels: "毫无|少许|一些|很大|重于一切",
            reason: "事关“有决心”的声誉：在先例之外，回击对有决心的领导层还值多少。",
            range_reason: FULL,
            direction: "调高会使巴基斯坦更可能回击，也使伊朗因预期这一回击而更少再次打击。巴基斯坦的决心声誉为0时，此项不起作用；此项为0时，前者不起作用。",
        },
        Key::Reputation => AssumptionTexts {
            label: "巴基斯坦的决心声誉",
            levels: "肯定动摇|可能动摇|难以判断|可能坚决|肯定坚决",
            reason: "巴基斯坦回击是“以展示决心”，可见伊朗无法确定：可能性略高于一半。这一可能性双方都知道；究竟如何，只有巴基斯坦知道。",
            range_reason: "从众所周知会动摇的领导层，到众所周知有决心的领导层。",
            direction: "调高会使巴基斯坦更可能回击，也使伊朗因预期这一回击而更少再次打击。展示决心的价值为0时，此项不起作用；此项为0时，前者不起作用。",
        },
        Key::DomesticStress => AssumptionTexts {
            label: "经济与政治压力",
            levels: "平稳|吃力|承压|严峻|濒临崩溃",
            reason: "正值经济和政治承压之际。",
            range_reason: FULL,
            direction: "调高会降低从1月16日往后看巴基斯坦发动打击的可能性：巴方每次打击的代价都更高。对伊朗的影响方向不定：需要忌惮的更少，需要回应的也更少。",
        },
        Key::IndianBacking => AssumptionTexts {
            label: "印度对伊朗打击的支持",
            levels: "无|暗示|公开|强烈|积极行动",
            reason: "一份实际上表示支持的声明。",
            range_reason: FULL,
            direction: "调高会加大巴基斯坦容忍打击所付的代价：巴基斯坦更可能回击，伊朗因而更少再次打击。从1月18日往后看，它对巴基斯坦自身的下一次打击影响不大。",
        },
        Key::IndiaFront => AssumptionTexts {
            label: "印巴边境的压力",
            levels: "平静|停火维持|紧张|交火|危机",
            reason: "虽已停火，紧张仍在。",
            range_reason: FULL,
            direction: "调高会降低从1月16日往后看巴基斯坦发动打击的可能性：巴方每次打击的代价都更高。对伊朗的影响方向不定：需要忌惮的更少，需要回应的也更少。",
        },
        Key::AfghanFront => AssumptionTexts {
            label: "巴阿边境的压力",
            levels: "平静|不安|紧张|敌对|公开冲突",
            reason: "关系急剧恶化。",
            range_reason: FULL,
            direction: "调高会降低从1月16日往后看巴基斯坦发动打击的可能性：巴方每次打击的代价都更高。对伊朗的影响方向不定：需要忌惮的更少，需要回应的也更少。",
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
            direction: "调高会增加巴基斯坦发动打击的可能性。对伊朗打击的影响方向不定：遭到的回击更多，而在伊朗意在扭转巴基斯坦结盟取向时，所得也更多。",
        },
        Key::FunctionalTies => AssumptionTexts {
            label: "关系正常运转的价值",
            levels: "无|低|一般|高|至关重要",
            reason: "能够正常运转，有时热络，从未牢固。",
            range_reason: FULL,
            direction: "调高会降低伊朗再次打击、打击扩大和爆发战争的可能性，并使会谈和关系正常运转更有可能。",
        },
        Key::Publicity => AssumptionTexts {
            label: "打击的公开程度",
            levels: "淡化|低调|为人所知|公开|高调宣布",
            reason: "这一次公开宣布了。",
            range_reason: "从双方都予以淡化的打击（这条边界以往的情形）到高调宣布的打击。",
            direction: "从1月18日往后看，调高会增加伊朗再次打击、打击扩大和爆发战争的可能性，并使关系更难正常运转；从1月16日往后看，它使巴基斯坦更可能回击：打击所得更多，需要回应的更多，降级的代价也更高。",
        },
        Key::MilitantAttacks => AssumptionTexts {
            label: "武装分子的重大袭击",
            levels: "",
            reason: "12月的拉斯克袭击；根源长期存在。",
            range_reason: "从零到十天一次。",
            direction: "调高会增加伊朗再次打击的可能性：无论动机如何，袭击都会给伊朗一个理由。",
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
            direction: "作用方向不定：意外本身会使危机升级，而对意外的忌惮会慑止蓄意的打击。",
        },
        Key::DecisionPrecision => AssumptionTexts {
            label: "选择贴合收益的程度",
            levels: "",
            reason: "主观判断：它决定所有收益的尺度。",
            range_reason: "超过1.2，双方对彼此的判断更常无法稳定下来；低于0.6，论证几乎不起作用。",
            direction: "作用方向不定：它会使每次选择都更分明，无论是倾向于打击，还是倾向于按兵不动。在我们的起点上，调高会推迟回归正常。",
        },
        Key::Foresight => AssumptionTexts {
            label: "对未来的重视程度",
            levels: "",
            reason: "主观判断：领导人大约往前看一周。",
            range_reason: "超过90%，双方对彼此的判断更常无法稳定下来；低于60%，未来几乎无足轻重。",
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
