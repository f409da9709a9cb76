//! The words of `--help` and of the program without arguments, in both languages.
//!
//! Not for: the parser's own sentences, which are never shown.

use crate::diagnostics::Language;

/// The words of help in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Help {
    language: Language,
}

/// What is said without arguments.
pub(super) const fn explanation(language: Language) -> &'static str {
    match language {
        Language::Dutch => {
            "\
pocheck leest een prestatieovereenkomst en beoordeelt die aan de hand van cijfers: per resultaat
behaald of niet, en waarom.

Drie voorbeelden:

  pocheck afspraak.po
      controleert of de afspraak klopt en te meten is; er wordt nog niets beoordeeld

  pocheck afspraak.po cijfers.toml
      beoordeelt de afspraak met de cijfers

  pocheck toets voorbeelden/
      voert de uitgewerkte voorbeelden bij afspraken uit

Meer: pocheck --help
"
        }
        Language::English => {
            "\
pocheck reads a performance agreement and judges it by figures: for each result met or not, and
why.

Three examples:

  pocheck afspraak.po
      checks whether the agreement is sound and can be measured; nothing is judged yet

  pocheck afspraak.po cijfers.toml
      judges the agreement by the figures

  pocheck toets voorbeelden/
      runs the worked examples beside agreements

More: pocheck --help
"
        }
    }
}

impl Help {
    pub(super) const fn new(language: Language) -> Self {
        Self { language }
    }

    const fn pick(self, dutch: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    /// What a subcommand does; the program itself has no name here.
    pub(super) fn about(self, verb: &str) -> &'static str {
        match verb {
            "controleer" => self.pick(
                "Controleert een afspraak en beoordeelt die met cijfers",
                "Checks an agreement and judges it by figures",
            ),
            "toets" => self.pick(
                "Voert de uitgewerkte voorbeelden in en naast afspraken uit",
                "Runs the worked examples in and beside agreements",
            ),
            "opmaak" => self.pick(
                "Zet afspraken netjes op de regel, zonder iets aan de inhoud te veranderen",
                "Lays agreements out neatly, and changes nothing of what they say",
            ),
            "vervolg" => self.pick(
                "Maakt een concept voor de volgende looptijd, met wat er gehaald is",
                "Drafts the agreement for the next term, beside what was achieved",
            ),
            "leg-uit" => self.pick(
                "Legt een melding, een oordeel of een exitcode uit",
                "Explains a finding, a verdict or an exit code",
            ),
            "schema" => self.pick(
                "Toont het schema van de JSON-uitvoer (JSON Schema 2020-12)",
                "Prints the schema of the JSON output (JSON Schema 2020-12)",
            ),
            _ => self.pick(
                "pocheck controleert prestatieovereenkomsten en beoordeelt ze met cijfers.",
                "pocheck checks performance agreements and judges them by figures.",
            ),
        }
    }

