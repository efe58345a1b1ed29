//! What the analyst finds to follow from a supposition: for the figure, in the list of suppositions, and in every other part.
#![cfg(not(target_arch = "wasm32"))]

use analyst::workbench::Workbench;
use model::analysis::{BandJob, Focus, OffRampJob, TornadoJob, run_to_end};
use model::{Coefficients, Conditional, NIGHTS, Scenario, Solver, Supposed, Supposition, Vantage};
use protocol::inquiry::{Body, CrisesWant, Followed, Message, Panel, Request, Section, Want};
use protocol::link::Link;
use words::chance;

/// All that the analyst finds about the state of `code`.
fn found(code: &str, wants: &[Want]) -> Vec<Body> {
    let request = Request { number: 1, code: code.into(), before: String::new(), width: 328, line: None, wants: wants.into() };
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(request));
    let mut bodies = Vec::new();
    while workbench.is_busy() {
        bodies.extend(workbench.work(0.0).map(|reply| reply.body));
    }
    bodies
}

fn panel(code: &str, section: Section) -> Panel {
    match found(code, &[Want::Panel(section)]).pop() {
        Some(Body::Panel(_, panel)) => panel,
        other => panic!("expected a section, received {other:?}"),
    }
}

/// What follows on 22 January, on the assumptions of our starting point.
fn strike() -> (Supposition, Conditional) {
    let supposition = Supposition::new(Supposed::IranStrikes, 5).expect("a day of those shown");
    let scenario = Scenario::default_from(Vantage::Jan18);
    (supposition, Solver::new().suppose(&scenario, &Coefficients::default(), supposition).expect("likely enough"))
}

#[test]
fn the_figure_gets_the_curves_given_it_the_mark_and_the_sentence_with_its_chance() {
    let (_, expected) = strike();
    for (code, has_mark) in [("1.2.su5", true), ("1.2.vw1.su5", true), ("1.2.vw2.su5", true), ("1.2.vw3.su5", false)] {
        let bodies = found(code, &[Want::Supposed(760)]);
        let [Body::Supposed(supposed)] = &bodies[..] else { panic!("{bodies:?}") };
        assert_eq!(supposed.curves, expected.outcomes.curves(), "the same bits as the model's");
        assert_eq!(supposed.overlay.contains("supposed"), has_mark, "{code}");
        assert!(supposed.said.contains("Supposed: Iran’s first new strike comes on 22 January."), "{}", supposed.said);
        assert!(supposed.said.contains(&chance::percent(expected.chance)), "{}", supposed.said);
        let without = chance::percent(expected.unconditional.iran_strikes[NIGHTS]);
        assert!(supposed.said.contains(&format!("Without supposing it: {without}.")), "{}", supposed.said);
        assert!(supposed.said.contains("data-change=\"255 0\""), "a button lifts it");
        assert_eq!(supposed.said.contains("The days before 22 January"), has_mark, "{code}");
    }
}

#[test]
fn the_mark_has_the_size_of_the_figure_that_it_lies_over() {
    for (want, height) in [(Want::SupposedAlone(328), 216), (Want::Supposed(328), 262)] {
        let bodies = found("1.2.su5", &[want]);
        let [Body::Supposed(supposed)] = &bodies[..] else { panic!("{bodies:?}") };
        assert!(supposed.overlay.contains(&format!("viewBox=\"0 0 328 {height}\"")), "{}", supposed.overlay);
    }
}

#[test]
fn what_is_too_unlikely_is_said_and_all_is_answered_without_it() {
    // Talks cannot be reached by the end of the first day.
    let bodies = found("1.2.su301", &[Want::Supposed(760), Want::Panel(Section::Numbers)]);
    let [Body::Supposed(supposed), Body::Panel(_, numbers)] = &bodies[..] else { panic!("{bodies:?}") };
    assert!(supposed.curves.is_empty() && supposed.overlay.is_empty());
    assert!(supposed.said.contains("is below 0.1%: too little to say what follows"), "{}", supposed.said);
    assert_eq!(*numbers, panel("1.2", Section::Numbers));
}

#[test]
fn the_list_has_every_supposition_with_its_chance_and_those_too_unlikely_cannot_be_pressed() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let chances = Solver::new().chances_of_suppositions(&scenario, &Coefficients::default());
    let list = panel("1.2.xi5", Section::Suppose);
    for event in Supposed::ALL {
        for day in 1..=NIGHTS {
            let number = Supposition::new(event, day).expect("a day of those shown").number();
            let marked = format!("data-change=\"255 {number}\"");
            let buttons: Vec<&str> = list.text.split("<button").filter(|button| button.contains(&marked)).collect();
            // What the question asks about stands above the list too.
            let times = if event == Supposed::IranStrikes && day == 5 { 2 } else { 1 };
            assert_eq!(buttons.len(), times, "{event:?} on day {day}");
            let chance = chances[event as usize][day];
            for button in buttons {
                let (_, says) = button.split_once('>').expect("a tag");
                assert!(says.split("</button>").next().is_some_and(|says| says.ends_with(&chance::percent(chance))), "{button}");
                assert_eq!(button.split('>').next().is_some_and(|tag| tag.contains("disabled")), chance < 0.001, "{button}");
            }
        }
    }
    assert!(list.text.contains("Days on which its chance is below 0.1% cannot be chosen"));
    assert!(list.figure.is_empty() && !list.text.contains("Suppose nothing"));
}

