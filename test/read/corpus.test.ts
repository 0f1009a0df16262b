import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Table, tablesOf } from "../../generator/table/table.js";
import { sources } from "../sources.js";

const sizes = (tables: readonly Table[]) =>
  tables.map(({ header, rows }) => `${rows.length} x ${header.length || (rows[0]?.cells.length ?? 0)}`);
const cell = (table: Table | undefined, row: number, column: number) => table?.rows[row]?.cells[column]?.text;

type Counted = readonly (readonly [file: string, tables: number, rows: number])[];

/** What was counted in each document, by other means than the readers. */
const counted: Counted = [
  ["text/ms-ascmd-2.2.2-common-status-codes.txt", 3, 101],
  ["text/ms-aswbxml-code-page-10.txt", 1, 25],
  ["text/ms-aswbxml-code-page-25.txt", 1, 22],
  ["text/ms-oxorule-rule-error.txt", 1, 14],
  ["revisions/ms-ascmd-v15.0-2013-07-19.md", 1, 74],
  ["revisions/ms-ascmd-v20.0-2015-06-30.md", 1, 78],
  ["revisions/ms-ascmd-v26.3-2019-06-18.md", 1, 78],
  ["html/protocol_errors.10.html", 1, 62],
  ["html/protocol_errors.26.html", 1, 90],
  ["html/protocol_errors.39.html", 1, 129],
  ["html/rfc7541.html", 2, 66],
  ["html/rfc9110.html", 13, 149],
  ["html/postgresql-15-errcodes-appendix.html", 3, 264],
  ["html/postgresql-15-brin-builtin-opclasses.html", 3, 285],
  ["html/linux-6.1-usb-error-codes.html", 5, 36],
  ["html/linux-6.1-bpf-instruction-set.html", 12, 59],
  ["html/sqlite-3.40-rescode.html", 0, 0],
  ["markdown/MS-ERREF.md", 10, 7672],
  ["markdown/MS-SMB2.md", 139, 748],
  ["markdown/windows-sockets-error-codes-2.md", 2, 96],
  ["markdown/ews-responsecode.md", 3, 534],
  ["markdown/mqtt5-2.4_reason-code.md", 1, 45],
  ["docx/MS-ADLS.docx", 1, 50],
  ["docx/MS-ADA1.docx", 2, 56],
  ["docx/MS-ASCMD_TestSuiteSpecification.2015-07-27.docx", 247, 1503],
];

/** The same of the stand-ins. */
const countedStandIns: Counted = [
  ["text/ms-ascmd-2.2.2-common-status-codes.txt", 3, 101],
  ["text/ms-aswbxml-code-page-10.txt", 1, 25],
  ["text/ms-aswbxml-code-page-25.txt", 1, 22],
  ["revisions/ms-ascmd-v15.0-2013-07-19.md", 1, 74],
  ["revisions/ms-ascmd-v20.0-2015-06-30.md", 1, 78],
  ["revisions/ms-ascmd-v26.3-2019-06-18.md", 1, 78],
  ["html/protocol_errors.10.html", 1, 8],
  ["html/protocol_errors.26.html", 1, 14],
  ["html/protocol_errors.39.html", 1, 20],
  ["html/rfc9110.html", 3, 12],
  ["html/postgresql-15-errcodes-appendix.html", 3, 12],
  ["html/postgresql-15-brin-builtin-opclasses.html", 2, 12],
  ["html/linux-6.1-bpf-instruction-set.html", 3, 5],
  ["html/sqlite-3.40-rescode.html", 0, 0],
  ["markdown/MS-ERREF.md", 4, 1801],
  ["markdown/MS-SMB2.md", 4, 17],
  ["markdown/windows-sockets-error-codes-2.md", 2, 9],
  ["markdown/ews-responsecode.md", 2, 13],
  ["markdown/mqtt5-2.4_reason-code.md", 1, 10],
  ["docx/MS-ADLS.docx", 1, 2],
  ["docx/MS-ADA1.docx", 2, 11],
  ["docx/MS-ASCMD_TestSuiteSpecification.2015-07-27.docx", 6, 15],
];

