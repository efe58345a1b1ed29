//! What the share dialog says, and the files that are taken away. It is downloaded when the dialog is first opened.

use protocol::embed::Piece;

use super::{CrisesText, Plural, SupposeText, texts};

texts! {
    /// The dialog's texts.
    ShareText {
        /// The texts of the hundred crises.
        crises: CrisesText,
        /// The texts of suppositions.
        suppose: SupposeText,
        /// Heading of the dialog.
        heading: &'static str,
        /// Label of the button that closes it.
        close: &'static str,
        /// Heading of the section with the link.
        link: &'static str,
        /// Heading of the section with the citation.
        cite: &'static str,
        /// Heading of the section with the snippet for embedding.
        embed: &'static str,
        /// Heading of the section with pictures to link.
        pictures: &'static str,
        /// Note on what that section is for.
        pictures_note: &'static str,
        /// Label of the button that lists the pictures.
        pictures_show: &'static str,
        /// Label of the choice of an assumption set.
        pictures_preset: &'static str,
        /// Error where there is no list.
        no_pictures: &'static str,
        /// Heading of the section with files to download.
        take: &'static str,
        /// Heading of the section that opens a file.
        open: &'static str,
        /// Note on what the link opens.
        link_note: &'static str,
        /// Label of the field with the link.
        link_field: &'static str,
        /// Label of the button that copies the link.
        copy_link: &'static str,
        /// Heading of the section that makes the state the link's starting point.
        home: &'static str,
        /// Note on what a starting point does.
        home_note: &'static str,
        /// Label of the check box that makes the state the starting point.
        home_on: &'static str,
        /// Label of the field for its title, of at most `{0}` characters.
        home_title: &'static str,
        /// Label of the field for its instruction, of at most `{0}` characters.
        home_instruction: &'static str,
        /// Heading over the assumptions that readers can move: `{0}` how many, `{1}` of how many.
        home_offer: &'static str,
        /// Note below it: none ticked stands for all.
        home_offer_note: &'static str,
        /// Label of the choice of what becomes of the other assumptions.
        home_others: &'static str,
        /// In that choice: they are shown and cannot be moved.
        home_locked: &'static str,
        /// In that choice: they are not shown.
        home_hidden: &'static str,
        /// Said while the link and the snippet have the starting point.
        home_done: &'static str,
        /// Label of the field with the citation.
        citation_field: &'static str,
        /// Label of the button that copies the citation.
        copy_citation: &'static str,
        /// Said after copying.
        copied: &'static str,
        /// Said where the browser refuses to copy; the text is selected.
        copy_by_hand: &'static str,
        /// Note on what the section is for.
        embed_note: &'static str,
        /// Label of the choice of what the embed shows.
        pieces: &'static str,
        /// Label of the choice of which state the embed shows.
        keep: &'static str,
        /// In that choice: this state with this version's numbers, for ever.
        pinned: &'static str,
        /// In that choice: the starting point of the day on which it is read.
        latest: &'static str,
        /// Label of the choices of what the embed opens with.
        opens_with: &'static str,
        /// Label of the choice of view.
        view: &'static str,
        /// Label of the choice of vantage point.
        from: &'static str,
        /// Label of the choice of the question's outcome.
        outcome: &'static str,
        /// Label of the choice of the question's day.
        day: &'static str,
        /// Label of the choice of colours.
        theme: &'static str,
        /// Label of the choice of language.
        language: &'static str,
        /// Label of the field for the height.
        height: &'static str,
        /// Label of the choice of a picture without controls.
        no_controls: &'static str,
        /// Label of the choice of automatic height.
        auto_height: &'static str,
        /// The check box for an embed without its title.
        untitled: &'static str,
        /// The check box for a picture for readers without scripts.
        with_picture: &'static str,
        /// Label of the preview.
        preview: &'static str,
        /// Label of the field with the snippet.
        snippet: &'static str,
        /// Label of the button that copies the snippet.
        copy_snippet: &'static str,
        /// Said where no piece is chosen.
        no_pieces: &'static str,
        /// Note on what every file carries.
        take_note: &'static str,
        /// Label of the choice of figure.
        figures: &'static str,
        /// Label of the choice of a picture's background.
        paper: &'static str,
        /// In that choice, white.
        light: &'static str,
        /// In that choice, black.
        dark: &'static str,
        /// Label of the buttons for pictures.
        picture: &'static str,
        /// Label of the buttons for numbers.
        numbers: &'static str,
        /// Label of the button for the page as one file.
        whole_page: &'static str,
        /// That button: it gives one file.
        whole_page_button: &'static str,
        /// Said while that file is fetched.
        fetching: &'static str,
        /// Error where it cannot be fetched.
        unfetched: &'static str,
        /// Said while a figure is drawn.
        drawing: &'static str,
        /// Said of a figure that is still being worked out.
        pending: &'static str,
        /// Said of a figure that is no longer on the page.
        gone: &'static str,
        /// Error where the browser cannot make the file.
        refused: &'static str,
        /// Note on which files can be opened.
        open_note: &'static str,
        /// Label of the field for a file.
        file_field: &'static str,
        /// Before the list of what is wrong with a file.
        faults: &'static str,
        /// Error where the browser cannot read the file.
        unreadable: &'static str,
        /// Names of the pieces of an embed.
        pieces_named: [&'static str; Piece::ALL.len()],
        /// Heading of the choice of assumptions that the embed offers: `{0}` how many.
        levers: &'static str,
        /// The same heading where they are shown a few at a time: `{0}` how many, `{1}` how many at a time.
        levers_paged: &'static str,
        /// Names of the themes of embeds.
        themes: [&'static str; 3],
        /// In the choice of figure, the one at the top: `{0}` its view.
        main_figure: &'static str,
        /// Note below the field for the height: `{0}` the height that fits.
        usual_height: &'static str,
        /// Error below that field: a number from `{0}` to `{1}` expected, `{2}` received, `{3}` used.
        height_refused: &'static str,
        /// Said after a download: `{0}` the file's name.
        saved: &'static str,
        /// Status after a download from a page within another, which may not save: `{0}` the file's name.
        handed_over: &'static str,
        /// Error for a file that is too large: at most `{0}` kB expected, `{1}` received.
        too_large: &'static str,
        /// Error where more than one file was dropped: `{0}` how many.
        one_file: &'static str,
        /// Said after a file was opened: `{0}` the vantage point's date, `{1}` what differs.
        opened_from: &'static str,
        /// How many assumptions of the file differ from our starting point.
        opened_differ: Plural,
        /// The same where none does.
        opened_same: &'static str,
        /// Before the list of values that were moved to the nearest step of their sliders.
        values_rounded: Plural,
        /// One fault of a file: `{0}` what was expected, `{1}` what was received.
        fault: &'static str,
        /// What was expected of a coefficient that is not the model's own: `{0}` the model's.
        own_coefficient: &'static str,
        /// Said after a file of an older version of the model was opened, which had coefficients that this one has not: `{0}` their names.
        coefficients_gone: &'static str,
        /// Title of the page, for files.
        title: &'static str,
        /// What must stand with a figure or a number that is found alone.
        caution: &'static str,
        /// Note on the shaded ranges of an exported figure.
        bands_note: &'static str,
        /// Note on how an exported ladder figure is to be read.
        ladder_how: &'static str,
        /// Note on real events in an exported figure.
        unknown_then: &'static str,
        /// How many assumptions differ, where a file has no room to list them.
        many_differ: Plural,
        /// Title of an exported ladder figure: `{0}` the vantage point's date.
        ladder_title: &'static str,
        /// Title of an exported consequences figure: `{0}` the vantage point's date.
        consequences_title: &'static str,
    }
}
