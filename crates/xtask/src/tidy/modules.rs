//! Which modules of a crate use which, read from the paths in its files.
//!
//! A module is a file. `mod child;` and `pub use child::Thing;` make the child known and are no use of it; test code is left out.

use super::finding::SourceFile;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

/// One module that names something of another: the first place where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    /// The module that uses; the root of the crate is empty.
    pub from: String,
    /// The module that is used.
    pub to: String,
    /// The file of the module that uses.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// A path as it stands in a file.
#[derive(Clone, Debug)]
struct Named {
    segments: Vec<String>,
    line: usize,
    /// In how many inline modules it stands.
    depth: usize,
    import: Option<Import>,
}

/// What a `use` declaration does with a path.
#[derive(Clone, Debug)]
struct Import {
    /// The name that it gives to it; `*` for all names at once.
    name: String,
    /// Whether others may use that name too.
    is_public: bool,
}

/// The modules of one crate with the paths that stand in them.
struct Crate {
    paths: BTreeMap<String, Vec<Named>>,
    /// What an imported name stands for, by module and name.
    imports: BTreeMap<(String, String), Vec<String>>,
}

/// How many imports are followed from one to the next.
const MOST_IMPORTS: usize = 8;

/// The uses among these files, all of one crate, whose sources lie in the directory `source`; one for each pair of modules.
pub(super) fn uses(source: &str, files: &[SourceFile<'_>]) -> Vec<Use> {
    let modules: Vec<(String, &SourceFile<'_>)> =
        files.iter().filter_map(|file| Some((module(file.path.strip_prefix(source)?)?, file))).collect();
    let paths = modules.iter().map(|(module, file)| (module.clone(), named(file.text)));
    let known = Crate::new(paths.collect());
    let mut uses: Vec<Use> = Vec::new();
    for (module, file) in &modules {
        let mut seen = BTreeSet::from([module.clone()]);
        for named in &known.paths[module] {
            let Some(target) = known.target(module, named) else { continue };
            let is_own_child = named.import.as_ref().is_some_and(|import| import.is_public) && is_within(&target, module);
            if !is_own_child && seen.insert(target.clone()) {
                uses.push(Use { from: module.clone(), to: target, file: file.path.to_owned(), line: named.line });
            }
        }
    }
    uses
}

/// The module of a file below the directory of a crate's sources.
fn module(path: &str) -> Option<String> {
    let path = path.trim_start_matches('/').strip_suffix(".rs")?;
    let path = path.strip_suffix("/mod").unwrap_or(path);
    Some(if ["lib", "main", "mod"].contains(&path) { String::new() } else { path.replace('/', "::") })
}

fn parent(module: &str) -> &str {
    module.rsplit_once("::").map_or("", |(parent, _)| parent)
}

fn child(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}

fn is_within(module: &str, ancestor: &str) -> bool {
    ancestor.is_empty() || module.strip_prefix(ancestor).is_some_and(|rest| rest.starts_with("::"))
}

impl Crate {
    fn new(paths: BTreeMap<String, Vec<Named>>) -> Self {
        let all = paths.iter().flat_map(|(module, paths)| paths.iter().map(move |named| (module, named)));
        let imports = all
            .filter(|(_, named)| named.depth == 0)
            .filter_map(|(module, named)| Some(((module.clone(), named.import.as_ref()?.name.clone()), named.segments.clone())));
        Self { imports: imports.collect(), paths }
    }

    /// The module in which what a path names is defined; none for another crate's, and for what is within the file itself.
    fn target(&self, module: &str, named: &Named) -> Option<String> {
        let mut segments = named.segments.as_slice();
        // Out of the inline modules first.
        for _ in 0..named.depth {
            match segments.first().map(String::as_str) {
                Some("super") => segments = &segments[1..],
                Some("crate") => break,
                _ => return None,
            }
        }
        let is_inside = named.depth > 0 && segments.first().is_none_or(|first| !["crate", "super"].contains(&first.as_str()));
        if is_inside { self.descend(module, segments, MOST_IMPORTS) } else { self.resolve(module, segments, MOST_IMPORTS) }
    }

    fn resolve(&self, module: &str, segments: &[String], imports_left: usize) -> Option<String> {
        let (first, rest) = segments.split_first()?;
        match first.as_str() {
            "crate" => self.descend("", rest, imports_left),
            "self" => self.descend(module, rest, imports_left),
            "super" => {
                let above = rest.iter().take_while(|segment| *segment == "super").count();
                let module = (0..above).fold(parent(module), |module, _| parent(module));
                self.descend(module, &rest[above..], imports_left)
            }
            name if self.paths.contains_key(&child(module, name)) => self.descend(module, segments, imports_left),
            _ => None,
        }
    }

    /// Follows `segments` down from `module`, through children and through imported names.
    fn descend(&self, module: &str, segments: &[String], imports_left: usize) -> Option<String> {
        let Some((name, rest)) = segments.split_first() else { return Some(module.to_owned()) };
        let below = child(module, name);
        if self.paths.contains_key(&below) {
            return self.descend(&below, rest, imports_left);
        }
        match self.imports.get(&(module.to_owned(), name.clone())) {
            Some(imported) if imports_left > 0 => self.resolve(module, &[imported, rest].concat(), imports_left - 1),
            _ => Some(module.to_owned()),
        }
    }
}

/// The paths in the text of a file; none where it is no Rust.
fn named(text: &str) -> Vec<Named> {
    let mut paths = Vec::new();
    if let Ok(tokens) = text.parse::<TokenStream>() {
        collect(&tokens.into_iter().collect::<Vec<_>>(), 0, &mut paths);
    }
    paths
}

fn collect(tokens: &[TokenTree], depth: usize, paths: &mut Vec<Named>) {
    let mut at = 0;
    while at < tokens.len() {
        at = match &tokens[at] {
            TokenTree::Punct(hash) if hash.as_char() == '#' && is_for_tests(tokens.get(at + 1)) => after_item(tokens, at + 2),
            TokenTree::Ident(word) if word == "use" && !is_punct(tokens.get(at + 1), '<') => {
                let end = (at..tokens.len()).find(|&end| is_punct(tokens.get(end), ';')).unwrap_or(tokens.len());
                let is_public = is_public(&tokens[..at]);
                let found = &mut |segments: Vec<String>, name: String, line| {
                    let import = Some(Import { name, is_public });
                    paths.push(Named { segments, line, depth, import });
                };
                imports(&tokens[at + 1..end], &[], found);
                end + 1
            }
            TokenTree::Ident(word) if word == "mod" && matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) => {
                let Some(TokenTree::Group(body)) = tokens.get(at + 2) else { return };
                collect(&body.stream().into_iter().collect::<Vec<_>>(), depth + 1, paths);
                at + 3
            }
            TokenTree::Ident(word) => {
                let (segments, end) = path(tokens, at);
                let goes_on = at >= 2 && [at - 1, at - 2].iter().all(|&before| is_punct(tokens.get(before), ':'));
                if !goes_on && segments.len() > 1 {
                    paths.push(Named { segments, line: word.span().start().line, depth, import: None });
                }
                end
            }
            TokenTree::Group(group) => {
                collect(&group.stream().into_iter().collect::<Vec<_>>(), depth, paths);
                at + 1
            }
            _ => at + 1,
        };
    }
}

/// The names from `at` on that `::` joins, and where they end.
fn path(tokens: &[TokenTree], mut at: usize) -> (Vec<String>, usize) {
    let mut segments = Vec::new();
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        segments.push(name.to_string());
        at += 1;
        if !(is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')) {
            break;
        }
        at += 2;
    }
    (segments, at)
}

