//! `offramp figure`: every figure with its title, how to cite it and the link; the same drawing as the crates make; SVG and PNG.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::process::{Finished, PROGRAM, offramp};
use chart::Theme;
use figures::scenario_question::ScenarioQuestion;
use figures::{matters, motive};
use model::analysis::{Focus, TornadoJob, run_to_end};
use model::{Assumptions, Coefficients, Key, Outcome, Scenario, Solver, Vantage};
use words::citation;
use words::language::Language;

const CHANGES: &str = "--set mediation=0.8 --set overstretch=0.3";

const CHANGED: &str =
    "Changed from the starting point: Chinese mediation 50\u{a0}→\u{a0}80; Iranian overstretch 60\u{a0}→\u{a0}30.";

/// Every figure with what it needs to be drawn soon, how its title begins, and what its link has besides the changes.
const FIGURES: [(&str, &str, &str); 9] = [
    ("events", "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is", ""),
    ("ladder", "Up or down the escalation ladder, seen from 18 January", ".vw1"),
    ("consequences", "What follows for others, seen from 18 January", ".vw2"),
    ("crises", "One hundred imagined crises on the escalation ladder at the end of 14 February, seen from 18 January", ".vw3"),
    ("why", "The chance of another Iranian strike by 14 February", ""),
    ("matters", "The chance of another Iranian strike by 14 February depends most on “", ""),
    ("map", "The chance of another Iranian strike by 14 February is", ""),
    ("motive", "The weights on Iran’s three motives", ""),
    ("indices --points 2", "Over all settings, “", ""),
];

/// The texts of a drawing in their order, lines of a paragraph with a space between them.
pub fn texts(svg: &str) -> String {
    let opened = svg.split("<text ").skip(1).filter_map(|text| text.split_once('>')?.1.split_once("</text>"));
    opened.map(|(text, _)| text).collect::<Vec<_>>().join(" ")
}

/// What came of a run whose environment says no address of the page, or this one.
fn at(site: Option<&str>, arguments: &str) -> Finished {
    let mut command = Command::new(PROGRAM);
    command.args(arguments.split_whitespace()).stdin(Stdio::null()).env_remove("OFFRAMP_SITE_URL");
    if let Some(site) = site {
        command.env("OFFRAMP_SITE_URL", site);
    }
    let finished = command.output().expect("the command starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the command writes UTF-8");
    Finished { code: finished.status.code(), output: text(finished.stdout), errors: text(finished.stderr) }
}

fn scenario() -> Scenario {
    let assumptions = Assumptions::default().with_clamped(Key::Mediation, 0.8).with_clamped(Key::Overstretch, 0.3);
    Scenario { from: Vantage::Jan18, assumptions }
}

/// Width and height of a PNG, from its header.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png[..16], *b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    (side(16), side(20))
}

/// Width and height of an SVG, from its root element.
fn drawn_size(svg: &str) -> (u32, u32) {
    let side = |name: &str| {
        let (_, rest) = svg.split_once(&format!(" {name}=\"")).expect("a side");
        rest.split_once('"').expect("its end").0.parse().expect("a number")
    };
    (side("width"), side("height"))
}

#[test]
fn every_figure_has_its_title_what_it_rests_on_the_citation_and_the_link() {
    for (figure, title, view) in FIGURES {
        let given = format!("figure {figure} {CHANGES} --site https://example.org/offramp");
        let svg = if figure.starts_with("indices") { offramp(&given).output } else { offramp(&given).succeeded() };
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{figure}");
        let texts = texts(&svg);
        assert!(texts.starts_with(title), "{figure}: {texts}");
        let end =
            format!("{CHANGED} {} {} https://example.org/offramp/#s=1.2.me800.os300{view}", citation::line(), citation::CAUTION);
        assert!(texts.ends_with(&end), "{figure}: {texts}");
    }
}

