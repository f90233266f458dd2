//! The story and its steps as panels: in frames, in the pages of others, and driven by them.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host::{HOST, open, page, panel};
use crate::live::check_painted;
use crate::panel::Panel;
use crate::scenario::{Setup, engines};
use crate::site::{Fault, Served, Site, dist};

engines! {
    every_step_goes_live_in_a_page_of_its_own,
    the_story_is_walked_in_a_box_of_constant_height,
    a_guess_is_told_when_asked_for,
    what_is_known_is_read_without_the_pages_table,
    a_host_drives_it,
    a_frame_obeys_its_host,
    a_swipe_leads_on,
    a_step_that_is_unknown_changes_nothing: Setup::pages(Served::default()),
    it_speaks_the_language_of_its_place: Setup::pages(Served::default()),
    without_a_core_the_picture_stays: Setup::site().served(Served::default().fault(Fault::MissingWasm)),
    a_box_recovers_from_a_trap: Setup::site().served(Served::default().fault(Fault::TrapWhenTold)),
}

/// The story's steps, in their order.
pub(crate) const STEPS: [&str; 10] =
    ["minute", "year", "town", "guess", "gates", "police", "sum", "count", "unknown", "yours"];

/// A number for the picture in the box: two pictures of one number are equal.
const PICTURE: &str = "(({ data }) => {
    let hash = 7;
    for (const pixel of new Uint32Array(data.buffer).slice()) hash = (Math.imul(hash, 31) + pixel) | 0;
    return hash;
})(((canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height))(root.querySelector('.picture canvas')))";

/// The step whose words or controls are shown.
const CURRENT: &str = "root.querySelector('.acts [data-current]').dataset.step";

async fn every_step_goes_live_in_a_page_of_its_own(browser: &Browser, _: &Site) {
    for (index, name) in STEPS.into_iter().chain(["story"]).enumerate() {
        let folder = ["/embed/", "/en/embed/", "/panel/", "/en/panel/"][index % 4];
        let site = Site::start(Some(&dist()), Served::default().kept()).await;
        let address = site.url(&[folder, name, "/"].concat());
        browser.goto(&address).await;
        let shown = Panel::named(browser, name);
        shown.live().await;
        check_painted(&shown, name).await;
        assert!(!shown.sees("picture, .still").await, "the picture of {name} is gone");
        assert_eq!(browser.complaints().await.to_string(), "", "{name}");
        // Neither the core of panels nor what the menu has; of a step alone, a module that draws it.
        let requests = site.requests();
        let modules: Vec<_> = requests.iter().filter(|path| path.contains(".wasm")).collect();
        let all = modules.iter().all(|path| path.starts_with("/core.stage."));
        assert_eq!(all, name == "story", "{requests:?}");
        assert!(!requests.iter().any(|path| path.contains("menu")), "{requests:?}");
    }
}

async fn the_story_is_walked_in_a_box_of_constant_height(browser: &Browser, _: &Site) {
    for (width, page) in [(390, "/embed/story/"), (1000, "/en/embed/story/")] {
        browser.size(width, 800).await;
        browser.goto(page).await;
        let story = Panel::named(browser, "story");
        story.live().await;
        let height = "host.getBoundingClientRect().height";
        let constant: f64 = story.value(height).await;
        browser.script("window.steps = []; document.addEventListener('step', ({ detail }) => steps.push(detail.step))").await;
        story.value::<()>("(root.querySelector('.way button:last-child').focus(), null)").await;
        for (index, step) in STEPS.into_iter().enumerate() {
            story.until(&format!("{CURRENT} === '{step}'")).await;
            let now: f64 = story.value(height).await;
            assert!((now - constant).abs() < 0.1, "{step} at {width} px: {now}, not {constant}");
            let words: String =
                story.value("root.querySelector('.telling [data-current] h4').textContent").await;
            assert!(!words.is_empty());
            if index % 2 == 0 {
                browser.keys(&[Key::Right]).await;
            } else {
                story
                    .value::<()>("(root.querySelector('.way button:last-child').click(), null)")
                    .await;
            }
            if step == "guess" {
                // Its answer comes before the next step.
                story.until("root.querySelector('[data-answer]').hidden").await;
                story
                    .value::<()>("(root.querySelector('.way button:last-child').click(), null)")
                    .await;
            }
        }
        assert_eq!(browser.value("steps").await, json!(STEPS[1..]));
        assert_eq!(browser.complaints().await.to_string(), "");
    }
}

