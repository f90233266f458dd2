// Before the page's own scripts: keeps every text that is drawn on a canvas, with its real width, in `drawn`.
{
  window.drawn = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    const { width } = this.measureText(text);
    const left = x - { left: 0, center: width / 2, right: width }[this.textAlign];
    const size = parseFloat(this.font.replace(/^(bold|700) /, ""));
    window.drawn.push({ text, size, bold: /^(bold|700) /.test(this.font), left, width, baseline: y });
    return fillText.call(this, text, x, y, ...rest);
  };
}
