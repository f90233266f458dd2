// Repaints of the core beside hand-written canvas code, timed until the pixels are there.

import { Bench, Panel, start as run } from "/core.js";
import { Stage, start as raise } from "/stage.js";

const [WIDTH, HEIGHT] = [1080, 720];
const PAPER = "#fbf9f4";
const HUES = ["#c44132", "#0a7865", "#c07900", "#5f3aa0", "#2484d6"];
const RUNS = 15;

await run(await WebAssembly.compileStreaming(fetch("/core_bg.wasm")));
await raise(await WebAssembly.compileStreaming(fetch("/stage_bg.wasm")));

function sheet() {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  return canvas;
}

/** The code that one writes by hand: a loop, and a colour where it changes. */
function draw(context, { marks, columns, pitch, discs }) {
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  let hue = -1;
  for (let index = 0; index < marks; index += 1) {
    const fifth = Math.floor((index / marks) * 5);
    if (fifth !== hue) context.fillStyle = HUES[(hue = fifth)];
    const [x, y] = [(index % columns) * pitch, Math.floor(index / columns) * pitch];
    if (discs) {
      context.beginPath();
      context.arc(Math.round(x + pitch * 0.4), Math.round(y + pitch * 0.4), Math.max(1, Math.round(pitch * 0.4)), 0, 2 * Math.PI);
      context.fill();
    } else {
      const [x0, y0] = [Math.round(x), Math.round(y)];
      context.fillRect(x0, y0, Math.max(1, Math.round(x + pitch * 0.8) - x0), Math.max(1, Math.round(y + pitch * 0.8) - y0));
    }
  }
}

/** Milliseconds of one repaint, as a mean of several where one is too short for the clock. */
function time(canvas, paint, times) {
  const context = canvas.getContext("2d");
  const start = performance.now();
  for (let turn = 0; turn < times; turn += 1) {
    paint(turn);
    context.getImageData(0, 0, 1, 1);
  }
  return (performance.now() - start) / times;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** The share of the pixels in which two canvases differ by more than rounding a curve. */
function difference(a, b) {
  const [p, q] = [a, b].map((canvas) => canvas.getContext("2d").getImageData(0, 0, WIDTH, HEIGHT).data);
  let apart = 0;
  for (let at = 0; at < p.length; at += 4) apart += Math.abs(p[at] - q[at]) > 8;
  return apart / (WIDTH * HEIGHT);
}

globalThis.repaint = (marks, discs) => {
  const columns = Math.ceil(Math.sqrt((marks * WIDTH) / HEIGHT));
  const picture = { marks, columns, discs, pitch: Math.min(WIDTH / columns, HEIGHT / Math.ceil(marks / columns)) };
  const [ours, hand] = [sheet(), sheet()];
  const bench = new Bench(ours, marks, columns, picture.pitch, discs);
  const context = hand.getContext("2d");
  const times = Math.max(3, 10_000 / marks);
  const runs = [[], []];
  // In turns, so that what else the machine does falls on both.
  for (let run = -2; run < RUNS; run += 1) {
    const pair = [time(ours, () => bench.paint(), times), time(hand, () => draw(context, picture), times)];
    if (run >= 0) pair.forEach((each, side) => runs[side].push(each));
  }
  return { ours: median(runs[0]), hand: median(runs[1]), difference: difference(ours, hand) };
};

/** The field of 6,178 cells: at rest, and frame by frame as the language changes. */
globalThis.field = (width) => {
  const canvas = document.createElement("canvas");
  const panel = new Panel(canvas, "protected", "en");
  panel.resize(width, 1, 1);
  const glide = [];
  for (let run = 0; run < RUNS; run += 1) {
    panel.set_lang(run % 2 ? "en" : "zh", 0);
    for (let frame = 1; frame < 24; frame += 1) glide.push(time(canvas, () => panel.paint((frame * 1000) / 60), 1));
    panel.paint(400);
  }
  const rest = Array.from({ length: RUNS }, () => time(canvas, () => panel.paint(1000), 10));
  return { size: [canvas.width, canvas.height], rest: median(rest), glide: median(glide), worst: glide.at(-1) };
};

/** Milliseconds of a frame of the stage, 1280 x 720 at one pixel a CSS pixel: for each step a median at every tenth of it. */
globalThis.strides = () => {
  const canvas = sheet();
  const stage = new Stage(canvas, "en", false);
  stage.resize(1280, 720, 1, 1, 230);
  stage.keep_free(0, 0);
  const tenths = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
  return Array.from({ length: 10 }, (_, step) =>
    tenths.map((progress) =>
      median(Array.from({ length: RUNS }, (_, run) => {
        stage.tell(20 + run / 60, 200);
        return time(canvas, () => stage.paint(step, progress, false), 1);
      })),
    ),
  );
};

globalThis.ready = true;
