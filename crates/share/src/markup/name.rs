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
    /// The list of figures.
    pub const FIGURES: &str = "share-figures";
    /// The field for a file.
    pub const FILE: &str = "share-file";
    /// The status line for an opened file, with its faults.
    pub const OPENED: &str = "share-opened";
    /// The line below the height.
    pub const HEIGHT_NOTE: &str = "share-height-note";
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
