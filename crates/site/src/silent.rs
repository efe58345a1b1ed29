//! Takes the words out of what a fault of ours does to the page's code: in a release it marks the page as failed and stops.
//!
//! Rust describes every fault, where it is and what went wrong, with code and texts that are a twentieth of what a reader downloads and that
//! nobody should ever see. Whoever develops has them: only what is published goes through here. A browser's console still lists the
//! functions that were running.

use anyhow::{Context, Result, ensure};
use std::convert::Infallible;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, DataSection, Function, Instruction, Module};
use wasmparser::{Data, FunctionBody, Operator, Parser, Payload};

use crate::code::{Code, address};

/// The function of the page that marks it as failed. It takes nothing, returns nothing and has no fault of its own.
pub const MARK: &str = "explorer::dom::fail";

/// What the names of functions begin with that only say what a fault was, or are called by nothing else.
const SPEAKING: [&str; 20] = [
    "alloc::fmt::",
    "<std::panicking::",
    "core::panicking::",
    "core::option::unwrap_failed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "<core::fmt::builders::DebugStruct>::",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "std::panicking::begin_panic",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
    "std::thread::local::panic_access_error",
    "<hashbrown::raw::Fallibility>::capacity_overflow",
    "wasm_bindgen::__rt::borrow_fail",
    "console_error_panic_hook::hook",
];

/// What their names end with.
const SPEAKING_END: &str = "::assert_failed";

/// What is in the names of all that writes with a format. The page joins its texts from pieces, so that only faults are written so;
/// [`silence`] refuses a code in which anything else is.
const FORMATTING: &str = "core::fmt::";

/// `machine`, in which every function that describes a fault calls [`MARK`] and stops.
///
/// # Errors
/// If the code cannot be read, has no names or no such function, or if a function that describes no fault writes with a format: its name
/// is said.
pub fn silence(machine: &[u8]) -> Result<Vec<u8>> {
    let code = Code::read(machine)?;
    let mark =
        code.plain_function(MARK).with_context(|| format!("expected a function {MARK} without arguments in the page's code"))?;
    let mut speaking: Vec<bool> = vec![false; code.functions.len()];
    for (function, name) in &code.names {
        if let Some(own) = function.checked_sub(code.imported).and_then(|place| speaking.get_mut(place as usize)) {
            *own = is_speaking(name);
        }
    }
    ensure!(speaking.contains(&true), "no function of the page's code says what a fault is");
    let writers = writers(&code, machine, &speaking)?;
    ensure!(
        writers.is_empty(),
        "expected nothing of the page's code to be written with a format, such as by format! or Display, but faults; these do, and should \
         join their texts from pieces: {}",
        writers.join(", ")
    );
    let mut silent = Silent { mark, speaking: speaking.into_iter(), blanks: code.locations() };
    let mut module = Module::new();
    silent.parse_core_module(&mut module, Parser::new(0), machine).context("cannot read the WebAssembly")?;
    Ok(module.finish())
}

fn is_speaking(name: &str) -> bool {
    SPEAKING.iter().any(|start| name.starts_with(start)) || name.ends_with(SPEAKING_END) || name.contains(FORMATTING)
}

/// The names of the functions that call one that writes with a format, and describe no fault.
fn writers(code: &Code<'_>, machine: &[u8], speaking: &[bool]) -> Result<Vec<String>> {
    let name = |function: u32| code.names.get(&function).map_or("", String::as_str);
    let mut found = Vec::new();
    let bodies = Parser::new(0).parse_all(machine).filter_map(|payload| match payload {
        Ok(Payload::CodeSectionEntry(body)) => Some(body),
        _ => None,
    });
    for ((function, body), speaks) in (code.imported..).zip(bodies).zip(speaking) {
        if *speaks {
            continue;
        }
        for operator in body.get_operators_reader()? {
            if let Operator::Call { function_index } = operator?
                && name(function_index).contains(FORMATTING)
            {
                found.push(name(function).to_owned());
            }
        }
    }
    found.dedup();
    Ok(found)
}

/// Writes the code again, silent.
struct Silent {
    mark: u32,
    /// Whether the function that comes next speaks.
    speaking: std::vec::IntoIter<bool>,
    /// The addresses at which nothing is left.
    blanks: Vec<Range<usize>>,
}

impl Reencode for Silent {
    type Error = Infallible;

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error<Infallible>> {
        if !self.speaking.next().unwrap_or(false) {
            return utils::parse_function_body(self, code, body);
        }
        let mut silent = Function::new([]);
        silent.instruction(&Instruction::Call(self.mark)).instruction(&Instruction::Unreachable).instruction(&Instruction::End);
        code.function(&silent);
        Ok(())
    }

