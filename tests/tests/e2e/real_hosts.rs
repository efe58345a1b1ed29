//! The shipped configurations in real servers: nginx and Apache say of every file what the table of headers promises. Part of the slow tests.

use anyhow::{Context, Result, ensure};
use browser_tests::{directory_of_site, files_below, is_slow, skip_for};
use std::collections::BTreeMap;
use std::fs::Permissions;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How long a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is said of every file, beside the policy.
const EVERY: [(&str, &str); 5] = [
    ("access-control-allow-origin", "*"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("x-content-type-options", "nosniff"),
];

/// What browsers must be told of a file's content, by the ending of its name; servers disagree on that of scripts.
const TYPES: [(&str, &[&str]); 7] = [
    ("html", &["text/html"]),
    ("js", &["text/javascript", "application/javascript"]),
    ("css", &["text/css"]),
    ("wasm", &["application/wasm"]),
    ("json", &["application/json"]),
    ("svg", &["image/svg+xml"]),
    ("png", &["image/png"]),
];

/// A server of other people, stopped when it is dropped.
struct Server {
    port: u16,
    stop: Command,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.output());
    }
}

impl Server {
    /// Starts `program` with what `configured` writes for a directory of its own and a port.
    fn start(directory: &Path, program: &str, stop: &[&str], configured: impl Fn(u16) -> String) -> Result<Self> {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let port = free.context("no port is free")?.port();
        let file = directory.join("server.conf");
        std::fs::write(&file, configured(port))?;
        let flag = if program == "nginx" { "-c" } else { "-f" };
        let command = |more: &[&str]| {
            let mut command = Command::new(["/usr/sbin/", program].concat());
            command.arg(flag).arg(&file).args(more);
            command
        };
        let started = command(&[]).output().with_context(|| format!("{program} cannot be run"))?;
        ensure!(started.status.success(), "{program} says {}", String::from_utf8_lossy(&started.stderr));
        let server = Self { port, stop: command(stop) };
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            ensure!(Instant::now() < deadline, "{program} does not listen");
            std::thread::yield_now();
        }
        Ok(server)
    }

    /// The status, the headers and the body of the answer to a request for `path`.
    fn get(&self, path: &str, asked: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.write_all(format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{asked}\r\n").as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("the answer has no end of its head")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let (first, rest) = head.split_once("\r\n").context("the answer has no headers")?;
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).context("the answer has no status")?;
        let headers = rest.lines().filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Ok(Answer { status, headers, body: bytes[end + 4..].to_vec() })
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Whether a reader can be given the file: it is no compressed copy, nor for hosts.
fn is_for_readers(path: &str) -> bool {
    let is_for_hosts = path.starts_with("hosting/") || [".htaccess", "_headers"].contains(&path);
    !is_for_hosts && !path.ends_with(".br") && !path.ends_with(".gz")
}

/// Whether a file's name has the hash of its content, so that browsers may keep it for a year.
fn is_named_by_content(path: &str) -> bool {
    path.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        (12..=16).contains(&digits) && part[digits..].starts_with(['.', '_', '/'])
    })
}