#[test]
fn without_the_address_of_the_page_the_link_is_its_last_part_and_the_environment_can_give_the_rest() {
    assert!(texts(&at(None, "figure motive").succeeded()).ends_with(" #s=1.2"));
    assert!(texts(&at(Some(""), "figure motive").succeeded()).ends_with(" #s=1.2"));
    let there = at(Some("https://example.org/a"), "figure motive --from 16-jan").succeeded();
    assert!(texts(&there).ends_with(" https://example.org/a/#s=1.2.va16"), "{there}");
    assert_eq!(
        at(Some("example.org"), "figure motive").faults(),
        ["OFFRAMP_SITE_URL: expected an address without ? and #, such as https://example.org/offramp/, received \"example.org\""]
    );
}

#[test]
fn the_drawings_are_those_of_the_figures_and_the_numbers_those_of_the_model() {
    let asked = ScenarioQuestion {
        scenario: scenario(),
        focus: Focus { outcome: Outcome::Widened, night: 14 },
        start: Assumptions::default(),
    };
    let tornado = run_to_end(TornadoJob::new(&asked.scenario, &Coefficients::default(), asked.focus), &mut Solver::new());
    let lines = [
        "One assumption at a time, all others as they are set. The widest swings are drawn.".to_owned(),
        CHANGED.to_owned(),
        format!("{} {}", citation::line(), citation::CAUTION),
    ];
    let (figure, title) = (matters::figure(asked, 600, &tornado), matters::sentence(asked, &tornado));
    let expected = chart::svg::export(&figure, Theme::Dark, &title, &lines, "#s=1.2.me800.os300.xw14");
    let options = "--outcome widened --day 14 --width 600 --theme dark";
    assert_eq!(at(None, &format!("figure matters {CHANGES} {options}")).succeeded(), expected);

    let figure = motive::figure(&Assumptions::default(), 440);
    let lines = [
        "Each corner is one motive alone; only the ratio of the three weights counts.".to_owned(),
        format!("{} {}", citation::line(), citation::CAUTION),
    ];
    let expected = chart::svg::export(&figure, Theme::Light, "The weights on Iran’s three motives", &lines, "#s=1.2");
    assert_eq!(at(None, "figure motive").succeeded(), expected);
}

#[test]
fn a_figure_of_an_altered_model_says_so_and_no_other_does() {
    for (figure, ..) in FIGURES {
        let of = |options: &str| texts(&offramp(&format!("figure {figure} {options}")).output);
        let marked =
            "Altered model; these coefficients are not the page’s, and the link has none: h 3 (default 1), k 0.25 (default";
        let altered = of(&format!("{CHANGES} --coefficient h=3 --coefficient k=0.25"));
        assert!(altered.contains(marked), "{altered}");
        assert!(!of(&format!("{CHANGES} --coefficient h=1")).contains("Altered"), "{figure}");
    }
}

#[test]
fn what_a_link_shows_the_figure_shows_and_its_own_link_keeps() {
    let shown = texts(&at(None, "figure events --link 1.2.me800.xw14.zo10.hi1").succeeded());
    assert!(shown.starts_with("From 18 January, on these assumptions, the chance of wider strikes by 31 January"), "{shown}");
    assert!(shown.contains("27 Jan") && !shown.contains("14 Feb "), "{shown}");
    let told = "17 Jan: Envoys withdrawn 18 Jan: Pakistan strikes back ";
    assert!(shown.contains(told) && !shown.contains("29 Jan"), "{shown}");
    assert!(shown.ends_with(" #s=1.2.me800.xw14.zo10.hi1"), "{shown}");
    let whole = texts(&at(None, "figure ladder --link 1.2.me800.zo10 --days 28 --history").succeeded());
    assert!(whole.ends_with(" #s=1.2.me800.vw1.hi1"), "{whole}");
}

