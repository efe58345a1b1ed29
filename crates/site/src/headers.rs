//! What a host should say about each file of the site, in the forms that static hosts read. One table is rendered into each.
//!
//! Files named by their content are kept by browsers for a year, all others are asked for each time. Everything may be used from any
//! page, for a sandboxed frame fetches even its own files as a stranger. The security policy stands in the pages, too.

use crate::policy::policy;
use crate::weight::Assets;
use anyhow::{Context, Result};
use protocol::linked_picture::DIRECTORY;
use serde_json::{Value, json};

/// For files named by their content.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For all others: kept, but asked for each time.
pub const ASK_AGAIN: &str = "no-cache";

/// How many hexadecimal digits a hash in a name has: trunk leaves leading zeros out.
const HASH_DIGITS: std::ops::RangeInclusive<usize> = 12..=16;

/// The same for the servers that take regular expressions.
const HASH_PATTERN: &str = "-[0-9a-f]{12,16}[._/]";

/// A header and what it says.
pub type Header = (&'static str, String);

/// Directories of many files about which the same is said: hosts take a hundred rules or so.
const ALIKE: [&str; 1] = [DIRECTORY];

/// What a host says about the files under one path.
pub struct Rule {
    /// `/*` for all, `/figures/*` for all in a directory, else the path of one file or of a directory's document.
    path: String,
    headers: Vec<Header>,
}

/// The headers of every file, under a policy that lets all scripts in `pages` run; `origin` is the site's own, if it is known.
pub fn of_every_file<'a>(pages: impl Iterator<Item = &'a str>, origin: Option<&str>) -> Vec<Header> {
    vec![
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Content-Security-Policy", policy(pages, origin)),
        // Hosts that isolate themselves take no frame that does not do the same, and no file that does not say whose it may be.
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// How long the file at `path` may be kept without asking again.
pub fn cache_control(path: &str) -> &'static str {
    if is_named_by_content(path) { FOR_EVER } else { ASK_AGAIN }
}

/// Whether the path has a content hash, so that the file behind it never changes.
pub fn is_named_by_content(path: &str) -> bool {
    path.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        HASH_DIGITS.contains(&digits) && part[digits..].starts_with(['.', '_', '/'])
    })
}

/// The files that tell hosts, each with its path in the site: at its root where a host looks for it there, else in `hosting/`. `origin` is
/// the site's own, if it is known.
pub fn files(assets: &Assets, origin: Option<&str>) -> Result<Vec<(&'static str, String)>> {
    let rules = rules(assets, origin)?;
    let every = &rules[0].headers;
    let rendered = |value: Value| Ok::<_, anyhow::Error>(serde_json::to_string_pretty(&value)? + "\n");
    Ok(vec![
        ("_headers", underscore(&rules)),
        (".htaccess", apache(every)),
        ("hosting/vercel.json", rendered(vercel(&rules))?),
        ("hosting/firebase.json", rendered(firebase(&rules))?),
        ("hosting/nginx.conf", nginx(every)),
    ])
}

/// The table. No two of its rules say the same header about one path, for hosts differ in which of two they would send.
fn rules(assets: &Assets, origin: Option<&str>) -> Result<Vec<Rule>> {
    let pages = assets.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = pages.map(|(path, asset)| std::str::from_utf8(&asset.bytes).with_context(|| format!("{path} is not UTF-8")));
    let pages = pages.collect::<Result<Vec<_>>>()?;
    let mut rules = vec![Rule { path: "/*".to_owned(), headers: of_every_file(pages.into_iter(), origin) }];
    for directory in ALIKE.iter().filter(|directory| assets.keys().any(|path| path.starts_with(**directory))) {
        let headers = vec![("Cache-Control", cache_control(directory).to_owned())];
        rules.push(Rule { path: format!("/{directory}*"), headers });
    }
    for path in assets.keys().filter(|path| !ALIKE.iter().any(|directory| path.starts_with(directory))) {
        let mut headers = vec![("Cache-Control", cache_control(path).to_owned())];
        if path.ends_with(".wasm") {
            // Browsers compile it while it arrives only if it comes under this name.
            headers.push(("Content-Type", "application/wasm".to_owned()));
        }
        // A document is asked for by its directory.
        if path == "index.html" || path.ends_with("/index.html") {
            let directory = path.trim_end_matches("index.html");
            rules.push(Rule { path: format!("/{directory}"), headers: headers.clone() });
        }
        rules.push(Rule { path: format!("/{path}"), headers });
    }
    Ok(rules)
}

/// The form of Netlify and Cloudflare Pages.
fn underscore(rules: &[Rule]) -> String {
    let lines = rules.iter().flat_map(|rule| {
        let headers = rule.headers.iter().map(|(name, value)| format!("  {name}: {value}\n"));
        std::iter::once(format!("{}\n", rule.path)).chain(headers)
    });
    lines.collect()
}

