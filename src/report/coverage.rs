//! How an agreement and its policy framework cover each other, as a table that stands below the
//! findings when an agreement is compiled.
//!
//! Not for: working that out (`crate::coverage`).

use crate::coverage::{AimSort, Coverage, CoveredAim, Demand, Server, ServerSort};
use crate::diagnostics::{Language, Text};
use crate::report::document::{Block, Document, Line, Style, Table};
use crate::report::words::Words;
use crate::text;

/// How many items a row names; the JSON names all.
const MOST_NAMED: usize = 8;

/// The table of coverage.
#[must_use]
pub fn coverage(coverage: &Coverage, language: Language) -> Document {
    let view = View { words: Words::new(language) };
    let mut blocks = vec![view.title(coverage)];
    for sort in [AimSort::Line, AimSort::Subject] {
        let aims: Vec<&CoveredAim> = coverage.aims.iter().filter(|aim| aim.sort == sort).collect();
        if !aims.is_empty() {
            blocks.push(view.table(sort, &aims));
        }
    }
    blocks.extend(view.without_line(coverage));
    Document { blocks }
}

#[derive(Clone, Copy)]
struct View {
    words: Words,
}

impl View {
    fn title(self, coverage: &Coverage) -> Block {
        let framework = &coverage.framework;
        let title =
            text!("Dekking van het kader {framework}", "Coverage of the framework {framework}");
        Block::Heading { level: 2, line: Line::plain(&self.words.say(title)) }
    }

    fn table(self, sort: AimSort, aims: &[&CoveredAim]) -> Block {
        let first = match sort {
            AimSort::Line => self.words.pick("Lijn", "Line"),
            AimSort::Subject => self.words.pick("Onderwerp", "Subject"),
        };
        let columns =
            vec![first, self.words.pick("Gedekt", "Covered"), self.words.pick("Door", "By")];
        let rows = aims.iter().map(|aim| self.row(aim)).collect();
        Block::Table(Table { columns, rows })
    }

    fn row(self, aim: &CoveredAim) -> Vec<Line> {
        let name = match &aim.number {
            Some(number) => format!("{number} {}", aim.name),
            None => aim.name.clone(),
        };
        vec![Line::plain(&name), self.sign(aim), Line::plain(&self.servers(&aim.by))]
    }

    fn sign(self, aim: &CoveredAim) -> Line {
        if aim.covered {
            return Line::styled(Style::Good, self.words.pick("ja", "yes"));
        }
        let line = Line::styled(Style::Open, self.words.pick("nee", "no"));
        let lacking = match (aim.demand, aim.by.is_empty()) {
            (_, true) => return line,
            (None, false) => text!("een resultaat", "a result"),
            (Some(Demand::Number), false) => text!("een getal", "a number"),
            (Some(Demand::Maximum), false) => text!("een maximum", "a maximum"),
            (Some(Demand::Minimum), false) => text!("een minimum", "a minimum"),
        };
        let Text { nl, en } = lacking;
        let told = self.words.say(text!(", mist {nl}", ", lacks {en}"));
        line.then(Style::Plain, &told)
    }

    /// Items by name, results first; what is no result says what it is.
    fn servers(self, servers: &[Server]) -> String {
        let (results, others): (Vec<&Server>, Vec<&Server>) =
            servers.iter().partition(|server| server.sort == ServerSort::Result);
        let ordered = results.into_iter().chain(others);
        let named = ordered.take(MOST_NAMED).map(|server| self.server(server));
        let mut all: Vec<String> = named.collect();
        let rest = servers.len().saturating_sub(MOST_NAMED);
        if rest > 0 {
            all.push(self.words.say(text!("en nog {rest}", "and {rest} more")));
        }
        all.join(", ")
    }

    fn server(self, server: &Server) -> String {
        let sort = match server.sort {
            ServerSort::Result => return server.name.clone(),
            ServerSort::Duty => self.words.pick("inzicht", "duty"),
            ServerSort::Effort => self.words.pick("inspanning", "effort"),
            ServerSort::Untestable => self.words.pick("afspraak", "clause"),
        };
        format!("{} ({sort})", server.name)
    }

    fn without_line(self, coverage: &Coverage) -> Option<Block> {
        if coverage.without_line.is_empty() {
            return None;
        }
        let all = self.servers(&coverage.without_line);
        let told = text!("Resultaten zonder lijn: {all}", "Results without a line: {all}");
        Some(Block::Paragraph(Line::plain(&self.words.say(told))))
    }
}
