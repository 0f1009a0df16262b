import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { expect, it } from "vitest";
import { root } from "./ms-ascmd.js";

const generator = join(root, "generator");

/** The modules that every module of the generator imports, by their paths from `generator/`; types count as well. */
const imports = new Map(
  readdirSync(generator, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.split(sep).join("/"))
    .map((path) => [path, importsOf(path, readFileSync(join(generator, path), "utf8"))] as const),
);

function importsOf(path: string, text: string): string[] {
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)];
  return named.map(([, specifier = ""]) =>
    posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts"),
  );
}

/** The floors as README.md has them, from the roof to the cellar. */
function floors(readme: string): string[] {
  const table = readme.slice(readme.indexOf("| Floor of `generator/` |"));
  const rows = table.slice(0, table.indexOf("\n\n")).split("\n").slice(2);
  return rows.map((row) => /^\| `(\w+)` \|/.exec(row)?.[1] ?? row);
}

/** Imports that do not go down, as `from → to`. A file beside the floors, such as `cli.ts`, may import any. */
function upward(order: readonly string[], all: ReadonlyMap<string, readonly string[]>): string[] {
  const floorOf = (path: string) => (path.includes("/") ? order.indexOf(path.split("/")[0] ?? "") : -1);
  return [...all].flatMap(([path, targets]) =>
    targets
      .filter(
        (target) => floorOf(path) !== -1 && dirname(path).split("/")[0] !== dirname(target).split("/")[0],
      )
      .filter((target) => floorOf(target) <= floorOf(path))
      .map((target) => `${path} → ${target}`),
  );
}

/** The first circle of imports that there is, as a list of modules. */
function circle(all: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    const again = way.indexOf(path);
    if (again !== -1) return [...way.slice(again), path];
    if (done.has(path)) return [];
    for (const target of all.get(path) ?? []) {
      const found = visit(target, [...way, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const path of all.keys()) {
    const found = visit(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

const readme = readFileSync(join(root, "README.md"), "utf8");

it("README.md draws every folder of the generator as a floor, and none that there is not", () => {
  const folders = readdirSync(generator, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...floors(readme)].sort()).toEqual(folders.map(({ name }) => name).sort());
});

it("a floor imports only lower floors", () => {
  expect(upward(floors(readme), imports)).toEqual([]);
});

it("no import goes in a circle, types included", () => {
  expect(imports.size).toBeGreaterThan(200);
  expect([...imports].filter(([, targets]) => targets.some((target) => !imports.has(target)))).toEqual([]);
  expect(circle(imports)).toEqual([]);
});

it("an import that goes up, and one in a circle, would be found", () => {
  const wrong = new Map([
    ["read/a.ts", ["rows/b.ts"]],
    ["rows/b.ts", ["read/a.ts"]],
  ]);
  expect(upward(["rows", "read"], wrong)).toEqual(["read/a.ts → rows/b.ts"]);
  expect(circle(wrong)).toEqual(["read/a.ts", "rows/b.ts", "read/a.ts"]);
});
