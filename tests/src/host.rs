//! Web servers for tests: for pages of other people that embed ours, and for changed copies of our site. Each serves files from memory at
//! an address of its own on this machine.

use crate::environment;
use crate::patience::{PATIENCE, PAUSE};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a silent host holds a connection open without an answer.
const SILENCE: Duration = Duration::from_secs(60);

/// What is read in the place of a file that is not there.
const NOT_FOUND: &str = "<!doctype html><title>Not found</title><p>There is no such page here.";

/// The files that a host serves, by their paths, such as `embed/index.html`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A web server at an address of its own, which browsers take for another origin. It stops when it is dropped.
pub struct Host {
    socket: SocketAddr,
    served: Arc<Mutex<Served>>,
    /// The flag that keeps the server's thread going, and the thread; none while nobody listens at the address.
    server: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
}

/// What can go wrong with a file on its way to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not there: the host answers with a page of its own that says so, as hosts do.
    Missing,
    /// Its second half is gone, and nothing says so.
    Truncated,
    /// The host says that it is plain text.
    OtherType,
    /// The connection is closed after its first half.
    CutOff,
    /// It does not come until the fault is mended.
    Late,
}

/// What a host serves, and what it was asked for.
#[derive(Default)]
struct Served {
    files: Files,
    /// What is wrong with files, by their paths.
    faults: BTreeMap<String, Fault>,
    /// Headers that are added to every answer.
    headers: Vec<(String, String)>,
    /// The paths of the requests since they were last taken.
    asked: Vec<String>,
    /// Whether requests are left without an answer.
    is_silent: bool,
}

impl Host {
    /// Starts a host without any file.
    pub fn start() -> Result<Self> {
        Self::with_files(Files::new())
    }

    /// Starts a host with a copy of the built site, which a test can change.
    pub fn with_site() -> Result<Self> {
        Self::with_files_of(&environment::directory_of_site()?)
    }

    /// Starts a host with the files of a directory.
    pub fn with_files_of(directory: &Path) -> Result<Self> {
        Self::with_files(files_below(directory)?)
    }

    fn with_files(files: Files) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port for a host")?;
        let socket = listener.local_addr().context("a host without an address")?;
        let served = Arc::new(Mutex::new(Served { files, ..Served::default() }));
        let mut host = Self { socket, served, server: None };
        host.listen(listener)?;
        Ok(host)
    }

    /// The address of the host, with a `/` at its end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.socket)
    }

    /// The host's address and port.
    pub(crate) fn socket(&self) -> SocketAddr {
        self.socket
    }

    /// The address of the same host by the name `localhost`, which browsers take for another site than the address in digits.
    pub fn other_address(&self) -> String {
        format!("http://localhost:{}/", self.socket.port())
    }

    /// Adds the file `path`, or replaces it.
    pub fn put(&self, path: &str, content: impl Into<Vec<u8>>) {
        self.served().files.insert(path.to_owned(), content.into());
    }

    /// Calls `change` with the files, to change them.
    pub fn change(&self, change: impl FnOnce(&mut Files)) {
        change(&mut self.served().files);
    }

    /// Lets this go wrong with the file `path` from now on.
    pub fn spoil(&self, path: &str, fault: Fault) {
        self.served().faults.insert(path.to_owned(), fault);
    }

    /// Lets nothing go wrong any more. What was late comes now.
    pub fn mend(&self) {
        self.served().faults.clear();
    }

    /// The path of the one file at the top of the site whose name begins and ends so.
    pub fn file_named(&self, begin: &str, end: &str) -> Result<String> {
        let served = self.served();
        let mut found = served.files.keys().filter(|path| path.starts_with(begin) && path.ends_with(end));
        let path = found.next().with_context(|| format!("the site has no {begin}*{end}"))?.clone();
        ensure!(found.next().is_none(), "the site has more than one {begin}*{end}");
        Ok(path)
    }

    /// Adds a header to every answer from now on.
    pub fn add_header(&self, header: &str, value: &str) {
        self.served().headers.push((header.to_owned(), value.to_owned()));
    }

    /// Takes the paths of the requests that came since the last call.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.served().asked)
    }

    /// Waits for a request of the file `path`, and takes the requests that came until then.
    pub async fn wait_for_request(&self, path: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !self.requests().iter().any(|asked| asked == path) {
            ensure!(Instant::now() < deadline, "nobody asks for {path}");
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Leaves requests without an answer from now on: connections stay open for longer than anybody waits.
    pub fn leave_requests_unanswered(&self) {
        self.served().is_silent = true;
    }

    /// Stops the server: connections to its address are refused.
    pub fn stop_listening(&mut self) {
        if let Some((is_open, thread)) = self.server.take() {
            is_open.store(false, Ordering::SeqCst);
            // Wakes the thread, which may be waiting for somebody; where that fails, it is awake.
            drop(TcpStream::connect(self.socket));
            drop(thread.join());
        }
    }

    /// Starts the server again at the same address.
    pub fn listen_again(&mut self) -> Result<()> {
        let listener = TcpListener::bind(self.socket).context("the host's port was taken meanwhile")?;
        self.listen(listener)
    }

    fn listen(&mut self, listener: TcpListener) -> Result<()> {
        let is_open = Arc::new(AtomicBool::new(true));
        let (served, stays) = (Arc::clone(&self.served), Arc::clone(&is_open));
        let serve = move || {
            for stream in listener.incoming() {
                if !stays.load(Ordering::SeqCst) {
                    return;
                }
                let served = Arc::clone(&served);
                // A browser opens connections that it may never use; what fails with one of them is the browser's to notice.
                std::thread::spawn(move || stream.and_then(|stream| answer(stream, &served)));
            }
        };
        let thread = std::thread::Builder::new().name("host".to_owned()).spawn(serve).context("no thread for a host")?;
        self.server = Some((is_open, thread));
        Ok(())
    }

    fn served(&self) -> MutexGuard<'_, Served> {
        lock(&self.served)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop_listening();
    }
}

