//! The exercises for a class.

use crate::texts::column;
use crate::texts::lesson::{ExerciseName, ExerciseTexts, LessonText, PhaseName, PhaseTexts};

/// What the page for a class says, in English.
pub static TEXT: LessonText = LessonText {
    title: "In class: five exercises, a sheet, a plan",
    description: "For teachers: five ten-minute exercises with a model of the January 2024 Iran–Pakistan crisis, their answers, a sheet to print and a plan for a lesson. An illustration, not a forecast.",
    link: "For teachers: exercises, a sheet to print, a plan",
    lead: "For whoever teaches about this crisis, about escalation or about thinking with models, and has never taught with one. Five exercises of ten minutes, a sheet to print, and a plan for one lesson. No mathematics is needed.",
    contents: "On this page",
    before: "Before you begin",
    before_texts: [
        "A model is an argument made exact. Somebody decided who acts, what each gains and loses, and what each can know; the model works out what follows. What was left out, it cannot see. So two things can be asked of it. Are its assumptions right? That is open to dispute. What follows from them? That is not.",
        "“{0} of 100” means: of a hundred imagined crises played by these rules, {0}. It does not mean that the real crisis had that chance. Whoever wants to say something about the real one must argue that the rules resemble it.",
        "Let everybody write down a guess before anything is opened. A guess on paper makes an answer out of a number, and a guess that was far off is the best start of a conversation. Never mark guesses.",
        "One screen at the front is enough; a phone for every two is better. The page asks for no account, sends nothing anywhere, and after one visit works without a network.",
        "Three questions will come. “Where do the numbers come from?” They are judgements; “Why?” beside each slider has the reason. “Is it true?” It is an argument: what matters is which of its assumptions you would sign. “So what will happen?” It cannot say; the next part has the reasons.",
    ],
    limits: "What the model cannot be used for",
    limits_texts: [
        "It is no forecast: not of this crisis, which is over, not of any other, and not of what is in the news today.",
        "It is no evidence: none of its numbers comes from data. That the crisis ended soon does not show that they are right, and had it gone on, that would not show that they are wrong. One crisis can do neither.",
        "It is no verdict: it does not know who was right, nor what the law says. It treats both sides alike, as leaderships with reasons that the other cannot see. Let nobody in class have to speak for a country, and when an exercise asks about one side, ask what the same question would be about the other.",
        "It counts no people: its dots are imagined crises. In the real one people were killed on both sides of the border. Say so, for both, before the first guess:",
    ],
    plan: "A plan for {0} minutes",
    phase_when: "Minutes {0} to {1}",
    plan_otherwise: "With less time: guess, walk through, debrief. With a second lesson: exercises {0}, {1} and {2}, in any order.",
    exercises: "The exercises",
    exercise_of: "Exercise {0} · {1} minutes",
    aim: "Aim:",
    do_this: "What to do",
    questions_label: "Questions",
    open: "Links",
    answers: "The answers, and what often goes wrong",
    trap: "What often goes wrong:",
    sheet: "The sheet to print",
    sheet_how: "Print this page: one sheet of paper comes out, with what stands below and without the answers.",
    sheet_title: "Iran and Pakistan, January 2024: guess, look, disagree",
    sheet_crisis: "On 16 January 2024 Iran struck in Pakistan’s Baluchistan; on 18 January Pakistan struck in Iran’s Sistan-Baluchistan. Each country reported people killed on its soil, children among them. Imagine a hundred crises that begin like this one.",
    sheet_scale: "By each day: in how many of the hundred has Iran struck again?",
    titles: column!(ExerciseName::ALL, name => exercise(*name).title),
    aims: column!(ExerciseName::ALL, name => exercise(*name).aim),
    links: column!(ExerciseName::ALL, name => exercise(*name).links),
    tasks: column!(ExerciseName::ALL, name => exercise(*name).tasks),
    questions: column!(ExerciseName::ALL, name => exercise(*name).questions),
    replies: column!(ExerciseName::ALL, name => exercise(*name).answers),
    traps: column!(ExerciseName::ALL, name => exercise(*name).trap),
    sheets: column!(ExerciseName::ALL, name => exercise(*name).sheet),
    phases: column!(PhaseName::ALL, name => phase(*name).title),
    phase_texts: column!(PhaseName::ALL, name => phase(*name).text),
};

