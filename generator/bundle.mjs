/**
 * Bundles the command line, since start-up is nearly all of its cost:
 *
 * - `dist/bundle/main.cjs` is `all.ts`: the command line and the library as one module, so that its compiled code can be kept;
 * - `dist/bundle/<package>.cjs` are the packages that only some documents need;
 * - `dist/bundle/verifier-thread.js` is the thread that parses what is about to be written;
 * - `dist/bundle/index.js` is the library inside `main.cjs`, which spec.ts files get to import;
 * - `dist/cli.js` starts all that.
 *
 * The library for programs (`dist/index.js` and its declarations) is written by tsc before.
 */
import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Too big or too binary for a bundle, and loaded where they are used. */
const external = ["ts-morph", "esbuild"];

/** Bundles of their own, loaded where they are used. */
const apart = ["cheerio", "htmlparser2", "markdown-it"];

const asBundles = {
  name: "apart",
  setup({ onResolve }) {
    const filter = new RegExp(`^(?:${apart.join("|")})$`);
    onResolve({ filter }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./${path}.cjs`, external: true },
    );
  },
};

/** zod's messages in fifty languages are half of what Node would have to compile: English stays. */
const oneLocale = {
  name: "one-locale",
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
      resolveDir: fileURLToPath(new URL("../node_modules/zod/v4/locales", import.meta.url)),
    }));
  },
};

/** What `cli.ts` hands over: Node imports nothing on behalf of a script that was compiled earlier. */
const importOfStart = {
  name: "import-of-start",
  setup({ onLoad }) {
    onLoad({ filter: /spec[\\/]import-module\.ts$/ }, () => ({
      contents: "export const importModule = (url) => importOfStart(url);",
    }));
  },
};

const options = {
  outdir: "dist",
  bundle: true,
  minify: true,
  legalComments: "none",
  platform: "node",
  target: "node20",
  external,
  metafile: true,
  logLevel: "warning",
};

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

function buildMain({ hash, ...rest }) {
  return build({
    ...options,
    entryPoints: [{ in: "generator/all.ts", out: "bundle/main" }],
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    // What is imported where it is used is required there.
    supported: { "dynamic-import": false },
    define: {
      "import.meta.url": "bundleUrl",
      GENERATOR_HASH: JSON.stringify(hash),
      TOOL_VERSION: JSON.stringify(version),
    },
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(module.filename).href;' },
    plugins: [asBundles, oneLocale, importOfStart],
    ...rest,
  });
}

function buildApart(rest) {
  return build({
    ...options,
    entryPoints: apart.map((name) => ({ in: name, out: `bundle/${name}` })),
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    // A module of this project takes what CommonJS exports for the default export, as Node does.
    footer: { js: "module.exports = module.exports.default ?? module.exports;" },
    ...rest,
  });
}

/** Everything that an output can depend on: all bundled sources, how they are bundled, and what stays outside. */
async function generatorHash() {
  const parts = await Promise.all([buildMain({ hash: "", write: false }), buildApart({ write: false })]);
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const { metafile } of parts)
    for (const file of Object.keys(metafile.inputs).sort()) hash.update(file).update(readFileSync(file));
  for (const name of external)
    hash.update(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
  return hash.digest("hex");
}

/** Gives what the library in `main.cjs` exports names that an ES module can import. */
async function writeLibrary() {
  const library = await createRequire(import.meta.url)("../dist/bundle/main.cjs").library();
  const lines = [
    'import { createRequire } from "node:module";',
    'const library = await createRequire(import.meta.url)("./main.cjs").library();',
    ...Object.keys(library).map((name) => `export const ${name} = library.${name};`),
  ];
  writeFileSync("dist/bundle/index.js", `${lines.join("\n")}\n`);
}

await rm("dist/bundle", { recursive: true, force: true });
const hash = await generatorHash();
await Promise.all([
  buildMain({ hash }),
  buildApart({}),
  build({
    ...options,
    entryPoints: [
      { in: "generator/cli.ts", out: "cli" },
      { in: "generator/write/verifier-thread.ts", out: "bundle/verifier-thread" },
    ],
    format: "esm",
    define: { GENERATOR_HASH: JSON.stringify(hash) },
  }),
]);
await writeLibrary();
// npm makes it so where it links the package's commands, which may have been before there was a file.
chmodSync("dist/cli.js", 0o755);
