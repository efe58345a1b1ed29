//! What really happened, in Chinese: a row for each event, in any order.

use model::timeline::EventName;

use crate::texts::EventTexts;

/// What happened in an event, in Chinese.
pub const fn event(name: EventName) -> EventTexts {
    match name {
        EventName::AttackAtRask => EventTexts {
            short: "拉斯克遇袭",
            text: "伊朗锡斯坦-俾路支斯坦省拉斯克的警察总部遭袭，11名警察丧生。“正义军”宣称对袭击负责。",
        },
        EventName::IranStrikes => EventTexts {
            short: "伊朗发动打击",
            text: "伊朗在巴基斯坦俾路支省本杰古尔的科赫萨卜兹（Koh-e-Sabz）发动打击。巴基斯坦称有两名儿童丧生。",
        },
        EventName::EnvoysWithdrawn => EventTexts {
            short: "大使撤回",
            text: "巴基斯坦召回驻伊朗大使，也不允许伊朗大使返任。中国呼吁双方保持克制。美国国务院发言人谴责针对巴基斯坦、伊拉克和叙利亚的打击。印度表示，理解各国出于自卫采取的行动。",
        },
        EventName::PakistanStrikesBack => EventTexts {
            short: "巴基斯坦回击",
            text: "巴基斯坦在伊朗锡斯坦-俾路支斯坦省萨拉万附近发动打击。伊朗官员称有九名外国公民丧生，其中儿童四名、女性三名、男性两名；一名官员后来称有十人丧生。中国表示，如双方有此意愿，愿意斡旋。",
        },
        EventName::MinistersAgree => EventTexts {
            short: "外长达成一致",
            text: "两国外长通话。巴基斯坦方面称，双方同意缓和局势。",
        },
        EventName::JointStatement => EventTexts {
            short: "联合声明",
            text: "两国发表联合声明：双方大使可于1月26日前返任，伊朗外长将于1月29日到访。",
        },
        EventName::EnvoysBack => EventTexts { short: "大使返任", text: "两国大使均已返回任所。" },
        EventName::KillingsInSaravan => EventTexts {
            short: "萨拉万枪杀事件",
            text: "九名巴基斯坦劳工在萨拉万遭枪杀。伊朗谴责这一杀害行为。此后没有发生打击。",
        },
        EventName::MinisterVisits => EventTexts { short: "伊朗外长到访", text: "伊朗外长在伊斯兰堡访问。" },
    }
}
