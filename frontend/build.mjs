// Makes the files that pages need out of style and script: small, each named after what is in it,
// and compressed as well as it gets. `node build.mjs FOLDER`
import {build} from "esbuild";
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

function bundle(folder) {
  return build({
    entryPoints: SOURCES,
    outdir: folder,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    loader: {".svg": "copy"},
    // Names do not depend on where the packages really lie.
    preserveSymlinks: true,
    metafile: true,
    logLevel: "warning",
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
const {outputs} = (await bundle(folder)).metafile;
await Promise.all(Object.keys(outputs).map(compress));
await writeFile(join(folder, "manifest.json"), manifest(outputs));