/// The form of Vercel. Without the slash behind a directory's name, the addresses in its document would lead elsewhere.
fn vercel(rules: &[Rule]) -> Value {
    let header = |(name, value): &Header| json!({ "key": name, "value": value });
    let rule = |rule: &Rule| {
        let source = rule.path.replace('*', "(.*)");
        json!({ "source": source, "headers": rule.headers.iter().map(header).collect::<Vec<_>>() })
    };
    json!({ "trailingSlash": true, "headers": rules.iter().map(rule).collect::<Vec<_>>() })
}

/// The form of Firebase Hosting.
fn firebase(rules: &[Rule]) -> Value {
    let header = |(name, value): &Header| json!({ "key": name, "value": value });
    let rule = |rule: &Rule| {
        let source = if rule.path == "/*" { "**".to_owned() } else { rule.path.replace('*', "**") };
        json!({ "source": source, "headers": rule.headers.iter().map(header).collect::<Vec<_>>() })
    };
    let ignored = ["hosting/**", "_headers", ".htaccess", "**/*.br", "**/*.gz"];
    let rules: Vec<_> = rules.iter().map(rule).collect();
    json!({ "hosting": { "public": ".", "ignore": ignored, "trailingSlash": true, "headers": rules } })
}

/// The form of Apache, which also finds the compressed copies.
fn apache(every: &[Header]) -> String {
    let headers: String = every.iter().map(|(name, value)| format!("  Header always set {name} \"{value}\"\n")).collect();
    format!(
        "AddType application/wasm .wasm\n\
         AddType text/javascript .js\n\
         <IfModule mod_headers.c>\n\
         {headers}  Header set Cache-Control \"{ASK_AGAIN}\"\n  \
           <FilesMatch \"{HASH_PATTERN}\">\n    Header set Cache-Control \"{FOR_EVER}\"\n  </FilesMatch>\n  \
           <FilesMatch \"\\.(br|gz)$\">\n    Header append Vary Accept-Encoding\n  </FilesMatch>\n\
         </IfModule>\n\
         <IfModule mod_rewrite.c>\n  \
           RemoveType .gz\n  \
           AddEncoding br .br\n  \
           AddEncoding gzip .gz\n  \
           RewriteEngine On\n  \
           RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b\n  \
           RewriteCond %{{REQUEST_FILENAME}}.br -f\n  \
           RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1,E=no-brotli:1]\n  \
           RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b\n  \
           RewriteCond %{{REQUEST_FILENAME}}.gz -f\n  \
           RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]\n\
         </IfModule>\n"
    )
}