/// What is said in a part of the lesson, in English.
const fn phase(name: PhaseName) -> PhaseTexts {
    match name {
        PhaseName::Guess => PhaseTexts {
            title: "Guess",
            text: "Hand out the sheet and read its first lines aloud. Everybody answers exercise {0} alone and draws a curve; nothing is opened. Put the lowest, the middle and the highest guess on the board, without comment.",
        },
        PhaseName::Walk => PhaseTexts {
            title: "Walk through",
            text: "Open the argument at the front, or in pairs. Reading its eleven steps takes about {0} minutes; have hands raised before each answer. Do not miss steps {1}, {2} and {3}. Then back to the board: who was surprised, and by what?",
        },
        PhaseName::Disagree => PhaseTexts {
            title: "Disagree",
            text: "In pairs: one number of ours that you would set otherwise. First the reason, then the slider. A good reason is one that somebody who disagrees could check: a sentence of the article, a fact, a case like this one.",
        },
        PhaseName::Compare => PhaseTexts {
            title: "Compare",
            text: "Two pairs sit together and swap links or screens. Each says aloud what the others assume and what follows from it, until the others agree that this is so. Only then does anybody say what they think of it.",
        },
        PhaseName::Debrief => PhaseTexts {
            title: "Debrief",
            text: "Three questions. What moved the answer most, and had you expected that? On which sentence of the article does it hang? What would you have to know in order to choose, and can any model tell you? End with what this one cannot do.",
        },
    }
}

