//! The dialog as a program: builds to the WebAssembly that `www/share.js` starts, whole and optimised across crates. All of it is in the
//! library, which the command and tests can use too.

use share as _;

/// JavaScript calls what the library exports; there is nothing to begin with.
fn main() {}
