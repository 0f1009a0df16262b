import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../generator/read/markdown/index.js";
import { tablesOf } from "../../../generator/table/table.js";

const read = async (...lines: string[]) => tablesOf(await readMarkdown("x.md", lines.join("\n")));
const cell = async (text: string) =>
  (await read("| H |", "|---|", `| ${text} |`, "| end |"))[0]?.rows[0]?.cells[0];

describe("what changes the meaning of a text", () => {
  it.each([
    ["2<sup>32</sup>-1", "2^32-1"],
    ["x<sub>i</sub>", "x_i"],
    ["word[^1]", "word^1"],
    ["`a[^1]`", "a[^1]"],
    ["a\\[^1]", "a[^1]"],
    ["~~5~~10", "10"],
    ["<del>5</del><ins>10</ins> <s>a</s>", "10"],
    ["A<span style='display:none'>x</span> <span class=sr-only>y</span>", "A"],
    ["2[^1] <button>Copy</button>", "2^1"],
    ["~~a~~ <kbd title='k'>b</kbd>", "b"],
    ["<input type=checkbox checked>", "☒"],
    ["![Lit](a.png) ![](b.png 'Warm')", "Lit Warm"],
  ])("%s", async (markdown, text) => {
    expect((await cell(markdown))?.text).toBe(text);
  });

  it("says what picture it cannot read", async () => {
    expect(await cell("![](tick.png)")).toMatchObject({
      text: "\ufffd",
      runs: [{ unreadable: "a picture without words (tick.png)" }],
    });
  });

  it("rows whose text is all struck are none", async () => {
    const [table] = await read("| A | B |", "|---|---|", "| ~~1~~ | ~~a~~ |", "| 2 | ~~b~~ |", "|  |  |");
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["2", ""],
      ["", ""],
    ]);
  });
});

describe("a row with more cells than its header", () => {
  const problemOf = async (row: string, prefix = "") =>
    (await read("", `${prefix}| A | B |`, `${prefix}|---|---|`, `${prefix}${row}`))[0]?.rows[0]?.problem;

  it.each([
    ["| 1 | `x|y` |", 9],
    ["| 1 | 2 | 3 |", 9],
    ["1 | 2 | 3", 7],
    ["| `a` | ``b|`c`` |", 12],
    ["| a\\|b | `c` | d |", 14],
  ])("%s is told, with the place of its pipe", async (row, column) => {
    expect(await problemOf(row)).toMatchObject({
      code: "row-cells",
      severity: "error",
      place: { file: "x.md", line: 4, column },
      excerpt: { line: row, start: column - 1, length: 1 },
    });
  });

  it.each(["| 1 | 2 |", "| 1 | 2 | |", "| 1 | 2 |  |  |", "| 1 |", "| `x\\|y` | 2 |", "1 | 2"])(
    "%s loses nothing",
    async (row) => {
      expect(await problemOf(row)).toBeUndefined();
    },
  );

  it("is none for the sign of a quotation", async () => {
    expect(await problemOf("| 1 | 2 |", "> ")).toBeUndefined();
    expect(await problemOf("| 1 | 2 | 3 |", "> ")).toMatchObject({ place: { column: 11 } });
  });
});

describe("headings", () => {
  const headings = async (...lines: string[]) =>
    (await readMarkdown("x.md", lines.join("\n"))).blocks.flatMap((block) =>
      block.kind === "heading" ? [[block.title, block.level, block.id]] : [],
    );

  it("have a level, and an id that is no part of them", async () => {
    expect(
      await headings(
        "# 1 Lamps {#lamps}",
        "",
        "Oil {: #oil .wide}",
        "---",
        "### A {not} {#b c",
        "#### {#only}",
      ),
    ).toEqual([
      ["Lamps", 1, "lamps"],
      ["Oil", 2, "oil"],
      ["A {not} {#b c", 3, undefined],
    ]);
  });

  it("are seen after a component of MDX, which ends at its line", async () => {
    expect(
      await headings(
        '<Anchor id="a" />',
        "## A",
        "",
        "<Tabs>",
        "### B",
        "</Tabs>",
        "#### C",
        "",
        "<br/>",
        "# D",
      ),
    ).toEqual([
      ["A", 2, undefined],
      ["B", 3, undefined],
      ["C", 4, undefined],
      ["D", 1, undefined],
    ]);
    // HTML goes on to the next blank line, as CommonMark says.
    expect(await headings("<div>", "## A", "</div>")).toEqual([]);
    expect(await headings("<DIV>", "## A", "</DIV>")).toEqual([]);
  });

  it("and tables keep their lines", async () => {
    expect((await read("<Tabs>", "| A |", "|---|", "| 1 |", "</Tabs>"))[0]?.rows[0]?.place.line).toBe(4);
  });
});
