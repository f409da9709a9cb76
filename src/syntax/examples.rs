//! How a heading or a line is written, for in a message.
//!
//! Not for: the language itself; docs/taal.md describes that.

/// An example of the heading or line that a word opens.
pub(super) fn example(keyword: &str) -> Option<&'static str> {
    heading(keyword).or_else(|| statement(keyword))
}

/// An example of the line that a word opens, also where the word opens a heading too.
pub(super) fn example_of_line(keyword: &str) -> Option<&'static str> {
    statement(keyword).or_else(|| heading(keyword))
}

fn heading(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "overeenkomst" => "overeenkomst wpda-2020 \"Prestatieovereenkomst 2020\"",
        "lijn" => "lijn 1 meedoen \"Meedoen is de norm\"",
        "onderwerp" => "onderwerp 4.3 keuzevrijheid \"de keuzevrijheid van inwoners\"",
        "thema" => "thema 5.1 werk \"Werk\"",
        "doel" => "doel 5.1.1 uitstroom \"Meer mensen vinden werk\"",
        "overweging" => "overweging \"In 2019 ging het goed.\"",
        "definitie" => "definitie werk \"een contract voor betaald werk\"",
        "indicator" => "indicator uitgestroomd \"mensen die uitstromen\"",
        "resultaat" => "resultaat 5.1.1 uitstroom-700 \"700 mensen stromen uit\"",
        "inzicht" => "inzicht 5.1.1 aanpak-werk \"Laat zien wat er gedaan is\"",
        "mijlpaal" => "mijlpaal 6 nota-vastgesteld \"De nota is vastgesteld\"",
        "inspanning" => "inspanning 5.4 scholing \"Alle coaches volgen een cursus\"",
        "afspraak" => "afspraak 5.4 samenwerking \"Gemeente en uitvoerder werken samen\"",
        "gevolg" => "gevolg gesprek \"Het bestuur bespreekt de afwijking\"",
        "wijziging" => "wijziging meer-banen \"Er komen banen bij\"",
        "aanname" => "aanname rijksmiddelen \"Het geld van het Rijk is er\": volgens opgave",
        "plafond" => "plafond totaal \"Samen hoogstens € 20.000\"",
        "populatie" => "populatie bijstand \"mensen met bijstand\"",
        "verdeling" => "verdeling gemeente: \"Aa en Hunze\", \"Assen\", \"Tynaarlo\"",
        "verband" => "verband bestand-klopt \"Wat er eind 2020 is, volgt uit wie komt en gaat\"",
        "schaal" => "schaal ladder: \"1 alleen\", \"2 in contact\", \"3 aan het werk\"",
        "eenheid" => "eenheid plek meervoud plekken",
        "staffel" => "staffel punten-op-tijd \"Punten voor wie op tijd is\"",
        "feit" => "feit uitstroom-2018 in 2018: 795 personen",
        "feiten" => "feiten 2.1 prognose \"mensen met bijstand\" (verwacht)",
        "klassen" => "klassen leeftijd: tot 27 jaar, vanaf 27 jaar",
        _ => return None,
    })
}

