//! What is in a WebAssembly: its functions and their names, the data that memory starts with, and what of these is of faults alone.

use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{CompositeInnerType, Data, DataKind, FunctionBody, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// The function to which a text is given as one that could have had places to fill.
const COMPOSING: &str = "core::panicking::panic_fmt";

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
    /// The plain names of functions by their numbers.
    pub names: BTreeMap<u32, String>,
    /// The bodies of those.
    bodies: Vec<FunctionBody<'m>>,
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
                Payload::DataSection(data) => {
                    for datum in data {
                        let datum = datum?;
                        code.data.extend(address(&datum).map(|address| (address, datum.data)));
                    }
                }
                Payload::CodeSectionEntry(body) => code.bodies.push(body),
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

impl Code<'_> {
    /// Where texts stand that are handed to the functions that say what a fault was, and to no other.
    pub fn texts(&self, speaking: &[bool], locations: &[Range<usize>]) -> Result<Vec<Range<usize>>> {
        let mut given = Vec::new();
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for (body, is_silent) in self.bodies.iter().zip(speaking) {
            // The numbers just before an operator, which may be what a call is given.
            let mut numbers: Vec<usize> = Vec::new();
            for operator in body.get_operators_reader()? {
                match operator? {
                    Operator::I32Const { value } => numbers.push(value as u32 as usize),
                    Operator::Call { function_index } if self.speaks(function_index, speaking) => {
                        let is_composed = self.names.get(&function_index).is_some_and(|name| name == COMPOSING);
                        // A text is its address and its length; one that could have had places to fill has it twice over, and one more.
                        given.extend(
                            numbers.windows(2).map(|pair| pair[0]..pair[0] + if is_composed { pair[1] / 2 } else { pair[1] }),
                        );
                        numbers.clear();
                    }
                    other => {
                        used.extend(address_in(&other).filter(|_| !is_silent));
                        used.extend(numbers.drain(..).filter(|_| !is_silent));
                    }
                }
            }
        }
        for (start, bytes) in &self.data {
            for (place, word) in bytes.windows(4).enumerate().step_by(4) {
                if !locations.iter().any(|location| location.contains(&(start + place))) {
                    used.insert(word.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)));
                }
            }
        }
        let is_text = |place: &Range<usize>| {
            let text = self.at(place.start, place.len());
            3 < place.len() && text.is_some_and(|text| text.iter().all(|byte| (b' '..=b'~').contains(byte)))
        };
        given.retain(|place| is_text(place) && used.range(place.clone()).next().is_none());
        Ok(given)
    }

    fn speaks(&self, function: u32, speaking: &[bool]) -> bool {
        function.checked_sub(self.imported).is_some_and(|own| speaking.get(own as usize) == Some(&true))
    }
}

/// The address that an operator has of its own, in which it reads or writes.
fn address_in(operator: &Operator<'_>) -> Option<usize> {
    let arguments = match operator {
        Operator::I32Load { memarg }
        | Operator::I64Load { memarg }
        | Operator::F32Load { memarg }
        | Operator::F64Load { memarg }
        | Operator::I32Load8S { memarg }
        | Operator::I32Load8U { memarg }
        | Operator::I32Load16S { memarg }
        | Operator::I32Load16U { memarg }
        | Operator::I64Load8S { memarg }
        | Operator::I64Load8U { memarg }
        | Operator::I64Load16S { memarg }
        | Operator::I64Load16U { memarg }
        | Operator::I64Load32S { memarg }
        | Operator::I64Load32U { memarg }
        | Operator::V128Load { memarg }
        | Operator::V128Load64Zero { memarg }
        | Operator::V128Load64Splat { memarg } => memarg,
        _ => return None,
    };
    Some(arguments.offset as usize)
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
