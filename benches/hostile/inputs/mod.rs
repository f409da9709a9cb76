//! Files that are made to give much work: deep nesting, long rows, huge numbers, chains, names that are
//! nearly right.
//!
//! For: `cargo bench --bench hostile`, which measures them near a megabyte, and `tests/much_work.rs`, which
//! runs smaller ones with every test. Not for: what is found in them.

mod calculations;
mod commands;
mod composed;
mod conditions;
mod figures;
mod limits;
mod numbers;
mod parts;
mod pieces;
mod results;
mod tied;
mod toml;
mod words;

/// Files, and what the program is asked to do with them.
pub struct Input {
    /// What it is.
    pub name: String,
    /// The names of the files and what stands in them.
    pub files: Vec<(String, String)>,
    /// The arguments of the program.
    pub arguments: Vec<String>,
}

impl Input {
    /// An agreement that is read.
    fn read(name: &str, agreement: String) -> Input {
        Input::asked(name, &["a.po"], [("a.po", agreement)])
    }

    /// An agreement that is judged by figures: the lines below `[indicatoren]`, and tables after them.
    fn judged(name: &str, agreement: String, figures: &str) -> Input {
        let figures = format!("{}{figures}\n", pieces::FIGURES);
        Input::asked(name, &["a.po", "m.toml"], [("a.po", agreement), ("m.toml", figures)])
    }

    fn asked(
        name: &str,
        arguments: &[&str],
        files: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Input {
        let named = files.into_iter().map(|(name, text)| (name.to_owned(), text));
        Input::of_files(name, arguments, named.collect())
    }

    fn of_files(name: &str, arguments: &[&str], files: Vec<(String, String)>) -> Input {
        Input {
            name: name.to_owned(),
            files,
            arguments: arguments.iter().map(|word| (*word).to_owned()).collect(),
        }
    }
}

/// Those that are hard to read; what they cost does not hang on what is in them.
#[allow(dead_code, reason = "the measurement runs all of them")]
pub fn hard_to_read(scale: usize) -> Vec<Input> {
    let mut inputs = words::inputs(scale);
    inputs.extend(toml::inputs(scale));
    inputs
}

/// All of them. At `scale` 1,000 each is somewhat under a megabyte; at less it is smaller to match.
pub fn inputs(scale: usize) -> Vec<Input> {
    let mut inputs = words::inputs(scale);
    inputs.extend(parts::inputs(scale));
    inputs.extend(results::inputs(scale));
    inputs.extend(conditions::inputs(scale));
    inputs.extend(calculations::inputs(scale));
    inputs.extend(numbers::inputs(scale));
    inputs.extend(tied::inputs(scale));
    inputs.extend(composed::inputs(scale));
    inputs.extend(figures::inputs(scale));
    inputs.extend(toml::inputs(scale));
    inputs.extend(commands::inputs(scale));
    inputs.extend(limits::inputs(scale));
    inputs
}
