//! What really happened, in Arabic: a row for each event, in any order.

use model::timeline::EventName;

use crate::texts::EventTexts;

/// What happened in an event, in Arabic.
pub const fn event(name: EventName) -> EventTexts {
    match name {
        EventName::AttackAtRask => EventTexts {
            short: "هجوم راسك",
            text: "هجوم على مقر الشرطة في راسك بمحافظة سيستان وبلوشستان الإيرانية يودي بحياة ١١ شرطيًا. و«جيش العدل» يعلن مسؤوليته عنه.",
        },
        EventName::IranStrikes => EventTexts {
            short: "ضربة إيرانية",
            text: "إيران تضرب كوه سبز في بنجغور بإقليم بلوشستان الباكستاني. وباكستان تقول إن طفلين قُتلا.",
        },
        EventName::EnvoysWithdrawn => EventTexts {
            short: "سحب السفيرين",
            text: "باكستان تستدعي سفيرها لدى إيران ولا تسمح بعودة السفير الإيراني. والصين تدعو الجانبين إلى ضبط النفس. ومتحدث باسم وزارة الخارجية الأميركية يدين الضربات على باكستان والعراق وسوريا. والهند تقول إنها تتفهم ما تقوم به الدول دفاعًا عن نفسها.",
        },
        EventName::PakistanStrikesBack => EventTexts {
            short: "ضربة باكستانية مضادة",
            text: "باكستان تضرب قرب سراوان في محافظة سيستان وبلوشستان الإيرانية. ومسؤولون إيرانيون يقولون إن تسعة أجانب قُتلوا: أربعة أطفال وثلاث نساء ورجلان؛ ثم يقول أحد المسؤولين لاحقًا إنهم عشرة. والصين تقول إنها مستعدة للوساطة إذا رغب الجانبان.",
        },
        EventName::MinistersAgree => EventTexts {
            short: "اتفاق الوزيرين",
            text: "وزيرا خارجية البلدين يتحادثان. وبحسب الرواية الباكستانية يتفقان على خفض التصعيد.",
        },
        EventName::JointStatement => EventTexts {
            short: "بيان مشترك",
            text: "بيان مشترك: بإمكان السفيرين العودة بحلول ٢٦ يناير، ووزير الخارجية الإيراني سيقوم بزيارة في ٢٩ يناير.",
        },
        EventName::EnvoysBack => EventTexts {
            short: "عودة السفيرين", text: "السفيران يعودان إلى مزاولة مهامهما."
        },
        EventName::KillingsInSaravan => EventTexts {
            short: "قتلى في سراوان",
            text: "مقتل تسعة عمال باكستانيين بإطلاق الرصاص عليهم في سراوان. وإيران تدين قتلهم. ولا تعقب ذلك أي ضربة.",
        },
        EventName::MinisterVisits => EventTexts {
            short: "زيارة الوزير", text: "وزير الخارجية الإيراني في إسلام آباد."
        },
    }
}
