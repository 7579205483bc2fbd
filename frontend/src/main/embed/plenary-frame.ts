// For pages that show the forum in a frame: gives each frame the height of what is in it. A message
// counts if it came out of a frame that is marked, from the origin of its address; a frame in a
// sandbox of its own has no origin. What anybody else says changes nothing.
const LEAST = 100;
const MOST = 4000;

interface Told {
  plenary?: unknown;
  height?: unknown;
}

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-plenary]")];
}

function hasNoOrigin(frame: HTMLIFrameElement): boolean {
  return frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
}

function originOf(frame: HTMLIFrameElement): string {
  return hasNoOrigin(frame) ? "null" : new URL(frame.src, location.href).origin;
}

function hear({data, origin, source}: MessageEvent<Told | null>): void {
  const height = data?.plenary === "height" ? data.height : undefined;
  if (typeof height !== "number" || !Number.isFinite(height)) {
    return;
  }
  const frame = frames().find(({contentWindow}) => source !== null && contentWindow === source);
  if (frame !== undefined && origin === originOf(frame)) {
    frame.style.blockSize = `${Math.min(MOST, Math.max(LEAST, Math.ceil(height)))}px`;
  }
}

// What was said before anybody listened is asked for.
function ask(): void {
  for (const frame of frames()) {
    frame.contentWindow?.postMessage({plenary: "height?"}, "*");
  }
}

addEventListener("message", hear);
if (document.readyState === "loading") {
  addEventListener("DOMContentLoaded", ask);
} else {
  ask();
}
