// What WordPress's own script does with the messages of a frame: its height within bounds, and a link
// that was pressed, where it leads to the site that is framed. For trying the page without WordPress.
addEventListener("message", ({data, source}) => {
  const frame = document.querySelector(`iframe[data-secret="${CSS.escape(String(data?.secret))}"]`);
  if (frame === null || frame.contentWindow !== source) {
    return;
  }
  if (data.message === "height") {
    frame.height = Math.min(1000, Math.max(200, Number.parseInt(data.value, 10)));
  } else if (data.message === "link") {
    const to = new URL(data.value);
    const framed = new URL(frame.src);
    if (/^https?:$/.test(to.protocol) && to.host === framed.host && document.activeElement === frame) {
      window.top.location.href = to.href;
    }
  }
});
document.querySelector("iframe[data-secret]").contentWindow.postMessage(
  {message: "ready", secret: document.querySelector("iframe[data-secret]").dataset.secret},
  "*",
);
