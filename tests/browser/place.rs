//! Boxes without room, and elements that come and go.

use crate::browser::Browser;
use crate::host::{self, HOST};
use crate::live;
use crate::panel::Panel;
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    a_box_without_room_waits: Setup::site().served(boxed()),
    an_element_may_come_while_observers_are_told: Setup::site().served(boxed()),
    an_element_may_come_and_go: Setup::site().served(boxed()),
    repaint_restores_the_canvas: Setup::site().served(boxed()),
    a_canvas_fits_at_any_zoom: Setup::site().served(boxed()),
    a_menu_ends_with_its_panel: Setup::site().served(boxed()),
    the_picture_takes_its_scroll_bar_along: Setup::site().served(boxed()),
    a_new_width_is_laid_out_anew: Setup::site().served(boxed()),
}

fn boxed() -> Served {
    let panel = host::panel("panel=\"pursuit\"");
    host::page("zh", "", &format!("<div id=\"one\">{panel}</div><div id=\"two\"></div>"))
}

/// A panel whose box is hidden, or has no width, from its first moment on.
async fn a_box_without_room_waits(browser: &Browser, _: &Site) {
    for (hide, show) in [
        ("one.hidden = true", "one.hidden = false"),
        ("one.style.width = '0'", "one.style.width = '500px'"),
        ("host.style.display = 'none'", "host.style.display = ''"),
    ] {
        browser.goto(HOST).await;
        let panel = Panel::first(browser);
        panel.live().await;
        // The same element again, as it would be had it been hidden at load.
        panel.value::<()>(&format!("(host.remove(), {hide}, one.append(host), null)")).await;
        let panel = Panel::first(browser);
        // The core is there, and two frames have passed in which the panel might have been painted.
        browser.async_script("for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)").await;
        let state: (bool, bool) = panel
            .value("['live' in root.querySelector('.chart').dataset, root.querySelector('canvas').width > 0]")
            .await;
        assert_eq!(state, (false, false), "{hide}");
        panel.value::<()>(&format!("({show}, null)")).await;
        live::check(&panel, "pursuit").await;
        // Hidden while alive, and shown again.
        panel.value::<()>(&format!("({hide}, null)")).await;
        panel.value::<()>(&format!("({show}, null)")).await;
        live::check(&panel, "pursuit").await;
        assert_eq!(browser.complaints().await.to_string(), "", "{hide}");
    }
}

async fn an_element_may_come_and_go(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    browser
        .async_script(
            "const host = document.querySelector('antifraud-infographic');
            for (let time = 0; time < 50; time += 1) {
                if (time % 3 === 0) host.remove();
                (time % 2 ? one : two).append(host);
                // Sometimes the panel has time to live before it is moved again.
                if (time % 5 === 0) await host.live;
                else if (time % 4 === 0) await new Promise(requestAnimationFrame);
            }",
        )
        .await;
    live::check(&panel, "pursuit").await;
    let parts: (usize, usize, usize) = panel
        .value("[root.querySelectorAll('.chart canvas').length, root.querySelectorAll('.chart').length, root.querySelectorAll('ul').length]")
        .await;
    assert_eq!(parts, (1, 1, 1));
    // One act has one effect: no listener is left over.
    panel.settled().await;
    browser.click(panel.place(1).await).await;
    panel.until("root.querySelector('[part~=reading]').checkVisibility()").await;
    browser.click(panel.place(1).await).await;
    panel.until("!root.querySelector('[part~=reading]').checkVisibility()").await;
    // What is disconnected keeps no picture in memory.
    let left = "(() => {
        const host = document.querySelector('antifraud-infographic');
        host.remove();
        return host.shadowRoot.querySelector('canvas').width;
    })()";
    assert_eq!(browser.value(left).await, 0);
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// A page's own observer makes it move the panel: in the turn of all observers.
async fn an_element_may_come_while_observers_are_told(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    browser
        .async_script(
            "const deep = document.body.appendChild(document.createElement('div'));
            let inner = deep;
            for (let depth = 0; depth < 40; depth += 1) inner = inner.appendChild(document.createElement('div'));
            inner.style.height = '1px';
            const host = document.querySelector('antifraud-infographic');
            await new Promise((done) => {
                // As deep as the panel's own, so that what is to be observed anew is not looked at in this turn.
                new ResizeObserver((_, observer) => {
                    observer.disconnect();
                    two.append(host);
                    done();
                }).observe(inner);
            });
            await host.live;
            await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);",
        )
        .await;
    live::check(&panel, "pursuit").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn repaint_restores_the_canvas(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    let colours = panel.colours().await;
    // A canvas is empty, too, when a browser's graphics come back after they failed.
    for restore in [
        "host.repaint()",
        "root.querySelector('canvas').dispatchEvent(new Event('contextrestored'))",
    ] {
        panel
            .value::<()>(
                "(() => {
                    const canvas = root.querySelector('canvas');
                    canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
                    return null;
                })()",
            )
            .await;
        assert_eq!(panel.colours().await, 1);
        panel.value::<()>(&format!("({restore}, null)")).await;
        assert_eq!(panel.colours().await, colours, "at once, and everything: {restore}");
    }
}

/// All layouts come by, each with a height of its own, and the host hears of nothing.
async fn a_new_width_is_laid_out_anew(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    for width in [300, 450, 650, 900, 300] {
        panel.value::<()>(&format!("(one.style.width = '{width}px', null)")).await;
        let fits =
            format!("root.querySelector('canvas').getBoundingClientRect().width === {width}");
        panel.until(&fits).await;
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// With its picture the page is higher than the window, and with its chart it is not.
async fn the_picture_takes_its_scroll_bar_along(browser: &Browser, _: &Site) {
    browser.size(1300, 900).await;
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.settled().await;
    panel.value::<()>("(host.querySelector('img').style.height = '2000px', null)").await;
    // In one turn, so that no observer sees the page with the picture.
    panel
        .async_value::<()>(
            "for (const name of ['nothing', 'pursuit']) {
                host.setAttribute('panel', name);
                await host.live;
            }
            return null;",
        )
        .await;
    panel.settled().await;
}

async fn a_canvas_fits_at_any_zoom(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.settled().await;
    for ratio in [0.25, 10.0] {
        panel
            .value::<()>(&format!(
                "(Object.defineProperty(window, 'devicePixelRatio', {{ configurable: true, value: {ratio} }}), host.repaint())"
            ))
            .await;
        let [shown, room]: [f64; 2] = panel
            .value("['.chart canvas', '.chart'].map((part) => root.querySelector(part).getBoundingClientRect().width)")
            .await;
        // Of a device pixel, which here is up to four CSS pixels wide.
        assert!((shown - room).abs() <= 0.5 / ratio + 0.01, "{shown} in {room} at {ratio}");
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_menu_ends_with_its_panel(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.value::<()>("(root.querySelector('.menu').click(), null)").await;
    panel.until("root.querySelector('[part=menu]') !== null").await;
    // What it is about is another panel from then on.
    panel
        .value::<()>("(host.remove(), host.setAttribute('panel', 'cards'), two.append(host), null)")
        .await;
    let panel = Panel::first(browser);
    panel.live().await;
    assert!(panel.value::<bool>("root.querySelector('[part=menu]') === null").await);
    assert_eq!(browser.complaints().await.to_string(), "");
}
