//! The workbench: what was asked is answered in its order, what is not wanted any more is dropped, and nothing is left running.
#![cfg(not(target_arch = "wasm32"))]

use analyst::workbench::Workbench;
use model::analysis::{BandJob, Focus, Job, SensitivityJob, TornadoJob, run_to_end};
use model::coefficient::Coefficient;
use model::{Assumptions, Coefficients, Key, Release, Scenario, Solver, Start, Vantage};
use protocol::inquiry::{Body, CrisesWant, Followed, Message, Panel, Reply, Request, Section, Want};
use protocol::link::Link;
use words::chance;

fn changed() -> Scenario {
    let assumptions = Assumptions::default().with_clamped(Key::Mediation, 0.8).with_clamped(Key::Overstretch, 0.3);
    Scenario { from: Vantage::Jan18, assumptions }
}

fn request(number: u32, scenario: Scenario, wants: &[Want]) -> Request {
    Request {
        number,
        code: Link::of(scenario).encode(),
        before: "1.2.me800".into(),
        width: 328,
        line: None,
        wants: wants.to_vec(),
    }
}

/// Works until there is nothing to do; at most so many steps.
fn replies(workbench: &mut Workbench, most: usize) -> Vec<Reply> {
    let mut clock = 0.0;
    let mut all = Vec::new();
    for _ in 0..most {
        if !workbench.is_busy() {
            break;
        }
        clock += 1.0;
        all.extend(workbench.work(clock));
    }
    all
}

fn panel(reply: &Reply) -> (Section, &Panel) {
    match &reply.body {
        Body::Panel(section, panel) => (*section, panel),
        other => panic!("expected a section, received {other:?}"),
    }
}

#[test]
fn what_is_wanted_comes_in_the_order_in_which_it_is_wanted() {
    let mut workbench = Workbench::default();
    let sections = [Section::Why, Section::Matters, Section::OffRamps, Section::Motive, Section::Happened, Section::Numbers];
    let wants: Vec<Want> = [Want::Bands, Want::TippingPoints].into_iter().chain(sections.map(Want::Panel)).collect();
    workbench.receive(Message::Ask(request(3, changed(), &wants)));
    let replies = replies(&mut workbench, 100_000);
    assert!(replies.iter().all(|reply| reply.number == 3));
    assert!(matches!(replies[0].body, Body::Bands(_)) && matches!(replies[1].body, Body::TippingPoints(_)));
    let found: Vec<Section> = replies[2..].iter().map(|reply| panel(reply).0).collect();
    assert_eq!(found, sections);
    assert!(!workbench.is_busy());
}

#[test]
fn ranges_and_sections_say_what_the_models_own_analysis_says() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(1, changed(), &[Want::Bands, Want::Panel(Section::Matters)])));
    let replies = replies(&mut workbench, 100_000);
    let bands = run_to_end(BandJob::new(&changed(), &Coefficients::default(), &model::outcome::EVENT_CURVES), &mut Solver::new());
    let Body::Bands(ranges) = &replies[0].body else { panic!("ranges come first") };
    for (ranges, band) in ranges.iter().zip(&bands) {
        for night in 0..=model::NIGHTS {
            let (low, high) = band.half(night);
            let told = [&ranges.half[0], &ranges.half[1]].map(|end| f64::from(end[night]) * 1e-4);
            assert!((told[0] - low).abs() <= 0.5e-4 && (told[1] - high).abs() <= 0.5e-4, "{:?} on night {night}", band.outcome);
        }
    }
    let tornado =
        run_to_end(TornadoJob::new(&changed(), &Coefficients::default(), Focus::first_from(Vantage::Jan18)), &mut Solver::new());
    let (_, matters) = panel(&replies[1]);
    let widest = tornado.bars[0];
    for told in [widest.key.row().wording().label.to_owned(), chance::percent(widest.at_low), chance::percent(widest.at_high)] {
        assert!(matters.sentence.contains(&told), "{told} in {}", matters.sentence);
    }
}

#[test]
fn a_new_request_replaces_what_was_left_of_the_old_one() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(1, changed(), &[Want::Bands, Want::Panel(Section::Map([0, 2]))])));
    assert!(replies(&mut workbench, 100).is_empty());
    workbench.receive(Message::Ask(request(2, Scenario::default_from(Vantage::Jan18), &[Want::Bands])));
    let numbers: Vec<u32> = replies(&mut workbench, 100_000).iter().map(|reply| reply.number).collect();
    assert_eq!(numbers, [2]);
}

