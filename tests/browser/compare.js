// How far the live canvas `canvas` is from the picture at `address`: the share of pixels that differ, of all pixels and of
// those outside every text that was `drawn`. Shapes stand on whole device pixels on the canvas and on sixteenths of a CSS
// pixel in the picture, so a pixel agrees when the picture has its colour, or a lesser and a greater one, within one pixel
// around it. `tile` is the largest difference between the mean colours of two tiles, of 255.
const TOLERANCE = 48;
const { width, height } = canvas;
const image = new Image();
image.src = address;
await image.decode();
const copy = document.createElement("canvas");
copy.width = width;
copy.height = height;
copy.getContext("2d").drawImage(image, 0, 0, width, height);
// Copies: for a script from outside, Firefox guards every access to what is the page's own.
const [live, still] = [canvas, copy].map((each) => each.getContext("2d").getImageData(0, 0, width, height).data.slice());
const [livePixels, stillPixels] = [live, still].map(({ buffer }) => new Uint32Array(buffer));

const written = new Uint8Array(width * height);
for (const { left, width: length, size, baseline } of drawn) {
  for (let y = Math.floor(baseline - size); y <= baseline + size / 2; y += 1) {
    written.fill(1, y * width + Math.max(0, Math.floor(left - 2)), y * width + Math.min(width, Math.ceil(left + length + 2)));
  }
}

const differs = (x, y, channel) => {
  const value = live[(y * width + x) * 4 + channel];
  if (Math.abs(value - still[(y * width + x) * 4 + channel]) <= TOLERANCE) return false;
  let [least, greatest] = [255, 0];
  for (let near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near += 1) {
    for (let beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside += 1) {
      const other = still[(near * width + beside) * 4 + channel];
      least = Math.min(least, other);
      greatest = Math.max(greatest, other);
    }
  }
  return value < least - TOLERANCE || value > greatest + TOLERANCE;
};

// By how much the sums of each tile's colours differ. Whole device pixels may shift a tile's mean by little only.
const TILE = 16;
const [across, down] = [width, height].map((length) => Math.floor(length / TILE));
const tiles = new Int32Array(across * down * 3);
const tell = (x, y) => {
  const [column, row] = [Math.floor(x / TILE), Math.floor(y / TILE)];
  if (column >= across || row >= down) return;
  for (let channel = 0; channel < 3; channel += 1) {
    const at = (y * width + x) * 4 + channel;
    tiles[(row * across + column) * 3 + channel] += live[at] - still[at];
  }
};

let [all, shapes, outside] = [0, 0, 0];
for (let y = 0; y < height; y += 1) {
  for (let x = 0; x < width; x += 1) {
    const isShape = !written[y * width + x];
    outside += isShape;
    // Most are the same.
    if (livePixels[y * width + x] === stillPixels[y * width + x]) continue;
    tell(x, y);
    const differing = differs(x, y, 0) || differs(x, y, 1) || differs(x, y, 2);
    all += differing;
    shapes += differing && isShape;
  }
}
const tile = tiles.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0) / TILE ** 2;
return { tile, all: all / (width * height), shapes: shapes / outside, outside, size: [image.naturalWidth, image.naturalHeight] };
