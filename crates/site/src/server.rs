//! Serves the site on this machine as a good host would: with right types, compressed copies and the headers of `headers`.

use crate::headers::{ASK_AGAIN, cache_control, of_every_file};
use anyhow::{Context, Result, anyhow, bail};
use percent_encoding::percent_decode_str;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};
use system::files::{files_below, text};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// How many ports after the first are tried.
const PORTS_TRIED: u16 = 50;

/// How many requests are answered at the same time: more than two browsers ask at once.
const WORKERS: usize = 8;

/// What browsers are told about a file's content, by the ending of its name.
const CONTENT_TYPES: [(&str, &str); 12] = [
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("mjs", "text/javascript"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "text/xml"),
];

/// The compressed copies by the ending of their names, the better one first, and what each is called in a request.
const COPIES: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// A server at work; it stops when this value is dropped.
pub struct Server {
    /// Its address on this machine.
    pub address: SocketAddr,
    requests: Arc<tiny_http::Server>,
}

impl Server {
    /// Serves the directory `site` to whoever connects to `listener`.
    pub fn start(site: PathBuf, listener: TcpListener) -> Result<Self> {
        let address = listener.local_addr().context("the server's socket has no address")?;
        let requests = tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!("cannot serve: {error}"))?;
        let requests = Arc::new(requests);
        let files = Arc::new(Files::of(site, format!("http://{address}"))?);
        for _ in 0..WORKERS {
            let (requests, files) = (Arc::clone(&requests), Arc::clone(&files));
            // It ends when the server does, whose `recv` then fails.
            std::thread::spawn(move || {
                while let Ok(request) = requests.recv() {
                    let answer = files.answer(&request);
                    // A reader who left before the answer came needs none.
                    drop(request.respond(answer));
                }
            });
        }
        Ok(Self { address, requests })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        (0..WORKERS).for_each(|_| self.requests.unblock());
    }
}

/// Serves `site` on the first free port from `port` on, until the program is stopped or, if it goes with its parent, until its
/// standard input ends, as it does when the parent is gone.
pub fn serve_until_stopped(site: PathBuf, port: u16, with_parent: bool) -> Result<()> {
    let server = Server::start(site, listen(port)?)?;
    println!("Offramp is at http://{}/ (stop with Ctrl-C).", server.address);
    if with_parent {
        return std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).map(drop).context("cannot read the standard input");
    }
    loop {
        std::thread::park();
    }
}

/// Takes the first free port from `port` on; 0 takes any.
pub fn listen(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(PORTS_TRIED);
    for candidate in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => {
                if candidate != port {
                    println!("Port {port} is taken by another program; using {candidate}.");
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("cannot listen on port {candidate} of this machine")),
        }
    }
    bail!("the ports {port} to {last} are all taken; name a free one with --port")
}

/// The files that are served.
struct Files {
    root: PathBuf,
    /// The origin at which they are served.
    origin: String,
    /// The headers of every file, and when the site was built that they belong to.
    every: Mutex<(Option<SystemTime>, Vec<Header>)>,
}

/// An answer; that to a failure has nothing to read.
type Answer = Response<Box<dyn std::io::Read + Send>>;

impl Files {
    fn of(root: PathBuf, origin: String) -> Result<Self> {
        let every = (modified(&root.join("index.html")), headers_of_every_file(&root, &origin)?);
        Ok(Self { root, origin, every: Mutex::new(every) })
    }

    /// The answer to a request. A file whose name follows from its content may be kept for long, but not that it is missing.
    fn answer(&self, request: &Request) -> Answer {
        let (path, query) = request.url().split_once('?').map_or((request.url(), ""), |(path, query)| (path, query));
        let mut answer = match request.method() {
            Method::Get | Method::Head => self.file_at(path, query, request).unwrap_or_else(|| empty(404)),
            _ => empty(405).with_header(header("Allow", "GET, HEAD")),
        };
        let cache = if 400 <= answer.status_code().0 { ASK_AGAIN } else { cache_control(path) };
        answer.add_header(header("Cache-Control", cache));
        self.headers_of_every_file().into_iter().for_each(|header| answer.add_header(header));
        answer
    }

    /// The file at this path of the site, a redirection to the directory of this name, or nothing.
    fn file_at(&self, path: &str, query: &str, request: &Request) -> Option<Answer> {
        let relative = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
        let relative = Path::new(relative.as_ref());
        // Nothing outside of the site is ever read.
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let mut file = self.root.join(relative);
        if file.is_dir() {
            if !path.ends_with('/') {
                let mark = if query.is_empty() { "" } else { "?" };
                return Some(empty(307).with_header(header("Location", &format!("{path}/{mark}{query}"))));
            }
            file.push("index.html");
        }
        let modified = modified(&file)?;
        let content_type = content_type(&file);
        let mut answer = if is_unchanged(request, modified) { empty(304) } else { content(&file, request)? };
        for (name, value) in
            [("Content-Type", content_type), ("Last-Modified", &httpdate::fmt_http_date(modified)), ("Vary", "Accept-Encoding")]
        {
            answer.add_header(header(name, value));
        }
        Some(answer)
    }

