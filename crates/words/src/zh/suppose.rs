//! What suppositions are called, and what is said of what follows from one.

use crate::texts::SupposeText;

/// The texts of suppositions, in Chinese.
pub const TEXT: SupposeText = SupposeText {
    events: [
        "伊朗的首次新打击发生在{0}",
        "巴基斯坦的首次新打击发生在{0}",
        "到{0}结束时双方都没有新的打击",
        "{0}结束时处于会谈或更好的状态",
        "{0}结束时关系正常运转",
        "{0}结束时打击已经扩大，或更糟",
    ],
    pakistan_strikes_16: "巴基斯坦的首次打击发生在{0}",
    kinds: [
        "伊朗的首次新打击，发生在……",
        "巴基斯坦的首次新打击，发生在……",
        "双方都没有新的打击，直到……结束时",
        "会谈或更好，……结束时",
        "关系正常运转，……结束时",
        "打击扩大或更糟，……结束时",
    ],
    pakistan_kind_16: "巴基斯坦的首次打击，发生在……",
    supposing: "假如：{0}。在这些假设下，其可能性为{1}；这里的一切都以此为条件。",
    too_unlikely: "假如：{0}。在这些假设下，其可能性低于{1}：太小，无法说明其后果，因此这里的一切都不以此为条件。",
    without: "不以此为条件：{0}。",
    smoothed: "{0}之前的日子以灰色表示，同样以此为条件：它们显示，若真走到这一步，此前什么必定更为可能。",
    mark: "假如",
    lift: "取消假如",
    intro: "假如某一天发生一件事：图、答案和下面各部分便会说明以此为条件的后果。概率是精确的，双方仍照原来的方式选择。",
    asked: "如上所问：",
    choice: "{0}：{1}",
    refused: "其可能性低于{0}的日子不能选择：那样的后果将建立在几乎从不发生的事情上。",
    infer_motive: "巴基斯坦会如何推断伊朗的动机",
    resolved: "巴基斯坦领导层有决心（伊朗会如何推断）",
    before: "此前",
    change: "{0} → {1}",
    table: "双方会从这一条件推断出什么",
    heads: ["看法", "此前", "以此为条件"],
};