#[test]
fn what_the_link_cannot_carry_is_said_on_standard_error_and_in_the_figure() {
    let run = at(None, "figure motive --set mediation=0.12345");
    assert_eq!(run.code, Some(0));
    assert_eq!(run.errors, "notice: mediation: the figure shows 0.12345, its link opens 0.123\n");
    assert!(texts(&run.output).contains("The link opens the nearest settings that it can carry."), "{}", run.output);
    let many: String = Key::ALL
        .iter()
        .filter(|key| key.motive().is_none())
        .take(7)
        .map(|key| format!(" --set {}={}", key.row().key, key.row().range.1))
        .collect();
    let many = texts(&at(None, &format!("figure motive{many}")).succeeded());
    assert!(many.contains(" assumptions differ from the starting point; the link has them."), "{many}");
}

#[test]
fn the_map_has_the_assumptions_and_the_line_that_were_asked_for() {
    let svg = at(None, "figure map --x resolve --y precedent --line 0.25").succeeded();
    let shown = texts(&svg);
    for text in [Key::Resolve.row().wording().label, Key::Precedent.row().wording().label, "line: 25%", "now", "is 27% now."] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    assert!(!shown.contains("starting point") && shown.contains("The dashed line is that of the off-ramps."), "{shown}");
}

#[test]
fn a_png_has_as_many_pixels_as_the_drawing_at_the_scale_asked_for() {
    let (width, height) = drawn_size(&at(None, "figure motive").succeeded());
    let pixels = |options: &[&str]| {
        let run = Command::new(PROGRAM).args([&["figure", "motive"], options].concat()).env_remove("OFFRAMP_SITE_URL").output();
        let run = run.expect("the command starts");
        assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr).as_ref()), (Some(0), ""));
        run.stdout
    };
    assert_eq!(size(&pixels(&["--format", "png"])), (2 * width, 2 * height));
    assert_eq!(size(&pixels(&["--format", "png", "--scale", "1"])), (width, height));
    let directory = tempfile::tempdir().expect("a directory");
    let written = |name: &str, options: &[&str]| {
        let path = directory.path().join(name);
        let file = path.to_str().expect("a path of letters");
        assert_eq!(pixels(&[&["--output", file], options].concat()), b"");
        std::fs::read(&path).expect("the file is there")
    };
    // The name of the file says what is wanted, unless an option does.
    assert_eq!(written("figure.png", &[]), pixels(&["--format", "png"]));
    assert_eq!(written("figure.svg", &[]), pixels(&[]));
    assert_eq!(written("figure.png", &["--format", "svg"]), pixels(&[]));
}

#[test]
fn every_wrong_option_is_named_with_what_was_expected_and_what_came() {
    assert_eq!(
        offramp("figure motive --days 10 --history --x mediation --y resolve --line 0.2 --points 2").faults(),
        [
            "--days: expected with events, ladder, consequences, pair only, received motive",
            "--history: expected with events, ladder, consequences, crises only, received motive",
            "--x: expected with map only, received motive",
            "--y: expected with map only, received motive",
            "--line: expected with map only, received motive",
            "--points: expected with indices only, received motive",
        ]
    );
    assert_eq!(
        offramp("figure map --x resolve --y resolve").faults(),
        ["--y: expected another assumption than --x, received \"resolve\""]
    );
    assert_eq!(
        offramp("figure why").faults(),
        ["why: expected an assumption that differs from the starting point, such as --set mediation=0.8, received none"]
    );
    assert_eq!(
        offramp("figure events --width 319").faults(),
        ["--width: expected a whole number from 320 to 1600, received \"319\""]
    );
    assert_eq!(offramp("figure events --scale 5").faults(), ["--scale: expected a whole number from 1 to 4, received \"5\""]);
    assert_eq!(offramp("figure events --days 11").faults(), ["--days: expected 10 or 28, received \"11\""]);
    let names = "events, ladder, consequences, crises, pair, why, matters, map, motive or indices";
    assert_eq!(offramp("figure maps").faults(), [format!("<NAME>: expected {names}, received \"maps\"")]);
}

