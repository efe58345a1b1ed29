//! What stands in the page without any code, in Chinese.

use crate::text::StillText;

/// The texts.
pub static TEXT: StillText = StillText {
    title: "伊朗与巴基斯坦，2024年1月：继续攀升，还是走下阶梯？",
    description: "一篇分析文章解读了2024年1月伊朗与巴基斯坦的相互打击。改动其中的假设，看升级曲线如何重绘。这是对一种论证的演示，不是预测。",
    looking_ahead: "从{0}往后看",
    stopped: "这是我们起点的静态画面：滑块需要JavaScript和WebAssembly，而它们在此处未能启动或已停止运行。",
    stopped_reload: "您的设定保存在本页网址中；重新加载即可继续。",
    about: "这是什么，不是什么",
    about_crisis: "2024年1月16日，伊朗打击了巴基斯坦俾路支省境内的目标；1月18日，巴基斯坦发动回击。那一周写成的一篇分析文章探讨双方为何如此行动，以及哪些因素会使两国沿升级阶梯上行或下行。本页面把文中的论证化为一个小型模型，其中的假设可由您改动。",
    about_not: "它演示一种论证，不是预测。",
    about_numbers: "其中每个数字都是我们的主观判断，且是在已知危机如何结束之后选定的；没有一个是由数据估计出来的。文章作者没有给出数字，也未认可这里的数字。",
    about_model: "在模型中，双方轮流行动，每次选择降级、按兵不动或发动打击；收益较高的选择更常被采用，但绝非必然。可能性“每4次中有1次”的意思是：按这些规则推演100场危机，约有25场会出现这一结果。",
    method: "方法与来源",
    method_has: "列出了每个方程、数字、理由和弱点。",
    method_language: "（英文）",
    article: "文章：{0}。",
    imprint: "对一种论证的演示，不是预测。",
    full_page: "打开完整页面",
    picture: "逐日曲线：再次打击、更大范围的相互打击、战争或关系回归正常的可能性。",
    translation: "本译文借助机器完成。欢迎指正：请直接修改项目源代码中本语言的文件（crates/words）。",
    languages: "语言",
    time_runs: "",
};
