//! The order of functions in a WebAssembly: those that are alike follow one another, which makes it smaller for brotli, as it refers to what
//! is near with fewer bits. What the code does is the same.

use crate::code::Code;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser};

/// How many bytes in a row are compared.
const LENGTH: usize = 5;

/// What is in more functions than this says nothing about their likeness.
const COMMON: usize = 200;

/// `machine` with its functions in another order.
///
/// # Errors
/// If the code cannot be read.
pub fn arrange(machine: &[u8]) -> Result<Vec<u8>> {
    let Code { imported, bodies, .. } = Code::read(machine)?;
    let order = order(&bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (0..).zip(&order) {
        places[*function] = place;
    }
    let mut module = Module::new();
    let mut arranged = Arranged { imported, order, places };
    arranged.parse_core_module(&mut module, Parser::new(0), machine).context("cannot read the WebAssembly")?;
    let arranged = module.finish();
    ensure!(arranged.len() < 2 * machine.len(), "the WebAssembly has grown");
    Ok(arranged)
}

/// The order of functions with these bodies: the longest first, and after each the one that shares most with it for its size.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|body| body.windows(LENGTH).collect()).collect();
    let mut owners: Vec<(&[u8], usize)> =
        pieces.iter().enumerate().flat_map(|(function, pieces)| pieces.iter().map(move |piece| (*piece, function))).collect();
    owners.sort_unstable();
    // Which other functions have a piece of a function, and which pieces those are.
    let shared: Vec<&[(&[u8], usize)]> =
        owners.chunk_by(|one, other| one.0 == other.0).filter(|owners| (2..=COMMON).contains(&owners.len())).collect();
    let mut shares_of: Vec<Vec<usize>> = vec![Vec::new(); bodies.len()];
    for (place, owners) in shared.iter().enumerate() {
        owners.iter().for_each(|(_, function)| shares_of[*function].push(place));
    }
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    let mut next = (0..bodies.len()).rev().max_by_key(|function| bodies[*function].len());
    while let Some(function) = next.or_else(|| left.first().copied()) {
        left.remove(&function);
        order.push(function);
        let mut likeness = vec![0.0; bodies.len()];
        for place in &shares_of[function] {
            let owners = shared[*place];
            owners.iter().for_each(|(_, other)| likeness[*other] += 1.0 / (owners.len() as f64).sqrt());
        }
        let likeness = |other: usize| likeness[other] / (pieces[other].len() as f64).sqrt();
        let alike = left.iter().copied().filter(|other| 0.0 < likeness(*other));
        next = alike.rev().max_by(|one, other| likeness(*one).total_cmp(&likeness(*other)));
    }
    order
}

/// Writes the code again, its functions in `order`; their new places are in `places`. Their names are left out.
struct Arranged {
    imported: u32,
    order: Vec<usize>,
    places: Vec<u32>,
}

impl Reencode for Arranged {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(own.map_or(function, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in self.order.clone() {
            functions.function(self.type_index(types[function])?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, ImportSection, Instruction,
    };
    use wasm_encoder::{RefType, TableSection, TableType, TypeSection};
    use wasmparser::{Operator, Payload};

    #[test]
    fn the_longest_comes_first_and_then_what_is_most_like_the_one_before() {
        let bodies: [&[u8]; 4] = [b"nothing else", b"abcdefgh", b"abcdefghijklmnop", b"ijklmnopqr"];
        assert_eq!(order(&bodies), [2, 1, 0, 3]);
        assert_eq!(order(&[]), Vec::<usize>::new());
    }

    /// The functions of `machine`: the number that each returns, and which it calls.
    fn functions(machine: &[u8]) -> Vec<(i32, Option<u32>)> {
        let bodies = Parser::new(0).parse_all(machine).filter_map(|payload| match payload.expect("it can be read") {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        let read = |body: wasmparser::FunctionBody<'_>| {
            let (mut number, mut called) = (0, None);
            for operator in body.get_operators_reader().expect("a body") {
                match operator.expect("an operator") {
                    Operator::I32Const { value } => number = value,
                    Operator::Call { function_index } => called = Some(function_index),
                    _ => {}
                }
            }
            (number, called)
        };
        bodies.map(read).collect()
    }

    #[test]
    fn calls_exports_and_tables_follow_their_functions() {
        let (mut types, mut imports, mut own) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        imports.import("m", "a", EntityType::Function(0));
        let mut code = CodeSection::new();
        // The second is longer, and calls the first; the first calls what is imported.
        for (number, called, idle) in [(7, 0, 0), (8, 1, 9)] {
            own.function(0);
            let mut body = Function::new([]);
            body.instruction(&Instruction::I32Const(number)).instruction(&Instruction::Drop);
            for _ in 0..idle {
                body.instruction(&Instruction::Nop);
            }
            body.instruction(&Instruction::Call(called)).instruction(&Instruction::End);
            code.function(&body);
        }
        let (mut tables, mut elements, mut exports) = (TableSection::new(), ElementSection::new(), ExportSection::new());
        tables.table(TableType { element_type: RefType::FUNCREF, minimum: 2, maximum: None, table64: false, shared: false });
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions([1, 2][..].into()));
        exports.export("first", ExportKind::Func, 1);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&own)
            .section(&tables)
            .section(&exports)
            .section(&elements)
            .section(&code);
        let arranged = arrange(&module.finish()).expect("it can be read");
        assert_eq!(functions(&arranged), [(8, Some(2)), (7, Some(0))]);
        for payload in Parser::new(0).parse_all(&arranged) {
            match payload.expect("it can be read") {
                Payload::ExportSection(exports) => {
                    assert_eq!(exports.into_iter().map(|export| export.expect("an export").index).collect::<Vec<_>>(), [2]);
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let wasmparser::ElementItems::Functions(items) = element.expect("an element").items else {
                            panic!("functions")
                        };
                        assert_eq!(items.into_iter().collect::<Result<Vec<_>, _>>().expect("numbers"), [2, 1]);
                    }
                }
                _ => {}
            }
        }
    }
}
