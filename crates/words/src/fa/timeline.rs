//! What really happened, in Persian: a row for each event, in any order.

use model::timeline::EventName;

use crate::texts::EventTexts;

/// What happened in an event, in Persian.
pub const fn event(name: EventName) -> EventTexts {
    match name {
        EventName::AttackAtRask => EventTexts {
            short: "حمله در راسک",
            text: "در حمله به مقر پلیس در راسک، در سیستان و بلوچستان ایران، ۱۱ مأمور پلیس کشته شدند. جیش‌العدل مسئولیت حمله را بر عهده گرفت.",
        },
        EventName::IranStrikes => EventTexts {
            short: "حملهٔ ایران",
            text: "ایران کوه سبز در پنجگور، در بلوچستان پاکستان، را هدف حمله قرار داد. به گفتهٔ پاکستان، دو کودک کشته شدند.",
        },
        EventName::EnvoysWithdrawn => EventTexts {
            short: "خروج سفیران",
            text: "پاکستان سفیر خود را فراخواند و اجازهٔ بازگشت سفیر ایران را نداد. چین هر دو کشور را به خویشتن‌داری دعوت کرد. سخنگوی وزارت خارجهٔ آمریکا حملات به پاکستان، عراق و سوریه را محکوم کرد. هند گفت اقداماتی را که کشورها برای دفاع از خود انجام می‌دهند درک می‌کند.",
        },
        EventName::PakistanStrikesBack => EventTexts {
            short: "حملهٔ متقابل پاکستان",
            text: "پاکستان نزدیک سراوان، در سیستان و بلوچستان ایران، را هدف حمله قرار داد. به گفتهٔ مقام‌های ایرانی، نُه تبعهٔ خارجی کشته شدند: چهار کودک، سه زن و دو مرد؛ یک مقام بعدتر شمار کشته‌شدگان را ده نفر اعلام کرد. چین گفت اگر هر دو طرف بخواهند، آمادهٔ میانجی‌گری است.",
        },
        EventName::MinistersAgree => EventTexts {
            short: "توافق وزیران",
            text: "وزیران خارجهٔ دو کشور گفت‌وگو کردند. به گفتهٔ پاکستان، آنها بر سر کاهش تنش توافق کردند.",
        },
        EventName::JointStatement => EventTexts {
            short: "بیانیهٔ مشترک",
            text: "بیانیهٔ مشترک: سفیران می‌توانند تا ۲۶ ژانویه بازگردند و وزیر خارجهٔ ایران ۲۹ ژانویه به پاکستان سفر خواهد کرد.",
        },
        EventName::EnvoysBack => EventTexts {
            short: "بازگشت سفیران", text: "هر دو سفیر به محل مأموریت خود بازگشتند."
        },
        EventName::KillingsInSaravan => EventTexts {
            short: "قتل‌ها در سراوان",
            text: "نُه کارگر پاکستانی در سراوان به ضرب گلوله کشته شدند. ایران این قتل‌ها را محکوم کرد. حمله‌ای در پی آن رخ نداد.",
        },
        EventName::MinisterVisits => EventTexts {
            short: "سفر وزیر", text: "وزیر خارجهٔ ایران در اسلام‌آباد حضور یافت."
        },
    }
}