fn statement(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "opdrachtgevers" => "opdrachtgevers: \"Assen\", \"Tynaarlo\"",
        "opdrachtnemer" => "opdrachtnemer: \"Werkplein Drentsche Aa\"",
        "looptijd" => "looptijd: 1 januari 2020 t/m 31 december 2020",
        "rapportage" => "rapportage: elke 4 maanden",
        "kader" => "kader: \"Werk, inkomen en meedoen\"",
        "uitgangspunt" => "uitgangspunt: \"cijfers-2019.toml\"",
        "ondertekend" => "ondertekend: 14 juli 2020",
        "vastgesteld" => "vastgesteld: mei 2014",
        "dient" => "dient: meedoen, keuzevrijheid",
        "vraagt" => "vraagt: een maximum",
        "status" => "status: vastgesteld",
        "soort" => "soort: stroom",
        "eenheid" => "eenheid: personen",
        "populatie" => "populatie: bijstand",
        "verdeling" => "verdeling: gemeente",
        "trendbreuk" => "trendbreuk: 1 januari 2017, te overbruggen met 105%",
        "bereik" => "bereik: 1 t/m 10",
        "bron" => "bron: \"cliëntregistratie\"",
        "volgens" => "volgens: werk",
        "telt" => "telt: arbeidsovereenkomst, zelfstandigheid",
        "omvat" => "omvat: arbeidsovereenkomst",
        "omvat niet" => "omvat niet: zelfstandigheid",
        "deel van" => "deel van: uitgestroomd",
        "venster" => "venster: 1 jaar na uitgestroomd in 2020, einddag telt mee",
        "benadert" => "benadert: \"duurzaam werk\"",
        "eigenaar" => "eigenaar: \"Werkplein Drentsche Aa\"",
        "toelichting" => "toelichting: \"Het document noemt geen moment.\"",
        "uitgezonderd" => "uitgezonderd: \"mensen die volledig arbeidsongeschikt zijn\"",
        "geldt" => "geldt: bestand eind 2019 plus instroom in 2020 precies bestand eind 2020",
        "omvang" => "omvang: 400 personen",
        "norm" => "norm: uitgestroomd in 2020 minstens 700 personen",
        "lezing" => "lezing ruim: uitgestroomd in 2020 minstens 700 personen",
        "gekozen" => "gekozen: ruim",
        "punten" => "punten: 10",
        "kracht" => "kracht: streven",
        "etiket" => "etiket: behaald \"groen\", niet behaald \"rood\"",
        "mits" => {
            "mits genoeg-indicaties: indicaties eind 2020 minstens 60 personen, anders vervalt"
        }
        "tenzij" => "tenzij sluiting: volgens opgave, dan vervalt",
        "waarvan" => "waarvan: jongeren 130 personen",
        "uitgaande van" => "uitgaande van: in-register eind 2020 precies 525 personen",
        "komt neer op" => "komt neer op: met-baan van in-register eind 2020 = 36%",
        "verloop" => "verloop: lineair vanaf 140 personen",
        "volgt op" => "volgt op: besluiten-juist",
        "vergelijk met" => "vergelijk met: landelijk-cijfer",
        "toont" => "toont: uitgestroomd in 2020",
        "uiterlijk" => "uiterlijk: 31 december 2020",
        "beoordelaar" => "beoordelaar: \"Dagelijks Bestuur\"",
        "niet-toetsbaar" => "niet-toetsbaar: \"er is nog geen maat\"",
        "begrip" => "begrip: werk",
        "gewijzigde norm" => {
            "gewijzigde norm door meer-banen naar rato: banen in 2020 minstens 750 personen"
        }
        "datum" => "datum: 1 juli 2020",
        "instemming van" => "instemming van: alle partijen",
        "toegevoegd door" => "toegevoegd door: meer-banen",
        "kolommen" => "kolommen: 2015, 2016, \"structureel\"",
        "samen" => "samen: 3.610, 3.661, 4.669",
        "geheel" => "geheel: \"participatiebudget\"",
        "zelfde als" => "zelfde als: inzet rij 50-80%",
        "rij" => "rij: vanaf 80% tot 90% geeft 5 punten",
        "punt" => "punt: 80% geeft 0 punten",
        "bij" => "bij: elk resultaat niet behaald",
        "bedrag" => "bedrag: 2% van budget in 2020, hoogstens € 10.000",
        "ruimte" => "ruimte: € 1.000 t/m € 5.000, door \"Dagelijks Bestuur\"",
        "melding" => "melding PO0406: uit, omdat \"het bestuur oordeelt hierover\"",
        "brengt" => "brengt: verbeterplan binnen 3 maanden",
        _ => return None,
    })
}
