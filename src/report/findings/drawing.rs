//! A finding drawn: headline, place, lines with underlines, advice.
//!
//! annotate-snippets draws the lines. It is not given the path, because the columns it would count
//! are those of the line as shown (cut, and with signs), not those of the file.

use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Message, Renderer, Snippet};

use super::advice::advice;
use super::blocks::{Block, MOST_LABELS, Mark, blocks};
use super::fitting::{WIDTH, columns_of, indented, shortened, wrapped};
use super::style::Color;
use super::words;
use crate::diagnostics::{Carried, Finding, Language, Severity};
use crate::source::{printable, printable_line};

/// Draws one finding; ends with a line break.
pub(super) fn draw(carried: &Carried<'_>, color: Color) -> String {
    Drawing::new(carried, color).draw()
}

struct Drawing<'a> {
    carried: &'a Carried<'a>,
    finding: &'a Finding,
    language: Language,
    renderer: Renderer,
    color: Color,
    blocks: Vec<Block<'a>>,
    /// The digits of the highest line number.
    digits: usize,
    /// The columns for text right of the line numbers.
    columns: usize,
}

impl<'a> Drawing<'a> {
    fn new(carried: &'a Carried<'a>, color: Color) -> Self {
        let (finding, sources) = (carried.finding(), carried.sources());
        let lines = finding.labels.iter().map(|label| sources.place(label.span).line);
        let digits = lines.max().unwrap_or_default().to_string().len();
        let columns = WIDTH - digits - " | ".len();
        let renderer = match color {
            Color::On => Renderer::styled(),
            Color::Off => Renderer::plain(),
        };
        Self {
            carried,
            finding,
            language: carried.language(),
            // The lines fit already; left to itself it would cut them a second time.
            renderer: renderer.term_width(WIDTH * 10),
            color,
            blocks: blocks(finding, sources, columns),
            digits,
            columns,
        }
    }

    fn draw(&self) -> String {
        let headline = self.headline();
        let title = self.level().primary_title(headline).id(self.finding.code.as_str());
        let notes = self.notes();
        let notes: Vec<Message<'_>> =
            notes.iter().map(|(name, text)| note(name.as_deref(), text)).collect();
        if self.blocks.is_empty() {
            return self.render(title.elements(notes), self.digits);
        }
        if let [block] = self.blocks.as_slice()
            && block.file.is_unread()
        {
            // There are no lines to draw: the name of the file is all there is.
            let drawn = self.render(title.elements(notes), self.digits);
            let (headline, rest) = drawn.split_once("\n  ").unwrap_or((&drawn, ""));
            return format!("{headline}\n{}  {rest}", self.place(block, true));
        }
        let mut out = self.render(Group::with_title(title), self.digits);
        let last = self.blocks.len() - 1;
        for (index, block) in self.blocks.iter().enumerate() {
            out.push_str(&self.place(block, index == 0));
            let mut group = Group::with_level(self.level()).element(self.snippet(block));
            if index == last {
                group = group.elements(notes.clone());
            }
            out.push_str(&self.render(group, block.last_line().to_string().len()));
            if index != last {
                out.push_str(&self.margin(self.digits + 1, "|", ""));
            }
        }
        out
    }

    /// Draws a group, moved to the right where its line numbers are shorter than others.
    fn render(&self, group: Group<'_>, digits: usize) -> String {
        let indent = " ".repeat(self.digits.saturating_sub(digits));
        let drawn = self.renderer.render(&[group]);
        indented(&drawn, &indent)
    }

    /// The file with its role in words, and the arrow that editors follow.
    fn place(&self, block: &Block<'_>, is_first: bool) -> String {
        let Some(mark) = block.marks.first() else { return String::new() };
        let sources = self.carried.sources();
        let words = words::line_in_file(sources, mark.label.span);
        let place = sources.place(mark.label.span);
        let file = printable_line(place.file);
        let arrow = if block.file.is_unread() {
            file.into_owned()
        } else {
            format!("{file}:{}:{}", place.line, place.column)
        };
        let indent = " ".repeat(self.digits + 1);
        let words = wrapped(words.get(self.language), WIDTH - indent.len());
        // Both arrows are as wide as the space and bar that stand before a line.
        indented(&words, &indent)
            + &self.margin(self.digits, if is_first { "--> " } else { "::: " }, &arrow)
    }

    /// A line with a sign in the colour of the margin, and text after it.
    fn margin(&self, indent: usize, sign: &str, after: &str) -> String {
        let style = match self.color {
            Color::On => DEFAULT_LINE_NUM_STYLE,
            Color::Off => Style::new(),
        };
        let indent = " ".repeat(indent);
        format!("{indent}{style}{sign}{style:#}{after}\n")
    }

