import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../ms-ascmd.js";

/** What a module imports before it runs: neither types, nor what is imported where it is used. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^(?:import|export) (?!type )([^;"]*?) from "([^"]+)";/gm)].flatMap(
    ([, names = "", from = ""]) => {
      const onlyTypes = /^\{(?:\s*type [^,}]*,?)*\s*\}$/.test(names);
      return onlyTypes ? [] : [from];
    },
  );
}

/** The packages that run as soon as some modules are loaded, each with a module that imports it. */
function packagesOf(...modules: string[]): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const from of importsOf(file)) {
      if (from.startsWith(".")) visit(join(file, "..", from.replace(/\.js$/, ".ts")));
      else if (!from.startsWith("node:")) found.set(from, file.slice(root.length));
    }
  };
  for (const module of modules) visit(`${root}generator/${module}`);
  return found;
}

it("where nothing has changed, no package is loaded", () => {
  const light = ["cli.ts", "commands/check/check.ts", "commands/generate/generate.ts"];
  expect([...packagesOf(...light)]).toEqual([]);
});

it("packages of what makes all anew would be found", () => {
  expect([...packagesOf("commands/check/anew.ts").keys()]).toContain("zod");
});