/// Holds every file of the site, in every encoding, to what is promised of it.
fn check(server: &Server, site: &Path) -> Result<()> {
    let files = files_below(site)?;
    let paths: Vec<&String> = files.keys().filter(|path| is_for_readers(path)).collect();
    ensure!(100 < paths.len(), "there are only {} files", paths.len());
    let mut compressed = 0;
    for path in paths {
        for (accepted, copies) in [("br, gzip", &["br", "gz"][..]), ("gzip", &["gz"]), ("identity", &[])] {
            let said = || format!("{path}, where {accepted} is accepted");
            let asked = format!("Accept-Encoding: {accepted}\r\n");
            let answer = server.get(path, &asked).with_context(said)?;
            assert_eq!(answer.status, 200, "{}", said());
            for (name, value) in EVERY {
                assert_eq!(answer.header(name), value, "{}: {name}", said());
            }
            assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{}", said());
            let kept = if is_named_by_content(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
            assert_eq!(answer.header("cache-control"), kept, "{}", said());
            let ending = path.rsplit('.').next().unwrap_or_default();
            let found = answer.header("content-type");
            if let Some((_, types)) = TYPES.iter().find(|(known, _)| *known == ending) {
                assert!(types.iter().any(|known| found.starts_with(known)), "{}: it is said to be {found:?}", said());
            }
            let copy = copies.iter().find(|copy| files.contains_key(&format!("{path}.{copy}")));
            let encoding = copy.map_or("", |copy| if *copy == "br" { "br" } else { "gzip" });
            assert_eq!(answer.header("content-encoding"), encoding, "{}", said());
            let file = copy.map_or_else(|| path.clone(), |copy| format!("{path}.{copy}"));
            assert!(files.get(&file) == Some(&answer.body), "{}: other bytes came", said());
            compressed += usize::from(copy.is_some());
            if copy.is_some() {
                assert!(answer.header("vary").to_ascii_lowercase().contains("accept-encoding"), "{}", said());
            }
            let validators = [("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")];
            let known: String = validators
                .iter()
                .filter_map(|(name, asks)| answer.headers.get(*name).map(|value| format!("{asks}: {value}\r\n")))
                .collect();
            assert!(!known.is_empty(), "{}: nothing says when it changed", said());
            let again = server.get(path, &[asked, known].concat()).with_context(said)?;
            assert_eq!((again.status, again.body.len()), (304, 0), "{}", said());
        }
    }
    ensure!(100 < compressed, "only {compressed} answers were compressed");
    let missing = server.get("none-0123456789abcdef.js", "")?;
    assert_eq!((missing.status, missing.header("cache-control").contains("immutable")), (404, false), "what is missing");
    let directory = server.get("method", "")?;
    assert!(directory.status == 301 && directory.header("location").ends_with("/method/"), "a directory without its slash");
    Ok(())
}

/// Starts a server for the site and checks every file.
fn in_a_server(program: &str, stop: &[&str], configured: impl Fn(&str, &str, u16) -> String) -> Result<()> {
    if !is_slow() {
        return skip_for("slow");
    }
    let directory = tempfile::tempdir()?;
    let site = directory.path().join("site");
    // Where these servers are started by root they read files as somebody else, who may not read everything of whoever tests.
    let copied = Command::new("cp").arg("-R").arg(directory_of_site()?).arg(&site).status()?;
    ensure!(copied.success(), "the site cannot be copied");
    std::fs::set_permissions(directory.path(), Permissions::from_mode(0o755))?;
    let [own, served] = [directory.path(), &site].map(|path| path.to_string_lossy().into_owned());
    let server = Server::start(directory.path(), program, stop, |port| configured(&own, &served, port))?;
    check(&server, &site)
}

#[test]
fn nginx_with_the_shipped_configuration_keeps_every_promise() -> Result<()> {
    in_a_server("nginx", &["-s", "stop"], |own, site, port| {
        format!(
            "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
             pid {own}/pid; error_log {own}/error.log; user root;
             events {{ }}
             http {{
                 include /etc/nginx/mime.types; access_log off;
                 client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c; uwsgi_temp_path {own}/d; scgi_temp_path {own}/e;
                 server {{ listen 127.0.0.1:{port}; root {site}; include {site}/hosting/nginx.conf; brotli_static on; }}
             }}"
        )
    })
}

#[test]
fn apache_with_the_shipped_configuration_keeps_every_promise() -> Result<()> {
    in_a_server("apache2", &["-k", "stop"], |own, site, port| {
        let modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite"];
        let modules = modules.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")).concat();
        format!(
            "ServerRoot {own}\nServerName localhost\nPidFile {own}/pid\nErrorLog {own}/error.log\nListen 127.0.0.1:{port}\n{modules}\
             TypesConfig /etc/mime.types\nUser www-data\nGroup www-data\nDocumentRoot {site}\n\
             <Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
        )
    })
}
