//! Switches on one fault after another, and runs the tests that come by it until one fails.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::fault::Fault;
use crate::state::{Row, State};
use crate::suite::{self, Program, Test};
use crate::{Asked, Outcome};

/// A test: the place of its program and its place there.
type Place = (usize, usize);

/// How many times longer than usual a run may take.
const PATIENCE: f64 = 20.0;

/// What the workers share.
struct Hunt<'h> {
    /// The next fault to try.
    next: usize,
    /// How many faults each test caught.
    catches: BTreeMap<Place, u32>,
    /// The tests that caught a fault in a file, the last one first.
    telling: BTreeMap<&'h str, Vec<Place>>,
}

/// Hunts for the faults of which it is not known yet what becomes of them, with a worker for each core that was
/// asked for.
pub fn hunt(state: &State, planted: &[Fault], suite: &[Program], asked: &Asked) -> Outcome<()> {
    let known = state.rows()?;
    let reaching = suite::reaching(suite);
    let wanted = wanted(planted, &known, asked);
    let catches = catches(suite, &known);
    let hunt = Mutex::new(Hunt { next: 0, catches, telling: BTreeMap::new() });
    let start = Instant::now();
    let work = || -> Result<(), String> {
        loop {
            let mut shared = hunt.lock().map_err(|error| error.to_string())?;
            let index = shared.next;
            let Some(&fault) = wanted.get(index) else { return Ok(()) };
            shared.next += 1;
            let mut tried = known.get(&fault.key).map_or_else(Vec::new, |row| row.tried.clone());
            let fresh = |(program, _): &Place| {
                let program = &suite[*program];
                !tried.contains(&program.mark) || asked.again.contains(&program.name)
            };
            let reaching = reaching.get(&fault.number).map_or(&[][..], Vec::as_slice);
            let places: Vec<Place> = reaching.iter().copied().filter(fresh).collect();
            let first = shared.telling.get(fault.file.as_str()).map_or(&[][..], Vec::as_slice);
            let mut places = ordered(suite, &places, first, &shared.catches);
            drop(shared);
            let most = asked.at_most.unwrap_or(f64::INFINITY);
            let mut sum = 0.0;
            let all = places.len();
            places.retain(|(program, test)| {
                sum += suite[*program].tests[*test].seconds;
                sum <= most
            });
            let found = caught(state, suite, fault.number, &places);
            let mut shared = hunt.lock().map_err(|error| error.to_string())?;
            put_back(state).map_err(|error| error.to_string())?;
            let caught_by = found.map_err(|error| error.to_string())?;
            if let Some(place) = caught_by {
                let first = shared.telling.entry(&fault.file).or_default();
                first.retain(|one| *one != place);
                first.insert(0, place);
                *shared.catches.entry(place).or_default() += 1;
            }
            let caught_by = caught_by.map(|(program, test)| {
                let program = &suite[program];
                format!("{} {}", program.name, program.tests[test].name)
            });
            let word = caught_by.as_deref().unwrap_or("MISSED");
            let (seconds, of) = (start.elapsed().as_secs_f64(), wanted.len());
            println!("{}/{of} {seconds:.0}s {} | {word}", index + 1, fault.name);
            // What was not tried for want of time is tried another time.
            if places.len() == all {
                tried = suite.iter().map(|program| program.mark.clone()).collect();
            }
            let row = Row { key: fault.key.clone(), caught_by, tried };
            state.add(&row).map_err(|error| error.to_string())?;
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..asked.workers.max(1)).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            worker.join().map_err(|_| "a worker stopped")??;
        }
        Ok(())
    })
}

/// How many faults each test caught before.
fn catches(suite: &[Program], known: &BTreeMap<String, Row>) -> BTreeMap<Place, u32> {
    let mut catches = BTreeMap::<Place, u32>::new();
    for by in known.values().filter_map(|row| row.caught_by.as_deref()) {
        let named =
            |program: &Program, test: &Test| format!("{} {}", program.name, test.name) == by;
        for (index, program) in suite.iter().enumerate() {
            if let Some(test) = program.tests.iter().position(|test| named(program, test)) {
                *catches.entry((index, test)).or_default() += 1;
            }
        }
    }
    catches
}