#[test]
fn about_the_same_state_only_what_is_new_is_found() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(1, changed(), &[Want::Bands, Want::Panel(Section::Motive)])));
    assert_eq!(replies(&mut workbench, 100_000).len(), 2);
    workbench.receive(Message::Ask(request(2, changed(), &[Want::Bands, Want::Panel(Section::Happened)])));
    let new = replies(&mut workbench, 10);
    assert_eq!(new.iter().map(|reply| (reply.number, panel(reply).0)).collect::<Vec<_>>(), [(2, Section::Happened)]);
    // What was closed meanwhile is written anew when it is opened again.
    workbench.receive(Message::Ask(request(3, changed(), &[Want::Bands, Want::Panel(Section::Motive)])));
    assert_eq!(replies(&mut workbench, 10).iter().map(|reply| panel(reply).0).collect::<Vec<_>>(), [Section::Motive]);
}

#[test]
fn a_map_comes_coarse_at_once_and_then_finer() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(1, changed(), &[Want::Panel(Section::Map([0, 2]))])));
    let first = replies(&mut workbench, 11 * 11 + 2);
    assert_eq!(first.len(), 1);
    assert!(panel(&first[0]).1.text.contains("11 × 11"));
    let rest = replies(&mut workbench, 100_000);
    assert_eq!(rest.len(), 2);
    assert!(panel(&rest[1]).1.text.contains("41 × 41"));
}

#[test]
fn the_study_tells_how_far_it_is_gives_way_to_questions_and_stops_when_told() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Study(request(5, changed(), &[])));
    let progress = replies(&mut workbench, 300);
    let told: Vec<(u32, u32)> = progress
        .iter()
        .map(|reply| match reply.body {
            Body::Progress(done, total) => (done, total),
            ref other => panic!("expected progress, received {other:?}"),
        })
        .collect();
    // A step a millisecond: told at once, then every 80.
    assert_eq!(told.len(), 4);
    let study =
        SensitivityJob::new(Vantage::Jan18, &Coefficients::default(), Focus::first_from(Vantage::Jan18), SensitivityJob::POINTS);
    let steps = study.steps() as u32;
    assert!(told.windows(2).all(|pair| pair[0].0 < pair[1].0) && told.iter().all(|(_, total)| *total == steps), "{told:?}");
    workbench.receive(Message::Ask(request(6, changed(), &[Want::Panel(Section::Motive)])));
    // Progress is told even when something else is asked, which then comes first.
    let next = [1000.0, 1001.0].map(|now| workbench.work(now).map(|reply| reply.number));
    assert_eq!(next, [Some(5), Some(6)]);
    assert!(workbench.is_busy());
    workbench.receive(Message::StopStudy);
    assert!(!workbench.is_busy());
    assert_eq!(workbench.work(2000.0), None);
}

#[test]
fn a_state_that_cannot_be_read_leaves_nothing_running() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(Request { code: "§".into(), ..request(1, changed(), &[Want::Bands]) }));
    assert!(!workbench.is_busy());
    workbench.receive(Message::Study(Request { code: String::new(), ..request(2, changed(), &[]) }));
    assert!(!workbench.is_busy());
}

#[test]
fn an_assumption_that_there_is_not_gets_no_answer_and_keeps_nobody_waiting() {
    let mut workbench = Workbench::default();
    let wants = [Section::Grounds(250), Section::Map([0, 250]), Section::Map([250, 0]), Section::Grounds(0)].map(Want::Panel);
    workbench.receive(Message::Ask(request(1, changed(), &wants)));
    let replies = replies(&mut workbench, 100);
    assert_eq!(replies.iter().map(|reply| panel(reply).0).collect::<Vec<_>>(), [Section::Grounds(0)]);
    assert!(!workbench.is_busy());
}

#[test]
fn the_last_change_and_the_whole_way_are_told_by_name() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(1, changed(), &[Want::Panel(Section::Why)])));
    let replies = replies(&mut workbench, 100);
    let (_, why) = panel(&replies[0]);
    assert!(why.text.contains("Last change: Iranian overstretch 60 → 30"), "{}", why.text);
    assert!(why.table.contains("Chinese mediation") && why.table.contains("50 → 80"));
    assert!(why.figure.starts_with("<svg"));
}

