//! Answers where there is none: a share over nought, a norm that is yet to be decided. Semantics calls
//! such a thing undetermined, so every answer is tried.

/// A list of answers, and how many of them were asked for.
#[derive(Debug, Default)]
pub struct Oracle {
    answers: Vec<bool>,
    asked: usize,
}

impl Oracle {
    /// The next answer.
    pub fn ask(&mut self) -> bool {
        if self.asked == self.answers.len() {
            self.answers.push(false);
        }
        self.asked += 1;
        self.answers[self.asked - 1]
    }

    /// Whether anything was asked.
    pub fn was_asked(&self) -> bool {
        self.asked > 0
    }

    /// The next list of answers to try; `None` when all were tried.
    pub fn next(mut self) -> Option<Self> {
        self.answers.truncate(self.asked);
        while self.answers.last() == Some(&true) {
            self.answers.pop();
        }
        *self.answers.last_mut()? = true;
        Some(Self { answers: self.answers, asked: 0 })
    }
}
