//! What the share dialog says, and the files that are taken away. It is downloaded when the dialog is first opened.

use model::timeline::RECORDS;

use super::{Plural, texts};

texts! {
    /// The dialog's texts.
    ShareText {
        /// The heading of the dialog.
        heading: &'static str,
        /// Closes it.
        close: &'static str,
        /// The headings of its sections.
        link: &'static str,
        /// Of how to cite.
        cite: &'static str,
        /// Of the snippet.
        embed: &'static str,
        /// Of the files.
        take: &'static str,
        /// Of the import.
        open: &'static str,
        /// What the link opens.
        link_note: &'static str,
        /// The field with the link.
        link_field: &'static str,
        /// Copies it.
        copy_link: &'static str,
        /// The field with the citation.
        citation_field: &'static str,
        /// Copies it.
        copy_citation: &'static str,
        /// After a copy.
        copied: &'static str,
        /// Where the browser refuses to copy; the text is selected.
        copy_by_hand: &'static str,
        /// What the section is for.
        embed_note: &'static str,
        /// What is shown.
        pieces: &'static str,
        /// Which numbers.
        keep: &'static str,
        /// This state with these numbers.
        pinned: &'static str,
        /// The starting point of the day.
        latest: &'static str,
        /// What it opens with.
        opens_with: &'static str,
        /// The picture.
        view: &'static str,
        /// The vantage point.
        from: &'static str,
        /// The question's outcome.
        outcome: &'static str,
        /// The question's day.
        day: &'static str,
        /// Colours.
        theme: &'static str,
        /// The language.
        language: &'static str,
        /// The height.
        height: &'static str,
        /// A picture alone.
        no_controls: &'static str,
        /// The script line.
        auto_height: &'static str,
        /// The preview.
        preview: &'static str,
        /// The snippet.
        snippet: &'static str,
        /// Copies it.
        copy_snippet: &'static str,
        /// Where nothing is ticked.
        no_pieces: &'static str,
        /// What is in the section.
        take_note: &'static str,
        /// The figures.
        figures: &'static str,
        /// The theme of pictures.
        paper: &'static str,
        /// One of them.
        light: &'static str,
        /// The other.
        dark: &'static str,
        /// The buttons for pictures.
        picture: &'static str,
        /// The buttons for numbers.
        numbers: &'static str,
        /// While a figure is drawn.
        drawing: &'static str,
        /// A figure that belongs to another state.
        pending: &'static str,
        /// A figure that has gone.
        gone: &'static str,
        /// Where the browser cannot.
        refused: &'static str,
        /// What the section reads.
        open_note: &'static str,
        /// The field.
        file_field: &'static str,
        /// Before the list of faults.
        faults: &'static str,
        /// Of a file that cannot be read.
        unreadable: &'static str,
        /// The pieces of an embed, in the order of `Piece::ALL`.
        pieces_named: [&'static str; 7],
        /// The heading over the assumptions offered, where all are shown: how many.
        levers: &'static str,
        /// The same where they are paged: how many, how many at a time.
        levers_paged: &'static str,
        /// The themes of embeds, in the order of `Theme::ALL`.
        themes: [&'static str; 3],
        /// The main figure in the list of figures: its view.
        main_figure: &'static str,
        /// Below the field of the height.
        usual_height: &'static str,
        /// Where the height cannot be used: low, high, received, used.
        height_refused: &'static str,
        /// After a download: its name.
        saved: &'static str,
        /// Of a file that is too large: at most, received, in kB.
        too_large: &'static str,
        /// Where more was dropped than one file.
        one_file: &'static str,
        /// After a file was opened: from when one looks ahead, what differs.
        opened_from: &'static str,
        /// How many assumptions differ.
        opened_differ: Plural,
        /// The same where none does.
        opened_same: &'static str,
        /// Before the list of values that were rounded.
        values_rounded: Plural,
        /// What a fault expected, and what came.
        fault: &'static str,
        /// Of a file with coefficients that are not the model’s own: the model’s.
        own_coefficient: &'static str,
        /// The title in files.
        title: &'static str,
        /// What must not be left out where a figure or a number stands alone.
        caution: &'static str,
        /// How the ranges in an exported figure are to be read.
        bands_note: &'static str,
        /// How an exported ladder is to be read.
        ladder_how: &'static str,
        /// How exported consequences are to be read.
        consequences_how: &'static str,
        /// What is said of real events in a file.
        unknown_then: &'static str,
        /// Where more differs than a file has room for: how many.
        many_differ: Plural,
        /// The title of an exported ladder: from when.
        ladder_title: &'static str,
        /// The title of exported consequences.
        consequences_title: &'static str,
        /// A real event in a file: letter, date, what.
        happened_item: &'static str,
        /// The events in a few words.
        events_short: [&'static str; RECORDS.len()],
    }
}