/// An HTML document with this body, for a host's page.
pub fn host_page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>Host</title>{body}"
    )
}

/// The text of the file `path` in the npm packages that the tests use.
pub fn package_file(path: &str) -> Result<String> {
    let file = environment::packages()?.join(path);
    std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The files of a directory and of those in it.
pub fn files_below(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut queue: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(directory) = queue.pop() {
        for entry in std::fs::read_dir(&directory).with_context(|| format!("cannot list {}", directory.display()))? {
            let path = entry.with_context(|| format!("cannot list {}", directory.display()))?.path();
            if path.is_dir() {
                queue.push(path);
            } else {
                let content = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                let parts = path.strip_prefix(root).unwrap_or(&path).iter().map(|part| part.to_string_lossy());
                files.insert(parts.collect::<Vec<_>>().join("/"), content);
            }
        }
    }
    Ok(files)
}

fn lock(served: &Mutex<Served>) -> MutexGuard<'_, Served> {
    served.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers one GET request for a whole file, and closes the connection.
fn answer(mut stream: TcpStream, served: &Mutex<Served>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    if lock(served).is_silent {
        std::thread::sleep(SILENCE);
        return Ok(());
    }
    let target = first.split(' ').nth(1).unwrap_or_default();
    let mut path = target.split('?').next().unwrap_or_default().trim_start_matches('/').to_owned();
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    lock(served).asked.push(path.clone());
    while lock(served).faults.get(&path) == Some(&Fault::Late) {
        std::thread::sleep(PAUSE);
    }
    let (head, content) = {
        let served = lock(served);
        let fault = served.faults.get(&path);
        let found = served.files.get(&path).filter(|_| fault != Some(&Fault::Missing)).cloned();
        let said: String = served.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let (status, content_type) = match (&found, fault) {
            (None, _) => ("404 Not Found", "text/html; charset=utf-8"),
            (_, Some(Fault::OtherType)) => ("200 OK", "text/plain"),
            _ => ("200 OK", content_type(&path)),
        };
        let mut content = found.unwrap_or_else(|| NOT_FOUND.as_bytes().to_vec());
        let half = content.len() / 2;
        if fault == Some(&Fault::Truncated) {
            content.truncate(half);
        }
        let length = content.len();
        if fault == Some(&Fault::CutOff) {
            content.truncate(half);
        }
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
             Access-Control-Allow-Origin: *\r\nConnection: close\r\n{said}\r\n",
        );
        (head, content)
    };
    stream.write_all(head.as_bytes())?;
    stream.write_all(&content)
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "text/plain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn get(host: &Host, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(host.socket).ok()?;
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes()).ok()?;
        let mut text = String::new();
        stream.read_to_string(&mut text).ok()?;
        Some(text)
    }

    #[test]
    fn a_host_serves_what_was_put_there_with_what_it_says_until_it_leaves() {
        let mut host = Host::start().expect("a port is free");
        host.put("a/index.html", "page");
        host.add_header("X-Own", "1");
        let text = get(&host, "/a/?b=1").expect("it listens");
        assert!(text.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html") && text.contains("X-Own: 1\r\n"), "{text}");
        assert!(text.ends_with("\r\n\r\npage"), "{text}");
        assert!(get(&host, "/b").expect("it listens").starts_with("HTTP/1.1 404"));
        assert_eq!(host.requests(), ["a/index.html", "b"]);
        for (fault, head, length, body) in [
            (Fault::Missing, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", NOT_FOUND.len(), NOT_FOUND),
            (Fault::Truncated, "HTTP/1.1 200 OK\r\nContent-Type: text/html", 2, "pa"),
            (Fault::OtherType, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", 4, "page"),
            (Fault::CutOff, "HTTP/1.1 200 OK\r\nContent-Type: text/html", 4, "pa"),
        ] {
            host.spoil("a/index.html", fault);
            let text = get(&host, "/a/").expect("it listens");
            assert!(text.starts_with(head) && text.contains(&format!("Content-Length: {length}\r\n")), "{fault:?}: {text}");
            assert!(text.ends_with(&format!("\r\n\r\n{body}")), "{fault:?}: {text}");
        }
        host.spoil("a/index.html", Fault::Late);
        std::thread::scope(|scope| {
            let late = scope.spawn(|| get(&host, "/a/"));
            while host.requests().is_empty() {
                std::thread::yield_now();
            }
            assert!(!late.is_finished(), "it waits");
            host.mend();
            assert!(late.join().expect("no panic").expect("it listens").ends_with("page"));
        });
        host.stop_listening();
        assert_eq!(get(&host, "/a/"), None);
        host.listen_again().expect("its port is still free");
        assert!(get(&host, "/a/").is_some());
    }
}
