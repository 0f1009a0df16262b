import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../generator/compare/verify/source/language.js";
import { verify } from "../../../generator/compare/verify/verify.js";
import { type Model, modelSchema } from "../../../generator/model/model.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const modelOf = (id: string) =>
  modelSchema.parse(
    JSON.parse(readFileSync(`${root}generated/${id}/${id}.json`, "utf8")),
  ) as unknown as Model;
const model = modelOf("ms-ascmd");
/** Its tokens stand on pages. */
const paged = modelOf("ms-aswbxml");
const clean = readFileSync(`${root}test/fixtures/verify/clean/status.php`, "utf8");

const run = (file: string, text: string, of = model) => verify([{ file, text }], of)[0];
const times = (count: number, text: string) => text.repeat(count);

describe("a source that nobody would write is read to its end", () => {
  test.each([
    ["a.js", "brackets without end", times(20_000, "([{")],
    ["a.js", "brackets that close nothing", `${times(20_000, "}])")}${times(20_000, "([{")}`],
    ["a.js", "brackets that close the wrong one", `${times(20_000, "([{")}${times(20_000, "])}")}`],
    ["a.js", "nested brackets", `${times(20_000, "[")}1${times(20_000, "]")}`],
    ["a.c", "a value in brackets", `#define INVALID_IDS ${times(20_000, "(")}106${times(20_000, ")")}`],
    ["a.c", "a value with signs", `#define INVALID_IDS ${times(20_000, "-")}106`],
    ["a.c", "a value with casts", `#define INVALID_IDS ${times(20_000, "(int)")}106`],
    ["a.rs", "a value cast on and on", `const A: u8 = 5${times(20_000, " as u8")};`],
    ["a.c", "a sum", `#define A ${times(20_000, "1 + ")}1`],
    ["a.rs", "comments within comments", times(20_000, "/* ")],
    ["a.py", "a string without end", `'''${times(20_000, "a\n")}`],
    ["a.php", "a comment without end", `<?php const A = 101; /* ${times(20_000, "a\n")}`],
    ["a.ps1", "a text without end", times(20_000, '@"\n')],
    ["a.js", "one line", times(20_000, "a = 101; ")],
    ["a.c", "a name without end", `#define ${times(20_000, "Ab_")} 101`],
    ["a.c", "names that carry numbers", Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(" ")],
    ["a.js", "a number without end", times(20_000, "1")],
    ["a.c", "nothing but zeros", times(20_000, "\0")],
    ["a.swift", "one name, ever new values", `enum E: Int { ${times(5_000, "case a = 1, ")} }`],
    ["a.cs", "a qualified name", `case ${times(20_000, "A.")}A: return 101`],
    ["a.js", "half a surrogate pair", times(1_000, '"\ud800" = 101;')],
  ])("%s: %s", (file, _, text) => {
    expect(run(file, text)).toMatchObject({ tables: [], findings: [] });
  });
});

describe("and so is one with names that stand on pages", () => {
  const numbered = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join("\n");

  test.each([
    ["a.js", "records without end", times(20_000, '("Sync", 5, ')],
    ["a.js", "a page in a page in a page", `${times(5_000, '{ 5: "Sync", 0: ')}${times(5_000, "}")}`],
    ["a.js", "nested lists", `${times(20_000, '[0, 5, "Sync", ')}${times(20_000, "]")}`],
    [
      "a.py",
      "lines that are indented ever more",
      numbered(2_000, (at) => `${" ".repeat(at)}if page == 0: x = 5`),
    ],
    ["a.js", "one name of many pages", numbered(20_000, (at) => `p[${at}].add(${at % 5}, "Status");`)],
    ["a.js", "one list again and again", `[${times(10_000, '["Sync", "Add", "Status"],')}]`],
    ["a.xml", "elements without end", times(5_000, '<page id="1"><t v="4" n="Sync"/>')],
  ])("%s: %s", (file, _, text) => {
    expect(run(file, text, paged)).toMatchObject({ findings: [] });
  });
});

test.each([
  ["CRLF", clean.replaceAll("\n", "\r\n")],
  ["CR", clean.replaceAll("\n", "\r")],
  ["a byte order mark", `\ufeff${clean}`],
  ["bytes that are no UTF-8", `// caf\ufffd\n${clean}`],
  ["a comment that is not closed behind it", `${clean}\n/* and so on`],
])("a table with %s is read as without", (_, text) => {
  const agree = (result: ReturnType<typeof run>) => result?.tables.map((table) => [table.pairs, table.agree]);
  const result = run("status.php", text);
  expect(agree(result)).toEqual(agree(run("status.php", clean)));
  expect(result?.findings).toEqual([]);
});

test("whatever stands in it, a source is read without failing, and each finding has a place in it", () => {
  const words =
    "InvalidContent InvalidWBXML ServerError AccessDenied Sync Add Status Ping enum const case define class return iota as to";
  const signs = "( ) [ ] { } = => -> : := , ; . # - + * << | == < > ? & @ $ ` ' \" \\ /* */ // <# #>";
  const pieces = fc.constantFrom(
    ...`${words} ${signs} 101 102 110 130 0x65 '101' 1 5 7 "Folders" 'Folder' 0x0705`.split(" "),
    "\n",
    "\r\n",
    '"""',
    "é",
    "\ud800",
    "\0",
  );
  const extensions = [...languages.flatMap(({ extensions }) => extensions.slice(0, 1)), "txt"];
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }),
      fc.constantFrom(" ", ""),
      fc.constantFrom(...extensions),
      (parts, glue, extension) => {
        const text = parts.join(glue);
        const lines = text.split(/\r\n|\r|\n/);
        for (const of of [model, paged])
          for (const { line, column } of run(`a.${extension}`, text, of)?.findings ?? [])
            expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
      },
    ),
    { numRuns: 500 },
  );
});