#[test]
fn a_chosen_supposition_has_a_bar_for_each_belief_before_and_given_it() {
    let (_, expected) = strike();
    let chosen = panel("1.2.su5", Section::Suppose);
    assert!(chosen.text.contains("Suppose nothing") && chosen.figure.contains("<svg"));
    let [before, after] = expected.motives;
    for (before, after) in before.into_iter().zip(after) {
        let both = format!("{} → {}", chance::percent(before), chance::percent(after));
        assert!(chosen.figure.contains(&both), "{both} in {}", chosen.figure);
    }
    assert!(chosen.table.contains("Pakistan’s leadership is resolved"), "{}", chosen.table);
    assert!(chosen.text.contains("<details name=\"suppose\" open"), "the list of the chosen kind stays open");
}

#[test]
fn every_part_answers_given_it() {
    let (supposition, expected) = strike();
    let (given, scenario, model) = (Some(supposition), Scenario::default_from(Vantage::Jan18), Coefficients::default());
    let mut solver = Solver::new();
    // Asked about wider strikes by 31 January.
    let code = |supposed: &str| format!("1.2.xw14{supposed}");
    let focus = Focus { outcome: model::Outcome::Widened, night: 14 };
    let now = chance::percent(focus.read(&expected.outcomes));
    assert_ne!(now, chance::percent(focus.read(&expected.unconditional)));

    let wants = [Want::Bands, Want::Panel(Section::Matters), Want::Panel(Section::Map([0, 2])), Want::Panel(Section::OffRamps)];
    let bodies = found(&code(".su5"), &wants);
    let Body::Bands(ranges) = &bodies[0] else { panic!("ranges come first") };
    let job = BandJob::new(&scenario, &model, &model::outcome::EVENT_CURVES).given(given);
    let bands = run_to_end(job, &mut solver);
    assert_eq!(*ranges, bands.iter().map(figures::picture::ranges).collect::<Vec<_>>());

    let tornado = run_to_end(TornadoJob::new(&scenario, &model, focus).given(given), &mut solver);
    let widest = &tornado.bars[0];
    let Body::Panel(_, matters) = &bodies[1] else { panic!("what matters is next") };
    let ends = [widest.at_low, widest.at_high].map(chance::percent);
    assert!(ends.iter().all(|end| matters.table.contains(end)), "{ends:?} in {}", matters.table);

    let maps = bodies.iter().filter(|body| matches!(body, Body::Panel(Section::Map(_), _))).count();
    assert!(0 < maps);
    let ramps = run_to_end(OffRampJob::new(&scenario, &model, focus).given(given), &mut solver);
    let Some(Body::Panel(Section::OffRamps, off_ramps)) = bodies.last() else { panic!("off-ramps come last") };
    assert_eq!(off_ramps.text.matches("data-change").count() > 0, !ramps.ramps.is_empty() || !ramps.pairs.is_empty());
    for ramp in &ramps.ramps {
        assert!(off_ramps.table.contains(&chance::percent(ramp.outcome)), "{ramp:?} in {}", off_ramps.table);
    }

    for section in [Section::Numbers, Section::Motive, Section::Matters] {
        assert_ne!(panel(&code(".su5"), section), panel(&code(""), section), "{section:?}");
    }
    let motive = panel(&code(".su5"), Section::Motive);
    assert!(
        motive.text.contains("What Pakistan would infer of Iran’s motive") && motive.text.contains("Given it"),
        "{}",
        motive.text
    );
    assert_eq!(motive.sentence, panel(&code(""), Section::Motive).sentence, "quiet and a strike are suppositions of their own");
    let why = panel("1.2.me800.xw14.su5", Section::Why);
    let baseline = focus.read(&expected.outcomes);
    let start = chance::percent(baseline);
    assert!(why.figure.contains(&start), "{start}, from the same supposition at the starting point, in {}", why.figure);
}

#[test]
fn the_hundred_crises_bear_it_out_and_another_supposition_is_imagined_anew() {
    let want = Want::Crises(CrisesWant { width: 600, followed: Followed::None, is_still: false });
    let caption = |code: &str| match found(code, &[want]).pop() {
        Some(Body::Crises(crises)) => crises.caption,
        other => panic!("expected the hundred crises, received {other:?}"),
    };
    assert!(caption("1.2.xi5.vw3.su5").contains("100 of 100"), "{}", caption("1.2.xi5.vw3.su5"));
    assert_ne!(caption("1.2.xi5.vw3"), caption("1.2.xi5.vw3.su5"));
    let mut workbench = Workbench::default();
    let mut ask = |number: u32, code: &str| {
        let wants = vec![want];
        workbench.receive(Message::Ask(Request {
            number,
            code: code.into(),
            before: String::new(),
            width: 328,
            line: None,
            wants,
        }));
        match workbench.work(0.0).map(|reply| reply.body) {
            Some(Body::Crises(crises)) => crises.caption,
            other => panic!("expected the hundred crises, received {other:?}"),
        }
    };
    let (given, without) = (ask(1, "1.2.xi5.vw3.su5"), ask(2, "1.2.xi5.vw3"));
    assert_eq!([given, without], [caption("1.2.xi5.vw3.su5"), caption("1.2.xi5.vw3")]);
}

#[test]
fn a_link_without_a_supposition_has_nothing_to_follow() {
    assert_eq!(Link::decode("1.2").expect("a code").0.supposition, None);
    let bodies = found("1.2", &[Want::Supposed(760)]);
    assert_eq!(bodies, [Body::Supposed(protocol::inquiry::Supposed::default())]);
}
