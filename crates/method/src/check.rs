//! How the model was checked: against what, how closely, and the test that says so. A test holds every figure to the text of the test
//! it is taken from.

/// A check of the model: what was compared with what, how closely they agree, and the tests that say so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// The results of ours that are compared.
    pub what: &'static str,
    /// What they are compared with: results of others, or results that are independent of the code.
    pub with: &'static str,
    /// How closely they agree; `$…$` is mathematics.
    pub agreement: &'static str,
    /// The file that has the tests.
    pub file: &'static str,
    /// The names of these tests.
    pub tests: &'static [&'static str],
    /// Text of that file that states the tolerance in `agreement`.
    pub evidence: &'static [&'static str],
}

/// Every check, strongest first.
pub const CHECKS: [Check; 18] = [
    Check {
        what: "Every choice at every node of small versions of the game, with one motive and three, with and without the night",
        with: "Gambit 16.7.0, which solves game trees and knows nothing of this model",
        agreement: "$6 \\times 10^{-10}$ at nodes, which were written down to nine decimals ($8 \\times 10^{-14}$ at full \
         digits); $10^{-9}$ in expected payoffs",
        file: "crates/model/tests/gambit.rs",
        tests: &[
            "every_node_of_every_tree_is_played_as_gambit_plays_it",
            "every_tree_is_worth_what_gambit_says_to_both_sides",
            "another_precision_or_another_prior_would_not_agree_with_gambit",
        ],
        evidence: &["const NODE_TOLERANCE: f64 = 6e-10;", "const PAYOFF_TOLERANCE: f64 = 1e-9;"],
    },
    Check {
        what: "All outcomes of 40 cases of the whole model, in and beyond the readers’ box",
        with: "A plain, slow implementation of the same mathematics, written separately; a third, written from the mathematics \
         alone, agreed with it to $4 \\times 10^{-15}$",
        agreement: "$10^{-12}$ in every outcome on every night; $10^{-14}$ in the sufficient statistics",
        file: "crates/model/tests/reference.rs",
        tests: &["every_outcome_of_every_reference_case_agrees_to_1e_12", "the_sufficient_statistics_agree_with_the_reference"],
        evidence: &["const TOLERANCE: f64 = 1e-12;", "< 1e-14"],
    },
    Check {
        what: "The same solver on published games: centipedes (McKelvey & Palfrey 1992; Fey, McKelvey & Palfrey 1996), \
         signalling games (Brandts & Holt; Banks, Camerer & Porter), stripped-down poker (Reiley, Urbancic & Walker 2008)",
        with: "Gambit’s solutions of those games",
        agreement: "$2 \\times 10^{-9}$, where Gambit’s tracing stops",
        file: "crates/model/tests/published.rs",
        tests: &[
            "centipedes_are_taken_and_valued_as_gambit_takes_and_values_them",
            "brandts_holt_and_banks_camerer_porter_games_are_signalled_as_gambit_signals_them",
            "stripped_down_poker_is_bluffed_and_called_as_gambit_does",
        ],
        evidence: &["const GAMBIT_TOLERANCE: f64 = 2e-9;"],
    },
    Check {
        what: "Signorino’s crisis with three outcomes",
        with: "The closed form of the strategic logit",
        agreement: "$10^{-15}$",
        file: "crates/model/tests/published.rs",
        tests: &["signorinos_three_outcome_crisis_comes_out_as_in_his_strategic_logit"],
        evidence: &["< 1e-15"],
    },
    Check {
        what: "Outcomes counted in 200,000 crises played out move by move with dice",
        with: "The exact chances",
        agreement: "four standard errors on every night looked at",
        file: "crates/model/tests/chains.rs",
        tests: &["two_hundred_thousand_simulated_crises_agree_within_four_standard_errors"],
        evidence: &["const PATHS: usize = 200_000;"],
    },
    Check {
        what: "Rung shares when both sides toss coins (λ = 0)",
        with: "Powers of a dense 32 × 32 matrix, and shares computed elsewhere",
        agreement: "$10^{-14}$",
        file: "crates/model/tests/chains.rs",
        tests: &[
            "sides_that_toss_coins_are_a_power_of_a_dense_matrix",
            "after_fourteen_nights_of_coin_tosses_the_shares_are_those_computed_elsewhere",
        ],
        evidence: &["< 1e-14"],
    },
    Check {
        what: "A crisis made into a gambler’s walk up and down the ladder",
        with: "The closed form of the gambler’s ruin",
        agreement: "$2 \\times 10^{-12}$",
        file: "crates/model/tests/chains.rs",
        tests: &["a_crisis_that_is_a_gamblers_walk_widens_and_becomes_war_when_the_gambler_would_win"],
        evidence: &["const RUIN_TOLERANCE: f64 = 2e-12;"],
    },
    Check {
        what: "Every sign the argument claims (which way each lever pushes), over 2,000 random settings from each vantage point",
        with: "The catalogue’s claims, which are those of the table of assumptions",
        agreement: "No sign wrong by more than 0.1 percentage points in more than one setting in a thousand, nor anywhere by \
         more than 2 points",
        file: "crates/model/tests/laws.rs",
        tests: &[
            "every_sign_claimed_from_18_january_holds_over_the_box_but_for_one_draw_in_a_thousand",
            "every_sign_claimed_from_16_january_holds_over_the_box_but_for_one_draw_in_a_thousand",
        ],
        evidence: &["{ 5e-3 } else { 1e-3 }", "draws::DRAWS as usize / 1000;", "const WORST: f64 = 20.0;"],
    },
    Check {
        what: "What must always hold: chances between 0 and 1, shares that sum to 1, events that stay happened, war that is \
         never left",
        with: "2,000 random settings from each vantage point",
        agreement: "$10^{-12}$",
        file: "crates/model/tests/laws.rs",
        tests: &["everywhere_in_the_box_chances_are_chances_and_what_has_happened_stays_happened"],
        evidence: &["let rounding = 1e-12;"],
    },
    Check {
        what: "What must change nothing: payoffs in other units with precision in the inverse; other assumptions with the same \
         sufficient statistics; other beliefs to start from; payoffs when choices are coin tosses; other motives’ stakes when \
         one is certain",
        with: "2,000 random settings each",
        agreement: "$10^{-9}$, where the solver stops",
        file: "crates/model/tests/invariances.rs",
        tests: &[
            "payoffs_in_other_units_with_precision_in_the_inverse_change_nothing",
            "assumptions_with_equal_statistics_have_equal_curves",
            "wherever_the_beliefs_start_they_end_at_the_same_solution",
            "coin_tossing_sides_feel_no_payoff_no_tomorrow_and_no_motive",
            "a_certain_motive_leaves_nothing_to_infer_and_the_other_motives_stakes_inert",
        ],
        evidence: &["const SOLVED: f64 = 1e-9;"],
    },
    Check {
        what: "The exponential behind every choice",
        with: "The C library’s, in its port to Rust (libm)",
        agreement: "three units in the last place",
        file: "crates/model/src/response.rs",
        tests: &["the_exponential_agrees_with_libm_to_three_units_in_the_last_place"],
        evidence: &[],
    },
    Check {
        what: "Shapley shares",
        with: "The glove game and a weighted majority, whose shares are known; the Shapley effects of Ishigami’s and Sobol’s \
         functions; and the four properties that define them",
        agreement: "$10^{-15}$ on the games, $10^{-12}$ on the functions; the shares of real changes sum to the change to \
         $10^{-14}$",
        file: "crates/model/tests/attribution.rs",
        tests: &[
            "the_glove_game_gives_the_only_right_glove_two_thirds",
            "a_simple_majority_of_weights_gives_the_shapley_shubik_index",
            "shapley_effects_of_ishigami_and_sobols_g_are_the_analytic_ones",
            "shares_are_efficient_symmetric_additive_and_give_nothing_to_a_dummy",
        ],
        evidence: &["4.0 / 6.0], 1e-15)", "1e-12)", "< 1e-14"],
    },
    Check {
        what: "Sobol’ indices of Ishigami’s function and Sobol’s G",
        with: "SALib at the same points of the same sequence, scipy’s points, and the analytic values",
        agreement: "$10^{-12}$ of SALib; the points to the last bit",
        file: "crates/model/tests/sensitivity.rs",
        tests: &[
            "the_indices_are_salibs_at_the_same_points",
            "the_sequence_is_scipys_to_the_last_bit",
            "the_indices_approach_the_analytic_values",
        ],
        evidence: &["worst < 1e-12"],
    },
    Check {
        what: "Bands, at the default and where the centre leaves its own band",
        with: "The method’s printed figures, and the order that quantiles must have",
        agreement: "As printed",
        file: "crates/model/tests/bands.rs",
        tests: &[
            "the_default_bands_read_as_printed",
            "quantiles_are_in_order_within_their_range_and_the_centre_is_the_curve",
            "at_extreme_settings_most_nearby_ones_can_give_less_or_more",
        ],
        evidence: &[],
    },
    Check {
        what: "Tipping points and off-ramps",
        with: "The model itself, with the value put back in",
        agreement: "$10^{-6}$ at a tipping point; off-ramps do what they say, and no nearer point of the grid would",
        file: "crates/model/tests/tipping.rs",
        tests: &[
            "at_a_tipping_point_the_answer_is_the_level_and_it_exceeds_it_on_the_side_it_says",
            "every_off_ramp_is_on_the_grid_and_the_page_would_show_the_better_side",
            "no_nearer_grid_point_would_do",
        ],
        evidence: &["< 1e-6"],
    },
    Check {
        what: "The map",
        with: "Direct evaluation, at points of the grid and on its lines of equal chance",
        agreement: "$10^{-6}$ at points; a fifth of a percentage point on lines",
        file: "crates/model/tests/map.rs",
        tests: &[
            "every_point_of_a_map_is_the_settled_answer_to_a_millionth",
            "the_answer_on_a_contour_is_its_level_to_a_fifth_of_a_percentage_point",
        ],
        evidence: &["< 1e-6"],
    },
    Check {
        what: "Native code and the browser’s, on every preset from both vantage points",
        with: "Each other",
        agreement: "Every bit of every outcome",
        file: "crates/model/tests/same_bits.rs",
        tests: &["every_outcome_has_the_same_bits_natively_and_in_webassembly"],
        evidence: &[],
    },
    Check {
        what: "The 78 quotations",
        with: "A fingerprint of the article’s text",
        agreement: "Word for word, each in its paragraph",
        file: "crates/model/tests/quotations.rs",
        tests: &["every_quotation_is_verbatim_in_the_paragraph_its_row_says", "the_test_that_each_claim_names_exists"],
        evidence: &[],
    },
];
