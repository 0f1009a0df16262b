import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../../generator/compare/verify/names/words.js";
import { verify } from "../../../generator/compare/verify/verify.js";
import { type Model, modelSchema } from "../../../generator/model/model.js";

const file = fileURLToPath(new URL("../../../generated/ms-ascmd/ms-ascmd.json", import.meta.url));
const model = modelSchema.parse(JSON.parse(readFileSync(file, "utf8"))) as unknown as Model;
const entries = (model.tables.CommonStatus?.entries ?? []) as readonly { name: string; value: number }[];

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;
const cases: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join("_").toUpperCase(),
  (words) => words.join("_"),
  (words) => words.map(capital).join(""),
  (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join(""),
];
const prefixes = [[], ["eas"], ["sync", "common", "status"], ["status"], ["k"]];
const suffixes = [[], ["error"], ["code"]];
const forms: readonly (readonly [file: string, line: (name: string, value: number) => string])[] = [
  ["a.php", (name, value) => `const ${name} = ${value};`],
  ["a.php", (name, value) => `define('${name}', ${value});`],
  ["a.h", (name, value) => `#define ${name} (0x${value.toString(16)})`],
  ["a.java", (name, value) => `public static final int ${name} = ${value};`],
  ["a.kt", (name, value) => `${name}(${value}),`],
  ["a.rs", (name, value) => `pub const ${name}: u16 = ${value};`],
  ["a.go", (name, value) => `const ${name} Status = ${value}`],
  ["a.swift", (name, value) => `case ${name} = ${value}`],
  ["a.ts", (name, value) => `${name}: "${value}",`],
  ["a.py", (name, value) => `${name} = ${value}`],
];

const style = fc
  .record({
    rename: fc.constantFrom(...cases),
    prefix: fc.constantFrom(...prefixes),
    suffix: fc.constantFrom(...suffixes),
    form: fc.constantFrom(...forms),
    from: fc.nat(entries.length - 20),
    count: fc.integer({ min: 12, max: 20 }),
  })
  .map(({ rename, prefix, suffix, form: [name, line], from, count }) => ({
    name,
    chosen: entries.slice(from, from + count),
    line: (entry: { name: string; value: number }, value = entry.value) =>
      line(rename([...prefix, ...wordsOf(entry.name).words, ...suffix]), value),
  }));

const findings = (name: string, lines: readonly string[]) => {
  const [result] = verify([{ file: name, text: lines.join("\n") }], model);
  return {
    tables: result?.tables.length,
    found: result?.findings.map(({ line, rule }) => `${line} ${rule}`),
  };
};

test("a part of the table in any case, with any prefix and suffix, in any form is without findings", () => {
  fc.assert(
    fc.property(style, ({ name, chosen, line }) => {
      expect(
        findings(
          name,
          chosen.map((entry) => line(entry)),
        ),
      ).toEqual({ tables: 1, found: [] });
    }),
    { numRuns: 500 },
  );
});

test("one wrong value is found in it, and nothing else", () => {
  fc.assert(
    fc.property(style, fc.nat(), fc.integer({ min: 3, max: 9 }), ({ name, chosen, line }, at, by) => {
      const wrong = at % chosen.length;
      const other = chosen[(wrong + by) % chosen.length] ?? chosen[0];
      const lines = chosen.map((entry, index) => line(entry, index === wrong ? other?.value : entry.value));
      expect(findings(name, lines)).toEqual({ tables: 1, found: [`${wrong + 1} wrong-value`] });
    }),
    { numRuns: 500 },
  );
});
