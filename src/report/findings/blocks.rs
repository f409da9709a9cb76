//! Which lines of which files are shown together for one finding.
//!
//! Not for drawing: a block is what one drawing is made from.

use std::collections::BTreeMap;
use std::ops::Range;

use super::line::ShownLine;
use crate::diagnostics::{Finding, Label};
use crate::source::{SourceFile, SourceId, Sources};

/// More places than this make a drawing unreadable; the others are counted.
pub(super) const MOST_LABELS: usize = 8;

/// Lines further apart than this are shown in two blocks.
const GAP: u32 = 10;

/// Lines of one file, near each other, with the labels on them.
pub(super) struct Block<'a> {
    /// The file.
    pub(super) file: &'a SourceFile,
    /// The labels, the one that has to change first.
    pub(super) marks: Vec<Mark<'a>>,
    source: SourceId,
    lines: BTreeMap<u32, ShownLine>,
}

/// A label on a line that is shown.
pub(super) struct Mark<'a> {
    /// The label.
    pub(super) label: &'a Label,
    /// Its line.
    pub(super) line: u32,
    /// The bytes within its line. Of a label of several lines this is what stands on the first.
    pub(super) range: Range<usize>,
}

/// The blocks of a finding, that of the place that has to change first. Labels in files that are
/// not known are left out.
pub(super) fn blocks<'a>(
    finding: &'a Finding,
    sources: &'a Sources,
    columns: usize,
) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for label in finding.labels_in_order().into_iter().take(MOST_LABELS) {
        let Some(file) = sources.get(label.span.source) else { continue };
        let mark = Mark::new(label, file);
        if let Some(block) = blocks.iter_mut().find(|block| block.has_room_for(&mark)) {
            block.add(mark, columns);
        } else {
            blocks.push(Block::new(mark, file, columns));
        }
    }
    blocks
}

impl<'a> Mark<'a> {
    /// Finds the line of a label.
    pub(super) fn new(label: &'a Label, file: &SourceFile) -> Self {
        let span = file.range(label.span);
        let line = file.line_at(span.start);
        let whole = file.line_range(line);
        let within = |offset: usize| offset.clamp(whole.start, whole.end) - whole.start;
        Self { label, line, range: within(span.start)..within(span.end) }
    }
}

impl<'a> Block<'a> {
    fn new(mark: Mark<'a>, file: &'a SourceFile, columns: usize) -> Self {
        let source = mark.label.span.source;
        let mut block = Self { file, marks: Vec::new(), source, lines: BTreeMap::new() };
        block.add(mark, columns);
        block
    }

    fn add(&mut self, mark: Mark<'a>, columns: usize) {
        self.show(mark.line, &mark.range, columns);
        if self.shown(&mark).is_some_and(ShownLine::is_blank) && mark.line > 1 {
            // An underline on an empty line (something is missing here) says little alone.
            self.show(mark.line - 1, &(0..0), columns);
        }
        self.marks.push(mark);
    }

    fn show(&mut self, line: u32, focus: &Range<usize>, columns: usize) {
        let text = self.file.line_text(line);
        self.lines.entry(line).or_insert_with(|| ShownLine::around(text, focus, columns));
    }

    /// A mark on a line that was cut elsewhere needs a block of its own, as does one far away.
    fn has_room_for(&self, mark: &Mark<'_>) -> bool {
        let (first, last) = (self.first_line(), self.last_line());
        let near = first.saturating_sub(GAP)..=last.saturating_add(GAP);
        let uncut = self.lines.get(&mark.line).is_none_or(|line| line.holds(&mark.range));
        self.source == mark.label.span.source && near.contains(&mark.line) && uncut
    }

    /// The first line that is shown.
    pub(super) fn first_line(&self) -> u32 {
        self.lines.first_key_value().map_or(1, |(line, _)| *line)
    }

    /// The last line that has a label.
    pub(super) fn last_line(&self) -> u32 {
        self.lines.last_key_value().map_or(1, |(line, _)| *line)
    }

    /// What a mark's line looks like.
    pub(super) fn shown(&self, mark: &Mark<'_>) -> Option<&ShownLine> {
        self.lines.get(&mark.line)
    }

    /// All lines from the first to the last as one text, and where each line to be seen starts in it.
    pub(super) fn text(&self, columns: usize) -> (String, BTreeMap<u32, usize>) {
        let mut text = String::new();
        let mut starts = BTreeMap::new();
        for line in self.first_line()..=self.last_line() {
            if line != self.first_line() {
                text.push('\n');
            }
            if let Some(shown) = self.lines.get(&line) {
                starts.insert(line, text.len());
                text.push_str(&shown.text);
            } else {
                let between = ShownLine::around(self.file.line_text(line), &(0..0), columns);
                text.push_str(&between.text);
            }
        }
        (text, starts)
    }
}
