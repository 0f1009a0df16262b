/**
 * Bundles the command line, since start-up is nearly all of its cost: `dist/cli.js` starts `dist/bundle/cli.js`, which
 * shares its parts with `dist/bundle/index.js`, the library that spec.ts files get to import, and `pure.js`, as much of it as
 * most need. A part is loaded where it is used. The library for programs (`dist/index.js` and its declarations) is written by tsc before.
 */
import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Too big or too binary for a bundle, and loaded where they are used. */
const external = ["ts-morph", "esbuild"];

/** zod's messages in fifty languages are half of what Node would have to compile: English stays. */
const oneLocale = {
  name: "one-locale",
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
      resolveDir: fileURLToPath(new URL("../node_modules/zod/v4/locales", import.meta.url)),
    }));
  },
};

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

function bundle({ hash, ...rest }) {
  return build({
    entryPoints: {
      cli: "generator/cli.ts",
      index: "generator/index.ts",
      pure: "generator/pure.ts",
    },
    outdir: "dist/bundle",
    bundle: true,
    splitting: true,
    minify: true,
    legalComments: "none",
    format: "esm",
    platform: "node",
    target: "node20",
    external,
    metafile: true,
    logLevel: "warning",
    define: { GENERATOR_HASH: JSON.stringify(hash), TOOL_VERSION: JSON.stringify(version) },
    plugins: [oneLocale],
    ...rest,
  });
}

/** Everything that an output can depend on: all bundled sources, how they are bundled, and what stays outside. */
async function generatorHash() {
  const { metafile } = await bundle({ hash: "", write: false });
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of Object.keys(metafile.inputs).sort()) hash.update(file).update(readFileSync(file));
  for (const name of external)
    hash.update(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
  return hash.digest("hex");
}

/** What calls `require` for a module of Node, as older packages do, gets one. */
function giveRequire(file) {
  const text = readFileSync(file, "utf8");
  const given =
    'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  if (text.includes("Dynamic require of")) writeFileSync(file, `${given}\n${text}`);
}

await rm("dist/bundle", { recursive: true, force: true });
const { metafile } = await bundle({ hash: await generatorHash() });
for (const file of Object.keys(metafile.outputs)) giveRequire(file);
writeFileSync("dist/cli.js", '#!/usr/bin/env node\nimport "./bundle/cli.js";\n');
// npm makes it so where it links the package's commands, which may have been before there was a file.
chmodSync("dist/cli.js", 0o755);
