//! The memory of the page's WebAssembly, which the page itself keeps to itself.

/// Keeps the memory of the page's WebAssembly within reach as `window.offrampMemory`; to be run before anything of the page.
pub const KEEP_MEMORY: &str = "
    // A release gives it another name.
    const memoryOf = exports => Object.values(exports).find(one => one instanceof WebAssembly.Memory);
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await original.apply(WebAssembly, given);
            window.offrampMemory = memoryOf((made.instance ?? made).exports);
            return made;
        };
    }";
