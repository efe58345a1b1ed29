//! Where the dialog is shown, on which depends what it offers.

/// Where the page is that has the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// On the site, which has all that the dialog offers.
    Site,
    /// In one file, without a network: nothing is shown that needs one.
    OneFile,
}