async fn a_guess_is_told_when_asked_for(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/guess/").await;
    let guess = Panel::named(browser, "guess");
    guess.live().await;
    let typed = "(Object.assign(root.querySelector('input'), { value: '２００' }).dispatchEvent(new Event('input', { bubbles: true })), null)";
    guess.value::<()>(typed).await;
    guess.until("root.querySelector('output').textContent.includes('200')").await;
    let told: bool = guess.value("root.querySelector('output').textContent.includes('44')").await;
    assert!(!told, "no answer before it is asked for");
    guess.value::<()>("(root.querySelector('[data-answer]').click(), null)").await;
    guess.until("root.querySelector('output').textContent.includes('44')").await;
}

async fn what_is_known_is_read_without_the_pages_table(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/town/").await;
    let town = Panel::named(browser, "town");
    town.live().await;
    browser.script("window.read = []; document.addEventListener('select', ({ detail }) => read.push(detail.figure))").await;
    town.until(
        "root.querySelector('[part=stage]:not([data-moving]) [part=spots] button') !== null",
    )
    .await;
    town.value::<()>("(root.querySelector('[part=spots] button').focus(), null)").await;
    browser.keys(&[Key::Enter]).await;
    town.until("!root.querySelector('.reading').hidden").await;
    let said: String = town.value("root.querySelector('.reading').textContent").await;
    assert!(said.contains("Arithmetic") || said.contains("Agency"), "{said}");
    browser.keys(&[Key::Escape]).await;
    town.until("root.querySelector('.reading').hidden").await;
    let read = browser.value("read").await;
    assert_eq!(read.as_array().map(Vec::len), Some(2), "{read}");
    assert_eq!(read[1], Value::Null);
}

async fn a_host_drives_it(browser: &Browser, _: &Site) {
    browser.size(1000, 700).await;
    browser.goto("/hosts/scroll.html").await;
    let story = Panel::named(browser, "story");
    story.live().await;
    let come = |step: &'static str, progress: f64| {
        let script = format!(
            "const {{ top, height }} = document.querySelector('section[data-step={step}]').getBoundingClientRect();
            scrollTo({{ top: top + scrollY + {progress} * height - innerHeight / 2, behavior: 'instant' }});
            return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))));"
        );
        async move { browser.async_script(&script).await }
    };
    come("town", 0.5).await;
    story
        .until("host.getAttribute('step') === 'town' && host.getAttribute('progress') === '0.500'")
        .await;
    browser.becomes("document.querySelector('output').textContent", &json!("step town")).await;
    let before: i64 = story.value(PICTURE).await;
    come("unknown", 0.9).await;
    story.until("host.getAttribute('step') === 'unknown'").await;
    let other: i64 = story.value(PICTURE).await;
    assert_ne!(other, before, "another step is another picture");
    come("town", 0.5).await;
    story.until(&format!("{PICTURE} === {before}")).await;
    assert!(!story.sees(".controls, .telling").await, "the words are the host's");
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_frame_obeys_its_host(browser: &Browser, _: &Site) {
    let page = "<!doctype html><html lang=\"en\"><title>Host</title><script>
        window.told = [];
        addEventListener('message', ({ data }) => told.push(data));
        </script><iframe src=\"/en/embed/story/?step=town\" width=\"800\" height=\"900\"></iframe>";
    let _site = open(browser, Served::default().page(HOST, page)).await;
    let told = |kind: &str, detail: &str| {
        format!(
            "told.some((data) => data?.source === 'antifraud-infographic' && data.type === '{kind}' && {detail})"
        )
    };
    browser.until(&told("ready", "data.panel === 'story'")).await;
    browser.until(&told("step", "data.step === 'town'")).await;
    let send = |wishes: &str| {
        format!(
            "frames[0].postMessage({{ source: 'antifraud-infographic', type: 'set', {wishes} }}, '*')"
        )
    };
    browser.script(&send("step: 'sum', progress: 0.4")).await;
    browser.until(&told("step", "data.step === 'sum'")).await;
    let panel = "frames[0].document.querySelector('antifraud-infographic')";
    assert_eq!(browser.value(&format!("{panel}.getAttribute('progress')")).await, json!("0.4"));
    // What is no step, or beyond the end, is not obeyed; what is, in the same message, is.
    browser.script(&send("step: 'nowhere', progress: 7, theme: 'light'")).await;
    browser.until(&format!("{panel}.getAttribute('theme') === 'light'")).await;
    assert_eq!(browser.value(&format!("{panel}.getAttribute('step')")).await, json!("sum"));
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_swipe_leads_on(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/story/").await;
    let story = Panel::named(browser, "story");
    story.live().await;
    let swipe = |by: i32| {
        format!(
            "(() => {{
                const canvas = root.querySelector('.picture canvas');
                const tell = (type, clientX) => canvas.dispatchEvent(new PointerEvent(type, {{
                    clientX, clientY: 300, pointerType: 'touch', isPrimary: true, bubbles: true, composed: true }}));
                tell('pointerdown', 300);
                tell('pointermove', 300 + {by} / 2);
                tell('pointerup', 300 + {by});
                return null;
            }})()"
        )
    };
    story.value::<()>(&swipe(-120)).await;
    story.until(&format!("{CURRENT} === 'year'")).await;
    story.value::<()>(&swipe(-20)).await;
    assert_eq!(story.value::<String>(CURRENT).await, "year", "too short for a swipe");
    story.value::<()>(&swipe(120)).await;
    story.until(&format!("{CURRENT} === 'minute'")).await;
}

