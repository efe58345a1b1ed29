//! The structs of texts: every language has one of each, so that a text that is missing does not compile.
//!
//! A browser downloads the texts of one language only, as lines of a file in the order of the fields; natively all are compiled in.
//! Texts have places `{0}`, `{1}` for what [`fill`](crate::text::fill) puts there.
//!
//! Where there is a text for each member of a list of the model or the protocol, a language writes rows that are named by it, in any order
//! (`each!`, or a `match` such as `ur::catalogue::assumption`); `column!` brings them into the order of the list. A member
//! without a text, or with two, does not compile.

pub mod analyst;
pub mod claim;
pub mod class;
pub mod compare;
pub mod crises;
pub mod lesson;
pub mod page;
pub mod row;
pub mod share;
pub mod still;
pub mod story;
pub mod suppose;

pub use analyst::AnalystText;
pub use class::ClassText;
pub use compare::CompareText;
pub use crises::CrisesText;
pub use lesson::LessonText;
pub use page::Text;
pub use row::{AssumptionTexts, EventTexts, OutcomeTexts};
pub use share::ShareText;
pub use still::StillText;
pub use story::StoryText;
pub use suppose::SupposeText;

/// All texts of one language.
#[derive(Clone, Copy)]
pub struct Texts {
    /// Texts of the page.
    pub page: &'static Text,
    /// Texts of the sections that the analyst writes.
    pub analyst: &'static AnalystText,
    /// Texts of the share dialog and of exported files.
    pub share: &'static ShareText,
    /// Texts of the still page, which needs no code.
    pub still: &'static StillText,
    /// Texts of the argument, step by step, which needs no code either.
    pub story: &'static StoryText,
    /// Texts of the exercises for a class, which need no code either.
    pub lesson: &'static LessonText,
    /// Texts of a class's answers together, which the page for them downloads.
    pub class: &'static ClassText,
}

/// Texts for a number of things: one for each plural category of Unicode's CLDR, in the order of
/// [`Category`](crate::plural::Category); a language repeats those that it does not tell apart.
pub type Plural = [&'static str; 6];

/// Texts that can be written as the lines of a file and read from them again.
pub trait Lines: Sized {
    /// As many texts, none of which says anything.
    const BLANK: Self;

    /// Adds the texts to `lines`, in the order of the fields.
    fn write(&self, lines: &mut Vec<&'static str>);

    /// Takes as many lines as there are fields, in their order.
    fn read(&mut self, source: &mut Source<'_>);
}

/// The lines that texts are read from.
pub struct Source<'l> {
    lines: &'l mut dyn Iterator<Item = &'static str>,
    /// Whether there were too few.
    is_short: bool,
}

impl Lines for &'static str {
    const BLANK: &'static str = "";

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }

    /// Kept as one function: it is called for every field, and readers download every copy.
    #[inline(never)]
    fn read(&mut self, source: &mut Source<'_>) {
        match source.lines.next() {
            Some(line) => *self = line,
            None => source.is_short = true,
        }
    }
}

impl<const COUNT: usize> Lines for [&'static str; COUNT] {
    const BLANK: [&'static str; COUNT] = [""; COUNT];

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.extend(self);
    }

    fn read(&mut self, source: &mut Source<'_>) {
        read_each(self, source);
    }
}

#[inline(never)]
fn read_each(texts: &mut [&'static str], source: &mut Source<'_>) {
    texts.iter_mut().for_each(|text| text.read(source));
}

/// Writes the texts as the lines of a file.
pub fn lines(texts: &impl Lines) -> String {
    let mut lines = Vec::new();
    texts.write(&mut lines);
    lines.join("\n")
}

/// Splits a file of texts into its lines, and keeps them for as long as the program runs.
pub fn kept(file: String) -> impl Iterator<Item = &'static str> {
    let file: &'static str = Box::leak(file.into_boxed_str());
    file.split('\n')
}

/// Reads a struct of texts from the next lines, and keeps it for as long as the program runs. None if there are too few lines.
pub fn loaded<Texts: Lines>(lines: &mut dyn Iterator<Item = &'static str>) -> Option<&'static Texts> {
    let mut source = Source { lines, is_short: false };
    let mut texts = Box::new(Texts::BLANK);
    texts.read(&mut source);
    (!source.is_short).then(|| &*Box::leak(texts))
}

/// Declares a struct of texts, which can be written as lines.
macro_rules! texts {
    ($(#[$of_struct:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$of_struct])*
        #[derive(Clone, Copy, PartialEq)]
        pub struct $name { $($(#[$of_field])* pub $field: $kind,)* }

        impl $crate::texts::Lines for $name {
            const BLANK: Self = $name { $($field: <$kind as $crate::texts::Lines>::BLANK,)* };

            fn write(&self, lines: &mut Vec<&'static str>) {
                $($crate::texts::Lines::write(&self.$field, lines);)*
            }

            fn read(&mut self, source: &mut $crate::texts::Source<'_>) {
                $($crate::texts::Lines::read(&mut self.$field, source);)*
            }
        }
    };
}
pub(crate) use texts;

/// One text for each member of a list, in the order of the list.
macro_rules! column {
    ($list:expr, $member:ident => $text:expr) => {{
        let mut texts = [""; $list.len()];
        let mut place = 0;
        while place < texts.len() {
            let $member = &$list[place];
            texts[place] = $text;
            place += 1;
        }
        texts
    }};
}
pub(crate) use column;

/// One text for each variant of an enum, named by it, in any order; they come in the order of its `ALL`.
macro_rules! each {
    ($kind:ident { $($variant:ident: $text:expr),* $(,)? }) => {
        $crate::texts::column!($kind::ALL, variant => match variant { $($kind::$variant => $text,)* })
    };
}
pub(crate) use each;
