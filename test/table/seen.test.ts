import { describe, expect, it } from "vitest";
import { readHtml } from "../../generator/read/html/index.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { withHeaderRows } from "../../generator/table/form.js";
import { type Table, tablesOf } from "../../generator/table/table.js";

const html = (text: string) => tablesOf(readHtml("x.html", text));
const markdown = async (...lines: string[]) => tablesOf(await readMarkdown("x.md", lines.join("\n")));
const cells = (table: Table | undefined) => table?.rows.map((row) => row.cells.map(({ text }) => text));
const one = "<table><tr><th>Code<th>Name<tr><td>1<td>OIL</table>";
const two = "<table><tr><th>Code<th>Name<tr><td>2<td>GAS</table>";

describe("captions", () => {
  const captions = (text: string) => html(text).map(({ caption }) => caption);

  it.each([
    ["<p>Table 1: Codes</p>", "Table 1: Codes"],
    ["<p><b>Table 5.2-1.</b> Codes</p>", "Table 5.2-1. Codes"],
    ["<p>TABLE IV</p>", "TABLE IV"],
    ["<p>Table 3 Codes of lamps</p>", "Table 3 Codes of lamps"],
    ["<p>Table 3 lists the codes.</p>", null],
    ["<p>Table 3 Lists what is known.</p>", null],
    ["<p>Tables: see below</p>", null],
    ["<p>The codes:</p>", null],
    ["<p>Table 1: Codes</p><p>More.</p>", null],
    ["<p>Figure 1: A lamp</p>", null],
  ])("%s before a table is %s", (before, caption) => {
    expect(captions(before + one)).toEqual([caption]);
  });

  it("stand on the side where those are that have one table beside them", () => {
    const above = `<p>Table 1: A</p>${one}<p>Table 2: B</p>${two}`;
    expect(captions(`${above}<p>End.</p>`)).toEqual(["Table 1: A", "Table 2: B"]);
    expect(captions(`<p>Start.</p>${one}<p>Table 1: A</p>${two}<p>Table 2: B</p>`)).toEqual([
      "Table 1: A",
      "Table 2: B",
    ]);
  });

  it("are nobody's where one between two tables may belong to either", () => {
    expect(captions(`${one}<p>Table 1: A</p>${two}`)).toEqual([null, null]);
  });

  it("of the document's own are never replaced", () => {
    expect(captions(`<p>Table 1: A</p><table><caption>Own</caption><tr><td>x</table>`)).toEqual(["Own"]);
    expect(captions(`<figure>${one}<figcaption>Lamps</figcaption></figure>`)).toEqual(["Lamps"]);
  });
});

describe("a table that goes on", () => {
  it("is one where a caption says so, under the same header", () => {
    const parts = `<p>Table 1: Codes</p>${one}<p>More.</p><p>Table 1 (continued)</p>${two}`;
    const [table, ...rest] = html(parts);
    expect([table?.caption, cells(table), rest]).toEqual([
      "Table 1: Codes",
      [
        ["1", "OIL"],
        ["2", "GAS"],
      ],
      [],
    ]);
  });

  it("keeps the group that it was parted in", () => {
    const grouped = "<table><tr><th>Code<th>Name<tr><td colspan=2>Fuels<tr><td>1<td>OIL</table>";
    const [table] = html(`${grouped}<p>Table 1 (cont'd)</p>${two}`);
    expect(table?.rows.map(({ group }) => group)).toEqual(["Fuels", "Fuels"]);
  });

  it("is not joined to another label, header, width or section", () => {
    const label = `<p>Table 1: Codes</p>${one}<p>Table 2 (continued)</p>${two}`;
    const header = `${one}<p>Table 1 (continued)</p>${two.replace("Name", "Word")}`;
    const width = `${one}<p>Table 1 (continued)</p><table><tr><td>2</table>`;
    const section = `${one}<h2>Next</h2><p>Table 1 (continued)</p>${two}`;
    for (const text of [label, header, width, section]) expect(html(text)).toHaveLength(2);
  });

  it("is told of where only the same header says so", async () => {
    const lines = ["| A | B |", "|---|---|", "| 1 | a |", "", "| A | B |", "|---|---|", "| 2 | b |"];
    expect((await markdown(...lines)).map(({ continues }) => continues)).toEqual([undefined, 1]);
    expect(
      (await markdown(...lines.toSpliced(4, 0, "Others:", ""))).map(({ continues }) => continues),
    ).toEqual([undefined, undefined]);
  });
});

