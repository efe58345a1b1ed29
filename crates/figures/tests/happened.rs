//! What really happened is told in words where it is drawn: each event with its date, each rung of the strip with its name.

use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, Ghost};
use model::{Scenario, Vantage, evaluate, timeline};
use protocol::question::{History, Question, Span};
use words::language::Language;
use words::text::{speak, text};

#[test]
fn every_event_has_its_date_and_words_and_every_rung_its_name_in_every_language() {
    for language in Language::ALL {
        speak(language);
        for from in Vantage::ALL {
            let scenario = Scenario::default_from(from);
            let now = evaluate(&scenario);
            let comparison =
                Comparison { scenario: &scenario, now: &now, start: &now, ghost: Ghost::StartingPoint, is_changed: false };
            for (width, curves) in
                [(328.0, CurvesShown::Asked { top: 0.6 }), (328.0, CurvesShown::All), (760.0, CurvesShown::All)]
            {
                let focus = Question::first_from(from);
                let options = FigureOptions { width, focus, span: Span::Whole, history: History::Shown, curves };
                let figure = picture::events(&comparison, &options, None);
                let written = chart::svg::screen(&figure);
                let happened = timeline::EVENTS.iter().zip(text().events_short);
                let happened: Vec<_> = happened.filter(|(event, _)| timeline::day_of(event, from).is_some()).collect();
                assert_eq!(figure.frame.marks.len(), happened.len());
                for ((_, short), mark) in happened.iter().zip(&figure.frame.marks) {
                    assert!(mark.label.ends_with(short) && short.len() + 3 < mark.label.len(), "{}", mark.label);
                    assert!(written.contains(&mark.label), "{} in {written}", mark.label);
                }
                for rung in [4, 2, 1, 0] {
                    let name = text().short_rungs[rung];
                    assert!(written.contains(name), "{}: {name} in {written}", language.code());
                }
                // The plot is no lower than without.
                let without = picture::events(&comparison, &FigureOptions { history: History::Hidden, ..options }, None);
                let [with, without] = [&figure, &without].map(|figure| chart::Figure::geometry(figure).plot.height());
                assert!(without <= with + 4.0, "{with} and {without}");
            }
        }
    }
    speak(Language::English);
}