/// The form of nginx: to be included in a `server` or in the `location` of the site.
fn nginx(every: &[Header]) -> String {
    let headers: String = every.iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;\n")).collect();
    format!(
        "index index.html;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # Where nginx has the module for it, brotli saves a fifth more:\n\
         # brotli_static on;\n\
         {headers}\
         set $offramp_cache \"{ASK_AGAIN}\";\n\
         if ($uri ~ \"{HASH_PATTERN}\") {{\n  set $offramp_cache \"{FOR_EVER}\";\n}}\n\
         # Not with `always`: that something is missing must not be kept for a year.\n\
         add_header Cache-Control $offramp_cache;\n\
         # What is set outside is not set here; all of these are named by their content.\n\
         location ~ \\.wasm$ {{\n  types {{ }}\n  default_type application/wasm;\n  set $offramp_cache \"{FOR_EVER}\";\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weight::Asset;
    use std::collections::BTreeSet;

    /// The digest of `alert('Hello, world.');`, from the policy's own specification.
    const HASH: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

    fn site() -> Assets {
        let script = "<script>alert('Hello, world.');</script>";
        let files = [("index.html", script), ("embed/index.html", script), ("embed.js", ""), ("a-0123456789abcdef.wasm", "")];
        files.map(|(path, text)| (path.to_owned(), Asset { bytes: text.as_bytes().to_vec(), brotli: None })).into()
    }

    fn file(name: &str) -> String {
        let files = files(&site(), None).expect("every page is a text");
        files.into_iter().find(|(path, _)| *path == name).expect("there is one").1
    }

    #[test]
    fn only_files_named_by_content_are_kept_for_long() {
        for path in [
            "explorer-0123456789abcdef.js",
            "explorer-0123456789abcde.js",
            "x-0123456789abcdef_bg.wasm",
            "s/x-0123456789abcdef/i.js",
        ] {
            assert_eq!(cache_control(path), FOR_EVER, "{path}");
        }
        for path in ["/", "/index.html", "/off-ramp.svg", "/explorer-0123456789a.js", "/explorer-0123456789abcdef"] {
            assert_eq!(cache_control(path), ASK_AGAIN, "{path}");
        }
    }

    #[test]
    fn every_form_carries_the_policy_with_the_hash_of_each_script_once() {
        for (name, text) in files(&site(), None).expect("every page is a text") {
            assert_eq!(text.matches(HASH).count(), 1, "{name}: {text}");
            assert!(
                text.contains("default-src 'none'") && text.contains("nosniff") && text.contains("application/wasm"),
                "{name}"
            );
        }
    }

    #[test]
    fn every_form_names_the_origin_of_the_site_where_it_is_known() {
        for (name, text) in files(&site(), Some("https://example.org")).expect("every page is a text") {
            let own = text.matches("'self'").count();
            assert_eq!(text.matches("'self' https://example.org").count(), own, "{name}: {text}");
            assert!(0 < own, "{name}");
        }
    }

    #[test]
    fn no_header_is_said_twice_about_one_path() {
        let rules = rules(&site(), None).expect("every page is a text");
        let every: BTreeSet<_> = rules[0].headers.iter().map(|(name, _)| name).collect();
        let paths: BTreeSet<_> = rules.iter().map(|rule| &rule.path).collect();
        assert_eq!(paths.len(), rules.len());
        for rule in &rules[1..] {
            assert!(rule.headers.iter().all(|(name, _)| !every.contains(name)), "{}", rule.path);
        }
    }

    #[test]
    fn pictures_to_link_have_one_rule_for_all_in_the_forms_that_name_files_and_none_is_needed_in_the_others() {
        let picture = |name: &str| (format!("{DIRECTORY}{name}"), Asset { bytes: Vec::new(), brotli: None });
        let with = site().into_iter().chain(["start.events.en.svg", "start.events.en.png", "index.json"].map(picture)).collect();
        let rules = rules(&with, None).expect("every page is a text");
        let of_pictures: Vec<&Rule> = rules.iter().filter(|rule| rule.path.contains("figures")).collect();
        assert_eq!(of_pictures.len(), 1);
        assert_eq!(of_pictures[0].headers, [("Cache-Control", ASK_AGAIN.to_owned())]);
        let forms = files(&with, None).expect("every page is a text");
        for (name, expected) in [
            ("_headers", "\n/figures/*\n  Cache-Control: no-cache\n"),
            ("hosting/vercel.json", "\"source\": \"/figures/(.*)\""),
            ("hosting/firebase.json", "\"source\": \"/figures/**\""),
            (".htaccess", "Header set Cache-Control \"no-cache\""),
            ("hosting/nginx.conf", "set $offramp_cache \"no-cache\""),
        ] {
            let (_, text) = forms.iter().find(|(path, _)| *path == name).expect("there is one");
            assert_eq!(text.matches(expected).count(), 1, "{name}: {text}");
        }
        assert!(cache_control("figures/no-mediation.events.en.svg") == ASK_AGAIN);
    }

    #[test]
    fn the_plain_form_has_a_path_and_below_it_its_headers() {
        let text = file("_headers");
        assert!(
            text.starts_with("/*\n  Access-Control-Allow-Origin: *\n  Content-Security-Policy: default-src 'none'; "),
            "{text}"
        );
        let files = "/a-0123456789abcdef.wasm\n  Cache-Control: public, max-age=31536000, immutable\n  Content-Type: application/wasm\n\
                     /embed.js\n  Cache-Control: no-cache\n/embed/\n  Cache-Control: no-cache\n/embed/index.html\n  Cache-Control: no-cache\n\
                     /\n  Cache-Control: no-cache\n/index.html\n  Cache-Control: no-cache\n";
        assert!(text.ends_with(files), "{text}");
    }

    #[test]
    fn the_forms_of_vercel_and_firebase_are_json_with_a_rule_for_each_path() {
        let vercel: Value = serde_json::from_str(&file("hosting/vercel.json")).expect("it is JSON");
        assert_eq!(vercel["headers"][0]["source"], "/(.*)");
        assert_eq!(vercel["headers"][1]["headers"][0], json!({ "key": "Cache-Control", "value": FOR_EVER }));
        let firebase: Value = serde_json::from_str(&file("hosting/firebase.json")).expect("it is JSON");
        let rules = firebase["hosting"]["headers"].as_array().expect("a list");
        assert_eq!(rules[0]["source"], "**");
        assert_eq!(rules.len(), vercel["headers"].as_array().expect("a list").len());
    }

    #[test]
    fn servers_know_a_file_that_is_named_by_its_content_by_the_same_pattern() {
        for name in [".htaccess", "hosting/nginx.conf"] {
            let text = file(name);
            assert!(text.contains(HASH_PATTERN) && text.contains(FOR_EVER) && text.contains(ASK_AGAIN), "{text}");
        }
        let (least, most) = (HASH_DIGITS.start(), HASH_DIGITS.end());
        assert!(HASH_PATTERN.contains(&format!("{{{least},{most}}}")));
    }
}
