//! The publications that the method rests on, for citations and for the list of works.

use maud::{Markup, html};

/// A publication that the page cites.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Publication {
    /// The id of its entry in the list of works, without `work-` at its beginning.
    pub id: &'static str,
    /// Authors and year, as cited in a sentence.
    pub short: &'static str,
    /// The rest of the entry: title, and where it appeared.
    pub rest: &'static str,
    /// Its digital object identifier (DOI), if we know of one.
    pub doi: Option<&'static str>,
}

const fn article(id: &'static str, short: &'static str, rest: &'static str, doi: &'static str) -> Publication {
    Publication { id, short, rest, doi: Some(doi) }
}

const fn book(id: &'static str, short: &'static str, rest: &'static str) -> Publication {
    Publication { id, short, rest, doi: None }
}

pub(crate) const EPSTEIN: Publication = article(
    "epstein",
    "Epstein 1969",
    "“A Scoring System for Probability Forecasts of Ranked Categories”, Journal of Applied Meteorology 8(6)",
    "10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2",
);
pub(crate) const FEARON: Publication = article(
    "fearon",
    "Fearon 1994",
    "“Domestic Political Audiences and the Escalation of International Disputes”, American Political Science Review 88(3)",
    "10.2307/2944796",
);
/// Cited by no equation, but by the placement of a claim.
const GIBLER: Publication = book(
    "gibler",
    "Gibler, Miller & Little 2016",
    "“An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816–2001”, International Studies Quarterly 60(4); its \
     authors have since extended the data to 2010",
);
pub(crate) const GOOD: Publication = article(
    "good",
    "Good 1952",
    "“Rational Decisions”, Journal of the Royal Statistical Society, Series B 14(1)",
    "10.1111/j.2517-6161.1952.tb00104.x",
);
pub(crate) const GRIMM: Publication = article(
    "grimm",
    "Grimm et al. 2014",
    "“Towards better modelling and decision support: documenting model development, testing, and analysis using TRACE”, Ecological \
     Modelling 280",
    "10.1016/j.ecolmodel.2014.01.018",
);
pub(crate) const HARSANYI: Publication = article(
    "harsanyi",
    "Harsanyi 1967",
    "“Games with Incomplete Information Played by ‘Bayesian’ Players, Part I: The Basic Model”, Management Science 14(3)",
    "10.1287/mnsc.14.3.159",
);
pub(crate) const JANSEN: Publication = article(
    "jansen",
    "Jansen 1999",
    "“Analysis of variance designs for model output”, Computer Physics Communications 117(1–2)",
    "10.1016/S0010-4655(98)00154-4",
);
pub(crate) const JOE_KUO: Publication = article(
    "joe-kuo",
    "Joe & Kuo 2008",
    "“Constructing Sobol Sequences with Better Two-Dimensional Projections”, SIAM Journal on Scientific Computing 30(5)",
    "10.1137/070709359",
);
pub(crate) const KREPS_WILSON: Publication = article(
    "kreps-wilson",
    "Kreps & Wilson 1982",
    "“Reputation and Imperfect Information”, Journal of Economic Theory 27(2)",
    "10.1016/0022-0531(82)90030-8",
);
pub(crate) const MCKELVEY_PALFREY: Publication = article(
    "mckelvey-palfrey",
    "McKelvey & Palfrey 1998",
    "“Quantal Response Equilibria for Extensive Form Games”, Experimental Economics 1(1)",
    "10.1023/A:1009905800005",
);
pub(crate) const OWEN: Publication = article(
    "owen",
    "Owen 1998",
    "“Scrambling Sobol’ and Niederreiter–Xing Points”, Journal of Complexity 14(4)",
    "10.1006/jcom.1998.0487",
);
pub(crate) const POWELL: Publication =
    book("powell", "Powell 1990", "Nuclear Deterrence Theory: The Search for Credibility, Cambridge University Press");
pub(crate) const SALTELLI: Publication = article(
    "saltelli",
    "Saltelli et al. 2010",
    "“Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index”, Computer \
     Physics Communications 181(2)",
    "10.1016/j.cpc.2009.09.018",
);
pub(crate) const SCHELLING: Publication =
    book("schelling", "Schelling 1960", "The Strategy of Conflict, Harvard University Press");
pub(crate) const SHAPLEY: Publication = article(
    "shapley",
    "Shapley 1953",
    "“A Value for n-Person Games”, in: Contributions to the Theory of Games II, Princeton University Press",
    "10.1515/9781400881970-018",
);
pub(crate) const SIGNORINO: Publication = article(
    "signorino",
    "Signorino 1999",
    "“Strategic Interaction and the Statistical Analysis of International Conflict”, American Political Science Review 93(2)",
    "10.2307/2585396",
);
pub(crate) const SOBOL: Publication = article(
    "sobol",
    "Sobol’ 2001",
    "“Global sensitivity indices for nonlinear mathematical models and their Monte Carlo estimates”, Mathematics and Computers \
     in Simulation 55(1–3)",
    "10.1016/S0378-4754(00)00270-6",
);
pub(crate) const TUROCY: Publication = article(
    "turocy",
    "Turocy 2005",
    "“A dynamic homotopy interpretation of the logistic quantal response equilibrium correspondence”, Games and Economic \
     Behavior 51(2)",
    "10.1016/j.geb.2004.04.003",
);

/// Every publication, by author.
pub const PUBLICATIONS: [Publication; 18] = [
    EPSTEIN,
    FEARON,
    GIBLER,
    GOOD,
    GRIMM,
    HARSANYI,
    JANSEN,
    JOE_KUO,
    KREPS_WILSON,
    MCKELVEY_PALFREY,
    OWEN,
    POWELL,
    SALTELLI,
    SCHELLING,
    SHAPLEY,
    SIGNORINO,
    SOBOL,
    TUROCY,
];

impl Publication {
    /// A citation: authors and year, as a link to the entry in the list of works.
    pub fn cited(&self) -> Markup {
        html! { a href={ "#work-" (self.id) } { (self.short) } }
    }

    /// The entry in the list of works.
    pub fn entry(&self) -> Markup {
        html! {
            li id={ "work-" (self.id) } {
                (self.short) ": " (self.rest) "."
                @if let Some(doi) = self.doi { " " a href={ "https://doi.org/" (doi) } { "doi:" (doi) } }
            }
        }
    }
}
