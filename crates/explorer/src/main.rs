//! The page as a program: builds to the WebAssembly that `www/index.html` loads. All of it is in the library, which tests can start too.

/// Two-level segregated fit: a third of the machine code of the standard library's allocator, and as quick.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    explorer::mount();
}
