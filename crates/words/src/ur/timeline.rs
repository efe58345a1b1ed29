//! What really happened, in Urdu: a row for each event, in any order.

use model::timeline::EventName;

use crate::texts::EventTexts;

/// What happened in an event, in Urdu.
pub const fn event(name: EventName) -> EventTexts {
    match name {
        EventName::AttackAtRask => EventTexts {
            short: "راسک میں حملہ",
            text: "ایران کے صوبے سیستان و بلوچستان میں راسک کے پولیس ہیڈکوارٹر پر حملے میں 11 پولیس اہلکار ہلاک ہوئے۔ جیش العدل نے حملے کی ذمہ داری قبول کی۔",
        },
        EventName::IranStrikes => EventTexts {
            short: "ایران کا حملہ",
            text: "ایران نے پاکستان کے صوبے بلوچستان میں پنجگور کے علاقے کوہِ سبز میں حملہ کیا۔ پاکستان کا کہنا ہے کہ دو بچے ہلاک ہوئے۔",
        },
        EventName::EnvoysWithdrawn => EventTexts {
            short: "سفیر واپس بلائے گئے",
            text: "پاکستان نے اپنا سفیر واپس بلا لیا اور ایران کے سفیر کو واپس آنے کی اجازت نہیں دی۔ چین نے دونوں سے تحمل کی اپیل کی۔ امریکی محکمۂ خارجہ کے ایک ترجمان نے پاکستان، عراق اور شام پر حملوں کی مذمت کی۔ بھارت نے کہا کہ وہ ان اقدامات کو سمجھتا ہے جو ممالک اپنے دفاع میں کرتے ہیں۔",
        },
        EventName::PakistanStrikesBack => EventTexts {
            short: "پاکستان کا جوابی حملہ",
            text: "پاکستان نے ایران کے صوبے سیستان و بلوچستان میں سراوان کے قریب حملہ کیا۔ ایرانی حکام کا کہنا ہے کہ نو غیر ملکی شہری ہلاک ہوئے: چار بچے، تین خواتین اور دو مرد؛ ایک عہدیدار نے بعد میں تعداد دس بتائی۔ چین نے کہا کہ دونوں فریق چاہیں تو وہ ثالثی پر آمادہ ہے۔",
        },
        EventName::MinistersAgree => EventTexts {
            short: "وزرائے خارجہ کا اتفاق",
            text: "دونوں وزرائے خارجہ نے بات کی۔ پاکستان کے بیان کے مطابق انہوں نے کشیدگی کم کرنے پر اتفاق کیا۔",
        },
        EventName::JointStatement => EventTexts {
            short: "مشترکہ بیان",
            text: "مشترکہ بیان: سفیر 26 جنوری تک واپس جا سکتے ہیں، اور ایران کے وزیرِ خارجہ 29 جنوری کو دورہ کریں گے۔",
        },
        EventName::EnvoysBack => EventTexts {
            short: "سفیر عہدوں پر واپس", text: "دونوں سفیر اپنے عہدوں پر واپس آ گئے۔"
        },
        EventName::KillingsInSaravan => EventTexts {
            short: "سراوان میں ہلاکتیں",
            text: "سراوان میں نو پاکستانی مزدوروں کو گولیاں مار کر ہلاک کر دیا گیا۔ ایران نے اس قتل کی مذمت کی۔ اس کے بعد کوئی حملہ نہیں ہوا۔",
        },
        EventName::MinisterVisits => EventTexts {
            short: "وزیرِ خارجہ کا دورہ", text: "ایران کے وزیرِ خارجہ اسلام آباد میں تھے۔"
        },
    }
}
