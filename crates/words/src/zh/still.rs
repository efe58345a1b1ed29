//! What stands in the page without any code, in Chinese.

use crate::texts::still::Term;
use crate::texts::{StillText, each};

/// What the still page says, in Chinese.
pub static TEXT: StillText = StillText {
    title: "伊朗与巴基斯坦，2024年1月：向上攀升，还是走下阶梯？",
    description: "一篇分析文章解读了2024年1月伊朗与巴基斯坦的相互打击。改动其中的假设，看升级曲线如何重绘。这是对一种论证的演示，不是预测。",
    skip: "跳至假设",
    looking_ahead: "从{0}往后看",
    stopped: "这是我们起点的静态画面：滑块需要JavaScript和WebAssembly，而它们在此处未能启动或已停止运行。",
    stopped_reload: "您的设定保存在本页网址中；重新加载即可继续。",
    stopped_embed: "如果外围页面谈的是其他假设，那些假设在此并未显示。",
    about: "这是什么，不是什么",
    about_crisis: "2024年1月16日，伊朗打击了巴基斯坦俾路支省境内的目标；1月18日，巴基斯坦发动回击。两国都称本国境内有人丧生，其中有儿童。那一周写成的一篇分析文章探讨双方为何如此行动，以及哪些因素可能使两国沿升级阶梯上行或下行。本页面把文中的论证化为一个小型模型，其中的假设可由您改动。",
    about_not: "它演示一种论证，不是预测。",
    about_numbers: "其中每个数字都是我们的主观判断，且是在已知危机如何结束之后选定的；没有一个是由数据估计出来的。文章作者没有给出数字，也未认可这里的数字。",
    about_model: "在模型中，双方轮流行动，每次选择降级、按兵不动，或发动有限或大范围的打击；收益较高的选择更常被采用，但绝非必然，且都不知道对方的真实动因。可能性“每4次中有1次”的意思是：按这些规则推演100场危机，约有25场会出现这一结果。",
    about_limits: "这类模型无从知道领导人看到了什么、意图何在，也无法预见意外。",
    terms: each!(Term {
        NearbySettings: "相近设定",
        FunctionalRelations: "关系正常运转",
        Rung: "梯级",
        WiderStrikes: "打击扩大",
        OffRamp: "缓和出路",
    }),
    meanings: each!(Term {
        NearbySettings: "把每个数值都略加变动，其中一半的结果落在所示区间内。它说明小的变动影响多大，而不是模型可能错多少。",
        FunctionalRelations: "使馆、贸易和会谈照常进行。",
        Rung: "从关系正常运转到公开战争的阶梯上的一级。",
        WiderStrikes: "打击对象包括政府或军方，而不只是武装分子。",
        OffRamp: "通向降级的一项改变。",
    }),
    colon: "：",
    colours: "配色",
    colours_offered: ["跟随系统", "浅色", "深色"],
    method: "方法与来源",
    method_has: "列出了每个方程、数字、理由和弱点。",
    method_language: "（英文）",
    article: "文章：{0}。",
    imprint: "对一种论证的演示，不是预测。",
    after: "据 Asfandyar Mir（USIP，2024年）的文章。",
    full_page: "打开完整页面",
    picture: "逐日曲线：再次打击、更大范围的相互打击、战争或关系回归正常的可能性。",
    translation: "本译文借助机器完成。欢迎指正，更正将写入项目源代码中本语言的文件（crates/words）。",
    one_file: "本页是一个独立文件，无需网络即可使用。更新内容、其他语言和方法说明见其来源：{0}。",
    languages: "语言",
    time_runs: "",
};
