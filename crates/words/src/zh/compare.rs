//! What is said where scenarios are compared.

use crate::texts::CompareText;

/// The texts of the comparison of scenarios, in Chinese.
pub const TEXT: CompareText = CompareText {
    now: "当前",
    listed: "{0}：{1}。",
    apart: "这些情景从不同的日子往后看，各自计算自己那一天之后发生的事：曲线画在同一日历上，但回答的不是同一个问题。",
    empty: "尚未固定任何情景。答案下方的按钮会保存当前的假设；随后改动几项，就可以在这里对照阅读。",
    full: "已固定三个情景，链接容纳不下更多。要固定新的情景，请先移除一个。",
    assumptions: "假设有何不同",
    same: "它们的假设相同。",
    outcomes: "截至{0}或当天的结果",
    outcome: "结果",
    curves: "{0}，逐日",
    why: "为何不同：{0}与{1}",
    why_even: "{0}为{1}，{2}为{3}：没有差别需要解释。",
    why_one: "{0}为{1}，{2}为{3}：起作用的是{4}。",
    why_most: "{0}为{1}，{2}为{3}：作用最大的是{4}，为{5}。",
    why_many: "{0}为{1}，{2}为{3}：多项假设都有份，其中最大的是{4}，为{5}。",
    why_apart: "{0}与{1}之间的差别无法分摊到各项假设，因为它们从不同的日子往后看：到1月18日，巴基斯坦已经回击；在1月16日则尚未回击。这不是一项假设，而且两者各从自己那一天算起。",
    alone: "单独影响",
    hundred: "每个情景中的一百场设想的危机，{0}结束时",
    open: "打开",
    rename: "名称",
    remove: "移除",
    base: "用点线显示",
    base_start: "点线：恢复为起点",
    of: "{0}：{1}",
    if_so: "如果：{0}",
    if_not: "否则：{0}",
    pair_one: "此链接中固定了一个情景，因此将它与链接打开时的假设并列显示。",
    pair_none: "此链接中没有固定的情景，因此将链接打开时的假设与起点并列显示。要显示您自己的两个情景，请在页面上固定它们，然后重新嵌入页面的链接。",
};
