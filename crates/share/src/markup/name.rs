//! The names by which `dom` finds elements of the dialog: their ids, and what a press of a button does.

/// What a press of a button does: the value of its `data-do`.
pub mod action {
    /// Closes the dialog.
    pub const CLOSE: &str = "close";
    /// Copies the field that `data-field` names.
    pub const COPY: &str = "copy";
    /// Saves the chosen figure as PNG.
    pub const PNG: &str = "png";
    /// Saves the chosen figure as SVG.
    pub const SVG: &str = "svg";
    /// Saves the numbers as CSV.
    pub const CSV: &str = "csv";
    /// Saves the numbers as JSON.
    pub const JSON: &str = "json";
    /// Saves the page as one file.
    pub const ONE_FILE: &str = "one-file";
    /// Lists the pictures that can be linked.
    pub const PICTURES: &str = "pictures";
}

/// The ids of the elements that `dom` fills or reads.
pub mod id {
    /// The dialog.
    pub const DIALOG: &str = "share-dialog";
    /// The field with the link.
    pub const LINK: &str = "share-link";
    /// The field with the citation.
    pub const CITATION: &str = "share-citation";
    /// The field with the snippet.
    pub const SNIPPET: &str = "share-snippet";
    /// The frame with the preview.
    pub const PREVIEW: &str = "share-preview";
    /// The section's place for the pictures that can be linked.
    pub const PICTURES: &str = "share-pictures";
    /// The status line below it.
    pub const PICTURES_STATUS: &str = "share-pictures-status";
    /// The field with the HTML that shows a picture.
    pub const PICTURE_HTML: &str = "share-picture-html";
    /// The status line beside the button that copies it.
    pub const PICTURE_HTML_STATUS: &str = "share-picture-html-status";
    /// The field with the Markdown that shows it.
    pub const PICTURE_MARKDOWN: &str = "share-picture-markdown";
    /// The status line beside the button that copies that.
    pub const PICTURE_MARKDOWN_STATUS: &str = "share-picture-markdown-status";
    /// The list of figures.
    pub const FIGURES: &str = "share-figures";
    /// The field for a file.
    pub const FILE: &str = "share-file";
    /// The status line for an opened file, with its faults.
    pub const OPENED: &str = "share-opened";
    /// The line below the height.
    pub const HEIGHT_NOTE: &str = "share-height-note";
    /// The fields of the starting point.
    pub const HOME_FORM: &str = "share-home-form";
    /// The heading over the assumptions that readers can move from it.
    pub const HOME_OFFER: &str = "share-home-offer";
    /// The line that says what has become of the link.
    pub const HOME_STATUS: &str = "share-home-status";
    /// The heading over the assumptions offered.
    pub const LEVERS: &str = "share-levers";
    /// The note that no piece is ticked.
    pub const PIECES_NOTE: &str = "share-pieces-note";
    /// The status line beside the button that copies the link.
    pub const LINK_STATUS: &str = "share-link-status";
    /// That of the citation.
    pub const CITATION_STATUS: &str = "share-citation-status";
    /// That of the snippet.
    pub const SNIPPET_STATUS: &str = "share-snippet-status";
    /// The status line below the buttons that save files.
    pub const TAKE_STATUS: &str = "share-take-status";
}
