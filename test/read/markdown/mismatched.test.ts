import { expect, it } from "vitest";
import { readMarkdown } from "../../../generator/read/markdown/index.js";
import { tablesOf } from "../../../generator/table/table.js";

const read = async (...lines: string[]) => tablesOf(await readMarkdown("x.md", lines.join("\n")));

it.each([
  ["| Code | Name | Meaning |", "|---|---|", 3, 2],
  ["| Code | Name |", "| :-- | --: | - |", 2, 3],
  ["Code | Name", "--- | --- | ---", 2, 3],
  ["> | Code | Name |", "> |---|", 2, 1],
])(
  "a delimiter row of another width than its header is an error: %s over %s",
  async (header, delimiter, own, other) => {
    const [table, another] = await read("# T", "", header, delimiter, "| 1 | A |");
    expect(another).toBeUndefined();
    expect(table).toMatchObject({ place: { line: 3 }, section: { title: "T" }, rows: [] });
    expect(table?.header).toHaveLength(own);
    expect(table?.problems).toMatchObject([
      {
        code: "table-header-cells",
        severity: "error",
        message: `The delimiter row at line 4 has ${other} cells and the header before it ${own}, so Markdown shows no table.`,
        place: { file: "x.md", line: 4 },
      },
    ]);
  },
);

it.each([
  ["of a table that is one", ["| A | B |", "|---|---|", "| 1 | 2 |"], 1],
  ["within code", ["```", "| A | B |", "|---|", "```"], 0],
  ["after text without pipes", ["A and B", "|---|---|"], 0],
  ["after a cell of a text extraction", ["Code |", "---|---|"], 0],
  ["of a heading", ["A | B", "---"], 0],
])("is none %s", async (_, lines, count) => {
  const all = await read(...lines);
  expect(all).toHaveLength(count);
  expect(all.flatMap(({ problems }) => problems)).toEqual([]);
});