    pub(super) fn usage(self, verb: &str) -> &'static str {
        match verb {
            "controleer" => self.pick(
                "pocheck [controleer] [OPTIES] AFSPRAAK.po [CIJFERS.toml …]",
                "pocheck [controleer] [OPTIONS] AGREEMENT.po [FIGURES.toml …]",
            ),
            "toets" => {
                self.pick("pocheck toets [OPTIES] [PAD …]", "pocheck toets [OPTIONS] [PATH …]")
            }
            "opmaak" => {
                self.pick("pocheck opmaak [OPTIES] [PAD …]", "pocheck opmaak [OPTIONS] [PATH …]")
            }
            "vervolg" => self.pick(
                "pocheck vervolg [OPTIES] AFSPRAAK.po CIJFERS.toml …",
                "pocheck vervolg [OPTIONS] AGREEMENT.po FIGURES.toml …",
            ),
            "leg-uit" => {
                self.pick("pocheck leg-uit [OPTIES] [CODE]", "pocheck leg-uit [OPTIONS] [CODE]")
            }
            "schema" => self.pick("pocheck schema [OPTIES]", "pocheck schema [OPTIONS]"),
            _ => self.pick(
                "pocheck [OPTIES] AFSPRAAK.po [CIJFERS.toml …]\n  pocheck OPDRACHT [OPTIES] …",
                "pocheck [OPTIONS] AGREEMENT.po [FIGURES.toml …]\n  pocheck COMMAND [OPTIONS] …",
            ),
        }
    }

    /// The layout; its headings are ours.
    pub(super) fn template(self, verb: &str) -> &'static str {
        match verb {
            "controleer" | "toets" | "opmaak" | "vervolg" | "leg-uit" => self.pick(
                "{about}\n\nGebruik:\n  {usage}\n\nArgumenten:\n{positionals}\n\nOpties:\n{options}\n",
                "{about}\n\nUsage:\n  {usage}\n\nArguments:\n{positionals}\n\nOptions:\n{options}\n",
            ),
            "schema" => self.pick(
                "{about}\n\nGebruik:\n  {usage}\n\nOpties:\n{options}\n",
                "{about}\n\nUsage:\n  {usage}\n\nOptions:\n{options}\n",
            ),
            _ => self.pick(
                "{about}\n\nGebruik:\n  {usage}\n\nOpdrachten:\n{subcommands}\n\nOpties:\n{options}{after-help}\n",
                "{about}\n\nUsage:\n  {usage}\n\nCommands:\n{subcommands}\n\nOptions:\n{options}{after-help}\n",
            ),
        }
    }

    pub(super) const fn after(self) -> &'static str {
        self.pick(
            "\
Zonder opdracht geldt `controleer`; met alleen een afspraak wordt er niets beoordeeld.

Omgeving:
  POCHECK_TAAL=en   Engels in plaats van Nederlands
  NO_COLOR=1        geen kleur
  NO_GRAPHICS=1     gewone zinnen, voor spraak en braille

Exitcodes:
  0   alles behaald, geleverd, op koers, vervallen of tussen bodem en streef
  1   minstens één resultaat niet behaald, niet geleverd of achter; of een voorbeeld klopt niet,
      of een bestand is niet opgemaakt
  2   minstens één resultaat niet vast te stellen, of er is een oordeel nodig
  3   fouten in de afspraak: er is niets beoordeeld
  4   fouten in een bestand met cijfers: er is niets beoordeeld
  5   een bestand is niet te lezen of te schrijven
  64  de opdracht is verkeerd gebruikt
  70  een fout in pocheck zelf",
            "\
Without a command `controleer` holds; with just an agreement nothing is judged.

Environment:
  POCHECK_TAAL=en   English instead of Dutch
  NO_COLOR=1        no colour
  NO_GRAPHICS=1     plain sentences, for speech and braille

Exit codes:
  0   all met, delivered, on track, lapsed or between floor and target
  1   at least one result not met, not delivered or behind; or an example fails,
      or a file is not laid out
  2   at least one result undetermined, or a judgement is needed
  3   errors in the agreement: nothing was judged
  4   errors in a file with figures: nothing was judged
  5   a file cannot be read or written
  64  the command was used wrongly
  70  a fault in pocheck itself",
        )
    }

    pub(super) const fn files_name(self) -> &'static str {
        self.pick("BESTAND", "FILE")
    }

    pub(super) const fn files(self) -> &'static str {
        self.pick(
            "De afspraak, en de bestanden met cijfers",
            "The agreement, and the files with figures",
        )
    }

    pub(super) const fn paths_name(self) -> &'static str {
        self.pick("PAD", "PATH")
    }

    pub(super) const fn paths(self) -> &'static str {
        self.pick(
            "Bestanden of mappen; zonder pad deze map",
            "Files or folders; without a path this folder",
        )
    }

    pub(super) const fn format_paths(self) -> &'static str {
        self.pick(
            "Afspraken of mappen; zonder pad deze map, en `-` leest de standaardinvoer",
            "Agreements or folders; without a path this folder, and `-` reads standard input",
        )
    }

    pub(super) const fn check_only(self) -> &'static str {
        self.pick(
            "Schrijft niets, en noemt de bestanden die niet opgemaakt zijn",
            "Writes nothing, and lists the files that are not laid out",
        )
    }

    pub(super) const fn words_name(self) -> &'static str {
        self.pick("CODE", "CODE")
    }

    pub(super) const fn words(self) -> &'static str {
        self.pick(
            "Een code als PO0404, een oordeel of een exitcode; zonder code een lijst van alles",
            "A code such as PO0404, a verdict or an exit code; without a code a list of all",
        )
    }

    pub(super) const fn mend(self) -> &'static str {
        self.pick(
            "Verbetert wat zeker is, en toont de rest; er wordt niets beoordeeld",
            "Mends what is certain, and shows the rest; nothing is judged",
        )
    }

    pub(super) const fn dry(self) -> &'static str {
        self.pick(
            "Met --herstel: toont wat er zou veranderen, en schrijft niets",
            "With --herstel: shows what would change, and writes nothing",
        )
    }

    pub(super) const fn form(self) -> &'static str {
        self.pick("VORM", "FORM")
    }

    pub(super) const fn format(self) -> &'static str {
        self.pick(
            "Vorm van de uitvoer: text (standaard), json, sarif, gitlab of github",
            "Form of the output: text (default), json, sarif, gitlab or github",
        )
    }

    pub(super) const fn verdict(self) -> &'static str {
        self.pick("OORDEEL", "VERDICT")
    }

    pub(super) const fn fails_on(self) -> &'static str {
        self.pick(
            "Wat exitcode 1 of 2 geeft: niet-behaald, achter, onbeslist of nooit;\nmeer mag, met komma's (standaard alle drie)",
            "What gives exit code 1 or 2: niet-behaald, achter, onbeslist or nooit;\nseveral with commas (default all three)",
        )
    }

    pub(super) const fn file(self) -> &'static str {
        self.pick("BESTAND", "FILE")
    }

    pub(super) const fn output(self) -> &'static str {
        self.pick("Schrijft de uitkomst naar een bestand", "Writes the result to a file")
    }

    pub(super) const fn when(self) -> &'static str {
        self.pick("WANNEER", "WHEN")
    }

    pub(super) const fn color(self) -> &'static str {
        self.pick(
            "Kleur: auto (standaard), altijd of nooit",
            "Colour: auto (default), altijd or nooit",
        )
    }

    pub(super) const fn language(self) -> &'static str {
        self.pick(
            "Taal van berichten en uitvoer: nl (standaard) of en",
            "Language of messages and output: nl (default) or en",
        )
    }

    pub(super) const fn quiet(self) -> &'static str {
        self.pick("Alleen fouten en de samenvatting", "Errors and the summary only")
    }

    pub(super) const fn verbose(self) -> &'static str {
        self.pick(
            "Alles, met de berekening per resultaat",
            "Everything, with the calculation of each result",
        )
    }

    pub(super) const fn help(self) -> &'static str {
        self.pick("Toont deze uitleg", "Shows this help")
    }

    pub(super) const fn version(self) -> &'static str {
        self.pick("Toont de versie", "Shows the version")
    }
}
