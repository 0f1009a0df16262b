import { describe, expect, it } from "vitest";
import { identifier, integer } from "../../generator/kinds/index.js";
import { readHtml } from "../../generator/read/html/index.js";
import { tablesOf } from "../../generator/table/table.js";
import { made } from "./made.js";

const html = (...rows: string[]) => {
  const [table] = tablesOf(readHtml("x.html", `<table>${rows.map((row) => `<tr>${row}`).join("")}</table>`));
  return table?.rows.map(({ cells, problem }) => [cells.map(({ text }) => text).join(" "), problem?.code]);
};
const columns = { value: { header: "Code", kind: integer() }, name: { header: "Name", kind: identifier() } };
const markdown = (...rows: string[]) =>
  ["| Code | Name |", "|--|--|", ...rows.map((row) => `| ${row} |`)].join("\n");

describe("a header within a table", () => {
  it("is no row, in capitals either", () => {
    const said = html(
      "<th>Code<th>Name",
      "<td>1<td>OIL",
      "<td>CODE<td>NAME",
      "<td>Code<td>Name",
      "<td>2<td>GAS",
    );
    expect(said).toEqual([
      ["1 OIL", undefined],
      ["2 GAS", undefined],
    ]);
  });

  it("of other columns is an error at its row, until it is left out", async () => {
    const text = markdown("1 | OIL", "Name | Code", "2 | GAS");
    const { said } = await made({ kind: "enum", columns }, text);
    expect(said[0]).toBe(
      "row-header 4: The row looks like another header: what stands below it may be of other columns.",
    );
    const skip = [{ column: "value", cell: "Name", count: 1, why: "it is a header" }];
    const { table } = await made({ kind: "enum", columns, skip }, text);
    expect(table?.entries.map(({ value }) => value)).toEqual([1, 2]);
  });

  it("is an error where it is of header cells, whatever it says", () => {
    expect(html("<th>Code<th>Name", "<td>1<td>OIL", "<th>Key<th>Word", "<td>2<td>GAS")?.[1]).toEqual([
      "Key Word",
      "row-header",
    ]);
  });

  it.each([
    ["one column", ["<th>Name", "<td>oil", "<td>name"]],
    ["header cells in most rows", ["<th>Code<th>Name", "<th>1<th>OIL", "<th>2<th>GAS", "<td>3<td>WAX"]],
    [
      "a title in the first of its header cells",
      ["<th>Code<th>Name", "<td>1<td>OIL", "<th>Fuels<th>", "<td>2<td>GAS"],
    ],
    ["one of the header's words in its own column", ["<th>Code<th>Name", "<td>1<td>Name", "<td>2<td>Code"]],
    ["no header", ["<td>1<td>OIL", "<td>2<td>GAS"]],
  ])("is not seen in %s", (_, rows) => {
    expect(html(...rows)?.filter(([, code]) => code !== undefined)).toEqual([]);
  });
});
