import { expect, it } from "vitest";
import * as pure from "../../generator/pure.js";
import { isClosed } from "../../generator/spec/closed.js";

const library = "file:///somewhere/index.js";

const kept = String.raw`
import { defineSpec as define, prose, z } from "${library}";

var pairs = /* @__PURE__ */ new Map([["a", 1]]);
const pattern = new RegExp(String.raw${"`"}^(\d+) of (?<what>\w+)$${"`"}, "u");
class Counter {
  #count = 0;
  constructor(from) { this.#count = from; }
  next() { return this.#count++; }
}
function* range(first, last) { for (let at = first; at <= last; at += 1) yield at; }
const read = (text, { depth: limit = 3, ...rest } = {}) => {
  const [, digits, ...others] = pattern.exec(text) ?? [];
  try {
    return Number.parseInt(digits ?? "", 10) + limit + others.length + Object.keys(rest).length;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new Error("no");
  }
};
const list = [...range(1, 3)].map((one, index, all) => (index === 0 ? one : all[index - 1] * one));
outer: for (const [key, value] of pairs) { if (value > 1) continue outer; list.push(key.length); }
var spec_default = define({ id: "x", constructor: "a key", check: (model) => model.tables["Code"].entries[0], kind: z.enum(["a"]), read, list, Counter, prose });
export { spec_default as default };
`;

it("a module that only computes is closed", () => {
  expect(isClosed(kept, library, pure)).toBe(true);
});

it.each([
  "const rev = process.env.REV;",
  "const rev = globalThis.process;",
  'const rev = globalThis["pro" + "cess"];',
  "const now = new Date();",
  "const now = performance.now();",
  "const chance = Math.random();",
  'const chance = Math["random"]();',
  "const { random: chance } = Math;",
  'const key = "random"; const chance = Math[key];',
  'const key = "random"; const { [key]: chance } = Math;',
  'const rev = eval("process");',
  'const rev = (0, eval)("process");',
  'const rev = Function("return process")();',
  'const rev = (() => {}).constructor("return process")();',
  'const rev = (() => {})["constructor"]("return process")();',
  "const { constructor: Made } = () => {};",
  'const rev = new (class {}).__proto__.constructor("return process")();',
  "const made = Object.getPrototypeOf(async () => {});",
  'const fs = await import("node:fs");',
  'import fs from "node:fs";',
  'import { readFileSync } from "fs";',
  'import "node:fs";',
  'import { words } from "file:///elsewhere/words.js";',
  `import * as all from "${library}";`,
  `import { readDocument } from "${library}";`,
  `export * from "${library}";`,
  `export { readDocument } from "${library}";`,
  "const place = import.meta.dirname;",
  'const answer = fetch("https://example.org");',
  "const said = console.log(1);",
  'const upper = "i".toLocaleUpperCase();',
  'const order = ["b", "a"].sort((a, b) => a.localeCompare(b));',
  "const text = [1.5].toLocaleString();",
  "const text = new Intl.NumberFormat();",
  "const where = new Error().stack;",
  "const known = typeof REV;",
  "const rev = (function () { return arguments; })();",
  // A name of its own in one place may be the global in another.
  "function f(process) { return process; } const rev = process.env.REV;",
  "Map.kept = 1;",
  "const any = z.core;",
  "const any = z.coerce;",
])("%s may not be", (line) => {
  expect(isClosed(`import { z } from "${library}";\n${line}\nexport default 1;`, library, pure)).toBe(false);
});
