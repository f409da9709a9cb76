//! The tables: who may import whom, which library is known where, what is outside.
//!
//! `docs/architecture.md` shows the first one to readers; a test keeps the two the same.

/// Each module with the modules that it may import. Whoever adds an edge says why in the commit.
pub const MODULES: &[(&str, &[&str])] = &[
    // Leaves.
    ("source", &[]),
    ("quantity", &[]),
    ("world", &[]),
    ("side_by_side", &[]),
    // The algebra of verdicts knows nothing of agreements.
    ("verdict", &["quantity"]),
    ("diagnostics", &["source"]),
    ("disguise", &["diagnostics", "source"]),
    // The stages.
    ("syntax", &["diagnostics", "disguise", "quantity", "source"]),
    ("model", &["diagnostics", "quantity", "source", "syntax"]),
    ("resolve", &["diagnostics", "model", "quantity", "source", "syntax"]),
    ("coverage", &["diagnostics", "model", "quantity", "source", "syntax"]),
    ("logic", &["model", "quantity", "source", "syntax", "verdict"]),
    (
        "check",
        &[
            "diagnostics",
            "logic",
            "model",
            "quantity",
            "resolve",
            "side_by_side",
            "source",
            "syntax",
            "verdict",
        ],
    ),
    ("measure", &["diagnostics", "model", "quantity", "source", "syntax"]),
    (
        "eval",
        &[
            "check",
            "diagnostics",
            "logic",
            "measure",
            "model",
            "quantity",
            "side_by_side",
            "source",
            "syntax",
            "verdict",
        ],
    ),
    ("report", &["coverage", "diagnostics", "eval", "quantity", "source", "verdict"]),
    (
        "example",
        &["diagnostics", "eval", "measure", "model", "quantity", "source", "syntax", "verdict"],
    ),
    ("format", &["diagnostics", "source", "syntax"]),
    ("draft", &["diagnostics", "eval", "quantity", "report", "source", "syntax"]),
    // Where they are strung together, and the shell around them.
    (
        "session",
        &[
            "check",
            "coverage",
            "diagnostics",
            "disguise",
            "draft",
            "eval",
            "example",
            "format",
            "measure",
            "model",
            "resolve",
            "source",
            "syntax",
            "world",
        ],
    ),
    ("cli", &["diagnostics", "eval", "report", "session", "source", "world"]),
    ("lib", &[]),
    ("main", &["cli"]),
];

/// Each library of the program with the folders or files of `src/` that may know it.
pub const LIBRARIES: &[(&str, &[&str])] = &[
    ("annotate-snippets", &["report/findings/"]),
    ("clap", &["cli/arguments.rs", "cli/usage.rs", "cli/help.rs"]),
    ("indexmap", &["source/name.rs", "resolve/indicators.rs", "check/", "eval/"]),
    ("jiff", &["quantity/date.rs"]),
    ("miette", &["diagnostics/carried.rs"]),
    ("mimalloc", &["main.rs"]),
    ("num-bigint", &["quantity/number/", "quantity/binomial/"]),
    ("num-integer", &["quantity/number/", "quantity/binomial/"]),
    ("num-rational", &["quantity/number/"]),
    ("num-traits", &["quantity/number/", "quantity/binomial/"]),
    ("percent-encoding", &["report/review/path.rs"]),
    ("pest", &["syntax/"]),
    ("pest_derive", &["syntax/grammar.rs"]),
    ("pulldown-cmark", &["report/explained/page.rs"]),
    ("rayon", &["side_by_side.rs"]),
    ("schemars", &["report/json/"]),
    ("serde", &["report/json/", "report/review/"]),
    ("serde_json", &["report/json/", "report/review/", "cli/judge.rs"]),
    ("sha2", &["report/review/collect.rs", "session/files.rs"]),
    ("similar", &["cli/difference.rs"]),
    ("strsim", &["diagnostics/nearest.rs"]),
    ("tempfile", &["cli/replace.rs"]),
    ("textwrap", &["report/"]),
    ("toml", &["measure/toml_text/"]),
    ("unicode-script", &["disguise/letters.rs"]),
    ("unicode-security", &["disguise/"]),
    ("unicode-width", &["report/"]),
    ("walkdir", &["cli/disk.rs"]),
];

/// What only the command line may touch.
pub const OUTSIDE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "println!",
    "print!",
    "include_bytes!",
    "SystemTime",
    "Instant",
];
