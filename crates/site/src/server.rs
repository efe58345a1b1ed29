//! Serves the site on this machine as a good host would: with right types, compressed copies and the headers of `headers`.

use crate::headers::{ASK_AGAIN, cache_control, of_every_file};
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use system::files::{files_below, text};
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

/// How many ports after the first are tried.
const PORTS_TRIED: u16 = 50;

/// A server at work; it stops when this value is dropped.
pub struct Server {
    /// Its address on this machine.
    pub address: SocketAddr,
    _runtime: Runtime,
}

impl Server {
    /// Serves the directory `site` to whoever connects to `listener`.
    pub fn start(site: PathBuf, listener: TcpListener) -> Result<Self> {
        let address = listener.local_addr().context("the server's socket has no address")?;
        let runtime = Runtime::new().context("cannot start the server's threads")?;
        listener.set_nonblocking(true).context("cannot prepare the server's socket")?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).context("cannot prepare the server's socket")?
        };
        let every = headers_of_every_file(&site)?;
        let files = ServeDir::new(site).precompressed_br().precompressed_gzip();
        let router =
            Router::new().fallback_service(files).layer(from_fn(move |request, next| with_headers(request, next, every.clone())));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, _runtime: runtime })
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

/// What a static host says about every file, so that what is tested here is what holds there.
fn headers_of_every_file(site: &Path) -> Result<HeaderMap> {
    let paths = files_below(site)?;
    let pages = paths.iter().filter(|path| path.ends_with(".html")).map(|path| text(&site.join(path)));
    let pages = pages.collect::<Result<Vec<_>>>()?;
    let mut headers = HeaderMap::new();
    for (name, value) in of_every_file(pages.iter().map(String::as_str)) {
        let value = HeaderValue::try_from(value).with_context(|| format!("{name}: not a header's value"))?;
        headers.insert(HeaderName::try_from(name)?, value);
    }
    Ok(headers)
}

/// Adds what a static host should say about use by other sites, about safety and about caching.
async fn with_headers(request: Request, next: Next, every: HeaderMap) -> Response {
    let cache = cache_control(request.uri().path());
    let mut response = next.run(request).await;
    let cache = if response.status().is_client_error() { ASK_AGAIN } else { cache };
    response.headers_mut().extend(every);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[test]
    fn a_taken_port_leads_to_the_next_free_one() {
        let first = listen(0).expect("some port is free");
        let taken = first.local_addr().expect("it is bound").port();
        let second = listen(taken).expect("another port is free");
        assert!(taken < second.local_addr().expect("it is bound").port());
    }

    /// The head, in lower case, and the body of the answer to a request that takes this encoding.
    fn get(server: &Server, path: &str, encoding: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(server.address).expect("the server listens");
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("the server reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the server answers and closes");
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("an empty line ends the head");
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        (head, answer[end + 4..].to_vec())
    }

    #[test]
    fn files_come_with_their_type_their_compressed_copy_and_their_cache_time() {
        let site = tempfile::tempdir().expect("a directory for temporary files");
        let files = [
            ("index.html", "page"),
            ("a-0123456789abcdef_bg.wasm", "code"),
            ("a-0123456789abcdef_bg.wasm.br", "brotli"),
            ("a-0123456789abcdef_bg.wasm.gz", "gzip"),
        ];
        for (name, text) in files {
            std::fs::write(site.path().join(name), text).expect("the directory can be written");
        }
        let server = Server::start(site.path().to_owned(), listen(0).expect("some port is free")).expect("the server starts");

        let (head, body) = get(&server, "/", "br, gzip");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-type: text/html") && head.contains("cache-control: no-cache"), "{head}");
        assert!(head.contains("access-control-allow-origin: *") && head.contains("x-content-type-options: nosniff"), "{head}");
        assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{head}");
        assert_eq!(body, b"page");

        let (head, body) = get(&server, "/a-0123456789abcdef_bg.wasm", "br, gzip");
        assert!(head.contains("content-type: application/wasm") && head.contains("content-encoding: br"), "{head}");
        assert!(head.contains("cache-control: public, max-age=31536000, immutable"), "{head}");
        assert_eq!(body, b"brotli");

        assert_eq!(get(&server, "/a-0123456789abcdef_bg.wasm", "gzip").1, b"gzip");
        assert_eq!(get(&server, "/a-0123456789abcdef_bg.wasm", "identity").1, b"code");
        let (head, _) = get(&server, "/none-0123456789abcdef.js", "br");
        assert!(head.starts_with("http/1.1 404") && head.contains("cache-control: no-cache"), "{head}");
    }
}
