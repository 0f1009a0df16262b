/**
 * Bundles the command line, since start-up is nearly all of its cost. `dist/cli.js` is the bundle's entry;
 * `dist/bundle/index.js` is the library inside the same bundle, which spec.ts files get to import.
 * The library for programs (`dist/index.js` and its declarations) is written by tsc before.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Loaded where they are used, and too big or too binary for a bundle. */
const external = ["ts-morph", "esbuild"];

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

const options = {
  entryPoints: [
    { in: "generator/cli.ts", out: "cli" },
    { in: "generator/index.ts", out: "bundle/index" },
  ],
  outdir: "dist",
  chunkNames: "bundle/[name]-[hash]",
  bundle: true,
  splitting: true,
  minify: true,
  legalComments: "none",
  format: "esm",
  platform: "node",
  target: "node20",
  external,
  plugins: [oneLocale],
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as createRequireOfBundle } from "node:module";const require = createRequireOfBundle(import.meta.url);',
  },
};

/** Everything that an output can depend on: all bundled sources, and the versions of what stays outside. */
async function generatorHash() {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const hash = createHash("sha256");
  for (const file of Object.keys(metafile.inputs).sort()) hash.update(file).update(readFileSync(file));
  for (const name of external)
    hash.update(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
  return hash.digest("hex");
}

await rm("dist/bundle", { recursive: true, force: true });
await build({ ...options, define: { GENERATOR_HASH: JSON.stringify(await generatorHash()) } });
