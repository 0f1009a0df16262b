import { expect, it } from "vitest";
import { Problems } from "../../generator/diagnostics/diagnostic.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { findTables } from "../../generator/table/find.js";
import type { TableQuery } from "../../generator/table/query.js";
import { tablesOf } from "../../generator/table/table.js";

const table = (section: string, ...header: readonly string[]) =>
  `## ${section} Lamps\n\n${[header, header.map(() => "---"), header.map(() => "1")].map((row) => `| ${row.join(" | ")} |\n`).join("")}\n`;

/** What is said where no table is such. */
async function said(text: string, query: Partial<TableQuery> = {}) {
  const document = await readMarkdown("x.md", `# All\n\n${text}`);
  const problems = new Problems();
  const header = ["Code", "Name", "Meaning"];
  const wanted = { header, keys: ["value", "name", "meaning"], section: "1", ...query };
  expect(findTables(document, tablesOf(document), "T", wanted, problems)).toBeUndefined();
  const [{ code, details = [], help = "", key } = { code: "none" }] = problems.list;
  expect(code).toBe("table-not-found");
  const words = details.slice(0, details.indexOf("The document has:")).map((line) => line.trim());
  return { words, key: key?.slice(1).join("."), ask: /^Did you mean `(.*?)`\?/.exec(help)?.[1] };
}
const name = "T.columns.name.header";

it.each([
  [
    "is misspelt",
    ["Code", "Nmae", "Meaning"],
    ['it has "Nmae" where the spec.ts has "Name"'],
    name,
    'header: "Nmae"',
  ],
  [
    "differs in case",
    ["Code", "name", "Meaning"],
    ['it has "name" where the spec.ts has "Name"'],
    name,
    'header: "name"',
  ],
  // Another word at the same place may be another column: no advice.
  [
    "is another",
    ["Code", "Label", "Meaning"],
    ['it has "Label" where the spec.ts has "Name"'],
    name,
    undefined,
  ],
  ["is not there", ["Code", "Meaning"], ['it has no "Name"'], name, undefined],
  [
    "is one too many",
    ["Code", "Name", "Meaning", "Seen"],
    ['the spec.ts has no "Seen"'],
    "T.section",
    undefined,
  ],
  [
    "changed places",
    ["Name", "Code", "Meaning"],
    ["its columns are Name | Code | Meaning"],
    "T.section",
    undefined,
  ],
] as const)(
  "the header that keeps the nearest table away is named where one %s",
  async (_, header, words, key, ask) => {
    expect(await said(table("1", ...header))).toEqual({
      words: ["Table 1 is the nearest:", ...words],
      key,
      ask,
    });
  },
);

it("the section is named where the header stands in another one", async () => {
  expect(await said(table("2", "Code", "Name", "Meaning"))).toEqual({
    words: ["Table 1 has this header, and stands in section 2."],
    key: "T.section",
    ask: 'section: "2"',
  });
});

it("a table of the wanted section is nearer than one of another", async () => {
  const text = table("2", "Code", "Name", "Meaning", "Seen") + table("1", "Code", "Nmae", "Meaning");
  expect((await said(text)).words[0]).toBe("Table 2 is the nearest:");
});

it.each([
  [
    "two have the header elsewhere",
    table("2", "Code", "Name", "Meaning") + table("3", "Code", "Name", "Meaning"),
  ],
  ["two are as near", table("1", "Code", "Name", "Sense") + table("1", "Code", "Name", "Text")],
  ["none has anything of it", table("2", "A", "B") + table("3", "C", "D")],
])("nothing is said of the nearest where %s", async (_, text) => {
  expect((await said(text)).words).toEqual([]);
});
