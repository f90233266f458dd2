//! What panels tell the page by events, and what they leave behind.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host::{self, HOST};
use crate::live;
use crate::panel::Panel;
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    events_reach_the_page: Setup::site().served(hearing()),
    coming_and_going_leaves_nothing_behind: Setup::site().served(counting()),
    a_page_may_do_its_worst: Setup::site().served(again()),
}

/// A page that writes down the events of a panel in its order.
fn hearing() -> Served {
    let script = "window.heard = [];
        for (const type of ['ready', 'select', 'lens']) document.addEventListener(type, ({ detail }) => heard.push([type, detail]));
        document.addEventListener('error', ({ target, detail }) => heard.push(['error', detail, target.localName]), true);
        window.onerror = () => heard.push('uncaught');";
    host::page("zh", script, "")
}

async fn events_reach_the_page(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    // In a shadow root of the page's own, which only composed events leave.
    browser
        .script(
            "window.panel = document.createElement('antifraud-infographic');
            panel.setAttribute('panel', 'cards');
            const box = document.body.appendChild(document.createElement('div'));
            box.attachShadow({ mode: 'open' }).append(panel);",
        )
        .await;
    browser.until("await panel.live").await;
    browser.script("for (const lens of ['day', 'week']) panel.setAttribute('lens', lens)").await;
    let mark = "panel.shadowRoot.querySelector('.mark')";
    browser
        .script(&format!("{mark}.click(); panel.shadowRoot.querySelector('.close').click()"))
        .await;
    browser.script("panel.setAttribute('panel', 'nothing')").await;
    browser.until("await panel.live === false").await;
    let heard = browser.value("heard.map((event) => event.slice(0, 2))").await;
    let figure = heard.pointer("/2/1/figure").and_then(Value::as_str).unwrap_or_default();
    assert!(!figure.is_empty(), "{heard}");
    let expected = json!([
        ["ready", { "panel": "cards" }],
        ["lens", { "panel": "cards", "lens": "day" }],
        ["select", { "panel": "cards", "figure": figure }],
        ["select", { "panel": "cards", "figure": null }],
    ]);
    assert_eq!(json!(heard.as_array().map(|all| &all[..4])), expected);
    // The box is what the page sees of a panel in it; only the panel itself is told of its error.
    assert_eq!(browser.value("heard.length").await, json!(5), "{heard}");
    assert_eq!(heard[4], json!(["error", { "panel": "nothing", "reason": "panel" }]));
}

/// A page that counts listeners on what outlives a panel, observers, canvases and instances of the core.
fn counting() -> Served {
    let script = "window.counts = { canvases: 0, instances: 0 };
        const listeners = new Set(), observers = new Set();
        const { addEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (type, listener, options) {
            const inPanel = this instanceof Node && this !== document;
            if (!inPanel && !(this instanceof AbortSignal)) {
                const one = {};
                listeners.add(one);
                if (options?.signal) addEventListener.call(options.signal, 'abort', () => listeners.delete(one));
            }
            return addEventListener.call(this, type, listener, options);
        };
        const { createElement } = document;
        document.createElement = (tag) => { if (tag === 'canvas') counts.canvases += 1; return createElement.call(document, tag); };
        const { observe, disconnect } = ResizeObserver.prototype;
        ResizeObserver.prototype.observe = function (...what) { observers.add(this); return observe.apply(this, what); };
        ResizeObserver.prototype.disconnect = function () { observers.delete(this); return disconnect.call(this); };
        const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...what) => {
            counts.instances += 1;
            const made = await instantiate.apply(WebAssembly, what);
            window.memory = (made.instance ?? made).exports.memory;
            return made;
        };
        window.count = () => ({ ...counts, listeners: listeners.size, observers: observers.size, bytes: memory.buffer.byteLength });";
    host::page("zh", script, &host::panel("panel=\"pursuit\""))
}

async fn coming_and_going_leaves_nothing_behind(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    live::check(&panel, "pursuit").await;
    let [before, after]: [Value; 2] = panel
        .async_value(
            "const comeAndGo = async (times) => {
                for (let time = 0; time < times; time += 1) {
                    host.remove();
                    document.body.append(host);
                    // Mostly the panel is gone again before it lives.
                    if (time % 4 === 0) await host.live;
                }
                await host.live;
                // It is observed from the next frame on.
                await new Promise(requestAnimationFrame);
                return count();
            };
            return [await comeAndGo(10), await comeAndGo(200)];",
        )
        .await;
    assert_eq!(before, after);
    assert_eq!(after["instances"], 1, "{after}");
    assert_eq!(after["observers"], 1, "{after}");
    live::check(&panel, "pursuit").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// A page that counts definitions of elements.
fn again() -> Served {
    let script = "customElements.define = ((define) => function (...what) { window.defined = (window.defined ?? 0) + 1; return define.apply(this, what); })(customElements.define);";
    host::page("zh", script, &host::panel("panel=\"pursuit\""))
}

async fn a_page_may_do_its_worst(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    browser.async_script("await import('/element.js?again')").await;
    assert_eq!(browser.value("defined").await, json!(1));
    let panel = Panel::first(browser);
    panel
        .value::<()>(
            "(() => {
                for (let time = 0; time < 1000; time += 1) {
                    host.setAttribute(...[['theme', 'dark'], ['lang', 'en'], ['panel', 'cards'], ['theme', 'light'], ['lang', 'zh'], ['panel', 'pursuit']][time % 6]);
                }
                host.setAttribute('panel', 'pursuit');
                return null;
            })()",
        )
        .await;
    live::check(&panel, "pursuit").await;
    // Made and gone before it can have loaded, and moved while it loads.
    browser
        .script(
            "const made = document.createElement('antifraud-infographic');
            made.setAttribute('panel', 'cards');
            document.body.append(made);
            made.remove();
            const host = document.querySelector('antifraud-infographic');
            host.setAttribute('panel', 'cards');
            document.body.prepend(host);",
        )
        .await;
    live::check(&panel, "cards").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}