    fn snippet(&self, block: &Block<'_>) -> Snippet<'static, Annotation<'static>> {
        let (text, starts) = block.text(self.columns);
        // A line without a label would be folded away, unless it is asked for.
        let seen = starts.values().map(|start| AnnotationKind::Visible.span(*start..*start));
        let seen: Vec<_> = seen.collect();
        let labels = block.marks.iter().filter_map(|mark| {
            let start = *starts.get(&mark.line)?;
            Some(self.annotation(block, mark, start))
        });
        Snippet::source(text)
            .line_start(block.first_line() as usize)
            .annotations(seen)
            .annotations(labels)
    }

    /// A label, on a line that starts at `start` of the drawn text.
    fn annotation(&self, block: &Block<'_>, mark: &Mark<'_>, start: usize) -> Annotation<'static> {
        let range = block.shown(mark).map_or(0..0, |shown| shown.underline(&mark.range));
        let kind = if mark.label.primary || self.is_primary(mark) {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let words = self.words(mark).filter(|words| self.fits(words, mark, block));
        kind.span(start + range.start..start + range.end).label(words)
    }

    fn is_primary(&self, mark: &Mark<'_>) -> bool {
        self.finding.primary() == Some(mark.label)
    }

    /// The words beside an underline.
    fn words(&self, mark: &Mark<'_>) -> Option<String> {
        let text = mark.label.text.as_ref()?;
        Some(shortened(&printable_line(text.get(self.language))))
    }

    /// Whether words beside an underline stay on the screen. Else they become a note.
    fn fits(&self, words: &str, mark: &Mark<'_>, block: &Block<'_>) -> bool {
        let Some(shown) = block.shown(mark) else { return false };
        let range = shown.underline(&mark.range);
        let up_to = shown.text.get(..range.end).unwrap_or_default();
        // An empty range is drawn one column wide.
        let end = columns_of(up_to) + usize::from(range.is_empty());
        end + 1 + columns_of(words) <= self.columns
    }

    /// What stands below the lines: a name and a text that fits beside it.
    fn notes(&self) -> Vec<(Option<String>, String)> {
        let mut notes = Vec::new();
        let sources = self.carried.sources();
        for (mark, block) in self.marks() {
            if let Some(words) = self.words(mark).filter(|words| !self.fits(words, mark, block)) {
                let place = words::line_and_column(sources, mark.label.span);
                notes.push(self.note(place.get(self.language), &words));
            }
        }
        if let Some(hidden) = self.finding.labels.len().checked_sub(MOST_LABELS).filter(|n| *n > 0)
        {
            notes.push((None, words::more_places(hidden).get(self.language).to_owned()));
        }
        if let Some(help) = advice(self.finding, self.carried.sources(), self.language) {
            let help = shortened(&printable(&help));
            notes.push(self.note(words::help_name(self.language), &help));
        }
        if let Some(adjustment) = &self.finding.adjustment {
            let text = words::adjusted(adjustment, sources);
            let text = shortened(&printable_line(text.get(self.language)));
            notes.push(self.note(words::level_name(self.language), &text));
        }
        if let Some(witness) = &self.finding.witness {
            let says = shortened(&printable_line(witness.says.get(self.language)));
            let (name, says) = self.note(words::example_name(self.language), &format!("{says}:"));
            // Its lines are not wrapped: they are to be pasted.
            notes.push((name, format!("{says}\n{}", printable(witness.measurement.trim_end()))));
        }
        notes.push(
            self.note(words::page_name(self.language), &words::page_command(self.finding.code)),
        );
        notes
    }

    fn marks(&self) -> impl Iterator<Item = (&Mark<'a>, &Block<'a>)> {
        self.blocks.iter().flat_map(|block| block.marks.iter().map(move |mark| (mark, block)))
    }

    fn note(&self, name: &str, text: &str) -> (Option<String>, String) {
        // `   = name: text`, of which the signs take three columns besides the name.
        let columns = self.columns.saturating_sub(columns_of(name) + ": ".len());
        (Some(name.to_owned()), wrapped(text, columns))
    }

    fn headline(&self) -> String {
        let headline = shortened(&printable_line(self.finding.headline.get(self.language)));
        let name = words::severity_name(self.finding, self.language);
        let label = name.len() + self.finding.code.as_str().len() + "[]: ".len();
        wrapped(&headline, WIDTH.saturating_sub(label))
    }

    fn level(&self) -> Level<'static> {
        let level = match self.finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        level.with_name(words::severity_name(self.finding, self.language))
    }
}

fn note<'a>(name: Option<&'a str>, text: &'a str) -> Message<'a> {
    match name {
        Some(name) => Level::HELP.with_name(name).message(text),
        None => Level::HELP.no_name().message(text),
    }
}