#[test]
fn a_file_that_cannot_be_written_is_said_and_has_an_exit_code_of_its_own() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("none").join("figure.svg");
    let run = offramp(&format!("figure motive --output {}", path.display()));
    assert_eq!((run.code, run.output.as_str()), (Some(1), ""));
    assert!(
        run.errors.starts_with(&format!(
            "--output {}: expected to be written to its end, received No such file or directory",
            path.display()
        )),
        "{}",
        run.errors
    );
    assert!(!Path::new(&path).exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_written_to_its_end_leaves_the_old_one_and_nothing_else() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("figure.svg");
    std::fs::write(&path, "the old figure").expect("a file");
    // No file may grow: what the disk says when it is full.
    let script = format!("trap '' XFSZ; ulimit -f 0; exec {PROGRAM} figure motive --output {}", path.display());
    let finished = Command::new("sh").args(["-c", &script]).output().expect("the shell starts");
    let errors = String::from_utf8_lossy(&finished.stderr);
    assert_eq!(finished.status.code(), Some(1), "{errors}");
    assert!(errors.starts_with(&format!("--output {}: expected to be written to its end", path.display())), "{errors}");
    assert_eq!(std::fs::read_to_string(&path).expect("the old file"), "the old figure");
    assert_eq!(std::fs::read_dir(directory.path()).expect("the directory").count(), 1, "nothing is left beside it");
}

#[test]
fn a_file_is_replaced_whole_behind_a_link_and_a_device_is_written_as_it_is() {
    let directory = tempfile::tempdir().expect("a directory");
    let [path, link] = ["figure.svg", "link.svg"].map(|name| directory.path().join(name));
    std::fs::write(&path, "the old figure").expect("a file");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let drawn = offramp("figure motive").succeeded();
    assert_eq!(offramp(&format!("figure motive --output {}", link.display())).succeeded(), "");
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), drawn);
    assert!(std::fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert_eq!(offramp("figure motive --format svg --output /dev/stdout").succeeded(), drawn);
}

#[test]
fn a_name_that_ends_in_another_form_is_refused_unless_the_form_is_given() {
    let directory = tempfile::tempdir().expect("a directory");
    for name in ["figure.pdf", "figure.jpeg", "figure.svg.gz"] {
        let path = directory.path().join(name);
        let refused = format!(
            "--output: expected a name that ends in .svg or .png, or --format, received {:?}",
            path.display().to_string()
        );
        assert_eq!(offramp(&format!("figure motive --output {}", path.display())).faults(), [refused]);
        assert!(!path.exists());
    }
    let path = directory.path().join("figure.svg.part");
    assert_eq!(offramp(&format!("figure motive --format svg --output {}", path.display())).succeeded(), "");
    assert!(path.exists());
}

#[test]
fn figures_are_drawn_in_every_language() {
    for language in Language::ALL {
        let page = language.texts().page;
        let shown = texts(&offramp(&format!("figure ladder --lang {}", language.code())).succeeded());
        assert!(shown.contains(page.short_months[0]), "{}: {shown}", language.code());
        let motive = texts(&offramp(&format!("figure motive --lang {}", language.code())).succeeded());
        assert!(motive.contains(page.assumptions[Key::MotiveBroaden as usize]), "{}: {motive}", language.code());
        // Maps take long.
        for figure in if language == Language::Urdu { &["matters", "map"][..] } else { &["matters"] } {
            let shown = texts(&offramp(&format!("figure {figure} --lang {}", language.code())).succeeded());
            let named = page.assumptions[Key::Mediation as usize];
            assert!(shown.contains(named), "{}: {figure}: {shown}", language.code());
            assert_eq!(shown.contains("The chance of"), language == Language::English, "{}: {figure}: {shown}", language.code());
        }
    }
    let refused = offramp("figure motive --lang de").faults();
    assert_eq!(refused, ["--lang: expected en, ur, fa, ar or zh, received \"de\""]);
}
