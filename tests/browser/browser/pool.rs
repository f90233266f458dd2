//! Browsers at rest, between two scenarios.

use std::sync::{Mutex, MutexGuard};

use super::session::Session;
use crate::engine::{Engine, Reader};

/// Browsers at rest at once, of a quarter of a gigabyte each. The usual reader has two in each engine, one for each scenario at
/// work; the others are for what readers wish for in a module or two.
const MOST: usize = 12;

/// Nothing is run when the last test is over, and nothing needs to be: their keepers end them with this process.
static RESTING: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A browser of this reader: one at rest that still answers, else a new one.
pub(super) async fn take(engine: Engine, reader: Reader) -> Session {
    while let Some(session) = find(engine, reader) {
        if session.is_alive().await {
            return session;
        }
    }
    Session::start(engine, reader).await
}

/// Keeps a browser for the next scenario of its reader. When there are too many, the one that has served least must go.
pub(super) fn rest(mut session: Session) {
    session.served += 1;
    let mut resting = resting();
    resting.push(session);
    if resting.len() > MOST {
        let least = (0..resting.len()).min_by_key(|&index| resting[index].served);
        let ended = least.map(|least| resting.remove(least));
        // Others need not wait until it has ended.
        drop(resting);
        drop(ended);
    }
}

fn find(engine: Engine, reader: Reader) -> Option<Session> {
    let mut resting = resting();
    let wanted = |session: &Session| session.engine == engine && session.reader == reader;
    let index = resting.iter().position(wanted)?;
    Some(resting.remove(index))
}

fn resting() -> MutexGuard<'static, Vec<Session>> {
    RESTING.lock().expect("no test panics while it holds the browsers")
}
