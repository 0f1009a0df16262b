import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { formats } from "../generator/read/forms.js";

const bundle = fileURLToPath(new URL("../dist/bundle/", import.meta.url));
const files = readdirSync(bundle);

/** All that is loaded with a file of the bundle: the names of its parts, and of packages. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(bundle + file, "utf8");
  for (const [, part = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) loadedWith(part, seen);
  for (const [, name = ""] of text.matchAll(/from\s*"([a-z@][^"]*)"/g)) seen.add(name);
  return seen;
}

it.each(formats)("the reader of %s brings no schemas, no compiler and no HTTP client", (format) => {
  const named = (start: string) => files.find((file) => file.startsWith(`${start}-`));
  // A small one is part of what all readers share.
  const loaded = [...loadedWith(named(format) ?? named("reading") ?? "")];
  expect(loaded).toContainEqual(expect.stringMatching(/^start-/));
  expect(loaded.filter((name) => /^(?:kinds|anew)-|^(?:undici|ts-morph|esbuild)$/.test(name))).toEqual([]);
});

it("zod compiles no validators: it takes its settings from where the command line leaves them", () => {
  const settings = (globalThis as { __zod_globalConfig?: unknown }).__zod_globalConfig;
  expect(settings).toBe(z.config());
  expect(readFileSync(`${bundle}../cli.js`, "utf8")).toMatch(/__zod_globalConfig:\{jitless:!0\}/);
});
