//! `offramp page one-file`: what a built site holds, finished as the share dialog finishes it.

use std::fs;
use std::process::Command;

use protocol::link::Link;
use protocol::one_file;
use share::export::PageState;

use crate::process::{PROGRAM, offramp};

const HELD: &str =
    "<html data-page=\"{offramp-site}ur/\" data-fragment=\"{offramp-fragment}\"><a href=\"{offramp-site}method/\">";

/// A directory as of a built site, which holds the file in Urdu.
fn built() -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory for temporary files");
    let path = directory.path().join(one_file::path("ur"));
    fs::create_dir_all(path.parent().expect("a directory")).and_then(|()| fs::write(path, HELD)).expect("it can be written");
    directory
}

#[test]
fn the_file_is_the_one_that_the_dialog_saves_of_the_same_state() {
    let site = built();
    let built = site.path().display();
    let options = format!("page one-file --built {built} --site https://example.org/a --lang ur");
    for (given, code, page) in [
        ("--link 1.2.me800.vw1 --set overstretch=0.3", "1.2.me800.os300.vw1", ""),
        ("--round --set mediation=0.12345", "1.2.me123", ""),
        (
            "--link https://a.example/#h=1.2.me800_losre&s=1.2.re100",
            "1.2.re100",
            "https://a.example/#h=1.2.me800_losre&s=1.2.re100",
        ),
    ] {
        let state = PageState { link: Link::decode(code).expect("a code").0, page: page.to_owned() };
        let saved = one_file::finished(HELD, &state.link, &state.home(), "https://example.org/a/").expect("it has its places");
        assert_eq!(offramp(&format!("{options} {given}")).succeeded(), saved);
        assert_eq!(state.page_name(), format!("offramp-{code}.html"));
    }
    let file = site.path().join("out.html");
    assert_eq!(offramp(&format!("{options} --output {}", file.display())).succeeded(), "");
    assert!(fs::read_to_string(file).expect("it was written").contains("data-fragment=\"\""));
}

#[test]
fn a_directory_without_a_built_site_and_an_address_that_nobody_said_are_named() {
    let site = built();
    let built = site.path().display();
    let missing = offramp(&format!("page one-file --built {built} --site https://example.org/ --lang zh")).faults();
    let expected = "--built: expected the directory of a built site, which holds offline/offramp-zh.txt, received ";
    assert!(missing.len() == 1 && missing[0].starts_with(expected), "{missing:?}");
    fs::write(site.path().join(one_file::path("ar")), "<h1>404</h1>").expect("it can be written");
    let other = offramp(&format!("page one-file --built {built} --site https://example.org/ --lang ar")).faults();
    assert!(other.len() == 1 && other[0].ends_with("received another file of that name"), "{other:?}");
    let run =
        Command::new(PROGRAM).args(["page", "one-file", "--built"]).arg(site.path()).env_remove("OFFRAMP_SITE_URL").output();
    let said = String::from_utf8(run.expect("the command starts").stderr).expect("text");
    assert_eq!(said, "--site: expected the address of the page, here or in OFFRAMP_SITE_URL, received none\n");
}
