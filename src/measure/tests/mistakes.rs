//! Mistakes in single figures: each message with the place that it points at.

use super::shared::of_lines;

/// A test that shows what is said of some lines.
macro_rules! said {
    ($($name:ident: $lines:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(of_lines($lines));
            }
        )*
    };
}

said! {
    an_unknown_indicator_names_the_nearest: "uitgestromd = 712\nuitstroom-700 = 712\npeildatum = 5\niets-heel-anders = 1";
    an_unknown_key_names_the_nearest: "uitgestroomd = { warde = 712 }\naard = { tekts = \"x\" }\nbesluiten = { x = 5, waarde = 1 }";
    an_unknown_member_names_the_nearest: "uitgestroomd = { gemeente = { Asssen = 480, Utrecht = 3 } }";
    members_outside_their_breakdown: "uitgestroomd = { Assen = 480, \"Aa en  Hunze\" = \"<20\", jong = { 2019 = 3 }, waarde = 512 }\nmet-baan = { Assen = 5 }";
    a_member_behind_the_word_for_a_breakdown: "uitgestroomd = { verdeling = \"leeftijd\", jong = 12 }";
    members_within_a_moment_and_within_a_member: "uitgestroomd = { 2019 = { \"jong\" = 4, Asssen = 3 }, gemeente = { Assen = { jong = 2, Tynaarlo = 3 } } }";
    a_breakdown_of_something_else: "besluiten = { gemeente = { Assen = 480 } }\nuitgestroomd = { gemeente = 5 }";
    counts_below_nought: "uitgestroomd = -12\nmet-baan = \"-3 t/m 4\"";
    fractions_of_people: "uitgestroomd = 712.5\nmet-baan = 1.500\nin-beeld = \"712,5\"";
    shares_outside_nought_and_one: "herinstroom = 17.8\njuiste-besluiten = { aandeel = \"104%\" }";
    a_share_of_nothing: "uitgestroomd = { aandeel = \"60%\" }";
    other_units: "uitgestroomd = { waarde = 712, eenheid = \"besluiten\" }\nmet-baan = \"190 besluiten\"\njuiste-besluiten = \"99%\"\nplekken-beschut = \"1.550 uur\"\nherinstroom = \"5 personen\"";
    figures_of_another_kind: "uitgestroomd = true\naard = 5\nregelingen = \"geen\"\nherinstroom = 2020-12-31\nmet-baan = { tekst = \"x\" }\nkosten = [1]";
    moments_that_do_not_suit: "met-baan = { 2020 = 190 }\nuitgestroomd = { \"31 december 2020\" = 5 }\nin-beeld = { T4 = 5 }\nbesluiten = { \"30 februari 2020\" = 1 }";
    final_figures_of_the_future: "uitgestroomd = { \"T1 2021\" = 5 }\nmet-baan = { \"eind 2021\" = { waarde = 5, status = \"voorlopig\" } }";
    ranges_upside_down: "uitgestroomd = \"720 t/m 650\"\nmet-baan = \"<0\"";
    words_that_are_no_figure: "uitgestroomd = \"onbekend\"\nmet-baan = \"tussen 650 en 720\"\nin-beeld = \"circa 700\"\nplekken-beschut = \"87.5\"\nbesluiten = \"\"";
    numbers_beyond_reading: "uitgestroomd = 0x1F\nmet-baan = inf\nplekken-beschut = 1e999";
    thousands_with_a_point: "plekken-beschut = 2.800";
    two_values_or_none: "uitgestroomd = { waarde = 5, geen = \"x\" }\nmet-baan = { toelichting = \"x\" }\nin-beeld = { }\nbesluiten = { geen = \"\" }";
    nested_too_far: "uitgestroomd = { 2020 = { T1 = 5 }, gemeente = { Assen = { gemeente = { Assen = 5 } } } }";
    an_unknown_status: "uitgestroomd = { waarde = 5, status = \"voorlopg\" }\nmet-baan = { waarde = 5, status = \"klaar\" }";
    rounded_in_vain: "uitgestroomd = { waarde = \"<5\", afgerond = true }\nmet-baan = { waarde = 190, afgerond = true }\nin-beeld = { waarde = 5, afgerond = \"ja\" }";
    rows_that_cannot_be_converted: "uitgestroomd = { omgerekend = [] }\nplekken-beschut = { omgerekend = [ { aantal = 2.5, uur = 31 }, { aantal = 2 }, { aantal = 2, dagen = 3 }, 5, { aantal = 2, uur = -1 } ] }";
    rows_of_a_conversion_in_words: "plekken-beschut = { omgerekend = [ { aantal = \"veel\", uur = \"circa 16\" }, { aantal = true, uur = 31 }, { aantal = 2, uur = \"15.5\" }, { aantal = \"2\", uur = \"15,5\" } ] }";
    something_that_is_no_part: "uitgestroomd = { waarde = 5, waarvan = { met-baan = 3, naar-wrk = 2 } }";
    empty_texts_and_tables: "aard = \"\"\nregelingen = []";
    rows_that_say_nothing: "regelingen = [ { a = [], b = false } ]\naard = { waarde = \"\" }";
    parts_that_are_no_group: "uitgestroomd = { waarde = 5, waarvan = 3 }\nin-beeld = { waarde = 5, waarvan = { met-baan = { activiteit = { mantelzorg = 2 } } } }";
    members_of_a_part: "uitgestroomd = { gemeente = { Assen = { waarde = 5, waarvan = { naar-werk = 2 } }, Tynaarlo = { waarde = 4, waarvan = { naar-werk = { leeftijd = { jong = 1 } } } } } }";
    a_key_of_the_head_among_the_figures: "overeenkomst = \"proef-2020\"";
    values_of_another_form: "uitgestroomd = { waarde = 5, status = 5 }\nmet-baan = { geen = 5 }\naard = { tekst = \"x\", geleverd = \"ooit\" }";
    ranges_in_other_words: "uitgestroomd = \"650 tot 720\"\nmet-baan = \"650 à 720\"";
    a_part_within_a_member_that_it_is_not_divided_by: "uitgestroomd = { leeftijd = { jong = { waarde = 5, waarvan = { naar-werk = 2 } } } }";
    rows_that_are_no_rows: "regelingen = [ { a = 1 }, 5 ]";
}
