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
pub const CHECKS: &[Check] = &[
    Check {
        what: "Every choice at every information set of seven small versions of the game, with both sides’ private information, \
               three of them with nights",
        with: "Gambit 16.7.0, which solves game trees and knows nothing of this model (`logit_solve_lambda`; foresight is 1, since \
               a tree with payoffs discounted to its root would shrink the precision of later moves)",
        agreement: "$10^{-9}$; Gambit’s own numbers were written down to fewer digits than the $1.6 \\times 10^{-11}$ by which they \
                    differ at the most",
        file: "crates/model/tests/crisis/gambit.rs",
        tests: &[
            "every_information_set_of_every_tree_is_played_as_gambit_plays_it",
            "another_precision_reputation_or_prior_would_not_agree_with_gambit",
        ],
        evidence: &["const TOLERANCE: f64 = 1e-9;"],
    },
    Check {
        what: "All outcomes of 40 cases of the whole model, in and beyond the readers’ box, and the number of sweeps",
        with: "A plain, slow implementation of the same mathematics, written separately; another, written from the mathematics alone \
               and arranged differently, agreed with it to $5 \\times 10^{-12}$ and in every number of sweeps",
        agreement: "$10^{-9}$ in every outcome on every night, to which the file’s 13 digits are rounded; $10^{-12}$ in the sufficient \
                    statistics; sweeps exactly",
        file: "crates/model/tests/crisis/reference.rs",
        tests: &[
            "every_outcome_of_every_case_agrees_to_1e_9_after_exactly_as_many_sweeps",
            "the_sufficient_statistics_of_every_case_agree_with_the_reference",
        ],
        evidence: &["const TOLERANCE: f64 = 1e-9;", "assert_eq!(cases.len(), 40);", "< 1e-12"],
    },
    Check {
        what: "The choice rule and the solver on published games: centipedes (McKelvey & Palfrey 1992; Fey, McKelvey & Palfrey 1996), \
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
        what: "Outcomes counted in 40,000 crises played out move by move with dice, from each vantage point",
        with: "The exact chances",
        agreement: "four standard errors in every outcome looked at",
        file: "crates/model/tests/crisis/monte_carlo.rs",
        tests: &["paths_played_out_by_dice_meet_every_event_as_often_as_computed"],
        evidence: &["const PATHS: usize = 40_000;", "const ERRORS: f64 = 4.0;"],
    },
    Check {
        what: "Rung shares after 14 nights when both sides toss coins (λ = 0)",
        with: "Exact rational arithmetic",
        agreement: "$10^{-12}$",
        file: "crates/model/tests/crisis/edges.rs",
        tests: &["coin_tosses_stand_after_14_nights_where_exact_rational_arithmetic_says"],
        evidence: &["< 1e-12"],
    },
    Check {
        what: "Every sign that is claimed (which way each lever pushes), over 400 other random settings from each vantage point",
        with: "The table of signs with its exceptions",
        agreement: "At most twice the share of exceptions that was measured, rounded up to a whole per cent",
        file: "crates/model/tests/crisis/laws.rs",
        tests: &[
            "every_sign_claimed_from_18_january_holds_over_the_box",
            "every_sign_claimed_from_16_january_holds_over_the_box",
            "the_laws_are_those_that_were_measured_with_their_exceptions",
        ],
        evidence: &["const DRAWS: usize = 400;", "law.allowed_share() * draws(DRAWS).max(DRAWS) as f64"],
    },
    Check {
        what: "What must always hold: chances between 0 and 1, shares and parts that sum to their wholes, events that stay happened, \
               war that is never left",
        with: "60 random settings from each vantage point, China’s tilt anywhere",
        agreement: "$10^{-12}$; settled in at most 86 sweeps",
        file: "crates/model/tests/crisis/invariances.rs",
        tests: &["chances_are_chances_parts_sum_to_wholes_and_what_has_happened_stays_happened"],
        evidence: &["const ROUNDING: f64 = 1e-12;", "const DRAWS: usize = 60;", "outcomes.sweeps <= 86"],
    },
    Check {
        what: "What must change nothing: payoffs in other units with precision in the inverse; the two fronts swapped; payoffs and \
               tomorrow when choices are coin tosses; reputation with nothing to signal; and a sole type settles in one sweep",
        with: "60 random settings from each vantage point",
        agreement: "$10^{-9}$, where the solver stops; the fronts to the last bit",
        file: "crates/model/tests/crisis/invariances.rs",
        tests: &[
            "other_units_of_payoff_and_the_inverse_precision_change_nothing",
            "the_two_fronts_can_be_swapped_to_the_last_bit",
            "coin_tossing_sides_feel_no_payoff_and_no_tomorrow_but_the_motive_and_the_night",
            "with_nothing_to_signal_reputation_is_inert",
            "a_certain_motive_and_a_certain_resolve_settle_in_one_sweep",
        ],
        evidence: &["const SOLVED: f64 = 1e-9;"],
    },
    Check {
        what: "Without a tomorrow, a costlier rung makes its own side strike no more and step down no less; once a strike was \
               answered, nobody strikes from repaired relations without a grievance",
        with: "Random settings, at every state and move",
        agreement: "$10^{-15}$; exactly",
        file: "crates/model/tests/crisis/invariances.rs",
        tests: &[
            "without_a_tomorrow_a_costlier_rung_makes_its_own_side_strike_no_more_and_step_down_no_less",
            "once_a_strike_was_answered_nobody_strikes_from_repaired_relations_without_a_grievance",
        ],
        evidence: &["+ 1e-15"],
    },
    Check {
        what: "Beliefs that keep circling, accidents that are certain, conditions that cannot be met",
        with: "What the rules say: stopped and marked, at most certain, no number",
        agreement: "Exactly",
        file: "crates/model/tests/crisis/edges.rs",
        tests: &[
            "beliefs_that_keep_circling_stop_at_the_cap_and_say_so",
            "an_accident_is_certain_at_most",
            "what_cannot_happen_leaves_its_conditions_null_and_its_beliefs_at_the_prior",
        ],
        evidence: &["MAX_SWEEPS, false"],
    },
    Check {
        what: "The default curves, what single levers do, and the findings",
        with: "The numbers that the mathematics was printed with, before this code was written",
        agreement: "Every digit printed, up to twelve",
        file: "crates/model/tests/crisis/landmarks.rs",
        tests: &[
            "what_is_printed_to_twelve_digits_agrees_to_all_of_them",
            "the_default_curves_from_18_january_read_as_printed",
            "the_default_curves_from_16_january_read_as_printed",
            "what_moves_pakistans_answer_and_irans_next_strike_reads_as_printed",
            "findings_read_as_printed",
        ],
        evidence: &[],
    },
    Check {
        what: "The exponential behind every choice",
        with: "The C library’s, in its port to Rust (libm)",
        agreement: "three units in the last place",
        file: "crates/model/src/exponential.rs",
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
        what: "The numbers of every comparison that shows a claim of the article",
        with: "A plain, slow implementation of the same mathematics, written separately",
        agreement: "To the last of three decimals; what shows a claim holds by a percentage point",
        file: "crates/model/tests/claims/numbers.rs",
        tests: &[
            "every_comparison_has_the_numbers_stated_for_it_at_the_default_settings",
            "at_the_default_settings_what_shows_a_claim_holds_by_a_point_and_what_fails_it_does_not_hold",
        ],
        evidence: &["const ROUNDING: f64 = 0.0005 + 1e-9;"],
    },
    Check {
        what: "In how many random settings each of these comparisons holds, and in how many it is reversed",
        with: "The same implementation in 200 settings drawn one by one",
        agreement: "Ten points in 200 others, spread as a Latin hypercube",
        file: "crates/model/tests/claims/shares.rs",
        tests: &[
            "every_comparison_from_16_january_holds_in_as_many_random_settings_as_stated",
            "every_comparison_from_18_january_holds_in_as_many_random_settings_as_stated",
        ],
        evidence: &["const DRAWS: usize = 200;", "const POINTS: f64 = 10.0;"],
    },
    Check {
        what: "The 78 quotations",
        with: "A fingerprint of the article’s text",
        agreement: "Word for word, each in its paragraph",
        file: "crates/model/tests/quotations.rs",
        tests: &["every_quotation_is_verbatim_in_the_paragraph_its_row_says"],
        evidence: &[],
    },
];