#[test]
fn a_state_of_an_older_version_of_the_model_is_answered_with_its_numbers() {
    let coefficients = Coefficients::default().with(Coefficient::Honour, 4.0).expect("no share");
    let mut workbench = Workbench::with(vec![Release { version: 0, coefficients }, *Release::present()]);
    let sections = [Section::Why, Section::Matters, Section::OffRamps, Section::Map([0, 2]), Section::Motive, Section::Numbers];
    let wants: Vec<Want> = [Want::Bands, Want::TippingPoints].into_iter().chain(sections.map(Want::Panel)).collect();
    let mut asked = |model: u32| {
        let code = Link { model, ..Link::of(changed()) }.encode();
        workbench.receive(Message::Ask(Request { code, ..request(1, changed(), &wants) }));
        let mut replies = replies(&mut workbench, 100_000);
        // The command below a section names the state's own version.
        for reply in &mut replies {
            if let Body::Panel(_, panel) = &mut reply.body {
                let before_command = panel.text.find("<p class=\"note command\">").unwrap_or(panel.text.len());
                panel.text.truncate(before_command);
            }
        }
        replies
    };
    let [then, now, never] = [asked(0), asked(2), asked(9)];
    assert_eq!(now, never, "a version that is not known has the numbers of today");
    assert_eq!(now.len(), then.len());
    for (now, then) in now.iter().zip(&then) {
        assert_ne!(now, then, "everything that is found depends on the version");
    }
    let found = run_to_end(BandJob::new(&changed(), &coefficients, &model::outcome::EVENT_CURVES), &mut Solver::new());
    let Body::Bands(ranges) = &then[0].body else { panic!("ranges come first") };
    assert_eq!(f64::from(ranges[0].half[1][28]), (found[0].half(28).1 * 1e4).round());
    let answer = Solver::new().evaluate(&changed(), &coefficients, Start::Cold).iran_strikes[28];
    let (_, why) = panel(&then[2]);
    assert!(why.sentence.contains(&chance::percent(answer)), "{} in {}", chance::percent(answer), why.sentence);
}

/// A want for the hundred crises with that dot followed.
fn crises(followed: Followed) -> Want {
    Want::Crises(CrisesWant { width: 328, followed, is_still: false })
}

#[test]
fn the_hundred_crises_come_first_even_while_something_else_is_under_way() {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request(1, changed(), &[crises(Followed::None), Want::Bands])));
    let first = workbench.work(1.0).expect("they take one step");
    let Body::Crises(drawn) = first.body else { panic!("expected the hundred crises") };
    assert!(100 < drawn.strokes.matches('\u{1}').count() && drawn.followed == Followed::None);
    for clock in 2..20 {
        assert!(workbench.work(f64::from(clock)).is_none(), "ranges take many steps");
    }
    workbench.receive(Message::Ask(request(2, changed(), &[crises(Followed::Dot(103)), Want::Bands])));
    let next = workbench.work(21.0).expect("they do not wait");
    let Body::Crises(drawn) = next.body else { panic!("expected the hundred crises") };
    assert_eq!((next.number, drawn.followed), (2, Followed::Dot(3)));
    assert!(drawn.text.contains("Crisis 4 of 100, imagined"));
    let left = replies(&mut workbench, 100_000);
    assert!(matches!(left.as_slice(), [Reply { body: Body::Bands(_), .. }]));
}

#[test]
fn the_same_state_has_the_same_drawing_whatever_was_asked_before() {
    let drawn = |workbench: &mut Workbench, scenario: Scenario| {
        workbench.receive(Message::Ask(request(1, scenario, &[crises(Followed::None)])));
        let Some(Reply { body: Body::Crises(drawn), .. }) = workbench.work(1.0) else { panic!("expected the hundred crises") };
        drawn
    };
    let fresh = drawn(&mut Workbench::default(), changed());
    let mut workbench = Workbench::default();
    assert_ne!(drawn(&mut workbench, Scenario::default_from(Vantage::Jan18)), fresh);
    assert_eq!(drawn(&mut workbench, changed()), fresh);
}

#[test]
fn readers_who_want_no_motion_get_the_figures_of_other_days() {
    let mut workbench = Workbench::default();
    let want = Want::Crises(CrisesWant { width: 328, followed: Followed::At(20, 400), is_still: true });
    workbench.receive(Message::Ask(request(1, changed(), &[want])));
    let Some(Reply { body: Body::Crises(drawn), .. }) = workbench.work(1.0) else { panic!("expected the hundred crises") };
    assert_eq!(drawn.text.matches("<svg").count(), 5);
    assert!(matches!(drawn.followed, Followed::Dot(_)), "the dot at that place is followed");
}
