import { describe, expect, it } from "vitest";
import { identifier, integer, prose } from "../../generator/kinds/index.js";
import type { Erratum } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const columns = {
  value: { header: "Code", kind: integer() },
  name: { header: "Name", kind: identifier() },
  meaning: { header: "Meaning", kind: prose() },
} as const;
const header = ["Code", "Name", "Meaning"];
const codes = (rest: Partial<TableSpec> = {}, errata: readonly Erratum[] = []) =>
  specOf({ kind: "enum", columns, ...rest }, { errata });
const says = { table: "Code", why: "A reason.", source: "somebody" };

describe("cells", () => {
  it("become values by the kinds of their columns", () => {
    const { entries, errors } = build(table(header, ["1", "One", "The first."]), codes());
    expect(errors).toEqual([]);
    expect(entries).toEqual([{ value: 1, name: "One", meaning: "The first." }]);
  });

  it("are reported all together, each with its place, the row and what was expected", () => {
    const { model, errors } = build(table(header, ["x", "One", "a b"], ["2", "not one", "a b"]), codes());
    expect(model).toBeUndefined();
    expect(errors.map(({ code, place, message }) => [code, place?.line, message])).toEqual([
      ["cell-invalid", 5, 'Code x, "Code": expected a whole number, such as 101.'],
      ["cell-invalid", 9, 'Code 2, "Name": expected an identifier: letters, digits and _, no space.'],
    ]);
    expect(errors[1]?.details).toEqual(['Code: "2"', 'Name: "not one"', 'Meaning: "a b"']);
    expect(errors[1]?.excerpt).toEqual({ line: "not one |", start: 0, length: 7 });
  });

  it("must not be empty, unless the column is optional", () => {
    const rows = table(header, ["1", "One", ""]);
    expect(build(rows, codes()).errors).toMatchObject([{ code: "cell-missing", place: { line: 5 } }]);
    const optional = { ...columns, meaning: { ...columns.meaning, optional: true } } as const;
    expect(build(rows, codes({ columns: optional })).entries).toEqual([{ value: 1, name: "One" }]);
  });
});

describe("rows that lost cells", () => {
  it("are realigned and said so", () => {
    const optional = { ...columns, name: { ...columns.name, optional: true } } as const;
    const { entries, diagnostics } = build(
      table(header, ["1", "just a text", ""]),
      codes({ kind: "map", columns: optional }),
    );
    expect(entries).toEqual([{ value: 1, meaning: "just a text" }]);
    expect(diagnostics).toMatchObject([{ code: "row-realigned", severity: "note", place: { line: 5 } }]);
  });

  it("are an error that shows the row where no placement fits", () => {
    const { errors } = build(table(header, ["One", "some text", ""]), codes());
    expect(errors).toMatchObject([
      {
        code: "row-unaligned",
        place: { line: 5 },
        details: ['Code: "One"', 'Name: "some text"', 'Meaning: ""'],
      },
    ]);
    expect(errors[0]?.help).toContain("row erratum");
  });

  it("are an error that shows the ways where several fit", () => {
    const two = { ...columns, remark: { header: "Remark", kind: prose() } } as const;
    const { errors } = build(
      table([...header, "Remark"], ["1", "One", "some text", ""]),
      codes({ columns: two }),
    );
    expect(errors).toMatchObject([{ code: "row-ambiguous" }]);
    expect(errors[0]?.details?.slice(-2)).toEqual([
      'either "1" as Code, "One" as Name, "some text" as Meaning',
      'either "1" as Code, "One" as Name, "some text" as Remark',
    ]);
  });
});

describe("errata", () => {
  const wrong = { ...says, row: 1, column: "name", found: "Won", value: "One" };

  it("replace a cell, and the entry says so", () => {
    const { entries, model } = build(table(header, ["1", "Won", "a b"]), codes({}, [wrong]));
    expect(entries).toEqual([{ value: 1, name: "One", meaning: "a b", errata: ["name"] }]);
    expect(model?.tables.Code?.errata).toEqual([
      { entry: 1, fields: ["name"], found: "Won", why: "A reason.", source: "somebody" },
    ]);
  });

  it("fill a lost cell, after realignment", () => {
    const lost = { ...says, row: 1, column: "name", found: "", value: "One" };
    expect(build(table(header, ["1", "some text", ""]), codes({}, [lost])).entries).toEqual([
      { value: 1, name: "One", meaning: "some text", errata: ["name"] },
    ]);
  });

  it("are stale where the document has another text, or no such row", () => {
    const nowhere = { ...wrong, row: 9 };
    const { errors } = build(table(header, ["1", "One", "a b"]), codes({}, [wrong, nowhere]));
    expect(errors.map(({ code, message }) => [code, message])).toEqual([
      ["erratum-stale", 'The erratum for Code 1, name, expects "Won", but it says "One".'],
      ["erratum-stale", 'The erratum for Code 9, name, expects "Won", but the document has no row 9.'],
    ]);
    expect(errors[0]?.place).toEqual({ file: "spec/test/doc.txt", line: 6, column: 1 });
  });

  it("replace a whole row before it is realigned, and mark what the row did not have", () => {
    const row = { ...says, row: 1, found: ["One", "some text"], value: ["1", "One", "some text"] };
    expect(build(table(header, ["One", "some text", ""]), codes({}, [row])).entries).toEqual([
      { value: 1, name: "One", meaning: "some text", errata: ["value"] },
    ]);
    const { errors } = build(table(header, ["1", "One", "a b"]), codes({}, [row]));
    expect(errors).toMatchObject([{ code: "erratum-stale", place: { file: "spec/test/spec.ts" } }]);
  });
});