describe.each(sources)("documents of protocols ($from)", (source) => {
  const { pick } = source;
  const readAll = async (file: string): Promise<Table[]> => tablesOf((await source.read(file)).document);
  const read = async (file: string): Promise<Table[]> =>
    (await readAll(file)).filter(({ origin }) => origin === "table");

  it.each(pick(countedStandIns, counted))(
    "%s has %i tables with %i rows, none of them ragged",
    async (file, tables, rows) => {
      const all = await readAll(file);
      const found = all.filter(({ origin }) => origin === "table");
      expect(all.some(({ origin }) => origin === "headings")).toBe(/sqlite|rfc9110/.test(file));
      expect([found.length, found.reduce((sum, table) => sum + table.rows.length, 0)]).toEqual([
        tables,
        rows,
      ]);
      for (const table of found) {
        const width = table.header.length || table.rows[0]?.cells.length;
        for (const row of table.rows) expect(row.cells).toHaveLength(width ?? 0);
      }
    },
  );

  it.each([
    // Of grep's count of `<h3>(`, and of the registry in the document itself.
    [
      "html/sqlite-3.40-rescode.html",
      { level: 3, shape: "({value}) {name}" },
      pick(8, 105),
      "0",
      pick("8714", "8458"),
    ],
    ["html/rfc9110.html", { level: 4, shape: "{value} {name}" }, pick(7, 46), "100", "505"],
  ])("%s has its codes in headings", async (file, headings, rows, first, last) => {
    const tables = (await readAll(file)).filter(({ origin }) => origin === "headings");
    expect(tables.map((table) => table.headings)).toEqual([headings]);
    const [table] = tables;
    expect(table?.rows).toHaveLength(rows);
    expect(table?.rows.every(({ cells }) => cells.every(({ text }) => text !== ""))).toBe(true);
    const values = table?.rows.map(({ cells }) => Number(cells[0]?.text)) ?? [];
    expect(new Set(values).size).toBe(rows);
    expect([String(Math.min(...values)), String(Math.max(...values))]).toEqual([first, last]);
  });

  it("the codes in RFC 9110's headings are those of its table, and grouped by their section", async () => {
    const tables = await readAll("html/rfc9110.html");
    const registry = tables.find(({ caption }) => caption === "Table 8");
    const pairs = (table: Table | undefined) =>
      table?.rows.map(({ cells }) => `${cells[0]?.text} ${cells[1]?.text}`);
    const coded = tables.find(({ origin }) => origin === "headings");
    expect(pairs(coded)).toEqual(pairs(registry));
    expect(coded?.groups.map(({ title }) => title)).toContain("15.5 Client Error 4xx");
  });

  it("errno's manual page has definitions, and no codes in headings", async () => {
    const lists = (await readAll("html/man-errno.3.html")).filter(({ origin }) => origin !== "table");
    expect(lists.map(({ origin, rows }) => [origin, rows.length])).toEqual([
      ["definitions", pick(2, 3)],
      ["definitions", pick(5, 127)],
    ]);
  });

  it(`PostgreSQL's errcodes: ${pick(6, 43)} full-width rows are groups, navigation is layout`, async () => {
    const [before, codes, after] = await read("html/postgresql-15-errcodes-appendix.html");
    expect([before?.layout, codes?.layout, after?.layout]).toEqual([true, false, true]);
    expect(codes?.caption).toBe("Table A.1. PostgreSQL Error Codes");
    expect(codes?.header).toEqual(["Error Code", "Condition Name"]);
    expect(codes?.groups).toHaveLength(pick(6, 43));
    expect(codes?.groups[0]).toEqual({ title: "Class 00 — Successful Completion", row: 1 });
    expect(codes?.rows.find(({ cells }) => cells[0]?.text === "42P01")?.group).toContain("Class 42");
  });

  it(`PostgreSQL's brin opclasses: ${pick(3, 48)} rowspans are resolved`, async () => {
    const text = source.text("html/postgresql-15-brin-builtin-opclasses.html");
    const spans = [...text.matchAll(/rowspan="(\d+)"/g)].map(([, rows]) => Number(rows));
    expect(spans).toHaveLength(pick(3, 48));
    const table = (await read("html/postgresql-15-brin-builtin-opclasses.html")).find(
      ({ layout }) => !layout,
    );
    expect(table?.header).toHaveLength(2);
    // Every spanned class stands in as many rows as it spans.
    const classes = new Map<string, number>();
    for (const { cells } of table?.rows ?? [])
      classes.set(cells[0]?.text ?? "", (classes.get(cells[0]?.text ?? "") ?? 0) + 1);
    expect([...classes.values()].filter((count) => count > 1).sort((a, b) => a - b)).toEqual(
      spans.sort((a, b) => a - b),
    );
  });

  it("Kafka: a row of th within tbody is the header; a code is negative", async () => {
    const [table] = await read("html/protocol_errors.39.html");
    expect(table?.header).toEqual(["Error", "Code", "Retriable", "Description"]);
    expect([cell(table, 0, 0), cell(table, 0, 1)]).toEqual(["UNKNOWN_SERVER_ERROR", "-1"]);
  });

  it("RFC 9110: tables with their captions and sections, the front page marked", async () => {
    const tables = await read("html/rfc9110.html");
    const statuses = tables.find(({ caption }) => caption === "Table 8");
    expect(statuses?.section).toEqual({ number: "18.3", title: "Status Code Registration" });
    expect(statuses?.header).toEqual(["Value", "Description", "Section"]);
    expect([cell(statuses, 0, 0), cell(statuses, 0, 1)]).toEqual(["100", "Continue"]);
  });

  it("the bpf instruction set: header rows of th, lists in cells, headings by number", async () => {
    const tables = await read("html/linux-6.1-bpf-instruction-set.html");
    const codes = tables[pick(2, 4)];
    expect(codes?.section).toEqual({ number: "1.3.1", title: "Arithmetic instructions" });
    expect(codes?.header).toEqual(["code", "value", "description"]);
  });

  it(`MS-ERREF: ${pick("600", "2,928")} HRESULT, ${pick("600", "2,704")} Win32 and ${pick("600", "1,799")} NTSTATUS rows`, async () => {
    const large = (await read("markdown/MS-ERREF.md")).filter(({ rows }) => rows.length > pick(100, 1000));
    expect(large.map(({ section, rows }) => [section?.title, rows.length])).toEqual([
      ["HRESULT Values", pick(600, 2928)],
      ["Win32 Error Codes", pick(600, 2704)],
      ["NTSTATUS Values", pick(600, 1799)],
    ]);
    expect(cell(large[2], 0, 0)).toContain("0x00000000");
  });

  it("MS-SMB2: every delimiter row of the source makes a table", async () => {
    const lines = source.text("markdown/MS-SMB2.md").split("\n");
    const delimiters = lines.flatMap((line, index) => (/^\|[ :|-]*-[ :|-]*$/.test(line) ? [index] : []));
    expect((await read("markdown/MS-SMB2.md")).map(({ place }) => place.line)).toEqual(delimiters);
  });

  it("Windows sockets: names and codes of a dl are lines of one cell", async () => {
    const [codes] = await read("markdown/windows-sockets-error-codes-2.md");
    expect(cell(codes, 6, 0)).toBe("WSAEINTR\n10004");
  });

  it(`EWS: ${pick(11, 482)} rows with ${pick(8, 459)} names`, async () => {
    const codes = (await read("markdown/ews-responsecode.md")).find(
      ({ rows }) => rows.length === pick(11, 482),
    );
    expect(new Set(codes?.rows.map(({ cells }) => cells[0]?.text)).size).toBe(pick(8, 459));
  });

  const merged = pick(2, 21);
  const rows = pick(5, 242);
  it(`the Word test suite specification: ${merged} vertical merges over ${rows} cells and ${rows} column spans`, async () => {
    const file = "docx/MS-ASCMD_TestSuiteSpecification.2015-07-27.docx";
    const xml = new TextDecoder().decode(unzipSync(source.bytes(file))["word/document.xml"]);
    const merges = [...xml.matchAll(/<w:vMerge(?: w:val="(\w+)")?\/>/g)].map(
      ([, value = "continue"]) => value,
    );
    expect(merges.filter((value) => value === "restart")).toHaveLength(merged);
    const spans = [...xml.matchAll(/<w:gridSpan /g)];
    expect(spans).toHaveLength(rows);
    const tables = await read(file);
    const scenarios = tables.find((table) => table.rows.length === rows);
    expect(
      scenarios?.rows.every(({ cells }) => cells.every(({ text }, index) => index > 1 || text !== "")),
    ).toBe(true);
  });

  it.each(["MS-ADLS", "MS-ADA1", "MS-ASCMD_TestSuiteSpecification.2015-07-27"])(
    "the headings of %s are numbered as in its table of contents",
    async (name) => {
      const { document } = await source.read(`docx/${name}.docx`);
      const texts = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
      // A line of the table of contents: number, title, page.
      const contents = new Set(texts.flatMap((text) => /^(\d+(?:\.\d+)* .*?) ?\d+$/.exec(text)?.[1] ?? []));
      const headings = document.blocks.flatMap((block) =>
        block.kind === "heading" && block.number !== null ? [`${block.number} ${block.title}`] : [],
      );
      expect(headings.length).toBeGreaterThan(10);
      // A table of contents leaves the deepest headings out.
      const depth = (line: string) => line.split(" ")[0]?.split(".").length ?? 0;
      const deepest = Math.max(...[...contents].map(depth));
      expect(headings.filter((heading) => depth(heading) <= deepest && !contents.has(heading))).toEqual([]);
      expect([...contents].filter((line) => !headings.includes(line))).toEqual([]);
    },
  );

  it("the older text shape that is cut off says where", async () => {
    const tables = await read("text/ms-ascmd-2.2.4-msdn-leading-pipe-cut.txt");
    expect(sizes(tables)).toEqual(pick(["3 x 2", "2 x 2", "1 x 3"], ["19 x 2", "3 x 2", "1 x 3"]));
    expect(tables.map(({ problems }) => problems.map(({ code, place }) => `${code} ${place?.line}`))).toEqual(
      [[], [], [`table-cut-off ${pick(32, 83)}`]],
    );
  });
});
