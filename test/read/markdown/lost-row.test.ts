import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../generator/read/markdown/index.js";
import { tablesOf } from "../../../generator/table/table.js";

const head = ["| Code | Name |", "|---|---|", "| 1 | A |"];
const read = async (...lines: string[]) => tablesOf(await readMarkdown("x.md", lines.join("\n")));
const row = "| 4 | D |";

describe("a line like a row after a table", () => {
  it.each<[string, string[], string]>([
    ["an empty line", ["", row], "the empty line"],
    ["two empty lines", ["", " ", row], "the empty line"],
    ["a comment", ["<!-- todo -->", row], "the comment"],
    ["a comment of several lines", ["<!-- todo", "| 2 | B |", "", "-->", row], "the comment"],
    ["a comment before it in the line", ["", `<!-- todo --> ${row}`], "the empty line and the comment"],
    ["a comment within empty lines", ["", "<!-- todo -->", "", row], "the empty line and the comment"],
    ["a comment as a definition", ["", "[//]: # (todo)", row], "the empty line and the comment"],
    ["a thematic break", ["---", row], "the line `---`"],
    ["another thematic break", ["", "* * *", row], "the empty line and the line `* * *`"],
    ["an indentation", [`    ${row}`], "the other indentation"],
    ["a tab", [`\t${row}`], "the other indentation"],
    ["an empty line and an indentation", ["", `    ${row}`], "the empty line and the other indentation"],
    ["a list mark", [`- ${row}`], "the list mark `-`"],
    ["a number of a list", ["", `2. ${row}`], "the empty line and the list mark `2.`"],
    ["the sign of a quotation", [`> ${row}`], "what parts it from the table"],
  ])("is an error: %s", async (_, after, between) => {
    const lines = ["# T", "", ...head, ...after, "| 5 | E |"];
    const [table, other] = await read(...lines);
    const at = lines.findIndex((line) => line.includes(row));
    const column = (lines[at] ?? "").indexOf(row) + 1;
    expect(other).toBeUndefined();
    expect(table?.rows.length).toBe(1);
    expect(table?.problems).toEqual([
      {
        code: "table-cut-off",
        severity: "error",
        message: `The table that starts at line 3 ends at line 5: line ${at + 1} looks like a row of it, but Markdown shows it as none.`,
        place: { file: "x.md", line: at + 1, column },
        excerpt: { line: lines[at], start: column - 1, length: row.length },
        help: `Take ${between} out, so that the line is a row; if it is none, put text between it and the table.`,
      },
    ]);
  });

  it("is an error within a list and a quotation, and before another table", async () => {
    const [listed] = await read("- item", "", ...head.map((line) => `  ${line}`), "", `  ${row}`);
    expect(listed?.problems.map(({ place }) => place?.line)).toEqual([7]);
    const [quoted] = await read(...[...head, "", "---", row].map((line) => `> ${line}`));
    expect(quoted?.problems.map(({ place }) => place?.line)).toEqual([6]);
    const [first, second] = await read(...head, "", row, ...head);
    expect(first?.problems.map(({ place }) => place?.line)).toEqual([5]);
    expect(second?.problems).toEqual([]);
  });

  it("is an error without pipes around it, where the table's rows have none", async () => {
    const bare = ["Code | Name", "--- | ---", "1 | A", ""];
    expect((await read(...bare, "4 | D"))[0]?.problems.map(({ place }) => place?.line)).toEqual([5]);
    expect((await read(...bare, row))[0]?.problems.map(({ place }) => place?.line)).toEqual([5]);
    for (const after of ["Text.", "4 | D | d", "Code | Name\n--- | ---"])
      expect((await read(...bare, after))[0]?.problems).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["nothing", []],
    ["empty lines", ["", ""]],
    ["a comment without end", ["", "<!-- todo", row]],
    ["rows within a comment", ["", "<!--", row, "-->"]],
    ["a paragraph", ["", "Text.", "", row]],
    ["a paragraph after a comment", ["", "<!-- todo --> text", row]],
    ["a heading", ["## U", row]],
    ["a footnote", ["", "[^1]: | 4 | D |", row]],
    ["fewer cells", ["", "| note"]],
    ["more cells", ["", "| 4 | D | d |"]],
    ["no pipe before", ["", "4 | D |"]],
    ["fenced code", ["", "```", row, "```"]],
    ["another table", ["", ...head]],
    ["another table after a comment", ["<!-- todo -->", ...head]],
    ["another table after a thematic break", ["---", "", ...head]],
    ["another table in a list", ["", "- item", "", ...head.map((line) => `  ${line}`)]],
    ["another table right after a list mark", ["", `- ${head[0]}`, `  ${head[1]}`, `  ${head[2]}`]],
    ["another table as code", ["", ...head.map((line) => `    ${line}`)]],
    ["an HTML table", ["", "<table><tr><td>1</td></tr></table>", "", row]],
  ])("is none: %s", async (_, after) => {
    expect((await read(...head, ...after)).flatMap(({ problems }) => problems)).toEqual([]);
  });
});