describe("tables side by side", () => {
  it("are one, the left one's rows first", async () => {
    const [table] = await markdown(
      "| Code | Name | | Code | Name |",
      "|--|--|--|--|--|",
      "| 1 | A | | 3 | C |",
      "| 2 | B | | | |",
    );
    expect([table?.header, cells(table)]).toEqual([
      ["Code", "Name"],
      [
        ["1", "A"],
        ["2", "B"],
        ["3", "C"],
      ],
    ]);
  });

  it("are not taken for such where a cell or a group goes across, or the header counts or says one thing", async () => {
    const head = "<table><tr><th>Code<th>Name<th>Code<th>Name<tr><td>1<td>A<td>3<td>C";
    expect(html(`${head}<tr><td>2<td colspan=2>both<td>D</table>`)[0]?.header).toHaveLength(4);
    expect(html(`${head}<tr><td colspan=4>Group<tr><td>2<td>B<td>4<td>D</table>`)[0]?.header).toHaveLength(4);
    for (const header of ["0 | 1 | 0 | 1", "A | A | A | A", "A | B | A", "A | B | A | C"]) {
      const width = header.split("|").length;
      const [table] = await markdown(`| ${header} |`, `|${"---|".repeat(width)}`, `|${" x |".repeat(width)}`);
      expect(table?.header).toHaveLength(width);
    }
  });
});

describe("a table with its header in the first column", () => {
  it("is turned where its rows are of numbers and of words", () => {
    const [table] = html(
      "<table><tr><th>Code<td>1<td>2<tr><th>Name<td>OIL<td>GAS<tr><th>Text<td>a<td></table>",
    );
    expect(table).toMatchObject({ turned: true, header: ["Code", "Name", "Text"] });
    expect(cells(table)).toEqual([
      ["1", "OIL", "a"],
      ["2", "GAS", ""],
    ]);
  });

  it.each([
    "<tr><th>OIL<td>1<td>fuel<tr><th>GAS<td>2<td>air",
    "<tr><th>OIL<td>1<tr><th>Name<td>x",
    "<tr><td>Code<td>1<td>2<tr><td>Name<td>a<td>b",
    "<tr><th>A<th>B<th>C<tr><th>Code<td>1<td>2<tr><th>Name<td>a<td>b",
    "<tr><th>Name<td>a<td>b<tr><th>Text<td>c<td>d",
    "<tr><th>Low<td>1<td>2<tr><th>High<td>3<td>4",
  ])("is none, or nobody can tell: %s", (rows) => {
    expect(html(`<table>${rows}</table>`)[0]?.turned).toBeUndefined();
  });
});

describe("a header that the document does not mark", () => {
  const [plain] = html(
    "<table><tr><td>Use<td>Use<tr><td>Code<td>Name<tr><td>1<td>OIL<tr><td colspan=2>G<tr><td>2<td>GAS</table>",
  );

  it("is the rows that somebody says", () => {
    const table = plain && withHeaderRows(plain, 2);
    expect([table?.header, cells(table), table?.groups]).toEqual([
      ["Use Code", "Use Name"],
      [
        ["1", "OIL"],
        ["2", "GAS"],
      ],
      [{ title: "G", row: 2 }],
    ]);
  });

  it("cannot be all rows, or a second one", () => {
    expect(plain && withHeaderRows(plain, 4)).toBeUndefined();
    expect(plain && withHeaderRows(plain, 0)).toBeUndefined();
    expect(withHeaderRows(html(one)[0] as Table, 1)).toBeUndefined();
  });
});
