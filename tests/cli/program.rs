//! Running the program in a folder of its own, with a limit on memory and patience.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use tempfile::{Builder, TempDir};

/// Looks in hundredths of a second before a run is given up: twenty seconds.
const PATIENCE: usize = 2_000;

/// The most memory that a run may ask for, in KiB: many times what a long agreement needs.
#[cfg(target_os = "linux")]
const MEMORY: usize = 512 * 1024;

/// A folder with files, in which the program is run.
pub struct Place {
    /// Goes when the place does, so that the same test can run twice at once; without: that of the package.
    own: Option<TempDir>,
    variables: Vec<(&'static str, &'static str)>,
}

/// What a run gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

impl Place {
    /// An empty folder, with a name that begins so.
    pub fn new(name: &str) -> Self {
        let own = Builder::new().prefix(name).tempdir_in(env!("CARGO_TARGET_TMPDIR"));
        let own = own.expect("a folder can be made");
        Self { own: Some(own), variables: Vec::new() }
    }

    /// The folder of the package, with its agreements.
    pub fn of_the_package() -> Self {
        Self { own: None, variables: Vec::new() }
    }

    fn folder(&self) -> &Path {
        let own = self.own.as_ref().map(TempDir::path);
        own.unwrap_or(Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Adds a file.
    pub fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), content).expect("a file can be written");
        self
    }

    /// Sets a variable of the environment.
    pub fn set(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    /// The program, ready to be started here.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = limited(env!("CARGO_BIN_EXE_pocheck"));
        command.args(arguments).current_dir(self.folder());
        for name in ["POCHECK_TAAL", "NO_COLOR", "CLICOLOR_FORCE", "NO_GRAPHICS", "TERM"] {
            command.env_remove(name);
        }
        // The program asks for addresses ahead; by itself for more than the limit.
        command.env("MIMALLOC_ARENA_RESERVE", "64MiB");
        command.envs(self.variables.iter().copied());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program here.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        finish(self.command(arguments))
    }
}

#[cfg(target_os = "linux")]
fn limited(program: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -v {MEMORY} && exec \"$0\" \"$@\""), program]);
    command
}

#[cfg(not(target_os = "linux"))]
fn limited(program: &str) -> Command {
    Command::new(program)
}

/// Starts a command and waits for it, but not forever.
pub fn finish(mut command: Command) -> Ran {
    let mut child = command.spawn().expect("the program starts");
    let out =
        child.stdout.take().map(|stream| thread::spawn(move || std::io::read_to_string(stream)));
    let err =
        child.stderr.take().map(|stream| thread::spawn(move || std::io::read_to_string(stream)));
    let status = wait(&mut child);
    let text = |reader: Option<thread::JoinHandle<std::io::Result<String>>>| match reader {
        Some(reader) => reader.join().expect("a stream is read").expect("a stream is UTF-8"),
        None => String::new(),
    };
    let (out, err) = (text(out), text(err));
    let Some(code) = status.code() else {
        panic!("the program was ended by a signal: {status}\n{err}");
    };
    assert_ne!(code, 70, "a fault in the program:\n{err}");
    Ran { code, out, err }
}

/// How often to look whether the program has ended; `POCHECK_GEDULD` is how many times as often, for a
/// program that is slowed down.
fn patience() -> usize {
    let times = std::env::var("POCHECK_GEDULD").ok();
    PATIENCE * times.map_or(1, |times| times.parse::<usize>().expect("a number of times"))
}

fn wait(child: &mut Child) -> ExitStatus {
    for _ in 0..patience() {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            return status;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let _ = child.kill();
    panic!("the program did not end in time");
}

impl Ran {
    /// Holds the code and says what was written when it is another.
    pub fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "out:\n{}\nerr:\n{}", self.out, self.err);
        self
    }

    /// Holds that words stand in the messages.
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.err.contains(words), "`{words}` is not in:\n{}", self.err);
        self
    }

    /// Holds that there are no results.
    pub fn gives_nothing(&self) -> &Self {
        assert_eq!(self.out, "", "there should be no results");
        self
    }
}
