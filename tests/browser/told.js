// A host of a test: keeps what its frames say in `told`, and gives them the heights they say.
{
  window.told = [];
  addEventListener("message", ({ source, data }) => {
    const frames = Array.from(document.querySelectorAll("iframe"));
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    // The last words of a page that was left may come to the next one.
    if (!frame) return;
    told.push(data);
    if (data?.source === "antifraud-infographic" && data.type === "height") frame.style.height = `${data.height}px`;
  });
}