    /// What a static host says about every file, so that what is tested here is what holds there. Read again after each build.
    fn headers_of_every_file(&self) -> Vec<Header> {
        let mut every = self.every.lock().unwrap_or_else(PoisonError::into_inner);
        let built = modified(&self.root.join("index.html"));
        // While a site is being replaced its pages cannot be read; then the old headers hold.
        if every.0 != built
            && let Ok(headers) = headers_of_every_file(&self.root, &self.origin)
        {
            *every = (built, headers);
        }
        every.1.clone()
    }
}

fn headers_of_every_file(site: &Path, origin: &str) -> Result<Vec<Header>> {
    let paths = files_below(site)?;
    let pages = paths.iter().filter(|path| path.ends_with(".html")).map(|path| text(&site.join(path)));
    let pages = pages.collect::<Result<Vec<_>>>()?;
    let headers = of_every_file(pages.iter().map(String::as_str), Some(origin));
    Ok(headers.iter().map(|(name, value)| header(name, value)).collect())
}

/// The content of a file, or of the best compressed copy of it that the request takes.
fn content(file: &Path, request: &Request) -> Option<Answer> {
    let accepted = values(request, "Accept-Encoding").collect::<Vec<_>>().join(",");
    let copies = COPIES.iter().filter(|(_, encoding)| accepts(&accepted, encoding)).filter_map(|(ending, encoding)| {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(ending);
        Some((File::open(copy).ok()?, Some(encoding)))
    });
    let (file, encoding) = copies.chain(File::open(file).ok().map(|file| (file, None))).next()?;
    let length = usize::try_from(file.metadata().ok()?.len()).ok()?;
    let body: Box<dyn std::io::Read + Send> = Box::new(file);
    // Always with its length, as hosts send it.
    let answer = Response::new(StatusCode(200), Vec::new(), body, Some(length), None).with_chunked_threshold(usize::MAX);
    Some(match encoding {
        Some(encoding) => answer.with_header(header("Content-Encoding", encoding)),
        None => answer,
    })
}

/// Whether a request's list of encodings, such as `br;q=0.5, gzip`, has this one and does not refuse it by `q=0`.
fn accepts(list: &str, encoding: &str) -> bool {
    list.split(',').any(|entry| {
        let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f64>);
        name.trim().eq_ignore_ascii_case(encoding) && weight.is_ok_and(|weight| 0.0 < weight)
    })
}

/// Whether the reader has the file as it was at that time, which requests say in whole seconds.
fn is_unchanged(request: &Request, modified: SystemTime) -> bool {
    let since = values(request, "If-Modified-Since").next().and_then(|text| httpdate::parse_http_date(text).ok());
    since.is_some_and(|since| modified < since + Duration::from_secs(1))
}

fn values<'a>(request: &'a Request, name: &'static str) -> impl Iterator<Item = &'a str> {
    request.headers().iter().filter(move |header| header.field.equiv(name)).map(|header| header.value.as_str())
}

fn modified(file: &Path) -> Option<SystemTime> {
    let metadata = fs::metadata(file).ok()?;
    metadata.is_file().then_some(metadata)?.modified().ok()
}

fn content_type(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let known = CONTENT_TYPES.iter().find(|(known, _)| *known == ending);
    known.map_or("application/octet-stream", |(_, content_type)| content_type)
}

fn empty(status: u16) -> Answer {
    Response::new(StatusCode(status), Vec::new(), Box::new(std::io::empty()), Some(0), None)
}

