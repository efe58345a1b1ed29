//! What the hundred crises say.

use crate::texts::CrisesText;

/// The texts of the hundred crises, in Chinese.
pub const TEXT: CrisesText = CrisesText {
    count: "100场中{0}场，{1}",
    less: "{0}，不足百场中的一场",
    caption: "{0}。在一百场像这样开始的设想的危机中：{1}。",
    item: "{0}{1}场",
    filled: "实心圆点：{0}：100场中{1}场（{2}）。",
    level: "所问的是水平而不是事件，因此没有实心圆点。",
    really: "菱形：真实的危机所在的梯级。",
    note: "从一天到下一天，在梯级之间移动的圆点数取自模型的精确概率，化为整数：没有圆点离开公开战争，已发生的不会撤回。没有任何随机抽取。",
    day: "所显示的日期",
    play: "播放",
    pause: "暂停",
    hint: "点按一个圆点，或在图上按回车键，即可逐日阅读那场危机。",
    history: "100场中的第{0}场危机（设想的）",
    run: "{0}至{1}：{2}",
    one_day: "{0}：{1}",
    came_true: "截至{0}已发生：{1}。",
    never: "截至{0}未发生：{1}。",
    days: "同样的一百场危机在其他日期",
    table: "每天结束时一百场设想的危机中各梯级各有几场，以及精确份额",
    filled_head: "实心圆点",
    title: "{0}结束时升级阶梯上的一百场设想的危机，从{1}往后看",
};
