// Makes the files that pages need out of style and script: small, each named after what is in it,
// and compressed as well as it gets. `node build.mjs FOLDER`
import {build, transform} from "esbuild";
import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

const SOURCES = [
  "src/main/style/plenary.css",
  "src/main/style/icon.svg",
  "src/main/script/plenary.ts",
  "src/main/script/search.ts",
  "src/main/script/report.ts",
];

// For other sites: these keep their names, which have a version, and what is in them (releases.json).
const RELEASED = {
  "plenary-feed-1": "src/main/embed/plenary-feed.ts",
  "plenary-frame-1": "src/main/embed/plenary-frame.ts",
};

const OF_THE_FRAME = ["src/main/embed/embed.css", "src/main/embed/plenary-inside.ts"];

// A style that a script carries is as small as one in a file.
const STYLE_IN_SCRIPT = {
  name: "style-in-script",
  setup({onLoad}) {
    onLoad({filter: /\.css$/}, async ({path}) => {
      const {code} = await transform(await readFile(path, "utf8"), {loader: "css", minify: true});
      return {contents: code.trim(), loader: "text"};
    });
  },
};

const CODINGS = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content) => promisify(gzip)(content, {level: constants.Z_BEST_COMPRESSION}),
};

// What an earlier build left would be packed too.
async function empty(folder) {
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
}

function bundle(folder, entryPoints, more) {
  return build({
    entryPoints,
    outdir: folder,
    bundle: true,
    minify: true,
    target: ["es2022", "chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    loader: {".svg": "copy"},
    // Names do not depend on where the packages really lie.
    preserveSymlinks: true,
    metafile: true,
    logLevel: "warning",
    ...more,
  });
}

async function compress(file) {
  const content = await readFile(file);
  const written = Object.entries(CODINGS).map(async ([ending, coding]) =>
    writeFile(`${file}.${ending}`, await coding(content)),
  );
  await Promise.all(written);
}

/** Which file was made of which source: `plenary.css` is `plenary-4XK2MPQ7.css`. */
function manifest(outputs) {
  const named = Object.entries(outputs).map(([file, {entryPoint}]) => {
    const made = basename(file);
    return [basename(entryPoint).replace(/\.ts$/, ".js"), made];
  });
  return JSON.stringify(Object.fromEntries(named.sort()), null, 2) + "\n";
}

const folder = process.argv[2];
if (folder === undefined) {
  throw new Error("Into which folder?");
}
await empty(folder);
const HASHED = {entryNames: "[name]-[hash]", format: "esm"};
const made = await Promise.all([
  bundle(folder, [...SOURCES, ...OF_THE_FRAME], HASHED),
  // Whoever puts a page together may take them for scripts of any kind, and have them twice.
  bundle(folder, RELEASED, {entryNames: "[name]", format: "iife", plugins: [STYLE_IN_SCRIPT]}),
]);
const outputs = Object.assign({}, ...made.map(({metafile}) => metafile.outputs));
await Promise.all(Object.keys(outputs).map(compress));
await writeFile(join(folder, "manifest.json"), manifest(outputs));
