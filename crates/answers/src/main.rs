//! The page's code as a program: builds to the WebAssembly that `www/answers.js` starts, whole and optimised across crates. All of it is
//! in the library.

use answers as _;

/// JavaScript calls what the library exports; there is nothing to begin with.
fn main() {}
