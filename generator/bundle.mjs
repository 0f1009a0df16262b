/**
 * Bundles the command line, since start-up is nearly all of its cost: `dist/cli.js` starts what is in `dist/bundle`, and
 * shares it with `dist/bundle/index.js`, the library that spec.ts files get to import, and `pure.js`, as much of it
 * as most need. A part is loaded where it is used. The library for programs (`dist/index.js` and its declarations) is written by tsc before.
 */
import { createHash } from "node:crypto";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { relative } from "node:path";
import { rolldown } from "rolldown";

/** Too big or too binary for a bundle, and loaded where they are used. */
const external = ["ts-morph", "esbuild", "undici", "unpdf"];

/**
 * What is always loaded together is one file, since Node takes a millisecond for each: all that a run needs that changes
 * nothing, then what readers share, which needs no schemas, then what a spec.ts needs, then what a run needs that computes, then one that writes. Modules go to the first that needs them.
 */
const parts = [
  ["start", "main", "commands/check/check", "commands/generate/generate"],
  ["reading", "commands/tables/tables", "read/runs", "read/headings", "read/damaged"],
  ["kinds", "pure"],
  ["anew", "commands/check/anew", "commands/generate/anew", "spec/validate", "pipeline/build"],
  ["writing", "compare/diff/diff", "write/parser", "write/verify-typescript"],
];

/**
 * What a package has beside what is used of it, by the file that is put in place of its own: zod's messages in fifty
 * languages are half of what Node would have to compile; cheerio's loaders of streams and addresses bring an HTTP client.
 */
const lessOf = [
  [/zod[\\/]v4[\\/]locales[\\/]index\.js$/, 'export { default as en } from "./en.js";'],
  [/cheerio[\\/]dist[\\/]esm[\\/]index\.js$/, 'export { load } from "./load-parse.js";'],
];
const less = { name: "less", load: (id) => lessOf.find(([file]) => file.test(id))?.[1] };

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

async function bundle(hash, work) {
  const made = await rolldown({
    input: { cli: "generator/cli.ts", index: "generator/index.ts", pure: "generator/pure.ts" },
    platform: "node",
    external: external.map((name) => new RegExp(`^${name}(/|$)`)),
    plugins: [less],
    transform: {
      target: "node20",
      define: { GENERATOR_HASH: JSON.stringify(hash), TOOL_VERSION: JSON.stringify(version) },
    },
    logLevel: "warn",
  });
  return made[work]({
    dir: "dist/bundle",
    format: "esm",
    minify: true,
    codeSplitting: {
      groups: parts.map(([name, ...modules], index) => ({
        name,
        priority: parts.length - index,
        test: (id) => modules.some((module) => id.endsWith(`/generator/${module}.ts`)),
      })),
    },
  });
}

/** Everything that an output can depend on: all bundled sources, how they are bundled, and what stays outside. */
async function generatorHash() {
  const { output } = await bundle("", "generate");
  const files = output.flatMap(({ moduleIds = [] }) => moduleIds).filter((id) => !id.startsWith("\0"));
  const hash = createHash("sha256").update(readFileSync("generator/bundle.mjs"));
  for (const file of [...new Set(files)].sort())
    hash.update(relative(".", file).replaceAll("\\", "/")).update(readFileSync(file));
  for (const name of external)
    hash.update(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
  return hash.digest("hex");
}

await rm("dist/bundle", { recursive: true, force: true });
await bundle(await generatorHash(), "write");
const started = readFileSync("dist/bundle/cli.js", "utf8").replaceAll('"./', '"./bundle/');
writeFileSync("dist/cli.js", `#!/usr/bin/env node\n${started}`);
rmSync("dist/bundle/cli.js");
// npm makes it so where it links the package's commands, which may have been before there was a file.
chmodSync("dist/cli.js", 0o755);