    fn parse_data(&mut self, data: &mut DataSection, datum: Data<'_>) -> Result<(), Error<Infallible>> {
        let Some(start) = address(&datum) else { return utils::parse_data(self, data, datum) };
        let mut bytes = datum.data.to_vec();
        for blank in &self.blanks {
            if let Some(own) = blank.start.checked_sub(start).and_then(|place| bytes.get_mut(place..place + blank.len())) {
                own.fill(0);
            }
        }
        utils::parse_data(self, data, Data { data: &bytes, ..datum })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, FunctionSection, MemorySection, MemoryType, NameMap, NameSection, TypeSection};

    /// A code of functions without arguments that do nothing, of these names, with `data` at address 1024.
    fn machine(names: &[&str], data: &[u8]) -> Vec<u8> {
        calling(names, data, None)
    }

    /// The same, but one function, given by its place, calls another.
    fn calling(names: &[&str], data: &[u8], call: Option<(usize, u32)>) -> Vec<u8> {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        let (mut map, mut named) = (NameMap::new(), NameSection::new());
        for (place, name) in (0..).zip(names) {
            functions.function(0);
            let mut body = Function::new([]);
            body.instruction(&Instruction::Nop);
            for (_, called) in call.iter().filter(|(from, _)| *from == place as usize) {
                body.instruction(&Instruction::Call(*called));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
            map.append(place, name);
        }
        named.functions(&map);
        let (mut memories, mut memory) = (MemorySection::new(), DataSection::new());
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        memory.active(0, &ConstExpr::i32_const(1024), data.iter().copied());
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code).section(&memory).section(&named);
        module.finish()
    }

    /// Whether each function does nothing, as before.
    fn untouched(machine: &[u8]) -> Vec<bool> {
        let bodies = Parser::new(0).parse_all(machine).filter_map(|payload| match payload.expect("it can be read") {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        bodies.map(|body| matches!(body.get_operators_reader().expect("a body").read(), Ok(Operator::Nop))).collect()
    }

    #[test]
    fn what_describes_a_fault_is_replaced_and_nothing_else() {
        let names = [
            "explorer::dom::fail::h0123456789abcdef",
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "<core[c5930c85a12de822]::ops::range::Range<usize> as core[c5930c85a12de822]::fmt::Debug>::fmt",
            "chart::panicking::h0123456789abcdef",
            "core[c5930c85a12de822]::fmt::write",
            "<alloc[3ca501edff3f0c7c]::string::String as core[c5930c85a12de822]::fmt::Write>::write_char.9",
            "<[&str; 3] as words::Lines>::read",
        ];
        let silent = silence(&machine(&names, b"")).expect("it has names");
        assert_eq!(untouched(&silent), [true, false, false, true, false, false, true]);
    }

    #[test]
    fn a_code_that_writes_with_a_format_is_refused_by_name_unless_it_describes_a_fault() {
        let calls = |from: &'static str| {
            let names = ["explorer::dom::fail", "core[c5930c85a12de822]::fmt::write", "core::panicking::panic", from];
            silence(&calling(&names, b"", Some((3, 1))))
        };
        let refused = calls("words::decimal::plain::h0123456789abcdef").expect_err("it writes").to_string();
        assert!(refused.ends_with(": words::decimal::plain"), "{refused}");
        assert!(calls("core::panicking::panic_fmt").is_ok());
    }

    #[test]
    fn a_code_without_a_mark_or_without_names_is_refused() {
        for names in [&["core::panicking::panic_fmt"][..], &["explorer::dom::fail"], &[]] {
            assert!(silence(&machine(names, b"")).is_err(), "{names:?}");
        }
    }

    #[test]
    fn places_in_source_files_leave_memory_and_what_looks_different_stays() {
        let mut data = b"src/lib.rssrc/a.txt ".to_vec();
        for words in [[1024, 10, 7, 3], [1034, 9, 7, 3], [1024, 10, 0, 3], [9999, 10, 7, 3]] {
            data.extend(words.iter().flat_map(|word: &u32| word.to_le_bytes()));
        }
        let silent = silence(&machine(&["explorer::dom::fail", "core::panicking::panic"], &data)).expect("it has names");
        let code = Code::read(&silent).expect("it can be read");
        let mut expected = data.clone();
        expected[..10].fill(0);
        expected[20..36].fill(0);
        assert_eq!(code.data, [(1024, expected.as_slice())]);
    }
}
