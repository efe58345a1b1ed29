//! The analyst as a program: builds to the WebAssembly that `www/analyst.js` starts, whole and optimised across crates. All of it is in the
//! library, which tests can use too.

use analyst as _;

/// JavaScript calls what the library exports; there is nothing to begin with.
fn main() {}
