import { describe, expect, it } from "vitest";
import { type ColumnKind, identifier, integer, prose, stringKey, z } from "../../generator/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readHtml } from "../../generator/read/html/index.js";
import type { Erratum } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const columns = {
  value: { header: "Code", kind: integer() },
  name: { header: "Name", kind: identifier(), optional: true },
  meaning: { header: "Meaning", kind: prose(), optional: true },
  remark: { header: "Remark", kind: prose(), optional: true },
} as const;
const header = ["Code", "Name", "Meaning", "Remark"];
const codes = (rest: Partial<TableSpec> = {}, errata: readonly Erratum[] = []) =>
  specOf({ kind: "map", columns, ...rest }, { errata });

/** The same table as HTML, which loses no cells. */
function buildHtml(rows: readonly (readonly string[])[], spec = codes()) {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`;
  const headers = Object.values(spec.tables.Code?.columns ?? {}).map((column) => column.header);
  const { model, diagnostics } = buildModel({
    spec,
    specFile: "spec/test/spec.ts",
    document: readHtml(
      "doc.html",
      `<table>${line(headers, "th")}${rows.map((row) => line(row, "td")).join("")}</table>`,
    ),
    file: "doc.html",
    sha256: "0".repeat(64),
  });
  return {
    entries: model?.tables.Code?.entries,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

describe("a row that ends in empty cells", () => {
  it("of a text extraction is never taken as it stands where it fits several ways", () => {
    const { errors, model } = build(table(header, ["1", "One", "some text", ""]), codes());
    expect(errors).toMatchObject([{ code: "row-ambiguous", excerpt: { line: "1 |", start: 0, length: 1 } }]);
    expect(model).toBeUndefined();
  });

  it("of another form stands as it is where it can be read so, though it would fit elsewhere too", () => {
    expect(buildHtml([["1", "One", "some text", ""]])).toEqual({
      entries: [{ value: 1, name: "One", meaning: "some text" }],
      codes: [],
      messages: [],
    });
  });

  it("of another form stands as it is where alignment knows no place for a cell that can be read", () => {
    // "Word" is a name as well, so that alignment takes it for no prose; the column reads it.
    expect(buildHtml([["1", "One", "Word", ""]])).toEqual({
      entries: [{ value: 1, name: "One", meaning: "Word" }],
      codes: [],
      messages: [],
    });
  });

  it("of another form stands as it is though its text would fit another column, and that alone", () => {
    const spec = codes({
      kind: "map",
      columns: { value: columns.value, meaning: columns.meaning, name: columns.name },
    });
    expect(buildHtml([["1", "Word", ""]], spec)).toEqual({
      entries: [{ value: 1, meaning: "Word" }],
      codes: [],
      messages: [],
    });
  });

  it("of another form is an error where its prose is what another column claims", () => {
    const since = { ...stringKey(/^since \d+$/), claims: /^since / };
    const spec = codes({
      columns: {
        value: columns.value,
        meaning: columns.meaning,
        since: { header: "Since", kind: since, optional: true },
      },
    });
    expect(buildHtml([["1", "since 4", ""]], spec)).toMatchObject({
      entries: undefined,
      messages: ['Code 1, "Meaning": this is what "Since" holds.'],
    });
  });

  it("of another form is an error at the cell that can not be read, and never moved", () => {
    expect(buildHtml([["one", "two words", "", ""]]).messages).toEqual([
      'Code one, "Code": expected a whole number, such as 101.',
      'Code one, "Name": expected an identifier: letters, digits and _, no space.',
    ]);
    expect(buildHtml([["", "One", "some text", ""]]).codes).toEqual(["cell-missing"]);
    const three = { value: columns.value, name: columns.name, remark: columns.remark };
    const since = { header: "Since", kind: integer(), optional: true } as const;
    // Under Name, "some text" would fit Remark only, and 7 only Since.
    expect(
      buildHtml([["1", "some text", "7", ""]], codes({ columns: { ...three, since } })).messages,
    ).toEqual(['Code 1, "Name": expected an identifier: letters, digits and _, no space.']);
    expect(
      buildHtml(
        [["1", "One", "2-4", ""]],
        codes({ columns: { value: columns.value, name: columns.name, since, remark: columns.remark } }),
      ).messages,
    ).toEqual(['Code 1, "Since": expected a whole number, such as 101.']);
  });

  it("of a text extraction lost nothing where it keeps an empty cell in the middle", () => {
    const scope = { header: "Scope", kind: identifier(), optional: true } as const;
    const lamp = { value: columns.value, meaning: columns.meaning, remark: columns.remark, scope };
    const lines = table(["Code", "Meaning", "Remark", "Scope", "Name"], ["1", "It burns.", "", "All", ""]);
    const { entries, diagnostics } = build(lines, codes({ columns: { ...lamp, name: columns.name } }));
    expect(entries).toEqual([{ value: 1, meaning: "It burns.", scope: "All" }]);
    expect(diagnostics).toEqual([]);
  });

  it("of a text extraction is taken as it stands where only so its required columns are filled", () => {
    const meaning = { header: "Meaning", kind: prose() };
    const spec = codes({ columns: { value: columns.value, meaning, remark: columns.remark } });
    const lines = table(["Code", "Meaning", "Remark"], ["1", "It burns.", ""]);
    const message = "Code 1: its cells would fit other columns too, but leave a required one empty there.";
    expect(build(lines, spec)).toMatchObject({
      entries: [{ value: 1, meaning: "It burns." }],
      diagnostics: [{ code: "row-ambiguous", severity: "note", message, place: { line: 5 } }],
    });
  });

  it("says so where it was the key that a row lost", () => {
    const spec = codes({
      columns: { name: columns.name, value: columns.value, meaning: columns.meaning },
      key: "value",
    });
    const { errors } = build(table(["Name", "Code", "Meaning"], ["One", "It burns.", ""]), spec);
    expect(errors).toMatchObject([
      { code: "row-unaligned", message: 'A row of Code lost its "Code", which tells rows apart.' },
    ]);
  });

  it("is not told of where no cell had to move", () => {
    const three = { value: columns.value, name: columns.name, meaning: columns.meaning };
    const lines = table(header.slice(0, 3), ["1", "One", ""]);
    const { entries, diagnostics } = build(lines, codes({ columns: three }));
    expect(entries).toEqual([{ value: 1, name: "One" }]);
    expect(diagnostics).toEqual([]);
  });

  it("shows its place in the document where it fits no way", () => {
    const { errors } = build(table(header, ["One", "some text", "", ""]), codes());
    expect(errors).toMatchObject([
      { code: "row-unaligned", excerpt: { line: "One |", start: 0, length: 3 } },
    ]);
  });

  it("keeps a text that claims its column out of the prose, so that it is told what was expected", () => {
    const versions: ColumnKind = {
      id: "versions",
      claims: /^Since /,
      cell: z.string().regex(/^Since \d+$/, "Since and a number"),
      field: { schema: () => z.string(), words: String },
    };
    const claiming = {
      value: columns.value,
      meaning: columns.meaning,
      since: { header: "Since", kind: versions, optional: true },
    } as const;
    const lines = (text: string) => table(["Code", "Meaning", "Since"], ["1", text, ""]);
    const spec = codes({ columns: claiming });
    expect(build(lines("Since 4"), spec).entries).toEqual([{ value: 1, since: "Since 4" }]);
    expect(build(lines("a text"), spec).entries).toEqual([{ value: 1, meaning: "a text" }]);
    expect(build(lines("Since four"), spec).errors).toMatchObject([
      { code: "cell-invalid", message: 'Code 1, "Since": expected Since and a number.' },
    ]);
  });

  it("stands as a row erratum gives it, whatever alignment would make of it", () => {
    const erratum: Erratum = {
      table: "Code",
      row: 1,
      found: ["1", "One", "some text"],
      value: ["1", "One", "some text", ""],
      why: "It has no remark.",
      source: "somebody",
    };
    const { entries, errors } = build(table(header, ["1", "One", "some text", ""]), codes({}, [erratum]));
    expect(errors).toEqual([]);
    expect(entries).toEqual([{ value: 1, name: "One", meaning: "some text" }]);
  });
});
