// Has Lighthouse judge pages as on a phone: `node audit.mjs LEAST ADDRESS...`. Says what each lost,
// and fails where one has less than the least in anything.
import {launch} from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

// As root a browser has no sandbox.
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu"];

function points(score) {
  return Math.round(score * 100);
}

function lost({audits}, {auditRefs}) {
  return auditRefs
    .filter(({weight}) => weight > 0)
    .map(({id}) => audits[id])
    .filter(({score}) => score !== null && score < 0.9)
    .map(({title, displayValue}) => `    ${title} ${displayValue ?? ""}`.trimEnd());
}

// What somebody searched for is not for those who search the web.
function unasked(address) {
  return new URL(address).searchParams.has("q") ? ["is-crawlable"] : [];
}

async function judge(address, port) {
  const options = {
    port,
    onlyCategories: CATEGORIES,
    skipAudits: unasked(address),
    output: "json",
    logLevel: "error",
  };
  const {lhr} = await lighthouse(address, options);
  if (lhr.runtimeError !== undefined) {
    throw new Error(`${address}: ${lhr.runtimeError.message}`);
  }
  const judged = Object.values(lhr.categories);
  const said = judged.map(({title, score}) => `${title} ${points(score)}`).join(", ");
  console.log([`${new URL(address).pathname}: ${said}`, ...judged.flatMap((one) => lost(lhr, one))].join("\n"));
  return Math.min(...judged.map(({score}) => points(score)));
}

const [least, ...addresses] = process.argv.slice(2);
const chromium = await launch({chromeFlags: FLAGS});
const lowest = [];
try {
  for (const address of addresses) {
    lowest.push(await judge(address, chromium.port));
  }
} finally {
  chromium.kill();
}
const low = Math.min(...lowest);
console.log(`${addresses.length} pages, the lowest has ${low} of 100; ${least} are wanted.`);
process.exitCode = low < Number(least) ? 1 : 0;