/// Hands every path of a `use` declaration, or of a branch of one that begins with `before`, to `found`, with its name and line.
fn imports(tokens: &[TokenTree], before: &[String], found: &mut impl FnMut(Vec<String>, String, usize)) {
    for branch in tokens.split(|token| is_punct(Some(token), ',')) {
        let (mut segments, end) = path(branch, 0);
        segments.splice(0..0, before.iter().cloned());
        let line = branch.first().map_or(1, |token| token.span().start().line);
        match branch.get(end) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                imports(&group.stream().into_iter().collect::<Vec<_>>(), &segments, found);
            }
            Some(TokenTree::Punct(_)) => found(segments, "*".into(), line),
            renamed => {
                // `module::{self}` is the module.
                if segments.len() > 1 && segments.last().is_some_and(|last| last == "self") {
                    segments.pop();
                }
                let name = renamed.and(branch.last()).map(ToString::to_string).or_else(|| segments.last().cloned());
                if let Some(name) = name {
                    found(segments, name, line);
                }
            }
        }
    }
}

/// Whether the tokens before a declaration end in `pub` or `pub(…)`.
fn is_public(before: &[TokenTree]) -> bool {
    let before = match before {
        [before @ .., TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => before,
        before => before,
    };
    matches!(before, [.., TokenTree::Ident(word)] if word == "pub")
}

/// Whether what stands behind a `#` says that the next item is for tests alone.
fn is_for_tests(attribute: Option<&TokenTree>) -> bool {
    let text = attribute.map(|attribute| attribute.to_string().replace(' ', "")).unwrap_or_default();
    text.starts_with("[cfg(test)") || text.starts_with("[cfg(all(test,")
}

/// Where the item that begins at `at` ends: behind its block or its semicolon.
fn after_item(tokens: &[TokenTree], at: usize) -> usize {
    let is_block = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let end = (at..tokens.len()).find(|&end| is_block(&tokens[end]) || is_punct(tokens.get(end), ';'));
    end.map_or(tokens.len(), |end| end + 1)
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The uses of a made-up crate, as `from -> to`.
    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let paths: Vec<(String, &str)> = files.iter().map(|(name, text)| (format!("crates/a/src/{name}"), *text)).collect();
        let files: Vec<SourceFile<'_>> = paths.iter().map(|(path, text)| SourceFile { path, text }).collect();
        uses("crates/a/src", &files).iter().map(|used| format!("{} -> {}", used.from, used.to)).collect()
    }

    #[test]
    fn a_path_anywhere_in_a_file_is_a_use_with_its_line() {
        let files = [("lib.rs", "mod b; mod c;"), ("b.rs", "fn f() {\n    crate::c::g()\n}"), ("c.rs", "pub fn g() {}")];
        assert_eq!(found(&files), ["b -> c"]);
        let files = files.map(|(name, text)| (format!("src/{name}"), text));
        let files: Vec<SourceFile<'_>> = files.iter().map(|(path, text)| SourceFile { path, text }).collect();
        assert_eq!(uses("src", &files), [Use { from: "b".into(), to: "c".into(), file: "src/b.rs".into(), line: 2 }]);
    }

    #[test]
    fn every_branch_of_a_declaration_is_followed() {
        let files = [
            ("lib.rs", "mod b; mod c; mod d; mod e;"),
            ("b.rs", "use crate::{c::{self, X as Y}, d::*}; use super::e::f::Z;"),
            ("c.rs", "pub struct X;"),
            ("d.rs", ""),
            ("e/mod.rs", "mod f;"),
            ("e/f.rs", "pub struct Z;"),
        ];
        assert_eq!(found(&files), ["b -> c", "b -> d", "b -> e::f"]);
    }

    #[test]
    fn a_name_that_another_module_passes_on_leads_to_where_it_is_defined() {
        let files = [
            ("lib.rs", "mod b; mod c; pub use c::X; use std::fmt;"),
            ("b.rs", "use crate::X; use super::fmt;"),
            ("c.rs", "pub struct X;"),
        ];
        assert_eq!(found(&files), ["b -> c"]);
    }

    #[test]
    fn to_declare_a_child_or_to_pass_on_its_names_is_no_use_of_it_and_to_call_it_is_one() {
        assert_eq!(found(&[("lib.rs", "mod b; pub use b::f; pub(crate) use self::b::g;"), ("b.rs", "use super::X;")]), ["b -> "]);
        assert_eq!(found(&[("main.rs", "mod b; fn main() { b::f() }"), ("b.rs", "")]), [" -> b"]);
        assert_eq!(found(&[("main.rs", "mod b; use b::f;"), ("b.rs", "")]), [" -> b"]);
    }

    #[test]
    fn tests_comments_texts_and_other_crates_are_no_uses() {
        let text = "//! See [`crate::c`].\nuse other::c; // crate::c\nconst C: &str = \"crate::c\";\n#[cfg(test)]\nmod tests { use crate::c; }";
        assert_eq!(found(&[("lib.rs", ""), ("b.rs", text), ("c.rs", "")]), [""; 0]);
    }

    #[test]
    fn a_module_within_a_file_belongs_to_the_file() {
        let text = "struct X; pub mod inner { use super::X; use super::super::c::Y; use crate::c::Z; }";
        assert_eq!(found(&[("lib.rs", ""), ("b.rs", text), ("c.rs", "")]), ["b -> c"]);
    }
}
