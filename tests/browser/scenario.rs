//! A scenario: written once, run in every engine.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::runtime::Builder;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::browser::Browser;
use crate::engine::{Engine, Reader};
use crate::site::{Served, Site, dist};

/// Browsers at work at once, whatever the number of test threads.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// How long a scenario may take in all.
const LIMIT: Duration = Duration::from_mins(5);

/// Makes a test of each scenario in each engine: `chromium::name`, `firefox::name`, `webkit::name`.
///
/// A scenario is an `async fn(&Browser, &Site)` in the same module. After its name follows what it wants, if it wants
/// anything: `name: Setup::site().reader(…)`. One call a module; it reads as the module's contents.
///
/// What WebKit cannot do goes into a module of its own, whose call begins with `but WebKit;`.
macro_rules! engines {
    (but WebKit; $($name:ident $(: $setup:expr)?),+ $(,)?) => {
        $crate::scenario::engines!(@ chromium Chromium $($name $($setup)?),+);
        $crate::scenario::engines!(@ firefox Firefox $($name $($setup)?),+);
    };
    ($($name:ident $(: $setup:expr)?),+ $(,)?) => {
        $crate::scenario::engines!(@ chromium Chromium $($name $($setup)?),+);
        $crate::scenario::engines!(@ firefox Firefox $($name $($setup)?),+);
        $crate::scenario::engines!(@ webkit WebKit $($name $($setup)?),+);
    };
    (@ $module:ident $engine:ident $($name:ident $($setup:expr)?),+) => {
        mod $module {
            #[allow(unused_imports, reason = "a setup names what it pleases")]
            use super::*;
            $(
                #[test]
                fn $name() {
                    let setup = $crate::scenario::engines!(@setup $($setup)?);
                    $crate::scenario::run(concat!(module_path!(), "::", stringify!($name)), $crate::engine::Engine::$engine, setup, super::$name);
                }
            )+
        }
    };
    (@setup) => { $crate::scenario::Setup::site() };
    (@setup $setup:expr) => { $setup };
}
pub(crate) use engines;

/// What a scenario finds: a reader, and a site.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    reader: Reader,
    served: Served,
    built: bool,
}

impl Setup {
    /// The built site, and a reader who wishes for nothing.
    pub(crate) fn site() -> Self {
        Self { reader: Reader::default(), served: Served::default(), built: true }
    }

    /// The test's own pages only.
    pub(crate) fn pages(served: Served) -> Self {
        Self { built: false, ..Self::site() }.served(served)
    }

    /// Another reader.
    pub(crate) fn reader(self, reader: Reader) -> Self {
        Self { reader, ..self }
    }

    /// Faults and further pages.
    pub(crate) fn served(self, served: Served) -> Self {
        Self { served, ..self }
    }
}

/// Runs a scenario in one engine, in a browser that served others before. When it fails, a screenshot, the page's complaints
/// and the driver's log are kept, and the browser ends.
pub(crate) fn run(
    name: &str,
    engine: Engine,
    setup: Setup,
    scenario: impl AsyncFnOnce(&Browser, &Site),
) {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let driven = AssertUnwindSafe(|| runtime.block_on(drive(name, engine, setup, scenario)));
    if let Err(panic) = catch_unwind(driven) {
        // Said again as the last line: a log that was cut may have lost what stands before a backtrace.
        eprintln!("{name}: {}", message(&*panic));
        resume_unwind(panic);
    }
}

async fn drive(
    name: &str,
    engine: Engine,
    setup: Setup,
    scenario: impl AsyncFnOnce(&Browser, &Site),
) {
    let _turn = BROWSERS.acquire().await.expect("the semaphore is never closed");
    let dist = setup.built.then(dist);
    let site = Site::start(dist.as_deref(), setup.served).await;
    let browser = Browser::open(engine, setup.reader, site.url("")).await;
    let outcome = outcome(timeout(LIMIT, scenario(&browser, &site))).await;
    if let Err(panic) = outcome {
        let report = timeout(LIMIT, report(name, &browser, &site));
        let _ = AssertUnwindSafe(report).catch_unwind().await;
        // The browser ends here: what failed may be left in it.
        resume_unwind(panic);
    }
    browser.hand_on().await;
}

/// Waits for a scenario's end; an error is what it panicked with.
async fn outcome<E>(
    scenario: impl Future<Output = Result<(), E>>,
) -> Result<(), Box<dyn Any + Send>> {
    match AssertUnwindSafe(scenario).catch_unwind().await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(Box::new(format!("the scenario took more than {LIMIT:?}"))),
        Err(panic) => Err(panic),
    }
}

async fn report(name: &str, browser: &Browser, site: &Site) {
    match browser.save_screenshot(&name.replace("::", "-")).await {
        Ok(file) => eprintln!("screenshot: {}", Path::new(&file).display()),
        Err(error) => eprintln!("no screenshot: {error}"),
    }
    eprintln!("requests: {:?}", site.requests());
    eprintln!("driver and browser:\n{}", browser.log());
    eprint!("complaints:\n{}", browser.complaints().await);
}

/// What a panic says.
fn message(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message")
}
