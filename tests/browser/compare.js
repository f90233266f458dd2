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
const [live, still] = [canvas, copy].map((each) => each.getContext("2d").getImageData(0, 0, width, height).data);

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

let [all, shapes, outside] = [0, 0, 0];
for (let y = 0; y < height; y += 1) {
  for (let x = 0; x < width; x += 1) {
    const differing = differs(x, y, 0) || differs(x, y, 1) || differs(x, y, 2);
    const isShape = !written[y * width + x];
    all += differing;
    outside += isShape;
    shapes += differing && isShape;
  }
}
// The mean colour of a tile, which whole device pixels may shift by little only.
const TILE = 16;
const mean = (data, left, top) => [0, 1, 2].map((channel) => {
  let sum = 0;
  for (let y = top; y < top + TILE; y += 1) for (let x = left; x < left + TILE; x += 1) sum += data[(y * width + x) * 4 + channel];
  return sum / TILE ** 2;
});
let tile = 0;
for (let top = 0; top + TILE <= height; top += TILE) {
  for (let left = 0; left + TILE <= width; left += TILE) {
    const [ours, theirs] = [live, still].map((data) => mean(data, left, top));
    tile = Math.max(tile, ...ours.map((value, channel) => Math.abs(value - theirs[channel])));
  }
}
return { tile, all: all / (width * height), shapes: shapes / outside, outside, size: [image.naturalWidth, image.naturalHeight] };