async fn a_step_that_is_unknown_changes_nothing(browser: &Browser, _: &Site) {
    let host = page("en", "", &panel("panel=\"story\" step=\"nowhere\" progress=\"2\""));
    let _site = open(browser, host).await;
    let story = Panel::named(browser, "story");
    story.live().await;
    story.until(&format!("{CURRENT} === 'minute'")).await;
    story.set("step", "sum").await;
    story.until(&format!("{CURRENT} === 'sum'")).await;
    story.set("step", "nowhere").await;
    assert_eq!(story.value::<String>(CURRENT).await, "sum");
    let complaints = browser.complaints().await;
    assert!(complaints.errors.is_empty(), "{complaints}");
    assert_eq!(complaints.console.len(), 5, "{complaints}");
}

async fn it_speaks_the_language_of_its_place(browser: &Browser, _: &Site) {
    let _site = open(browser, page("zh", "", &panel("panel=\"town\""))).await;
    let town = Panel::first(browser);
    town.live().await;
    town.until("root.querySelector('h3').textContent.includes('小镇')").await;
    town.until("root.querySelector('.acts label').textContent.includes('你家')").await;
    town.value::<()>("(root.querySelector('input').value = '4', null)").await;
    town.set("lang", "en").await;
    town.until("root.querySelector('h3').textContent.includes('town')").await;
    town.until("root.querySelector('.acts label').textContent.includes('live at home')").await;
    town.until("root.querySelector('output').textContent.includes('household')").await;
    town.set("panel", "money").await;
    town.live().await;
    assert!(town.sees(".drawn canvas").await && !town.sees("[part=stage]").await);
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn without_a_core_the_picture_stays(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/gates/").await;
    let gates = Panel::named(browser, "gates");
    gates.until("(await host.live) === false").await;
    browser.until("document.querySelector('.still img').complete && document.querySelector('.still img').naturalWidth > 0").await;
    assert!(!gates.sees("[part=stage]").await, "no empty box");
}

async fn a_box_recovers_from_a_trap(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/sum/").await;
    let sum = Panel::named(browser, "sum");
    sum.live().await;
    sum.until(&format!("{PICTURE} !== 0")).await;
    check_painted(&sum, "sum").await;
    assert!(browser.complaints().await.errors.is_empty());
}