/// A header; a value with characters that headers cannot have is left empty, as none of ours is.
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).or_else(|()| Header::from_bytes(name, "")).unwrap_or_else(|()| unreachable!("{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use tempfile::TempDir;

    #[test]
    fn a_taken_port_leads_to_the_next_free_one() {
        let first = listen(0).expect("some port is free");
        let taken = first.local_addr().expect("it is bound").port();
        let second = listen(taken).expect("another port is free");
        assert!(taken < second.local_addr().expect("it is bound").port());
    }

    /// A site with these files, and its server.
    fn serving(files: &[(&str, &str)]) -> (TempDir, Server) {
        let site = tempfile::tempdir().expect("a directory for temporary files");
        for (name, text) in files {
            system::files::write(&site.path().join(name), text.as_bytes()).expect("the directory can be written");
        }
        let server = Server::start(site.path().to_owned(), listen(0).expect("some port is free")).expect("the server starts");
        (site, server)
    }

    /// The head, in lower case, and the body of the answer to a request with these lines.
    fn ask(server: &Server, request: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(server.address).expect("the server listens");
        let request = format!("{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("the server reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the server answers and closes");
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("an empty line ends the head");
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        (head, answer[end + 4..].to_vec())
    }

    fn get(server: &Server, path: &str, encoding: &str) -> (String, Vec<u8>) {
        ask(server, &format!("GET {path} HTTP/1.1\r\nAccept-Encoding: {encoding}"))
    }

    #[test]
    fn files_come_with_their_type_their_compressed_copy_and_their_cache_time() {
        let (_site, server) = serving(&[
            ("index.html", "page"),
            ("a-0123456789abcdef_bg.wasm", "code"),
            ("a-0123456789abcdef_bg.wasm.br", "brotli"),
            ("a-0123456789abcdef_bg.wasm.gz", "gzip"),
        ]);
        let (head, body) = get(&server, "/", "br, gzip");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-type: text/html") && head.contains("cache-control: no-cache"), "{head}");
        assert!(head.contains("access-control-allow-origin: *") && head.contains("x-content-type-options: nosniff"), "{head}");
        let policy = format!("content-security-policy: default-src 'none'; script-src 'self' http://{} 'wasm-", server.address);
        assert!(head.contains(&policy), "{head}");
        assert_eq!(body, b"page");

        let (head, body) = get(&server, "/a-0123456789abcdef_bg.wasm", "br, gzip");
        assert!(head.contains("content-type: application/wasm") && head.contains("content-encoding: br"), "{head}");
        assert!(head.contains("cache-control: public, max-age=31536000, immutable"), "{head}");
        assert_eq!(body, b"brotli");

        assert_eq!(get(&server, "/a-0123456789abcdef_bg.wasm", "gzip").1, b"gzip");
        assert_eq!(get(&server, "/a-0123456789abcdef_bg.wasm", "br;q=0, gzip").1, b"gzip");
        assert_eq!(get(&server, "/a-0123456789abcdef_bg.wasm", "identity").1, b"code");
        let (head, _) = get(&server, "/none-0123456789abcdef.js", "br");
        assert!(head.starts_with("http/1.1 404") && head.contains("cache-control: no-cache"), "{head}");
    }

    #[test]
    fn a_directory_is_its_page_and_needs_the_slash_behind_its_name() {
        let (_site, server) = serving(&[("index.html", "page"), ("method/index.html", "method")]);
        assert_eq!(get(&server, "/method/", "").1, b"method");
        let (head, body) = get(&server, "/method?a=1", "");
        assert!(head.starts_with("http/1.1 307") && head.contains("location: /method/?a=1") && body.is_empty(), "{head}");
    }

    #[test]
    fn nothing_outside_of_the_site_is_read() {
        let (site, server) = serving(&[("index.html", "page"), ("deep/a.txt", "a")]);
        let name = site.path().file_name().and_then(|name| name.to_str()).expect("it has a name");
        for path in
            [format!("/../{name}/index.html"), format!("/deep/%2e%2e/%2e%2e/{name}/index.html"), "//etc/passwd".to_owned()]
        {
            let (head, body) = get(&server, &path, "");
            assert!(head.starts_with("http/1.1 404") && body.is_empty(), "{path}: {head}");
        }
        assert_eq!(get(&server, "/deep/%61.txt", "").1, b"a");
    }

    #[test]
    fn a_head_has_no_body_an_unchanged_file_is_not_sent_again_and_nothing_can_be_posted() {
        let (_site, server) = serving(&[("index.html", "page")]);
        let (head, body) = ask(&server, "HEAD / HTTP/1.1");
        assert!(head.starts_with("http/1.1 200") && head.contains("content-length: 4") && body.is_empty(), "{head}");
        let date = head.lines().find_map(|line| line.strip_prefix("last-modified: ")).expect("files say when they changed");
        let date = httpdate::fmt_http_date(httpdate::parse_http_date(&in_title_case(date)).expect("it is a date"));
        let (head, body) = ask(&server, &format!("GET / HTTP/1.1\r\nIf-Modified-Since: {date}"));
        assert!(head.starts_with("http/1.1 304") && body.is_empty(), "{head}");
        let (head, body) = ask(&server, "GET / HTTP/1.1\r\nIf-Modified-Since: Thu, 01 Jan 1970 00:00:01 GMT");
        assert!(head.starts_with("http/1.1 200") && body == b"page", "{head}");
        assert!(ask(&server, "POST / HTTP/1.1").0.starts_with("http/1.1 405"));
    }

    /// A date of a head in lower case as it was: `sun, 29 nov 2026 00:00:00 gmt`.
    fn in_title_case(date: &str) -> String {
        let words = date.split(' ').map(|word| match word {
            "gmt" => "GMT".to_owned(),
            _ => word[..1].to_uppercase() + &word[1..],
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_site_that_was_built_again_is_served_with_the_policy_of_its_new_pages() {
        let (site, server) = serving(&[("index.html", "<script>a</script>")]);
        let before = get(&server, "/", "").0;
        let index = site.path().join("index.html");
        fs::write(&index, "<script>b</script>").expect("the directory can be written");
        let later = SystemTime::now() + Duration::from_secs(5);
        File::options().write(true).open(&index).and_then(|file| file.set_modified(later)).expect("its time can be set");
        let policy = |head: &str| head.lines().find(|line| line.starts_with("content-security-policy")).map(str::to_owned);
        assert_ne!(policy(&before), policy(&get(&server, "/", "").0));
    }
}
