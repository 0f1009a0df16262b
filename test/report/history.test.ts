import { expect, it } from "vitest";
import type { HistoryResult } from "../../generator/commands/history/result.js";
import { html } from "../../generator/report/html/index.js";
import { markdown } from "../../generator/report/markdown/index.js";
import { pretty } from "../../generator/report/pretty/index.js";
import { printed } from "./printed.js";
import { hostile } from "./results.js";

const revisions = ["r1", "r2"].map((label) => ({ label, given: `${label}.md`, file: `${label}.md` }));
const result: HistoryResult = {
  command: "history",
  status: 0,
  revisions,
  tables: [
    {
      name: "Tide",
      without: [],
      entries: [
        { value: 1, name: "Flood", since: "r1", renamedFrom: [{ was: "A | b", until: "r2" }], entry: {} },
        { value: 2, name: "Ebb", since: "r2", entry: {} },
        { value: 3, name: "Neap", since: "r1", until: "r1", entry: {} },
      ],
    },
    { name: "Lone", without: ["r1"], entries: [{ name: "Moon", since: "r2", entry: {} }] },
  ],
  diagnostics: [],
};

it("for people, a table without the columns that are empty, and what it cannot tell", () => {
  expect(printed(pretty, result).stdout).toBe(`Tide
  Value  Name   Since  Until  Renamed from
  1      Flood  r1            A | b (until r2)
  2      Ebb    r2
  3      Neap   r1     r1
What is there since r1 may be older.

Lone
  Name  Since
  Moon  r2
What is there since r2 may be older. r1: without this table.
`);
});

it("as Markdown and as a page, whose cells nothing in them breaks", () => {
  const text = printed(markdown, result).stdout;
  expect(text).toContain(
    "| Value | Name | Since | Until | Renamed from |\n| --- | --- | --- | --- | --- |\n| 1 | Flood | r1 |  | A \\| b (until r2) |\n",
  );
  expect(printed(html, result).stdout).toContain(
    "<tr><td>1</td><td>Flood</td><td>r1</td><td></td><td>A | b (until r2)</td></tr>",
  );
  const [table] = result.tables;
  const bad = {
    ...table,
    entries: [{ name: hostile, since: "r1", entry: {} }],
  } as HistoryResult["tables"][number];
  for (const reporter of [markdown, html, pretty]) {
    const { stdout } = printed(reporter, { ...result, tables: [bad] });
    expect(stdout).not.toMatch(/\x1b|\0|\u2028|^::/m);
    if (reporter !== pretty) expect(stdout).not.toContain("<a b");
  }
});