describe("guards", () => {
  const rows = (...values: number[]) =>
    table(header, ...values.map((value) => [`${value}`, `N${value}`, "a text"]));
  const found = (lines: string[], rest: Partial<TableSpec>) =>
    build(lines, codes(rest)).errors.map(({ code, message }) => `${code}: ${message}`);

  it("want a least number of rows", () => {
    expect(found(rows(1, 2), { minRows: 2 })).toEqual([]);
    expect(found(rows(1, 2), { minRows: 3 })).toEqual([
      "rows-too-few: Code has 2 rows; the spec expects at least 3.",
    ]);
  });

  it("want exactly the gaps that are expected", () => {
    expect(found(rows(1, 2, 5), { gaps: [[3, 4]] })).toEqual([]);
    expect(found(rows(1, 2, 4, 5), { gaps: [] })).toEqual([
      "gap-unexpected: Code: 3 is missing between 2 and 4.",
    ]);
    expect(found(rows(1, 6), { gaps: [[3, 4]] })).toEqual([
      "gap-unexpected: Code: 2-5 are missing between 1 and 6.",
    ]);
    expect(found(rows(1, 2, 3, 4), { gaps: [[3, 3]] })).toEqual([
      "gap-filled: Code 3 is there, but the spec expects the gap 3-3.",
    ]);
  });

  it("say nothing of gaps where a row's key cannot be read", () => {
    expect(
      build(table(header, ["1", "A", "a b"], ["2x", "B", "a b"], ["3", "C", "a b"]), codes({ gaps: [] }))
        .errors,
    ).toMatchObject([{ code: "cell-invalid" }]);
  });

  it("want values and names to be unique, where aliases are ruled out", () => {
    const { errors } = build(
      table(header, ["1", "A", "a b"], ["1", "B", "a b"], ["2", "A", "a b"]),
      codes({ aliases: false }),
    );
    expect(errors.map(({ code, place }) => [code, place?.line])).toEqual([
      ["value-duplicate", 8],
      ["name-duplicate", 11],
    ]);
  });

  it("refuse names that no enum member can have", () => {
    expect(build(table(header, ["1", "__proto__", "a b"]), codes()).errors).toMatchObject([
      { code: "name-unusable" },
    ]);
  });
});

describe("finding the table", () => {
  it("reports a header that differs, with a list of all tables", () => {
    const { errors } = build(table(["Code", "Title", "Meaning"], ["1", "One", "a b"]), codes());
    expect(errors).toMatchObject([{ code: "table-not-found", place: { line: 1 } }]);
    expect(errors[0]?.details).toEqual([
      "Table 1 is the nearest:",
      '  it has "Title" where the spec.ts has "Name"',
      "The document has:",
      "  table 1, line 1: Code | Title | Meaning (1 row)",
    ]);
  });

  it("reports several that fit", () => {
    const one = table(header, ["1", "One", "a b"]);
    expect(build([...one, "between", ...one], codes()).errors).toMatchObject([{ code: "table-ambiguous" }]);
  });

  it("takes the one in the section that the spec names", () => {
    const one = table(header, ["1", "One", "a b"]);
    const other = table(header, ["2", "Two", "a b"]);
    const lines = ["1.1 First", ...one, "1.2 Second", ...other];
    expect(build(lines, codes({ section: "1.2" })).entries).toEqual([
      { value: 2, name: "Two", meaning: "a b" },
    ]);
  });

  it("shows where a lost cell shifts the rest, not the table's end", () => {
    const lines = table(
      header,
      ["1", "One", "a b"],
      ["2", "a b"],
      ["3", "Three", "a b"],
      ["4", "Four", "a b"],
    );
    const { errors } = build(lines, codes());
    expect(errors).toMatchObject([{ code: "table-cut-off", place: { line: 8 } }]);
    expect(errors[0]?.details?.[0]).toContain(
      "The row at line 11 is the first that does not begin with its key",
    );
  });

  it("shows it where the first row lost the cell, and the table's end where every row begins with its key", () => {
    const first = table(header, ["1", "One"], ["2", "Two", "a b"], ["3", "Three", "a b"]);
    expect(build(first, codes()).errors).toMatchObject([{ code: "table-cut-off", place: { line: 5 } }]);
    const last = table(header, ["1", "One", "a b"], ["2", "Two", "a b"], ["3", "Three"]);
    expect(build(last, codes()).errors).toMatchObject([{ code: "table-cut-off", place: { line: 12 } }]);
  });
});

describe("governing prose", () => {
  const prose = { rule: { begins: "All codes" } };
  const codesTable = table(header, ["1", "One", "see section 2.1 and [RFC9110]"]);

  it("goes into the model with what it cites", () => {
    const { model } = build(
      ["1.1 Codes", "All codes follow section 3.", ...codesTable],
      codes({ prose, section: "1.1" }),
    );
    expect(model?.tables.Code?.prose).toEqual({
      rule: { text: "All codes follow section 3.", references: [{ section: "3" }] },
    });
  });

  it("must be there, once", () => {
    const spec = codes({ prose });
    expect(build(codesTable, spec).errors).toMatchObject([{ code: "prose-not-found" }]);
    const twice = ["All codes a.", "All codes b.", ...codesTable];
    expect(build(twice, spec).errors).toMatchObject([{ code: "prose-not-found", place: { line: 2 } }]);
  });

  it("gives an entry's references where the spec asks for them", () => {
    expect(build(codesTable, codes({ references: ["meaning"] })).entries?.[0]?.references).toEqual([
      { section: "2.1" },
      { document: "RFC9110" },
    ]);
  });
});