/// What is said in an exercise, in English.
const fn exercise(name: ExerciseName) -> ExerciseTexts {
    match name {
        ExerciseName::Guess => ExerciseTexts {
            title: "Guess, then read",
            aim: "to read a curve of chances and the range around it, and to take neither for a forecast.",
            links: "The curves, seen from 18 January|The same as a hundred crises",
            tasks: "Alone, before anything is opened: of the hundred, in how many does Iran strike again by 14 February? Write a number, and a lowest and a highest beyond which you would be surprised. Draw how it grows from 18 January on. (4 minutes)|Open the curves; pointing at a day reads it off. Find the one of another Iranian strike on 25 January and on 14 February, and the range below the sentence. Then look at the same as a hundred dots. (2 minutes)|In pairs: answer the questions. (4 minutes)",
            questions: "How many of 100 by 25 January, and how many by 14 February? When do most of them come?|The page says that nearby settings give {2} to {3}. What is that range, and what is it not?|The curve of another strike can only rise; that of functional relations may fall. Why?",
            answers: "{1} by 25 January, {0} by 14 February: most come in the first week. Pakistan’s strike stands unanswered then; as the days pass, grievances fade and relations mend, and what comes later mostly follows a new attack by militants.|Half of the settings that differ a little from ours give a value in that range. It shows how far small changes of our numbers carry. It is not the range of what may happen, and not how far the model may be wrong: a reason that the model lacks, the range lacks too.|That Iran has struck again by some day stays true on every later day. That relations are functional on a day says nothing of the next: they can be lost again.",
            trap: "“{0} is less than half, so it will not happen.” Point at the {0} filled dots and ask: how would anybody in January have known that theirs was not one of them? And that it did not happen does not make {0} wrong.",
            sheet: "Iran strikes again by 14 February in _ of the hundred. Fewer than _ or more than _ would surprise me. My curve:|Then look. The page says _; nearby settings give _ to _.",
        },
        ExerciseName::Change => ExerciseTexts {
            title: "Change one thing",
            aim: "to follow one assumption, link by link, to the answer.",
            links: "The curves, seen from 18 January|The same, played down by both sides|Seen from 16 January, played down by both sides",
            tasks: "Iran announced its strike. Suppose that both sides played down what they did, as they had on this border before. Before anything is opened, draw an arrow up or down for another Iranian strike, for wider strikes and for functional relations. (2 minutes)|Open the first link, then the second, where one slider differs: “How publicly strikes are announced”. Dotted lines are our starting point. Put the numbers beside your arrows. (3 minutes)|Explain the answer as a chain: assumption → what leaders gain or lose → what they choose → curve. One for Iran, one for Pakistan. (5 minutes)",
            questions: "What are the numbers?|Why? A chain for Iran and one for Pakistan.|Is Pakistan’s own answer by 18 January rarer as well? Open the third link.",
            answers: "Played down, of 100 by 14 February: another Iranian strike {1} instead of {0}, wider strikes {3} instead of {2}, functional relations on that day {5} instead of {4}.|Iran: what is not announced has few to impress → a strike gains less → it is chosen more rarely → the curve is lower. Pakistan: fewer have seen the strike → letting it pass costs less, and so does stepping down → an answer is chosen more rarely, and Iran has less to answer in turn.|Yes: {7} of 100 instead of {6}. The assumption weighs on both sides in the same way.",
            trap: "“So silence keeps the peace.” The model compares two worlds that differ in one thing. In the real one there were reasons to announce, and a world without these would differ in other things as well. Ask: in which?",
            sheet: "Both sides play it down. Arrow, then number: another Iranian strike _, wider strikes _, functional relations _|Because: __ __",
        },
        ExerciseName::Deterrence => ExerciseTexts {
            title: "Does hitting back deter?",
            aim: "to tell a comparison from an effect.",
            links: "The curves, seen from 16 January|The same, with a leadership known to waver",
            tasks: "Put the crises that begin on 16 January on two piles: in one Pakistan has struck by 18 January, in the other it has not. Guess for each in how many of 100 Iran strikes again by 13 February. (2 minutes)|Open the first link and, below the assumptions, “Does striking back deter?”. Read off both numbers. (3 minutes)|A headline says: “Model proves that hitting back halves the danger.” Answer the questions and write a better one. (5 minutes)",
            questions: "What are the two numbers?|Are the two piles alike in everything but the answer? Which leaderships are in which?|What is wrong with the headline?",
            answers: "{0} of 100 where Pakistan has struck, {1} where it has not.|No. A resolved leadership strikes back more often than a wavering one: it is resolved in {2} of 100 crises with an answer and in {3} of 100 without. Iran cannot see which it faces, but it knows this, takes an answer for a sign of resolve, and holds back more. Where every leadership wavers, so that an answer tells it nothing (second link), {4} of the {5} points are still there: a strike that was let pass can be repeated.|It proves nothing, it spells out assumptions; and it compares piles. Better: “On these assumptions Iran strikes again less often where Pakistan has struck back ({0} of 100 instead of {1}), in part because those who strike back are more often the resolved.”",
            trap: "“So Pakistan was right.” The model knows no right, and counts nobody who was killed. Ask the same of the other side: how would one find out whether Iran’s strike deterred anybody, and which piles would one compare?",
            sheet: "Iran strikes again in _ of 100 where Pakistan has struck back, in _ where it has not. The page says _ and _.|“Model proves that hitting back halves the danger.” Better: __ __",
        },
        ExerciseName::Surprise => ExerciseTexts {
            title: "A surprise, and where it ends",
            aim: "to find the mechanism behind a result that one did not expect, and to test how far it holds.",
            links: "China presses nobody|China presses only Pakistan|China presses only Iran|China presses mostly Pakistan",
            tasks: "China presses nobody, or with all its influence only Pakistan, or only Iran. Where does Iran strike again most often by 14 February, where least? Write the three in order. (2 minutes)|Open the first three links and read off another Iranian and another Pakistani strike. (3 minutes)|Find out why “only Pakistan” does not come in the middle. Then look for a slider that ends this. (5 minutes)",
            questions: "What are the numbers?|Why does Iran strike again more often when China presses only Pakistan than when it presses nobody?|Where does the surprise end?|And the other way about: does Pakistan strike more often when China presses only Iran?",
            answers: "Another Iranian strike: {0} of 100 if China presses nobody, {1} if only Pakistan, {2} if only Iran. Another Pakistani strike: {3}, {4} and {5}.|While China holds Pakistan back, an answer costs it more. Iran knows that, so it can better afford a strike. The curves show it: in {4} of the {1} crises with a new Iranian strike Pakistan strikes too, instead of in {3} of {0} with nobody pressed.|Not at any other assumption alone, however far its slider is moved. But at “Whom China presses” itself: where China leans mostly on Pakistan and a little on Iran (fourth link), it is {6}. A result that hangs on one setting is to be told together with it.|No: {5} of 100 instead of {3}. In this model Pakistan hardly strikes but in answer, so where Iran strikes less, Pakistan does too. That is a choice of the model, and open to dispute.",
            trap: "“China should have pressed Iran.” Whether it could, the model does not know: its influence is a number of ours. And what is worse for one outcome need not be for another: with only Pakistan pressed, relations are functional by 26 January in {7} of 100, instead of {8} with nobody pressed.",
            sheet: "Most strikes first: nobody, only Pakistan, only Iran pressed. My order: _, _, _. The page says: nobody _, only Pakistan _, only Iran _.|What explains it: __ __",
        },
        ExerciseName::Disagree => ExerciseTexts {
            title: "Disagree with a number",
            aim: "to say what one disagrees with so that others can check it: if, and if not.",
            links: "Ours beside a pinned scenario: an Iran that is hardly stretched",
            tasks: "Open the link and, below the assumptions, “Compare”: our starting point beside one in which Iran’s forces are hardly stretched. (2 minutes)|In pairs: choose another number of ours that you would set otherwise. “Why?” beside its slider has the article’s words and our reason. Write down your reason, move the slider, pin the result. (5 minutes)|Write one sentence: “If …, then …; if not, …”, in your own words and with both numbers. (3 minutes)",
            questions: "What are the two numbers of our example?|What does a good sentence look like?|What would speak for either half?",
            answers: "{0} of 100 as we assume, {1} with an Iran that is hardly stretched.|“If Iran’s forces are hardly stretched, it strikes again in {1} of 100 such crises; if they are as stretched as assumed, in {0}.” It names one assumption, has both numbers, does not say what will happen, and could be read out by somebody who holds the other view.|The article says that Iran is already stretched and may be short of spares, without a number. How much was tied down elsewhere that month would be evidence; it lies outside the model.",
            trap: "Sliders are moved until the answer pleases. First the reason, then the slider, and one at a time: after three changes nobody knows what the disagreement is about.",
            sheet: "The number that I would change: __ from _ to _. My reason: __|If __ if not __",
        },
    }
}