/// The faults to try, in an order such that what was tried is a fair sample wherever it is stopped.
fn wanted<'f>(
    planted: &'f [Fault],
    known: &BTreeMap<String, Row>,
    asked: &Asked,
) -> Vec<&'f Fault> {
    let mut wanted: Vec<&Fault> = planted
        .iter()
        .filter(|fault| asked.stages.iter().any(|stage| stage == fault.stage()))
        .filter(|fault| known.get(&fault.key).is_none_or(|row| row.caught_by.is_none()))
        .collect();
    wanted.sort_by_cached_key(|fault| {
        let mut hasher = DefaultHasher::new();
        fault.key.hash(&mut hasher);
        (known.contains_key(&fault.key), hasher.finish())
    });
    wanted.truncate(asked.sample.unwrap_or(usize::MAX));
    wanted
}

/// Tests that caught a fault in the same file come first, then those that are quick for how many faults of any
/// file they caught.
fn ordered(
    suite: &[Program],
    places: &[Place],
    first: &[Place],
    catches: &BTreeMap<Place, u32>,
) -> Vec<Place> {
    let price = |place: &Place| {
        let caught = catches.get(place).copied().unwrap_or_default();
        suite[place.0].tests[place.1].seconds / f64::from(1 + caught)
    };
    let rank = |place: &Place| first.iter().take(6).position(|one| one == place).unwrap_or(6);
    let mut ordered = places.to_vec();
    ordered.sort_by(|one, other| {
        rank(one).cmp(&rank(other)).then(price(one).total_cmp(&price(other)))
    });
    ordered
}

/// The test that catches a fault.
fn caught(
    state: &State,
    suite: &[Program],
    number: u32,
    places: &[Place],
) -> Outcome<Option<Place>> {
    let seconds = |(program, test): &Place| suite[*program].tests[*test].seconds;
    let mut most = 0.2;
    let mut rest = places;
    while !rest.is_empty() {
        let mut sum = 0.0;
        let many = rest.iter().take_while(|place| {
            sum += seconds(place);
            sum <= most
        });
        let (now, later) = rest.split_at(many.count().max(1));
        rest = later;
        most *= 2.0;
        let mut by_program = BTreeMap::<usize, Vec<usize>>::new();
        for (program, test) in now {
            by_program.entry(*program).or_default().push(*test);
        }
        for (program, tests) in by_program {
            if let Some(test) = failing(state, &suite[program], &tests, number)? {
                return Ok(Some((program, test)));
            }
        }
    }
    Ok(None)
}

/// The first of these tests that fails, if one does.
fn failing(
    state: &State,
    program: &Program,
    tests: &[usize],
    number: u32,
) -> Outcome<Option<usize>> {
    let names: Vec<&str> = tests.iter().map(|test| program.tests[*test].name.as_str()).collect();
    let usual: f64 = tests.iter().map(|test| program.tests[*test].seconds).sum();
    let mut command = suite::command(state, &program.path);
    command.args(["--exact", "--test-threads=1"]).args(&names);
    command.env("POCHECK_MUTANT", number.to_string()).process_group(0);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let output = child.stdout.take().ok_or("no output")?;
    let (send, lines) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            if send.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                return;
            }
        }
    });
    // Seconds are counted down one by one, so that none goes by while this program itself is halted.
    let mut left = Duration::from_secs_f64(5.0 + PATIENCE * usual);
    let tick = Duration::from_secs(1);
    let mut done = 0;
    let fails = loop {
        match lines.recv_timeout(tick) {
            Ok(line) if line.ends_with("FAILED") => break true,
            Ok(line) if line.ends_with("... ok") || line == "ok" => done += 1,
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) if left < tick => break true,
            Err(RecvTimeoutError::Timeout) => left -= tick,
            Err(RecvTimeoutError::Disconnected) => break !child.wait()?.success(),
        }
    };
    // It may have started programs of its own.
    let group = format!("-{}", child.id());
    let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
    child.wait()?;
    let _ = reader.join();
    // Tests run in the order of their names.
    let mut sorted = tests.to_vec();
    sorted.sort_by_key(|test| &program.tests[*test].name);
    Ok(fails.then(|| sorted.get(done).or(sorted.last()).copied()).flatten())
}

/// Takes out what failing random tests note down, so that the next run does not meet it.
fn put_back(state: &State) -> Outcome<()> {
    for file in walkdir::WalkDir::new(state.tree.join("proptest-regressions")) {
        let file = file?;
        if file.file_type().is_file() {
            let source = state.root.join(file.path().strip_prefix(&state.tree)?);
            if source.exists() {
                fs::copy(source, file.path())?;
            } else {
                fs::remove_file(file.path())?;
            }
        }
    }
    Ok(())
}
