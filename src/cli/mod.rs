//! The command line: a thin shell over the core.
//!
//! For: arguments, files, streams and exit codes. Here alone the outside is touched.
//! Not for: anything about agreements; that is the core's, and how it is told is the reports'.

mod arguments;
mod compile;
mod difference;
mod disk;
mod examples;
pub mod exit;
mod explain;
mod fault;
mod format;
mod help;
mod judge;
mod mend;
mod next;
mod output;
mod replace;
mod request;
mod review;
mod schema;
mod settings;
mod surroundings;
mod usage;

#[cfg(test)]
mod tests;

use std::io;
use std::process::ExitCode;

use crate::world::World;

use arguments::parse;
use disk::Disk;
use exit::Ending;
use output::{Output, Streams};
use request::{Request, Task};
use surroundings::Surroundings;

/// Runs the program with the arguments, files and streams of the process.
#[must_use]
pub fn main() -> ExitCode {
    let surroundings = Surroundings::of_the_process();
    fault::tell_of_faults(surroundings.language());
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let streams = Streams { out: &mut out, err: &mut err };
    let ending = run(&surroundings, &Disk, streams);
    ExitCode::from(ending.code())
}

/// Does what the arguments ask and says how it ended.
fn run(surroundings: &Surroundings, world: &dyn World, mut streams: Streams<'_>) -> Ending {
    match parse(surroundings) {
        Ok(Request { settings, task }) => {
            let mut output = Output::new(settings, surroundings, streams);
            let outcome = output.protects(&task).and_then(|()| perform(&task, world, &mut output));
            outcome.unwrap_or_else(|ending| ending)
        }
        Err(message) => streams.usage_error(&message),
    }
}

/// What a task gave, or why its result could not be written.
type Outcome = Result<Ending, Ending>;

fn perform(task: &Task, world: &dyn World, output: &mut Output<'_>) -> Outcome {
    match task {
        Task::Tell(text) => output.result(text).map(|()| Ending::Good),
        Task::Compile { agreement } => compile::compile(agreement, world, output),
        Task::Judge { agreement, measurements } => {
            judge::judge(agreement, measurements, world, output)
        }
        Task::Next { agreement, measurements } => {
            next::next(agreement, measurements, world, output)
        }
        Task::Examples { paths } => examples::run(paths, world, output),
        Task::Format { paths, check } => format::format(paths, *check, world, output),
        Task::Explain { words } => explain::explain(words, output),
        Task::Mend { agreement, measurements, dry } => {
            mend::mend(agreement, measurements, *dry, world, output)
        }
        Task::Schema => schema::print(output),
    }
}
