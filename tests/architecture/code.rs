//! From the text of a source file to the code that ends up in the program.
//!
//! For: leaving out comments, the contents of strings, and test modules. Not for: understanding
//! Rust any further; what is not formatted by rustfmt may be misread.

/// The code without comments, contents of strings and test modules.
pub fn of_the_program(text: &str) -> String {
    without_test_modules(&without_comments(text))
}

/// The names of modules in files of their own that are compiled for tests only.
pub fn declared_for_tests(text: &str) -> Vec<String> {
    let code = without_comments(text);
    let after = code.split("#[cfg(test)]").skip(1);
    after
        .filter_map(|rest| {
            let (declaration, _) = rest.split_once([';', '{'])?;
            let body = rest.get(declaration.len()..)?.starts_with('{');
            let (_, name) = declaration.rsplit_once("mod ")?;
            (!body).then(|| name.trim().to_owned())
        })
        .collect()
}

/// Blanks comments and the contents of strings; line breaks stay, so that lines keep their number.
pub fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, keep) = piece(rest, code.chars().next_back());
        let (taken, left) = rest.split_at(length.max(first.len_utf8()).min(rest.len()));
        match keep {
            Keep::All => code.push_str(taken),
            Keep::LineBreaks => {
                code.push(' ');
                code.extend(taken.chars().filter(|character| *character == '\n'));
            }
        }
        rest = left;
    }
    code
}

enum Keep {
    All,
    LineBreaks,
}

/// How long the next piece is, and what is kept of it.
fn piece(rest: &str, before: Option<char>) -> (usize, Keep) {
    let in_a_word = before.is_some_and(|character| character.is_alphanumeric() || character == '_');
    if rest.starts_with("//") {
        (rest.find('\n').unwrap_or(rest.len()), Keep::LineBreaks)
    } else if rest.starts_with("/*") {
        (rest.find("*/").map_or(rest.len(), |end| end + 2), Keep::LineBreaks)
    } else if let Some(length) = raw_string(rest).filter(|_| !in_a_word) {
        (length, Keep::LineBreaks)
    } else if rest.starts_with('"') {
        (string(rest), Keep::LineBreaks)
    } else if let Some(length) = character(rest) {
        (length, Keep::LineBreaks)
    } else {
        (1, Keep::All)
    }
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.chars().take_while(|character| *character == '#').count();
    let body = after.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(body.find(&end).map_or(rest.len(), |at| 1 + hashes + 1 + at + end.len()))
}

/// A character in quotes; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('\'')?;
    if let Some(escape) = body.strip_prefix('\\') {
        let end = escape.char_indices().skip(1).find(|(_, character)| *character == '\'')?;
        return Some(2 + end.0 + 1);
    }
    let first = body.chars().next()?;
    body.get(first.len_utf8()..)?.starts_with('\'').then(|| 1 + first.len_utf8() + 1)
}

/// Cuts modules with a body that are compiled for tests only.
fn without_test_modules(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some((before, after)) = rest.split_once("#[cfg(test)]") {
        kept.push_str(before);
        let end = after.find([';', '{']).unwrap_or(after.len());
        let is_body = after.get(end..).is_some_and(|body| body.starts_with('{'));
        rest = after.get(if is_body { end_of_body(after, end) } else { end }..).unwrap_or_default();
    }
    kept.push_str(rest);
    kept
}

/// Where the braces that open at `start` close.
fn end_of_body(code: &str, start: usize) -> usize {
    let mut open = 0_usize;
    for (at, character) in code.char_indices().skip_while(|(at, _)| *at < start) {
        match character {
            '{' => open += 1,
            '}' if open == 1 => return at + 1,
            '}' => open -= 1,
            _ => {}
        }
    }
    code.len()
}

#[test]
fn comments_strings_and_test_modules_are_no_code() {
    let text = "use a::b; // use crate::no\n/* crate::no */ let x = \"crate::no \\\" {\"; \
        let y = r#\"crate::no\"#; let z = '{'; fn f<'a>(v: &'a str) {}\n\
        #[cfg(test)]\nmod tests {\n fn g() { crate::no::h() }\n}\nfn after() {}\n";
    let code = of_the_program(text);
    assert!(!code.contains("no"), "{code}");
    for kept in ["use a::b;", "fn f<'a>(v: &'a str) {}", "fn after() {}"] {
        assert!(code.contains(kept), "{code}");
    }
}

#[test]
fn modules_for_tests_in_files_of_their_own_are_found() {
    let text = "mod a;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\npub(crate) mod fixture;\n\
        #[cfg(test)]\nmod inner { mod c; }\n";
    assert_eq!(declared_for_tests(text), ["tests", "fixture"]);
}
