// A tap at `arguments`, x and y, as the events of one finger and then those of the mouse that an engine derives from it.
const [x, y] = arguments;
let target = document.elementFromPoint(x, y);
while (target?.shadowRoot) {
  const inner = target.shadowRoot.elementFromPoint(x, y);
  if (!inner || inner === target) break;
  target = inner;
}
const place = { clientX: x, clientY: y, view: window, bubbles: true, cancelable: true, composed: true, detail: 1 };
const finger = { ...place, pointerType: "touch", pointerId: 2, isPrimary: true };
const silent = { ...finger, bubbles: false, cancelable: false };
const send = (Kind, type, init) => target.dispatchEvent(new Kind(type, init));

send(PointerEvent, "pointerover", finger);
send(PointerEvent, "pointerenter", silent);
send(PointerEvent, "pointerdown", { ...finger, buttons: 1, pressure: 0.5 });
send(PointerEvent, "pointerup", finger);
send(PointerEvent, "pointerout", finger);
send(PointerEvent, "pointerleave", silent);
send(MouseEvent, "mousemove", place);
if (send(MouseEvent, "mousedown", { ...place, buttons: 1 })) target.closest("button, a[href], [tabindex]")?.focus();
send(MouseEvent, "mouseup", place);
send(PointerEvent, "click", finger);
