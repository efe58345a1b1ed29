//! What is in a WebAssembly: its functions and their names, the data that memory starts with, and what of these is of faults alone.

use anyhow::Result;
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{CompositeInnerType, Data, DataKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// A function's name without the digits that tell crates and copies of it apart.
pub fn plain(name: &str) -> String {
    let mut plain = String::new();
    for (place, part) in name.split('[').enumerate() {
        let is_crate = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        match part.split_once(']') {
            Some((digits, rest)) if 0 < place && 12 < digits.len() && is_crate(digits) => plain.push_str(rest),
            _ => plain.extend([if place == 0 { "" } else { "[" }, part]),
        }
    }
    if let Some(path) = plain.rsplit_once("::h").filter(|(_, hash)| hash.len() == 16).map(|(path, _)| path.len()) {
        plain.truncate(path);
    }
    plain
}

/// What is in a machine code.
#[derive(Default)]
pub struct Code<'m> {
    /// Whether the type of that number takes and returns nothing.
    types: Vec<bool>,
    /// How many functions are the browser's: their numbers come first.
    pub imported: u32,
    /// The types of the others.
    pub functions: Vec<u32>,
    /// Their bodies.
    pub bodies: Vec<&'m [u8]>,
    /// The plain names of functions by their numbers.
    pub names: BTreeMap<u32, String>,
    /// The data that memory starts with, by their addresses.
    pub data: Vec<(usize, &'m [u8])>,
}

impl<'m> Code<'m> {
    pub fn read(machine: &'m [u8]) -> Result<Code<'m>> {
        let mut code = Code::default();
        for payload in Parser::new(0).parse_all(machine) {
            match payload? {
                Payload::TypeSection(types) => {
                    for group in types {
                        code.types.extend(group?.into_types().map(|kind| match kind.composite_type.inner {
                            CompositeInnerType::Func(function) => function.params().is_empty() && function.results().is_empty(),
                            _ => false,
                        }));
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        code.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => code.functions = functions.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => code.bodies.push(body.as_bytes()),
                Payload::DataSection(data) => {
                    for datum in data {
                        let datum = datum?;
                        code.data.extend(address(&datum).map(|address| (address, datum.data)));
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        for name in names {
                            if let Name::Function(functions) = name? {
                                for function in functions {
                                    let function = function?;
                                    code.names.insert(function.index, plain(function.name));
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(code)
    }

    /// The number of the function of that name, if it takes and returns nothing.
    pub fn plain_function(&self, name: &str) -> Option<u32> {
        let (function, _) = self.names.iter().find(|(_, own)| *own == name)?;
        let kind = self.functions.get(function.checked_sub(self.imported)? as usize)?;
        self.types.get(*kind as usize).is_some_and(|is_plain| *is_plain).then_some(*function)
    }

    /// The bytes of memory at `address`.
    fn at(&self, address: usize, length: usize) -> Option<&'m [u8]> {
        self.data.iter().find_map(|(start, bytes)| bytes.get(address.checked_sub(*start)?..)?.get(..length))
    }

    /// Where places in source files stand, of which Rust knows one for every possible fault: the name of the file, its length, a line and
    /// a column; and the names.
    pub fn locations(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (start, bytes) in &self.data {
            for (place, words) in bytes.windows(16).enumerate().step_by(4) {
                let [name, length, line, column] = [0, 4, 8, 12]
                    .map(|word| words[word..].iter().take(4).rev().fold(0, |number, byte| number << 8 | usize::from(*byte)));
                let is_place = (1..100_000).contains(&line) && (1..1000).contains(&column) && (4..300).contains(&length);
                let file = self.at(name, length).filter(|_| is_place);
                if file.is_some_and(|file| file.ends_with(b".rs") && file.iter().all(u8::is_ascii_graphic)) {
                    found.extend([start + place..start + place + 16, name..name + length]);
                }
            }
        }
        found
    }
}

/// The address of data that memory starts with.
pub fn address(datum: &Data<'_>) -> Option<usize> {
    let DataKind::Active { offset_expr, .. } = &datum.kind else { return None };
    match offset_expr.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Some(value as u32 as usize),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_without_the_digits_of_crates_and_copies() {
        assert_eq!(
            plain("<core[c5930c85a12de822]::fmt::Error as alloc[3ca501edff3f0c7c]::A>::b"),
            "<core::fmt::Error as alloc::A>::b"
        );
        assert_eq!(plain("yew::scheduler::start::h4f1d0e17c1d6561c"), "yew::scheduler::start");
        assert_eq!(plain("<[T; 8] as slice[T]>::get"), "<[T; 8] as slice[T]>::get");
    }
}
