//! The page of a code as a document: its Markdown, without the signs of Markdown.
//!
//! For: what these pages hold: headings, paragraphs, lists, examples. Not for: Markdown at large.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::diagnostics::{Language, Page};
use crate::report::document::{Block, Document, Line, ListItem, Style};
use crate::report::words::Words;

/// The page of a code. It is in Dutch, as agreements are; who reads English is told so.
#[must_use]
pub fn page(page: Page, language: Language) -> Document {
    let mut reader = Reader::default();
    Parser::new(page.text).for_each(|event| reader.read(event));
    let mut blocks = reader.blocks;
    if language == Language::English {
        let words = Words::new(language);
        let note = words.pick(
            "",
            "Pages on findings are in Dutch, the language of agreements. The finding itself is told in \
             English with --taal en.",
        );
        blocks.insert(1.min(blocks.len()), Block::Paragraph(Line::styled(Style::Faint, note)));
    }
    Document { blocks }
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    line: Line,
    items: Vec<ListItem>,
    /// The lines of an example, while one is read.
    example: Option<String>,
    strong: bool,
}

impl Reader {
    #[expect(clippy::wildcard_enum_match_arm, reason = "most of Markdown has no place on a page")]
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.example = Some(String::new()),
            Event::Start(Tag::Strong) => self.strong = true,
            Event::End(TagEnd::Strong) => self.strong = false,
            Event::Text(text) => match &mut self.example {
                Some(example) => example.push_str(&text),
                None => self.add(if self.strong { Style::Strong } else { Style::Plain }, &text),
            },
            // The quotation marks stay: they show where the user's words begin and end.
            Event::Code(code) => self.add(Style::Plain, &format!("`{code}`")),
            Event::SoftBreak | Event::HardBreak => self.add(Style::Plain, " "),
            Event::End(end) => self.close(end),
            _ => {}
        }
    }

    fn add(&mut self, style: Style, text: &str) {
        self.line = std::mem::take(&mut self.line).then(style, text);
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "most of Markdown has no place on a page")]
    fn close(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(level) => {
                let line = std::mem::take(&mut self.line);
                self.blocks.push(Block::Heading { level: level as u8, line });
            }
            TagEnd::Paragraph => {
                let line = std::mem::take(&mut self.line);
                self.blocks.push(Block::Paragraph(line));
            }
            TagEnd::Item => {
                let line = std::mem::take(&mut self.line);
                self.items.push(ListItem { line, children: Vec::new() });
            }
            TagEnd::List(_) => self.blocks.push(Block::List(std::mem::take(&mut self.items))),
            TagEnd::CodeBlock => {
                let example = self.example.take().unwrap_or_default();
                let lines = example.lines().map(Line::verbatim).collect();
                self.blocks.push(Block::Example(lines));
            }
            _ => {}
        }
    }
}
