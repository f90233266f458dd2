//! Work on all cores of the machine.

use std::thread;

use anyhow::{Result, anyhow};

/// Does the work for each item, on as many threads as there are cores. Results come in no certain order; an error ends the
/// thread that met it.
pub(crate) fn on_all_cores<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    thread::scope(|scope| {
        let start = |first| {
            let share = items.iter().skip(first).step_by(workers);
            scope.spawn(move || share.map(work).collect::<Result<Vec<_>>>())
        };
        let started: Vec<_> = (0..workers).map(start).collect();
        let mut results = Vec::new();
        for worker in started {
            results.extend(worker.join().map_err(|_| anyhow!("a thread stopped short"))??);
        }
        Ok(results)
    })
}
