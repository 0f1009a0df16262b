import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { tablesOf } from "../../generator/table/table.js";

const read = async (...lines: string[]) => tablesOf(await readMarkdown("doc.md", lines.join("\n")));
const texts = async (...lines: string[]) =>
  (await read(...lines)).map(({ header, rows }) => [
    header,
    ...rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]);

describe("Markdown tables (GFM 4.10)", () => {
  it("are read with escapes, code, emphasis, links and entities as they show", async () => {
    expect(
      await texts("| A | B |", "| --- | :-: |", "| a\\_b \\| c | `x|y` **z** |", "| [t](http://u) | &lt;1 |"),
    ).toEqual([
      [
        ["A", "B"],
        ["a_b | c", "`x"],
        ["t", "<1"],
      ],
    ]);
    expect(await texts("A | B", "---|---", "`a\\|b` | _c_")).toEqual([
      [
        ["A", "B"],
        ["a|b", "c"],
      ],
    ]);
  });

  it("have short rows padded and long ones cut, as GFM says", async () => {
    expect(await texts("| A | B |", "|---|---|", "| 1 |", "| 1 | 2 | 3 |")).toEqual([
      [
        ["A", "B"],
        ["1", ""],
        ["1", "2"],
      ],
    ]);
  });

  it("have HTML in their cells read as HTML", async () => {
    expect(
      await texts(
        "| A |",
        "|---|",
        "| <dl><dt>WSA\\_X</dt><dt>10013</dt></dl> |",
        "| a<br>b |",
        "| <a href='#x'></a>c |",
      ),
    ).toEqual([[["A"], ["WSA_X\n10013"], ["a\nb"], ["c"]]]);
  });

  it("have a tag that nothing closes as it is written: it stands for something", async () => {
    const rows = [
      "| LAMP_<n> |",
      "| a<br>b<p>c<i>d |",
      "| <kbd>k</kbd><N>ame</n> |",
      "| <dl><dt>LAMP_<id></dl> |",
    ];
    expect(await texts("| A |", "|---|", ...rows)).toEqual([
      [["A"], ["LAMP_<n>"], ["a\nb\ncd"], ["kame"], ["LAMP_<id>"]],
    ]);
  });

  it("are found right after other lines, also within a list", async () => {
    expect(await texts("- item", "| A |", "| --- |", "| 1 |")).toEqual([[["A"], ["1"]]]);
    expect((await read("- item", "| A |", "| --- |", "| 1 |"))[0]?.place.line).toBe(2);
  });

  it("are none in code blocks", async () => {
    expect(await texts("```", "| A |", "|---|", "| 1 |", "```")).toEqual([]);
    expect(await texts("    | A |", "    |---|", "    | 1 |")).toEqual([]);
  });

  it("stand in sections", async () => {
    const [table] = await read(
      "---",
      "title: Front matter",
      "---",
      "# Top",
      "## 2.1 Codes <a id=x></a>",
      "text",
      "",
      "| A |",
      "|---|",
      "| 1 |",
    );
    expect(table?.section).toEqual({ number: "2.1", title: "Codes" });
  });
});

describe("HTML tables in Markdown", () => {
  it("are read whole, blank lines or not", async () => {
    const lines = [
      "# T",
      "",
      "<table>",
      "<tr><th>A</th></tr>",
      "",
      "<tr><td>1</td></tr>",
      "",
      "</table>",
      "",
      "after",
    ];
    expect(await texts(...lines)).toEqual([[["A"], ["1"]]]);
    expect((await read(...lines))[0]?.place).toEqual({ file: "doc.md", line: 3, column: 1 });
    expect((await read(...lines))[0]?.rows[0]?.cells[0]?.place).toEqual({
      file: "doc.md",
      line: 6,
      column: 9,
    });
    expect((await read(...lines))[0]?.section?.title).toBe("T");
  });
});

describe("places", () => {
  it("are the columns at which cells begin", async () => {
    const lines = ["| A | B |", "|---|---|", "|  x\\|y |  z |", "u | v"];
    const [table] = await read("text", "", ...lines);
    const found = table?.rows.map(({ cells }) =>
      cells.map(({ place: { line = 0, column = 0 } }) => lines[line - 3]?.slice(column - 1)),
    );
    expect(found).toEqual([
      ["x\\|y |  z |", "z |"],
      ["u | v", "v"],
    ]);
  });
});
