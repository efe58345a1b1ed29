//! Chinese, in simplified characters.
//!
//! The main terms: assumption = 假设; starting point = 起点 (我们的起点); setting = 设定, nearby settings = 相近设定; chance = 可能性; probability
//! = 概率; level = 水平; ladder of escalation = 升级阶梯; rung = 梯级; off-ramp = 缓和出路; line = 界线; strike = 打击; limited, wide strike =
//! 有限打击, 大范围打击; state targets = 军政目标; to let a strike pass = 容忍打击; answer, hit back = 回击; militants = 武装分子; state forces = 军方;
//! tit-for-tat = 对等; functional or working relations = 关系正常运转; open war = 公开战争; mediation = 斡旋; deterrence = 威慑; precedent = 先例;
//! restraint = 克制 (of conduct), 约束因素 (what restrains); overstretch = 力量透支; alignment = 结盟取向; resolve = 决心; wavering = 动摇;
//! reputation = 声誉; by choice = 有意选择; by accident = 意外; coefficient = 系数; grievance = 怨愤; motive = 动机; posture = 姿态; front = 战线;
//! to look ahead from = 从……往后看; the map = 二维图; dotted = 点线, dashed = 虚线; weight = 权重; Shapley share = 沙普利份额; index = 指数; variance
//! = 方差; judgement = 主观判断;
//! imagined crisis = 设想的危机; dot = 圆点; filled = 实心;
//! argument = 论证; step = 步; walk = 导览; page of curves = 曲线页面; said aloud = 公开宣布; played down = 淡化; pile = 堆;
//! points = 百分点; observer = 观察者; first move = 首次行动; stretched forces = 军力吃紧; dilemma = 困境; counter for crises = 场;
//! scenario = 情景; to pin = 固定.

mod analyst;
mod catalogue;
mod claim;
mod class;
mod compare;
mod crises;
mod lesson;
mod outcome;
mod page;
mod share;
mod still;
mod story;
mod suppose;
mod timeline;

use crate::texts::Texts;

/// All texts in Chinese.
pub const TEXTS: Texts = Texts {
    page: &page::TEXT,
    analyst: &analyst::TEXT,
    share: &share::TEXT,
    still: &still::TEXT,
    story: &story::TEXT,
    lesson: &lesson::TEXT,
    class: &class::TEXT,
};
